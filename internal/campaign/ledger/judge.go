package ledger

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// Rule is a promise that a campaign checks.
type Rule string

// The promises.
const (
	Lost        Rule = "lost"         // a mail that came and of which the database knows nothing, or one called sent that never went out
	Unaccounted Rule = "unaccounted"  // a mail that came and has not exactly one row per place and one disposition
	Doubled     Rule = "doubled"      // one reply that had two effects
	Unanswered  Rule = "unanswered"   // a reply that was to act and of which its writer never heard
	Twice       Rule = "sent twice"   // a mail that went out more often than it may
	Stopped     Rule = "stopped"      // mail to somebody who had stopped
	WrongPerson Rule = "wrong person" // mail to somebody whom it was not written for, or about whom they may not read
	Unknown     Rule = "not in books" // a mail that went out and of which the database knows nothing
	Workflows   Rule = "workflow"     // a workflow that failed
	Stuck       Rule = "stuck"        // something that never came to its end
	Crashed     Rule = "crashed"      // the service ended by itself
	SetAside    Rule = "set aside"    // a healthy mail in quarantine
)

// Rules is every promise.
var Rules = []Rule{Lost, Unaccounted, Doubled, Unanswered, Twice, Stopped, WrongPerson, Unknown, Workflows, Stuck, Crashed, SetAside}

// Violation is a promise that was not kept.
type Violation struct {
	Rule Rule   `json:"rule"`
	What string `json:"what"` // ids only
}

// Account is what the comparison counted.
type Account struct {
	Came       int            `json:"mails_that_came"`        // on the disk of the mail server, in the end
	PutIn      int            `json:"mails_put_in"`           // taken from people and machines, each Message-ID once
	Rows       int            `json:"raw_rows"`               // places
	Disposed   map[string]int `json:"dispositions"`           // rows by what came of them
	Acted      int            `json:"replies_with_an_effect"` // by Message-ID
	TakenOut   int            `json:"mails_taken_out"`        // accepted by the relay, each Message-ID once
	Repeated   int            `json:"repeated_after_lost_250"`
	Lost250    int            `json:"answers_of_the_relay_lost"` // to an accepted mail, on the wire
	Ambiguous  int            `json:"mails_left_in_doubt"`
	Violations []Violation    `json:"violations"`
	Broken     map[Rule]int   `json:"violations_by_rule"`
}

// acting are the dispositions of a mail that changed something or was answered.
var acting = []string{"applied", "asked_back", "handed_over", "closed"}

// Judge compares.
func Judge(b Books) Account {
	j := &judge{Books: b, kept: map[string]bool{}, account: Account{Disposed: map[string]int{}, Violations: []Violation{}, Broken: map[Rule]int{}}}
	j.arrivals()
	j.effects()
	j.departures()
	j.readers()
	for _, id := range b.FailedWorkflows {
		j.broken(Workflows, "%s", id)
	}
	for _, what := range b.Unfinished {
		j.broken(Stuck, "%s", what)
	}
	for _, what := range b.Crashes {
		j.broken(Crashed, "%s", what)
	}
	return j.account
}

type judge struct {
	Books
	account Account
	kept    map[string]bool // Message-IDs of mails that have a row
}

func (j *judge) broken(rule Rule, format string, args ...any) {
	j.account.Violations = append(j.account.Violations, Violation{rule, fmt.Sprintf(format, args...)})
	j.account.Broken[rule]++
}

// arrivals holds every mail that came against the rows.
func (j *judge) arrivals() {
	bySum, places := map[[32]byte]int{}, map[string]int{}
	for _, r := range j.Raw {
		bySum[r.SHA256]++
		places[r.Place]++
	}
	j.account.Came, j.account.Rows = len(j.Mailbox), len(j.Raw)
	for _, raw := range j.Mailbox {
		id := bare(header(raw, "Message-ID"))
		if bySum[sum(raw)] == 0 {
			j.broken(Lost, "the mail <%s> is in the mailbox and has no row", id)
		} else {
			j.kept[id] = true
		}
	}
	for _, place := range slices.Sorted(maps.Keys(places)) {
		if n := places[place]; n > 1 {
			j.broken(Unaccounted, "the place %s has %d rows", place, n)
		}
	}
	events := map[int64]int{}
	for _, e := range j.Events {
		events[e.RawID]++
		j.account.Disposed[e.Disposition]++
		if e.Disposition == "poison" || e.Disposition == "too_large" {
			j.broken(SetAside, "the mail of row %d is %s: %s", e.RawID, e.Disposition, e.Why)
		}
	}
	for _, r := range j.Raw {
		if events[r.ID] != 1 {
			j.broken(Unaccounted, "row %d has %d dispositions", r.ID, events[r.ID])
		}
	}
	if len(j.Events) != len(j.Raw) {
		j.broken(Unaccounted, "%d rows and %d dispositions", len(j.Raw), len(j.Events))
	}
}

// effects holds what people handed in against what came of it, and against the mails that answer it.
func (j *judge) effects() {
	effects := map[string][]Event{}
	for _, e := range j.Events {
		if slices.Contains(acting, e.Disposition) && e.MessageID != "" {
			effects[e.MessageID] = append(effects[e.MessageID], e)
		}
	}
	answers := map[string]map[string]bool{} // Message-ID of theirs → Message-IDs of ours that answer it
	for _, h := range j.Out {
		if h.Accepted && header(h.Raw, "Auto-Submitted") == "auto-replied" {
			theirs := bare(header(h.Raw, "In-Reply-To"))
			if answers[theirs] == nil {
				answers[theirs] = map[string]bool{}
			}
			answers[theirs][h.MessageID] = true
		}
	}
	put := map[string]bool{}
	for _, h := range j.In {
		if !h.Accepted || h.MessageID == "" || put[h.MessageID] {
			continue
		}
		put[h.MessageID] = true
		if !j.kept[h.MessageID] {
			j.broken(Lost, "the mail <%s> was taken by the mail server and has no row", h.MessageID)
		}
	}
	j.account.PutIn, j.account.Acted = len(put), len(effects)
	dropped := map[string]bool{}
	for _, m := range j.Mails {
		if m.State == "dropped" || m.State == "refused" {
			dropped[m.PersonID] = true
		}
	}
	for _, id := range slices.Sorted(maps.Keys(effects)) {
		list := effects[id]
		if len(list) > 1 {
			j.broken(Doubled, "the reply <%s> had %d effects", id, len(list))
		}
		if n := len(answers[id]); n > 1 {
			j.broken(Doubled, "the reply <%s> was answered by %d mails", id, n)
		} else if n == 0 && put[id] && list[0].Disposition != "closed" && !dropped[list[0].PersonID] && !j.answeredEnough(list[0]) {
			j.broken(Unanswered, "the reply <%s> was %s and never answered", id, list[0].Disposition)
		}
	}
}

// answeredEnough reports whether the writer of a mail had been answered just before: a service that answers everything
// answers machines for ever, so some kinds of answer go out once a day and three times a week.
func (j *judge) answeredEnough(e Event) bool {
	day, week := 0, 0
	for _, m := range j.Mails {
		if m.PersonID != e.PersonID || m.Class != "reply" || m.Made.After(e.At) {
			continue
		}
		if m.Made.After(e.At.Add(-j.Day)) {
			day++
		}
		if m.Made.After(e.At.Add(-7 * j.Day)) {
			week++
		}
	}
	return day >= 1 || week >= 3
}

// departures holds what the relay took against what the service meant to send.
func (j *judge) departures() {
	mails := map[string]Mail{}
	for _, m := range j.Mails {
		mails[m.MessageID] = m
		if m.State == "ambiguous" {
			j.account.Ambiguous++
		}
	}
	times := map[string][]Handed{}
	for _, h := range j.Out {
		if !h.Accepted {
			continue
		}
		times[h.MessageID] = append(times[h.MessageID], h)
		if !h.Heard {
			j.account.Lost250++
		}
	}
	j.account.TakenOut = len(times)
	for _, id := range slices.Sorted(maps.Keys(times)) {
		m, known := mails[id]
		if !known {
			j.broken(Unknown, "<%s> went out", id)
			continue
		}
		extra := len(times[id]) - 1
		j.account.Repeated += extra
		switch {
		case extra == 0:
		case m.Class == "nudge":
			j.broken(Twice, "the nudge %d went out %d times", m.ID, extra+1)
		case extra > 1:
			j.broken(Twice, "the mail %d went out %d times", m.ID, extra+1)
		case !j.mayBeLost(times[id][0]):
			j.broken(Twice, "the mail %d went out twice although its answer was heard", m.ID)
		}
		first := times[id][0].Raw
		for _, again := range times[id][1:] {
			if string(again.Raw) != string(first) {
				j.broken(Twice, "the mail %d went out with other bytes the second time", m.ID)
			}
		}
	}
	for _, m := range j.Mails {
		if m.State == "sent" && len(times[m.MessageID]) == 0 {
			j.broken(Lost, "the mail %d is called sent and never went out", m.ID)
		}
	}
}

// mayBeLost reports whether the answer to a mail may have been lost on its way into the database: on the wire, or because
// the service or PostgreSQL went away before it was recorded.
func (j *judge) mayBeLost(h Handed) bool {
	if !h.Heard {
		return true
	}
	return slices.ContainsFunc(j.Troubles, func(s Span) bool {
		return s.To.After(h.At) && s.From.Before(h.Answered.Add(settling))
	})
}

// settling is how long the record of an answer may take where nothing is in its way.
const settling = 5 * time.Second

// readers holds every mail that went out against the person it was written for.
func (j *judge) readers() {
	byAddress, byID := map[string]Person{}, map[string]Person{}
	for _, p := range j.Persons {
		byID[p.ID] = p
		for _, address := range p.Emails {
			byAddress[strings.ToLower(address)] = p
		}
	}
	partners := map[[2]string]bool{}
	for _, p := range j.Pairs {
		partners[[2]string{p.One, p.Other}], partners[[2]string{p.Other, p.One}] = true, true
	}
	mails := map[string]Mail{}
	for _, m := range j.Mails {
		mails[m.MessageID] = m
	}
	for _, h := range j.Out {
		m, known := mails[h.MessageID]
		if !known {
			continue // departures says so
		}
		if len(h.Recipients) != 1 {
			j.broken(WrongPerson, "the mail %d had %d recipients", m.ID, len(h.Recipients))
			continue
		}
		reader, found := byAddress[strings.ToLower(h.Recipients[0])]
		if !found || reader.ID != m.PersonID {
			j.broken(WrongPerson, "the mail %d of person %s went to person %q", m.ID, m.PersonID, reader.ID)
			continue
		}
		j.canaries(h, m, reader, partners)
	}
	j.stops(byID)
}

// canaries finds words in a mail that its reader may not read.
func (j *judge) canaries(h Handed, m Mail, reader Person, partners map[[2]string]bool) {
	if reader.Officer {
		return
	}
	text := strings.ReplaceAll(string(h.Raw), "=\r\n", "") // lines folded by quoted-printable (RFC 2045, 6.7)
	for _, other := range j.Persons {
		if other.Canary == "" || other.ID == reader.ID || other.Officer || partners[[2]string{reader.ID, other.ID}] {
			continue
		}
		if strings.Contains(text, other.Canary) {
			j.broken(WrongPerson, "the mail %d to person %s names person %s", m.ID, reader.ID, other.ID)
		}
	}
}

// stops finds mail that was claimed for sending after its reader had stopped. What answers their own mail still goes out,
// and so does a concern.
func (j *judge) stops(persons map[string]Person) {
	stopped := map[string]time.Time{}
	for _, e := range j.Events {
		if e.Intent == "stop" && e.Disposition == "applied" && persons[e.PersonID].State == "stopped" {
			if at, found := stopped[e.PersonID]; !found || e.At.After(at) {
				stopped[e.PersonID] = e.At
			}
		}
	}
	went := map[string]bool{}
	for _, h := range j.Out {
		went[h.MessageID] = true
	}
	for _, m := range j.Mails {
		at, found := stopped[m.PersonID]
		if found && went[m.MessageID] && m.Class != "reply" && m.Step != "coordinator.concern" && m.Claimed.After(at.Add(committing)) {
			j.broken(Stopped, "the mail %d was claimed for person %s, who had stopped", m.ID, m.PersonID)
		}
	}
}

// committing is how long a transaction may take from its beginning, which is what an event is dated by, to its commit.
const committing = 3 * time.Second
