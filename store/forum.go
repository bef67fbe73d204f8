package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Forum is one question to many.
type Forum struct {
	CohortID string             `db:"cohort_id"`
	Number   int                `db:"number"` // within the cohort, from 1
	Origin   string             `db:"origin"`
	AskerID  *string            `db:"asker_id"`
	Audience mentoring.Audience `db:"audience"`
	Question string             `db:"question" seal:"forum.question CohortID Number"`
	Telling  bool               `db:"telling"` // its words may tell who asks, or whom it is about
	State    string             `db:"state"`
	OpensAt  time.Time          `db:"opens_at"`
	AskedAt  *time.Time         `db:"asked_at"`
}

// Where a question to many comes from.
const (
	HalfwayForum     = "halfway"     // what was shared with the programme, returned half-way: nobody is asked
	CoordinatorForum = "coordinator" // a coordinator, the cohort's file, or a command
	ParticipantForum = "participant"
)

// Where a question to many stands.
const (
	ForumDraft     = "draft"     // its asker has yet to say that it shall go
	ForumWaiting   = "waiting"   // for its turn
	ForumAsking    = "asking"    // it is out
	ForumReviewing = "reviewing" // a coordinator reads the answers
	ForumShared    = "shared"
	ForumFew       = "few"     // too few have answered
	ForumLapsed    = "lapsed"  // no coordinator has released it
	ForumDropped   = "dropped" // it did not go out
)

// ForumLine is one answer in a digest.
type ForumLine struct {
	CohortID string `db:"cohort_id"`
	Number   int    `db:"number"` // of the question
	Line     int    `db:"line"`   // from 1
	WriterID string `db:"writer_id"`
	Words    string `db:"words" seal:"forum_line.words CohortID Number Line"`
	Telling  bool   `db:"telling"` // names somebody, or says how to reach them
	LeftOut  bool   `db:"left_out"`
}

const forumColumns = `cohort_id, number, origin, asker_id, audience, question, telling, state, opens_at, asked_at`

// AddForum keeps a new question to many and returns it with its number. Questions of one cohort are added one after the
// other.
func (tx Tx) AddForum(ctx context.Context, f Forum) (Forum, error) {
	if err := tx.LockCohort(ctx, f.CohortID); err != nil {
		return f, err
	}
	number, err := value[int](ctx, tx, `select coalesce(max(number), 0) + 1 from forum where cohort_id = $1`, f.CohortID)
	if err != nil {
		return f, err
	}
	var asker []string
	if f.AskerID != nil {
		asker = []string{*f.AskerID}
	}
	question, err := tx.seal(ctx, f.Question, "forum", "question", []any{f.CohortID, number}, asker...)
	if err != nil {
		return f, err
	}
	return one[Forum](ctx, tx, `insert into forum (cohort_id, number, origin, asker_id, audience, question, telling, state, opens_at)
		values ($1, $9, $2, $3, $4, $5, $6, $7, $8) returning `+forumColumns,
		f.CohortID, f.Origin, f.AskerID, f.Audience, question, f.Telling, f.State, f.OpensAt, number)
}

// Forum returns a question to many, locked until the transaction ends.
func (tx Tx) Forum(ctx context.Context, cohort string, number int) (Forum, error) {
	f, err := one[Forum](ctx, tx, `select `+forumColumns+` from forum where cohort_id = $1 and number = $2 for update`, cohort, number)
	return f, missing(err, "there is no question number %d in this cohort; “rapport forum list” shows them all", number)
}

// Forums returns the questions of a cohort in their order.
func (tx Tx) Forums(ctx context.Context, cohort string) ([]Forum, error) {
	return all[Forum](ctx, tx, `select `+forumColumns+` from forum where cohort_id = $1 order by number`, cohort)
}

// SetForum changes where a question to many stands.
func (tx Tx) SetForum(ctx context.Context, f Forum) error {
	return tx.later(ctx, `update forum set state = $3, opens_at = $4, asked_at = $5 where cohort_id = $1 and number = $2`,
		f.CohortID, f.Number, f.State, f.OpensAt, f.AskedAt)
}

// AsksNumbered returns what was put to people of a kind under a number: in a forum or a gathering, or on the first day under 0,
// whatever came of it.
func (tx Tx) AsksNumbered(ctx context.Context, cohort string, kind mentoring.Kind, number int) ([]Ask, error) {
	return all[Ask](ctx, tx, `select `+askColumns+` from ask where cohort_id = $1 and kind = $2 and coalesce((name->>'occurrence')::int, 0) = $3 order by id`,
		cohort, kind, number)
}

// SharedReflections returns what was written for the programme in a cohort, with its writers.
func (tx Tx) SharedReflections(ctx context.Context, cohort string) ([]Reflection, error) {
	return all[Reflection](ctx, tx, `select r.pair_id, r.session, r.writer_id, r.visibility, r.words from reflection r join pair p on p.id = r.pair_id
		where p.cohort_id = $1 and r.visibility = $2 order by r.id`, cohort, mentoring.Programme)
}

// KeepForumLines keeps the lines of a digest as they will be released.
func (tx Tx) KeepForumLines(ctx context.Context, f Forum, lines []ForumLine) error {
	for _, l := range lines {
		persons, err := tx.personsOf(ctx, l.WriterID)
		if err != nil {
			return err
		}
		if l.Words, err = tx.seal(ctx, l.Words, "forum_line", "words", []any{f.CohortID, f.Number, l.Line}, persons...); err != nil {
			return err
		}
		if err := tx.later(ctx, `insert into forum_line (cohort_id, number, line, writer_id, words, telling) values ($1, $2, $3, $4, $5, $6)`,
			f.CohortID, f.Number, l.Line, l.WriterID, l.Words, l.Telling); err != nil {
			return err
		}
	}
	return nil
}

// ForumLines returns the lines of a digest.
func (tx Tx) ForumLines(ctx context.Context, cohort string, number int) ([]ForumLine, error) {
	return all[ForumLine](ctx, tx, `select cohort_id, number, line, writer_id, words, telling, left_out from forum_line where cohort_id = $1 and number = $2 order by line`,
		cohort, number)
}

// LeaveLinesOut takes lines out of a digest, or puts them back: those of the list are out, and no others.
func (tx Tx) LeaveLinesOut(ctx context.Context, f Forum, lines []int) error {
	return tx.later(ctx, `update forum_line set left_out = line = any (coalesce($3::int[], '{}')) where cohort_id = $1 and number = $2`, f.CohortID, f.Number, lines)
}

// NamesIn returns the names of everybody in a cohort: who takes part, and who has an office.
func (tx Tx) NamesIn(ctx context.Context, cohort string) ([]string, error) {
	return column[string](ctx, tx, `select name from person where id in (
		select person_id from participant where cohort_id = $1 union select person_id from officer where cohort_id = $1) order by name`, cohort)
}
