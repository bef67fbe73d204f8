package inbox

import "testing"

// TestBouncesInWords: servers that send no report, in the words of many systems and languages.
func TestBouncesInWords(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]struct {
		status string
		class  Class
	}{
		"<pat@example.org>: 550 User unknown":                                          {"5.1.1", BounceHard},
		"<pat@example.org>: 550-5.1.1 no such person at this address":                  {"5.1.1", BounceHard},
		"pat@example.org\n  Mailbox is full":                                           {"5.2.2", BounceSoft},
		"pat@example.org: 452 4.2.2 over quota":                                        {"4.2.2", BounceSoft},
		"pat@example.org\n  host not found":                                            {"5.1.2", BounceHard},
		"<pat@example.org>: 554 message refused as spam":                               {"5.7.1", BounceSoft},
		"<pat@example.org>: 550 we do not relay":                                       {"5.7.1", BounceHard},
		"<pat@example.org>: 552 message too large":                                     {"5.3.4", BounceSoft},
		"pat@example.org: account disabled":                                            {"5.2.1", BounceHard},
		"pat@example.org: too many hops":                                               {"5.4.6", BounceSoft},
		"pat@example.org\n  retry timeout exceeded":                                    {"5.4.7", BounceSoft},
		"pat@example.org: Empfänger unbekannt":                                         {"5.1.1", BounceHard},
		"pat@example.org: Das Postfach ist voll":                                       {"5.2.2", BounceSoft},
		"pat@example.org: destinataire inconnu":                                        {"5.1.1", BounceHard},
		"pat@example.org: el buzón está lleno":                                         {"5.2.2", BounceSoft},
		"pat@example.org: la casella è piena":                                          {"5.2.2", BounceSoft},
		"pat@example.org: ящик переполнен":                                             {"5.2.2", BounceSoft},
		"pat@example.org: 宛先不明":                                                        {"5.1.1", BounceHard},
		"pat@example.org: 用户不存在":                                                       {"5.1.1", BounceHard},
		"Message-ID: <k3v9@rapport.example>\nRecipient: pat@example.org: no such user": {"5.1.1", BounceHard},
	} {
		t.Run(words, func(t *testing.T) {
			t.Parallel()
			m := read(t, "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nTo: rapport@rapport.example\nSubject: Mail delivery failed\nContent-Type: text/plain; charset=utf-8\n\nSorry.\n\n"+words+"\n")
			if got := Classify(m, Own{}); got != want.class || m.Delivery.Status != want.status || m.Delivery.Recipient != "pat@example.org" {
				t.Errorf("got %s %+v, want %+v", got, m.Delivery, want)
			}
		})
	}
}

func TestBounceSubjects(t *testing.T) {
	t.Parallel()
	for subject, want := range map[string]Class{
		"Undelivered Mail Returned to Sender": BounceHard, "Unzustellbar: Did you meet?": BounceHard, "Onbestelbaar: Did you meet?": BounceHard,
		"Non remis : Did you meet?": BounceHard, "No se puede entregar: Did you meet?": BounceHard, "Non recapitabile: Did you meet?": BounceHard,
		"Não entregue: Did you meet?": BounceHard, "Niedostarczone: Did you meet?": BounceHard, "Недоставленное: Did you meet?": BounceHard,
		"配信不能: Did you meet?": BounceHard, "系统退信": BounceHard, "Delayed: Did you meet?": Delayed, "Verzögert: Did you meet?": Delayed,
	} {
		m := read(t, "Return-Path: <>\nFrom: Mail System <postmaster@example.org>\nSubject: "+subject+"\nContent-Type: text/plain; charset=utf-8\n\npat@example.org\n")
		if got := Classify(m, Own{}); got != want {
			t.Errorf("%s: got %s, want %s", subject, got, want)
		}
	}
	// People pass on what servers send.
	for _, mark := range []string{"Fwd", "FW", "WG", "TR", "RV", "VS"} {
		m := read(t, "Return-Path: <pat@example.org>\nFrom: Pat <pat@example.org>\nSubject: "+mark+": Undelivered Mail Returned to Sender\n\nThis came back. 550 user unknown\n")
		if got := Classify(m, Own{}); got != Human {
			t.Errorf("%s: got %s", mark, got)
		}
	}
}
