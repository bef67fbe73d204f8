package programme

import (
	"context"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// mostStuck is how many people a mail lists who are stuck: more is a matter for a list at the machine.
const mostStuck = 20

// howTheyStand says how a coordinator's own people stand, by name, and the others by counts. The facts are those of “rapport status”.
func (s step) howTheyStand(ctx context.Context, sc scene, o office, l *templates.Letter) error {
	own, err := s.StandingOf(ctx, o.cohort.ID, o.own)
	if err != nil {
		return err
	}
	st := &l.Standing
	st.All, st.In, st.Invited, st.Pairs, st.Held, st.Due = own.All, own.In, own.Invited, own.Pairs, own.Held, own.Due
	stuck, err := s.Stuck(ctx, o.cohort.ID, s.now.Add(-silentFor))
	if err != nil {
		return err
	}
	for _, one := range stuck {
		switch {
		case one.Why == store.StuckOffice:
		case o.own != nil && !slices.Contains(o.own, one.Organisation):
			st.Elsewhere++
		case len(st.Waiting) >= mostStuck:
			st.More++
		default:
			said, err := s.Letters.Say(l.Language, stepOf(one.Kind))
			if err != nil {
				return err
			}
			name := "stuck.silent"
			switch one.Why {
			case store.StuckBounced:
				name = "stuck.bounced"
			case store.StuckHanded:
				name = "stuck.handed"
			}
			line, err := s.Letters.Say(l.Language, mentoring.Say(name, mentoring.With{"Who": one.Person, "Step": said, "On": one.Since.In(sc.zone()), "Today": l.Date}))
			if err != nil {
				return err
			}
			st.Waiting = append(st.Waiting, line)
		}
	}
	matters, err := s.MattersOf(ctx, sc.reader.ID, o.cohort.ID)
	if err != nil {
		return err
	}
	for _, m := range matters {
		if m.AskID != nil {
			st.Decisions++
		}
	}
	return nil
}

// howOneStands says how one of a coordinator's people stands: facts and days, and never what they wrote.
func (s step) howOneStands(ctx context.Context, o office, who member, l *templates.Letter) error {
	sc, err := s.sceneFor(ctx, o.cohort.ID, who.PersonID, who.ID, "")
	if err != nil {
		return err
	}
	with := func(more mentoring.With) mentoring.With {
		all := mentoring.With{"Who": who.person.Name, "First": mentoring.FirstName(who.person.Name), "Today": l.Date}
		for k, v := range more {
			all[k] = v
		}
		return all
	}
	lines := []mentoring.Sentence{mentoring.Say("of."+who.State, with(nil))}
	pairs, err := s.LivingPairsOf(ctx, who.ID)
	if err != nil {
		return err
	}
	for _, pair := range pairs {
		if pair.State != "running" || pair.IntroducedAt == nil {
			continue
		}
		there, err := s.sceneFor(ctx, o.cohort.ID, who.PersonID, who.ID, pair.ID)
		if err != nil {
			return err
		}
		other := there.partner.person.Name
		if o.own != nil && !slices.Contains(o.own, there.partner.Organisation) {
			other = there.partner.Organisation
		}
		held, err := s.HeldBy(ctx, pair.ID)
		if err != nil {
			return err
		}
		lines = append(lines, mentoring.Say("of.pair", with(mentoring.With{"Other": other, "On": pair.IntroducedAt.In(sc.zone()), "Talks": len(held), "Number": pair.Number})))
	}
	open, err := s.QuestionsTo(ctx, who.PersonID, o.cohort.ID)
	if err != nil {
		return err
	}
	for _, ask := range open {
		about, err := s.Letters.Say(l.Language, stepOf(ask.Kind))
		if err != nil {
			return err
		}
		lines = append(lines, mentoring.Say("of.waiting", with(mentoring.With{"Step": about, "On": ask.Since.In(sc.zone())})))
	}
	if who.person.AwayUntil != nil && who.person.AwayUntil.After(s.now) {
		lines = append(lines, mentoring.Say("of.away", with(mentoring.With{"On": who.person.AwayUntil.In(sc.zone())})))
	}
	if who.person.MailState == "bounced" {
		lines = append(lines, mentoring.Say("of.bounced", with(mentoring.With{"Address": string(who.person.Email)})))
	}
	heard, err := s.LastHeardOf(ctx, who.PersonID)
	if err != nil {
		return err
	}
	if heard.IsZero() {
		lines = append(lines, mentoring.Say("of.unheard", with(nil)))
	} else {
		lines = append(lines, mentoring.Say("of.heard", with(mentoring.With{"On": heard.In(sc.zone())})))
	}
	l.Matter.About = nameOf(who.person)
	l.Standing.About, err = s.Letters.SayAll(l.Language, lines)
	return err
}
