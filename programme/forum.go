package programme

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// A forum is one question to many: a coordinator's, one that the cohort's file plans, or a participant's to all mentors. Each
// is asked alone; the answers come back together, without names, when a coordinator has released them. What people shared
// with the programme comes back half-way by the same way, as a forum in which nobody is asked.
const (
	forumOpen = 7 * 24 * time.Hour  // a question waits so long for its answers
	forumRest = 14 * 24 * time.Hour // between two questions that participants put to a cohort
)

// openAt is the hour of the day at which a planned question goes out.
const openAt = 10 * time.Hour

// planForums keeps the questions that a cohort's file plans, and the return of what was learned by half-way.
func (s step) planForums(ctx context.Context, cohort store.Cohort) error {
	if kept, err := s.Forums(ctx, cohort.ID); err != nil || len(kept) > 0 {
		return err
	}
	spec, began := cohort.Spec, cohort.StartedAt.In(scene{cohort: cohort}.zone())
	planned := []store.Forum{{
		Origin: store.HalfwayForum, Audience: mentoring.Everybody, OpensAt: mentoring.AddMonths(began, 1+(spec.Months+1)/2),
	}}
	for _, q := range spec.Forum {
		planned = append(planned, store.Forum{
			Origin: store.CoordinatorForum, Audience: q.To, Question: q.Question, OpensAt: mentoring.AddMonths(began, q.Month).Add(openAt),
		})
	}
	for _, f := range planned {
		f.CohortID, f.State = cohort.ID, store.ForumWaiting
		f, err := s.AddForum(ctx, f)
		if err != nil {
			return err
		}
		if err := s.startForum(ctx, f); err != nil {
			return err
		}
	}
	return nil
}

func (s step) startForum(ctx context.Context, f store.Forum) error {
	ref := workflows.LearningRef{Cohort: f.CohortID, Number: f.Number}
	return s.start(ctx, workflows.ForumWorkflow, workflows.ForumID(ref), ref)
}

// lookOutForForum says whether a question may go out, or has waited long enough for its answers.
func (s step) lookOutForForum(ctx context.Context, m mentoring.Moment) (mentoring.Outlook, error) {
	cohort, err := s.Cohort(ctx, m.Cohort)
	if err != nil {
		return mentoring.Outlook{}, err
	}
	f, err := s.Forum(ctx, m.Cohort, m.Number)
	if err != nil || cohort.State == "closed" || f.State == store.ForumDropped {
		return mentoring.Outlook{Over: true}, err
	}
	if m.Event == mentoring.ForumCloses {
		if f.Origin == store.HalfwayForum || f.AskedAt == nil {
			return mentoring.Outlook{Come: true}, nil
		}
		return s.outlook(f.AskedAt.Add(forumOpen)), nil
	}
	turn, err := s.turnOf(ctx, f)
	return s.outlook(turn), err
}

// turnOf returns when a question may go out: those of participants one after the other, with a rest between.
func (s step) turnOf(ctx context.Context, f store.Forum) (time.Time, error) {
	turn := f.OpensAt
	if f.Origin != store.ParticipantForum {
		return turn, nil
	}
	others, err := s.Forums(ctx, f.CohortID)
	if err != nil {
		return turn, err
	}
	for _, other := range others {
		if other.Origin != store.ParticipantForum || other.Number == f.Number {
			continue
		}
		if other.AskedAt != nil && other.AskedAt.Add(forumRest).After(turn) {
			turn = other.AskedAt.Add(forumRest)
		}
	}
	for _, other := range others { // those before it in the line have their turn first
		if other.Origin == store.ParticipantForum && other.State == store.ForumWaiting && other.Number < f.Number {
			turn = latest(turn, s.now).Add(forumRest)
		}
	}
	return turn, nil
}

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// OpenForum puts a question to everybody whom it is for, each by an errand, once.
func (p *Programme) OpenForum(ctx context.Context, in workflows.LearningRef) error {
	return p.do(ctx, func(s step) error {
		f, err := s.Forum(ctx, in.Cohort, in.Number)
		if err != nil || f.State != store.ForumWaiting {
			return err
		}
		f.State, f.AskedAt = store.ForumAsking, &s.now
		if err := s.SetForum(ctx, f); err != nil || f.Origin == store.HalfwayForum {
			return err
		}
		asked, err := s.audience(ctx, f.CohortID, f.Audience)
		if err != nil {
			return err
		}
		for _, participant := range asked {
			if participant.PersonID == deref(f.AskerID) {
				continue
			}
			name := mentoring.Ask{
				Kind: mentoring.Forum, To: mentoring.TheParticipant, Cohort: f.CohortID, Participant: participant.ID, Occurrence: f.Number,
			}
			name.Workflow = errandID(participant.ID, name.Kind, f.Number)
			if _, err := s.errand(ctx, name); err != nil {
				return err
			}
		}
		return nil
	})
}

// audience returns the participants of a cohort who are meant: those who take part, whether they have a partner or not.
func (s step) audience(ctx context.Context, cohort string, to mentoring.Audience) ([]store.Participant, error) {
	all, err := s.Participants(ctx, cohort)
	return slices.DeleteFunc(all, func(p store.Participant) bool {
		return p.State != "joined" && p.State != "ready" || p.Guest || !to.Includes(p.Role)
	}), err
}

// contributeLater handles words to a forum whose ask is over. They are never passed to a coordinator by name.
func (s step) contributeLater(ctx context.Context, in *incoming, sc scene, ask *store.Ask) error {
	answer := in.reading.Answer
	f, err := s.Forum(ctx, ask.CohortID, ask.Name.Occurrence)
	if err != nil {
		return err
	}
	if f.State != store.ForumAsking {
		ask.Answer = &mentoring.Answer{Intent: mentoring.Later}
		return s.answerWith(ctx, in, sc, ask, "forum.noted")
	}
	if answer.Intent != mentoring.Skipped {
		answer.Intent = mentoring.Answered
	}
	if err := s.Correct(ctx, ask.ID, answer); err != nil {
		return err
	}
	ask.Answer = &answer
	return s.answerWith(ctx, in, sc, ask, "forum.noted")
}

// errForum is what a command says of a question that cannot be asked.
func errForum(format string, args ...any) error {
	return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf(format, args...)}
}

// planLearning keeps what a cohort's people learn together: meetings of many, and questions to many.
func (s step) planLearning(ctx context.Context, id string) error {
	cohort, err := s.Cohort(ctx, id)
	if err != nil {
		return err
	}
	if err := s.planGatherings(ctx, cohort); err != nil {
		return err
	}
	return s.planForums(ctx, cohort)
}
