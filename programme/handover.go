package programme

import (
	"context"
	"fmt"

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
	l.Matter.Step, l.Matter.Since = stepNames[about.Kind], about.Since
	if about.ParticipantID == nil { // a coordinator's own question
		reader, err := s.Person(ctx, about.PersonID)
		if err != nil {
			return err
		}
		l.Matter.About = nameOf(reader)
	}
	first := l.Matter.About.First
	words, err := s.LastWordsOn(ctx, about.ID)
	if err != nil {
		return err
	}
	l.Words = forOthers(&about, sc, words)
	if words == "" && about.AskedBackAt == nil {
		l.Matter.Story = fmt.Sprintf("%s has not answered about %s", l.Matter.About.Full, l.Matter.Step)
	} else {
		l.Matter.Story = fmt.Sprintf("I could not make out what %s answered about %s", l.Matter.About.Full, l.Matter.Step)
	}
	l.Matter.Guess = guessInWords(about.Kind, hand, first)
	sent, err := s.MailsOn(ctx, about.ID)
	if err != nil {
		return err
	}
	for _, at := range sent {
		l.Matter.Lines = append(l.Matter.Lines, fmt.Sprintf("I wrote on %s", at.In(sc.zone()).Format("2 January")))
	}
	if len(l.Matter.Lines) > 4 {
		l.Matter.Lines = l.Matter.Lines[len(l.Matter.Lines)-4:]
	}
	return nil
}

// stepNames say what an ask is about in the middle of a sentence to a coordinator.
var stepNames = map[mentoring.Kind]string{
	mentoring.Invitation: "the invitation", mentoring.Survey: "the five questions", mentoring.Confirmation: "the proposed pair",
	mentoring.Agreement: "how they want to work together", mentoring.Goals: "their goals", mentoring.FirstMeeting: "the first meeting",
	mentoring.Session: "this month's session", mentoring.Reflection: "what they took from the session",
	mentoring.Fit: "the question after the first talk", mentoring.Unmatched: "whether to keep looking",
	mentoring.CheckIn: "the half-way question", mentoring.Closing: "the closing question", mentoring.Proposal: "the proposed pairs",
	mentoring.ConfirmAddress: "a mail from another address",
}

// guessInWords says what choosing 1 would do.
func guessInWords(about mentoring.Kind, hand store.Ask, first string) string {
	onceMore := fmt.Sprintf("Ask %s once more", first)
	if hand.Answer == nil || answering(hand.Answer.Intent) && !fits(about, *hand.Answer) {
		return onceMore
	}
	switch hand.Answer.Intent {
	case mentoring.Accept:
		return "Take it as a yes"
	case mentoring.Decline, mentoring.WhoIs:
		return "Take it as a no"
	case mentoring.Later:
		return "Take it as “not now”, and ask again later"
	case mentoring.Stop, mentoring.Forget:
		return fmt.Sprintf("Stop all mail to %s", first)
	case mentoring.EndPair:
		return "End the pair, the same for both"
	case mentoring.Answered, mentoring.Skipped:
		return "Take it as answered, as far as I understood it"
	default:
		return onceMore
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
