package demo_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/demo"
)

// A voice answers a question once, to the address that the question names, and nothing that is no question.
func TestVoiceAnswersAQuestionOnce(t *testing.T) {
	t.Parallel()
	const question = "Message-ID: <q@rapport.test>\r\nFrom: Mentoring <m@rapport.test>\r\nReply-To: <m+token@rapport.test>\r\nTo: <ann@north.test>\r\n" +
		"Subject: Will you join?\r\nDate: Mon, 02 Mar 2026 09:00:00 +0000\r\nRapport-Step: invitation\r\n\r\nWill you join?\r\n"
	ann := demo.NewVoice(demo.Actor{Name: "Ann", Email: "ann@north.test", Role: "mentee", Zone: "UTC", Temper: demo.Prompt, Program: demo.NoQuote}, 1)
	said, err := ann.Hear([]byte(question), "bounce@rapport.test")
	if err != nil || len(said) != 1 {
		t.Fatalf("she says %v, %v", said, err)
	}
	if s := said[0]; s.From != "ann@north.test" || s.To != "m+token@rapport.test" || s.Due.IsZero() || !strings.Contains(string(s.Raw), "In-Reply-To: <q@rapport.test>") {
		t.Errorf("she says %s to %s at %v:\n%s", s.From, s.To, s.Due, s.Raw)
	}
	for what, mail := range map[string]string{"again": question, "a notice": strings.NewReplacer("<q@", "<n@", "invitation", "introduction").Replace(question)} {
		if said, err := ann.Hear([]byte(mail), ""); err != nil || len(said) != 0 {
			t.Errorf("%s: she says %v, %v", what, said, err)
		}
	}
}
