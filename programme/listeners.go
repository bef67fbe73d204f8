package programme

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// listeners returns who reads a concern of the scene's reader: the person named for concerns, unless it may be about that person.
// Then it is a coordinator who is not, one of the writer's own organisation before others. It is nobody's alone to be lost: where
// there is no other, the named person reads it after all. Start sees to it that there is another where that person takes part.
func (s step) listeners(ctx context.Context, sc scene, words string) ([]store.Person, error) {
	officers, err := s.Officers(ctx, sc.cohort.ID, "concerns", "")
	if err != nil {
		return nil, err
	}
	var named, free []store.Person
	for _, officer := range officers {
		person, err := s.Person(ctx, officer.PersonID)
		if err != nil {
			return nil, err
		}
		named = append(named, person)
		about, err := s.mayBeAbout(ctx, sc, person, words)
		if err != nil {
			return nil, err
		}
		if !about {
			free = append(free, person)
		}
	}
	if len(free) > 0 || len(named) == 0 {
		return free, nil
	}
	organisation := ""
	if sc.self != nil {
		organisation = sc.self.Organisation
	}
	coordinators, err := s.Coordinators(ctx, sc.cohort.ID, organisation)
	if err != nil {
		return nil, err
	}
	for _, c := range coordinators {
		if slices.ContainsFunc(named, func(p store.Person) bool { return p.ID == c.Person.ID }) || c.MailState != "open" {
			continue
		}
		if about, err := s.mayBeAbout(ctx, sc, c.Person, words); err != nil || !about {
			return []store.Person{c.Person}, err
		}
	}
	return named, nil
}

// mayBeAbout reports whether a concern of the scene's reader may be about somebody: it names them, or they are the other half of a
// pair of the writer's, or the writer themselves.
func (s step) mayBeAbout(ctx context.Context, sc scene, person store.Person, words string) (about bool, err error) {
	if person.ID == sc.reader.ID || names(words, person.Name) {
		return true, nil
	}
	err = s.withPartners(ctx, sc.reader, func(_ store.Pair, _, theirs string) error {
		member, err := s.member(ctx, theirs)
		about = about || err == nil && member.PersonID == person.ID
		return err
	})
	return about, err
}

// names reports whether words speak of somebody by a part of their name, written as a name is. A greeting speaks to them.
func names(words, name string) bool {
	if first, rest, found := strings.Cut(words, "\n"); found && len(strings.Fields(first)) <= greeting {
		words = rest
	}
	apart := func(r rune) bool { return !unicode.IsLetter(r) }
	said := strings.FieldsFunc(words, apart)
	return slices.ContainsFunc(strings.FieldsFunc(name, apart), func(part string) bool {
		return len([]rune(part)) > 2 && (slices.Contains(said, part) || slices.Contains(said, part+"s"))
	})
}

// greeting is how many words a line has at most that greets: "Dear Olive Care,".
const greeting = 4

// heard refuses a start in which nobody could read a concern about the person for concerns, who takes part.
func heard(spec mentoring.Cohort, people []mentoring.Person) error {
	takesPart := slices.ContainsFunc(people, func(p mentoring.Person) bool { return p.Email != "" && p.Email == spec.Concerns.Email })
	if !takesPart {
		return nil
	}
	for _, organisation := range spec.Organisations {
		for _, c := range organisation.Coordinators {
			if c.Email != spec.Concerns.Email {
				return nil
			}
		}
	}
	return &mentoring.Error{
		Fault:   mentoring.FaultInvalid,
		Message: "nobody could read a concern about " + spec.Concerns.Name + ", who takes part: name somebody else under “concerns”, or a second coordinator",
	}
}
