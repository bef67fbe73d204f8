package main

import (
	"os"
	"strings"
	"testing"
)

// TestFiguresHold measures the project's own corpora, so that no change lowers a figure unseen.
func TestFiguresHold(t *testing.T) {
	t.Chdir("..")
	var out strings.Builder
	if err := run(options{out: &out, others: t.TempDir()}); err != nil {
		t.Errorf("%v\n%s", err, out.String())
	}
}

func TestFigureThatFellIsAnError(t *testing.T) {
	t.Parallel()
	kept := figures{"own/replies": {"intent": 96.0, "clean": 99.0}}
	if err := kept.hold(figures{"own/replies": {"intent": 96.0, "clean": 99.5}}); err != nil {
		t.Errorf("a better figure: %v", err)
	}
	err := kept.hold(figures{"own/replies": {"intent": 95.8, "clean": 99.0}})
	if err == nil || !strings.Contains(err.Error(), "intent fell from 96.0 to 95.8") {
		t.Errorf("a worse figure: %v", err)
	}
}

func TestWrongMeaningIsAMissAndHarm(t *testing.T) {
	t.Parallel()
	path := t.TempDir() + "/replies.jsonl"
	rows := `{"id":"1","step":"invitation","lang":"en","ref_date":"2025-03-04","question":"Will you join us?","body":"Count me in","expected":{"intent":"decline","fields":{}}}` + "\n" +
		`{"id":"2","step":"session","lang":"en","ref_date":"2025-03-04","question":"Did you meet?","body":"Yes, yesterday. 4","expected":{"intent":"session_report","fields":{"met":true,"rating":5}}}` + "\n"
	if err := os.WriteFile(path, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := measureReplies(corpus{path: path})
	if err != nil {
		t.Fatal(err)
	}
	if got.figures["intent"] != 50 || got.figures["no harm"] != 50 || got.figures["fields"] != 50 || len(got.misses) != 2 {
		t.Errorf("got %+v", got)
	}
}

func TestOverlapOfWords(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		a, b string
		want float64
	}{{"", "", 1}, {"a b", "a b", 1}, {"a", "", 0}, {"Yes, I do.", "Yes I do", 0.75}} {
		if got := overlap(tc.a, tc.b); got != tc.want {
			t.Errorf("%q and %q: got %v, want %v", tc.a, tc.b, got, tc.want)
		}
	}
}
