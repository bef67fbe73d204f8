package templates

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

var themes = []mentoring.Theme{
	mentoring.ThemeGoal, mentoring.ThemeReality, mentoring.ThemeOptions, mentoring.ThemeReview, mentoring.ThemeWill, mentoring.ThemeOthers,
	mentoring.ThemeLeading, mentoring.ThemeClose,
}

// Row 43: for every aim and every stage there are questions for both, in each language, each said once; and there are no others.
func TestRow43QuestionsForEveryAimAndStage(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	for _, tag := range append([]string{"en"}, translations...) {
		used, said := map[string]bool{}, map[string]string{}
		for _, aim := range append([]mentoring.Aim{""}, mentoring.Aims...) {
			for _, theme := range themes {
				for _, role := range []mentoring.Role{mentoring.Mentee, mentoring.Mentor} {
					for _, q := range aim.Questions(theme, role) {
						text, err := set.Say(tag, q)
						if err != nil {
							t.Fatal(err)
						}
						if other := said[text]; other != "" && other != q.Name {
							t.Errorf("%s: %s and %s are both %q", tag, other, q.Name, text)
						}
						if said[text], used[q.Name] = q.Name, true; !strings.HasSuffix(text, "?") || len(strings.Fields(text)) > 20 {
							t.Errorf("%s: %s is no short question: %q", tag, q.Name, text)
						}
						if word := ""; otherForms[tag] != nil {
							if word = otherForms[tag].FindString(text); word != "" {
								t.Errorf("%s: %s says %q", tag, q.Name, word)
							}
						}
					}
				}
			}
		}
		for name := range set.languages[tag].sentences {
			if strings.HasPrefix(name, "talk.") && !used[name] {
				t.Errorf("%s: nothing asks %s", tag, name)
			}
		}
	}
}

// Row 43: a mail brings three questions to a talk at most: those of the theme alone, or one of the theme and two of the aim.
func TestRow43NeverMoreThanThreeQuestions(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	for _, tag := range append([]string{"en"}, translations...) {
		for _, kind := range []string{"session", "session.prepare"} {
			for _, v := range Variants(kind) {
				v.Letter.Language = tag
				m, err := set.Render(v.Letter)
				if err != nil {
					t.Fatal(err)
				}
				want := 3
				if v.Letter.ReaderRole == mentoring.Mentor {
					want = 2
				}
				got := 0
				for _, item := range strings.Split(m.Text, "\n- ")[1:] {
					item, _, _ = strings.Cut(item, "\n\n")
					if strings.HasSuffix(item, "?") {
						got++
					}
				}
				if got != want {
					t.Errorf("%s %s %s has %d questions, want %d:\n%s", tag, kind, v.Name, got, want, m.Text)
				}
			}
		}
	}
}
