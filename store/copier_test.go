package store

import (
	"reflect"
	"testing"
	"time"
)

// What somebody changes in an answer is not in the next copy of it.
func TestACopySharesNothing(t *testing.T) {
	t.Parallel()
	type inner struct{ Words []string }
	type answer struct {
		At    *time.Time
		Lists []inner
		Named map[string][]int
		Any   any
		Raw   []byte
	}
	at := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	made := func() answer {
		moment := at
		return answer{
			At: &moment, Lists: []inner{{[]string{"a", "b"}}}, Named: map[string][]int{"n": {1, 2}},
			Any: map[string]any{"k": []any{"v"}}, Raw: []byte("raw"),
		}
	}
	original := made()
	taken := copyOf(copier{}, original)
	if !reflect.DeepEqual(taken, original) {
		t.Fatalf("the copy is %+v", taken)
	}
	*taken.At = at.Add(time.Hour)
	taken.Lists[0].Words[1] = "changed"
	taken.Named["n"][0] = 9
	taken.Any.(map[string]any)["k"].([]any)[0] = "changed"
	taken.Raw[0] = 'x'
	if !reflect.DeepEqual(original, made()) {
		t.Errorf("the original became %+v", original)
	}
	if got := length(reflect.ValueOf(original.Raw)); got != 3 {
		t.Errorf("three bytes are %d long", got)
	}
}
