package programme

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// A person takes less of the programme at three levels, each with a word that undoes it: one thing, or all that can be left out
// ("less mail"); everything for a time ("pause"); the pair, the programme, or all programmes for good ("end", "stop", "stop
// everything"). Nobody's reason reaches the partner.

// longPause is from how long on a pause concerns the other half of a pair: they would wait for a month's talk in vain.
const longPause = 14 * 24 * time.Hour

// lessMail leaves out from now on what can be left out, or what the writer named.
func (s step) lessMail(ctx context.Context, sc scene, topic mentoring.Kind) error {
	if topic != "" {
		return s.Mute(ctx, sc.reader.ID, topic)
	}
	return s.SetLessMail(ctx, sc.reader.ID, true)
}

// restPairs has the pairs of somebody who is away for long rest until they are back: the pair's clock stands still, what the
// partner has been asked of their talks waits, and the partner is told when, and no more. It returns who was told.
func (s step) restPairs(ctx context.Context, person store.Person, until time.Time) (told []string, err error) {
	if until.Sub(s.now) < longPause {
		return nil, nil
	}
	err = s.withPartners(ctx, person, func(pair store.Pair, mine, theirs string) error {
		if err := s.PausePair(ctx, pair.ID, mine, store.PairPause{Since: s.now, Until: until}); err != nil {
			return err
		}
		open, err := s.OpenAsksOfPair(ctx, pair.ID)
		if err != nil {
			return err
		}
		for _, ask := range open {
			if ask.PersonID != person.ID && ask.Name.To != mentoring.TheCoordinator && (ask.Kind == mentoring.Session || ask.Kind == mentoring.FirstMeeting || ask.Kind == mentoring.MeetingTimes) {
				if err := s.ShiftLadder(ctx, ask.ID, ask.Since.Add(until.Sub(s.now))); err != nil {
					return err
				}
			}
		}
		name, err := s.tellAway(ctx, pair, theirs, until)
		told = append(told, name)
		return err
	})
	return told, err
}

// restsUntil returns until when the pair of an ask about a talk rests by an answer, zero when it does not.
func restsUntil(sc scene, ask store.Ask, answer mentoring.Answer) time.Time {
	if ask.Kind != mentoring.Session && ask.Kind != mentoring.FirstMeeting || answer.Intent != mentoring.Later || answer.When.Day == 0 {
		return time.Time{}
	}
	return answer.When.In(sc.zone())
}

// restPair has one pair rest until a day that one of the two named in answer to a question about their talk: the question waits,
// and what comes behind it moves. Other pairs of theirs go on. The other half is told once, and their calendar with it.
func (s step) restPair(ctx context.Context, sc scene, ask *store.Ask, until time.Time) error {
	if err := s.PausePair(ctx, sc.pair.ID, sc.self.ID, store.PairPause{Since: s.now, Until: until}); err != nil {
		return err
	}
	m, found, err := s.MeetingFor(ctx, sc.pair.ID, sessionOfAsk(*ask))
	if err != nil {
		return err
	}
	if found && (m.StartsAt == nil || m.StartsAt.Before(until)) {
		if _, err := s.takeOut(ctx, sc, m, store.MeetingCancelled); err != nil {
			return err
		}
	}
	if _, err := s.tellAway(ctx, *sc.pair, sc.partner.ID, until); err != nil {
		return err
	}
	return s.rest(ctx, sc, ask, until, -1)
}

// wakePairs has the pairs go on that rested because of somebody who is back. It returns whose partners were told.
func (s step) wakePairs(ctx context.Context, person store.Person) (told []string, err error) {
	woken, err := s.EndPairPauses(ctx, person.ID, s.now)
	if err != nil || len(woken) == 0 {
		return nil, err
	}
	err = s.withPartners(ctx, person, func(pair store.Pair, _, theirs string) error {
		name, err := s.tellAway(ctx, pair, theirs, time.Time{})
		told = append(told, name)
		return err
	})
	return told, err
}

// withPartners calls f for each running pair of a person, with their participant and the other's.
func (s step) withPartners(ctx context.Context, person store.Person, f func(pair store.Pair, mine, theirs string) error) error {
	participations, err := s.ParticipationsOf(ctx, person.ID)
	if err != nil {
		return err
	}
	for _, participant := range participations {
		pairs, err := s.LivingPairsOf(ctx, participant.ID)
		if err != nil {
			return err
		}
		for _, pair := range pairs {
			if pair.State != "running" {
				continue
			}
			theirs := pair.MentorID
			if theirs == participant.ID {
				theirs = pair.MenteeID
			}
			if err := f(pair, participant.ID, theirs); err != nil {
				return err
			}
			if err := s.tell(ctx, workflows.PairID(pair.ID)); err != nil {
				return err
			}
		}
	}
	return nil
}

// tellAway tells one half of a pair that the other is away until a time or, with none, that they are back. It returns their name.
func (s step) tellAway(ctx context.Context, pair store.Pair, participant string, until time.Time) (string, error) {
	member, err := s.member(ctx, participant)
	if err != nil {
		return "", err
	}
	sc, err := s.sceneFor(ctx, pair.CohortID, member.PersonID, participant, pair.ID)
	if err != nil {
		return "", err
	}
	letter, err := s.letter(ctx, sc, "pair.away")
	if err != nil {
		return "", err
	}
	key := "back|" + pair.ID + "|" + participant + "|" + mentoring.DayOf(s.now).String()
	if !until.IsZero() {
		letter.Answer.When = mentoring.DayOf(until)
		key = "away|" + pair.ID + "|" + participant + "|" + letter.Answer.When.String()
	}
	return member.person.Name, s.post(ctx, sc, parcel{letter: letter, class: essential, key: key})
}

// afterPauses returns when something of a pair is due whose clock began at a time, and that would have been due at another had the
// pair not rested since. Pauses that overlap count once, and so does only what of them lies between.
func (s step) afterPauses(ctx context.Context, pair string, began, due time.Time) (time.Time, error) {
	pauses, err := s.PairPauses(ctx, pair)
	if err != nil {
		return due, err
	}
	counted := began // up to where
	for _, p := range pauses {
		if p.Since.Before(counted) {
			p.Since = counted
		}
		if !p.Since.Before(due) {
			break
		}
		if p.Until.After(p.Since) {
			due, counted = due.Add(p.Until.Sub(p.Since)), p.Until
		}
	}
	return due, nil
}

// rested returns a day that stands in people's calendars, or the end of the pause of a pair that it falls into.
func (s step) rested(ctx context.Context, pair string, day time.Time) (time.Time, error) {
	pauses, err := s.PairPauses(ctx, pair)
	for _, p := range pauses {
		if !day.Before(p.Since) && day.Before(p.Until) {
			day = p.Until
		}
	}
	return day, err
}

// leaveProgramme takes a person out of the programme of the scene and leaves them in the others, whose names it returns. Whoever
// is in one only, or speaks of everything, leaves altogether.
func (s step) leaveProgramme(ctx context.Context, sc scene, everything bool) (others []string, err error) {
	participations, err := s.ParticipationsOf(ctx, sc.reader.ID)
	if err != nil {
		return nil, err
	}
	if !everything && !sc.officer {
		for _, p := range participations {
			if p.CohortID == sc.cohort.ID || p.State == "stopped" || p.State == "declined" {
				continue
			}
			cohort, err := s.Cohort(ctx, p.CohortID)
			if err != nil {
				return nil, err
			}
			others = append(others, cohort.Name)
		}
	}
	if len(others) == 0 {
		return nil, s.leave(ctx, sc.reader)
	}
	if err := s.leaveCohort(ctx, sc.self.Participant); err != nil {
		return nil, err
	}
	return others, s.withdrawAll(ctx, sc.reader.ID, sc.cohort.ID)
}

// leaveCohort takes a participant out of their cohort: their pairs end, the same for both.
func (s step) leaveCohort(ctx context.Context, participant store.Participant) error {
	if err := s.SetParticipantState(ctx, participant.ID, "stopped"); err != nil {
		return err
	}
	if err := s.giveSeatsBack(ctx, participant); err != nil {
		return err
	}
	if err := s.WaitNoMore(ctx, participant.ID); err != nil {
		return err
	}
	cohort, err := s.Cohort(ctx, participant.CohortID)
	if err != nil {
		return err
	}
	if err := s.fillPlaces(ctx, cohort, participant.Organisation); err != nil {
		return err
	}
	if err := s.tellCohortWhen(ctx, participant.CohortID, everybodyDecided); err != nil {
		return err
	}
	pairs, err := s.LivingPairsOf(ctx, participant.ID)
	if err != nil {
		return err
	}
	for _, pair := range pairs {
		if err := s.endPair(ctx, pair); err != nil {
			return err
		}
	}
	return nil
}
