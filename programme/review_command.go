package programme

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// Reviewed is a proposal as it stands after a command.
type Reviewed struct {
	Cohort    string              `json:"cohort"`
	Round     int                 `json:"round"`
	Approved  bool                `json:"approved"`
	Said      []string            `json:"changed"`
	Refused   string              `json:"refused,omitempty"`
	Before    int                 `json:"total_before"`
	After     int                 `json:"total"`
	Pairs     []ReviewedPair      `json:"pairs"`
	Unmatched []ReviewedUnmatched `json:"unmatched"`
	Rules     []string            `json:"rules"` // between organisations, in plain sentences
}

// ReviewedPair is one line of a proposal.
type ReviewedPair struct {
	Number             int      `json:"number"`
	Mentor             string   `json:"mentor"`
	MentorOrganisation string   `json:"mentor_organisation"`
	Mentee             string   `json:"mentee"`
	MenteeOrganisation string   `json:"mentee_organisation"`
	Score              int      `json:"score"`
	Reasons            []string `json:"reasons"`
	Locked             bool     `json:"locked"`
	New                bool     `json:"new"`
	Account            []string `json:"account,omitempty"`
}

// ReviewedUnmatched is somebody without a partner.
type ReviewedUnmatched struct {
	Name  string `json:"name"`
	Cause string `json:"cause"`
}

// View returns the open proposal of a cohort. With accounts, each pair is taken apart.
func (p *Programme) View(ctx context.Context, cohort string, accounts bool) (view Reviewed, err error) {
	err = p.do(ctx, func(s step) error {
		t, err := s.openTable(ctx, rights.MatchShow, cohort)
		if err != nil {
			return err
		}
		view, err = s.view(ctx, t, accounts)
		return err
	})
	return view, err
}

// Review changes the open proposal of a cohort at a command, and mails the coordinator how it stands. A dry run changes and
// mails nothing. A change that is refused is an error with the reason.
func (p *Programme) Review(ctx context.Context, cohort string, changes []mentoring.Change, dry bool) (Reviewed, error) {
	return p.alter(ctx, cohort, dry, func(_ step, t onTable) error {
		for _, c := range changes {
			if err := t.draft.Change(c); err != nil {
				return err
			}
		}
		return nil
	})
}

// ProposeAnew matches everybody again but the pairs that are locked, as people and rules are now.
func (p *Programme) ProposeAnew(ctx context.Context, cohort string, dry bool) (Reviewed, error) {
	return p.alter(ctx, cohort, dry, func(_ step, t onTable) error {
		t.draft.Anew()
		return nil
	})
}

// Lock keeps pairs when the proposal is made anew, or lets them go again.
func (p *Programme) Lock(ctx context.Context, cohort string, numbers []int, locked, dry bool) (view Reviewed, err error) {
	err = p.do(ctx, func(s step) error {
		t, err := s.openTable(ctx, rights.MatchChange, cohort)
		if err != nil {
			return err
		}
		for _, n := range numbers {
			i := slices.IndexFunc(t.pairs, func(p store.Pair) bool { return p.Number == n })
			if i < 0 {
				return noSuchPair(n)
			}
			t.pairs[i].Locked = locked
		}
		if err := s.ChangeProposal(ctx, t.proposal, t.pairs); err != nil {
			return err
		}
		if view, err = s.view(ctx, t, false); err == nil && dry {
			return errDryRun
		}
		return err
	})
	return view, kept(err)
}

// Forbid keeps two participants of a cohort apart for good, each named as people name them, by name or address. They are taken out of an
// open proposal.
func (p *Programme) Forbid(ctx context.Context, cohort string, names [2]string, reason string, dry bool) (view Reviewed, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.MatchChange, found.ID, ""); err != nil {
			return err
		}
		ids, err := s.participantsNamed(ctx, found.ID, names)
		if err != nil {
			return err
		}
		if err := s.keepApart(ctx, store.Exclusion{
			CohortID: found.ID, One: ids[0], Other: ids[1], Reason: reason, DecidedBy: "command", At: s.now,
		}); err != nil {
			return err
		}
		open, err := s.OpenProposal(ctx, found.ID)
		if mentoring.FaultOf(err) == mentoring.FaultNotFound {
			view = Reviewed{Cohort: found.Name, Pairs: []ReviewedPair{}, Unmatched: []ReviewedUnmatched{}}
			never := mentoring.Say("draft.never", mentoring.With{"Mentor": names[0], "Mentee": names[1]})
			if view.Said, err = s.inEnglish([]mentoring.Sentence{never}); err != nil {
				return err
			}
			return dryOr(dry)
		}
		if err != nil {
			return err
		}
		t, err := s.onTable(ctx, found.ID, open.Round)
		if err != nil {
			return err
		}
		view, err = s.alterTable(ctx, t, func(t onTable) error { t.draft.Forbid(ids[0], ids[1]); return nil })
		if err != nil {
			return err
		}
		return dryOr(dry)
	})
	return view, kept(err)
}

func (p *Programme) alter(ctx context.Context, cohort string, dry bool, alter func(step, onTable) error) (view Reviewed, err error) {
	err = p.do(ctx, func(s step) error {
		t, err := s.openTable(ctx, rights.MatchChange, cohort)
		if err != nil {
			return err
		}
		if view, err = s.alterTable(ctx, t, func(t onTable) error { return alter(s, t) }); err != nil {
			return err
		}
		return dryOr(dry)
	})
	return view, kept(err)
}

// alterTable changes a proposal and mails the coordinator how it stands.
func (s step) alterTable(ctx context.Context, t onTable, alter func(onTable) error) (Reviewed, error) {
	if err := s.change(ctx, &t, "command", func(*matching.Draft) error { return alter(t) }); err != nil {
		return Reviewed{}, err
	}
	if refused := t.proposal.Review.Refused; !refused.IsZero() {
		why, err := s.Letters.Say("en", refused)
		if err != nil {
			return Reviewed{}, err
		}
		return Reviewed{}, &mentoring.Error{Fault: mentoring.FaultConflict, Message: why + " Nothing was changed."}
	}
	ask, err := s.proposalAsk(ctx, t)
	if err != nil {
		return Reviewed{}, err
	}
	if ask.State == mentoring.Open && ask.Rung >= 0 { // before, the first mail shows the list as it stands
		sc, err := s.sceneOf(ctx, ask)
		if err != nil {
			return Reviewed{}, err
		}
		letter, err := s.askLetter(ctx, sc, ask, "match.proposal.changed")
		if err != nil {
			return Reviewed{}, err
		}
		key := fmt.Sprintf("changed|%s|%d", ask.ID, s.now.UnixMicro())
		if err := s.post(ctx, sc, parcel{letter: letter, class: essential, ask: &ask, guard: true, urgent: true, key: key}); err != nil {
			return Reviewed{}, err
		}
	}
	return s.view(ctx, t, false)
}

// openTable reads the open proposal of a cohort by its name, for an action on it.
func (s step) openTable(ctx context.Context, action rights.Action, cohort string) (onTable, error) {
	found, err := s.CohortNamed(ctx, cohort)
	if err != nil {
		return onTable{}, err
	}
	if err := s.authorise(ctx, action, found.ID, ""); err != nil {
		return onTable{}, err
	}
	open, err := s.OpenProposal(ctx, found.ID)
	if err != nil {
		return onTable{}, err
	}
	return s.onTable(ctx, found.ID, open.Round)
}

// proposalAsk is what the coordinator is asked about a proposal.
func (s step) proposalAsk(ctx context.Context, t onTable) (store.Ask, error) {
	return s.keepAsk(ctx, mentoring.Ask{
		Kind: mentoring.Proposal, To: mentoring.TheCoordinator, Cohort: t.cohort.ID, Occurrence: t.proposal.Round,
		Workflow: workflows.CohortID(t.cohort.ID),
	})
}

func (s step) view(ctx context.Context, t onTable, accounts bool) (Reviewed, error) {
	v := Reviewed{
		Cohort: t.cohort.Name, Round: t.proposal.Round, Approved: t.proposal.ApprovedAt != nil,
		Before: t.proposal.Review.Before, Pairs: []ReviewedPair{}, Unmatched: []ReviewedUnmatched{},
		Rules: matching.RulesOf(t.cohort.Spec).Stated(),
	}
	var err error
	if v.Said, err = s.inEnglish(t.proposal.Review.Said); err != nil {
		return v, err
	}
	if v.Refused, err = s.Letters.Say("en", t.proposal.Review.Refused); err != nil {
		return v, err
	}
	told := map[matching.Choice]matching.Pair{}
	for _, p := range t.draft.Told() {
		told[matching.Choice{Mentor: p.MentorID, Mentee: p.MenteeID}] = p
	}
	for _, p := range t.pairs {
		line := ReviewedPair{
			Number: p.Number, Score: p.Score, Locked: p.Locked, New: slices.Contains(t.proposal.Review.New, p.Number),
		}
		if line.Reasons, err = s.inEnglish(p.Reasons); err != nil {
			return v, err
		}
		mentor, err := s.member(ctx, p.MentorID)
		if err != nil {
			return v, err
		}
		mentee, err := s.member(ctx, p.MenteeID)
		if err != nil {
			return v, err
		}
		line.Mentor, line.MentorOrganisation = mentor.person.Name, mentor.Organisation
		line.Mentee, line.MenteeOrganisation = mentee.person.Name, mentee.Organisation
		if pair, known := told[matching.Choice{Mentor: p.MentorID, Mentee: p.MenteeID}]; known && accounts {
			if line.Account, err = s.inEnglish(pair.Account(t.draft.Name)); err != nil {
				return v, err
			}
		}
		v.After += p.Score
		v.Pairs = append(v.Pairs, line)
	}
	for _, u := range t.proposal.Unmatched {
		who, err := s.member(ctx, u.Participant)
		if err != nil {
			return v, err
		}
		cause, err := s.Letters.Say("en", u.Cause)
		if err != nil {
			return v, err
		}
		v.Unmatched = append(v.Unmatched, ReviewedUnmatched{who.person.Name, cause})
	}
	return v, nil
}

func noSuchPair(n int) error {
	return &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("there is no pair %d in the proposal; “rapport match show” lists them", n)}
}

func dryOr(dry bool) error {
	if dry {
		return errDryRun
	}
	return nil
}

// kept is the error of a transaction, nil when a dry run has taken it back.
func kept(err error) error {
	if errors.Is(err, errDryRun) {
		return nil
	}
	return err
}

// participantsNamed finds two participants by whole name or by address.
func (s step) participantsNamed(ctx context.Context, cohort string, names [2]string) (ids [2]string, err error) {
	for i, name := range names {
		found, err := s.participantNamed(ctx, cohort, name)
		if err != nil {
			return ids, err
		}
		ids[i] = found.ID
	}
	if ids[0] == ids[1] {
		return ids, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "both names are the same person"}
	}
	return ids, nil
}

// participantNamed finds a participant by whole name or by address. Whoever is not found, or is found twice, is an error that says
// what to write.
func (s step) participantNamed(ctx context.Context, cohort, name string) (found member, err error) {
	participants, err := s.Participants(ctx, cohort)
	if err != nil {
		return found, err
	}
	persons, err := s.PersonsIn(ctx, cohort)
	if err != nil {
		return found, err
	}
	for _, t := range participants {
		person := persons[t.PersonID]
		if person.Email != mentoring.CanonicalAddress(name) && !strings.EqualFold(person.Name, strings.TrimSpace(name)) {
			continue
		}
		if found.ID != "" {
			return found, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("several people are called %s; write the address", name)}
		}
		found = member{t, person}
	}
	if found.ID == "" {
		return found, &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("nobody in this cohort is called %s; write the whole name or the address", name)}
	}
	return found, nil
}
