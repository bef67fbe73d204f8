package programme_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// readyCohort starts a cohort of two organisations in which everybody is ready to be matched, but those named as declined.
func (w *world) readyCohort(rules mentoring.PairRules, people []mentoring.Person, never ...mentoring.Exclusion) *world {
	w.t.Helper()
	two := spec
	two.Organisations = append(slices.Clone(spec.Organisations), mentoring.Organisation{
		Name: "South", Coordinators: []mentoring.NamedPerson{{Name: "Sam", Email: "sam@south.test"}},
	})
	two.Pairing = &rules
	id, err := w.Start(w.t.Context(), two, people, never...)
	if err != nil {
		w.t.Fatal(err)
	}
	w.cohort = id
	w.sql(`update participant set state = 'ready'`)
	return w
}

func (w *world) sql(sql string, args ...any) {
	w.t.Helper()
	if _, err := w.DB.Pool.Exec(w.t.Context(), sql, args...); err != nil {
		w.t.Fatal(err)
	}
}

// proposed matches in a round and returns who is proposed to mentor whom.
func (w *world) proposed(round int) []string {
	w.t.Helper()
	if _, err := w.Propose(w.t.Context(), workflows.RoundRef{Cohort: w.cohort, Round: round}); err != nil {
		w.t.Fatal(err)
	}
	rows, err := w.DB.Pool.Query(w.t.Context(), `select r.name || '-' || e.name from pair p
		join participant rt on rt.id = p.mentor_id join person r on r.id = rt.person_id
		join participant et on et.id = p.mentee_id join person e on e.id = et.person_id
		where p.round = $1 order by 1`, round)
	if err != nil {
		w.t.Fatal(err)
	}
	pairs, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		w.t.Fatal(err)
	}
	return pairs
}

// someone is a person of North, changed.
func someone(name string, role mentoring.Role, change ...func(*mentoring.Person)) mentoring.Person {
	p := mentoring.Person{Name: name, Email: mentoring.Address(strings.ToLower(name) + "@north.test"), Organisation: "North", Role: role, Capacity: 1}
	for _, c := range change {
		c(&p)
	}
	return p
}

func of(organisation string) func(*mentoring.Person) {
	return func(p *mentoring.Person) { p.Organisation = organisation }
}
func in(function string) func(*mentoring.Person) {
	return func(p *mentoring.Person) { p.Function = function }
}
func at(zone string) func(*mentoring.Person) { return func(p *mentoring.Person) { p.Zone = zone } }
func under(manager string) func(*mentoring.Person) {
	return func(p *mentoring.Person) {
		p.Manager = mentoring.Address(manager)
		if !strings.Contains(manager, "@") {
			p.Manager += "@north.test"
		}
	}
}
func writing(language string) func(*mentoring.Person) {
	return func(p *mentoring.Person) { p.Language = language }
}
func with(facts mentoring.Facts) func(*mentoring.Person) {
	return func(p *mentoring.Person) { p.Facts = facts }
}

// TestRulesReachTheMatching puts two people, or a few, into PostgreSQL under each rule and each fact, and looks at who is
// proposed (rows 23, 27 to 31 of the catalogue).
func TestRulesReachTheMatching(t *testing.T) {
	t.Parallel()
	const mentor, mentee, both = mentoring.Mentor, mentoring.Mentee, mentoring.Both
	usual := mentoring.PairRules{Departments: mentoring.ShouldCross, MaxZoneHours: 6}
	rules := func(change func(*mentoring.PairRules)) mentoring.PairRules {
		r := usual
		change(&r)
		return r
	}
	only := func(criterion matching.Criterion) mentoring.PairRules {
		return rules(func(r *mentoring.PairRules) { r.Weights = map[string]int{criterion: 1} })
	}
	for name, test := range map[string]struct {
		rules  mentoring.PairRules
		people []mentoring.Person
		never  []mentoring.Exclusion
		after  string // changes made in the database, once everybody is ready
		want   string // the pairs, or how many there are where chance says which
	}{
		"nothing stands between them": {usual, []mentoring.Person{someone("M", mentor), someone("E", mentee)}, nil, "", "[M-E]"},
		"departments must cross": {
			rules(func(r *mentoring.PairRules) { r.Departments = mentoring.MustCross }),
			[]mentoring.Person{someone("M", mentor, in("Law")), someone("E", mentee, in("Law")), someone("F", mentee, in("Care"))}, nil, "", "[M-F]",
		},
		"departments must not cross": {
			rules(func(r *mentoring.PairRules) { r.Departments = mentoring.NeverCross }),
			[]mentoring.Person{someone("M", mentor, in("Law")), someone("E", mentee, in("Law")), someone("F", mentee, in("Care"))}, nil, "", "[M-E]",
		},
		"organisations apart": {
			rules(func(r *mentoring.PairRules) { r.Apart = [][2]string{{"South", "north"}} }),
			[]mentoring.Person{someone("M", mentor), someone("E", mentee, of("South"))}, nil, "", "[]",
		},
		"clocks too far apart": {
			usual, []mentoring.Person{someone("M", mentor, at("Europe/Amsterdam")), someone("E", mentee, at("Asia/Tokyo"))}, nil, "", "[]",
		},
		"clocks without a limit": {
			rules(func(r *mentoring.PairRules) { r.MaxZoneHours = 0 }),
			[]mentoring.Person{someone("M", mentor, at("Europe/Amsterdam")), someone("E", mentee, at("Asia/Tokyo"))}, nil, "", "[M-E]",
		},
		"not each other's mentor": {usual, []mentoring.Person{someone("M", both), someone("E", both)}, nil, "", "one"},
		"each other's mentor, where that may be": {
			rules(func(r *mentoring.PairRules) { r.Mutual = true }), []mentoring.Person{someone("M", both), someone("E", both)}, nil, "", "[E-M M-E]",
		},
		"a quota of mentees": {
			rules(func(r *mentoring.PairRules) { r.Quotas = map[string]mentoring.Quota{"North": {Mentees: 1}} }),
			[]mentoring.Person{someone("M", mentor), someone("N", mentor), someone("E", mentee), someone("F", mentee)}, nil, "", "one",
		},
		"a quota of places": {
			rules(func(r *mentoring.PairRules) { r.Quotas = map[string]mentoring.Quota{"North": {Places: 1}} }),
			[]mentoring.Person{someone("M", mentor), someone("N", mentor), someone("E", mentee, of("South")), someone("F", mentee, of("South"))}, nil, "", "one",
		},
		"kept apart by decision": {
			usual, []mentoring.Person{someone("M", mentor), someone("E", mentee), someone("F", mentee)},
			[]mentoring.Exclusion{{One: "e@north.test", Other: "m@north.test", Reason: "a dispute", DecidedBy: "steering group"}}, "", "[M-F]",
		},
		"a private wish in the list": {
			usual, []mentoring.Person{someone("M", mentor), someone("E", mentee, with(mentoring.Facts{NotWith: []string{"m@north.test"}}))}, nil, "", "[]",
		},
		"a private wish in the list and another in the survey": {
			usual, []mentoring.Person{someone("M", mentor), someone("N", mentor), someone("E", mentee, with(mentoring.Facts{NotWith: []string{"m@north.test"}}))}, nil,
			`update participant set survey = '{"intent": "answered", "not_with": ["n@north.test"]}' where person_id = (select id from person where name = 'E')`, "[]",
		},
		"manager":      {usual, []mentoring.Person{someone("M", mentor), someone("E", mentee, under("m"))}, nil, "", "[]"},
		"same manager": {usual, []mentoring.Person{someone("M", mentor, under("boss")), someone("E", mentee, under("boss"))}, nil, "", "[]"},
		"manager's manager": {
			usual, []mentoring.Person{someone("M", mentor), someone("B", mentor, under("m")), someone("E", mentee, under("b"))}, nil, "", "[]",
		},
		"manager's manager, when the manager said no": {
			usual, []mentoring.Person{someone("M", mentor), someone("B", mentor, under("m")), someone("E", mentee, under("b"))}, nil,
			`update participant set state = 'declined' where person_id = (select id from person where name = 'B')`, "[]",
		},
		"a manager listed by another of their addresses": {
			usual, []mentoring.Person{someone("M", mentor), someone("E", mentee, under("mme@home.test"))}, nil,
			`insert into alias (address, person_id) select 'mme@home.test', id from person where name = 'M'`, "[]",
		},
		"no language in common": {usual, []mentoring.Person{someone("M", mentor, writing("nl")), someone("E", mentee, writing("fr"))}, nil, "", "[]"},
		"a second language in common": {
			usual, []mentoring.Person{someone("M", mentor, writing("nl"), with(mentoring.Facts{Languages: []string{"nl", "fr"}})), someone("E", mentee, writing("fr"))}, nil, "", "[M-E]",
		},
		"goals and offers of the list": {
			only(matching.Capability), []mentoring.Person{
				someone("M", mentor, with(mentoring.Facts{Offers: []string{"feedback"}})), someone("N", mentor, with(mentoring.Facts{Offers: []string{"delegation"}})),
				someone("E", mentee, with(mentoring.Facts{Goals: []string{"delegation"}})), someone("F", mentee, with(mentoring.Facts{Goals: []string{"feedback"}})),
			}, nil, "", "[M-F N-E]",
		},
		"values of the list": {
			only(matching.Values), []mentoring.Person{
				someone("M", mentor, with(mentoring.Facts{Values: "honesty"})), someone("E", mentee, with(mentoring.Facts{Values: "speed"})),
				someone("F", mentee, with(mentoring.Facts{Values: "honesty"})),
			}, nil, "", "[M-F]",
		},
		"years of the list": {
			only(matching.Experience), []mentoring.Person{
				someone("M", mentor, with(mentoring.Facts{Years: 6})), someone("E", mentee, with(mentoring.Facts{Years: 6})), someone("F", mentee, with(mentoring.Facts{Years: 1})),
			}, nil, "", "[M-F]",
		},
		"weights": {
			only(matching.Function), []mentoring.Person{
				someone("M", mentor, in("Law"), with(mentoring.Facts{Offers: []string{"feedback"}})),
				someone("E", mentee, in("Law"), with(mentoring.Facts{Goals: []string{"feedback"}})), someone("F", mentee, in("Care")),
			}, nil, "", "[M-F]",
		},
		"what the survey says wins": {
			only(matching.Values), []mentoring.Person{
				someone("M", mentor, with(mentoring.Facts{Values: "honesty"})), someone("E", mentee, with(mentoring.Facts{Values: "honesty"})),
				someone("F", mentee, with(mentoring.Facts{Values: "speed"})),
			}, nil, `update participant set survey = '{"intent": "answered", "lines": {"3": "speed"}}' where person_id = (select id from person where name = 'M')`, "[M-F]",
		},
		"capacity of the list": {
			usual, []mentoring.Person{someone("M", mentor, func(p *mentoring.Person) { p.Capacity = 2 }), someone("E", mentee), someone("F", mentee), someone("G", mentee)}, nil, "", "two",
		},
		"a function wished for in the survey": {
			only(matching.Function), []mentoring.Person{someone("M", mentor, in("Law")), someone("E", mentee, in("Care")), someone("F", mentee, in("Law"))}, nil,
			`update participant set survey = '{"intent": "answered", "wishes": {"function": "same"}}' where person_id = (select id from person where name = 'M')`, "[M-F]",
		},
		"a language named in the survey": {
			usual, []mentoring.Person{someone("M", mentor, writing("nl")), someone("E", mentee, writing("fr"))}, nil,
			`update participant set survey = '{"intent": "answered", "wishes": {"languages": ["nl", "fr"]}}' where person_id = (select id from person where name = 'M')`, "[M-E]",
		},
		"time from a month that is far": {
			usual, []mentoring.Person{someone("M", mentor), someone("E", mentee)}, nil,
			`update participant set survey = '{"intent": "answered", "wishes": {"from": {"year": 2026, "month": 6}}}' where person_id = (select id from person where name = 'M')`, "[]",
		},
		"time from a day that is near": {
			usual, []mentoring.Person{someone("M", mentor), someone("E", mentee)}, nil,
			`update participant set survey = '{"intent": "answered", "wishes": {"from": {"year": 2026, "month": 3, "day": 16}}}' where person_id = (select id from person where name = 'M')`, "[M-E]",
		},
		"mail that does not arrive": {
			usual, []mentoring.Person{someone("M", mentor), someone("E", mentee), someone("F", mentee)}, nil,
			`update person set mail_state = 'bounced' where name = 'E'`, "[M-F]",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).readyCohort(test.rules, test.people, test.never...)
			if test.after != "" {
				w.sql(test.after)
			}
			pairs := w.proposed(10)
			got := fmt.Sprint(pairs)
			if count, named := map[string]int{"one": 1, "two": 2}[test.want]; named {
				got, test.want = fmt.Sprint(len(pairs)), fmt.Sprint(count)
			}
			if got != test.want {
				t.Errorf("proposed %s of %v, want %s", got, pairs, test.want)
			}
		})
	}
}

// TestPairsTakeWhatTheyTake holds that running pairs use up places and quotas, and that nobody is proposed to somebody again.
func TestPairsTakeWhatTheyTake(t *testing.T) {
	t.Parallel()
	four := []mentoring.Person{
		someone("M", mentoring.Mentor), someone("N", mentoring.Mentor), someone("E", mentoring.Mentee), someone("F", mentoring.Mentee),
	}
	for name, test := range map[string]struct {
		quotas map[string]mentoring.Quota
		state  string // of the first pair, M with E, when matching goes on
		want   string
	}{
		"running":                               {nil, "running", "[N-F]"},
		"running, and the mentees are full":     {map[string]mentoring.Quota{"North": {Mentees: 1}}, "running", "[]"},
		"running, and the places are full":      {map[string]mentoring.Quota{"North": {Places: 1}}, "running", "[]"},
		"running, and one more has room":        {map[string]mentoring.Quota{"North": {Mentees: 2, Places: 2}}, "running", "[N-F]"},
		"declined, so both are free for others": {nil, "declined", "[M-F N-E]"},
		"declined, and the quota is free again": {map[string]mentoring.Quota{"North": {Mentees: 1}}, "declined", "one"},
		"rejected by a coordinator":             {nil, "rejected", "[M-F N-E]"},
		"ended before its time":                 {nil, "ended", "[M-F N-E]"},
		"closed, and its mentee has had theirs": {nil, "closed", "one"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).readyCohort(mentoring.PairRules{Quotas: test.quotas}, four)
			w.sql(`insert into proposal (cohort_id, round, made_at) values ($1, 10, now())`, w.cohort)
			w.sql(`insert into pair (id, cohort_id, round, number, mentor_id, mentee_id, score, state, introduced_at, over_at)
				values ('p1', $1, 10, 1, $2, $3, 500, $4::text, case when $4 in ('running', 'closed', 'ended') then now() end, case when $4 <> 'running' then now() end)`,
				w.cohort, w.participant("m@north.test"), w.participant("e@north.test"), test.state)
			pairs := w.proposed(20)
			if test.want == "one" && len(pairs) == 1 && pairs[0] != "M-E" {
				return
			}
			if got := fmt.Sprint(pairs); got != test.want {
				t.Errorf("proposed %s, want %s", got, test.want)
			}
		})
	}
}

// TestARoundIsJudgedAsIfItWereNotProposed holds that the pairs of an open round neither use up places nor count as proposed
// before, while those of others do.
func TestARoundIsJudgedAsIfItWereNotProposed(t *testing.T) {
	t.Parallel()
	w := newWorld(t).readyCohort(mentoring.PairRules{}, []mentoring.Person{someone("M", mentoring.Mentor), someone("E", mentoring.Mentee)},
		mentoring.Exclusion{One: "m@north.test", Other: "e@north.test"})
	if pairs := w.proposed(10); len(pairs) != 0 {
		t.Fatalf("proposed %v", pairs)
	}
	w.sql(`delete from exclusion`)
	if pairs := w.proposed(11); fmt.Sprint(pairs) != "[M-E]" {
		t.Fatalf("proposed %v", pairs)
	}
	for _, test := range []struct{ round, people, never int }{{11, 2, 0}, {10, 0, 1}, {0, 0, 1}} {
		people, rules, err := w.CandidatesFor(t.Context(), w.cohort, test.round)
		if err != nil {
			t.Fatal(err)
		}
		if never := len(slices.Compact(rules.Never)); len(people) != test.people || never != test.never {
			t.Errorf("for round %d: %d people and %d never, want %d and %d", test.round, len(people), never, test.people, test.never)
		}
	}
	w.sql(`update pair set state = 'confirming'`)
	if people, rules, err := w.CandidatesFor(t.Context(), w.cohort, 11); err != nil || len(people) != 0 || len(rules.Never) == 0 {
		t.Errorf("once approved: %d people, never %v, %v", len(people), rules.Never, err)
	}
}

// A manager who moves to another address manages the same people.
func TestManagersKeepTheirPeopleWhenTheyMove(t *testing.T) {
	t.Parallel()
	w := newWorld(t).readyCohort(mentoring.PairRules{}, []mentoring.Person{someone("M", mentoring.Mentor), someone("E", mentoring.Mentee, under("m"))})
	err := w.DB.InTx(t.Context(), func(tx store.Tx) error {
		moved, err := tx.SetEmail(t.Context(), value[string](w, `select id from person where name = 'M'`), "m@new.test")
		if !moved {
			t.Error("M has not moved")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if pairs := w.proposed(10); len(pairs) != 0 {
		t.Errorf("proposed %v", pairs)
	}
}

// What a person does not want told is no reason.
func TestUnsharedFactsAreNoReasons(t *testing.T) {
	t.Parallel()
	reasons := func(unshared ...string) string {
		w := newWorld(t).readyCohort(mentoring.PairRules{}, []mentoring.Person{
			someone("M", mentoring.Mentor, in("Law"), with(mentoring.Facts{Offers: []string{"feedback"}})),
			someone("E", mentoring.Mentee, in("Care"), with(mentoring.Facts{Goals: []string{"feedback"}, Unshared: unshared})),
		})
		w.proposed(10)
		return value[string](w, `select reasons::text from pair`)
	}
	if told := reasons(); !strings.Contains(told, "feedback") || !strings.Contains(told, "Law") {
		t.Errorf("reasons %s", told)
	}
	if told := reasons(matching.Capability, matching.Function); strings.Contains(told, "feedback") || strings.Contains(told, "Law") {
		t.Errorf("reasons %s", told)
	}
}

func TestReadinessAndSharesOfACohort(t *testing.T) {
	t.Parallel()
	var people []mentoring.Person
	for i := range 6 {
		people = append(people, someone(fmt.Sprintf("M%d", i), mentoring.Mentor, in("Law")), someone(fmt.Sprintf("E%d", i), mentoring.Mentee, of("South"), in("Care")))
	}
	w := newWorld(t).readyCohort(mentoring.PairRules{Apart: [][2]string{{"North", "East"}}}, people)
	w.sql(`update participant set state = 'invited' where person_id = (select id from person where name = 'M5')`)
	w.sql(`update participant set state = 'declined' where person_id = (select id from person where name = 'M4')`)
	ready, err := w.Readiness(t.Context(), "spring")
	if err != nil {
		t.Fatal(err)
	}
	if ready.Mentees != 6 || ready.Matched != 5 || ready.Places != 5 || ready.Undecided != 1 || fmt.Sprint(ready.Lacks[0]) != "Mentors have 5 places for 6 mentees in all." ||
		fmt.Sprint(ready.Contradictions) != "[East is to be kept apart from another organisation, but nobody is of East.]" {
		t.Errorf("got %+v", ready)
	}
	w.proposed(10)
	if again, err := w.Readiness(t.Context(), w.cohort); err != nil || again.Mentees != 2 || again.Matched != 1 {
		t.Errorf("after the proposal %+v, %v", again, err)
	}
	shares, err := w.Shares(t.Context(), w.cohort)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range shares {
		got = append(got, fmt.Sprint(s.By, " ", s.Group, s.Together, " ", s.Matched, "/", s.People, " ", s.Fit != nil))
	}
	want := []string{
		"everybody 0 8/10 true", "organisation 2 8/10 true", "role 2 8/10 true", "department 2 8/10 true", "language English0 8/10 true",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}
