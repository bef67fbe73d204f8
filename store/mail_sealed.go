package store

import (
	"context"

	"github.com/rapport-mentoring/rapport/contentkey"
)

// sealMail seals a mail under the keys of its reader and of everybody whom it is about. The last mail to somebody who was
// erased is kept under the installation's key, and emptied once it has gone out.
func (tx Tx) sealMail(ctx context.Context, m Mail) (sealed Mail, scrub bool, err error) {
	if tx.keys == nil {
		return m, false, nil
	}
	keys, alive, err := tx.owners(ctx, append([]string{m.PersonID}, m.Of...))
	if err == nil && !alive {
		keys, _, err = tx.owners(ctx, nil)
	}
	if err != nil {
		return m, false, err
	}
	place := func(column string) contentkey.Place {
		return contentkey.Place{Table: "mail", Column: column, Row: m.Key}
	}
	m.Subject = contentkey.SealText(m.Subject, place("subject"), keys...)
	m.Body = contentkey.SealText(m.Body, place("body"), keys...)
	m.Raw = contentkey.Seal(m.Raw, place("raw"), keys...)
	return m, !alive, nil
}
