-- What a question about many homes at once gives back.
create type search.home_since as (home_id uuid, since timestamptz);
comment on type search.home_since is 'Since when a home has been on the market';
