package programme

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// SpecChange is one part of a cohort's file that says something else than before.
type SpecChange struct {
	Part   string `json:"part"` // as the sentences spec.PART name it
	Of     string `json:"organisation,omitempty"`
	Before string `json:"before"`
	After  string `json:"after"`
	Never  string `json:"cannot,omitempty"` // why it cannot change while the cohort runs, "" when it can
}

// specPart is a part of a cohort's file.
type specPart struct {
	name  string
	of    func(mentoring.Cohort) any
	never string // why it cannot change while people take part, "" when it can
}

// specParts are the parts of a cohort's file that have a rule here. Whatever else differs cannot be changed in this way.
var specParts = []specPart{
	{"name", func(c mentoring.Cohort) any { return c.Name }, "commands and mails know the cohort by it"},
	{"purpose", func(c mentoring.Cohort) any { return c.Purpose }, ""},
	{"lines", func(c mentoring.Cohort) any { return c.PurposeLines }, ""},
	{"capabilities", func(c mentoring.Cohort) any { return c.Capabilities }, ""},
	{"audience", func(c mentoring.Cohort) any { return c.Audience }, ""},
	{"hours", func(c mentoring.Cohort) any { return c.Hours }, ""},
	{"holidays", func(c mentoring.Cohort) any { return []any{c.Holidays, c.HolidaysOf} }, ""},
	{"mails", func(c mentoring.Cohort) any { return []any{c.MailsPerMonth, c.QuestionsPerMonth} }, ""},
	{"concerns", func(c mentoring.Cohort) any { return c.Concerns }, ""},
	{"matching", func(c mentoring.Cohort) any { return []any{c.Crossing, c.Pairing} }, ""},
	{"between", func(c mentoring.Cohort) any { return c.Between }, ""},
	{"quotas", func(c mentoring.Cohort) any { return c.Allotments }, ""},
	{"eligibility", func(c mentoring.Cohort) any { return c.Eligibility }, ""},
	{"sponsors.see", func(c mentoring.Cohort) any { return c.SponsorSeesPairs }, ""},
	{"months", func(c mentoring.Cohort) any { return c.Months }, "make it longer with “rapport cohort extend”, which asks nobody to close later who does not want to"},
	{"start", func(c mentoring.Cohort) any { return c.Start }, "it is counted from on all sides; “rapport cohort pause” moves everything that is still to come"},
	{"zone", func(c mentoring.Cohort) any { return c.Zone }, "every date would move; give people a zone of their own with “rapport people change”"},
	{"language", func(c mentoring.Cohort) any { return c.Language }, "people would be written to in another language; change it for each with “rapport people change”, or they just write in theirs"},
	{"confidentiality", func(c mentoring.Cohort) any { return c.Confidentiality }, "people have agreed to these words"},
	{"gatherings", func(c mentoring.Cohort) any { return c.Gatherings }, "they have been planned; use “rapport gathering move” and “cancel”"},
	{"forum", func(c mentoring.Cohort) any { return c.Forum }, "they have been planned; ask more with “rapport cohort ask”"},
	{"steering", func(c mentoring.Cohort) any { return c.Steering }, ""},
	{"charter", func(c mentoring.Cohort) any { return c.Charter }, "it is with the members; propose a change with “rapport charter propose”"},
	{"pledge", func(c mentoring.Cohort) any { return c.Pledge }, "people have said yes to these words; propose a change with “rapport charter propose”"},
	{"managers", func(c mentoring.Cohort) any { return c.TellManagers }, "people joined on the word that was given then"},
}

// organisationParts are the parts of what a cohort's file says of one organisation.
var organisationParts = []struct {
	name string
	of   func(mentoring.Organisation) any
}{
	{"domains", func(o mentoring.Organisation) any { return o.Domains }},
	{"coordinators", func(o mentoring.Organisation) any { return o.Coordinators }},
	{"sponsors", func(o mentoring.Organisation) any { return o.Sponsors }},
	{"holidays", func(o mentoring.Organisation) any { return []any{o.Holidays, o.HolidaysOf} }},
	{"eligibility", func(o mentoring.Organisation) any { return o.Eligibility }},
}

// compareSpecs returns what is otherwise in another file of the same cohort, in the order of the file.
func compareSpecs(before, after mentoring.Cohort) (changes []SpecChange) {
	changes = []SpecChange{}
	for _, part := range specParts {
		if was, is := part.of(before), part.of(after); !same(was, is) {
			changes = append(changes, SpecChange{Part: part.name, Before: plainly(was), After: plainly(is), Never: part.never})
		}
	}
	rest, other := before, after
	for _, o := range before.Organisations {
		now, there := after.Organisation(o.Name)
		if !there {
			changes = append(changes, SpecChange{Part: "organisations", Of: o.Name, Before: o.Name, Never: "a partner leaves by a decision of its own, which says what becomes of its pairs"})
			continue
		}
		for _, part := range organisationParts {
			if was, is := part.of(o), part.of(now); !same(was, is) {
				changes = append(changes, SpecChange{Part: part.name, Of: o.Name, Before: plainly(was), After: plainly(is)})
			}
		}
	}
	for _, o := range after.Organisations {
		if _, there := before.Organisation(o.Name); !there {
			changes = append(changes, SpecChange{Part: "organisations", Of: o.Name, After: o.Name, Never: "a partner joins by a decision of its own, which names its coordinators and its rules"})
		}
	}
	for _, spec := range []*mentoring.Cohort{&rest, &other} {
		*spec = withoutParts(*spec)
	}
	if !same(rest, other) {
		changes = append(changes, SpecChange{Part: "others", Never: "other parts of the file have changed as well; they are agreed on in another way while the cohort runs"})
	}
	return changes
}

// withoutParts returns a cohort's file without the parts that are compared by name.
func withoutParts(c mentoring.Cohort) mentoring.Cohort {
	c.Name, c.Purpose, c.PurposeLines, c.Capabilities, c.Audience, c.Months, c.Start = "", "", nil, nil, "", 0, mentoring.Day{}
	c.Language, c.Zone, c.Hours, c.Holidays, c.HolidaysOf, c.Confidentiality, c.Concerns = "", "", mentoring.Hours{}, nil, nil, "", mentoring.NamedPerson{}
	c.Between, c.Allotments, c.Eligibility = nil, nil, nil
	c.Crossing, c.Pairing, c.MailsPerMonth, c.QuestionsPerMonth = "", nil, 0, 0
	c.Gatherings, c.Forum, c.TellManagers, c.SponsorSeesPairs, c.Organisations = nil, nil, false, false, nil
	return c
}

// hashOf returns what tells one file of a cohort from another.
func hashOf(spec mentoring.Cohort) string {
	encoded, _ := json.Marshal(spec) // it is kept so as well
	return fmt.Sprintf("%x", sha256.Sum256(encoded))
}

// same reports whether two parts say the same. A list without anything in it is the same as none.
func same(one, other any) bool { return plainly(one) == plainly(other) }

// plainly writes a part of a file as a person would read it out.
func plainly(part any) string {
	v := reflect.ValueOf(part)
	for v.IsValid() && (v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer) {
		v = v.Elem()
	}
	if !v.IsValid() || v.IsZero() {
		return ""
	}
	switch told := v.Interface().(type) {
	case fmt.Stringer:
		return told.String()
	case mentoring.NamedPerson:
		return strings.TrimSpace(fmt.Sprintf("%s <%s> %s", told.Name, told.Email, told.Language))
	case mentoring.Hours:
		days := make([]string, len(told.Days))
		for i, d := range told.Days {
			days[i] = d.String()[:3]
		}
		return fmt.Sprintf("%02d:%02d–%02d:%02d %s", told.From/60, told.From%60, told.To/60, told.To%60, strings.Join(days, " "))
	}
	var parts []string
	switch v.Kind() {
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			parts = append(parts, plainly(v.Index(i).Interface()))
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		for _, key := range keys {
			parts = append(parts, key.String()+": "+plainly(v.MapIndex(key).Interface()))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if text := plainly(v.Field(i).Interface()); text != "" {
				parts = append(parts, strings.ToLower(v.Type().Field(i).Name)+" "+text)
			}
		}
	default:
		return fmt.Sprint(v.Interface())
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), ", ")
}

// mayChange says what of a changed file cannot take effect while the cohort runs, and why.
func mayChange(before, after mentoring.Cohort) error {
	changes := compareSpecs(before, after)
	if len(changes) == 0 {
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: "the file says what the cohort goes by already; nothing is to be changed"}
	}
	var cannot []string
	for _, c := range changes {
		if c.Never != "" {
			cannot = append(cannot, strings.TrimSpace(c.Part+" "+c.Of)+": "+c.Never)
		}
	}
	if len(cannot) > 0 {
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "this cannot change while the cohort runs, so nothing was changed: " + strings.Join(cannot, "; ")}
	}
	return nil
}

// changeSpec has a cohort go by another file from now on. Who is new in an office is told, and takes over what their predecessor has been
// asked; whoever has lost an office gets nothing more of it.
func (s step) changeSpec(ctx context.Context, id string, spec mentoring.Cohort) error {
	cohort, err := s.Cohort(ctx, id)
	if err != nil {
		return err
	}
	if err := mayChange(cohort.Spec, spec); err != nil { // it may have been changed meanwhile
		return err
	}
	cohort.Spec = spec
	if err := s.SetSpec(ctx, id, spec); err != nil {
		return err
	}
	for _, o := range spec.Organisations {
		if err := s.fillPlaces(ctx, cohort, o.Name); err != nil {
			return err
		}
	}
	return s.reappoint(ctx, cohort)
}

// reappoint has those hold the offices of a cohort whom its file names now.
func (s step) reappoint(ctx context.Context, cohort store.Cohort) error {
	var before []store.Officer
	for _, office := range []string{"coordinator", "sponsor", "concerns"} {
		held, err := s.Officers(ctx, cohort.ID, office, "")
		if err != nil {
			return err
		}
		before = append(before, held...)
	}
	if err := s.appoint(ctx, cohort); err != nil {
		return err
	}
	for _, o := range before {
		person, err := s.Person(ctx, o.PersonID)
		if err != nil {
			return err
		}
		if holdsStill(cohort.Spec, o, person.Email) {
			continue
		}
		if err := s.RemoveOfficer(ctx, o.ID); err != nil {
			return err
		}
		if o.Office != "coordinator" {
			continue
		}
		if err := s.succeed(ctx, cohort, o); err != nil {
			return err
		}
	}
	if cohort.StartedAt.After(s.now) {
		return nil
	}
	return s.announce(ctx, cohortRef(cohort.ID)) // whoever was told before is not told again
}

// holdsStill reports whether a cohort's file names somebody for an office.
func holdsStill(spec mentoring.Cohort, o store.Officer, email mentoring.Address) bool {
	is := func(p mentoring.NamedPerson) bool { return p.Email == email }
	if o.Office == "concerns" {
		return is(spec.Concerns)
	}
	organisation, _ := spec.Organisation(o.Organisation)
	if o.Office == "sponsor" {
		return slices.ContainsFunc(organisation.Sponsors, is)
	}
	return slices.ContainsFunc(organisation.Coordinators, is)
}

// succeed puts what a coordinator was asked to whoever looks after their organisation now.
func (s step) succeed(ctx context.Context, cohort store.Cohort, was store.Officer) error {
	next, err := s.coordinatorOf(ctx, cohort.ID, was.Organisation)
	if err != nil || next.ID == was.PersonID {
		return err
	}
	if still, err := s.HoldsOffice(ctx, was.PersonID, cohort.ID, "coordinator"); err != nil || still { // of another organisation
		return err
	}
	waiting, err := s.Readdress(ctx, cohort.ID, was.PersonID, next.ID, s.now)
	if err != nil {
		return err
	}
	for _, workflow := range waiting {
		if err := s.tell(ctx, workflow); err != nil {
			return err
		}
	}
	return nil
}
