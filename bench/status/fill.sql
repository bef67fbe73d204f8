-- A cohort half-way through its programme. bench.pairs and bench.mails say how many pairs, and mails to each person.
insert into cohort (id, name, spec, state, started_at)
values ('c', 'Thousands', '{"name": "Thousands", "months": 9, "language": "en", "zone": "Europe/London", "mails_per_month": 8}', 'running', now() - interval '150 days');

insert into person (id, email, name)
select 'p' || n, 'p' || n || '@example.org', 'Person ' || n from generate_series(1, 2 * current_setting('bench.pairs')::int) n;

insert into participant (id, cohort_id, person_id, organisation, role, state)
select 't' || n, 'c', 'p' || n, 'Organisation ' || n % 3, case when n % 2 = 0 then 'mentor' else 'mentee' end, 'ready'
from generate_series(1, 2 * current_setting('bench.pairs')::int) n;

insert into proposal (cohort_id, round, made_at) values ('c', 1, now() - interval '140 days');

insert into pair (id, cohort_id, round, number, mentor_id, mentee_id, score, state, introduced_at, over_at)
select 'x' || n, 'c', 1, n, 't' || 2 * n, 't' || 2 * n - 1, 80, case when n % 50 = 0 then 'ended' else 'running' end, now() - interval '130 days',
    case when n % 50 = 0 then now() - interval '30 days' end
from generate_series(1, current_setting('bench.pairs')::int) n;

insert into session (pair_id, number, state, held_on, reported_by)
select 'x' || n, s, case when (n + s) % 6 = 0 then 'missed' else 'held' end, current_date - 30 * (5 - s), 't' || 2 * n
from generate_series(1, current_setting('bench.pairs')::int) n, generate_series(1, 4) s;

-- Each has answered ten questions; one in three has an open one, a few of them old.
insert into ask (id, key, name, kind, cohort_id, person_id, participant_id, pair_id, workflow_id, state, since, rung, answer, settled_at)
select 'a' || n || '-' || k, 'k' || n || '-' || k, '{}', 'session', 'c', 'p' || n, 't' || n, 'x' || (n + 1) / 2, 'w' || n,
    case when k = 10 and n % 3 = 0 then 'open' else 'answered' end, now() - make_interval(days => case when n % 100 = 0 then 40 else 3 end), 0,
    case when k = 10 and n % 3 = 0 then null else '{"intent": "answered"}'::jsonb end, case when k = 10 and n % 3 = 0 then null else now() end
from generate_series(1, 2 * current_setting('bench.pairs')::int) n, generate_series(1, 10) k;

insert into mail (key, cohort_id, ask_id, person_id, pair_id, participant_id, step, class, address, message_id, envelope, subject, body, raw, reply_until, seal, made_at,
    not_before, state, sent_at)
select 'm' || n || '-' || k, 'c', 'a' || n || '-' || 1 + k % 10, 'p' || n, 'x' || (n + 1) / 2, 't' || n, 'session', 'nudge', 'p' || n || '@example.org', n || '-' || k || '@example.org', '',
    'How did it go?', repeat('Some words of a mail, as long as most. ', 30), decode(repeat(md5(n::text || k), 60), 'hex'), now(), ''::bytea, at, at,
    case when k = 1 and n % 20 = 0 then 'ready' else 'sent' end, case when k = 1 and n % 20 = 0 then null else at end
from generate_series(1, 2 * current_setting('bench.pairs')::int) n, generate_series(1, current_setting('bench.mails')::int) k,
    lateral (select now() - make_interval(days => 1 + k * 140 / current_setting('bench.mails')::int) as at) times;

analyze;
