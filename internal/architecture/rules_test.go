package architecture

import (
	"slices"
	"strings"
	"testing"
)

// Folders that are meant in the tables are written from the root of the repository; "x/..." is x and all below it.
// Imports are written as folders when they are ours, and in full when they are others'. Rules hold for the code, not
// for its tests.

// onlyRules say what a package may import, and nothing besides.
var onlyRules = []struct {
	folder string
	only   []string
	why    string
}{
	{"mentoring", []string{pureStd}, "the vocabulary depends on nothing, so that everything can depend on it"},
	{"workflows", []string{pureStd, "mentoring", "go.temporal.io/sdk/workflow", "go.temporal.io/sdk/temporal", "go.temporal.io/sdk/log"},
		"workflows order time and do nothing else: a replay must not depend on anything outside"},
	{"disclosure", []string{pureStd}, "what may be told is decided from counts and random ids alone, so that it can be proved"},
	{"summaries", []string{pureStd, "mentoring", "disclosure"}, "a summary is counted from what it is handed, so that it can be checked from figures alone"},
	{"evidence", []string{pureStd, "mentoring", "internal/spreadsheet"}, "an assessor's folder is made of what it is handed, which has no field for anybody's name or words"},
	{"matching", []string{pureStd, "mentoring", "matching/assignment"}, "the same people and rules give the same pairs, on every machine"},
	{"matching/assignment", []string{pureStd}, "numbers in, numbers out: it can be checked against other solvers, and knows nothing of people"},
	{"replyaddress", []string{anyStd, "mentoring"}, "what guards the door is small enough to be read whole"},
}

// neverRules say what packages must not import.
var neverRules = []struct {
	folders []string
	never   []string
	why     string
}{
	{[]string{"replies", "templates"}, impureStd, "words in, meaning or letters out: no files, no network, no database"},
	{[]string{"replies", "templates"}, []string{"github.com/jackc/pgx/...", "go.temporal.io/..."}, "the same: nothing to connect to"},
	{leaves, append([]string{"programme", "worker", "service", "workflows", "standalone/...", "cmd/...", "demo", "config/...", "cohortfile"}, leaves...),
		"the parts that do one thing each know nothing of one another, nor of those that use them"},
	{[]string{"programme"}, []string{"worker", "service", "cmd/...", "go.temporal.io/..."}, "the rules of the programme hold without Temporal; workflows call them, not the reverse"},
	{[]string{"store"}, []string{"go.temporal.io/..."}, "facts live in PostgreSQL alone"},
	{[]string{"worker"}, []string{"programme", "mailer", "inbox", "replies", "templates"}, "the worker runs what it is handed: it holds no rule of the programme"},
	{everywhereBut("standalone/...", "cmd/...", "demo/...", "service/...", "bench/...", "internal/testenv/...", "internal/campaign/..."), []string{"standalone/..."},
		"the embedded servers are one way to run the programme, and take minutes to compile"},
	{everywhereBut("internal/testenv/...", "bench/..."), []string{"internal/testenv/..."}, "real servers for tests are for tests"},
	{everywhereBut("cmd/..."), []string{"cmd/..."}, "a command is where the program begins"},
}

// leaves are the packages that do one thing each.
var leaves = []string{"store", "mailer", "inbox", "templates", "matching", "replies", "summaries"}

// impureStd is what of the standard library reaches outside the process, or is not the same twice.
var impureStd = []string{
	"os/...", "io/ioutil", "net", "net/http/...", "net/rpc/...", "net/smtp", "net/textproto", "database/sql/...", "syscall", "plugin",
	"log", "crypto/rand", "math/rand/...",
}

// timeless are the packages that never read the clock, start a timer or sleep: a time is handed in.
var timeless = []string{"mentoring", "workflows", "replies", "matching", "summaries", "disclosure", "templates", "evidence"}

// clock is what they do not use of package time.
var clock = []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer"}

// reflectionFree are the files on the way from facts to a sponsor's summary. None of them names a reflection, its words,
// or the words of an answer: what is said between two people has no path to a sponsor.
var reflectionFree = []string{"disclosure/...", "summaries/...", "store/summary.go", "programme/summarise.go", "programme/figurestable.go", "evidence/...", "store/evidence.go"}

// private are the names that they do not use.
var private = []string{"Reflection", "Reflections", "KeepReflection", "ReflectionsOf", "Words", "Text"}

func TestWhoImportsWhom(t *testing.T) {
	t.Parallel()
	code := readCode(t)
	for _, rule := range onlyRules {
		for _, file := range code.in(t, rule.folder) {
			for _, imported := range file.imports {
				if !slices.ContainsFunc(rule.only, func(pattern string) bool { return matches(pattern, imported) }) {
					t.Errorf("%s imports %s, but %s", file.path, imported, rule.why)
				}
			}
		}
	}
	for _, rule := range neverRules {
		for _, folder := range rule.folders {
			for _, file := range code.in(t, folder) {
				for _, imported := range file.imports {
					if file.folder() != imported && slices.ContainsFunc(rule.never, func(pattern string) bool { return matches(pattern, imported) }) {
						t.Errorf("%s imports %s, but %s", file.path, imported, rule.why)
					}
				}
			}
		}
	}
}

func TestWhoReadsAClock(t *testing.T) {
	t.Parallel()
	code := readCode(t)
	for _, folder := range timeless {
		for _, file := range code.in(t, folder) {
			for _, name := range file.uses("time") {
				if slices.Contains(clock, name) {
					t.Errorf("%s uses time.%s, but a time is handed in there", file.path, name)
				}
			}
		}
	}
}

func TestReflectionsHaveNoPathToASponsor(t *testing.T) {
	t.Parallel()
	code := readCode(t)
	for _, where := range reflectionFree {
		for _, file := range code.in(t, where) {
			for _, name := range file.names() {
				if slices.Contains(private, name) {
					t.Errorf("%s names %s, but what is said between two people has no path to a sponsor", file.path, name)
				}
			}
		}
	}
}

// The guards of disclosure can be taken out, for tests to see that each is needed. The product takes out none.
func TestGuardsOfFiguresStay(t *testing.T) {
	t.Parallel()
	users := 0
	for _, file := range readCode(t) {
		if !slices.Contains(file.imports, "disclosure") {
			continue
		}
		users++
		if slices.Contains(file.names(), "Without") {
			t.Errorf("%s takes out a guard", file.path)
		}
	}
	if users < 3 {
		t.Errorf("only %d files use disclosure; correct this test", users)
	}
}

// The checks above can fail.
func TestRulesAreNotBlind(t *testing.T) {
	t.Parallel()
	f := parse(t, "workflows/bad.go", `package workflows

import (
	"net/http"
	clock "time"

	"github.com/rapport-mentoring/rapport/standalone/temporal"
)

type Reflection struct{ At clock.Time }

var at = clock.Now()
var _ = http.Get
var _ = temporal.Start
`)
	if want := []string{"net/http", "time", "standalone/temporal"}; !slices.Equal(f.imports, want) {
		t.Errorf("imports %q, want %q", f.imports, want)
	}
	if got := f.uses("time"); !slices.Contains(got, "Now") {
		t.Errorf("of package time it uses %q", got)
	}
	if got := f.names(); !slices.Contains(got, "Reflection") {
		t.Errorf("it names %q", got)
	}
	for _, tc := range []struct {
		pattern, imported string
		want              bool
	}{
		{pureStd, "strings", true},
		{pureStd, "net/url", true},
		{pureStd, "net/http", false},
		{pureStd, "os/exec", false},
		{pureStd, "mentoring", false},
		{pureStd, "internal/testenv", false},
		{pureStd, "github.com/jackc/pgx/v5", false},
		{anyStd, "crypto/rand", true},
		{anyStd, "store", false},
		{"standalone/...", "standalone/temporal", true},
		{"standalone/...", "standalone", true},
		{"standalone/...", "standalonely", false},
		{"store", "store/migrations", false},
		{"!worker|cmd/...", "worker", false},
		{"!worker|cmd/...", "cmd/rapport", false},
		{"!worker|cmd/...", "store", true},
	} {
		if got := matches(tc.pattern, tc.imported); got != tc.want {
			t.Errorf("%s matches %s: %v", tc.pattern, tc.imported, got)
		}
	}
	if ours := readCode(t); len(ours) < 50 || !slices.ContainsFunc(ours, func(f file) bool { return strings.HasPrefix(f.path, "workflows/") }) {
		t.Errorf("only %d files were read", len(ours))
	}
}
