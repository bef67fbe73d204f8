-- What it costs to record a mail and to hand it over.

-- The thread that a new mail hangs from is looked up for each: in one step, and not among all mails of a cohort.
drop index mail_person;
create index mail_thread on mail (person_id, cohort_id, id);

-- Half of what it took to insert a mail was to compress it. A PostgreSQL that was built without lz4 goes on as before.
do $$ begin
    alter table mail alter column raw set compression lz4, alter column body set compression lz4;
exception when feature_not_supported then null;
end $$;
