package programme

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// ForumView is a question to many as a command shows it: never who asked, nor who answered what.
type ForumView struct {
	Number   int                `json:"number"`
	Origin   string             `json:"origin"`
	To       mentoring.Audience `json:"to"`
	State    string             `json:"state"`
	Question string             `json:"question,omitempty"`
	Opens    time.Time          `json:"opens"`
	Asked    int                `json:"asked"`
	Answered int                `json:"answered"`
	Lines    []string           `json:"lines,omitempty"` // what went out
}

// ForumsOf returns the questions to many of a cohort. A participant's own that has not gone out yet is theirs: its words are
// left out.
func (p *Programme) ForumsOf(ctx context.Context, cohort string) (views []ForumView, err error) {
	err = p.do(ctx, func(s step) error {
		row, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.ForumShow, row.ID, ""); err != nil {
			return err
		}
		return s.overall(ctx, func() error { // nobody is named
			forums, err := s.Forums(ctx, row.ID)
			if err != nil {
				return err
			}
			views = nil
			for _, f := range forums {
				view, err := s.viewOf(ctx, f)
				if err != nil {
					return err
				}
				views = append(views, view)
			}
			return nil
		})
	})
	return views, err
}

func (s step) viewOf(ctx context.Context, f store.Forum) (ForumView, error) {
	view := ForumView{Number: f.Number, Origin: f.Origin, To: f.Audience, State: f.State, Question: f.Question, Opens: f.OpensAt}
	if f.AskedAt != nil {
		view.Opens = *f.AskedAt
	} else if f.Origin == store.ParticipantForum {
		view.Question = ""
	}
	asks, err := s.AsksNumbered(ctx, f.CohortID, mentoring.Forum, f.Number)
	if err != nil {
		return view, err
	}
	for _, a := range asks {
		view.Asked++
		if a.Answer != nil && a.Answer.Intent == mentoring.Answered {
			view.Answered++
		}
	}
	if f.State != store.ForumShared {
		return view, nil
	}
	lines, err := s.ForumLines(ctx, f.CohortID, f.Number)
	for _, l := range lines {
		if !l.LeftOut {
			view.Lines = append(view.Lines, l.Words)
		}
	}
	return view, err
}
