package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/contentkey"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Proof is what a search for somebody's words has found: in every column of every table, and elsewhere.
type Proof struct {
	Columns  int            `json:"columns"`  // that were searched
	Hits     map[string]int `json:"hits"`     // rows by table and column, or things by where they are; none is what is wanted
	Searched []string       `json:"searched"` // what, in words
}

// OfTables is what a search of the programme's own tables is called.
const OfTables = "programme's tables"

// textColumn is a column that can hold a text.
type textColumn struct {
	Schema string `db:"table_schema"`
	Table  string `db:"table_name"`
	Column string `db:"column_name"`
	Type   string `db:"data_type"`
}

const textTypes = `c.data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'ARRAY')`

// counting is the statement that counts the rows in which any of the texts $1 stands, in whatever letters; with $2 only as a whole, so
// that ann@north.test is not found in joann@north.test. Of bytes, what is not ASCII is found in the letters in which it was given, or
// in small ones.
func (c textColumn) counting(but string) string {
	column := pgx.Identifier{c.Column}.Sanitize()
	text, forms := column+"::text", "array[word]"
	if c.Type == "bytea" {
		text = "encode(" + column + ", 'escape')"
		forms = "array[encode(convert_to(word, 'UTF8'), 'escape'), encode(convert_to(lower(word), 'UTF8'), 'escape')]"
	}
	return fmt.Sprintf(`select count(*)::int from (select lower(%s) as text from %s where %s is not null%s offset 0) t
		where exists (select from unnest($1::text[]) as word, unnest(%s) as form where position(lower(form) in text) > 0
			and (not $2 or text ~ ('(^|[^[:alnum:]._+-])' || regexp_replace(lower(form), '([].+*?()|{}^$\\[])', '\\\1', 'g') || '($|[^[:alnum:]])')))`,
		text, pgx.Identifier{c.Schema, c.Table}.Sanitize(), column, but, forms)
}

// Searched returns where in the database any of some texts stands, in whatever letters: in every table and every column that can hold one,
// as PostgreSQL lists them, but for what is searched for itself. A mail that still has to go out, and is emptied then, does not count.
func (tx Tx) Searched(ctx context.Context, texts []string, whole bool) (Proof, error) {
	columns, err := all[textColumn](ctx, tx, `select c.table_schema::text, c.table_name::text, c.column_name::text, c.data_type::text from information_schema.columns c
		join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
		where c.table_schema = current_schema() and c.table_name <> 'erasure' and `+textTypes+` order by 1, 2, 3`)
	proof := Proof{Columns: len(columns), Hits: map[string]int{}, Searched: []string{OfTables}}
	if err != nil {
		return proof, err
	}
	hits := make([]int, len(columns))
	for i, c := range columns {
		unsent := ""
		if c.Table == "mail" {
			unsent = " and not (scrub and state in ('ready', 'claimed', 'handed_over', 'aside'))"
		}
		ask(tx, &hits[i], the[int], c.counting(unsent), texts, whole)
	}
	if err := tx.collected(ctx); err != nil {
		return proof, err
	}
	for i, c := range columns {
		if hits[i] > 0 {
			proof.Hits[c.Table+"."+c.Column] = hits[i]
		}
	}
	return proof, nil
}

// querier is a connection, or several.
type querier interface {
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}

// textColumnsOf returns the columns of a database, which need not be ours, that can hold a text.
func textColumnsOf(ctx context.Context, conn querier) ([]textColumn, error) {
	found, err := conn.Query(ctx, `select c.table_schema::text, c.table_name::text, c.column_name::text, c.data_type::text from information_schema.columns c
		join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
		where c.table_schema not in ('pg_catalog', 'information_schema') and `+textTypes+` order by 1, 2, 3`)
	if err != nil {
		return nil, away(err)
	}
	columns, err := rows[textColumn](found)
	return columns, away(err)
}

// SearchDatabase returns in how many rows of any table of a database, which need not be ours, any of some texts stands, by table and
// column. Bytes are searched as they are: the blobs that Temporal keeps are protocol buffers, in which a text stands as it was given.
func SearchDatabase(ctx context.Context, dsn string, texts []string, whole bool) (map[string]int, error) {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return nil, away(err)
	}
	defer conn.Close(context.WithoutCancel(ctx))
	columns, err := textColumnsOf(ctx, conn)
	if err != nil {
		return nil, err
	}
	hits := map[string]int{}
	for _, c := range columns {
		var n int
		if err := conn.QueryRow(ctx, c.counting(""), texts, whole).Scan(&n); err != nil {
			return nil, away(fmt.Errorf("search %s.%s: %w", c.Table, c.Column, err))
		}
		if n > 0 {
			hits[c.Table+"."+c.Column] = n
		}
	}
	return hits, nil
}

// AddressesIn calls f with whatever looks like an address in any column of a database, which need not be ours, and where.
func AddressesIn(ctx context.Context, dsn string, f func(where string, address mentoring.Address)) error {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return away(err)
	}
	defer conn.Close(context.WithoutCancel(ctx))
	return addressesIn(ctx, conn, f)
}

// Addresses calls f with whatever looks like an address in any column of our own database, and where.
func (db *DB) Addresses(ctx context.Context, f func(where string, address mentoring.Address)) error {
	return addressesIn(ctx, db.Pool, f)
}

func addressesIn(ctx context.Context, conn querier, f func(where string, address mentoring.Address)) error {
	columns, err := textColumnsOf(ctx, conn)
	if err != nil {
		return err
	}
	for _, c := range columns {
		found, err := conn.Query(ctx, c.addressed())
		if err != nil {
			return away(err)
		}
		addresses, err := firsts[string](found)
		if err != nil {
			return away(fmt.Errorf("search %s.%s: %w", c.Table, c.Column, err))
		}
		for _, a := range addresses {
			f(c.Table+"."+c.Column, mentoring.CanonicalAddress(a))
		}
	}
	return nil
}

// headerLength is enough of a sealed value to read the ids of the keys of some dozens of people from.
const headerLength = 4096

// SealedUnder returns how many values are kept that were sealed under keys, by the ids of those.
func (db *DB) SealedUnder(ctx context.Context) (map[string]int, error) {
	columns, err := textColumnsOf(ctx, db.Pool)
	if err != nil {
		return nil, err
	}
	values := map[string]int{}
	for _, c := range columns {
		column := pgx.Identifier{c.Column}.Sanitize()
		of := `left(` + column + `, $1)::bytea from %s where left(` + column + `, 4) = 'rk1.'`
		switch c.Type {
		case "bytea":
			of = `substring(` + column + ` for $1) from %s where substring(` + column + ` for 4) = '\x00726b31'::bytea`
		case "text":
		default:
			continue
		}
		found, err := db.Pool.Query(ctx, fmt.Sprintf("select "+of, pgx.Identifier{c.Schema, c.Table}.Sanitize()), headerLength)
		if err != nil {
			return nil, away(err)
		}
		beginnings, err := firsts[[]byte](found)
		if err != nil {
			return nil, away(fmt.Errorf("search %s.%s: %w", c.Table, c.Column, err))
		}
		for _, b := range beginnings {
			needs := contentkey.Needs(b)
			if c.Type == "text" {
				needs = contentkey.TextNeeds(string(b))
			}
			for _, id := range needs {
				values[id]++
			}
		}
	}
	return values, nil
}

// addressed is the statement that lists what looks like an address in a column.
func (c textColumn) addressed() string {
	column := pgx.Identifier{c.Column}.Sanitize()
	text := column + "::text"
	if c.Type == "bytea" {
		text = "encode(" + column + ", 'escape')"
	}
	return fmt.Sprintf(`select distinct found[1] from %s, regexp_matches(%s, '[[:alnum:]._%%+''-]+@[[:alnum:].-]+', 'g') as found where %s is not null`,
		pgx.Identifier{c.Schema, c.Table}.Sanitize(), text, column)
}
