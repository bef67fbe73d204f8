-- Every figure about people as sponsors got it: whom it counts, by random id, what was told, and whose sponsors got it. Before another
-- is told it is held against all of these, so nothing here is ever changed or taken out; there is nothing in it to erase.
create table released_figure (
    id         bigint generated always as identity primary key,
    cohort_id  text not null references cohort,
    statistic  text not null,
    category   text not null,
    viewer     text not null, -- the organisation whose sponsors alone got it; '' is all sponsors
    month      int not null,
    units      text[] not null,
    people     text[] not null,
    asked      int not null,
    counted    int not null,
    least      int not null,
    most       int not null,
    made_at    timestamptz not null,
    check (0 <= least and least <= counted and counted <= most and most <= cardinality(units))
);
create index on released_figure (cohort_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was released stays as it was';
end $$;
create trigger released_figure_stays before update or delete or truncate on released_figure
    for each statement execute function refuse_change();
