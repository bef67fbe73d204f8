package templates

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"
)

// TestChartOfASummary holds that the chart goes with the mail as a part of it, that its figures stand in words both beside it and in
// the text, and that without two months there is none.
func TestChartOfASummary(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	for _, language := range set.Languages() {
		l := Sample("summary")
		l.Language = language
		m, err := set.Render(l)
		if err != nil {
			t.Fatal(err)
		}
		if m.Chart == nil || !bytes.HasPrefix(m.Chart.Content, []byte("\x89PNG")) || len(m.Pictures()) != 1 || !strings.Contains(m.HTML, `src="cid:`+m.Chart.ID+`"`) {
			t.Fatalf("%s: no chart goes with the mail", language)
		}
		flat := strings.Join(strings.Fields(m.Text), " ")
		for _, p := range l.Figures.Course {
			if !strings.Contains(flat, p.Value) || !strings.Contains(m.HTML, p.Value) {
				t.Errorf("%s: %q is drawn and not told", language, p.Value)
			}
		}
		again, err := set.Render(l)
		if err != nil || again.HTML != m.HTML || !bytes.Equal(again.Chart.Content, m.Chart.Content) {
			t.Errorf("%s: the same letter gives other bytes: %v", language, err)
		}
		figures := *l.Figures
		figures.Course, l.Figures = nil, &figures
		if m, err = set.Render(l); err != nil || m.Chart != nil || strings.Contains(m.HTML, "<img") {
			t.Errorf("%s: a chart of nothing: %v", language, err)
		}
	}
}

// An organisation whose own words have no place for the chart gets none.
func TestOwnWordsNeedNoChart(t *testing.T) {
	t.Parallel()
	h, err := Load(fstest.MapFS{"messages/en/summary.txt": {Data: []byte("to: sponsor\nsubject: How it goes\npreview: In short.\n\nIt goes well.\n\n=> who needs me? — what you could do\n=> send my note — a draft of yours\n=> question … — we answer\n=> stop — no more of these\n")}}, "house", func(_, _, words string) string { return words })
	if err != nil {
		t.Fatal(err)
	}
	if m, err := h.Set.Render(Sample("summary")); err != nil || len(m.Pictures()) != 0 {
		t.Errorf("%d pictures go with it: %v", len(m.Pictures()), err)
	}
}
