package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Tally counts what a cohort, or with cohort "" everything, has come to.
type Tally struct {
	People          int `db:"people"`
	Pairs           int `db:"pairs"` // ever introduced
	Running         int `db:"running"`
	Closed          int `db:"closed"`
	EndedEarly      int `db:"ended_early"`
	OpenAsks        int `db:"open_asks"`
	MailsSent       int `db:"mails_sent"`
	MailsWaiting    int `db:"mails_waiting"`
	RepliesReceived int `db:"replies_received"`
	RepliesApplied  int `db:"replies_applied"`
	AskedBack       int `db:"asked_back"`
	HandedOver      int `db:"handed_over"`
	Unsorted        int `db:"unsorted"`
}

// Tally returns the counts of a whole database.
func (tx Tx) Tally(ctx context.Context) (Tally, error) {
	return one[Tally](ctx, tx, `select
		(select count(*) from participant) as people,
		count(*) filter (where introduced_at is not null) as pairs,
		count(*) filter (where state = 'running') as running,
		count(*) filter (where state = 'closed') as closed,
		count(*) filter (where state = 'ended') as ended_early,
		(select count(*) from ask where state = 'open' and rung >= 0) as open_asks,
		(select count(*) from mail where state in ('sent', 'ambiguous')) as mails_sent,
		(select count(*) from mail where state in ('ready', 'claimed', 'handed_over')) as mails_waiting,
		(select count(*) from event where class = 'human') as replies_received,
		(select count(*) from event where disposition = 'applied') as replies_applied,
		(select count(*) from event where disposition = 'asked_back') as asked_back,
		(select count(*) from journal where what = 'handed over') as handed_over,
		(select count(*) from unsorted) as unsorted
		from pair`)
}

// StageCount says how many are at a stage.
type StageCount struct {
	Stage string `db:"stage" json:"stage"`
	Count int    `db:"count" json:"count"`
}

// Stages counts a cohort's participants by state and its pairs by state.
func (tx Tx) Stages(ctx context.Context, cohort string) ([]StageCount, error) {
	return all[StageCount](ctx, tx, `select stage, count from (
			select 'people ' || state as stage, count(*)::int as count, 1 as part from participant where cohort_id = $1 group by state
			union all
			select 'pairs ' || state, count(*)::int, 2 from pair where cohort_id = $1 group by state) counted
		order by part, stage`, cohort)
}

// Waiting is somebody whose answer is waited for.
type Waiting struct {
	Ask     string         `db:"ask" json:"ask"`
	Person  string         `db:"person" json:"person"`
	Kind    mentoring.Kind `db:"kind" json:"kind"`
	Pair    string         `db:"pair" json:"pair,omitempty"`
	Since   time.Time      `db:"since" json:"since"`
	Mails   int            `db:"mails" json:"mails"`
	Handed  bool           `db:"handed" json:"with_coordinator"`
	Address string         `db:"address" json:"address"` // open, stopped or bounced
}

// Waiting returns whose answers a cohort waits for, the longest silence first.
func (tx Tx) Waiting(ctx context.Context, cohort string) ([]Waiting, error) {
	return all[Waiting](ctx, tx, `select a.id as ask, p.name as person, a.kind, coalesce(a.pair_id, '') as pair,
			coalesce((select min(coalesce(m.sent_at, m.not_before)) from mail m where m.ask_id = a.id and m.state <> 'dropped'), a.since) as since,
			(select count(*)::int from mail m where m.ask_id = a.id and m.class <> 'reply' and m.state <> 'dropped') as mails,
			exists (select from ask h where h.about_id = a.id and h.kind = 'handover' and h.state = 'open') as handed,
			p.mail_state as address
		from ask a join person p on p.id = a.person_id
		where a.cohort_id = $1 and a.state = 'open' and a.rung >= 0 and a.kind <> 'morning' order by since, a.id`, cohort)
}

// PairLine is a pair as status lists it.
type PairLine struct {
	Pair         string     `db:"pair" json:"pair"`
	Mentor       string     `db:"mentor" json:"mentor"`
	Mentee       string     `db:"mentee" json:"mentee"`
	State        string     `db:"state" json:"state"`
	IntroducedAt *time.Time `db:"introduced_at" json:"introduced_at"`
	Held         int        `db:"held" json:"sessions_held"`
	Reported     int        `db:"reported" json:"sessions_due"`
}

// PairLines returns the pairs of a cohort with their sessions. Of a half who is beyond the transaction's reach the organisation stands.
func (tx Tx) PairLines(ctx context.Context, cohort string) ([]PairLine, error) {
	return all[PairLine](ctx, tx, `select p.id as pair, coalesce(o.name, 'somebody of ' || organisation_of(p.mentor_id)) as mentor,
			coalesce(e.name, 'somebody of ' || organisation_of(p.mentee_id)) as mentee, p.state, p.introduced_at,
			(select count(*)::int from session s where s.pair_id = p.id and s.state = 'held') as held,
			(select count(*)::int from session s where s.pair_id = p.id) as reported
		from pair p
			left join participant om on om.id = p.mentor_id left join person o on o.id = om.person_id
			left join participant em on em.id = p.mentee_id left join person e on e.id = em.person_id
		where p.cohort_id = $1 and p.state not in ('rejected') order by p.round, p.number`, cohort)
}

// TimelineEntry is one thing that happened to a pair: a mail of ours, a reply, or a step that was taken.
type TimelineEntry struct {
	At      time.Time `db:"at" json:"at"`
	What    string    `db:"what" json:"what"` // mail, reply or step
	Who     string    `db:"who" json:"who,omitempty"`
	Key     string    `db:"key" json:"-"` // of the mail
	Subject string    `db:"subject" json:"subject,omitempty" seal:"mail.subject Key"`
	Why     string    `db:"why" json:"why"`
	MailID  int64     `db:"mail_id" json:"mail,omitempty"`
	RawID   int64     `db:"raw_id" json:"received,omitempty"`
}

// Timeline returns everything that happened to a pair, oldest first. That somebody raised a concern is not told: whoever
// may read a timeline is not the named person.
func (tx Tx) Timeline(ctx context.Context, pair string) ([]TimelineEntry, error) {
	return all[TimelineEntry](ctx, tx, `select j.at,
			case when j.what = 'mail' then 'mail' when j.what = 'received' then 'reply' else 'step' end as what,
			coalesce(mp.name, ep.name, '') as who, coalesce(m.key, '') as key, coalesce(case when m.step <> 'anytime.concern' then m.subject end, '') as subject,
			case when j.what = 'received' then j.detail || coalesce(': ' || nullif(e.why, ''), '') || coalesce(', read as ' || nullif(e.reading->>'intent', 'concern'), '')
				else j.what || ' ' || replace(j.detail, 'anytime.concern', 'answer') || coalesce(' (' || m.state || ')', '') end as why,
			coalesce(j.mail_id, 0) as mail_id, coalesce(j.raw_id, 0) as raw_id
		from journal j
			left join mail m on m.id = j.mail_id left join person mp on mp.id = m.person_id
			left join event e on e.raw_id = j.raw_id left join person ep on ep.id = e.person_id
		where j.pair_id = $1 order by j.id`, pair)
}

// SentMail and KeptMail are what the books say of each mail, to be held against the post office's own ledger.
type (
	SentMail struct {
		MessageID string `db:"message_id"`
		Address   string `db:"address"`
		State     string `db:"state"`
		Ends      string `db:"ends"` // the pair whose end it tells, "" when it tells something else
	}
	KeptMail struct {
		SHA256      string `db:"sha256"`
		MessageID   string `db:"message_id"`
		Disposition string `db:"disposition"` // "" when it has no event yet
	}
)

// Books returns every mail that went out and every mail that came in.
func (tx Tx) Books(ctx context.Context) (sent []SentMail, kept []KeptMail, err error) {
	if sent, err = all[SentMail](ctx, tx, `select message_id, address, state,
		case when step in ('closed', 'pair.ended') then coalesce(pair_id, '') else '' end as ends from mail order by id`); err != nil {
		return nil, nil, err
	}
	kept, err = all[KeptMail](ctx, tx, `select encode(r.sha256, 'hex') as sha256, coalesce(e.message_id, '') as message_id,
		coalesce(e.disposition, '') as disposition from raw_mail r left join event e on e.raw_id = r.id order by r.id`)
	return sent, kept, err
}

// rawBytes is a mail that came.
type rawBytes struct {
	SHA256 []byte `db:"sha256"`
	Key    []byte `db:"raw_key" seal:"raw_mail.raw_key SHA256"`
	Raw    []byte `db:"raw" seal:"raw_mail.raw SHA256" under:"Key"`
}

// RawOf returns the bytes of a mail that came.
func (tx Tx) RawOf(ctx context.Context, id int64) ([]byte, error) {
	r, err := one[rawBytes](ctx, tx, `select sha256, raw_key, raw from raw_mail where id = $1`, id)
	return r.Raw, missing(err, "no mail %d has come", id)
}

// Happening is a mail that went out or came, as a demo shows it. It holds people's words: a demo's people are made up.
type Happening struct {
	ID          int64     `db:"id"`
	At          time.Time `db:"at"`
	Ours        bool      `db:"ours"`
	Who         string    `db:"who"`
	Key         string    `db:"key"`                             // of ours
	RawID       int64     `db:"raw_id"`                          // of theirs
	Subject     string    `db:"subject" seal:"mail.subject Key"` // of ours
	Words       string    `db:"words" seal:"event.words RawID"`  // of theirs
	Disposition string    `db:"disposition"`                     // what came of theirs
	Intent      string    `db:"intent"`                          // what theirs was read as
}

// HappenedAfter returns the mails after an entry of the journal, oldest first, at most fifty of the newest.
func (tx Tx) HappenedAfter(ctx context.Context, id int64) ([]Happening, error) {
	return all[Happening](ctx, tx, `select * from (
			select j.id, j.at, j.what = 'mail' as ours, coalesce(mp.name, ep.name, e.sender, '') as who, coalesce(m.key, '') as key, coalesce(e.raw_id, 0) as raw_id, coalesce(m.subject, '') as subject,
				coalesce(e.words, '') as words, coalesce(e.disposition, '') as disposition, coalesce(e.reading->>'intent', '') as intent
			from journal j
				left join mail m on j.what = 'mail' and m.id = j.mail_id left join person mp on mp.id = m.person_id
				left join event e on e.raw_id = j.raw_id left join person ep on ep.id = e.person_id
			where j.id > $1 and j.what in ('mail', 'received') order by j.id desc limit 50) newest order by id`, id)
}
