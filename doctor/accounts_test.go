package doctor

import (
	"context"
	"net/url"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/internal/testenv"
	"github.com/rapport-mentoring/rapport/store"
)

// Row 79: the doctor says who may do what, and what PostgreSQL lacks to hold everybody to their own people.
func TestRow79Accounts(t *testing.T) {
	t.Parallel()
	findings := accounts(t.Context(), Subject{})
	if !has(findings, "is the operator", "") || len(findings) != 1 {
		t.Errorf("nobody is named: %+v", findings)
	}
	db := testenv.DB(t, store.Migrate)
	s := onDatabase(db.Config().ConnString())
	s.Config.Accounts = config.Accounts{"root": {Operator: true}, "carla": {Email: "carla@north.test"}}
	findings = accounts(t.Context(), s)
	if !has(findings, "1 of the 2 accounts", "") || !has(findings, "rows of their own people", "") {
		t.Errorf("findings are %+v", findings)
	}
	plain(t, findings)

	user := "plain_" + db.Config().ConnConfig.Database
	quoted := pgx.Identifier{user}.Sanitize()
	if _, err := db.Exec(t.Context(), `create role `+quoted+` login password 'x'`); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Exec(context.WithoutCancel(t.Context()), `drop role `+quoted) })
	dsn, err := url.Parse(s.DSN)
	if err != nil {
		t.Fatal(err)
	}
	dsn.User = url.UserPassword(user, "x")
	s.DSN = dsn.String()
	findings = accounts(t.Context(), s)
	if !has(findings, "may not take on the role", "GRANT rapport_reader TO "+quoted) {
		t.Errorf("findings are %+v", findings)
	}
}
