package doctor

import (
	"cmp"
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"slices"
	"strconv"
	"strings"
	"time"

	protocol "github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

// Attempt is one address of Rapport's own that a probe tries.
type Attempt struct {
	Pattern replyaddress.Pattern `json:"-"`
	Address mentoring.Address    `json:"address"` // with a token that stands for no mail
	Bounce  bool                 `json:"-"`       // it is for mail that comes back and not for replies
}

// Attempts returns what a probe tries: the addresses of the configuration, a tag at the sender's address, and that address
// as it is.
func Attempts(cfg config.Config) ([]Attempt, error) {
	var attempts []Attempt
	local, domain, _ := strings.Cut(string(cfg.SMTP.From.Email), "@")
	for _, try := range []struct {
		pattern string
		bounce  bool
	}{
		{cfg.SMTP.Reply, false}, {cfg.SMTP.Bounce, true}, {local + "+{token}@" + domain, false}, {string(cfg.SMTP.From.Email), false},
	} {
		pattern, err := replyaddress.ParsePattern(try.pattern)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(attempts, func(a Attempt) bool { return a.Pattern == pattern }) {
			continue
		}
		attempts = append(attempts, Attempt{Pattern: pattern, Bounce: try.bounce, Address: pattern.Address("r-" + strings.ToLower(rand.Text() + rand.Text())[:replyaddress.Length-2])})
	}
	return attempts, nil
}

// arrival is what became of an attempt.
type arrival struct {
	Attempt
	refused string // why the server did not take it; "" when it did
	folder  string // in which it arrived; "" when it has not
	took    time.Duration
	ahead   time.Duration // the mailbox's clock, as it noted the mail's arrival
	header  []byte        // as it arrived
	forged  string        // the domain that it says the border found authentic; "" when it says nothing of the kind
}

// Probe mails each attempt to Rapport itself, waits for them in the mailbox, and takes them out of it. It calls report with
// what it finds, and returns whether nothing is wrong. When the configuration does not say where replies go, it keeps what
// it found for the next start.
func Probe(ctx context.Context, s Subject, report func(Finding)) bool {
	s.Wait = cmp.Or(s.Wait, time.Minute)
	ctx, cancel := context.WithTimeout(ctx, s.Wait+time.Minute)
	defer cancel()
	arrivals, smuggling, err := probe(ctx, s)
	if err != nil {
		report(mailFault(probePart, s.Config.IMAP.Server, err))
		return false
	}
	findings, trial := atBorder(s.Config, arrivals)
	findings = slices.Concat(verdict(s.Config, arrivals, s.Wait), seenOnTheWay(arrivals), smuggling, findings)
	if trial != config.BorderUntried {
		if err := s.Config.KeepTrial(trial); err != nil {
			findings = append(findings, wrong(borderPart, "the finding cannot be kept: "+err.Error(), "see that the data folder can be written to"))
		}
	}
	if best, ok := best(s.Config, arrivals); ok && s.Config.SMTP.ReplyBy != config.ReplyWritten {
		if err := s.Config.KeepReply(best.Pattern); err != nil {
			findings = append(findings, wrong(probePart, "the finding cannot be kept: "+err.Error(), "write reply: "+best.Pattern.String()+" under smtp"))
		}
	}
	well := true
	for _, f := range findings {
		report(f)
		well = well && f.State != Wrong
	}
	return well
}

const probePart = "probe"

func probe(ctx context.Context, s Subject) (arrivals []arrival, smuggling []Finding, err error) {
	attempts, err := Attempts(s.Config)
	if err != nil {
		return nil, nil, err
	}
	s.Mailbox.Timeout = s.Wait + time.Minute
	err = s.Mailbox.Look(ctx, func(look inbox.Look) error {
		w := watch{client: look.Client, leave: len(reader(ctx, s)) > 0, nonce: rand.Text()[:10], began: time.Now(), next: map[string]protocol.UID{}}
		if err := w.begin(slices.Concat(s.Config.IMAP.Mailboxes, []string{s.Config.IMAP.Processed})); err != nil {
			return err
		}
		smuggling = endings(ctx, s, w.subject(len(attempts)))
		for i, attempt := range attempts {
			a := arrival{Attempt: attempt}
			if attempt.Pattern.Mode() == replyaddress.Plain && borderOf(s.Config).Known() {
				a.forged = strings.ToLower(w.nonce) + ".invalid"
			}
			a.refused = send(ctx, s, a, w.subject(i))
			arrivals = append(arrivals, a)
		}
		return w.wait(ctx, arrivals, s.Wait)
	})
	return arrivals, smuggling, err
}

// send mails one attempt and returns why it was refused. The service knows its header and passes over it.
func send(ctx context.Context, s Subject, attempt arrival, subject string) (refused string) {
	from := s.Config.SMTP.From
	raw, err := compose(s.Config, attempt.Address, subject)
	if err != nil {
		return err.Error()
	}
	if attempt.forged != "" {
		raw = append([]byte(borderOf(s.Config).Forge(attempt.forged)), raw...)
	}
	transport := mailer.NewTransport(s.Relay, slog.New(slog.DiscardHandler))
	defer transport.Close()
	outcome := transport.Send(ctx, mailer.Envelope{From: string(from.Email), To: string(attempt.Address)}, raw, func(context.Context) error { return nil })
	if outcome.State == mailer.Accepted {
		return ""
	}
	return cmp.Or(oneLine(outcome.Text), "without a word")
}

// compose returns a mail of Rapport to itself.
func compose(cfg config.Config, to mentoring.Address, subject string) ([]byte, error) {
	from := cfg.SMTP.From
	return mailer.Compose(mailer.Message{
		MessageID: rand.Text() + "@" + from.Email.Domain(), Date: time.Now(), FromName: from.Name, From: from.Email, To: to,
		Subject: subject, Text: "Rapport wrote this to itself, to see whether it arrives. Nothing needs doing.\n", Step: "probe",
	})
}

// watch looks for the mails of one probe.
type watch struct {
	client *imapclient.Client
	nonce  string
	leave  bool // mails that came stay, marked as read
	began  time.Time
	next   map[string]protocol.UID // the first number of a folder that is not older than the probe
}

func (w watch) subject(i int) string {
	return fmt.Sprintf("Rapport tries an address (%s %d)", w.nonce, i)
}

// attempt returns which attempt a subject is of.
func (w watch) attempt(subject string) (int, bool) {
	_, rest, found := strings.Cut(subject, w.nonce+" ")
	number, _, closed := strings.Cut(rest, ")")
	i, err := strconv.Atoi(number)
	return i, found && closed && err == nil
}

// begin notes where each folder ends; those that are not there are told of elsewhere.
func (w watch) begin(folders []string) error {
	for _, name := range folders {
		if name == "" {
			continue
		}
		status, err := w.client.Status(name, &protocol.StatusOptions{UIDNext: true}).Wait()
		if isRefusal(err) {
			continue
		}
		if err != nil {
			return err
		}
		w.next[name] = status.UIDNext
	}
	return nil
}

// wait looks into the folders until every mail that was taken has come, or it is late.
func (w watch) wait(ctx context.Context, arrivals []arrival, longest time.Duration) error {
	tick := time.NewTicker(500 * time.Millisecond)
	defer tick.Stop()
	late := time.NewTimer(longest)
	defer late.Stop()
	for {
		for folder := range w.next {
			if err := w.look(folder, arrivals); err != nil {
				return err
			}
		}
		if !slices.ContainsFunc(arrivals, func(a arrival) bool { return a.refused == "" && a.folder == "" }) {
			return nil
		}
		select {
		case <-tick.C:
		case <-late.C:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// look notes what has come into a folder, and takes it out again.
func (w watch) look(folder string, arrivals []arrival) error {
	if _, err := w.client.Select(folder, nil).Wait(); err != nil {
		if isRefusal(err) {
			return nil
		}
		return err
	}
	section := &protocol.FetchItemBodySection{Specifier: protocol.PartSpecifierHeader, Peek: true}
	mails, err := w.client.Fetch(protocol.UIDSet{protocol.UIDRange{Start: w.next[folder], Stop: 0}}, &protocol.FetchOptions{
		UID: true, Envelope: true, InternalDate: true, BodySection: []*protocol.FetchItemBodySection{section},
	}).Collect()
	if err != nil {
		return err
	}
	var ours protocol.UIDSet
	for _, mail := range mails {
		i, ok := w.attempt(mail.Envelope.Subject)
		if !ok || mail.UID < w.next[folder] { // a server gives its last mail for a range beyond it
			continue
		}
		ours.AddNum(mail.UID)
		if i < len(arrivals) {
			a := &arrivals[i]
			a.folder, a.took, a.ahead, a.header = folder, time.Since(w.began), time.Until(mail.InternalDate), mail.FindBodySection(section)
		}
	}
	if len(ours) == 0 {
		return nil
	}
	return w.remove(ours)
}

// remove takes our own mails out of the open folder where that touches no other: without UIDPLUS they stay. They also stay
// where a service reads the mailbox, which counts what is gone before it could be read.
func (w watch) remove(ours protocol.UIDSet) error {
	caps := w.client.Caps()
	exact := !w.leave && (caps.Has(protocol.CapUIDPlus) || caps.Has(protocol.CapIMAP4rev2))
	flags := []protocol.Flag{protocol.FlagSeen}
	if exact {
		flags = append(flags, protocol.FlagDeleted)
	}
	err := w.client.Store(ours, &protocol.StoreFlags{Op: protocol.StoreFlagsAdd, Silent: true, Flags: flags}, nil).Close()
	if err == nil && exact {
		err = w.client.UIDExpunge(ours).Close()
	}
	if isRefusal(err) {
		return nil
	}
	return err
}
