package programme

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/workflows"
)

// From is who the programme's mail comes from.
type From struct {
	Name    string
	Address mentoring.Address
	Reply   replyaddress.Pattern // the address to answer to; it carries a token
	Bounce  replyaddress.Pattern // the envelope sender; it carries a token
}

// Own returns the addresses that the programme writes from, in From and in the envelope. What comes from one of them is
// its own mail, come back by a forward or a loop.
func (f From) Own() inbox.Own {
	own := inbox.Own{Addresses: []mentoring.Address{f.Address}}
	for _, pattern := range []replyaddress.Pattern{f.Reply, f.Bounce} {
		local, domain, _ := strings.Cut(string(pattern.Address("")), "@")
		if pattern.Mode() == replyaddress.CatchAll {
			own.Domains = append(own.Domains, domain)
			continue
		}
		local, _, _ = strings.Cut(local, "+")
		own.Addresses = append(own.Addresses, mentoring.Address(local+"@"+domain))
	}
	return own
}

// Programme applies the rules to the facts.
type Programme struct {
	DB      *store.DB
	Clock   mentoring.Clock
	Letters *templates.Set
	Keys    replyaddress.Ring
	From    From
	Border  inbox.Border // the server through which every mail comes in; zero when it is not known
	Fence   *Fence       // nil where nothing is worth a copy, as in a demo
	DKIM    *mailer.DKIM // nil leaves mails unsigned
	Copies  Copies       // of mails that came; nil where there is no mailbox
	Roll    Roll         // of whoever was erased; nil where nothing is worth a backup
	Log     *slog.Logger

	Elsewhere []Elsewhere // where else somebody who was erased is searched for

	// ParticipantIDs makes the ids of new participants; nil makes random ones. Matching decides between equals by id, so a
	// rehearsal that is to come out the same each time numbers them.
	ParticipantIDs func() string
}

var _ workflows.Steps = (*Programme)(nil)

// step is one transaction with the programme time at which it happens.
type step struct {
	*Programme
	store.Tx
	now    time.Time
	acting *acting // nil when it works for the service itself
}

// do runs f in one transaction, for whoever the context names; see As.
func (p *Programme) do(ctx context.Context, f func(step) error) error {
	return p.DB.InTx(ctx, func(tx store.Tx) error {
		s := step{Programme: p, Tx: tx, now: p.Clock.Now()}
		if err := s.begin(ctx); err != nil {
			return err
		}
		return f(s)
	})
}

// tell leaves word for the workflow that waits for an ask.
func (s step) tell(ctx context.Context, workflow string) error {
	defer failpoint.Reach(failpoint.NewsAdded)
	return s.AddNews(ctx, store.News{WorkflowID: workflow})
}

// start has a workflow started once the transaction has committed, unless it is there already.
func (s step) start(ctx context.Context, workflow, id string, input any) error {
	encoded, err := json.Marshal(input)
	if err != nil {
		return fmt.Errorf("encode the input of %s: %w", workflow, err)
	}
	return s.AddNews(ctx, store.News{WorkflowID: id, Start: workflow, Input: encoded})
}

// note writes why a step was taken into the journal.
func (s step) note(ctx context.Context, sc scene, what, detail string, rest store.JournalEntry) error {
	rest.At, rest.What, rest.Detail = s.now, what, detail
	rest.CohortID = &sc.cohort.ID
	if sc.pair != nil {
		rest.PairID = &sc.pair.ID
	}
	if sc.self != nil {
		rest.ParticipantID = &sc.self.ID
	}
	return s.Note(ctx, rest)
}
