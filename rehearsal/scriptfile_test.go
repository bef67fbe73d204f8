package rehearsal

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestReadScript(t *testing.T) {
	t.Parallel()
	want := Script{
		{Who: "anna.berg@northwind.example", Mail: mentoring.Session, Number: 2, Says: "We met on Tuesday, 4 out of 5.", After: 48 * time.Hour},
		{Who: "lars.jensen@northwind.example", Says: Silence, After: afterwards},
	}
	for name, text := range map[string]string{
		"replies.csv": "who,mail,number,says,after\nAnna Berg,session,2,\"We met on Tuesday, 4 out of 5.\",2 days\n\nlars.jensen@northwind.example,,,Silence,\n",
		"excel.csv":   "sep=;\nwho;says;mail;number;after\nanna berg;We met on Tuesday, 4 out of 5.;session;2;48h\nLars Jensen;silence\n",
		"replies.yaml": "replies:\n  - who: Anna Berg\n    mail: session\n    number: 2\n    says: We met on Tuesday, 4 out of 5.\n    after: 2 days\n" +
			"  - {who: Lars Jensen, says: silence}\n",
	} {
		got, err := sample(t).ReadScript(name, strings.NewReader(text))
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

// Every mistake in a file of replies is told at once, with its line.
func TestRow10RepliesWithMistakes(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"replies.csv": "who,mail,number,says,after\nNobody Here,session,,yes,\nAnna Berg,sessions,,yes,\nAnna Berg,session,no,yes,\nAnna Berg,session,,,\nAnna Berg,session,,yes,soon\n",
		"replies.yaml": "replies:\n  - {who: Nobody Here, says: yes}\n  - {who: Anna Berg, mail: sessions, says: yes}\n  - {who: Anna Berg, number: no, says: yes}\n" +
			"  - {who: Anna Berg}\n  - {who: Anna Berg, says: yes, after: soon}\n",
	} {
		_, err := sample(t).ReadScript(name, strings.NewReader(text))
		problems, ok := err.(form.Problems) //nolint:errorlint // it is returned bare
		if !ok || len(problems) != 5 {
			t.Fatalf("%s: %v", name, err)
		}
		for i, p := range problems {
			if p.File != name || p.Line != i+2 {
				t.Errorf("problem %d is told as %s", i, p)
			}
		}
		if !strings.Contains(problems[1].Message, "meeting.first") {
			t.Errorf("it does not say which questions there are: %s", problems[1])
		}
	}
	if _, err := sample(t).ReadScript("replies.csv", strings.NewReader("name,words\nAnna,yes\n")); err == nil || !strings.Contains(err.Error(), "replies.csv:1") {
		t.Errorf("other columns are taken: %v", err)
	}
}

// "What if Anna never answers?"
func TestRow10RepliesFromAFile(t *testing.T) {
	t.Parallel()
	p := pair(t, mentoring.Day{Year: 2027, Month: time.March, Day: 1})
	var err error
	if p.Script, err = p.ReadScript("replies.csv", strings.NewReader(
		"who,mail,number,says,after\nDaniel Weiss,session,2,\"We met yesterday, and I would give it a 5.\",3 hours\nDaniel Weiss,session,3,silence,\nAnna Berg,survey,,silence,\n")); err != nil {
		t.Fatal(err)
	}
	r := run(t, p)
	said, sessions := false, 0
	for i, l := range r.Letters {
		name := r.People[l.Person].Name
		switch {
		case l.Ours && l.Kind == "session" && name == "Daniel Weiss":
			sessions++
		case !l.Ours && name == "Daniel Weiss" && strings.Contains(l.Text, "I would give it a 5"):
			said = sessions == 2 && l.Outcome == "applied"
		case !l.Ours && l.answers == surveyOf(r, "Anna Berg"):
			t.Errorf("Anna answers the survey on %s", r.Letters[i].At)
		}
	}
	if !said {
		t.Error("the words of the file were not said, or not understood")
	}
	kinds := r.got("Daniel Weiss")
	if !slices.Contains(r.got("Anna Berg"), "survey.remind") || !slices.Contains(kinds, "session.remind") {
		t.Errorf("silence has no reminder: %q", kinds)
	}
	if !slices.Contains(r.got("Anna Berg"), "session.partner") {
		t.Errorf("nobody asks the other half: %q", r.got("Anna Berg"))
	}
}

// surveyOf returns the id of the survey's first mail to somebody.
func surveyOf(r *Record, name string) int64 {
	for _, l := range r.Letters {
		if l.Ours && l.Kind == "survey" && r.People[l.Person].Name == name {
			return l.id
		}
	}
	return -1
}

// What a rehearsal writes as its replies can be played, and gives the same rehearsal.
func TestRow10RepliesCanBePlayedAgain(t *testing.T) {
	t.Parallel()
	p := pair(t, mentoring.Day{Year: 2027, Month: time.March, Day: 1})
	first := run(t, p)
	var b strings.Builder
	if err := first.WriteReplies(&b); err != nil {
		t.Fatal(err)
	}
	var err error
	if p.Script, err = p.ReadScript("replies.csv", strings.NewReader(b.String())); err != nil {
		t.Fatal(err)
	}
	if len(p.Script) < 20 {
		t.Fatalf("only %d replies:\n%s", len(p.Script), b.String())
	}
	again := run(t, p)
	for i := range min(len(first.Letters), len(again.Letters)) {
		one, other := first.Letters[i], again.Letters[i]
		if one.Kind != other.Kind || one.Text != other.Text || one.Person != other.Person || !one.At.Equal(other.At) {
			t.Fatalf("letter %d was %s at %s:\n%s\nand is %s at %s:\n%s", i, one.Kind, one.At, one.Text, other.Kind, other.At, other.Text)
		}
	}
}
