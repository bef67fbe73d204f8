package programme

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/store"
)

// Erasing somebody begins with one transaction (see forget): their mail stops, what they were in ends, their partner is told, their reply
// addresses no longer hold, their rows are emptied and their key is destroyed. Then, step by step, each recorded and begun again
// after a crash: the copies in our mailbox are expunged, every table is searched for who they are, and only when nothing is
// found are they told that it is done.

// Copies are the mails that still lie in our mailbox.
type Copies interface {
	// Expunge takes mails out for good. What is no longer where it was counts as gone.
	Expunge(ctx context.Context, places []inbox.Place) error
}

const (
	erasingEvery   = 5 * time.Second
	expungedAtOnce = 200
)

// beginErasure records that somebody was erased in this transaction, and holds the mail that says so.
func (s step) beginErasure(ctx context.Context, who store.Person, cause, answer string) error {
	subject := string(who.Email) + "\n" + who.Name
	return s.BeginErasure(ctx, store.Erasure{PersonID: who.ID, Cause: cause, Subject: subject, BeganAt: s.now}, answer)
}

// Erasing goes on with erasures until the context ends.
func (p *Programme) Erasing(ctx context.Context) error {
	tick := time.NewTicker(erasingEvery)
	defer tick.Stop()
	for {
		for more := true; more; {
			var err error
			if more, err = p.EraseOn(ctx); err != nil {
				return err
			}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}

// EraseOn does the next step of one erasure. It reports whether there may be another to do at once.
func (p *Programme) EraseOn(ctx context.Context) (more bool, err error) {
	var e store.Erasure
	var places []store.Place
	err = p.do(ctx, func(s step) error {
		more = false
		var found bool
		if e, found, err = s.NextErasure(ctx); err != nil || !found {
			return err
		}
		s.DB.ForgetKey(e.PersonID)
		switch e.Step {
		case store.ErasureExpunge:
			if places, err = s.Tx.Expunging(ctx, e.PersonID, expungedAtOnce); err != nil || len(places) > 0 && s.Copies != nil {
				return err
			}
			more = true
			return s.ErasureGoesOn(ctx, e.PersonID, store.ErasureProve, nil, s.now)
		case store.ErasureProve:
			more, err = s.prove(ctx, e)
			return err
		default:
			more = true
			if e.AnswerID != nil {
				if err := s.ReleaseMail(ctx, *e.AnswerID, s.now); err != nil {
					return err
				}
			}
			return s.ErasureGoesOn(ctx, e.PersonID, store.ErasureDone, nil, s.now)
		}
	})
	if err != nil || more || len(places) == 0 || p.Copies == nil {
		return more, err
	}
	gone := make([]inbox.Place, len(places))
	for i, place := range places {
		gone[i] = inbox.Place(place)
	}
	if err := p.Copies.Expunge(ctx, gone); err != nil {
		_ = p.do(ctx, func(s step) error { return s.ErasureTried(ctx, e.PersonID, nil) })
		return false, fmt.Errorf("expunge what came from somebody who was erased: %w", err)
	}
	return true, p.do(ctx, func(s step) error { return s.Expunged(ctx, places) })
}

// prove searches every table for who somebody was. Somebody else may have the same name: then the address alone is searched for.
func (s step) prove(ctx context.Context, e store.Erasure) (more bool, err error) {
	email, name, _ := strings.Cut(e.Subject, "\n")
	texts := []string{email}
	if same, err := s.Named(ctx, name); err != nil {
		return false, err
	} else if !same {
		texts = append(texts, name)
	}
	if err := s.ScrubMail(ctx); err != nil { // what has gone out since
		return false, err
	}
	proof, err := s.Searched(ctx, texts)
	if err != nil {
		return false, err
	}
	if len(proof.Hits) > 0 {
		s.Log.Error("somebody was erased and can still be found; they have not been told that it is done", "where", proof.Hits)
		return false, s.ErasureTried(ctx, e.PersonID, proof)
	}
	return true, s.ErasureGoesOn(ctx, e.PersonID, store.ErasureConfirm, proof, s.now)
}

// Erasures returns what became of every erasure, the oldest first.
func (p *Programme) Erasures(ctx context.Context) (list []store.Erasure, err error) {
	err = p.do(ctx, func(s step) error {
		list, err = s.Tx.Erasures(ctx)
		return err
	})
	return list, err
}

// Prove searches every table for some texts.
func (p *Programme) Prove(ctx context.Context, texts []string) (proof store.Proof, err error) {
	err = p.do(ctx, func(s step) error {
		proof, err = s.Searched(ctx, texts)
		return err
	})
	return proof, err
}
