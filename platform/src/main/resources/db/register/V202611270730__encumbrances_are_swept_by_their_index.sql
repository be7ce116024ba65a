-- What the rules ask of every encumbrance that stands lies in its index, as it does for units and titles.
drop index register.encumbrance_now;
create unique index encumbrance_now on register.encumbrance (unit_code, encumbrance_no)
  include (kind, effect, from_date, valid, notice_kind, holder_id)
  where upper_inf(valid) and upper_inf(recorded);
