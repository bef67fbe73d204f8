package doctor

import (
	"context"
	"fmt"
	"regexp"

	protocol "github.com/emersion/go-imap/v2"
	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

const neighbourPart = "neighbours"

// looksBack is how many of the newest mails are looked at for replies to another installation.
const looksBack = 50

// reader says whether a service of this database reads the mailbox.
func reader(ctx context.Context, s Subject) []Finding {
	if s.DSN == "" {
		return nil
	}
	if reads, err := isRead(ctx, s.DSN, s.Mailbox.Lock()); err != nil || !reads {
		return nil // the check of the database says why
	}
	return []Finding{fine(neighbourPart, "a running Rapport of this database reads the mailbox")}
}

// neighbours looks for another installation that uses the same mailbox: each takes replies to the other for a stranger's.
func neighbours(look inbox.Look, cfg config.Config) ([]Finding, error) {
	ring, err := ringOf(cfg.Keys.ReplyKeyFile, cfg.Keys.PreviousKeyFile)
	if err != nil {
		return nil, nil // without a key of one's own no token is anybody else's
	}
	strange, err := strangeTokens(look, cfg.IMAP.Mailboxes[0], ring)
	switch {
	case isRefusal(err):
		return nil, nil // it is said already that the folder is missing
	case err != nil:
		return nil, err
	case strange > 0:
		return []Finding{warning(neighbourPart, fmt.Sprintf("%d of the newest mails are replies to another Rapport, or to one with another reply key", strange),
			"give each installation a mailbox of its own; after a change of the key, name the old one under keys as previous-key-file")}, nil
	default:
		return []Finding{fine(neighbourPart, "no other Rapport seems to use the mailbox")}, nil
	}
}

// isRead reports whether somebody holds the lock of a mailbox.
func isRead(ctx context.Context, dsn string, lock int64) (held bool, err error) {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return false, err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	err = conn.QueryRow(ctx, `
		select exists (
			select from pg_locks where locktype = 'advisory' and granted and objsubid = 1
			and database = (select oid from pg_database where datname = current_database())
			and (classid::bigint << 32) | objid::bigint = $1)`, lock).Scan(&held)
	return held, err
}

func ringOf(path, previous string) (replyaddress.Ring, error) {
	key, err := replyaddress.LoadKey(path)
	if err != nil {
		return replyaddress.Ring{}, err
	}
	keys := []replyaddress.Key{key}
	if previous != "" {
		if key, err := replyaddress.LoadKey(previous); err == nil {
			keys = append(keys, key)
		}
	}
	return replyaddress.NewRing(keys...)
}

// addressed are the headers that name a mail's recipients.
var addressed = []string{"To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To"}

var localPart = regexp.MustCompile(`[^\s<>,;:"@]+@`)

// strangeTokens counts the newest mails that are to a token which none of the keys has made.
func strangeTokens(look inbox.Look, mailbox string, ring replyaddress.Ring) (int, error) {
	selected, err := look.Client.Select(mailbox, &protocol.SelectOptions{ReadOnly: true}).Wait()
	if err != nil || selected.NumMessages == 0 {
		return 0, err
	}
	newest := protocol.SeqSet{protocol.SeqRange{Start: max(selected.NumMessages, looksBack) - looksBack + 1, Stop: selected.NumMessages}}
	section := &protocol.FetchItemBodySection{Specifier: protocol.PartSpecifierHeader, HeaderFields: addressed, Peek: true}
	mails, err := look.Client.Fetch(newest, &protocol.FetchOptions{BodySection: []*protocol.FetchItemBodySection{section}}).Collect()
	if err != nil {
		return 0, err
	}
	strange := 0
	for _, mail := range mails {
		for _, local := range localPart.FindAll(mail.FindBodySection(section), -1) {
			if token, ok := replyaddress.Parse(string(local[:len(local)-1])); ok && !ring.Minted(token) {
				strange++
				break
			}
		}
	}
	return strange, nil
}
