package diary

import (
	"bytes"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"
)

func sample() Entry {
	return Entry{
		Method: Request, UID: "m7-k2@harbour.example", Sequence: 2, Starts: time.Date(2026, time.June, 14, 10, 0, 0, 0, time.FixedZone("CEST", 7200)),
		Lasts: time.Hour, Stamp: time.Date(2026, time.June, 2, 8, 0, 0, 0, time.UTC), Summary: "Grace & Martin, Harbour Mentoring", Where: "Quay 4, room 2; or by video",
		Organiser: Person{"Rapport", "k7qd2m@reply.harbour.example"},
		Attendees: []Person{{"Grace Okafor", "grace@harbour.example"}, {`Martin "Mo" O'Keller; x`, "martin@tidewater.example"}},
	}
}

// TestRow45EntryAsCalendarsTakeIt holds an entry to what RFC 5546, 3.2.2 asks of a request, line by line and by the library's own
// reader.
func TestRow45EntryAsCalendarsTakeIt(t *testing.T) {
	t.Parallel()
	raw, err := sample().Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(bytes.ReplaceAll(raw, []byte("\r\n"), nil), []byte("\n")) {
		t.Error("a line ends without CRLF")
	}
	for line := range bytes.Lines(raw) {
		if len(line) > 75+len("\r\n") {
			t.Errorf("a line of %d bytes", len(line))
		}
	}
	unfolded := strings.ReplaceAll(string(raw), "\r\n ", "")
	for _, want := range []string{
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "METHOD:REQUEST\r\n", "CALSCALE:GREGORIAN\r\n", "BEGIN:VEVENT\r\nUID:m7-k2@harbour.example\r\n", "SEQUENCE:2\r\n",
		"DTSTAMP:20260602T080000Z\r\n", "DTSTART:20260614T080000Z\r\n", "DTEND:20260614T090000Z\r\n", `SUMMARY:Grace & Martin\, Harbour Mentoring`, `LOCATION:Quay 4\, room 2\; or by video`,
		"ORGANIZER;CN=Rapport:mailto:k7qd2m@reply.harbour.example\r\n", "PARTSTAT=NEEDS-ACTION", "RSVP=TRUE", "ATTENDEE;CN=Grace Okafor;", "TRUE:mailto:grace@harbour.example\r\n",
		"CN=Martin Mo O’Keller x;", "TRUE:mailto:martin@tidewater.example\r\n", "STATUS:CONFIRMED\r\n", "END:VEVENT\r\nEND:VCALENDAR\r\n",
	} {
		if !strings.Contains(unfolded, want) {
			t.Errorf("no %q in\n%s", want, unfolded)
		}
	}
	cal, err := ics.ParseCalendar(bytes.NewReader(raw))
	if err != nil || len(cal.Events()) != 1 {
		t.Fatalf("read back: %v", err)
	}
	if at, err := cal.Events()[0].GetStartAt(); err != nil || !at.Equal(sample().Starts) {
		t.Errorf("starts at %v, %v", at, err)
	}
	if again, _ := sample().Bytes(); !bytes.Equal(raw, again) {
		t.Error("the same entry gives other bytes")
	}
}

func TestRow45CancelTakesTheSameEntryOut(t *testing.T) {
	t.Parallel()
	e := sample()
	e.Method, e.Sequence = Cancel, 3
	raw, err := e.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:3\r\n", "UID:m7-k2@harbour.example\r\n"} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("no %q in\n%s", want, raw)
		}
	}
}

func TestNothingCanBreakOutOfAnEntry(t *testing.T) {
	t.Parallel()
	e := sample()
	e.Summary = "x\r\nATTENDEE:mailto:evil@example.org\nEND:VEVENT"
	e.Where = e.Summary
	e.Attendees[0].Name = "a\":mailto:evil@example.org\r\nX:"
	raw, err := e.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(raw), "\r\nATTENDEE"); n != 2 || strings.Count(string(raw), "\r\nEND:VEVENT") != 1 {
		t.Errorf("%d attendees in\n%s", n, raw)
	}
	e.Attendees[0].Email = "a@b.example\r\nX:y"
	if _, err := e.Bytes(); err == nil {
		t.Error("an address with a line break was taken")
	}
}
