package programme

import (
	"context"
	"fmt"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/mailer"
)

// entry is what has to be on record of one mail before its sender goes on: that its final dot is about to be written or,
// with an outcome, that the mail server took it. All connections of a sender share the transactions in which that is
// recorded, and each of them is one trip to PostgreSQL: that is most of what handing a mail over costs.
type entry struct {
	mail  int64
	taken *mailer.Outcome
}

// HandOver records that the final dot is about to be written. What must not go out any more is not handed over: a mail may
// have been in hand for as long as the server was away.
func (o *Outbox) HandOver(ctx context.Context, id int64) error {
	failpoint.Reach(failpoint.OutboxHandOver)
	handed, err := o.entries.join(ctx, entry{mail: id})
	if err == nil && !handed[id] {
		return fmt.Errorf("mail %d is no longer this sender's, or must not go out any more", id)
	}
	return err
}

// enter records entries together, and returns which of the mails that were to be handed over may go out.
func (o *Outbox) enter(ctx context.Context, entries []entry) (handed map[int64]bool, err error) {
	o.mu.Lock()
	instance := o.instance
	o.mu.Unlock()
	var out []int64
	err = o.programme.do(ctx, func(s step) error {
		var leaving []int64
		sent := map[int64]string{}
		for _, e := range entries {
			if e.taken == nil {
				leaving = append(leaving, e.mail)
				continue
			}
			if err := o.learn(ctx, s, *e.taken); err != nil {
				return err
			}
			sent[e.mail] = said(*e.taken)
		}
		if len(sent) > 0 {
			if err := s.MailSent(ctx, s.now, sent); err != nil {
				return err
			}
			failpoint.Reach(failpoint.OutboxSettling)
		}
		if len(leaving) > 0 {
			s.HandOverMail(leaving, o.sender, instance, &out)
			failpoint.Reach(failpoint.OutboxHandingOver)
		}
		return nil
	})
	handed = make(map[int64]bool, len(out))
	for _, id := range out {
		handed[id] = true
	}
	return handed, err
}
