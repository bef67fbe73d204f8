package replies

import (
	"reflect"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// TestWordsOfOtherLanguages reads ordinary words that our mails in a language invite, and that were once misread.
func TestWordsOfOtherLanguages(t *testing.T) {
	t.Parallel()
	apart := []mentoring.Change{{Do: mentoring.Apart, Pair: 2}}
	for _, c := range []struct {
		language string
		kind     mentoring.Kind
		text     string
		intent   mentoring.Intent
		changes  []mentoring.Change
	}{
		{"nl", mentoring.Session, "bezorgd: ik voel me niet prettig bij haar", mentoring.Concern, nil},
		{"nl", mentoring.CheckIn, "melding: hij schreeuwt", mentoring.Concern, nil},
		{"nl", "", "klacht: zo gaat het niet", mentoring.Concern, nil},
		{"nl", mentoring.Survey, "1. zorg en welzijn\n2. 3\n3. geduld\n4. iemand die luistert\n5. 3", mentoring.Answered, nil},
		{"nl", mentoring.Proposal, "houd 2 uit elkaar", mentoring.Answered, apart},
		{"nl", mentoring.Session, "we gaan uit elkaar", mentoring.EndPair, nil},
		{"nl", mentoring.Proposal, "keur goed", mentoring.Accept, nil},
		{"de", mentoring.Session, "Sorge: er wird laut", mentoring.Concern, nil},
		{"de", "", "Bedenken: so geht es nicht", mentoring.Concern, nil},
		{"de", mentoring.Proposal, "freigegeben", mentoring.Accept, nil},
		{"fr", mentoring.Proposal, "j'approuve", mentoring.Accept, nil},
		{"fr", mentoring.Proposal, "séparer 2", mentoring.Answered, apart},
		{"es", mentoring.Session, "inquietud: me grita", mentoring.Concern, nil},
		{"es", "", "preocupación: no me siento a gusto", mentoring.Concern, nil},
		{"es", mentoring.Proposal, "aprobar", mentoring.Accept, nil},
		{"es", mentoring.Proposal, "separar 2", mentoring.Answered, apart},
	} {
		r := Read(Message{Text: c.text, Date: time.Date(2026, time.April, 14, 9, 0, 0, 0, time.UTC)}, Ask{Kind: c.kind, Language: c.language, Pairs: 5})
		if r.Answer.Intent != c.intent || !reflect.DeepEqual(r.Answer.Changes, c.changes) {
			t.Errorf("%s %s: %q is %s %v, want %s %v", c.language, c.kind, c.text, r.Answer.Intent, r.Answer.Changes, c.intent, c.changes)
		}
	}
}
