package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// handOver asks a coordinator what to do about an ask that is stuck, with the story, a best guess and three ready
// replies. The ask stays open meanwhile: an answer that comes late still counts. The guess is nil for silence. It reports
// whether the coordinator was asked already, so that this is news to them.
func (s step) handOver(ctx context.Context, sc scene, ask store.Ask, guess *mentoring.Answer) (again bool, err error) {
	name := mentoring.Ask{
		Kind: mentoring.HandOver, To: mentoring.TheCoordinator, Cohort: ask.CohortID, Participant: deref(ask.ParticipantID),
		Pair: deref(ask.PairID), About: ask.ID, Occurrence: ask.Lap,
	}
	name.Workflow = errandID(ask.ID, name.Kind, name.Occurrence)
	hand, err := s.errand(ctx, name)
	if err != nil {
		return false, err
	}
	if guess != nil && hand.Rung < 0 {
		if err := s.KeepPart(ctx, hand.ID, *guess); err != nil {
			return false, err
		}
	}
	return hand.Rung >= 0, s.note(ctx, sc, "handed over", string(ask.Kind), store.JournalEntry{AskID: &ask.ID})
}

// matterOf tells the story of a stuck ask in a coordinator's letter.
func (s step) matterOf(ctx context.Context, sc scene, hand store.Ask, l *templates.Letter) error {
	about, err := s.LockAsk(ctx, deref(hand.AboutID))
	if err != nil {
		return err
	}
	l.Matter.Since = about.Since
	if about.ParticipantID == nil { // a coordinator's own question
		reader, err := s.Person(ctx, about.PersonID)
		if err != nil {
			return err
		}
		l.Matter.About = nameOf(reader)
	}
	words, err := s.LastWordsOn(ctx, about.ID)
	if err != nil {
		return err
	}
	l.Words = forOthers(&about, sc, words)
	story := mentoring.Say("story.unread", mentoring.With{"Who": l.Matter.About.Full, "Step": stepOf(about.Kind)})
	if words == "" && about.AskedBackAt == nil {
		story.Name = "story.silent"
	}
	if err := s.tellOf(l, about.Kind, story); err != nil {
		return err
	}
	if l.Matter.Guess, err = s.Letters.Say(l.Language, guessed(about.Kind, hand, l.Matter.About)); err != nil {
		return err
	}
	sent, err := s.MailsOn(ctx, about.ID)
	if err != nil {
		return err
	}
	var lines []mentoring.Sentence
	for _, at := range sent[max(0, len(sent)-4):] {
		lines = append(lines, mentoring.Say("story.wrote", mentoring.With{"On": at.In(sc.zone()), "Now": l.Date}))
	}
	l.Matter.Lines, err = s.Letters.SayAll(l.Language, lines)
	return err
}

// notThem puts an invitation that has come to somebody else to a coordinator: a wrong address, somebody who has left, an
// assistant. It is nobody's no, and nobody is reminded meanwhile.
func (s step) notThem(ctx context.Context, in *incoming, sc scene, ask *store.Ask) error {
	guess := in.reading.Answer
	if _, err := s.handOver(ctx, sc, *ask, &guess); err != nil {
		return err
	}
	if err := s.resumeBehind(ctx, sc, ask, mentoring.Coordinator); err != nil {
		return err
	}
	return s.answerWith(ctx, in, sc, ask, "anytime.passed")
}

// guessed says what choosing 1 would do.
func guessed(about mentoring.Kind, hand store.Ask, name templates.Name) mentoring.Sentence {
	who := mentoring.With{"Who": name.Full, "First": name.First}
	if hand.Answer == nil || answering(hand.Answer.Intent) && !fits(about, *hand.Answer) {
		return mentoring.Say("guess.again", who)
	}
	switch hand.Answer.Intent {
	case mentoring.Accept:
		return mentoring.Say("guess.yes", nil)
	case mentoring.WhoIs:
		return mentoring.Say("guess.not.them", who)
	case mentoring.Decline:
		return mentoring.Say("guess.no", nil)
	case mentoring.Later:
		return mentoring.Say("guess.later", nil)
	case mentoring.Stop, mentoring.Forget:
		return mentoring.Say("guess.stop", who)
	case mentoring.EndPair:
		return mentoring.Say("guess.end", nil)
	case mentoring.Answered, mentoring.Skipped:
		return mentoring.Say("guess.answered", nil)
	default:
		return mentoring.Say("guess.again", who)
	}
}

// decide does what a coordinator chose for a stuck ask.
func (s step) decide(ctx context.Context, hand store.Ask, choice int) error {
	about, err := s.LockAsk(ctx, deref(hand.AboutID))
	if err != nil || about.State != mentoring.Open {
		return err
	}
	sc, err := s.sceneOf(ctx, about)
	if err != nil {
		return err
	}
	switch choice {
	case 1:
		return s.takeGuess(ctx, sc, &about, hand)
	case 2: // they speak to the person: the ask rests, and is closed later when nothing comes of it
		if err := s.StartLadderAgain(ctx, about.ID, s.now.AddDate(0, 0, 14), about.Rung); err != nil {
			return err
		}
		return s.tell(ctx, about.WorkflowID)
	default:
		return s.giveUp(ctx, sc, &about)
	}
}

// takeGuess applies our best guess at a coordinator's word: an understood answer, or the question once more.
func (s step) takeGuess(ctx context.Context, sc scene, about *store.Ask, hand store.Ask) error {
	if hand.Answer != nil {
		if fits(about.Kind, *hand.Answer) {
			_, err := s.answer(ctx, sc, about, *hand.Answer)
			return err
		}
		switch hand.Answer.Intent {
		case mentoring.Stop, mentoring.Forget:
			return s.leave(ctx, sc.reader)
		case mentoring.EndPair:
			return s.endPairs(ctx, sc)
		}
	}
	if standsIn, err := s.standsIn(ctx, *about); err != nil {
		return err
	} else if standsIn { // no ladder of its own would climb it
		about.Lap++
		if err := s.StartLadderAgain(ctx, about.ID, s.now, 0); err != nil {
			return err
		}
		return s.put(ctx, sc, about, string(about.Kind)+".partner", 0)
	}
	if err := s.StartLadderAgain(ctx, about.ID, s.now, -1); err != nil {
		return err
	}
	return s.tell(ctx, about.WorkflowID)
}

// standsIn reports whether an ask was put to the other half of a pair in place of the first.
func (s step) standsIn(ctx context.Context, ask store.Ask) (bool, error) {
	if ask.AboutID == nil {
		return false, nil
	}
	first, err := s.LockAsk(ctx, *ask.AboutID)
	return first.Kind == ask.Kind, err
}
