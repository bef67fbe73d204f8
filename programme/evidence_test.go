package programme_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/evidence"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// folder is everything that an assessor reads of the cohort.
func (w *world) folder(dryRun bool) (pack evidence.Pack, all string) {
	w.t.Helper()
	pack, language, err := w.Evidence(w.t.Context(), w.cohort, dryRun)
	if err != nil {
		w.t.Fatal(err)
	}
	if language != "en" {
		w.t.Errorf("the cohort's language is %q", language)
	}
	files, _, err := pack.Files(nil)
	if err != nil {
		w.t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range files {
		b.WriteString(f.Name + "\n" + string(f.Content) + "\n")
	}
	return pack, b.String()
}

// section returns what stands under a point of a standard.
func section(t *testing.T, pack evidence.Pack, standard int, asks string) evidence.Section {
	t.Helper()
	sections := pack.Standards[standard-1].Sections
	i := slices.IndexFunc(sections, func(s evidence.Section) bool { return strings.Contains(s.Asks, asks) })
	if i < 0 {
		t.Fatalf("standard %d has nothing of %q", standard, asks)
	}
	return sections[i]
}

// row returns the row of a table that begins with some words, nil when there is none.
func row(s evidence.Section, table, begins string) []string {
	for _, t := range s.Tables {
		for _, r := range t.Rows {
			if t.Name == table && strings.HasPrefix(r[0], begins) {
				return r
			}
		}
	}
	return nil
}

// Row 75: how many people a step reached is told as every figure is, goes into the ledger, and is held against what was told before.
func TestRow75EvidenceGoesThroughTheLedger(t *testing.T) {
	t.Parallel()
	w := newWorld(t).twoOrganisations()
	w.joined(24)
	w.exec(`insert into ask (id, key, name, kind, cohort_id, person_id, participant_id, workflow_id, since, rung)
		select 'survey' || id, 'survey' || id, '{}', 'survey', cohort_id, person_id, id, 'w', $2, 0 from participant where cohort_id = $1`, w.cohort, w.clock.Now())
	answer := func(n int) {
		w.exec(`update ask set state = 'answered', settled_at = $2, answer = '{"intent": "answered"}' where kind = 'survey' and id in
			(select id from ask where cohort_id = $1 and kind = 'survey' order by id limit $3)`, w.cohort, w.clock.Now(), n)
	}
	told := func(dryRun bool) string {
		pack, _ := w.folder(dryRun)
		return row(section(t, pack, 1, "own purpose"), "own-purpose", "said what they want")[2]
	}
	answer(14)
	if got := told(true); got != "14 of 24" {
		t.Errorf("a look tells %q", got)
	}
	if n := value[int](w, `select count(*) from released_figure`); n != 0 {
		t.Errorf("a look wrote down %d figures", n)
	}
	if got := told(false); got != "14 of 24" {
		t.Errorf("the folder tells %q", got)
	}
	if n := value[int](w, `select count(*) from released_figure where statistic = 'step.survey'`); n != 1 {
		t.Errorf("%d figures of the survey stand in the ledger", n)
	}
	w.clock.pass(70 * day)
	answer(15) // the folder of a month later would tell of the one
	if got := told(false); got != "14 of 24; figure of month 1" {
		t.Errorf("a month later, one more: %q", got)
	}
	answer(23) // and the one who kept silent
	if got := told(false); got != "at least 20 of 24" {
		t.Errorf("all but one: %q", got)
	}
	pack, _ := w.folder(false)
	looks := section(t, pack, 5, "data are protected")
	if got := row(looks, "looks-and-erasures", "had words read"); got == nil || got[1] != "" || got[2] != "fewer than 5 of 24" {
		t.Errorf("looks are told as %q", got)
	}
}

// Row 75: sponsors' figures stand as they were told, and nothing of them is told anew.
func TestRow75FiguresAreTheSponsors(t *testing.T) {
	t.Parallel()
	w := newWorld(t).twoOrganisations()
	w.joined(14)
	w.summarise(1)
	w.joined(18) // four more are not told
	pack, all := w.folder(false)
	figures := section(t, pack, 4, "what it costs")
	if got := row(figures, "figures", "People who joined"); got == nil || got[1] != "14 of 24" {
		t.Errorf("who joined is told as %q", got)
	}
	if strings.Contains(all, "18 of") || strings.Contains(all, "15 of") {
		t.Errorf("the folder tells more than sponsors were told:\n%s", all)
	}
	if row(figures, "summaries", "of month 1") == nil {
		t.Error("the summary of month 1 is not listed")
	}
}

// Row 75: nobody's name, address or words, of participants and officers alike; nor where the cohort's own words name them.
func TestRow75NobodyIsNamed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.start()
	w.exec(`update cohort set spec = jsonb_set(spec, '{purpose}', '"New managers find their feet, as Maria Mentor did. Ask carla@north.test."')`)
	w.join()
	pair := w.introduce()
	ask := mentoring.Ask{Kind: mentoring.Goals, To: mentoring.TheMentee, Pair: pair}
	w.climb(ask)
	w.reply(w.last("ines@north.test", "goals"), "ines@north.test", "1. Delegate the kangaroo budget\n2. Ask first")
	pack, all := w.folder(false)
	for _, known := range []string{"Maria", "Ines", "Carla", "Sven", "Olive", "north.test", "kangaroo"} {
		if strings.Contains(all, known) {
			t.Errorf("the folder holds %q", known)
		}
	}
	if !strings.Contains(all, "as (a name) did. Ask (an address).") {
		t.Error("the purpose is not told without its names")
	}
	if numbers := regexp.MustCompile(`\b\d+ of \d+\b`).FindAllString(all, -1); len(numbers) > 0 {
		t.Errorf("of two people it is told %q", numbers)
	}
	gaps := []string{}
	for _, gap := range pack.Gaps() {
		gaps = append(gaps, gap.Says)
	}
	for _, want := range []string{"No mid-point was asked so far.", "No summary went to sponsors so far.", "The programme is still running. Accreditation asks for one full cycle.", "No meeting of many, such as a mentors' circle, was planned."} {
		if !slices.Contains(gaps, want) {
			t.Errorf("the gaps lack %q: %q", want, gaps)
		}
	}
	if slices.Contains(gaps, "No mentee was asked for goals so far.") {
		t.Error("goals were asked")
	}
}
