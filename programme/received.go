package programme

import (
	"context"
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// NeedsAPerson are the dispositions of mail that somebody should look at.
var NeedsAPerson = []string{forReview, held, unread, unknownSender, inbox.DispositionPoison, inbox.DispositionTooLarge}

// cameToNothing are the dispositions of mail that changed nothing, so that it may be sorted once more.
var cameToNothing = append([]string{badToken, expiredToken, quiet}, NeedsAPerson...)

// mistakable are the sorts of mail that a person may have written after all, and that changed nothing.
var mistakable = []string{string(inbox.AutoReply), string(inbox.OutOfOffice), string(inbox.Notification), string(inbox.Challenge), string(inbox.List), string(inbox.Reaction)}

// Received returns the mails that came and what became of each, the newest last. Cohort is a name or id, "" for all.
func (p *Programme) Received(ctx context.Context, f store.ReceivedFilter) (mails []store.Received, err error) {
	err = p.do(ctx, func(s step) error {
		if f.Cohort != "" {
			cohort, err := s.CohortNamed(ctx, f.Cohort)
			if err != nil {
				return err
			}
			f.Cohort = cohort.ID
		}
		if err := s.authorise(ctx, rights.InboxList, f.Cohort, ""); err != nil {
			return err
		}
		mails, err = s.ReceivedMails(ctx, f)
		return err
	})
	return mails, err
}

// ReceivedMail returns one mail that came.
func (p *Programme) ReceivedMail(ctx context.Context, id int64) (mail store.Received, err error) {
	err = p.do(ctx, func(s step) error {
		if err := s.authorise(ctx, rights.InboxList, "", ""); err != nil {
			return err
		}
		mail, err = s.ReceivedByID(ctx, id)
		return err
	})
	return mail, err
}

// ReadReceived returns the bytes of a mail that came, and who was told that they were read: see look.
func (p *Programme) ReadReceived(ctx context.Context, id int64, because string) (raw []byte, mail store.Received, told []string, err error) {
	err = p.do(ctx, func(s step) error {
		if err := s.authorise(ctx, rights.ReadWords, "", ""); err != nil {
			return err
		}
		if mail, err = s.ReceivedByID(ctx, id); err != nil {
			return err
		}
		if raw, err = s.RawOf(ctx, id); err != nil {
			return err
		}
		told, err = s.look(ctx, opened{person: mail.PersonID, raw: id, came: mail.Arrived}, because)
		return err
	})
	return raw, mail, told, err
}

// Retry has a mail sorted once more that came to nothing: after what stood in its way has been put right. With dryRun it
// only says whether that is possible.
func (p *Programme) Retry(ctx context.Context, id int64, dryRun bool) (mail store.Received, err error) {
	err = p.do(ctx, func(s step) error {
		if err := s.authorise(ctx, rights.InboxSort, "", ""); err != nil {
			return err
		}
		if mail, err = s.ReceivedByID(ctx, id); err != nil {
			return err
		}
		if err := canBeSortedAnew(mail, cameToNothing); err != nil || dryRun {
			return err
		}
		return s.sortAnew(ctx, mail, cameToNothing, "retried")
	})
	return mail, err
}

// Assign says whose mail it is that came to nothing, and has it sorted once more as theirs: it then counts as much as a
// mail from their address to one of our reply addresses. With dryRun it only says whose it would be.
func (p *Programme) Assign(ctx context.Context, id int64, address mentoring.Address, dryRun bool) (mail store.Received, name string, err error) {
	from := slices.Concat(cameToNothing, mistakable)
	err = p.do(ctx, func(s step) error {
		if err := s.authorise(ctx, rights.InboxSort, "", ""); err != nil {
			return err
		}
		if mail, err = s.ReceivedByID(ctx, id); err != nil {
			return err
		}
		if err := canBeSortedAnew(mail, from); err != nil {
			return err
		}
		persons, err := s.PersonsAt(ctx, address)
		if err != nil {
			return err
		}
		if len(persons) != 1 {
			return &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf(
				"%d people write from %s; name one by an address that is theirs alone, as “rapport cohort status” shows it", len(persons), address)}
		}
		name = persons[0].Name
		if dryRun {
			return nil
		}
		if err := s.Tx.Assign(ctx, id, persons[0].ID, s.now); err != nil {
			return err
		}
		return s.sortAnew(ctx, mail, from, "assigned")
	})
	return mail, name, err
}

// sortAnew takes back what came of a mail, and notes why.
func (s step) sortAnew(ctx context.Context, mail store.Received, from []string, what string) error {
	done, err := s.SortAnew(ctx, mail.ID, from)
	if err != nil {
		return err
	}
	if !done {
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf("mail %d has just been dealt with; look at it again", mail.ID)}
	}
	return s.Note(ctx, store.JournalEntry{At: s.now, RawID: &mail.ID, What: what, Detail: mail.Disposition})
}

// canBeSortedAnew says why a mail cannot be sorted once more, nil when it can.
func canBeSortedAnew(mail store.Received, from []string) error {
	refuse := func(why string) error {
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf("mail %d %s", mail.ID, why)}
	}
	switch {
	case mail.Disposition == "":
		return refuse("still waits to be sorted; nothing needs to be done")
	case mail.Copy:
		return refuse("is a copy of an earlier one, which has been sorted")
	case !slices.Contains(from, mail.Disposition):
		return refuse(fmt.Sprintf("has had its effect (%s), which must not happen twice", mail.Disposition))
	}
	return nil
}
