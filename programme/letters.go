package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// questions is how many numbered questions a kind of ask puts.
var questions = map[mentoring.Kind]int{mentoring.Survey: 5, mentoring.Agreement: 5, mentoring.PartnerFit: 6}

// askLetter writes the letter of an ask: the question, a reminder, or one of the mails that follow from it.
func (s step) askLetter(ctx context.Context, sc scene, ask store.Ask, kind string) (templates.Letter, error) {
	l, err := s.letter(ctx, sc, kind)
	if err != nil {
		return l, err
	}
	if ask.Answer != nil {
		l.Answer = *ask.Answer
	}
	if nudged := ask.Kind == mentoring.Session || ask.Kind == mentoring.FirstMeeting; nudged && kind != string(ask.Kind) {
		if err := s.rememberLapse(ctx, sc, &l); err != nil {
			return l, err
		}
	}
	switch ask.Kind {
	case mentoring.Invitation:
		if sc.self != nil {
			l.Named = templates.Nomination{By: sc.self.NamedBy, For: sc.self.NamedFor}
		}
		if kind == "invitation.noted" && s.tellsManager(sc) {
			l.Manager = string(sc.self.Manager)
		}
		if kind == "invitation.waits" {
			return l, s.whyWaits(ctx, sc, &l)
		}
		if ask.Lap > 0 && ask.Answer != nil { // they asked to be asked again
			l.Words = ask.Answer.Text
		}
	case mentoring.Survey, mentoring.Agreement, mentoring.Goals:
		l.Missing = missing(ask)
	case mentoring.Guest:
		err = s.leavingOf(ctx, sc, &l)
	case mentoring.Eligible:
		err = s.misfitsOf(ctx, sc, &l)
	case mentoring.PartnerFit:
		l.Missing = missing(ask)
		err = s.otherOrganisation(ctx, sc, &l)
	case mentoring.Practice:
		l.Case = ask.Name.Occurrence
	case mentoring.Session, mentoring.Reflection, mentoring.CheckIn, mentoring.Closing:
		l.Session = sessionOf(sc, ask.Name.Occurrence)
		if ask.Kind == mentoring.Session {
			l.Session.Over = ask.State != mentoring.Open
			if l.Session.Again, err = s.wasToCome(ctx, ask); err != nil {
				return l, err
			}
			err = s.meetingIn(ctx, sc, ask, &l)
		}
	case mentoring.FirstMeeting, mentoring.MeetingTimes:
		l.Session = sessionOf(sc, sessionOfAsk(ask))
		err = s.meetingIn(ctx, sc, ask, &l)
	case mentoring.Recontract:
		l.Session = sessionOf(sc, ask.Name.Occurrence)
		l.Course, err = s.courseOf(ctx, sc)
	case mentoring.SelfRating:
		l.Session = templates.Session{Number: ask.Name.Occurrence}
	case mentoring.InTurn, mentoring.LookingBack:
		l.Session = templates.Session{Number: ask.Name.Occurrence}
		err = s.recall(ctx, sc, &l)
	case mentoring.Proposal:
		err = s.proposalLetter(ctx, ask, &l)
	case mentoring.Missed:
		err = s.missedLetter(ctx, sc, &l)
	case mentoring.HandOver:
		return l, s.matterOf(ctx, sc, ask, &l)
	case mentoring.Instruction:
		err = s.orderLetter(ctx, sc, ask, &l)
	case mentoring.Morning:
		err = s.morningLetter(ctx, sc, ask, &l)
	case mentoring.Fit:
		again := s.looksAgain(sc.cohort, sc.self.Participant)
		l.Answer.Rematch = &again
	case mentoring.Unmatched:
		l.Matter.Step, err = s.whyUnmatched(ctx, sc)
	case mentoring.Invite, mentoring.Came, mentoring.Notes:
		var g store.Gathering
		if g, err = s.Gathering(ctx, ask.CohortID, ask.Name.Occurrence); err == nil {
			l.Gathering, err = s.gatheringOf(ctx, sc, g)
		}
	case mentoring.SponsorNote:
		l.Session, l.Partner.Organisation = templates.Session{Number: ask.Name.Occurrence}, sc.organisation().Name
	case mentoring.Forum, mentoring.ForumCheck, mentoring.ForumDigest:
		var f store.Forum
		if f, err = s.Forum(ctx, ask.CohortID, ask.Name.Occurrence); err == nil {
			l.Forum, err = s.forumOf(ctx, sc, f)
		}
	case mentoring.CharterAsk:
		l.Charter, err = s.charterOf(ctx, sc, ask, kind, l.Language)
	case mentoring.MotionAsk, mentoring.MotionCheck:
		var m store.Motion
		if m, err = s.Motion(ctx, ask.CohortID, ask.Name.Occurrence); err == nil {
			l.Motion, err = s.motionLetter(ctx, sc, m, l.Language)
		}
	case mentoring.ConfirmAddress:
		err = s.confirmationLetter(ctx, sc, ask, &l)
	}
	return l, err
}

// wasToCome reports whether the reader of an open ask has told that the talk was still to come.
func (s step) wasToCome(ctx context.Context, ask store.Ask) (bool, error) {
	if ask.State != mentoring.Open || ask.Lap == 0 {
		return false, nil
	}
	given, err := s.AnswersGiven(ctx, ask.ID, 0)
	return len(given) > 0, err
}

// meetingIn tells a letter when the two meet, and what was said for it.
func (s step) meetingIn(ctx context.Context, sc scene, ask store.Ask, l *templates.Letter) error {
	session := sessionOfAsk(ask)
	m, found, err := s.MeetingFor(ctx, sc.pair.ID, session)
	if err != nil {
		return err
	}
	if found {
		l.Meeting = sc.meetingLetter(m)
	}
	return s.bring(ctx, sc, session, l)
}

// missing returns the numbers of the questions that are still open, none when all are.
func missing(ask store.Ask) []int {
	var open []int
	for n := 1; n <= questions[ask.Kind]; n++ {
		if !answered(ask, n) {
			open = append(open, n)
		}
	}
	if len(open) == questions[ask.Kind] {
		return nil
	}
	return open
}

func answered(ask store.Ask, n int) bool {
	if ask.Answer == nil {
		return false
	}
	if ask.Kind == mentoring.Survey && n == 5 && ask.Answer.Rating > 0 {
		return true
	}
	if ask.Kind == mentoring.Survey && (n == 2 && ask.Answer.Years > 0 || n == 4 && ask.Answer.Capacity > 0) {
		return true
	}
	return ask.Answer.Lines[n] != ""
}

func sessionOf(sc scene, number int) templates.Session {
	plan := sc.plan()
	return templates.Session{Number: number, Of: plan.Sessions, Theme: plan.Theme(number), Last: number == plan.Sessions}
}

func (s step) card(ctx context.Context, participant string, role mentoring.Role) (templates.Partner, error) {
	m, err := s.member(ctx, participant)
	if err != nil {
		return templates.Partner{}, err
	}
	if role == "" {
		role = m.Role
	}
	return templates.Partner{
		Name: nameOf(m.person), Role: role, Organisation: m.Organisation, Title: m.Title, Function: m.Function,
	}, nil
}
