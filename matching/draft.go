package matching

import (
	"errors"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Draft is a proposal that people change by hand before it is approved. Every change keeps the hard rules, or is refused with
// the rule that it breaks.
type Draft struct {
	Pairs  []DraftPair
	Barred []int                // the numbers of pairs that were in the list and that a rule forbids by now
	Out    []DraftPair          // pairs that were left out: their people wait for the next round
	Apart  []Choice             // who was kept apart on the way
	Said   []mentoring.Sentence // what was changed, for a coordinator

	people []Candidate
	rules  Rules
	judge  *Judge
	freed  bool // somebody has lost their partner by a change
	last   int  // the highest number that was ever in the list
}

// Objection is why a change is not made, for a coordinator.
type Objection struct{ Why mentoring.Sentence }

// Error returns the name of the reason.
func (o Objection) Error() string { return o.Why.Name }

func object(name string, with mentoring.With) error { return Objection{mentoring.Say(name, with)} }

// DraftPair is one line of the list.
type DraftPair struct {
	Choice
	Number int
	Locked bool // it stays when the list is made anew
	New    bool // it was not in the list before the changes
}

// NewDraft returns the list as it stands; last is the highest number that was ever in it. Pairs of people who cannot be matched
// any more, because they have left or because a rule has come to forbid it, are taken out of it.
func NewDraft(people []Candidate, rules Rules, pairs []DraftPair, last int) *Draft {
	rules.Never = slices.Clone(rules.Never)
	d := &Draft{people: people, rules: rules, judge: NewJudge(people, rules), last: last}
	for _, p := range pairs {
		d.last = max(d.last, p.Number)
		e, known := d.judge.edge(p.Choice)
		switch {
		case !known:
			d.freed = true
			d.say("draft.left", mentoring.With{"Number": p.Number})
		case !d.judge.allows(e): // something was learned of them since
			d.freed = true
			d.Barred = append(d.Barred, p.Number)
			d.say("draft.barred", mentoring.With{"Number": p.Number})
		default:
			d.Pairs = append(d.Pairs, p)
		}
	}
	d.widen()
	return d
}

// widen lets balances between organisations be as they are: leaving a pair out may tip one, and no other change may tip it more.
func (d *Draft) widen() { d.judge.rules.Balance = d.judge.widened(d.rules.Balance, d.choices()) }

// Total returns the scores of all pairs together.
func (d *Draft) Total() int {
	total := 0
	for _, p := range d.judge.Pairs(d.choices()) {
		total += p.Score
	}
	return total
}

// Told returns the pairs with everything that is told of them, in the order of the list.
func (d *Draft) Told() []Pair { return d.judge.Pairs(d.choices()) }

// Change does one thing that a coordinator wants otherwise. The error is an Objection; then the draft is of no further use.
func (d *Draft) Change(c mentoring.Change) error {
	i, err := d.numbered(c.Pair)
	if err != nil {
		return err
	}
	switch c.Do {
	case mentoring.Without:
		p := d.Pairs[i]
		d.Out = append(d.Out, p)
		d.remove(i)
		d.widen()
		d.say("draft.out", d.names(p.Choice))
	case mentoring.Apart:
		d.keepApart(i)
	case mentoring.Swap:
		return d.swap(i, c.With)
	case mentoring.Instead:
		return d.instead(i, c.Name)
	default:
		return object("objection.unknown", mentoring.With{"Do": string(c.Do)})
	}
	return nil
}

// Forbid keeps two people apart, whether or not they are a pair of the list.
func (d *Draft) Forbid(one, other string) {
	i := slices.IndexFunc(d.Pairs, func(p DraftPair) bool {
		return p.Mentor == one && p.Mentee == other || p.Mentor == other && p.Mentee == one
	})
	if i >= 0 {
		d.keepApart(i)
		return
	}
	d.neverPair(Choice{one, other})
}

// Settle finds partners for whoever lost theirs by the changes, as far as there are any, and returns who is without. All pairs
// together keep the rules, or the error is an Objection that says which do not.
func (d *Draft) Settle() ([]Unmatched, error) {
	if err := d.check(); err != nil {
		return nil, err
	}
	free, rules := Beside(d.choices(), d.people, d.rules)
	free = slices.DeleteFunc(free, func(c Candidate) bool { return d.waits(c.ID) })
	result := Match(free, rules)
	unmatched := slices.DeleteFunc(result.Unmatched, func(u Unmatched) bool {
		i := slices.IndexFunc(free, func(c Candidate) bool { return c.ID == u.ID })
		return free[i].Role == mentoring.Mentor && free[i].Capacity == 0
	})
	for _, p := range result.Pairs {
		if d.freed {
			d.add(Choice{p.MentorID, p.MenteeID})
			continue
		}
		unmatched = append(unmatched,
			Unmatched{ID: p.MenteeID, Role: mentoring.Mentee, Cause: couldBe}, Unmatched{ID: p.MentorID, Role: mentoring.Mentor, Cause: couldBe})
	}
	return unmatched, d.check()
}

// couldBe is the cause for whoever nobody has matched: a change of two pairs does not make a third.
var couldBe = mentoring.Say("cause.could.be", nil)

// Anew forgets all pairs but the locked ones, and matches everybody else again when it is settled.
func (d *Draft) Anew() {
	d.Pairs = slices.DeleteFunc(d.Pairs, func(p DraftPair) bool { return !p.Locked })
	d.freed = true
}

func (d *Draft) check() error {
	err := d.judge.Check(d.choices())
	if refusal, ok := errors.AsType[*Refusal](err); ok {
		return object("objection.rule", mentoring.With{
			"Mentor": d.Name(refusal.Choice.Mentor), "Mentee": d.Name(refusal.Choice.Mentee), "Why": refusal.Why,
		})
	}
	return err
}

// swap exchanges the mentors of two pairs. Each keeps the number under which its mentor stood.
func (d *Draft) swap(i, with int) error {
	j, err := d.numbered(with)
	if err != nil {
		return err
	}
	a, b := &d.Pairs[i], &d.Pairs[j]
	a.Mentee, b.Mentee = b.Mentee, a.Mentee
	for _, p := range []*DraftPair{a, b} {
		p.New, p.Locked = true, false
		d.say("draft.now", d.names(p.Choice))
	}
	return nil
}

// instead gives one half of a pair another partner, by name. Whoever is pushed out is free for somebody else.
func (d *Draft) instead(i int, name string) error {
	id, err := d.named(name)
	if err != nil {
		return err
	}
	p := &d.Pairs[i]
	role := d.candidate(id).Role
	switch {
	case id == p.Mentor || id == p.Mentee:
		return object("objection.already", mentoring.With{"Name": d.Name(id), "Number": p.Number})
	case role == mentoring.Both:
		return object("objection.either", mentoring.With{"Name": d.Name(id), "Number": p.Number})
	case role == mentoring.Mentor:
		p.Mentor = id
	default:
		p.Mentee = id
	}
	p.New, p.Locked, d.freed = true, false, true
	number := p.Number
	d.say("draft.now", d.names(p.Choice))
	d.makeRoom(id, role, number)
	return nil
}

// makeRoom takes out the pair that somebody who was put into another one has to give up.
func (d *Draft) makeRoom(id string, role mentoring.Role, kept int) {
	var theirs []int
	for i, p := range d.Pairs {
		if p.Number != kept && (role == mentoring.Mentor && p.Mentor == id || role == mentoring.Mentee && p.Mentee == id) {
			theirs = append(theirs, i)
		}
	}
	places := 1
	if role == mentoring.Mentor {
		places = d.candidate(id).Capacity
	}
	if len(theirs) < places || len(theirs) == 0 { // without any place for a mentee, the rules refuse it
		return
	}
	told := d.Told()
	worst := slices.MinFunc(theirs, func(a, b int) int { return told[a].Score - told[b].Score })
	p := d.Pairs[worst]
	d.say("draft.undone", mentoring.With{"Number": p.Number, "Mentor": d.Name(p.Mentor), "Mentee": d.Name(p.Mentee)})
	d.remove(worst)
}

func (d *Draft) keepApart(i int) {
	p := d.Pairs[i]
	d.remove(i)
	d.widen()
	d.neverPair(p.Choice)
	d.freed = true
}

func (d *Draft) neverPair(c Choice) {
	d.Apart = append(d.Apart, c)
	d.rules.Never = append(d.rules.Never, [2]string{c.Mentor, c.Mentee})
	d.judge = NewJudge(d.people, d.rules)
	d.say("draft.never", d.names(c))
}

// add puts a new pair at the end of the list.
func (d *Draft) add(c Choice) {
	d.last++
	d.Pairs = append(d.Pairs, DraftPair{Choice: c, Number: d.last, New: true})
	d.say("draft.found", d.names(c))
}

func (d *Draft) remove(i int) { d.Pairs = slices.Delete(d.Pairs, i, i+1) }

func (d *Draft) say(name string, with mentoring.With) {
	d.Said = append(d.Said, mentoring.Say(name, with))
}

func (d *Draft) names(c Choice) mentoring.With {
	return mentoring.With{"Mentor": d.Name(c.Mentor), "Mentee": d.Name(c.Mentee)}
}

func (d *Draft) choices() []Choice {
	var all []Choice
	for _, p := range d.Pairs {
		all = append(all, p.Choice)
	}
	return all
}

func (d *Draft) numbered(n int) (int, error) {
	i := slices.IndexFunc(d.Pairs, func(p DraftPair) bool { return p.Number == n })
	if i < 0 {
		return 0, object("objection.no.pair", mentoring.With{"Number": n})
	}
	return i, nil
}

// named returns the one person whom a name means. Whoever bears exactly this name is meant before those who share a part of it.
func (d *Draft) named(name string) (string, error) {
	var exact, meant []string
	for _, i := range namedBy(name, d.judge.people, namesOf(d.judge.people)) {
		p := d.judge.people[i]
		meant = append(meant, p.ID)
		if fold(p.Name) == fold(name) {
			exact = append(exact, p.ID)
		}
	}
	if len(exact) == 1 {
		return exact[0], nil
	}
	switch len(meant) {
	case 0:
		return "", object("objection.nobody", mentoring.With{"Name": name})
	case 1:
		return meant[0], nil
	default:
		return "", object("objection.several", mentoring.With{"Count": len(meant), "Name": name})
	}
}

func (d *Draft) waits(id string) bool {
	return slices.ContainsFunc(d.Out, func(p DraftPair) bool { return p.Mentor == id || p.Mentee == id })
}

func (d *Draft) candidate(id string) Candidate { return d.judge.people[d.judge.indexes[id]].Candidate }

// Name returns the name of somebody in the list.
func (d *Draft) Name(id string) string { return d.candidate(id).Name }
