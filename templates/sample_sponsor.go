package templates

import (
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// sampleSponsor fills what a sponsor is asked, and what is given to their people.
func sampleSponsor(kind string, l *Letter) {
	const words = "You are well on your way in Harbour Mentoring. Thank you for the time that you give each other. Helen Marsh"
	hopes := map[int]string{1: "Two of our plants open next year, and they need people who can lead.", 3: "Fewer decisions that wait for me."}
	if strings.HasPrefix(kind, "sponsor.note") {
		l.Partner.Organisation = mentee.Organisation
	}
	switch kind {
	case "sponsor.hopes.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Answered, Lines: hopes}
	case "sponsor.note", "sponsor.note.check", "sponsor.note.clarify":
		l.Answer, l.Session = mentoring.Answer{Text: words}, Session{Number: 3}
	case "sponsor.note.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Accept, Text: words}
	case "sponsor.word":
		l.Words, l.Reasons = words, nil
		l.Partner = Partner{Name: Name{Full: "Helen Marsh", First: "Helen"}, Organisation: mentee.Organisation}
	case "anytime.sponsor.named":
		l.Answer = mentoring.Answer{Intent: mentoring.NameUs}
	case "anytime.needed":
		l.Needs = []string{
			"28 of 64 sessions that we know of were held. Tell managers, in your own name, that this hour counts as work.",
			"30 of 52 of those invited have joined. A word from you about why it matters helps more than a reminder of mine.",
		}
	case "summary.final":
		l.Hopes = []Hope{
			{Number: 1, Words: hopes[1]},
			{Number: 3, Words: hopes[3], Shown: []string{"Talks held, of those that were due: 61 of 72 (85 %)"}},
		}
	}
}
