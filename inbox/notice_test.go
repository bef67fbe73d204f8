package inbox

import "testing"

// TestNotesWithoutMarks: automatic replies of programs that write no header to tell them by, and people who write alike.
func TestNotesWithoutMarks(t *testing.T) {
	t.Parallel()
	const fromUs = "From: pat@example.org\nTo: rapport@mentoring.example\nIn-Reply-To: <k3v9@mentoring.example>\n"
	for name, tc := range map[string]struct {
		subject, text string
		want          Class
	}{
		"subject alone":       {"Out of Office", "Gone fishing.", OutOfOffice},
		"before Re":           {"Afwezig Re: Did you meet?", "Ik ben er niet.", OutOfOffice},
		"behind the subject":  {"Did you meet? [Automatic reply]", "I am on leave.", OutOfOffice},
		"English words":       {"Re: Did you meet?", "I am out of the office. For urgent matters please contact Ann.", OutOfOffice},
		"German words":        {"Re: Did you meet?", "Ich bin zurzeit im Urlaub. In dringenden Fällen wenden Sie sich bitte an Frau Lenz.", OutOfOffice},
		"French words":        {"Re: Did you meet?", "Je suis en congés. En cas d'urgence, merci de contacter l'accueil.", OutOfOffice},
		"Spanish words":       {"Re: Did you meet?", "Estoy de vacaciones. Para asuntos urgentes, escribe a ana@example.org.", OutOfOffice},
		"Italian words":       {"Re: Did you meet?", "Sono in ferie. Per urgenze contattare la segreteria.", OutOfOffice},
		"Portuguese words":    {"Re: Did you meet?", "Estou de férias. Em caso de urgência contacte a Rita.", OutOfOffice},
		"Dutch words":         {"Re: Did you meet?", "Ik ben met vakantie. Voor dringende zaken kun je Jan bellen.", OutOfOffice},
		"Swedish words":       {"Re: Did you meet?", "Jag är på semester. Vid brådskande ärenden, kontakta Eva.", OutOfOffice},
		"Polish words":        {"Re: Did you meet?", "Jestem na urlopie. W pilnych sprawach proszę o kontakt z biurem.", OutOfOffice},
		"Russian words":       {"Re: Did you meet?", "Я в отпуске. По срочным вопросам обращайтесь к Анне.", OutOfOffice},
		"Japanese words":      {"Re: Did you meet?", "本日は休暇をいただいております。お急ぎの方は代表までご連絡ください。", OutOfOffice},
		"Chinese words":       {"Re: Did you meet?", "我正在休假,如有急事请联系王芳。", OutOfOffice},
		"a machine says so":   {"Re: Did you meet?", "This is an automated response. Nobody is here.", AutoReply},
		"a desk acknowledges": {"We have received your message", "We will get back to you within two working days.", AutoReply},
		"somebody has left":   {"Change of contact", "Thank you for your message. Pat no longer works for Example.", AutoReply},

		"about next week":         {"Out of office next week", "I'm away next week, so can we move our session?", Human},
		"an answer to the robot":  {"Re: Automatic reply: Did you meet?", "I'm back. Yes, we did.", Human},
		"a robot is mentioned":    {"Re: Did you meet?", "Sorry for the automatic reply of yesterday. Yes.", Human},
		"on leave with an answer": {"Re: Did you meet?", "I am on leave until June with limited access to email, but I would like to be a mentor.", Human},
		"German with an answer":   {"AW: Did you meet?", "Ich bin im Urlaub, melde mich danach. Gerne nehme ich teil.", Human},
		"urgent work":             {"Re: Did you meet?", "No, something urgent came up.", Human},
		"it is quoted":            {"Re: Did you meet?", "Yes.\n\nOn Monday rapport@mentoring.example wrote:\n> This is an automatic reply.\n> I am out of the office. In urgent cases contact Ann.", Human},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			raw := fromUs + "Subject: " + tc.subject + "\nContent-Type: text/plain; charset=utf-8\n\n" + tc.text + "\n"
			if got := Classify(read(t, raw), Own{}); got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
		})
	}
}

// TestGatewayMarks: a gateway marks what people answer us as bulk or as a list's.
func TestGatewayMarks(t *testing.T) {
	t.Parallel()
	answer := "Return-Path: <pat@example.org>\nFrom: pat@example.org\nTo: rapport@mentoring.example\nSubject: Re: Did you meet?\nIn-Reply-To: <k3v9@mentoring.example>\n"
	for field, want := range map[string]Class{
		"Precedence: bulk": Human, "Precedence: list": Human, "List-Id: <all.example.org>": Human, "List-Unsubscribe: <mailto:x@example.org>": Human,
		"Precedence: auto_reply": AutoReply, "Auto-Submitted: auto-replied": AutoReply,
	} {
		if got := Classify(read(t, answer+field+"\n\nYes, on Monday.\n"), Own{}); got != want {
			t.Errorf("%s: got %s, want %s", field, got, want)
		}
	}
	for raw, want := range map[string]Class{
		"Return-Path: <postmaster@example.org>\nFrom: Pat <postmaster@example.org>\nTo: rapport@mentoring.example\nSubject: Re: Did you meet?\nIn-Reply-To: <k3v9@mentoring.example>\n\nYes.\n": Human,
		"From: Weekly <newsletter@example.org>\nList-Id: <news.example.org>\nList-Unsubscribe: <https://example.org/u>\nSubject: Our news\n\nRead on.\n":                                        Notification,
		"From: root@example.org\nAuto-Submitted: auto-generated\nSubject: Cron <root> backup\n\nok\n":                                                                                           Notification,
	} {
		if got := Classify(read(t, raw), Own{}); got != want {
			t.Errorf("%q: got %s, want %s", raw, got, want)
		}
	}
}

func TestChallenges(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]Class{
		"Your message is being held. Please confirm it with a reply to this message.":              Challenge,
		"Please click the link to prove you are human.":                                            Challenge,
		"Ihre Nachricht wird zurückgehalten. Bitte klicken Sie auf diesen Link.":                   Challenge,
		"Votre message est mis en attente. Cliquez ici pour confirmer que vous êtes une personne.": Challenge,
		"Il Suo messaggio è in attesa: confermi di non essere un robot.":                           Challenge,
		"I confirm that we met.":                    Human,
		"Please confirm the date. I am only human.": Human,
	} {
		raw := "From: pat@example.org\nSubject: Please confirm\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n"
		if got := Classify(read(t, raw), Own{}); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
