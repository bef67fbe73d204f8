package plan

import (
	"math/rand/v2"
	"time"

	"github.com/rapport-mentoring/rapport/internal/campaign/mailhost"
	"github.com/rapport-mentoring/rapport/internal/campaign/wire"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

// Kind is a kind of fault.
type Kind string

// The kinds.
const (
	Point    Kind = "kill at a point"    // SIGKILL at a failpoint
	Slow     Kind = "sleep at a point"   // a pause at a failpoint
	Fail     Kind = "error at a point"   // an error at a failpoint
	Kill     Kind = "kill"               // SIGKILL wherever the service is
	Restart  Kind = "restart"            // SIGTERM, in good order
	Cut      Kind = "connections cut"    // every connection to a server is reset
	Trip     Kind = "connection cut at"  // one connection, at a state of its protocol
	Refuse   Kind = "server away"        // a server takes no connections for a while
	Hole     Kind = "half-open link"     // connections to a server stay open and nothing passes
	Delay    Kind = "slow link"          // everything to and from a server takes longer
	Database Kind = "postgresql killed"  // SIGKILL to the postmaster
	Backend  Kind = "postgresql backend" // SIGKILL to one backend of the service: the whole server recovers
	Engine   Kind = "temporal killed"    // SIGKILL to Temporal
	Mail     Kind = "mail server"        // what mailhost can do to its servers
	Hand     Kind = "human hand"         // what people do in the service's mailbox with another mail program
	Stranger Kind = "unexpected mail"    // what people and machines send beside their replies
)

// The servers that have a proxy before them.
const (
	SMTP     = "smtp"
	IMAP     = "imap"
	Postgres = "postgres"
	Temporal = "temporal"
)

// What a human hand does.
const (
	MoveToJunk   = "moved to Junk"
	MoveBack     = "moved back to INBOX"
	CopyToInbox  = "copied"
	FlagSeen     = "flagged"
	FlagAnswered = "answered by hand"
)

// What comes beside replies.
const (
	SameAgain   = "the same mail again"      // by another way, with the same Message-ID
	PostScript  = "one more word"            // a second reply to the same mail
	PassedOn    = "answered by a colleague"  // a mail was passed on, and somebody else replies to its address
	AutoReply   = "an automatic reply"       // RFC 3834
	Bounced     = "a mail nobody can answer" // a delivery report that names nothing of ours
	UnknownMail = "a stranger writes"
	Stops       = "somebody stops"
)

// Fault is one thing that goes wrong.
type Fault struct {
	N     int           `json:"n"` // its place in the plan, from 1
	Kind  Kind          `json:"kind"`
	What  string        `json:"what,omitempty"` // a point, a server, a breakage …
	Trip  *wire.Trip    `json:"trip,omitempty"`
	For   time.Duration `json:"for,omitempty"`
	By    time.Duration `json:"by,omitempty"`
	After time.Duration `json:"after"` // the pause before it
}

// Plan is an endless sequence of faults. Equal seeds give equal plans.
type Plan struct {
	chance *rand.Rand
	left   []Fault
	n      int
}

// New returns the plan of a seed. In each of its rounds the service is killed once at each point, and half as many other
// things go wrong.
func New(seed uint64) *Plan { return &Plan{chance: rand.New(rand.NewPCG(seed, 0xfa17))} }

// Points returns one kill at each of some points, in an order drawn from the seed.
func Points(seed uint64, some []failpoint.Point) []Fault {
	var out []Fault
	for _, point := range some {
		out = append(out, Fault{Kind: Point, What: string(point)})
	}
	rand.New(rand.NewPCG(seed, 0xdead)).Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	for i := range out {
		out[i].N = i + 1
	}
	return out
}

// Next returns the next fault.
func (p *Plan) Next() Fault {
	if len(p.left) == 0 {
		p.left = p.round()
	}
	f := p.left[0]
	p.left = p.left[1:]
	p.n++
	f.N = p.n
	return f
}

// round is every point, and among them every other kind of fault.
func (p *Plan) round() []Fault {
	points := Points(p.chance.Uint64(), failpoint.All)
	others := p.others()
	round := append(points, others...)
	p.chance.Shuffle(len(round), func(i, j int) { round[i], round[j] = round[j], round[i] })
	for i := range round {
		round[i].After = time.Duration(p.chance.Int64N(int64(150 * time.Millisecond)))
	}
	return round
}

// others is one fault of each kind but Point.
func (p *Plan) others() []Fault {
	short := func(from, to time.Duration) time.Duration {
		return from + time.Duration(p.chance.Int64N(int64(to-from)))
	}
	var out []Fault
	for _, server := range []string{SMTP, IMAP, Postgres, Temporal} {
		out = append(out,
			Fault{Kind: Cut, What: server},
			Fault{Kind: Refuse, What: server, For: short(100*time.Millisecond, time.Second)},
			Fault{Kind: Hole, What: server, For: short(200*time.Millisecond, 1500*time.Millisecond)},
			Fault{Kind: Delay, What: server, By: short(5*time.Millisecond, 60*time.Millisecond), For: short(200*time.Millisecond, time.Second)},
		)
	}
	for _, t := range []struct {
		server string
		trip   wire.Trip
	}{
		{SMTP, wire.Trip{Pattern: wire.Dot, When: wire.After}}, // the lost 250
		{SMTP, wire.Trip{Pattern: wire.Dot, When: wire.After}},
		{SMTP, wire.Trip{Pattern: wire.Dot, When: wire.Before}},
		{SMTP, wire.Trip{Pattern: "RCPT TO", When: wire.After}},
		{SMTP, wire.Trip{Pattern: "DATA\r\n", When: wire.After}},
		{IMAP, wire.Trip{Pattern: "BODY.PEEK[", When: wire.Within, Bytes: 1 + p.chance.IntN(4000)}},
		{IMAP, wire.Trip{Pattern: "BODY.PEEK[", When: wire.Before}},
		{IMAP, wire.Trip{Pattern: "MOVE ", When: wire.After}},
		{IMAP, wire.Trip{Pattern: "IDLE\r\n", When: wire.After}},
		{Postgres, wire.Trip{Pattern: "commit", When: wire.Before}},
		{Postgres, wire.Trip{Pattern: "commit", When: wire.After}},
		{Postgres, wire.Trip{Pattern: "commit", When: wire.After}},
		{Postgres, wire.Trip{Pattern: "begin", When: wire.Within, Bytes: 1 + p.chance.IntN(8)}},
	} {
		out = append(out, Fault{Kind: Trip, What: t.server, Trip: &t.trip})
	}
	for _, what := range []mailhost.Breakage{
		mailhost.RestartSMTP, mailhost.KillSMTP, mailhost.RestartIMAP, mailhost.KillIMAP, mailhost.KickReaders, mailhost.NewValidity,
		mailhost.NewValidity, mailhost.NextUID, mailhost.DropIndexes, mailhost.DropIndexes, mailhost.FillSpool,
	} {
		out = append(out, Fault{Kind: Mail, What: string(what)})
	}
	for _, what := range []string{MoveToJunk, MoveBack, CopyToInbox, FlagSeen, FlagAnswered} {
		out = append(out, Fault{Kind: Hand, What: what})
	}
	for _, what := range []string{SameAgain, SameAgain, PostScript, PassedOn, AutoReply, Bounced, UnknownMail, Stops} {
		out = append(out, Fault{Kind: Stranger, What: what})
	}
	slow := failpoint.All[p.chance.IntN(len(failpoint.All))]
	return append(out,
		Fault{Kind: Kill}, Fault{Kind: Restart}, Fault{Kind: Database}, Fault{Kind: Backend}, Fault{Kind: Engine},
		Fault{Kind: Slow, What: string(slow), For: short(50*time.Millisecond, 500*time.Millisecond)},
		Fault{Kind: Fail, What: string(failpoint.StoreUncommitted)}, Fault{Kind: Fail, What: string(failpoint.OutboxClaiming)},
	)
}
