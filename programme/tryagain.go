package programme

import (
	"context"
	"time"
)

// triedAfter is how long an address that does not work is left alone before it is tried once more, after Mailman: a mailbox
// that was full, or a server that was away, may be well again.
const triedAfter = 7 * 24 * time.Hour

// TryAddresses tries the addresses once more to which no mail has gone for a week because it came back: what their readers
// were asked goes out again. When that comes back as well, the address is given up until there is another, or until its
// reader writes. It returns how many are tried.
func (p *Programme) TryAddresses(ctx context.Context) (tried int, err error) {
	err = p.do(ctx, func(s step) error {
		persons, err := s.TryAgain(ctx, s.now.Add(-triedAfter), s.now)
		tried = len(persons)
		for _, person := range persons {
			if err := s.askAgain(ctx, person); err != nil {
				return err
			}
		}
		return err
	})
	return tried, err
}
