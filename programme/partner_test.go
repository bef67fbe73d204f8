package programme_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/disclosure"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// partnersOf are organisations with a coordinator and a sponsor each, and so many mentors and mentees.
func partnersOf(each int, names ...string) (mentoring.Cohort, []mentoring.Person) {
	shared := spec
	shared.Organisations = nil
	var all []mentoring.Person
	for _, name := range names {
		organisation, people := partner(name, each)
		shared.Organisations = append(shared.Organisations, organisation)
		all = append(all, people...)
	}
	return shared, all
}

func partner(name string, each int) (mentoring.Organisation, []mentoring.Person) {
	at := func(who string) mentoring.Address {
		return mentoring.Address(strings.ToLower(who + "@" + name + ".test"))
	}
	o := mentoring.Organisation{
		Name: name, Domains: []string{strings.ToLower(name) + ".test"},
		Coordinators: []mentoring.NamedPerson{{Name: "Cora " + name, Email: at("cora")}},
		Sponsors:     []mentoring.NamedPerson{{Name: "Sam " + name, Email: at("sam")}},
	}
	var people []mentoring.Person
	for i := range each {
		for _, role := range []mentoring.Role{mentoring.Mentor, mentoring.Mentee} {
			who := fmt.Sprintf("%s%d", role, i+1)
			people = append(people, mentoring.Person{Name: strings.ToUpper(who[:1]) + who[1:] + " " + name, Email: at(who), Organisation: name, Role: role, Capacity: 1})
		}
	}
	return o, people
}

// startPartners starts a cohort of North, South and West.
func (w *world) startPartners(each int) {
	w.t.Helper()
	shared, people := partnersOf(each, "North", "South", "West")
	id, err := w.Start(w.t.Context(), shared, people)
	if err != nil {
		w.t.Fatal(err)
	}
	w.cohort = id
	w.enrol()
	w.sql(`update participant set state = 'ready' where cohort_id = $1`, id)
	w.sql(`insert into proposal (cohort_id, round, made_at, approved_at) values ($1, 1, $2, $2)`, id, w.clock.Now())
}

// pairUp makes two people a pair that runs.
func (w *world) pairUp(mentor, mentee string) string {
	w.t.Helper()
	number := value[int](w, `select count(*)::int + 1 from pair`)
	id := fmt.Sprintf("p%d", number)
	w.sql(`insert into pair (id, cohort_id, round, number, mentor_id, mentee_id, score, state, introduced_at) values ($1, $2, 1, $3, $4, $5, 500, 'running', $6)`,
		id, w.cohort, number, w.participant(mentor), w.participant(mentee), w.clock.Now())
	return id
}

func (w *world) guest(pair string, to mentoring.Party) mentoring.Ask {
	return mentoring.Ask{Kind: mentoring.Guest, To: to, Pair: pair}
}

func (w *world) steps(address string) (steps []string) {
	w.t.Helper()
	for _, m := range w.mails(address) {
		steps = append(steps, m.Step)
	}
	return steps
}

// Row 82: a partner leaves half-way. What is only its own ends; pairs with others are asked, each half alone, and two yeses are a
// yes; its offices end with one letter; a remaining coordinator gets what is about people who stay.
func TestRow82APartnerLeaves(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.startPartners(3)
	on := w.pairUp("mentor1@north.test", "mentee1@south.test")
	off := w.pairUp("mentor1@south.test", "mentee1@west.test")
	within := w.pairUp("mentor2@south.test", "mentee2@south.test")
	elsewhere := w.pairUp("mentor2@north.test", "mentee2@west.test")
	missed := mentoring.Ask{Kind: mentoring.Missed, To: mentoring.TheCoordinator, Pair: on}
	w.climb(missed)
	w.last("cora@south.test", "missed")
	before := value[int](w, `select count(*)::int from mail`)

	preview, err := w.LetOrganisationGo(t.Context(), w.cohort, "south", true)
	if err != nil {
		t.Fatal(err)
	}
	if preview.People != 6 || preview.Within != 1 || preview.Across != 2 || preview.Moved != 1 || preview.LookedAfter != "Cora North" {
		t.Errorf("preview %+v", preview)
	}
	if mails := value[int](w, `select count(*)::int from mail`); mails != before {
		t.Errorf("a dry run wrote %d mails", mails-before)
	}
	if _, err := w.LetOrganisationGo(t.Context(), w.cohort, "South", false); err != nil {
		t.Fatal(err)
	}
	if kept := value[string](w, `select spec->'organisations'->>1 from cohort where id = $1`, w.cohort); strings.Contains(kept, `"South"`) {
		t.Errorf("the cohort still has %s", kept)
	}

	holds(t, w.last("cora@south.test", "partner.farewell"), []string{"People who took part: 6", "which end now: 1"}, nil)
	holds(t, w.last("sam@south.test", "partner.farewell"), []string{"This is the last mail"}, []string{"People who took part", "Mentor1", "Mentee1"})
	holds(t, w.last("cora@north.test", "partner.news"), []string{"South leaves Spring"}, []string{"Mentee1", "Mentor1"})
	holds(t, w.last("mentor3@south.test", "partner.left"), []string{"it is over for you as well", "erase"}, []string{"pairing"})
	holds(t, w.last("mentor2@south.test", "partner.left"), []string{"Mentee2", "talking on by yourselves"}, nil)
	if state := value[string](w, `select state from pair where id = $1`, within); state != "ended" {
		t.Errorf("the pair within it is %s", state)
	}
	if state := value[string](w, `select state from pair where id = $1`, elsewhere); state != "running" {
		t.Errorf("a pair of others is %s", state)
	}

	w.climb(missed) // to whoever looks after the half that stays
	w.climbMornings("cora@north.test")
	if steps := w.steps("cora@north.test"); !strings.HasPrefix(steps[len(steps)-1], "missed") {
		t.Errorf("the remaining coordinator got %v", steps)
	}

	halves := map[mentoring.Party]string{mentoring.TheMentor: "mentor1@north.test", mentoring.TheMentee: "mentee1@south.test"}
	for party, address := range halves {
		w.climb(w.guest(on, party))
		asked := w.last(address, "guest")
		holds(t, asked, []string{"Cora North"}, nil)
		w.reply(asked, address, "Yes, gladly")
		holds(t, w.last(address, "guest.noted"), []string{"you would like to go on"}, nil)
	}
	if state := value[string](w, `select state from pair where id = $1`, on); state != "running" {
		t.Errorf("with two yeses the pair is %s", state)
	}

	w.climb(w.guest(off, mentoring.TheMentor))
	w.climb(w.guest(off, mentoring.TheMentee))
	w.reply(w.last("mentor1@south.test", "guest"), "mentor1@south.test", "No thank you, better not")
	if state := value[string](w, `select state from pair where id = $1`, off); state != "ended" {
		t.Errorf("with a no the pair is %s", state)
	}
	stays, leaves := w.last("mentee1@west.test", "pair.ended"), w.mails("mentor1@south.test")
	holds(t, stays, []string{"I look for somebody else for you", "no reasons are passed on"}, nil)
	if !slices.ContainsFunc(leaves, func(m store.Mail) bool { return m.Step == "pair.ended" }) {
		t.Errorf("the half that leaves was not told: %v", w.steps("mentor1@south.test"))
	}
	if !value[bool](w, `select eager and state = 'ready' from participant where id = $1`, w.participant("mentee1@west.test")) {
		t.Error("the half that stays is not in the next round")
	}
	if state := value[string](w, `select state from participant where id = $1`, w.participant("mentor1@south.test")); state != "stopped" {
		t.Errorf("the half that leaves is %s", state)
	}

	proposed, err := w.Propose(t.Context(), workflows.RoundRef{Cohort: w.cohort, Round: 2})
	if err != nil || proposed.Pairs == 0 {
		t.Fatalf("proposed %d, %v", proposed.Pairs, err)
	}
	if n := value[int](w, `select count(*)::int from pair p join participant t on t.id in (p.mentor_id, p.mentee_id) where p.round = 2 and t.organisation = 'South'`); n > 0 {
		t.Errorf("%d of those who left are proposed", n)
	}

	ledger, err := w.Ledger(t.Context(), w.cohort)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(ledger.Sums, func(s programme.LedgerSum) bool { return s.Organisation == "South" })
	if i < 0 || !ledger.Sums[i].Left || ledger.Sums[i].Given != 1 || ledger.Sums[i].Received != 1 || ledger.Sums[i].Within != 1 {
		t.Errorf("the ledger says %+v", ledger.Sums)
	}
}

// Row 82: silence ends a pair kindly, and what people of an organisation that left wrote is erased when its time has come, but not
// before their pair is over.
func TestRow82WhatWasWrittenIsErasedInTime(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.startPartners(2)
	on := w.pairUp("mentor1@north.test", "mentee1@south.test")
	silent := w.pairUp("mentor1@south.test", "mentee1@west.test")
	if _, err := w.LetOrganisationGo(t.Context(), w.cohort, "South", false); err != nil {
		t.Fatal(err)
	}
	for days := 0; value[string](w, `select state from pair where id = $1`, silent) == "running"; days++ {
		if days > 12 {
			t.Fatal("silence ends nothing")
		}
		w.climb(w.guest(silent, mentoring.TheMentor))
		w.clock.pass(day)
	}
	erase := func() int {
		t.Helper()
		erased, err := w.EraseDeparted(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return erased
	}
	if n := erase(); n != 0 {
		t.Fatalf("%d were erased at once", n)
	}
	w.clock.pass(91 * day)
	if n := erase(); n != 3 { // Mentee1 is still in a pair
		t.Errorf("%d were erased, want 3", n)
	}
	if name := value[string](w, `select name from person where email = 'mentee1@south.test'`); name != "Mentee1 South" {
		t.Errorf("somebody in a pair is called %s", name)
	}
	if err := w.Finish(t.Context(), workflows.PairRef{Cohort: w.cohort, Pair: on}); err != nil {
		t.Fatal(err)
	}
	if n := erase(); n != 1 {
		t.Errorf("%d were erased when the pair was over", n)
	}
	if n := value[int](w, `select count(*)::int from person where email like '%@south.test' and email not like 'cora%' and email not like 'sam%'`); n != 0 {
		t.Errorf("%d of South are still there by name", n)
	}
	if n := erase(); n != 0 {
		t.Errorf("%d were erased once more", n)
	}
}

// Row 82, row 80: what is told after a partner has left tells nothing about fewer than five people: the populations of each statistic
// still grow, and whoever left gets no figures any more.
func TestRow82FiguresHoldWhenAPartnerLeaves(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.startPartners(6)
	for i := 1; i <= 6; i++ {
		for _, two := range [][2]string{{"north", "south"}, {"south", "west"}, {"west", "north"}} {
			w.pairUp(fmt.Sprintf("mentor%d@%s.test", i, two[0]), fmt.Sprintf("mentee%d@%s.test", i, two[1]))
		}
	}
	w.summariseMonth(1, false)
	told := len(w.mails("sam@south.test"))
	if _, err := w.LetOrganisationGo(t.Context(), w.cohort, "South", false); err != nil {
		t.Fatal(err)
	}
	farewell := w.last("sam@south.test", "partner.farewell")
	holds(t, farewell, []string{"The last figures", "at least 32 of 36"}, nil)
	w.clock.pass(31 * day)
	w.sql(`update pair set state = 'ended', over_at = $1 where id in ('p1', 'p2')`, w.clock.Now())
	w.summariseMonth(2, false)
	if mails := w.mails("sam@south.test"); len(mails) != told+1 {
		t.Errorf("after the last letter there is %v", w.steps("sam@south.test"))
	}
	w.last("sam@north.test", "summary")
	var releases []disclosure.Release
	if err := w.DB.InTx(t.Context(), func(tx store.Tx) (err error) {
		releases, err = tx.ReleasedFigures(t.Context(), w.cohort)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	last := map[string]disclosure.Release{}
	for _, r := range releases {
		key := r.Statistic + "|" + r.Viewer
		if r.Viewer != "" {
			continue
		}
		before, known := last[key]
		grown := len(r.People) - len(before.People)
		if known && (grown < 0 || grown > 0 && grown < disclosure.Fewest || slices.ContainsFunc(before.Units, func(u string) bool { return !slices.Contains(r.Units, u) })) {
			t.Errorf("%s: a population went from %d to %d", key, len(before.People), len(r.People))
		}
		if r.Tells() && r.Exact() && (r.Counted > 0 && r.Counted < disclosure.Fewest || r.Of()-r.Counted > 0 && r.Of()-r.Counted < disclosure.Fewest) {
			t.Errorf("%s tells %d of %d", key, r.Counted, r.Of())
		}
		last[key] = r
	}
	if len(last) == 0 {
		t.Error("nothing was told at all")
	}
}

// Row 82: a partner joins half-way: its people are invited, its officers hear how it goes on, the others that it joins, and its own
// coordinators look after its people.
func TestRow82APartnerJoins(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.startPartners(1)
	running := w.pairUp("mentor1@north.test", "mentee1@south.test")
	east, people := partner("East", 2)
	admission := programme.Admission{
		Organisation: east, People: people,
		Between:    []mentoring.Between{{Mentors: "East", Mentees: "West", Because: mentoring.Competitors}},
		Allotments: map[string]mentoring.Allotment{"East": {Mentees: 5}},
	}
	admitted, err := w.AdmitOrganisation(t.Context(), w.cohort, admission, true)
	if err != nil || len(admitted.Added) != 4 || !slices.Equal(admitted.Rules, []string{"East and West are kept apart: they compete."}) {
		t.Fatalf("dry: %+v, %v", admitted, err)
	}
	if n := value[int](w, `select count(*)::int from participant where organisation = 'East'`); n != 0 {
		t.Fatal("a dry run added people")
	}
	if _, err := w.AdmitOrganisation(t.Context(), w.cohort, admission, false); err != nil {
		t.Fatal(err)
	}
	w.last("cora@east.test", "coordinator.started")
	holds(t, w.last("sam@north.test", "partner.news"), []string{"East joins Spring"}, []string{"Mentor1"})
	w.climb(mentoring.Ask{Kind: mentoring.Hopes, To: mentoring.TheSponsor, Person: value[string](w, `select id from person where email = 'sam@east.test'`)})
	w.last("sam@east.test", "sponsor.hopes")
	w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("mentee1@east.test")})
	holds(t, w.last("mentee1@east.test", "invitation"), []string{"Cora East"}, nil)
	if n := value[int](w, `select count(*)::int from news where start = 'Enrolment' and input->>'participant' in (select id from participant where organisation = 'East')`); n != 4 {
		t.Errorf("%d of 4 are enrolled", n)
	}
	if state := value[string](w, `select state from pair where id = $1`, running); state != "running" {
		t.Errorf("a pair that there was is %s", state)
	}
	if _, err := w.AdmitOrganisation(t.Context(), w.cohort, admission, false); mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("joining twice: %v", err)
	}
	w.sql(`update participant set state = 'ready' where organisation = 'East'`)
	if _, err := w.Propose(t.Context(), workflows.RoundRef{Cohort: w.cohort, Round: 2}); err != nil {
		t.Fatal(err)
	}
	if n := value[int](w, `select count(*)::int from pair p join participant a on a.id = p.mentor_id join participant b on b.id = p.mentee_id
		where least(a.organisation, b.organisation) = 'East' and greatest(a.organisation, b.organisation) = 'West'`); n != 0 {
		t.Error("competitors were proposed to one another")
	}
}

// Row 31: who says yes when their organisation has as many people as was agreed is told kindly, waits, and is let in when a place is
// free, the longest wait first.
func TestRow31WhoIsBeyondTheQuotaWaits(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	shared, people := partnersOf(2, "North")
	shared.Allotments = map[string]mentoring.Allotment{"North": {Mentees: 1}}
	id, err := w.Start(t.Context(), shared, people)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	says := func(address, words string) mentoring.Ask {
		ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(address)}
		w.climb(ask)
		w.reply(w.last(address, "invitation"), address, words)
		return ask
	}
	first := says("mentee1@north.test", "Yes, count me in!")
	w.last("mentee1@north.test", "invitation.noted")
	says("mentor1@north.test", "Yes!")
	w.last("mentor1@north.test", "invitation.noted")
	second := says("mentee2@north.test", "Yes, please")
	holds(t, w.last("mentee2@north.test", "invitation.waits"), []string{"So you are on a list"}, []string{"quota"})
	if standing := w.climb(second); standing.State != mentoring.Open {
		t.Fatalf("who waits is %+v", standing)
	}
	w.reply(w.last("mentee1@north.test", "invitation.noted"), "mentee1@north.test", "stop")
	if standing := w.climb(second); standing.Intent != mentoring.Accept {
		t.Errorf("with a place free it stands %+v", standing)
	}
	if standing := w.climb(first); standing.State == mentoring.Open {
		t.Errorf("the one who left: %+v", standing)
	}
	if state := value[string](w, `select state from participant where id = $1`, w.participant("mentee2@north.test")); state != "joined" {
		t.Errorf("who waited is %s", state)
	}
	if n := value[int](w, `select count(*)::int from waiting`); n != 0 {
		t.Errorf("%d still wait", n)
	}
}

// Row 31: a wider quota lets in who waits.
func TestRow31AWiderQuotaLetsInWhoWaits(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	shared, people := partnersOf(2, "North")
	shared.Allotments = map[string]mentoring.Allotment{"North": {Mentees: 1}}
	id, err := w.Start(t.Context(), shared, people)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	for _, who := range []string{"mentee1@north.test", "mentee2@north.test"} {
		w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(who)})
		w.reply(w.last(who, "invitation"), who, "Yes!")
	}
	w.last("mentee2@north.test", "invitation.waits")
	w.reply(w.last("mentee2@north.test", "invitation.waits"), "mentee2@north.test", "Yes, I still want to!")
	holds(t, w.last("mentee2@north.test", "invitation.waits"), []string{"So you are on a list"}, nil)
	wider := shared
	wider.Allotments = map[string]mentoring.Allotment{"North": {Mentees: 2}}
	w.decide(programme.Decision{Kind: programme.ChangeIt, Spec: &wider})
	if state := value[string](w, `select state from participant where id = $1`, w.participant("mentee2@north.test")); state != "joined" {
		t.Errorf("who waited is %s", state)
	}
}

// Row 31: who does not fit what was agreed is not refused: the coordinator of their own organisation is asked, and silence lets
// them in.
func TestRow31WhoDoesNotFitIsLookedAt(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		says  string
		state string
		mail  string
	}{
		"yes":    {"Yes, let them in", "joined", "invitation.waits"},
		"no":     {"No, not this time", "declined", "invitation.waits"},
		"silent": {"", "joined", "invitation.waits"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			shared, people := partnersOf(1, "North", "South")
			shared.Eligibility = &mentoring.Eligibility{Words: "Mentors have led people for five years.", Mentors: mentoring.Criteria{LeastYears: 5}}
			people[0].Facts.Years = 2
			id, err := w.Start(t.Context(), shared, people)
			if err != nil {
				t.Fatal(err)
			}
			w.cohort = id
			const who = "mentor1@north.test"
			invitation := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(who)}
			w.climb(invitation)
			holds(t, w.last(who, "invitation"), []string{"Mentors have led people for five years."}, nil)
			w.reply(w.last(who, "invitation"), who, "Yes!")
			holds(t, w.last(who, "invitation.waits"), []string{"Cora North looks at it"}, nil)
			ask := mentoring.Ask{Kind: mentoring.Eligible, To: mentoring.TheCoordinator, Participant: w.participant(who)}
			w.climb(ask)
			asked := w.last("cora@north.test", "eligibility")
			holds(t, asked, []string{"They have led people for two years", "Mentors have led people for five years."}, nil)
			if test.says != "" {
				w.reply(asked, "cora@north.test", test.says)
				w.last("cora@north.test", "eligibility.noted")
			}
			for days := 0; w.climb(ask).State == mentoring.Open; days++ {
				if days > 14 {
					t.Fatal("silence is waited for without end")
				}
				w.clock.pass(day)
			}
			if state := value[string](w, `select state from participant where id = $1`, w.participant(who)); state != test.state {
				t.Errorf("they are %s, want %s", state, test.state)
			}
			w.last(who, test.mail)
			if test.state == "joined" {
				if standing := w.climb(invitation); standing.Intent != mentoring.Accept {
					t.Errorf("the invitation stands %+v", standing)
				}
			}
		})
	}
}

// Row 31: whose own words do not fit what was agreed takes part while the coordinator looks, and hears a no kindly.
func TestRow31WhoTellsOfOtherYearsIsLookedAt(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	shared, people := partnersOf(1, "North")
	shared.Eligibility = &mentoring.Eligibility{Words: "Mentees have led people for three years at most.", Mentees: mentoring.Criteria{MostYears: 3}}
	id, err := w.Start(t.Context(), shared, people)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	const who = "mentee1@north.test"
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(who)}
	w.climb(ask)
	w.reply(w.last(who, "invitation"), who, "Yes!")
	ask.Kind = mentoring.Survey
	w.climb(ask)
	w.reply(w.last(who, "survey"), who, "1. delegation\n2. 12 years\n3. honesty\n4. video\n5. 3")
	w.last(who, "survey.noted")
	look := mentoring.Ask{Kind: mentoring.Eligible, To: mentoring.TheCoordinator, Participant: w.participant(who)}
	w.climb(look)
	asked := w.last("cora@north.test", "eligibility")
	holds(t, asked, []string{"They have led people for twelve years, which is more than was agreed"}, []string{"knows that you look at it"})
	w.reply(asked, "cora@north.test", "no")
	holds(t, w.last(who, "invitation.waits"), []string{"does not fit this time"}, nil)
	if state := value[string](w, `select state from participant where id = $1`, w.participant(who)); state != "declined" {
		t.Errorf("they are %s", state)
	}
}

// Row 76: two organisations are asked six questions; neither sees the other's answers before both have written, a part is kept and
// only the gap asked, and both then get both side by side.
func TestRow76TwoOrganisationsFindOutWhetherTheyFit(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	contacts := [2]programme.Contact{
		{Organisation: "North", Person: mentoring.NamedPerson{Name: "Anna North", Email: "anna@north.test"}},
		{Organisation: "South", Person: mentoring.NamedPerson{Name: "Tom South", Email: "tom@south.test"}},
	}
	if _, err := w.AskPartners(t.Context(), contacts, "en", "UTC", true); err != nil {
		t.Fatal(err)
	}
	if n := value[int](w, `select count(*)::int from cohort`); n != 0 {
		t.Fatal("a dry run asked somebody")
	}
	if _, err := w.AskPartners(t.Context(), contacts, "en", "UTC", false); err != nil {
		t.Fatal(err)
	}
	w.cohort = value[string](w, `select id from cohort`)
	ask := func(address string) mentoring.Ask {
		return mentoring.Ask{Kind: mentoring.PartnerFit, To: mentoring.TheSponsor, Person: value[string](w, `select id from person where email = $1`, address)}
	}
	anna, tom := ask("anna@north.test"), ask("tom@south.test")
	w.climb(anna)
	w.climb(tom)
	asked := w.last("anna@north.test", "partner.fit")
	holds(t, asked, []string{"Tom South of South", "6. What could you learn from each other"}, nil)

	w.reply(asked, "anna@north.test", "1. That people say what they think\n2. Our founder mentors two people\n3. We are too few\n4. Two hours a month")
	gap := w.last("anna@north.test", "partner.fit.clarify")
	holds(t, gap, []string{"5. What would you not do", "6. What could you learn"}, []string{"4. How much time", "1. What do you hold dear"})
	w.reply(gap, "anna@north.test", "5. Hire their people\n6. How to run shifts")
	holds(t, w.last("anna@north.test", "partner.fit.noted"), []string{"2. Our founder mentors two people", "6. How to run shifts"}, nil)
	for _, m := range w.mails("tom@south.test") {
		holds(t, m, nil, []string{"founder", "Hire their people"})
	}

	w.reply(w.last("tom@south.test", "partner.fit"), "tom@south.test",
		"1. Nobody is left alone\n2. The two owners\n3. Our people ask for it\n4. An hour and a half\n5. Talk about customers\n6. How to grow leaders")
	for address, words := range map[string][]string{"anna@north.test": {"Nobody is left alone", "Hire their people", "tom@south.test"}, "tom@south.test": {"Our founder mentors two people", "Talk about customers"}} {
		mails := w.mails(address)
		i := slices.IndexFunc(mails, func(m store.Mail) bool { return m.Step == "partner.fit.shared" })
		if i < 0 {
			t.Fatalf("%s got %v", address, w.steps(address))
		}
		holds(t, mails[i], words, nil)
	}

	if erased, err := w.EraseDeparted(t.Context()); err != nil || erased != 0 {
		t.Fatalf("erased %d at once, %v", erased, err)
	}
	w.clock.pass(200 * day)
	w.sql(`update mail set state = 'sent' where state = 'ready'`)
	if erased, err := w.EraseDeparted(t.Context()); err != nil || erased != 1 {
		t.Fatalf("erased %d after half a year, %v", erased, err)
	}
	for table, column := range map[string]string{"mail": "body", "event": "words", "person": "name", "ask": "coalesce(answer::text, '')", "cohort": "spec::text"} {
		if n := value[int](w, `select count(*)::int from `+table+` where `+column+` ~* 'founder|Anna|owners'`); n != 0 {
			t.Errorf("%d rows of %s still tell", n, table)
		}
	}
}

// Row 76: who cannot says so, and the other side gets a kind word and sees nothing.
func TestRow76WhoCannotSaysSo(t *testing.T) {
	t.Parallel()
	for words, language := range map[string]string{"cannot": "en", "We cannot at the moment, sorry": "en", "kan niet": "nl", "geht nicht": "de", "impossible": "fr", "no puedo": "es"} {
		t.Run(words, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			if _, err := w.AskPartners(t.Context(), [2]programme.Contact{
				{Organisation: "North", Person: mentoring.NamedPerson{Name: "Anna North", Email: "anna@north.test"}},
				{Organisation: "South", Person: mentoring.NamedPerson{Name: "Tom South", Email: "tom@south.test"}},
			}, language, "UTC", false); err != nil {
				t.Fatal(err)
			}
			w.cohort = value[string](w, `select id from cohort`)
			for _, address := range []string{"anna@north.test", "tom@south.test"} {
				w.climb(mentoring.Ask{Kind: mentoring.PartnerFit, To: mentoring.TheSponsor, Person: value[string](w, `select id from person where email = $1`, address)})
			}
			w.reply(w.last("anna@north.test", "partner.fit"), "anna@north.test", words)
			w.last("anna@north.test", "partner.fit.noted")
			last := w.last("tom@south.test", "partner.fit.shared")
			if strings.Contains(last.Body, "1.") {
				t.Errorf("it tells of answers:\n%s", last.Body)
			}
		})
	}
}
