-- From a person to his homes the way leads over what names him: without it every sign-in walked through all titles.
create index title_title_id on register.title (title_id);
