package programme

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/workflows"
)

// A gathering is a meeting of many that the cohort's file plans: the mentors' own circle, a session for all. Signing up is one
// word; not coming is no fault, and nobody is reminded to answer. What somebody signed up for is a plan: who came is for the
// host to say.

// lookBackAfter is how long after its end a gathering is asked about.
const lookBackAfter = 12 * time.Hour

// planGatherings keeps the gatherings of a cohort's file and has their workflows started.
func (s step) planGatherings(ctx context.Context, cohort store.Cohort) error {
	calendar := scene{cohort: cohort}.calendar()
	for i, spec := range cohort.Spec.Gatherings {
		g := store.Gathering{CohortID: cohort.ID, Number: i + 1, Spec: spec, StartsAt: spec.Starts(cohort.StartedAt, calendar)}
		if spec.Host.Email != "" {
			host, err := s.KeepPerson(ctx, store.Person{Email: spec.Host.Email, Name: spec.Host.Name, Language: spec.Host.Language, Zone: cohort.Spec.Zone})
			if err != nil {
				return err
			}
			g.HostID = &host.ID
		}
		if err := s.AddGathering(ctx, g); err != nil {
			return err
		}
		ref := workflows.LearningRef{Cohort: g.CohortID, Number: g.Number}
		if err := s.start(ctx, workflows.GatheringWorkflow, workflows.GatheringID(ref), ref); err != nil {
			return err
		}
	}
	return nil
}

// lookOutForGathering says whether it is time to invite, to remind, or to look back. A gathering that is called off is over.
func (s step) lookOutForGathering(ctx context.Context, m mentoring.Moment) (mentoring.Outlook, error) {
	cohort, err := s.Cohort(ctx, m.Cohort)
	if err != nil {
		return mentoring.Outlook{}, err
	}
	g, err := s.Gathering(ctx, m.Cohort, m.Number)
	if err != nil || cohort.State == "closed" || g.State == store.GatheringCancelled {
		return mentoring.Outlook{Over: true}, err
	}
	switch m.Event {
	case mentoring.InviteDue:
		return s.outlook(g.StartsAt.AddDate(0, 0, -mentoring.InvitedBefore)), nil
	case mentoring.NearlyThere:
		return s.outlook(g.StartsAt.AddDate(0, 0, -mentoring.RemindedBefore)), nil
	}
	seats, err := s.Seats(ctx, m.Cohort, m.Number)
	outlook := s.outlook(g.StartsAt.Add(time.Duration(g.Spec.Minutes)*time.Minute + lookBackAfter))
	outlook.Over = outlook.Come && len(coming(seats)) == 0 // nobody to ask about
	return outlook, err
}

// coming returns the seats of those who said yes and have a place.
func coming(seats []store.Seat) []store.Seat {
	return slices.DeleteFunc(slices.Clone(seats), func(s store.Seat) bool { return s.Answer != "yes" })
}

// InviteGuests asks everybody whom a gathering is for whether they will come, each by an errand.
func (p *Programme) InviteGuests(ctx context.Context, in workflows.LearningRef) error {
	return p.do(ctx, func(s step) error {
		g, err := s.Gathering(ctx, in.Cohort, in.Number)
		if err != nil || g.State != store.GatheringPlanned || !s.now.Before(g.StartsAt) {
			return err
		}
		g.State = store.GatheringInvited
		if err := s.SetGathering(ctx, g); err != nil {
			return err
		}
		guests, err := s.audience(ctx, g.CohortID, g.Spec.For)
		if err != nil {
			return err
		}
		for _, guest := range guests {
			if guest.PersonID == deref(g.HostID) { // they know
				continue
			}
			name := inviteTo(g, guest.ID)
			name.Workflow = errandID(guest.ID, name.Kind, g.Number)
			if _, err := s.errand(ctx, name); err != nil {
				return err
			}
		}
		return nil
	})
}

// inviteTo names the invitation of a participant to a gathering.
func inviteTo(g store.Gathering, participant string) mentoring.Ask {
	return mentoring.Ask{Kind: mentoring.Invite, To: mentoring.TheParticipant, Cohort: g.CohortID, Participant: participant, Occurrence: g.Number}
}

// RemindGuests writes once more to whoever comes, and tells the host who that is.
func (p *Programme) RemindGuests(ctx context.Context, in workflows.LearningRef) error {
	return p.do(ctx, func(s step) error {
		g, err := s.Gathering(ctx, in.Cohort, in.Number)
		if err != nil || g.State != store.GatheringInvited {
			return err
		}
		seats, err := s.Seats(ctx, g.CohortID, g.Number)
		if err != nil {
			return err
		}
		for _, seat := range coming(seats) {
			if err := s.tellGuest(ctx, g, seat.ParticipantID, "gathering.near"); err != nil {
				return err
			}
		}
		host, err := s.hostOf(ctx, g)
		if err != nil {
			return err
		}
		sc, err := s.sceneFor(ctx, g.CohortID, host, "", "")
		if err != nil {
			return err
		}
		return s.postGathering(ctx, sc, g, parcel{class: essential}, "gathering.host", time.Time{})
	})
}

// hostOf returns who hosts a gathering: who is named, else a coordinator.
func (s step) hostOf(ctx context.Context, g store.Gathering) (string, error) {
	if g.HostID != nil {
		return *g.HostID, nil
	}
	coordinator, err := s.coordinatorOf(ctx, g.CohortID, "")
	return coordinator.ID, err
}

// tellGuest mails a participant about a gathering, unless they have left.
func (s step) tellGuest(ctx context.Context, g store.Gathering, participant, kind string) error {
	return s.tellGuestOf(ctx, g, participant, kind, time.Time{})
}

// tellGuestOf does the same for a gathering that would have been at another time.
func (s step) tellGuestOf(ctx context.Context, g store.Gathering, participant, kind string, was time.Time) error {
	self, err := s.Participant(ctx, participant)
	if err != nil || self.State == "stopped" || self.State == "declined" {
		return err
	}
	sc, err := s.sceneFor(ctx, g.CohortID, self.PersonID, participant, "")
	if err != nil {
		return err
	}
	p := parcel{class: essential}
	if kind == "gathering.takeaway" {
		p.class = nudge
	}
	ask, invited, err := s.AskNamed(ctx, askKey(inviteTo(g, participant)))
	if err != nil {
		return err
	}
	if invited { // a reply to it is one to the invitation
		p.ask = &ask
	}
	return s.postGathering(ctx, sc, g, p, kind, was)
}

func (s step) postGathering(ctx context.Context, sc scene, g store.Gathering, p parcel, kind string, was time.Time) (err error) {
	if p.letter, err = s.letter(ctx, sc, kind); err != nil {
		return err
	}
	if p.letter.Gathering, err = s.gatheringOf(ctx, sc, g); err != nil {
		return err
	}
	if !was.IsZero() {
		p.letter.Gathering.Was = was.In(sc.zone())
	}
	p.key = fmt.Sprintf("%s|%s|%d|%s", kind, g.CohortID, g.Number, sc.reader.ID)
	if kind == "gathering.noted" || kind == "gathering.moved" { // which may be so more than once
		p.key += "|" + s.now.UTC().Format(time.RFC3339)
	}
	return s.post(ctx, sc, p)
}

// gatheringOf is what a letter to the scene's reader says of a gathering.
func (s step) gatheringOf(ctx context.Context, sc scene, g store.Gathering) (*templates.Gathering, error) {
	seats, err := s.Seats(ctx, g.CohortID, g.Number)
	if err != nil {
		return nil, err
	}
	starts := g.StartsAt.In(sc.zone())
	l := &templates.Gathering{
		Name: g.Spec.Name, For: g.Spec.For, Starts: starts, Clock: starts.Format("15:04"), Zone: templates.PlaceOf(sc.zone().String()),
		Minutes: g.Spec.Minutes, Where: g.Spec.Where, Host: g.Spec.Host.Name, Places: g.Spec.Places, Notes: g.Notes,
		Past: !s.now.Before(g.StartsAt), Cancelled: g.State == store.GatheringCancelled,
	}
	votes := make([]int, len(g.Spec.Topics))
	for _, seat := range seats {
		if seat.Topic >= 1 && seat.Topic <= len(votes) && seat.Answer != "no" {
			votes[seat.Topic-1]++
		}
		if sc.self != nil && !sc.officer && seat.ParticipantID == sc.self.ID {
			l.Seat = seat.Answer
			if seat.Topic >= 1 && seat.Topic <= len(votes) {
				l.Wish = g.Spec.Topics[seat.Topic-1]
			}
		}
	}
	most := 0
	for i, topic := range g.Spec.Topics {
		l.Topics = append(l.Topics, templates.Topic{Number: i + 1, Words: topic})
		if votes[i] > most {
			most, l.Chosen = votes[i], topic
		}
	}
	for i, seat := range coming(seats) {
		l.Guests = append(l.Guests, templates.Guest{Number: i + 1, Name: seat.Name})
	}
	return l, nil
}

// takeSeat keeps what a participant said of coming. When all places are taken they wait in line; a place that comes free goes to
// whoever waits longest.
func (s step) takeSeat(ctx context.Context, participant string, ask store.Ask, answer mentoring.Answer) error {
	g, err := s.Gathering(ctx, ask.CohortID, ask.Name.Occurrence)
	if err != nil || g.State != store.GatheringInvited || !s.now.Before(g.StartsAt) {
		return err
	}
	seats, err := s.Seats(ctx, g.CohortID, g.Number)
	if err != nil {
		return err
	}
	seat := store.Seat{ParticipantID: participant, Answer: "no", Topic: answer.Vote, SaidAt: s.now}
	had := slices.ContainsFunc(coming(seats), func(s store.Seat) bool { return s.ParticipantID == seat.ParticipantID })
	switch {
	case answer.Maybe:
		seat.Answer = "maybe"
	case answer.Intent == mentoring.Accept && !had && g.Spec.Places > 0 && len(coming(seats)) >= g.Spec.Places:
		seat.Answer = "waiting"
	case answer.Intent == mentoring.Accept:
		seat.Answer = "yes"
	}
	if err := s.KeepSeat(ctx, g, seat); err != nil || !had || seat.Answer == "yes" {
		return err
	}
	for _, next := range seats {
		if next.Answer != "waiting" {
			continue
		}
		next.Answer = "yes"
		if err := s.KeepSeat(ctx, g, next); err != nil {
			return err
		}
		return s.tellGuest(ctx, g, next.ParticipantID, "gathering.near")
	}
	return nil
}

// giveSeatsBack frees the places of a participant who leaves.
func (s step) giveSeatsBack(ctx context.Context, participant store.Participant) error {
	gatherings, err := s.Gatherings(ctx, participant.CohortID)
	if err != nil {
		return err
	}
	for _, g := range gatherings {
		ask, invited, err := s.AskNamed(ctx, askKey(inviteTo(g, participant.ID)))
		if err == nil && invited && ask.State == mentoring.Settled {
			err = s.takeSeat(ctx, participant.ID, ask, mentoring.Answer{Intent: mentoring.Decline})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// seatLater handles words to an invitation whose ask is over: somebody may change their mind until the gathering begins.
func (s step) seatLater(ctx context.Context, in *incoming, sc scene, ask *store.Ask) error {
	if in.reading.Decision != mentoring.Act || !fits(ask.Kind, in.reading.Answer) {
		return s.answerWith(ctx, in, sc, ask, "gathering.noted")
	}
	answer := in.reading.Answer
	if err := s.Correct(ctx, ask.ID, answer); err != nil {
		return err
	}
	if err := s.takeSeat(ctx, sc.self.ID, *ask, answer); err != nil {
		return err
	}
	ask.Answer = &answer
	return s.readBack(ctx, in, sc, ask, "gathering.noted")
}

// keepCame keeps who came, as the host says it.
func (s step) keepCame(ctx context.Context, ask store.Ask, answer mentoring.Answer) error {
	g, err := s.Gathering(ctx, ask.CohortID, ask.Name.Occurrence)
	if err != nil {
		return err
	}
	held := answer.Intent == mentoring.Accept
	g.Held = &held
	if err := s.SetGathering(ctx, g); err != nil {
		return err
	}
	seats, err := s.Seats(ctx, g.CohortID, g.Number)
	if err != nil {
		return err
	}
	for i, seat := range coming(seats) {
		if err := s.SetCame(ctx, g, seat.ParticipantID, held && !slices.Contains(answer.Except, i+1)); err != nil {
			return err
		}
	}
	return nil
}

// shareNotes gives what a coordinator wrote of a gathering to everybody who was invited, whatever their organisation.
func (s step) shareNotes(ctx context.Context, ask store.Ask, answer mentoring.Answer) error {
	if answer.Intent != mentoring.Accept {
		return nil
	}
	g, err := s.Gathering(ctx, ask.CohortID, ask.Name.Occurrence)
	if err != nil {
		return err
	}
	g.Notes = answer.Text
	if err := s.SetGathering(ctx, g); err != nil {
		return err
	}
	invited, err := s.AsksNumbered(ctx, g.CohortID, mentoring.Invite, g.Number)
	if err != nil {
		return err
	}
	for _, a := range invited {
		if err := s.tellGuest(ctx, g, deref(a.ParticipantID), "gathering.takeaway"); err != nil {
			return err
		}
	}
	return nil
}

// countable returns how many numbers an answer about a gathering may name: of its topics, or of those who said yes.
func (s step) countable(ctx context.Context, ask store.Ask) (int, error) {
	g, err := s.Gathering(ctx, ask.CohortID, ask.Name.Occurrence)
	if err != nil || ask.Kind == mentoring.Invite {
		return len(g.Spec.Topics), err
	}
	seats, err := s.Seats(ctx, g.CohortID, g.Number)
	return len(coming(seats)), err
}
