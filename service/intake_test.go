package service

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/store"
)

// What does not balance is told, with the figures; what balances is not.
func TestBooksOfMailInAreTold(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		books store.IntakeBooks
		want  string
	}{
		"nothing came":       {},
		"all have an end":    {books: store.IntakeBooks{Fetched: 3, Kept: 3, Disposed: map[string]int{"applied": 2, "duplicate": 1}}},
		"one waits":          {books: store.IntakeBooks{Fetched: 3, Kept: 3, Waiting: 1, Disposed: map[string]int{"applied": 2}}},
		"one vanished":       {books: store.IntakeBooks{Fetched: 3, Kept: 2, Disposed: map[string]int{"applied": 2}}, want: "3 mails were fetched, 2 are kept"},
		"one is left behind": {books: store.IntakeBooks{Fetched: 3, Kept: 3, Disposed: map[string]int{"applied": 2}}, want: "2 have an end and 0 wait"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var i intake
			i.books.Store(&test.books)
			if got := i.fault(); (got == "") != (test.want == "") || !strings.Contains(got, test.want) {
				t.Errorf("told %q, want %q", got, test.want)
			}
		})
	}
}
