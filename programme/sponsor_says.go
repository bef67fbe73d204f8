package programme

import (
	"context"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// asWished is where the numbers of notes begin that a sponsor asked for by themselves, beside those of the months.
const asWished = 1000

// toSponsors reports whether a mail told a sponsor how it goes. A word in reply to it is about that: it is never the yes to a question
// that waits beside it.
func toSponsors(mail *store.Mail) bool {
	return mail != nil && (strings.HasPrefix(mail.Step, "summary") || mail.Step == "sponsor.pairs" || mail.Step == "anytime.needed" || strings.HasPrefix(mail.Step, "anytime.sponsor."))
}

// sponsorSays does what a sponsor may say to a summary. It reports whether the writer is a sponsor.
func (s step) sponsorSays(ctx context.Context, in *incoming, sc scene) (bool, error) {
	sponsors, err := s.Officers(ctx, sc.cohort.ID, "sponsor", "")
	if err != nil {
		return false, err
	}
	theirs := func(o store.Officer) bool { return sc.officer && o.PersonID == sc.reader.ID }
	if !slices.ContainsFunc(sponsors, theirs) {
		return false, nil
	}
	switch in.reading.Answer.Intent {
	case mentoring.SendNote:
		return true, s.showNote(ctx, in, sc)
	case mentoring.Approve:
		return true, s.approves(ctx, in, sc)
	}
	for _, o := range sponsors {
		if theirs(o) {
			if err := s.SetRecognisable(ctx, sc.cohort.ID, o.Organisation, sc.reader.ID, in.reading.Answer.Intent == mentoring.NameUs, s.now); err != nil {
				return true, err
			}
		}
	}
	return true, s.answerWith(ctx, in, sc, nil, "anytime.sponsor.named")
}

// approves does what a sponsor approves: of proposed pairs that they were shown their coordinator hears it, who decides. Words that
// wait to go out in their name are shown once more, as they want a yes to exactly these. Mostly nothing waits.
func (s step) approves(ctx context.Context, in *incoming, sc scene) error {
	if waiting, err := s.pairsWait(ctx, sc); err != nil {
		return err
	} else if waiting {
		return s.passOn(ctx, in, sc, nil, "coordinator.question", "anytime.sponsor.approved")
	}
	open, err := s.openNote(ctx, sc)
	if err != nil {
		return err
	}
	if open != nil {
		return s.answerWith(ctx, in, sc, open, "sponsor.note.check")
	}
	return s.answerWith(ctx, in, sc, nil, "anytime.sponsor.nothing")
}

// pairsWait reports whether pairs are proposed that sponsors were shown and nobody has decided upon.
func (s step) pairsWait(ctx context.Context, sc scene) (bool, error) {
	if !sc.cohort.Spec.SponsorSeesPairs {
		return false, nil
	}
	asks, err := s.AsksOfCohort(ctx, sc.cohort.ID)
	return slices.ContainsFunc(asks, func(a store.Ask) bool { return a.Kind == mentoring.Proposal && a.State == mentoring.Open }), err
}

// openNote returns the words that wait for a sponsor's yes, nil when none do.
func (s step) openNote(ctx context.Context, sc scene) (*store.Ask, error) {
	open, err := s.OpenAsksOf(ctx, sc.reader.ID)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(open, func(a store.Ask) bool { return a.Kind == mentoring.SponsorNote && a.CohortID == sc.cohort.ID })
	if i < 0 {
		return nil, nil
	}
	return &open[i], nil
}

// showNote shows a sponsor the words that would go out in their name, drafted anew when none wait. Only a yes to these sends them.
func (s step) showNote(ctx context.Context, in *incoming, sc scene) error {
	ask, err := s.openNote(ctx, sc)
	if err != nil {
		return err
	}
	if ask == nil {
		month := 1 + int(s.now.Sub(sc.cohort.Spec.Start.In(sc.zone())).Hours()/24)/30
		for number := asWished; ; number++ {
			drafted, isNew, err := s.draftNote(ctx, sc.cohort, sc.reader.ID, number, max(0, month-1))
			if err != nil {
				return err
			}
			if isNew || drafted.State == mentoring.Open {
				ask = &drafted
				break
			}
		}
		if err := s.MoveLadder(ctx, ask.ID, s.now, 0); err != nil { // it is asked by the mail that answers
			return err
		}
	}
	return s.answerWith(ctx, in, sc, ask, "sponsor.note.check")
}
