package replies

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// TestRead reads replies written on Wednesday 14 May 2025. Each want is the answer as JSON, without its text, behind the
// decision.
func TestRead(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		kind mentoring.Kind
		lang string
		text string
		want string
	}{
		{mentoring.Invitation, "en", "Yes", `act {"intent":"accept"}`},
		{mentoring.Invitation, "en", "👍", `act {"intent":"accept"}`},
		{mentoring.Invitation, "en", "I'd be glad to take part.", `act {"intent":"accept"}`},
		{mentoring.Invitation, "en", "I nearly said no, but my manager talked me into it, so yes", `act {"intent":"accept"}`},
		{mentoring.Invitation, "en", "No thank you", `act {"intent":"decline"}`},
		{mentoring.Invitation, "en", "It is a lovely idea but I can't commit this year", `act {"intent":"decline"}`},
		{mentoring.Invitation, "en", "I'd love to, but I don't have the time", `act {"intent":"decline"}`},
		{mentoring.Invitation, "en", "Yes. No.", `ask {"intent":"decline"}`},
		{mentoring.Invitation, "en", "Yes if my manager agrees", `ask {"intent":"accept"}`},
		{mentoring.Invitation, "en", "Maybe", `ask {"intent":"unclear"}`},
		{mentoring.Invitation, "en", "I won't say yes", `act {"intent":"decline"}`},
		{mentoring.Invitation, "en", "Not now, ask me again in September", `act {"intent":"later","when":"2025-09"}`},
		{mentoring.Invitation, "en", "How many hours a month would that be?", `act {"intent":"question"}`},
		{mentoring.Invitation, "en", "Yes! Will it be online?", `act {"intent":"accept","has_question":true}`},
		{mentoring.Invitation, "en", "You have the wrong person, I'm a different Ann Field", `act {"intent":"whois"}`},
		{mentoring.Invitation, "en", "STOP", `act {"intent":"stop"}`},
		{mentoring.Invitation, "en", "Please take me off this list", `act {"intent":"stop"}`},
		{mentoring.Invitation, "en", "Can I stop at any time if I join?", `act {"intent":"question"}`},
		{mentoring.Invitation, "en", "", `ask {"intent":"nothing"}`},
		{mentoring.Invitation, "en", "Thank you", `ask {"intent":"unclear"}`},
		{mentoring.Invitation, "fr", "Oui, avec plaisir", `act {"intent":"accept"}`},
		{mentoring.Invitation, "fr", "Je ne peux pas cette année", `act {"intent":"decline"}`},
		{mentoring.Invitation, "de", "Ja, gerne", `act {"intent":"accept"}`},
		{mentoring.Invitation, "de", "Leider habe ich keine Zeit", `act {"intent":"decline"}`},
		{mentoring.Invitation, "es", "Sí, acepto", `act {"intent":"accept"}`},
		{mentoring.Invitation, "es", "No puedo, gracias", `act {"intent":"decline"}`},
		{mentoring.Invitation, "nl", "Ja, ik doe graag mee", `act {"intent":"accept"}`},
		{mentoring.Invitation, "nl", "Nee, helaas", `act {"intent":"decline"}`},
		{mentoring.Invitation, "nl", "Later", `act {"intent":"later"}`},
		{mentoring.Invitation, "en", "Ja, ik doe graag mee met het programma", `act {"intent":"accept"}`},

		{mentoring.Invitation, "en", "Yes, but I am on holiday until 2 June", `act {"intent":"accept"}`},
		{mentoring.Invitation, "en", "I am on holiday until 2 June", `act {"intent":"pause","when":"2025-06-02"}`},
		{mentoring.Invitation, "en", "From now on I answer mail on Mondays only", `ask {"intent":"unclear"}`},

		{mentoring.Invitation, "en", "Yes - actually no, sorry, I forgot my exams", `ask {"intent":"decline"}`},
		{mentoring.Invitation, "en", "I am happy to hear from you. Please give me two days.", `act {"intent":"later","when":"2025-05-16"}`},
		{mentoring.Invitation, "en", "No thanks, and please don't write again", `act {"intent":"stop"}`},
		{mentoring.Invitation, "en", "I do not have time until September", `act {"intent":"later","when":"2025-09"}`},
		{mentoring.Invitation, "en", "Of course I can't", `act {"intent":"decline"}`},

		{mentoring.Confirmation, "en", "Happy to go ahead", `act {"intent":"accept"}`},
		{mentoring.Confirmation, "en", "Could I have somebody else? We are in the same team.", `act {"intent":"decline","has_question":true}`},
		{mentoring.ConfirmAddress, "en", "Yes, that was me", `act {"intent":"accept"}`},
		{mentoring.ConfirmAddress, "en", "No, it wasn't me", `act {"intent":"decline"}`},

		{mentoring.Proposal, "en", "Approve", `act {"intent":"accept"}`},
		{mentoring.Proposal, "en", "ok", `act {"intent":"accept"}`},
		{mentoring.Proposal, "en", "All but 2 and 5", `act {"intent":"accept","except":[2,5]}`},
		{mentoring.Proposal, "en", "not 3", `act {"intent":"accept","except":[3]}`},
		{mentoring.Proposal, "en", "approve 1,2,4", `act {"intent":"accept","except":[3,5,6]}`},
		{mentoring.Proposal, "en", "no", `act {"intent":"decline"}`},
		{mentoring.Proposal, "en", "3 5", `ask {"intent":"unclear"}`},

		{mentoring.Session, "en", "Yes, last Friday. 4", `act {"intent":"answered","held_on":"2025-05-09","met":true,"rating":4}`},
		{mentoring.Session, "en", "yes", `act {"intent":"answered","met":true}`},
		{mentoring.Session, "en", "We met on 3 May for 45 minutes, 5 out of 5", `act {"intent":"answered","held_on":"2025-05-03","met":true,"rating":5}`},
		{mentoring.Session, "en", "Not yet, on the 25th", `act {"intent":"answered","when":"2025-05-25","met":false}`},
		{mentoring.Session, "en", "Moved to Friday", `act {"intent":"answered","when":"2025-05-16","met":false}`},
		{mentoring.Session, "en", "4, no 5", `act {"intent":"answered","met":true,"rating":5}`},
		{mentoring.Session, "en", "Twice, on 1 and 8 May", `act {"intent":"answered","held_on":"2025-05-08","met":true}`},
		{mentoring.Session, "en", "Not this month, we're meeting on 3 June", `act {"intent":"answered","when":"2025-06-03","met":false}`},
		{mentoring.Session, "en", "Skip this month please", `act {"intent":"skipped"}`},
		{mentoring.Session, "de", "Gestern getroffen, 4 von 5", `act {"intent":"answered","held_on":"2025-05-13","met":true,"rating":4}`},
		{mentoring.Session, "en", "We met on 3 May but I would like to speak to someone about it", `act {"intent":"help","held_on":"2025-05-03","met":true}`},
		{mentoring.Session, "en", "I was on holiday until Friday. We met on Monday, 4", `act {"intent":"answered","held_on":"2025-05-12","met":true,"rating":4}`},
		{mentoring.Session, "en", "Monday 13 May, 4", `ask {"intent":"answered","held_on":"2025-05-13","met":true,"rating":4}`},
		{mentoring.Goals, "en", "1. Interrupting people is a habit I want to stop\n2. Delegate", `ask {"intent":"stop"}`},
		{mentoring.Session, "en", "She bullied me the whole hour", `coordinator {"intent":"concern"}`},
		{mentoring.Session, "en", "pause until 3 June", `act {"intent":"pause","when":"2025-06-03"}`},
		{mentoring.FirstMeeting, "en", "We meet on 20 May", `act {"intent":"answered","when":"2025-05-20"}`},
		{mentoring.FirstMeeting, "en", "We met already yesterday", `act {"intent":"answered","held_on":"2025-05-13","met":true}`},

		{mentoring.Reflection, "en", "Private. I talk too much in meetings.", `act {"intent":"answered","visibility":"only.me"}`},
		{mentoring.Reflection, "en", "I talk too much in meetings.\n\nShare with my mentor", `act {"intent":"answered","visibility":"partner"}`},
		{mentoring.Reflection, "en", "I talk too much in meetings.", `act {"intent":"answered"}`},
		{mentoring.Reflection, "en", "How much calmer a decision gets when I say it out loud.", `act {"intent":"answered"}`},
		{mentoring.Reflection, "en", "My mentor told me a private story about the programme and anyone can learn from it", `act {"intent":"answered"}`},

		{mentoring.CheckIn, "en", "4, all fine, no help needed", `act {"intent":"answered","rating":4,"wants_help":false}`},
		{mentoring.CheckIn, "en", "2. I would like a different mentor", `act {"intent":"answered","rating":2,"rematch":true}`},
		{mentoring.Closing, "en", "5, 9, I learned patience, and yes you may share it", `act {"intent":"answered","rating":5,"recommend":9,"share":true}`},
		{mentoring.Closing, "en", "1. 4\n2. yes\n3. patience\n4. no", `act {"intent":"answered","rating":4,"recommend":10,"share":false}`},
		{mentoring.FirstMeeting, "en", "later, in June", `act {"intent":"later","when":"2025-06"}`},
		{mentoring.FirstMeeting, "en", "not yet", `act {"intent":"later"}`},
		{mentoring.Agreement, "en", "skip", `act {"intent":"skipped"}`},
		{mentoring.Closing, "en", "Skip, thanks", `act {"intent":"skipped"}`},
		{mentoring.CheckIn, "en", "call me", `act {"intent":"answered","wants_help":true}`},
		{mentoring.CheckIn, "en", "another mentor", `act {"intent":"answered","rematch":true}`},
		{mentoring.HandOver, "en", "leave it", `act {"intent":"answered","choice":2}`},
		{mentoring.HandOver, "en", "Go on without an answer", `act {"intent":"answered","choice":3}`},
		{mentoring.HandOver, "en", "2", `act {"intent":"answered","choice":2}`},

		{"", "en", "My new address is ann@field.example", `act {"intent":"change.address","email":"ann@field.example"}`},
		{"", "en", "Who is my mentor?", `act {"intent":"who.partner","has_question":true}`},
		{"", "en", "What do you hold on me?", `act {"intent":"what.you.hold","has_question":true}`},
		{"", "en", "Forget me", `act {"intent":"forget"}`},
		{"", "en", "Help", `act {"intent":"help"}`},
		{"", "en", "we'd like to end our pairing", `act {"intent":"end"}`},
		{"", "en", "fewer mails please", `act {"intent":"less.mail"}`},
		{"", "en", "on leave until 2 June", `act {"intent":"pause","when":"2025-06-02"}`},
		{"", "en", "Don't ever stop, you are doing a great job", `act {"intent":"nothing"}`},
		{"", "en", "I want to raise a concern", `coordinator {"intent":"concern"}`},
	} {
		t.Run(string(c.kind)+" "+c.text, func(t *testing.T) {
			t.Parallel()
			r := Read(Message{Text: c.text, Date: day(2025, time.May, 14)}, Ask{Kind: c.kind, Language: c.lang, Pairs: 6})
			if r.Answer.Text != r.Text {
				t.Errorf("the answer's text is %q", r.Answer.Text)
			}
			if got := show(t, r); got != normal(t, c.want) {
				t.Errorf("got  %s\nwant %s\nbecause %v", got, c.want, r.Because)
			}
		})
	}
}

// show writes a reading as its decision and its answer, days in their short form.
func show(t *testing.T, r Reading) string {
	t.Helper()
	r.Answer.Text, r.Answer.Lines = "", nil
	raw, err := json.Marshal(r.Answer)
	if err != nil {
		t.Fatal(err)
	}
	fields := map[string]any{}
	if err := json.Unmarshal(raw, &fields); err != nil {
		t.Fatal(err)
	}
	for name, d := range map[string]mentoring.Day{"when": r.Answer.When, "held_on": r.Answer.HeldOn} {
		if !d.IsZero() {
			fields[name] = d.String()
		}
	}
	out, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	return string(r.Decision) + " " + string(out)
}

// normal orders the fields of an expectation as show does.
func normal(t *testing.T, want string) string {
	t.Helper()
	for i := range want {
		if want[i] != '{' {
			continue
		}
		fields := map[string]any{}
		if err := json.Unmarshal([]byte(want[i:]), &fields); err != nil {
			t.Fatal(err)
		}
		out, err := json.Marshal(fields)
		if err != nil {
			t.Fatal(err)
		}
		return want[:i] + string(out)
	}
	return want
}

func TestReadLines(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		ask  Ask
		text string
		want map[int]string
		also func(mentoring.Answer) bool
	}{
		{"numbered", Ask{Kind: mentoring.Survey}, "1. Speaking up\n2. Eleven years, two teams\n3. Candour\n4. English, mornings, two mentees\n5. 3\nnot with Bob Stone",
			map[int]string{1: "Speaking up", 2: "Eleven years, two teams", 3: "Candour", 4: "English, mornings, two mentees", 5: "3"},
			func(a mentoring.Answer) bool {
				return a.Years == 11 && a.Capacity == 2 && a.Rating == 3 && slices.Equal(a.NotWith, []string{"Bob Stone"})
			}},
		{"some of them", Ask{Kind: mentoring.Survey}, "1) Speaking up\n4) evenings", map[int]string{1: "Speaking up", 4: "evenings"}, nil},
		{"the one that is missing", Ask{Kind: mentoring.Survey, Missing: []int{3}}, "That people keep their word.", map[int]string{3: "That people keep their word."}, nil},
		{"beneath our questions", Ask{Kind: mentoring.Survey}, "> 1. What would you like to learn?\nSpeaking up\n\n> 2. How long have you led people?\nSix years\n", map[int]string{1: "Speaking up", 2: "Six years"},
			func(a mentoring.Answer) bool { return a.Years == 6 }},
		{"five lines", Ask{Kind: mentoring.Agreement}, "monthly\nby video\nI book\nkeep it between us\nwe write again after a week", map[int]string{
			1: "monthly", 2: "by video", 3: "I book", 4: "keep it between us", 5: "we write again after a week"}, nil},
		{"goals in bullets", Ask{Kind: mentoring.Goals}, "Hello,\n\n- Speak up in board meetings\n- Say no more often", map[int]string{1: "Speak up in board meetings", 2: "Say no more often"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.ask.Language = "en"
			r := Read(Message{Text: c.text, Date: day(2025, time.May, 14)}, c.ask)
			if r.Answer.Intent != mentoring.Answered || !reflect.DeepEqual(r.Answer.Lines, c.want) {
				t.Errorf("%v %v, want %v", r.Answer.Intent, r.Answer.Lines, c.want)
			}
			if c.also != nil && !c.also(r.Answer) {
				t.Errorf("years %d, capacity %d, rating %d", r.Answer.Years, r.Answer.Capacity, r.Answer.Rating)
			}
		})
	}
}

// TestOnlyTheirOwnWords puts words that would act into every place that is not the person's own.
func TestOnlyTheirOwnWords(t *testing.T) {
	t.Parallel()
	for _, around := range []string{
		"%s\n\n-- \nAnn Field\nTo unsubscribe from our newsletter reply STOP",
		"%s\n\nOn Mon, 3 Mar 2025 at 10:11, Riverside <a@b.example> wrote:\n> Reply stop to leave the programme. Delete my data.",
		"CAUTION: This email came from outside. Stop and think, do not click links.\n\n%s",
		"%s\n\nDISCLAIMER: if you are not the intended recipient, delete everything and do not contact me again. Stop.",
		"%s\n\nFrom: Riverside <a@b.example>\nSent: Monday\nTo: Ann\nSubject: stop\n\nunsubscribe me",
	} {
		for words, want := range map[string]mentoring.Intent{"Yes": mentoring.Accept, "No thanks": mentoring.Decline} {
			text := around[:len(around)-len(after(around))-2] + words + after(around)
			r := Read(Message{Text: text, Subject: "stop", Date: day(2025, time.March, 4)}, Ask{Kind: mentoring.Invitation, Language: "en"})
			if r.Answer.Intent != want || r.Decision != mentoring.Act {
				t.Errorf("%q: %v %v", text, r.Answer.Intent, r.Decision)
			}
		}
	}
}

func after(around string) string {
	for i := range around {
		if around[i:min(i+2, len(around))] == "%s" {
			return around[i+2:]
		}
	}
	return ""
}

func TestLanguage(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"I would like to take part but not this year":            "en",
		"Je voudrais bien participer mais pas cette année":       "fr",
		"Ich möchte gerne teilnehmen, aber nicht in diesem Jahr": "de",
		"Me gustaría participar pero no este año":                "es",
		"Ik wil graag meedoen maar niet dit jaar":                "nl",
		"42": "",
	} {
		if got := Read(Message{Text: text, Date: day(2025, 3, 3)}, Ask{Kind: mentoring.Invitation}).Language; got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Yes, last Friday. 4/5", "session", "en")
	f.Add("1. a\n2. b\nnot with Bob", "survey", "nl")
	f.Add("all but 2-4 and seven", "match.proposal", "de")
	f.Add("pause until 31/2/25, il y a trois jours", "", "fr")
	f.Add("> 1. x\ny\n> 2. z\nw", "agreement", "es")
	f.Fuzz(func(t *testing.T, text, kind, lang string) {
		ask := Ask{Kind: mentoring.Kind(kind), Language: lang, Pairs: 9, Missing: []int{2}}
		m := Message{Text: text, Date: day(2025, 3, 3)}
		r := Read(m, ask)
		if again := Read(m, ask); !reflect.DeepEqual(r, again) {
			t.Fatalf("two readings differ: %+v and %+v", r, again)
		}
		if r.Answer.Intent == "" || r.Decision == "" || r.Certainty < 0 || r.Certainty > 1 {
			t.Fatalf("%+v", r)
		}
		if r.Answer.Rating < 0 || r.Answer.Rating > 5 || r.Answer.Choice > 3 {
			t.Fatalf("%+v", r.Answer)
		}
		if text == "" && r.Answer.Intent != mentoring.Nothing {
			t.Fatalf("an empty mail says %v", r.Answer.Intent)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	m := Message{Text: "Yes, last Friday. 4\n\nKind regards\nAnn\n\nOn Mon, 3 Mar 2025 at 10:11, Riverside <a@b.example> wrote:\n" + quotedMail, Sent: ourMail, Date: day(2025, 3, 3)}
	for b.Loop() {
		Read(m, Ask{Kind: mentoring.Session, Language: "en"})
	}
}
