package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Proposal is one round of matching.
type Proposal struct {
	CohortID   string      `db:"cohort_id"`
	Round      int         `db:"round"`
	MadeAt     time.Time   `db:"made_at"`
	ApprovedAt *time.Time  `db:"approved_at"`
	ChangedAt  *time.Time  `db:"changed_at"` // when people last changed it by hand
	Review     Review      `db:"review"`
	Unmatched  []Unmatched `db:"unmatched"`
}

// Review is what came of the last change to a proposal.
type Review struct {
	Said    []mentoring.Sentence `json:"said,omitempty"`   // what was changed
	Refused mentoring.Sentence   `json:"refused,omitzero"` // why nothing was
	Before  int                  `json:"before,omitempty"` // the scores of all pairs together
	After   int                  `json:"after,omitempty"`
	New     []int                `json:"new,omitempty"` // the numbers of the pairs that were not there before
}

// Unmatched is a participant whom a round found no partner for, and why.
type Unmatched struct {
	Participant string             `json:"participant"`
	Cause       mentoring.Sentence `json:"cause"`
}

const proposalColumns = `cohort_id, round, made_at, approved_at, changed_at, review, unmatched`

// AddProposal keeps the result of a round of matching. It reports false, and changes nothing, when the round has one.
func (tx Tx) AddProposal(ctx context.Context, p Proposal, pairs []Pair) (bool, error) {
	n, err := tx.exec(ctx, `insert into proposal (cohort_id, round, made_at, unmatched) values ($1, $2, $3, $4)
		on conflict do nothing`, p.CohortID, p.Round, p.MadeAt, p.Unmatched)
	if err != nil || n == 0 {
		return false, err
	}
	return true, tx.addPairs(ctx, p, pairs)
}

func (tx Tx) addPairs(ctx context.Context, p Proposal, pairs []Pair) error {
	for _, pair := range pairs {
		if err := tx.later(ctx, `insert into pair (id, cohort_id, round, number, mentor_id, mentee_id, score, reasons, locked)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
			pair.ID, p.CohortID, p.Round, pair.Number, pair.MentorID, pair.MenteeID, pair.Score, pair.Reasons, pair.Locked); err != nil {
			return err
		}
	}
	return nil
}

// ChangeProposal replaces the pairs of a proposal that nobody has approved, and what is told of it. Pairs that were left out
// stay left out.
func (tx Tx) ChangeProposal(ctx context.Context, p Proposal, pairs []Pair) error {
	if err := tx.later(ctx, `update proposal set changed_at = $3, review = $4, unmatched = $5 where cohort_id = $1 and round = $2`,
		p.CohortID, p.Round, p.ChangedAt, p.Review, p.Unmatched); err != nil {
		return err
	}
	if err := tx.LapseRound(ctx, p.CohortID, p.Round); err != nil {
		return err
	}
	return tx.addPairs(ctx, p, pairs)
}

// LeaveOut rejects proposed pairs of a round before it is approved: they are not proposed again.
func (tx Tx) LeaveOut(ctx context.Context, cohort string, round int, numbers []int, at time.Time) error {
	return tx.later(ctx, `update pair set state = 'rejected', over_at = $4
		where cohort_id = $1 and round = $2 and state = 'proposed' and number = any ($3)`, cohort, round, numbers, at)
}

// Proposal returns one round of matching, locked until the transaction ends.
func (tx Tx) Proposal(ctx context.Context, cohort string, round int) (Proposal, error) {
	p, err := one[Proposal](ctx, tx, `select `+proposalColumns+` from proposal
		where cohort_id = $1 and round = $2 for update`, cohort, round)
	return p, missing(err, "there is no proposal of round %d", round)
}

// OpenProposal returns the newest proposal that nobody has approved, locked until the transaction ends.
func (tx Tx) OpenProposal(ctx context.Context, cohort string) (Proposal, error) {
	p, err := one[Proposal](ctx, tx, `select `+proposalColumns+` from proposal
		where cohort_id = $1 and approved_at is null order by round desc limit 1 for update`, cohort)
	return p, missing(err, "there is no proposal that waits for approval")
}

// ApproveRound moves the proposed pairs of a round to confirming, and those whose numbers are given to rejected.
func (tx Tx) ApproveRound(ctx context.Context, cohort string, round int, except []int, at time.Time) error {
	if err := tx.later(ctx, `update proposal set approved_at = $3 where cohort_id = $1 and round = $2`, cohort, round, at); err != nil {
		return err
	}
	if except == nil {
		except = []int{}
	}
	return tx.later(ctx, `update pair set
			state = case when number = any ($3) then 'rejected' else 'confirming' end,
			over_at = case when number = any ($3) then $4::timestamptz end
		where cohort_id = $1 and round = $2 and state = 'proposed'`, cohort, round, except, at)
}

// LapseRound forgets the proposed pairs of a round that nobody decided on, so that a later round may propose them again.
func (tx Tx) LapseRound(ctx context.Context, cohort string, round int) error {
	return tx.later(ctx, `delete from pair where cohort_id = $1 and round = $2 and state = 'proposed'`, cohort, round)
}

// Proposals returns every proposal of a cohort, in the order of their rounds.
func (tx Tx) Proposals(ctx context.Context, cohort string) ([]Proposal, error) {
	return all[Proposal](ctx, tx, `select `+proposalColumns+` from proposal where cohort_id = $1 order by round`, cohort)
}
