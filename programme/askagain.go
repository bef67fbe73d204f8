package programme

import (
	"bytes"
	"context"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// AskedAgain is a question that goes out once more.
type AskedAgain struct {
	Ask    string            `json:"ask"`
	Kind   mentoring.Kind    `json:"about"`
	Reader string            `json:"reader"`
	Email  mentoring.Address `json:"address"`
	At     time.Time         `json:"not_before"`
}

// AskAgain puts the open questions of a cohort once more whose mails bear a reply address of a key that is gone, since an
// answer to those would not be known for what it is. Each ladder begins anew, so everybody has the time to answer that
// they would have had; a person with several questions gets one a day, in their working hours. What nobody has been sent
// yet is dropped for it. Doing so twice does nothing more. With dryRun it only says what would go out.
func (p *Programme) AskAgain(ctx context.Context, cohort string, dryRun bool) (again []AskedAgain, err error) {
	if p.From.Reply.Mode() == replyaddress.Plain {
		return nil, &mentoring.Error{Fault: mentoring.FaultConflict, Message: "replies go to " + p.From.Reply.String() + ", which no key signs; nothing has to be asked again"}
	}
	err = p.do(ctx, func(s step) error {
		again = nil
		row, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.CohortAskAgain, row.ID, ""); err != nil {
			return err
		}
		asks, err := s.OpenQuestions(ctx, row.ID)
		if err != nil {
			return err
		}
		turns := map[string]int{}
		for _, ask := range asks {
			if known, err := s.answerable(ctx, ask); err != nil || known {
				if err != nil {
					return err
				}
				continue
			}
			sc, err := s.sceneOf(ctx, ask)
			if err != nil {
				return err
			}
			since := s.now.AddDate(0, 0, turns[ask.PersonID])
			turns[ask.PersonID]++
			again = append(again, AskedAgain{Ask: ask.ID, Kind: ask.Kind, Reader: sc.reader.Name, Email: sc.reader.Email, At: sc.calendar().Next(since)})
			if dryRun {
				continue
			}
			if err := s.putAgain(ctx, sc, ask, since); err != nil {
				return err
			}
		}
		return nil
	})
	return again, err
}

// answerable reports whether any mail that put an ask has a reply address which a live key signed, or whether nobody has been
// asked by mail at all.
func (s step) answerable(ctx context.Context, ask store.Ask) (bool, error) {
	mails, err := s.QuestionsOn(ctx, ask.ID)
	if err != nil || len(mails) == 0 {
		return true, err
	}
	return slices.ContainsFunc(mails, func(m store.Mail) bool {
		return slices.ContainsFunc(s.Keys.Signatures(boundTo(m, replyaddress.Reply)), func(token string) bool {
			return bytes.Contains(m.Raw, []byte(s.From.Reply.Address(token)))
		})
	}), nil
}

// putAgain begins the ladder of an ask anew at a time. The other half of a pair, who was asked in place of the first, has no
// ladder of their own to climb.
func (s step) putAgain(ctx context.Context, sc scene, ask store.Ask, since time.Time) error {
	if err := s.DropWaitingOn(ctx, ask.ID, "asked again"); err != nil {
		return err
	}
	if err := s.note(ctx, sc, "asked again", string(ask.Kind), store.JournalEntry{AskID: &ask.ID}); err != nil {
		return err
	}
	standsIn, err := s.standsIn(ctx, ask)
	if err != nil {
		return err
	}
	if standsIn {
		ask.Lap++
		if err := s.StartLadderAgain(ctx, ask.ID, since, 0); err != nil {
			return err
		}
		return s.put(ctx, sc, &ask, string(ask.Kind)+".partner", 0)
	}
	if err := s.StartLadderAgain(ctx, ask.ID, since, -1); err != nil {
		return err
	}
	return s.tell(ctx, ask.WorkflowID)
}
