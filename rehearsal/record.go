package rehearsal

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// Record is what came of a rehearsal: everything that was written, either way.
type Record struct {
	Cohort  mentoring.Cohort
	People  []Person
	Letters []Letter // oldest first; at one moment by person, then in the order in which they were written
	Pairs   []Pair
	Alone   []Alone
	Cut     bool // something was still under way when the time was over

	db      *store.DB
	letters *templates.Set
}

// Letter is one mail between the programme and a person, either way.
type Letter struct {
	At      time.Time // in the person's zone
	Person  int       // index of People
	Ours    bool
	Kind    string // of ours, as templates names it
	Unasked bool   // of ours: it answers no mail of theirs, so it counts against the burden budget
	Subject string
	Text    string // of ours the whole text, of theirs what they wrote
	Outcome string // of theirs: what came of it
	Why     string // of theirs: what it was read as

	id      int64
	answers int64 // of theirs: the id of the mail that it answers
}

// Pair is a pair that was introduced.
type Pair struct {
	Mentor, Mentee int // indexes of People
	Introduced     time.Time
	Sessions       []time.Time // when each was prompted for
}

// Alone is a participant who was in no pair that was introduced.
type Alone struct {
	Person int    // index of People
	Cause  string // in words, as the last round of matching has it; "" when they were in none
}

// read gathers what was written in a cohort.
func (r *Record) read(ctx context.Context, cohort string) error {
	at := make(map[mentoring.Address]int, len(r.People))
	zones := make([]*time.Location, len(r.People))
	for i, who := range r.People {
		at[who.Address] = i
		zone, err := time.LoadLocation(who.Zone)
		if err != nil {
			zone = time.UTC
		}
		zones[i] = zone
	}
	return r.db.InTx(ctx, func(tx store.Tx) error {
		exchanges, err := tx.Exchanges(ctx)
		if err != nil {
			return err
		}
		r.Letters = make([]Letter, 0, len(exchanges))
		for _, e := range exchanges {
			i, known := at[e.Address]
			if !known {
				return fmt.Errorf("mail was exchanged with somebody who is in no list")
			}
			l := Letter{
				At: e.At.In(zones[i]), Person: i, Ours: e.Ours, Kind: e.Step, Unasked: e.Ours && e.Class != "reply", Subject: e.Subject,
				Text: e.Text, Outcome: e.Outcome, Why: e.Why, id: e.ID,
			}
			if e.Answers != nil {
				l.answers = *e.Answers
			}
			r.Letters = append(r.Letters, l)
		}
		slices.SortStableFunc(r.Letters, func(a, b Letter) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Person, b.Person)) })
		return r.readPairs(ctx, tx, cohort, at)
	})
}

// readPairs gathers who was introduced to whom, and who to nobody.
func (r *Record) readPairs(ctx context.Context, tx store.Tx, cohort string, at map[mentoring.Address]int) error {
	participants, err := tx.Participants(ctx, cohort)
	if err != nil {
		return err
	}
	people := map[string]int{} // by participant
	for _, p := range participants {
		person, err := tx.Person(ctx, p.PersonID)
		if err != nil {
			return err
		}
		people[p.ID] = at[person.Email]
	}
	pairs, err := tx.Pairs(ctx, cohort)
	if err != nil {
		return err
	}
	paired := map[int]bool{}
	for _, p := range pairs {
		if p.IntroducedAt == nil {
			continue
		}
		pair := Pair{Mentor: people[p.MentorID], Mentee: people[p.MenteeID], Introduced: *p.IntroducedAt}
		paired[pair.Mentor], paired[pair.Mentee] = true, true
		prompts, err := tx.SessionPrompts(ctx, p.ID)
		if err != nil {
			return err
		}
		pair.Sessions = prompts
		r.Pairs = append(r.Pairs, pair)
	}
	slices.SortStableFunc(r.Pairs, func(a, b Pair) int {
		return cmp.Or(a.Introduced.Compare(b.Introduced), cmp.Compare(a.Mentee, b.Mentee))
	})
	causes, err := r.causes(ctx, tx, cohort, people)
	if err != nil {
		return err
	}
	for i, who := range r.People {
		if who.Takes() && !paired[i] {
			r.Alone = append(r.Alone, Alone{i, causes[i]})
		}
	}
	return nil
}

// causes returns why the last round of matching that left somebody over did so.
func (r *Record) causes(ctx context.Context, tx store.Tx, cohort string, people map[string]int) (map[int]string, error) {
	causes := map[int]string{}
	rounds, err := tx.Proposals(ctx, cohort)
	if err != nil {
		return nil, err
	}
	for _, round := range rounds {
		for _, u := range round.Unmatched {
			if causes[people[u.Participant]], err = r.letters.Say("en", u.Cause); err != nil {
				return nil, err
			}
		}
	}
	return causes, nil
}

// Span returns when the first and the last letter were written; zero times when none was.
func (r *Record) Span() (first, last time.Time) {
	if len(r.Letters) == 0 {
		return first, last
	}
	return r.Letters[0].At, r.Letters[len(r.Letters)-1].At
}

// Mails returns how many mails went out and how many replies came.
func (r *Record) Mails() (out, in int) {
	for _, l := range r.Letters {
		if l.Ours {
			out++
		}
	}
	return out, len(r.Letters) - out
}

// pages returns the HTML of the mails that a person got, by the index of their letter.
func (r *Record) pages(ctx context.Context, person int) (map[int]string, error) {
	var raw map[int64][]byte
	if err := r.db.InTx(ctx, func(tx store.Tx) (err error) {
		raw, err = tx.MailsTo(ctx, r.People[person].Address)
		return err
	}); err != nil {
		return nil, err
	}
	pages := map[int]string{}
	for i, l := range r.Letters {
		if l.Person != person || !l.Ours {
			continue
		}
		m, err := inbox.Parse(raw[l.id])
		if err != nil {
			return nil, fmt.Errorf("read the mail %s: %w", l.Kind, err)
		}
		if pages[i], err = withPictures(raw[l.id], m.HTML); err != nil {
			return nil, err
		}
	}
	return pages, nil
}
