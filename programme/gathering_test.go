package programme_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// planned starts the circle with a meeting of the mentors on 6 May 2026 at four, for three of them.
func planned(t *testing.T) (*world, workflows.LearningRef) {
	t.Helper()
	w := circle(t, func(c *mentoring.Cohort) {
		c.Gatherings = []mentoring.Gathering{{
			Name: "The mentors' circle", For: mentoring.OnlyMentors, On: mentoring.Day{Year: 2026, Month: 5, Day: 6}, At: 16 * 60, Minutes: 60,
			Where: "By video", Places: 3, Topics: []string{"When a talk runs dry", "Saying less"},
			Host: mentoring.NamedPerson{Name: "Hanna Host", Email: "hanna@north.test"},
		}}
	})
	return w, workflows.LearningRef{Cohort: w.cohort, Number: 1}
}

// inviteTo puts the invitation to a mentor and returns the mail.
func (w *world) inviteTo(name string) store.Mail {
	w.t.Helper()
	address := name + "@north.test"
	w.climb(mentoring.Ask{Kind: mentoring.Invite, To: mentoring.TheParticipant, Participant: w.participant(address), Occurrence: 1})
	return w.last(address, "gathering")
}

func (w *world) seatOf(name string) string {
	return value[string](w, `select answer from seat s join participant t on t.id = s.participant_id join person p on p.id = t.person_id
		where p.email = $1`, name+"@north.test")
}

// Rows 60 and 62: three weeks before, the mentors are invited; a reply signs up and votes; a place that comes free goes to
// whoever waits; who comes is reminded; afterwards the host says who came and the notes go to all who were invited.
func TestRow60Gathering(t *testing.T) {
	t.Parallel()
	w, ref := planned(t)
	ctx := t.Context()
	if w.started(workflows.GatheringWorkflow) != 1 || w.look(mentoring.InviteDue, 1).Come {
		t.Fatal("it is not planned, or invites at once")
	}
	w.clock.pass(45 * day) // 16 April
	if !w.look(mentoring.InviteDue, 1).Come {
		t.Fatal("it never invites")
	}
	for range 2 {
		if err := w.InviteGuests(ctx, ref); err != nil {
			t.Fatal(err)
		}
	}
	if n := value[int](w, `select count(*) from ask where kind = 'gathering'`); n != 7 {
		t.Fatalf("%d are invited, want the seven mentors", n)
	}
	mail := w.inviteTo("abel")
	for _, want := range []string{"Wednesday 6 May at 16:00", "By video", "Hanna Host", "1. When a talk runs dry", "room for three people"} {
		if !strings.Contains(mail.Body, want) {
			t.Errorf("the invitation lacks %q:\n%s", want, mail.Body)
		}
	}
	for _, said := range []struct{ name, words, seat string }{
		{"abel", "Yes, 2", "yes"}, {"berta", "I'll be there, number 2 please", "yes"}, {"cyril", "yes, 1", "yes"},
		{"dora", "Yes!", "waiting"}, {"emil", "maybe", "maybe"}, {"frida", "Sorry, I can't make it", "no"},
	} {
		w.reply(w.inviteTo(said.name), said.name+"@north.test", said.words)
		w.last(said.name+"@north.test", "gathering.noted")
		if got := w.seatOf(said.name); got != said.seat {
			t.Errorf("%s said %q and has %q, want %q", said.name, said.words, got, said.seat)
		}
	}
	w.reply(w.last("cyril@north.test", "gathering.noted"), "cyril@north.test", "no, something came up")
	if w.seatOf("cyril") != "no" || w.seatOf("dora") != "yes" {
		t.Errorf("cyril has %q, and dora who waited %q", w.seatOf("cyril"), w.seatOf("dora"))
	}
	w.last("dora@north.test", "gathering.near")
	w.clock.pass(18*day + 7*time.Hour)
	if !w.look(mentoring.NearlyThere, 1).Come {
		t.Fatal("two days before never come")
	}
	for range 2 {
		if err := w.RemindGuests(ctx, ref); err != nil {
			t.Fatal(err)
		}
	}
	if near := w.last("abel@north.test", "gathering.near"); !strings.Contains(near.Body, "Saying less") {
		t.Errorf("the topic that most want is not told:\n%s", near.Body)
	}
	if n := value[int](w, `select count(*) from mail where step = 'gathering.near'`); n != 3 {
		t.Errorf("%d are reminded, want the three who come, each once", n)
	}
	if host := w.last("hanna@north.test", "gathering.host"); !strings.Contains(host.Body, "Abel Mentor") || strings.Contains(host.Body, "Cyril") {
		t.Errorf("the host reads:\n%s", host.Body)
	}
	if n := value[int](w, `select count(*) from seat where came is not null`); n != 0 {
		t.Errorf("%d count as there before it took place", n)
	}
	w.clock.pass(3*day - 7*time.Hour)
	if !w.look(mentoring.GatheringMet, 1).Come {
		t.Fatal("it is never over")
	}
	w.climb(mentoring.Ask{Kind: mentoring.Came, To: mentoring.TheHost, Occurrence: 1})
	w.reply(w.last("hanna@north.test", "gathering.came"), "hanna@north.test", "all but 2")
	w.last("hanna@north.test", "gathering.came.noted")
	if n := value[int](w, `select count(*) from seat where came`); n != 2 {
		t.Errorf("%d came, want two of three", n)
	}
	w.climb(mentoring.Ask{Kind: mentoring.Notes, To: mentoring.TheCoordinator, Occurrence: 1})
	w.reply(w.last("carla@north.test", "gathering.notes"), "carla@north.test", "We talked about saying less. Try to count to ten.")
	check := w.last("carla@north.test", "gathering.notes.check")
	if n := value[int](w, `select count(*) from mail where step = 'gathering.takeaway'`); n != 0 || !strings.Contains(check.Body, "count to ten") {
		t.Fatalf("%d notes went out before they were read back:\n%s", n, check.Body)
	}
	w.reply(check, "carla@north.test", "send")
	w.last("carla@north.test", "gathering.notes.noted")
	for _, name := range mentorsOfCircle {
		if mail := w.last(name+"@north.test", "gathering.takeaway"); !strings.Contains(mail.Body, "count to ten") {
			t.Errorf("%s reads:\n%s", name, mail.Body)
		}
	}
	if slices.ContainsFunc(w.mails("ines@north.test"), func(m store.Mail) bool { return strings.HasPrefix(m.Step, "gathering") }) {
		t.Error("the mentee hears of the mentors' circle")
	}
}

// Rows 60 and 62: a gathering that is called off tells whoever wanted to come, and nobody else; a dry run tells nobody.
func TestRow60GatheringCalledOff(t *testing.T) {
	t.Parallel()
	w, ref := planned(t)
	w.clock.pass(45 * day)
	if err := w.InviteGuests(t.Context(), ref); err != nil {
		t.Fatal(err)
	}
	w.reply(w.inviteTo("abel"), "abel@north.test", "yes")
	w.reply(w.inviteTo("berta"), "berta@north.test", "no")
	w.inviteTo("cyril")
	if off, err := w.CallOff(t.Context(), "Spring", 1, true); err != nil || off.Told != 1 || w.look(mentoring.NearlyThere, 1).Over {
		t.Fatalf("a dry run: %+v, %v", off, err)
	}
	if off, err := w.CallOff(t.Context(), "Spring", 1, false); err != nil || off.Told != 1 || !w.look(mentoring.NearlyThere, 1).Over {
		t.Fatalf("called off: %+v, %v", off, err)
	}
	w.last("abel@north.test", "gathering.cancelled")
	w.last("berta@north.test", "gathering.noted")
	if n := value[int](w, `select count(*) from ask where kind = 'gathering' and state = 'open'`); n != 0 {
		t.Errorf("%d invitations are open", n)
	}
	w.reply(w.last("cyril@north.test", "gathering"), "cyril@north.test", "yes")
	if mail := w.last("cyril@north.test", "gathering.noted"); !strings.Contains(mail.Body, "was called off") {
		t.Errorf("who answers too late reads:\n%s", mail.Body)
	}
	if _, err := w.CallOff(t.Context(), "Spring", 1, false); err == nil {
		t.Error("it is called off twice")
	}
}

// seats are the entries that a mentor's mails brought, newest last.
func (w *world) entriesOf(name string) (all []*inbox.CalendarEvent) {
	w.t.Helper()
	for _, m := range w.mails(name + "@north.test") {
		if e := w.entry(m); e != nil {
			all = append(all, e)
		}
	}
	return all
}

// Row 60: who comes has it in their calendar, alone; a new date moves the entry; a no and a gathering that is called off take it
// out; what the calendar answers counts as an answer to the invitation.
func TestRow60CalendarOfAGathering(t *testing.T) {
	t.Parallel()
	w, ref := planned(t)
	ctx := t.Context()
	w.clock.pass(45 * day)
	if err := w.InviteGuests(ctx, ref); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"abel", "berta", "cyril"} {
		w.reply(w.inviteTo(name), name+"@north.test", "yes")
	}
	w.reply(w.inviteTo("dora"), "dora@north.test", "yes") // waits: three places
	w.reply(w.inviteTo("emil"), "emil@north.test", "maybe")
	noted := w.last("abel@north.test", "gathering.noted")
	first := w.entry(noted)
	if first == nil || first.Method != "REQUEST" || first.Sequence != 0 || !first.Start.Equal(time.Date(2026, time.May, 6, 16, 0, 0, 0, time.UTC)) ||
		len(first.Attendees) != 1 || first.Attendees[0].Address != "abel@north.test" || first.Summary != "The mentors' circle, Spring" {
		t.Fatalf("the entry of who comes: %+v", first)
	}
	if len(w.entriesOf("dora"))+len(w.entriesOf("emil")) > 0 {
		t.Error("somebody without a place has it in their calendar")
	}
	other := w.entry(w.last("berta@north.test", "gathering.noted"))
	if other.UID == first.UID || other.Organizer != first.Organizer {
		t.Errorf("two guests have %+v and %+v", first, other)
	}

	before := value[int](w, `select count(*) from mail`)
	if w.click(noted, "abel@north.test", "REPLY", "ACCEPTED", ""); w.seatOf("abel") != "yes" {
		t.Error("an accept loses the place")
	}
	w.click(noted, "berta@north.test", "REPLY", "DECLINED", "") // somebody else's entry
	if w.seatOf("abel") != "yes" || w.seatOf("berta") != "yes" {
		t.Error("a click on somebody else's entry counts")
	}
	if after := value[int](w, `select count(*) from mail`); after != before {
		t.Errorf("%d mails answer a calendar", after-before)
	}
	w.click(w.last("berta@north.test", "gathering.noted"), "berta@north.test", "REPLY", "DECLINED", "")
	if w.seatOf("berta") != "no" || w.seatOf("dora") != "yes" {
		t.Fatalf("after a decline berta has %q, and dora who waited %q", w.seatOf("berta"), w.seatOf("dora"))
	}
	if e := w.entry(w.last("dora@north.test", "gathering.near")); e == nil || e.Method != "REQUEST" {
		t.Errorf("who moved up has no entry: %+v", e)
	}
	w.click(w.last("berta@north.test", "gathering.noted"), "berta@north.test", "REPLY", "ACCEPTED", "") // changed her mind: too late
	if e := w.entry(w.last("berta@north.test", "gathering.noted")); w.seatOf("berta") != "waiting" || e == nil || e.Method != "CANCEL" || e.Sequence != 1 {
		t.Errorf("an accept when all places are taken: %q, %+v", w.seatOf("berta"), e)
	}

	to := mentoring.Day{Year: 2026, Month: 5, Day: 13}
	if moved, err := w.MoveGathering(ctx, "Spring", 1, to, 17*60, true); err != nil || moved.Told != 5 || w.entriesOf("cyril")[0].Sequence != 0 || len(w.entriesOf("cyril")) != 1 {
		t.Fatalf("a dry run: %+v, %v", moved, err)
	}
	if moved, err := w.MoveGathering(ctx, "Spring", 1, to, 17*60, false); err != nil || moved.Told != 5 {
		t.Fatalf("moved: %+v, %v", moved, err)
	}
	mail := w.last("abel@north.test", "gathering.moved")
	if e := w.entry(mail); e == nil || e.Method != "REQUEST" || e.UID != first.UID || e.Sequence != 1 || !e.Start.Equal(time.Date(2026, time.May, 13, 17, 0, 0, 0, time.UTC)) {
		t.Errorf("a new date: %+v", e)
	}
	for _, want := range []string{"Wednesday 6 May at 16:00", "Wednesday 13 May at 17:00"} {
		if !strings.Contains(strings.Join(strings.Fields(mail.Body), " "), want) {
			t.Errorf("it lacks %q:\n%s", want, mail.Body)
		}
	}
	if e := w.entry(w.last("emil@north.test", "gathering.moved")); e != nil {
		t.Errorf("a perhaps gets an entry: %+v", e)
	}
	w.click(noted, "abel@north.test", "REPLY", "DECLINED", "") // the old date
	if w.seatOf("abel") != "yes" {
		t.Error("a click on an old version counts")
	}
	w.reply(w.last("cyril@north.test", "gathering.moved"), "cyril@north.test", "No, not then, sorry")
	if e := w.entry(w.last("cyril@north.test", "gathering.noted")); w.seatOf("cyril") != "no" || e == nil || e.Method != "CANCEL" || e.Sequence != 2 {
		t.Errorf("a no afterwards: %q, %+v", w.seatOf("cyril"), e)
	}
	if w.seatOf("berta") != "yes" {
		t.Errorf("who waits has %q", w.seatOf("berta"))
	}
	w.reply(w.last("dora@north.test", "gathering.moved"), "dora@north.test", "stop everything")
	if e := w.entry(w.last("dora@north.test", "anytime.stopped")); w.seatOf("dora") != "no" || e == nil || e.Method != "CANCEL" {
		t.Errorf("who leaves: %q, %+v", w.seatOf("dora"), e)
	}
	if _, err := w.CallOff(ctx, "Spring", 1, false); err != nil {
		t.Fatal(err)
	}
	if e := w.entry(w.last("abel@north.test", "gathering.cancelled")); e == nil || e.Method != "CANCEL" || e.UID != first.UID || e.Sequence != 2 {
		t.Errorf("called off: %+v", e)
	}
	if e := w.entriesOf("cyril"); e[len(e)-1].Method != "CANCEL" || len(e) != 3 {
		t.Errorf("who had said no is told again: %d entries", len(e))
	}
	if _, err := w.MoveGathering(ctx, "Spring", 1, to, 17*60, false); err == nil {
		t.Error("it is moved after it was called off")
	}
}

// Row 60: what answers the mails about a place is an answer to the invitation.
func TestRow60ANoToTheReminderGivesThePlaceBack(t *testing.T) {
	t.Parallel()
	w, ref := planned(t)
	w.clock.pass(45 * day)
	if err := w.InviteGuests(t.Context(), ref); err != nil {
		t.Fatal(err)
	}
	w.reply(w.inviteTo("abel"), "abel@north.test", "yes")
	w.clock.pass(18*day + 7*time.Hour)
	if err := w.RemindGuests(t.Context(), ref); err != nil {
		t.Fatal(err)
	}
	w.reply(w.last("abel@north.test", "gathering.near"), "abel@north.test", "no")
	if e := w.entry(w.last("abel@north.test", "gathering.noted")); w.seatOf("abel") != "no" || e == nil || e.Method != "CANCEL" {
		t.Errorf("%q, %+v", w.seatOf("abel"), e)
	}
}

// Row 62: what a meeting of all came to goes to everybody who was invited, whatever their organisation.
func TestRow62TakeAwayNotesAcrossOrganisations(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.startBoth(func(c *mentoring.Cohort) {
		c.Gatherings = []mentoring.Gathering{{
			Name: "An hour for all", For: mentoring.Everybody, On: mentoring.Day{Year: 2026, Month: 5, Day: 6}, At: 16 * 60, Minutes: 60, Where: "By video",
		}}
	})
	w.enrol()
	w.exec(`update participant set state = 'ready'`)
	w.clock.pass(45 * day)
	if err := w.InviteGuests(t.Context(), workflows.LearningRef{Cohort: w.cohort, Number: 1}); err != nil {
		t.Fatal(err)
	}
	everybody := []string{"maria@north.test", "ines@north.test", "sol@south.test"}
	for _, address := range everybody {
		w.climb(mentoring.Ask{Kind: mentoring.Invite, To: mentoring.TheParticipant, Participant: w.participant(address), Occurrence: 1})
		w.last(address, "gathering")
	}
	w.climb(mentoring.Ask{Kind: mentoring.Notes, To: mentoring.TheCoordinator, Occurrence: 1})
	w.reply(w.last("carla@north.test", "gathering.notes"), "carla@north.test", "Ask one question more than you planned.")
	w.reply(w.last("carla@north.test", "gathering.notes.check"), "carla@north.test", "send")
	for _, address := range everybody {
		if mail := w.last(address, "gathering.takeaway"); !strings.Contains(flowing(mail.Body), "one question more than you planned") {
			t.Errorf("%s reads:\n%s", address, mail.Body)
		}
	}
}
