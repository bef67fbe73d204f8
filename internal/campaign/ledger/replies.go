package ledger

import (
	"cmp"
	"maps"
	"slices"
	"time"
	"unique"
)

// acting are the dispositions of a mail that changed something or was answered.
var acting = []string{"applied", "asked_back", "handed_over", "closed"}

// effect is what came of a reply, by any of its copies.
type effect struct {
	row         int64
	at          time.Time
	person      name
	disposition unique.Handle[string] // of the first
	times       int32
	answers     int32 // different mails that answer it
	answer      mark  // the first of them
	put         bool  // somebody handed it to the mail server
}

// replies gathers the effects, and holds what people handed in against what was kept.
func (j *judge) replies() {
	j.effects, j.stopped = map[mark]effect{}, map[name]time.Time{}
	for e := range j.Events {
		if e.Intent == "stop" && e.Disposition == "applied" {
			who := unique.Make(e.PersonID)
			if e.At.After(j.stopped[who]) {
				j.stopped[who] = e.At
			}
		}
		if e.MessageID == "" || !slices.Contains(acting, e.Disposition) {
			continue
		}
		id := markOf(e.MessageID)
		had, again := j.effects[id]
		if !again {
			had = effect{row: e.RawID, at: e.At, person: unique.Make(e.PersonID), disposition: unique.Make(e.Disposition)}
		}
		had.times++
		j.effects[id] = had
	}
	j.account.Acted = len(j.effects)
	put := set[mark]{}
	for h := range j.In {
		id := markOf(h.MessageID)
		if !h.Accepted || h.MessageID == "" || put.has(id) {
			continue
		}
		put.add(id)
		if !j.kept.has(id) {
			j.broken(Lost, "the mail <%s> was taken by the mail server and has no row", h.MessageID)
		}
		if had, acted := j.effects[id]; acted {
			had.put = true
			j.effects[id] = had
		}
	}
	j.account.PutIn = len(put)
	j.kept = nil
}

// answered notes that a mail of ours answers one of theirs.
func (j *judge) answered(theirs string, ours mark) {
	id := markOf(theirs)
	if had, acted := j.effects[id]; acted && (had.answers == 0 || had.answer != ours) {
		had.answer = ours
		had.answers++
		j.effects[id] = had
	}
}

// answers holds every effect against the mails that answer it.
func (j *judge) answers() {
	for _, e := range slices.SortedFunc(maps.Values(j.effects), func(a, b effect) int { return cmp.Compare(a.row, b.row) }) {
		if e.times > 1 {
			j.broken(Doubled, "the reply of row %d had %d effects", e.row, e.times)
		}
		switch {
		case e.answers > 1:
			j.broken(Doubled, "the reply of row %d was answered by %d mails", e.row, e.answers)
		case e.answers == 0 && e.put && e.disposition.Value() != "closed" && !j.dropped.has(e.person) && !j.answeredEnough(e):
			j.broken(Unanswered, "the reply of row %d was %s and never answered", e.row, e.disposition.Value())
		}
	}
}

// answeredEnough reports whether the writer of a mail had been answered just before: a service that answers everything
// answers machines for ever, so some kinds of answer go out once a day and three times a week.
func (j *judge) answeredEnough(e effect) bool {
	day, week := 0, 0
	for _, made := range j.made[e.person] {
		if made.After(e.at) {
			continue
		}
		if made.After(e.at.Add(-j.Day)) {
			day++
		}
		if made.After(e.at.Add(-7 * j.Day)) {
			week++
		}
	}
	return day >= 1 || week >= 3
}
