package demo

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	netmail "net/mail"
	"strings"

	ics "github.com/arran4/golang-ical"
	"github.com/wneessen/go-mail"
)

// invites reports whether a mail brings an entry that a calendar can accept.
func (in incoming) invites() bool { return strings.Contains(in.calendar, "METHOD:REQUEST") }

// clicked draws what somebody does with an entry: most accept it in their calendar, some decline there, the others write.
func clicked(chance *rand.Rand) string {
	switch roll := chance.IntN(10); {
	case roll < 5:
		return "ACCEPTED"
	case roll < 6:
		return "DECLINED"
	}
	return ""
}

// writeClick writes the mail that a calendar sends to the organiser when somebody answers an entry (RFC 5546, 3.2.3; RFC 6047).
func writeClick(msg *mail.Msg, e entry, actor Actor, r reply) (entry, error) {
	asked, err := ics.ParseCalendar(strings.NewReader(r.to.calendar))
	if err != nil || len(asked.Events()) != 1 {
		return entry{}, fmt.Errorf("read the entry that %s answers: %w", r.to.id, err)
	}
	event := asked.Events()[0]
	organiser := strings.TrimPrefix(event.GetProperty(ics.ComponentPropertyOrganizer).Value, "mailto:")
	answer := ics.NewCalendarFor("Demo")
	answer.SetMethod(ics.MethodReply)
	own := answer.AddEvent(event.Id())
	for _, property := range []ics.ComponentProperty{
		ics.ComponentPropertyDtStart, ics.ComponentPropertyDtEnd, ics.ComponentPropertySequence, ics.ComponentPropertyOrganizer,
	} {
		own.SetProperty(property, event.GetProperty(property).Value)
	}
	own.SetDtStampTime(r.due.UTC())
	own.AddAttendee("mailto:"+string(actor.Email), ics.ParticipationStatus(r.click))
	e.To = organiser
	msg.ToMailAddress(&netmail.Address{Name: r.to.from.Name, Address: organiser})
	verb := map[string]string{"ACCEPTED": "Accepted", "DECLINED": "Declined"}[r.click]
	msg.Subject(verb + ": " + r.to.subject)
	msg.SetBodyString(mail.TypeTextPlain, actor.Name+" has answered this invitation: "+strings.ToLower(verb)+".")
	msg.AddAlternativeString("text/calendar; method=REPLY", strings.ReplaceAll(answer.Serialize(), "\r\n", "\n"))
	var raw bytes.Buffer
	if _, err := msg.WriteTo(&raw); err != nil {
		return entry{}, fmt.Errorf("write an answer to an entry: %w", err)
	}
	e.Raw = raw.Bytes()
	return e, nil
}
