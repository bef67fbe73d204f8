package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 66: a reason for ending a pairing is kept unless its first word passes it on.
func TestRow66ReasonsAreKeptUnlessPassedOn(t *testing.T) {
	t.Parallel()
	const kept, told = "kept", "told"
	for _, c := range []struct{ language, text, want string }{
		{"en", "Reason: we never found an hour.", kept}, {"en", "He talked about himself the whole time. I stopped looking forward to it.", kept},
		{"en", "because we have nothing in common", kept}, {"en", "private: I have to stop pretending", kept},
		{"en", "Tell Carla: he cancelled four times.", told}, {"en", "Tell Carla", told}, {"en", "You may keep it. We just did not click.", kept},
		{"de", "Grund: Wir hatten nie Zeit.", kept}, {"de", "Weitergeben: er hat viermal abgesagt.", told}, {"de", "weitergeben", told},
		{"de", "Es hat einfach nicht gepasst.", kept},
		{"fr", "Raison : nous n’avions rien à nous dire.", kept}, {"fr", "Transmettre : il annulait toujours.", told}, {"fr", "transmettre", told},
		{"es", "Motivo: nunca había tiempo.", kept}, {"es", "Transmitir: siempre cancelaba.", told}, {"es", "transmitir", told},
		{"nl", "Reden: we hadden nooit tijd.", kept}, {"nl", "Doorgeven: hij zegde vier keer af.", told}, {"nl", "doorgeven", told},
		{"en", "That was a mistake", string(mentoring.Undo)}, {"de", "Das war ein Versehen", string(mentoring.Undo)}, {"en", "stop", string(mentoring.Stop)}, {"en", "I would like to end this pairing, please", string(mentoring.EndPair)},
		{"en", "concern: he shouted at me", string(mentoring.Concern)}, {"en", "Reason: a concern about how he spoke to me, he harassed me", string(mentoring.Concern)},
	} {
		r := Read(Message{Text: c.text, Date: time.Date(2026, time.March, 9, 10, 0, 0, 0, time.UTC)}, Ask{Language: c.language, Parting: true})
		got := string(r.Answer.Intent)
		if r.Answer.Intent == mentoring.Reason {
			if got = kept; r.Answer.Share != nil && *r.Answer.Share {
				got = told
			}
		}
		if got != c.want || r.Decision == mentoring.AskOne {
			t.Errorf("%s %q is read as %s, %s, %v; want %s", c.language, c.text, got, r.Decision, r.Because, c.want)
		}
	}
	for language, question := range map[string]string{
		"de": "Was haben Sie über mich gespeichert?", "fr": "Que savez-vous de moi ?", "es": "¿Qué datos tienes sobre mí?", "nl": "Wat weet je over mij?", "en": "What do you hold on me?",
	} { // as the mail says that they get it back
		if r := Read(Message{Text: question}, Ask{Language: language}); r.Answer.Intent != mentoring.WhatYouHold {
			t.Errorf("%q is read as %s", question, r.Answer.Intent)
		}
	}
	if r := Read(Message{Text: "because we have nothing in common"}, Ask{}); r.Answer.Intent == mentoring.Reason {
		t.Error("a reason in answer to anything else")
	}
}
