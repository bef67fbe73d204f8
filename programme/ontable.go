package programme

import (
	"context"
	"errors"
	"slices"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/store"
)

// onTable is a proposal that nobody has approved, with what is needed to change it.
type onTable struct {
	cohort   store.Cohort
	proposal store.Proposal
	pairs    []store.Pair // that are proposed; not those that were left out
	draft    *matching.Draft
}

// onTable reads the proposal of a round, and locks it until the transaction ends.
func (s step) onTable(ctx context.Context, cohort string, round int) (onTable, error) {
	t := onTable{}
	var err error
	if t.cohort, err = s.Cohort(ctx, cohort); err != nil {
		return t, err
	}
	if t.proposal, err = s.Proposal(ctx, cohort, round); err != nil {
		return t, err
	}
	all, err := s.PairsOfRound(ctx, cohort, round)
	if err != nil {
		return t, err
	}
	last := 0
	var lines []matching.DraftPair
	for _, p := range all {
		last = max(last, p.Number)
		if p.State == "proposed" {
			t.pairs = append(t.pairs, p)
			lines = append(lines, matching.DraftPair{
				Choice: matching.Choice{Mentor: p.MentorID, Mentee: p.MenteeID}, Number: p.Number, Locked: p.Locked,
			})
		}
	}
	people, rules, err := s.candidatesFor(ctx, t.cohort, round)
	if err != nil {
		return t, err
	}
	t.draft = matching.NewDraft(people, rules, lines, last)
	return t, nil
}

// change does what people want otherwise in a proposal, as a whole or not at all. Nobody but coordinators hears of it. What came
// of it stands in the proposal's review; a change that is refused is no error.
func (s step) change(ctx context.Context, t *onTable, by string, alter func(*matching.Draft) error) error {
	t.proposal.Review = store.Review{Before: t.draft.Total()}
	err := alter(t.draft)
	var unmatched []matching.Unmatched
	if err == nil {
		unmatched, err = t.draft.Settle()
	}
	if objection, ok := errors.AsType[matching.Objection](err); ok {
		t.proposal.Review.Refused = objection.Why
		return s.ChangeProposal(ctx, t.proposal, t.pairs)
	}
	if err != nil {
		return err
	}
	t.proposal.Review.Said, t.proposal.Review.After = t.draft.Said, t.draft.Total()
	t.proposal.ChangedAt, t.proposal.Unmatched = &s.now, []store.Unmatched{}
	for _, u := range unmatched {
		t.proposal.Unmatched = append(t.proposal.Unmatched, store.Unmatched{Participant: u.ID, Cause: u.Cause})
	}
	var out []int
	for _, p := range t.draft.Out {
		out = append(out, p.Number)
	}
	if err := s.LeaveOut(ctx, t.cohort.ID, t.proposal.Round, out, s.now); err != nil {
		return err
	}
	t.pairs = t.rows()
	for _, apart := range t.draft.Apart {
		if err := s.keepApart(ctx, store.Exclusion{
			CohortID: t.cohort.ID, One: apart.Mentor, Other: apart.Mentee, Reason: "at review", DecidedBy: by, At: s.now,
		}); err != nil {
			return err
		}
	}
	return s.ChangeProposal(ctx, t.proposal, t.pairs)
}

// rows are the pairs of a draft to be kept. One that is as it was keeps its id.
func (t *onTable) rows() []store.Pair {
	var rows []store.Pair
	for i, told := range t.draft.Told() {
		line := t.draft.Pairs[i]
		row := pairOf(told, line.Number)
		row.Locked = line.Locked
		if was := slices.IndexFunc(t.pairs, func(p store.Pair) bool {
			return p.MentorID == row.MentorID && p.MenteeID == row.MenteeID
		}); was >= 0 {
			row.ID = t.pairs[was].ID
		}
		if line.New {
			t.proposal.Review.New = append(t.proposal.Review.New, line.Number)
		}
		rows = append(rows, row)
	}
	return rows
}
