-- An address that does not work is tried once more after a while: which one, and when.
alter table person add column tried_address text not null default '', add column tried_at timestamptz;
