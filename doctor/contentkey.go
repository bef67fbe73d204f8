package doctor

import (
	"context"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/contentkey"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

const keyPart = "content key"

// contentKey holds the key file against the database: without the right one nothing that people wrote can be read. Without
// tables of this program there is nothing to hold it against.
func contentKey(ctx context.Context, conn *pgx.Conn, path string, tables bool) []Finding {
	mark := ""
	if tables {
		var err error
		if mark, err = store.RootMark(ctx, conn); err != nil {
			return []Finding{wrong(keyPart, "the keys in the database cannot be looked at", "see that the user of the dsn owns the database")}
		}
	}
	root, err := contentkey.LoadRoot(path)
	const restore = "restore the key file that belongs to this database from its own backup; see “The content key” in the operations guide"
	switch {
	case mentoring.FaultOf(err) == mentoring.FaultNotFound && mark == "":
		return []Finding{fine(keyPart, "the first start makes %s", path)}
	case err != nil:
		return []Finding{wrong(keyPart, err.Error(), restore)}
	case mark != "" && mark != root.Mark():
		return []Finding{wrong(keyPart, "what people wrote was sealed under another content key than the one in "+path, restore)}
	default:
		return []Finding{fine(keyPart, "what people wrote is kept under the key in %s; back it up by itself, and not with the database", path)}
	}
}
