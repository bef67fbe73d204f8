package doctor

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/testenv"
	"github.com/rapport-mentoring/rapport/store"
)

func onDatabase(dsn string) Subject {
	return Subject{Config: config.Config{Database: config.Database{DSN: config.NewSecret(dsn)}}, DSN: dsn}
}

func TestPostgreSQL(t *testing.T) {
	t.Parallel()
	s := onDatabase(testenv.DB(t).Config().ConnString())
	findings := postgreSQL(t.Context(), s)
	if !has(findings, "version", "") || !has(findings, "it has no tables yet", "") {
		t.Errorf("findings are %+v", findings)
	}
	plain(t, findings)
	migrated := testenv.DB(t, store.Migrate)
	tables := migrated.Config().ConnString()
	findings = postgreSQL(t.Context(), onDatabase(tables))
	if !has(findings, "its tables are those of this program", "") {
		t.Errorf("after the first start: %+v", findings)
	}
	if _, err := migrated.Exec(t.Context(), `update schema_version set version = version + 1`); err != nil {
		t.Fatal(err)
	}
	findings = postgreSQL(t.Context(), onDatabase(tables))
	if !has(findings, "a newer Rapport", "newer program") {
		t.Errorf("after a step back: %+v", findings)
	}
	const away = "postgres://nobody:hunter2@127.0.0.1:1/x"
	findings = postgreSQL(t.Context(), onDatabase(away))
	if len(findings) != 1 || findings[0].State != Wrong || strings.Contains(findings[0].Found, "hunter2") || !strings.Contains(findings[0].Found, "refused") {
		t.Errorf("away: %+v", findings)
	}
	if findings := clocks(t.Context(), s); len(findings) != 1 || findings[0].State != Fine {
		t.Errorf("its clock: %+v", findings)
	}
}

func TestPrivatePostgreSQL(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "not", "yet", "made")
	if findings := postgreSQL(t.Context(), Subject{Config: config.Config{Data: folder}}); len(findings) != 1 || findings[0].State != Fine {
		t.Errorf("findings are %+v", findings)
	}
	findings := postgreSQL(t.Context(), Subject{Config: config.Config{Data: "postgresql_test.go"}})
	if len(findings) != 1 || findings[0].State != Wrong || !strings.Contains(findings[0].Found, "not a folder") {
		t.Errorf("findings are %+v", findings)
	}
}

func TestDrift(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		ahead, giveOrTake time.Duration
		state             State
		found             string
	}{
		{0, 0, Fine, "agrees"},
		{1500 * time.Millisecond, 0, Fine, "agrees"},
		{-5 * time.Second, 0, Warning, "5s behind"},
		{5 * time.Second, 4 * time.Second, Fine, "agrees"},
		{2 * time.Hour, time.Second, Wrong, "1h59m59s ahead"},
		{-2 * time.Hour, time.Second, Wrong, "1h59m59s behind"},
	} {
		f := drift("PostgreSQL", test.ahead, test.giveOrTake)
		if f.State != test.state || !strings.Contains(f.Found, test.found) {
			t.Errorf("%s, give or take %s: %+v", test.ahead, test.giveOrTake, f)
		}
		plain(t, []Finding{f})
	}
}

// I13: a running service holds the lock of its mailbox, and is seen to.
func TestAServiceThatReadsTheMailbox(t *testing.T) {
	t.Parallel()
	pool := testenv.DB(t)
	dsn := pool.Config().ConnString()
	account := inbox.Account{Host: "imap.example.org", Port: 993, Username: t.Name()}
	lock := account.Lock()
	if held, err := isRead(t.Context(), dsn, lock); err != nil || held {
		t.Errorf("nobody reads: %v, %v", held, err)
	}
	db := &store.DB{Pool: pool}
	reading, done := make(chan struct{}), make(chan struct{})
	ended := make(chan error, 1)
	go func() {
		ended <- db.WithLock(t.Context(), lock, func() {}, func(ctx context.Context) error {
			close(reading)
			<-done
			return nil
		})
	}()
	<-reading
	if held, err := isRead(t.Context(), dsn, lock); err != nil || !held {
		t.Errorf("somebody reads: %v, %v", held, err)
	}
	other := account
	other.Username = "another"
	if held, err := isRead(t.Context(), dsn, other.Lock()); err != nil || held {
		t.Errorf("nobody reads the other: %v, %v", held, err)
	}
	close(done)
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
