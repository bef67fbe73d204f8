package diary

import (
	"errors"
	"strconv"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
)

// Method is what an entry wants of the calendar that gets it (RFC 5546, 1.4).
type Method string

// What an entry may want.
const (
	Request Method = "REQUEST" // take it up, or change it, and answer
	Cancel  Method = "CANCEL"  // take it out
)

// Entry is one version of an event in the calendars of the people who take part.
type Entry struct {
	Method    Method
	UID       string
	Sequence  int
	Starts    time.Time
	Lasts     time.Duration
	Stamp     time.Time // when this version was made
	Summary   string
	Where     string // a place, or how to join, in words; "" leaves it out
	Organiser Person // who calendars answer to
	Attendees []Person
}

// Person is somebody as a calendar knows them.
type Person struct{ Name, Email string }

// Bytes returns the entry as a calendar object with CRLF line ends. An address that could be more than one, or an entry without
// a time or a UID, is an error.
func (e Entry) Bytes() ([]byte, error) {
	if e.UID == "" || e.Starts.IsZero() || e.Stamp.IsZero() || e.Lasts <= 0 {
		return nil, errors.New("an entry needs a uid, a time, a length and a stamp")
	}
	for _, p := range append([]Person{e.Organiser}, e.Attendees...) {
		if strings.Count(p.Email, "@") != 1 || strings.ContainsAny(p.Email, " \t\r\n,;:\"<>\\") {
			return nil, errors.New("the address of somebody in an entry is not of the form name@domain")
		}
	}
	cal := ics.NewCalendarFor("Rapport")
	cal.SetCalscale("GREGORIAN")
	cal.SetMethod(ics.Method(e.Method))
	event := cal.AddEvent(e.UID)
	event.SetSequence(e.Sequence)
	event.SetDtStampTime(e.Stamp.UTC())
	event.SetStartAt(e.Starts.UTC())
	event.SetEndAt(e.Starts.Add(e.Lasts).UTC())
	event.SetSummary(plain(e.Summary))
	if where := plain(e.Where); where != "" {
		event.SetLocation(where)
	}
	event.SetOrganizer("mailto:"+e.Organiser.Email, named(e.Organiser)...)
	status := ics.ObjectStatusConfirmed
	if e.Method == Cancel {
		status = ics.ObjectStatusCancelled
	}
	event.SetStatus(status)
	event.SetTimeTransparency(ics.TransparencyOpaque)
	for _, p := range e.Attendees {
		wants := []ics.PropertyParameter{
			ics.CalendarUserTypeIndividual, ics.ParticipationRoleReqParticipant, ics.ParticipationStatusNeedsAction, &ics.KeyValues{Key: string(ics.ParameterRsvp), Value: []string{strings.ToUpper(strconv.FormatBool(e.Method == Request))}},
		}
		event.AddAttendee("mailto:"+p.Email, append(wants, named(p)...)...)
	}
	return []byte(cal.Serialize(ics.WithNewLineWindows)), nil
}

// named gives a person their name as the value of a parameter. Nothing can be escaped in one (RFC 5545, 3.2), so the marks that
// would end it are left out, and an apostrophe is the typographic one.
func named(p Person) []ics.PropertyParameter {
	name := plain(strings.NewReplacer("'", "’", `"`, "", ";", " ", ":", " ", ",", " ", `\`, " ").Replace(p.Name))
	if name == "" {
		return nil
	}
	return []ics.PropertyParameter{ics.WithCN(name)}
}

// plain is a text on one line without control characters.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Join(strings.Fields(s), " ")
}
