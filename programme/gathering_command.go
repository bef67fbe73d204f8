package programme

import (
	"context"
	"fmt"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// GatheringView is a meeting of many as a command shows it.
type GatheringView struct {
	Number  int                `json:"number"`
	Name    string             `json:"name"`
	For     mentoring.Audience `json:"for"`
	Starts  time.Time          `json:"starts"`
	State   string             `json:"state"`
	Places  int                `json:"places,omitempty"`
	Yes     int                `json:"yes"`
	Waiting int                `json:"waiting"`
	Maybe   int                `json:"maybe"`
	Came    *int               `json:"came"` // nil while nobody has said
	Guests  []string           `json:"guests,omitempty"`
	Notes   string             `json:"notes,omitempty"`
}

// GatheringsOf returns the meetings of a cohort.
func (p *Programme) GatheringsOf(ctx context.Context, cohort string) (views []GatheringView, err error) {
	err = p.do(ctx, func(s step) error {
		row, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.GatheringShow, row.ID, ""); err != nil {
			return err
		}
		all, err := s.Gatherings(ctx, row.ID)
		if err != nil {
			return err
		}
		views = nil
		for _, g := range all {
			view := GatheringView{Number: g.Number, Name: g.Spec.Name, For: g.Spec.For, Starts: g.StartsAt, State: g.State, Places: g.Spec.Places, Notes: g.Notes}
			guests, err := s.Seats(ctx, g.CohortID, g.Number)
			if err != nil {
				return err
			}
			for _, guest := range guests {
				if guest.Answer == "yes" {
					view.Guests = append(view.Guests, guest.Name)
				}
			}
			if err := s.overall(ctx, func() error { return s.countSeats(ctx, g, &view) }); err != nil {
				return err
			}
			views = append(views, view)
		}
		return nil
	})
	return views, err
}

// countSeats counts who comes to a gathering, and who came.
func (s step) countSeats(ctx context.Context, g store.Gathering, view *GatheringView) error {
	seats, err := s.Seats(ctx, g.CohortID, g.Number)
	if err != nil {
		return err
	}
	came := 0
	for _, seat := range seats {
		switch seat.Answer {
		case "yes":
			view.Yes++
		case "waiting":
			view.Waiting++
		case "maybe":
			view.Maybe++
		}
		if seat.Came != nil && *seat.Came {
			came++
		}
	}
	if g.Held != nil {
		view.Came = &came
	}
	return nil
}

// CalledOff is what calling a gathering off does.
type CalledOff struct {
	Name   string    `json:"name"`
	Starts time.Time `json:"starts"`
	Told   int       `json:"told"` // people who wanted to come, or might have
}

// CallOff calls a gathering off: whoever wanted to come is told, and nobody is asked any more. With dryRun it changes nothing.
func (p *Programme) CallOff(ctx context.Context, cohort string, number int, dryRun bool) (off CalledOff, err error) {
	err = p.do(ctx, func(s step) error {
		row, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.GatheringChange, row.ID, ""); err != nil {
			return err
		}
		g, err := s.Gathering(ctx, row.ID, number)
		if err != nil {
			return err
		}
		switch {
		case g.State == store.GatheringCancelled:
			return errForum("“%s” has been called off already", g.Spec.Name)
		case !s.now.Before(g.StartsAt):
			return errForum("“%s” has begun already: it cannot be called off any more", g.Spec.Name)
		}
		off = CalledOff{Name: g.Spec.Name, Starts: g.StartsAt}
		seats, err := s.Seats(ctx, g.CohortID, g.Number)
		if err != nil {
			return err
		}
		if !dryRun {
			g.State = store.GatheringCancelled
			if err := s.SetGathering(ctx, g); err != nil {
				return err
			}
		}
		for _, seat := range seats {
			if seat.Answer == "no" {
				continue
			}
			off.Told++
			if dryRun {
				continue
			}
			if err := s.tellGuest(ctx, g, seat.ParticipantID, "gathering.cancelled"); err != nil {
				return err
			}
		}
		if dryRun {
			return nil
		}
		return s.askNoGuest(ctx, g)
	})
	return off, err
}

// Moved is what moving a gathering does.
type Moved struct {
	Name string    `json:"name"`
	Was  time.Time `json:"was"`
	Is   time.Time `json:"is"`
	Told int       `json:"told"` // people who wanted to come, or might have
}

// MoveGathering moves a gathering to another day and time of day, in minutes from midnight where the cohort is: whoever wanted to
// come is told and keeps their place, and the entries in their calendars move along. With dryRun it changes nothing.
func (p *Programme) MoveGathering(ctx context.Context, cohort string, number int, on mentoring.Day, at int, dryRun bool) (moved Moved, err error) {
	err = p.do(ctx, func(s step) error {
		row, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.GatheringChange, row.ID, ""); err != nil {
			return err
		}
		g, err := s.Gathering(ctx, row.ID, number)
		if err != nil {
			return err
		}
		was := g.StartsAt
		g.Spec.On, g.Spec.At, g.Spec.Month = on, at, 0
		g.StartsAt = g.Spec.Starts(row.StartedAt, scene{cohort: row}.calendar())
		switch {
		case g.State == store.GatheringCancelled:
			return errForum("“%s” has been called off: it cannot be moved any more", g.Spec.Name)
		case !s.now.Before(was):
			return errForum("“%s” has begun already: it cannot be moved any more", g.Spec.Name)
		case !s.now.Before(g.StartsAt):
			return errForum("“%s” can be moved to a time that is still to come only", g.Spec.Name)
		}
		moved = Moved{Name: g.Spec.Name, Was: was, Is: g.StartsAt}
		seats, err := s.Seats(ctx, g.CohortID, g.Number)
		if err != nil {
			return err
		}
		if was.Equal(g.StartsAt) {
			return nil
		}
		if !dryRun {
			if err := s.SetGathering(ctx, g); err != nil {
				return err
			}
		}
		for _, seat := range seats {
			if seat.Answer == "no" {
				continue
			}
			if moved.Told++; dryRun {
				continue
			}
			if err := s.tellGuestOf(ctx, g, seat.ParticipantID, "gathering.moved", was); err != nil {
				return err
			}
		}
		if dryRun {
			return nil
		}
		return s.tell(ctx, workflows.GatheringID(workflows.LearningRef{Cohort: g.CohortID, Number: g.Number}))
	})
	return moved, err
}

// askNoGuest withdraws the invitations that nobody has answered, and tells the gathering's workflow.
func (s step) askNoGuest(ctx context.Context, g store.Gathering) error {
	asks, err := s.AsksNumbered(ctx, g.CohortID, mentoring.Invite, g.Number)
	if err != nil {
		return err
	}
	for i := range asks {
		if asks[i].State != mentoring.Open {
			continue
		}
		if err := s.settle(ctx, &asks[i], mentoring.Withdrawn, nil); err != nil {
			return fmt.Errorf("withdraw an invitation: %w", err)
		}
	}
	return s.tell(ctx, workflows.GatheringID(workflows.LearningRef{Cohort: g.CohortID, Number: g.Number}))
}
