package doctor

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/internal/account"
)

const accountsPart = "accounts"

// accounts looks at who may do what on this machine, and whether PostgreSQL can keep each to their own people.
func accounts(ctx context.Context, s Subject) []Finding {
	operators, others := 0, 0
	for _, a := range s.Config.Accounts {
		if a.Operator {
			operators++
		} else {
			others++
		}
	}
	if operators+others == 0 {
		return []Finding{fine(accountsPart, "whoever can read the configuration and its secrets is the operator; others can be named under accounts")}
	}
	findings := []Finding{fine(accountsPart, "operators are root, the owner of the data folder, and %d of the %d accounts that are named", operators, operators+others)}
	if others == 0 {
		return findings
	}
	if !account.KeepsLogins() {
		findings = append(findings, warning(accountsPart, "this system does not keep which account somebody logged in with, so through sudo everybody passes for the account they take on",
			"let nobody but operators run Rapport through sudo; on Linux, see that pam_loginuid stands in the PAM files of your log-ins"))
	}
	if s.DSN == "" {
		return findings
	}
	conn, err := pgx.Connect(ctx, s.DSN)
	if err != nil {
		return findings // told of PostgreSQL
	}
	defer conn.Close(context.WithoutCancel(ctx))
	return append(findings, readerRole(ctx, conn))
}

// readerRole looks at the role that commands take on which work for somebody with an office.
func readerRole(ctx context.Context, conn *pgx.Conn) Finding {
	var there, ours bool
	err := conn.QueryRow(ctx, `select count(*) > 0, coalesce(bool_or(pg_has_role(current_user, oid, 'member')), false) from pg_roles where rolname = 'rapport_reader'`).Scan(&there, &ours)
	user := pgx.Identifier{conn.Config().User}.Sanitize()
	switch {
	case err != nil:
		return wrong(accountsPart, "PostgreSQL does not say whether it has the role that commands of coordinators work as", "look into the log of PostgreSQL")
	case !there:
		return wrong(accountsPart, "PostgreSQL has no role rapport_reader, so commands work for operators only",
			fmt.Sprintf("run as a superuser: CREATE ROLE rapport_reader; GRANT rapport_reader TO %s", user))
	case !ours:
		return wrong(accountsPart, "Rapport may not take on the role rapport_reader, so commands work for operators only",
			fmt.Sprintf("run as a superuser: GRANT rapport_reader TO %s", user))
	default:
		return fine(accountsPart, "PostgreSQL shows the others the rows of their own people only")
	}
}
