package programme

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// PersonLine is a participant as a command lists them.
type PersonLine struct {
	ID           string            `json:"participant"`
	Name         string            `json:"name"`
	Address      mentoring.Address `json:"address"`
	Organisation string            `json:"organisation"`
	Role         mentoring.Role    `json:"role"`
	State        string            `json:"state"`
	Partners     []string          `json:"partners"`
	AwayUntil    *time.Time        `json:"away_until"`
	Mail         string            `json:"mail"` // open, stopped or bounced
}

// PeopleOf lists the participants of a cohort, by name or id. Whoever looks after one organisation sees its people.
func (p *Programme) PeopleOf(ctx context.Context, cohort string) (lines []PersonLine, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.PeopleList, found.ID, ""); err != nil {
			return err
		}
		participants, err := s.Participants(ctx, found.ID)
		if err != nil {
			return err
		}
		persons, err := s.PersonsIn(ctx, found.ID)
		if err != nil {
			return err
		}
		named := map[string]string{}
		for _, t := range participants {
			named[t.ID] = persons[t.PersonID].Name
		}
		lines = []PersonLine{}
		for _, t := range participants {
			if err := s.authorise(ctx, rights.PeopleList, found.ID, t.Organisation); err != nil {
				continue // another organisation's
			}
			pairs, err := s.LivingPairsOf(ctx, t.ID)
			if err != nil {
				return err
			}
			who := persons[t.PersonID]
			line := PersonLine{ID: t.ID, Name: who.Name, Address: who.Email, Organisation: t.Organisation, Role: t.Role, State: t.State, Mail: who.MailState, Partners: []string{}}
			for _, pair := range pairs {
				other := pair.MentorID
				if other == t.ID {
					other = pair.MenteeID
				}
				line.Partners = append(line.Partners, cmp.Or(named[other], "somebody of another organisation"))
			}
			if who.AwayUntil != nil && who.AwayUntil.After(s.now) {
				line.AwayUntil = who.AwayUntil
			}
			lines = append(lines, line)
		}
		return nil
	})
	return lines, err
}

// PersonOf returns a participant of a cohort, by whole name or address, as a people list would describe them.
func (p *Programme) PersonOf(ctx context.Context, cohort, name string) (person mentoring.Person, err error) {
	err = p.aboutPerson(ctx, rights.PeopleChange, cohort, name, true, func(_ step, _ context.Context, who member) error {
		person = asListed(who)
		return nil
	})
	return person, err
}

// asListed describes a participant as a people list would.
func asListed(who member) mentoring.Person {
	return mentoring.Person{
		Name: who.person.Name, Email: who.person.Email, Organisation: who.Organisation, Role: who.Role, Function: who.Function, Title: who.Title,
		Language: who.person.Language, Zone: who.person.Zone, HolidaysOf: who.person.Country, Capacity: who.Capacity,
	}
}

// aboutPerson does something about one participant, named by whole name or address, for whom the programme works may. With dry set
// everything is taken back.
func (p *Programme) aboutPerson(ctx context.Context, action rights.Action, cohort, name string, dry bool, f func(step, context.Context, member) error) error {
	if dry {
		ctx = onlyLooking(ctx)
	}
	return kept(p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		who, err := s.participantNamed(ctx, found.ID, name)
		if err != nil {
			return err
		}
		if err := s.authoriseAbout(ctx, action, who.Participant); err != nil {
			return err
		}
		if err := f(s, ctx, who); err != nil {
			return err
		}
		return dryOr(dry)
	}))
}

// PersonChange is one thing that is said of somebody anew.
type PersonChange struct {
	Part   string `json:"part"` // as the sentences entered.PART name it
	Before string `json:"before"`
	After  string `json:"after"`
}

// compare returns what a list says of somebody anew. What it leaves empty stays as it is, and so does what they said themselves.
func compare(who member, listed mentoring.Person, asked bool) (changes []PersonChange) {
	changes = []PersonChange{}
	for _, part := range []struct {
		name          string
		before, after string
	}{
		{"name", who.person.Name, listed.Name}, {"organisation", who.Organisation, listed.Organisation}, {"role", string(who.Role), string(listed.Role)},
		{"function", who.Function, listed.Function}, {"title", who.Title, listed.Title}, {"zone", who.person.Zone, listed.Zone},
	} {
		if part.after != "" && part.after != part.before {
			changes = append(changes, PersonChange{part.name, part.before, part.after})
		}
	}
	if listed.Language != "" && listed.Language != who.person.Language && (asked || !who.person.Asked) {
		changes = append(changes, PersonChange{"language", who.person.Language, listed.Language})
	}
	own := who.Survey != nil && who.Survey.Capacity > 0
	if role := listed.Role; role.Plays(mentoring.Mentor) && listed.Capacity > 0 && listed.Capacity != who.Capacity && (asked || listed.Capacity > 1 && !own) {
		changes = append(changes, PersonChange{"capacity", strconv.Itoa(who.Capacity), strconv.Itoa(listed.Capacity)})
	}
	return changes
}

// changePerson says anew what is known of a participant, and tells them. Their address is another matter: see changeAddress.
func (s step) changePerson(ctx context.Context, participant string, listed mentoring.Person, changes []PersonChange) error {
	who, err := s.member(ctx, participant)
	if err != nil || len(changes) == 0 {
		return err
	}
	for _, c := range changes {
		switch c.Part {
		case "name":
			who.person.Name = listed.Name
		case "zone":
			who.person.Zone = listed.Zone
		case "organisation":
			who.Organisation = listed.Organisation
		case "role":
			if err := s.mayPlay(ctx, *who, listed.Role); err != nil {
				return err
			}
			who.Role = listed.Role
		case "function":
			who.Function = listed.Function
		case "title":
			who.Title = listed.Title
		case "capacity":
			who.Capacity = listed.Capacity
		case "language":
			if err := s.SetLanguage(ctx, who.PersonID, listed.Language, true); err != nil {
				return err
			}
		}
	}
	if err := errors.Join(s.SetPersonal(ctx, who.person), s.SetPlace(ctx, who.Participant)); err != nil {
		return err
	}
	return s.tellEntered(ctx, *who, templates.Entered{Kind: "changed", Said: noted(changes)})
}

// mayPlay says why somebody cannot take another part now: they are in the middle of the one that they have.
func (s step) mayPlay(ctx context.Context, who member, role mentoring.Role) error {
	pairs, err := s.LivingPairsOf(ctx, who.ID)
	if err != nil {
		return err
	}
	for _, pair := range pairs {
		plays := mentoring.Mentee
		if pair.MentorID == who.ID {
			plays = mentoring.Mentor
		}
		if !role.Plays(plays) {
			return &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf(
				"%s is the %s of a pair now: give them the role “both”, or end the pair first with “rapport pair end %s”", who.person.Name, plays, pair.ID)}
		}
	}
	return nil
}

// PersonChanged is what comes of changing what is known of somebody.
type PersonChanged struct {
	Person  string         `json:"person"`
	Changes []PersonChange `json:"changes"`
	Asked   bool           `json:"address_asked"` // the known address is asked first, and then the new one
}

// ChangePerson says anew what is known of a participant, by whole name or address, and tells them. Of a new address the known one is
// asked first. With dry set nothing is changed.
func (p *Programme) ChangePerson(ctx context.Context, cohort, name string, listed mentoring.Person, dry bool) (out PersonChanged, err error) {
	err = p.aboutPerson(ctx, rights.PeopleChange, cohort, name, dry, func(s step, ctx context.Context, who member) error {
		out = PersonChanged{Person: who.person.Name, Changes: compare(who, listed, true)}
		for _, c := range out.Changes {
			if c.Part == "organisation" {
				return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "use “rapport people move --organisation”, which says what becomes of their pair"}
			}
		}
		if err := s.changePerson(ctx, who.ID, listed, out.Changes); err != nil {
			return err
		}
		if listed.Email != "" && listed.Email != who.person.Email {
			if out.Asked, err = s.changeAddress(ctx, who.ID, listed.Email); err != nil {
				return err
			}
			out.Changes = append(out.Changes, PersonChange{"address", string(who.person.Email), string(listed.Email)})
		}
		if len(out.Changes) == 0 {
			return &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf("that is what is known of %s already; nothing was changed", who.person.Name)}
		}
		return nil
	})
	return out, err
}

// PersonRested is what comes of having somebody rest, be back or leave.
type PersonRested struct {
	Person string   `json:"person"`
	Told   []string `json:"partners_told"`
	Ended  []string `json:"pairs_ended_with"`
	Still  []string `json:"still_in"` // stop: the programmes that they are still in
}

// PausePerson has somebody's mail rest until a day, as their own “pause” would; the zero day has them be back.
func (p *Programme) PausePerson(ctx context.Context, cohort, name string, until mentoring.Day, dry bool) (out PersonRested, err error) {
	err = p.aboutPerson(ctx, rights.PeopleChange, cohort, name, dry, func(s step, ctx context.Context, who member) error {
		out = PersonRested{Person: who.person.Name}
		if until.IsZero() {
			if out.Told, err = s.resumePerson(ctx, who.ID); err != nil {
				return err
			}
			return s.veil(ctx, who.ID, out.Told)
		}
		sc, err := s.sceneFor(ctx, who.CohortID, who.PersonID, who.ID, "")
		if err != nil {
			return err
		}
		if !until.In(sc.zone()).After(s.now) {
			return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("%s is not ahead: name the day on which they are back", until)}
		}
		if out.Told, err = s.pausePerson(ctx, who.ID, until); err != nil {
			return err
		}
		return s.veil(ctx, who.ID, out.Told)
	})
	return out, err
}

// StopPerson takes somebody out of a programme, as their own “stop” would, or with everything set out of all.
func (p *Programme) StopPerson(ctx context.Context, cohort, name string, everything, dry bool) (out PersonRested, err error) {
	err = p.aboutPerson(ctx, rights.PeopleChange, cohort, name, dry, func(s step, ctx context.Context, who member) error {
		out = PersonRested{Person: who.person.Name}
		participations, err := s.ParticipationsOf(ctx, who.PersonID)
		if err != nil {
			return err
		}
		for _, t := range participations {
			if t.ID != who.ID && !everything {
				continue
			}
			if err := s.authoriseAbout(ctx, rights.PeopleChange, t); err != nil {
				return err
			}
			partners, err := s.partnersOf(ctx, t.ID)
			if err != nil {
				return err
			}
			out.Ended = append(out.Ended, partners...)
		}
		out.Still, err = s.stopPerson(ctx, who.ID, everything)
		return err
	})
	return out, err
}

// partnersOf returns the names of those with whom a participant is a pair.
func (s step) partnersOf(ctx context.Context, participant string) (names []string, err error) {
	pairs, err := s.LivingPairsOf(ctx, participant)
	for _, pair := range pairs {
		other := pair.MentorID
		if other == participant {
			other = pair.MenteeID
		}
		who, err := s.member(ctx, other)
		if err != nil {
			return nil, err
		}
		names = append(names, s.calledTo(*who))
	}
	return names, err
}

// veil puts their organisation in the place of partners' names who are beyond whoever the programme works for.
func (s step) veil(ctx context.Context, participant string, names []string) error {
	pairs, err := s.LivingPairsOf(ctx, participant)
	for _, pair := range pairs {
		for _, id := range []string{pair.MentorID, pair.MenteeID} {
			who, err := s.member(ctx, id)
			if err != nil {
				return err
			}
			for i, name := range names {
				if name == who.person.Name {
					names[i] = s.calledTo(*who)
				}
			}
		}
	}
	return err
}

// Imported is what a list of people says anew of a cohort.
type Imported struct {
	Cohort    string              `json:"cohort"`
	New       []mentoring.Address `json:"new"`
	Changed   []ImportedPerson    `json:"changed"`
	Unchanged []mentoring.Address `json:"unchanged"`
	Left      []mentoring.Address `json:"left"`  // who have left the cohort, and stay out of it
	Alike     []Likeness          `json:"alike"` // who look like somebody else who is there
	Invited   bool                `json:"invited"`
}

// ImportedPerson is somebody of whom a list says something anew.
type ImportedPerson struct {
	Address mentoring.Address `json:"address"`
	Changes []PersonChange    `json:"changes"`
}

// Likeness is somebody new on a list who may be somebody else who is known already.
type Likeness struct {
	Name    string            `json:"name"`
	Address mentoring.Address `json:"address"`
	Like    string            `json:"like"` // who that is
	At      mentoring.Address `json:"at"`
	Why     string            `json:"why"`
}

// Import brings a cohort to what a list says of its people: who is new joins, and what is said anew of others is changed, and told to
// them. It is all done or nothing is. People who look like others who are there stop it, unless others is set: then they are other people.
// Nobody leaves because a list does not name them. With dry set nothing is changed.
func (p *Programme) Import(ctx context.Context, cohort string, people []mentoring.Person, others, dry bool) (out Imported, err error) {
	if dry {
		ctx = onlyLooking(ctx)
	}
	err = kept(p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		for _, organisation := range organisationsOf(people) {
			if err := s.authorise(ctx, rights.PeopleChange, found.ID, organisation); err != nil {
				return err
			}
		}
		out = Imported{
			Cohort: found.Name, New: []mentoring.Address{}, Changed: []ImportedPerson{}, Unchanged: []mentoring.Address{}, Left: []mentoring.Address{}, Alike: []Likeness{},
			Invited: !found.StartedAt.After(s.now),
		}
		if err := s.importAll(ctx, found, people, &out); err != nil {
			return err
		}
		if len(out.Alike) > 0 && !others && !dry {
			return &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf(
				"%d of the new people look like somebody who is there already, so nothing was changed; --dry-run shows them. Change an address with “rapport people change”, or add --others when they are other people", len(out.Alike))}
		}
		if len(out.New) > 0 {
			if err := s.takesPeople(found); err != nil {
				return err
			}
		}
		return dryOr(dry)
	}))
	return out, err
}

// importAll does what Import does, and says what it was.
func (s step) importAll(ctx context.Context, cohort store.Cohort, people []mentoring.Person, out *Imported) error {
	there, err := s.membersOf(ctx, cohort.ID)
	if err != nil {
		return err
	}
	known := make([]knownPerson, 0, len(there)+len(people))
	for _, who := range there {
		known = append(known, knownPerson{Name: who.person.Name, Address: who.person.Email})
	}
	for _, person := range people {
		who, err := s.memberAt(ctx, there, person.Email)
		if err != nil {
			return err
		}
		switch {
		case who == nil:
			if like, why := alike(person, known); why != "" {
				out.Alike = append(out.Alike, Likeness{person.Name, person.Email, like.Name, like.Address, why})
			}
			known = append(known, knownPerson{Name: person.Name, Address: person.Email})
			if _, err := s.addOne(ctx, cohort, person, false); err != nil {
				return err
			}
			out.New = append(out.New, person.Email)
		case who.State == "stopped" || who.State == "declined":
			out.Left = append(out.Left, person.Email)
		default:
			if err := s.importKnown(ctx, *who, person, out); err != nil {
				return err
			}
		}
	}
	return nil
}

// importKnown changes what a list says anew of somebody who takes part.
func (s step) importKnown(ctx context.Context, who member, person mentoring.Person, out *Imported) error {
	changes := compare(who, person, false)
	if len(changes) == 0 {
		out.Unchanged = append(out.Unchanged, person.Email)
		return nil
	}
	if err := s.authoriseAbout(ctx, rights.PeopleChange, who.Participant); err != nil { // who looked after them until now
		return err
	}
	for _, c := range changes {
		if c.Part == "organisation" {
			return &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf(
				"the list has %s at %s, and here they are at %s; nothing was changed. Move them with “rapport people move”, which says what becomes of their pair", person.Email, c.After, c.Before)}
		}
	}
	out.Changed = append(out.Changed, ImportedPerson{person.Email, changes})
	return s.changePerson(ctx, who.ID, person, changes)
}

// membersOf returns the participants of a cohort with who they are.
func (s step) membersOf(ctx context.Context, cohort string) ([]member, error) {
	participants, err := s.Participants(ctx, cohort)
	if err != nil {
		return nil, err
	}
	persons, err := s.PersonsIn(ctx, cohort)
	members := make([]member, len(participants))
	for i, t := range participants {
		members[i] = member{t, persons[t.PersonID]}
	}
	return members, err
}

// memberAt returns who of some has an address, or has confirmed it as another one of theirs; nil for nobody.
func (s step) memberAt(ctx context.Context, members []member, address mentoring.Address) (*member, error) {
	persons, err := s.PersonsAt(ctx, address)
	if err != nil {
		return nil, err
	}
	for _, p := range persons {
		for i := range members {
			if members[i].PersonID == p.ID {
				return &members[i], nil
			}
		}
	}
	return nil, nil
}
