package programme

import (
	"context"
	"fmt"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// pauseWithoutDate is how long mail rests when somebody asks for a pause and names no day.
const pauseWithoutDate = 30 * 24 * time.Hour

// notNow is how long mail rests when somebody says "later" to a question and names no day.
const notNow = 7 * 24 * time.Hour

// anytime does what may be said in any reply, whatever the ask was, and answers it. It reports whether there was
// something of the kind.
func (s step) anytime(ctx context.Context, in *incoming, sc scene, ask *store.Ask) (bool, error) {
	answer := in.reading.Answer
	if answer.Intent == mentoring.Concern { // never dropped and never held, however sure we are
		return true, s.concern(ctx, in, sc)
	}
	if in.reading.Decision != mentoring.Act {
		return false, nil
	}
	if answer.Intent == mentoring.EndPair && ask != nil && ask.Kind == mentoring.Closing && ask.State == mentoring.Open {
		in.reading.Answer.Intent = mentoring.Skipped // it closes as planned: nothing has to end before its time
		return false, nil
	}
	kind := ""
	var err error
	switch answer.Intent {
	case mentoring.Stop:
		kind = "anytime.stopped"
		in.others, err = s.leaveProgramme(ctx, sc, answer.Everything)
	case mentoring.EndPair:
		if sc.officer || sc.pair == nil || sc.pair.Over() {
			return false, nil
		}
		kind, err = "anytime.ended", s.endPairs(ctx, sc)
	case mentoring.Reason:
		return s.reason(ctx, in, sc)
	case mentoring.Pause:
		kind, err = "anytime.paused", s.pause(ctx, in, sc)
	case mentoring.Later: // "not now" to a question that has no later of its own: it waits with everything else
		if ask == nil || ask.State != mentoring.Open || sc.officer || fits(ask.Kind, answer) {
			return false, nil
		}
		if answer.When.IsZero() {
			in.reading.Answer.When = mentoring.DayOf(s.now.In(sc.zone()).Add(notNow))
		}
		kind, err = "anytime.paused", s.pause(ctx, in, sc)
	case mentoring.Resume:
		if sc.reader.MailState == "stopped" { // who has left comes back with somebody's help
			return true, s.passOn(ctx, in, sc, ask, "coordinator.question", "anytime.question")
		}
		kind, err = "anytime.back", s.resume(ctx, in, sc)
	case mentoring.LessMail:
		kind, err = "anytime.less", s.lessMail(ctx, sc, answer.Topic)
	case mentoring.Undo:
		return true, s.undo(ctx, in, sc, ask)
	case mentoring.Keep:
		return true, s.letStand(ctx, in, sc, ask)
	case mentoring.Tongue: // done when it was noticed
		kind = "anytime.language"
	case mentoring.Help:
		kind, err = "anytime.help", s.reportBesides(ctx, sc, ask, answer)
	case mentoring.WhoIsPartner:
		kind, err = s.whoIsPartner(ctx, &sc)
	case mentoring.AskMany:
		if asked, err := s.askMany(ctx, in, sc); asked || err != nil {
			return true, err
		}
		return true, s.passOn(ctx, in, sc, ask, "coordinator.question", "anytime.question")
	case mentoring.Move:
		if put, err := s.putsMotion(ctx, in, sc); put || err != nil {
			return true, err
		}
		return true, s.passOn(ctx, in, sc, ask, "coordinator.question", "anytime.question")
	case mentoring.WhoNeedsMe:
		if told, err := s.whoNeedsSponsor(ctx, in, sc); told || err != nil {
			return true, err
		}
		return true, s.passOn(ctx, in, sc, ask, "coordinator.question", "anytime.question")
	case mentoring.Approve, mentoring.SendNote, mentoring.NameUs, mentoring.HideUs:
		if done, err := s.sponsorSays(ctx, in, sc); done || err != nil {
			return true, err
		}
		return true, s.passOn(ctx, in, sc, ask, "coordinator.question", "anytime.question")
	case mentoring.NotMyManager:
		if left, err := s.leaveManager(ctx, in, sc); left || err != nil {
			return true, err
		}
		return true, s.passOn(ctx, in, sc, ask, "coordinator.question", "anytime.question")
	case mentoring.Nominate:
		if named, err := s.nominate(ctx, in, sc); named || err != nil {
			return true, err
		}
		return true, s.passOn(ctx, in, sc, ask, "coordinator.question", "anytime.question")
	case mentoring.Question:
		return true, s.passOn(ctx, in, sc, ask, "coordinator.question", "anytime.question")
	case mentoring.WhatYouHold:
		if !sc.officer {
			return true, s.answerWith(ctx, in, sc, nil, "anytime.record")
		}
		return true, s.passOn(ctx, in, sc, ask, "coordinator.question", "anytime.hold")
	case mentoring.Forget:
		if done, err := s.forget(ctx, in, sc); done || err != nil {
			return true, err
		}
		return true, s.passOn(ctx, in, sc, ask, "coordinator.question", "anytime.forget")
	case mentoring.ChangeAddress:
		if moved, err := s.moveAddress(ctx, in, sc); moved || err != nil {
			return true, err
		}
		if moving, err := s.wantsToMove(ctx, in, sc); moving || err != nil {
			if err != nil {
				return true, err
			}
			return true, s.answerWith(ctx, in, sc, nil, "anytime.address")
		}
		if answer.Email == "" {
			return true, s.answerWith(ctx, in, sc, nil, "anytime.address")
		}
		return true, s.passOn(ctx, in, sc, ask, "coordinator.question", "anytime.question")
	default:
		return false, nil
	}
	if err != nil {
		return true, err
	}
	if answer.HasQuery && answer.Intent != mentoring.WhoIsPartner {
		if err := s.forward(ctx, in, sc, ask, "coordinator.question"); err != nil {
			return true, err
		}
	}
	return true, s.answerWith(ctx, in, sc, nil, kind)
}

// reportBesides records what somebody reported of a session in the same breath as they asked for help.
func (s step) reportBesides(ctx context.Context, sc scene, ask *store.Ask, answer mentoring.Answer) error {
	if ask == nil || ask.State != mentoring.Open || ask.Kind != mentoring.Session || answer.Met == nil {
		return nil
	}
	answer.Intent = mentoring.Answered
	_, err := s.answer(ctx, sc, ask, answer)
	return err
}

// leave takes a person out of every programme they are in: no more mail, and their pairs end, the same for both.
func (s step) leave(ctx context.Context, person store.Person) error {
	if err := s.SetMailState(ctx, person.ID, "stopped"); err != nil {
		return err
	}
	participations, err := s.ParticipationsOf(ctx, person.ID)
	if err != nil {
		return err
	}
	for _, participant := range participations {
		if err := s.leaveCohort(ctx, participant); err != nil {
			return err
		}
	}
	open, err := s.OpenAsksOf(ctx, person.ID)
	if err != nil {
		return err
	}
	for i := range open {
		if open[i].Name.To == mentoring.TheCoordinator { // an office is not left with a word: its questions wait, and status shows them
			continue
		}
		if err := s.settle(ctx, &open[i], mentoring.Withdrawn, nil); err != nil {
			return err
		}
	}
	return s.leaveSteering(ctx, person)
}

// endPairs ends the pair of the scene at the word of one of them.
func (s step) endPairs(ctx context.Context, sc scene) error { return s.endPair(ctx, *sc.pair) }

// endPair ends a pair before its time. What it was asked is withdrawn; its workflow tells both, in the same words.
func (s step) endPair(ctx context.Context, pair store.Pair) error {
	state, waiting := "ended", everyPairOver
	if pair.State == "confirming" {
		state, waiting = "declined", everyPairSettled
	}
	ended, err := s.EndPair(ctx, pair.ID, state, s.now)
	if err != nil || !ended {
		return err
	}
	if err := s.withdrawFromPair(ctx, pair.ID); err != nil {
		return err
	}
	if err := s.tell(ctx, workflows.PairID(pair.ID)); err != nil {
		return err
	}
	if state == "ended" {
		if err := s.tellCoordinatorsOfEnd(ctx, pair); err != nil {
			return err
		}
	}
	return s.tellCohortWhen(ctx, pair.CohortID, waiting)
}

// withdrawFromPair withdraws what has been asked about a pair that is over, and takes back the dates that are still to come.
func (s step) withdrawFromPair(ctx context.Context, pair string) error {
	open, err := s.OpenAsksOfPair(ctx, pair)
	if err != nil {
		return err
	}
	for i := range open {
		if err := s.settle(ctx, &open[i], mentoring.Withdrawn, nil); err != nil {
			return err
		}
	}
	return s.CancelMeetings(ctx, pair, s.now)
}

// tellCoordinatorsOfEnd tells whoever looks after the two that their pair has ended, without a reason: they were promised
// a line about what could come next.
func (s step) tellCoordinatorsOfEnd(ctx context.Context, pair store.Pair) error {
	for _, id := range []string{pair.MenteeID, pair.MentorID} {
		participant, err := s.Participant(ctx, id)
		if err != nil {
			return err
		}
		coordinator, err := s.coordinatorOf(ctx, pair.CohortID, participant.Organisation)
		if err != nil {
			return err
		}
		sc, err := s.sceneFor(ctx, pair.CohortID, coordinator.ID, id, pair.ID)
		if err != nil {
			return err
		}
		if err := s.gather(ctx, sc, store.Matter{Key: "ended|" + pair.ID + "|" + coordinator.ID, Step: "coordinator.ended"}); err != nil {
			return err
		}
	}
	return nil
}

// pause rests a person's mail until the day they name.
func (s step) pause(ctx context.Context, in *incoming, sc scene) error {
	when := in.reading.Answer.When
	if when.IsZero() {
		when = mentoring.DayOf(s.now.In(sc.zone()).Add(pauseWithoutDate))
		in.reading.Answer.When = when
	}
	if sc.officer {
		return s.rests(ctx, sc, when.In(sc.zone()))
	}
	var err error
	if in.told, err = s.restPairs(ctx, sc.reader, when.In(sc.zone())); err != nil {
		return err
	}
	return s.rests(ctx, sc, when.In(sc.zone()))
}

// rests keeps unasked mail from the scene's reader until a time.
func (s step) rests(ctx context.Context, sc scene, until time.Time) error {
	sc.reader.AwayUntil = &until
	return s.SetAway(ctx, sc.reader.ID, until, sc.calendar().Next(s.now))
}

// resume ends a pause and the wish for less: all mail goes on, and whoever waits for the person's answers looks again.
func (s step) resume(ctx context.Context, in *incoming, sc scene) error {
	if err := s.SetAway(ctx, sc.reader.ID, s.now, s.now); err != nil {
		return err
	}
	if err := s.SetLessMail(ctx, sc.reader.ID, false); err != nil {
		return err
	}
	if err := s.Unmute(ctx, sc.reader.ID); err != nil {
		return err
	}
	var err error
	if in.told, err = s.wakePairs(ctx, sc.reader); err != nil {
		return err
	}
	open, err := s.OpenAsksOf(ctx, sc.reader.ID)
	if err != nil {
		return err
	}
	for _, ask := range open {
		if err := s.tell(ctx, ask.WorkflowID); err != nil {
			return err
		}
	}
	return nil
}

// whoIsPartner finds the other half of the writer's living pair, so that they can be named.
func (s step) whoIsPartner(ctx context.Context, sc *scene) (kind string, err error) {
	if sc.officer {
		return "anytime.help", nil
	}
	if sc.pair == nil || sc.pair.Over() {
		pairs, err := s.LivingPairsOf(ctx, sc.self.ID)
		if err != nil || len(pairs) == 0 || pairs[0].State != "running" {
			return "anytime.help", err
		}
		*sc, err = s.sceneFor(ctx, sc.cohort.ID, sc.reader.ID, sc.self.ID, pairs[0].ID)
		return "anytime.partner", err
	}
	return "anytime.partner", nil
}

// concern brings words about safety or conduct to the named person and tells the writer so.
func (s step) concern(ctx context.Context, in *incoming, sc scene) error {
	heard, err := s.bringConcern(ctx, in, sc)
	if err != nil {
		return err
	}
	return s.answerWith(ctx, in, heard, nil, "anytime.concern")
}

// bringConcern brings words about safety or conduct to the named person at once, whatever the hour, and says how sure it
// is whose they are. The partner is never told, and no coordinator is, unless they are that person or stand in for them. It returns
// the scene as its answer has to be written from: with the name of who reads it.
func (s step) bringConcern(ctx context.Context, in *incoming, sc scene) (scene, error) {
	return s.bringWords(ctx, in, sc, in.reading.Text)
}

// bringWords brings some words of a mail to the named person: see bringConcern.
func (s step) bringWords(ctx context.Context, in *incoming, sc scene, words string) (scene, error) {
	shown := in.claim.proof()
	listeners, err := s.listeners(ctx, sc, words)
	if err != nil {
		return sc, err
	}
	for _, listener := range listeners {
		there := scene{cohort: sc.cohort, officer: true, reader: listener}
		sc.cohort.Spec.Concerns = mentoring.NamedPerson{Name: listener.Name, Email: listener.Email, Language: listener.Language}
		letter, err := s.letter(ctx, there, "coordinator.concern")
		if err != nil {
			return sc, err
		}
		letter.Matter.About, letter.Matter.Unproven, letter.Matter.Pledged = nameOf(sc.reader), shown < referred, in.onPledge
		if letter.Words, err = s.caution(shown, in.sender, letter.Language, words); err != nil {
			return sc, err
		}
		if letter.Matter.Story, err = s.Letters.Say(letter.Language, shown.mark()); err != nil {
			return sc, err
		}
		letter.Partner.Name, letter.Partner.Email = nameOf(sc.reader), string(sc.reader.Email)
		if err := s.post(ctx, there, parcel{
			letter: letter, class: essential, urgent: true, key: fmt.Sprintf("concern|%d|%s", in.id, listener.ID),
		}); err != nil {
			return sc, err
		}
		in.listeners = append(in.listeners, listener.Name)
	}
	return sc, nil
}
