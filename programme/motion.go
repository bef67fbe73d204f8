package programme

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// longestMotion is how many bytes a motion may have: it stands in a mail that is answered in a word.
const longestMotion = 600

// putsMotion takes a motion that somebody puts by mail: it is read back first, with what it would do. It reports whether they may
// put one.
func (s step) putsMotion(ctx context.Context, in *incoming, sc scene) (bool, error) {
	words := strings.TrimSpace(in.reading.Answer.Question)
	if !sc.cohort.Spec.Steered() || sc.cohort.State == "closed" || words == "" || len(words) > longestMotion {
		return false, nil
	}
	members, err := s.steeringGroup(ctx, sc.cohort)
	if err != nil {
		return false, err
	}
	coordinates, err := s.HoldsOffice(ctx, sc.reader.ID, sc.cohort.ID, "coordinator")
	if _, sits := isMember(members, sc.reader.ID); err != nil || !sits && !coordinates {
		return false, err
	}
	if err := s.dropDraftMotions(ctx, sc); err != nil {
		return false, err
	}
	m, err := s.AddMotion(ctx, store.Motion{
		CohortID: sc.cohort.ID, Words: words, Motion: replies.ReadMotion(words, sc.language(), organisationNames(sc.cohort.Spec), s.now), MoverID: &sc.reader.ID,
		State: store.MotionDraft, PutAt: s.now,
	})
	if err != nil {
		return false, err
	}
	name := mentoring.Ask{Kind: mentoring.MotionCheck, To: mentoring.TheMover, Cohort: m.CohortID, Occurrence: m.Number}
	name.Workflow = errandID(m.CohortID, name.Kind, m.Number)
	ask, err := s.errand(ctx, name)
	if err != nil {
		return false, err
	}
	if err := s.ClimbTo(ctx, ask.ID, 0); err != nil { // the answer to their mail is the first mail of the ask
		return false, err
	}
	there, err := s.sceneOf(ctx, ask)
	if err != nil {
		return false, err
	}
	return true, s.answerWith(ctx, in, there, &ask, string(mentoring.MotionCheck))
}

// organisationNames are what the partners of a cohort are called.
func organisationNames(spec mentoring.Cohort) (names []string) {
	for _, o := range spec.Organisations {
		names = append(names, o.Name)
	}
	return names
}

// dropDraftMotions lets go of what the scene's reader wanted to put before, and has not said yes to.
func (s step) dropDraftMotions(ctx context.Context, sc scene) error {
	open, err := s.OpenAsksOf(ctx, sc.reader.ID)
	if err != nil {
		return err
	}
	for i := range open {
		if open[i].Kind != mentoring.MotionCheck || open[i].CohortID != sc.cohort.ID {
			continue
		}
		if err := s.settle(ctx, &open[i], mentoring.Withdrawn, nil); err != nil {
			return err
		}
		if err := s.dropMotion(ctx, open[i]); err != nil {
			return err
		}
	}
	return nil
}

// dropMotion lets go of a motion that was never put.
func (s step) dropMotion(ctx context.Context, check store.Ask) error {
	m, err := s.Motion(ctx, check.CohortID, check.Name.Occurrence)
	if err != nil {
		return err
	}
	m.State = store.MotionDropped
	_, err = s.MoveMotion(ctx, m, store.MotionDraft)
	return err
}

// checkedMotion does what its mover said of a motion that was read back.
func (s step) checkedMotion(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	if answer.Intent != mentoring.Accept {
		return s.dropMotion(ctx, ask)
	}
	m, err := s.Motion(ctx, ask.CohortID, ask.Name.Occurrence)
	if err != nil || m.State != store.MotionDraft {
		return err
	}
	return s.openMotion(ctx, sc.cohort, m)
}

// openMotion puts a motion to every member.
func (s step) openMotion(ctx context.Context, cohort store.Cohort, m store.Motion) error {
	members, err := s.steeringGroup(ctx, cohort)
	if err != nil {
		return err
	}
	m.State, m.PutAt = store.MotionOpen, s.now
	m.Tally = &mentoring.Tally{Members: len(members), Quorum: cohort.Spec.QuorumOf(len(members))}
	if put, err := s.MoveMotion(ctx, m, store.MotionDraft); err != nil || !put {
		return err
	}
	for _, member := range members {
		if _, err := s.errand(ctx, toMember(mentoring.MotionAsk, cohort.ID, member.ID, m.Number)); err != nil {
			return err
		}
	}
	return s.note(ctx, scene{cohort: cohort}, "motion", fmt.Sprint("number ", m.Number, ": ", m.Motion.Do), store.JournalEntry{})
}

// onMotion does what a member says to a motion beyond their first plain vote: they would rather talk, they vote otherwise as long
// as it is open, or it is decided already. It reports false when the word is a plain one.
func (s step) onMotion(ctx context.Context, in *incoming, sc scene, ask *store.Ask) (disposition string, done bool, err error) {
	answer := in.reading.Answer
	if in.reading.Decision != mentoring.Act || answer.Voted == "" {
		return "", false, nil
	}
	m, err := s.Motion(ctx, ask.CohortID, ask.Name.Occurrence)
	if err != nil {
		return "", false, err
	}
	switch {
	case m.State != store.MotionOpen:
		return closedAsk, true, s.answerWith(ctx, in, sc, ask, "motion.decided")
	case answer.Voted == mentoring.VoteTalk:
		if ask.State == mentoring.Open { // who has voted keeps their vote until they vote anew
			if err := s.keepVote(ctx, sc, m, answer); err != nil {
				return "", false, err
			}
		}
		story := mentoring.Say("steering.talk", mentoring.With{"Who": sc.reader.Name, "Motion": m.Words})
		if err := s.tellLead(ctx, sc.cohort, story, answer.Text, fmt.Sprintf("motion.talk|%d", in.id)); err != nil {
			return "", false, err
		}
		shown := *ask
		shown.Answer = &answer
		return applied, true, s.answerWith(ctx, in, sc, &shown, "motion.noted")
	case ask.State == mentoring.Settled:
		if err := s.Correct(ctx, ask.ID, answer); err != nil {
			return "", false, err
		}
		ask.Answer = &answer
		noted, err := s.effect(ctx, sc, ask, answer)
		if err != nil {
			return "", false, err
		}
		return applied, true, s.readBack(ctx, in, sc, ask, noted)
	}
	return "", false, nil
}

// keepVote keeps what a member voted, for the organisation that they sit for now.
func (s step) keepVote(ctx context.Context, sc scene, m store.Motion, answer mentoring.Answer) error {
	members, err := s.steeringGroup(ctx, sc.cohort)
	if err != nil {
		return err
	}
	member, _ := isMember(members, sc.reader.ID)
	return s.AddVote(ctx, m, store.CastVote{PersonID: sc.reader.ID, Organisation: member.organisation, Vote: answer.Voted, Words: answer.Text, At: s.now})
}

// castVote counts a vote, and decides when it settles the matter.
func (s step) castVote(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	m, err := s.Motion(ctx, ask.CohortID, ask.Name.Occurrence)
	if err != nil || m.State != store.MotionOpen {
		return err
	}
	if err := s.keepVote(ctx, sc, m, answer); err != nil {
		return err
	}
	return s.motionStands(ctx, sc.cohort, m.Number)
}

// tally counts the last vote of each who is a member now.
func (s step) tally(ctx context.Context, cohort store.Cohort, m store.Motion, members []steeringMember) (mentoring.Tally, error) {
	votes, err := s.Votes(ctx, cohort.ID, m.Number)
	last := map[string]mentoring.Vote{}
	for _, v := range votes {
		last[v.PersonID] = v.Vote
	}
	t := mentoring.Tally{Members: len(members), Quorum: cohort.Spec.QuorumOf(len(members))}
	for _, member := range members {
		switch last[member.ID] {
		case mentoring.VoteYes:
			t.Yes++
		case mentoring.VoteNo:
			t.No++
		case mentoring.VoteAbstain:
			t.Abstain++
		}
	}
	return t, err
}

// motionStands decides an open motion once no vote that is still out could change it, or once nobody is waited for any more: then
// by those who voted, or, with too few of them, it lapses. The row is locked, so that two votes that cross are counted one after the
// other and one of them decides.
func (s step) motionStands(ctx context.Context, cohort store.Cohort, number int) error {
	m, err := s.Motion(ctx, cohort.ID, number)
	if err != nil || m.State != store.MotionOpen {
		return err
	}
	members, err := s.steeringGroup(ctx, cohort)
	if err != nil {
		return err
	}
	tally, err := s.tally(ctx, cohort, m, members)
	if err != nil {
		return err
	}
	if err := s.SetTally(ctx, m, tally); err != nil {
		return err
	}
	if !tally.Certain() {
		asks, err := s.AsksNumbered(ctx, cohort.ID, mentoring.MotionAsk, number)
		if err != nil || slices.ContainsFunc(asks, func(a store.Ask) bool {
			_, sits := isMember(members, a.PersonID)
			return sits && a.State == mentoring.Open
		}) {
			return err
		}
	}
	m.State, m.Tally, m.DecidedAt = store.MotionLost, &tally, &s.now
	switch {
	case !tally.Reached():
		m.State = store.MotionLapsed
	case tally.Carried():
		m.State = store.MotionCarried
		if m.Effect, err = s.enact(ctx, cohort, m.Motion); err != nil {
			return err
		}
	}
	return s.endMotion(ctx, cohort, m)
}

// endMotion keeps how a motion ended, and tells every member and its mover.
func (s step) endMotion(ctx context.Context, cohort store.Cohort, m store.Motion) error {
	if ended, err := s.MoveMotion(ctx, m, store.MotionOpen); err != nil || !ended {
		return err
	}
	if err := s.endAsks(ctx, cohort.ID, mentoring.MotionAsk, m.Number); err != nil {
		return err
	}
	if err := s.note(ctx, scene{cohort: cohort}, "motion "+m.State, fmt.Sprint("number ", m.Number, ": ", m.Motion.Do), store.JournalEntry{}); err != nil {
		return err
	}
	cohort, err := s.Cohort(ctx, cohort.ID) // as the decision has left it
	if err != nil {
		return err
	}
	members, err := s.steeringGroup(ctx, cohort)
	if err != nil {
		return err
	}
	asked, err := s.AsksNumbered(ctx, cohort.ID, mentoring.MotionAsk, m.Number)
	if err != nil {
		return err
	}
	var readers []string
	for _, a := range asked { // whoever voted hears of it, be it the organisation that was let go
		readers = append(readers, a.PersonID)
	}
	for _, member := range members {
		readers = append(readers, member.ID)
	}
	if m.MoverID != nil {
		readers = append(readers, *m.MoverID)
	}
	slices.Sort(readers)
	for _, reader := range slices.Compact(readers) {
		if err := s.tellDecision(ctx, cohort, m, reader); err != nil {
			return err
		}
	}
	if m.Effect != store.EffectToDo {
		return nil
	}
	story := mentoring.Say("steering.todo", mentoring.With{"Number": m.Number})
	return s.tellLead(ctx, cohort, story, m.Words, fmt.Sprintf("motion.todo|%s|%d", cohort.ID, m.Number))
}

func (s step) tellDecision(ctx context.Context, cohort store.Cohort, m store.Motion, reader string) error {
	there, err := s.sceneFor(ctx, cohort.ID, reader, "", "")
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, there, "motion.decided")
	if err != nil {
		return err
	}
	if letter.Motion, err = s.motionLetter(ctx, there, m, letter.Language); err != nil {
		return err
	}
	return s.post(ctx, there, parcel{letter: letter, class: essential, key: fmt.Sprintf("motion.decided|%s|%d|%s", cohort.ID, m.Number, reader)})
}

// motionLetter shows a motion, what it would do, and how it stands.
func (s step) motionLetter(ctx context.Context, sc scene, m store.Motion, language string) (*templates.Motion, error) {
	out := &templates.Motion{Number: m.Number, Words: m.Words, State: m.State, Effect: m.Effect, Mine: deref(m.MoverID) == sc.reader.ID}
	var err error
	if out.Does, err = s.Letters.Say(language, s.doesOf(m.Motion)); err != nil {
		return nil, err
	}
	if m.MoverID != nil {
		mover, err := s.Person(ctx, *m.MoverID)
		if err != nil {
			return nil, err
		}
		out.By = mover.Name
	}
	if m.Tally != nil {
		out.Tally = *m.Tally
		return out, nil
	}
	members, err := s.steeringGroup(ctx, sc.cohort)
	out.Tally = mentoring.Tally{Members: len(members), Quorum: sc.cohort.Spec.QuorumOf(len(members))}
	return out, err
}

// doesOf says what follows when a motion is carried.
func (s step) doesOf(m mentoring.Motion) mentoring.Sentence {
	name := "does." + string(m.Do)
	if m.Do == mentoring.DoPause && !m.Until.IsZero() {
		name = "does.pause.until"
	}
	return mentoring.Say(name, mentoring.With{
		"Months": m.Months, "Until": m.Until, "Today": s.now, "Organisation": m.Organisation, "Other": m.Other, "Mentors": m.Mentors, "Mentees": m.Mentees,
	})
}

// withdrawMotion ends an open motion before it is decided, and tells its members.
func (s step) withdrawMotion(ctx context.Context, cohort store.Cohort, number int) error {
	m, err := s.Motion(ctx, cohort.ID, number)
	if err != nil {
		return err
	}
	if m.State != store.MotionOpen {
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf("motion %d is not open any more: “rapport motion show” says what became of it", number)}
	}
	m.State, m.DecidedAt = store.MotionWithdrawn, &s.now
	return s.endMotion(ctx, cohort, m)
}

// steeringChanged looks again at what a steering group is asked, after somebody or some organisation has left it or joined it.
func (s step) steeringChanged(ctx context.Context, id string) error {
	cohort, err := s.Cohort(ctx, id)
	if err != nil || !cohort.Spec.Steered() {
		return err
	}
	if err := s.charterStands(ctx, cohort); err != nil {
		return err
	}
	motions, err := s.Motions(ctx, id)
	if err != nil {
		return err
	}
	for _, m := range motions {
		if m.State != store.MotionOpen {
			continue
		}
		if err := s.motionStands(ctx, cohort, m.Number); err != nil {
			return err
		}
	}
	return nil
}

// leaveSteering looks again at what the others of a steering group are asked, after one of them has left.
func (s step) leaveSteering(ctx context.Context, person store.Person) error {
	offices, err := s.OfficesOf(ctx, person.ID)
	if err != nil {
		return err
	}
	for _, o := range offices {
		if o.Office != steering {
			continue
		}
		if err := s.steeringChanged(ctx, o.CohortID); err != nil {
			return err
		}
	}
	return nil
}
