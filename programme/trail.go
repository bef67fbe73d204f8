package programme

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// TrailEntry is something that was done in a cohort, in plain words. It tells that somebody wrote and how it was read, and never what
// they wrote; of concerns and of reflections it tells nothing.
type TrailEntry struct {
	At   time.Time `json:"at"`
	Who  string    `json:"who"`  // who did it: a person, an account of the machine, or Rapport
	What string    `json:"what"` // what was done
	Why  string    `json:"why,omitempty"`
	With string    `json:"about,omitempty"` // the participant whom it is about, when it is another than who did it
	Pair string    `json:"pair,omitempty"`
}

// Trail says who did what in a cohort, when and why, oldest first. Person is a participant's whole name or address, pair a pair's id
// or its number in the list; each may be "". Since is a day where the cohort is, zero for the beginning.
func (p *Programme) Trail(ctx context.Context, cohort, person, pair string, since mentoring.Day) (entries []TrailEntry, err error) {
	err = p.do(ctx, func(s step) error {
		row, err := s.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		if err := s.authorise(ctx, rights.Trail, row.ID, ""); err != nil {
			return err
		}
		var filter store.TrailFilter
		if person != "" {
			who, err := s.participantNamed(ctx, row.ID, person)
			if err != nil {
				return err
			}
			filter.Person = who.PersonID
		}
		if pair != "" {
			if filter.Pair, err = s.pairNamed(ctx, row.ID, pair); err != nil {
				return err
			}
		}
		zone := scene{cohort: row}.zone()
		if !since.IsZero() {
			filter.Since = since.In(zone)
		}
		steps, err := s.Tx.Trail(ctx, row.ID, filter)
		if err != nil {
			return err
		}
		entries = make([]TrailEntry, len(steps))
		for i, taken := range steps {
			if entries[i], err = s.inPlainWords(taken); err != nil {
				return err
			}
			entries[i].At = taken.At.In(zone)
		}
		return nil
	})
	return entries, err
}

// pairNamed finds a pair of a cohort by its id, or by its number when only one that was not rejected has it.
func (s step) pairNamed(ctx context.Context, cohort, name string) (string, error) {
	pairs, err := s.Pairs(ctx, cohort)
	if err != nil {
		return "", err
	}
	var numbered []string
	for _, p := range pairs {
		if p.ID == name {
			return p.ID, nil
		}
		if strconv.Itoa(p.Number) == name && p.State != "rejected" {
			numbered = append(numbered, p.ID)
		}
	}
	switch len(numbered) {
	case 1:
		return numbered[0], nil
	case 0:
		return "", &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("there is no pair %s in this cohort; “rapport cohort status” lists them", name)}
	}
	return "", &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("several rounds have a pair %s; name one by its id: %s", name, strings.Join(numbered, ", "))}
}

// ourselves is who did what nobody told the programme to do.
const ourselves = "Rapport"

// inPlainWords tells one step, in English as commands print it.
func (s step) inPlainWords(taken store.Step) (TrailEntry, error) {
	e := TrailEntry{Who: cmp.Or(taken.Account, ourselves), With: taken.Participant, Pair: taken.Pair, Why: taken.Detail}
	about := "no question of ours"
	if taken.Kind != "" {
		var err error
		if about, err = s.Letters.Say("en", stepOf(taken.Kind)); err != nil {
			return e, err
		}
	}
	switch taken.What {
	case "mail":
		e.Who = ourselves // whoever gave the word for it stands beside
		e.What, e.Why = fmt.Sprintf("wrote to %s: %s", taken.Reader, mailInWords(taken, about)), mailStates[taken.State]
	case "received":
		e.Who = cmp.Or(taken.Writer, "somebody unknown")
		e.What, e.Why = "wrote back, about "+about, came(taken)
		if taken.Why == onTelephone {
			e.What = onTelephone + ", about " + about
		}
	case "entered on the telephone":
		e.What, e.Why = fmt.Sprintf("entered what %s said about %s", taken.Participant, about), "they telephoned"
	case "rung":
		e.What, e.Why = "came to the next step of "+about, "it was due: "+taken.Detail
	case "handed over":
		e.What, e.Why = "asked a coordinator about "+about, "it was stuck"
	case "rests":
		e.What, e.Why = "let rest "+about, "until "+taken.Detail
	case "asked again":
		e.What, e.Why = "asked once more about "+about, ""
	case "decided":
		e.What, e.Why = fmt.Sprintf("decided for the whole cohort: %s", asWords(taken.Detail)), "it takes effect after ten minutes"
	case "handed on":
		e.What, e.Why = fmt.Sprintf("handed a coordinator's office on, with %s open matters", taken.Detail), "somebody else looks after their people now"
	case "took effect":
		e.What, e.Why = "did what was decided for the whole cohort: "+asWords(taken.Detail), "nobody undid it"
	case "undone":
		e.What, e.Why = "undid what was decided for the whole cohort: "+asWords(taken.Detail), ""
	case "left out", "given up", "answer withheld":
		e.What = fmt.Sprintf("did not send: %s", mailInWords(taken, about))
	case "words read":
		e.Who, e.What = cmp.Or(taken.Account, "an operator"), "read the words of a mail"
	case "assigned", "retried":
		e.Who, e.What, e.Why = cmp.Or(taken.Account, "an operator"), "had a mail sorted once more", "it had become: "+asWords(taken.Detail)
	case commanded:
		rule, _ := rights.Of(rights.Action(taken.Detail))
		e.What, e.Why = "gave the command to "+cmp.Or(rule.Does, asWords(taken.Detail)), ""
	default:
		e.What = taken.What
	}
	if e.With == e.Who {
		e.With = ""
	}
	return e, nil
}

// mailInWords says what a mail of ours is.
func mailInWords(taken store.Step, about string) string {
	if !slices.Contains(mentoring.Kinds, taken.Kind) || !strings.HasPrefix(taken.Mail, string(taken.Kind)) {
		return "“" + asWords(taken.Mail) + "”"
	}
	switch rest := strings.TrimPrefix(taken.Mail, string(taken.Kind)); rest {
	case "":
		return about
	case ".remind":
		return "a reminder of " + about
	case ".clarify":
		return "one more question about " + about
	case ".noted":
		return "what was noted of " + about
	default:
		return about + " (" + strings.TrimSpace(asWords(rest)) + ")"
	}
}

// mailStates say where a mail stands.
var mailStates = map[string]string{
	"ready": "waits to be sent", "claimed": "is being sent", "handed_over": "is being sent", "sent": "sent", "refused": "refused by their server",
	"ambiguous": "it is not known whether it arrived", "dropped": "not sent after all",
}

// came says what came of somebody's mail and as what it was read.
func came(taken store.Step) string {
	became := map[string]string{
		applied: "done", askedBack: "not plain: asked once more", handedOver: "passed to a coordinator", closedAsk: "it was over already",
		held: "their own address is asked whether it was them", duplicate: "the same mail came twice",
	}[taken.Detail]
	became = cmp.Or(became, asWords(taken.Detail))
	switch taken.Intent {
	case "", mentoring.Reason: // a reason for ending is theirs to share
		return became
	case mentoring.Accept:
		return became + "; read as yes"
	case mentoring.Decline:
		return became + "; read as no"
	case mentoring.Answered:
		return became + "; read as an answer"
	default:
		return became + "; read as “" + asWords(string(taken.Intent)) + "”"
	}
}

// asWords writes an enumerated word with spaces.
func asWords(word string) string { return strings.NewReplacer(".", " ", "_", " ").Replace(word) }
