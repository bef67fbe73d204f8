package programme

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/disclosure"
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
	if err := s.LockCohort(ctx, cohort.ID); err != nil {
		return err
	}
	month := in.Month
	if in.Final {
		month = 0 // the final summary stands beside the months
	}
	if made, err := s.HasSummary(ctx, cohort.ID, month); err != nil || made {
		return err
	}
	facts, err := s.facts(ctx, cohort)
	if err != nil {
		return err
	}
	told, err := s.ReleasedFigures(ctx, cohort.ID)
	if err != nil {
		return err
	}
	// The figures are those of the whole programme, and the same for every organisation, so that nothing can be learnt by laying
	// two summaries side by side.
	input, ledger := facts.input(cohort.Spec, in), disclosure.Ledger{Releases: told}
	whole := summaries.Summarise(input, &ledger)
	for _, organisation := range cohort.Spec.Organisations {
		figures := whole
		if len(cohort.Spec.Organisations) > 1 {
			own := takingPart(summaries.Own(input, organisation.Name, &ledger), organisation.Name)
			figures.Lines = slices.Concat(own, whole.Lines)
		}
		figures.Reach = summaries.SeenBy(organisation.Name, input.Agreed, whole.Reach)
		if err := s.KeepSummary(ctx, cohort.ID, organisation.Name, month, append([]summaries.Line{}, figures.Lines...), s.now); err != nil {
			return err
		}
		if err := s.mailSummary(ctx, cohort, figures, month, organisation.Name); err != nil {
			return err
		}
	}
	if err := s.KeepReleased(ctx, cohort.ID, ledger.Releases[len(told):], s.now); err != nil || in.Final {
		return err
	}
	return s.draftNotes(ctx, cohort, in.Month)
}

// mailSummary mails the figures to one organisation's sponsors.
func (s step) mailSummary(ctx context.Context, cohort store.Cohort, figures summaries.Figures, month int, organisation string) error {
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
		if figures.Final {
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
		if figures.Final {
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

// takingPart puts an organisation's name before the figures of its own people.
func takingPart(lines []summaries.Line, organisation string) []summaries.Line {
	for i := range lines {
		lines[i].Label = mentoring.Say("figure.own", mentoring.With{"Organisation": organisation, "Label": lines[i].Label})
	}
	return lines
}

// letterFigures puts figures into a letter in a language. Those that are withheld are told in one line: that they are, and why. The
// capabilities that the programme is to grow are named in any case.
func (s step) letterFigures(f summaries.Figures, language string) (*templates.Figures, error) {
	figures := &templates.Figures{Month: f.Month, Months: f.Months, Final: f.Final}
	withheld := 0
	for _, line := range f.Lines {
		if line.Shape == summaries.Withheld && line.Capability == "" {
			withheld++
			continue
		}
		said, err := s.Letters.SayAll(language, append([]mentoring.Sentence{line.Label, line.Value}, line.Notes...))
		if err != nil {
			return nil, err
		}
		figure := templates.Figure{Key: string(line.Key), Label: said[0], Value: said[1], Note: strings.Join(said[2:], "; ")}
		figure.Counted, figure.Asked, figure.Month = line.Shown()
		figures.Lines = append(figures.Lines, figure)
	}
	for _, line := range f.Course {
		value, err := s.Letters.Say(language, line.Value)
		if err != nil {
			return nil, err
		}
		point := templates.Point{Month: line.Month, Value: value}
		point.Least, point.Most = line.Bounds()
		figures.Course = append(figures.Course, point)
	}
	for _, matrix := range f.Reach {
		table, err := s.letterTable(matrix, f.Month, language)
		if err != nil {
			return nil, err
		}
		figures.Tables = append(figures.Tables, table)
	}
	if withheld > 0 {
		said, err := s.Letters.SayAll(language, []mentoring.Sentence{mentoring.Say("figure.withheld", nil), mentoring.Say("note.withheld", nil)})
		if err != nil {
			return nil, err
		}
		figures.Lines = append(figures.Lines, templates.Figure{Key: string(summaries.Withheld), Label: said[0], Value: strconv.Itoa(withheld), Note: said[1]})
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
	agreed       []string // organisations that may be recognised by the others
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
	if f.agreed, err = s.agreed(ctx, cohort); err != nil {
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
		ID: pair.ID, MentorID: mentor.ID, MenteeID: mentee.ID, MentorOrganisation: mentor.Organisation, MenteeOrganisation: mentee.Organisation,
		MentorFunction: mentor.Function, MenteeFunction: mentee.Function, State: summaries.State(pair.State),
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
		due := summaries.Session{Number: session.Number, Known: session.State != "unknown", Held: session.State == "held"}
		if due.Held && session.Rating != nil {
			due.Rating, due.RatedBy = *session.Rating, mentee.ID
			if session.ReportedBy != nil {
				due.RatedBy = *session.ReportedBy
			}
		}
		facts.Sessions = append(facts.Sessions, due)
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

// input is what a month's summary is made from.
func (f facts) input(spec mentoring.Cohort, in workflows.MonthRef) summaries.Input {
	input := summaries.Input{
		Month: in.Month, Months: spec.Months, Final: in.Final, Purpose: spec.Purpose,
		Capabilities: spec.Capabilities, Agreed: f.agreed, Pairs: f.pairs, StartRatings: f.start, EndRatings: f.end,
	}
	matched := map[string]bool{}
	for _, pair := range f.pairs {
		matched[pair.MentorID], matched[pair.MenteeID] = true, true
	}
	for _, p := range f.participants {
		input.People = append(input.People, summaries.PersonFacts{
			ID: p.ID, Organisation: p.Organisation, Matched: matched[p.ID], Joined: matched[p.ID] || p.State == "joined" || p.State == "ready",
		})
	}
	return input
}
