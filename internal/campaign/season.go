package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"strings"
	"sync/atomic"

	"github.com/rapport-mentoring/rapport/demo"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/store"
)

// season is one cohort with its people.
type season struct {
	number  int
	cohort  string // its id
	cast    demo.Cast
	players interface{ Stop() } // nil when they have put down their pens
	pulses  []demo.Actor        // participants who only ever ask for help, in turn, whenever the campaign wants a mail to come
}

// world is all seasons so far.
type world struct {
	settings settings
	stage    *stage
	seasons  []*season
	canaries canaries
	words    int          // canaries made
	put      atomic.Int64 // mails handed in by a flood
	calm     atomic.Bool  // nothing more is to be made up
}

// begin starts the next season: its mailboxes, its cohort and its people.
func (w *world) begin(ctx context.Context) (*season, error) {
	n := len(w.seasons) + 1
	s := &season{number: n, cast: demo.NewCast(w.settings.pairs, w.settings.months, w.settings.seed*1000+uint64(n))}
	w.rename(s)
	for range pulses {
		w.addPulse(s)
	}
	if err := w.stage.host.Admit(w.mailboxesOf(s)); err != nil {
		return nil, err
	}
	db, err := store.Open(ctx, w.stage.postgres.DSN(database))
	if err != nil {
		return nil, err
	}
	defer db.Close()
	p := &programme.Programme{DB: db, Clock: w.stage.clock, Log: slog.New(slog.DiscardHandler)}
	if s.cohort, err = p.Start(ctx, s.cast.Cohort, s.cast.People); err != nil {
		return nil, fmt.Errorf("start season %d: %w", n, err)
	}
	if w.settings.replies > 0 {
		s.players = startCrowd(ctx, w.stage, s.cast, &w.put, w.more)
		w.seasons = append(w.seasons, s)
		return s, nil
	}
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	s.players, err = demo.StartPlayers(ctx, w.stage.mailboxes(), s.cast, w.stage.clock, filepath.Join(w.stage.dir, fmt.Sprint("season-", n)), "", log)
	if err != nil {
		return nil, err
	}
	w.seasons = append(w.seasons, s)
	return s, nil
}

// rename gives everybody a surname that nobody else has in all seasons: their canary. It is in their address as well.
func (w *world) rename(s *season) {
	renamed := map[mentoring.Address]mentoring.NamedPerson{}
	for i, actor := range s.cast.Actors {
		canary := w.newCanary()
		first := mentoring.FirstName(actor.Name)
		local := strings.ToLower(fmt.Sprintf("p%d.%s", i+1, canary))
		if actor.Temper == demo.Unreachable {
			local += ".permerror" // the post office refuses it; Postfix has no mailbox for it
		}
		to := mentoring.NamedPerson{Name: first + " " + canary, Email: mentoring.Address(local + "@" + actor.Email.Domain()), Language: "en"}
		renamed[actor.Email], w.canaries[to.Email] = to, canary
		s.cast.Actors[i].Name, s.cast.Actors[i].Email = to.Name, to.Email
	}
	for i, p := range s.cast.People {
		to := renamed[p.Email]
		s.cast.People[i].Name, s.cast.People[i].Email = to.Name, to.Email
		if boss, ok := renamed[p.Manager]; ok {
			s.cast.People[i].Manager = boss.Email
		}
	}
	cohort := &s.cast.Cohort
	cohort.Name = fmt.Sprintf("%s, season %d", cohort.Name, s.number)
	for i := range cohort.Organisations {
		o := &cohort.Organisations[i]
		o.Coordinators = []mentoring.NamedPerson{renamed[o.Coordinators[0].Email]}
		o.Sponsors = []mentoring.NamedPerson{renamed[o.Sponsors[0].Email]}
	}
	cohort.Concerns = renamed[cohort.Concerns.Email]
	cohort.Start = mentoring.DayOf(w.stage.clock.Now())
}

// newCanary returns a made-up surname of eight letters. All have the same length, so none is in another.
func (w *world) newCanary() string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	n := w.words*7919 + 11 // prime to the number of words, so that neighbours differ
	w.words++
	var b strings.Builder
	for range 4 {
		b.WriteByte(consonants[n%len(consonants)])
		n /= len(consonants)
		b.WriteByte(vowels[n%len(vowels)])
		n /= len(vowels)
	}
	word := b.String()
	return strings.ToUpper(word[:1]) + word[1:]
}

// pulses is how many people ask for help. One alone would ask more often than anybody is answered.
const pulses = 6

// addPulse has one more mentee take part, who answers nothing.
func (w *world) addPulse(s *season) {
	canary := w.newCanary()
	o := s.cast.Cohort.Organisations[0]
	pulse := demo.Actor{
		Name: "Pulse " + canary, Email: mentoring.Address("pulse." + strings.ToLower(canary) + "@" + o.Domains[0]), Role: mentoring.Mentee,
		Company: o.Name, Zone: s.cast.Cohort.Zone, Temper: demo.NeverAnswers, Program: demo.NoQuote,
	}
	w.canaries[pulse.Email] = canary
	s.pulses = append(s.pulses, pulse)
	s.cast.Actors = append(s.cast.Actors, pulse)
	s.cast.People = append(s.cast.People, mentoring.Person{
		Name: pulse.Name, Email: pulse.Email, Organisation: o.Name, Role: mentoring.Mentee, Language: "en", Zone: pulse.Zone, Capacity: 1,
	})
}

// mailboxesOf are the addresses that can be reached.
func (w *world) mailboxesOf(s *season) []string {
	var out []string
	for _, actor := range s.cast.Actors {
		if actor.Temper != demo.Unreachable {
			out = append(out, string(actor.Email))
		}
	}
	return out
}

// more reports whether a flood is to go on.
func (w *world) more() bool { return !w.calm.Load() && w.put.Load() < int64(w.settings.replies) }

// last is the season that plays.
func (w *world) last() *season { return w.seasons[len(w.seasons)-1] }

// over reports whether the cohorts of all seasons are closed.
func (w *world) over(ctx context.Context) bool {
	var open int
	err := w.stage.pool.QueryRow(ctx, `select count(*) from cohort where state <> 'closed'`).Scan(&open)
	return err == nil && open == 0
}

// stop has everybody put down their pen.
func (w *world) stop() {
	for _, s := range w.seasons {
		if s.players != nil {
			s.players.Stop()
			s.players = nil
		}
	}
}

// canaries are the words that only one person's mail may hold, by the person's address.
type canaries = map[mentoring.Address]string
