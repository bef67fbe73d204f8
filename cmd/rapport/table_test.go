package main

import (
	"bytes"
	"testing"
	"time"
)

func TestTable(t *testing.T) {
	t.Parallel()
	list := table{columns: []string{"name", "open asks", "since", "late"}, empty: "nobody"}
	list.add("Anna\nBerg", 3, time.Date(2027, 3, 1, 9, 30, 0, 0, time.UTC), true)
	list.add("田中 芽衣", 12, nil, false)
	list.add("Zoe\u0308\x1b[2J", nil, time.Time{}, nil)
	for name, test := range map[string]struct {
		table  table
		json   bool
		styled bool
		want   string
	}{
		"text": {table: list, want: "" +
			"name       open asks  since             late\n" +
			"Anna Berg          3  1 Mar 2027 09:30  yes\n" +
			"田中 芽衣         12  –                 no\n" +
			"Zoe\u0308 [2J            –  –                 –\n"},
		"json": {table: table{columns: list.columns, rows: list.rows[:1]}, json: true, want: `[
  {
    "name": "Anna\nBerg",
    "open_asks": 3,
    "since": "2027-03-01T09:30:00Z",
    "late": true
  }
]
`},
		"empty":      {table: table{columns: list.columns, empty: "nobody"}, want: "nobody\n"},
		"empty json": {table: table{columns: list.columns, empty: "nobody"}, json: true, want: "[]\n"},
		"bold heading": {
			table: table{columns: []string{"a"}, rows: [][]any{{"b"}}}, styled: true, want: "\x1b[1ma\x1b[0m\nb\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out bytes.Buffer
			a := newApp(nil, &out, &out)
			a.json, a.styled = test.json, test.styled
			if err := a.print(test.table); err != nil {
				t.Fatal(err)
			}
			if got := out.String(); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}
