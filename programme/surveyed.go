package programme

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// keepSurvey keeps what somebody answered. From then on they can be matched, or from when they have time.
func (s step) keepSurvey(ctx context.Context, sc scene, answer mentoring.Answer) error {
	if err := s.SetSurvey(ctx, sc.self.ID, answer); err != nil {
		return err
	}
	if w := answer.Wishes; w != nil && !w.From.IsZero() {
		from := w.From.In(sc.zone())
		if err := s.WaitUntil(ctx, sc.self.ID, &from); err != nil {
			return err
		}
	}
	return s.SetParticipantState(ctx, sc.self.ID, "ready")
}

// surveyed puts what somebody said in the survey over what was known. Whom they do not want to be paired with adds up: a
// private wish is never taken back by leaving a line empty. So does what they do not want to be told.
func surveyed(c *matching.Candidate, said mentoring.Answer) {
	if about := topicsIn(said.Lines[1]); len(about) > 0 {
		offered := topicsIn(said.Offers)
		switch {
		case c.Role == mentoring.Mentee:
			c.Goals = about
		case c.Role == mentoring.Mentor:
			c.Offers = about
		case len(offered) > 0:
			c.Goals, c.Offers = topicsIn(strings.ReplaceAll(said.Lines[1], said.Offers, "")), offered
		default: // not told apart: it may be either
			c.Goals, c.Offers = about, about
		}
	}
	c.Years = cmp.Or(said.Years, c.Years)
	c.Values = cmp.Or(said.Lines[3], c.Values)
	c.NotWith = slices.Concat(c.NotWith, said.NotWith)
	if w := said.Wishes; w != nil {
		if len(w.Languages) > 0 {
			c.Languages = slices.Clone(w.Languages)
		}
		c.Zone = cmp.Or(w.Zone, c.Zone)
		c.WishFunction, c.WishOrganisation = cmp.Or(w.Function, c.WishFunction), cmp.Or(w.Organisation, c.WishOrganisation)
		c.WishFunction, c.WishOrganisation = w.Function, w.Organisation
	}
	c.Unshared = slices.Clone(c.Unshared)
	for _, question := range said.Private {
		if fact := factOf[question]; fact != "" && !slices.Contains(c.Unshared, fact) {
			c.Unshared = append(c.Unshared, fact)
		}
	}
}

// factOf is the fact that the answer to a question of the survey tells.
var factOf = map[int]matching.Criterion{1: matching.Capability, 2: matching.Experience, 3: matching.Values}

// topicsIn splits an answer into what it names: a line or a part between semicolons each.
func topicsIn(answer string) []string {
	var topics []string
	for topic := range strings.FieldsFuncSeq(answer, func(r rune) bool { return r == '\n' || r == ';' }) {
		if topic = strings.Trim(topic, " .,"); topic != "" {
			topics = append(topics, topic)
		}
	}
	return topics
}
