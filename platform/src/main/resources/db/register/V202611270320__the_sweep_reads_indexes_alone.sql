-- What the rules ask of every home at once lies in the index of what is so now: a city is swept without its rows.
drop index register.unit_version_now;
create unique index unit_version_now on register.unit_version (unit_code)
  include (use_code, land_ownership, land_only, land_nature, house_nature)
  where upper_inf(valid) and upper_inf(recorded);
drop index register.title_standing_one_open;
create unique index title_standing_one_open on register.title_standing (unit_code)
  include (version, titles, complete)
  where upper_inf(recorded);

-- Most rows are what is so now; without these the planner takes a tenth of them for it.
create statistics register.unit_version_is_now on (upper_inf(valid)), (upper_inf(recorded)) from register.unit_version;
create statistics register.title_is_now on (upper_inf(valid)), (upper_inf(recorded)) from register.title;
create statistics register.encumbrance_is_now on (upper_inf(valid)), (upper_inf(recorded)) from register.encumbrance;
create statistics register.title_standing_is_now on (upper_inf(recorded)) from register.title_standing;
