--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: api; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA api;


--
-- Name: SCHEMA api; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA api IS 'What every machine door needs: first answers to requests with a key';


--
-- Name: audit; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA audit;


--
-- Name: SCHEMA audit; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA audit IS 'Who did what and when, and who looked at whose data. Append-only.';


--
-- Name: crypto; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA crypto;


--
-- Name: SCHEMA crypto; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA crypto IS 'Which keys this database was written with; never a key.';


--
-- Name: database; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA database;


--
-- Name: SCHEMA database; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA database IS 'History of migrations, state of the view scripts, daily jobs';


--
-- Name: identity; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA identity;


--
-- Name: SCHEMA identity; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA identity IS 'Real-name people, machine clients, the keys that sign their tokens, and the sessions of browsers.';


--
-- Name: listing; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA listing;


--
-- Name: SCHEMA listing; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA listing IS 'Verification of homes, listing codes, their publication and withdrawal';


--
-- Name: register; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA register;


--
-- Name: SCHEMA register; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA register IS 'The land register as the registry feeds it: entries, state by two times, holds';


--
-- Name: failing_listing; Type: TYPE; Schema: listing; Owner: -
--

CREATE TYPE listing.failing_listing AS (
	code text COLLATE pg_catalog."C",
	unit_code text COLLATE pg_catalog."C",
	reason text COLLATE pg_catalog."C",
	rule text COLLATE pg_catalog."C",
	priority integer
);


--
-- Name: TYPE failing_listing; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON TYPE listing.failing_listing IS 'A live listing that may no longer stand, with one reason';


--
-- Name: impediment; Type: TYPE; Schema: listing; Owner: -
--

CREATE TYPE listing.impediment AS (
	unit_code text COLLATE pg_catalog."C",
	rule text COLLATE pg_catalog."C",
	effect text COLLATE pg_catalog."C",
	applies text COLLATE pg_catalog."C",
	kind text COLLATE pg_catalog."C",
	encumbrance_no text COLLATE pg_catalog."C",
	authority text,
	document_no text,
	until timestamp with time zone,
	transfer_prohibited boolean
);


--
-- Name: TYPE impediment; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON TYPE listing.impediment IS 'What stands against, or must be said about, a home';


--
-- Name: current_encumbrance; Type: TYPE; Schema: register; Owner: -
--

CREATE TYPE register.current_encumbrance AS (
	unit_code text COLLATE pg_catalog."C",
	encumbrance_no text COLLATE pg_catalog."C",
	kind text COLLATE pg_catalog."C",
	effect tstzrange,
	notice_kind text COLLATE pg_catalog."C",
	holder_is_owner boolean,
	lease_kind text COLLATE pg_catalog."C",
	transfer_prohibited boolean,
	authority text,
	document_no text COLLATE pg_catalog."C",
	detail text
);


--
-- Name: TYPE current_encumbrance; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TYPE register.current_encumbrance IS 'An encumbrance not lifted';


--
-- Name: current_holder; Type: TYPE; Schema: register; Owner: -
--

CREATE TYPE register.current_holder AS (
	unit_code text COLLATE pg_catalog."C",
	title_id uuid,
	cert_no text COLLATE pg_catalog."C",
	ordinal integer,
	holder_id uuid,
	id_index bytea,
	name_index bytea,
	share_numerator bigint,
	share_denominator bigint
);


--
-- Name: TYPE current_holder; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TYPE register.current_holder IS 'A holder of a certificate in force';


--
-- Name: current_home; Type: TYPE; Schema: register; Owner: -
--

CREATE TYPE register.current_home AS (
	unit_code text COLLATE pg_catalog."C",
	district text COLLATE pg_catalog."C",
	street text,
	community text,
	building text,
	location text,
	floor text,
	total_floors integer,
	building_area numeric,
	use_code text COLLATE pg_catalog."C",
	structure text,
	built_year integer,
	land_ownership text COLLATE pg_catalog."C",
	land_nature text COLLATE pg_catalog."C",
	house_nature text COLLATE pg_catalog."C",
	land_only boolean,
	rooms integer,
	halls integer,
	baths integer,
	replaced boolean,
	title_version bigint,
	title_complete boolean,
	held boolean,
	case_open boolean
);


--
-- Name: TYPE current_home; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TYPE register.current_home IS 'A unit with all that decides whether it may be offered';


--
-- Name: current_standing; Type: TYPE; Schema: register; Owner: -
--

CREATE TYPE register.current_standing AS (
	"position" bigint,
	closed boolean,
	last_heartbeat_at timestamp with time zone
);


--
-- Name: TYPE current_standing; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TYPE register.current_standing IS 'How far the register is, and whether it may be asked';


--
-- Name: current_title; Type: TYPE; Schema: register; Owner: -
--

CREATE TYPE register.current_title AS (
	unit_code text COLLATE pg_catalog."C",
	title_id uuid,
	cert_no text COLLATE pg_catalog."C",
	co_ownership text COLLATE pg_catalog."C",
	separate boolean,
	registered_at date,
	version bigint
);


--
-- Name: TYPE current_title; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TYPE register.current_title IS 'A certificate in force';


--
-- Name: keep_answer(text, text, bytea, integer, jsonb, timestamp with time zone); Type: FUNCTION; Schema: api; Owner: -
--

CREATE FUNCTION api.keep_answer(scope text, key text, fingerprint bytea, status integer, answer jsonb, at timestamp with time zone) RETURNS void
    LANGUAGE sql
    AS $$
  insert into api.answer (scope, key, fingerprint, status, answer, created_at)
  values (scope, key, fingerprint, status, answer, at)
$$;


--
-- Name: FUNCTION keep_answer(scope text, key text, fingerprint bytea, status integer, answer jsonb, at timestamp with time zone); Type: COMMENT; Schema: api; Owner: -
--

COMMENT ON FUNCTION api.keep_answer(scope text, key text, fingerprint bytea, status integer, answer jsonb, at timestamp with time zone) IS 'Keeps the first answer to a request by its idempotency key, in the caller''s transaction';


--
-- Name: record_event(timestamp with time zone, text, text, text, text, jsonb); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.record_event(at timestamp with time zone, event text, actor_kind text, actor_id text, subject text, details jsonb) RETURNS void
    LANGUAGE sql
    AS $$
  insert into audit.event (at, event, actor_kind, actor_id, subject, details)
  values (at, event, actor_kind, actor_id, subject, details)
$$;


--
-- Name: FUNCTION record_event(at timestamp with time zone, event text, actor_kind text, actor_id text, subject text, details jsonb); Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON FUNCTION audit.record_event(at timestamp with time zone, event text, actor_kind text, actor_id text, subject text, details jsonb) IS 'Records an act in the caller''s transaction, inside the statement that does the act';


--
-- Name: failing(timestamp with time zone); Type: FUNCTION; Schema: listing; Owner: -
--

CREATE FUNCTION listing.failing(at timestamp with time zone) RETURNS SETOF listing.failing_listing
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    -- a home that a correction has taken out of the register has no row at all
    select l.code, l.unit_code, 'TITLE_CHANGED', case when not h.title_complete then 'V102' else 'V101' end, 1
    from listing.listing l
    left join register.homes('infinity') h on h.unit_code = l.unit_code
    where l.status = 'PUBLISHED'
      and (h.title_version is distinct from l.title_version or h.title_complete is not true)
    union all
    select l.code, l.unit_code, 'RIGHTS_RESTRICTED', i.rule, 2
    from listing.home_impediments(at, 'infinity') i
    join listing.listing l on l.unit_code = i.unit_code
    where l.status = 'PUBLISHED' and i.applies = 'ALWAYS' and i.effect in ('BAR', 'REVIEW')
    union all
    -- a home held because one of its register entries was rejected
    select l.code, l.unit_code, 'RIGHTS_RESTRICTED', 'V401', 2
    from listing.listing l
    join register.homes('infinity') h on h.unit_code = l.unit_code
    where l.status = 'PUBLISHED' and h.held
    union all
    select l.code, l.unit_code, 'ENTRUSTMENT_EXPIRED', null::text, 3
    from listing.listing l
    where l.status = 'PUBLISHED' and l.entrusted_until <= at
  $$;


--
-- Name: FUNCTION failing(at timestamp with time zone); Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON FUNCTION listing.failing(at timestamp with time zone) IS 'Live listings that may no longer stand at an instant';


--
-- Name: home_impediments(timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: listing; Owner: -
--

CREATE FUNCTION listing.home_impediments(at timestamp with time zone, known timestamp with time zone) RETURNS SETOF listing.impediment
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    -- V201–V207, V301–V303: encumbrances. A mortgage's advance notice (kinds 3 and 4) counts as a mortgage;
    -- an owner's own advance notice bars nobody.
    select e.unit_code, p.rule,
      case when e.effect @> at then p.during else p.after end,
      p.applies, e.kind, e.encumbrance_no, e.authority, e.document_no, upper(e.effect),
      coalesce(e.transfer_prohibited, false)
    from register.encumbrances(known) e
    join listing.policy_effect p
      on p.kind = case when e.kind = 'ADVANCE_NOTICE' and e.notice_kind in ('3', '4') then 'MORTGAGE' else e.kind end
      and p.version = (select listing.policy_at(at))
    where coalesce(lower(e.effect) <= at, true)
      and not (e.kind = 'ADVANCE_NOTICE' and coalesce(e.notice_kind, '1') in ('1', '2') and e.holder_is_owner)
      and case when e.effect @> at then p.during else p.after end <> 'NONE'
    union all
    -- V103: a transfer in progress
    select h.unit_code, 'V103', 'BAR', 'ALWAYS', null::text, null::text, null::text, null::text, null::timestamptz, false
    from register.homes(known) h where h.case_open
    union all
    -- V104: only built homes of the listed uses on state-owned land
    select h.unit_code, 'V104', 'BAR', 'ALWAYS', null::text, null::text, null::text, null::text, null::timestamptz, false
    from register.homes(known) h
    join listing.policy_version p on p.version = (select listing.policy_at(at))
    where h.land_ownership <> 'STATE' or h.land_only or h.use_code <> all (p.sale_uses)
    union all
    -- V210: natures with a policy limit go to a person
    select h.unit_code, 'V210', 'REVIEW', 'AT_PUBLICATION', null::text, null::text, null::text, null::text, null::timestamptz, false
    from register.homes(known) h
    join listing.policy_version p on p.version = (select listing.policy_at(at))
    where h.house_nature = any (p.review_house_natures)
    union all
    -- V304: allocated land
    select h.unit_code, 'V304', 'NOTICE', 'ALWAYS', null::text, null::text, null::text, null::text, null::timestamptz, false
    from register.homes(known) h where h.land_nature = 'ALLOCATED'
  $$;


--
-- Name: FUNCTION home_impediments(at timestamp with time zone, known timestamp with time zone); Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON FUNCTION listing.home_impediments(at timestamp with time zone, known timestamp with time zone) IS 'What stands against, or must be said about, each home';


--
-- Name: policy_at(timestamp with time zone); Type: FUNCTION; Schema: listing; Owner: -
--

CREATE FUNCTION listing.policy_at(at timestamp with time zone) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    select p.version from listing.policy_version p where p.valid_from <= at
    order by p.valid_from desc limit 1
  $$;


--
-- Name: FUNCTION policy_at(at timestamp with time zone); Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON FUNCTION listing.policy_at(at timestamp with time zone) IS 'Policy version in force at an instant';


--
-- Name: encumbrances(timestamp with time zone); Type: FUNCTION; Schema: register; Owner: -
--

CREATE FUNCTION register.encumbrances(known timestamp with time zone) RETURNS SETOF register.current_encumbrance
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    -- what ran when it was entered runs at once, also when the registry's clock is ahead of ours; only a first
    -- day after that of the entry is waited for
    select e.unit_code, e.encumbrance_no, e.kind,
      case when e.from_date is null or lower(e.effect) <= lower(e.valid) then tstzrange(null, upper(e.effect))
        else e.effect end,
      e.notice_kind,
      e.holder_id is not null and exists (
        select 1
        from register.holder n
        join register.title t on t.unit_code = e.unit_code and upper_inf(t.valid) and t.recorded @> known
        join register.title_holder th on th.title_id = t.title_id
        join register.holder o on o.holder_id = th.holder_id
        where n.holder_id = e.holder_id
          and case when n.id_index is null then o.name_index = n.name_index else o.id_index = n.id_index end),
      e.lease_kind, e.transfer_prohibited, e.authority, e.document_no, e.detail
    from register.encumbrance e
    where upper_inf(e.valid) and e.recorded @> known
  $$;


--
-- Name: FUNCTION encumbrances(known timestamp with time zone); Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON FUNCTION register.encumbrances(known timestamp with time zone) IS 'Encumbrances not lifted; whether they run is a question to effect';


--
-- Name: holders(timestamp with time zone); Type: FUNCTION; Schema: register; Owner: -
--

CREATE FUNCTION register.holders(known timestamp with time zone) RETURNS SETOF register.current_holder
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    select t.unit_code, t.title_id, t.cert_no, th.ordinal, h.holder_id, h.id_index, h.name_index,
      th.share_numerator, th.share_denominator
    from register.title t
    join register.title_holder th on th.title_id = t.title_id
    join register.holder h on h.holder_id = th.holder_id
    where upper_inf(t.valid) and t.recorded @> known
  $$;


--
-- Name: FUNCTION holders(known timestamp with time zone); Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON FUNCTION register.holders(known timestamp with time zone) IS 'Holders of the certificates in force';


--
-- Name: homes(timestamp with time zone); Type: FUNCTION; Schema: register; Owner: -
--

CREATE FUNCTION register.homes(known timestamp with time zone) RETURNS SETOF register.current_home
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    select u.unit_code, u.district, u.street, u.community, u.building, u.location, u.floor, u.total_floors,
      u.building_area, u.use_code, u.structure, u.built_year, u.land_ownership, u.land_nature, u.house_nature,
      u.land_only, u.rooms, u.halls, u.baths, u.replaced,
      case when s.titles > 0 then s.version end,
      coalesce(s.complete, false),
      exists (select 1 from register.hold d
        where d.unit_code = u.unit_code and d.placed_at <= known and (d.ended_at is null or d.ended_at > known)),
      exists (select 1 from register.transfer_case c
        where c.unit_code = u.unit_code and upper_inf(c.valid) and c.recorded @> known)
    from register.unit_version u
    left join register.title_standing s on s.unit_code = u.unit_code and s.recorded @> known
    where upper_inf(u.valid) and u.recorded @> known
  $$;


--
-- Name: FUNCTION homes(known timestamp with time zone); Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON FUNCTION register.homes(known timestamp with time zone) IS 'Units with what decides whether they may be offered; replaced ones too';


--
-- Name: standing(); Type: FUNCTION; Schema: register; Owner: -
--

CREATE FUNCTION register.standing() RETURNS SETOF register.current_standing
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    select h.position, h.closed, h.last_heartbeat_at from register.head h
  $$;


--
-- Name: FUNCTION standing(); Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON FUNCTION register.standing() IS 'How far the register is, and whether it may be asked';


--
-- Name: titles(timestamp with time zone); Type: FUNCTION; Schema: register; Owner: -
--

CREATE FUNCTION register.titles(known timestamp with time zone) RETURNS SETOF register.current_title
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    select t.unit_code, t.title_id, t.cert_no, t.co_ownership, t.separate, t.registered_at, t.version
    from register.title t
    where upper_inf(t.valid) and t.recorded @> known
  $$;


--
-- Name: FUNCTION titles(known timestamp with time zone); Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON FUNCTION register.titles(known timestamp with time zone) IS 'Certificates in force';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: answer; Type: TABLE; Schema: api; Owner: -
--

CREATE TABLE api.answer (
    scope text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    fingerprint bytea NOT NULL,
    status smallint NOT NULL,
    answer jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT answer_is_kept_kind CHECK ((((status >= 200) AND (status <= 299)) OR (status = 422))),
    CONSTRAINT answer_key_is_short CHECK (((length(key) >= 1) AND (length(key) <= 64)))
);


--
-- Name: TABLE answer; Type: COMMENT; Schema: api; Owner: -
--

COMMENT ON TABLE api.answer IS 'First answers to requests with an idempotency key, kept seven days';


--
-- Name: COLUMN answer.scope; Type: COMMENT; Schema: api; Owner: -
--

COMMENT ON COLUMN api.answer.scope IS 'Client or person, method and path';


--
-- Name: COLUMN answer.key; Type: COMMENT; Schema: api; Owner: -
--

COMMENT ON COLUMN api.answer.key IS 'The Idempotency-Key, or the hidden key of a form';


--
-- Name: COLUMN answer.fingerprint; Type: COMMENT; Schema: api; Owner: -
--

COMMENT ON COLUMN api.answer.fingerprint IS 'Keyed digest (HMAC-SM3) of the request body';


--
-- Name: COLUMN answer.status; Type: COMMENT; Schema: api; Owner: -
--

COMMENT ON COLUMN api.answer.status IS 'HTTP status of the first answer: 2xx or a 422 verdict';


--
-- Name: COLUMN answer.answer; Type: COMMENT; Schema: api; Owner: -
--

COMMENT ON COLUMN api.answer.answer IS 'Body of the first answer; ids and public facts only';


--
-- Name: COLUMN answer.created_at; Type: COMMENT; Schema: api; Owner: -
--

COMMENT ON COLUMN api.answer.created_at IS 'When the first answer was given';


--
-- Name: access; Type: TABLE; Schema: audit; Owner: -
--

CREATE TABLE audit.access (
    access_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    unit_code text NOT NULL COLLATE pg_catalog."C",
    actor_kind text NOT NULL COLLATE pg_catalog."C",
    actor_id text NOT NULL COLLATE pg_catalog."C",
    ground text NOT NULL,
    outcome text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT access_actor_id_check CHECK (((length(actor_id) >= 1) AND (length(actor_id) <= 100))),
    CONSTRAINT access_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['PERSON'::text, 'CLIENT'::text, 'OFFICER'::text, 'OPERATOR'::text, 'SYSTEM'::text]))),
    CONSTRAINT access_ground_check CHECK (((length(ground) >= 1) AND (length(ground) <= 200))),
    CONSTRAINT access_outcome_check CHECK (((length(outcome) >= 1) AND (length(outcome) <= 50))),
    CONSTRAINT access_unit_code_check CHECK (((length(unit_code) >= 1) AND (length(unit_code) <= 28)))
);


--
-- Name: TABLE access; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON TABLE audit.access IS 'Every look at the data of a home, for its owners to read. Ids and codes only, no personal data.';


--
-- Name: COLUMN access.access_id; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON COLUMN audit.access.access_id IS 'Order of writing; may have gaps.';


--
-- Name: COLUMN access.at; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON COLUMN audit.access.at IS 'When, by the clock of the platform.';


--
-- Name: COLUMN access.unit_code; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON COLUMN audit.access.unit_code IS 'The home that was looked at.';


--
-- Name: COLUMN access.actor_kind; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON COLUMN audit.access.actor_kind IS 'What kind of actor looked.';


--
-- Name: COLUMN access.actor_id; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON COLUMN audit.access.actor_id IS 'The platform''s own id of the actor: never a name or an ID number.';


--
-- Name: COLUMN access.ground; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON COLUMN audit.access.ground IS 'On what ground the actor may ask.';


--
-- Name: COLUMN access.outcome; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON COLUMN audit.access.outcome IS 'What came of it.';


--
-- Name: access_access_id_seq; Type: SEQUENCE; Schema: audit; Owner: -
--

ALTER TABLE audit.access ALTER COLUMN access_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME audit.access_access_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: event; Type: TABLE; Schema: audit; Owner: -
--

CREATE TABLE audit.event (
    event_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    event text NOT NULL COLLATE pg_catalog."C",
    actor_kind text NOT NULL COLLATE pg_catalog."C",
    actor_id text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    details jsonb NOT NULL,
    CONSTRAINT event_actor_id_check CHECK (((length(actor_id) >= 1) AND (length(actor_id) <= 100))),
    CONSTRAINT event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['PERSON'::text, 'CLIENT'::text, 'OFFICER'::text, 'OPERATOR'::text, 'SYSTEM'::text]))),
    CONSTRAINT event_details_check CHECK ((jsonb_typeof(details) = 'object'::text)),
    CONSTRAINT event_event_check CHECK ((event ~ '^[A-Z][A-Z_]{0,59}$'::text)),
    CONSTRAINT event_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 200)))
);


--
-- Name: TABLE event; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON TABLE audit.event IS 'Acts of persons, machine clients, officers and operators, each written in the transaction of the act. Ids and codes only, no personal data.';


--
-- Name: COLUMN event.event_id; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON COLUMN audit.event.event_id IS 'Order of writing; may have gaps.';


--
-- Name: COLUMN event.at; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON COLUMN audit.event.at IS 'When it happened, by the clock of the platform.';


--
-- Name: COLUMN event.event; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON COLUMN audit.event.event IS 'What happened: a name of the closed list AuditEvent.';


--
-- Name: COLUMN event.actor_kind; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON COLUMN audit.event.actor_kind IS 'What kind of actor.';


--
-- Name: COLUMN event.actor_id; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON COLUMN audit.event.actor_id IS 'The platform''s own id of the actor: never a name or an ID number.';


--
-- Name: COLUMN event.subject; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON COLUMN audit.event.subject IS 'What it was done to, as an id or a code.';


--
-- Name: COLUMN event.details; Type: COMMENT; Schema: audit; Owner: -
--

COMMENT ON COLUMN audit.event.details IS 'What else an auditor needs: an object of ids, codes and counts.';


--
-- Name: event_event_id_seq; Type: SEQUENCE; Schema: audit; Owner: -
--

ALTER TABLE audit.event ALTER COLUMN event_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME audit.event_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: key_check; Type: TABLE; Schema: crypto; Owner: -
--

CREATE TABLE crypto.key_check (
    kind text NOT NULL COLLATE pg_catalog."C",
    key_id smallint NOT NULL,
    check_value bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT key_check_check_value_check CHECK ((octet_length(check_value) = 32)),
    CONSTRAINT key_check_key_id_check CHECK (((key_id >= 1) AND (key_id <= 255))),
    CONSTRAINT key_check_kind_check CHECK ((kind ~ '^[A-Z_]{1,40}$'::text))
);


--
-- Name: TABLE key_check; Type: COMMENT; Schema: crypto; Owner: -
--

COMMENT ON TABLE crypto.key_check IS 'Every key this database has seen. The platform does not start when its key ring lacks one of them or holds another key under that number.';


--
-- Name: COLUMN key_check.kind; Type: COMMENT; Schema: crypto; Owner: -
--

COMMENT ON COLUMN crypto.key_check.kind IS 'What the key is for: PERSONAL_DATA, INDEX, FINGERPRINT, SECRETS, TOKENS, ENVELOPE or SIGNING.';


--
-- Name: COLUMN key_check.key_id; Type: COMMENT; Schema: crypto; Owner: -
--

COMMENT ON COLUMN crypto.key_check.key_id IS 'Number of the key within its kind: the byte in front of what was made with it.';


--
-- Name: COLUMN key_check.check_value; Type: COMMENT; Schema: crypto; Owner: -
--

COMMENT ON COLUMN crypto.key_check.check_value IS 'HMAC-SM3 under the key of its kind and number: tells whether a key is the same, and nothing else about it.';


--
-- Name: COLUMN key_check.created_at; Type: COMMENT; Schema: crypto; Owner: -
--

COMMENT ON COLUMN crypto.key_check.created_at IS 'When the key was made.';


--
-- Name: migration; Type: TABLE; Schema: database; Owner: -
--

CREATE TABLE database.migration (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);


--
-- Name: TABLE migration; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON TABLE database.migration IS 'History of migrations, one for all modules';


--
-- Name: COLUMN migration.installed_rank; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.migration.installed_rank IS 'Order of application';


--
-- Name: COLUMN migration.version; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.migration.version IS 'Timestamp that names the migration';


--
-- Name: COLUMN migration.description; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.migration.description IS 'Its title';


--
-- Name: COLUMN migration.type; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.migration.type IS 'Kind of migration; always SQL';


--
-- Name: COLUMN migration.script; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.migration.script IS 'File it was read from';


--
-- Name: COLUMN migration.checksum; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.migration.checksum IS 'Checksum of the file when it was applied';


--
-- Name: COLUMN migration.installed_by; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.migration.installed_by IS 'Database login that applied it';


--
-- Name: COLUMN migration.installed_on; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.migration.installed_on IS 'When it was applied';


--
-- Name: COLUMN migration.execution_time; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.migration.execution_time IS 'Milliseconds it took';


--
-- Name: COLUMN migration.success; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.migration.success IS 'Whether it succeeded';


--
-- Name: scheduled_tasks; Type: TABLE; Schema: database; Owner: -
--

CREATE TABLE database.scheduled_tasks (
    task_name text NOT NULL COLLATE pg_catalog."C",
    task_instance text NOT NULL COLLATE pg_catalog."C",
    task_data bytea,
    execution_time timestamp with time zone NOT NULL,
    picked boolean NOT NULL,
    picked_by text COLLATE pg_catalog."C",
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint NOT NULL,
    priority smallint
);


--
-- Name: TABLE scheduled_tasks; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON TABLE database.scheduled_tasks IS 'Daily jobs: when each runs next (db-scheduler)';


--
-- Name: COLUMN scheduled_tasks.task_name; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.scheduled_tasks.task_name IS 'Name of the job';


--
-- Name: COLUMN scheduled_tasks.task_instance; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.scheduled_tasks.task_instance IS 'Instance; always recurring';


--
-- Name: COLUMN scheduled_tasks.task_data; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.scheduled_tasks.task_data IS 'Data of the job; never personal';


--
-- Name: COLUMN scheduled_tasks.execution_time; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.scheduled_tasks.execution_time IS 'When it runs next';


--
-- Name: COLUMN scheduled_tasks.picked; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.scheduled_tasks.picked IS 'Whether a node runs it now';


--
-- Name: COLUMN scheduled_tasks.picked_by; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.scheduled_tasks.picked_by IS 'Node that runs it';


--
-- Name: COLUMN scheduled_tasks.last_success; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.scheduled_tasks.last_success IS 'When it last succeeded';


--
-- Name: COLUMN scheduled_tasks.last_failure; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.scheduled_tasks.last_failure IS 'When it last failed';


--
-- Name: COLUMN scheduled_tasks.consecutive_failures; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.scheduled_tasks.consecutive_failures IS 'Failures since it last succeeded';


--
-- Name: COLUMN scheduled_tasks.last_heartbeat; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.scheduled_tasks.last_heartbeat IS 'Last sign of life of the node that runs it';


--
-- Name: COLUMN scheduled_tasks.version; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.scheduled_tasks.version IS 'Changes of this row, for optimistic locking';


--
-- Name: COLUMN scheduled_tasks.priority; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.scheduled_tasks.priority IS 'Order among jobs due at once';


--
-- Name: view_scripts; Type: TABLE; Schema: database; Owner: -
--

CREATE TABLE database.view_scripts (
    digest text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: TABLE view_scripts; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON TABLE database.view_scripts IS 'What views and functions are in place: one row, none while they are being made anew';


--
-- Name: COLUMN view_scripts.digest; Type: COMMENT; Schema: database; Owner: -
--

COMMENT ON COLUMN database.view_scripts.digest IS 'SHA-256 of all view scripts';


--
-- Name: machine_client; Type: TABLE; Schema: identity; Owner: -
--

CREATE TABLE identity.machine_client (
    client_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    secret_digest bytea NOT NULL,
    scopes text[] NOT NULL COLLATE pg_catalog."C",
    suspended_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT machine_client_client_id_check CHECK ((client_id ~ '^[a-z0-9][a-z0-9-]{1,62}$'::text)),
    CONSTRAINT machine_client_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
    CONSTRAINT machine_client_scopes_check CHECK ((cardinality(scopes) > 0))
);


--
-- Name: TABLE machine_client; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON TABLE identity.machine_client IS 'Systems that may ask for access tokens: the registry''s feed, network platforms, agencies'' own systems.';


--
-- Name: COLUMN machine_client.client_id; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.machine_client.client_id IS 'Public name of the client in OAuth2.';


--
-- Name: COLUMN machine_client.name; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.machine_client.name IS 'Whose system it is, in words.';


--
-- Name: COLUMN machine_client.secret_digest; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.machine_client.secret_digest IS 'Keyed digest of the secret, which was shown once.';


--
-- Name: COLUMN machine_client.scopes; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.machine_client.scopes IS 'What the client may be granted at most.';


--
-- Name: COLUMN machine_client.suspended_at; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.machine_client.suspended_at IS 'Since when the client may do nothing; empty while it may.';


--
-- Name: COLUMN machine_client.created_at; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.machine_client.created_at IS 'When the client was created.';


--
-- Name: person; Type: TABLE; Schema: identity; Owner: -
--

CREATE TABLE identity.person (
    id uuid NOT NULL,
    id_kind text NOT NULL COLLATE pg_catalog."C",
    id_sealed bytea NOT NULL,
    id_index bytea NOT NULL,
    name_sealed bytea NOT NULL,
    name_index bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_signed_in_at timestamp with time zone NOT NULL,
    CONSTRAINT person_id_kind_check CHECK ((id_kind = ANY (ARRAY['RESIDENT_ID'::text, 'PASSPORT'::text, 'HK_MACAO_PERMIT'::text, 'TAIWAN_PERMIT'::text, 'FOREIGN_RESIDENT'::text])))
);


--
-- Name: TABLE person; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON TABLE identity.person IS 'Everybody who has signed in by real name, once for each identity document. The rest of the platform knows people by id only.';


--
-- Name: COLUMN person.id; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.person.id IS 'The platform''s own id of the person; the only thing a session keeps.';


--
-- Name: COLUMN person.id_kind; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.person.id_kind IS 'Kind of the identity document.';


--
-- Name: COLUMN person.id_sealed; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.person.id_sealed IS 'Number of the document, sealed for this column and row.';


--
-- Name: COLUMN person.id_index; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.person.id_index IS 'Blind index of kind and number: finds the person again.';


--
-- Name: COLUMN person.name_sealed; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.person.name_sealed IS 'Real name as the identity provider last gave it, sealed for this column and row.';


--
-- Name: COLUMN person.name_index; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.person.name_index IS 'Blind index of the name.';


--
-- Name: COLUMN person.created_at; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.person.created_at IS 'When the person first signed in.';


--
-- Name: COLUMN person.last_signed_in_at; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.person.last_signed_in_at IS 'When the person last signed in.';


--
-- Name: signing_key; Type: TABLE; Schema: identity; Owner: -
--

CREATE TABLE identity.signing_key (
    kid text NOT NULL COLLATE pg_catalog."C",
    sealed bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT signing_key_check CHECK ((retired_at >= created_at)),
    CONSTRAINT signing_key_kid_check CHECK (((length(kid) >= 1) AND (length(kid) <= 100)))
);


--
-- Name: TABLE signing_key; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON TABLE identity.signing_key IS 'Keys that sign access tokens. The newest one signs; retired ones verify until the last token they signed has expired.';


--
-- Name: COLUMN signing_key.kid; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.signing_key.kid IS 'Key id, as in the header of a token.';


--
-- Name: COLUMN signing_key.sealed; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.signing_key.sealed IS 'The private key as a JSON Web Key, sealed for this row.';


--
-- Name: COLUMN signing_key.created_at; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.signing_key.created_at IS 'When the key was made.';


--
-- Name: COLUMN signing_key.retired_at; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.signing_key.retired_at IS 'When it stopped signing; empty while it may sign.';


--
-- Name: web_session; Type: TABLE; Schema: identity; Owner: -
--

CREATE TABLE identity.web_session (
    primary_id text NOT NULL COLLATE pg_catalog."C",
    session_id text NOT NULL COLLATE pg_catalog."C",
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name text COLLATE pg_catalog."C"
);


--
-- Name: TABLE web_session; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON TABLE identity.web_session IS 'Browsers'' sessions in the shape of Spring Session: they outlive a restart and are the same on every node.';


--
-- Name: COLUMN web_session.primary_id; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.web_session.primary_id IS 'Key of the row; stays when the session id changes at sign-in.';


--
-- Name: COLUMN web_session.session_id; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.web_session.session_id IS 'What the cookie carries.';


--
-- Name: COLUMN web_session.creation_time; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.web_session.creation_time IS 'Beginning, in milliseconds since 1970.';


--
-- Name: COLUMN web_session.last_access_time; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.web_session.last_access_time IS 'Last request, in milliseconds since 1970.';


--
-- Name: COLUMN web_session.max_inactive_interval; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.web_session.max_inactive_interval IS 'How long the session lives without a request, in seconds.';


--
-- Name: COLUMN web_session.expiry_time; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.web_session.expiry_time IS 'When the session ends, in milliseconds since 1970.';


--
-- Name: COLUMN web_session.principal_name; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.web_session.principal_name IS 'Not used: a session holds the person''s id as an attribute.';


--
-- Name: web_session_attributes; Type: TABLE; Schema: identity; Owner: -
--

CREATE TABLE identity.web_session_attributes (
    session_primary_id text NOT NULL COLLATE pg_catalog."C",
    attribute_name text NOT NULL COLLATE pg_catalog."C",
    attribute_bytes bytea NOT NULL
);


--
-- Name: TABLE web_session_attributes; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON TABLE identity.web_session_attributes IS 'What a session remembers: the person''s id, a pending sign-in, the token of its forms. No name, no ID number.';


--
-- Name: COLUMN web_session_attributes.session_primary_id; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.web_session_attributes.session_primary_id IS 'The session.';


--
-- Name: COLUMN web_session_attributes.attribute_name; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.web_session_attributes.attribute_name IS 'Name of the attribute.';


--
-- Name: COLUMN web_session_attributes.attribute_bytes; Type: COMMENT; Schema: identity; Owner: -
--

COMMENT ON COLUMN identity.web_session_attributes.attribute_bytes IS 'Its value, serialised.';


--
-- Name: application; Type: TABLE; Schema: listing; Owner: -
--

CREATE TABLE listing.application (
    application_id uuid NOT NULL,
    application_no text NOT NULL COLLATE pg_catalog."C",
    unit_code text NOT NULL COLLATE pg_catalog."C",
    cert_no text NOT NULL COLLATE pg_catalog."C",
    person_id uuid NOT NULL,
    title_version bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    price bigint NOT NULL,
    entrusted_until timestamp with time zone NOT NULL,
    title text,
    description text,
    verification_no text COLLATE pg_catalog."C",
    promise_id uuid,
    code text COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    state_since timestamp with time zone NOT NULL,
    deadline timestamp with time zone,
    CONSTRAINT application_price_check CHECK (((price >= 1) AND (price <= '9999999999'::bigint))),
    CONSTRAINT application_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'WAITING_FOR_CO_OWNERS'::text, 'IN_REVIEW'::text, 'WAITING_FOR_CODE'::text, 'PUBLISHED'::text, 'LAPSED'::text, 'WITHDRAWN'::text])))
);


--
-- Name: TABLE application; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON TABLE listing.application IS 'An owner''s way to a code; one open per home, whoever starts it';


--
-- Name: COLUMN application.application_id; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.application_id IS 'Internal id';


--
-- Name: COLUMN application.application_no; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.application_no IS 'Public number';


--
-- Name: COLUMN application.unit_code; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.unit_code IS 'The home';


--
-- Name: COLUMN application.cert_no; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.cert_no IS 'Certificate of the applicant';


--
-- Name: COLUMN application.person_id; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.person_id IS 'Who started it';


--
-- Name: COLUMN application.title_version; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.title_version IS 'Title the application stands on; another title voids it';


--
-- Name: COLUMN application.state; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.state IS 'State of the procedure';


--
-- Name: COLUMN application.price; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.price IS 'Asking price in whole yuan';


--
-- Name: COLUMN application.entrusted_until; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.entrusted_until IS 'End of the offer: 24:00 of its last day in the city';


--
-- Name: COLUMN application.title; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.title IS 'Headline by the owner';


--
-- Name: COLUMN application.description; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.description IS 'Description by the owner';


--
-- Name: COLUMN application.verification_no; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.verification_no IS 'The last verification made for it';


--
-- Name: COLUMN application.promise_id; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.promise_id IS 'The promise agreed to';


--
-- Name: COLUMN application.code; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.code IS 'The code it led to';


--
-- Name: COLUMN application.created_at; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.created_at IS 'When it was started';


--
-- Name: COLUMN application.state_since; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.state_since IS 'When it came into its state';


--
-- Name: COLUMN application.deadline; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.application.deadline IS 'When a review is due';


--
-- Name: change; Type: TABLE; Schema: listing; Owner: -
--

CREATE TABLE listing.change (
    change_id bigint NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    at timestamp with time zone NOT NULL,
    reason text COLLATE pg_catalog."C",
    price bigint,
    CONSTRAINT change_type_check CHECK ((type = ANY (ARRAY['PUBLISHED'::text, 'PRICE_CHANGED'::text, 'LISTING_CHANGED'::text, 'NOTICE_CHANGED'::text, 'WITHDRAWN'::text, 'SIGNING'::text, 'SOLD'::text])))
);


--
-- Name: TABLE change; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON TABLE listing.change IS 'What happened to a code, written in the transaction that decided it; insert only';


--
-- Name: COLUMN change.change_id; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.change.change_id IS 'Internal id; not the order of commit';


--
-- Name: COLUMN change.code; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.change.code IS 'The code';


--
-- Name: COLUMN change.type; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.change.type IS 'Kind of change';


--
-- Name: COLUMN change.at; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.change.at IS 'Instant of the change';


--
-- Name: COLUMN change.reason; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.change.reason IS 'Reason of a withdrawal';


--
-- Name: COLUMN change.price; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.change.price IS 'Price from this change on';


--
-- Name: change_change_id_seq; Type: SEQUENCE; Schema: listing; Owner: -
--

ALTER TABLE listing.change ALTER COLUMN change_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME listing.change_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: code_counter; Type: TABLE; Schema: listing; Owner: -
--

CREATE TABLE listing.code_counter (
    district text NOT NULL COLLATE pg_catalog."C",
    month date NOT NULL,
    last integer NOT NULL,
    last_at timestamp with time zone NOT NULL,
    CONSTRAINT code_counter_last_check CHECK (((last >= 0) AND (last <= 99999))),
    CONSTRAINT code_counter_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);


--
-- Name: TABLE code_counter; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON TABLE listing.code_counter IS 'One gap-free sequence per district and month, shared by owners and agencies';


--
-- Name: COLUMN code_counter.district; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.code_counter.district IS 'District of the city profile';


--
-- Name: COLUMN code_counter.month; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.code_counter.month IS 'Month of the last code, by its first day';


--
-- Name: COLUMN code_counter.last; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.code_counter.last IS 'Last sequence issued in that month';


--
-- Name: COLUMN code_counter.last_at; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.code_counter.last_at IS 'Instant of the last code: publication never goes back before it';


--
-- Name: listing; Type: TABLE; Schema: listing; Owner: -
--

CREATE TABLE listing.listing (
    code text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    publisher text NOT NULL COLLATE pg_catalog."C",
    unit_code text NOT NULL COLLATE pg_catalog."C",
    district text NOT NULL COLLATE pg_catalog."C",
    title_version bigint NOT NULL,
    status text NOT NULL COLLATE pg_catalog."C",
    status_since timestamp with time zone NOT NULL,
    reason text COLLATE pg_catalog."C",
    rule text COLLATE pg_catalog."C",
    note text,
    price bigint NOT NULL,
    entrusted_until timestamp with time zone NOT NULL,
    title text,
    description text,
    published_at timestamp with time zone NOT NULL,
    verification_no text NOT NULL COLLATE pg_catalog."C",
    application_id uuid,
    CONSTRAINT listing_check CHECK (((status = 'PUBLISHED'::text) = (reason IS NULL))),
    CONSTRAINT listing_check1 CHECK ((status_since >= published_at)),
    CONSTRAINT listing_kind_check CHECK ((kind = ANY (ARRAY['OWNER'::text, 'AGENCY'::text]))),
    CONSTRAINT listing_price_check CHECK (((price >= 1) AND (price <= '9999999999'::bigint))),
    CONSTRAINT listing_status_check CHECK ((status = ANY (ARRAY['PUBLISHED'::text, 'WITHDRAWN'::text, 'SIGNING'::text, 'SOLD'::text])))
);


--
-- Name: TABLE listing; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON TABLE listing.listing IS 'An offer of a home by one publisher, under its code; a code is never reused';


--
-- Name: COLUMN listing.code; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.code IS 'The listing code (房源码)';


--
-- Name: COLUMN listing.kind; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.kind IS 'By its owners, or by an agency';


--
-- Name: COLUMN listing.publisher; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.publisher IS 'OWNERS for the owners together, else the agency''s number: one live listing per publisher and home';


--
-- Name: COLUMN listing.unit_code; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.unit_code IS 'The home''s own key';


--
-- Name: COLUMN listing.district; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.district IS 'District of the code';


--
-- Name: COLUMN listing.title_version; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.title_version IS 'Title on which it was published; another title withdraws it';


--
-- Name: COLUMN listing.status; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.status IS 'Status as written down; time may already have ended a published one, see listing.failing';


--
-- Name: COLUMN listing.status_since; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.status_since IS 'Instant of the present status';


--
-- Name: COLUMN listing.reason; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.reason IS 'Why it is no longer live';


--
-- Name: COLUMN listing.rule; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.rule IS 'Rule that ended it, if one did';


--
-- Name: COLUMN listing.note; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.note IS 'Words of the one who withdrew it';


--
-- Name: COLUMN listing.price; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.price IS 'Price in whole yuan';


--
-- Name: COLUMN listing.entrusted_until; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.entrusted_until IS 'End of the offer: 24:00 of its last day in the city';


--
-- Name: COLUMN listing.title; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.title IS 'Headline';


--
-- Name: COLUMN listing.description; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.description IS 'Description';


--
-- Name: COLUMN listing.published_at; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.published_at IS 'Instant of publication';


--
-- Name: COLUMN listing.verification_no; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.verification_no IS 'The verification it was published on';


--
-- Name: COLUMN listing.application_id; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.listing.application_id IS 'The application that led to it';


--
-- Name: mismatch; Type: TABLE; Schema: listing; Owner: -
--

CREATE TABLE listing.mismatch (
    client_id text NOT NULL COLLATE pg_catalog."C",
    cert_no text NOT NULL COLLATE pg_catalog."C",
    day date NOT NULL,
    count integer DEFAULT 0 NOT NULL,
    CONSTRAINT mismatch_count_check CHECK ((count >= 0))
);


--
-- Name: TABLE mismatch; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON TABLE listing.mismatch IS 'Questions a client asked about a certificate that did not match, per day in the city';


--
-- Name: COLUMN mismatch.client_id; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.mismatch.client_id IS 'The machine client';


--
-- Name: COLUMN mismatch.cert_no; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.mismatch.cert_no IS 'Certificate number, normalised';


--
-- Name: COLUMN mismatch.day; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.mismatch.day IS 'Day in city time';


--
-- Name: COLUMN mismatch.count; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.mismatch.count IS 'Mismatches so far';


--
-- Name: policy_effect; Type: TABLE; Schema: listing; Owner: -
--

CREATE TABLE listing.policy_effect (
    version text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    rule text NOT NULL COLLATE pg_catalog."C",
    during text NOT NULL COLLATE pg_catalog."C",
    after text NOT NULL COLLATE pg_catalog."C",
    applies text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT policy_effect_after_check CHECK ((after = ANY (ARRAY['BAR'::text, 'REVIEW'::text, 'NOTICE'::text, 'NONE'::text]))),
    CONSTRAINT policy_effect_applies_check CHECK ((applies = ANY (ARRAY['ALWAYS'::text, 'AT_PUBLICATION'::text]))),
    CONSTRAINT policy_effect_during_check CHECK ((during = ANY (ARRAY['BAR'::text, 'REVIEW'::text, 'NOTICE'::text, 'NONE'::text])))
);


--
-- Name: TABLE policy_effect; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON TABLE listing.policy_effect IS 'What each kind of encumbrance does to an offer under a policy version';


--
-- Name: COLUMN policy_effect.version; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.policy_effect.version IS 'The policy version';


--
-- Name: COLUMN policy_effect.kind; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.policy_effect.kind IS 'Kind of encumbrance, as in the register';


--
-- Name: COLUMN policy_effect.rule; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.policy_effect.rule IS 'Id of the rule, V2xx or V3xx';


--
-- Name: COLUMN policy_effect.during; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.policy_effect.during IS 'Effect while the encumbrance runs';


--
-- Name: COLUMN policy_effect.after; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.policy_effect.after IS 'Effect past its end while it has not been lifted';


--
-- Name: COLUMN policy_effect.applies; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.policy_effect.applies IS 'Whether it also ends an offer that is already live';


--
-- Name: policy_version; Type: TABLE; Schema: listing; Owner: -
--

CREATE TABLE listing.policy_version (
    version text NOT NULL COLLATE pg_catalog."C",
    valid_from timestamp with time zone NOT NULL,
    article text NOT NULL,
    sale_uses text[] NOT NULL,
    review_house_natures text[] NOT NULL
);


--
-- Name: TABLE policy_version; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON TABLE listing.policy_version IS 'The dated rules of a city; a version never changes once it is in force';


--
-- Name: COLUMN policy_version.version; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.policy_version.version IS 'Name of the version, shown in every verdict';


--
-- Name: COLUMN policy_version.valid_from; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.policy_version.valid_from IS 'First instant of the version; the first version holds from the beginning';


--
-- Name: COLUMN policy_version.article; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.policy_version.article IS 'The document the version stands on';


--
-- Name: COLUMN policy_version.sale_uses; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.policy_version.sale_uses IS 'Planned uses that may be offered for sale (V104)';


--
-- Name: COLUMN policy_version.review_house_natures; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.policy_version.review_house_natures IS 'House natures that carry a policy limit (V210)';


--
-- Name: promise; Type: TABLE; Schema: listing; Owner: -
--

CREATE TABLE listing.promise (
    promise_id uuid NOT NULL,
    person_id uuid NOT NULL,
    unit_code text NOT NULL COLLATE pg_catalog."C",
    version text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL,
    digest bytea NOT NULL,
    agreed_at timestamp with time zone NOT NULL,
    CONSTRAINT promise_digest_check CHECK ((octet_length(digest) = 32))
);


--
-- Name: TABLE promise; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON TABLE listing.promise IS 'Promises (承诺书) as they were shown and agreed to; insert only';


--
-- Name: COLUMN promise.promise_id; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.promise.promise_id IS 'Internal id';


--
-- Name: COLUMN promise.person_id; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.promise.person_id IS 'Who agreed';


--
-- Name: COLUMN promise.unit_code; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.promise.unit_code IS 'The home it is about';


--
-- Name: COLUMN promise.version; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.promise.version IS 'Version of the text in the city profile';


--
-- Name: COLUMN promise.language; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.promise.language IS 'Language in which the text was shown';


--
-- Name: COLUMN promise.text; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.promise.text IS 'The text that was shown, to the letter';


--
-- Name: COLUMN promise.digest; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.promise.digest IS 'SM3 digest of the text';


--
-- Name: COLUMN promise.agreed_at; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.promise.agreed_at IS 'Instant of agreement';


--
-- Name: sweep; Type: TABLE; Schema: listing; Owner: -
--

CREATE TABLE listing.sweep (
    sweep_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone NOT NULL,
    live_before bigint NOT NULL,
    withdrawn jsonb NOT NULL
);


--
-- Name: TABLE sweep; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON TABLE listing.sweep IS 'Report of each sweep of the city';


--
-- Name: COLUMN sweep.sweep_id; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.sweep.sweep_id IS 'Internal id';


--
-- Name: COLUMN sweep.at; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.sweep.at IS 'The instant the rules were asked for';


--
-- Name: COLUMN sweep.finished_at; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.sweep.finished_at IS 'When nothing was left';


--
-- Name: COLUMN sweep.live_before; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.sweep.live_before IS 'Live listings before it';


--
-- Name: COLUMN sweep.withdrawn; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.sweep.withdrawn IS 'Withdrawn listings counted by reason and rule';


--
-- Name: verification; Type: TABLE; Schema: listing; Owner: -
--

CREATE TABLE listing.verification (
    verification_id uuid NOT NULL,
    verification_no text NOT NULL COLLATE pg_catalog."C",
    at timestamp with time zone NOT NULL,
    asker_kind text NOT NULL COLLATE pg_catalog."C",
    asker_id text NOT NULL COLLATE pg_catalog."C",
    cert_no text NOT NULL COLLATE pg_catalog."C",
    unit_code text COLLATE pg_catalog."C",
    agreement_no text COLLATE pg_catalog."C",
    agreement_until timestamp with time zone,
    outcome text NOT NULL COLLATE pg_catalog."C",
    findings jsonb NOT NULL,
    policy_version text NOT NULL COLLATE pg_catalog."C",
    register_position bigint NOT NULL,
    CONSTRAINT verification_asker_kind_check CHECK ((asker_kind = ANY (ARRAY['PERSON'::text, 'CLIENT'::text, 'SYSTEM'::text]))),
    CONSTRAINT verification_outcome_check CHECK ((outcome = ANY (ARRAY['PASSED'::text, 'PASSED_WITH_NOTICES'::text, 'REFUSED'::text, 'FOR_REVIEW'::text, 'UNAVAILABLE'::text])))
);


--
-- Name: TABLE verification; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON TABLE listing.verification IS 'Every question and its answer; insert only';


--
-- Name: COLUMN verification.verification_id; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.verification.verification_id IS 'Internal id';


--
-- Name: COLUMN verification.verification_no; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.verification.verification_no IS 'Public number of the answer';


--
-- Name: COLUMN verification.at; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.verification.at IS 'The instant the rules were asked for';


--
-- Name: COLUMN verification.asker_kind; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.verification.asker_kind IS 'Who asked: a person, a machine client, the platform itself';


--
-- Name: COLUMN verification.asker_id; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.verification.asker_id IS 'Id of the asker';


--
-- Name: COLUMN verification.cert_no; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.verification.cert_no IS 'Certificate number of the question, normalised';


--
-- Name: COLUMN verification.unit_code; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.verification.unit_code IS 'The home the answer is about; null when the gate did not open';


--
-- Name: COLUMN verification.agreement_no; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.verification.agreement_no IS 'Entrustment agreement the question stands on';


--
-- Name: COLUMN verification.agreement_until; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.verification.agreement_until IS 'End of that entrustment';


--
-- Name: COLUMN verification.outcome; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.verification.outcome IS 'One of the five answers';


--
-- Name: COLUMN verification.findings; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.verification.findings IS 'Rules that held, with effect and encumbrance number; no personal data';


--
-- Name: COLUMN verification.policy_version; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.verification.policy_version IS 'Rules applied';


--
-- Name: COLUMN verification.register_position; Type: COMMENT; Schema: listing; Owner: -
--

COMMENT ON COLUMN listing.verification.register_position IS 'Last register entry the answer has seen';


--
-- Name: encumbrance; Type: TABLE; Schema: register; Owner: -
--

CREATE TABLE register.encumbrance (
    row_id uuid NOT NULL,
    source uuid NOT NULL,
    origin uuid NOT NULL,
    unit_code text NOT NULL COLLATE pg_catalog."C",
    encumbrance_no text NOT NULL COLLATE pg_catalog."C",
    aliases text[] NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    effect tstzrange NOT NULL,
    from_date date,
    to_date date,
    authority text NOT NULL,
    document_no text NOT NULL COLLATE pg_catalog."C",
    notice_kind text COLLATE pg_catalog."C",
    holder_id uuid,
    lease_kind text COLLATE pg_catalog."C",
    transfer_prohibited boolean,
    detail text,
    valid tstzrange NOT NULL,
    recorded tstzrange NOT NULL,
    CONSTRAINT encumbrance_kind CHECK ((kind = ANY (ARRAY['SEIZURE'::text, 'QUEUED_SEIZURE'::text, 'PRE_SEIZURE'::text, 'OBJECTION'::text, 'MORTGAGE'::text, 'HABITATION'::text, 'EASEMENT'::text, 'ADVANCE_NOTICE'::text, 'LEASE'::text, 'FILED_RESTRICTION'::text]))),
    CONSTRAINT encumbrance_periods CHECK (((NOT isempty(valid)) AND (NOT isempty(recorded)) AND (NOT isempty(effect))))
);


--
-- Name: TABLE encumbrance; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TABLE register.encumbrance IS 'Seizures, mortgages and all that lies on a unit until lifted, by both times';


--
-- Name: COLUMN encumbrance.row_id; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.row_id IS 'Our id of the row';


--
-- Name: COLUMN encumbrance.source; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.source IS 'entry_id of the entry or correction that carried this content';


--
-- Name: COLUMN encumbrance.origin; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.origin IS 'entry_id of the entry that first recorded it, also on units it passed to';


--
-- Name: COLUMN encumbrance.unit_code; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.unit_code IS 'The unit';


--
-- Name: COLUMN encumbrance.encumbrance_no; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.encumbrance_no IS 'The registry''s number of it, normalised';


--
-- Name: COLUMN encumbrance.aliases; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.aliases IS 'Numbers it bore before they were corrected';


--
-- Name: COLUMN encumbrance.kind; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.kind IS 'Kind of encumbrance';


--
-- Name: COLUMN encumbrance.effect; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.effect IS 'From 00:00 of its first day, or its entry, to 24:00 of its last, in the city';


--
-- Name: COLUMN encumbrance.from_date; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.from_date IS 'First day';


--
-- Name: COLUMN encumbrance.to_date; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.to_date IS 'Last day';


--
-- Name: COLUMN encumbrance.authority; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.authority IS 'Who ordered or registered it';


--
-- Name: COLUMN encumbrance.document_no; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.document_no IS 'Number of the order or contract';


--
-- Name: COLUMN encumbrance.notice_kind; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.notice_kind IS 'Kind of advance notice: 1, 2 sale, 3, 4 mortgage';


--
-- Name: COLUMN encumbrance.holder_id; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.holder_id IS 'Holder of an advance notice';


--
-- Name: COLUMN encumbrance.lease_kind; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.lease_kind IS 'A lease contract, or a rental listing';


--
-- Name: COLUMN encumbrance.transfer_prohibited; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.transfer_prohibited IS 'A mortgage under which the home must not be transferred';


--
-- Name: COLUMN encumbrance.detail; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.detail IS 'Words of the registry';


--
-- Name: COLUMN encumbrance.valid; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.valid IS 'When it was so';


--
-- Name: COLUMN encumbrance.recorded; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.encumbrance.recorded IS 'When the platform knew so';


--
-- Name: entry; Type: TABLE; Schema: register; Owner: -
--

CREATE TABLE register.entry (
    "position" bigint NOT NULL,
    entry_id uuid NOT NULL,
    entry_no text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    unit_code text COLLATE pg_catalog."C",
    occurred_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    payload text NOT NULL,
    fingerprint bytea NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT entry_digest_is_sm3 CHECK ((octet_length(digest) = 32)),
    CONSTRAINT entry_has_known_type CHECK ((type = ANY (ARRAY['FIRST_REGISTRATION'::text, 'TRANSFER'::text, 'CHANGE'::text, 'TITLE_CANCELLED'::text, 'CASE_OPENED'::text, 'CASE_CLOSED'::text, 'ENCUMBRANCE_RECORDED'::text, 'ENCUMBRANCE_CHANGED'::text, 'ENCUMBRANCE_LIFTED'::text, 'CORRECTION'::text, 'HEARTBEAT'::text]))),
    CONSTRAINT entry_names_a_unit CHECK (((unit_code IS NULL) = (type = 'HEARTBEAT'::text))),
    CONSTRAINT entry_starts_at_one CHECK (("position" > 0))
);


--
-- Name: TABLE entry; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TABLE register.entry IS 'Entries of the registry in the order they were taken, chained by SM3; insert only';


--
-- Name: COLUMN entry."position"; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.entry."position" IS 'Number without gaps, in the order of commit';


--
-- Name: COLUMN entry.entry_id; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.entry.entry_id IS 'Our id; parts of the state name the entry that carried them by it';


--
-- Name: COLUMN entry.entry_no; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.entry.entry_no IS 'The source''s own number: the key of idempotency';


--
-- Name: COLUMN entry.type; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.entry.type IS 'What happened';


--
-- Name: COLUMN entry.unit_code; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.entry.unit_code IS 'The unit it happened to, for a change the new one; none for a heartbeat';


--
-- Name: COLUMN entry.occurred_at; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.entry.occurred_at IS 'When it happened, by the registry''s word';


--
-- Name: COLUMN entry.recorded_at; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.entry.recorded_at IS 'When the platform knew; strictly increasing for each unit';


--
-- Name: COLUMN entry.payload; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.entry.payload IS 'The content as normalised JSON with holder ids in the place of personal data';


--
-- Name: COLUMN entry.fingerprint; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.entry.fingerprint IS 'Keyed digest of the normalised content with its personal data';


--
-- Name: COLUMN entry.digest; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.entry.digest IS 'SM3 of the previous digest and this row: the chain';


--
-- Name: head; Type: TABLE; Schema: register; Owner: -
--

CREATE TABLE register.head (
    only_row boolean DEFAULT true NOT NULL,
    "position" bigint DEFAULT 0 NOT NULL,
    digest bytea DEFAULT decode(repeat('00'::text, 32), 'hex'::text) NOT NULL,
    last_heartbeat_at timestamp with time zone,
    closed boolean DEFAULT false NOT NULL,
    closed_reason text,
    closed_at timestamp with time zone,
    CONSTRAINT head_closed_says_why CHECK (((closed = (closed_reason IS NOT NULL)) AND (closed = (closed_at IS NOT NULL)))),
    CONSTRAINT head_digest_is_sm3 CHECK ((octet_length(digest) = 32)),
    CONSTRAINT head_is_one_row CHECK (only_row)
);


--
-- Name: TABLE head; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TABLE register.head IS 'The one row every entry takes last: numbers are gap-free and in the order of commit';


--
-- Name: COLUMN head.only_row; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.head.only_row IS 'There is one row';


--
-- Name: COLUMN head."position"; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.head."position" IS 'Position of the last entry, 0 before the first';


--
-- Name: COLUMN head.digest; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.head.digest IS 'Chain digest of the last entry, zeros before the first';


--
-- Name: COLUMN head.last_heartbeat_at; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.head.last_heartbeat_at IS 'Up to when the registry said that nothing is missing';


--
-- Name: COLUMN head.closed; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.head.closed IS 'An officer closed the register to questions; entries are still taken';


--
-- Name: COLUMN head.closed_reason; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.head.closed_reason IS 'Why it is closed';


--
-- Name: COLUMN head.closed_at; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.head.closed_at IS 'Since when it is closed';


--
-- Name: hold; Type: TABLE; Schema: register; Owner: -
--

CREATE TABLE register.hold (
    hold_id uuid NOT NULL,
    reference text NOT NULL COLLATE pg_catalog."C",
    unit_code text NOT NULL COLLATE pg_catalog."C",
    code text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_how text COLLATE pg_catalog."C",
    ended_by text COLLATE pg_catalog."C",
    end_reason text,
    CONSTRAINT hold_end_is_whole CHECK ((((ended_at IS NULL) = (ended_how IS NULL)) AND ((ended_at IS NULL) = (ended_by IS NULL)))),
    CONSTRAINT hold_ended_how CHECK ((ended_how = ANY (ARRAY['RECORDED'::text, 'RELEASED'::text]))),
    CONSTRAINT hold_release_says_why CHECK (((COALESCE(ended_how, ''::text) <> 'RELEASED'::text) OR (end_reason IS NOT NULL)))
);


--
-- Name: TABLE hold; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TABLE register.hold IS 'Units held because an entry for them was rejected, until it is recorded or an officer releases them';


--
-- Name: COLUMN hold.hold_id; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.hold.hold_id IS 'Our id';


--
-- Name: COLUMN hold.reference; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.hold.reference IS 'Number of the rejected entry, or one of ours where it had none';


--
-- Name: COLUMN hold.unit_code; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.hold.unit_code IS 'The held unit';


--
-- Name: COLUMN hold.code; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.hold.code IS 'Why the entry was rejected: code of the problem';


--
-- Name: COLUMN hold.detail; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.hold.detail IS 'Why the entry was rejected: one sentence and the wrong fields, never their values';


--
-- Name: COLUMN hold.placed_at; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.hold.placed_at IS 'When the entry was rejected';


--
-- Name: COLUMN hold.ended_at; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.hold.ended_at IS 'When the hold ended';


--
-- Name: COLUMN hold.ended_how; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.hold.ended_how IS 'The entry was recorded after all, or somebody released the unit';


--
-- Name: COLUMN hold.ended_by; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.hold.ended_by IS 'Who ended it';


--
-- Name: COLUMN hold.end_reason; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.hold.end_reason IS 'Why it was released';


--
-- Name: holder; Type: TABLE; Schema: register; Owner: -
--

CREATE TABLE register.holder (
    holder_id uuid NOT NULL,
    id_kind text COLLATE pg_catalog."C",
    name_sealed bytea NOT NULL,
    id_sealed bytea,
    name_index bytea NOT NULL,
    id_index bytea,
    CONSTRAINT holder_document_is_whole CHECK ((((id_kind IS NULL) = (id_sealed IS NULL)) AND ((id_kind IS NULL) = (id_index IS NULL))))
);


--
-- Name: TABLE holder; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TABLE register.holder IS 'People and bodies named by entries, once for each time they are named; sealed';


--
-- Name: COLUMN holder.holder_id; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.holder.holder_id IS 'Our id; stands in entries in the place of the person';


--
-- Name: COLUMN holder.id_kind; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.holder.id_kind IS 'Kind of document; none when an advance notice names its holder only';


--
-- Name: COLUMN holder.name_sealed; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.holder.name_sealed IS 'Name, SM4-GCM, bound to this column and row';


--
-- Name: COLUMN holder.id_sealed; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.holder.id_sealed IS 'Document number, SM4-GCM, bound to this column and row';


--
-- Name: COLUMN holder.name_index; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.holder.name_index IS 'Blind index of the normalised name';


--
-- Name: COLUMN holder.id_index; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.holder.id_index IS 'Blind index of the kind and normalised number of the document';


--
-- Name: succession; Type: TABLE; Schema: register; Owner: -
--

CREATE TABLE register.succession (
    old_unit text NOT NULL COLLATE pg_catalog."C",
    new_unit text NOT NULL COLLATE pg_catalog."C",
    entry_id uuid NOT NULL
);


--
-- Name: TABLE succession; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TABLE register.succession IS 'Which unit took the place of which; insert only';


--
-- Name: COLUMN succession.old_unit; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.succession.old_unit IS 'The unit that was replaced';


--
-- Name: COLUMN succession.new_unit; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.succession.new_unit IS 'The unit that took its place';


--
-- Name: COLUMN succession.entry_id; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.succession.entry_id IS 'The entry that said so';


--
-- Name: title; Type: TABLE; Schema: register; Owner: -
--

CREATE TABLE register.title (
    row_id uuid NOT NULL,
    title_id uuid NOT NULL,
    origin uuid NOT NULL,
    unit_code text NOT NULL COLLATE pg_catalog."C",
    cert_no text NOT NULL COLLATE pg_catalog."C",
    aliases text[] NOT NULL,
    co_ownership text NOT NULL COLLATE pg_catalog."C",
    separate boolean NOT NULL,
    registered_at date NOT NULL,
    version bigint NOT NULL,
    valid tstzrange NOT NULL,
    recorded tstzrange NOT NULL,
    CONSTRAINT title_co_ownership CHECK ((co_ownership = ANY (ARRAY['SOLE'::text, 'JOINT'::text, 'SHARES'::text]))),
    CONSTRAINT title_periods CHECK (((NOT isempty(valid)) AND (NOT isempty(recorded))))
);


--
-- Name: TABLE title; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TABLE register.title IS 'Certificates of ownership of a unit, by both times';


--
-- Name: COLUMN title.row_id; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title.row_id IS 'Our id of the row';


--
-- Name: COLUMN title.title_id; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title.title_id IS 'entry_id of the entry or correction that carried this certificate; its holders hang on it';


--
-- Name: COLUMN title.origin; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title.origin IS 'entry_id of the entry the certificate came with, also after a correction';


--
-- Name: COLUMN title.unit_code; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title.unit_code IS 'The unit';


--
-- Name: COLUMN title.cert_no; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title.cert_no IS 'Certificate number, normalised';


--
-- Name: COLUMN title.aliases; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title.aliases IS 'Numbers it bore before they were corrected';


--
-- Name: COLUMN title.co_ownership; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title.co_ownership IS 'Sole, joint, or by shares';


--
-- Name: COLUMN title.separate; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title.separate IS 'Carries only its own holders'' part (分别持证)';


--
-- Name: COLUMN title.registered_at; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title.registered_at IS 'Day of registration';


--
-- Name: COLUMN title.version; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title.version IS 'The unit''s title_version when this certificate came into its state';


--
-- Name: COLUMN title.valid; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title.valid IS 'When it was so';


--
-- Name: COLUMN title.recorded; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title.recorded IS 'When the platform knew so';


--
-- Name: title_holder; Type: TABLE; Schema: register; Owner: -
--

CREATE TABLE register.title_holder (
    title_id uuid NOT NULL,
    ordinal integer NOT NULL,
    holder_id uuid NOT NULL,
    share_numerator bigint,
    share_denominator bigint,
    CONSTRAINT title_holder_share CHECK ((((share_numerator IS NULL) = (share_denominator IS NULL)) AND COALESCE(((share_numerator > 0) AND (share_denominator >= share_numerator)), true)))
);


--
-- Name: TABLE title_holder; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TABLE register.title_holder IS 'Who holds a certificate; as immutable as the entry that carried it';


--
-- Name: COLUMN title_holder.title_id; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title_holder.title_id IS 'The certificate''s content, see title.title_id';


--
-- Name: COLUMN title_holder.ordinal; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title_holder.ordinal IS 'Place on the certificate, from 0';


--
-- Name: COLUMN title_holder.holder_id; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title_holder.holder_id IS 'The holder';


--
-- Name: COLUMN title_holder.share_numerator; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title_holder.share_numerator IS 'Share, where one is registered';


--
-- Name: COLUMN title_holder.share_denominator; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title_holder.share_denominator IS 'Share, where one is registered';


--
-- Name: title_standing; Type: TABLE; Schema: register; Owner: -
--

CREATE TABLE register.title_standing (
    unit_code text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    titles integer NOT NULL,
    complete boolean NOT NULL,
    recorded tstzrange NOT NULL,
    CONSTRAINT title_standing_titles CHECK (((titles >= 0) AND ((titles > 0) OR (NOT complete))))
);


--
-- Name: TABLE title_standing; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TABLE register.title_standing IS 'The current titles of a unit in sum: one row per change of them';


--
-- Name: COLUMN title_standing.unit_code; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title_standing.unit_code IS 'The unit';


--
-- Name: COLUMN title_standing.version; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title_standing.version IS 'Number of the change, see unit.title_version';


--
-- Name: COLUMN title_standing.titles; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title_standing.titles IS 'Certificates in force after it';


--
-- Name: COLUMN title_standing.complete; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title_standing.complete IS 'They make up the whole: one for all, or separate ones whose shares add up to 1';


--
-- Name: COLUMN title_standing.recorded; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.title_standing.recorded IS 'When the platform knew so';


--
-- Name: transfer_case; Type: TABLE; Schema: register; Owner: -
--

CREATE TABLE register.transfer_case (
    row_id uuid NOT NULL,
    source uuid NOT NULL,
    unit_code text NOT NULL COLLATE pg_catalog."C",
    case_no text NOT NULL COLLATE pg_catalog."C",
    valid tstzrange NOT NULL,
    recorded tstzrange NOT NULL,
    CONSTRAINT transfer_case_periods CHECK (((NOT isempty(valid)) AND (NOT isempty(recorded))))
);


--
-- Name: TABLE transfer_case; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TABLE register.transfer_case IS 'Transfers the registry is working on, by both times';


--
-- Name: COLUMN transfer_case.row_id; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.transfer_case.row_id IS 'Our id of the row';


--
-- Name: COLUMN transfer_case.source; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.transfer_case.source IS 'entry_id of the entry that opened it';


--
-- Name: COLUMN transfer_case.unit_code; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.transfer_case.unit_code IS 'The unit';


--
-- Name: COLUMN transfer_case.case_no; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.transfer_case.case_no IS 'The registry''s number of the case';


--
-- Name: COLUMN transfer_case.valid; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.transfer_case.valid IS 'When it was so';


--
-- Name: COLUMN transfer_case.recorded; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.transfer_case.recorded IS 'When the platform knew so';


--
-- Name: unit; Type: TABLE; Schema: register; Owner: -
--

CREATE TABLE register.unit (
    unit_code text NOT NULL COLLATE pg_catalog."C",
    title_version bigint DEFAULT 0 NOT NULL,
    last_occurred_at timestamp with time zone,
    last_recorded_at timestamp with time zone
);


--
-- Name: TABLE unit; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TABLE register.unit IS 'One row per unit ever named by an entry that makes units: the row writers lock';


--
-- Name: COLUMN unit.unit_code; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit.unit_code IS 'Unit code (不动产单元代码), 28 characters';


--
-- Name: COLUMN unit.title_version; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit.title_version IS 'Counts the changes of the unit''s current titles';


--
-- Name: COLUMN unit.last_occurred_at; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit.last_occurred_at IS 'Latest instant any of its entries happened; only a correction may lie before it';


--
-- Name: COLUMN unit.last_recorded_at; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit.last_recorded_at IS 'When its last entry was recorded; none: no entry yet, the unit is not known';


--
-- Name: unit_version; Type: TABLE; Schema: register; Owner: -
--

CREATE TABLE register.unit_version (
    row_id uuid NOT NULL,
    unit_code text NOT NULL COLLATE pg_catalog."C",
    source uuid NOT NULL,
    replaced boolean NOT NULL,
    district text NOT NULL COLLATE pg_catalog."C",
    street text,
    community text,
    building text,
    unit_door text,
    room text,
    location text NOT NULL,
    floor text,
    total_floors integer,
    building_area numeric(9,2) NOT NULL,
    inner_area numeric(9,2),
    shared_area numeric(9,2),
    use_code text NOT NULL COLLATE pg_catalog."C",
    structure text,
    built_year integer,
    land_ownership text NOT NULL COLLATE pg_catalog."C",
    land_nature text COLLATE pg_catalog."C",
    house_nature text COLLATE pg_catalog."C",
    land_only boolean NOT NULL,
    rooms integer,
    halls integer,
    baths integer,
    lon numeric(10,7),
    lat numeric(9,7),
    valid tstzrange NOT NULL,
    recorded tstzrange NOT NULL,
    CONSTRAINT unit_version_land_ownership CHECK ((land_ownership = ANY (ARRAY['STATE'::text, 'COLLECTIVE'::text]))),
    CONSTRAINT unit_version_periods CHECK (((NOT isempty(valid)) AND (NOT isempty(recorded))))
);


--
-- Name: TABLE unit_version; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON TABLE register.unit_version IS 'What a unit is, by both times';


--
-- Name: COLUMN unit_version.row_id; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.row_id IS 'Our id of the row';


--
-- Name: COLUMN unit_version.unit_code; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.unit_code IS 'The unit';


--
-- Name: COLUMN unit_version.source; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.source IS 'entry_id of the entry or correction that carried this description';


--
-- Name: COLUMN unit_version.replaced; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.replaced IS 'Split, merged or renumbered: its place was taken by other units';


--
-- Name: COLUMN unit_version.district; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.district IS 'District, by the city profile''s own number';


--
-- Name: COLUMN unit_version.street; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.street IS 'Street or sub-district';


--
-- Name: COLUMN unit_version.community; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.community IS 'Residential community (小区)';


--
-- Name: COLUMN unit_version.building; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.building IS 'Building (幢)';


--
-- Name: COLUMN unit_version.unit_door; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.unit_door IS 'Entrance (单元)';


--
-- Name: COLUMN unit_version.room; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.room IS 'Room (室)';


--
-- Name: COLUMN unit_version.location; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.location IS 'Location as registered (坐落)';


--
-- Name: COLUMN unit_version.floor; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.floor IS 'Floor as text: 5, -1, 5-6';


--
-- Name: COLUMN unit_version.total_floors; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.total_floors IS 'Floors of the building';


--
-- Name: COLUMN unit_version.building_area; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.building_area IS 'Floor area in square metres (建筑面积)';


--
-- Name: COLUMN unit_version.inner_area; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.inner_area IS 'Inner area in square metres (专有面积)';


--
-- Name: COLUMN unit_version.shared_area; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.shared_area IS 'Apportioned shared area in square metres (分摊面积)';


--
-- Name: COLUMN unit_version.use_code; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.use_code IS 'Planned use (规划用途), code of the registration standard';


--
-- Name: COLUMN unit_version.structure; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.structure IS 'Building structure';


--
-- Name: COLUMN unit_version.built_year; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.built_year IS 'Year of completion';


--
-- Name: COLUMN unit_version.land_ownership; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.land_ownership IS 'Land owned by the state or a collective';


--
-- Name: COLUMN unit_version.land_nature; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.land_nature IS 'How the right to the land was obtained (权利性质)';


--
-- Name: COLUMN unit_version.house_nature; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.house_nature IS 'House nature (房屋性质), code of the registration standard';


--
-- Name: COLUMN unit_version.land_only; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.land_only IS 'Bare land, by its code: never a home';


--
-- Name: COLUMN unit_version.rooms; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.rooms IS 'Rooms of the layout';


--
-- Name: COLUMN unit_version.halls; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.halls IS 'Halls of the layout';


--
-- Name: COLUMN unit_version.baths; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.baths IS 'Baths of the layout';


--
-- Name: COLUMN unit_version.lon; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.lon IS 'Longitude in degrees';


--
-- Name: COLUMN unit_version.lat; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.lat IS 'Latitude in degrees';


--
-- Name: COLUMN unit_version.valid; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.valid IS 'When it was so';


--
-- Name: COLUMN unit_version.recorded; Type: COMMENT; Schema: register; Owner: -
--

COMMENT ON COLUMN register.unit_version.recorded IS 'When the platform knew so';


--
-- Data for Name: answer; Type: TABLE DATA; Schema: api; Owner: -
--

INSERT INTO api.answer VALUES
	('person 01a21a20-e812-7106-861c-1ffc92eeb7cb POST /my/applications/A20261127-GCK3VPRSZ0/publish', 'eea1bb32-4cf7-4567-ad3c-a5a5bc9e708b', '\x01d4e9cb3bae0a2ac432d748d609d73c6d6b1f9bc42987b7f048c2f08da6c73e9d', 201, '{"code": "QD0220261100001PM"}', '2026-11-26 23:11:34.197175+00'),
	('person 01a21a20-e82b-7f2b-8b5f-74ec6a23884e POST /my/applications/A20261127-3F5T7NTAPH/publish', '3d746182-7e71-41a4-9311-5a044d559952', '\x015816f6b391c6e18bee7f9391c4ebba7e728a569c2ea938a274dc324cb8799204', 201, '{"code": "QD0220261100002PM"}', '2026-11-26 23:11:34.291426+00'),
	('person 01a21a20-e82b-7f2b-8b5f-74ec6a23884e POST /my/applications/A20261127-4HWEDCBEBJ/publish', '73758726-598f-4c1d-afb4-63f5fb69b774', '\x0134ad809bc0dd5bc016f821b2085db9c106efd2b2c7753040c8235c2df182df7f', 201, '{"code": "QD0220261100003PM"}', '2026-11-26 23:11:34.388987+00');


--
-- Data for Name: access; Type: TABLE DATA; Schema: audit; Owner: -
--



--
-- Data for Name: event; Type: TABLE DATA; Schema: audit; Owner: -
--

INSERT INTO audit.event OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-11-26 23:11:33.924132+00', 'SIGNED_IN', 'PERSON', '01a21a20-e812-7106-861c-1ffc92eeb7cb', '01a21a20-e812-7106-861c-1ffc92eeb7cb', '{}'),
	(2, '2026-11-26 23:11:33.935508+00', 'SIGNED_IN', 'PERSON', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', '{}'),
	(3, '2026-11-26 23:11:34.035557+00', 'REGISTER_FED', 'CLIENT', 'registry-of-the-story', 'entries', '{"sent": "1", "recorded": "1"}'),
	(4, '2026-11-26 23:11:34.151806+00', 'APPLICATION_SAVED', 'PERSON', '01a21a20-e812-7106-861c-1ffc92eeb7cb', 'A20261127-GCK3VPRSZ0', '{}'),
	(5, '2026-11-26 23:11:34.188551+00', 'PROMISE_AGREED', 'PERSON', '01a21a20-e812-7106-861c-1ffc92eeb7cb', 'A20261127-GCK3VPRSZ0', '{}'),
	(6, '2026-11-26 23:11:34.197175+00', 'LISTING_PUBLISHED', 'PERSON', '01a21a20-e812-7106-861c-1ffc92eeb7cb', 'QD0220261100001PM', '{"application": "A20261127-GCK3VPRSZ0"}'),
	(7, '2026-11-26 23:11:34.228314+00', 'REGISTER_FED', 'CLIENT', 'registry-of-the-story', 'entries', '{"sent": "1", "recorded": "1"}'),
	(8, '2026-11-26 23:11:34.270991+00', 'APPLICATION_SAVED', 'PERSON', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', 'A20261127-3F5T7NTAPH', '{}'),
	(9, '2026-11-26 23:11:34.287505+00', 'PROMISE_AGREED', 'PERSON', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', 'A20261127-3F5T7NTAPH', '{}'),
	(10, '2026-11-26 23:11:34.291426+00', 'LISTING_PUBLISHED', 'PERSON', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', 'QD0220261100002PM', '{"application": "A20261127-3F5T7NTAPH"}'),
	(11, '2026-11-26 23:11:34.314924+00', 'REGISTER_FED', 'CLIENT', 'registry-of-the-story', 'entries', '{"sent": "1", "recorded": "1"}'),
	(12, '2026-11-26 23:11:34.336923+00', 'REGISTER_FED', 'CLIENT', 'registry-of-the-story', 'entries', '{"sent": "1", "recorded": "1"}'),
	(13, '2026-11-26 23:11:34.356764+00', 'APPLICATION_SAVED', 'PERSON', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', 'A20261127-4HWEDCBEBJ', '{}'),
	(14, '2026-11-26 23:11:34.386457+00', 'PROMISE_AGREED', 'PERSON', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', 'A20261127-4HWEDCBEBJ', '{}'),
	(15, '2026-11-26 23:11:34.388987+00', 'LISTING_PUBLISHED', 'PERSON', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', 'QD0220261100003PM', '{"application": "A20261127-4HWEDCBEBJ"}'),
	(16, '2026-11-26 23:11:34.417226+00', 'LISTING_WITHDRAWN', 'PERSON', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', 'QD0220261100003PM', '{}'),
	(17, '2026-11-26 23:11:34.445735+00', 'REGISTER_FED', 'CLIENT', 'registry-of-the-story', 'entries', '{"sent": "1", "recorded": "1"}'),
	(18, '2026-11-26 23:11:34.466666+00', 'REGISTER_FED', 'CLIENT', 'registry-of-the-story', 'entries', '{"sent": "1", "recorded": "1"}'),
	(19, '2026-11-26 23:11:34.490996+00', 'REGISTER_FED', 'CLIENT', 'registry-of-the-story', 'entries', '{"sent": "1", "recorded": "1"}'),
	(20, '2026-11-26 23:11:34.517133+00', 'REGISTER_FED', 'CLIENT', 'registry-of-the-story', 'entries', '{"sent": "1", "recorded": "1"}'),
	(21, '2026-11-26 23:11:34.546467+00', 'APPLICATION_SAVED', 'PERSON', '01a21a20-e812-7106-861c-1ffc92eeb7cb', 'A20261127-Z9GSWWAY60', '{}'),
	(22, '2026-11-26 23:11:34.566089+00', 'REGISTER_FED', 'CLIENT', 'registry-of-the-story', 'entries', '{"sent": "1", "recorded": "1"}'),
	(23, '2026-11-26 23:11:34.58843+00', 'REGISTER_FED', 'CLIENT', 'registry-of-the-story', 'entries', '{"sent": "1", "recorded": "1"}'),
	(24, '2026-11-26 23:11:34.608553+00', 'ENTRY_REJECTED', 'CLIENT', 'registry-of-the-story', '370202990990GB00001F00140014', '{"entryNo": "T-17"}'),
	(25, '2026-11-26 23:11:34.609415+00', 'REGISTER_FED', 'CLIENT', 'registry-of-the-story', 'entries', '{"sent": "1", "recorded": "0"}'),
	(26, '2026-11-26 23:11:34.623691+00', 'REGISTER_FED', 'CLIENT', 'registry-of-the-story', 'entries', '{"sent": "1", "recorded": "1"}');


--
-- Data for Name: key_check; Type: TABLE DATA; Schema: crypto; Owner: -
--

INSERT INTO crypto.key_check VALUES
	('PERSONAL_DATA', 1, '\x733a5101dc89010462f2478dbfc5d6378b7b5d047f2f803d69c92d33e1ab1a3c', '2026-11-26 23:11:31.822597+00'),
	('INDEX', 1, '\x5e108f04d0b8565b01679dab6594d236aec434711242168752ae074cea947602', '2026-11-26 23:11:31.97512+00'),
	('FINGERPRINT', 1, '\xb790a10b0d85441d69f8c8c8eb13314310fa88dbd96047ae47519b42973043bc', '2026-11-26 23:11:31.975461+00'),
	('SECRETS', 1, '\x77b02a9204d759236e50ed8bb7b06000c872c09bc61b94e95f8a156e08f366d0', '2026-11-26 23:11:31.975843+00'),
	('TOKENS', 1, '\x8ce1938b264a9211761af3a9164ceed31a5ba1ca3d7715daa6a0ce86de779f5a', '2026-11-26 23:11:31.975945+00'),
	('ENVELOPE', 1, '\x346a0be354b973d3126b19f062362aae99c916cd4e1a741e1d984429b81efa28', '2026-11-26 23:11:31.976038+00'),
	('SIGNING', 1, '\xd84f391a4fdb52467581bfd5d61678e9479524402ae96ee0ba150a0168c8a074', '2026-11-26 23:11:31.976157+00');


--
-- Data for Name: migration; Type: TABLE DATA; Schema: database; Owner: -
--

INSERT INTO database.migration VALUES
	(0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"database"', NULL, 'anju_owner', '2026-11-26 23:11:27.950584', 0, true),
	(1, '202601010010', 'answers by idempotency key', 'SQL', 'V202601010010__answers_by_idempotency_key.sql', -229108533, 'anju_owner', '2026-11-26 23:11:27.982943', 12, true),
	(2, '202611210900', 'jobs and views', 'SQL', 'V202611210900__jobs_and_views.sql', 863473743, 'anju_owner', '2026-11-26 23:11:28.016002', 15, true),
	(3, '202611210901', 'keys the database has seen', 'SQL', 'V202611210901__keys_the_database_has_seen.sql', 1930241761, 'anju_owner', '2026-11-26 23:11:28.042998', 8, true),
	(4, '202611210902', 'events and looks', 'SQL', 'V202611210902__events_and_looks.sql', -2070874794, 'anju_owner', '2026-11-26 23:11:28.060223', 18, true),
	(5, '202611211900', 'register', 'SQL', 'V202611211900__register.sql', 584844357, 'anju_owner', '2026-11-26 23:11:28.089405', 161, true),
	(6, '202611211930', 'listing', 'SQL', 'V202611211930__listing.sql', -146447857, 'anju_owner', '2026-11-26 23:11:28.288139', 110, true),
	(7, '202611212000', 'people clients keys and web sessions', 'SQL', 'V202611212000__people_clients_keys_and_web_sessions.sql', -2021221935, 'anju_owner', '2026-11-26 23:11:28.437494', 27, true);


--
-- Data for Name: scheduled_tasks; Type: TABLE DATA; Schema: database; Owner: -
--



--
-- Data for Name: view_scripts; Type: TABLE DATA; Schema: database; Owner: -
--

INSERT INTO database.view_scripts VALUES
	('996f979d6d8c8617a8366abe1ae29c70f4fa513302595576205434ce2fb17221');


--
-- Data for Name: machine_client; Type: TABLE DATA; Schema: identity; Owner: -
--



--
-- Data for Name: person; Type: TABLE DATA; Schema: identity; Owner: -
--

INSERT INTO identity.person VALUES
	('01a21a20-e812-7106-861c-1ffc92eeb7cb', 'RESIDENT_ID', '\x0169839042ace9de008c1c4d836f0dee7f4d7c9c2b3241b8ba26996a6a9a80fcfe549fc2ec2cfda31c1ec33cfff420', '\x019d7c973095b619a0d0a88c1fe4e6e1f104f4075aad5f57fcb0fa2dc761800583', '\x01ed6f1d71b3e1d2d59d3f3d8d5d103d81c1f912f24faadcdb07f938bc19a22791f4a8536c3fdee730f18053364b72f855c17027d389', '\x018e8bd80602a54c4874f9fc25fd07c5a4a6c7f34c4b3f85c024269e8e67e7819a', '2026-11-26 23:11:33.906064+00', '2026-11-26 23:11:33.906064+00'),
	('01a21a20-e82b-7f2b-8b5f-74ec6a23884e', 'RESIDENT_ID', '\x01d6a5853e5d492217fd69b9fa070b13d97408f97704b008db25a259ae399371ff31f0246d1cdd93570ae7a4bd6cbd', '\x01b130786311c2b102539008fe13e65564c4708d2a6bb26edd60b897bbf2d93e32', '\x01732ed290ff79f0eb5eacc4c1ba19ff0821958b1134ec82723b7d8f53b0c1d305f0d28cabea', '\x01d3f977f56504100956a9bcfef5b54cdc455ecdfa6336b3eb5946c027618669d0', '2026-11-26 23:11:33.931948+00', '2026-11-26 23:11:33.931948+00');


--
-- Data for Name: signing_key; Type: TABLE DATA; Schema: identity; Owner: -
--



--
-- Data for Name: web_session; Type: TABLE DATA; Schema: identity; Owner: -
--



--
-- Data for Name: web_session_attributes; Type: TABLE DATA; Schema: identity; Owner: -
--



--
-- Data for Name: application; Type: TABLE DATA; Schema: listing; Owner: -
--

INSERT INTO listing.application VALUES
	('01a21a20-e905-7449-8fbd-5a0d4e00dc7d', 'A20261127-GCK3VPRSZ0', '370202990990GB00001F00020002', '鲁（2021）青岛市不动产权第5000001号', '01a21a20-e812-7106-861c-1ffc92eeb7cb', 1, 'PUBLISHED', 2350000, '2026-12-27 16:00:00+00', '南北通透 <img src=x onerror=alert(1)>', '近地铁，满五唯一。''; drop table listing.listing; --', 'V20261127-90K7PM9J6P', '01a21a20-e92c-721c-8ba6-981b6c26f591', 'QD0220261100001PM', '2026-11-26 23:11:34.149268+00', '2026-11-26 23:11:34.197175+00', NULL),
	('01a21a20-e97c-7a3d-863c-9bd0ddefeed8', 'A20261127-3F5T7NTAPH', '370202990990GB00001F00040004', '鲁（2021）青岛市不动产权第5000003号', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', 1, 'PUBLISHED', 2350000, '2026-12-27 16:00:00+00', '南北通透 <img src=x onerror=alert(1)>', '近地铁，满五唯一。''; drop table listing.listing; --', 'V20261127-SQ1K3ZVZ2N', '01a21a20-e98f-726e-88e0-7b9271f5fe0b', 'QD0220261100002PM', '2026-11-26 23:11:34.26864+00', '2026-11-26 23:11:34.291426+00', NULL),
	('01a21a20-e9d4-7199-af2b-92e84b9ffdeb', 'A20261127-4HWEDCBEBJ', '370202990990GB00001F00070007', '鲁（2021）青岛市不动产权第5000006号', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', 1, 'PUBLISHED', 2350000, '2026-12-27 16:00:00+00', '南北通透 <img src=x onerror=alert(1)>', '近地铁，满五唯一。''; drop table listing.listing; --', 'V20261127-MX1JWP53AK', '01a21a20-e9f2-7466-bbd1-99e0dd208c50', 'QD0220261100003PM', '2026-11-26 23:11:34.3561+00', '2026-11-26 23:11:34.388987+00', NULL),
	('01a21a20-ea91-7ca7-a622-26ba14c5ef97', 'A20261127-Z9GSWWAY60', '370202990990GB00001F00090009', '鲁（2021）青岛市不动产权第5000008号', '01a21a20-e812-7106-861c-1ffc92eeb7cb', 1, 'DRAFT', 2350000, '2026-12-27 16:00:00+00', '南北通透 <img src=x onerror=alert(1)>', '近地铁，满五唯一。''; drop table listing.listing; --', NULL, NULL, NULL, '2026-11-26 23:11:34.545791+00', '2026-11-26 23:11:34.545791+00', NULL);


--
-- Data for Name: change; Type: TABLE DATA; Schema: listing; Owner: -
--

INSERT INTO listing.change OVERRIDING SYSTEM VALUE VALUES
	(1, 'QD0220261100001PM', 'PUBLISHED', '2026-11-26 23:11:34.197175+00', NULL, 2350000),
	(2, 'QD0220261100002PM', 'PUBLISHED', '2026-11-26 23:11:34.291426+00', NULL, 2350000),
	(3, 'QD0220261100002PM', 'WITHDRAWN', '2026-11-26 23:11:34.299967+00', 'RIGHTS_RESTRICTED', NULL),
	(4, 'QD0220261100003PM', 'PUBLISHED', '2026-11-26 23:11:34.388987+00', NULL, 2350000),
	(5, 'QD0220261100003PM', 'WITHDRAWN', '2026-11-26 23:11:34.416099+00', 'OWNER', NULL);


--
-- Data for Name: code_counter; Type: TABLE DATA; Schema: listing; Owner: -
--

INSERT INTO listing.code_counter VALUES
	('03', '2000-01-01', 0, '2000-01-01 00:00:00+00'),
	('11', '2000-01-01', 0, '2000-01-01 00:00:00+00'),
	('12', '2000-01-01', 0, '2000-01-01 00:00:00+00'),
	('13', '2000-01-01', 0, '2000-01-01 00:00:00+00'),
	('14', '2000-01-01', 0, '2000-01-01 00:00:00+00'),
	('15', '2000-01-01', 0, '2000-01-01 00:00:00+00'),
	('81', '2000-01-01', 0, '2000-01-01 00:00:00+00'),
	('83', '2000-01-01', 0, '2000-01-01 00:00:00+00'),
	('85', '2000-01-01', 0, '2000-01-01 00:00:00+00'),
	('02', '2026-11-01', 3, '2026-11-26 23:11:34.388987+00');


--
-- Data for Name: listing; Type: TABLE DATA; Schema: listing; Owner: -
--

INSERT INTO listing.listing VALUES
	('QD0220261100001PM', 'OWNER', 'OWNERS', '370202990990GB00001F00020002', '02', 1, 'PUBLISHED', '2026-11-26 23:11:34.197175+00', NULL, NULL, NULL, 2350000, '2026-12-27 16:00:00+00', '南北通透 <img src=x onerror=alert(1)>', '近地铁，满五唯一。''; drop table listing.listing; --', '2026-11-26 23:11:34.197175+00', 'V20261127-90K7PM9J6P', '01a21a20-e905-7449-8fbd-5a0d4e00dc7d'),
	('QD0220261100002PM', 'OWNER', 'OWNERS', '370202990990GB00001F00040004', '02', 1, 'WITHDRAWN', '2026-11-26 23:11:34.299967+00', 'RIGHTS_RESTRICTED', 'V201', NULL, 2350000, '2026-12-27 16:00:00+00', '南北通透 <img src=x onerror=alert(1)>', '近地铁，满五唯一。''; drop table listing.listing; --', '2026-11-26 23:11:34.291426+00', 'V20261127-SQ1K3ZVZ2N', '01a21a20-e97c-7a3d-863c-9bd0ddefeed8'),
	('QD0220261100003PM', 'OWNER', 'OWNERS', '370202990990GB00001F00070007', '02', 1, 'WITHDRAWN', '2026-11-26 23:11:34.416099+00', 'OWNER', NULL, NULL, 2350000, '2026-12-27 16:00:00+00', '南北通透 <img src=x onerror=alert(1)>', '近地铁，满五唯一。''; drop table listing.listing; --', '2026-11-26 23:11:34.388987+00', 'V20261127-MX1JWP53AK', '01a21a20-e9d4-7199-af2b-92e84b9ffdeb');


--
-- Data for Name: mismatch; Type: TABLE DATA; Schema: listing; Owner: -
--



--
-- Data for Name: policy_effect; Type: TABLE DATA; Schema: listing; Owner: -
--

INSERT INTO listing.policy_effect VALUES
	('qingdao-2024-06', 'SEIZURE', 'V201', 'BAR', 'REVIEW', 'ALWAYS'),
	('qingdao-2024-06', 'QUEUED_SEIZURE', 'V202', 'BAR', 'REVIEW', 'ALWAYS'),
	('qingdao-2024-06', 'PRE_SEIZURE', 'V203', 'BAR', 'REVIEW', 'ALWAYS'),
	('qingdao-2024-06', 'OBJECTION', 'V204', 'BAR', 'REVIEW', 'ALWAYS'),
	('qingdao-2024-06', 'FILED_RESTRICTION', 'V205', 'REVIEW', 'REVIEW', 'ALWAYS'),
	('qingdao-2024-06', 'ADVANCE_NOTICE', 'V206', 'BAR', 'REVIEW', 'ALWAYS'),
	('qingdao-2024-06', 'LEASE', 'V207', 'BAR', 'NONE', 'ALWAYS'),
	('qingdao-2024-06', 'MORTGAGE', 'V301', 'NOTICE', 'NOTICE', 'ALWAYS'),
	('qingdao-2024-06', 'HABITATION', 'V302', 'NOTICE', 'NONE', 'ALWAYS'),
	('qingdao-2024-06', 'EASEMENT', 'V303', 'NOTICE', 'NOTICE', 'ALWAYS');


--
-- Data for Name: policy_version; Type: TABLE DATA; Schema: listing; Owner: -
--

INSERT INTO listing.policy_version VALUES
	('qingdao-2024-06', '1949-10-01 00:00:00+00', '青岛市《存量房（出售）房源码核验规则》二', '{10,11,111,112,12,13,30,31,32,33,34,35,60}', '{2,3,4,5,6,8,9}');


--
-- Data for Name: promise; Type: TABLE DATA; Schema: listing; Owner: -
--

INSERT INTO listing.promise VALUES
	('01a21a20-e92c-721c-8ba6-981b6c26f591', '01a21a20-e812-7106-861c-1ffc92eeb7cb', '370202990990GB00001F00020002', 'qingdao-promise-1', 'zh', '本人自愿通过青岛市存量房屋交易监管服务平台发布出售房源信息，郑重承诺如下：
一、所发布的房屋真实存在，归本人或者本人与其他共有人所有；本人提供的姓名、证件号码和产权证号真实、准确、完整。
二、房屋如为共有，全体共有人均已知晓并同意出售，并由每一位共有人本人在本平台确认。
三、所发布的价格是产权人真实的出售价格，不以虚假价格吸引或者误导购房人；同一房源在各渠道展示的价格一致。
四、房屋目前没有出租，也没有在任何渠道发布出租信息；出售信息发布期间，不将房屋出租或者发布出租信息。
五、所发布的照片、户型和文字说明均为本套房屋的真实情况，不隐瞒影响居住或者交易的重要事实。
六、房屋的权利状况、租赁、价格或者其他已发布的信息发生变化的，本人在1日内在本平台更新信息或者撤下房源。
七、本人知晓并同意：房源发布期间，平台将持续核对不动产登记信息；房屋被查封、有异议登记等权利受限，产权信息变更，开始签约，或者超过挂牌期限的，平台自动撤下房源，房源核验码随即失效。限制解除后房源不会自动恢复，须重新核验。
八、房源核验码仅用于本套房屋的本次发布，不转借他人，也不用于其他房源。
九、以上承诺如有不实，本人依法承担由此产生的责任。', '\x6ba3071bb692216082dcecd453200c523b5ee90f5dba43ad14ec2e7692e61f53', '2026-11-26 23:11:34.188132+00'),
	('01a21a20-e98f-726e-88e0-7b9271f5fe0b', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', '370202990990GB00001F00040004', 'qingdao-promise-1', 'zh', '本人自愿通过青岛市存量房屋交易监管服务平台发布出售房源信息，郑重承诺如下：
一、所发布的房屋真实存在，归本人或者本人与其他共有人所有；本人提供的姓名、证件号码和产权证号真实、准确、完整。
二、房屋如为共有，全体共有人均已知晓并同意出售，并由每一位共有人本人在本平台确认。
三、所发布的价格是产权人真实的出售价格，不以虚假价格吸引或者误导购房人；同一房源在各渠道展示的价格一致。
四、房屋目前没有出租，也没有在任何渠道发布出租信息；出售信息发布期间，不将房屋出租或者发布出租信息。
五、所发布的照片、户型和文字说明均为本套房屋的真实情况，不隐瞒影响居住或者交易的重要事实。
六、房屋的权利状况、租赁、价格或者其他已发布的信息发生变化的，本人在1日内在本平台更新信息或者撤下房源。
七、本人知晓并同意：房源发布期间，平台将持续核对不动产登记信息；房屋被查封、有异议登记等权利受限，产权信息变更，开始签约，或者超过挂牌期限的，平台自动撤下房源，房源核验码随即失效。限制解除后房源不会自动恢复，须重新核验。
八、房源核验码仅用于本套房屋的本次发布，不转借他人，也不用于其他房源。
九、以上承诺如有不实，本人依法承担由此产生的责任。', '\x6ba3071bb692216082dcecd453200c523b5ee90f5dba43ad14ec2e7692e61f53', '2026-11-26 23:11:34.287152+00'),
	('01a21a20-e9f2-7466-bbd1-99e0dd208c50', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', '370202990990GB00001F00070007', 'qingdao-promise-1', 'zh', '本人自愿通过青岛市存量房屋交易监管服务平台发布出售房源信息，郑重承诺如下：
一、所发布的房屋真实存在，归本人或者本人与其他共有人所有；本人提供的姓名、证件号码和产权证号真实、准确、完整。
二、房屋如为共有，全体共有人均已知晓并同意出售，并由每一位共有人本人在本平台确认。
三、所发布的价格是产权人真实的出售价格，不以虚假价格吸引或者误导购房人；同一房源在各渠道展示的价格一致。
四、房屋目前没有出租，也没有在任何渠道发布出租信息；出售信息发布期间，不将房屋出租或者发布出租信息。
五、所发布的照片、户型和文字说明均为本套房屋的真实情况，不隐瞒影响居住或者交易的重要事实。
六、房屋的权利状况、租赁、价格或者其他已发布的信息发生变化的，本人在1日内在本平台更新信息或者撤下房源。
七、本人知晓并同意：房源发布期间，平台将持续核对不动产登记信息；房屋被查封、有异议登记等权利受限，产权信息变更，开始签约，或者超过挂牌期限的，平台自动撤下房源，房源核验码随即失效。限制解除后房源不会自动恢复，须重新核验。
八、房源核验码仅用于本套房屋的本次发布，不转借他人，也不用于其他房源。
九、以上承诺如有不实，本人依法承担由此产生的责任。', '\x6ba3071bb692216082dcecd453200c523b5ee90f5dba43ad14ec2e7692e61f53', '2026-11-26 23:11:34.386275+00');


--
-- Data for Name: sweep; Type: TABLE DATA; Schema: listing; Owner: -
--



--
-- Data for Name: verification; Type: TABLE DATA; Schema: listing; Owner: -
--

INSERT INTO listing.verification VALUES
	('01a21a20-e918-7bbe-bd8f-0db28101b201', 'V20261127-90K7PM9J6P', '2026-11-26 23:11:34.168734+00', 'PERSON', '01a21a20-e812-7106-861c-1ffc92eeb7cb', '鲁（2021）青岛市不动产权第5000001号', '370202990990GB00001F00020002', NULL, NULL, 'PASSED', '[]', 'qingdao-2024-06', 1),
	('01a21a20-e989-71e3-a635-2924b0c19973', 'V20261127-SQ1K3ZVZ2N', '2026-11-26 23:11:34.281118+00', 'PERSON', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', '鲁（2021）青岛市不动产权第5000003号', '370202990990GB00001F00040004', NULL, NULL, 'PASSED', '[]', 'qingdao-2024-06', 2),
	('01a21a20-e9d9-7578-9f11-5396ade14638', 'V20261127-MX1JWP53AK', '2026-11-26 23:11:34.361342+00', 'PERSON', '01a21a20-e82b-7f2b-8b5f-74ec6a23884e', '鲁（2021）青岛市不动产权第5000006号', '370202990990GB00001F00070007', NULL, NULL, 'PASSED', '[]', 'qingdao-2024-06', 4);


--
-- Data for Name: encumbrance; Type: TABLE DATA; Schema: register; Owner: -
--

INSERT INTO register.encumbrance VALUES
	('01a21a20-e99b-7f78-9cec-a6386224195c', '01a21a20-e996-79df-b0f0-6521212e6253', '01a21a20-e996-79df-b0f0-6521212e6253', '370202990990GB00001F00040004', 'R-1', '{}', 'SEIZURE', '["2026-11-26 16:00:00+00",)', '2026-11-27', NULL, '青岛市市南区人民法院 <script>alert(1)</script>', '（2026）鲁0202执保''118"号', NULL, NULL, NULL, NULL, NULL, '["2026-11-26 23:11:34.294221+00",)', '["2026-11-26 23:11:34.299967+00",)'),
	('01a21a20-ea36-7116-b428-f9aa9659aba8', '01a21a20-ea35-7049-904e-d1892a78ca06', '01a21a20-ea35-7049-904e-d1892a78ca06', '370202990990GB00001F00090009', 'R-2', '{}', 'MORTGAGE', '["2026-11-26 16:00:00+00",)', '2026-11-27', NULL, '青岛市市南区人民法院 <script>alert(1)</script>', '（2026）鲁0202执保''118"号', NULL, NULL, NULL, NULL, NULL, '["2026-11-26 23:11:34.294221+00",)', '["2026-11-26 23:11:34.454068+00",)'),
	('01a21a20-ea4b-7553-983f-b619c175e53a', '01a21a20-ea4a-767e-9e81-6534ecf8dcab', '01a21a20-ea4a-767e-9e81-6534ecf8dcab', '370202990990GB00001F00090009', 'R-3', '{}', 'HABITATION', '["2026-11-26 16:00:00+00",)', '2026-11-27', NULL, '青岛市市南区人民法院 <script>alert(1)</script>', '（2026）鲁0202执保''118"号', NULL, NULL, NULL, NULL, NULL, '["2026-11-26 23:11:34.294221+00",)', '["2026-11-26 23:11:34.475333+00","2026-11-26 23:11:34.501952+00")');


--
-- Data for Name: entry; Type: TABLE DATA; Schema: register; Owner: -
--

INSERT INTO register.entry VALUES
	(1, '01a21a20-e83a-78f5-b0e2-387089d5e49d', 'T-2', 'FIRST_REGISTRATION', '370202990990GB00001F00020002', '2025-11-26 23:11:33.937808+00', '2026-11-26 23:11:33.979418+00', '{"entryNo":"T-2","type":"FIRST_REGISTRATION","occurredAt":"2025-11-26T23:11:33.937808Z","unit":{"unitCode":"370202990990GB00001F00020002","district":"02","community":"浮山<b>花园</b>","location":"市南区香港中路18号1号楼1单元302室 ''; drop table listing.listing; --","floor":"5-6","totalFloors":18,"buildingArea":"89.57","innerArea":"74.21","sharedArea":"15.36","use":"11","landOwnership":"STATE","landNature":"GRANTED","houseNature":"0"},"title":{"certNo":"鲁（2021）青岛市不动产权第5000001号","coOwnership":"SOLE","owners":[{"holder":"01a21a20-e83a-78f5-9a5b-3633941424f9"}],"registeredAt":"2021-06-01"}}', '\x01fee9d6dab71a51b3447d8e6026718fa479d6a2fe4a57ca894aa241f60025a069', '\xf4064e097e34eff3f3e47a84fd8857fff9ae4a1d5c580cde433d9868dff5c581'),
	(2, '01a21a20-e946-785a-af9c-4eac024c5548', 'T-4', 'FIRST_REGISTRATION', '370202990990GB00001F00040004', '2025-11-26 23:11:34.213999+00', '2026-11-26 23:11:34.217955+00', '{"entryNo":"T-4","type":"FIRST_REGISTRATION","occurredAt":"2025-11-26T23:11:34.213999Z","unit":{"unitCode":"370202990990GB00001F00040004","district":"02","community":"浮山<b>花园</b>","location":"市南区香港中路18号1号楼1单元302室 ''; drop table listing.listing; --","floor":"5-6","totalFloors":18,"buildingArea":"89.57","innerArea":"74.21","sharedArea":"15.36","use":"11","landOwnership":"STATE","landNature":"GRANTED","houseNature":"0"},"title":{"certNo":"鲁（2021）青岛市不动产权第5000003号","coOwnership":"SOLE","owners":[{"holder":"01a21a20-e946-785a-9714-57561d04e54f"}],"registeredAt":"2021-06-01"}}', '\x013040d48cf981fee420a0e17610d533428d2c557f859bfd21ef71160c4781ffdc', '\xdcbcbcc8a51b715d79ca9414a2f3d206c34ed8990bc322d1c998059c1fd9e02b'),
	(3, '01a21a20-e996-79df-b0f0-6521212e6253', 'T-5', 'ENCUMBRANCE_RECORDED', '370202990990GB00001F00040004', '2026-11-26 23:11:34.294221+00', '2026-11-26 23:11:34.299967+00', '{"entryNo":"T-5","type":"ENCUMBRANCE_RECORDED","occurredAt":"2026-11-26T23:11:34.294221Z","unitCode":"370202990990GB00001F00040004","encumbrance":{"encumbranceNo":"R-1","kind":"SEIZURE","authority":"青岛市市南区人民法院 <script>alert(1)</script>","documentNo":"（2026）鲁0202执保''118\"号","from":"2026-11-27"}}', '\x019a17192089405ba4b379eac6a86a113222498ebc0683a133c04765ef2845aa7a', '\xe2e55676860d02fbad7cec474b4fa976916f1f57ddc337ca4058be9761009e04'),
	(4, '01a21a20-e9b6-7049-b088-f4341e7e690c', 'T-7', 'FIRST_REGISTRATION', '370202990990GB00001F00070007', '2025-11-26 23:11:34.325638+00', '2026-11-26 23:11:34.32897+00', '{"entryNo":"T-7","type":"FIRST_REGISTRATION","occurredAt":"2025-11-26T23:11:34.325638Z","unit":{"unitCode":"370202990990GB00001F00070007","district":"02","community":"浮山<b>花园</b>","location":"市南区香港中路18号1号楼1单元302室 ''; drop table listing.listing; --","floor":"5-6","totalFloors":18,"buildingArea":"89.57","innerArea":"74.21","sharedArea":"15.36","use":"11","landOwnership":"STATE","landNature":"GRANTED","houseNature":"0"},"title":{"certNo":"鲁（2021）青岛市不动产权第5000006号","coOwnership":"SOLE","owners":[{"holder":"01a21a20-e9b6-7049-a86f-9e870ecb6aba"}],"registeredAt":"2021-06-01"}}', '\x016137234a211776b5c2d05898b5dda8d6bcb04286bfbf154c7616f7d28c2a00fe', '\xb9c856daed9b8c3915e3eaf1510133b732a375c83c0c08a60381bc573ecaadf5'),
	(5, '01a21a20-ea15-704d-8316-9eb498789f00', 'T-9', 'FIRST_REGISTRATION', '370202990990GB00001F00090009', '2025-11-26 23:11:34.420597+00', '2026-11-26 23:11:34.422895+00', '{"entryNo":"T-9","type":"FIRST_REGISTRATION","occurredAt":"2025-11-26T23:11:34.420597Z","unit":{"unitCode":"370202990990GB00001F00090009","district":"02","community":"浮山<b>花园</b>","location":"市南区香港中路18号1号楼1单元302室 ''; drop table listing.listing; --","floor":"5-6","totalFloors":18,"buildingArea":"89.57","innerArea":"74.21","sharedArea":"15.36","use":"11","landOwnership":"STATE","landNature":"GRANTED","houseNature":"0"},"title":{"certNo":"鲁（2021）青岛市不动产权第5000008号","coOwnership":"JOINT","owners":[{"holder":"01a21a20-ea15-704d-9d18-f97ef0e671af"},{"holder":"01a21a20-ea15-704d-afee-39fab19a3728"}],"registeredAt":"2021-06-01"}}', '\x010d526a47aafd17c9a6c740fcb6e321e27b6e015d426f00b6675b345c2332f7aa', '\x6cd2662ddff5fac95c181a183349b1d1e92d839604b2c34889f94768b03c1f4a'),
	(6, '01a21a20-ea35-7049-904e-d1892a78ca06', 'T-10', 'ENCUMBRANCE_RECORDED', '370202990990GB00001F00090009', '2026-11-26 23:11:34.294221+00', '2026-11-26 23:11:34.454068+00', '{"entryNo":"T-10","type":"ENCUMBRANCE_RECORDED","occurredAt":"2026-11-26T23:11:34.294221Z","unitCode":"370202990990GB00001F00090009","encumbrance":{"encumbranceNo":"R-2","kind":"MORTGAGE","authority":"青岛市市南区人民法院 <script>alert(1)</script>","documentNo":"（2026）鲁0202执保''118\"号","from":"2026-11-27"}}', '\x01c1f98c3ae71e4a3e10909b731adb755de538553ae681e658434b1c86568898cc', '\xa18b82893e2e9b704e4521ba9018ac8953201268173a396bc9cf7d9481885cb1'),
	(7, '01a21a20-ea4a-767e-9e81-6534ecf8dcab', 'T-11', 'ENCUMBRANCE_RECORDED', '370202990990GB00001F00090009', '2026-11-26 23:11:34.294221+00', '2026-11-26 23:11:34.475333+00', '{"entryNo":"T-11","type":"ENCUMBRANCE_RECORDED","occurredAt":"2026-11-26T23:11:34.294221Z","unitCode":"370202990990GB00001F00090009","encumbrance":{"encumbranceNo":"R-3","kind":"HABITATION","authority":"青岛市市南区人民法院 <script>alert(1)</script>","documentNo":"（2026）鲁0202执保''118\"号","from":"2026-11-27"}}', '\x018b854ee91e48ac9a636d325b145a8eb5d17af5f44d2df37d9a573f96407128bf', '\x4f257c25af7120419c1d5b1f9cc5a075680da626505f334090871957417713d0'),
	(8, '01a21a20-ea64-7c72-ba28-c0dc8b327075', 'T-12', 'ENCUMBRANCE_LIFTED', '370202990990GB00001F00090009', '2026-11-26 23:11:34.294221+00', '2026-11-26 23:11:34.501952+00', '{"entryNo":"T-12","type":"ENCUMBRANCE_LIFTED","occurredAt":"2026-11-26T23:11:34.294221Z","unitCode":"370202990990GB00001F00090009","encumbranceNo":"R-3"}', '\x0151e320cb52060abe0e1bffd896d77032d1b6b0b4c83e7b910b6c4e5be51e96fd', '\x88c8a90aaf5ece423439f6161a8f375c15902cf000c2b74798d60147d97831ba'),
	(9, '01a21a20-ea93-7722-8f23-a62c9f61ef71', 'T-14', 'FIRST_REGISTRATION', '370202990990GB00001F00140014', '2025-11-26 23:11:34.547205+00', '2026-11-26 23:11:34.550219+00', '{"entryNo":"T-14","type":"FIRST_REGISTRATION","occurredAt":"2025-11-26T23:11:34.547205Z","unit":{"unitCode":"370202990990GB00001F00140014","district":"02","community":"浮山<b>花园</b>","location":"市南区香港中路18号1号楼1单元302室 ''; drop table listing.listing; --","floor":"5-6","totalFloors":18,"buildingArea":"89.57","innerArea":"74.21","sharedArea":"15.36","use":"11","landOwnership":"STATE","landNature":"GRANTED","houseNature":"0"},"title":{"certNo":"鲁（2021）青岛市不动产权第5000013号","coOwnership":"SOLE","owners":[{"holder":"01a21a20-ea93-7722-b042-1a46c12b7c33"}],"registeredAt":"2021-06-01"}}', '\x01d0b800eecb5012f1a78ee343716bb381635a3f87fb74601e62b7d3d94149a57e', '\x7a4c43d0a1021bac18908bf0783e820a53b50d741899d784bfdbb7305186583d'),
	(10, '01a21a20-eaac-738d-aeeb-9c2a909fde25', 'T-16', 'TRANSFER', '370202990990GB00001F00140014', '2026-11-26 23:11:34.294221+00', '2026-11-26 23:11:34.573461+00', '{"entryNo":"T-16","type":"TRANSFER","occurredAt":"2026-11-26T23:11:34.294221Z","unitCode":"370202990990GB00001F00140014","title":{"certNo":"鲁（2021）青岛市不动产权第5000015号","coOwnership":"SOLE","owners":[{"holder":"01a21a20-eaac-738d-85ce-b7440dd52e37"}],"registeredAt":"2021-06-01"}}', '\x01284607cf88dd2f45b7608aa6e19c58f871773fea44ddf3e911e8f4372d4234ac', '\x219c921eb22c22c788699242efed03274963c6d43700cbc7d2d84340a38f892d'),
	(11, '01a21a20-ead5-705e-a5d1-c4d40a326866', 'T-19', 'FIRST_REGISTRATION', '370202990990GB00001F00190019', '2025-11-26 23:11:34.612628+00', '2026-11-26 23:11:34.614579+00', '{"entryNo":"T-19","type":"FIRST_REGISTRATION","occurredAt":"2025-11-26T23:11:34.612628Z","unit":{"unitCode":"370202990990GB00001F00190019","district":"02","community":"浮山<b>花园</b>","location":"市南区香港中路18号1号楼1单元302室 ''; drop table listing.listing; --","floor":"5-6","totalFloors":18,"buildingArea":"89.57","innerArea":"74.21","sharedArea":"15.36","use":"11","landOwnership":"STATE","landNature":"GRANTED","houseNature":"0"},"title":{"certNo":"鲁（2021）青岛市不动产权第5000018号","coOwnership":"SOLE","owners":[{"holder":"01a21a20-ead5-705e-ace8-714de66de605"}],"registeredAt":"2021-06-01"}}', '\x01496447d1cc9d043dc8140e5fd97e665b0aac2740f8cc5dc4b6ce48eb7056fd14', '\x569c156cac83fa1d4decba29970729586dc87e5bcfa92df6e07481756a3a055a');


--
-- Data for Name: head; Type: TABLE DATA; Schema: register; Owner: -
--

INSERT INTO register.head VALUES
	(true, 11, '\x569c156cac83fa1d4decba29970729586dc87e5bcfa92df6e07481756a3a055a', NULL, false, NULL, NULL);


--
-- Data for Name: hold; Type: TABLE DATA; Schema: register; Owner: -
--

INSERT INTO register.hold VALUES
	('01a21a20-eac3-73df-a8d0-d79654954a31', 'T-17', '370202990990GB00001F00140014', 'ENTRY_OUT_OF_ORDER', 'No such encumbrance lies on the unit. It may be sent again. /encumbranceNo ENTRY_OUT_OF_ORDER', '2026-11-26 23:11:34.595242+00', NULL, NULL, NULL, NULL);


--
-- Data for Name: holder; Type: TABLE DATA; Schema: register; Owner: -
--

INSERT INTO register.holder VALUES
	('01a21a20-e83a-78f5-9a5b-3633941424f9', 'RESIDENT_ID', '\x01b3fc07279753208fa8d52d6b76f384002793fd25793831bd29963ed39c5339adb62a29d4d4c356c9f998bb0cce65d24d3d0ac363d7', '\x0167fdec1f64e55d02f2f3c1e569c99becd39c01acd786d056313a7accfe18b341577e092c4e1fb4c77c7aa5ce0e8d', '\x018e8bd80602a54c4874f9fc25fd07c5a4a6c7f34c4b3f85c024269e8e67e7819a', '\x019d7c973095b619a0d0a88c1fe4e6e1f104f4075aad5f57fcb0fa2dc761800583'),
	('01a21a20-e946-785a-9714-57561d04e54f', 'RESIDENT_ID', '\x01b6dc9ecd9711fbfe174d8bf6b217a7573486e4a831e69835629228cf348aae10559b654f29', '\x01a3282814ac591bf0c92edaa351076dd8ff6966f38ca3289072132bd51e572f7677506258867e29963f0e1f8375cd', '\x01d3f977f56504100956a9bcfef5b54cdc455ecdfa6336b3eb5946c027618669d0', '\x01b130786311c2b102539008fe13e65564c4708d2a6bb26edd60b897bbf2d93e32'),
	('01a21a20-e9b6-7049-a86f-9e870ecb6aba', 'RESIDENT_ID', '\x01857c086f922d0d04bdef51816f557e6bc4ef6ea34a5ccbc530cd0471abc307ebbe4f91933e', '\x016f3d835762492e7ed87a1096c74136b46cbc9926e579ed4508cae86d2d58ff826d3fc0f2c528002ba2d4c2c99846', '\x01d3f977f56504100956a9bcfef5b54cdc455ecdfa6336b3eb5946c027618669d0', '\x01b130786311c2b102539008fe13e65564c4708d2a6bb26edd60b897bbf2d93e32'),
	('01a21a20-ea15-704d-9d18-f97ef0e671af', 'RESIDENT_ID', '\x01106b35640864533f1b3d345f7e3b49894974375b3dffef8d437cea67e85d2f35722492009368b1c2da576e3507e71a42cb803e3a62', '\x01bf970fbf127199973665935b1b945f20a9308ff398defb6bb39968bfbb8b487096495e5377b042a541784df5e58a', '\x018e8bd80602a54c4874f9fc25fd07c5a4a6c7f34c4b3f85c024269e8e67e7819a', '\x019d7c973095b619a0d0a88c1fe4e6e1f104f4075aad5f57fcb0fa2dc761800583'),
	('01a21a20-ea15-704d-afee-39fab19a3728', 'RESIDENT_ID', '\x012869fc149bb9101ca076902b6a841832bf8fb47c542b9d98224739d42f0dd0313c190a3947', '\x01617b772dc77bd205bc1b320127245d65b3c54fd38ab256b0174babd2f29515a30604acb7907bb15fc8c8c021e5bc', '\x01d3f977f56504100956a9bcfef5b54cdc455ecdfa6336b3eb5946c027618669d0', '\x01b130786311c2b102539008fe13e65564c4708d2a6bb26edd60b897bbf2d93e32'),
	('01a21a20-ea93-7722-b042-1a46c12b7c33', 'RESIDENT_ID', '\x01726cdab480168e0e74216724ef77d225be7b0bfdc7dd8b90d24f0dec456ead8a5a62a30070', '\x01baafe0be421ba86457066668908e684041632d12e97122bdc19ce0af61b05b968c85481acbb1a8113a09733c25fa', '\x01d3f977f56504100956a9bcfef5b54cdc455ecdfa6336b3eb5946c027618669d0', '\x01b130786311c2b102539008fe13e65564c4708d2a6bb26edd60b897bbf2d93e32'),
	('01a21a20-eaac-738d-85ce-b7440dd52e37', 'RESIDENT_ID', '\x0160948e053ddbf08db10dc92a8f774fc7340edb8c4c9183ad858be47e5aa3e356eeccf00f2dab4ed644544bc1f2e0e63e9b84d0447e', '\x015c977772de074d69e2c95c0a2e5ea5a597509ecedc503ee90617e65b03f375b5484a8ef3dbce7376cd54324e1cf2', '\x018e8bd80602a54c4874f9fc25fd07c5a4a6c7f34c4b3f85c024269e8e67e7819a', '\x019d7c973095b619a0d0a88c1fe4e6e1f104f4075aad5f57fcb0fa2dc761800583'),
	('01a21a20-ead5-705e-ace8-714de66de605', 'RESIDENT_ID', '\x01ccbf375d1960b6140fd8310fdc8c7cd97dd52df6fc6f855b4a28e4f46cc5a9c518d625c96d1131d9427f2cd7470dd40d2a9d4b2f4f', '\x01c05d1aa978fc83ae48d36cc6e6975aae65e2ca2f86e4c5fe02281f58e95a7f439b7b0aa31e117abbf0e0b471536a', '\x018e8bd80602a54c4874f9fc25fd07c5a4a6c7f34c4b3f85c024269e8e67e7819a', '\x019d7c973095b619a0d0a88c1fe4e6e1f104f4075aad5f57fcb0fa2dc761800583');


--
-- Data for Name: succession; Type: TABLE DATA; Schema: register; Owner: -
--



--
-- Data for Name: title; Type: TABLE DATA; Schema: register; Owner: -
--

INSERT INTO register.title VALUES
	('01a21a20-e85b-76b0-ba28-e92835c020b2', '01a21a20-e83a-78f5-b0e2-387089d5e49d', '01a21a20-e83a-78f5-b0e2-387089d5e49d', '370202990990GB00001F00020002', '鲁（2021）青岛市不动产权第5000001号', '{}', 'SOLE', false, '2021-06-01', 1, '["2025-11-26 23:11:33.937808+00",)', '["2026-11-26 23:11:33.979418+00",)'),
	('01a21a20-e949-7f47-8d25-e03e1eca0da3', '01a21a20-e946-785a-af9c-4eac024c5548', '01a21a20-e946-785a-af9c-4eac024c5548', '370202990990GB00001F00040004', '鲁（2021）青岛市不动产权第5000003号', '{}', 'SOLE', false, '2021-06-01', 1, '["2025-11-26 23:11:34.213999+00",)', '["2026-11-26 23:11:34.217955+00",)'),
	('01a21a20-e9b8-7f85-bc0f-c38ca77a7cd8', '01a21a20-e9b6-7049-b088-f4341e7e690c', '01a21a20-e9b6-7049-b088-f4341e7e690c', '370202990990GB00001F00070007', '鲁（2021）青岛市不动产权第5000006号', '{}', 'SOLE', false, '2021-06-01', 1, '["2025-11-26 23:11:34.325638+00",)', '["2026-11-26 23:11:34.32897+00",)'),
	('01a21a20-ea16-7e51-8d3e-bd797e5e718f', '01a21a20-ea15-704d-8316-9eb498789f00', '01a21a20-ea15-704d-8316-9eb498789f00', '370202990990GB00001F00090009', '鲁（2021）青岛市不动产权第5000008号', '{}', 'JOINT', false, '2021-06-01', 1, '["2025-11-26 23:11:34.420597+00",)', '["2026-11-26 23:11:34.422895+00",)'),
	('01a21a20-ea96-7381-a50d-689d5531df66', '01a21a20-ea93-7722-8f23-a62c9f61ef71', '01a21a20-ea93-7722-8f23-a62c9f61ef71', '370202990990GB00001F00140014', '鲁（2021）青岛市不动产权第5000013号', '{}', 'SOLE', false, '2021-06-01', 1, '["2025-11-26 23:11:34.547205+00",)', '["2026-11-26 23:11:34.550219+00","2026-11-26 23:11:34.573461+00")'),
	('01a21a20-eaad-7760-b9bd-91f68641e026', '01a21a20-ea93-7722-8f23-a62c9f61ef71', '01a21a20-ea93-7722-8f23-a62c9f61ef71', '370202990990GB00001F00140014', '鲁（2021）青岛市不动产权第5000013号', '{}', 'SOLE', false, '2021-06-01', 1, '["2025-11-26 23:11:34.547205+00","2026-11-26 23:11:34.294221+00")', '["2026-11-26 23:11:34.573461+00",)'),
	('01a21a20-eaad-7760-9ac3-6c79ca2044c5', '01a21a20-eaac-738d-aeeb-9c2a909fde25', '01a21a20-eaac-738d-aeeb-9c2a909fde25', '370202990990GB00001F00140014', '鲁（2021）青岛市不动产权第5000015号', '{}', 'SOLE', false, '2021-06-01', 2, '["2026-11-26 23:11:34.294221+00",)', '["2026-11-26 23:11:34.573461+00",)'),
	('01a21a20-ead6-7943-97fd-c03097cce780', '01a21a20-ead5-705e-a5d1-c4d40a326866', '01a21a20-ead5-705e-a5d1-c4d40a326866', '370202990990GB00001F00190019', '鲁（2021）青岛市不动产权第5000018号', '{}', 'SOLE', false, '2021-06-01', 1, '["2025-11-26 23:11:34.612628+00",)', '["2026-11-26 23:11:34.614579+00",)');


--
-- Data for Name: title_holder; Type: TABLE DATA; Schema: register; Owner: -
--

INSERT INTO register.title_holder VALUES
	('01a21a20-e83a-78f5-b0e2-387089d5e49d', 0, '01a21a20-e83a-78f5-9a5b-3633941424f9', NULL, NULL),
	('01a21a20-e946-785a-af9c-4eac024c5548', 0, '01a21a20-e946-785a-9714-57561d04e54f', NULL, NULL),
	('01a21a20-e9b6-7049-b088-f4341e7e690c', 0, '01a21a20-e9b6-7049-a86f-9e870ecb6aba', NULL, NULL),
	('01a21a20-ea15-704d-8316-9eb498789f00', 0, '01a21a20-ea15-704d-9d18-f97ef0e671af', NULL, NULL),
	('01a21a20-ea15-704d-8316-9eb498789f00', 1, '01a21a20-ea15-704d-afee-39fab19a3728', NULL, NULL),
	('01a21a20-ea93-7722-8f23-a62c9f61ef71', 0, '01a21a20-ea93-7722-b042-1a46c12b7c33', NULL, NULL),
	('01a21a20-eaac-738d-aeeb-9c2a909fde25', 0, '01a21a20-eaac-738d-85ce-b7440dd52e37', NULL, NULL),
	('01a21a20-ead5-705e-a5d1-c4d40a326866', 0, '01a21a20-ead5-705e-ace8-714de66de605', NULL, NULL);


--
-- Data for Name: title_standing; Type: TABLE DATA; Schema: register; Owner: -
--

INSERT INTO register.title_standing VALUES
	('370202990990GB00001F00020002', 1, 1, true, '["2026-11-26 23:11:33.979418+00",)'),
	('370202990990GB00001F00040004', 1, 1, true, '["2026-11-26 23:11:34.217955+00",)'),
	('370202990990GB00001F00070007', 1, 1, true, '["2026-11-26 23:11:34.32897+00",)'),
	('370202990990GB00001F00090009', 1, 1, true, '["2026-11-26 23:11:34.422895+00",)'),
	('370202990990GB00001F00140014', 1, 1, true, '["2026-11-26 23:11:34.550219+00","2026-11-26 23:11:34.573461+00")'),
	('370202990990GB00001F00140014', 2, 1, true, '["2026-11-26 23:11:34.573461+00",)'),
	('370202990990GB00001F00190019', 1, 1, true, '["2026-11-26 23:11:34.614579+00",)');


--
-- Data for Name: transfer_case; Type: TABLE DATA; Schema: register; Owner: -
--



--
-- Data for Name: unit; Type: TABLE DATA; Schema: register; Owner: -
--

INSERT INTO register.unit VALUES
	('370202990990GB00001F00020002', 1, '2025-11-26 23:11:33.937808+00', '2026-11-26 23:11:33.979418+00'),
	('370202990990GB00001F00040004', 1, '2026-11-26 23:11:34.294221+00', '2026-11-26 23:11:34.299967+00'),
	('370202990990GB00001F00070007', 1, '2025-11-26 23:11:34.325638+00', '2026-11-26 23:11:34.32897+00'),
	('370202990990GB00001F00090009', 1, '2026-11-26 23:11:34.294221+00', '2026-11-26 23:11:34.501952+00'),
	('370202990990GB00001F00140014', 2, '2026-11-26 23:11:34.294221+00', '2026-11-26 23:11:34.573461+00'),
	('370202990990GB00001F00190019', 1, '2025-11-26 23:11:34.612628+00', '2026-11-26 23:11:34.614579+00');


--
-- Data for Name: unit_version; Type: TABLE DATA; Schema: register; Owner: -
--

INSERT INTO register.unit_version VALUES
	('01a21a20-e85b-76b0-b2a4-21f91c9cd41c', '370202990990GB00001F00020002', '01a21a20-e83a-78f5-b0e2-387089d5e49d', false, '02', NULL, '浮山<b>花园</b>', NULL, NULL, NULL, '市南区香港中路18号1号楼1单元302室 ''; drop table listing.listing; --', '5-6', 18, 89.57, 74.21, 15.36, '11', NULL, NULL, 'STATE', 'GRANTED', '0', false, NULL, NULL, NULL, NULL, NULL, '["2025-11-26 23:11:33.937808+00",)', '["2026-11-26 23:11:33.979418+00",)'),
	('01a21a20-e949-7f47-abcd-4d8d613c59ac', '370202990990GB00001F00040004', '01a21a20-e946-785a-af9c-4eac024c5548', false, '02', NULL, '浮山<b>花园</b>', NULL, NULL, NULL, '市南区香港中路18号1号楼1单元302室 ''; drop table listing.listing; --', '5-6', 18, 89.57, 74.21, 15.36, '11', NULL, NULL, 'STATE', 'GRANTED', '0', false, NULL, NULL, NULL, NULL, NULL, '["2025-11-26 23:11:34.213999+00",)', '["2026-11-26 23:11:34.217955+00",)'),
	('01a21a20-e9b8-7f85-b465-62c0626a7662', '370202990990GB00001F00070007', '01a21a20-e9b6-7049-b088-f4341e7e690c', false, '02', NULL, '浮山<b>花园</b>', NULL, NULL, NULL, '市南区香港中路18号1号楼1单元302室 ''; drop table listing.listing; --', '5-6', 18, 89.57, 74.21, 15.36, '11', NULL, NULL, 'STATE', 'GRANTED', '0', false, NULL, NULL, NULL, NULL, NULL, '["2025-11-26 23:11:34.325638+00",)', '["2026-11-26 23:11:34.32897+00",)'),
	('01a21a20-ea16-7e51-ba1d-93d7c2a6cd44', '370202990990GB00001F00090009', '01a21a20-ea15-704d-8316-9eb498789f00', false, '02', NULL, '浮山<b>花园</b>', NULL, NULL, NULL, '市南区香港中路18号1号楼1单元302室 ''; drop table listing.listing; --', '5-6', 18, 89.57, 74.21, 15.36, '11', NULL, NULL, 'STATE', 'GRANTED', '0', false, NULL, NULL, NULL, NULL, NULL, '["2025-11-26 23:11:34.420597+00",)', '["2026-11-26 23:11:34.422895+00",)'),
	('01a21a20-ea96-7381-9eb7-6694352eaf7b', '370202990990GB00001F00140014', '01a21a20-ea93-7722-8f23-a62c9f61ef71', false, '02', NULL, '浮山<b>花园</b>', NULL, NULL, NULL, '市南区香港中路18号1号楼1单元302室 ''; drop table listing.listing; --', '5-6', 18, 89.57, 74.21, 15.36, '11', NULL, NULL, 'STATE', 'GRANTED', '0', false, NULL, NULL, NULL, NULL, NULL, '["2025-11-26 23:11:34.547205+00",)', '["2026-11-26 23:11:34.550219+00",)'),
	('01a21a20-ead6-7943-9d6d-7478a332abf0', '370202990990GB00001F00190019', '01a21a20-ead5-705e-a5d1-c4d40a326866', false, '02', NULL, '浮山<b>花园</b>', NULL, NULL, NULL, '市南区香港中路18号1号楼1单元302室 ''; drop table listing.listing; --', '5-6', 18, 89.57, 74.21, 15.36, '11', NULL, NULL, 'STATE', 'GRANTED', '0', false, NULL, NULL, NULL, NULL, NULL, '["2025-11-26 23:11:34.612628+00",)', '["2026-11-26 23:11:34.614579+00",)');


--
-- Name: access_access_id_seq; Type: SEQUENCE SET; Schema: audit; Owner: -
--

SELECT pg_catalog.setval('audit.access_access_id_seq', 1, false);


--
-- Name: event_event_id_seq; Type: SEQUENCE SET; Schema: audit; Owner: -
--

SELECT pg_catalog.setval('audit.event_event_id_seq', 26, true);


--
-- Name: change_change_id_seq; Type: SEQUENCE SET; Schema: listing; Owner: -
--

SELECT pg_catalog.setval('listing.change_change_id_seq', 5, true);


--
-- Name: answer answer_pkey; Type: CONSTRAINT; Schema: api; Owner: -
--

ALTER TABLE ONLY api.answer
    ADD CONSTRAINT answer_pkey PRIMARY KEY (scope, key);


--
-- Name: access access_pkey; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.access
    ADD CONSTRAINT access_pkey PRIMARY KEY (access_id);


--
-- Name: event event_pkey; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (event_id);


--
-- Name: key_check key_check_pkey; Type: CONSTRAINT; Schema: crypto; Owner: -
--

ALTER TABLE ONLY crypto.key_check
    ADD CONSTRAINT key_check_pkey PRIMARY KEY (kind, key_id);


--
-- Name: migration migration_pk; Type: CONSTRAINT; Schema: database; Owner: -
--

ALTER TABLE ONLY database.migration
    ADD CONSTRAINT migration_pk PRIMARY KEY (installed_rank);


--
-- Name: scheduled_tasks scheduled_tasks_pkey; Type: CONSTRAINT; Schema: database; Owner: -
--

ALTER TABLE ONLY database.scheduled_tasks
    ADD CONSTRAINT scheduled_tasks_pkey PRIMARY KEY (task_name, task_instance);


--
-- Name: view_scripts view_scripts_pkey; Type: CONSTRAINT; Schema: database; Owner: -
--

ALTER TABLE ONLY database.view_scripts
    ADD CONSTRAINT view_scripts_pkey PRIMARY KEY (digest);


--
-- Name: machine_client machine_client_pkey; Type: CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.machine_client
    ADD CONSTRAINT machine_client_pkey PRIMARY KEY (client_id);


--
-- Name: person person_id_index_key; Type: CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.person
    ADD CONSTRAINT person_id_index_key UNIQUE (id_index);


--
-- Name: person person_pkey; Type: CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);


--
-- Name: signing_key signing_key_pkey; Type: CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.signing_key
    ADD CONSTRAINT signing_key_pkey PRIMARY KEY (kid);


--
-- Name: web_session_attributes web_session_attributes_pkey; Type: CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.web_session_attributes
    ADD CONSTRAINT web_session_attributes_pkey PRIMARY KEY (session_primary_id, attribute_name);


--
-- Name: web_session web_session_pkey; Type: CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.web_session
    ADD CONSTRAINT web_session_pkey PRIMARY KEY (primary_id);


--
-- Name: web_session web_session_session_id_key; Type: CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.web_session
    ADD CONSTRAINT web_session_session_id_key UNIQUE (session_id);


--
-- Name: application application_application_no_key; Type: CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.application
    ADD CONSTRAINT application_application_no_key UNIQUE (application_no);


--
-- Name: application application_pkey; Type: CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.application
    ADD CONSTRAINT application_pkey PRIMARY KEY (application_id);


--
-- Name: change change_pkey; Type: CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.change
    ADD CONSTRAINT change_pkey PRIMARY KEY (change_id);


--
-- Name: code_counter code_counter_pkey; Type: CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.code_counter
    ADD CONSTRAINT code_counter_pkey PRIMARY KEY (district);


--
-- Name: listing listing_pkey; Type: CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.listing
    ADD CONSTRAINT listing_pkey PRIMARY KEY (code);


--
-- Name: mismatch mismatch_pkey; Type: CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.mismatch
    ADD CONSTRAINT mismatch_pkey PRIMARY KEY (client_id, cert_no, day);


--
-- Name: policy_effect policy_effect_pkey; Type: CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.policy_effect
    ADD CONSTRAINT policy_effect_pkey PRIMARY KEY (version, kind);


--
-- Name: policy_version policy_version_pkey; Type: CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.policy_version
    ADD CONSTRAINT policy_version_pkey PRIMARY KEY (version);


--
-- Name: policy_version policy_version_valid_from_key; Type: CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.policy_version
    ADD CONSTRAINT policy_version_valid_from_key UNIQUE (valid_from);


--
-- Name: promise promise_pkey; Type: CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.promise
    ADD CONSTRAINT promise_pkey PRIMARY KEY (promise_id);


--
-- Name: sweep sweep_pkey; Type: CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.sweep
    ADD CONSTRAINT sweep_pkey PRIMARY KEY (sweep_id);


--
-- Name: verification verification_pkey; Type: CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (verification_id);


--
-- Name: verification verification_verification_no_key; Type: CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.verification
    ADD CONSTRAINT verification_verification_no_key UNIQUE (verification_no);


--
-- Name: encumbrance encumbrance_pkey; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.encumbrance
    ADD CONSTRAINT encumbrance_pkey PRIMARY KEY (row_id);


--
-- Name: entry entry_id_is_unique; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.entry
    ADD CONSTRAINT entry_id_is_unique UNIQUE (entry_id);


--
-- Name: entry entry_no_is_unique; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.entry
    ADD CONSTRAINT entry_no_is_unique UNIQUE (entry_no);


--
-- Name: entry entry_pkey; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY ("position");


--
-- Name: head head_pkey; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.head
    ADD CONSTRAINT head_pkey PRIMARY KEY (only_row);


--
-- Name: hold hold_pkey; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.hold
    ADD CONSTRAINT hold_pkey PRIMARY KEY (hold_id);


--
-- Name: holder holder_pkey; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.holder
    ADD CONSTRAINT holder_pkey PRIMARY KEY (holder_id);


--
-- Name: succession succession_pkey; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.succession
    ADD CONSTRAINT succession_pkey PRIMARY KEY (old_unit, new_unit, entry_id);


--
-- Name: title_holder title_holder_once; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.title_holder
    ADD CONSTRAINT title_holder_once UNIQUE (holder_id);


--
-- Name: title_holder title_holder_pkey; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.title_holder
    ADD CONSTRAINT title_holder_pkey PRIMARY KEY (title_id, ordinal);


--
-- Name: title title_pkey; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.title
    ADD CONSTRAINT title_pkey PRIMARY KEY (row_id);


--
-- Name: title_standing title_standing_pkey; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.title_standing
    ADD CONSTRAINT title_standing_pkey PRIMARY KEY (unit_code, version);


--
-- Name: transfer_case transfer_case_pkey; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.transfer_case
    ADD CONSTRAINT transfer_case_pkey PRIMARY KEY (row_id);


--
-- Name: unit unit_pkey; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.unit
    ADD CONSTRAINT unit_pkey PRIMARY KEY (unit_code);


--
-- Name: unit_version unit_version_pkey; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.unit_version
    ADD CONSTRAINT unit_version_pkey PRIMARY KEY (row_id);


--
-- Name: answer_created_at; Type: INDEX; Schema: api; Owner: -
--

CREATE INDEX answer_created_at ON api.answer USING btree (created_at);


--
-- Name: access_unit; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX access_unit ON audit.access USING btree (unit_code, at DESC);


--
-- Name: event_actor; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX event_actor ON audit.event USING btree (actor_kind, actor_id, at);


--
-- Name: event_at; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX event_at ON audit.event USING btree (at);


--
-- Name: event_subject; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX event_subject ON audit.event USING btree (subject, at);


--
-- Name: migration_s_idx; Type: INDEX; Schema: database; Owner: -
--

CREATE INDEX migration_s_idx ON database.migration USING btree (success);


--
-- Name: scheduled_tasks_execution_time; Type: INDEX; Schema: database; Owner: -
--

CREATE INDEX scheduled_tasks_execution_time ON database.scheduled_tasks USING btree (execution_time);


--
-- Name: scheduled_tasks_last_heartbeat; Type: INDEX; Schema: database; Owner: -
--

CREATE INDEX scheduled_tasks_last_heartbeat ON database.scheduled_tasks USING btree (last_heartbeat);


--
-- Name: web_session_expiry_time; Type: INDEX; Schema: identity; Owner: -
--

CREATE INDEX web_session_expiry_time ON identity.web_session USING btree (expiry_time);


--
-- Name: application_one_open; Type: INDEX; Schema: listing; Owner: -
--

CREATE UNIQUE INDEX application_one_open ON listing.application USING btree (unit_code) WHERE (state = ANY (ARRAY['DRAFT'::text, 'WAITING_FOR_CO_OWNERS'::text, 'IN_REVIEW'::text, 'WAITING_FOR_CODE'::text]));


--
-- Name: application_person; Type: INDEX; Schema: listing; Owner: -
--

CREATE INDEX application_person ON listing.application USING btree (person_id, created_at);


--
-- Name: application_promise; Type: INDEX; Schema: listing; Owner: -
--

CREATE INDEX application_promise ON listing.application USING btree (promise_id);


--
-- Name: application_verification; Type: INDEX; Schema: listing; Owner: -
--

CREATE INDEX application_verification ON listing.application USING btree (verification_no);


--
-- Name: application_waiting; Type: INDEX; Schema: listing; Owner: -
--

CREATE INDEX application_waiting ON listing.application USING btree (state_since) WHERE (state = 'WAITING_FOR_CODE'::text);


--
-- Name: change_code; Type: INDEX; Schema: listing; Owner: -
--

CREATE INDEX change_code ON listing.change USING btree (code, at);


--
-- Name: listing_application; Type: INDEX; Schema: listing; Owner: -
--

CREATE INDEX listing_application ON listing.listing USING btree (application_id);


--
-- Name: listing_live_term; Type: INDEX; Schema: listing; Owner: -
--

CREATE INDEX listing_live_term ON listing.listing USING btree (entrusted_until) WHERE (status = 'PUBLISHED'::text);


--
-- Name: listing_live_unit; Type: INDEX; Schema: listing; Owner: -
--

CREATE INDEX listing_live_unit ON listing.listing USING btree (unit_code) WHERE (status = 'PUBLISHED'::text);


--
-- Name: listing_one_live; Type: INDEX; Schema: listing; Owner: -
--

CREATE UNIQUE INDEX listing_one_live ON listing.listing USING btree (publisher, unit_code) WHERE (status = 'PUBLISHED'::text);


--
-- Name: listing_unit; Type: INDEX; Schema: listing; Owner: -
--

CREATE INDEX listing_unit ON listing.listing USING btree (unit_code, published_at);


--
-- Name: listing_verification; Type: INDEX; Schema: listing; Owner: -
--

CREATE INDEX listing_verification ON listing.listing USING btree (verification_no);


--
-- Name: verification_policy; Type: INDEX; Schema: listing; Owner: -
--

CREATE INDEX verification_policy ON listing.verification USING btree (policy_version);


--
-- Name: verification_unit; Type: INDEX; Schema: listing; Owner: -
--

CREATE INDEX verification_unit ON listing.verification USING btree (unit_code, at);


--
-- Name: encumbrance_holder_id; Type: INDEX; Schema: register; Owner: -
--

CREATE INDEX encumbrance_holder_id ON register.encumbrance USING btree (holder_id);


--
-- Name: encumbrance_now; Type: INDEX; Schema: register; Owner: -
--

CREATE UNIQUE INDEX encumbrance_now ON register.encumbrance USING btree (unit_code, encumbrance_no) WHERE (upper_inf(valid) AND upper_inf(recorded));


--
-- Name: encumbrance_unit_code; Type: INDEX; Schema: register; Owner: -
--

CREATE INDEX encumbrance_unit_code ON register.encumbrance USING btree (unit_code);


--
-- Name: entry_unit_code; Type: INDEX; Schema: register; Owner: -
--

CREATE INDEX entry_unit_code ON register.entry USING btree (unit_code, "position");


--
-- Name: hold_one_open; Type: INDEX; Schema: register; Owner: -
--

CREATE UNIQUE INDEX hold_one_open ON register.hold USING btree (reference, unit_code) WHERE (ended_at IS NULL);


--
-- Name: hold_unit_code; Type: INDEX; Schema: register; Owner: -
--

CREATE INDEX hold_unit_code ON register.hold USING btree (unit_code);


--
-- Name: holder_id_index; Type: INDEX; Schema: register; Owner: -
--

CREATE INDEX holder_id_index ON register.holder USING btree (id_index);


--
-- Name: succession_new_unit; Type: INDEX; Schema: register; Owner: -
--

CREATE INDEX succession_new_unit ON register.succession USING btree (new_unit);


--
-- Name: title_now; Type: INDEX; Schema: register; Owner: -
--

CREATE UNIQUE INDEX title_now ON register.title USING btree (unit_code, cert_no) WHERE (upper_inf(valid) AND upper_inf(recorded));


--
-- Name: title_open_cert_no; Type: INDEX; Schema: register; Owner: -
--

CREATE INDEX title_open_cert_no ON register.title USING btree (cert_no) WHERE upper_inf(valid);


--
-- Name: title_standing_one_open; Type: INDEX; Schema: register; Owner: -
--

CREATE UNIQUE INDEX title_standing_one_open ON register.title_standing USING btree (unit_code) WHERE upper_inf(recorded);


--
-- Name: title_unit_code; Type: INDEX; Schema: register; Owner: -
--

CREATE INDEX title_unit_code ON register.title USING btree (unit_code);


--
-- Name: transfer_case_now; Type: INDEX; Schema: register; Owner: -
--

CREATE UNIQUE INDEX transfer_case_now ON register.transfer_case USING btree (unit_code, case_no) WHERE (upper_inf(valid) AND upper_inf(recorded));


--
-- Name: transfer_case_unit_code; Type: INDEX; Schema: register; Owner: -
--

CREATE INDEX transfer_case_unit_code ON register.transfer_case USING btree (unit_code);


--
-- Name: unit_version_now; Type: INDEX; Schema: register; Owner: -
--

CREATE UNIQUE INDEX unit_version_now ON register.unit_version USING btree (unit_code) WHERE (upper_inf(valid) AND upper_inf(recorded));


--
-- Name: unit_version_unit_code; Type: INDEX; Schema: register; Owner: -
--

CREATE INDEX unit_version_unit_code ON register.unit_version USING btree (unit_code);


--
-- Name: web_session_attributes web_session_attributes_session_primary_id_fkey; Type: FK CONSTRAINT; Schema: identity; Owner: -
--

ALTER TABLE ONLY identity.web_session_attributes
    ADD CONSTRAINT web_session_attributes_session_primary_id_fkey FOREIGN KEY (session_primary_id) REFERENCES identity.web_session(primary_id) ON DELETE CASCADE;


--
-- Name: application application_promise_id_fkey; Type: FK CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.application
    ADD CONSTRAINT application_promise_id_fkey FOREIGN KEY (promise_id) REFERENCES listing.promise(promise_id);


--
-- Name: application application_verification_no_fkey; Type: FK CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.application
    ADD CONSTRAINT application_verification_no_fkey FOREIGN KEY (verification_no) REFERENCES listing.verification(verification_no);


--
-- Name: change change_code_fkey; Type: FK CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.change
    ADD CONSTRAINT change_code_fkey FOREIGN KEY (code) REFERENCES listing.listing(code);


--
-- Name: listing listing_application_id_fkey; Type: FK CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.listing
    ADD CONSTRAINT listing_application_id_fkey FOREIGN KEY (application_id) REFERENCES listing.application(application_id);


--
-- Name: listing listing_verification_no_fkey; Type: FK CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.listing
    ADD CONSTRAINT listing_verification_no_fkey FOREIGN KEY (verification_no) REFERENCES listing.verification(verification_no);


--
-- Name: policy_effect policy_effect_version_fkey; Type: FK CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.policy_effect
    ADD CONSTRAINT policy_effect_version_fkey FOREIGN KEY (version) REFERENCES listing.policy_version(version);


--
-- Name: verification verification_policy_version_fkey; Type: FK CONSTRAINT; Schema: listing; Owner: -
--

ALTER TABLE ONLY listing.verification
    ADD CONSTRAINT verification_policy_version_fkey FOREIGN KEY (policy_version) REFERENCES listing.policy_version(version);


--
-- Name: encumbrance encumbrance_holder_id_fkey; Type: FK CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.encumbrance
    ADD CONSTRAINT encumbrance_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES register.holder(holder_id);


--
-- Name: title_holder title_holder_holder_id_fkey; Type: FK CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.title_holder
    ADD CONSTRAINT title_holder_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES register.holder(holder_id);


--
-- Name: SCHEMA api; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA api TO anju_work;


--
-- Name: SCHEMA audit; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA audit TO anju_work;


--
-- Name: SCHEMA crypto; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA crypto TO anju_work;


--
-- Name: SCHEMA database; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA database TO anju_work;


--
-- Name: SCHEMA identity; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA identity TO anju_work;


--
-- Name: SCHEMA listing; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA listing TO anju_work;
GRANT USAGE ON SCHEMA listing TO anju_read;


--
-- Name: SCHEMA register; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA register TO anju_work;


--
-- Name: FUNCTION keep_answer(scope text, key text, fingerprint bytea, status integer, answer jsonb, at timestamp with time zone); Type: ACL; Schema: api; Owner: -
--

GRANT ALL ON FUNCTION api.keep_answer(scope text, key text, fingerprint bytea, status integer, answer jsonb, at timestamp with time zone) TO anju_work;


--
-- Name: FUNCTION record_event(at timestamp with time zone, event text, actor_kind text, actor_id text, subject text, details jsonb); Type: ACL; Schema: audit; Owner: -
--

GRANT ALL ON FUNCTION audit.record_event(at timestamp with time zone, event text, actor_kind text, actor_id text, subject text, details jsonb) TO anju_work;


--
-- Name: FUNCTION failing(at timestamp with time zone); Type: ACL; Schema: listing; Owner: -
--

GRANT ALL ON FUNCTION listing.failing(at timestamp with time zone) TO anju_work;


--
-- Name: FUNCTION home_impediments(at timestamp with time zone, known timestamp with time zone); Type: ACL; Schema: listing; Owner: -
--

GRANT ALL ON FUNCTION listing.home_impediments(at timestamp with time zone, known timestamp with time zone) TO anju_work;


--
-- Name: FUNCTION policy_at(at timestamp with time zone); Type: ACL; Schema: listing; Owner: -
--

GRANT ALL ON FUNCTION listing.policy_at(at timestamp with time zone) TO anju_work;


--
-- Name: FUNCTION encumbrances(known timestamp with time zone); Type: ACL; Schema: register; Owner: -
--

GRANT ALL ON FUNCTION register.encumbrances(known timestamp with time zone) TO anju_work;


--
-- Name: FUNCTION holders(known timestamp with time zone); Type: ACL; Schema: register; Owner: -
--

GRANT ALL ON FUNCTION register.holders(known timestamp with time zone) TO anju_work;


--
-- Name: FUNCTION homes(known timestamp with time zone); Type: ACL; Schema: register; Owner: -
--

GRANT ALL ON FUNCTION register.homes(known timestamp with time zone) TO anju_work;


--
-- Name: FUNCTION standing(); Type: ACL; Schema: register; Owner: -
--

GRANT ALL ON FUNCTION register.standing() TO anju_work;


--
-- Name: FUNCTION titles(known timestamp with time zone); Type: ACL; Schema: register; Owner: -
--

GRANT ALL ON FUNCTION register.titles(known timestamp with time zone) TO anju_work;


--
-- Name: TABLE answer; Type: ACL; Schema: api; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE api.answer TO anju_work;


--
-- Name: TABLE access; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT,INSERT ON TABLE audit.access TO anju_work;


--
-- Name: TABLE event; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT,INSERT ON TABLE audit.event TO anju_work;


--
-- Name: TABLE key_check; Type: ACL; Schema: crypto; Owner: -
--

GRANT SELECT,INSERT ON TABLE crypto.key_check TO anju_work;


--
-- Name: TABLE migration; Type: ACL; Schema: database; Owner: -
--

GRANT SELECT ON TABLE database.migration TO anju_work;


--
-- Name: TABLE scheduled_tasks; Type: ACL; Schema: database; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE database.scheduled_tasks TO anju_work;


--
-- Name: TABLE machine_client; Type: ACL; Schema: identity; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE identity.machine_client TO anju_work;


--
-- Name: TABLE person; Type: ACL; Schema: identity; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE identity.person TO anju_work;


--
-- Name: TABLE signing_key; Type: ACL; Schema: identity; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE identity.signing_key TO anju_work;


--
-- Name: TABLE web_session; Type: ACL; Schema: identity; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE identity.web_session TO anju_work;


--
-- Name: TABLE web_session_attributes; Type: ACL; Schema: identity; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE identity.web_session_attributes TO anju_work;


--
-- Name: TABLE application; Type: ACL; Schema: listing; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE listing.application TO anju_work;


--
-- Name: TABLE change; Type: ACL; Schema: listing; Owner: -
--

GRANT SELECT,INSERT ON TABLE listing.change TO anju_work;


--
-- Name: TABLE code_counter; Type: ACL; Schema: listing; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE listing.code_counter TO anju_work;


--
-- Name: TABLE listing; Type: ACL; Schema: listing; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE listing.listing TO anju_work;


--
-- Name: TABLE mismatch; Type: ACL; Schema: listing; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE listing.mismatch TO anju_work;


--
-- Name: TABLE policy_effect; Type: ACL; Schema: listing; Owner: -
--

GRANT SELECT,INSERT ON TABLE listing.policy_effect TO anju_work;


--
-- Name: TABLE policy_version; Type: ACL; Schema: listing; Owner: -
--

GRANT SELECT,INSERT ON TABLE listing.policy_version TO anju_work;


--
-- Name: TABLE promise; Type: ACL; Schema: listing; Owner: -
--

GRANT SELECT,INSERT ON TABLE listing.promise TO anju_work;


--
-- Name: TABLE sweep; Type: ACL; Schema: listing; Owner: -
--

GRANT SELECT,INSERT ON TABLE listing.sweep TO anju_work;


--
-- Name: TABLE verification; Type: ACL; Schema: listing; Owner: -
--

GRANT SELECT,INSERT ON TABLE listing.verification TO anju_work;


--
-- Name: TABLE encumbrance; Type: ACL; Schema: register; Owner: -
--

GRANT SELECT,INSERT ON TABLE register.encumbrance TO anju_work;


--
-- Name: COLUMN encumbrance.recorded; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(recorded) ON TABLE register.encumbrance TO anju_work;


--
-- Name: TABLE entry; Type: ACL; Schema: register; Owner: -
--

GRANT SELECT,INSERT ON TABLE register.entry TO anju_work;


--
-- Name: TABLE head; Type: ACL; Schema: register; Owner: -
--

GRANT SELECT,UPDATE ON TABLE register.head TO anju_work;


--
-- Name: TABLE hold; Type: ACL; Schema: register; Owner: -
--

GRANT SELECT,INSERT ON TABLE register.hold TO anju_work;


--
-- Name: COLUMN hold.ended_at; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE register.hold TO anju_work;


--
-- Name: COLUMN hold.ended_how; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(ended_how) ON TABLE register.hold TO anju_work;


--
-- Name: COLUMN hold.ended_by; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE register.hold TO anju_work;


--
-- Name: COLUMN hold.end_reason; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(end_reason) ON TABLE register.hold TO anju_work;


--
-- Name: TABLE holder; Type: ACL; Schema: register; Owner: -
--

GRANT SELECT,INSERT ON TABLE register.holder TO anju_work;


--
-- Name: TABLE succession; Type: ACL; Schema: register; Owner: -
--

GRANT SELECT,INSERT ON TABLE register.succession TO anju_work;


--
-- Name: TABLE title; Type: ACL; Schema: register; Owner: -
--

GRANT SELECT,INSERT ON TABLE register.title TO anju_work;


--
-- Name: COLUMN title.recorded; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(recorded) ON TABLE register.title TO anju_work;


--
-- Name: TABLE title_holder; Type: ACL; Schema: register; Owner: -
--

GRANT SELECT,INSERT ON TABLE register.title_holder TO anju_work;


--
-- Name: TABLE title_standing; Type: ACL; Schema: register; Owner: -
--

GRANT SELECT,INSERT ON TABLE register.title_standing TO anju_work;


--
-- Name: COLUMN title_standing.recorded; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(recorded) ON TABLE register.title_standing TO anju_work;


--
-- Name: TABLE transfer_case; Type: ACL; Schema: register; Owner: -
--

GRANT SELECT,INSERT ON TABLE register.transfer_case TO anju_work;


--
-- Name: COLUMN transfer_case.recorded; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(recorded) ON TABLE register.transfer_case TO anju_work;


--
-- Name: TABLE unit; Type: ACL; Schema: register; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE register.unit TO anju_work;


--
-- Name: TABLE unit_version; Type: ACL; Schema: register; Owner: -
--

GRANT SELECT,INSERT ON TABLE register.unit_version TO anju_work;


--
-- Name: COLUMN unit_version.recorded; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(recorded) ON TABLE register.unit_version TO anju_work;


--
-- PostgreSQL database dump complete
--


