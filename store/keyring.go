package store

import (
	"context"
	"reflect"
	"slices"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/contentkey"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Installation is the id of the key of what is nobody's: mail whose writer is not known yet, and the last mail to whoever was erased.
const Installation = "installation"

// keyLife is how long a data key is kept in memory. For as long another process may still open what was sealed under a key that
// has been destroyed.
const keyLife = time.Minute

// mostKeysKept bounds the keys in memory. Then it begins anew.
const mostKeysKept = 20_000

// Keyring opens and seals what people wrote. Its data keys are in the table content_key, each wrapped by the root key.
type Keyring struct {
	root contentkey.Root

	mu     sync.Mutex
	kept   map[string]keptKey
	shapes map[reflect.Type][]sealedField
}

type keptKey struct {
	key   contentkey.Key // the zero Key for one that was destroyed
	until time.Time
}

// UnderKeys has everything that people wrote be sealed before it is kept. The error is an *mentoring.Error of FaultConflict when
// the keys in the database were wrapped by another root key.
func (db *DB) UnderKeys(ctx context.Context, root contentkey.Root) error {
	// The first key ties the database to its root key.
	if _, err := db.Pool.Exec(ctx, `insert into content_key (id, wrapped, root) values ($1, $2, $3) on conflict (id) do nothing`,
		Installation, root.Wrap(contentkey.Draw(Installation)), root.Mark()); err != nil {
		return away(err)
	}
	var mark *string
	if err := db.Pool.QueryRow(ctx, `select max(root) from content_key where wrapped is not null and root <> $1`, root.Mark()).Scan(&mark); err != nil {
		return away(err)
	}
	if mark != nil {
		return &mentoring.Error{Fault: mentoring.FaultConflict,
			Message: "the content key is not the one that this database was written with; restore the key file that belongs to it, see “The content key” in the operations guide"}
	}
	db.keys = &Keyring{root: root, kept: map[string]keptKey{}, shapes: map[reflect.Type][]sealedField{}}
	return nil
}

// recall returns a key that is still kept, and whether it is.
func (r *Keyring) recall(id string) (contentkey.Key, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	kept, known := r.kept[id]
	if !known || time.Now().After(kept.until) { // the life of memory is real time, whatever the programme's clock says
		return contentkey.Key{}, false
	}
	return kept.key, true
}

func (r *Keyring) keep(id string, key contentkey.Key) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.kept) >= mostKeysKept {
		clear(r.kept)
	}
	r.kept[id] = keptKey{key, time.Now().Add(keyLife)}
}

// ForgetKey takes a key out of memory, after the transaction that destroyed it.
func (db *DB) ForgetKey(person string) {
	if db.keys == nil {
		return
	}
	db.keys.mu.Lock()
	defer db.keys.mu.Unlock()
	delete(db.keys.kept, person)
}

// wrapped is a row of content_key.
type wrapped struct {
	ID      string `db:"id"`
	Wrapped []byte `db:"wrapped"` // nil: destroyed
}

// needKeys has the keys at hand in this transaction; with drawn, those that are not there yet are made.
func (tx Tx) needKeys(ctx context.Context, ids []string, drawn bool) error {
	missing := tx.keysMissing(ids)
	if len(missing) == 0 {
		return nil
	}
	found, err := all[wrapped](ctx, tx, `select id, wrapped from content_keys($1)`, missing)
	if err != nil {
		return err
	}
	if err := tx.takeKeys(found); err != nil {
		return err
	}
	for _, id := range tx.keysMissing(missing) {
		if !drawn {
			tx.keyAtHand(id, contentkey.Key{}) // lost with the key store: what it sealed cannot be had any more
			continue
		}
		key := contentkey.Draw(id)
		n, err := tx.exec(ctx, `insert into content_key (id, wrapped, root) values ($1, $2, $3) on conflict (id) do nothing`, id, tx.keys.root.Wrap(key), tx.keys.root.Mark())
		if err != nil {
			return err
		}
		if n == 0 { // another transaction was faster
			return tx.needKeys(ctx, ids, drawn)
		}
		tx.keyAtHand(id, key) // for this transaction alone: nobody knows yet that it commits
	}
	return nil
}

// alongKeys asks, with the next trip, for the keys that a statement names by their id and wrapped.
func (tx Tx) alongKeys(sql string, args ...any) {
	if tx.keys == nil {
		return
	}
	found := new([]wrapped)
	ask(tx, found, rows[wrapped], sql, args...)
	tx.unopened = append(tx.unopened, opening{keys: found})
}

// takeKeys has keys at hand that were read.
func (tx Tx) takeKeys(found []wrapped) error {
	for _, w := range found {
		if _, had := tx.atHand[w.ID]; had {
			continue
		}
		var key contentkey.Key
		if w.Wrapped != nil {
			var err error
			if key, err = tx.keys.root.Unwrap(w.ID, w.Wrapped); err != nil {
				return &mentoring.Error{Fault: mentoring.FaultConflict, Message: "a content key in the database does not open; restore the content key file that belongs to this database", Err: err}
			}
		}
		tx.keyAtHand(w.ID, key)
		tx.keys.keep(w.ID, key)
	}
	return nil
}

func (w *waiting) keyAtHand(id string, key contentkey.Key) {
	if w.atHand == nil {
		w.atHand = map[string]contentkey.Key{}
	}
	w.atHand[id] = key
}

// keysMissing returns which keys are neither at hand nor in memory, each once and in one order.
func (tx Tx) keysMissing(ids []string) (missing []string) {
	for _, id := range ids {
		if _, had := tx.atHand[id]; had {
			continue
		}
		if key, kept := tx.keys.recall(id); kept {
			tx.keyAtHand(id, key)
			continue
		}
		missing = append(missing, id)
	}
	slices.Sort(missing)
	return slices.Compact(missing)
}

// DestroyKey destroys the data key of a person. Nothing that was sealed under it can be opened any more, wherever it is.
func (tx Tx) DestroyKey(ctx context.Context, person string) error {
	if tx.keys != nil {
		tx.keyAtHand(person, contentkey.Key{})
	}
	return tx.later(ctx, `insert into content_key (id, root, destroyed_at) values ($1, '', now())
		on conflict (id) do update set wrapped = null, root = '', destroyed_at = coalesce(content_key.destroyed_at, now())`, person)
}

// UnderKeyFile is UnderKeys with the root key in a file, which is made when there is none yet and nothing was sealed before.
func (db *DB) UnderKeyFile(ctx context.Context, path string) error {
	root, err := contentkey.LoadRoot(path)
	if mentoring.FaultOf(err) == mentoring.FaultNotFound {
		var sealed bool
		if asked := db.Pool.QueryRow(ctx, `select exists (select from content_key where wrapped is not null)`).Scan(&sealed); asked != nil {
			return away(asked)
		}
		if sealed {
			return err
		}
		root = contentkey.NewRoot()
		if err = root.Save(path); mentoring.FaultOf(err) == mentoring.FaultConflict { // another process was faster
			root, err = contentkey.LoadRoot(path)
		}
	}
	if err != nil {
		return err
	}
	return db.UnderKeys(ctx, root)
}

// RootMark returns the mark of the root key that a database was written with, "" when nothing is sealed in it.
func RootMark(ctx context.Context, conn *pgx.Conn) (mark string, err error) {
	err = conn.QueryRow(ctx, `select coalesce(max(root), '') from content_key where wrapped is not null`).Scan(&mark)
	return mark, away(err)
}
