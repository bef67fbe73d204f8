package ledger

import (
	"maps"
	"slices"
)

// arrivals holds every mail that came against the rows.
func (j *judge) arrivals() {
	contents, places, rows := set[content]{}, set[mark]{}, map[int64]int{}
	for r := range j.Raw {
		contents.add(contentOf(r.SHA256))
		if place := markOf(r.Place); places.has(place) {
			j.broken(Unaccounted, "the place %s has another row, %d", r.Place, r.ID)
		} else {
			places.add(place)
		}
		rows[r.ID] = 0
		j.account.Rows++
	}
	j.kept = set[mark]{}
	came := set[content]{}
	for k := range j.Mailbox {
		came.add(contentOf(k.SHA256))
		if !contents.has(contentOf(k.SHA256)) {
			j.broken(Lost, "the mail <%s> is in the mailbox and has no row", k.MessageID)
		} else {
			j.kept.add(markOf(k.MessageID))
		}
	}
	j.account.Came = len(came)
	events := 0
	for e := range j.Events {
		events++
		rows[e.RawID]++
		j.account.Disposed[e.Disposition]++
		if e.Disposition == "poison" || e.Disposition == "too_large" {
			j.broken(SetAside, "the mail of row %d is %s: %s", e.RawID, e.Disposition, e.Why)
		}
	}
	for _, row := range slices.Sorted(maps.Keys(rows)) {
		if rows[row] != 1 {
			j.broken(Unaccounted, "row %d has %d dispositions", row, rows[row])
		}
	}
	if events != j.account.Rows {
		j.broken(Unaccounted, "%d rows and %d dispositions", j.account.Rows, events)
	}
}
