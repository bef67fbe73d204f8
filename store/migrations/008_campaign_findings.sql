-- What the campaign found: a cohort was matched, and closed, on its day although an outage had eaten the weeks before.

-- Times in which nobody looked for mail to send, longer than passes unnoticed: in programme time.
create table outage (
    since  timestamptz not null,
    until  timestamptz not null primary key,
    check (since < until)
);
