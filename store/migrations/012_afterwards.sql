-- What somebody wishes of the next rounds of matching.
alter table participant add column waits_until timestamptz;                -- not matched before: they asked for it
alter table participant add column eager boolean not null default false;  -- their pair has ended, and they wish for another partner before the month does
