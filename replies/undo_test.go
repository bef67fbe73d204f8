package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// What was noted is taken back, or may stand, in ordinary words of five languages; a report that speaks of a mistake is a report.
func TestWhatWasNotedIsTakenBack(t *testing.T) {
	t.Parallel()
	const (
		undo = `act {"intent":"undo"}`
		keep = `act {"intent":"keep"}`
	)
	for _, c := range []struct {
		lang string
		kind mentoring.Kind
		text string
		want string
	}{
		{"en", "", "that was a mistake", undo}, {"en", mentoring.Session, "Oops, I didn't mean that, sorry!", undo},
		{"en", mentoring.Session, "keep it as it was", undo}, {"en", mentoring.Session, "Keep it", keep}, {"en", mentoring.Survey, "That was a mistake.", undo},
		{"en", mentoring.Goals, "that was a mistake", undo}, {"en", mentoring.Proposal, "keep the old one", undo}, {"en", mentoring.CheckIn, "not what I meant", undo},
		{"en", mentoring.MeetingTimes, "please keep the old one", `act {"intent":"decline"}`},
		{"en", mentoring.Goals, "keep the old ones", `act {"intent":"answered"}`},
		{"en", mentoring.Recontract, "keep it as it was", `act {"intent":"answered","contract":{"months":0}}`},
		{"en", mentoring.Reflection, "That was a mistake", `act {"intent":"answered"}`},
		{"en", mentoring.Session, "we did not meet, that was a mistake of mine", `act {"intent":"answered","met":false}`},
		{"de", "", "Das war ein Versehen", undo}, {"de", mentoring.Session, "so habe ich das nicht gemeint", undo}, {"de", mentoring.Session, "Lassen Sie es bitte, wie es war", undo},
		{"de", mentoring.CheckIn, "rückgängig machen bitte", undo}, {"de", mentoring.Session, "so lassen", keep},
		{"fr", "", "c'était une erreur", undo}, {"fr", mentoring.Session, "Ce n'est pas ce que je voulais dire", undo}, {"fr", mentoring.Session, "gardez l'ancien", undo},
		{"fr", mentoring.Session, "laissez-le ainsi", keep},
		{"es", "", "ha sido un error", undo}, {"es", mentoring.Session, "no quería decir eso", undo}, {"es", mentoring.Session, "déjalo como estaba", undo},
		{"es", mentoring.Session, "déjalo así", keep},
		{"nl", "", "dat was een vergissing", undo}, {"nl", mentoring.Session, "zo bedoelde ik het niet", undo}, {"nl", mentoring.Session, "laat het zoals het was", undo},
		{"nl", mentoring.Session, "laat het zo", keep},
	} {
		r := Read(Message{Text: c.text, Date: day(2026, time.March, 18)}, Ask{Kind: c.kind, Language: c.lang})
		if got := show(t, r); got != normal(t, c.want) {
			t.Errorf("%s, %s: %q: got %s, want %s, because %v", c.lang, c.kind, c.text, got, c.want, r.Because)
		}
	}
}
