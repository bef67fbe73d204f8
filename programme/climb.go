package programme

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// late is how much later than planned a rung may be climbed before the rest of the ladder moves with it. A weekend, an
// absence or a service that was down must not eat the time that people have to answer.
const late = 12 * time.Hour

// Climb does what is due for an ask and says when to look again. It does one rung at a time, and nothing before its time.
func (p *Programme) Climb(ctx context.Context, name mentoring.Ask) (standing mentoring.Standing, err error) {
	err = p.do(ctx, func(s step) error {
		standing, err = s.climb(ctx, name)
		failpoint.Reach(failpoint.ClimbUncommitted)
		return err
	})
	failpoint.Reach(failpoint.ClimbCommitted)
	return standing, err
}

func (s step) climb(ctx context.Context, name mentoring.Ask) (mentoring.Standing, error) {
	ask, err := s.keepAsk(ctx, name)
	if err != nil {
		return mentoring.Standing{}, err
	}
	sc, err := s.sceneOf(ctx, ask)
	if err != nil {
		return mentoring.Standing{}, err
	}
	if ask.State == mentoring.Open && sc.gone() {
		if ask.State, err = mentoring.Withdrawn, s.settle(ctx, &ask, mentoring.Withdrawn, nil); err != nil {
			return mentoring.Standing{}, err
		}
	}
	if ask.State == mentoring.Open && ask.Rung < 0 {
		if needless, err := s.needless(ctx, ask, sc); err != nil {
			return mentoring.Standing{}, err
		} else if needless {
			if err := s.settle(ctx, &ask, mentoring.Silent, nil); err != nil {
				return mentoring.Standing{}, err
			}
		}
	}
	ladder, calendar := mentoring.LadderFor(ask.Kind), sc.calendar()
	if until, rests := s.cohortRests(sc.cohort); rests && ask.State == mentoring.Open && ask.Kind != mentoring.ConfirmAddress {
		standing := s.standing(ask, ladder, calendar)
		standing.LookAgain = s.Clock.Wall(until)
		return standing, nil
	}
	if until := s.waitsForAddress(sc); ask.State == mentoring.Open && until.After(s.now) {
		standing := s.standing(ask, ladder, calendar)
		standing.LookAgain = s.Clock.Wall(until)
		return standing, nil
	}
	if ask.Kind == mentoring.Morning && ask.State == mentoring.Open && ask.Rung < 0 {
		if at := morningAt(calendar, ask.Name.Occurrence); at.After(s.now) {
			standing := s.standing(ask, ladder, calendar)
			standing.LookAgain = s.Clock.Wall(at)
			return standing, nil
		}
	}
	for next := ask.Rung + 1; ask.State == mentoring.Open && next < len(ladder) && !calendar.Due(ask.Since, ladder[next]).After(s.now); next = ask.Rung + 1 {
		if err := s.climbRung(ctx, sc, &ask, next); err != nil {
			return mentoring.Standing{}, err
		}
		if ladder[next].Rung != mentoring.Prepare { // which asks nothing, and leaves room for the rung that does
			break
		}
	}
	return s.standing(ask, ladder, calendar), nil
}

// standing says where an ask stands. An ask whose ladder has no rung left waits for an answer alone.
func (s step) standing(ask store.Ask, ladder mentoring.Ladder, calendar mentoring.Calendar) mentoring.Standing {
	standing := mentoring.Standing{Ask: ask.ID, State: ask.State}
	if ask.Rung >= 0 && ask.Rung < len(ladder) {
		standing.Rung = ladder[ask.Rung].Rung
	}
	if ask.State == mentoring.Settled && ask.Answer != nil {
		standing.Intent = ask.Answer.Intent
		standing.Met = ask.Answer.Met != nil && *ask.Answer.Met
	}
	if next := ask.Rung + 1; ask.State == mentoring.Open && next < len(ladder) {
		standing.LookAgain = s.Clock.Wall(calendar.Due(ask.Since, ladder[next]))
	}
	return standing
}

// gone reports whether nobody is there any more whom the ask could be put to: the reader has left the programme, or the
// pair or the whole cohort is over. A coordinator stays.
func (sc scene) gone() bool {
	if sc.pair != nil && sc.pair.Over() || sc.cohort.State == "closed" && !sc.after {
		return true
	}
	return !sc.officer && (sc.self.State == "stopped" || sc.after && sc.reader.MailState == "stopped")
}

// askKey is what an ask is about. Equal asks have equal keys.
func askKey(a mentoring.Ask) string {
	parts := []string{string(a.Kind), string(a.To), a.Cohort, a.Participant, a.Pair, a.About, fmt.Sprint(a.Occurrence)}
	if a.Person != "" {
		parts = append(parts, a.Person)
	}
	return strings.Join(parts, "|")
}

// keepAsk returns the ask's row, made when there is none yet.
func (s step) keepAsk(ctx context.Context, name mentoring.Ask) (store.Ask, error) {
	if ask, found, err := s.AskNamed(ctx, askKey(name)); err != nil || found {
		return ask, err
	}
	row := store.Ask{
		ID: store.NewID("a"), Name: name, Kind: name.Kind, CohortID: name.Cohort, WorkflowID: name.Workflow, Since: s.now,
		ParticipantID: ref(name.Participant), PairID: ref(name.Pair), AboutID: ref(name.About),
	}
	if err := s.address(ctx, &row); err != nil {
		return store.Ask{}, err
	}
	return s.KeepAsk(ctx, askKey(name), row)
}

// address finds the person an ask is put to, and the participant it is about.
func (s step) address(ctx context.Context, row *store.Ask) error {
	name := row.Name
	if name.Kind == mentoring.ConfirmAddress { // whose mail it would be, and nobody else
		if name.About == "" {
			person, err := s.PersonOfEvent(ctx, int64(name.Occurrence))
			row.PersonID = person
			return err
		}
		about, err := s.LockAsk(ctx, name.About)
		row.PersonID = about.PersonID
		return err
	}
	if name.Kind == mentoring.Morning || name.Kind == mentoring.Instruction {
		row.PersonID = name.Person
		return nil
	}
	switch name.To {
	case mentoring.TheSponsor, mentoring.TheMember:
		row.PersonID = name.Person
		return nil
	case mentoring.TheMover:
		motion, err := s.Motion(ctx, name.Cohort, name.Occurrence)
		row.PersonID = deref(motion.MoverID)
		return err
	case mentoring.TheHost:
		g, err := s.Gathering(ctx, name.Cohort, name.Occurrence)
		if err != nil {
			return err
		}
		row.PersonID, err = s.hostOf(ctx, g)
		return err
	case mentoring.TheAsker:
		forum, err := s.Forum(ctx, name.Cohort, name.Occurrence)
		row.PersonID = deref(forum.AskerID)
		return err
	case mentoring.TheMentor, mentoring.TheMentee:
		pair, err := s.Pair(ctx, name.Pair)
		if err != nil {
			return err
		}
		id := pair.MenteeID
		if name.To == mentoring.TheMentor {
			id = pair.MentorID
		}
		row.ParticipantID = &id
	case mentoring.TheCoordinator:
		organisation := ""
		if name.Kind == mentoring.Missed { // of the mentee's organisation: the mentee drives
			pair, err := s.Pair(ctx, name.Pair)
			if err != nil {
				return err
			}
			row.ParticipantID = &pair.MenteeID
		}
		if row.ParticipantID != nil {
			participant, err := s.Participant(ctx, *row.ParticipantID)
			if err != nil {
				return err
			}
			organisation = participant.Organisation
		}
		coordinator, err := s.coordinatorOf(ctx, name.Cohort, organisation)
		row.PersonID = coordinator.ID
		return err
	}
	participant, err := s.Participant(ctx, deref(row.ParticipantID))
	row.PersonID = participant.PersonID
	return err
}

// climbRung does one rung of an open ask.
func (s step) climbRung(ctx context.Context, sc scene, ask *store.Ask, next int) error {
	defer failpoint.Reach(failpoint.ClimbRung)
	rung := mentoring.LadderFor(ask.Kind)[next]
	switch rung.Rung {
	case mentoring.First:
		if ask.Kind == mentoring.Session {
			if known, err := s.promptKnown(ctx, sc, ask); err != nil || known {
				return err
			}
		}
		write := s.put
		if ask.Kind == mentoring.Morning {
			write = s.putMorning
		}
		if err := write(ctx, sc, ask, string(ask.Kind), next); err != nil {
			return err
		}
	case mentoring.Prepare:
		if err := s.prepare(ctx, sc, ask, next); err != nil {
			return err
		}
	case mentoring.Remind:
		if heldGoals(*ask) {
			if err := s.acceptGoals(ctx, sc, ask); err != nil {
				return err
			}
			break
		}
		if quiet, err := s.inBothCalendars(ctx, *ask); err != nil || quiet {
			if err != nil {
				return err
			}
			break
		}
		if err := s.put(ctx, sc, ask, string(ask.Kind)+".remind", next); err != nil {
			return err
		}
	case mentoring.Partner:
		if err := s.askPartner(ctx, sc, *ask); err != nil {
			return err
		}
	case mentoring.Coordinator:
		if _, err := s.handOver(ctx, sc, *ask, nil); err != nil {
			return err
		}
	case mentoring.GiveUp:
		if err := s.giveUp(ctx, sc, ask); err != nil {
			return err
		}
	}
	if lateness := s.now.Sub(ask.Since.Add(rung.After)); lateness > late && !rung.Working && rung.Rung != mentoring.Prepare {
		if err := s.ShiftLadder(ctx, ask.ID, ask.Since.Add(lateness)); err != nil {
			return err
		}
		ask.Since = ask.Since.Add(lateness)
	}
	ask.Rung = next
	if err := s.ClimbTo(ctx, ask.ID, next); err != nil {
		return err
	}
	return s.note(ctx, sc, "rung", string(rung.Rung), store.JournalEntry{AskID: &ask.ID})
}

// inBothCalendars reports whether an ask is about one time that the reader's calendar shows and asks for: who says nothing to that
// is not asked again.
func (s step) inBothCalendars(ctx context.Context, ask store.Ask) (bool, error) {
	if ask.Kind != mentoring.MeetingTimes {
		return false, nil
	}
	m, found, err := s.MeetingFor(ctx, deref(ask.PairID), sessionOfAsk(ask))
	return found && m.Fixed(), err
}

// put mails an ask, or a reminder of it, to its reader.
func (s step) put(ctx context.Context, sc scene, ask *store.Ask, kind string, rung int) error {
	if forTheMorning[kind] {
		return s.gather(ctx, sc, store.Matter{Key: "ask|" + ask.ID, AskID: &ask.ID, Step: string(ask.Kind)})
	}
	if ask.Kind == mentoring.ConfirmAddress {
		moving, err := s.MovingTo(ctx, ask.ID)
		if err != nil {
			return err
		}
		if moving != "" { // the address itself is asked
			sc.reader.Email = moving
		}
	}
	letter, err := s.askLetter(ctx, sc, *ask, kind)
	if err != nil {
		return err
	}
	class := essential
	if rung > 0 || mentoring.Optional(ask.Kind) {
		class = nudge
	}
	return s.post(ctx, sc, parcel{
		letter: letter, class: class, ask: ask, guard: true, key: fmt.Sprintf("ask|%s|%s|%d|%d", ask.ID, kind, ask.Lap, rung),
	})
}

// askPartner puts the same question to the other half of the pair, without blame. Either answer settles both.
func (s step) askPartner(ctx context.Context, sc scene, ask store.Ask) error {
	name := ask.Name
	name.About, name.To = ask.ID, mentoring.TheMentor
	if ask.Name.To == mentoring.TheMentor {
		name.To = mentoring.TheMentee
	}
	other, err := s.keepAsk(ctx, name)
	if err != nil || other.State != mentoring.Open {
		return err
	}
	there, err := s.sceneOf(ctx, other)
	if err != nil {
		return err
	}
	if err := s.put(ctx, there, &other, string(ask.Kind)+".partner", 0); err != nil {
		return err
	}
	return s.ClimbTo(ctx, other.ID, 0)
}

// giveUp records silence and lets the programme go on.
func (s step) giveUp(ctx context.Context, sc scene, ask *store.Ask) error {
	if heldGoals(*ask) {
		return s.acceptGoals(ctx, sc, ask)
	}
	if err := s.settle(ctx, ask, mentoring.Silent, nil); err != nil {
		return err
	}
	switch ask.Kind {
	case mentoring.Invitation:
		if err := s.SetParticipantState(ctx, sc.self.ID, "silent"); err != nil {
			return err
		}
		return s.tellCohortWhen(ctx, sc.cohort.ID, everybodyDecided)
	case mentoring.Survey: // joined without the answers is joined all the same
		if err := s.SetParticipantState(ctx, sc.self.ID, "ready"); err != nil {
			return err
		}
		return s.tellCohortWhen(ctx, sc.cohort.ID, everybodyDecided)
	case mentoring.Guest:
		return s.decideAsGuests(ctx, *sc.pair, false)
	case mentoring.Eligible: // nothing blocks the end: silence lets them in
		return s.decideOnEligibility(ctx, *ask, true)
	case mentoring.PartnerFit:
		return s.comparePartners(ctx, sc, *ask)
	case mentoring.Dormancy:
		return s.lapse(ctx, sc, *ask)
	case mentoring.ForumCheck:
		return s.dropForum(ctx, *ask)
	case mentoring.ForumDigest:
		return s.release(ctx, *ask, mentoring.Answer{})
	case mentoring.Proposal:
		return s.LapseRound(ctx, ask.CohortID, ask.Name.Occurrence)
	case mentoring.CharterAsk:
		return s.silentOnCharter(ctx, sc, *ask)
	case mentoring.MotionAsk:
		return s.motionStands(ctx, sc.cohort, ask.Name.Occurrence)
	case mentoring.MotionCheck:
		return s.dropMotion(ctx, *ask)
	case mentoring.Session:
		return s.KeepSession(ctx, store.SessionReport{PairID: sc.pair.ID, Number: ask.Name.Occurrence, State: "unknown"})
	}
	return nil
}

// settle ends an open ask, withdraws what was asked because of it, and leaves word for its workflow.
func (s step) settle(ctx context.Context, ask *store.Ask, state mentoring.State, answer *mentoring.Answer) error {
	ended, err := s.Settle(ctx, ask.ID, state, answer, s.now)
	if err != nil || !ended {
		return err
	}
	ask.State, ask.SettledAt = state, &s.now
	if answer != nil {
		ask.Answer = answer
	}
	others, err := s.OpenAsksAbout(ctx, ask.ID)
	if err != nil {
		return err
	}
	for i := range others {
		if err := s.settle(ctx, &others[i], mentoring.Withdrawn, nil); err != nil {
			return err
		}
	}
	return s.tell(ctx, ask.WorkflowID)
}

// errand starts the workflow of an ask that belongs to no other one.
func (s step) errand(ctx context.Context, name mentoring.Ask) (store.Ask, error) {
	ask, err := s.keepAsk(ctx, name)
	if err != nil {
		return ask, err
	}
	return ask, s.start(ctx, workflows.ErrandWorkflow, ask.WorkflowID, ask.Name)
}

// errandID returns the workflow id of an ask that stands alone: it is named by what it is about.
func errandID(about string, kind mentoring.Kind, n int) string {
	return workflows.ErrandID(fmt.Sprintf("%s-%s-%d", about, strings.ReplaceAll(string(kind), ".", "-"), n))
}
