-- Verification, applications, codes and their withdrawal. Law is also a constraint here.
create schema if not exists listing;
comment on schema listing is 'Verification of homes, listing codes, their publication and withdrawal';
grant usage on schema listing to anju_work, anju_read;

create table listing.policy_version (
  version text collate "C" primary key,
  valid_from timestamptz not null unique,
  article text not null,
  sale_uses text[] not null,
  review_house_natures text[] not null
);
comment on table listing.policy_version is 'The dated rules of a city; a version never changes once it is in force';
comment on column listing.policy_version.version is 'Name of the version, shown in every verdict';
comment on column listing.policy_version.valid_from is 'First instant of the version; the first version holds from the beginning';
comment on column listing.policy_version.article is 'The document the version stands on';
comment on column listing.policy_version.sale_uses is 'Planned uses that may be offered for sale (V104)';
comment on column listing.policy_version.review_house_natures is 'House natures that carry a policy limit (V210)';

create table listing.policy_effect (
  version text collate "C" not null references listing.policy_version,
  kind text collate "C" not null,
  rule text collate "C" not null,
  during text collate "C" not null check (during in ('BAR', 'REVIEW', 'NOTICE', 'NONE')),
  after text collate "C" not null check (after in ('BAR', 'REVIEW', 'NOTICE', 'NONE')),
  applies text collate "C" not null check (applies in ('ALWAYS', 'AT_PUBLICATION')),
  primary key (version, kind)
);
comment on table listing.policy_effect is 'What each kind of encumbrance does to an offer under a policy version';
comment on column listing.policy_effect.version is 'The policy version';
comment on column listing.policy_effect.kind is 'Kind of encumbrance, as in the register';
comment on column listing.policy_effect.rule is 'Id of the rule, V2xx or V3xx';
comment on column listing.policy_effect.during is 'Effect while the encumbrance runs';
comment on column listing.policy_effect.after is 'Effect past its end while it has not been lifted';
comment on column listing.policy_effect.applies is 'Whether it also ends an offer that is already live';

create table listing.verification (
  verification_id uuid primary key,
  verification_no text collate "C" not null unique,
  at timestamptz not null,
  asker_kind text collate "C" not null check (asker_kind in ('PERSON', 'CLIENT', 'SYSTEM')),
  asker_id text collate "C" not null,
  cert_no text collate "C" not null,
  unit_code text collate "C",
  agreement_no text collate "C",
  agreement_until timestamptz,
  outcome text collate "C" not null
    check (outcome in ('PASSED', 'PASSED_WITH_NOTICES', 'REFUSED', 'FOR_REVIEW', 'UNAVAILABLE')),
  findings jsonb not null,
  policy_version text collate "C" not null references listing.policy_version,
  register_position bigint not null
);
create index verification_unit on listing.verification (unit_code, at);
create index verification_policy on listing.verification (policy_version);
comment on table listing.verification is 'Every question and its answer; insert only';
comment on column listing.verification.verification_id is 'Internal id';
comment on column listing.verification.verification_no is 'Public number of the answer';
comment on column listing.verification.at is 'The instant the rules were asked for';
comment on column listing.verification.asker_kind is 'Who asked: a person, a machine client, the platform itself';
comment on column listing.verification.asker_id is 'Id of the asker';
comment on column listing.verification.cert_no is 'Certificate number of the question, normalised';
comment on column listing.verification.unit_code is 'The home the answer is about; null when the gate did not open';
comment on column listing.verification.agreement_no is 'Entrustment agreement the question stands on';
comment on column listing.verification.agreement_until is 'End of that entrustment';
comment on column listing.verification.outcome is 'One of the five answers';
comment on column listing.verification.findings is 'Rules that held, with effect and encumbrance number; no personal data';
comment on column listing.verification.policy_version is 'Rules applied';
comment on column listing.verification.register_position is 'Last register entry the answer has seen';

create table listing.mismatch (
  client_id text collate "C" not null,
  cert_no text collate "C" not null,
  day date not null,
  count integer not null default 0 check (count >= 0),
  primary key (client_id, cert_no, day)
);
comment on table listing.mismatch is 'Questions a client asked about a certificate that did not match, per day in the city';
comment on column listing.mismatch.client_id is 'The machine client';
comment on column listing.mismatch.cert_no is 'Certificate number, normalised';
comment on column listing.mismatch.day is 'Day in city time';
comment on column listing.mismatch.count is 'Mismatches so far';

create table listing.promise (
  promise_id uuid primary key,
  person_id uuid not null,
  unit_code text collate "C" not null,
  version text collate "C" not null,
  language text collate "C" not null,
  text text not null,
  digest bytea not null check (octet_length(digest) = 32),
  agreed_at timestamptz not null
);
comment on table listing.promise is 'Promises (承诺书) as they were shown and agreed to; insert only';
comment on column listing.promise.promise_id is 'Internal id';
comment on column listing.promise.person_id is 'Who agreed';
comment on column listing.promise.unit_code is 'The home it is about';
comment on column listing.promise.version is 'Version of the text in the city profile';
comment on column listing.promise.language is 'Language in which the text was shown';
comment on column listing.promise.text is 'The text that was shown, to the letter';
comment on column listing.promise.digest is 'SM3 digest of the text';
comment on column listing.promise.agreed_at is 'Instant of agreement';

create table listing.application (
  application_id uuid primary key,
  application_no text collate "C" not null unique,
  unit_code text collate "C" not null,
  cert_no text collate "C" not null,
  person_id uuid not null,
  title_version bigint not null,
  state text collate "C" not null check (state in ('DRAFT', 'WAITING_FOR_CO_OWNERS', 'IN_REVIEW',
    'WAITING_FOR_CODE', 'PUBLISHED', 'LAPSED', 'WITHDRAWN')),
  price bigint not null check (price between 1 and 9999999999),
  entrusted_until timestamptz not null,
  title text,
  description text,
  verification_no text collate "C" references listing.verification (verification_no),
  promise_id uuid references listing.promise,
  code text collate "C",
  created_at timestamptz not null,
  state_since timestamptz not null,
  deadline timestamptz
);
create unique index application_one_open on listing.application (unit_code)
  where state in ('DRAFT', 'WAITING_FOR_CO_OWNERS', 'IN_REVIEW', 'WAITING_FOR_CODE');
create index application_person on listing.application (person_id, created_at);
create index application_waiting on listing.application (state_since) where state = 'WAITING_FOR_CODE';
create index application_promise on listing.application (promise_id);
create index application_verification on listing.application (verification_no);
comment on table listing.application is 'An owner''s way to a code; one open per home, whoever starts it';
comment on column listing.application.application_id is 'Internal id';
comment on column listing.application.application_no is 'Public number';
comment on column listing.application.unit_code is 'The home';
comment on column listing.application.cert_no is 'Certificate of the applicant';
comment on column listing.application.person_id is 'Who started it';
comment on column listing.application.title_version is 'Title the application stands on; another title voids it';
comment on column listing.application.state is 'State of the procedure';
comment on column listing.application.price is 'Asking price in whole yuan';
comment on column listing.application.entrusted_until is 'End of the offer: 24:00 of its last day in the city';
comment on column listing.application.title is 'Headline by the owner';
comment on column listing.application.description is 'Description by the owner';
comment on column listing.application.verification_no is 'The last verification made for it';
comment on column listing.application.promise_id is 'The promise agreed to';
comment on column listing.application.code is 'The code it led to';
comment on column listing.application.created_at is 'When it was started';
comment on column listing.application.state_since is 'When it came into its state';
comment on column listing.application.deadline is 'When a review is due';

create table listing.listing (
  code text collate "C" primary key,
  kind text collate "C" not null check (kind in ('OWNER', 'AGENCY')),
  publisher text collate "C" not null,
  unit_code text collate "C" not null,
  district text collate "C" not null,
  title_version bigint not null,
  status text collate "C" not null check (status in ('PUBLISHED', 'WITHDRAWN', 'SIGNING', 'SOLD')),
  status_since timestamptz not null,
  reason text collate "C",
  rule text collate "C",
  note text,
  price bigint not null check (price between 1 and 9999999999),
  entrusted_until timestamptz not null,
  title text,
  description text,
  published_at timestamptz not null,
  verification_no text collate "C" not null references listing.verification (verification_no),
  application_id uuid references listing.application,
  check ((status = 'PUBLISHED') = (reason is null)),
  check (status_since >= published_at)
);
create unique index listing_one_live on listing.listing (publisher, unit_code) where status = 'PUBLISHED';
create index listing_live_unit on listing.listing (unit_code) where status = 'PUBLISHED';
create index listing_live_term on listing.listing (entrusted_until) where status = 'PUBLISHED';
create index listing_unit on listing.listing (unit_code, published_at);
create index listing_application on listing.listing (application_id);
create index listing_verification on listing.listing (verification_no);
comment on table listing.listing is 'An offer of a home by one publisher, under its code; a code is never reused';
comment on column listing.listing.code is 'The listing code (房源码)';
comment on column listing.listing.kind is 'By its owners, or by an agency';
comment on column listing.listing.publisher is 'OWNERS for the owners together, else the agency''s number: one live listing per publisher and home';
comment on column listing.listing.unit_code is 'The home''s own key';
comment on column listing.listing.district is 'District of the code';
comment on column listing.listing.title_version is 'Title on which it was published; another title withdraws it';
comment on column listing.listing.status is 'Status as written down; time may already have ended a published one, see listing.failing';
comment on column listing.listing.status_since is 'Instant of the present status';
comment on column listing.listing.reason is 'Why it is no longer live';
comment on column listing.listing.rule is 'Rule that ended it, if one did';
comment on column listing.listing.note is 'Words of the one who withdrew it';
comment on column listing.listing.price is 'Price in whole yuan';
comment on column listing.listing.entrusted_until is 'End of the offer: 24:00 of its last day in the city';
comment on column listing.listing.title is 'Headline';
comment on column listing.listing.description is 'Description';
comment on column listing.listing.published_at is 'Instant of publication';
comment on column listing.listing.verification_no is 'The verification it was published on';
comment on column listing.listing.application_id is 'The application that led to it';

create table listing.code_counter (
  district text collate "C" primary key,
  month date not null check (extract(day from month) = 1),
  last integer not null check (last between 0 and 99999),
  last_at timestamptz not null
);
comment on table listing.code_counter is 'One gap-free sequence per district and month, shared by owners and agencies';
comment on column listing.code_counter.district is 'District of the city profile';
comment on column listing.code_counter.month is 'Month of the last code, by its first day';
comment on column listing.code_counter.last is 'Last sequence issued in that month';
comment on column listing.code_counter.last_at is 'Instant of the last code: publication never goes back before it';

create table listing.change (
  change_id bigint generated always as identity primary key,
  code text collate "C" not null references listing.listing,
  type text collate "C" not null check (type in ('PUBLISHED', 'PRICE_CHANGED', 'LISTING_CHANGED',
    'NOTICE_CHANGED', 'WITHDRAWN', 'SIGNING', 'SOLD')),
  at timestamptz not null,
  reason text collate "C",
  price bigint
);
create index change_code on listing.change (code, at);
comment on table listing.change is 'What happened to a code, written in the transaction that decided it; insert only';
comment on column listing.change.change_id is 'Internal id; not the order of commit';
comment on column listing.change.code is 'The code';
comment on column listing.change.type is 'Kind of change';
comment on column listing.change.at is 'Instant of the change';
comment on column listing.change.reason is 'Reason of a withdrawal';
comment on column listing.change.price is 'Price from this change on';

create table listing.sweep (
  sweep_id uuid primary key,
  at timestamptz not null,
  finished_at timestamptz not null,
  live_before bigint not null,
  withdrawn jsonb not null
);
comment on table listing.sweep is 'Report of each sweep of the city';
comment on column listing.sweep.sweep_id is 'Internal id';
comment on column listing.sweep.at is 'The instant the rules were asked for';
comment on column listing.sweep.finished_at is 'When nothing was left';
comment on column listing.sweep.live_before is 'Live listings before it';
comment on column listing.sweep.withdrawn is 'Withdrawn listings counted by reason and rule';

-- Shapes of what the rules answer (views.sql). As types, because a function that returns a table forgets the
-- collation of its columns, and no index on them could be used from outside.
create type listing.impediment as (
  unit_code text collate "C", rule text collate "C", effect text collate "C", applies text collate "C",
  kind text collate "C", encumbrance_no text collate "C", authority text, document_no text,
  until timestamptz, transfer_prohibited boolean
);
create type listing.failing_listing as (
  code text collate "C", unit_code text collate "C", reason text collate "C", rule text collate "C",
  priority integer
);
comment on type listing.impediment is 'What stands against, or must be said about, a home';
comment on type listing.failing_listing is 'A live listing that may no longer stand, with one reason';

grant select, insert on listing.policy_version, listing.policy_effect, listing.verification,
  listing.promise, listing.change, listing.sweep to anju_work;
grant select, insert, update on listing.mismatch, listing.application, listing.listing,
  listing.code_counter to anju_work;
grant delete on listing.mismatch to anju_work;
