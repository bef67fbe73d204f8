package mentoring_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// counted are the texts in an answer that are one of a few known ones, or an address, which is kept as a person's is.
var counted = []string{"Intent", "Visibility", "Still", "Mode", "Topic", "Audience", "Email", "Sealed", "Voted"}

// Whatever somebody can write themselves into an answer comes apart from what is counted, also in fields that are added later.
func TestWordsComeApart(t *testing.T) {
	t.Parallel()
	const word = "pelican"
	var full mentoring.Answer
	fill(reflect.ValueOf(&full).Elem(), word)
	for _, name := range counted {
		reflect.ValueOf(&full).Elem().FieldByName(name).SetString("")
	}
	typed, own := full.Apart()
	if fields := holding(reflect.ValueOf(typed), word); len(fields) > 0 {
		t.Errorf("words stay with what is counted: %v", fields)
	}
	words, err := json.Marshal(own)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(words, &typed); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(typed, full) {
		t.Errorf("together again they are\n%+v, want\n%+v", typed, full)
	}
}

func fill(v reflect.Value, word string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(word)
	case reflect.Int, reflect.Int64:
		v.SetInt(2)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), word)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), word)
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		value := reflect.New(v.Type().Elem()).Elem()
		fill(value, word)
		v.SetMapIndex(reflect.ValueOf(2), value)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), word)
		}
	}
}

func holding(v reflect.Value, word string) (fields []string) {
	for i := range v.NumField() {
		text, err := json.Marshal(v.Field(i).Interface())
		if err == nil && strings.Contains(string(text), word) {
			fields = append(fields, v.Type().Field(i).Name)
		}
	}
	return fields
}
