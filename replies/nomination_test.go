package replies

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 15: a colleague is named as a mentor in ordinary words, in five languages, and only by words that open the mail.
func TestRow15NamingAColleague(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ language, text, name, seen string }{
		{"en", "nominate Jana Weiss", "Jana Weiss", ""},
		{"en", "Hi,\n\nI'd like to nominate Jana Weiss <jana@north.test> as a mentor because she asks before she tells.", "Jana Weiss", "she asks before she tells."},
		{"en", "Nominate Jana Weiss: in the March crisis she let the team decide", "Jana Weiss", "in the March crisis she let the team decide"},
		{"en", "I suggest Tom O’Neill as a mentor, he listens for ten minutes without a word", "Tom O'Neill", "he listens for ten minutes without a word"},
		{"en", "Please nominate Ann de Vries. She waited until the youngest had spoken.", "Ann de Vries", "She waited until the youngest had spoken."},
		{"nl", "Ik nomineer Jana Weiss: ze stelt eerst drie vragen", "Jana Weiss", "ze stelt eerst drie vragen"},
		{"nl", "Ik stel Piet de Boer voor als mentor", "Piet de Boer", ""},
		{"nl", "Ik zou graag Piet de Boer als mentor willen voordragen", "Piet de Boer", ""},
		{"de", "nominiere Jana Weiss", "Jana Weiss", ""},
		{"de", "Ich möchte Jana Weiss als Mentorin vorschlagen, weil sie zuerst drei Fragen stellt", "Jana Weiss", "sie zuerst drei Fragen stellt"},
		{"fr", "Je nomme Jana Weiss : elle pose trois questions avant de parler", "Jana Weiss", "elle pose trois questions avant de parler"},
		{"fr", "Je propose Luc Martin comme mentor", "Luc Martin", ""},
		{"es", "nomino Jana Weiss", "Jana Weiss", ""},
		{"es", "Quiero proponer a Ana Ruiz como mentora porque escucha hasta el final", "Ana Ruiz", "escucha hasta el final"},
	} {
		got := heardAs("", c.language, c.text, Ask{}).Answer
		if got.Intent != mentoring.Nominate || got.Nominee != c.name || got.Question != c.seen {
			t.Errorf("%q is %s of %q, who %q", c.text, got.Intent, got.Nominee, got.Question)
		}
	}
	for _, text := range []string{
		"I suggest Tuesday at ten", "We met and I might nominate somebody later", "Can I nominate a colleague?", "nominate", "Nominate me?", "nominate somebody", "I propose that we meet in May",
		"Ik stel voor om dinsdag af te spreken", "Ik zou Jan graag als mentor hebben", "Ik stel mij graag beschikbaar als mentor", "Ich möchte Jana Weiss als Mentorin haben",
		"I would suggest a woman as a mentor", "Ich schlage Dienstag vor", "Je propose mardi à dix heures", "Propongo el martes",
	} {
		for _, kind := range []mentoring.Kind{"", mentoring.Session, mentoring.FirstMeeting} {
			if got := heardAs(kind, "en", text, Ask{}).Answer; got.Intent == mentoring.Nominate {
				t.Errorf("%q names %q", text, got.Nominee)
			}
		}
	}
}

// Row 15: what was seen is kept as it was said; it may be told only when its writer says so.
func TestRow15WhatWasSeen(t *testing.T) {
	t.Parallel()
	yes, no := true, false
	for _, c := range []struct {
		language, text, seen string
		share                *bool
	}{
		{"en", "tell them: She asked me three questions first", "She asked me three questions first", &yes},
		{"en", "between us: He says little and then the right thing", "He says little and then the right thing", &no},
		{"en", "She asked me three questions first.", "She asked me three questions first.", nil},
		{"en", "She let me fail and was there. You may tell her.", "She let me fail and was there. You may tell her.", &yes},
		{"en", "She let me fail and was there. Please don't tell her.", "She let me fail and was there. Please don't tell her.", &no},
		{"nl", "vertel het: ze wachtte tot ik zelf een idee had", "ze wachtte tot ik zelf een idee had", &yes},
		{"nl", "onder ons: ze wachtte tot ik zelf een idee had", "ze wachtte tot ik zelf een idee had", &no},
		{"de", "sagen Sie es: Sie hat gewartet, bis ich eine Idee hatte", "Sie hat gewartet, bis ich eine Idee hatte", &yes},
		{"de", "unter uns: Sie hat gewartet, bis ich eine Idee hatte", "Sie hat gewartet, bis ich eine Idee hatte", &no},
		{"fr", "dites-le : elle a attendu que je trouve seule", "elle a attendu que je trouve seule", &yes},
		{"fr", "entre nous : elle a attendu que je trouve seule", "elle a attendu que je trouve seule", &no},
		{"es", "cuéntalo: esperó a que yo tuviera una idea", "esperó a que yo tuviera una idea", &yes},
		{"es", "entre nosotros: esperó a que yo tuviera una idea", "esperó a que yo tuviera una idea", &no},
	} {
		got := heardAs(mentoring.Naming, c.language, c.text, Ask{})
		if got.Answer.Intent != mentoring.Answered || got.Decision != mentoring.Act || got.Answer.Question != c.seen {
			t.Errorf("%q is %s, %s: %q", c.text, got.Answer.Intent, got.Decision, got.Answer.Question)
		}
		if share := got.Answer.Share; (share == nil) != (c.share == nil) || share != nil && *share != *c.share {
			t.Errorf("%q may be told: %v", c.text, share)
		}
	}
	for text, want := range map[string]mentoring.Intent{
		"skip": mentoring.Skipped, "Who will read this?": mentoring.Question, "stop": mentoring.Stop, "question Who decides?": mentoring.Question,
	} {
		if got := heardAs(mentoring.Naming, "en", text, Ask{}).Answer.Intent; got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
}
