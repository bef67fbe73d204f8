package demo

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"time"
	"unicode"

	"github.com/emersion/go-imap/v2"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Pauser is something that stands still while a person reads and types: the clock, the live view.
type Pauser interface {
	Pause()
	Resume()
}

// Seat is a place at the terminal.
type Seat struct {
	In     io.Reader
	Out    io.Writer
	Pretty bool     // Out is a terminal that knows ANSI colours
	Hold   []Pauser // paused from the moment a mail is shown until it is answered
}

// Terminal lets whoever sits there be one person of the cast: it shows each mail that comes for them and sends what they
// type as an ordinary reply.
type Terminal struct {
	*desk
	seat  Seat
	clock mentoring.Clock
	in    *bufio.Reader
}

// NewTerminal takes a seat for the person with the address as. keep is the folder that the players keep their journals in,
// so that nothing is shown twice after a restart and a player can take over. Nobody of that address in the cast is a
// *mentoring.Error with FaultNotFound.
func NewTerminal(
	office Office, cast Cast, as mentoring.Address, clock mentoring.Clock, keep string, seat Seat, log *slog.Logger,
) (*Terminal, error) {
	actor, ok := cast.Find(mentoring.CanonicalAddress(string(as)))
	if !ok {
		return nil, unknownActor(cast)
	}
	actor.Program = Desktop
	d, err := newDesk(actor, office, journals(keep), make(chan struct{}, 1), log)
	if err != nil {
		return nil, err
	}
	return &Terminal{desk: d, seat: seat, clock: clock, in: bufio.NewReader(seat.In)}, nil
}

// Run shows mail and takes replies until the person leaves with /quit or the end of the input, which returns nil, or until
// ctx ends, which returns its error. A read of the input that is under way when ctx ends is not broken off.
func (t *Terminal) Run(ctx context.Context) error {
	t.print("You are %s, %s at %s.\nEach mail that comes for you will show up here. Months pass quickly until it does.\n\n",
		t.actor.Name, t.actor.Title, t.actor.Company)
	return persist(ctx, t.log, t.attend)
}

// attend shows mail and takes replies over one connection.
func (t *Terminal) attend(ctx context.Context) error {
	box, err := openMailbox(ctx, t.office, t.actor.Email)
	if err != nil {
		return err
	}
	defer box.close()
	var last imap.UID
	for {
		mails, err := box.after(last)
		if err != nil {
			return err
		}
		for _, f := range mails {
			last = f.uid
			if err := t.handle(ctx, box, f); err != nil {
				return err
			}
		}
		if err := box.wait(ctx, time.Time{}); err != nil {
			return err
		}
	}
}

// handle shows a mail and sends the answer to it, if there is one.
func (t *Terminal) handle(ctx context.Context, box *mailbox, f found) error {
	in, err := readLetter(f.raw)
	if err != nil || in.id == "" {
		return nil // not ours to answer
	}
	key := entryKey{in.id, 1}
	if t.done(key) {
		return nil
	}
	r := reply{entryKey: key, id: messageID(t.actor.Email, key), to: in}
	if _, written := t.journal.find(key); written { // typed before a kill
		return t.send(ctx, r)
	}
	for _, p := range t.seat.Hold {
		p.Pause()
		defer p.Resume()
	}
	t.show(in)
	if r.words, err = t.compose(ctx, in); err != nil {
		return err
	}
	if r.words == "" {
		return t.skip(key)
	}
	r.due = t.clock.Now()
	if err := t.send(ctx, r); err != nil {
		return err
	}
	t.print("%s\n\n", t.paint(dim, "Sent. Time runs on."))
	return box.markAnswered(f.uid)
}

const (
	bold  = "\x1b[1m"
	dim   = "\x1b[2m"
	plain = "\x1b[0m"
)

func (t *Terminal) paint(style, s string) string {
	if !t.seat.Pretty {
		return s
	}
	return style + s + plain
}

func (t *Terminal) print(format string, args ...any) {
	// A terminal that is gone ends the input too.
	_, _ = fmt.Fprintf(t.seat.Out, format, args...)
}

func (t *Terminal) show(in incoming) {
	rule := t.paint(dim, strings.Repeat("─", 72))
	t.print("%s\n%s %s <%s>\n%s %s\n%s %s\n\n%s\n\n%s\n", rule,
		t.paint(dim, "From   "), visible(in.from.Name), visible(in.from.Address),
		t.paint(dim, "Date   "), in.date.In(t.loc).Format("Monday 2 January 2006, 15:04"),
		t.paint(dim, "Subject"), t.paint(bold, visible(in.subject)),
		strings.TrimSpace(visible(in.text)), rule)
}

// visible drops what a terminal would obey instead of show.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)
}

// compose takes a reply from the input: "" when there shall be none.
func (t *Terminal) compose(ctx context.Context, in incoming) (string, error) {
	_, _, asks := in.question()
	if asks {
		t.print("%s\n", t.paint(dim, "Type your reply and end it with an empty line. /skip leaves the mail unanswered, /quit leaves the seat."))
	} else {
		t.print("%s\n", t.paint(dim, "Nothing is asked. Enter goes on; or type a reply and end it with an empty line. /quit leaves the seat."))
	}
	var lines []string
	for {
		t.print("%s", t.paint(bold, "> "))
		line, err := t.readLine(ctx)
		ended := errors.Is(err, io.EOF)
		if err != nil && !ended {
			return "", err
		}
		line = strings.TrimRightFunc(line, unicode.IsSpace)
		switch {
		case line == "/skip" && len(lines) == 0:
			return "", nil
		case line == "/quit", line == "" && len(lines) == 0 && ended:
			t.print("\nYou have left your seat.\n")
			return "", errLeft
		case line != "":
			lines = append(lines, line)
		case len(lines) == 0 && !asks:
			return "", nil
		case len(lines) == 0:
			continue
		}
		if line == "" || ended {
			return strings.Join(lines, "\n"), nil
		}
	}
}

// readLine reads a line of the input.
func (t *Terminal) readLine(ctx context.Context) (string, error) {
	type read struct {
		line string
		err  error
	}
	done := make(chan read, 1)
	go func() {
		line, err := t.in.ReadString('\n')
		done <- read{line, err}
	}()
	select {
	case r := <-done:
		return r.line, r.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}
