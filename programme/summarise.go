package programme

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/summaries"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/workflows"
)

// Summarise mails the figures of a month, or the final ones, to the sponsors of each organisation.
func (p *Programme) Summarise(ctx context.Context, in workflows.MonthRef) error {
	return p.do(ctx, func(s step) error { return s.summarise(ctx, in) })
}

func (s step) summarise(ctx context.Context, in workflows.MonthRef) error {
	cohort, err := s.Cohort(ctx, in.Cohort)
	if err != nil {
		return err
	}
	facts, err := s.facts(ctx, cohort)
	if err != nil {
		return err
	}
	for _, organisation := range cohort.Spec.Organisations {
		if err := s.summariseFor(ctx, cohort, facts, in, organisation.Name); err != nil {
			return err
		}
	}
	if in.Final {
		return nil
	}
	return s.draftNotes(ctx, cohort, in.Month)
}

// summariseFor mails one organisation's sponsors: how many of their own people take part, and the figures of the whole
// programme. Those are the same for every organisation, so that nothing can be learnt by laying two summaries side by
// side.
func (s step) summariseFor(ctx context.Context, cohort store.Cohort, facts facts, in workflows.MonthRef, organisation string) error {
	whole := facts.input(cohort.Spec, in, "")
	var err error
	if whole.Earlier, err = s.told(ctx, cohort.ID, organisation); err != nil {
		return err
	}
	figures := summaries.Summarise(whole)
	if len(cohort.Spec.Organisations) > 1 {
		own := summaries.Summarise(facts.input(cohort.Spec, in, organisation))
		figures.Lines = append(takingPart(own.Lines, organisation), figures.Lines...)
	}
	month := in.Month
	if in.Final {
		month = 0 // the final summary stands beside the months
	}
	if err := s.KeepSummary(ctx, cohort.ID, organisation, month, append([]summaries.Released{}, figures.Released()...), s.now); err != nil {
		return err
	}
	sponsors, err := s.Officers(ctx, cohort.ID, "sponsor", organisation)
	if err != nil {
		return err
	}
	for _, sponsor := range sponsors {
		if sponsor.Organisation != organisation {
			continue
		}
		sc, err := s.sceneFor(ctx, cohort.ID, sponsor.PersonID, "", "")
		if err != nil {
			return err
		}
		kind := "summary"
		if in.Final {
			kind = "summary.final"
		}
		letter, err := s.letter(ctx, sc, kind)
		if err != nil {
			return err
		}
		letter.ReaderOrganisation = organisation
		if letter.Figures, err = s.letterFigures(figures, letter.Language); err != nil {
			return err
		}
		if in.Final {
			if letter.Hopes, err = s.hopesOf(ctx, cohort.ID, sponsor.PersonID, letter.Language, figures); err != nil {
				return err
			}
		}
		if err := s.post(ctx, sc, parcel{letter: letter, class: essential, key: fmt.Sprintf("summary|%s|%d|%s|%s", cohort.ID, month, organisation, sponsor.PersonID)}); err != nil {
			return err
		}
	}
	return nil
}

// told returns what earlier summaries of an organisation have told, oldest first.
func (s step) told(ctx context.Context, cohort, organisation string) ([]summaries.Released, error) {
	months, err := s.Summaries(ctx, cohort, organisation)
	if err != nil {
		return nil, err
	}
	var told []summaries.Released
	for _, month := range months {
		var released []summaries.Released
		if err := json.Unmarshal(month, &released); err != nil {
			return nil, fmt.Errorf("read a released summary: %w", err)
		}
		told = append(told, released...)
	}
	return told, nil
}

// takingPart returns the lines about who takes part, under their organisation's name.
func takingPart(lines []summaries.Line, organisation string) []summaries.Line {
	var own []summaries.Line
	for _, line := range lines {
		if line.Key == summaries.Joined || line.Key == summaries.Matched {
			line.Label = mentoring.Say("figure.own", mentoring.With{"Organisation": organisation, "Label": line.Label})
			own = append(own, line)
		}
	}
	return own
}

// letterFigures puts figures into a letter in a language. Those that are withheld are told in one line: that they are, and why.
func (s step) letterFigures(f summaries.Figures, language string) (*templates.Figures, error) {
	figures := &templates.Figures{Month: f.Month, Months: f.Months, Final: f.Final}
	withheld := 0
	for _, line := range f.Lines {
		if line.Shape == summaries.Withheld {
			withheld++
			continue
		}
		said, err := s.Letters.SayAll(language, append([]mentoring.Sentence{line.Label, line.Value}, line.Notes...))
		if err != nil {
			return nil, err
		}
		figures.Lines = append(figures.Lines, templates.Figure{Label: said[0], Value: said[1], Note: strings.Join(said[2:], "; ")})
	}
	if withheld > 0 {
		said, err := s.Letters.SayAll(language, []mentoring.Sentence{mentoring.Say("figure.withheld", nil), mentoring.Say("note.withheld", nil)})
		if err != nil {
			return nil, err
		}
		figures.Lines = append(figures.Lines, templates.Figure{Label: said[0], Value: strconv.Itoa(withheld), Note: said[1]})
	}
	var err error
	if figures.Highlights, err = s.Letters.SayAll(language, f.Highlights); err != nil {
		return nil, err
	}
	figures.Next, err = s.Letters.Say(language, f.Next)
	return figures, err
}

// facts are what a cohort's summaries are counted from. They hold no sentence that anybody wrote to the programme.
type facts struct {
	participants []store.Participant
	pairs        []summaries.PairFacts
	start, end   map[string]int
}

// facts gathers what can be counted.
func (s step) facts(ctx context.Context, cohort store.Cohort) (f facts, err error) {
	if f.participants, err = s.Participants(ctx, cohort.ID); err != nil {
		return f, err
	}
	pairs, err := s.Pairs(ctx, cohort.ID)
	if err != nil {
		return f, err
	}
	sessions, err := s.Sessions(ctx, cohort.ID)
	if err != nil {
		return f, err
	}
	asks, err := s.AsksOfCohort(ctx, cohort.ID)
	if err != nil {
		return f, err
	}
	f.start, f.end = map[string]int{}, map[string]int{}
	for _, ask := range asks {
		if ask.State == mentoring.Open || ask.State == mentoring.Withdrawn || ask.ParticipantID == nil {
			continue
		}
		rating := 0
		if ask.Answer != nil {
			rating = ask.Answer.Rating
		}
		switch ask.Kind {
		case mentoring.Survey:
			f.start[*ask.ParticipantID] = rating
		case mentoring.Closing:
			f.end[*ask.ParticipantID] = rating
		}
	}
	for _, pair := range pairs {
		if pair.IntroducedAt != nil {
			f.pairs = append(f.pairs, f.pairFacts(cohort.Spec, pair, sessions, asks))
		}
	}
	return f, nil
}

func (f facts) participant(id string) store.Participant {
	i := slices.IndexFunc(f.participants, func(p store.Participant) bool { return p.ID == id })
	return f.participants[i]
}

func (f facts) pairFacts(spec mentoring.Cohort, pair store.Pair, sessions []store.SessionReport, asks []store.Ask) summaries.PairFacts {
	mentor, mentee := f.participant(pair.MentorID), f.participant(pair.MenteeID)
	facts := summaries.PairFacts{
		MentorID: mentor.ID, MenteeID: mentee.ID, MentorOrganisation: mentor.Organisation, MenteeOrganisation: mentee.Organisation,
		CrossFunction: mentor.Function != mentee.Function, State: summaries.State(pair.State),
	}
	if mentee.Survey != nil {
		for _, capability := range spec.Capabilities {
			if strings.Contains(strings.ToLower(mentee.Survey.Lines[1]), strings.ToLower(capability)) {
				facts.Capabilities = append(facts.Capabilities, capability)
			}
		}
	}
	for _, session := range sessions {
		if session.PairID != pair.ID {
			continue
		}
		facts.SessionsDue++
		switch session.State {
		case "held":
			facts.SessionsHeld++
			rated := summaries.Reply{PersonID: mentee.ID, Answered: session.Rating != nil}
			if session.ReportedBy != nil {
				rated.PersonID = *session.ReportedBy
			}
			if session.Rating != nil {
				rated.Value = *session.Rating
			}
			facts.Ratings = append(facts.Ratings, rated)
		case "unknown":
			facts.SessionsUnknown++
		}
	}
	for _, ask := range asks {
		if deref(ask.PairID) != pair.ID || ask.State == mentoring.Open || ask.State == mentoring.Withdrawn || ask.ParticipantID == nil {
			continue
		}
		said := summaries.Reply{PersonID: *ask.ParticipantID}
		switch {
		case ask.Kind == mentoring.CheckIn:
			if ask.Answer != nil && ask.Answer.Rating > 0 {
				said.Answered, said.Value = true, ask.Answer.Rating
			}
			facts.CheckIn = append(facts.CheckIn, said)
		case ask.Kind == mentoring.Closing:
			if ask.Answer != nil && ask.Answer.Recommend != nil {
				said.Answered, said.Value = true, *ask.Answer.Recommend
			}
			facts.Recommend = append(facts.Recommend, said)
		}
	}
	return facts
}

// input narrows the facts to one organisation; pairs stay those of the whole programme, so that a figure can be checked
// against the rest.
func (f facts) input(spec mentoring.Cohort, in workflows.MonthRef, organisation string) summaries.Input {
	input := summaries.Input{
		Month: in.Month, Months: spec.Months, Final: in.Final, Organisation: organisation, Purpose: spec.Purpose,
		Capabilities: spec.Capabilities, Pairs: f.pairs, StartRatings: f.start, EndRatings: f.end,
	}
	matched := map[string]bool{}
	for _, pair := range f.pairs {
		matched[pair.MentorID], matched[pair.MenteeID] = true, true
	}
	for _, p := range f.participants {
		if organisation != "" && p.Organisation != organisation {
			continue
		}
		input.Invited++
		if matched[p.ID] || p.State == "joined" || p.State == "ready" {
			input.Joined++
		}
		if matched[p.ID] {
			input.Matched++
		}
	}
	return input
}
