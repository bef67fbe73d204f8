package programme

import (
	"context"
	"sync"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// member is a participant together with the person behind it.
type member struct {
	store.Participant
	person store.Person
}

// scene is everything that is known around one reader when a mail is written to them or read from them.
type scene struct {
	cohort  store.Cohort
	reader  store.Person
	self    *member // the reader as a participant, or the participant whom a coordinator's mail is about
	officer bool    // the reader is a coordinator, a sponsor or the person for concerns
	pair    *store.Pair
	partner *member // the other half of the pair, seen from self
	after   bool    // what is asked comes after the programme, which may be closed
}

// sceneFor gathers what is known around a person in a cohort, a participant and a pair; the last two may be "".
func (s step) sceneFor(ctx context.Context, cohort, person, participant, pair string) (sc scene, err error) {
	rows, err := s.Scene(ctx, cohort, person, participant, pair)
	if err != nil {
		return sc, err
	}
	sc.cohort, sc.reader, sc.pair = rows.Cohort, rows.Reader, rows.Pair
	if participant == "" && sc.pair != nil {
		participant = sc.pair.MenteeID
	}
	if participant != "" {
		if sc.self, err = memberIn(rows, participant); err != nil {
			return sc, err
		}
	}
	if sc.pair != nil {
		other := sc.pair.MentorID
		if sc.self.ID == other {
			other = sc.pair.MenteeID
		}
		if sc.partner, err = memberIn(rows, other); err != nil {
			return sc, err
		}
	}
	sc.officer = sc.self == nil || sc.self.PersonID != sc.reader.ID
	return sc, nil
}

// memberIn finds a participant among the rows of a scene.
func memberIn(rows store.Scene, id string) (*member, error) {
	for _, p := range rows.Participants {
		for _, person := range rows.Persons {
			if p.ID == id && person.ID == p.PersonID {
				return &member{p, person}, nil
			}
		}
	}
	return nil, &mentoring.Error{Fault: mentoring.FaultNotFound, Message: "there is no participant " + id}
}

func (s step) sceneOf(ctx context.Context, a store.Ask) (scene, error) {
	sc, err := s.sceneFor(ctx, a.CohortID, a.PersonID, deref(a.ParticipantID), deref(a.PairID))
	sc.after = afterTheProgramme(a.Kind)
	return sc, err
}

// persons returns those whom a mail in this scene is about.
func (sc scene) persons() (ids []string) {
	for _, m := range []*member{sc.self, sc.partner} {
		if m != nil {
			ids = append(ids, m.PersonID)
		}
	}
	return ids
}

// pairID returns the id of the scene's pair, "" without one.
func (sc scene) pairID() string {
	if sc.pair == nil {
		return ""
	}
	return sc.pair.ID
}

func (s step) member(ctx context.Context, participant string) (*member, error) {
	p, err := s.Participant(ctx, participant)
	if err != nil {
		return nil, err
	}
	person, err := s.Person(ctx, p.PersonID)
	if err != nil {
		return nil, err
	}
	return &member{p, person}, nil
}

// zone returns where the reader lives, as far as we know.
func (sc scene) zone() *time.Location {
	for _, name := range []string{sc.reader.Zone, sc.cohort.Spec.Zone} {
		if loc := zoneNamed(name); loc != nil {
			return loc
		}
	}
	return time.UTC
}

// zones are the time zones that were read so far, by name: Go reads the file of one each time that it is asked.
var zones sync.Map

// zoneNamed returns the time zone of that name, nil when there is none.
func zoneNamed(name string) *time.Location {
	if known, ok := zones.Load(name); ok {
		return known.(*time.Location)
	}
	loc, err := time.LoadLocation(name)
	if name == "" || err != nil {
		return nil
	}
	zones.Store(name, loc)
	return loc
}

// language returns the language in which the reader is written to.
func (sc scene) language() string {
	if sc.reader.Language != "" {
		return sc.reader.Language
	}
	return sc.cohort.Spec.Language
}

// roleOf returns the part that a participant plays in the scene: in a pair the one they have there.
func (sc scene) roleOf(m *member) mentoring.Role {
	switch {
	case m == nil:
		return ""
	case sc.pair == nil:
		return m.Role
	case sc.pair.MentorID == m.ID:
		return mentoring.Mentor
	default:
		return mentoring.Mentee
	}
}

// letter begins a letter of a kind to the scene's reader.
func (s step) letter(ctx context.Context, sc scene, kind string) (templates.Letter, error) {
	spec := sc.cohort.Spec
	l := templates.Letter{
		Kind: kind, Language: s.Letters.Language(sc.language(), kind), Reader: nameOf(sc.reader), Date: s.now.In(sc.zone()),
		Cohort: templates.Cohort{
			Name: spec.Name, Purpose: spec.Purpose, Line: spec.PurposeLines[stageOf(kind)], Audience: spec.Audience, Capabilities: spec.Capabilities,
			Months: spec.Months, Confidentiality: spec.Confidentiality, Concerns: spec.Concerns, ConcernsAddress: string(s.From.Concern()),
		},
	}
	for _, o := range spec.Organisations {
		l.Cohort.Organisations = append(l.Cohort.Organisations, o.Name)
	}
	var err error
	if spec.Confidentiality == "" {
		if l.Cohort.Confidentiality, err = s.Letters.Say(l.Language, mentoring.Say("confidentiality", nil)); err != nil {
			return l, err
		}
	}
	if l.Cohort.Pledge, err = s.pledgeOf(sc.cohort, l.Language); err != nil {
		return l, err
	}
	coordinator, err := s.coordinatorFor(ctx, sc)
	if err != nil {
		return l, err
	}
	l.Cohort.Coordinator = nameOf(coordinator)
	if sc.officer {
		if sc.self != nil {
			l.Partner = sc.partnerCard(sc.self)
			l.Matter.About = nameOf(sc.self.person)
		}
		l.ReaderOrganisation = spec.OrganisationOf(sc.reader.Email)
		return l, nil
	}
	l.ReaderRole, l.ReaderOrganisation = sc.roleOf(sc.self), sc.self.Organisation
	l.Cohort.Eligibility = spec.EligibilityOf(sc.self.Organisation).Words
	if sc.pair != nil {
		l.Partner = sc.partnerCard(sc.partner)
		l.Reasons, err = s.Letters.SayAll(l.Language, sc.pair.Reasons)
	}
	return l, err
}

func (sc scene) partnerCard(m *member) templates.Partner {
	return templates.Partner{
		Name: nameOf(m.person), Role: sc.roleOf(m), Organisation: m.Organisation, Title: m.Title, Function: m.Function,
		Email: string(m.person.Email),
	}
}

// coordinatorOf returns who looks after an organisation's people: the first of its coordinators whom mail reaches.
func (s step) coordinatorOf(ctx context.Context, cohort, organisation string) (store.Person, error) {
	coordinators, err := s.Coordinators(ctx, cohort, organisation)
	if err != nil {
		return store.Person{}, err
	}
	if len(coordinators) == 0 {
		return store.Person{}, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the cohort has no coordinator; name one in the cohort file"}
	}
	first := coordinators[0]
	for _, c := range coordinators {
		if c.Organisation == first.Organisation && c.MailState == "open" { // another organisation's people are not theirs to read about
			return c.Person, nil
		}
	}
	return first.Person, nil
}

func nameOf(p store.Person) templates.Name {
	return templates.Name{Full: p.Name, First: mentoring.FirstName(p.Name)}
}

func deref(id *string) string {
	if id == nil {
		return ""
	}
	return *id
}

// ref returns a pointer to an id, nil when it is empty.
func ref(id string) *string {
	if id == "" {
		return nil
	}
	return &id
}
