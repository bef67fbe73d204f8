package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// remembersOtherwise handles a word on whether the two have met that contradicts the other half's. It flags nobody: the one who
// wrote later is asked once, kindly, and until then what was noted first stands. When both keep to their word, the session
// counts as not known. It reports false when there is nothing to contradict.
func (s step) remembersOtherwise(ctx context.Context, in *incoming, sc scene, ask *store.Ask) (bool, error) {
	answer := in.reading.Answer
	mine, said := talked(&answer)
	if ask.Kind != mentoring.Session || in.reading.Decision != mentoring.Act || !said || sc.pair == nil || sc.pair.Over() || !fits(ask.Kind, answer) {
		return false, nil
	}
	theirs, said, err := s.otherHalfSaid(ctx, sc, *ask)
	if err != nil || !said || theirs == mine {
		return false, err
	}
	asked, err := s.WasMailed(ctx, ask.ID, "session.differ")
	if err != nil {
		return true, err
	}
	if !asked {
		ask.Answer = &mentoring.Answer{Intent: mentoring.Answered, Met: &theirs}
		return true, s.answerWith(ctx, in, sc, ask, "session.differ")
	}
	if err := s.Correct(ctx, ask.ID, answer); err != nil {
		return true, err
	}
	if err := s.KeepSession(ctx, store.SessionReport{PairID: sc.pair.ID, Number: ask.Name.Occurrence, State: "unknown"}); err != nil {
		return true, err
	}
	return true, s.answerWith(ctx, in, sc, ask, "session.unsettled")
}

// otherHalfSaid returns whether the two met by the word of the reader's partner alone, and whether there is such a word.
func (s step) otherHalfSaid(ctx context.Context, sc scene, ask store.Ask) (met, said bool, err error) {
	reports, err := s.SessionsOf(ctx, sc.pair.ID)
	if err != nil {
		return false, false, err
	}
	for _, report := range reports {
		switch {
		case report.Number != ask.Name.Occurrence:
		case report.ReportedBy != nil:
			return report.State == "held", *report.ReportedBy != sc.self.ID, nil
		default: // contradicted before: what each said stands on their own ask
			asks, err := s.AsksOfPair(ctx, sc.pair.ID, mentoring.Session)
			if err != nil {
				return false, false, err
			}
			for _, other := range asks {
				if other.Name.Occurrence == report.Number && other.PersonID == sc.partner.PersonID && other.State != mentoring.Open {
					met, said = talked(other.Answer)
					return met, said, nil
				}
			}
		}
	}
	return false, false, nil
}

// talked reports what an answer says of whether two have met, and whether it says so at all.
func talked(a *mentoring.Answer) (met, said bool) {
	switch {
	case a == nil:
		return false, false
	case a.Intent == mentoring.Skipped:
		return false, true
	case a.Intent == mentoring.Answered && a.Met != nil:
		return *a.Met, true
	}
	return false, false
}
