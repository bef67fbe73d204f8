package demo

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Actor is somebody in the play: a participant, a coordinator, a sponsor or the person for concerns.
type Actor struct {
	Name     string
	Email    mentoring.Address
	Role     mentoring.Role // "" unless a participant
	Title    string
	Company  string
	Zone     string
	Language string // "" is English
	Temper   Temper
	Program  Program
	Moves    []Move // what they write without being asked, in the order in which they do
}

// Move is something that somebody writes of their own accord, in reply to the first mail that they get from a day on.
type Move struct {
	From  time.Time
	Words string
}

// Reads reports whether the actor looks at their mailbox at all.
func (a Actor) Reads() bool {
	return a.Temper != Unreachable && a.Temper != NeverAnswers && a.Temper != JustListening
}

// Cast is the people of a demo and the cohort that brings them together.
type Cast struct {
	Cohort mentoring.Cohort
	People []mentoring.Person
	Actors []Actor // everybody: the people in the order of the list, then the officers
	Seed   uint64
}

// Opening is the programme time at which the play begins: eight in the morning of the cohort's first day.
func (c Cast) Opening() time.Time {
	loc, err := time.LoadLocation(c.Cohort.Zone)
	if err != nil {
		loc = time.UTC
	}
	return c.Cohort.Start.In(loc).Add(8 * time.Hour)
}

// Find returns the actor with that address, and whether there is one.
func (c Cast) Find(address mentoring.Address) (Actor, bool) {
	i := slices.IndexFunc(c.Actors, func(a Actor) bool { return a.Email == address })
	if i < 0 {
		return Actor{}, false
	}
	return c.Actors[i], true
}

const zone = "Europe/London"

// NewCast makes up the people of a programme with that many pairs and months, at least one of each. Equal arguments give
// equal casts. From six pairs on, every temper and every mail program occurs; an address that bounces from ten on. A few
// more people are invited than the pairs need, so that those who decline or do not answer leave nobody alone.
func NewCast(pairs, months int, seed uint64) Cast {
	return newCast(cohort(max(months, 1)), max(pairs, 1), seed)
}

func newCast(cohort mentoring.Cohort, pairs int, seed uint64) Cast {
	chance := rand.New(rand.NewPCG(seed, 1))
	c := Cast{Cohort: cohort, Seed: seed}
	n := &names{chance: chance, used: map[string]bool{}}
	for _, o := range c.Cohort.Organisations {
		n.used[mailboxName(o.Coordinators[0].Name)], n.used[mailboxName(o.Sponsors[0].Name)] = true, true
	}

	mentors, mentees, spare := tempers(chance, pairs)
	for i, temper := range slices.Concat(mentors, mentees, spare) {
		role := mentoring.Mentee
		if i < len(mentors) || i >= len(mentors)+len(mentees) && i%2 == 0 {
			role = mentoring.Mentor
		}
		c.add(chance, n, i, role, temper)
	}
	c.manage(chance)
	for i, o := range c.Cohort.Organisations {
		c.officer(o.Coordinators[0], o.Name, Coordinating, []Program{Webmail, Corporate}[i%2])
		c.officer(o.Sponsors[0], o.Name, Steady, Desktop)
	}
	c.officer(c.Cohort.Concerns, "", JustListening, Desktop)
	return c
}

// tempers deals out the tempers: as many mentees as there are pairs, one mentor more, and from six pairs on a few who will
// not take part.
func tempers(chance *rand.Rand, pairs int) (mentors, mentees, spare []Temper) {
	// Only a mentee is asked about sessions, so whoever shows something there is one.
	forMentees := []Temper{Leaver, Silent, Away, TwoAddresses, LaterOn}
	forMentors := []Temper{Picky, Vague, Slow}
	deal := func(special []Temper, n int) []Temper {
		special = special[:min(len(special), n)]
		out := slices.Clone(special)
		for len(out) < n {
			switch roll := chance.IntN(20); {
			case roll < 9:
				out = append(out, Prompt)
			case roll < 15:
				out = append(out, Steady)
			case roll < 18:
				out = append(out, Slow)
			case roll < 19:
				out = append(out, Vague)
			default:
				out = append(out, Silent)
			}
		}
		chance.Shuffle(n, func(i, j int) { out[i], out[j] = out[j], out[i] })
		return out
	}
	if pairs < 6 {
		forMentees, forMentors = forMentees[1:min(4, max(pairs-1, 1))], forMentors[1:min(3, pairs)]
	}
	mentors = append(deal(forMentors, pairs), Prompt)
	mentees = deal(forMentees, pairs)
	if pairs >= 6 {
		spare = []Temper{Refuser, NeverAnswers}
	}
	if pairs >= 10 {
		spare = append(spare, Unreachable)
	}
	return mentors, mentees, spare
}

// programs in the order in which they are dealt out, the common ones more often.
var programs = []Program{Webmail, Phone, Corporate, Desktop, HTMLOnly, Webmail, BottomPost, Phone, NoQuote, Corporate, Webmail}

// languages are those in which the people of the cast read and write, in the order in which they are dealt out. Everybody speaks
// English as well.
var languages = []string{"", "de", "", "fr", "nl", "", "es"}

func (c *Cast) add(chance *rand.Rand, n *names, i int, role mentoring.Role, temper Temper) {
	o := c.Cohort.Organisations[i%len(c.Cohort.Organisations)]
	name, function := n.draw(), pick(chance, functions)
	titles := menteeTitles
	if role == mentoring.Mentor {
		titles = mentorTitles
	}
	language := ""
	if temper == Prompt || temper == Steady || temper == Slow {
		language = languages[i%len(languages)]
	}
	local := mailboxName(name)
	if temper == Unreachable {
		local += ".permerror" // the post office refuses such a mailbox for good
	}
	p := mentoring.Person{
		Name: name, Email: mentoring.Address(local + "@" + o.Domains[0]), Organisation: o.Name, Role: role, Function: function,
		Title: fmt.Sprintf(pick(chance, titles), function), Language: "en", Zone: zone, Capacity: 1,
	}
	if language != "" {
		p.Language, p.Facts.Languages = language, []string{language, "en"}
	}
	c.People = append(c.People, p)
	c.Actors = append(c.Actors, Actor{
		Name: name, Email: p.Email, Role: role, Title: p.Title, Company: o.Name, Zone: zone, Language: language, Temper: temper,
		Program: programs[i%len(programs)],
	})
}

// manage gives the mentees managers. One of them is a mentor of the same cohort, whom the matching has to keep away.
func (c *Cast) manage(chance *rand.Rand) {
	first := true
	for i, p := range c.People {
		if p.Role != mentoring.Mentee {
			continue
		}
		o, _ := c.Cohort.Organisation(p.Organisation)
		boss := slices.IndexFunc(c.People, func(q mentoring.Person) bool {
			return q.Role == mentoring.Mentor && q.Organisation == p.Organisation
		})
		c.People[i].Manager = mentoring.Address(fmt.Sprintf("manager%d@%s", 1+chance.IntN(max(len(c.People)/8, 2)), o.Domains[0]))
		if first && boss >= 0 && len(c.People) > 6 {
			c.People[i].Manager, first = c.People[boss].Email, false
		}
	}
}

func (c *Cast) officer(p mentoring.NamedPerson, company string, temper Temper, program Program) {
	c.Actors = append(c.Actors, Actor{
		Name: p.Name, Email: p.Email, Title: "Learning and Development", Company: company, Zone: zone, Temper: temper, Program: program,
	})
}

func cohort(months int) mentoring.Cohort {
	day := func(m time.Month, d int) mentoring.Day { return mentoring.Day{Year: 2026, Month: m, Day: d} }
	return mentoring.Cohort{
		Name: "Leading Together",
		Purpose: "Northwind Care and Harbour Foods are growing faster than their leaders can. We want people who have just begun to " +
			"lead others to learn from someone who has done it for years, and who is not their boss.",
		Capabilities: []string{"giving feedback", "leading change", "delegating with trust"},
		Audience:     "people in their first three years of leading others",
		Organisations: []mentoring.Organisation{{
			Name: "Northwind Care", Domains: []string{"northwind.test"},
			Coordinators: []mentoring.NamedPerson{{Name: "Anna Lind", Email: "anna.lind@northwind.test", Language: "en"}},
			Sponsors:     []mentoring.NamedPerson{{Name: "Martin Achterberg", Email: "martin.achterberg@northwind.test", Language: "en"}},
		}, {
			Name: "Harbour Foods", Domains: []string{"harbourfoods.test"},
			Coordinators: []mentoring.NamedPerson{{Name: "Joseph Mwangi", Email: "joseph.mwangi@harbourfoods.test", Language: "en"}},
			Sponsors:     []mentoring.NamedPerson{{Name: "Claire Fontaine", Email: "claire.fontaine@harbourfoods.test", Language: "en"}},
		}},
		Months: months, Start: day(time.March, 2), Language: "en", Zone: zone, Hours: mentoring.OfficeHours,
		Holidays: []mentoring.Day{
			day(time.April, 3), day(time.April, 6), day(time.May, 4), day(time.May, 25), day(time.August, 31),
			day(time.December, 25), day(time.December, 28),
		},
		Confidentiality: "What is said in a session stays between the two of you. That you are a pair is no secret. If someone may be " +
			"in danger, tell the person for concerns.",
		Concerns:      mentoring.NamedPerson{Name: "Ruth Adler", Email: "ruth.adler@listening.test", Language: "en"},
		Crossing:      mentoring.ShouldCross,
		MailsPerMonth: 8,
		Gatherings: []mentoring.Gathering{{
			Name: "The mentors' circle", For: mentoring.OnlyMentors, Month: min(2, months), At: 16 * 60, Minutes: 60,
			Where: "By video, from wherever you are", Places: 8, Topics: []string{"When a talk runs dry", "Saying less"},
		}},
		Forum: []mentoring.ForumQuestion{{Question: "What did you stop doing when you began to lead?", To: mentoring.Everybody, Month: min(3, months)}},
	}
}

// chanceOf returns the chance that belongs to a person and something that happens to them once.
func chanceOf(seed uint64, person mentoring.Address, about ...any) *rand.Rand {
	h := fnv.New64a()
	fmt.Fprint(h, person, about)
	return rand.New(rand.NewPCG(seed, h.Sum64()))
}
