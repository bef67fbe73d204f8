package store

import (
	"context"
	"time"
)

// Pair is one mentor and one mentee.
type Pair struct {
	ID           string     `db:"id"`
	CohortID     string     `db:"cohort_id"`
	Round        int        `db:"round"`
	Number       int        `db:"number"`
	MentorID     string     `db:"mentor_id"`
	MenteeID     string     `db:"mentee_id"`
	Score        int        `db:"score"`
	Reasons      []string   `db:"reasons"`
	State        string     `db:"state"`
	IntroducedAt *time.Time `db:"introduced_at"`
	OverAt       *time.Time `db:"over_at"`
}

// Over reports whether nothing more will happen to the pair.
func (p Pair) Over() bool { return p.OverAt != nil }

const pairColumns = `id, cohort_id, round, number, mentor_id, mentee_id, score, reasons, state, introduced_at, over_at`

// Proposal is one round of matching.
type Proposal struct {
	CohortID   string      `db:"cohort_id"`
	Round      int         `db:"round"`
	MadeAt     time.Time   `db:"made_at"`
	ApprovedAt *time.Time  `db:"approved_at"`
	Unmatched  []Unmatched `db:"unmatched"`
}

// Unmatched is a participant whom a round found no partner for, and why.
type Unmatched struct {
	Participant string `json:"participant"`
	Cause       string `json:"cause"`
}

// AddProposal keeps the result of a round of matching. It reports false, and changes nothing, when the round has one.
func (tx Tx) AddProposal(ctx context.Context, p Proposal, pairs []Pair) (bool, error) {
	n, err := tx.exec(ctx, `insert into proposal (cohort_id, round, made_at, unmatched) values ($1, $2, $3, $4)
		on conflict do nothing`, p.CohortID, p.Round, p.MadeAt, p.Unmatched)
	if err != nil || n == 0 {
		return false, err
	}
	for _, pair := range pairs {
		if _, err := tx.exec(ctx, `insert into pair (id, cohort_id, round, number, mentor_id, mentee_id, score, reasons)
			values ($1, $2, $3, $4, $5, $6, $7, $8)`,
			pair.ID, p.CohortID, p.Round, pair.Number, pair.MentorID, pair.MenteeID, pair.Score, pair.Reasons); err != nil {
			return false, err
		}
	}
	return true, nil
}

// Proposal returns one round of matching.
func (tx Tx) Proposal(ctx context.Context, cohort string, round int) (Proposal, error) {
	p, err := one[Proposal](ctx, tx, `select cohort_id, round, made_at, approved_at, unmatched from proposal
		where cohort_id = $1 and round = $2`, cohort, round)
	return p, missing(err, "there is no proposal of round %d", round)
}

// OpenProposal returns the newest proposal that nobody has approved.
func (tx Tx) OpenProposal(ctx context.Context, cohort string) (Proposal, error) {
	p, err := one[Proposal](ctx, tx, `select cohort_id, round, made_at, approved_at, unmatched from proposal
		where cohort_id = $1 and approved_at is null order by round desc limit 1`, cohort)
	return p, missing(err, "there is no proposal that waits for approval")
}

// ApproveRound moves the proposed pairs of a round to confirming, and those whose numbers are given to rejected.
func (tx Tx) ApproveRound(ctx context.Context, cohort string, round int, except []int, at time.Time) error {
	if _, err := tx.exec(ctx, `update proposal set approved_at = $3 where cohort_id = $1 and round = $2`, cohort, round, at); err != nil {
		return err
	}
	if except == nil {
		except = []int{}
	}
	_, err := tx.exec(ctx, `update pair set
			state = case when number = any ($3) then 'rejected' else 'confirming' end,
			over_at = case when number = any ($3) then $4::timestamptz end
		where cohort_id = $1 and round = $2 and state = 'proposed'`, cohort, round, except, at)
	return err
}

// LapseRound forgets the proposed pairs of a round that nobody decided on, so that a later round may propose them again.
func (tx Tx) LapseRound(ctx context.Context, cohort string, round int) error {
	_, err := tx.exec(ctx, `delete from pair where cohort_id = $1 and round = $2 and state = 'proposed'`, cohort, round)
	return err
}

// Pair returns a pair by id.
func (tx Tx) Pair(ctx context.Context, id string) (Pair, error) {
	p, err := one[Pair](ctx, tx, `select `+pairColumns+` from pair where id = $1`, id)
	return p, missing(err, "there is no pair %s; “rapport cohort status” lists them", id)
}

// Pairs returns all pairs of a cohort, by round and number.
func (tx Tx) Pairs(ctx context.Context, cohort string) ([]Pair, error) {
	return all[Pair](ctx, tx, `select `+pairColumns+` from pair where cohort_id = $1 order by round, number`, cohort)
}

// PairsOfRound returns the pairs of one round, by number.
func (tx Tx) PairsOfRound(ctx context.Context, cohort string, round int) ([]Pair, error) {
	return all[Pair](ctx, tx, `select `+pairColumns+` from pair where cohort_id = $1 and round = $2 order by number`, cohort, round)
}

// LivingPairsOf returns the pairs of a participant that are being confirmed or are running.
func (tx Tx) LivingPairsOf(ctx context.Context, participant string) ([]Pair, error) {
	return all[Pair](ctx, tx, `select `+pairColumns+` from pair
		where $1 in (mentor_id, mentee_id) and state in ('confirming', 'running') order by id`, participant)
}

// IntroducePair starts a confirmed pair. It reports whether the pair is running now.
func (tx Tx) IntroducePair(ctx context.Context, id string, at time.Time) (bool, error) {
	_, err := tx.exec(ctx, `update pair set state = 'running', introduced_at = $2 where id = $1 and state = 'confirming'`, id, at)
	if err != nil {
		return false, err
	}
	return value[bool](ctx, tx, `select state = 'running' from pair where id = $1`, id)
}

// EndPair moves a pair that is not over to one of the final states.
func (tx Tx) EndPair(ctx context.Context, id, state string, at time.Time) (ended bool, err error) {
	n, err := tx.exec(ctx, `update pair set state = $2, over_at = $3 where id = $1 and over_at is null`, id, state, at)
	return n > 0, err
}
