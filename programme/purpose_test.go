package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// startWith starts a cohort of the usual two people from a changed cohort file.
func (w *world) startWith(change func(*mentoring.Cohort, []mentoring.Person)) *world {
	w.t.Helper()
	changed, who := spec, append([]mentoring.Person(nil), people...)
	change(&changed, who)
	id, err := w.Start(w.t.Context(), changed, who)
	if err != nil {
		w.t.Fatal(err)
	}
	w.cohort = id
	return w
}

// Row 1: the line that fits stands in the mails of each stage, and the whole purpose is not pasted everywhere.
func TestRow1PurposeLineInEachStage(t *testing.T) {
	t.Parallel()
	lines := map[mentoring.Stage]string{
		mentoring.StageIntroduction: "Grow while nobody keeps the score.", mentoring.StageGoals: "Choose what makes leading lighter.",
		mentoring.StageCheckIn: "Half-way to leading lighter.", mentoring.StageClosing: "How light has it become?", mentoring.StageSummary: "Leaders who stay.",
	}
	stages := func(t *testing.T, lines map[mentoring.Stage]string) map[mentoring.Stage]string {
		w := newWorld(t).startWith(func(c *mentoring.Cohort, _ []mentoring.Person) { c.PurposeLines = lines })
		w.join()
		found := map[mentoring.Stage]string{mentoring.StageInvitation: w.mails("ines@north.test")[0].Body}
		pair := w.introduce()
		if err := w.Notify(t.Context(), mentoring.Notice{Mail: "introduction", To: mentoring.TheMentee, Cohort: w.cohort, Pair: pair}); err != nil {
			t.Fatal(err)
		}
		found[mentoring.StageIntroduction] = w.last("ines@north.test", "introduction").Body
		for stage, ask := range map[mentoring.Stage]mentoring.Ask{
			mentoring.StageGoals:   {Kind: mentoring.Goals, To: mentoring.TheMentee, Pair: pair},
			mentoring.StageCheckIn: {Kind: mentoring.CheckIn, To: mentoring.TheMentee, Pair: pair},
			mentoring.StageClosing: {Kind: mentoring.Closing, To: mentoring.TheMentee, Pair: pair},
		} {
			w.climb(ask)
			found[stage] = w.last("ines@north.test", string(ask.Kind)).Body
		}
		if err := w.Summarise(t.Context(), workflows.MonthRef{Cohort: w.cohort, Month: 1}); err != nil {
			t.Fatal(err)
		}
		found[mentoring.StageSummary] = w.last("sven@north.test", "summary").Body
		return found
	}
	for stage, body := range stages(t, lines) {
		want, other := lines[stage], spec.Purpose
		if want == "" {
			want, other = spec.Purpose, "delegation and feedback"
		}
		if said := flowing(body); !strings.Contains(said, want) || strings.Contains(said, other) {
			t.Errorf("with lines of its own, %s says:\n%s", stage, body)
		}
	}
	for stage, body := range stages(t, nil) {
		want := "delegation and feedback" // row 2: the capabilities feed goals, prompts and closing
		if stage == mentoring.StageInvitation || stage == mentoring.StageSummary {
			want = spec.Purpose
		}
		if !strings.Contains(flowing(body), want) {
			t.Errorf("without lines of its own, %s does not say %q:\n%s", stage, want, body)
		}
	}
}

// Row 2: one list of capabilities feeds the survey, the goals and the self-rating; summaries tests the report.
func TestRow2OneListOfCapabilitiesFeedsAll(t *testing.T) {
	t.Parallel()
	w := newWorld(t).startWith(func(c *mentoring.Cohort, _ []mentoring.Person) {
		c.Capabilities = []string{"plain speaking", "letting go"}
	})
	w.join()
	pair := w.introduce()
	for _, ask := range []mentoring.Ask{
		{Kind: mentoring.Goals, To: mentoring.TheMentee, Pair: pair},
		{Kind: mentoring.SelfRating, To: mentoring.TheMentee, Pair: pair, Occurrence: 1},
	} {
		w.climb(ask)
	}
	for _, step := range []string{"survey", "goals", "self.rating"} {
		body := strings.ToLower(flowing(w.latest("ines@north.test", step).Body))
		if !strings.Contains(body, "plain speaking") || !strings.Contains(body, "letting go") {
			t.Errorf("%s does not name the capabilities:\n%s", step, body)
		}
	}
}

// Row 42: every month has a prompt of its own, to the mentee, with questions for this stage of the way.
func TestRow42EachMonthHasAPromptOfItsOwn(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	seen := map[string]int{}
	for month := 1; month <= spec.Months; month++ {
		ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: month}
		w.climb(ask)
		prompt := w.last("ines@north.test", "session")
		said := flowing(prompt.Body)
		if before, known := seen[said]; known {
			t.Errorf("months %d and %d say the same:\n%s", before, month, prompt.Body)
		}
		seen[said] = month
		w.reply(prompt, "ines@north.test", "Yes, we met. 4")
		if n := w.got("maria@north.test", "session"); n != 0 {
			t.Errorf("month %d: the mentor is asked although the mentee answers", month)
		}
		w.clock.pass(28 * day) // to a working day
	}
}
