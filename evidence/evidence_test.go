package evidence

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

var day1 = time.Date(2026, time.March, 2, 10, 0, 0, 0, time.UTC)

// whole are the facts of a programme of three organisations that came to its end.
func whole() Facts {
	f := Facts{
		Made: day1.AddDate(1, 0, 0), Name: "Spring <6>", Purpose: "New managers find their feet.", Capabilities: []string{"delegation", "feedback"}, Audience: "new managers",
		Organisations: []string{"North", "South", "West"}, Months: 6, Began: day1, Ended: day1.AddDate(0, 7, 0), Confidentiality: "What is said stays.", Pledge: "Nobody is poached.",
		Rules: []Pair{{"Organisations", "a mentor has to be of another organisation"}}, Load: []Pair{{"Mails a month", "at most 8"}},
		Offices: []Office{{Coordinators, 3}, {"Sponsors", 3}}, Steps: map[Step]Reached{},
		Figures:    []Figure{{Key: "joined", Label: "People who joined", Told: "14 of 24", Of: 24, Month: 1}, {Key: "joined", Label: "People who joined", Told: "at least 20 of 24", Of: 24, Month: 2}},
		Parts:      []Figure{{Key: "matched", Label: "mentors who have a partner", Told: "at least 8 of 12", Of: 12, Month: 2}},
		Charter:    []Version{{Number: 1, Put: day1, Settled: day1, State: "agreed", Agree: 3, Parts: []Pair{{"How long", "Six months."}}}},
		Motions:    []Motion{{Number: 1, Does: "If it is carried, the programme lasts one month longer.", Put: day1, Decided: day1, State: "carried", Yes: 2, No: 1, Members: 3, Effect: "done"}},
		Rounds:     []Round{{Number: 1, Made: day1, Approved: day1}},
		Summaries:  []Sent{{1, day1.AddDate(0, 1, 0)}, {0, day1.AddDate(0, 7, 0)}},
		Gatherings: []Event{{1, day1, "held"}}, Acts: []Act{{day1, HandedOn}},
		Rights: Table{Name: "rights", Title: "Who may do what", Head: []string{"May", "Operator"}, Rows: [][]string{{"run the service", "yes"}}}, Kept: day1,
	}
	for _, kind := range mentoring.Kinds {
		f.Steps[Asked(kind)] = Reached{First: day1, Told: "19 of 24", Of: 24}
	}
	for _, step := range []Step{Reminded, LookedAfter, WordsRead, Erased, PledgeBefore, PledgeHalf, AtGathering, HalfAYear, AYear} {
		f.Steps[step] = Reached{Told: "fewer than 5 of 24", Of: 24}
	}
	return f
}

// Row 75: the six standards, each with what speaks for it, and the gaps that no programme can close with records.
func TestRow75TheSixStandards(t *testing.T) {
	t.Parallel()
	pack := Sort(whole())
	var titles []string
	for i, s := range pack.Standards {
		if titles = append(titles, s.Title); s.Number != i+1 || len(s.Mails) == 0 || len(s.Sections) < 3 || len(s.tables()) == 0 {
			t.Errorf("standard %d has too little to show: %+v", i+1, s)
		}
	}
	if want := []string{"Clarity of purpose", "Stakeholder training and briefing", "Selection and matching", "Measurement and review", "Ethics", "Administration and support"}; !slices.Equal(titles, want) {
		t.Errorf("the standards are %q", titles)
	}
	for _, gap := range pack.Gaps() {
		if !strings.Contains(gap.Says, "Rapport k") && !strings.Contains(gap.Says, "folder") {
			t.Errorf("a whole programme has the gap %q", gap.Says)
		}
	}
}

// Row 75: what did not happen is said.
func TestRow75GapsAreSaid(t *testing.T) {
	t.Parallel()
	f := whole()
	f.Ended, f.Summaries, f.Gatherings, f.Charter, f.Pledge, f.Rounds = time.Time{}, nil, nil, nil, "", nil
	delete(f.Steps, Asked(mentoring.CheckIn))
	delete(f.Steps, AYear)
	f.Steps[Erased] = Reached{} // too few to tell even that
	f.Steps[Asked(mentoring.Fit)] = Reached{First: day1}
	files, manifest, err := Sort(f).Files(nil)
	if err != nil {
		t.Fatal(err)
	}
	start := string(files[0].Content)
	for _, want := range []string{
		"No mid-point was asked so far.", "Nobody was asked a year after the close so far.", "No summary went to sponsors so far.", "No charter was put to the organisations.",
		"The programme is still running.", "No pledge is asked", "No list of pairs has been approved so far.",
	} {
		if !strings.Contains(strings.Join(strings.Fields(start), " "), want) || !slices.ContainsFunc(manifest.Gaps, func(g Gap) bool { return strings.Contains(g.Says, want) }) {
			t.Errorf("nothing says %q", want)
		}
	}
	all := text(files)
	if strings.Contains(all, "were erased") {
		t.Error("that somebody was erased is told of too few")
	}
	if !strings.Contains(all, "said whether it is the right pairing (first time: 2 March 2026; people: "+notTold+")") {
		t.Error("of a question to few nothing says that it was put")
	}
}

// Row 75: the list has every file as it is, the same facts give the same bytes, and a page can hold any name.
func TestRow75TheFolder(t *testing.T) {
	t.Parallel()
	mails := []Mail{{Name: "invitation", Language: "en", Subject: "Will you join?", Plain: "Hello", HTML: "<p>Hello</p>"}}
	files, manifest, err := Sort(whole()).Files(mails)
	if err != nil {
		t.Fatal(err)
	}
	again, _, _ := Sort(whole()).Files(mails)
	if !reflect.DeepEqual(files, again) {
		t.Error("the same facts give other bytes")
	}
	if last := files[len(files)-1]; last.Name != ManifestName || len(manifest.Files) != len(files)-1 {
		t.Errorf("the list is %s with %d of %d files", last.Name, len(manifest.Files), len(files))
	}
	seen := map[string]bool{}
	for i, listed := range manifest.Files {
		sum := sha256.Sum256(files[i].Content)
		if listed.Name != files[i].Name || listed.SHA256 != hex.EncodeToString(sum[:]) || listed.Bytes != len(files[i].Content) || seen[listed.Name] {
			t.Errorf("%s is listed as %+v", files[i].Name, listed)
		}
		seen[listed.Name] = true
		if strings.HasSuffix(listed.Name, ".csv") {
			rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(files[i].Content), "\ufeff"))).ReadAll()
			if err != nil || len(rows) < 2 {
				t.Errorf("%s has %d rows: %v", listed.Name, len(rows), err)
			}
		}
	}
	page := string(files[1].Content)
	for _, want := range []string{"Spring &lt;6&gt;", `href="4-measurement-and-review/figures.csv"`, `href="mails/en/invitation.html"`, "at least 20 of 24"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	for _, link := range []string{"http://", "https://", "<script", "<img", "url("} {
		if strings.Contains(page, link) {
			t.Errorf("the page needs %q from elsewhere", link)
		}
	}
	for _, f := range files[:2] {
		for _, line := range strings.Split(string(f.Content), "\n") {
			if f.Name == startName && len([]rune(line)) > width {
				t.Errorf("%s has a line of %d letters: %s", f.Name, len([]rune(line)), line)
			}
		}
	}
	for _, m := range strings.Split(page, `href="`)[1:] {
		name, _, _ := strings.Cut(m, `"`)
		if !strings.HasPrefix(name, "#") && !seen[name] {
			t.Errorf("the page links to %s, which is not there", name)
		}
	}
}

func text(files []File) string {
	var b strings.Builder
	for _, f := range files {
		if strings.HasSuffix(f.Name, ".txt") {
			b.WriteString(strings.Join(strings.Fields(string(f.Content)), " ") + "\n")
		}
	}
	return b.String()
}
