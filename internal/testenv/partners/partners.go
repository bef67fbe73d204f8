// Package partners fills a database for tests with a programme of two organisations: North, which leads, and South. There are pairs
// within each and one across, and something of everything that is written about people.
package partners

import (
	"context"
	"crypto/sha256"
	"fmt"
	"strings"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/store"
)

// The people. Nobody's name is part of another's, nor of a word in a mail.
var (
	North = []mentoring.Person{
		{Name: "Nadja Nordmann", Email: "nadja@north.test", Organisation: "North", Role: mentoring.Mentor, Function: "Finance", Capacity: 2},
		{Name: "Nils Norling", Email: "nils@north.test", Organisation: "North", Role: mentoring.Mentee, Function: "Care", Capacity: 1},
	}
	South = []mentoring.Person{
		{Name: "Xaver Xylander", Email: "xaver@south.test", Organisation: "South", Role: mentoring.Mentor, Function: "Harbour", Capacity: 2},
		{Name: "Xenia Xerxes", Email: "xenia@south.test", Organisation: "South", Role: mentoring.Mentee, Function: "Harbour", Capacity: 1},
	}
)

// Spec is the cohort's file.
var Spec = mentoring.Cohort{
	Name: "Spring", Purpose: "New managers find their feet.", Capabilities: []string{"delegation", "feedback"}, Audience: "new managers",
	Months: 6, Start: mentoring.Day{Year: 2026, Month: 3, Day: 2}, Language: "en", Zone: "UTC", Hours: mentoring.OfficeHours,
	Confidentiality: "What is said stays between the two of you.", Crossing: mentoring.MayCross, MailsPerMonth: 8,
	Concerns: mentoring.NamedPerson{Name: "Olive Care", Email: "olive@care.test"},
	Organisations: []mentoring.Organisation{
		{
			Name: "North", Coordinators: []mentoring.NamedPerson{{Name: "Carla Coord", Email: "carla@north.test"}},
			Sponsors: []mentoring.NamedPerson{{Name: "Sven Sponsor", Email: "sven@north.test"}},
		},
		{
			Name: "South", Coordinators: []mentoring.NamedPerson{{Name: "Yusuf Yilmaz", Email: "yusuf@south.test"}},
			Sponsors: []mentoring.NamedPerson{{Name: "Yvonne Yates", Email: "yvonne@south.test"}},
		},
	},
	Gatherings: []mentoring.Gathering{{Name: "Kick-off", Month: 1, For: mentoring.Everybody}},
}

// Filled is what there is, by id.
type Filled struct {
	Cohort                   string
	WithinNorth, WithinSouth string            // pairs
	Across                   string            // Nadja mentors Xenia
	Participant              map[string]string // by the person's address
	OfNorth, OfSouth         int64             // mails that came
}

// Fill starts the programme and has everybody asked, answer, and be in a running pair.
func Fill(ctx context.Context, p *programme.Programme) (f Filled, err error) {
	f.Participant = map[string]string{}
	people := append(append([]mentoring.Person{}, North...), South...)
	if f.Cohort, err = p.Start(ctx, Spec, people); err != nil {
		return f, err
	}
	for i, person := range people {
		var id string
		if err := p.DB.Pool.QueryRow(ctx, `select t.id from participant t join person h on h.id = t.person_id where h.email = $1`, person.Email).Scan(&id); err != nil {
			return f, err
		}
		f.Participant[string(person.Email)] = id
		came, err := invite(ctx, p, f.Cohort, id, person, uint32(i+1))
		if err != nil {
			return f, err
		}
		if person.Organisation == "North" {
			f.OfNorth = came
		} else {
			f.OfSouth = came
		}
	}
	return f, f.pair(ctx, p)
}

// invite has somebody invited, and say yes.
func invite(ctx context.Context, p *programme.Programme, cohort, participant string, person mentoring.Person, uid uint32) (int64, error) {
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Cohort: cohort, Participant: participant, Workflow: "w"}
	if _, err := p.Climb(ctx, ask); err != nil {
		return 0, err
	}
	var asked, replyTo string
	var raw []byte
	if err := p.DB.Pool.QueryRow(ctx, `select message_id, raw from mail where address = $1 and step = 'invitation'`, person.Email).Scan(&asked, &raw); err != nil {
		return 0, err
	}
	ours, err := inbox.Parse(raw)
	if err != nil {
		return 0, err
	}
	replyTo, _ = ours.Header.Text("Reply-To")
	text := fmt.Sprintf("From: %s <%s>\r\nTo: %s\r\nSubject: Re: your invitation\r\nMessage-ID: <%d@client.test>\r\nIn-Reply-To: <%s>\r\n\r\nYes, count me in!\r\n",
		person.Name, person.Email, replyTo, uid, asked)
	intake := programme.NewIntake(p)
	if err := intake.Keep(ctx, []inbox.Raw{{
		Place: inbox.Place{Mailbox: "INBOX", UIDValidity: 1, UID: uid}, Size: int64(len(text)), InternalDate: p.Clock.Now(), SHA256: sha256.Sum256([]byte(text)), Bytes: []byte(text),
	}}); err != nil {
		return 0, err
	}
	waiting, err := intake.Next(ctx, 1)
	if err != nil || len(waiting) != 1 {
		return 0, fmt.Errorf("%d mails wait: %w", len(waiting), err)
	}
	m, err := inbox.Parse(waiting[0].Raw)
	if err != nil {
		return 0, err
	}
	return waiting[0].ID, p.Receive(ctx, waiting[0].ID, m, inbox.Classify(m, p.From.Own()))
}

// pair has three pairs run, with what comes of pairs. PostgreSQL is told directly: how it comes about is tested elsewhere.
func (f *Filled) pair(ctx context.Context, p *programme.Programme) error {
	f.WithinNorth, f.WithinSouth, f.Across = store.NewID("p"), store.NewID("p"), store.NewID("p")
	statements := []string{`update participant set state = 'ready', survey = '{"intent": "answered", "lines": {"1": "delegation"}}'`,
		`insert into proposal (cohort_id, round, made_at, approved_at) select id, 10, now(), now() from cohort`,
		`insert into alias (address, person_id) select 'other.' || email, id from person`,
		`insert into bounce (person_id, day, score) select id, current_date, 1 from person`,
		`insert into muted (person_id, kind) select id, 'reflection' from person`,
		`insert into rating (participant_id, occasion, capability, mark, at) select id, 1, 1, 3, now() from participant`,
		`insert into exclusion (cohort_id, one, other, reason, at) select a.cohort_id, a.id, b.id, 'they share a desk, ' || b.manager, now()
			from participant a join participant b on a.id < b.id where a.organisation = b.organisation`,
		`insert into pair_pause (pair_id, participant_id, since, until) select p.id, t.id, now(), now() from pair p join participant t on t.id in (p.mentor_id, p.mentee_id)`,
		`insert into session (pair_id, number, state, held_on, reported_by) select id, 1, 'held', current_date, mentee_id from pair`,
		`insert into action (pair_id, session, writer_id, words) select id, 1, mentee_id, 'I tell ' || mentor_id || ' more' from pair`,
		`insert into reflection (pair_id, session, writer_id, visibility, words) select id, 1, mentee_id, 'only.me', 'hard' from pair`,
		`insert into meeting (pair_id, session, state, starts_at, uid, proposed_by, ask_id, made_at)
			select p.id, 1, 'agreed', now(), 'u' || p.id, p.mentee_id, (select min(id) from ask), now() from pair p`,
		`insert into meeting_entry (meeting_id, participant_id, organiser, told) select m.id, p.mentor_id, 'x', 1 from meeting m join pair p on p.id = m.pair_id`,
		`insert into gathering (cohort_id, number, spec, starts_at, state) select id, 1, spec->'gatherings'->0, now() + interval '1 year', 'invited' from cohort on conflict do nothing`,
		`insert into seat (cohort_id, number, participant_id, answer, said_at) select cohort_id, 1, id, 'yes', now() from participant on conflict do nothing`,
		`insert into seat_entry (cohort_id, number, participant_id, uid, sequence, held, starts_at) select cohort_id, 1, id, 's' || id, 0, true, now() from participant`,
		`insert into forum (cohort_id, number, origin, audience, question, state, opens_at) select id, 1, 'coordinator', 'all', 'What helps?', 'reviewing', now() from cohort`,
		`insert into forum_line (cohort_id, number, line, writer_id, words, telling) select cohort_id, 1, row_number() over (), id, 'ask ' || id, false from participant`,
		`insert into released_figure (cohort_id, statistic, category, viewer, month, units, people, asked, counted, least, most, made_at)
			select cohort_id, 'joined', '', '', 1, array_agg(id), array_agg(person_id), 4, 4, 4, 4, now() from participant group by cohort_id`,
		`insert into look (raw_id, at, because) select raw_id, now(), sender || ' asked me to' from event`,
		`insert into journal (at, cohort_id, pair_id, what) select now(), cohort_id, id, 'rests' from pair`,
		`insert into undertaking (cohort_id, number, kind, account, made_at, due_at, state, settled_at) select id, 1, 'extend', 'root', started_at, started_at, 'undone', started_at from cohort`,
		`insert into cohort_pause (cohort_id, since, until, over) select id, started_at - interval '9 days', started_at - interval '8 days', true from cohort`,
		`insert into assigned (raw_id, person_id, at) select raw_id, person_id, now() from event`,
	}
	for id, halves := range map[string][2]string{f.WithinNorth: {"nadja@north.test", "nils@north.test"}, f.WithinSouth: {"xaver@south.test", "xenia@south.test"}, f.Across: {"nadja@north.test", "xenia@south.test"}} {
		statements = append(statements[:2:2], append([]string{fmt.Sprintf(`insert into pair (id, cohort_id, round, number, mentor_id, mentee_id, score, reasons, state, introduced_at)
			values ('%s', '%s', 10, (select count(*) + 1 from pair), '%s', '%s', 70, '[]', 'running', now())`, id, f.Cohort, f.Participant[halves[0]], f.Participant[halves[1]])}, statements[2:]...)...)
	}
	for _, sql := range statements {
		if _, err := p.DB.Pool.Exec(ctx, sql); err != nil {
			return fmt.Errorf("%s: %w", strings.Join(strings.Fields(sql), " "), err)
		}
	}
	return nil
}
