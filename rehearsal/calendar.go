package rehearsal

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
)

// WriteCalendar writes what goes out when as a calendar (RFC 5545): an event for each day and kind of mail, with its
// readers. Mail that answers somebody is left out. What to look at before the start stands on its days. Stamp is when the calendar is made.
func (r *Record) WriteCalendar(w io.Writer, stamp time.Time) error {
	type slot struct{ day, kind string }
	type going struct {
		subject string
		first   time.Time
		readers []int
	}
	slots := map[slot]*going{}
	var order []slot
	for _, l := range r.Letters {
		if !l.Unasked {
			continue
		}
		at := slot{l.At.Format(time.DateOnly), l.Kind}
		if slots[at] == nil {
			slots[at] = &going{subject: l.Subject, first: l.At}
			order = append(order, at)
		}
		if !slices.Contains(slots[at].readers, l.Person) {
			slots[at].readers = append(slots[at].readers, l.Person)
		}
	}
	calendar := ics.NewCalendarFor("Rapport")
	calendar.SetMethod(ics.MethodPublish)
	calendar.SetName("Mails of " + r.Cohort.Name)
	for _, at := range order {
		g := slots[at]
		sum := sha256.Sum256([]byte(r.Cohort.Name + "\n" + at.day + "\n" + at.kind))
		event := calendar.AddEvent(hex.EncodeToString(sum[:12]) + "@rehearsal.invalid")
		event.SetDtStampTime(stamp)
		event.SetStartAt(g.first)
		event.SetEndAt(g.first.Add(15 * time.Minute))
		event.SetTimeTransparency(ics.TransparencyTransparent)
		slices.Sort(g.readers)
		if len(g.readers) == 1 {
			event.SetSummary(fmt.Sprintf("%s → %s", g.subject, r.People[g.readers[0]].Name))
		} else {
			event.SetSummary(fmt.Sprintf("%s → %d people", g.subject, len(g.readers)))
		}
		names := make([]string, len(g.readers))
		for i, p := range g.readers {
			names[i] = r.People[p].Name
		}
		event.SetDescription("Kind of mail: " + at.kind + "\n" + strings.Join(names, "\n"))
	}
	for _, warning := range r.dated() {
		for _, day := range warning.Days {
			sum := sha256.Sum256([]byte(r.Cohort.Name + "\n" + day.String() + "\n" + warning.Text))
			event := calendar.AddEvent(hex.EncodeToString(sum[:12]) + "@rehearsal.invalid")
			event.SetDtStampTime(stamp)
			event.SetAllDayStartAt(day.In(time.UTC))
			event.SetTimeTransparency(ics.TransparencyTransparent)
			event.SetSummary("To look at: " + warning.Text)
		}
	}
	return calendar.SerializeTo(w)
}
