package programme

import (
	"cmp"
	"context"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/disclosure"
	"github.com/rapport-mentoring/rapport/evidence"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/summaries"
	"github.com/rapport-mentoring/rapport/workflows"
)

// Evidence sorts what a cohort, by name or id, did by the six standards for an assessor. How many people its steps reached is told to
// them then, so it is written down in the ledger of figures; with dryRun nothing is, and the pack is not to be handed out.
func (p *Programme) Evidence(ctx context.Context, cohort string, dryRun bool) (pack evidence.Pack, language string, err error) {
	if dryRun {
		ctx = onlyLooking(ctx)
	}
	err = p.do(ctx, func(s step) error {
		row, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.Evidence, row.ID, ""); err != nil {
			return err
		}
		if err := s.LockCohort(ctx, row.ID); err != nil {
			return err
		}
		ledger := disclosure.Ledger{}
		if ledger.Releases, err = s.ReleasedFigures(ctx, row.ID); err != nil {
			return err
		}
		before := len(ledger.Releases)
		f, err := s.evidence(ctx, row, &ledger)
		if err != nil {
			return err
		}
		pack, language = evidence.Sort(f), row.Spec.Language
		if dryRun {
			return nil
		}
		return s.KeepReleased(ctx, row.ID, ledger.Releases[before:], s.now)
	})
	return pack, language, err
}

// evidence gathers what can be shown.
func (s step) evidence(ctx context.Context, cohort store.Cohort, ledger *disclosure.Ledger) (f evidence.Facts, err error) {
	spec, zone := cohort.Spec, scene{cohort: cohort}.zone()
	f = evidence.Facts{Made: s.now.In(zone), Name: cohort.Name, Capabilities: spec.Capabilities, Audience: spec.Audience, Organisations: organisationNames(spec), Months: spec.Months, Began: cohort.StartedAt.In(zone)}
	if cohort.ClosedAt != nil {
		f.Ended = cohort.ClosedAt.In(zone)
	}
	names, err := s.NamesIn(ctx, cohort.ID)
	if err != nil {
		return f, err
	}
	unnamed := withoutNames(names)
	f.Purpose, f.Audience = unnamed(spec.Purpose), unnamed(spec.Audience)
	for _, stage := range mentoring.Stages {
		if line := spec.PurposeLines[stage]; line != "" {
			f.Lines = append(f.Lines, evidence.Pair{About: string(stage), Says: unnamed(line)})
		}
	}
	for _, piece := range []func(context.Context, store.Cohort, *evidence.Facts, func(string) string) error{
		s.evidenceOfAgreement, s.evidenceOfOffices, s.evidenceOfRounds, s.evidenceOfGatherings, s.evidenceOfActs,
	} {
		if err := piece(ctx, cohort, &f, unnamed); err != nil {
			return f, err
		}
	}
	f.Rules, f.Load = rulesInWords(spec, unnamed), loadInWords(spec)
	f.Rights = rightsTable()
	if err := s.evidenceOfSteps(ctx, cohort, &f, ledger); err != nil {
		return f, err
	}
	return f, s.evidenceOfFigures(ctx, cohort, &f, ledger)
}

// addresses matches those of mail, and numbers of telephones.
var addresses = regexp.MustCompile(`[^\s<>(),;:]+@[\pL\pN-]+(\.[\pL\pN-]+)+|\+?\d(?:[ ().\-/]?\d){6,}`)

// withoutNames returns what takes the names and addresses of a cohort's people out of words that were written for everybody.
func withoutNames(names []string) func(string) string {
	var pairs []string
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(len(b), len(a)) }) // a name may stand within another
	for _, name := range names {
		if strings.Contains(name, " ") {
			pairs = append(pairs, name, "(a name)")
		}
	}
	unnamed := strings.NewReplacer(pairs...)
	return func(words string) string {
		words = addresses.ReplaceAllString(unnamed.Replace(words), "(an address)")
		return strings.Join(strings.Fields(words), " ")
	}
}

// populations are whom a step concerns that is no question of its own: whoever was asked another one. The others concern all who
// were invited.
var populations = map[evidence.Step]evidence.Step{
	evidence.PledgeBefore: evidence.Asked(mentoring.Agreement), evidence.PledgeHalf: evidence.Asked(mentoring.CheckIn), evidence.AtGathering: evidence.Asked(mentoring.Invite),
}

// personal are the steps that come of what one person did or met with: a date would be theirs.
var personal = []evidence.Step{
	evidence.Reminded, evidence.LookedAfter, evidence.WordsRead, evidence.Erased, evidence.PledgeBefore, evidence.PledgeHalf, evidence.AtGathering,
	evidence.Asked(mentoring.Dormancy), evidence.Asked(mentoring.Unmatched), evidence.Asked(mentoring.Guest),
}

// evidenceOfSteps counts whom each step of the programme reached.
func (s step) evidenceOfSteps(ctx context.Context, cohort store.Cohort, f *evidence.Facts, ledger *disclosure.Ledger) error {
	rows, err := s.ReachedIn(ctx, cohort.ID)
	if err != nil {
		return err
	}
	people, err := s.Participants(ctx, cohort.ID)
	if err != nil {
		return err
	}
	month, zone := s.monthOf(cohort), scene{cohort: cohort}.zone()
	reached := map[evidence.Step]map[string]bool{} // by participant: whether they answered
	first := map[evidence.Step]time.Time{}
	for _, r := range rows {
		at := evidence.Step(r.Step)
		if reached[at] == nil {
			reached[at], first[at] = map[string]bool{}, r.First
		}
		reached[at][r.Participant] = r.Done
		if r.First.Before(first[at]) {
			first[at] = r.First
		}
	}
	everybody := map[string]bool{}
	for _, p := range people {
		everybody[p.ID] = false
	}
	f.Steps = map[evidence.Step]evidence.Reached{}
	count := func(step evidence.Step, concerned, done map[string]bool) error {
		var units []disclosure.Unit
		for _, p := range people {
			if _, is := concerned[p.ID]; is {
				units = append(units, disclosure.Unit{ID: p.ID, People: []string{p.ID}, Yes: done[p.ID]})
			}
		}
		if len(units) == 0 {
			return nil
		}
		line := summaries.Step(string(step), month, units, ledger)
		told := evidence.Reached{Of: line.Of}
		if line.Tells() {
			said, err := s.figureInWords(line)
			if err != nil {
				return err
			}
			told.Told = said
		}
		if !slices.Contains(personal, step) {
			told.First = first[step].In(zone)
		}
		f.Steps[step] = told
		return nil
	}
	for _, step := range slices.Concat(personal, ordinary(reached)) {
		concerned := reached[step]
		if other, is := populations[step]; is {
			concerned = reached[other]
		} else if isDone(step) {
			concerned = everybody
		}
		if err := count(step, concerned, reached[step]); err != nil {
			return err
		}
	}
	if asks, err := s.AsksNumbered(ctx, cohort.ID, mentoring.Hopes, 0); err != nil {
		return err
	} else if len(asks) > 0 { // sponsors: that they were asked is told, and nothing of who answered
		f.Steps[evidence.Asked(mentoring.Hopes)] = evidence.Reached{First: asks[0].Since.In(zone)}
	}
	return nil
}

// isDone reports whether a step is done for people and is no question to them.
func isDone(step evidence.Step) bool {
	return slices.Contains([]evidence.Step{evidence.Reminded, evidence.LookedAfter, evidence.WordsRead, evidence.Erased}, step)
}

// ordinary returns the questions that were put and are not personal, in one order.
func ordinary(reached map[evidence.Step]map[string]bool) (steps []evidence.Step) {
	for step := range reached {
		if !slices.Contains(personal, step) {
			steps = append(steps, step)
		}
	}
	slices.Sort(steps)
	return steps
}

// figureInWords says how much of a figure is told, and of which month it is.
func (s step) figureInWords(line summaries.Line) (string, error) {
	said, err := s.Letters.SayAll("en", append([]mentoring.Sentence{line.Value}, line.Notes...))
	return strings.Join(said, "; "), err
}

// evidenceOfFigures takes over what sponsors were told.
func (s step) evidenceOfFigures(ctx context.Context, cohort store.Cohort, f *evidence.Facts, ledger *disclosure.Ledger) error {
	sponsored := slices.Clone(ledger.Releases)
	for _, line := range summaries.Told(sponsored) {
		figure, err := s.evidenceFigure(line)
		if err != nil {
			return err
		}
		f.Figures = append(f.Figures, figure)
	}
	facts, err := s.facts(ctx, cohort)
	if err != nil {
		return err
	}
	in := facts.input(cohort.Spec, workflows.MonthRef{Month: s.monthOf(cohort)})
	for _, part := range []struct {
		role  mentoring.Role
		label string
	}{{mentoring.Mentor, "mentors who have a partner"}, {mentoring.Mentee, "mentees who have a partner"}} {
		line := summaries.Among(summaries.Matched, "role/"+string(part.role), in, func(p summaries.PersonFacts) bool { return facts.participant(p.ID).Role == part.role }, ledger)
		if !line.Tells() {
			continue
		}
		told, err := s.figureInWords(line)
		if err != nil {
			return err
		}
		f.Parts = append(f.Parts, evidence.Figure{Key: string(line.Key), Label: part.label, Told: told, Of: line.Of, Month: line.Month})
	}
	for _, matrix := range summaries.Outside(sponsored, in.Agreed) {
		table, err := s.letterTable(matrix, matrix.Month, "en")
		if err != nil {
			return err
		}
		t := evidence.Table{Name: "who-mentors-whom-" + strings.TrimPrefix(table.Key, "cross."), Title: table.Title, Head: append([]string{table.Corner}, table.Columns...), Note: table.Note}
		for _, row := range table.Rows {
			t.Rows = append(t.Rows, append([]string{row.Name}, row.Cells...))
		}
		f.Tables = append(f.Tables, t)
	}
	return nil
}

func (s step) evidenceFigure(line summaries.Line) (evidence.Figure, error) {
	said, err := s.Letters.SayAll("en", append([]mentoring.Sentence{line.Label, line.Value}, line.Notes...))
	if err != nil {
		return evidence.Figure{}, err
	}
	figure := evidence.Figure{Key: string(line.Key), Label: said[0], Told: said[1], Note: strings.Join(said[2:], "; ")}
	figure.Of, figure.Asked, figure.Month = line.Shown()
	return figure, nil
}
