package rehearsal

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/mail"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/demo"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

// ErrStopped is returned by Run when whoever rehearses wrote “stop”.
var ErrStopped = errors.New("the rehearsal was stopped by a reply")

// aboutIt stands in the address for replies to what is written about the rehearsal itself.
const aboutIt = "r-rehearsal"

// Live lets whoever rehearses play some people by mail, from their own mailbox: they get the mails to those people, and what
// they answer moves the rehearsal on. Everybody else answers as without.
type Live struct {
	People  []mentoring.Address // whose parts they play
	Gate    Gate
	Reply   replyaddress.Pattern // of the installation: replies to it arrive in its mailbox
	Arrived <-chan []byte        // what arrives there, see Mailbox
	Wait    time.Duration        // of silence after which the clock moves on; 0 waits for ever
	Tell    func(string)         // a line for the terminal
}

// table is a live rehearsal under way: the mails that were sent to whoever rehearses, and the questions that wait for them.
type table struct {
	Live
	sent map[mentoring.Address]*told // by the address to answer to
	open map[question]bool
}

// told is a mail that went to whoever rehearses.
type told struct {
	who  Person
	raw  []byte
	text string
	asks question // zero when it asks nothing
}

// question is a kind of question to somebody.
type question struct {
	to   mentoring.Address
	kind mentoring.Kind
}

func newTable(l Live) *table {
	return &table{Live: l, sent: map[mentoring.Address]*told{}, open: map[question]bool{}}
}

// join lets whoever rehearses play along.
func (p *post) join(ctx context.Context, live Live, cohort string, people []Person) error {
	p.table = newTable(live)
	for _, who := range people {
		if slices.Contains(live.People, who.Address) {
			p.people[who.Address] = part{p.table, who}
		}
	}
	return p.table.welcome(ctx, cohort, people)
}

// part is a person whom whoever rehearses plays.
type part struct {
	table *table
	who   Person
}

// Hear sends a mail on to whoever rehearses. What they answer comes later, see answers.
func (p part) Hear(raw []byte, _ string) ([]demo.Spoken, error) {
	m, err := inbox.Parse(raw)
	if err != nil {
		return nil, fmt.Errorf("read a mail: %w", err)
	}
	replyTo, err := mail.ParseAddress(m.Header.Get("Reply-To"))
	if err != nil {
		return nil, fmt.Errorf("read the reply address of a mail: %w", err)
	}
	zone, err := time.LoadLocation(p.who.Zone)
	if err != nil {
		zone = time.UTC
	}
	asks, below := question{}, "Nothing has to be answered here; the rehearsal goes on by itself."
	if kind, _, _ := questionOf(raw); kind != "" {
		asks = question{p.who.Address, kind}
		below = fmt.Sprintf("Answer as %s, in your own words. “next” lets time go on without an answer, “stop” ends the rehearsal.", mentoring.FirstName(p.who.Name))
	}
	letter := labelled(p.who, m.Date.In(zone), m.Subject, m.Text, m.HTML, []string{below})
	letter.Date, letter.ReplyTo = time.Now(), replyTo.Address
	if err := p.table.Gate.send(context.Background(), letter); err != nil {
		return nil, err
	}
	p.table.sent[mentoring.CanonicalAddress(replyTo.Address)] = &told{p.who, raw, letter.Text, asks}
	if asks.kind != "" {
		p.table.open[asks] = true
	}
	return nil, nil
}

// welcome explains how it goes.
func (t *table) welcome(ctx context.Context, cohort string, people []Person) error {
	var names []string
	for _, who := range people {
		if slices.Contains(t.People, who.Address) {
			names = append(names, fmt.Sprintf("%s (%s)", who.Name, partNames[who.Part]))
		}
	}
	silence := "While a question waits for you, time stands still."
	if t.Wait > 0 {
		silence += fmt.Sprintf(" When you write nothing for %s, it goes on without an answer.", delayInWords(t.Wait))
	}
	return t.say(ctx, "How this works", fmt.Sprintf(`You rehearse %s and play: %s.

Every mail that they would get now comes to you. On top of each stands for whom it is. Nobody else gets any mail.

- Reply to a mail as that person would, in your own words. What follows comes within seconds.
- Reply “next” and time goes on without an answer, up to the next mail. Reminders come like that.
- Reply “stop” and the rehearsal ends. To leave the programme as that person, write more than this one word.

%s All other people answer by themselves.`, cohort, strings.Join(names, " and "), silence))
}

// say writes to whoever rehearses about the rehearsal itself.
func (t *table) say(ctx context.Context, subject, text string) error {
	return t.Gate.send(ctx, mailer.Message{
		Date: time.Now(), Subject: "[Rehearsal] " + subject, Text: text + "\n", ReplyTo: string(t.Reply.Address(aboutIt)),
	})
}

// answers waits, while a question waits, for the next answer of whoever rehearses. It returns none when time is to go on.
func (t *table) answers(ctx context.Context, now time.Time) (*letter, error) {
	if len(t.open) == 0 {
		return nil, nil
	}
	waiting := slices.Sorted(maps.Keys(t.names()))
	t.Tell(fmt.Sprintf("It is %s. Waiting for your answer as %s; “next” lets time go on, “stop” ends it.", now.Format("2 January 2006"), strings.Join(waiting, " and ")))
	var silence <-chan time.Time
	if t.Wait > 0 {
		timer := time.NewTimer(t.Wait)
		defer timer.Stop()
		silence = timer.C
	}
	for {
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-silence:
			clear(t.open)
			return nil, nil
		case raw := <-t.Arrived:
			switch answer, err := t.read(ctx, raw, now); {
			case errors.Is(err, errNext):
				clear(t.open)
				return nil, nil
			case err != nil || answer != nil:
				return answer, err
			}
		}
	}
}

// names returns who is asked something.
func (t *table) names() map[string]bool {
	names := map[string]bool{}
	for _, sent := range t.sent {
		if t.open[sent.asks] {
			names[sent.who.Name] = true
		}
	}
	return names
}

// errNext is what a reply “next” comes to.
var errNext = errors.New("next")

// read makes something of what arrived: an answer, or nothing when it is not for the rehearsal. Whoever wrote what leads
// nowhere is told what works.
func (t *table) read(ctx context.Context, raw []byte, now time.Time) (*letter, error) {
	m, err := inbox.Parse(raw)
	if err != nil {
		return nil, nil // not a mail program's
	}
	author, _ := m.Author()
	if author != t.Gate.To.Email || inbox.Classify(m, inbox.Own{Addresses: []mentoring.Address{t.Gate.From.Email}}) != inbox.Human {
		return nil, nil
	}
	var about *told
	ours := false
	for _, to := range m.Recipients {
		to = mentoring.CanonicalAddress(string(to))
		if sent := t.sent[to]; sent != nil {
			about = sent
		}
		ours = ours || to == mentoring.CanonicalAddress(string(t.Reply.Address(aboutIt)))
	}
	if about == nil && !ours {
		return nil, nil // to the programme, or to somebody else
	}
	text := replies.Message{Text: m.Text, HTML: m.HTML, Subject: m.Subject}
	if about != nil {
		text.Sent = about.text
	}
	words := strings.TrimSpace(replies.NewText(text))
	switch strings.ToLower(strings.Trim(words, " .!“”\"'")) {
	case "next":
		return nil, errNext
	case "stop":
		return nil, ErrStopped
	case "":
		return nil, t.say(ctx, "There were no words in your reply", "Write your answer above the mail that you answer, or “next”, or “stop”.")
	}
	if about == nil {
		return nil, t.say(ctx, "Which mail do you answer?", "Reply to the mail of the person whom you play, so that it is clear for whom you write. “next” and “stop” work here too.")
	}
	spoken, err := demo.NewVoice(about.who.voice, 1).Answer(about.raw, words, now)
	if err != nil {
		return nil, err
	}
	delete(t.open, about.asks)
	return &letter{about.who.Address, spoken}, nil
}
