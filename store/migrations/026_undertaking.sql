-- What somebody has decided for a whole cohort and what takes effect only after a while, so that it can still be undone.
create table undertaking (
	cohort_id text not null references cohort,
	number integer not null,                 -- within the cohort, from 1
	kind text not null,                      -- pause, resume, wind-down, extend, change
	payload jsonb not null default '{}',     -- what exactly
	account text not null,                   -- who decided it
	made_at timestamptz not null,
	due_at timestamptz not null,
	state text not null default 'waiting' check (state in ('waiting', 'done', 'undone', 'moot')),
	settled_at timestamptz,
	settled_by text not null default '',     -- who undid it, an account or a person's id, or why it came to nothing
	primary key (cohort_id, number)
);

-- The times in which a whole cohort rests. One that is not over has its planned end.
create table cohort_pause (
	cohort_id text not null references cohort,
	since timestamptz not null,
	until timestamptz not null check (until >= since),
	over boolean not null default false,
	primary key (cohort_id, since)
);

create unique index cohort_pause_now on cohort_pause (cohort_id) where not over;

-- Since when no new pair begins in a cohort, and those that there are close with their next talk.
alter table cohort add column winding_at timestamptz;
