package programme

import (
	"context"
	"fmt"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// Notify sends a mail that asks nothing, once for what it is about.
func (p *Programme) Notify(ctx context.Context, n mentoring.Notice) error {
	defer failpoint.Reach(failpoint.NotifyCommitted)
	return p.do(ctx, func(s step) error {
		defer failpoint.Reach(failpoint.NotifyUncommitted)
		row := store.Ask{Name: mentoring.Ask{To: n.To, Cohort: n.Cohort, Participant: n.Participant, Pair: n.Pair}}
		row.ParticipantID = ref(n.Participant)
		if n.To == mentoring.TheCoordinator && n.Pair != "" { // of the mentee's organisation: the mentee drives
			pair, err := s.Pair(ctx, n.Pair)
			if err != nil {
				return err
			}
			row.ParticipantID = &pair.MenteeID
		}
		if err := s.address(ctx, &row); err != nil {
			return err
		}
		sc, err := s.sceneFor(ctx, n.Cohort, row.PersonID, deref(row.ParticipantID), n.Pair)
		if err != nil {
			return err
		}
		n := howItEnded(n, sc.pair)
		if sc.pair != nil && sc.pair.Over() && n.Mail != pairEnded && n.Mail != pairClosed {
			return nil // it ended while this was on its way
		}
		if !sc.officer && sc.self.State == "stopped" {
			return nil // who has left was told so in answer to their word
		}
		if n.Mail == pairEnded && sc.pair.IntroducedAt == nil { // both had said yes, and it did not come about after all
			return s.tellFallen(ctx, n.Pair)
		}
		if ahead, err := s.endIsAhead(ctx, n, sc); err != nil || !ahead {
			return err
		}
		letter, err := s.letter(ctx, sc, n.Mail)
		if err != nil {
			return err
		}
		if n.Occurrence > 0 {
			letter.Session = sessionOf(sc, n.Occurrence)
		}
		switch n.Mail {
		case pairEnded:
			again := s.looksAgain(sc.cohort, sc.self.Participant)
			letter.Answer.Rematch = &again
		case "agreement.shared":
			err = s.sharedAgreement(ctx, sc, &letter)
		case pairClosed:
			letter.Year, err = s.yearOf(ctx, sc)
			certify(sc, &letter.Year)
		case "closing.ahead":
			letter.Session = sessionOf(sc, sc.plan().Sessions)
		case "coordinator.missed":
			err = s.missedLetter(ctx, sc, &letter)
		}
		if err != nil {
			return err
		}
		return s.post(ctx, sc, parcel{letter: letter, class: essential, key: noticeKey(n)})
	})
}

// The two mails that end a pair: before its time, and at it.
const (
	pairEnded  = "pair.ended"
	pairClosed = "closed"
)

// howItEnded turns a notice of a pair's end into the one that is true. A workflow may do the last steps of a pair once more, when
// a signal crossed them, and then finds a pair that is over, without knowing that it closed it itself.
func howItEnded(n mentoring.Notice, pair *store.Pair) mentoring.Notice {
	if pair == nil || n.Mail != pairEnded && n.Mail != pairClosed {
		return n
	}
	switch {
	case pair.State == "closed":
		n.Mail = pairClosed
	case pair.Over():
		n.Mail = pairEnded
	}
	return n
}

// noticeKey is what a notice is about. Equal notices have equal keys.
func noticeKey(n mentoring.Notice) string {
	return fmt.Sprintf("notice|%s|%s|%s|%s|%d|%s", n.Mail, n.To, n.Participant, n.Pair, n.Occurrence, n.Cohort)
}
