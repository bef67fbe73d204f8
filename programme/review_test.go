package programme_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

const carla = "carla@north.test"

// table is a world in which five pairs are proposed; Vera Mentor is free, and Bo manages Abe.
func table(t *testing.T) *world { return tableOf(t, spec) }

func tableOf(t *testing.T, spec mentoring.Cohort) *world {
	t.Helper()
	w := newWorld(t)
	var people []mentoring.Person
	for _, name := range []string{"Anna Mentor", "Bo Mentor", "Cleo Mentor", "Dirk Mentor", "Emma Mentor", "Vera Mentor"} {
		people = append(people, mentoring.Person{Name: name, Email: addressOf(name), Organisation: "North", Role: mentoring.Mentor, Capacity: 1})
	}
	for _, name := range []string{"Abe Mentee", "Ben Mentee", "Cas Mentee", "Dee Mentee", "Eli Mentee"} {
		p := mentoring.Person{Name: name, Email: addressOf(name), Organisation: "North", Role: mentoring.Mentee}
		if name == "Abe Mentee" {
			p.Manager = addressOf("Bo Mentor")
		}
		people = append(people, p)
	}
	id, err := w.Start(t.Context(), spec, people)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	if _, err := w.DB.Pool.Exec(t.Context(), `update participant set state = 'ready'`); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Propose(t.Context(), workflows.RoundRef{Cohort: w.cohort, Round: 10}); err != nil {
		t.Fatal(err)
	}
	w.seat([][2]string{{"Anna", "Abe"}, {"Bo", "Ben"}, {"Cleo", "Cas"}, {"Dirk", "Dee"}, {"Emma", "Eli"}})
	w.climb(mentoring.Ask{Kind: mentoring.Proposal, To: mentoring.TheCoordinator, Occurrence: 10})
	return w
}

func addressOf(name string) mentoring.Address {
	first, _, _ := strings.Cut(strings.ToLower(name), " ")
	return mentoring.Address(first + "@north.test")
}

// seat makes the pairs of the proposal these, as all are equally good.
func (w *world) seat(pairs [][2]string) {
	w.t.Helper()
	err := w.DB.InTx(w.t.Context(), func(tx store.Tx) error {
		proposal, err := tx.OpenProposal(w.t.Context(), w.cohort)
		if err != nil {
			return err
		}
		var rows []store.Pair
		for i, p := range pairs {
			rows = append(rows, store.Pair{
				ID: fmt.Sprint("pair", i+1), Number: i + 1, MentorID: w.participant(string(addressOf(p[0]))), MenteeID: w.participant(string(addressOf(p[1]))),
				Score: 100, Reasons: []mentoring.Sentence{{Written: "They fit."}},
			})
		}
		return tx.ChangeProposal(w.t.Context(), proposal, rows)
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

// listed are the pairs of the proposal in a state, such as "1 anna abe".
func (w *world) listed(state string) string {
	w.t.Helper()
	return value[string](w, `select coalesce(string_agg(pair.number || ' ' || split_part(a.email, '@', 1) || ' ' || split_part(b.email, '@', 1), ', ' order by pair.number), '')
		from pair join participant x on x.id = mentor_id join participant y on y.id = mentee_id join person a on a.id = x.person_id join person b on b.id = y.person_id
		where pair.state = $1`, state)
}

const untouched = "1 anna abe, 2 bo ben, 3 cleo cas, 4 dirk dee, 5 emma eli"

func TestACoordinatorChangesTheListInWords(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		says string
		mail string // that reads it back
		has  string // that the mail says
		want string // the pairs on the table then
	}{
		"swap":              {"swap 2 and 3", "match.proposal.changed", "Bo Mentor is now the mentor of Cas Mentee.", "1 anna abe, 2 bo cas, 3 cleo ben, 4 dirk dee, 5 emma eli"},
		"with another":      {"4 with Vera instead", "match.proposal.changed", "Vera Mentor is now the mentor of Dee Mentee.", "1 anna abe, 2 bo ben, 3 cleo cas, 4 vera dee, 5 emma eli"},
		"apart":             {"keep 5 apart please", "match.proposal.changed", "Emma Mentor and Eli Mentee will not be a pair.", "1 anna abe, 2 bo ben, 3 cleo cas, 4 dirk dee, 6 vera eli"},
		"all but, and swap": {"approve all but 1, swap 2 and 3", "match.proposal.changed", "I left out Anna Mentor and Abe Mentee.", "2 bo cas, 3 cleo ben, 4 dirk dee, 5 emma eli"},
		"against a rule":    {"swap 1 and 2", "match.proposal.refused", "cannot be the mentor of Abe Mentee, because", untouched},
		"no such pair":      {"5 with Zoe instead, swap 1 and 3", "match.proposal.changed", "Anna Mentor is now the mentor of Cas Mentee.", "1 anna cas, 2 bo ben, 3 cleo abe, 4 dirk dee, 5 emma eli"},
		"why":               {"why 3?", "match.proposal.why", "The next for Cas Mentee", untouched},
		"which?":            {"swap 3", "match.proposal.clarify", "Which of these shall I introduce?", untouched},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := table(t)
			w.reply(w.last(carla, "match.proposal"), carla, test.says)
			back := w.last(carla, test.mail)
			if body := strings.Join(strings.Fields(back.Body), " "); !strings.Contains(body, test.has) {
				t.Errorf("the mail lacks %q:\n%s", test.has, back.Body)
			}
			if got := w.listed("proposed"); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
			if w.listed("confirming") != "" {
				t.Errorf("%s are asked before the list was approved", w.listed("confirming"))
			}
		})
	}
}

func TestAChangedListIsApprovedByOneWord(t *testing.T) {
	t.Parallel()
	w := table(t)
	w.reply(w.last(carla, "match.proposal"), carla, "approve all but 5, swap 2 and 3")
	w.reply(w.last(carla, "match.proposal.changed"), carla, "approve")
	w.last(carla, "match.proposal.noted")
	if got := w.listed("confirming"); got != "1 anna abe, 2 bo cas, 3 cleo ben, 4 dirk dee" {
		t.Errorf("%s are asked", got)
	}
	if got := w.listed("rejected"); got != "5 emma eli" {
		t.Errorf("%s were left out", got)
	}
}

// Two coordinators, or one with two open mails: the numbers of a list that has changed are not taken for those of the new one.
func TestAnAnswerToAListThatHasChangedIsAskedAgain(t *testing.T) {
	t.Parallel()
	w := table(t)
	first := w.last(carla, "match.proposal")
	w.clock.pass(day / 24)
	w.reply(first, carla, "swap 2 and 3")
	w.clock.pass(day / 24)
	for _, late := range []string{"approve all but 2", "approve", "swap 4 and 5"} {
		w.reply(first, carla, late)
		w.last(carla, "match.proposal.overtaken")
	}
	if got := w.listed("proposed"); got != "1 anna abe, 2 bo cas, 3 cleo ben, 4 dirk dee, 5 emma eli" {
		t.Errorf("on the table are %s", got)
	}
}

func TestSomebodyWhoHasLeftIsTakenOutAtTheNextChange(t *testing.T) {
	t.Parallel()
	w := table(t)
	if _, err := w.DB.Pool.Exec(t.Context(), `update participant set state = 'stopped' where id = $1`, w.participant("emma@north.test")); err != nil {
		t.Fatal(err)
	}
	w.reply(w.last(carla, "match.proposal"), carla, "swap 2 and 3")
	if got := w.listed("proposed"); got != "1 anna abe, 2 bo cas, 3 cleo ben, 4 dirk dee, 6 vera eli" {
		t.Errorf("on the table are %s", got)
	}
	if body := w.last(carla, "match.proposal.changed").Body; !strings.Contains(body, "I took out pair 5, as one of the two has left.") {
		t.Errorf("nothing is said of pair 5:\n%s", body)
	}
}

func TestReviewByCommand(t *testing.T) {
	t.Parallel()
	w := table(t)
	ctx := t.Context()
	swap := []mentoring.Change{{Do: mentoring.Swap, Pair: 2, With: 3}}
	if view, err := w.Review(ctx, "Spring", swap, true); err != nil || len(view.Pairs) != 5 || view.Pairs[1].Mentee != "Cas Mentee" {
		t.Errorf("a dry run shows %+v, %v", view, err)
	}
	if got := w.listed("proposed"); got != untouched {
		t.Errorf("a dry run left %s", got)
	}
	if _, err := w.Review(ctx, "Spring", []mentoring.Change{{Do: mentoring.Swap, Pair: 1, With: 2}}, false); mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("against a rule: %v", err)
	}
	if _, err := w.Lock(ctx, "Spring", []int{4}, true, false); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Review(ctx, "Spring", swap, false); err != nil {
		t.Fatal(err)
	}
	w.last(carla, "match.proposal.changed")
	if _, err := w.Forbid(ctx, "Spring", [2]string{"Anna Mentor", "abe@north.test"}, "friends", false); err != nil {
		t.Fatal(err)
	}
	if _, err := w.ProposeAnew(ctx, "Spring", false); err != nil {
		t.Fatal(err)
	}
	view, err := w.View(ctx, "Spring", true)
	if err != nil || len(view.Pairs) != 5 || len(view.Pairs[0].Account) == 0 {
		t.Fatalf("got %+v, %v", view, err)
	}
	for _, p := range view.Pairs {
		if p.Mentor == "Anna Mentor" && p.Mentee == "Abe Mentee" || p.Mentor == "Dirk Mentor" && (p.Mentee != "Dee Mentee" || !p.Locked) {
			t.Errorf("unexpected: %+v", p)
		}
	}
	if asked, err := w.Approve(ctx, "Spring", []int{view.Pairs[0].Number}, false); err != nil || asked != 4 {
		t.Errorf("%d pairs are asked, %v", asked, err)
	}
	if _, err := w.Approve(ctx, "Spring", nil, false); err == nil {
		t.Error("a proposal was approved twice")
	}
}

func TestWhoeverIsNamedInACommandHasToBeFound(t *testing.T) {
	t.Parallel()
	w := table(t)
	for name, people := range map[string][2]string{
		"nobody": {"Zoe", "Abe Mentee"}, "the same": {"Abe Mentee", "abe@north.test"},
	} {
		if _, err := w.Forbid(t.Context(), "Spring", people, "", false); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestASponsorSeesThePairsOnlyWhereTheCohortSaysSo(t *testing.T) {
	t.Parallel()
	if mails := table(t).mails("sven@north.test"); len(mails) != 0 {
		t.Errorf("a sponsor got %d mails", len(mails))
	}
	open := spec
	open.SponsorSeesPairs = true
	w := tableOf(t, open)
	mail := w.last("sven@north.test", "sponsor.pairs")
	if !strings.Contains(mail.Body, "mentor to Ben Mentee") {
		t.Errorf("no pairs in the sponsor's mail:\n%s", mail.Body)
	}
	w.reply(mail, "sven@north.test", "Bo and Ben share an office, is that wise?")
	if body := w.last(carla, "coordinator.question").Body; !strings.Contains(body, "share an office") {
		t.Errorf("the coordinator does not read what the sponsor wrote:\n%s", body)
	}
}

// Two coordinators answer differently, or one of them by a command: what was decided first stands.
func TestAnAnswerToADecidedListChangesNothing(t *testing.T) {
	t.Parallel()
	w := table(t)
	mail := w.last(carla, "match.proposal")
	if _, err := w.Approve(t.Context(), "Spring", []int{5}, false); err != nil {
		t.Fatal(err)
	}
	for _, late := range []string{"approve all but 1", "swap 2 and 3", "no"} {
		w.reply(mail, carla, late)
		w.last(carla, "match.proposal.over")
		w.clock.pass(day)
	}
	if got := w.listed("confirming"); got != "1 anna abe, 2 bo ben, 3 cleo cas, 4 dirk dee" {
		t.Errorf("%s are asked", got)
	}
}

// Something may be learned of two people while they wait in a list: no rule is broken by approving it.
func TestApprovingAListKeepsTheRulesOfThatDay(t *testing.T) {
	t.Parallel()
	w := table(t)
	for sql, address := range map[string]string{
		`update participant set manager = 'anna@north.test' where id = $1`:                                   "abe@north.test",
		`update participant set survey = '{"intent": "answered", "not_with": ["Ben Mentee"]}' where id = $1`: "bo@north.test",
	} {
		if _, err := w.DB.Pool.Exec(t.Context(), sql, w.participant(address)); err != nil {
			t.Fatal(err)
		}
	}
	w.reply(w.last(carla, "match.proposal"), carla, "approve")
	if got := w.listed("confirming"); got != "3 cleo cas, 4 dirk dee, 5 emma eli" {
		t.Errorf("%s are asked", got)
	}
}
