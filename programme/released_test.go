package programme_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// twoOrganisations starts a cohort of 24 people of two organisations, each with a sponsor.
func (w *world) twoOrganisations() *world {
	w.t.Helper()
	spec := spec
	spec.Organisations = slices.Concat(spec.Organisations, []mentoring.Organisation{{
		Name: "South", Coordinators: []mentoring.NamedPerson{{Name: "Cora Coord", Email: "cora@south.test"}},
		Sponsors: []mentoring.NamedPerson{{Name: "Sofia Sponsor", Email: "sofia@south.test"}},
	}})
	var many []mentoring.Person
	for i := range 24 {
		name := []string{"North", "South"}[i%2]
		many = append(many, mentoring.Person{
			Name: fmt.Sprint("Person ", string(rune('A'+i))), Email: mentoring.Address(fmt.Sprintf("p%02d@%s.test", i, strings.ToLower(name))), Organisation: name,
			Role: []mentoring.Role{mentoring.Mentor, mentoring.Mentee}[i/2%2], Function: "Care", Capacity: 1,
		})
	}
	id, err := w.Start(w.t.Context(), spec, many)
	if err != nil {
		w.t.Fatal(err)
	}
	w.cohort = id
	return w
}

// joined lets the first so many have joined.
func (w *world) joined(n int) {
	w.t.Helper()
	if _, err := w.DB.Pool.Exec(w.t.Context(), `update participant set state = 'joined' where id in
		(select p.id from participant p join person h on h.id = p.person_id where p.cohort_id = $1 order by h.email limit $2)`, w.cohort, n); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) summarise(month int) {
	w.t.Helper()
	if err := w.Summarise(w.t.Context(), workflows.MonthRef{Cohort: w.cohort, Month: month}); err != nil {
		w.t.Fatal(err)
	}
}

// Row 80: what one month told is held against what the next would tell, whoever got it.
func TestRow80MonthsAreNotSubtracted(t *testing.T) {
	t.Parallel()
	w := newWorld(t).twoOrganisations()
	for month, step := range []struct {
		joined int
		want   string
	}{{14, "14 of 24"}, {15, "14 of 24 figure of month 1"}, {18, "14 of 24 figure of month 1"}, {19, "19 of 24"}, {23, "at least 20 of 24"}} {
		w.joined(step.joined)
		w.summarise(month + 1)
		for _, sponsor := range []string{"sven@north.test", "sofia@south.test"} {
			body := strings.Join(strings.Fields(w.last(sponsor, "summary").Body), " ")
			if !strings.Contains(body, "People who joined, of those invited: "+step.want) {
				t.Errorf("month %d, %d joined: %s reads\n%s", month+1, step.joined, sponsor, body)
			}
		}
	}
	if n := value[int](w, `select count(*) from released_figure where statistic = 'joined' and viewer = '' and cardinality(people) = 24`); n != 3 {
		t.Errorf("%d figures of who joined stand in the ledger", n)
	}
	if n := value[int](w, `select count(*) from released_figure where statistic = 'joined' and viewer = 'South' and cardinality(people) <> 12`); n != 0 {
		t.Errorf("%d figures of South are about others", n)
	}
}

// Row 80: what was told is written down in the transaction that mails it, once, and stays as it was.
func TestRow80WhatWasToldStays(t *testing.T) {
	t.Parallel()
	w := newWorld(t).twoOrganisations()
	w.joined(14)
	do := func(sql string) error {
		_, err := w.DB.Pool.Exec(t.Context(), sql)
		return err
	}
	if err := do(`create function no_mail() returns trigger language plpgsql as $$ begin raise exception 'no mail'; end $$;
		create trigger no_mail before insert on mail for each row execute function no_mail()`); err != nil {
		t.Fatal(err)
	}
	if err := w.Summarise(t.Context(), workflows.MonthRef{Cohort: w.cohort, Month: 1}); err == nil {
		t.Fatal("a mail was made")
	}
	if n := value[int](w, `select count(*) from released_figure`); n != 0 {
		t.Errorf("%d figures were written down that nobody was told", n)
	}
	if err := do(`drop trigger no_mail on mail`); err != nil {
		t.Fatal(err)
	}
	w.summarise(1)
	rows := value[string](w, `select string_agg(r::text, ';' order by id) from released_figure r`)
	w.joined(24)
	w.summarise(1) // again
	for _, change := range []string{`update released_figure set most = least`, `delete from released_figure`, `truncate released_figure`} {
		if do(change) == nil {
			t.Errorf("%s was done", change)
		}
	}
	if again := value[string](w, `select string_agg(r::text, ';' order by id) from released_figure r`); again != rows || rows == "" {
		t.Errorf("the ledger was\n%s and is\n%s", rows, again)
	}
	if n := len(w.mails("sofia@south.test")); n != 1 {
		t.Errorf("%d mails of one month", n)
	}
	for _, known := range []string{"Person", "@", "Sofia"} {
		if strings.Contains(rows, known) {
			t.Errorf("the ledger holds %q", known)
		}
	}
}

// Row 72: a sponsor sees who mentors whom, their own organisation by name, in the mail and in the table that goes with it; what the others
// have not agreed to stands together.
func TestRow72SponsorsSeeWhoMentorsWhom(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	spec := spec
	spec.Organisations = nil
	var many []mentoring.Person
	for i, name := range []string{"North", "South", "West"} {
		address := mentoring.Address("s@" + strings.ToLower(name) + ".test")
		spec.Organisations = append(spec.Organisations, mentoring.Organisation{
			Name: name, Coordinators: []mentoring.NamedPerson{{Name: "Cora Coord", Email: "c" + address}}, Sponsors: []mentoring.NamedPerson{{Name: "Sam Sponsor", Email: address}},
		})
		for j := range 30 {
			many = append(many, mentoring.Person{
				Name: fmt.Sprint("Person ", string(rune('A'+j))), Email: mentoring.Address(fmt.Sprintf("p%02d@%s.test", j, strings.ToLower(name))), Organisation: name,
				Role: []mentoring.Role{mentoring.Mentor, mentoring.Mentee}[j%2], Function: []string{"Care", "Sales", ""}[(i+j/2)%3], Capacity: 1,
			})
		}
	}
	id, err := w.Start(t.Context(), spec, many)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	w.joined(90)
	w.exec(`insert into proposal (cohort_id, round, made_at) values ($1, 10, now())`, w.cohort)
	// Each organisation has five pairs within, and five in which its mentees have a mentor from each of the others.
	w.exec(`insert into pair (id, cohort_id, round, number, mentor_id, mentee_id, score, reasons, state, introduced_at)
		select 'pair' || row_number() over (), $1, 10, row_number() over (), mentor.id, mentee.id, 1, '[]', 'running', now()
		from (select p.id, organisation, row_number() over (partition by organisation order by h.email) - 1 n from participant p join person h on h.id = person_id where role = 'mentee') mentee
		join (select p.id, organisation, row_number() over (partition by organisation order by h.email) - 1 n from participant p join person h on h.id = person_id where role = 'mentor') mentor
		on mentor.n = mentee.n and mentor.organisation = (array['North', 'South', 'West', 'North', 'South'])[array_position(array['North', 'South', 'West'], mentee.organisation) + mentee.n % 3]`, w.cohort)
	w.summarise(2)
	mail := w.last("s@south.test", "summary")
	body := strings.Join(strings.Fields(mail.Body), " ")
	for _, want := range []string{"Who mentors whom, across organisations", "Mentees of South: mentors of South: 5; mentors of other organisations: 10", "45 pairs."} {
		if !strings.Contains(body, want) {
			t.Errorf("the mail lacks %q:\n%s", want, mail.Body)
		}
	}
	if strings.Contains(body, "mentors of North") || strings.Contains(body, "Mentees of West") {
		t.Errorf("the others are named:\n%s", mail.Body)
	}
	if table := figuresIn(t, mail); !slices.ContainsFunc(table, func(row []string) bool {
		return slices.Equal(row[:4], []string{"cross.org", "Mentees of South, mentors of South", "5", "45"})
	}) {
		t.Errorf("the table holds %q", table)
	}
	if strings.Count(body, "Mentees of Care") != 1 || !strings.Contains(body, "the others are not known yet") {
		t.Errorf("the functions are told so:\n%s", mail.Body)
	}
}
