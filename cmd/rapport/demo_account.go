package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/demo"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/store"
)

// account holds the post office's own ledger against the database, and writes the story of one pair.
func (d *demoRun) account(ctx context.Context) (demo.Ledger, error) {
	var deliveries []demo.Delivery
	for _, e := range d.stage.office.Ledger() {
		deliveries = append(deliveries, demo.Delivery{Seq: e.Seq, MessageID: e.MessageID, Recipient: e.Recipient, Mailbox: e.Mailbox, SHA256: e.SHA256})
	}
	books := demo.Books{Mailbox: demoMailbox, Took: time.Since(d.began)}
	var story demo.Story
	err := d.stage.service.Programme.DB.InTx(ctx, func(tx store.Tx) error {
		sent, kept, err := tx.Books(ctx)
		if err != nil {
			return err
		}
		for _, m := range sent {
			books.Sent = append(books.Sent, demo.Sent{MessageID: m.MessageID, Address: m.Address, State: m.State, Ends: m.Ends})
		}
		for _, k := range kept {
			books.Events = append(books.Events, demo.Event{SHA256: k.SHA256, MessageID: k.MessageID, Disposition: k.Disposition})
		}
		tally, err := tx.Tally(ctx)
		if err != nil {
			return err
		}
		books.Pairs, books.Closed, books.EndedEarly, books.HandedOver = tally.Pairs, tally.Closed, tally.EndedEarly, tally.HandedOver
		story, err = tellStory(ctx, tx)
		return err
	})
	if err != nil {
		return demo.Ledger{}, err
	}
	if len(story.Letters) > 0 {
		if _, _, err := demo.WriteStory(d.story, story); err != nil {
			return demo.Ledger{}, err
		}
	}
	return demo.Count(deliveries, books), nil
}

// tellStory gathers the correspondence of the pair that has most to tell.
func tellStory(ctx context.Context, tx store.Tx) (demo.Story, error) {
	var story demo.Story
	id, found, err := tx.LongestPair(ctx)
	if err != nil || !found {
		return story, err
	}
	exchanged, err := tx.Correspondence(ctx, id)
	if err != nil {
		return story, err
	}
	pair, err := tx.Pair(ctx, id)
	if err != nil {
		return story, err
	}
	var names []string
	for _, member := range []string{pair.MenteeID, pair.MentorID} {
		participant, err := tx.Participant(ctx, member)
		if err != nil {
			return story, err
		}
		person, err := tx.Person(ctx, participant.PersonID)
		if err != nil {
			return story, err
		}
		names = append(names, person.Name)
	}
	story.Title = strings.Join(names, " and ")
	story.Lead = fmt.Sprintf("%s is mentored by %s. Every mail between the programme and the two of them, from the invitation to the end.", names[0], names[1])
	for _, e := range exchanged {
		m, err := inbox.Parse(e.Bytes())
		if err != nil {
			return story, fmt.Errorf("read a mail of the story: %w", err)
		}
		letter := demo.Letter{At: e.At, Subject: m.Subject, Text: m.Text, HTML: m.HTML, Words: e.Words, Why: e.Why, Ours: e.Ours, Raw: e.Bytes()}
		letter.From, letter.To = e.Person, "Mentoring"
		if e.Ours {
			letter.From, letter.To = "Mentoring", e.Person
		}
		story.Letters = append(story.Letters, letter)
	}
	return story, nil
}
