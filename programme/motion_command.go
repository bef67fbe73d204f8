package programme

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// MotionView is a motion as commands show it.
type MotionView struct {
	Number  int              `json:"number"` // 0 for a dry run
	Words   string           `json:"words"`
	Does    string           `json:"does"` // what follows when it is carried
	Motion  mentoring.Motion `json:"motion"`
	By      string           `json:"by,omitempty"`
	State   string           `json:"state"`
	Put     time.Time        `json:"put"`
	Decided *time.Time       `json:"decided,omitempty"`
	Tally   mentoring.Tally  `json:"tally"`
	Effect  string           `json:"effect,omitempty"`
	Votes   []VoteView       `json:"votes"` // every vote, in order; the last of each member counts
}

// VoteView is one vote.
type VoteView struct {
	Name         string         `json:"name"`
	Organisation string         `json:"organisation,omitempty"`
	Vote         mentoring.Vote `json:"vote"`
	Words        string         `json:"words,omitempty"`
	At           time.Time      `json:"at"`
}

// MotionsOf returns the motions of a cohort in their order.
func (p *Programme) MotionsOf(ctx context.Context, cohort string) (views []MotionView, err error) {
	err = p.do(ctx, func(s step) error {
		row, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authoriseAny(ctx, rights.MotionShow, store.JournalEntry{}, row.ID, organisationNames(row.Spec)...); err != nil {
			return err
		}
		motions, err := s.Motions(ctx, row.ID)
		if err != nil {
			return err
		}
		for _, m := range motions {
			v, err := s.motionView(ctx, row, m)
			if err != nil {
				return err
			}
			views = append(views, v)
		}
		return nil
	})
	return views, err
}

func (s step) motionView(ctx context.Context, cohort store.Cohort, m store.Motion) (MotionView, error) {
	v := MotionView{Number: m.Number, Words: m.Words, Motion: m.Motion, State: m.State, Put: m.PutAt, Decided: m.DecidedAt, Effect: m.Effect, Votes: []VoteView{}}
	var err error
	if v.Does, err = s.Letters.Say("en", s.doesOf(m.Motion)); err != nil {
		return v, err
	}
	if v.By, err = s.nameBehind(ctx, m.MoverID); err != nil {
		return v, err
	}
	if m.Tally != nil {
		v.Tally = *m.Tally
	} else {
		members := len(cohort.Spec.SteeringSeats())
		v.Tally = mentoring.Tally{Members: members, Quorum: cohort.Spec.QuorumOf(members)}
	}
	votes, err := s.Votes(ctx, cohort.ID, m.Number)
	if err != nil {
		return v, err
	}
	for _, vote := range votes {
		name, err := s.nameBehind(ctx, &vote.PersonID)
		if err != nil {
			return v, err
		}
		v.Votes = append(v.Votes, VoteView{Name: name, Organisation: vote.Organisation, Vote: vote.Vote, Words: vote.Words, At: vote.At})
	}
	return v, nil
}

// PutMotion puts a coordinator's motion to the members: as its words are understood, or, where it names something to do, as that. With
// dryRun it changes nothing.
func (p *Programme) PutMotion(ctx context.Context, cohort, words string, motion mentoring.Motion, dryRun bool) (view MotionView, err error) {
	if dryRun {
		ctx = onlyLooking(ctx)
	}
	err = p.do(ctx, func(s step) error {
		row, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authoriseAny(ctx, rights.MotionPut, store.JournalEntry{}, row.ID, organisationNames(row.Spec)...); err != nil {
			return err
		}
		m, err := s.draftMotion(ctx, row, strings.Join(strings.Fields(words), " "), motion)
		if err != nil {
			return err
		}
		if !dryRun {
			if m, err = s.AddMotion(ctx, m); err != nil {
				return err
			}
			if err := s.openMotion(ctx, row, m); err != nil {
				return err
			}
			if m, err = s.Motion(ctx, row.ID, m.Number); err != nil {
				return err
			}
		}
		if view, err = s.motionView(ctx, row, m); err != nil {
			return err
		}
		return dryOr(dryRun)
	})
	return view, kept(err)
}

// draftMotion checks what a command would put.
func (s step) draftMotion(ctx context.Context, cohort store.Cohort, words string, motion mentoring.Motion) (store.Motion, error) {
	m := store.Motion{CohortID: cohort.ID, Words: words, Motion: motion, State: store.MotionDraft, PutAt: s.now}
	members, err := s.steeringGroup(ctx, cohort)
	if err != nil {
		return m, err
	}
	actor, _ := actorOf(ctx)
	if actor, err = s.withOffices(ctx, actor); err != nil {
		return m, err
	}
	m.MoverID = ref(actor.Person)
	switch {
	case cohort.State == "closed" || len(members) == 0:
		return m, &mentoring.Error{Fault: mentoring.FaultConflict, Message: "this cohort has no steering group: it is over, or it has one organisation and its file names no members under “steering”"}
	case words == "" && motion.Do == "", len(words) > longestMotion:
		return m, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("write the motion in 1 to %d characters, such as “extend by one month”", longestMotion)}
	case motion.Do == "":
		m.Motion = replies.ReadMotion(words, cohort.Spec.Language, organisationNames(cohort.Spec), s.now)
	case !motion.Complete():
		return m, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("“%s” lacks what it needs: --months for extend, --organisation for admit and let-go, --organisation and --other for rule and unrule, --mentors or --mentees for quota", motion.Do)}
	}
	if m.Words == "" {
		m.Words, err = s.Letters.Say(cohort.Spec.Language, s.doesOf(m.Motion))
	}
	return m, err
}

// WithdrawMotion takes an open motion back: whoever put it may, and a coordinator of the organisation that leads the cohort. With
// dryRun it changes nothing.
func (p *Programme) WithdrawMotion(ctx context.Context, cohort string, number int, dryRun bool) (view MotionView, err error) {
	if dryRun {
		ctx = onlyLooking(ctx)
	}
	err = p.do(ctx, func(s step) error {
		row, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		m, err := s.Motion(ctx, row.ID, number)
		if err != nil {
			return err
		}
		actor, _ := actorOf(ctx)
		if actor, err = s.withOffices(ctx, actor); err != nil {
			return err
		}
		whose := []string{""}
		if m.MoverID != nil && actor.Person == *m.MoverID {
			whose = organisationNames(row.Spec)
		}
		if err := s.authoriseAny(ctx, rights.MotionWithdraw, store.JournalEntry{}, row.ID, whose...); err != nil {
			return err
		}
		if !dryRun || m.State != store.MotionOpen {
			if err := s.withdrawMotion(ctx, row, number); err != nil {
				return err
			}
			if m, err = s.Motion(ctx, row.ID, number); err != nil {
				return err
			}
		}
		view, err = s.motionView(ctx, row, m)
		return err
	})
	return view, err
}
