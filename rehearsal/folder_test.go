package rehearsal

import (
	"encoding/csv"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"

	"github.com/rapport-mentoring/rapport/mentoring"
)

var (
	outside = regexp.MustCompile(`(?i)(src|href|action)\s*=\s*["']?\s*(https?:)?//|url\(|@import`)
	links   = regexp.MustCompile(`href="([^"#]+)#?([^"]*)"`)
)

func TestRow10GalleryStandsAlone(t *testing.T) {
	t.Parallel()
	p := pair(t, mentoring.Day{Year: 2027, Month: time.March, Day: 1})
	p.People[0].Name = `Anna <script>alert(1)</script> "Berg"`
	r := run(t, p)
	folder, err := OpenFolder(filepath.Join(t.TempDir(), "new", "rehearsal"))
	if err != nil {
		t.Fatal(err)
	}
	index, err := folder.Write(t.Context(), r, false, time.Date(2027, 1, 5, 9, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	err = filepath.WalkDir(folder.Dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".html") {
			return err
		}
		page, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if at := outside.Find(page); at != nil {
			t.Errorf("%s takes something from outside: %s", path, at)
		}
		if strings.Contains(string(page), "<script>alert") {
			t.Errorf("%s runs what stands in a name", path)
		}
		for _, link := range links.FindAllStringSubmatch(string(page), -1) {
			if strings.HasPrefix(link[1], "mailto:") {
				continue
			}
			target, err := os.ReadFile(filepath.Join(filepath.Dir(path), filepath.FromSlash(link[1])))
			if err != nil || link[2] != "" && !strings.Contains(string(target), `id="`+link[2]+`"`) {
				t.Errorf("%s links to %s, which is not there: %v", path, link[0], err)
			}
			found++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	out, _ := r.Mails()
	if found < out {
		t.Errorf("%d links to %d mails", found, out)
	}
	page, err := os.ReadFile(index)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"prefers-color-scheme: dark", `name="viewport"`, "Daniel Weiss", "Nothing was sent"} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the first page does not say %s", want)
		}
	}
	// The next rehearsal takes the folder once more, and leaves nothing of this one.
	if err := os.WriteFile(filepath.Join(folder.Dir, "people", "old.html"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if folder, err = OpenFolder(folder.Dir); err != nil {
		t.Fatal(err)
	}
	if _, err := folder.Write(t.Context(), r, true, time.Now()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(folder.Dir, "people", "old.html")); err == nil {
		t.Error("a page of the last rehearsal is still there")
	}
}

func TestFoldersThatCannotBe(t *testing.T) {
	t.Parallel()
	theirs := t.TempDir()
	file := filepath.Join(theirs, "letter.txt")
	if err := os.WriteFile(file, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	for dir, want := range map[string]mentoring.Fault{
		theirs: mentoring.FaultConflict, file: mentoring.FaultInvalid, filepath.Join(file, "below"): mentoring.FaultInvalid,
	} {
		if _, err := OpenFolder(dir); mentoring.FaultOf(err) != want || !strings.Contains(err.Error(), "--out") {
			t.Errorf("%s: %v", dir, err)
		}
	}
	if left, err := os.ReadFile(file); err != nil || string(left) != "mine" {
		t.Errorf("somebody's file is now %q, %v", left, err)
	}
}

// Row 12: the load counts what a person did not write for, and says where it is more than the budget.
func TestRow12LoadAgainstTheBudget(t *testing.T) {
	t.Parallel()
	p := pair(t, mentoring.Day{Year: 2027, Month: time.March, Day: 1})
	p.Cohort.MailsPerMonth = 2
	r := run(t, p)
	unasked := 0
	for _, l := range r.Letters {
		if l.Unasked {
			unasked++
		}
	}
	total, over := 0, false
	for _, l := range r.Loads() {
		sum := 0
		for _, n := range l.Months {
			sum += n
		}
		if sum != l.Total {
			t.Errorf("%v does not add up", l)
		}
		total, over = total+sum, over || l.Most > 2
	}
	if total != unasked {
		t.Errorf("the load holds %d mails of %d", total, unasked)
	}
	if warned := strings.Contains(strings.Join(r.Warnings(), "\n"), "more than the 2 mails a month"); warned != over {
		t.Errorf("over: %v, warned: %v", over, warned)
	}
	var b strings.Builder
	if err := r.WriteLoad(&b); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil || len(rows) != len(r.Loads())+1 {
		t.Errorf("load.csv: %v\n%s", err, b.String())
	}
}

func TestRow10Calendar(t *testing.T) {
	t.Parallel()
	r := run(t, pair(t, mentoring.Day{Year: 2027, Month: time.March, Day: 1}))
	var b strings.Builder
	if err := r.WriteCalendar(&b, time.Date(2027, 1, 5, 9, 0, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	calendar, err := ics.ParseCalendar(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	days := map[string]bool{}
	for _, e := range calendar.Events() {
		at, err := e.GetStartAt()
		if err != nil {
			t.Fatal(err)
		}
		days[at.Format(time.DateOnly)] = true
	}
	for _, l := range r.Letters {
		if day := l.At.UTC().Format(time.DateOnly); l.Unasked && !days[day] {
			t.Errorf("%s of %s is not in the calendar", l.Kind, day)
		}
	}
	if !strings.Contains(b.String(), "Daniel Weiss") || strings.Contains(b.String(), "METHOD:REQUEST") {
		t.Error("the calendar names nobody, or invites somebody")
	}
}
