package programme

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/workflows"
)

// What concerns a whole cohort is decided first and takes effect a little later. Meanwhile every coordinator knows of it, and each of
// them can undo it with one word. It is done once, in the transaction that settles its row, whoever wakes up to do it.

// timeToUndo is how long after it was decided something takes effect, in programme time.
const timeToUndo = 10 * time.Minute

// DecisionKind is what is decided for a whole cohort.
type DecisionKind string

// What can be decided for a whole cohort.
const (
	PauseIt    DecisionKind = "pause"     // nobody is mailed until a day, and every clock stands still
	ResumeIt   DecisionKind = "resume"    // a pause ends now
	WindItDown DecisionKind = "wind-down" // no new pair begins, and those that there are close with their next talk
	ExtendIt   DecisionKind = "extend"    // it runs some months longer
	ChangeIt   DecisionKind = "change"    // what its file says of it
)

// Decision is what somebody decides for a whole cohort.
type Decision struct {
	Kind   DecisionKind      `json:"kind"`
	Until  mentoring.Day     `json:"until,omitzero"`   // pause: the day on which it goes on
	Months int               `json:"months,omitempty"` // extend: how many more
	Spec   *mentoring.Cohort `json:"spec,omitempty"`   // change: the whole of it, as it is to be
	Of     string            `json:"of,omitempty"`     // change: the hash of what it changes
}

// Decided is what a decision concerns, and when it takes effect.
type Decided struct {
	Cohort   string         `json:"cohort"`
	Kind     DecisionKind   `json:"kind"`
	Number   int            `json:"number,omitempty"` // 0 of a dry run
	Effect   time.Time      `json:"takes_effect"`
	Affected store.Affected `json:"affected"`
	Told     int            `json:"people_told"`  // who are mailed when it takes effect
	Sessions int            `json:"talks_moved"`  // talks that come later, or do not come any more
	Keep     int            `json:"pairs_kept"`   // extend: pairs that close when they were to
	Changes  []SpecChange   `json:"changes"`      // change: what is otherwise
	After    []string       `json:"how_to_undo"`  // how to undo it now, and later
	What     []string       `json:"what_happens"` // in words
}

// performing says how each kind of decision takes effect.
var performing map[DecisionKind]func(step, context.Context, string, Decision) error

func init() { // what is performed may end in another decision
	performing = map[DecisionKind]func(step, context.Context, string, Decision) error{
		PauseIt: func(s step, ctx context.Context, cohort string, d Decision) error {
			return s.pauseCohort(ctx, cohort, d.Until)
		},
		ResumeIt:   func(s step, ctx context.Context, cohort string, _ Decision) error { return s.resumeCohort(ctx, cohort) },
		WindItDown: func(s step, ctx context.Context, cohort string, _ Decision) error { return s.windDown(ctx, cohort) },
		ExtendIt: func(s step, ctx context.Context, cohort string, d Decision) error {
			return s.extendCohort(ctx, cohort, d.Months)
		},
		ChangeIt: func(s step, ctx context.Context, cohort string, d Decision) error {
			return s.changeSpec(ctx, cohort, *d.Spec)
		},
	}
}

// Decide decides something for a whole cohort, by name or id. It takes effect in ten minutes, unless it is
// undone before; the cohort's coordinators are told at once. With dry set nothing is changed, and the answer says what would be.
func (p *Programme) Decide(ctx context.Context, cohort string, d Decision, dry bool) (decided Decided, err error) {
	if dry {
		ctx = onlyLooking(ctx)
	}
	err = p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		decided, err = s.decideFor(ctx, found.ID, d, accountOf(ctx), dry)
		return err
	})
	return decided, err
}

// decideFor is Decide within a transaction, by a cohort's id. The account is who decides, as coordinators are to read it.
func (s step) decideFor(ctx context.Context, id string, d Decision, account string, dry bool) (Decided, error) {
	cohort, err := s.Cohort(ctx, id)
	if err != nil {
		return Decided{}, err
	}
	if err := s.authorise(ctx, rights.CohortDecide, id, ""); err != nil {
		return Decided{}, err
	}
	for _, do := range d.does(cohort.Spec) {
		if err := s.leftToSteering(ctx, cohort, do, dry); err != nil {
			return Decided{}, err
		}
	}
	if err := s.mayDecide(ctx, cohort, d); err != nil {
		return Decided{}, err
	}
	decided, err := s.foresee(ctx, cohort, d)
	if err != nil || dry {
		return decided, err
	}
	if d.Kind == ChangeIt {
		d.Of = hashOf(cohort.Spec)
	}
	u, err := s.undertake(ctx, cohort.ID, d, account, decided.Effect)
	if err != nil {
		return decided, err
	}
	decided.Number = u.Number
	return decided, s.tellOfDecision(ctx, cohort, u, "cohort.decided", "", func(l *templates.Letter) {
		l.Decision.By, l.Decision.Takes = account, u.DueAt.In(l.Date.Location())
		l.Decision.People, l.Decision.Pairs = decided.Told, decided.Affected.Running
	})
}

// undertake keeps a decision until it takes effect.
func (s step) undertake(ctx context.Context, cohort string, d Decision, account string, due time.Time) (store.Undertaking, error) {
	payload, err := json.Marshal(d)
	if err != nil {
		return store.Undertaking{}, fmt.Errorf("encode a decision: %w", err)
	}
	u, err := s.AddUndertaking(ctx, store.Undertaking{CohortID: cohort, Kind: string(d.Kind), Payload: payload, Account: account, MadeAt: s.now, DueAt: due})
	if err != nil {
		return u, err
	}
	if err := s.Note(ctx, store.JournalEntry{At: s.now, CohortID: &u.CohortID, What: "decided", Detail: u.Kind}); err != nil {
		return u, err
	}
	name := workflows.UndertakingRef{Cohort: cohort, Number: u.Number}
	return u, s.start(ctx, workflows.UndertakingWorkflow, workflows.UndertakingID(name), name)
}

// mayDecide says why something cannot be decided for a cohort as it is now.
func (s step) mayDecide(ctx context.Context, cohort store.Cohort, d Decision) error {
	refuse := func(format string, args ...any) error {
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf(format, args...)}
	}
	if cohort.State == "closed" {
		return refuse("this cohort is closed; nothing of it can be changed any more")
	}
	waiting, err := s.UndertakingsWaiting(ctx, cohort.ID)
	if err != nil {
		return err
	}
	for _, u := range waiting {
		if u.Account != "" && u.Kind == string(d.Kind) {
			return refuse("%s has decided the same already, and it takes effect at %s; undo that first with “rapport cohort undo”", u.Account, u.DueAt.In(scene{cohort: cohort}.zone()).Format("15:04"))
		}
	}
	if began := !cohort.StartedAt.After(s.now); !began && d.Kind != ChangeIt && d.Kind != ExtendIt {
		return refuse("this cohort has not begun yet: nobody has been written to")
	}
	switch d.Kind {
	case PauseIt:
		switch until := d.Until.In(scene{cohort: cohort}.zone()); {
		case !until.After(s.now.Add(timeToUndo)):
			return refuse("%s is not ahead: name the day on which it goes on, as in --until 2027-08-23", d.Until)
		case until.After(s.now.AddDate(0, longestPause, 0)):
			return refuse("that is longer than %d months; wind the cohort down, and start another one then", longestPause)
		}
	case ResumeIt:
		if cohort.PausedUntil == nil {
			return refuse("this cohort is not paused")
		}
	case WindItDown:
		if cohort.WindingAt != nil {
			return refuse("this cohort is being wound down already")
		}
	case ExtendIt:
		switch {
		case cohort.WindingAt != nil:
			return refuse("this cohort is being wound down; it cannot be made longer any more")
		case d.Months < 1 || d.Months > mentoring.MostMoreMonths:
			return refuse("name from 1 to %d months, as in --months 3", mentoring.MostMoreMonths)
		}
	case ChangeIt:
		if d.Of != "" && d.Of != hashOf(cohort.Spec) { // the file that was to be changed would undo what came between
			return refuse("what the cohort goes by was changed in another way meanwhile; export it anew, and change that")
		}
		return mayChange(cohort.Spec, *d.Spec)
	}
	return nil
}

// longestPause is how many months a cohort may rest at most: who is asked to wait for longer has another job by then.
const longestPause = 6

// TakeEffect does what was decided for a cohort, once, unless it was undone before. When it does not fit the cohort any more it comes to
// nothing as a whole, and the coordinators are told.
func (p *Programme) TakeEffect(ctx context.Context, in workflows.UndertakingRef) error {
	return p.do(ctx, func(s step) error {
		u, err := s.Undertaking(ctx, in.Cohort, in.Number)
		if err != nil || u.State != "waiting" || u.DueAt.After(s.now) {
			return err
		}
		var d Decision
		if err := json.Unmarshal(u.Payload, &d); err != nil {
			return fmt.Errorf("read what was decided: %w", err)
		}
		cohort, err := s.Cohort(ctx, in.Cohort)
		if err != nil {
			return err
		}
		err = s.Attempt(ctx, func() error {
			if done, err := s.SettleUndertaking(ctx, u, "done", "", s.now); err != nil || !done || cohort.State == "closed" {
				return err
			}
			if err := s.Note(ctx, store.JournalEntry{At: s.now, CohortID: &cohort.ID, What: "took effect", Detail: u.Kind}); err != nil {
				return err
			}
			if err := s.mayDecide(ctx, cohort, d); err != nil { // it was changed meanwhile
				return err
			}
			return performing[d.Kind](s, ctx, cohort.ID, d)
		})
		if !refuses(err) {
			return err
		}
		return s.comesToNothing(ctx, cohort, u, err)
	})
}

// comesToNothing settles a decision that no longer fits how its cohort stands.
func (s step) comesToNothing(ctx context.Context, cohort store.Cohort, u store.Undertaking, why error) error {
	if _, err := s.SettleUndertaking(ctx, u, "moot", why.Error(), s.now); err != nil {
		return err
	}
	if err := s.Note(ctx, store.JournalEntry{At: s.now, CohortID: &cohort.ID, What: "came to nothing", Detail: u.Kind}); err != nil {
		return err
	}
	if u.Account == "" { // nobody decided the end of a pause
		return nil
	}
	return s.tellOfDecision(ctx, cohort, u, "cohort.undone", "", func(l *templates.Letter) { l.Decision.Moot = true })
}

// lookOutForUndertaking says when what was decided takes effect. It is over when it was undone.
func (s step) lookOutForUndertaking(ctx context.Context, m mentoring.Moment) (mentoring.Outlook, error) {
	u, err := s.Undertaking(ctx, m.Cohort, m.Number)
	if err != nil || u.State != "waiting" {
		return mentoring.Outlook{Over: true}, err
	}
	return s.outlook(u.DueAt), nil
}

// Undone is what was undone before it took effect.
type Undone struct {
	Cohort string       `json:"cohort"`
	Kind   DecisionKind `json:"kind"`
	By     string       `json:"decided_by"`
}

// UndoDecision undoes what was decided last for a cohort, by name or id, and has not taken effect yet.
func (p *Programme) UndoDecision(ctx context.Context, cohort string, dry bool) (undone Undone, err error) {
	err = p.do(ctx, func(s step) error {
		found, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.CohortDecide, found.ID, ""); err != nil {
			return err
		}
		waiting, err := s.UndertakingsWaiting(ctx, found.ID)
		if err != nil {
			return err
		}
		waiting = slices.DeleteFunc(waiting, func(u store.Undertaking) bool { return u.Account == "" }) // the end of a pause, which nobody has to decide
		if len(waiting) == 0 {
			return &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("nothing that was decided for %s waits to take effect", found.Name)}
		}
		last := slices.MaxFunc(waiting, func(a, b store.Undertaking) int { return a.Number - b.Number })
		undone = Undone{Cohort: found.Name, Kind: DecisionKind(last.Kind), By: last.Account}
		if dry {
			return nil
		}
		_, err = s.undoDecision(ctx, found, last, accountOf(ctx), "")
		return err
	})
	return undone, err
}

// undoDecision takes back what has not taken effect, and tells all coordinators who did, but for one. It reports false when it has taken
// effect, or was undone before.
func (s step) undoDecision(ctx context.Context, cohort store.Cohort, u store.Undertaking, by, but string) (bool, error) {
	undone, err := s.SettleUndertaking(ctx, u, "undone", cmp.Or(but, by), s.now) // a person's id, or an account
	if err != nil || !undone {
		return false, err
	}
	if err := s.Note(ctx, store.JournalEntry{At: s.now, CohortID: &cohort.ID, What: "undone", Detail: u.Kind}); err != nil {
		return true, err
	}
	if err := s.tell(ctx, workflows.UndertakingID(workflows.UndertakingRef{Cohort: u.CohortID, Number: u.Number})); err != nil {
		return true, err
	}
	return true, s.tellOfDecision(ctx, cohort, u, "cohort.undone", but, func(l *templates.Letter) { l.Decision.By = by })
}

// tellOfDecision writes to every coordinator of a cohort, but for one, about something that was decided for it. It does so at once: they
// have ten minutes.
func (s step) tellOfDecision(ctx context.Context, cohort store.Cohort, u store.Undertaking, kind, but string, fill func(*templates.Letter)) error {
	officers, err := s.Officers(ctx, cohort.ID, "coordinator", "")
	if err != nil {
		return err
	}
	told := map[string]bool{but: true}
	for _, officer := range officers {
		if told[officer.PersonID] {
			continue
		}
		told[officer.PersonID] = true
		sc, err := s.sceneFor(ctx, cohort.ID, officer.PersonID, "", "")
		if err != nil {
			return err
		}
		letter, err := s.letter(ctx, sc, kind)
		if err != nil {
			return err
		}
		if letter.Decision, err = s.decisionIn(cohort, u, letter.Language); err != nil {
			return err
		}
		fill(&letter)
		if err := s.post(ctx, sc, parcel{letter: letter, class: essential, urgent: true, key: fmt.Sprintf("%s|%s|%d|%s", kind, cohort.ID, u.Number, officer.PersonID)}); err != nil {
			return err
		}
	}
	return nil
}

// decisionIn tells a decision in a language.
func (s step) decisionIn(cohort store.Cohort, u store.Undertaking, language string) (templates.Decision, error) {
	var d Decision
	if err := json.Unmarshal(u.Payload, &d); err != nil {
		return templates.Decision{}, fmt.Errorf("read what was decided: %w", err)
	}
	told := templates.Decision{Kind: u.Kind, Until: d.Until, Months: d.Months}
	if d.Spec == nil {
		return told, nil
	}
	for _, change := range compareSpecs(cohort.Spec, *d.Spec) {
		said, err := s.Letters.Say(language, mentoring.Say("spec."+change.Part, nil))
		if err != nil {
			return told, err
		}
		told.Changes = append(told.Changes, said)
	}
	return told, nil
}

// ofDecision returns the number of the decision that a mail of ours announced, 0 for other mails.
func ofDecision(m *store.Mail) (number int) {
	if m == nil || m.Step != "cohort.decided" {
		return 0
	}
	parts := strings.Split(m.Key, "|")
	if len(parts) > 2 {
		fmt.Sscan(parts[2], &number)
	}
	return number
}

// onItsOwn reports whether a mail of ours tells something about a whole cohort, or what a coordinator entered: an answer to it is to
// nothing else.
func onItsOwn(m *store.Mail) bool {
	return m != nil && (m.Step == enteredMail || strings.HasPrefix(m.Step, "cohort."))
}

// answersDecision does what a coordinator says to a decision that has not taken effect yet: one word undoes it. It reports whether the
// mail said that.
func (s step) answersDecision(ctx context.Context, in *incoming, sc scene) (bool, error) {
	number := ofDecision(in.mail)
	if number == 0 || in.astray || !saysNo(in.reading) {
		return false, nil
	}
	if entitled, err := s.may(ctx, sc.reader.ID, rights.StopDecision, sc.cohort.ID, sc.cohort.Spec.OrganisationNames()...); err != nil || !entitled {
		return false, err
	}
	u, err := s.Undertaking(ctx, sc.cohort.ID, number)
	if err != nil {
		return false, err
	}
	undone, err := s.undoDecision(ctx, sc.cohort, u, sc.reader.Name, sc.reader.ID)
	if err != nil {
		return true, err
	}
	if undone {
		u.State, u.SettledBy = "undone", sc.reader.ID
	}
	return true, s.answerToDecision(ctx, in, sc, u)
}

// answerToDecision tells a coordinator who said no what came of it: it is undone, or it has taken effect already.
func (s step) answerToDecision(ctx context.Context, in *incoming, sc scene, u store.Undertaking) error {
	letter, err := s.letter(ctx, sc, "cohort.undone")
	if err != nil {
		return err
	}
	if letter.Decision, err = s.decisionIn(sc.cohort, u, letter.Language); err != nil {
		return err
	}
	letter.Decision.By, letter.Decision.TooLate = u.SettledBy, u.State == "done"
	if coordinators, err := s.Coordinators(ctx, sc.cohort.ID, ""); err != nil {
		return err
	} else if i := slices.IndexFunc(coordinators, func(c store.Coordinator) bool { return c.ID == u.SettledBy }); i >= 0 {
		letter.Decision.By = coordinators[i].Name
	}
	return s.post(ctx, sc, parcel{letter: letter, class: reply, answers: in.message, key: fmt.Sprintf("reply|%d", in.id)})
}

// saysNo reports whether somebody takes back what they were told: “stop”, “undo”, “no”.
func saysNo(r replies.Reading) bool {
	if r.Decision == mentoring.Act {
		switch r.Answer.Intent {
		case mentoring.Stop, mentoring.Undo, mentoring.EndPair, mentoring.Decline:
			return true
		}
	}
	if len(strings.Fields(r.Text)) > mostOfANo {
		return false
	}
	no := replies.Read(replies.Message{Text: r.Text}, replies.Ask{Kind: mentoring.Invitation, Language: r.Language})
	return no.Decision == mentoring.Act && no.Answer.Intent == mentoring.Decline
}
