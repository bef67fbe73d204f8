package inbox

import (
	"strconv"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// CalendarEvent is what a calendar's mail says (RFC 5545, 5546): an invitation, or somebody's answer to one.
type CalendarEvent struct {
	Method    string // REQUEST, REPLY, CANCEL, COUNTER and so on; "" when it is not stated
	UID       string
	Sequence  int
	Status    string // TENTATIVE, CONFIRMED or CANCELLED; "" when it is not stated
	Summary   string
	Comment   string // what the answer says in words
	Start     time.Time
	Zone      string // when not "", Start is the time on the wall there
	AllDay    bool
	Organizer mentoring.Address
	Attendees []Attendee
}

// Attendee is a person of an event.
type Attendee struct {
	Address mentoring.Address
	Name    string
	Status  string // ACCEPTED, DECLINED, TENTATIVE, DELEGATED or NEEDS-ACTION, which is the default
	Comment string
}

// maxAttendees bounds the people of one event.
const maxAttendees = 200

// calendarEvent reads the first event of a calendar, nil when there is none. Method is what the mail's header says, for
// calendars that do not say it. A line that cannot be read is passed over: half a calendar answers as well as a whole.
func calendarEvent(calendar, method string) *CalendarEvent {
	e := CalendarEvent{Method: strings.ToUpper(oneLine(method))}
	var within []string // components that are open; those around a deep one stay
	done := false
	for line := range calendarLines(calendar) {
		p := calendarProperty(line)
		switch value := strings.ToUpper(strings.TrimSpace(p.value)); {
		case p.name == "BEGIN" && len(within) < MaxDepth:
			within = append(within, value)
		case p.name == "END" && len(within) > 0:
			done = done || within[len(within)-1] == "VEVENT"
			within = within[:len(within)-1]
		case p.name == "METHOD" && len(within) <= 1:
			e.Method = value
		case !done && len(within) > 0 && (within[len(within)-1] == "VEVENT" || within[len(within)-1] == "VTODO"):
			e.read(p)
		}
	}
	if e.UID == "" && len(e.Attendees) == 0 && e.Start.IsZero() && e.Summary == "" {
		return nil
	}
	return &e
}

func (e *CalendarEvent) read(p property) {
	switch p.name {
	case "UID":
		e.UID = strings.TrimSpace(p.value)
	case "SEQUENCE":
		if n, err := strconv.Atoi(strings.TrimSpace(p.value)); err == nil && n >= 0 {
			e.Sequence = n
		}
	case "STATUS":
		e.Status = strings.ToUpper(strings.TrimSpace(p.value))
	case "SUMMARY":
		e.Summary = oneLine(unescapeText(p.value))
	case "COMMENT":
		if e.Comment == "" {
			e.Comment = strings.TrimSpace(unescapeText(p.value))
		}
	case "DTSTART":
		e.Start, e.Zone, e.AllDay = calendarTime(p)
	case "ORGANIZER":
		e.Organizer = calendarAddress(p)
	case "ATTENDEE":
		if len(e.Attendees) < maxAttendees {
			status := strings.ToUpper(p.parameter("PARTSTAT"))
			if status == "" {
				status = "NEEDS-ACTION"
			}
			e.Attendees = append(e.Attendees, Attendee{
				Address: calendarAddress(p), Name: oneLine(p.parameter("CN")), Status: status,
				Comment: strings.TrimSpace(unescapeText(p.parameter("X-RESPONSE-COMMENT"))),
			})
		}
	}
}

// calendarLines yields the lines of a calendar, unfolded.
func calendarLines(calendar string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		var line strings.Builder
		for raw := range strings.Lines(calendar) {
			raw = strings.TrimRight(raw, "\r\n")
			if len(raw) > 0 && (raw[0] == ' ' || raw[0] == '\t') {
				line.WriteString(raw[1:])
				continue
			}
			if line.Len() > 0 && !yield(line.String()) {
				return
			}
			line.Reset()
			line.WriteString(raw)
		}
		if line.Len() > 0 {
			yield(line.String())
		}
	}
}

// property is a line of a calendar: NAME;PARAMETER=value:value.
type property struct {
	name       string
	parameters string
	value      string
}

func calendarProperty(line string) property {
	quoted := false
	colon := -1
	for i := range len(line) {
		if line[i] == '"' {
			quoted = !quoted
		} else if line[i] == ':' && !quoted {
			colon = i
			break
		}
	}
	if colon < 0 { // a quotation that never ends
		colon = strings.IndexByte(line, ':')
	}
	if colon < 0 {
		return property{}
	}
	name, parameters, _ := strings.Cut(line[:colon], ";")
	return property{name: strings.ToUpper(strings.TrimSpace(name)), parameters: parameters, value: line[colon+1:]}
}

func (p property) parameter(name string) string { return parameter(";"+p.parameters, name) }

func calendarAddress(p property) mentoring.Address {
	value := strings.TrimSpace(p.value)
	if scheme, rest, ok := strings.Cut(value, ":"); ok && strings.EqualFold(scheme, "mailto") {
		value = strings.TrimSpace(rest)
	}
	if !strings.Contains(value, "@") || strings.ContainsAny(value, " \t<>,") {
		// Exchange gives an internal path, and the address only as a parameter.
		if value = p.parameter("EMAIL"); !strings.Contains(value, "@") || strings.ContainsAny(value, " \t<>,") {
			return ""
		}
	}
	return mentoring.CanonicalAddress(value)
}

// calendarTime reads a time. No zone is looked up here: its name and the time on the wall are given.
func calendarTime(p property) (start time.Time, zone string, allDay bool) {
	value := strings.TrimSpace(p.value)
	if t, err := time.Parse("20060102", value); err == nil {
		return t, "", true
	}
	if t, err := time.Parse("20060102T150405Z", value); err == nil {
		return t, "", false
	}
	if t, err := time.Parse("20060102T150405", value); err == nil {
		return t, p.parameter("TZID"), false
	}
	return time.Time{}, "", false
}

// unescapeText reads a value of type TEXT (RFC 5545, 3.3.11).
func unescapeText(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch s[i] {
		case 'n', 'N':
			b.WriteByte('\n')
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}
