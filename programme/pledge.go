package programme

import (
	"context"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
)

// When somebody says yes to the pledge: with their side of the agreement, and once more half-way.
const (
	withAgreement = "agreement"
	halfWay       = "checkin"
)

// pledgeOf returns what nobody does in a cohort: as its file or its charter words it, else, where several organisations take part,
// in Rapport's own words. It is "" where nothing is pledged.
func (s step) pledgeOf(cohort store.Cohort, language string) (string, error) {
	if cohort.Spec.Pledge != "" || len(cohort.Spec.Organisations) < 2 {
		return cohort.Spec.Pledge, nil
	}
	return s.Letters.Say(language, mentoring.Say("pledge", nil))
}

// keepPledge keeps that somebody said yes to the pledge, in their own words, and to which words.
func (s step) keepPledge(ctx context.Context, sc scene, occasion, words string) error {
	pledge, err := s.pledgeOf(sc.cohort, sc.language())
	if err != nil || pledge == "" {
		return err
	}
	return s.KeepAcknowledged(ctx, store.Acknowledged{
		ParticipantID: sc.self.ID, PairID: sc.pair.ID, Occasion: occasion, Pledge: pledge, Words: words, At: s.now,
	})
}

// confide takes what somebody says of the pledge half-way out of their answer, before anything else is done with it. Unless it is a
// plain yes it goes the way of a concern, at once, and is kept nowhere else: neither the other half nor a coordinator, a sponsor or
// a summary ever has it. Where the rest is no plain answer, all of the mail is a concern, as nobody else may be asked what it means.
func (s step) confide(ctx context.Context, in *incoming, sc scene, ask *store.Ask) error {
	r := &in.reading
	if ask == nil || ask.Kind != mentoring.CheckIn {
		return nil
	}
	if r.Answer.Kept == nil {
		in.onPledge = r.Answer.Intent == mentoring.Concern && len(r.Because) == 1 && r.Because[0].Rule == replies.BrokenPledge
		return nil
	}
	words := r.Answer.Lines[replies.PledgeQuestion]
	r.Because = slices.DeleteFunc(r.Because, func(b replies.Reason) bool { return b.Rule == replies.OfPledge })
	if *r.Answer.Kept {
		if r.Decision == mentoring.Act { // else a coordinator is shown what could not be read
			in.event.Words = r.Text
		}
		r.Text, r.Answer.Text = r.Besides, r.Besides
		return nil
	}
	in.onPledge = true
	if r.Decision != mentoring.Act || r.Answer.Intent != mentoring.Answered {
		if r.Besides == "" {
			r.Text = words
		}
		r.Answer = mentoring.Answer{Intent: mentoring.Concern, Text: r.Text}
		return nil
	}
	r.Answer.Kept, r.Answer.Lines = nil, nil
	r.Text, r.Answer.Text = r.Besides, r.Besides
	_, err := s.bringWords(ctx, in, sc, words)
	in.told = in.listeners
	return err
}
