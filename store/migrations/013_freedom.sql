-- Whose public holidays a person has: a code that package holidays knows, "" for those of their organisation.
alter table person add column country text not null default '';

-- Whoever wants less mail gets no reminders and no question that a pair does well without.
alter table person add column less_mail boolean not null default false;

-- What somebody does not want to be asked any more: a kind of ask.
create table muted (
    person_id  text not null references person,
    kind       text not null,
    primary key (person_id, kind)
);
