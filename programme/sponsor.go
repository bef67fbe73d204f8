package programme

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/summaries"
	"github.com/rapport-mentoring/rapport/templates"
)

// A sponsor is asked three questions on the first day, which the last summary comes back to, and every third month whether a few
// words may go to their people in their name. Silence is an answer to both: nothing waits for them.

const (
	noteEvery = 3                  // months of the cohort
	noteAfter = 2 * 24 * time.Hour // the month's summary is read first
)

// eachSponsor calls f once for everybody who sponsors a cohort, for one organisation or more.
func (s step) eachSponsor(ctx context.Context, cohort string, f func(person string) error) error {
	sponsors, err := s.Officers(ctx, cohort, "sponsor", "")
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, sponsor := range sponsors {
		if seen[sponsor.PersonID] {
			continue
		}
		seen[sponsor.PersonID] = true
		if err := f(sponsor.PersonID); err != nil {
			return err
		}
	}
	return nil
}

// askForHopes asks every sponsor what should come of a cohort.
func (s step) askForHopes(ctx context.Context, cohort string) error {
	return s.eachSponsor(ctx, cohort, func(person string) error {
		_, err := s.errand(ctx, toSponsor(mentoring.Hopes, cohort, person, 0))
		return err
	})
}

func toSponsor(kind mentoring.Kind, cohort, person string, month int) mentoring.Ask {
	return mentoring.Ask{
		Kind: kind, To: mentoring.TheSponsor, Cohort: cohort, Person: person, Occurrence: month,
		Workflow: errandID(cohort+"-"+person, kind, month),
	}
}

// draftNotes asks every sponsor, in some months, whether a few words may go out in their name. The words are the draft of the ask.
func (s step) draftNotes(ctx context.Context, cohort store.Cohort, month int) error {
	if month%noteEvery != 0 || month >= cohort.Spec.Months {
		return nil
	}
	return s.eachSponsor(ctx, cohort.ID, func(person string) error {
		ask, drafted, err := s.draftNote(ctx, cohort, person, month, month)
		if err != nil || !drafted {
			return err
		}
		return s.MoveLadder(ctx, ask.ID, s.now.Add(noteAfter), -1)
	})
}

// draftNote puts a draft of a few words into the ask of a sponsor for them, by its number. It reports false when there was one.
func (s step) draftNote(ctx context.Context, cohort store.Cohort, person string, number, month int) (store.Ask, bool, error) {
	ask, err := s.errand(ctx, toSponsor(mentoring.SponsorNote, cohort.ID, person, number))
	if err != nil || ask.Answer != nil {
		return ask, false, err
	}
	sc, err := s.sceneOf(ctx, ask)
	if err != nil {
		return ask, false, err
	}
	stage := []string{"beginning", "middle", "end"}[min(2, 3*month/cohort.Spec.Months)]
	words, err := s.Letters.Say(sc.language(), mentoring.Say("draft."+stage, mentoring.With{"Cohort": cohort.Spec.Name, "Sponsor": sc.reader.Name}))
	if err != nil {
		return ask, false, err
	}
	ask.Answer = &mentoring.Answer{Text: words}
	return ask, true, s.KeepPart(ctx, ask.ID, *ask.Answer)
}

// sendNote gives a sponsor's words to those of their organisations who take part, after their yes to exactly these words.
func (s step) sendNote(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	if answer.Intent != mentoring.Accept {
		return nil
	}
	offices, err := s.OfficesOf(ctx, sc.reader.ID)
	if err != nil {
		return err
	}
	people, err := s.audience(ctx, ask.CohortID, mentoring.Everybody)
	if err != nil {
		return err
	}
	for _, self := range people {
		sponsors := func(o store.Officer) bool {
			return o.CohortID == ask.CohortID && o.Office == "sponsor" && o.Organisation == self.Organisation
		}
		if self.PersonID == sc.reader.ID || !slices.ContainsFunc(offices, sponsors) {
			continue
		}
		there, err := s.sceneFor(ctx, ask.CohortID, self.PersonID, self.ID, "")
		if err != nil {
			return err
		}
		letter, err := s.letter(ctx, there, "sponsor.word")
		if err != nil {
			return err
		}
		letter.Words, letter.Partner = answer.Text, templates.Partner{Name: nameOf(sc.reader), Organisation: self.Organisation}
		if err := s.post(ctx, there, parcel{letter: letter, class: nudge, key: fmt.Sprintf("sponsor.word|%s|%s", ask.ID, self.ID)}); err != nil {
			return err
		}
	}
	return nil
}

// speaksOf are the figures that say something to each of a sponsor's three questions.
var speaksOf = map[int][]summaries.Key{
	1: {summaries.WorkingOn, summaries.Grew},
	2: {summaries.Grew, summaries.RatedWell},
	3: {summaries.Sessions, summaries.Recommended},
}

// hopesOf returns what a sponsor hoped for on the first day, each with the figures that speak of it.
func (s step) hopesOf(ctx context.Context, cohort, person, language string, figures summaries.Figures) (hopes []templates.Hope, err error) {
	asks, err := s.AsksNumbered(ctx, cohort, mentoring.Hopes, 0)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(asks, func(a store.Ask) bool { return a.PersonID == person })
	if i < 0 || asks[i].Answer == nil {
		return nil, nil
	}
	for n := 1; n <= len(speaksOf); n++ {
		words := asks[i].Answer.Lines[n]
		if words == "" {
			continue
		}
		hope := templates.Hope{Number: n, Words: words}
		for _, line := range figures.Lines {
			if !line.Tells() || !slices.Contains(speaksOf[n], line.Key) {
				continue
			}
			said, err := s.Letters.Say(language, mentoring.Say("figure.said", mentoring.With{"Label": line.Label, "Value": line.Value}))
			if err != nil {
				return nil, err
			}
			hope.Shown = append(hope.Shown, said)
		}
		hopes = append(hopes, hope)
	}
	return hopes, nil
}
