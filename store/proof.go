package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// Proof is what a search for somebody's words through every column of every table has found.
type Proof struct {
	Columns int            `json:"columns"` // that were searched
	Hits    map[string]int `json:"hits"`    // rows by table and column; none is what is wanted
}

// Searched returns where in the database any of some texts stands, in whatever letters: in every table and every column that can hold one,
// as PostgreSQL lists them, but for what is searched for itself. A mail that still has to go out, and is emptied then, does not count.
func (tx Tx) Searched(ctx context.Context, texts []string) (Proof, error) {
	columns, err := all[struct {
		Table  string `db:"table_name"`
		Column string `db:"column_name"`
		Type   string `db:"data_type"`
	}](ctx, tx, `select c.table_name::text, c.column_name::text, c.data_type::text from information_schema.columns c
		join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
		where c.table_schema = current_schema() and c.table_name <> 'erasure' and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY') order by 1, 2`)
	proof := Proof{Columns: len(columns), Hits: map[string]int{}}
	if err != nil {
		return proof, err
	}
	hits := make([]int, len(columns))
	for i, c := range columns {
		column := pgx.Identifier{c.Column}.Sanitize()
		text := column + "::text"
		if c.Type == "bytea" {
			text = "encode(" + column + ", 'escape')"
		}
		unsent := ""
		if c.Table == "mail" {
			unsent = " and not (scrub and state in ('ready', 'claimed', 'handed_over', 'aside'))"
		}
		ask(tx, &hits[i], the[int], fmt.Sprintf(`select count(*)::int from %s where exists (select from unnest($1::text[]) as word where position(lower(word) in lower(%s)) > 0)%s`,
			pgx.Identifier{c.Table}.Sanitize(), text, unsent), texts)
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
