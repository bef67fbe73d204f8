package programme

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// Erasing somebody begins with one transaction (see forget): their mail stops, what they were in ends, their partner is told, their reply
// addresses no longer hold, their rows are emptied and their key is destroyed. Then, step by step, each recorded and begun again
// after a crash: their id is written down outside of the database, their mails in our mailbox are expunged, everything else that we keep is searched
// for who they are and then every table, and only when nothing is found are they told that it is done.

// Copies are the mails that still lie in our mailbox.
type Copies interface {
	// Expunge takes mails out for good. What is no longer where it was counts as gone.
	Expunge(ctx context.Context, places []inbox.Place) error
	// Sought returns where mails lie that hold any of some texts, the first of which is somebody's address.
	Sought(ctx context.Context, texts []string) ([]inbox.Sought, error)
	// Addresses calls f with every address that a mail is from or to, and in which folder it lies.
	Addresses(ctx context.Context, f func(folder string, address mentoring.Address)) error
}

// Elsewhere is where something of somebody could be left besides the programme's tables and the mailbox.
type Elsewhere interface {
	// Name says what it is, in a few words.
	Name() string
	// Search returns in how many places any of some texts stands, in whatever letters, by where that is; with whole set not as a part
	// of another word or address.
	Search(ctx context.Context, texts []string, whole bool) (map[string]int, error)
	// Addresses calls f with every address that stands there, and where; the same ones may come again.
	Addresses(ctx context.Context, f func(where string, address mentoring.Address)) error
}

// Roll is the list of whoever was erased, outside of the database: random ids, and nothing of who they were.
type Roll interface {
	// Add has an id be on the list for good.
	Add(person string) error
	// Erased returns all ids on the list.
	Erased() ([]string, error)
}

const (
	erasingEvery   = 5 * time.Second
	expungedAtOnce = 200
	// erasureStuck is after how many attempts an operator has to look.
	erasureStuck = 3
)

// beginErasure records that somebody was erased in this transaction, and holds the mail that says so.
func (s step) beginErasure(ctx context.Context, who store.Person, cause, answer string) error {
	return s.BeginErasure(ctx, store.Erasure{
		PersonID: who.ID, Cause: cause, Subject: string(who.Email) + "\n" + who.Name, Mark: []byte(s.DB.MarkOf(who.Email)), Language: who.Language, BeganAt: s.now,
	}, answer)
}

// Erasing goes on with erasures until the context ends.
func (p *Programme) Erasing(ctx context.Context) error {
	if err := p.EraseRestored(ctx); err != nil {
		return err
	}
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
	var found bool
	if err := p.do(ctx, func(s step) error {
		e, found, err = s.NextErasure(ctx, s.now)
		return err
	}); err != nil || !found {
		return false, err
	}
	p.DB.ForgetKey(e.PersonID)
	switch e.Step {
	case store.ErasureRecord:
		err = p.recordErased(ctx, e)
	case store.ErasureExpunge:
		err = p.expungeErased(ctx, e)
	case store.ErasureSearch:
		err = p.searchElsewhere(ctx, e)
	case store.ErasureProve:
		err = p.goOn(ctx, e, func(s step) (store.Proof, error) { return s.prove(ctx, e) })
	default:
		err = p.do(ctx, func(s step) error {
			if e.AnswerID != nil {
				if err := s.ReleaseMail(ctx, *e.AnswerID, s.now); err != nil {
					return err
				}
			}
			return s.ErasureGoesOn(ctx, e, store.ErasureDone, nil, s.now)
		})
	}
	if err != nil {
		_ = p.do(ctx, func(s step) error { return s.ErasureTried(ctx, e, nil, s.now) })
	}
	return err == nil, err
}

// goOn goes on to the step after a search when it finds nothing, and tries it again later when it does.
func (p *Programme) goOn(ctx context.Context, e store.Erasure, search func(step) (store.Proof, error)) error {
	return p.do(ctx, func(s step) error {
		proof, err := search(s)
		if err != nil {
			return err
		}
		if before, err := e.Found(); err != nil {
			return err
		} else if e.Step == store.ErasureProve {
			proof.Searched = append(before.Searched, proof.Searched...)
		}
		if len(proof.Hits) == 0 {
			next := map[string]string{store.ErasureSearch: store.ErasureProve, store.ErasureProve: store.ErasureConfirm}[e.Step]
			return s.ErasureGoesOn(ctx, e, next, proof, s.now)
		}
		s.Log.Error("somebody was erased and can still be found; they have not been told that it is done: see “rapport erasure list”",
			"person", e.PersonID, "where", proof.Hits, "attempts", e.Attempts+1)
		return s.ErasureTried(ctx, e, proof, s.now)
	})
}

// recordErased writes down outside of the database that somebody was erased, so that a backup which is brought back cannot bring them
// back.
func (p *Programme) recordErased(ctx context.Context, e store.Erasure) error {
	if p.Roll != nil {
		if err := p.Roll.Add(e.PersonID); err != nil {
			return err
		}
	}
	return p.do(ctx, func(s step) error { return s.ErasureGoesOn(ctx, e, store.ErasureExpunge, nil, s.now) })
}

// expungeErased takes some of their mails out of our mailbox, and goes on once none is left that is known of.
func (p *Programme) expungeErased(ctx context.Context, e store.Erasure) error {
	var places []store.Place
	if err := p.do(ctx, func(s step) (err error) {
		if places, err = s.Tx.Expunging(ctx, e.PersonID, expungedAtOnce); err != nil || len(places) > 0 && s.Copies != nil {
			return err
		}
		return s.ErasureGoesOn(ctx, e, store.ErasureSearch, nil, s.now)
	}); err != nil || len(places) == 0 || p.Copies == nil {
		return err
	}
	gone := make([]inbox.Place, len(places))
	for i, place := range places {
		gone[i] = inbox.Place(place)
	}
	if err := p.Copies.Expunge(ctx, gone); err != nil {
		return fmt.Errorf("expunge what came from somebody who was erased: %w", err)
	}
	return p.do(ctx, func(s step) error { return s.Expunged(ctx, places) })
}

// searchElsewhere looks for who somebody was in our mailbox and everywhere else that we keep something.
func (p *Programme) searchElsewhere(ctx context.Context, e store.Erasure) error {
	texts, err := p.soughtOf(ctx, e)
	if err != nil {
		return err
	}
	hits, searched, err := p.lookElsewhere(ctx, texts, true)
	if err != nil {
		return err
	}
	return p.goOn(ctx, e, func(step) (store.Proof, error) { return store.Proof{Hits: hits, Searched: searched}, nil })
}

// lookElsewhere returns where any of some texts stands outside of the programme's tables, and what was searched.
func (p *Programme) lookElsewhere(ctx context.Context, texts []string, whole bool) (hits map[string]int, searched []string, err error) {
	hits = map[string]int{}
	if p.Copies != nil {
		searched = append(searched, "mailbox")
		left, err := p.clearMailbox(ctx, texts)
		if err != nil {
			return nil, nil, fmt.Errorf("search the mailbox for somebody who was erased: %w", err)
		}
		for _, l := range left {
			hits["mailbox "+l.Mailbox]++
		}
	}
	for _, place := range p.Elsewhere {
		searched = append(searched, place.Name())
		found, err := place.Search(ctx, texts, whole)
		if err != nil {
			return nil, nil, fmt.Errorf("search for somebody who was erased: %s: %w", place.Name(), err)
		}
		for where, n := range found {
			hits[place.Name()+" "+where] += n
		}
	}
	return hits, searched, nil
}

// clearMailbox takes out what was written by or to somebody, and copies of mails that we have kept; others have yet to be kept, by whoever
// wrote them. It returns what is left.
func (p *Programme) clearMailbox(ctx context.Context, texts []string) (left []inbox.Sought, err error) {
	found, err := p.Copies.Sought(ctx, texts)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	places := make([]store.Place, len(found))
	for i, f := range found {
		places[i] = store.Place(f.Place)
	}
	var kept map[store.Place]bool
	if err := p.do(ctx, func(s step) (err error) {
		kept, err = s.KeptAt(ctx, places)
		return err
	}); err != nil {
		return nil, err
	}
	var gone []inbox.Place
	for i, f := range found {
		if f.Theirs || kept[places[i]] {
			gone = append(gone, f.Place)
		}
	}
	if len(gone) == 0 {
		return found, nil
	}
	if err := p.Copies.Expunge(ctx, gone); err != nil {
		return nil, err
	}
	return p.Copies.Sought(ctx, texts)
}

// soughtOf returns what is searched for: the address, and the name unless somebody else has it, too, or it is one word that could be anything.
func (p *Programme) soughtOf(ctx context.Context, e store.Erasure) (texts []string, err error) {
	err = p.do(ctx, func(s step) error {
		texts, err = s.soughtOf(ctx, e)
		return err
	})
	return slices.DeleteFunc(texts, func(text string) bool { return !strings.ContainsAny(text, "@ ") }), err
}

func (s step) soughtOf(ctx context.Context, e store.Erasure) ([]string, error) {
	email, name, _ := strings.Cut(e.Subject, "\n")
	same, err := s.Named(ctx, name)
	if err != nil || same {
		return []string{email}, err
	}
	return []string{email, name}, nil
}

// prove searches every table for who somebody was.
func (s step) prove(ctx context.Context, e store.Erasure) (store.Proof, error) {
	texts, err := s.soughtOf(ctx, e)
	if err != nil {
		return store.Proof{}, err
	}
	if err := s.ScrubMail(ctx); err != nil { // what has gone out since
		return store.Proof{}, err
	}
	return s.Searched(ctx, texts, true)
}

// EraseRestored erases once more whom the list outside of the database has as erased and the database does not: it was brought back from
// a backup. And it puts on the list whom only the database has as erased.
func (p *Programme) EraseRestored(ctx context.Context) error {
	if p.Roll == nil {
		return nil
	}
	listed, err := p.Roll.Erased()
	if err != nil {
		return err
	}
	var unlisted []string
	if err := p.do(ctx, func(s step) error {
		there, err := s.PersonsErased(ctx, listed)
		if err != nil {
			return err
		}
		known := map[string]bool{}
		for _, id := range listed {
			known[id] = true
		}
		for _, person := range there {
			if !known[person.ID] {
				unlisted = append(unlisted, person.ID)
				continue
			}
			if person.Gone {
				continue
			}
			who, err := s.Person(ctx, person.ID)
			if err != nil {
				return err
			}
			if _, err := s.eraseOne(ctx, who); err != nil {
				return err
			}
			if err := s.beginErasure(ctx, who, "restored", ""); err != nil {
				return err
			}
			s.Log.Warn("a backup has brought somebody back who was erased; they are erased again", "person", person.ID)
		}
		return nil
	}); err != nil {
		return err
	}
	for _, id := range unlisted {
		if err := p.Roll.Add(id); err != nil {
			return err
		}
	}
	return nil
}

// Prove searches every table and everything else that we keep for some texts.
func (p *Programme) Prove(ctx context.Context, texts []string) (proof store.Proof, err error) {
	if err := p.do(ctx, func(s step) error {
		proof, err = s.Searched(ctx, texts, false)
		return err
	}); err != nil {
		return proof, err
	}
	hits, searched, err := p.lookElsewhere(ctx, texts, false)
	maps.Copy(proof.Hits, hits)
	proof.Searched = append(proof.Searched, searched...)
	return proof, err
}

// StuckErasures returns how many erasures have been tried in vain so often that an operator has to look.
func (p *Programme) StuckErasures(ctx context.Context) (n int, err error) {
	err = p.do(ctx, func(s step) error {
		n, err = s.ErasuresTried(ctx, erasureStuck)
		return err
	})
	return n, err
}
