package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Charter is one version of a cohort's charter.
type Charter struct {
	CohortID   string            `db:"cohort_id"`
	Version    int               `db:"version"` // within the cohort, from 1
	Words      mentoring.Charter `db:"words"`
	ProposedBy *string           `db:"proposed_by"` // nil: drafted from the cohort's file
	Wish       string            `db:"wish"`        // in the proposer's own words
	Against    *int              `db:"against"`     // the version that it changes
	At         time.Time         `db:"at"`
	State      string            `db:"state"`
	SettledAt  *time.Time        `db:"settled_at"`
}

// Where a version of a charter stands.
const (
	CharterAsked     = "asked"     // its members are asked
	CharterOvertaken = "overtaken" // by a later version, before everybody had answered
	CharterAgreed    = "agreed"
	CharterDropped   = "dropped" // nobody agreed
)

// CharterWord is what a member said to a version.
type CharterWord struct {
	Version  int       `db:"version"`
	PersonID string    `db:"person_id"`
	Answer   string    `db:"answer"`
	Words    string    `db:"words"`
	At       time.Time `db:"at"`
}

// What a member may have said to a version.
const (
	SaidAgree  = "agree"
	SaidChange = "change"
	SaidCannot = "cannot"
	SaidSilent = "silent" // nothing, to the end of the ladder
)

const charterColumns = `cohort_id, version, words, proposed_by, wish, against, at, state, settled_at`

// AddCharter keeps a new version of a charter, which overtakes one that is still asked about. Versions of one cohort are added one
// after the other; it reports false when there is one with that number.
func (tx Tx) AddCharter(ctx context.Context, c Charter) (bool, error) {
	if err := tx.LockCohort(ctx, c.CohortID); err != nil {
		return false, err
	}
	n, err := tx.exec(ctx, `insert into charter (cohort_id, version, words, proposed_by, wish, against, at) values ($1, $2, $3, $4, $5, $6, $7)
		on conflict do nothing`, c.CohortID, c.Version, c.Words, c.ProposedBy, c.Wish, c.Against, c.At)
	if err != nil || n == 0 {
		return false, err
	}
	return true, tx.later(ctx, `update charter set state = 'overtaken', settled_at = $3 where cohort_id = $1 and version < $2 and state = 'asked'`,
		c.CohortID, c.Version, c.At)
}

// NewestCharter returns the newest version of a cohort's charter and whether there is one; nobody else changes it or adds another
// until the transaction ends.
func (tx Tx) NewestCharter(ctx context.Context, cohort string) (Charter, bool, error) {
	if err := tx.LockCohort(ctx, cohort); err != nil {
		return Charter{}, false, err
	}
	found, err := all[Charter](ctx, tx, `select `+charterColumns+` from charter where cohort_id = $1 order by version desc limit 1`, cohort)
	if err != nil || len(found) == 0 {
		return Charter{}, false, err
	}
	return found[0], true, nil
}

// Charters returns the versions of a cohort's charter, the first first.
func (tx Tx) Charters(ctx context.Context, cohort string) ([]Charter, error) {
	return all[Charter](ctx, tx, `select `+charterColumns+` from charter where cohort_id = $1 order by version`, cohort)
}

// SettleCharter ends what is asked about a version. It reports whether it was asked about.
func (tx Tx) SettleCharter(ctx context.Context, c Charter, state string, at time.Time) (bool, error) {
	n, err := tx.exec(ctx, `update charter set state = $3, settled_at = $4 where cohort_id = $1 and version = $2 and state = 'asked'`,
		c.CohortID, c.Version, state, at)
	return n > 0, err
}

// AddCharterWord keeps what a member said to a version.
func (tx Tx) AddCharterWord(ctx context.Context, cohort string, w CharterWord) error {
	return tx.later(ctx, `insert into charter_word (cohort_id, version, person_id, answer, words, at) values ($1, $2, $3, $4, $5, $6)`,
		cohort, w.Version, w.PersonID, w.Answer, w.Words, w.At)
}

// CharterWords returns everything that was said to the versions of a charter, in the order in which it was said.
func (tx Tx) CharterWords(ctx context.Context, cohort string) ([]CharterWord, error) {
	return all[CharterWord](ctx, tx, `select version, person_id, answer, words, at from charter_word where cohort_id = $1 order by id`, cohort)
}

// BeginAt moves the day on which a cohort begins to a later one.
func (tx Tx) BeginAt(ctx context.Context, cohort string, at time.Time) error {
	return tx.later(ctx, `update cohort set started_at = $2 where id = $1 and started_at < $2`, cohort, at)
}

// Acknowledged is what somebody answered to the pledge, word for word.
type Acknowledged struct {
	ParticipantID string    `db:"participant_id"`
	PairID        string    `db:"pair_id"`
	Occasion      string    `db:"occasion"` // agreement or checkin
	Pledge        string    `db:"pledge"`   // as they read it
	Words         string    `db:"words" seal:"pledge.words ParticipantID PairID Occasion"`
	At            time.Time `db:"at"`
}

// KeepAcknowledged keeps what somebody answered to the pledge, in place of what they answered before on the same occasion.
func (tx Tx) KeepAcknowledged(ctx context.Context, a Acknowledged) error {
	persons, err := tx.personsOf(ctx, a.ParticipantID)
	if err != nil {
		return err
	}
	if a.Words, err = tx.seal(ctx, a.Words, "pledge", "words", []any{a.ParticipantID, a.PairID, a.Occasion}, persons...); err != nil {
		return err
	}
	return tx.later(ctx, `insert into pledge (participant_id, pair_id, occasion, pledge, words, at) values ($1, $2, $3, $4, $5, $6)
		on conflict (participant_id, pair_id, occasion) do update set words = excluded.words, at = excluded.at`,
		a.ParticipantID, a.PairID, a.Occasion, a.Pledge, a.Words, a.At)
}

// AcknowledgedIn returns what the two of a pair answered to the pledge, in the order in which they did.
func (tx Tx) AcknowledgedIn(ctx context.Context, pair string) ([]Acknowledged, error) {
	return all[Acknowledged](ctx, tx, `select participant_id, pair_id, occasion, pledge, words, at from pledge where pair_id = $1 order by at, id`, pair)
}
