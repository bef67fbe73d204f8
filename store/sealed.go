package store

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/contentkey"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// What is collected from rows is opened by what the tags of its fields say. A field that holds words has a tag such as
// `seal:"reflection.words PairID Session WriterID"`: the table and the column that it comes from, and the fields that tell its row. Where a
// statement has rows of several tables, the tag `seal:"Place"` names a field with the same in words, such as "mail.body reply|17".
// With the tag `under:"Key"` it is sealed under a key of its own, which an earlier field holds. A field Gone of type bool is set when something in the struct cannot be opened any more; the field itself is then empty, as if
// it had been scrubbed.

// sealedField is a field that holds words.
type sealedField struct {
	index    int
	place    contentkey.Place // without its row; the zero Place when a field tells it
	row      []int            // the fields that tell the row, or the one that tells the place
	under    int              // the field with the key of this one, -1 for those of persons
	goneFlag int              // the index of Gone, -1 without one
}

// opening is something collected that is to be opened.
type opening struct {
	value reflect.Value // of a struct, or a list of them
	keys  *[]wrapped    // or keys that came along
}

// shapeOf returns the sealed fields of a struct, nil for everything else.
func (r *Keyring) shapeOf(t reflect.Type) []sealedField {
	if t.Kind() != reflect.Struct {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	shape, known := r.shapes[t]
	if known {
		return shape
	}
	flag := -1
	if gone, has := t.FieldByName("Gone"); has {
		flag = gone.Index[0]
	}
	for i := range t.NumField() {
		tag := strings.Fields(t.Field(i).Tag.Get("seal"))
		if len(tag) == 0 {
			continue
		}
		f := sealedField{index: i, under: -1, goneFlag: flag}
		if key, has := t.FieldByName(t.Field(i).Tag.Get("under")); has {
			f.under = key.Index[0]
		}
		if table, column, whole := strings.Cut(tag[0], "."); whole {
			f.place, tag = contentkey.Place{Table: table, Column: column}, tag[1:]
		}
		for _, name := range tag {
			field, has := t.FieldByName(name)
			if !has {
				panic("store: " + t.String() + " has no field " + name)
			}
			f.row = append(f.row, field.Index[0])
		}
		shape = append(shape, f)
	}
	r.shapes[t] = shape
	return shape
}

// placeIn returns where the field of a struct comes from.
func (f sealedField) placeIn(v reflect.Value) contentkey.Place {
	parts := make([]any, len(f.row))
	for i, index := range f.row {
		parts[i] = v.Field(index).Interface()
	}
	if f.place.Table == "" {
		where, row, _ := strings.Cut(fmt.Sprint(parts[0]), " ")
		table, column, _ := strings.Cut(where, ".")
		return contentkey.Place{Table: table, Column: column, Row: row}
	}
	return contentkey.Place{Table: f.place.Table, Column: f.place.Column, Row: rowOf(parts...)}
}

// rowOf names a row by what is never changed of it.
func rowOf(parts ...any) string {
	named := make([]string, len(parts))
	for i, part := range parts {
		if b, bytes := part.([]byte); bytes {
			named[i] = hex.EncodeToString(b)
			continue
		}
		named[i] = fmt.Sprint(part)
	}
	return strings.Join(named, "|")
}

// willOpen has something be opened as soon as it is collected.
func (tx Tx) willOpen(v reflect.Value) {
	if tx.keys == nil {
		return
	}
	t := v.Type()
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if len(tx.keys.shapeOf(t)) > 0 {
		tx.unopened = append(tx.unopened, opening{value: v})
	}
}

// open opens what was collected.
func (tx Tx) open(ctx context.Context) error {
	unopened := tx.unopened
	tx.unopened = nil
	var needs []string
	for _, o := range unopened {
		if o.keys != nil {
			if err := tx.takeKeys(*o.keys); err != nil {
				return err
			}
			continue
		}
		tx.each(o.value, func(v reflect.Value, f sealedField) error {
			if f.under < 0 {
				needs = append(needs, needsOf(v.Field(f.index))...)
			}
			return nil
		})
	}
	if len(needs) == 0 {
		return nil
	}
	if err := tx.needKeys(ctx, needs, false); err != nil {
		return err
	}
	for _, o := range unopened {
		if o.keys != nil {
			continue
		}
		if err := tx.each(o.value, tx.openField); err != nil {
			return err
		}
	}
	return nil
}

// each calls f for each sealed field in a struct or a list of structs.
func (tx Tx) each(v reflect.Value, f func(reflect.Value, sealedField) error) error {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			return tx.each(v.Elem(), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			if err := tx.each(v.Index(i), f); err != nil {
				return err
			}
		}
	case reflect.Struct:
		for _, field := range tx.keys.shapeOf(v.Type()) {
			if err := f(v, field); err != nil {
				return err
			}
		}
	}
	return nil
}

// answerIn returns the answer that a field holds, nil when it holds none.
func answerIn(v reflect.Value) *mentoring.Answer {
	switch held := v.Addr().Interface().(type) {
	case *mentoring.Answer:
		return held
	case **mentoring.Answer:
		return *held
	}
	return nil
}

func needsOf(v reflect.Value) []string {
	switch v.Kind() {
	case reflect.String:
		return contentkey.TextNeeds(v.String())
	case reflect.Slice:
		return contentkey.Needs(v.Bytes())
	}
	if a := answerIn(v); a != nil {
		return contentkey.TextNeeds(a.Sealed)
	}
	return nil
}

// openField opens one field. What was changed, or moved from another row, counts as gone: it is nobody's words.
func (tx Tx) openField(v reflect.Value, f sealedField) error {
	field, at := v.Field(f.index), f.placeIn(v)
	keyOf := func(id string) contentkey.Key { return tx.atHand[id] }
	if f.under >= 0 {
		own := contentkey.Inner(v.Field(f.under).Bytes())
		keyOf = func(string) contentkey.Key { return own }
	}
	var gone bool
	var err error
	switch field.Kind() {
	case reflect.String:
		var plain string
		plain, gone, err = contentkey.OpenText(field.String(), at, keyOf)
		field.SetString(plain)
	case reflect.Slice:
		var plain []byte
		plain, gone, err = contentkey.Open(field.Bytes(), at, keyOf)
		field.SetBytes(plain)
	default:
		answer := answerIn(field)
		if answer == nil || answer.Sealed == "" {
			return nil
		}
		var words string
		words, gone, err = contentkey.OpenText(answer.Sealed, at, keyOf)
		answer.Sealed = ""
		if words != "" {
			if err := json.Unmarshal([]byte(words), answer); err != nil {
				return fmt.Errorf("read the words of an answer: %w", err)
			}
		}
	}
	if f.goneFlag >= 0 && (gone || err != nil) {
		v.Field(f.goneFlag).SetBool(true)
	}
	return nil
}

// owners returns the keys of persons, and whether all are alive. Without persons that is the installation's.
func (tx Tx) owners(ctx context.Context, persons []string) (keys []contentkey.Key, alive bool, err error) {
	persons = slices.DeleteFunc(slices.Clone(persons), func(id string) bool { return id == "" })
	if len(persons) == 0 {
		persons = []string{Installation}
	}
	if len(persons) > contentkey.MostKeys {
		persons = persons[:contentkey.MostKeys]
	}
	if err := tx.needKeys(ctx, persons, true); err != nil {
		return nil, false, err
	}
	alive = true
	for _, id := range persons {
		keys = append(keys, tx.atHand[id])
		alive = alive && tx.atHand[id].Alive()
	}
	return keys, alive, nil
}

// seal seals words under the keys of persons, without any under the installation's. Words of whoever was erased are not kept.
func (tx Tx) seal(ctx context.Context, words string, table, column string, row []any, persons ...string) (string, error) {
	if tx.keys == nil || words == "" {
		return words, nil
	}
	keys, alive, err := tx.owners(ctx, persons)
	if err != nil || !alive {
		return "", err
	}
	return contentkey.SealText(words, contentkey.Place{Table: table, Column: column, Row: rowOf(row...)}, keys...), nil
}

// sealAnswer seals what is in people's own words of an answer, and leaves the rest to be counted.
func (tx Tx) sealAnswer(ctx context.Context, answer *mentoring.Answer, table, column string, row []any, persons ...string) (*mentoring.Answer, error) {
	if tx.keys == nil || answer == nil {
		return answer, nil
	}
	typed, own := answer.Apart()
	if own == nil {
		return &typed, nil
	}
	words, err := json.Marshal(own)
	if err != nil {
		return nil, fmt.Errorf("write the words of an answer: %w", err)
	}
	typed.Sealed, err = tx.seal(ctx, string(words), table, column, row, persons...)
	return &typed, err
}

// personsOf returns who stands behind participants.
func (tx Tx) personsOf(ctx context.Context, participants ...string) ([]string, error) {
	if tx.keys == nil {
		return nil, nil
	}
	return column[string](ctx, tx, `select person_id from participant where id = any ($1)`, participants)
}

// personsOfPair returns the two of a pair.
func (tx Tx) personsOfPair(ctx context.Context, pair string) ([]string, error) {
	if tx.keys == nil {
		return nil, nil
	}
	return column[string](ctx, tx, `select person_id from participant where id in (select unnest(array[mentor_id, mentee_id]) from pair where id = $1)`, pair)
}
