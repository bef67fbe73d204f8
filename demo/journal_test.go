package demo

import (
	"os"
	"path/filepath"
	"testing"
)

func TestJournalOutlivesTheProcess(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	open := func() *journal {
		t.Helper()
		j, err := openJournal(dir, "grace@northwind.test")
		if err != nil {
			t.Fatal(err)
		}
		return j
	}
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	one, two, three := entryKey{"m1@rapport.test", 1}, entryKey{"m2@rapport.test", 0}, entryKey{"m2@rapport.test", 1}
	j := open()
	do(j.intend(entry{entryKey: one, From: "a@b.test", To: "c@d.test", Raw: []byte("one")}))
	do(j.sent(one))
	do(j.intend(entry{entryKey: two, To: "c@d.test", Raw: []byte("two\r\n\x00")}))
	do(j.intend(entry{entryKey: three, Skipped: true}))

	// A kill in the middle of a line.
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil || len(files) != 1 {
		t.Fatalf("the journals are %v (%v)", files, err)
	}
	whole, err := os.ReadFile(files[0])
	do(err)
	do(os.WriteFile(files[0], append(whole, `{"answers":"m3@rapport.test","n":1,"raw":"YWJ`...), 0o600))

	for range 2 { // the second time the torn line has been mended
		j = open()
		if e, ok := j.find(one); !ok || !e.Sent || e.From != "a@b.test" {
			t.Errorf("the first is %+v", e)
		}
		if e, ok := j.find(two); !ok || e.Sent || string(e.Raw) != "two\r\n\x00" {
			t.Errorf("the second is %+v", e)
		}
		if e, ok := j.find(three); !ok || !e.Skipped {
			t.Errorf("the third is %+v", e)
		}
		if e, ok := j.find(entryKey{"m3@rapport.test", 1}); ok {
			t.Errorf("what was never acted on is kept: %+v", e)
		}
	}
	do(j.sent(two))
	if e, _ := open().find(two); !e.Sent || len(e.Raw) > 0 {
		t.Errorf("after it was sent the second is %+v", e)
	}
}

func TestJournalThatIsNoneIsRefused(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "grace@northwind.test.jsonl"), []byte("not a journal\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := openJournal(dir, "grace@northwind.test"); err == nil {
		t.Error("a file that is no journal is taken for one")
	}
}
