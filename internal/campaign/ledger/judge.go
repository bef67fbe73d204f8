package ledger

import (
	"fmt"
	"time"
	"unique"
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
	Limit       Rule = "limit"        // more mails within a minute than the provider allows
	Stopped     Rule = "stopped"      // mail to somebody who had stopped
	WrongPerson Rule = "wrong person" // mail to somebody whom it was not written for, or about whom they may not read
	Unknown     Rule = "not in books" // a mail that went out and of which the database knows nothing
	Workflows   Rule = "workflow"     // a workflow that failed
	Stuck       Rule = "stuck"        // something that never came to its end
	Crashed     Rule = "crashed"      // the service ended by itself
	SetAside    Rule = "set aside"    // a healthy mail in quarantine
)

// Rules is every promise.
var Rules = []Rule{Lost, Unaccounted, Doubled, Unanswered, Twice, Limit, Stopped, WrongPerson, Unknown, Workflows, Stuck, Crashed, SetAside}

// Violation is a promise that was not kept.
type Violation struct {
	Rule Rule   `json:"rule"`
	What string `json:"what"` // ids only
}

// Account is what the comparison counted.
type Account struct {
	Came       int            `json:"mails_that_came"`        // on the disk of the mail server, each content once
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

// mostKept is how many violations of one promise are kept one by one; all are counted.
const mostKept = 1000

// Judge compares. It remembers some two hundred bytes of each mail, so that millions can be compared.
func Judge(b Books) Account {
	j := &judge{Books: b, account: Account{Disposed: map[string]int{}, Violations: []Violation{}, Broken: map[Rule]int{}}}
	j.arrivals()
	j.replies()
	j.written()
	j.departures()
	j.answers()
	j.limits()
	j.stops()
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

// Unread counts the mails that came and of which the database knows nothing.
func Unread(b Books) int {
	j := &judge{Books: b, account: Account{Disposed: map[string]int{}, Broken: map[Rule]int{}}}
	j.arrivals()
	j.replies()
	return j.account.Broken[Lost]
}

type judge struct {
	Books
	account Account

	kept    set[mark]            // Message-IDs of mails that have a row
	effects map[mark]effect      // by the Message-ID of a reply
	mails   map[mark]departure   // by the Message-ID of a mail of ours
	made    map[name][]time.Time // when answers to a person were made
	dropped set[name]            // persons to whom a mail was given up
	dots    []int64              // when the final dot of each mail was written, in milliseconds
	stopped map[name]time.Time   // when a person stopped
	persons map[name]Person
}

type set[K comparable] map[K]struct{}

func (s set[K]) add(k K)      { s[k] = struct{}{} }
func (s set[K]) has(k K) bool { _, found := s[k]; return found }

// name is a person's id, kept once.
type name = unique.Handle[string]

func (j *judge) broken(rule Rule, format string, args ...any) {
	if j.account.Broken[rule]++; j.account.Broken[rule] <= mostKept {
		j.account.Violations = append(j.account.Violations, Violation{rule, fmt.Sprintf(format, args...)})
	}
}
