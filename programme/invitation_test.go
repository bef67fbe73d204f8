package programme_test

import (
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 14: the invitation says who named this person and for what.
func TestRow14InvitationCarriesWhyAColleagueNamedThem(t *testing.T) {
	t.Parallel()
	w := newWorld(t).startWith(func(_ *mentoring.Cohort, people []mentoring.Person) {
		people[0].Named = mentoring.Nomination{By: "Nora Peer", For: "She asked three questions, and the shift found the answer."}
	})
	for address, named := range map[string]bool{"maria@north.test": true, "ines@north.test": false} {
		w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(address)})
		body := flowing(w.last(address, "invitation").Body)
		if strings.Contains(body, "Nora Peer") != named || strings.Contains(body, "She asked three questions") != named {
			t.Errorf("the invitation of %s:\n%s", address, body)
		}
	}
}

// Row 5: the invitation says how much time it takes, in figures of the cohort file; row 3: and who it is for.
func TestRow5InvitationSaysHowMuchTimeItTakes(t *testing.T) {
	t.Parallel()
	for months, length := range map[int]string{6: "six months", 9: "nine months"} {
		w := newWorld(t).startWith(func(c *mentoring.Cohort, _ []mentoring.Person) { c.Months = months })
		w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")})
		body := flowing(w.last("ines@north.test", "invitation").Body)
		for _, want := range []string{"One talk a month of about an hour, for " + length, spec.Audience} {
			if !strings.Contains(body, want) {
				t.Errorf("the invitation does not say %q:\n%s", want, body)
			}
		}
	}
}

// Row 17: "ask me in spring" is a promise kept, in every language, in the words of whoever asked.
func TestRow17AskMeInSpring(t *testing.T) {
	t.Parallel()
	for language, said := range map[string]string{
		"en": "Not now, we have an audit. Please ask me again in spring.",
		"de": "Jetzt nicht, bitte fragen Sie mich im Frühling noch einmal.",
		"fr": "Pas maintenant, redemandez-moi au printemps.",
		"nl": "Nu niet, vraag het me in het voorjaar nog eens.",
		"es": "Ahora no, pregúntame en primavera.",
	} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).startWith(func(c *mentoring.Cohort, _ []mentoring.Person) { c.Language = language })
			w.clock.pass(240 * day) // autumn
			ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}
			w.climb(ask)
			w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", said)
			w.last("ines@north.test", "invitation.noted")
			standing := w.climb(ask)
			if spring := time.Date(2027, time.March, 1, 0, 0, 0, 0, time.UTC); standing.Over() || standing.LookAgain.Before(spring) || standing.LookAgain.After(spring.AddDate(0, 0, 4)) {
				t.Fatalf("comes again: %+v", standing)
			}
			before := len(w.mails("ines@north.test"))
			w.clock.pass(100 * day)
			w.climb(ask)
			if n := len(w.mails("ines@north.test")); n != before {
				t.Errorf("%d mails before spring", n-before)
			}
			w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
			w.climb(ask)
			if body := flowing(w.last("ines@north.test", "invitation").Body); !strings.Contains(body, said) {
				t.Errorf("in spring:\n%s", body)
			}
		})
	}
}
