package rehearsal

import (
	"cmp"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/demo"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Person is somebody who gets mail in a rehearsal.
type Person struct {
	Name         string
	Address      mentoring.Address
	Part         string // mentor, mentee, both, coordinator, sponsor, concerns or manager
	Organisation string
	Language     string // a BCP 47 primary tag
	Zone         string
	holidays     []mentoring.Day

	voice demo.Actor
}

// Takes reports whether the person takes part, as against somebody who looks after the programme.
func (p Person) Takes() bool {
	return slices.Contains([]string{string(mentoring.Mentor), string(mentoring.Mentee), string(mentoring.Both)}, p.Part)
}

// moods are how people answer when tempers are asked for, dealt out in turn.
var moods = []demo.Temper{
	demo.Steady, demo.Vague, demo.Prompt, demo.Steady, demo.Silent, demo.Slow, demo.Steady, demo.Away, demo.Steady, demo.NeverAnswers,
}

// cast returns everybody who gets mail: the people in the order of their list, then the officers, and the managers who are told.
func (p Play) cast() []Person {
	var all []Person
	add := func(who Person, temper demo.Temper) {
		if slices.ContainsFunc(all, func(q Person) bool { return q.Address == who.Address }) {
			return // somebody has two parts, and one mailbox
		}
		who.Language, who.Zone = cmp.Or(who.Language, p.Cohort.Language), cmp.Or(who.Zone, p.Cohort.Zone)
		who.voice.Name, who.voice.Email, who.voice.Zone, who.voice.Company = who.Name, who.Address, who.Zone, who.Organisation
		who.voice.Language = who.Language
		who.voice.Temper, who.voice.Program = temper, demo.NoQuote
		all = append(all, who)
	}
	for i, q := range p.People {
		temper := demo.Steady
		if p.Tempers {
			temper = moods[i%len(moods)]
		}
		who := Person{
			Name: q.Name, Address: q.Email, Part: string(q.Role), Organisation: q.Organisation, Language: q.Language, Zone: q.Zone,
			holidays: p.holidaysOf(q.HolidaysOf, q.Organisation),
		}
		who.voice.Role, who.voice.Title = q.Role, q.Title
		add(who, temper)
	}
	officer := func(q mentoring.NamedPerson, part, organisation string, temper demo.Temper) {
		add(Person{
			Name: q.Name, Address: q.Email, Part: part, Organisation: organisation, Language: q.Language,
			holidays: p.holidaysOf("", organisation),
		}, temper)
	}
	for _, o := range p.Cohort.Organisations {
		for _, q := range o.Coordinators {
			officer(q, "coordinator", o.Name, demo.Approving)
		}
		for _, q := range o.Sponsors {
			officer(q, "sponsor", o.Name, demo.Steady)
		}
	}
	if p.Cohort.Concerns.Email != "" {
		officer(p.Cohort.Concerns, "concerns", "", demo.JustListening)
	}
	for _, q := range p.People {
		if p.Cohort.TellManagers && q.Manager != "" { // they are known by their address alone
			officer(mentoring.NamedPerson{Name: string(q.Manager), Email: q.Manager}, "manager", q.Organisation, demo.JustListening)
		}
	}
	return all
}

// readers returns who reads the mail of each address.
func (p Play) readers(people []Person) map[mentoring.Address]reader {
	readers := make(map[mentoring.Address]reader, len(people))
	for _, who := range people {
		voice := demo.NewVoice(who.voice, p.Seed)
		readers[who.Address] = voice
		if lines := p.Script.of(who.Address); len(lines) > 0 {
			readers[who.Address] = &scripted{voice: voice, lines: lines, heard: map[mentoring.Kind]int{}, due: map[mentoring.Kind]time.Time{}}
		}
	}
	return readers
}
