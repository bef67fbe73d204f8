package main

import (
	"bytes"
	"cmp"
	"container/heap"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"net/mail"
	"net/smtp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/rapport-mentoring/rapport/demo"
	"github.com/rapport-mentoring/rapport/internal/campaign/wire"
)

// crowd is all people of a season in a flood: they answer what went out as soon as it is due, without looking into a mailbox,
// and beside it they and their machines write whatever mail a service gets, as fast as it is read.
type crowd struct {
	stage   *stage
	more    func() bool   // whether more is to be written besides answers
	put     *atomic.Int64 // mails handed in so far, in all seasons
	voices  map[string]*demo.Voice
	people  []demo.Actor // who may write something besides
	chance  *rand.Rand
	next    int // of the journal of mail out
	waiting later
	recent  []wire.Handed // mails of ours that are answered besides
	outbox  chan post
	ctx     context.Context // of all that write; ended by stop
	cancel  context.CancelFunc
	writing sync.WaitGroup
}

// post is one mail on its way to the mail server.
type post struct {
	from, to string
	raw      []byte
}

const (
	writers     = 6                      // connections to the mail server
	mostWaiting = 200                    // mails that may wait to be sorted before more is written besides
	keptBack    = 400                    // mails of ours that somebody may still write to
	glance      = 20 * time.Millisecond  // between two looks at what went out
	clearUp     = 20 * time.Second       // between two clearings of the mailbox
	patient     = 10 * time.Second       // how long an answer of the mail server may take
	stubborn    = 30 * time.Second       // how long a mail is tried to be handed over
	again       = 100 * time.Millisecond // between two tries
)

// startCrowd has everybody in a cast write, and count what they wrote.
func startCrowd(ctx context.Context, s *stage, cast demo.Cast, put *atomic.Int64, more func() bool) *crowd {
	ctx, cancel := context.WithCancel(ctx)
	c := &crowd{
		stage: s, put: put, more: more, voices: map[string]*demo.Voice{}, chance: rand.New(rand.NewPCG(cast.Seed, 5)),
		outbox: make(chan post, writers), ctx: ctx, cancel: cancel, next: s.out.Len(),
	}
	for _, actor := range cast.Actors {
		c.voices[strings.ToLower(string(actor.Email))] = demo.NewVoice(actor, cast.Seed)
		if actor.Role != "" && actor.Reads() {
			c.people = append(c.people, actor)
		}
	}
	for range writers {
		c.writing.Go(c.carry)
	}
	c.writing.Go(c.write)
	c.writing.Go(c.clear)
	return c
}

// Stop ends the writing and returns when everybody has put down their pen.
func (c *crowd) Stop() {
	c.cancel()
	c.writing.Wait()
}

// write answers what went out when it is due, and fills the time with what comes besides.
func (c *crowd) write() {
	for wait(c.ctx, glance) {
		c.listen()
		for len(c.waiting) > 0 && !c.stage.clock.Now().Before(c.waiting[0].Due) {
			first := heap.Pop(&c.waiting).(demo.Spoken)
			if !c.hand(post{first.From, first.To, first.Raw}) {
				return
			}
		}
		for range writers {
			if !c.more() || c.stage.unsorted.Load() >= mostWaiting || !c.stage.service.ready() {
				break
			}
			if p, ok := c.besides(); ok && !c.hand(p) {
				return
			}
		}
	}
}

func (c *crowd) hand(p post) bool {
	select {
	case c.outbox <- p:
		return true
	case <-c.ctx.Done():
		return false
	}
}

// listen has everybody hear what has gone out to them since the last time.
func (c *crowd) listen() {
	for n := c.stage.out.Len(); c.next < n; c.next++ {
		h, err := c.stage.out.At(c.next)
		if err != nil || !h.Accepted || len(h.Recipients) != 1 {
			continue
		}
		voice, ok := c.voices[strings.ToLower(h.Recipients[0])]
		if !ok {
			continue
		}
		if len(c.recent) < keptBack {
			c.recent = append(c.recent, h)
		} else {
			c.recent[c.chance.IntN(keptBack)] = h
		}
		answers, err := voice.Hear(h.Raw, h.From)
		if err != nil {
			continue
		}
		for _, a := range answers {
			heap.Push(&c.waiting, a)
		}
	}
}

// besides makes up one mail that nobody waits for, and reports false when there is nothing to make it of.
func (c *crowd) besides() (post, bool) {
	person := c.people[c.chance.IntN(len(c.people))]
	from := string(person.Email)
	switch roll := c.chance.IntN(100); {
	case roll < 20: // the same mail by another way
		n := c.stage.in.Len()
		if n == 0 {
			return post{}, false
		}
		theirs, err := c.stage.in.At(max(0, n-1-c.chance.IntN(500)))
		return post{theirs.From, cmp.Or(slices.Concat(theirs.Recipients, []string{""})[0], ownMailbox), theirs.Raw}, err == nil && theirs.Accepted && len(theirs.Recipients) == 1
	case roll < 30:
		return post{from, ownMailbox, c.letter(person.Name, from, ownMailbox, "Help", "", "help\n")}, true
	case roll < 40:
		stranger := fmt.Sprintf("nobody%d@homemail.test", c.chance.IntN(1000))
		return post{stranger, ownMailbox, c.letter("No Body", stranger, ownMailbox, "Hello", "", "Yes, I would like to join, "+c.words()+".\n")}, true
	case roll < 45:
		return post{"", ownMailbox, c.letter("Mail Delivery System", "mailer-daemon@homemail.test", ownMailbox, "Undelivered Mail Returned to Sender", "",
			"This is the mail system. Your message could not be delivered.\n")}, true
	}
	if len(c.recent) == 0 {
		return post{}, false
	}
	ours := c.recent[c.chance.IntN(len(c.recent))]
	m, err := mail.ReadMessage(bytes.NewReader(ours.Raw))
	if err != nil {
		return post{}, false
	}
	reply := cmp.Or(m.Header.Get("Reply-To"), m.Header.Get("From"))
	if parsed, err := mail.ParseAddress(reply); err == nil {
		reply = parsed.Address
	}
	thread := "In-Reply-To: " + m.Header.Get("Message-ID") + "\r\nReferences: " + m.Header.Get("Message-ID") + "\r\n"
	reader, subject := ours.Recipients[0], "Re: a mail of yours"
	switch roll := c.chance.IntN(100); {
	case roll < 30: // a word more, or second thoughts
		text := pick(c.chance, "Thank you!\n", "PS: "+c.words()+".\n", "Sorry, I meant something else: "+c.words()+".\n", "Yes.\n", "4 of 5.\n")
		return post{reader, reply, c.letter("A Reader", reader, reply, subject, thread, text)}, true
	case roll < 40:
		other := fmt.Sprintf("colleague%d@homemail.test", c.chance.IntN(1000))
		return post{other, reply, c.letter("A Colleague", other, reply, subject, thread, "Yes, gladly, "+c.words()+".\n")}, true
	default:
		auto := "Auto-Submitted: auto-replied\r\n" + thread
		return post{"", ours.From, c.letter("A Reader", reader, ours.From, "Out of office", auto, "I am not in this week, "+c.words()+".\n")}, true
	}
}

func pick[T any](chance *rand.Rand, some ...T) T { return some[chance.IntN(len(some))] }

// words are some that nobody has written before: who says the same long sentence three times is taken for a machine.
func (c *crowd) words() string {
	const syllables = "ba be bo da de do fa fe fo ga ge go ka ke ko la le lo ma me mo na ne no pa pe po ra re ro sa se so ta te to"
	all := strings.Fields(syllables)
	var out []string
	for range 4 {
		out = append(out, pick(c.chance, all...)+pick(c.chance, all...)+pick(c.chance, all...))
	}
	return strings.Join(out, " ")
}

// letter writes a plain mail with a Message-ID of its own. Fields are more lines of the header.
func (c *crowd) letter(name, from, to, subject, fields, text string) []byte {
	_, domain, _ := strings.Cut(from, "@")
	return fmt.Appendf(nil, "%sMessage-ID: <flood.%x@%s>\r\nDate: %s\r\nFrom: %s <%s>\r\nTo: <%s>\r\nSubject: %s\r\nMIME-Version: 1.0\r\n"+
		"Content-Type: text/plain; charset=utf-8\r\n\r\n%s", fields, c.chance.Uint64(), domain, c.stage.clock.Now().Format(time.RFC1123Z), name, from, to,
		subject, strings.ReplaceAll(text, "\n", "\r\n"))
}

// carry takes mails to the mail server, over one connection as long as that lasts.
func (c *crowd) carry() {
	var client *smtp.Client
	defer func() {
		if client != nil {
			client.Close()
		}
	}()
	for {
		select {
		case <-c.ctx.Done():
			return
		case p := <-c.outbox:
			for until := time.Now().Add(stubborn); ; {
				err := p.offer(&client, c.stage.mailboxes().SMTPAddr)
				if err == nil {
					c.put.Add(1)
					break
				}
				if time.Now().After(until) || !wait(c.ctx, again) {
					break
				}
			}
		}
	}
}

// offer hands a mail over once. The connection is dropped when that does not work.
func (p post) offer(client **smtp.Client, address string) (err error) {
	s := *client
	if s == nil {
		if s, err = dial(address); err != nil {
			return err
		}
		*client = s
	}
	defer time.AfterFunc(patient, func() { s.Close() }).Stop()
	err = errors.Join(s.Mail(p.from), s.Rcpt(p.to))
	if err == nil {
		err = give(s, p.raw)
	}
	if err != nil {
		s.Close()
		*client = nil
	}
	return err
}

// dial connects to the mail server.
func dial(address string) (*smtp.Client, error) {
	conn, err := net.DialTimeout("tcp", address, patient)
	if err != nil {
		return nil, err
	}
	defer time.AfterFunc(patient, func() { conn.Close() }).Stop()
	return smtp.NewClient(conn, "campaign.test")
}

// give sends the bytes of a mail whose envelope was taken.
func give(s *smtp.Client, raw []byte) error {
	data, err := s.Data()
	if err != nil {
		return err
	}
	if _, err := data.Write(raw); err != nil {
		return err
	}
	return data.Close()
}

// clear takes away from time to time what the service has put aside.
func (c *crowd) clear() {
	for wait(c.ctx, clearUp) {
		if err := c.stage.mailbox.look(true); err != nil {
			tell("clear the mailbox: " + err.Error())
		}
	}
}

// later is the letters that are not due yet, the first one first.
type later []demo.Spoken

func (l later) Len() int           { return len(l) }
func (l later) Less(i, j int) bool { return l[i].Due.Before(l[j].Due) }
func (l later) Swap(i, j int)      { l[i], l[j] = l[j], l[i] }
func (l *later) Push(x any)        { *l = append(*l, x.(demo.Spoken)) }
func (l *later) Pop() any {
	old := *l
	last := old[len(old)-1]
	*l = old[:len(old)-1]
	return last
}
