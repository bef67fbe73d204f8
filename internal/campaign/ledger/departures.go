package ledger

import (
	"cmp"
	"crypto/sha256"
	"maps"
	"slices"
	"time"
	"unique"
)

// departure is a mail that the service made, and what was seen of it.
type departure struct {
	id       int64
	person   name
	claimed  time.Time
	at       time.Time // when its dot was written first, of those that were taken
	answered time.Time
	first    content // its bytes then
	taken    int32
	heard    bool // and that answer
	other    bool // it went out with other bytes later
	went     bool // its dot was written, taken or not
	unseen   bool // once, what the relay said to that was seen by nobody

	nudge, free, sent bool // free of the promise that who stopped is left alone
}

// written gathers the mails that the service made.
func (j *judge) written() {
	j.mails, j.made, j.dropped = map[mark]departure{}, map[name][]time.Time{}, set[name]{}
	for m := range j.Mails {
		who := unique.Make(m.PersonID)
		j.mails[markOf(m.MessageID)] = departure{
			id: m.ID, person: who, claimed: m.Claimed, nudge: m.Class == "nudge",
			free: m.Class == "reply" || m.Step == "coordinator.concern", sent: m.State == "sent",
		}
		if m.Class == "reply" {
			j.made[who] = append(j.made[who], m.Made)
		}
		switch m.State {
		case "ambiguous":
			j.account.Ambiguous++
		case "dropped", "refused":
			j.dropped.add(who)
		}
	}
}

// departures holds what the relay took against what the service meant to send.
func (j *judge) departures() {
	unknown, readers := set[mark]{}, j.readers()
	for h := range j.Out {
		id := markOf(h.MessageID)
		j.dots = append(j.dots, h.At.UnixMilli())
		d, known := j.mails[id]
		if known {
			readers.check(h, d)
			d.went, d.unseen = true, d.unseen || h.Answered.IsZero()
		}
		if h.Accepted {
			if !h.Heard {
				j.account.Lost250++
			}
			if header(h.Raw, "Auto-Submitted") == "auto-replied" {
				j.answered(bare(header(h.Raw, "In-Reply-To")), id)
			}
			switch bytes := contentOf(sha256.Sum256(h.Raw)); {
			case !known && !unknown.has(id):
				unknown.add(id)
				j.account.TakenOut++
				j.broken(Unknown, "<%s> went out", h.MessageID)
			case d.taken == 0:
				d.at, d.answered, d.heard, d.first = h.At, h.Answered, h.Heard, bytes
			default:
				d.other = d.other || bytes != d.first
			}
			d.taken++
		}
		if known {
			j.mails[id] = d
		}
	}
	for _, d := range slices.SortedFunc(maps.Values(j.mails), func(a, b departure) int { return cmp.Compare(a.id, b.id) }) {
		j.often(d)
	}
}

// often holds how often a mail went out against how often it may.
func (j *judge) often(d departure) {
	if d.taken == 0 {
		if d.sent && !d.unseen { // what its reader has answered went out, whoever saw it go
			j.broken(Lost, "the mail %d is called sent and never went out", d.id)
		}
		return
	}
	j.account.TakenOut++
	extra := int(d.taken) - 1
	j.account.Repeated += extra
	switch {
	case extra == 0:
	case d.nudge:
		j.broken(Twice, "the nudge %d went out %d times", d.id, extra+1)
	case extra > 1:
		j.broken(Twice, "the mail %d went out %d times", d.id, extra+1)
	case !j.mayBeLost(d):
		j.broken(Twice, "the mail %d went out twice although its answer was heard", d.id)
	}
	if d.other {
		j.broken(Twice, "the mail %d went out with other bytes the second time", d.id)
	}
}

// limits counts the mails of each minute. What is counted in the database when a mail is handed over comes to the wire a little
// later, so a minute of the wire may hold a few seconds less.
func (j *judge) limits() {
	if j.PerMinute == 0 {
		return
	}
	slices.Sort(j.dots)
	const span = int64((time.Minute - 10*time.Second) / time.Millisecond)
	for first, last := 0, 0; last < len(j.dots); last++ {
		for j.dots[last]-j.dots[first] > span {
			first++
		}
		if n := last - first + 1; n > j.PerMinute {
			j.broken(Limit, "%d mails went out within fifty seconds, and %d may within a minute", n, j.PerMinute)
			first = last + 1 // a minute is told once
		}
	}
}

// mayBeLost reports whether the answer to a mail may have been lost on its way into the database: on the wire, or because
// the service or PostgreSQL went away before it was recorded.
func (j *judge) mayBeLost(d departure) bool {
	return !d.heard || slices.ContainsFunc(j.Troubles, func(s Span) bool {
		return s.To.After(d.at) && s.From.Before(d.answered.Add(settling))
	})
}

// settling is how long the record of an answer may take where nothing is in its way.
const settling = 5 * time.Second

// stops finds mail that was claimed for sending after its reader had stopped. What answers their own mail still goes out,
// and so does a concern.
func (j *judge) stops() {
	for _, d := range slices.SortedFunc(maps.Values(j.mails), func(a, b departure) int { return cmp.Compare(a.id, b.id) }) {
		at, found := j.stopped[d.person]
		if found && j.persons[d.person].State == "stopped" && d.went && !d.free && d.claimed.After(at.Add(committing)) {
			j.broken(Stopped, "the mail %d was claimed for person %s, who had stopped", d.id, d.person.Value())
		}
	}
}

// committing is how long a transaction may take from its beginning, which is what an event is dated by, to its commit.
const committing = 3 * time.Second
