-- What people change in a proposal before they approve it.
alter table proposal add column changed_at timestamptz;
alter table proposal add column review jsonb not null default '{}'; -- store.Review: what came of the last change
alter table pair add column locked boolean not null default false;  -- it stays when the proposal is made anew
