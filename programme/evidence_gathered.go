package programme

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/evidence"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// evidenceOfAgreement tells what the organisations agreed on, and what their members decided. Of what members wrote it takes nothing.
func (s step) evidenceOfAgreement(ctx context.Context, cohort store.Cohort, f *evidence.Facts, unnamed func(string) string) error {
	zone := scene{cohort: cohort}.zone()
	worded := func(own, usual string) (string, error) {
		if own != "" {
			return unnamed(own), nil
		}
		return s.Letters.Say("en", mentoring.Say(usual, nil))
	}
	var err error
	if f.Confidentiality, err = worded(cohort.Spec.Confidentiality, "confidentiality"); err != nil {
		return err
	}
	if cohort.Spec.Pledge != "" || len(cohort.Spec.Organisations) > 1 {
		if f.Pledge, err = worded(cohort.Spec.Pledge, "pledge"); err != nil {
			return err
		}
	}
	partNames := map[mentoring.Part]string{}
	for _, part := range mentoring.Parts {
		if partNames[part], err = s.Letters.Say("en", mentoring.Say("part."+string(part), nil)); err != nil {
			return err
		}
	}
	versions, err := s.Charters(ctx, cohort.ID)
	if err != nil {
		return err
	}
	for i, c := range versions {
		v := evidence.Version{Number: c.Version, Put: c.At.In(zone), Settled: atOrNever(c.SettledAt, zone), State: charterStates[c.State]}
		said, err := s.saidOf(ctx, c)
		if err != nil {
			return err
		}
		for _, answer := range said {
			switch answer {
			case store.SaidAgree:
				v.Agree++
			case store.SaidChange:
				v.Change++
			case store.SaidCannot:
				v.Cannot++
			case store.SaidSilent:
				v.Silent++
			}
		}
		for _, part := range mentoring.Parts {
			v.Parts = append(v.Parts, evidence.Pair{About: partNames[part], Says: unnamed(c.Words.Words[part])})
		}
		if i > 0 {
			for _, part := range c.Words.Changed(versions[i-1].Words) {
				v.Changed = append(v.Changed, partNames[part])
			}
		}
		f.Charter = append(f.Charter, v)
	}
	motions, err := s.Motions(ctx, cohort.ID)
	for _, m := range motions {
		if m.State == store.MotionDraft || m.State == store.MotionDropped { // never put
			continue
		}
		does, err := s.Letters.Say("en", s.doesOf(m.Motion))
		if err != nil {
			return err
		}
		told := evidence.Motion{Number: m.Number, Does: does, Put: m.PutAt.In(zone), Decided: atOrNever(m.DecidedAt, zone), State: m.State, Effect: m.Effect}
		if m.Tally != nil && m.State != store.MotionOpen {
			told.Yes, told.No, told.Abstain, told.Members = m.Tally.Yes, m.Tally.No, m.Tally.Abstain, m.Tally.Members
		}
		f.Motions = append(f.Motions, told)
	}
	return err
}

// charterStates say where a version of a charter stands.
var charterStates = map[string]string{
	store.CharterAsked: "with the members", store.CharterOvertaken: "overtaken by a later one", store.CharterAgreed: "agreed", store.CharterDropped: "not agreed",
}

// evidenceOfOffices counts who has an office.
func (s step) evidenceOfOffices(ctx context.Context, cohort store.Cohort, f *evidence.Facts, _ func(string) string) error {
	for _, office := range []struct{ office, name string }{
		{"coordinator", evidence.Coordinators}, {"sponsor", "Sponsors"}, {"steering", "Members of the steering group"}, {"concerns", "Person for concerns"},
	} {
		officers, err := s.Officers(ctx, cohort.ID, office.office, "")
		if err != nil {
			return err
		}
		people := map[string]bool{}
		for _, o := range officers {
			people[o.PersonID] = true
		}
		if len(people) > 0 {
			f.Offices = append(f.Offices, evidence.Office{Name: office.name, People: len(people)})
		}
	}
	return nil
}

// evidenceOfRounds tells when pairs were proposed and approved, and summaries went out.
func (s step) evidenceOfRounds(ctx context.Context, cohort store.Cohort, f *evidence.Facts, _ func(string) string) error {
	zone := scene{cohort: cohort}.zone()
	rounds, err := s.Proposals(ctx, cohort.ID)
	if err != nil {
		return err
	}
	for i, r := range rounds {
		f.Rounds = append(f.Rounds, evidence.Round{Number: i + 1, Made: r.MadeAt.In(zone), Approved: atOrNever(r.ApprovedAt, zone), Changed: atOrNever(r.ChangedAt, zone)})
	}
	made, err := s.SummariesMade(ctx, cohort.ID)
	for _, m := range made {
		f.Summaries = append(f.Summaries, evidence.Sent{Month: m.Month, At: m.At.In(zone)})
	}
	return err
}

// evidenceOfGatherings tells of what was for many.
func (s step) evidenceOfGatherings(ctx context.Context, cohort store.Cohort, f *evidence.Facts, _ func(string) string) error {
	zone := scene{cohort: cohort}.zone()
	gatherings, err := s.Gatherings(ctx, cohort.ID)
	if err != nil {
		return err
	}
	for _, g := range gatherings {
		state := g.State
		if g.Held != nil {
			state = map[bool]string{true: "held", false: "not held"}[*g.Held]
		}
		f.Gatherings = append(f.Gatherings, evidence.Event{Number: g.Number, On: g.StartsAt.In(zone), State: state})
	}
	forums, err := s.Forums(ctx, cohort.ID)
	for _, q := range forums {
		state, asked := forumStates[q.State]
		if asked && q.AskedAt != nil {
			f.Forums = append(f.Forums, evidence.Event{Number: len(f.Forums) + 1, On: q.AskedAt.In(zone), State: state})
		}
	}
	return err
}

// forumStates say what became of a question that was put to many.
var forumStates = map[string]string{
	"asking": "open", "reviewing": "with a coordinator, to be released", "shared": "its answers went to all who were asked", "few": "too few answered to share anything", "lapsed": "its answers were not released",
}

// evidenceOfActs tells what was decided and done for everybody.
func (s step) evidenceOfActs(ctx context.Context, cohort store.Cohort, f *evidence.Facts, _ func(string) string) error {
	zone := scene{cohort: cohort}.zone()
	acts, err := s.ActsOn(ctx, cohort.ID)
	if err != nil {
		return err
	}
	for _, taken := range acts {
		act := evidence.Act{At: taken.At.In(zone), What: evidence.HandedOn}
		if taken.What != "handed on" {
			entry, err := s.inPlainWords(taken)
			if err != nil {
				return err
			}
			act.What = entry.What
		}
		f.Acts = append(f.Acts, act)
	}
	kept, err := s.KeptSince(ctx, cohort.ID)
	if err == nil && !kept.IsZero() {
		f.Kept = kept.In(zone)
	}
	return err
}

// rulesInWords says who may take part and who may be paired.
func rulesInWords(spec mentoring.Cohort, unnamed func(string) string) (rules []evidence.Pair) {
	add := func(about, says string) {
		if says != "" {
			rules = append(rules, evidence.Pair{About: about, Says: says})
		}
	}
	eligible := func(of string, e *mentoring.Eligibility) {
		if e != nil {
			add("Who may join"+of, unnamed(e.Words))
			add("Mentors"+of, criteriaInWords(e.Mentors))
			add("Mentees"+of, criteriaInWords(e.Mentees))
		}
	}
	eligible("", spec.Eligibility)
	for _, o := range spec.Organisations {
		eligible(" of "+o.Name, o.Eligibility)
	}
	pairing := spec.PairRules()
	add("Organisations", crossingInWords[spec.Crossing]+" another organisation")
	add("Departments", crossingInWords[pairing.Departments]+" another department or function")
	if pairing.MaxZoneHours > 0 {
		add("Time zones", fmt.Sprintf("two people's clocks are at most %d hours apart", pairing.MaxZoneHours))
	}
	add("Mentoring each other", map[bool]string{true: "two people may mentor each other", false: "two people do not mentor each other"}[pairing.Mutual])
	for _, b := range spec.Between {
		add("Between organisations", b.String())
	}
	for _, o := range spec.Organisations {
		add("What "+o.Name+" brings at most", spec.AllotmentOf(o.Name).String())
	}
	add("People who are kept apart", "a coordinator may keep two people apart for good, with a reason that only coordinators see")
	add("Reporting lines", "nobody is matched with their own line manager")
	var weights []string
	for name, weight := range pairing.Weights {
		weights = append(weights, name+" "+strconv.Itoa(weight))
	}
	slices.Sort(weights)
	add("What a fit is made of", cmp.Or(strings.Join(weights, ", "), "the usual weights of Rapport"))
	return rules
}

var crossingInWords = map[mentoring.Crossing]string{
	mentoring.MustCross: "a mentor has to be of", mentoring.ShouldCross: "a mentor is preferred who is of", mentoring.MayCross: "a mentor may be of", mentoring.NeverCross: "a mentor must not be of",
}

func criteriaInWords(c mentoring.Criteria) string {
	var said []string
	if c.LeastYears > 0 {
		said = append(said, fmt.Sprintf("at least %d years of leading people", c.LeastYears))
	}
	if c.MostYears > 0 {
		said = append(said, fmt.Sprintf("at most %d years of leading people", c.MostYears))
	}
	if len(c.Functions) > 0 {
		said = append(said, "of "+strings.Join(c.Functions, ", "))
	}
	if len(c.Titles) > 0 {
		said = append(said, "whose title has "+strings.Join(c.Titles, ", "))
	}
	return strings.Join(said, "; ")
}

// loadInWords says how much mail people get, and when.
func loadInWords(spec mentoring.Cohort) []evidence.Pair {
	load := []evidence.Pair{
		{About: "Hours", Says: "mail goes out within " + plainly(spec.Hours) + ", where the reader is"},
		{About: "Days off", Says: "no mail goes out on public holidays of the reader's country, or while they are away"},
	}
	if spec.MailsPerMonth > 0 {
		load = append(load, evidence.Pair{About: "Mails a month", Says: fmt.Sprintf("at most %d to each person that do not answer their own", spec.MailsPerMonth)})
	}
	if spec.QuestionsPerMonth > 0 {
		load = append(load, evidence.Pair{About: "Questions a month", Says: fmt.Sprintf("at most %d of these ask something", spec.QuestionsPerMonth)})
	}
	return load
}

// rightsTable says who may do what.
func rightsTable() evidence.Table {
	t := evidence.Table{
		Name: "rights", Title: "Who may do what, by command and by mail", Head: []string{"May", "Operator", "Coordinator", "Sponsor", "Steering group"},
		Note: "“Own people” are those of one's organisation, “the lead” is a coordinator of the first one. Rapport asks this table each time, and tests try every action as everybody.",
	}
	for _, rule := range rights.Rules {
		row := []string{rule.Does}
		for _, role := range []rights.Role{rights.Operator, rights.Coordinator, rights.Sponsor, rights.Steering} {
			row = append(row, cmp.Or(rule.Reaches(role), "no"))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// atOrNever is a time where the programme is, zero where it has not come.
func atOrNever(at *time.Time, zone *time.Location) time.Time {
	if at == nil {
		return time.Time{}
	}
	return at.In(zone)
}
