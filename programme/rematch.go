package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// monthOf returns the month that a cohort is in, from 1.
func (s step) monthOf(cohort store.Cohort) int {
	month := 1
	for !monthEnd(cohort, month).After(s.now) {
		month++
	}
	return month
}

// looksAgain reports whether there is still a round of matching for a participant who is free: the next month's, or, for
// whoever wishes for it, one in this month.
func (s step) looksAgain(cohort store.Cohort, t store.Participant) bool {
	month, last := s.monthOf(cohort), lastRound(cohort.Spec.Months)
	return t.State == "ready" && !t.Guest && cohort.WindingAt == nil && (month < last || month == last && t.Eager)
}

// partToMatchAgain ends a pair before its time and has both looked for again at once, if enough of the programme is left.
func (s step) partToMatchAgain(ctx context.Context, pair store.Pair) error {
	if err := s.WishAgain(ctx, pair.MentorID, pair.MenteeID); err != nil {
		return err
	}
	if err := s.endPair(ctx, pair); err != nil {
		return err
	}
	return s.tell(ctx, workflows.CohortID(pair.CohortID)) // which waits for the month to end
}

// Parting is what ending a pair would do, or did.
type Parting struct {
	Pair    string `json:"pair"`
	Mentor  string `json:"mentor"`
	Mentee  string `json:"mentee"`
	State   string `json:"state"`   // what it was before: confirming or running
	Rematch bool   `json:"rematch"` // both are looked for again at once
	Round   bool   `json:"round"`   // there is still a round of matching for the mentee
}

// Part ends a pair at a coordinator's command, the same for both and without a reason. With again set, new partners are looked
// for at once, and not only in the next month's round. With dry set nothing is changed.
func (p *Programme) Part(ctx context.Context, pair string, again, dry bool) (parting Parting, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.Pair(ctx, pair)
		if err != nil {
			return err
		}
		if err := s.authoriseFor(ctx, rights.PairEnd, found); err != nil {
			return err
		}
		if found.State != "confirming" && found.State != "running" {
			return &mentoring.Error{Fault: mentoring.FaultConflict, Message: "this pair is " + found.State + "; only one that is confirming or running can be ended"}
		}
		cohort, err := s.Cohort(ctx, found.CohortID)
		if err != nil {
			return err
		}
		mentor, err := s.member(ctx, found.MentorID)
		if err != nil {
			return err
		}
		mentee, err := s.member(ctx, found.MenteeID)
		if err != nil {
			return err
		}
		mentee.Eager = mentee.Eager || again
		parting = Parting{
			Pair: pair, Mentor: s.calledTo(*mentor), Mentee: s.calledTo(*mentee), State: found.State, Rematch: again,
			Round: s.looksAgain(cohort, mentee.Participant),
		}
		switch {
		case dry:
			return nil
		case again:
			return s.partToMatchAgain(ctx, found)
		default:
			return s.endPair(ctx, found)
		}
	})
	return parting, err
}
