package store

import (
	"context"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// memory is what was read and cannot have changed since, because nothing has been written to a table that it came from. It is
// right for one writer only, see Alone. It looks at the words of a statement: a table that is named is read, and one that
// stands behind "insert into", "update" or "delete from" is written. What it does not understand is never remembered, and
// counts as writing to every table. A nil memory remembers nothing.
type memory struct {
	tables     map[string]int // how often each was written
	views      []string
	statements map[string]*statement
	kept       map[string]kept
	copier     copier
}

// mostKept bounds what is remembered. Then it begins anew.
const (
	mostKept  = 20_000    // answers
	longestOf = 32 * 1024 // of the texts and lists in one, in bytes
)

// statement is what the words of an SQL statement say of it.
type statement struct {
	reads  []string // tables; nil when what it returns does not hang on these alone
	writes []string
	all    bool // it may write to any table
}

// kept is the answer to a statement, as its rows were collected.
type kept struct {
	writes int // to the tables that it reads so far, when it was asked for
	value  any
}

// newMemory returns a memory for the tables that a connection sees.
func newMemory(ctx context.Context, conn *pgx.Conn) (*memory, error) {
	m := &memory{tables: map[string]int{}, statements: map[string]*statement{}, kept: map[string]kept{}, copier: copier{}}
	found, err := conn.Query(ctx, `select table_name, table_type = 'VIEW' from information_schema.tables where table_schema = current_schema()`)
	if err != nil {
		return nil, err
	}
	var name string
	var view bool
	_, err = pgx.ForEachRow(found, []any{&name, &view}, func() error {
		if view {
			m.views = append(m.views, name)
		} else {
			m.tables[name] = 0
		}
		return nil
	})
	return m, err
}

var (
	sqlWords = regexp.MustCompile(`[a-z_]+`)
	written  = regexp.MustCompile(`\b(?:insert into|update|delete from)\s+([a-z_]+)`)
	deletes  = regexp.MustCompile(`\bdelete from\b`)
	volatile = regexp.MustCompile(`\b(?:now|nextval|currval|set_config|random|clock_timestamp|pg_[a-z_]+)\s*\(|\bcurrent_|\bpg_`)
)

// understand says what a statement does.
func (m *memory) understand(sql string) *statement {
	if s := m.statements[sql]; s != nil {
		return s
	}
	s := &statement{}
	m.statements[sql] = s
	lower := strings.ToLower(sql)
	for _, found := range written.FindAllStringSubmatch(lower, -1) {
		if _, table := m.tables[found[1]]; table {
			s.writes = append(s.writes, found[1])
		}
	}
	words := sqlWords.FindAllString(lower, -1)
	first := ""
	if len(words) > 0 {
		first = words[0]
	}
	switch first {
	case "select", "with":
	case "insert", "update":
		s.all = len(s.writes) == 0
	default: // delete may reach other tables
		s.all = true
	}
	s.all = s.all || deletes.MatchString(lower)
	hangs := slices.ContainsFunc(words, func(w string) bool { return slices.Contains(m.views, w) })
	if s.all || len(s.writes) > 0 || hangs || volatile.MatchString(lower) {
		return s
	}
	for _, w := range words {
		if _, table := m.tables[w]; table && !slices.Contains(s.reads, w) {
			s.reads = append(s.reads, w)
		}
	}
	return s
}

// heed notes what a statement writes.
func (m *memory) heed(sql string) {
	if m == nil {
		return
	}
	s := m.understand(sql)
	if s.all {
		m.forget()
	}
	for _, table := range s.writes {
		m.tables[table]++
	}
}

// forget forgets everything.
func (m *memory) forget() { clear(m.kept) }

// place is where the answer to one statement is remembered.
type place struct {
	key    string // "" when the answer must not be remembered
	writes int
}

// placeOf returns where the answer to a statement is remembered until something is written.
func (m *memory) placeOf(sql string, args []any) (p place) {
	if m == nil {
		return p
	}
	s := m.understand(sql)
	if s.reads == nil {
		return p
	}
	key, plain := keyOf(sql, args)
	if !plain {
		return p
	}
	for _, table := range s.reads {
		p.writes += m.tables[table]
	}
	p.key = key
	return p
}

// recall copies into v the answer that is remembered, and reports whether there is one.
func recall[T any](m *memory, p place, v *T) bool {
	if p.key == "" {
		return false
	}
	k, known := m.kept[p.key]
	if !known || k.writes != p.writes {
		return false
	}
	value, same := k.value.(T)
	if same {
		*v = copyOf(m.copier, value)
	}
	return same
}

// remember keeps a copy of an answer: whoever has it may change it.
func remember[T any](m *memory, p place, v T) {
	if p.key == "" {
		return
	}
	if len(m.kept) >= mostKept {
		m.forget()
	}
	if length(reflect.ValueOf(&v).Elem()) <= longestOf {
		m.kept[p.key] = kept{p.writes, copyOf(m.copier, v)}
	}
}

// keyOf returns a key that equal statements with equal arguments share, and whether there is one.
func keyOf(sql string, args []any) (string, bool) {
	key := make([]byte, 0, len(sql)+64)
	key = append(key, sql...)
	for _, arg := range args {
		var plain bool
		if key, plain = appendKey(key, reflect.ValueOf(arg)); !plain {
			return "", false
		}
	}
	return string(key), true
}

func appendKey(key []byte, v reflect.Value) ([]byte, bool) {
	switch v.Kind() {
	case reflect.Invalid:
		return append(key, "\x00nil"...), true
	case reflect.Pointer:
		if v.IsNil() {
			return append(key, "\x00nil"...), true
		}
		return appendKey(key, v.Elem())
	case reflect.String:
		return fmt.Appendf(key, "\x00%d:%s", v.Len(), v.String()), true
	case reflect.Bool:
		return fmt.Appendf(key, "\x00%t", v.Bool()), true
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return fmt.Appendf(key, "\x00%d", v.Int()), true
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return fmt.Appendf(key, "\x00%d", v.Uint()), true
	case reflect.Float32, reflect.Float64:
		return fmt.Appendf(key, "\x00%g", v.Float()), true
	case reflect.Slice:
		if v.IsNil() {
			return append(key, "\x00nil"...), true
		}
		key = fmt.Appendf(key, "\x00[%d", v.Len())
		for i := range v.Len() {
			var plain bool
			if key, plain = appendKey(key, v.Index(i)); !plain {
				return key, false
			}
		}
		return key, true
	}
	if t, is := v.Interface().(time.Time); is {
		return fmt.Appendf(key, "\x00%d", t.UnixNano()), true
	}
	return key, false
}
