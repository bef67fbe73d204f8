package replies

import (
	"fmt"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

var threeCapabilities = []string{"giving feedback", "leading change", "delegating with trust"}

// Row 25: marks on the anchored scale, in order, by number or by name.
func TestRow25SelfRating(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string]map[string]string{
		"en": {
			"3 2 4": "3 2 4", "3, 2, 4": "3 2 4", "3/2/4": "3 2 4", "3-2-4": "3 2 4", "3 2 4 - the second is the hard one": "3 2 4",
			"Hi,\n\n3 2 4\n\nGrace": "3 2 4", "3\n2\n4": "3 2 4", "1 1 2": "1 1 2", "1. 3\n2. 2\n3. 4": "3 2 4", "three, two and four": "3 2 4",
			"feedback 3, change 2, delegating 4": "3 2 4", "Feedback: 3\nChange: 2\nDelegation: 4": "3 2 4", "3 for feedback, 2 for change and 4 for delegating": "3 2 4",
			"Delegating is a 4 these days, feedback still a 2, leading change a 3": "2 3 4",
			"feedback and change 3, delegating 2":                                  "3 3 2", "3 for all of them": "3 3 3", "all 4": "4 4 4", "a 2 for change": "0 2 0",
			"2. 4": "0 4 0", "skip": "skipped",
			// what is not plain is asked back
			"3 2": "?", "3 2 4 5": "?", "7 2 4": "?", "4": "?", "pretty good": "?", "3 or 4": "?", "What does the scale mean?": "question",
		},
		"de": {"3 2 4": "3 2 4", "drei, zwei und vier": "3 2 4", "alle 3": "3 3 3", "überspringen": "skipped"},
		"nl": {"3 2 4": "3 2 4", "overal een 3": "3 3 3"},
		"fr": {"3 2 4": "3 2 4", "3 partout": "3 3 3"},
		"es": {"3 2 4": "3 2 4", "todas 3": "3 3 3"},
	} {
		for text, want := range texts {
			got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.SelfRating, Language: language, Capabilities: threeCapabilities})
			m := got.Answer.Marks
			said := fmt.Sprintf("%d %d %d", m[1], m[2], m[3])
			switch {
			case got.Answer.Intent == mentoring.Question:
				said = "question"
			case got.Decision != mentoring.Act:
				said = "?"
			case got.Answer.Intent == mentoring.Skipped:
				said = "skipped"
			}
			if said != want {
				t.Errorf("%s %q: %s, want %s (%s %v)", language, text, said, want, got.Answer.Intent, got.Because)
			}
		}
	}
}

// Row 58: goals, rhythm, longer, the end.
func TestRow58Recontract(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string]map[string]string{
		"en": {
			"all as it is": "+0", "As planned, thanks": "+0", "Keep it as it is.": "+0", "no changes": "+0", "two months longer": "+2", "2 more months please": "+2",
			"We would love to extend by three months": "+3", "another month": "+1", "extend by a year": "+12", "extend by 20 months": "+12",
			"every six weeks": "w6", "Every three weeks would be better": "w3", "once a month is fine": "w4", "every other month": "w8", "monthly": "w4",
			"1. yes\n2. every six weeks\n3. two months longer": "goals w6 +2", "1. Yes\n2. monthly\n3. as planned": "goals w4 +0",
			"1. Run the change programme, not survive it\n2. monthly\n3. as planned": "goals:Run the change programme, not survive it w4 +0",
			"new goals: lead without a script":                                       "goals:lead without a script", "the goals still stand": "goals", "end": "end", "stop": "stop", "skip": "skipped",
			"every three weeks, and two months longer": "w3 +2", "The goals are still right. Once a month. Two more months.": "goals w4 +2",
			// what is not plain is asked back
			"longer": "?", "we stop here": "?", "perhaps": "?", "6 weeks longer": "?", "We met last week and it was lovely": "?",
		},
		"de": {"alles wie bisher": "+0", "Tandem beenden": "end", "zwei Monate länger": "+2", "alle sechs Wochen": "w6", "noch drei Monate": "+3", "einmal im Monat": "w4", "keine Änderung": "+0", "Bitte um zwei Monate verlängern": "+2"},
		"nl": {"alles blijft zoals het is": "+0", "de koppeling beëindigen": "end", "twee maanden langer": "+2", "elke zes weken": "w6", "maandelijks": "w4", "om de drie weken": "w3"},
		"fr": {"comme prévu": "+0", "arrêter le binôme": "end", "deux mois de plus": "+2", "toutes les six semaines": "w6", "une fois par mois": "w4", "prolonger de trois mois": "+3"},
		"es": {"como está previsto": "+0", "terminar la mentoría": "end", "dos meses más": "+2", "cada seis semanas": "w6", "una vez al mes": "w4", "sin cambios": "+0"},
	} {
		for text, want := range texts {
			got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.Recontract, Language: language, Partner: "Martin"})
			said := ""
			if c := got.Answer.Contract; c != nil {
				if c.GoalsRight != nil {
					said += " goals"
				}
				if c.Goals != "" {
					said += ":" + c.Goals
				}
				if c.Weeks > 0 {
					said += fmt.Sprintf(" w%d", c.Weeks)
				}
				if c.Months != nil {
					said += fmt.Sprintf(" +%d", *c.Months)
				}
			}
			if said != "" {
				said = said[1:]
			}
			switch {
			case got.Decision != mentoring.Act:
				said = "?"
			case got.Answer.Intent != mentoring.Answered:
				said = string(got.Answer.Intent)
			}
			if said != want {
				t.Errorf("%s %q: %s, want %s (%s %v)", language, text, said, want, got.Answer.Intent, got.Because)
			}
		}
	}
}

// Row 72: half a year and a year later.
func TestRow72LookingBack(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string]map[string]string{
		"en": {
			"yes": "yes", "Yes, still doing it every week": "yes", "I am!": "yes", "partly": "partly", "More or less, when I remember": "partly", "no": "no",
			"No, old habits came back": "no", "Not any more": "no", "I have moved on to another company, but yes": "yes left", "yes, still here": "yes here",
			"I left the company in May. Partly, though.": "partly left", "Asking before telling. That is what stayed with me from those talks.": "",
			"I have moved on": " left", "skip": "skipped", "stop": "stop", "What do you mean?": "question",
		},
		"de": {"neue Stelle": " left", "überspringen": "skipped", "ja": "yes", "teilweise": "partly", "nicht mehr": "no", "Ja, aber ich habe die Firma verlassen": "yes left"},
		"nl": {"nieuwe baan": " left", "overslaan": "skipped", "ja": "yes", "deels": "partly", "niet meer": "no"},
		"fr": {"nouvel emploi": " left", "je passe": "skipped", "oui": "yes", "en partie": "partly", "non": "no"},
		"es": {"nuevo trabajo": " left", "saltar": "skipped", "sí": "yes", "en parte": "partly", "ya no": "no"},
	} {
		for text, want := range texts {
			got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.LookingBack, Language: language})
			said := string(got.Answer.Still)
			if got.Answer.Stayed != nil {
				said += map[bool]string{true: " here", false: " left"}[*got.Answer.Stayed]
			}
			switch {
			case got.Answer.Intent != mentoring.Answered:
				said = string(got.Answer.Intent)
			case got.Decision != mentoring.Act:
				said = "?"
			}
			if said != want {
				t.Errorf("%s %q: %q, want %q (%s %v)", language, text, said, want, got.Answer.Intent, got.Because)
			}
		}
	}
}

// Row 65: only what is marked as thanks is ever passed on.
func TestRow65Thanks(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"1. 4\n2. 9\n3. To ask first\n4. yes\n5. Thank you for your patience, Martin.": "Thank you for your patience, Martin.",
		"1. 4\n2. 9\n3. To ask first\n4. yes\n5. no":                                   "",
		"1. 4\n2. 9\n3. To ask first\n4. yes\n5. -":                                    "",
		"1. 4\n2. 9\n3. To ask first\n4. yes":                                          "",
		"4, 9, yes\nThanks: you believed in me before I did":                           "you believed in me before I did",
		"4, 9. I learned a lot.\nFor Martin: your questions stay with me":              "your questions stay with me",
		"4, 9. Thanks to Martin I learned a lot, though he was often late.":            "",
	} {
		got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.Closing, Language: "en", Partner: "Martin"})
		if got.Answer.Thanks != want || got.Decision != mentoring.Act {
			t.Errorf("%q: %s, thanks %q, want %q", text, got.Decision, got.Answer.Thanks, want)
		}
	}
}

// Row 68: would you mentor in turn?
func TestRow68InTurn(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]mentoring.Intent{
		"yes": mentoring.Accept, "I'd love to": mentoring.Accept, "no": mentoring.Decline, "Not now, ask me in autumn": mentoring.Later, "later": mentoring.Later,
	} {
		got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.InTurn, Language: "en"})
		if got.Answer.Intent != want || got.Decision != mentoring.Act {
			t.Errorf("%q: %s %s, want %s", text, got.Decision, got.Answer.Intent, want)
		}
	}
}

// Rows 55 and 56: our own half-way question, by its numbers.
func TestRow55CheckInByNumbers(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"1. 4\n2. His questions. More challenge please.\n3. yes": "4 on", "1. 2\n2. Too little\n3. no": "2 off", "4": "4", "1: 3\n2: fine\n3: call me": "3 help",
	} {
		got := Read(Message{Text: text, Date: day(2025, 5, 14)}, Ask{Kind: mentoring.CheckIn, Language: "en", Partner: "Martin"})
		said := fmt.Sprint(got.Answer.Rating)
		if g := got.Answer.GoesOn; g != nil {
			said += map[bool]string{true: " on", false: " off"}[*g]
		}
		if w := got.Answer.WantsHelp; w != nil && *w {
			said += " help"
		}
		if said != want || got.Decision != mentoring.Act {
			t.Errorf("%q: %s %s, want %s (%v)", text, got.Decision, said, want, got.Because)
		}
	}
}
