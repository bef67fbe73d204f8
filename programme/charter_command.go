package programme

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// CharterView is a version of a charter as commands show it.
type CharterView struct {
	Version int                       `json:"version"`
	State   string                    `json:"state"`
	At      time.Time                 `json:"at"`
	Settled *time.Time                `json:"settled,omitempty"`
	By      string                    `json:"by,omitempty"`   // who proposed it, "" for what was drafted from the cohort's file
	Wish    string                    `json:"wish,omitempty"` // in their own words
	Against *int                      `json:"against,omitempty"`
	Months  int                       `json:"months"`
	Words   map[mentoring.Part]string `json:"words"`
	Changed []mentoring.Part          `json:"changed,omitempty"` // since the version before
	Said    []SaidView                `json:"said"`
}

// SaidView is what a member said to a version.
type SaidView struct {
	Name   string    `json:"name"`
	Answer string    `json:"answer"` // agree, change, cannot or silent
	Words  string    `json:"words,omitempty"`
	At     time.Time `json:"at"`
}

// CharterOf returns the versions of a cohort's charter, the first first. There are none before it was put to the members.
func (p *Programme) CharterOf(ctx context.Context, cohort string) (views []CharterView, err error) {
	err = p.do(ctx, func(s step) error {
		row, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authoriseAny(ctx, rights.CharterShow, store.JournalEntry{}, row.ID, organisationNames(row.Spec)...); err != nil {
			return err
		}
		views, err = s.charterViews(ctx, row)
		return err
	})
	return views, err
}

func (s step) charterViews(ctx context.Context, cohort store.Cohort) ([]CharterView, error) {
	versions, err := s.Charters(ctx, cohort.ID)
	if err != nil {
		return nil, err
	}
	words, err := s.CharterWords(ctx, cohort.ID)
	if err != nil {
		return nil, err
	}
	var views []CharterView
	for i, c := range versions {
		v := CharterView{Version: c.Version, State: c.State, At: c.At, Settled: c.SettledAt, Wish: c.Wish, Against: c.Against, Months: c.Words.Months, Words: c.Words.Words}
		if i > 0 {
			v.Changed = c.Words.Changed(versions[i-1].Words)
		}
		if v.By, err = s.nameBehind(ctx, c.ProposedBy); err != nil {
			return nil, err
		}
		for _, w := range words {
			if w.Version != c.Version {
				continue
			}
			name, err := s.nameBehind(ctx, &w.PersonID)
			if err != nil {
				return nil, err
			}
			v.Said = append(v.Said, SaidView{Name: name, Answer: w.Answer, Words: w.Words, At: w.At})
		}
		views = append(views, v)
	}
	return views, nil
}

// nameBehind returns somebody's name, "" for nobody and for who is beyond the reach of whoever asks.
func (s step) nameBehind(ctx context.Context, id *string) (string, error) {
	if id == nil {
		return "", nil
	}
	person, err := s.Person(ctx, *id)
	if mentoring.FaultOf(err) == mentoring.FaultNotFound { // of another organisation: its people are not told by name
		return "", nil
	}
	return person.Name, err
}

// ProposeCharter has a coordinator's change made a new version of the charter, which goes to every member; without words it puts the
// charter to them that the cohort's file describes, when that has not happened yet. With dryRun it changes nothing.
func (p *Programme) ProposeCharter(ctx context.Context, cohort, wish string, dryRun bool) (view CharterView, err error) {
	if dryRun {
		ctx = onlyLooking(ctx)
	}
	err = p.do(ctx, func(s step) error {
		row, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authoriseAny(ctx, rights.CharterPropose, store.JournalEntry{}, row.ID, organisationNames(row.Spec)...); err != nil {
			return err
		}
		if row.State == "closed" || !row.Spec.HasCharter() {
			return &mentoring.Error{Fault: mentoring.FaultConflict, Message: "this cohort has no charter: it is over, has one organisation, or its file says “charter: no”"}
		}
		newest, there, err := s.NewestCharter(ctx, row.ID)
		if err != nil {
			return err
		}
		switch {
		case wish == "" && there:
			return &mentoring.Error{Fault: mentoring.FaultConflict, Message: "the charter is with the members already: say what should be otherwise, such as “change the length to 8 months”"}
		case wish == "" && dryRun:
			words, err := s.draftCharter(row)
			view = CharterView{Version: 1, State: store.CharterAsked, At: s.now, Months: words.Months, Words: words.Words}
			return err
		case wish == "":
			if err := s.proposeCharter(ctx, row.ID); err != nil {
				return err
			}
		default:
			if !there {
				return &mentoring.Error{Fault: mentoring.FaultConflict, Message: "there is no charter yet: leave the words out, and the one that the cohort's file describes goes to the members"}
			}
			wishes := replies.Amendments(wish, row.Spec.Language, s.now)
			if len(wishes) == 0 {
				return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "say which part should read how, such as “change the length to 8 months” or “in 'who may join' say …”"}
			}
			if dryRun {
				words, err := s.amended(row, newest.Words, wishes)
				view = CharterView{Version: newest.Version + 1, State: store.CharterAsked, At: s.now, Wish: wish, Against: &newest.Version, Months: words.Months, Words: words.Words, Changed: words.Changed(newest.Words)}
				return err
			}
			actor, _ := actorOf(ctx)
			if actor, err = s.withOffices(ctx, actor); err != nil {
				return err
			}
			if err := s.amendCharter(ctx, row, newest, actor.Person, wish, wishes); err != nil {
				return err
			}
		}
		views, err := s.charterViews(ctx, row)
		if err == nil && len(views) > 0 {
			view = views[len(views)-1]
		}
		return err
	})
	return view, err
}
