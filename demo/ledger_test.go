package demo

import (
	"encoding/json"
	"testing"
	"time"
)

func TestCount(t *testing.T) {
	t.Parallel()
	office := []Delivery{
		{Seq: 1, MessageID: "<a@rapport.test>", Recipient: "Grace@northwind.test", Mailbox: "grace@northwind.test", SHA256: "01"},
		{Seq: 2, MessageID: "b@rapport.test", Recipient: "leo@northwind.test", Mailbox: "leo@northwind.test", SHA256: "02"},
		{Seq: 3, MessageID: "r1@northwind.test", Recipient: "reply+1@rapport.test", Mailbox: "programme@rapport.test", SHA256: "0A"},
		{Seq: 4, MessageID: "r2@northwind.test", Recipient: "reply+2@rapport.test", Mailbox: "programme@rapport.test", SHA256: "0b"},
		{Seq: 5, MessageID: "r2@northwind.test", Recipient: "reply+2@rapport.test", Mailbox: "programme@rapport.test", SHA256: "0b"},
		{Seq: 6, MessageID: "x@elsewhere.test", Recipient: "leo@northwind.test", Mailbox: "leo@northwind.test", SHA256: "0c"},
		{Seq: 7, MessageID: "x@elsewhere.test", Recipient: "leo@northwind.test", Mailbox: "leo@northwind.test", SHA256: "0c"},
	}
	sent := []Sent{
		{MessageID: "a@rapport.test", Address: "grace@northwind.test", State: "sent"},
		{MessageID: "<b@rapport.test>", Address: "leo@northwind.test", State: "sent"},
		{MessageID: "c@rapport.test", Address: "lena.permerror@northwind.test", State: "refused"},
	}
	events := []Event{
		{SHA256: "0a", MessageID: "r1@northwind.test", Disposition: "applied"},
		{SHA256: "0b", MessageID: "<r2@northwind.test>", Disposition: "asked_back"},
		{SHA256: "0b", MessageID: "r2@northwind.test", Disposition: "duplicate"},
	}
	good := Ledger{Pairs: 3, Closed: 2, EndedEarly: 1, HandedOver: 4, MailsSent: 2, RepliesReceived: 2, RepliesApplied: 1, AskedBack: 1, Seconds: 1.5}

	tests := map[string]struct {
		change func(*[]Delivery, *[]Sent, *[]Event)
		want   func(*Ledger)
	}{
		"all is well": {func(*[]Delivery, *[]Sent, *[]Event) {}, func(*Ledger) {}},
		"sent, but the post office never had it": {
			func(_ *[]Delivery, s *[]Sent, _ *[]Event) {
				*s = append(*s, Sent{MessageID: "d@rapport.test", Address: "leo@northwind.test", State: "sent"})
			},
			func(l *Ledger) { l.Lost = 1 },
		},
		"sent, but to somebody else": {
			func(_ *[]Delivery, s *[]Sent, _ *[]Event) { (*s)[1].Address = "maya@northwind.test" },
			func(l *Ledger) { l.Lost = 1 },
		},
		"sent to somebody who has been erased since": {
			func(_ *[]Delivery, s *[]Sent, _ *[]Event) { (*s)[1].Address = "" },
			func(*Ledger) {},
		},
		"said to be sent to somebody who has been erased since": {
			func(_ *[]Delivery, s *[]Sent, _ *[]Event) {
				*s = append(*s, Sent{MessageID: "d@rapport.test", State: "sent"})
			},
			func(l *Ledger) { l.Lost = 1 },
		},
		"not yet called sent": {
			func(_ *[]Delivery, s *[]Sent, _ *[]Event) {
				*s = append(*s, Sent{MessageID: "d@rapport.test", Address: "leo@northwind.test", State: "ready"})
			},
			func(*Ledger) {},
		},
		"delivered to the service, without an event": {
			func(_ *[]Delivery, _ *[]Sent, e *[]Event) { *e = (*e)[1:] },
			func(l *Ledger) { l.Lost, l.RepliesApplied = 1, 0 },
		},
		"told twice how their pair ended": {
			func(_ *[]Delivery, s *[]Sent, _ *[]Event) {
				(*s)[0].Ends, (*s)[1].Ends, (*s)[1].Address = "p1", "p1", "grace@northwind.test"
			},
			func(l *Ledger) { l.Doubled, l.Lost = 1, 1 },
		},
		"each told once how their pair ended": {
			func(_ *[]Delivery, s *[]Sent, _ *[]Event) { (*s)[0].Ends, (*s)[1].Ends = "p1", "p1" },
			func(*Ledger) {},
		},
		"delivered to a person twice": {
			func(d *[]Delivery, _ *[]Sent, _ *[]Event) { *d = append(*d, (*d)[0], (*d)[0]) },
			func(l *Ledger) { l.Doubled = 2 },
		},
		"one reply applied twice": {
			func(_ *[]Delivery, _ *[]Sent, e *[]Event) {
				*e = append(*e, Event{SHA256: "0d", MessageID: "r1@northwind.test", Disposition: "applied"})
			},
			func(l *Ledger) { l.Doubled, l.RepliesApplied = 1, 2 },
		},
		"one reply applied and handed over": {
			func(_ *[]Delivery, _ *[]Sent, e *[]Event) {
				*e = append(*e, Event{SHA256: "0d", MessageID: "r1@northwind.test", Disposition: "handed_over"})
			},
			func(l *Ledger) { l.Doubled = 1 },
		},
		"one reply that its writer sent twice": {
			func(d *[]Delivery, _ *[]Sent, e *[]Event) {
				*d = append(*d, Delivery{MessageID: "<r1@northwind.test>", Mailbox: "programme@rapport.test", SHA256: "0d"})
				*e = append(*e, Event{SHA256: "0d", MessageID: "r1@northwind.test", Disposition: "duplicate"})
			},
			func(*Ledger) {},
		},
		"replies without a Message-ID are not each other": {
			func(d *[]Delivery, _ *[]Sent, e *[]Event) {
				*d = append(*d, Delivery{Mailbox: "programme@rapport.test", SHA256: "e1"}, Delivery{Mailbox: "programme@rapport.test", SHA256: "e2"})
				*e = append(*e, Event{SHA256: "e1", Disposition: "applied"}, Event{SHA256: "e2", Disposition: "applied"})
			},
			func(l *Ledger) { l.RepliesReceived, l.RepliesApplied = 4, 3 },
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, s, e := append([]Delivery{}, office...), append([]Sent{}, sent...), append([]Event{}, events...)
			test.change(&d, &s, &e)
			want := good
			test.want(&want)
			got := Count(d, Books{
				Mailbox: "Programme@rapport.test", Sent: s, Events: e, Pairs: 3, Closed: 2, EndedEarly: 1, HandedOver: 4,
				Took: 1500 * time.Millisecond,
			})
			if got != want {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
		})
	}
}

func TestLedgerIsOneObject(t *testing.T) {
	t.Parallel()
	got, err := json.Marshal(Ledger{Pairs: 12, Closed: 11, EndedEarly: 1, Seconds: 61.25})
	if err != nil {
		t.Fatal(err)
	}
	want := `{"pairs":12,"closed":11,"ended_early":1,"mails_sent":0,"replies_received":0,"replies_applied":0,"asked_back":0,` +
		`"handed_over":0,"lost":0,"doubled":0,"seconds":61.25}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
