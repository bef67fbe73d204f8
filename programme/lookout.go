package programme

import (
	"context"
	"fmt"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// recruitingDays is how long a cohort waits for everybody's answer before it begins to match: the invitation's ladder
// and then the survey's.
const recruitingDays = 36

// LookOut says whether a moment has come, and when to look again.
func (p *Programme) LookOut(ctx context.Context, m mentoring.Moment) (outlook mentoring.Outlook, err error) {
	err = p.do(ctx, func(s step) error {
		switch {
		case m.Event == mentoring.TakesEffect:
			outlook, err = s.lookOutForUndertaking(ctx, m)
			return err
		case m.Event == mentoring.ForumOpens, m.Event == mentoring.ForumCloses:
			outlook, err = s.lookOutForForum(ctx, m)
		case m.Event == mentoring.InviteDue, m.Event == mentoring.NearlyThere, m.Event == mentoring.GatheringMet:
			outlook, err = s.lookOutForGathering(ctx, m)
		case m.Pair != "":
			outlook, err = s.lookOutForPair(ctx, m)
		case m.Participant != "":
			outlook, err = s.lookOutForParticipant(ctx, m)
		default:
			outlook, err = s.lookOutForCohort(ctx, m)
		}
		if err != nil || !outlook.Come {
			return err
		}
		return s.notWhileResting(ctx, m.Cohort, &outlook)
	})
	return outlook, err
}

// guideDays is how many days after somebody's first introduction each mail of the guide is due: between the other mails of
// those days, the first two before the first talk.
var guideDays = []int{1, 5, 14}

// noPairYet is when it is looked again whether somebody has been introduced; the introduction itself has it looked at once.
const noPairYet = 30 * 24 * time.Hour

// lookOutForParticipant says when a mail of the guide is due. Whoever takes no part any more gets none, and whoever has no partner
// yet is not taught how to work with one.
func (s step) lookOutForParticipant(ctx context.Context, m mentoring.Moment) (mentoring.Outlook, error) {
	if m.Event != mentoring.GuideDue || m.Number < 1 || m.Number > len(guideDays) {
		return mentoring.Outlook{}, fmt.Errorf("no participant has the moment %q, number %d", m.Event, m.Number)
	}
	participant, err := s.Participant(ctx, m.Participant)
	if err != nil {
		return mentoring.Outlook{}, err
	}
	cohort, err := s.Cohort(ctx, participant.CohortID)
	if err != nil || participant.State != "ready" || cohort.State == "closed" {
		return mentoring.Outlook{Over: true}, err
	}
	introduced, err := s.FirstIntroduction(ctx, participant.ID)
	if err != nil || introduced.IsZero() {
		return mentoring.Outlook{LookAgain: s.Clock.Wall(s.now.Add(noPairYet))}, err
	}
	return s.outlook(introduced.AddDate(0, 0, guideDays[m.Number-1])), nil
}

func (s step) lookOutForPair(ctx context.Context, m mentoring.Moment) (mentoring.Outlook, error) {
	pair, err := s.Pair(ctx, m.Pair)
	if m.Event == mentoring.AfterwardsDue && err == nil {
		return s.lookOutAfterwards(ctx, m, pair)
	}
	if err != nil || pair.Over() || pair.IntroducedAt == nil {
		return mentoring.Outlook{Over: true}, err
	}
	cohort, err := s.Cohort(ctx, pair.CohortID)
	if err != nil {
		return mentoring.Outlook{}, err
	}
	plan, introduced := planOf(cohort, &pair), pair.IntroducedAt.In(scene{cohort: cohort}.zone())
	var due time.Time
	switch m.Event {
	case mentoring.AgreementDue:
		due = plan.AgreementDue(introduced)
	case mentoring.GoalsDue:
		due = plan.GoalsDue(introduced)
	case mentoring.RatingDue:
		due = plan.RatingDue(introduced, m.Number)
	case mentoring.RecontractDue:
		return s.lookOutForRecontract(ctx, cohort, pair)
	case mentoring.SessionDue:
		if m.Number > plan.Sessions { // its end has come nearer: the workflow hears of it at once
			return mentoring.Outlook{Come: true, Sessions: plan.Sessions}, nil
		}
		meeting, found, err := s.MeetingFor(ctx, pair.ID, m.Number)
		if found && meeting.Fixed() { // the preparation note takes the place of the prompt, or waits until both are there again
			due, err := s.rested(ctx, pair.ID, meeting.StartsAt.AddDate(0, 0, -2))
			return s.outlookOf(plan, due), err
		}
		if err != nil {
			return mentoring.Outlook{}, err
		}
		due = plan.SessionDue(introduced, m.Number)
	case mentoring.Dormant:
		return s.dormancy(ctx, pair, plan)
	case mentoring.ClosingDue:
		due = plan.ClosingDue(introduced)
	default:
		return mentoring.Outlook{}, fmt.Errorf("no pair has the moment %q", m.Event)
	}
	due, err = s.afterPauses(ctx, pair.ID, time.Time{}, due)
	return s.outlookOf(plan, due), err
}

// outlookOf says whether a programme time of a pair has come, and how many sessions the pair has by now.
func (s step) outlookOf(plan mentoring.Plan, due time.Time) mentoring.Outlook {
	outlook := s.outlook(due)
	outlook.Sessions = plan.Sessions
	return outlook
}

func (s step) lookOutForCohort(ctx context.Context, m mentoring.Moment) (mentoring.Outlook, error) {
	cohort, err := s.Cohort(ctx, m.Cohort)
	if err != nil {
		return mentoring.Outlook{}, err
	}
	progress, err := s.Progress(ctx, m.Cohort)
	if err != nil {
		return mentoring.Outlook{}, err
	}
	// Whoever is waited for could neither be asked nor answer while no mail went out: the day moves by as long as that.
	lost, err := s.LostSince(ctx, cohort.ID, cohort.StartedAt, s.now)
	if err != nil {
		return mentoring.Outlook{}, err
	}
	var outlook mentoring.Outlook
	switch m.Event {
	case mentoring.Begun:
		outlook = s.outlook(cohort.StartedAt)
		if waits, err := s.awaitsCharter(ctx, cohort); err != nil || waits && outlook.Come {
			return mentoring.Outlook{LookAgain: s.Clock.Wall(s.now.AddDate(0, 0, 7))}, err
		}
	case mentoring.Recruited:
		outlook = s.outlook(cohort.StartedAt.AddDate(0, 0, recruitingDays).Add(lost + cohort.Rested))
		outlook.Come = outlook.Come || progress.Undecided == 0 || cohort.WindingAt != nil
	case mentoring.Confirmed: // the ladders of the confirmations end by themselves
		outlook = mentoring.Outlook{Come: progress.Confirming == 0, LookAgain: s.Clock.Wall(s.now.AddDate(0, 0, 7))}
	case mentoring.MonthPassed, mentoring.NextRound:
		outlook = s.outlook(monthEnd(cohort, m.Number).Add(lost)) // the first month is for recruiting and matching
		nobodyToMatch := progress.Mentees == 0 || m.Number >= lastRound(cohort.Spec.Months) || cohort.WindingAt != nil
		outlook.Over = progress.Living == 0 && nobodyToMatch
		if m.Event == mentoring.NextRound && cohort.WindingAt == nil && !outlook.Come && !outlook.Over && m.Number <= lastRound(cohort.Spec.Months) {
			outlook.Early, err = s.Wishing(ctx, m.Cohort, s.now)
			outlook.Come = outlook.Early
		}
	default:
		return outlook, fmt.Errorf("no cohort has the moment %q", m.Event)
	}
	return outlook, err
}

// monthEnd returns when a month of a cohort ends, by the calendar of the place where the cohort is. The time in which the cohort
// rested is no part of its months.
func monthEnd(cohort store.Cohort, month int) time.Time {
	return mentoring.AddMonths(cohort.StartedAt.In(scene{cohort: cohort}.zone()), month+1).Add(cohort.Rested)
}

// roundsAMonth is how many proposals a coordinator gets in a month at most: the month's own, and those of the next candidates
// after some introductions did not come about.
const roundsAMonth = 3

// takesPlace reports whether there is a round of matching. Its number is ten times the month, and how many came before in it.
func takesPlace(round, months int) bool {
	return round/10 <= lastRound(months) && round%10 < roundsAMonth
}

// lastRound is the last month in which anybody is matched: later too little of the programme would be left.
func lastRound(months int) int { return max(1, months/2) }

// outlook says whether a programme time has come.
func (s step) outlook(due time.Time) mentoring.Outlook {
	if !due.After(s.now) {
		return mentoring.Outlook{Come: true}
	}
	return mentoring.Outlook{LookAgain: s.Clock.Wall(due)}
}
