package programme

import (
	"context"
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// A cohort of several organisations is steered by a small group, one of each unless its file names others. What they agree on is the
// charter; what they decide later are motions. Both are done by reply: each member is asked alone by an errand, and all of them
// are told what came of it.

// steering is the office of a member.
const steering = "steering"

// steeringMember is somebody who decides, and for whom.
type steeringMember struct {
	store.Person
	organisation string
}

// seat appoints the members that a cohort's file names, and one of each organisation that has none yet.
func (s step) seat(ctx context.Context, cohort store.Cohort) error {
	seated, err := s.Officers(ctx, cohort.ID, steering, "")
	if err != nil {
		return err
	}
	named := cohort.Spec.Steering != nil && len(cohort.Spec.Steering.Members) > 0
	if !named {
		if seated, err = s.withoutSuccessors(ctx, cohort.ID, seated); err != nil {
			return err
		}
	}
	for _, place := range cohort.Spec.SteeringSeats() {
		if named && len(seated) > 0 || !named && slices.ContainsFunc(seated, func(o store.Officer) bool { return o.Organisation == place.Organisation }) {
			continue
		}
		if err := s.appointOne(ctx, cohort, place.Organisation, steering, place.NamedPerson); err != nil {
			return err
		}
	}
	return nil
}

// withoutSuccessors takes the seat of whoever has it by an office that they no longer hold: it goes to who holds that now.
func (s step) withoutSuccessors(ctx context.Context, cohort string, seated []store.Officer) (kept []store.Officer, err error) {
	for _, o := range seated {
		holds := false
		for _, office := range []string{"sponsor", "coordinator"} {
			held, err := s.HoldsOffice(ctx, o.PersonID, cohort, office)
			if err != nil {
				return nil, err
			}
			holds = holds || held
		}
		if holds {
			kept = append(kept, o)
			continue
		}
		if err := s.RemoveOfficer(ctx, o.ID); err != nil {
			return nil, err
		}
	}
	return kept, nil
}

// steeringGroup returns who decides for the organisations of a cohort now, each once. Those of an organisation that has left, and
// who has left themselves, do not count.
func (s step) steeringGroup(ctx context.Context, cohort store.Cohort) (members []steeringMember, err error) {
	if !cohort.Spec.Steered() {
		return nil, nil
	}
	if err := s.seat(ctx, cohort); err != nil {
		return nil, err
	}
	officers, err := s.Officers(ctx, cohort.ID, steering, "")
	if err != nil {
		return nil, err
	}
	for _, o := range officers {
		if _, takesPart := cohort.Spec.Organisation(o.Organisation); o.Organisation != "" && !takesPart ||
			slices.ContainsFunc(members, func(m steeringMember) bool { return m.ID == o.PersonID }) {
			continue
		}
		person, err := s.Person(ctx, o.PersonID)
		if err != nil {
			return nil, err
		}
		if person.MailState != "stopped" {
			members = append(members, steeringMember{person, o.Organisation})
		}
	}
	return members, nil
}

// isMember returns somebody's place among the members, and whether they have one.
func isMember(members []steeringMember, person string) (steeringMember, bool) {
	i := slices.IndexFunc(members, func(m steeringMember) bool { return m.ID == person })
	if i < 0 {
		return steeringMember{}, false
	}
	return members[i], true
}

// toMember names what a member is asked: the version of a charter, or the number of a motion.
func toMember(kind mentoring.Kind, cohort, person string, number int) mentoring.Ask {
	return mentoring.Ask{
		Kind: kind, To: mentoring.TheMember, Cohort: cohort, Person: person, Occurrence: number,
		Workflow: errandID(cohort+"-"+person, kind, number),
	}
}

// endAsks withdraws what is still asked of the members under a number.
func (s step) endAsks(ctx context.Context, cohort string, kind mentoring.Kind, number int) error {
	asks, err := s.AsksNumbered(ctx, cohort, kind, number)
	if err != nil {
		return err
	}
	for i := range asks {
		if asks[i].State != mentoring.Open {
			continue
		}
		if err := s.settle(ctx, &asks[i], mentoring.Withdrawn, nil); err != nil {
			return err
		}
	}
	return nil
}

// leftToSteering refuses what is the steering group's to decide, and says how it is put to them. Whatever a coordinator does by
// command or mail that a motion could do asks it first; what a motion does itself does not. What the group has decided and a
// coordinator is to see to may be done, once; a dry run leaves that open.
func (s step) leftToSteering(ctx context.Context, cohort store.Cohort, do mentoring.Do, dry bool) error {
	if !cohort.Spec.LeftToSteering(do) {
		return nil
	}
	motions, err := s.Motions(ctx, cohort.ID)
	if err != nil {
		return err
	}
	for _, m := range motions {
		if m.State != store.MotionCarried || m.Effect != store.EffectToDo || m.Motion.Do != do {
			continue
		}
		if m.Effect = store.EffectDone; dry {
			return nil
		}
		_, err := s.MoveMotion(ctx, m, store.MotionCarried)
		return err
	}
	return &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf(
		"in “%s” the steering group decides on this (%s, in the cohort file under “steering”): put it to them with “rapport motion put %q --do %s …”, or reply “motion: …” to any mail",
		cohort.Spec.Name, do, cohort.Spec.Name, do)}
}

// does says which motions would decide the same.
func (d Decision) does(before mentoring.Cohort) (dos []mentoring.Do) {
	if d.Kind != ChangeIt {
		return []mentoring.Do{mentoring.Do(d.Kind)}
	}
	if !same(before.Between, d.Spec.Between) {
		dos = append(dos, mentoring.DoApart)
	}
	if !same(before.Allotments, d.Spec.Allotments) {
		dos = append(dos, mentoring.DoQuota)
	}
	return dos
}

// steer does what a member says to a charter or a motion that is more than a plain answer. It reports false when there is no such
// thing.
func (s step) steer(ctx context.Context, in *incoming, sc scene, ask *store.Ask) (disposition string, done bool, err error) {
	if ask == nil || in.reading.Text == "" {
		return "", false, nil
	}
	switch ask.Kind {
	case mentoring.CharterAsk:
		return s.onCharter(ctx, in, sc, ask)
	case mentoring.MotionAsk:
		return s.onMotion(ctx, in, sc, ask)
	case mentoring.MotionCheck: // its mover takes it back
		if ask.State != mentoring.Settled || in.reading.Decision != mentoring.Act || in.reading.Answer.Intent != mentoring.Decline {
			return "", false, nil
		}
		m, err := s.Motion(ctx, ask.CohortID, ask.Name.Occurrence)
		if err != nil || m.State != store.MotionOpen {
			return "", false, err
		}
		if err := s.withdrawMotion(ctx, sc.cohort, m.Number); err != nil {
			return "", false, err
		}
		return applied, true, s.answerWith(ctx, in, sc, ask, "motion.check.noted")
	}
	return "", false, nil
}
