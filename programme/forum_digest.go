package programme

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/workflows"
)

// CollateForum lays the answers to a question together and numbers them. Of fewer than five people's words nothing is shown,
// not even to a coordinator: whoever answered, and whoever asked, gets a kind word.
func (p *Programme) CollateForum(ctx context.Context, in workflows.LearningRef) (collated workflows.Collated, err error) {
	err = p.do(ctx, func(s step) error {
		f, err := s.Forum(ctx, in.Cohort, in.Number)
		if err != nil {
			return err
		}
		if f.State != store.ForumAsking { // this was done before, and the answer was lost on the way
			lines, err := s.ForumLines(ctx, f.CohortID, f.Number)
			if f.State == store.ForumReviewing {
				collated.Lines = len(lines)
			}
			return err
		}
		lines, err := s.contributions(ctx, f)
		if err != nil {
			return err
		}
		if writers(lines) < mentoring.FewestTogether {
			f.State = store.ForumFew
			if err := s.SetForum(ctx, f); err != nil {
				return err
			}
			return s.tellForum(ctx, f, "forum.quiet")
		}
		collated.Lines = len(lines)
		f.State = store.ForumReviewing
		if err := s.SetForum(ctx, f); err != nil {
			return err
		}
		return s.KeepForumLines(ctx, f, lines)
	})
	return collated, err
}

// contributions returns what may be shared, in an order that tells nothing of who wrote when.
func (s step) contributions(ctx context.Context, f store.Forum) (lines []store.ForumLine, err error) {
	add := func(writer, words string) {
		if words = strings.TrimSpace(words); words != "" {
			lines = append(lines, store.ForumLine{WriterID: writer, Words: words})
		}
	}
	if f.Origin == store.HalfwayForum {
		shared, err := s.SharedReflections(ctx, f.CohortID)
		if err != nil {
			return nil, err
		}
		for _, r := range shared {
			add(r.WriterID, r.Words)
		}
	} else {
		asks, err := s.AsksNumbered(ctx, f.CohortID, mentoring.Forum, f.Number)
		if err != nil {
			return nil, err
		}
		for _, a := range asks {
			if a.Answer != nil && a.State != mentoring.Withdrawn && a.Answer.Intent == mentoring.Answered && a.Answer.Visibility != mentoring.OnlyMe {
				add(deref(a.ParticipantID), a.Answer.Text)
			}
		}
	}
	cohort, err := s.Cohort(ctx, f.CohortID)
	if err != nil {
		return nil, err
	}
	shuffle(f, lines)
	for i := range lines {
		lines[i].Line = i + 1
		if lines[i].Telling, err = s.tells(ctx, cohort, lines[i].Words); err != nil {
			return nil, err
		}
	}
	return lines, nil
}

// shuffle puts lines into an order that follows from nothing that a reader knows, and is the same each time.
func shuffle(f store.Forum, lines []store.ForumLine) {
	place := func(l store.ForumLine) string {
		sum := sha256.Sum256(fmt.Appendf(nil, "%s|%d|%s|%s", f.CohortID, f.Number, l.WriterID, l.Words))
		return hex.EncodeToString(sum[:])
	}
	slices.SortFunc(lines, func(a, b store.ForumLine) int { return cmp.Compare(place(a), place(b)) })
}

// writers counts who has written at least one of the lines.
func writers(lines []store.ForumLine) int {
	seen := map[string]bool{}
	for _, l := range lines {
		seen[l.WriterID] = true
	}
	return len(seen)
}

// release does what a coordinator said of a digest: it goes to all who were asked, without the lines they left out, or it
// goes to nobody.
func (s step) release(ctx context.Context, ask store.Ask, answer mentoring.Answer) error {
	f, err := s.Forum(ctx, ask.CohortID, ask.Name.Occurrence)
	if err != nil || f.State != store.ForumReviewing {
		return err
	}
	lines, err := s.ForumLines(ctx, f.CohortID, f.Number)
	if err != nil {
		return err
	}
	if answer.Intent != mentoring.Accept || len(answer.Except) >= len(lines) {
		return s.lapseForum(ctx, f)
	}
	if err := s.LeaveLinesOut(ctx, f, answer.Except); err != nil {
		return err
	}
	f.State = store.ForumShared
	if err := s.SetForum(ctx, f); err != nil {
		return err
	}
	return s.tellForum(ctx, f, "forum.shared")
}

// lapseForum ends a forum whose answers nobody releases. Whoever answered is told so.
func (s step) lapseForum(ctx context.Context, f store.Forum) error {
	f.State = store.ForumLapsed
	if err := s.SetForum(ctx, f); err != nil {
		return err
	}
	return s.tellForum(ctx, f, "forum.quiet")
}

// tellForum mails what came of a question. The answers go to all who were asked; of a participant's question to whoever
// answered. A kind word instead of them goes to whoever answered. Whoever asked always hears.
func (s step) tellForum(ctx context.Context, f store.Forum, kind string) error {
	readers, err := s.forumReaders(ctx, f, kind)
	if err != nil {
		return err
	}
	for _, reader := range readers {
		self, err := s.Participant(ctx, reader)
		if err != nil {
			return err
		}
		if self.State == "stopped" || self.State == "declined" {
			continue
		}
		sc, err := s.sceneFor(ctx, f.CohortID, self.PersonID, reader, "")
		if err != nil {
			return err
		}
		if err := s.postForum(ctx, sc, f, kind); err != nil {
			return err
		}
	}
	if f.AskerID == nil || f.Origin != store.CoordinatorForum {
		return nil
	}
	sc, err := s.sceneFor(ctx, f.CohortID, *f.AskerID, "", "")
	if err != nil || kind != "forum.quiet" { // of the answers they know: a coordinator has released them
		return err
	}
	return s.postForum(ctx, sc, f, kind)
}

func (s step) postForum(ctx context.Context, sc scene, f store.Forum, kind string) error {
	letter, err := s.letter(ctx, sc, kind)
	if err != nil {
		return err
	}
	if letter.Forum, err = s.forumOf(ctx, sc, f); err != nil {
		return err
	}
	writers, err := s.writersOf(ctx, f)
	if err != nil {
		return err
	}
	return s.post(ctx, sc, parcel{letter: letter, class: nudge, of: writers, key: fmt.Sprintf("%s|%s|%d|%s", kind, f.CohortID, f.Number, sc.reader.ID)})
}

// writersOf returns the persons whose lines are in a digest, each once: their words are kept under the keys of all of them.
func (s step) writersOf(ctx context.Context, f store.Forum) (persons []string, err error) {
	lines, err := s.ForumLines(ctx, f.CohortID, f.Number)
	for _, line := range lines {
		writer, err := s.Participant(ctx, line.WriterID)
		if err != nil {
			return nil, err
		}
		if !line.LeftOut && !slices.Contains(persons, writer.PersonID) {
			persons = append(persons, writer.PersonID)
		}
	}
	return persons, err
}

// forumReaders returns the participants who hear what came of a question, each once.
func (s step) forumReaders(ctx context.Context, f store.Forum, kind string) (readers []string, err error) {
	if f.Origin == store.HalfwayForum {
		if kind != "forum.shared" { // nobody was asked, so nobody waits
			return nil, nil
		}
		all, err := s.audience(ctx, f.CohortID, mentoring.Everybody)
		for _, p := range all {
			readers = append(readers, p.ID)
		}
		return readers, err
	}
	asks, err := s.AsksNumbered(ctx, f.CohortID, mentoring.Forum, f.Number)
	if err != nil {
		return nil, err
	}
	for _, a := range asks {
		answered := a.Answer != nil && a.Answer.Intent == mentoring.Answered
		if answered || kind == "forum.shared" && f.Origin == store.CoordinatorForum {
			readers = append(readers, deref(a.ParticipantID))
		}
	}
	if f.Origin == store.ParticipantForum {
		asker, found, err := s.ParticipationIn(ctx, deref(f.AskerID), f.CohortID)
		if err != nil {
			return nil, err
		}
		if found {
			readers = append(readers, asker.ID)
		}
	}
	return readers, nil
}

// forumOf is what a letter to the scene's reader says of a forum.
func (s step) forumOf(ctx context.Context, sc scene, f store.Forum) (*templates.Forum, error) {
	lines, err := s.ForumLines(ctx, f.CohortID, f.Number)
	if err != nil {
		return nil, err
	}
	asks, err := s.AsksNumbered(ctx, f.CohortID, mentoring.Forum, f.Number)
	if err != nil {
		return nil, err
	}
	l := &templates.Forum{
		Question: f.Question, Origin: f.Origin, To: f.Audience, Telling: f.Telling, Asked: len(asks), Writers: writers(lines),
		Mine: deref(f.AskerID) == sc.reader.ID, Lapsed: f.State == store.ForumLapsed,
	}
	if len(asks) == 0 {
		people, err := s.audience(ctx, f.CohortID, f.Audience)
		if err != nil {
			return nil, err
		}
		for _, p := range people {
			if p.PersonID != deref(f.AskerID) {
				l.Asked++
			}
		}
	}
	if f.State == store.ForumWaiting {
		if turn, err := s.turnOf(ctx, f); err != nil {
			return nil, err
		} else if turn.After(s.now.Add(openAt)) {
			l.Opens = turn.In(sc.zone())
		}
	}
	for _, line := range lines {
		if !line.LeftOut {
			l.Lines = append(l.Lines, templates.ForumLine{Number: line.Line, Words: line.Words, Telling: line.Telling})
		}
	}
	return l, nil
}
