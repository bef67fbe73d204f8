package programme

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// longestQuestion is how many bytes a question to many may have: it stands in a mail to people who did not ask for it.
const longestQuestion = 600

// AskedMany is what came of a question that a command puts to many.
type AskedMany struct {
	Number   int                `json:"number,omitempty"` // 0 for a dry run
	Audience mentoring.Audience `json:"audience"`
	People   int                `json:"people"`
	Question string             `json:"question"`
	Opens    time.Time          `json:"opens"`
}

// AskMany puts a question of a coordinator's to many, each alone. With dryRun it changes nothing.
func (p *Programme) AskMany(ctx context.Context, cohort, question string, to mentoring.Audience, dryRun bool) (asked AskedMany, err error) {
	err = p.do(ctx, func(s step) error {
		row, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.CohortAsk, row.ID, ""); err != nil {
			return err
		}
		question = strings.TrimSpace(question)
		people, err := s.audience(ctx, row.ID, to)
		if err != nil {
			return err
		}
		asked = AskedMany{Audience: to, People: len(people), Question: question, Opens: s.now}
		switch {
		case row.State == "closed":
			return errForum("the cohort “%s” is over: nobody can be asked any more", row.Name)
		case question == "" || len(question) > longestQuestion:
			return errForum("the question has %d characters: write one of 1 to %d", len(question), longestQuestion)
		case len(people) < mentoring.FewestTogether:
			return errForum("%d people would be asked: answers without names need at least %d", len(people), mentoring.FewestTogether)
		case dryRun:
			return nil
		}
		f, err := s.AddForum(ctx, store.Forum{
			CohortID: row.ID, Origin: store.CoordinatorForum, Audience: to, Question: question, State: store.ForumWaiting, OpensAt: s.now,
		})
		if err != nil {
			return err
		}
		asked.Number = f.Number
		return s.startForum(ctx, f)
	})
	return asked, err
}

// askMany takes a question that somebody would have put to many: a participant to all mentors, or a coordinator to
// everybody. It is read back first, with who will see it. Of a participant it bears no name. It reports whether it was that.
func (s step) askMany(ctx context.Context, in *incoming, sc scene) (bool, error) {
	wish := in.reading.Answer
	coordinates, err := s.may(ctx, sc.reader.ID, rights.CohortAsk, sc.cohort.ID, "")
	if err != nil {
		return false, err
	}
	self, takesPart, err := s.ParticipationIn(ctx, sc.reader.ID, sc.cohort.ID)
	if err != nil {
		return false, err
	}
	takesPart = takesPart && (self.State == "joined" || self.State == "ready")
	if !coordinates && !takesPart || len(wish.Question) > longestQuestion || over(sc, nil) {
		return false, nil
	}
	f := store.Forum{
		CohortID: sc.cohort.ID, Origin: store.CoordinatorForum, AskerID: &sc.reader.ID, Audience: wish.Audience, Question: wish.Question,
		State: store.ForumDraft, OpensAt: s.now,
	}
	if !coordinates {
		f.Origin = store.ParticipantForum
		if f.Telling, err = s.tells(ctx, sc.cohort, wish.Question); err != nil {
			return false, err
		}
	}
	enough, err := s.widen(ctx, &f)
	if err != nil || !enough {
		return false, err
	}
	if err := s.dropDrafts(ctx, sc); err != nil {
		return false, err
	}
	if f, err = s.AddForum(ctx, f); err != nil {
		return false, err
	}
	name := mentoring.Ask{Kind: mentoring.ForumCheck, To: mentoring.TheAsker, Cohort: f.CohortID, Occurrence: f.Number}
	if !coordinates {
		name.Participant = self.ID
	}
	name.Workflow = errandID(f.CohortID, name.Kind, f.Number)
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
	return true, s.answerWith(ctx, in, there, &ask, string(mentoring.ForumCheck))
}

// widen puts a question to everybody when too few would be asked to answer without names. It reports whether there are enough.
func (s step) widen(ctx context.Context, f *store.Forum) (bool, error) {
	for _, to := range []mentoring.Audience{f.Audience, mentoring.Everybody} {
		people, err := s.audience(ctx, f.CohortID, to)
		if err != nil {
			return false, err
		}
		people = slices.DeleteFunc(people, func(p store.Participant) bool { return p.PersonID == deref(f.AskerID) })
		if f.Audience = to; len(people) >= mentoring.FewestTogether {
			return true, nil
		}
	}
	return false, nil
}

// dropDrafts lets go of what the scene's reader wanted to ask before, and has not said yes to.
func (s step) dropDrafts(ctx context.Context, sc scene) error {
	open, err := s.OpenAsksOf(ctx, sc.reader.ID)
	if err != nil {
		return err
	}
	for i := range open {
		if open[i].Kind != mentoring.ForumCheck || open[i].CohortID != sc.cohort.ID || open[i].Name.To != mentoring.TheAsker {
			continue
		}
		if err := s.settle(ctx, &open[i], mentoring.Withdrawn, nil); err != nil {
			return err
		}
		if err := s.dropForum(ctx, open[i]); err != nil {
			return err
		}
	}
	return nil
}

func (s step) dropForum(ctx context.Context, ask store.Ask) error {
	f, err := s.Forum(ctx, ask.CohortID, ask.Name.Occurrence)
	if err != nil || f.State != store.ForumDraft {
		return err
	}
	f.State = store.ForumDropped
	return s.SetForum(ctx, f)
}

// checked does what was said of a question before it goes out. One whose words may tell who asks goes to a coordinator first,
// who does not learn whose it is.
func (s step) checked(ctx context.Context, ask store.Ask, answer mentoring.Answer) error {
	if answer.Intent != mentoring.Accept {
		return s.dropForum(ctx, ask)
	}
	f, err := s.Forum(ctx, ask.CohortID, ask.Name.Occurrence)
	if err != nil || f.State != store.ForumDraft {
		return err
	}
	if f.Telling && ask.Name.To == mentoring.TheAsker {
		name := mentoring.Ask{Kind: mentoring.ForumCheck, To: mentoring.TheCoordinator, Cohort: f.CohortID, Occurrence: f.Number}
		name.Workflow = errandID(f.CohortID, name.Kind+".again", f.Number)
		_, err := s.errand(ctx, name)
		return err
	}
	f.State, f.OpensAt = store.ForumWaiting, s.now
	if err := s.SetForum(ctx, f); err != nil {
		return err
	}
	return s.startForum(ctx, f)
}
