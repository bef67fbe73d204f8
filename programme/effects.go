package programme

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// laterWithoutDate is when an invitation comes again for somebody who said "later" and named no day.
const laterWithoutDate = 30 * 24 * time.Hour

// mostPostponements is how often a session may be moved to another day before it counts as missed.
const mostPostponements = 3

// answer applies what was answered to an open ask. It returns the kind of the mail that reads back what was noted.
func (s step) answer(ctx context.Context, sc scene, ask *store.Ask, answer mentoring.Answer) (noted string, err error) {
	if until := restsUntil(sc, *ask, answer); until.After(s.now) {
		return "session.rests", s.restPair(ctx, sc, ask, until)
	}
	if resting, err := s.postpone(ctx, sc, ask, answer); err != nil || resting {
		return string(ask.Kind) + ".noted", err
	}
	if kind, waits, err := s.waits(ctx, sc, ask, answer); err != nil || waits {
		return kind, err
	}
	if done, err := s.forSilentPartner(ctx, sc, ask, answer); err != nil || done {
		return "silence.noted", err
	}
	guess := *ask // a hand-over's row holds our guess until the coordinator's choice replaces it
	if err := s.settle(ctx, ask, mentoring.Settled, &answer); err != nil {
		return "", err
	}
	if ask.Kind == mentoring.HandOver {
		return "handover.noted", s.decide(ctx, guess, answer.Choice)
	}
	if err := s.settlePartners(ctx, *ask, answer); err != nil {
		return "", err
	}
	return s.effect(ctx, sc, ask, answer)
}

// settlePartners settles the ask that was put to the other half first, when this one stood in for it.
func (s step) settlePartners(ctx context.Context, ask store.Ask, answer mentoring.Answer) error {
	if ask.AboutID == nil {
		return nil
	}
	about, err := s.LockAsk(ctx, *ask.AboutID)
	if err != nil || about.Kind != ask.Kind || about.State != mentoring.Open {
		return err
	}
	return s.settle(ctx, &about, mentoring.Settled, &answer)
}

// postpone lets an ask rest when the answer names a later time: an invitation for another season, a session that was
// moved. It reports whether the ask rests now.
func (s step) postpone(ctx context.Context, sc scene, ask *store.Ask, answer mentoring.Answer) (bool, error) {
	ladder := mentoring.LadderFor(ask.Kind)
	switch {
	case ask.Kind == mentoring.Invitation && answer.Intent == mentoring.Later:
		if err := s.SetParticipantState(ctx, sc.self.ID, "later"); err != nil {
			return false, err
		}
		since := s.now.Add(laterWithoutDate)
		if !answer.When.IsZero() {
			since = answer.When.In(sc.zone())
		}
		if err := s.tellCohortWhen(ctx, sc.cohort.ID, everybodyDecided); err != nil {
			return false, err
		}
		promise := mentoring.Answer{Intent: mentoring.Later, When: answer.When, Text: answer.Text}
		if err := s.KeepPart(ctx, ask.ID, promise); err != nil {
			return false, err
		}
		return true, s.rest(ctx, sc, ask, since, -1)
	case ask.Kind == mentoring.Session && answer.Intent == mentoring.Answered && answer.Met != nil && !*answer.Met &&
		ask.Lap < mostPostponements:
		if len(s.momentsOf(sc, answer.Slots)) > 0 { // the ladder follows the meeting
			if _, err := s.standDown(ctx, ask); err != nil {
				return false, err
			}
			return true, s.arrange(ctx, sc, *ask, ask.Name.Occurrence, answer.Slots)
		}
		since := s.now // "not yet": ask again after as long as the first time
		if !answer.When.IsZero() {
			if err := s.callOff(ctx, sc, ask.Name.Occurrence, store.MeetingCancelled); err != nil {
				return false, err
			}
			since = answer.When.In(sc.zone()).AddDate(0, 0, 1).Add(-ladder[ladder.Index(mentoring.Remind)].After)
		}
		return true, s.rest(ctx, sc, ask, since, ladder.Index(mentoring.Prepare))
	}
	return false, nil
}

// rest starts the ladder of an ask anew at a later time. An ask that stood in for another one rests with it.
func (s step) rest(ctx context.Context, sc scene, ask *store.Ask, since time.Time, rung int) error {
	ask, err := s.standDown(ctx, ask)
	if err != nil {
		return err
	}
	if err := s.StartLadderAgain(ctx, ask.ID, since, rung); err != nil {
		return err
	}
	if err := s.note(ctx, sc, "rests", mentoring.DayOf(since).String(), store.JournalEntry{AskID: &ask.ID}); err != nil {
		return err
	}
	return s.tell(ctx, ask.WorkflowID)
}

// standDown withdraws an ask that stood in for another one and returns that; any other ask it returns as it is.
func (s step) standDown(ctx context.Context, ask *store.Ask) (*store.Ask, error) {
	if ask.AboutID == nil {
		return ask, nil
	}
	about, err := s.LockAsk(ctx, *ask.AboutID)
	if err != nil || about.Kind != ask.Kind {
		return ask, err
	}
	return &about, s.settle(ctx, ask, mentoring.Withdrawn, nil)
}

// effect changes the facts as an answer says. It is safe to do again with a corrected answer.
func (s step) effect(ctx context.Context, sc scene, ask *store.Ask, answer mentoring.Answer) (noted string, err error) {
	noted = string(ask.Kind) + ".noted"
	switch ask.Kind {
	case mentoring.Invitation:
		state := "declined"
		if answer.Intent == mentoring.Accept {
			state = "joined"
		}
		if err = s.WaitNoMore(ctx, sc.self.ID); err == nil {
			err = s.SetParticipantState(ctx, sc.self.ID, state)
		}
		if err == nil && answer.ManagerOut {
			err, sc.self.Untold = s.LeaveManagerUntold(ctx, sc.self.ID), true
		}
		if err == nil && state == "joined" {
			err = s.tellManager(ctx, sc)
		}
		if err == nil && state == "declined" {
			err = s.tellCohortWhen(ctx, sc.cohort.ID, everybodyDecided)
		}
	case mentoring.Survey:
		if err = s.keepSurvey(ctx, sc, answer); err == nil {
			err = s.lookAgain(ctx, sc, answer)
		}
		if err == nil {
			err = s.tellCohortWhen(ctx, sc.cohort.ID, everybodyDecided)
		}
	case mentoring.Proposal:
		err = s.approve(ctx, ask.CohortID, ask.Name.Occurrence, answer)
	case mentoring.Confirmation:
		if answer.Tie {
			err = s.notAPair(ctx, *sc.pair)
		}
	case mentoring.Confidence:
		err = s.heardOnConfidence(ctx, sc, *ask, answer)
	case mentoring.Naming:
		if answer.Intent == mentoring.Answered {
			err = s.tellNomination(ctx, sc, *ask, answer)
		}
	case mentoring.Guest:
		err = s.decideAsGuests(ctx, *sc.pair, answer.Intent == mentoring.Accept)
	case mentoring.Eligible:
		err = s.decideOnEligibility(ctx, *ask, answer.Intent == mentoring.Accept)
	case mentoring.PartnerFit:
		err = s.comparePartners(ctx, sc, *ask)
	case mentoring.Fit:
		err = s.fitted(ctx, sc, *ask, answer)
	case mentoring.Missed:
		err = s.settleMissed(ctx, sc, *ask, answer.Choice)
	case mentoring.Dormancy:
		if answer.Intent == mentoring.Answered { // a word with the coordinator
			story := mentoring.Say("story.word", mentoring.With{"Who": sc.reader.Name, "First": mentoring.FirstName(sc.reader.Name)})
			err = s.tellInConfidence(ctx, sc, *ask, story, answer.Text)
		}
		if err == nil {
			err = s.keepOpen(ctx, sc, *ask, answer)
		}
	case mentoring.Unmatched:
		err = s.keepLooking(ctx, sc, answer)
	case mentoring.Goals:
		if answer.Intent == mentoring.Answered {
			err = s.tellPartner(ctx, sc, *ask, answer, "goals.shared", "")
		}
	case mentoring.FirstMeeting:
		err = s.setDate(ctx, sc, *ask, answer)
	case mentoring.MeetingTimes:
		err = s.chooseTime(ctx, sc, *ask, answer)
	case mentoring.Session:
		err = s.keepSession(ctx, sc, *ask, answer)
	case mentoring.Reflection:
		if answer.Intent == mentoring.Answered {
			err = s.keepReflection(ctx, sc, *ask, answer)
		}
	case mentoring.SelfRating:
		err = s.keepRating(ctx, sc, *ask, answer)
	case mentoring.InTurn:
		err = s.tellWhoWouldMentor(ctx, sc, *ask, answer)
	case mentoring.Agreement:
		if answer.Intent == mentoring.Answered {
			err = s.keepPledge(ctx, sc, withAgreement, answer.Text)
		}
	case mentoring.CheckIn:
		if answer.Kept != nil && *answer.Kept {
			err = s.keepPledge(ctx, sc, halfWay, answer.Lines[replies.PledgeQuestion])
		}
		if err == nil {
			err = s.listenToCheckIn(ctx, sc, *ask, answer)
		}
	case mentoring.Invite:
		err = s.takeSeat(ctx, sc.self.ID, *ask, answer)
	case mentoring.Came:
		err = s.keepCame(ctx, *ask, answer)
	case mentoring.Notes:
		err = s.shareNotes(ctx, *ask, answer)
	case mentoring.SponsorNote:
		err = s.sendNote(ctx, sc, *ask, answer)
	case mentoring.CharterAsk:
		err = s.saidToCharter(ctx, sc, *ask, answer)
	case mentoring.MotionAsk:
		err = s.castVote(ctx, sc, *ask, answer)
	case mentoring.MotionCheck:
		err = s.checkedMotion(ctx, sc, *ask, answer)
	case mentoring.ForumCheck:
		err = s.checked(ctx, *ask, answer)
	case mentoring.ForumDigest:
		err = s.release(ctx, *ask, answer)
	case mentoring.Instruction:
		err = s.decideOrder(ctx, sc, *ask, answer)
	case mentoring.ConfirmAddress:
		err = s.settleWriter(ctx, *ask, answer.Intent == mentoring.Accept)
	}
	return noted, err
}

// keepSession records what was said of a session: only what a person said counts.
func (s step) keepSession(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	report := store.SessionReport{PairID: sc.pair.ID, Number: ask.Name.Occurrence, State: "missed", ReportedBy: &sc.self.ID}
	switch {
	case answer.Intent == mentoring.Skipped:
		report.State = "skipped"
	case answer.Met == nil:
		report.State = "unknown"
	case *answer.Met:
		report.State = "held"
		if !answer.HeldOn.IsZero() && answer.HeldOn.Day != 0 {
			on := answer.HeldOn.In(time.UTC)
			report.HeldOn = &on
		}
		if answer.Rating > 0 {
			report.Rating = &answer.Rating
		}
	}
	if err := s.KeepSession(ctx, report); err != nil {
		return err
	}
	next := ask.Name.Occurrence + 1
	switch {
	case answer.Intent == mentoring.Skipped:
		return s.callOff(ctx, sc, ask.Name.Occurrence, store.MeetingCancelled)
	case report.State == "held" && len(answer.Slots) > 0 && next <= sc.plan().Sessions:
		if behind, err := s.isBehind(ctx, sc, next); err != nil || behind {
			return err
		}
		return s.arrange(ctx, sc, ask, next, answer.Slots)
	}
	return nil
}

// isBehind reports whether a session of the scene's pair, or a later one, has been told of by now: a late word on an earlier one
// sets no time for it.
func (s step) isBehind(ctx context.Context, sc scene, session int) (bool, error) {
	asks, err := s.AsksOfPair(ctx, sc.pair.ID, mentoring.Session)
	return slices.ContainsFunc(asks, func(a store.Ask) bool {
		return a.Name.Occurrence > session || a.Name.Occurrence == session && a.State != mentoring.Open
	}), err
}

// setDate does what was said about the first talk: a time goes into both calendars, and a time that was taken back comes out.
func (s step) setDate(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	if len(s.momentsOf(sc, answer.Slots)) > 0 {
		return s.arrange(ctx, sc, ask, 1, answer.Slots)
	}
	m, found, err := s.MeetingFor(ctx, sc.pair.ID, 1)
	if err != nil || found && m.StartsAt != nil && mentoring.DayOf(m.StartsAt.In(sc.zone())) == answer.When {
		return err
	}
	return s.callOff(ctx, sc, 1, store.MeetingCancelled)
}

// keepReflection keeps a reflection for those its writer chose; without a choice for the writer alone.
func (s step) keepReflection(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	if answer.Visibility == "" {
		answer.Visibility = mentoring.OnlyMe
	}
	if actions := replies.Actions(answer.Text); actions != "" { // they come back to their writer alone
		if err := s.KeepAction(ctx, sc.pair.ID, ask.Name.Occurrence, sc.self.ID, actions); err != nil {
			return err
		}
	}
	if err := s.KeepReflection(ctx, store.Reflection{
		PairID: sc.pair.ID, Session: ask.Name.Occurrence, WriterID: sc.self.ID, Visibility: string(answer.Visibility), Words: answer.Text,
	}); err != nil || answer.Visibility != mentoring.MyPartner || sc.pair.Over() {
		return err
	}
	return s.tellPartner(ctx, sc, ask, answer, "reflection.shared", answer.Text)
}

// tellPartner mails the other half of the pair what this one shared.
func (s step) tellPartner(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer, kind, words string) error {
	there, err := s.sceneFor(ctx, sc.cohort.ID, sc.partner.PersonID, sc.partner.ID, sc.pair.ID)
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, there, kind)
	if err != nil {
		return err
	}
	letter.Answer, letter.Words, letter.Session = answer, words, sessionOf(there, ask.Name.Occurrence)
	return s.post(ctx, there, parcel{letter: letter, class: nudge, key: fmt.Sprintf("%s|%s", kind, ask.ID)})
}

// listenToCheckIn tells the coordinator when somebody would like a word, another partner, or finds little use in it.
func (s step) listenToCheckIn(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	story := mentoring.Say("", mentoring.With{
		"Who": sc.reader.Name, "First": mentoring.FirstName(sc.reader.Name), "Rating": answer.Rating,
	})
	switch {
	case answer.Rematch != nil && *answer.Rematch:
		story.Name = "story.rematch"
	case answer.GoesOn != nil && !*answer.GoesOn:
		story.Name = "story.off"
	case answer.WantsHelp != nil && *answer.WantsHelp:
		story.Name = "story.word"
	case answer.Rating == 1 || answer.Rating == 2:
		story.Name = "story.little"
	default:
		return nil
	}
	return s.tellInConfidence(ctx, sc, ask, story, answer.Text)
}

// fitted does what one of a pair said of it after their first talk. A no ends it at once, the same for both, and the other
// is never told whose it was; a doubt is a coordinator's to hear.
func (s step) fitted(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	switch answer.Intent {
	case mentoring.Decline:
		return s.partToMatchAgain(ctx, *sc.pair)
	case mentoring.Answered:
		story := mentoring.Say("story.unsure", mentoring.With{"Who": sc.reader.Name, "First": mentoring.FirstName(sc.reader.Name)})
		return s.tellInConfidence(ctx, sc, ask, story, answer.Text)
	}
	return nil
}

// tellInConfidence gives what somebody said of their pair to the coordinator who looks after them, and to nobody else.
func (s step) tellInConfidence(ctx context.Context, sc scene, ask store.Ask, story mentoring.Sentence, words string) error {
	return s.tellCoordinator(ctx, sc.self.Participant, sc.pair.ID, "coordinator.checkin", string(ask.Kind)+"|"+ask.ID, func(letter *templates.Letter) error {
		letter.Words = words
		return s.tellOf(letter, ask.Kind, story)
	})
}
