-- Co-owners agree, refuse and revoke; what is asked of them anew while a listing stands; and what all are told.
alter table listing.application add price_floor bigint check (price_floor between 1 and 9999999999);
alter table listing.application add ended_why text collate "C"
  check (ended_why in ('TITLE_CHANGED', 'CO_OWNER_REFUSED', 'CONSENT_OVERDUE'));
alter table listing.application add check (price_floor <= price);
comment on column listing.application.price_floor is 'Down to here the co-owners agree beforehand; null: they agree to the price alone';
comment on column listing.application.ended_why is 'Why it came to nothing, where it was not the applicant''s own act';
comment on column listing.application.deadline is 'When a review is due, or the co-owners'' answers';

alter table listing.listing add price_floor bigint check (price_floor between 1 and 9999999999);
comment on column listing.listing.price_floor is 'Down to here its owners may set the price without asking the others again';

create table listing.proposal (
  proposal_id uuid primary key,
  code text collate "C" not null references listing.listing,
  person_id uuid not null,
  price bigint check (price between 1 and 9999999999),
  entrusted_until timestamptz,
  state text collate "C" not null check (state in ('OPEN', 'DONE', 'REFUSED', 'OVERDUE', 'REPLACED')),
  at timestamptz not null,
  deadline timestamptz not null,
  check ((price is null) <> (entrusted_until is null))
);
create unique index proposal_one_open on listing.proposal (code) where state = 'OPEN';
create index proposal_code on listing.proposal (code, at);
comment on table listing.proposal is 'A change of a listing that its co-owners are asked about; meanwhile the listing stands as it is';
comment on column listing.proposal.proposal_id is 'Internal id';
comment on column listing.proposal.code is 'The listing';
comment on column listing.proposal.person_id is 'Who proposes it';
comment on column listing.proposal.price is 'Proposed price, below the agreed floor; it becomes the floor';
comment on column listing.proposal.entrusted_until is 'Proposed end: 24:00 of the last day in the city';
comment on column listing.proposal.state is 'OPEN while somebody has still to answer';
comment on column listing.proposal.at is 'When it was proposed';
comment on column listing.proposal.deadline is 'When it lapses';

create table listing.consent (
  consent_id bigint generated always as identity primary key,
  application_id uuid not null references listing.application,
  proposal_id uuid references listing.proposal,
  person_id uuid not null,
  answer text collate "C" not null check (answer in ('AGREED', 'REFUSED', 'REVOKED')),
  reason text,
  promise_id uuid references listing.promise,
  price bigint not null,
  price_floor bigint,
  entrusted_until timestamptz not null,
  title_version bigint not null,
  at timestamptz not null
);
create index consent_application on listing.consent (application_id);
create index consent_proposal on listing.consent (proposal_id);
create index consent_promise on listing.consent (promise_id);
comment on table listing.consent is 'What each owner answered, and to what exactly; insert only';
comment on column listing.consent.consent_id is 'Internal id';
comment on column listing.consent.application_id is 'The application, or that of the listing';
comment on column listing.consent.proposal_id is 'The change that was asked about; null: the offer itself';
comment on column listing.consent.person_id is 'Who answered';
comment on column listing.consent.answer is 'AGREED, REFUSED, or REVOKED while it was on sale';
comment on column listing.consent.reason is 'Words of the one who refused or revoked';
comment on column listing.consent.promise_id is 'The promise as it was shown';
comment on column listing.consent.price is 'Price that was shown';
comment on column listing.consent.price_floor is 'Floor that was shown';
comment on column listing.consent.entrusted_until is 'End that was shown';
comment on column listing.consent.title_version is 'Title under which it was answered: another title voids it';
comment on column listing.consent.at is 'When';

-- what was agreed to before is the applicant's
insert into listing.consent (application_id, person_id, answer, promise_id, price, entrusted_until, title_version, at)
select a.application_id, a.person_id, 'AGREED', a.promise_id, a.price, a.entrusted_until, a.title_version, p.agreed_at
from listing.application a
join listing.promise p on p.promise_id = a.promise_id
where a.state not in ('DRAFT', 'LAPSED', 'WITHDRAWN');

create table listing.notice (
  notice_id bigint generated always as identity primary key,
  unit_code text collate "C" not null,
  title_version bigint not null,
  person_id uuid,
  kind text collate "C" not null check (kind in ('ASKED', 'AGREED', 'REFUSED', 'OVERDUE', 'TITLE_CHANGED', 'PUBLISHED',
    'PAUSED', 'WITHDRAWN', 'REVOKED', 'PRICE_CHANGED', 'TERM_CHANGED', 'CHANGE_ASKED', 'CHANGE_REFUSED',
    'CHANGE_OVERDUE')),
  by_person uuid,
  subject text collate "C" not null,
  words text,
  at timestamptz not null
);
create index notice_unit on listing.notice (unit_code, title_version, at);
create index notice_person on listing.notice (person_id, at);
comment on table listing.notice is 'What the owners of a home are told, written in the transaction that did it; insert only';
comment on column listing.notice.notice_id is 'Internal id, in order of writing';
comment on column listing.notice.unit_code is 'The home';
comment on column listing.notice.title_version is 'Owners under this title may read it; later ones may not';
comment on column listing.notice.person_id is 'The one person told, whether an owner still or not; null: all owners';
comment on column listing.notice.kind is 'What happened';
comment on column listing.notice.by_person is 'Who did it; null: the register, the rules or time';
comment on column listing.notice.subject is 'Number of the application, or the code';
comment on column listing.notice.words is 'The reason that was given';
comment on column listing.notice.at is 'When';

create table listing.notice_read (
  person_id uuid primary key,
  through bigint not null
);
comment on table listing.notice_read is 'How far each person has read what they were told';
comment on column listing.notice_read.person_id is 'Who';
comment on column listing.notice_read.through is 'The last notice read';

grant select, insert on listing.consent, listing.notice to anju_work;
grant select, insert, update on listing.proposal, listing.notice_read to anju_work;
