-- A report may rest on more than questions that were counted: what else was seen, as figures that explain it.
alter table watch.report add figures jsonb not null default '{}' check (jsonb_typeof(figures) = 'object');
comment on column watch.report.figures is 'What the report rests on beside the questions counted: figures by name, of which a page makes plain words. No personal data.';
