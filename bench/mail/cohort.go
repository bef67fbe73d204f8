package main

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// cohort is a programme with a cohort that nobody in it has been written to yet.
type cohort struct {
	*programme.Programme
	id           string
	participants []string
}

// openCohort starts a cohort of that many people in an empty database.
func openCohort(ctx context.Context, s *stage, people int) (*cohort, error) {
	letters, err := templates.New()
	if err != nil {
		return nil, err
	}
	db, err := s.database(ctx)
	if err != nil {
		return nil, err
	}
	folder, err := s.folder(fmt.Sprintf("data-%d", s.made))
	if err != nil {
		return nil, err
	}
	key, err := replyaddress.CreateKey(filepath.Join(folder, "reply.key"))
	if err != nil {
		return nil, err
	}
	keys, err := replyaddress.NewRing(key)
	if err != nil {
		return nil, err
	}
	pattern, err := replyaddress.ParsePattern("{token}@reply.rapport.test")
	if err != nil {
		return nil, err
	}
	c := &cohort{Programme: &programme.Programme{
		DB: db, Clock: programme.RealTime{}, Letters: letters, Keys: keys, Fence: programme.NewFence(folder), Log: slog.New(slog.DiscardHandler),
		From: programme.From{Name: "Mentoring", Address: mailboxAddress, Reply: pattern, Bounce: pattern},
	}}
	if c.id, err = c.Start(ctx, spec(), peopleOf(people)); err != nil {
		return nil, err
	}
	return c, db.InTx(ctx, func(tx store.Tx) error {
		participants, err := tx.Participants(ctx, c.id)
		c.participants = nil
		for _, p := range participants {
			c.participants = append(c.participants, p.ID)
		}
		return err
	})
}

const organisation = "Northwind Care"

// spec is a cohort that began yesterday and is written to at any hour.
func spec() mentoring.Cohort {
	began := time.Now().UTC().AddDate(0, 0, -1)
	return mentoring.Cohort{
		Name:         "Spring",
		Purpose:      "People who have just begun to lead others learn from someone who has done it for years.",
		Capabilities: []string{"giving feedback", "leading change", "delegating with trust"},
		Audience:     "people in their first three years of leading others",
		Organisations: []mentoring.Organisation{{
			Name: organisation, Domains: []string{"northwind.test"},
			Coordinators: []mentoring.NamedPerson{{Name: "Anna Lind", Email: "anna.lind@northwind.test"}},
		}},
		Months: 6, Start: mentoring.DayOf(began), Language: "en", Zone: time.UTC.String(),
		Hours: mentoring.Hours{From: 0, To: 24 * 60, Days: []time.Weekday{
			time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday, time.Sunday,
		}},
		Confidentiality: "What is said in a session stays between the two of you.",
		Concerns:        mentoring.NamedPerson{Name: "Ruth Adler", Email: "ruth.adler@listening.test"},
		Crossing:        mentoring.MayCross, MailsPerMonth: 8,
	}
}

// peopleOf returns that many people, half of them mentors.
func peopleOf(n int) (list []mentoring.Person) {
	for i := range n {
		list = append(list, mentoring.Person{
			Name: fmt.Sprintf("Robin Berg %d", i), Email: mentoring.Address(fmt.Sprintf("robin.berg.%d@northwind.test", i)), Organisation: organisation,
			Role: []mentoring.Role{mentoring.Mentor, mentoring.Mentee}[i%2], Function: "Operations", Title: "Team lead", Capacity: 1,
		})
	}
	return list
}
