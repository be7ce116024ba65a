-- The review desk: what waits for officers, how they decide, and what a decision lets pass.
alter table listing.application drop constraint application_state_check;
alter table listing.application add constraint application_state_check
  check (state in ('DRAFT', 'WAITING_FOR_CO_OWNERS', 'IN_REVIEW', 'WAITING_FOR_CODE', 'PUBLISHED', 'REFUSED',
    'LAPSED', 'WITHDRAWN'));

alter table listing.notice drop constraint notice_kind_check;
alter table listing.notice add constraint notice_kind_check
  check (kind in ('ASKED', 'AGREED', 'REFUSED', 'OVERDUE', 'TITLE_CHANGED', 'PUBLISHED', 'PAUSED', 'WITHDRAWN', 'REVOKED',
    'PRICE_CHANGED', 'TERM_CHANGED', 'CHANGE_ASKED', 'CHANGE_REFUSED', 'CHANGE_OVERDUE', 'REVIEW_PASSED',
    'REVIEW_REFUSED'));

create table listing.review (
  review_id uuid primary key,
  review_no text collate "C" not null unique,
  application_id uuid not null references listing.application,
  unit_code text collate "C" not null,
  grounds text[] collate "C" not null check (cardinality(grounds) > 0),
  opened_at timestamptz not null,
  due_at timestamptz not null,
  objects_to uuid references listing.review,
  objection text,
  outcome text collate "C" check (outcome in ('PASSED', 'REFUSED')),
  decided_at timestamptz,
  check ((outcome is null) = (decided_at is null)),
  check ((objects_to is null) = (objection is null))
);
create index review_application on listing.review (application_id, opened_at);
create index review_queue on listing.review (opened_at, review_id) where outcome is null;
create index review_unit on listing.review (unit_code, opened_at);
create unique index review_one_objection on listing.review (objects_to);
comment on table listing.review is 'Each time an application waits for officers. It waits while the application is in review and there is no outcome';
comment on column listing.review.review_id is 'Internal id';
comment on column listing.review.review_no is 'Public number';
comment on column listing.review.application_id is 'The application';
comment on column listing.review.unit_code is 'The home';
comment on column listing.review.grounds is 'Rules that sent it to officers, or another reason of the platform';
comment on column listing.review.opened_at is 'Since when it waits';
comment on column listing.review.due_at is 'When it is overdue: 24:00 of the last working day';
comment on column listing.review.objects_to is 'The refusal to which the applicant objects; other officers decide';
comment on column listing.review.objection is 'The applicant''s words';
comment on column listing.review.outcome is 'How the officers decided; empty while they have not';
comment on column listing.review.decided_at is 'When they did';

create table listing.review_vote (
  review_id uuid not null references listing.review,
  officer_id uuid not null,
  findings text collate "C" not null,
  staff_no text collate "C" not null,
  pass boolean not null,
  reason text collate "C" not null check (reason ~ '^[A-Z][A-Z_]{0,59}$'),
  note text,
  at timestamptz not null,
  primary key (review_id, officer_id, findings)
);
comment on table listing.review_vote is 'What each officer decided; insert only';
comment on column listing.review_vote.review_id is 'The review';
comment on column listing.review_vote.officer_id is 'Who';
comment on column listing.review_vote.findings is 'Digest of what stood against the home then: with other findings it does not count';
comment on column listing.review_vote.staff_no is 'The officer''s number';
comment on column listing.review_vote.pass is 'Whether it may pass';
comment on column listing.review_vote.reason is 'Reason from the list';
comment on column listing.review_vote.note is 'Free words; the applicant reads those of a refusal';
comment on column listing.review_vote.at is 'When';

create table listing.waiver (
  waiver_id uuid primary key,
  unit_code text collate "C" not null,
  rule text collate "C" not null,
  encumbrance_no text collate "C",
  print text collate "C" not null,
  title_version bigint not null,
  review_id uuid not null references listing.review,
  granted_at timestamptz not null,
  ended_at timestamptz,
  ended_by text collate "C",
  end_reason text,
  check (ended_at >= granted_at),
  check ((ended_at is null) = (end_reason is null))
);
create unique index waiver_one on listing.waiver (unit_code, rule, coalesce(encumbrance_no, '')) where ended_at is null;
create index waiver_unit on listing.waiver (unit_code);
create index waiver_review on listing.waiver (review_id);
comment on table listing.waiver is 'What officers let pass for a home, for all publishers: one encumbrance, or the nature of the house';
comment on column listing.waiver.waiver_id is 'Internal id';
comment on column listing.waiver.unit_code is 'The home';
comment on column listing.waiver.rule is 'The rule that no longer sends it to officers';
comment on column listing.waiver.encumbrance_no is 'The encumbrance; empty for the nature of the house';
comment on column listing.waiver.print is 'How it looked when it was let pass: another look ends the waiver';
comment on column listing.waiver.title_version is 'The title it was let pass for: another title ends the waiver';
comment on column listing.waiver.review_id is 'The review that let it pass';
comment on column listing.waiver.granted_at is 'From when on';
comment on column listing.waiver.ended_at is 'Until when; empty while it holds';
comment on column listing.waiver.ended_by is 'The officer who took it back; empty when the register ended it';
comment on column listing.waiver.end_reason is 'Why it ended';

-- What has been waiting for a person so far waits at the desk.
insert into listing.review (review_id, review_no, application_id, unit_code, grounds, opened_at, due_at)
select gen_random_uuid(),
  'R' || to_char(a.state_since at time zone 'UTC', 'YYYYMMDD') || '-' || upper(left(md5(a.application_no), 10)),
  a.application_id, a.unit_code,
  coalesce(
    (select array_agg(distinct f ->> 'rule' order by f ->> 'rule')
     from listing.verification v cross join jsonb_array_elements(v.findings) f
     where v.verification_no = a.verification_no and f ->> 'effect' = 'REVIEW'),
    array['V205']),
  a.state_since, coalesce(a.deadline, a.state_since + interval '2 days')
from listing.application a where a.state = 'IN_REVIEW';

grant select, insert, update on listing.review, listing.waiver to anju_work;
grant select, insert on listing.review_vote to anju_work;
