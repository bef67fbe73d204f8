package programme

import (
	"context"
	"fmt"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// ErasureLine is how an erasure stands. Nothing of it says who it was.
type ErasureLine struct {
	Person       string         `json:"person_id"`
	Cohort       string         `json:"cohort"`
	Organisation string         `json:"organisation"`
	Cause        string         `json:"cause"` // asked, entered, departed or restored
	Step         string         `json:"step"`  // that is to be done next
	Began        time.Time      `json:"began_at"`
	Done         *time.Time     `json:"done_at"`
	Attempts     int            `json:"attempts"` // of this step that came to nothing
	Next         *time.Time     `json:"next_at"`  // when it is tried again
	Stuck        bool           `json:"stuck"`    // somebody has to look
	Columns      int            `json:"columns_searched"`
	Searched     []string       `json:"searched"`
	Found        map[string]int `json:"found"` // where, and how often
}

// Erasures returns how every erasure stands, the oldest first: all, those of a cohort by name or id, or the one of a person's id. Whoever
// looks after one organisation sees those of its people.
func (p *Programme) Erasures(ctx context.Context, of string) (lines []ErasureLine, err error) {
	err = p.do(ctx, func(s step) error {
		lines, err = s.erasures(ctx, rights.ErasureList, of)
		return err
	})
	return lines, err
}

func (s step) erasures(ctx context.Context, action rights.Action, of string) (lines []ErasureLine, err error) {
	cohort, person := "", ""
	if of != "" {
		found, err := s.CohortNamed(ctx, of)
		switch {
		case err == nil:
			cohort = found.ID
		case mentoring.FaultOf(err) == mentoring.FaultNotFound:
			person = of
		default:
			return nil, err
		}
	}
	if err := s.authorise(ctx, action, cohort, ""); err != nil {
		return nil, err
	}
	all, err := s.Tx.Erasures(ctx, cohort)
	lines = []ErasureLine{}
	if err != nil {
		return lines, err
	}
	for _, e := range all {
		if person != "" && e.PersonID != person {
			continue
		}
		if e.CohortID == "" || s.authorise(ctx, action, e.CohortID, e.Organisation) != nil {
			if s.acting != nil && !s.acting.actor.Operator {
				continue // another organisation's
			}
		}
		found, err := e.Found()
		if err != nil {
			return nil, err
		}
		line := ErasureLine{
			Person: e.PersonID, Cohort: e.Cohort, Organisation: e.Organisation, Cause: e.Cause, Step: e.Step, Began: e.BeganAt, Done: e.DoneAt,
			Attempts: e.Attempts, Stuck: e.DoneAt == nil && e.Attempts >= erasureStuck, Columns: found.Columns, Searched: found.Searched, Found: found.Hits,
		}
		if e.DoneAt == nil && e.Attempts > 0 {
			line.Next = &e.NextAt
		}
		lines = append(lines, line)
	}
	if person != "" && len(lines) == 0 {
		return nil, &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("there is no cohort %q, and nobody with that id was erased; “rapport erasure list” shows the ids", of)}
	}
	return lines, nil
}

// ProofLine is what is found now of somebody who was erased.
type ProofLine struct {
	Person string         `json:"person_id"`
	Done   bool           `json:"done"`        // the erasure had come to its end
	Key    bool           `json:"key"`         // there is a key under which their words can be read
	Row    bool           `json:"row"`         // their row says who they are
	Sealed int            `json:"sealed"`      // values that nobody can open any more, as they were sealed under their key
	Listed bool           `json:"listed"`      // on the list outside of the database
	Found  map[string]int `json:"found"`       // their address, by where it stands
	Holds  bool           `json:"proof_holds"` // nothing is left of them
}

// Proof is what a proof on demand has searched, and what it has found of everybody.
type Proof struct {
	Searched []string    `json:"searched"`
	People   []ProofLine `json:"people"`
	Holds    bool        `json:"proof_holds"`
}

// ProveErased looks whether anything is left of those who were erased: all, those of a cohort, or the one of a person's id. What they wrote is
// not known any more, so it cannot be looked for; that their keys are gone shows that it cannot be read. Their addresses are not known either:
// every address that stands anywhere is held against what theirs are known by.
func (p *Programme) ProveErased(ctx context.Context, of string) (out Proof, err error) {
	var marks map[string]string // by mark, the person's id
	var lines []ErasureLine
	var remnants []store.Remnants
	if err := p.do(ctx, func(s step) error {
		if lines, err = s.erasures(ctx, rights.ErasureProve, of); err != nil {
			return err
		}
		ids := make([]string, len(lines))
		for i, l := range lines {
			ids[i] = l.Person
		}
		if marks, err = s.Marks(ctx, ids); err != nil {
			return err
		}
		remnants, err = s.RemnantsOf(ctx, ids)
		return err
	}); err != nil {
		return out, err
	}
	found := map[string]map[string]int{}
	seen := func(where string, address mentoring.Address) {
		id, theirs := marks[p.DB.MarkOf(address)]
		if !theirs {
			return
		}
		if found[id] == nil {
			found[id] = map[string]int{}
		}
		found[id][where]++
	}
	if out.Searched, err = p.everyAddress(ctx, seen); err != nil {
		return out, err
	}
	sealed, err := p.DB.SealedUnder(ctx)
	if err != nil {
		return out, err
	}
	listed := map[string]bool{}
	if p.Roll != nil {
		ids, err := p.Roll.Erased()
		if err != nil {
			return out, err
		}
		for _, id := range ids {
			listed[id] = true
		}
	}
	left := map[string]store.Remnants{}
	for _, r := range remnants {
		left[r.PersonID] = r
	}
	out.People, out.Holds = []ProofLine{}, true
	for _, l := range lines {
		r := left[l.Person]
		line := ProofLine{Person: l.Person, Done: l.Done != nil, Key: r.Key, Row: r.Row, Sealed: sealed[l.Person], Listed: listed[l.Person], Found: found[l.Person]}
		line.Holds = line.Done && !r.Key && !r.Row && len(line.Found) == 0
		out.People, out.Holds = append(out.People, line), out.Holds && line.Holds
	}
	return out, nil
}

// everyAddress calls f with every address that stands anywhere, and where. It returns what was searched.
func (p *Programme) everyAddress(ctx context.Context, f func(where string, address mentoring.Address)) (searched []string, err error) {
	searched = append(searched, store.OfTables)
	if err := p.DB.Addresses(ctx, f); err != nil {
		return nil, err
	}
	for _, place := range p.Elsewhere {
		searched = append(searched, place.Name())
		if err := place.Addresses(ctx, func(where string, a mentoring.Address) { f(place.Name()+" "+where, a) }); err != nil {
			return nil, fmt.Errorf("search for those who were erased: %s: %w", place.Name(), err)
		}
	}
	if p.Copies == nil {
		return searched, nil
	}
	return append(searched, "mailbox"), p.Copies.Addresses(ctx, func(folder string, a mentoring.Address) { f("mailbox "+folder, a) })
}
