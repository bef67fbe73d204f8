package programme

import (
	"context"
	"fmt"
	"time"

	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

func cohortRef(id string) workflows.CohortRef { return workflows.CohortRef{Cohort: id} }

// foresee says what a decision would concern if it took effect now.
func (s step) foresee(ctx context.Context, cohort store.Cohort, d Decision) (out Decided, err error) {
	zone := scene{cohort: cohort}.zone()
	out = Decided{Cohort: cohort.Name, Kind: d.Kind, Effect: s.now.Add(timeToUndo).In(zone), Changes: []SpecChange{}}
	var until time.Time
	if d.Kind == PauseIt {
		until = d.Until.In(zone)
	}
	if out.Affected, err = s.AffectedIn(ctx, cohort.ID, s.now, until); err != nil {
		return out, err
	}
	pairs, err := s.Pairs(ctx, cohort.ID)
	if err != nil {
		return out, err
	}
	for _, pair := range pairs {
		if pair.State != "running" {
			continue
		}
		if err := s.foreseePair(ctx, cohort, pair, d, &out); err != nil {
			return out, err
		}
	}
	out.Told = out.Affected.People
	at := out.Effect.Format("15:04")
	out.After = []string{fmt.Sprintf("until %s: “rapport cohort undo %q”, or any coordinator replies “stop” to the mail that they get now", at, cohort.Name)}
	undo := func(format string, args ...any) {
		out.After = append(out.After, "afterwards: "+fmt.Sprintf(format, args...))
	}
	what := func(format string, args ...any) { out.What = append(out.What, fmt.Sprintf(format, args...)) }
	switch d.Kind {
	case PauseIt:
		day := until.Format("2 January 2006")
		what("Nobody is mailed or reminded before %s, but in answer to their own mails. Everybody is told so once.", day)
		what("Every clock stands still until then: reminders, talks, rounds of matching, summaries and the end all come later by as long.")
		what("Dates that two people have agreed stay in their diaries.")
		if out.Affected.Gatherings > 0 {
			what("Meetings of many that fall into this time: %d. They stay where they are; move them with “rapport gathering move”.", out.Affected.Gatherings)
		}
		undo("“rapport cohort resume %q” has it go on sooner, and everybody is told", cohort.Name)
	case ResumeIt:
		out.Told = 0
		if cohort.PausedUntil != nil && cohort.PausedUntil.Sub(s.now) >= 24*time.Hour {
			out.Told = out.Affected.People
			what("Everybody is told that it goes on sooner than they had heard.")
		}
		what("Each question goes on where it stood, and mails that waited go out in their readers' working hours.")
		undo("“rapport cohort pause %q --until DAY” has it rest again", cohort.Name)
	case WindItDown:
		what("No new pairs begin. Invitations, questions for matching and proposals that are open are withdrawn.")
		what("Each pair that runs closes with its next talk, kindly and as it would have at the end. Talks that do not come any more: %d.", out.Sessions)
		what("When the last pair has closed, the sponsors get the final summary.")
		undo("it cannot be undone: pairs have been told. Start another cohort for those who want to go on")
	case ExtendIt:
		out.Told = 2 * out.Affected.Running
		what("The cohort runs for %d months in place of %d. Both of each pair are told, and either can say that the two close as planned.", cohort.Spec.Months+d.Months, cohort.Spec.Months)
		if out.Keep > 0 {
			what("Pairs that close when they were to, as they chose that or their last talk has come: %d.", out.Keep)
		}
		undo("each pair can still close as planned, by a word; the months themselves stay")
	case ChangeIt:
		out.Told = 0
		out.Changes = compareSpecs(cohort.Spec, *d.Spec)
		what("What goes out from then on goes by the changed file. Mails that have been written stay as they are.")
		what("Whoever is new as a coordinator gets the mail that coordinators get, and what their predecessor has been asked.")
		undo("“rapport cohort change %q FILE” with the file as it was", cohort.Name)
	}
	return out, nil
}

// foreseePair adds what a decision means for one pair that runs.
func (s step) foreseePair(ctx context.Context, cohort store.Cohort, pair store.Pair, d Decision, out *Decided) error {
	plan := planOf(cohort, &pair)
	next, err := s.nextSession(ctx, pair)
	if err != nil {
		return err
	}
	switch d.Kind {
	case PauseIt:
		out.Sessions += max(plan.Sessions-next+1, 0)
	case WindItDown:
		out.Sessions += max(plan.Sessions-next, 0)
	case ExtendIt:
		keeps, err := s.keepsItsEnd(ctx, pair, cohort.Spec.Months)
		if err != nil {
			return err
		}
		if keeps {
			out.Keep++
		}
	}
	return nil
}
