package templates

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// values are what may stand in a sentence, by the names that the files use.
var values = mentoring.With{
	"Mentor": "Iris Berg", "Mentee": "Tom Birch", "Name": "Iris Berg", "Who": "Iris Berg", "First": "Iris", "Do": "twist", "Sender": "a@b.example",
	"Address": "a@b.example", "Organisation": "Northwind", "Giver": "Northwind", "Years": 2, "Function": "Sales", "Title": "team leader", "Taker": "Contoso", "Cohort": "Leading Together", "Sponsor": "Iris Berg", "Zone": "Europe/Paris", "In": "Finance", "OutsideOf": "Finance", "From": "Northwind",
	"NotFrom": "Northwind", "MentorFunction": "Finance", "MenteeFunction": "Sales", "MentorOrganisation": "Northwind", "MenteeOrganisation": "Contoso",
	"Score": 720, "Cells": "x", "Of": 1000, "Points": 450, "Number": 2, "Count": 3, "Limit": 4, "Fit": 2, "Hours": 5, "Now": 3, "Rating": 2, "Month": 4,
	"Percent": 67, "Answered": 14, "Asked": 16, "Due": 16, "Held": 4, "Subject": "How did it go?", "Capabilities": []string{"Feedback", "Change"}, "Capability": []string{"Feedback"}, "Languages": []string{"de", "nl"},
	"On": time.Date(2026, time.May, 1, 9, 0, 0, 0, time.UTC), "Today": time.Date(2026, time.June, 1, 9, 0, 0, 0, time.UTC), "Talks": 2,
	"Months": 2, "Until": mentoring.Day{Year: 2026, Month: time.September, Day: 1}, "Mentors": 3, "Mentees": 5, "Motion": "extend by one month",
	"Audience": "people who lead for the first time", "Organisations": []string{"Northwind", "Contoso"}, "Matters": []mentoring.Sentence{mentoring.Say("matter.extend", nil), mentoring.Say("matter.admit", nil)},
	"Programme": "Harbour Mentoring", "Began": mentoring.Day{Year: 2026, Month: time.March}, "Ended": mentoring.Day{Year: 2026, Month: time.December}, "Never": time.Time{},
	"Language": []string{"de"}, "Back": mentoring.Say("language.ask.en", nil),
	"Because": mentoring.Say("because.values", nil), "Why": mentoring.Say("refusal.language", nil), "Step": mentoring.Say("step.survey", nil),
	"Otherwise": mentoring.Say("change.capacity", nil), "Label": mentoring.Say("figure.joined", nil), "Value": mentoring.Say("value.at.least", mentoring.With{"Count": 8, "Of": 9}),
	"Rules": []mentoring.Sentence{mentoring.Say("rule.language", nil), mentoring.Say("rule.zones", nil)},
	"Pairs": 2, "Pair": 4, "Names": "Tom Birch, Tom Ito", "Role": "mentor",
	"Guess": "Ask Tom once more", "Other": "Ruth Adler", "Words": "Gladly",
	"For": []mentoring.Sentence{mentoring.Say("criterion.values", nil)}, "Others": []mentoring.Sentence{mentoring.Say("account.other", mentoring.With{"Name": "Tom", "Score": 3})},
}

// TestEverySentenceInEveryLanguage writes every sentence with everything that may stand in it.
func TestEverySentenceInEveryLanguage(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	with := mentoring.With{}
	for name, value := range values {
		with[name] = value
	}
	for _, tag := range append([]string{"en"}, translations...) {
		for _, name := range set.Sentences() {
			if name == "story.wrote" {
				with := mentoring.With{"On": time.Date(2026, time.May, 1, 9, 0, 0, 0, time.UTC), "Now": time.Date(2026, time.June, 1, 9, 0, 0, 0, time.UTC)}
				checkSentence(t, set, tag, mentoring.Say(name, with))
				continue
			}
			checkSentence(t, set, tag, mentoring.Say(name, with))
		}
	}
}

func checkSentence(t *testing.T, set *Set, tag string, sentence mentoring.Sentence) {
	t.Helper()
	text, err := set.Say(tag, sentence)
	if err != nil {
		t.Errorf("%s: %v", tag, err)
		return
	}
	if strings.TrimSpace(text) == "" || strings.Contains(text, "<no value>") || strings.Contains(text, "  ") || strings.Contains(text, "%!") {
		t.Errorf("%s: %s says %q", tag, sentence.Name, text)
	}
}

func TestEveryKindOfAskHasAName(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	for _, kind := range mentoring.Kinds {
		checkSentence(t, set, "en", mentoring.Say("step."+string(kind), nil))
	}
}

func TestSayInTheReadersLanguage(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	zones := mentoring.Say("change.language", mentoring.With{
		"Languages": []string{"de", "nl"}, "Otherwise": mentoring.Say("change.capacity", nil),
	})
	for _, c := range []struct {
		tag      string
		sentence mentoring.Sentence
		want     string
	}{
		{"en-GB", zones, "That they can speak German or Dutch as well, or else: a capacity of one or more."},
		{"fr", zones, "Pouvoir parler aussi allemand ou néerlandais. Ou bien\u00a0: au moins une place."},
		{"es", zones, "Que también puedan hablar alemán o neerlandés. O si no: un sitio por lo menos."},
		{"it", mentoring.Say("reason.hours", nil), "Working days that overlap."},
		{"nl", mentoring.Sentence{Written: "They fit."}, "They fit."}, // as it was kept before there were names
		{"nl", mentoring.Sentence{}, ""},
	} {
		if got, err := set.Say(c.tag, c.sentence); err != nil || got != c.want {
			t.Errorf("%s: got %q, %v; want %q", c.tag, got, err, c.want)
		}
	}
	for _, bad := range []mentoring.Sentence{
		mentoring.Say("nothing.of.the.kind", nil),
		mentoring.Say("draft.left", nil), // without its number
		mentoring.Say("objection.rule", mentoring.With{"Mentor": "A", "Mentee": "B", "Why": mentoring.Say("nothing", nil)}),
	} {
		if got, err := set.Say("en", bad); err == nil {
			t.Errorf("%s was written: %q", bad.Name, got)
		}
	}
	if got := set.Language("de-CH", "invitation") + set.Language("it", "invitation"); got != "deen" {
		t.Errorf("the languages are %q", got)
	}
}

func TestSentencesNameFileAndLine(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]string{
		"\n# fine\na: x\nb x\n": "messages/en/_sentences.txt:4",
		"a: x\na: y\n":          "messages/en/_sentences.txt:2",
		"a: {{.X\n":             "messages/en/_sentences.txt:1",
	} {
		_, err := parseSentences(fstest.MapFS{"messages/en/_sentences.txt": {Data: []byte(source)}}, "messages/en", nil)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
