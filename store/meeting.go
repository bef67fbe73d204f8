package store

import (
	"context"
	"time"
)

// Meeting is when the two of a pair meet for a session, or could.
type Meeting struct {
	ID         int64       `db:"id"`
	PairID     string      `db:"pair_id"`
	Session    int         `db:"session"`
	State      string      `db:"state"`
	StartsAt   *time.Time  `db:"starts_at"`
	Offers     []time.Time `db:"offers"`
	Sequence   int         `db:"sequence"`
	UID        string      `db:"uid"`
	ProposedBy string      `db:"proposed_by"`
	AskID      string      `db:"ask_id"`
	Words      string      `db:"words" seal:"meeting.words UID"`
	MadeAt     time.Time   `db:"made_at"`
}

// The states of a meeting. The first three can be left.
const (
	MeetingOffered   = "offered"   // the other half is to choose
	MeetingProposed  = "proposed"  // in both calendars, at the word of one
	MeetingAgreed    = "agreed"    // and the other half has said yes
	MeetingDeclined  = "declined"  // one of them cannot
	MeetingCancelled = "cancelled" // skipped, put off without a new time, or the pair is over
)

// Living reports whether the meeting may still take place.
func (m Meeting) Living() bool {
	return m.State == MeetingOffered || m.State == MeetingProposed || m.State == MeetingAgreed
}

// Fixed reports whether it has a time that both calendars hold.
func (m Meeting) Fixed() bool { return m.State == MeetingProposed || m.State == MeetingAgreed }

const meetingColumns = `id, pair_id, session, state, starts_at, offers, sequence, uid, proposed_by, ask_id, words, made_at`

// MeetingFor returns the newest meeting of a pair for a session, locked until the transaction ends.
func (tx Tx) MeetingFor(ctx context.Context, pair string, session int) (Meeting, bool, error) {
	return first[Meeting](ctx, tx, `select `+meetingColumns+` from meeting where pair_id = $1 and session = $2 order by id desc limit 1 for update`, pair, session)
}

// MeetingOf returns the meeting that a calendar knows by that UID, locked until the transaction ends.
func (tx Tx) MeetingOf(ctx context.Context, uid string) (Meeting, bool, error) {
	return first[Meeting](ctx, tx, `select `+meetingColumns+` from meeting where uid = $1 for update`, uid)
}

// KeepMeeting keeps a meeting, a new one when its ID is 0, and returns its id.
func (tx Tx) KeepMeeting(ctx context.Context, m Meeting) (int64, error) {
	if m.Offers == nil {
		m.Offers = []time.Time{}
	}
	if m.Words != "" {
		two, err := tx.personsOfPair(ctx, m.PairID)
		if err != nil {
			return 0, err
		}
		if m.Words, err = tx.seal(ctx, m.Words, "meeting", "words", []any{m.UID}, two...); err != nil {
			return 0, err
		}
	}
	if m.ID != 0 {
		return m.ID, tx.later(ctx, `update meeting set state = $2, starts_at = $3, offers = $4, sequence = $5, proposed_by = $6, ask_id = $7, words = $8
			where id = $1`, m.ID, m.State, m.StartsAt, m.Offers, m.Sequence, m.ProposedBy, m.AskID, m.Words)
	}
	return value[int64](ctx, tx, `insert into meeting (pair_id, session, state, starts_at, offers, sequence, uid, proposed_by, ask_id, words, made_at)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
		m.PairID, m.Session, m.State, m.StartsAt, m.Offers, m.Sequence, m.UID, m.ProposedBy, m.AskID, m.Words, m.MadeAt)
}

// CancelMeetings takes back the meetings of a pair that have not begun. Calendars have still to be told.
func (tx Tx) CancelMeetings(ctx context.Context, pair string, now time.Time) error {
	return tx.later(ctx, `update meeting set state = 'cancelled', sequence = sequence + 1 where pair_id = $1
		and state in ('offered', 'proposed', 'agreed') and (starts_at is null or starts_at > $2)`, pair, now)
}

// Entry is what a calendar has of a meeting.
type Entry struct {
	MeetingID     int64  `db:"meeting_id"`
	ParticipantID string `db:"participant_id"`
	Organiser     string `db:"organiser"`
	Told          int    `db:"told"`
	Answer        string `db:"answer"`
}

// EntryOf returns what a participant's calendar has of a meeting.
func (tx Tx) EntryOf(ctx context.Context, meeting int64, participant string) (Entry, bool, error) {
	return first[Entry](ctx, tx, `select meeting_id, participant_id, organiser, told, answer from meeting_entry
		where meeting_id = $1 and participant_id = $2`, meeting, participant)
}

// KeepEntry records what a participant's calendar has of a meeting.
func (tx Tx) KeepEntry(ctx context.Context, e Entry) error {
	return tx.later(ctx, `insert into meeting_entry (meeting_id, participant_id, organiser, told, answer) values ($1, $2, $3, $4, $5)
		on conflict (meeting_id, participant_id) do update set told = excluded.told, answer = excluded.answer`,
		e.MeetingID, e.ParticipantID, e.Organiser, e.Told, e.Answer)
}

// Untold returns the oldest meeting of which a participant's calendar does not have the present version: one that has a time
// and is not over, or one that is taken back and that the calendar holds. Pair "" means all pairs of the participant.
func (tx Tx) Untold(ctx context.Context, participant, pair string, now time.Time) (Meeting, bool, error) {
	return first[Meeting](ctx, tx, `select m.id, m.pair_id, m.session, m.state, m.starts_at, m.offers, m.sequence, m.uid, m.proposed_by, m.ask_id, m.words, m.made_at
		from meeting m join pair p on p.id = m.pair_id and $1 in (p.mentor_id, p.mentee_id)
		left join meeting_entry e on e.meeting_id = m.id and e.participant_id = $1
		where ($2 = '' or m.pair_id = $2) and m.starts_at > $3 and coalesce(e.told, -1) < m.sequence
			and (m.state in ('proposed', 'agreed') or m.state in ('declined', 'cancelled') and e.told is not null)
		order by m.id limit 1`, participant, pair, now)
}
