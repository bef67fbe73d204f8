-- Whoever takes part may say no to a line to their manager.
alter table participant add column manager_untold boolean not null default false;
