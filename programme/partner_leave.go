package programme

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/summaries"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/workflows"
)

// keptAfterLeaving is how long what the people of an organisation wrote is kept after it has left, or until their last pair is over.
const keptAfterLeaving = 90 * 24 * time.Hour

// Leaving is what an organisation's leaving would do, or did.
type Leaving struct {
	Cohort       string        `json:"cohort"`
	Organisation string        `json:"organisation"`
	People       int           `json:"people"`         // of it, who take part or are invited
	Within       int           `json:"pairs_within"`   // of two of its people, which end
	Across       int           `json:"pairs_across"`   // with others, which are asked, each half alone
	Unconfirmed  int           `json:"unconfirmed"`    // that had not been introduced yet, which do not come about
	Moved        int           `json:"asks_moved"`     // questions to its coordinators that go to a remaining one
	Withdrawn    int           `json:"asks_withdrawn"` // questions to its coordinators and sponsors that are over
	Coordinators []string      `json:"coordinators"`
	Sponsors     []string      `json:"sponsors"`
	LookedAfter  string        `json:"looked_after_by"` // the coordinator who looks after the pairs that go on
	Erased       mentoring.Day `json:"erased"`          // from when on what its people wrote is erased
}

// letGo has an organisation leave a cohort. Pairs with others are asked, each half alone, whether they go on; what is only its own
// ends; its offices end with one closing letter; what its people wrote is erased later. What was counted stays counted.
func (s step) letGo(ctx context.Context, cohort store.Cohort, organisation string) (leaving Leaving, err error) {
	if err := s.LockCohort(ctx, cohort.ID); err != nil {
		return leaving, err
	}
	gone, err := leavingOrganisation(cohort, organisation)
	if err != nil {
		return leaving, err
	}
	leaving = Leaving{
		Cohort: cohort.Name, Organisation: gone.Name, Coordinators: namesOf(gone.Coordinators), Sponsors: namesOf(gone.Sponsors),
		Erased: mentoring.DayOf(s.now.Add(keptAfterLeaving)),
	}
	officers, err := s.officersOf(ctx, cohort.ID, "coordinator", "sponsor")
	if err != nil {
		return leaving, err
	}
	if cohort, err = s.strikeOut(ctx, cohort, gone.Name); err != nil {
		return leaving, err
	}
	stay, err := s.officersOf(ctx, cohort.ID, "coordinator", "sponsor")
	if err != nil {
		return leaving, err
	}
	stays := func(o store.Officer) bool { // for another organisation as well
		return slices.ContainsFunc(stay, func(held store.Officer) bool { return held.PersonID == o.PersonID })
	}
	theirs := slices.Collect(filter(officers, func(o store.Officer) bool { return !stays(o) }))
	after, err := s.coordinatorOf(ctx, cohort.ID, "")
	if err != nil {
		return leaving, err
	}
	leaving.LookedAfter = after.Name
	if err := s.moveAsks(ctx, cohort, theirs, &leaving); err != nil {
		return leaving, err
	}
	if err := s.partOrganisation(ctx, cohort, &leaving); err != nil {
		return leaving, err
	}
	if err := s.sayFarewell(ctx, cohort, theirs, leaving); err != nil {
		return leaving, err
	}
	if err := s.tellOfficers(ctx, cohort.ID, stay, templates.Move{Organisation: gone.Name}); err != nil {
		return leaving, err
	}
	return leaving, s.tellCohortWhen(ctx, cohort.ID, everyPairOver)
}

// leavingOrganisation finds the organisation that is to leave.
func leavingOrganisation(cohort store.Cohort, name string) (mentoring.Organisation, error) {
	i := slices.IndexFunc(cohort.Spec.Organisations, func(o mentoring.Organisation) bool { return strings.EqualFold(o.Name, strings.TrimSpace(name)) })
	var names []string
	for _, o := range cohort.Spec.Organisations {
		names = append(names, o.Name)
	}
	switch {
	case cohort.State == "closed":
		return mentoring.Organisation{}, &mentoring.Error{Fault: mentoring.FaultConflict, Message: "this cohort is closed: nothing is left to leave"}
	case i < 0:
		return mentoring.Organisation{}, &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf(
			"there is no organisation %q in this cohort; there are %s", name, strings.Join(names, ", "))}
	case len(names) == 1:
		return mentoring.Organisation{}, &mentoring.Error{Fault: mentoring.FaultConflict, Message: names[0] + " is the only organisation: without it there is no cohort; wind it down instead"}
	}
	return cohort.Spec.Organisations[i], nil
}

// strikeOut takes an organisation out of what the cohort file says, with its rules and its offices, and records that it left.
func (s step) strikeOut(ctx context.Context, cohort store.Cohort, name string) (store.Cohort, error) {
	spec := cohort.Spec
	spec.Organisations = slices.DeleteFunc(slices.Clone(spec.Organisations), func(o mentoring.Organisation) bool { return o.Name == name })
	cohort.Spec = spec // its rules and its quota stay: they hold for its people's pairs as long as they go on, and harm nobody
	if err := s.SetSpec(ctx, cohort.ID, spec); err != nil {
		return cohort, err
	}
	if err := s.RemoveOfficers(ctx, cohort.ID, name); err != nil {
		return cohort, err
	}
	return cohort, s.AddDeparted(ctx, store.Departed{CohortID: cohort.ID, Organisation: name, LeftAt: s.now, EraseAt: s.now.Add(keptAfterLeaving)})
}

// moveAsks withdraws what the coordinators and sponsors of an organisation have been asked, and puts to a remaining coordinator what
// is about somebody who stays: people of others, and the pairs that may go on.
func (s step) moveAsks(ctx context.Context, cohort store.Cohort, officers []store.Officer, leaving *Leaving) error {
	for _, o := range officers {
		open, err := s.OpenAsksOf(ctx, o.PersonID)
		if err != nil {
			return err
		}
		for i := range open {
			ask := &open[i]
			if ask.CohortID != cohort.ID || ask.Name.To != mentoring.TheCoordinator && ask.Name.To != mentoring.TheSponsor {
				continue
			}
			stays, organisation, err := s.concernsOthers(ctx, *ask, leaving.Organisation)
			if err != nil {
				return err
			}
			if err := s.DropWaitingOn(ctx, ask.ID, "organisation left"); err != nil {
				return err
			}
			if !stays {
				leaving.Withdrawn++
				if err := s.settle(ctx, ask, mentoring.Withdrawn, nil); err != nil {
					return err
				}
				continue
			}
			leaving.Moved++
			to, err := s.coordinatorOf(ctx, cohort.ID, organisation)
			if err != nil {
				return err
			}
			if err := s.PutTo(ctx, ask.ID, to.ID, s.now); err != nil {
				return err
			}
			if err := s.tell(ctx, ask.WorkflowID); err != nil {
				return err
			}
		}
	}
	return nil
}

// concernsOthers reports whether a question to a coordinator is about the cohort, or about somebody who stays or may, and whose
// coordinator is to answer it now.
func (s step) concernsOthers(ctx context.Context, ask store.Ask, leaving string) (stays bool, organisation string, err error) {
	if ask.Name.To == mentoring.TheSponsor {
		return false, "", nil
	}
	if ask.ParticipantID == nil && ask.PairID == nil {
		return true, "", nil // the proposal, a digest, the notes of a meeting
	}
	if ask.PairID != nil {
		pair, err := s.Pair(ctx, *ask.PairID)
		if err != nil {
			return false, "", err
		}
		for _, id := range []string{pair.MenteeID, pair.MentorID} {
			participant, err := s.Participant(ctx, id)
			if err != nil {
				return false, "", err
			}
			if participant.Organisation != leaving {
				return true, participant.Organisation, nil
			}
		}
		return false, "", nil
	}
	participant, err := s.Participant(ctx, *ask.ParticipantID)
	return err == nil && participant.Organisation != leaving, participant.Organisation, err
}

// partOrganisation ends what the people of an organisation have in a cohort, and asks those who are in a pair with somebody of
// another one whether they go on.
func (s step) partOrganisation(ctx context.Context, cohort store.Cohort, leaving *Leaving) error {
	participants, err := s.Participants(ctx, cohort.ID)
	if err != nil {
		return err
	}
	organisation, living := map[string]string{}, map[string][]store.Pair{}
	for _, t := range participants {
		organisation[t.ID] = t.Organisation
		if t.Organisation != leaving.Organisation {
			continue
		}
		if living[t.ID], err = s.LivingPairsOf(ctx, t.ID); err != nil { // before the first of them ends
			return err
		}
	}
	done := map[string]bool{}
	for _, t := range participants {
		if t.Organisation != leaving.Organisation || t.State == "stopped" || t.State == "declined" {
			continue
		}
		leaving.People++
		within, across := "", false
		for _, pair := range living[t.ID] {
			var err error
			theirs := organisation[pair.MentorID] == organisation[pair.MenteeID]
			switch {
			case pair.State == "running" && !theirs:
				across = true
				if !done[pair.ID] {
					leaving.Across++
					err = s.askWhetherOn(ctx, pair)
				}
			case pair.State == "running":
				within = pair.ID
				if !done[pair.ID] {
					leaving.Within++
					err = s.endQuietly(ctx, pair, "ended")
				}
			case !done[pair.ID]:
				leaving.Unconfirmed++
				if pair.State == "confirming" {
					err = s.endPair(ctx, pair)
				}
			}
			if done[pair.ID] = true; err != nil {
				return err
			}
		}
		if err := s.partFrom(ctx, t, within, across, *leaving); err != nil {
			return err
		}
	}
	return nil
}

// partFrom ends somebody's part in a cohort, with one mail, unless they are asked whether they finish a pair.
func (s step) partFrom(ctx context.Context, t store.Participant, within string, across bool, leaving Leaving) error {
	if err := s.WaitNoMore(ctx, t.ID); err != nil {
		return err
	}
	if err := s.giveSeatsBack(ctx, t); err != nil {
		return err
	}
	if across { // the question tells them
		return s.SetGuest(ctx, t.ID)
	}
	sc, err := s.sceneFor(ctx, t.CohortID, t.PersonID, t.ID, within)
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, sc, "partner.left")
	if err != nil {
		return err
	}
	letter.Move = templates.Move{Organisation: leaving.Organisation, Own: true, Within: within != "", Erased: leaving.Erased}
	if err := s.withdrawAll(ctx, t.PersonID, t.CohortID); err != nil {
		return err
	}
	if err := s.DropMailTo(ctx, t.CohortID, t.PersonID, "organisation left"); err != nil {
		return err
	}
	if err := s.SetParticipantState(ctx, t.ID, "stopped"); err != nil {
		return err
	}
	if err := s.tellCohortWhen(ctx, t.CohortID, everybodyDecided); err != nil {
		return err
	}
	return s.post(ctx, sc, parcel{letter: letter, class: essential, key: "partner.left|" + t.ID})
}

// endQuietly ends a pair whose halves are told by another mail.
func (s step) endQuietly(ctx context.Context, pair store.Pair, state string) error {
	ended, err := s.EndPair(ctx, pair.ID, state, s.now)
	if err != nil || !ended {
		return err
	}
	if err := s.withdrawFromPair(ctx, pair.ID); err != nil {
		return err
	}
	return s.tell(ctx, workflows.PairID(pair.ID))
}

// sayFarewell sends those who held an office for an organisation one closing letter and drops whatever else waits for them. The
// coordinators read how many of their own people it concerns; the sponsors the figures of their last summary as it was, because
// nothing may be told anew.
func (s step) sayFarewell(ctx context.Context, cohort store.Cohort, officers []store.Officer, leaving Leaving) error {
	for _, o := range officers {
		sc, err := s.sceneFor(ctx, cohort.ID, o.PersonID, "", "")
		if err != nil {
			return err
		}
		if err := s.DropMailTo(ctx, cohort.ID, o.PersonID, "organisation left"); err != nil {
			return err
		}
		letter, err := s.letter(ctx, sc, "partner.farewell")
		if err != nil {
			return err
		}
		letter.ReaderOrganisation = leaving.Organisation
		letter.Move = templates.Move{Organisation: leaving.Organisation, Own: true, Erased: leaving.Erased}
		if o.Office == "coordinator" {
			letter.Move.People, letter.Move.Inside, letter.Move.Across = leaving.People, leaving.Within, leaving.Across
		} else if letter.Figures, err = s.lastFigures(ctx, cohort.ID, leaving.Organisation, letter.Language); err != nil {
			return err
		}
		if err := s.post(ctx, sc, parcel{letter: letter, class: essential, key: "partner.farewell|" + cohort.ID + "|" + leaving.Organisation + "|" + o.PersonID}); err != nil {
			return err
		}
	}
	return nil
}

// lastFigures returns the figures of an organisation's last summary, as they were told; nil when there was none.
func (s step) lastFigures(ctx context.Context, cohort, organisation, language string) (*templates.Figures, error) {
	kept, err := s.LastSummary(ctx, cohort, organisation)
	if err != nil || kept == nil {
		return nil, err
	}
	var lines []summaries.Line
	if err := json.Unmarshal(kept, &lines); err != nil {
		return nil, fmt.Errorf("read the figures of a summary: %w", err)
	}
	lines = summaries.Worded(lines)
	whole := 0 // where the figures of the whole programme begin, behind those of its own people
	for i, l := range lines {
		if l.Key == summaries.Joined {
			whole = i
		}
	}
	takingPart(lines[:whole], organisation)
	return s.letterFigures(summaries.Figures{Lines: lines}, language)
}

// EraseDeparted erases what people of organisations that left wrote, once its time has come, and what two organisations told one
// another before they knew whether they fit. It returns how many people and meetings it erased.
func (p *Programme) EraseDeparted(ctx context.Context) (erased int, err error) {
	err = p.do(ctx, func(s step) error {
		people, err := s.Forgettable(ctx, s.now)
		if err != nil {
			return err
		}
		for _, person := range people {
			if err := s.leave(ctx, person); err != nil {
				return err
			}
			if err := s.Erase(ctx, person.ID, person.Name, string(person.Email), s.now); err != nil {
				return err
			}
			if err := s.beginErasure(ctx, person, "departed", ""); err != nil {
				return err
			}
		}
		meetings, err := s.MeetingsOver(ctx, s.now.AddDate(0, -keptAfterMeeting, 0))
		if err != nil {
			return err
		}
		for _, meeting := range meetings {
			if err := s.EraseMeeting(ctx, meeting, s.now); err != nil {
				return err
			}
		}
		erased = len(people) + len(meetings)
		return nil
	})
	return erased, err
}
