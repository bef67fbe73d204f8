package doctor

import (
	"cmp"
	"context"
	"net"
	"time"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mailer"
)

// patience is how long one server may take for all that it is asked.
const patience = 20 * time.Second

// Subject is the installation that is examined.
type Subject struct {
	Config   config.Config
	Relay    mailer.Server // as the service reaches it
	Mailbox  inbox.Account // as the service reaches it
	DSN      string        // of the programme's database; "" when that is a private one which does not run
	Resolver Resolver      // nil means the system's
	Probing  bool          // a probe follows, which will tell what nobody has tried
	Wait     time.Duration // how long a mail of a probe may be on its way; 0 means a minute
}

// check looks at one thing.
type check func(context.Context, Subject) []Finding

// Servers looks at what the service connects to, at the key that it signs mails with and at mails of one's own, and calls
// report with each finding as it comes. It returns whether nothing is wrong.
func Servers(ctx context.Context, s Subject, report func(Finding)) bool {
	return run(ctx, s, report, postgreSQL, temporal, smtp, imap, signing, mails)
}

// Examine looks at everything that can be seen without sending a mail, and calls report with each finding as it comes. It
// returns whether nothing is wrong.
func Examine(ctx context.Context, s Subject, report func(Finding)) bool {
	return run(ctx, s, report, files, mails, disk, postgreSQL, accounts, clocks, temporal, smtp, imap, reader, replies, border, domains)
}

func run(ctx context.Context, s Subject, report func(Finding), checks ...check) bool {
	s.Resolver = cmp.Or[Resolver](s.Resolver, net.DefaultResolver)
	s.Relay.Timeout, s.Mailbox.Timeout = patience, patience
	well := true
	for _, look := range checks {
		limited, cancel := context.WithTimeout(ctx, patience)
		findings := look(limited, s)
		cancel()
		for _, f := range findings {
			report(f)
			well = well && f.State != Wrong
		}
	}
	return well
}
