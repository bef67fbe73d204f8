package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/contentkey"
	"github.com/rapport-mentoring/rapport/internal/testenv"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// keyed opens a database under a root key.
func keyed(t *testing.T) (*store.DB, contentkey.Root) {
	t.Helper()
	db, root := open(t), contentkey.NewRoot()
	if err := db.UnderKeys(t.Context(), root); err != nil {
		t.Fatal(err)
	}
	return db, root
}

// persons makes somebody for each name, and returns their ids.
func persons(t *testing.T, db *store.DB, names ...string) (ids []string) {
	t.Helper()
	in(t, db, func(tx store.Tx) error {
		ids = nil
		for _, name := range names {
			p, err := tx.KeepPerson(t.Context(), store.Person{Email: mentoring.Address(name + "@north.test"), Name: name})
			if err != nil {
				return err
			}
			ids = append(ids, p.ID)
		}
		return nil
	})
	return ids
}

// oneMail keeps a mail to a person about another.
func oneMail(t *testing.T, db *store.DB, key, person string, of ...string) (id int64) {
	t.Helper()
	in(t, db, func(tx store.Tx) error {
		draft, err := tx.DraftMail(t.Context(), key, person, "", "")
		if err != nil {
			return err
		}
		id = draft.ID
		return tx.AddMail(t.Context(), store.Mail{
			ID: id, Key: key, PersonID: person, Step: "note", Class: "essential", Address: "a@north.test", MessageID: key + "@x", Envelope: "b@x",
			Subject: "the pelican", Body: "about the walrus", Raw: []byte("raw kangaroo"), ReplyUntil: noon, Seal: []byte("s"), MadeAt: noon, NotBefore: noon, Of: of,
		})
	})
	return id
}

func mailOf(t *testing.T, db *store.DB, id int64) (m store.Mail) {
	t.Helper()
	in(t, db, func(tx store.Tx) (err error) {
		m, _, err = tx.Mail(t.Context(), id)
		return err
	})
	return m
}

func TestRow89MailIsKeptUnderTheKeysOfBoth(t *testing.T) {
	t.Parallel()
	db, _ := keyed(t)
	two := persons(t, db, "ines", "maria")
	id := oneMail(t, db, "one", two[0], two[1])
	var plain int
	if err := db.Pool.QueryRow(t.Context(), `select count(*) from mail where subject like '%pelican%' or body like '%walrus%' or position('kangaroo' in encode(raw, 'escape')) > 0`).Scan(&plain); err != nil || plain != 0 {
		t.Fatalf("%d mails are kept as they are, %v", plain, err)
	}
	if m := mailOf(t, db, id); m.Subject != "the pelican" || m.Body != "about the walrus" || string(m.Raw) != "raw kangaroo" || m.Gone {
		t.Errorf("it comes back as %+v", m)
	}
	for _, who := range []string{two[1]} {
		in(t, db, func(tx store.Tx) error { return tx.DestroyKey(t.Context(), who) })
		db.ForgetKey(who)
	}
	if m := mailOf(t, db, id); !m.Gone || m.Subject != "" || m.Body != "" || len(m.Raw) != 0 {
		t.Errorf("after the key of one was destroyed it comes back as %+v", m)
	}
}

// E3: a copy of the database that has the destroyed keys no more opens nothing of theirs, and everything of others.
func TestE3ACopyFromBeforeStaysErased(t *testing.T) {
	t.Parallel()
	db, root := keyed(t)
	two := persons(t, db, "ines", "maria")
	ines, maria := oneMail(t, db, "one", two[0]), oneMail(t, db, "two", two[1])
	for _, sql := range []string{`create table mail_copy as select * from mail`} { // the backup, without the key store
		if _, err := db.Pool.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	in(t, db, func(tx store.Tx) error { return tx.DestroyKey(t.Context(), two[0]) })
	for _, sql := range []string{`delete from mail`, `insert into mail select * from mail_copy`} {
		if _, err := db.Pool.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	again := &store.DB{Pool: db.Pool} // a service that starts anew
	if err := again.UnderKeys(t.Context(), root); err != nil {
		t.Fatal(err)
	}
	if m := mailOf(t, again, ines); !m.Gone || m.Body != "" {
		t.Errorf("what was erased is back: %+v", m)
	}
	if m := mailOf(t, again, maria); m.Gone || m.Body != "about the walrus" {
		t.Errorf("what was not erased is %+v", m)
	}
}

func TestRow89AnotherRootKeyIsRefused(t *testing.T) {
	t.Parallel()
	db, _ := keyed(t)
	if err := (&store.DB{Pool: db.Pool}).UnderKeys(t.Context(), contentkey.NewRoot()); mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("another root key: %v", err)
	}
	path := filepath.Join(t.TempDir(), "content.key")
	if err := (&store.DB{Pool: db.Pool}).UnderKeyFile(t.Context(), path); mentoring.FaultOf(err) != mentoring.FaultNotFound {
		t.Errorf("a lost key file: %v", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("a new key is made for a database that is sealed under another")
	}
	fresh := open(t)
	for range 2 { // made once, and read then
		if err := fresh.UnderKeyFile(t.Context(), path); err != nil {
			t.Fatal(err)
		}
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o400 {
		t.Errorf("the file is %v, %v", info, err)
	}
}

// Mail that came is under the installation's key until its writer is known, and under theirs then.
func TestRow89MailThatCameComesUnderItsWritersKey(t *testing.T) {
	t.Parallel()
	db, _ := keyed(t)
	who := persons(t, db, "ines")[0]
	in(t, db, func(tx store.Tx) error {
		return tx.KeepRaw(t.Context(), []store.RawMail{{Mailbox: "INBOX", UIDValidity: 1, UID: 1, SHA256: []byte("hash"), Size: 7, InternalDate: noon, Raw: []byte("my walrus")}}, noon)
	})
	take := func() (taken []store.Unsorted) {
		in(t, db, func(tx store.Tx) (err error) {
			taken, err = tx.TakeUnsorted(t.Context(), 5)
			return err
		})
		return taken
	}
	taken := take()
	if len(taken) != 1 || string(taken[0].Raw) != "my walrus" {
		t.Fatalf("taken %+v", taken)
	}
	in(t, db, func(tx store.Tx) error {
		e := store.Event{RawID: taken[0].ID, Class: "human", Disposition: "applied", AppliedAt: noon}
		if _, err := tx.AddEvent(t.Context(), e); err != nil {
			return err
		}
		e.PersonID, e.Words = &who, "the orangery"
		e.Reading = &store.Reading{Intent: "answered", Answer: mentoring.Answer{Intent: "answered", Rating: 4, Text: "the orangery"}, Because: []store.Because{{Rule: "r", Words: "orangery"}}}
		return tx.FinishEvent(t.Context(), e)
	})
	raw := func() (raw []byte, err error) {
		in(t, db, func(tx store.Tx) error {
			raw, err = tx.RawOf(t.Context(), taken[0].ID)
			return nil
		})
		return raw, err
	}
	if got, err := raw(); err != nil || string(got) != "my walrus" {
		t.Fatalf("once its writer is known it reads %q, %v", got, err)
	}
	var row string
	if err := db.Pool.QueryRow(t.Context(), `select words || reading::text from event`).Scan(&row); err != nil || strings.Contains(row, "orangery") || !strings.Contains(row, `"rating": 4`) {
		t.Errorf("the event is kept as %s, %v", row, err)
	}
	in(t, db, func(tx store.Tx) error { return tx.DestroyKey(t.Context(), who) })
	db.ForgetKey(who)
	if got, err := raw(); err != nil || len(got) != 0 {
		t.Errorf("after their key was destroyed it reads %q, %v", got, err)
	}
	in(t, db, func(tx store.Tx) error {
		words, err := tx.WordsOf(t.Context(), who)
		if len(words) != 1 || words[0].Words != "" {
			t.Errorf("their words are %+v", words)
		}
		return err
	})
}

func BenchmarkKeptMail(b *testing.B) {
	for _, sealed := range []bool{false, true} {
		b.Run(fmt.Sprintf("sealed=%t", sealed), func(b *testing.B) {
			db := &store.DB{Pool: testenv.DB(b, store.Migrate)}
			if sealed {
				if err := db.UnderKeys(b.Context(), contentkey.NewRoot()); err != nil {
					b.Fatal(err)
				}
			}
			var who store.Person
			if err := db.InTx(b.Context(), func(tx store.Tx) (err error) {
				who, err = tx.KeepPerson(b.Context(), store.Person{Email: "a@north.test", Name: "A"})
				return err
			}); err != nil {
				b.Fatal(err)
			}
			text := strings.Repeat("How was your talk with Maria? ", 70)
			for i := 0; b.Loop(); i++ {
				key := fmt.Sprint("bench", i)
				if err := db.InTx(b.Context(), func(tx store.Tx) error {
					draft, err := tx.DraftMail(b.Context(), key, who.ID, "", "")
					if err != nil {
						return err
					}
					return tx.AddMail(b.Context(), store.Mail{ID: draft.ID, Key: key, PersonID: who.ID, Step: "note", Class: "reply", Address: "a@north.test", MessageID: key,
						Envelope: "b@x", Subject: "Your talk", Body: text, Raw: []byte(strings.Repeat(text, 8)), ReplyUntil: noon, Seal: []byte("s"), MadeAt: noon, NotBefore: noon.Add(time.Hour)})
				}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
