-- What a command sees that works for somebody with an office: the rows of their own people. Whoever forgets to ask in the code still
-- meets this wall. The service, and a command for an operator, run as the owner of the tables, whom no policy holds up.
--
-- Such a transaction takes on the role rapport_reader and says how far it reaches: {"cohort": ["organisation", …], …}, "*" being
-- all of a cohort. What nobody granted to the role, and what no policy is for, it does not see; what it sees it may lock and not change.

create function reaches(cohort text, organisation text) returns boolean language sql stable as $$
    select coalesce((nullif(current_setting('rapport.reach', true), '')::jsonb -> cohort) ?| array[organisation, '*'], false)
$$;
create function reaches_into(cohort text) returns boolean language sql stable as $$
    select coalesce(nullif(current_setting('rapport.reach', true), '')::jsonb ? cohort, false)
$$;

-- Which organisation somebody is of: all that is told of the other half of a pair.
create function organisation_of(participant text) returns text language sql stable security definer as $$
    select organisation from participant where id = $1
$$;
do $$ begin
    execute format('alter function organisation_of(text) set search_path = %I', current_schema());
end $$;

-- What one may see of each table. Tables without a line here are nobody's to see; a policy may use what other policies show.
do $$
declare
    seen record;
begin
    for seen in select * from (values
        ('cohort',       'reaches_into(id)'),
        ('participant',  'reaches(cohort_id, organisation)'),
        ('officer',      'reaches(cohort_id, organisation) or organisation = '''' and reaches_into(cohort_id)'),
        ('person',       'id in (select person_id from participant) or id in (select person_id from officer)'),
        ('alias',        'person_id in (select id from person)'),
        ('pair',         'mentor_id in (select id from participant) or mentee_id in (select id from participant)'),
        ('proposal',     'reaches(cohort_id, ''*'')'),
        ('exclusion',    'one in (select id from participant) and other in (select id from participant)'),
        ('ask',          'person_id in (select id from person) and case when participant_id is null then reaches_into(cohort_id)
                            else participant_id in (select id from participant) end'),
        ('session',      'pair_id in (select id from pair)'),
        ('pair_pause',   'participant_id in (select id from participant)'),
        ('mail',         'person_id in (select id from person) and (cohort_id is null or reaches_into(cohort_id))
                            and (participant_id is null or participant_id in (select id from participant))
                            and (ask_id is null or ask_id in (select id from ask))'),
        ('event',        'person_id in (select id from person) and (ask_id is null or ask_id in (select id from ask))
                            and (mail_id is null or mail_id in (select id from mail))'),
        ('raw_mail',     'id in (select raw_id from event)'),
        ('journal',      'coalesce(reaches_into(cohort_id), true) and coalesce(cohort_id, pair_id, participant_id, ask_id, mail_id::text, raw_id::text) is not null
                            and (pair_id is null or pair_id in (select id from pair))
                            and (participant_id is null or participant_id in (select id from participant))
                            and (ask_id is null or ask_id in (select id from ask)) and (mail_id is null or mail_id in (select id from mail))
                            and (raw_id is null or raw_id in (select raw_id from event))'),
        ('gathering',    'reaches_into(cohort_id)'),
        ('undertaking',  'reaches_into(cohort_id)'),
        ('charter',      'reaches_into(cohort_id)'),
        ('charter_word', 'person_id in (select id from person)'),
        ('motion',       'reaches_into(cohort_id)'),
        ('vote',         'reaches(cohort_id, organisation)'),
        ('cohort_pause', 'reaches_into(cohort_id)'),
        ('outage',       'true'),
        ('clock',        'true'),
        ('seat',         'participant_id in (select id from participant)')
    ) as listed (name, condition)
    loop
        execute format('create policy reach on %I using (%s) with check (false)', seen.name, seen.condition);
    end loop;
end $$;

-- Has the role see the tables that have a policy. It is called wherever the role is there, and again whenever a program starts, since
-- an administrator may have had to make the role by hand.
create function open_to_reader() returns void language plpgsql as $$
declare
    seen record;
begin
    if to_regrole('rapport_reader') is null then
        return;
    end if;
    if not has_schema_privilege('rapport_reader', current_schema(), 'usage') then
        execute format('grant usage on schema %I to rapport_reader', current_schema());
    end if;
    for seen in select tablename from pg_policies where schemaname = current_schema() and policyname = 'reach' loop
        if not has_table_privilege('rapport_reader', format('%I.%I', current_schema(), seen.tablename), 'update') then
            execute format('grant select, update on %I to rapport_reader', seen.tablename);
        end if;
    end loop;
end $$;

-- Nothing is seen where no policy says so.
do $$
declare
    seen record;
begin
    for seen in select tablename from pg_tables where schemaname = current_schema() and tableowner = current_user and tablename <> 'schema_version' loop
        execute format('alter table %I enable row level security', seen.tablename);
    end loop;
    if to_regrole('rapport_reader') is null then -- one for all databases of a server
        begin
            create role rapport_reader nologin;
        exception
            when duplicate_object or unique_violation then null; -- somebody else was faster
            when insufficient_privilege then null; -- the doctor says what an administrator has to do
        end;
    end if;
    if to_regrole('rapport_reader') is not null and not pg_has_role(current_user, 'rapport_reader', 'member') then
        begin
            grant rapport_reader to current_user;
        exception
            when insufficient_privilege then null;
        end;
    end if;
    perform open_to_reader();
end $$;
