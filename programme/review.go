package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// review handles a coordinator's word on a proposal that is more than a plain yes or no: it does what they want otherwise and
// reads back how the list stands, or tells why two were matched. Nobody is asked before a plain yes to the list as it stands then.
// It reports false when the word is a plain one.
func (s step) review(ctx context.Context, in *incoming, sc scene, ask *store.Ask, answer mentoring.Answer) (disposition string, done bool, err error) {
	if ask.Kind != mentoring.Proposal {
		return "", false, nil
	}
	t, err := s.onTable(ctx, ask.CohortID, ask.Name.Occurrence)
	if err != nil {
		return "", false, err
	}
	asked := *ask
	asked.Answer = &answer
	switch {
	case len(answer.Why) > 0 && len(answer.Changes) == 0:
		return applied, true, s.answerWith(ctx, in, sc, &asked, "match.proposal.why")
	case overtaken(in.mail, t.proposal):
		return askedBack, true, s.answerWith(ctx, in, sc, &asked, "match.proposal.overtaken")
	case len(answer.Changes) == 0:
		return "", false, nil
	}
	if err := s.change(ctx, &t, sc.reader.Name, func(d *matching.Draft) error { return changeAll(d, answer) }); err != nil {
		return "", false, err
	}
	return applied, true, s.answerWith(ctx, in, sc, &asked, changedKind(t.proposal))
}

// changeAll makes the changes of an answer. Pairs are left out first: they are named by the numbers of the list as it was.
func changeAll(d *matching.Draft, answer mentoring.Answer) error {
	for _, n := range answer.Except {
		if err := d.Change(mentoring.Change{Do: mentoring.Without, Pair: n}); err != nil {
			return err
		}
	}
	for _, c := range answer.Changes {
		if err := d.Change(c); err != nil {
			return err
		}
	}
	return nil
}

// changedKind is the mail that reads back what came of a change.
func changedKind(p store.Proposal) string {
	if !p.Review.Refused.IsZero() {
		return "match.proposal.refused"
	}
	return "match.proposal.changed"
}

// overtaken reports whether a proposal was changed after the mail was written that is answered: its numbers may mean others now.
func overtaken(mail *store.Mail, p store.Proposal) bool {
	return mail != nil && p.ApprovedAt == nil && p.ChangedAt != nil && mail.MadeAt.Before(*p.ChangedAt)
}
