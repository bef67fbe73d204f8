package demo

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestCastIsTheSameForTheSameSeed(t *testing.T) {
	t.Parallel()
	if !reflect.DeepEqual(NewCast(12, 6, 7), NewCast(12, 6, 7)) {
		t.Error("two casts of the same seed differ")
	}
	if reflect.DeepEqual(NewCast(12, 6, 7).People, NewCast(12, 6, 8).People) {
		t.Error("two casts of different seeds are the same")
	}
}

func TestCastHasPeopleForEveryPair(t *testing.T) {
	t.Parallel()
	for _, pairs := range []int{0, 1, 2, 3, 5, 6, 10, 12, 200} {
		t.Run(fmt.Sprint(pairs), func(t *testing.T) {
			t.Parallel()
			c := NewCast(pairs, 6, 3)
			seen := map[mentoring.Address]bool{}
			roles := map[mentoring.Role]int{}
			for i, p := range c.People {
				if seen[p.Email] {
					t.Errorf("%s is on the list twice", p.Email)
				}
				seen[p.Email] = true
				o, ok := c.Cohort.Organisation(p.Organisation)
				if !ok || !slices.Contains(o.Domains, p.Email.Domain()) {
					t.Errorf("%s is not an address of %q", p.Email, p.Organisation)
				}
				if strings.ContainsFunc(string(p.Email), func(r rune) bool { return r > '~' }) {
					t.Errorf("%s is not ASCII", p.Email)
				}
				if p.Email != mentoring.CanonicalAddress(string(p.Email)) || !strings.HasSuffix(p.Email.Domain(), ".test") {
					t.Errorf("%s is not canonical under .test", p.Email)
				}
				if p.Role == mentoring.Mentee && p.Manager == "" || p.Manager == p.Email {
					t.Errorf("%s has the manager %q", p.Email, p.Manager)
				}
				actor, ok := c.Find(p.Email)
				if !ok || actor.Name != p.Name {
					t.Errorf("nobody plays %s", p.Email)
				}
				switch actor.Temper {
				case Refuser, NeverAnswers, Unreachable:
				default:
					roles[c.People[i].Role]++
				}
			}
			want := max(pairs, 1)
			if roles[mentoring.Mentee] != want || roles[mentoring.Mentor] != want+1 {
				t.Errorf("%d mentees and %d mentors take part, want %d and one more", roles[mentoring.Mentee], roles[mentoring.Mentor], want)
			}
		})
	}
}

func TestCastHasEveryHabit(t *testing.T) {
	t.Parallel()
	for _, pairs := range []int{6, 12} {
		for seed := range uint64(20) {
			tempers, mailers := map[Temper]int{}, map[Program]int{}
			for _, a := range NewCast(pairs, 6, seed).Actors {
				tempers[a.Temper]++
				if a.Reads() {
					mailers[a.Program]++
				}
			}
			for _, want := range []Temper{
				Prompt, Slow, Silent, Picky, Away, Vague, Leaver, Refuser, LaterOn, TwoAddresses, NeverAnswers, Coordinating, JustListening,
			} {
				if tempers[want] == 0 {
					t.Errorf("%d pairs, seed %d: nobody is %q", pairs, seed, want)
				}
			}
			if (tempers[Unreachable] > 0) != (pairs >= 10) {
				t.Errorf("%d pairs: %d addresses bounce", pairs, tempers[Unreachable])
			}
			for _, want := range programs {
				if mailers[want] == 0 {
					t.Errorf("%d pairs, seed %d: nobody writes with %q", pairs, seed, want)
				}
			}
		}
	}
}

func TestMailboxName(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"José García": "jose.garcia", "Björn Sørensen": "bjorn.sorensen", "Noor el Amrani": "noor.el.amrani", "Zoë Müller": "zoe.muller",
	} {
		if got := mailboxName(name); got != want {
			t.Errorf("mailboxName(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestAPartnershipWritesOfItsOwnAccord(t *testing.T) {
	t.Parallel()
	c := NewPartnership(12, 6, 5)
	if len(c.Cohort.Organisations) != 3 {
		t.Fatalf("%d organisations", len(c.Cohort.Organisations))
	}
	sponsor, _ := c.Find("sofia.marchetti@tidewater.test")
	m := newMind(sponsor, c.Seed)
	mail := func(id string, months int) incoming {
		return incoming{id: id, date: c.monthsIn(months), subject: "How it stands"}
	}
	if early := m.receive(mail("m1@rapport.test", 1)); len(early) != 0 {
		t.Errorf("after a month: %v", early)
	}
	if got := m.receive(mail("m2@rapport.test", 3)); len(got) != 1 || got[0].words != "Motion: Tidewater Logistics leaves the programme." {
		t.Errorf("after three months: %v", got)
	}
	if again := m.receive(mail("m3@rapport.test", 4)); len(again) != 0 {
		t.Errorf("once more: %v", again)
	}
}
