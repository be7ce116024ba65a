create schema if not exists watch;
comment on schema watch is 'The officers'' log: who asked in the manner of those who harvest.';
grant usage on schema watch to anju_work;

create table watch.report (
  day          date             not null,
  habit        text collate "C" not null check (habit ~ '^[A-Z][A-Z_]{0,39}$'),
  subject_kind text collate "C" not null check (subject_kind in ('ADDRESS', 'NETWORK', 'CLIENT', 'PERSON', 'CERTIFICATE')),
  subject      text collate "C" not null check (length(subject) between 1 and 100),
  first_seen   timestamptz      not null,
  last_seen    timestamptz      not null check (last_seen >= first_seen),
  asked        bigint           not null check (asked >= 0),
  odd          bigint           not null check (odd >= 0),
  refused      bigint           not null check (refused >= 0),
  level        bigint           not null check (level >= 0),
  primary key (day, habit, subject_kind, subject)
);
comment on table watch.report is
  'Who was slowed and why: one row for each subject, habit and day of the city, added to while the day lasts and never removed.';
comment on column watch.report.day is 'Day in the city on which it was noticed.';
comment on column watch.report.habit is 'What the subject did: a name of the closed list Habit.';
comment on column watch.report.subject_kind is 'What kind of subject.';
comment on column watch.report.subject is 'Id of a client or person; keyed digest of an address, a network or a certificate, which tells nobody where or what it is.';
comment on column watch.report.first_seen is 'First question that was counted.';
comment on column watch.report.last_seen is 'Last question that was counted.';
comment on column watch.report.asked is 'Different questions in that time.';
comment on column watch.report.odd is 'How many of them were of the habit: neighbours, never issued, not matching.';
comment on column watch.report.refused is 'How often the subject came although it had to wait.';
comment on column watch.report.level is 'How often it had been slowed, each time twice as long.';
create index report_last_seen on watch.report (last_seen desc);
create index report_subject on watch.report (subject, last_seen desc);

grant select, insert, update on watch.report to anju_work;
