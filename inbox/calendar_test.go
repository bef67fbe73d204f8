package inbox

import (
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestCalendarEvents(t *testing.T) {
	t.Parallel()
	at := time.Date(2025, 3, 20, 14, 0, 0, 0, time.UTC)
	for name, tc := range map[string]struct {
		header, raw string
		want        *CalendarEvent
	}{
		"somebody accepts": {"method=REPLY", "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VTIMEZONE\nTZID:x\nBEGIN:STANDARD\nDTSTART:19700101T000000\nEND:STANDARD\nEND:VTIMEZONE\n" +
			"BEGIN:VEVENT\nUID:a1@mentoring.exam\n ple\nSEQUENCE:2\nSTATUS:CONFIRMED\nSUMMARY:Accepted: coffee\\, and cake\nDTSTART;TZID=\"W. Europe: Standard Time\":20250320T140000\n" +
			"ORGANIZER;CN=Rapport:mailto:rapport@mentoring.example\nATTENDEE;CN=\"Smith, Pat: me\";PARTSTAT=accepted;ROLE=REQ-PARTICIPANT:MAILTO:Pat@example.org\nCOMMENT:Looking forward\\nPat\n" +
			"BEGIN:VALARM\nSUMMARY:no\nATTENDEE:mailto:no@example.org\nEND:VALARM\nEND:VEVENT\nBEGIN:VEVENT\nUID:second\nEND:VEVENT\nEND:VCALENDAR\n",
			&CalendarEvent{Method: "REPLY", UID: "a1@mentoring.example", Sequence: 2, Status: "CONFIRMED", Summary: "Accepted: coffee, and cake", Comment: "Looking forward\nPat",
				Start: at, Zone: "W. Europe: Standard Time", Organizer: "rapport@mentoring.example",
				Attendees: []Attendee{{Address: "pat@example.org", Name: "Smith, Pat: me", Status: "ACCEPTED"}}}},
		"the method is in the header": {"method=\"reply\"", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20250320T140000Z\nATTENDEE;PARTSTAT=DECLINED;X-RESPONSE-COMMENT=\"ill\\, sorry\":mailto:pat@example.org\n",
			&CalendarEvent{Method: "REPLY", UID: "a", Start: at, Attendees: []Attendee{{Address: "pat@example.org", Status: "DECLINED", Comment: "ill, sorry"}}}},
		"a whole day, cut off": {"", "BEGIN:VCALENDAR\nMETHOD:COUNTER\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20250320\nATTENDEE;EMAIL=pat@example.org:urn:uuid:1\nODD LINE\nX;A=b",
			&CalendarEvent{Method: "COUNTER", Start: at.Add(-14 * time.Hour), AllDay: true, Attendees: []Attendee{{Address: "pat@example.org", Status: "NEEDS-ACTION"}}}},
		"no event":  {"", "BEGIN:VCALENDAR\nMETHOD:PUBLISH\nEND:VCALENDAR\n", nil},
		"no method": {"", "begin:vcalendar\nbegin:vevent\nuid:A\nsequence:-1\ndtstart:soon\nattendee:mailto:not an address\n", &CalendarEvent{UID: "A", Attendees: []Attendee{{Status: "NEEDS-ACTION"}}}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := read(t, "Content-Type: text/calendar; charset=utf-8; "+tc.header+"\n\n"+tc.raw)
			if !reflect.DeepEqual(m.Event, tc.want) {
				t.Errorf("got %+v, want %+v", m.Event, tc.want)
			}
		})
	}
}

func FuzzCalendar(f *testing.F) {
	f.Add("BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE;CN=\"a:b\";PARTSTAT=ACCEPTED:mailto:\n a@b.example\nEND:VEVENT", "REPLY")
	f.Add("BEGIN:VEVENT\nDTSTART;TZID=x:20250320T140000\nX;A=b\nEND:", "")
	f.Fuzz(func(t *testing.T, calendar, method string) {
		e := calendarEvent(toText([]byte(calendar), ""), toText([]byte(method), ""))
		if e == nil {
			return
		}
		texts := []string{e.Method, e.UID, e.Status, e.Summary, e.Comment, e.Zone, string(e.Organizer)}
		for _, a := range e.Attendees {
			texts = append(texts, string(a.Address), a.Name, a.Status, a.Comment)
		}
		for _, s := range texts {
			if !utf8.ValidString(s) || strings.Contains(s, "\x00") {
				t.Errorf("%q is no text for a database", s)
			}
		}
		if len(e.Attendees) > maxAttendees || e.Sequence < 0 {
			t.Errorf("%d people, sequence %d", len(e.Attendees), e.Sequence)
		}
	})
}
