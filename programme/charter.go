package programme

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// proposeCharter drafts a cohort's charter from its file and puts it to the members, once.
func (s step) proposeCharter(ctx context.Context, id string) error {
	cohort, err := s.Cohort(ctx, id)
	if err != nil || !cohort.Spec.HasCharter() {
		return err
	}
	members, err := s.steeringGroup(ctx, cohort)
	if err != nil || len(members) == 0 {
		return err
	}
	if _, there, err := s.NewestCharter(ctx, id); err != nil || there {
		return err
	}
	words, err := s.draftCharter(cohort)
	if err != nil {
		return err
	}
	return s.putCharter(ctx, cohort, members, store.Charter{CohortID: id, Version: 1, Words: words, At: s.now})
}

// draftCharter words a charter in the cohort's language: by its file, and where that says nothing by what it is otherwise.
func (s step) draftCharter(cohort store.Cohort) (mentoring.Charter, error) {
	spec := cohort.Spec
	c := mentoring.Charter{Words: map[mentoring.Part]string{
		mentoring.PartPurpose: spec.Purpose, mentoring.PartPrivate: spec.Confidentiality, mentoring.PartEthics: spec.Pledge,
	}, Months: spec.Months}
	if spec.Charter != nil {
		for part, words := range spec.Charter.Words {
			c.Words[part] = words
		}
	}
	for _, part := range mentoring.Parts {
		if c.Words[part] != "" || part == mentoring.PartPurpose {
			continue
		}
		words, err := s.Letters.Say(spec.Language, s.usualWords(cohort, part, c.Months))
		if err != nil {
			return c, err
		}
		c.Words[part] = words
	}
	return c, nil
}

// usualWords are the words of a part that nobody has worded.
func (s step) usualWords(cohort store.Cohort, part mentoring.Part, months int) mentoring.Sentence {
	spec := cohort.Spec
	switch part {
	case mentoring.PartPrivate:
		return mentoring.Say("confidentiality", nil)
	case mentoring.PartEthics:
		return mentoring.Say("pledge", nil)
	case mentoring.PartWho:
		var names []string
		for _, o := range spec.Organisations {
			names = append(names, o.Name)
		}
		return mentoring.Say("clause.who", mentoring.With{"Audience": spec.Audience, "Organisations": names})
	case mentoring.PartDecides:
		var matters []mentoring.Sentence
		if spec.Steering != nil {
			for _, do := range spec.Steering.Decides {
				matters = append(matters, mentoring.Say("matter."+string(do), nil))
			}
		}
		return mentoring.Say("clause.decides", mentoring.With{"Matters": matters})
	}
	return mentoring.Say("clause."+string(part), mentoring.With{"Months": months})
}

// putCharter keeps a new version and asks every member about it but for its proposer, who has said what they want. What was asked
// about the version before is withdrawn.
func (s step) putCharter(ctx context.Context, cohort store.Cohort, members []steeringMember, c store.Charter) error {
	added, err := s.AddCharter(ctx, c)
	if err != nil || !added {
		return err
	}
	if c.Version > 1 {
		if err := s.endAsks(ctx, cohort.ID, mentoring.CharterAsk, c.Version-1); err != nil {
			return err
		}
	}
	for _, m := range members {
		if m.ID == deref(c.ProposedBy) {
			if err := s.AddCharterWord(ctx, cohort.ID, store.CharterWord{Version: c.Version, PersonID: m.ID, Answer: store.SaidAgree, Words: c.Wish, At: s.now}); err != nil {
				return err
			}
			continue
		}
		if _, err := s.errand(ctx, toMember(mentoring.CharterAsk, cohort.ID, m.ID, c.Version)); err != nil {
			return err
		}
	}
	if err := s.note(ctx, scene{cohort: cohort}, "charter", fmt.Sprint("version ", c.Version), store.JournalEntry{}); err != nil {
		return err
	}
	return s.charterStands(ctx, cohort)
}

// amended returns a charter with some parts worded otherwise.
func (s step) amended(cohort store.Cohort, c mentoring.Charter, wishes []mentoring.Amendment) (mentoring.Charter, error) {
	out := mentoring.Charter{Words: map[mentoring.Part]string{}, Months: c.Months}
	for part, words := range c.Words {
		out.Words[part] = words
	}
	for _, w := range wishes {
		switch {
		case w.Months > 0:
			words, err := s.Letters.Say(cohort.Spec.Language, s.usualWords(cohort, mentoring.PartLength, w.Months))
			if err != nil {
				return c, err
			}
			out.Words[w.Part], out.Months = words, w.Months
		case w.Add:
			out.Words[w.Part] = strings.TrimSpace(closed(out.Words[w.Part]) + " " + closed(w.Words))
		default:
			out.Words[w.Part] = closed(w.Words)
		}
	}
	return out, nil
}

// closed ends words with a full stop and begins them with a capital, as the other parts of a charter do.
func closed(words string) string {
	words = strings.Join(strings.Fields(words), " ")
	if words == "" {
		return ""
	}
	if !strings.HasSuffix(words, ".") && !strings.HasSuffix(words, "!") && !strings.HasSuffix(words, "?") && !strings.HasSuffix(words, "…") {
		words += "."
	}
	first := []rune(words)
	return strings.ToUpper(string(first[0])) + string(first[1:])
}

// onCharter does what a member says to a charter beyond a plain answer to the newest version: a wish for a change is read back, a
// yes to what was read back makes a new version, and whatever answers a version that has moved on is put against the newest. It
// reports false when the word is a plain one.
func (s step) onCharter(ctx context.Context, in *incoming, sc scene, ask *store.Ask) (disposition string, done bool, err error) {
	newest, there, err := s.NewestCharter(ctx, ask.CohortID)
	if err != nil || !there {
		return "", false, err
	}
	wishes, said := in.reading.Answer.Amend, in.reading.Answer.Intent
	plain := in.reading.Decision == mentoring.Act
	var pending []mentoring.Amendment
	if ask.Answer != nil {
		pending = ask.Answer.Amend
	}
	moved := newest.Version != ask.Name.Occurrence
	if moved {
		now, there, err := s.AskNamed(ctx, askKey(toMember(mentoring.CharterAsk, ask.CohortID, sc.reader.ID, newest.Version)))
		switch {
		case err != nil:
			return "", false, err
		case !there && newest.State == store.CharterAsked: // the newest is their own
			in.reading.Answer.Intent = mentoring.Answered
			return applied, true, s.answerCharter(ctx, in, sc, ask, "charter.noted", false)
		case !there:
			return "", false, nil
		}
		if len(wishes) == 0 && plain && said == mentoring.Accept {
			wishes = pending
		}
		ask = &now
	}
	open := newest.State == store.CharterAsked
	switch {
	case len(wishes) > 0 && (plain || moved):
		answer := mentoring.Answer{Intent: mentoring.Answered, Amend: wishes, Text: in.reading.Text}
		if err := s.KeepPart(ctx, ask.ID, answer); err != nil {
			return "", false, err
		}
		ask.Answer = &answer
		if open && ask.Rung < 0 { // their answer shows it
			if err := s.ClimbTo(ctx, ask.ID, 0); err != nil {
				return "", false, err
			}
		}
		return askedBack, true, s.answerCharter(ctx, in, sc, ask, "charter.check", moved)
	case moved && open:
		if ask.Rung < 0 {
			if err := s.ClimbTo(ctx, ask.ID, 0); err != nil {
				return "", false, err
			}
		}
		return askedBack, true, s.answerCharter(ctx, in, sc, ask, string(mentoring.CharterAsk), true)
	case moved:
		return "", false, nil
	case len(pending) > 0 && plain && said == mentoring.Accept:
		return applied, true, s.makeVersion(ctx, in, sc, ask, newest, pending)
	case len(pending) > 0 && plain && said == mentoring.Decline:
		if err := s.KeepPart(ctx, ask.ID, mentoring.Answer{}); err != nil {
			return "", false, err
		}
		ask.Answer = nil
		return askedBack, true, s.answerCharter(ctx, in, sc, ask, "charter.clarify", false)
	case len(pending) > 0:
		return askedBack, true, s.answerCharter(ctx, in, sc, ask, "charter.check", false)
	case open && ask.State == mentoring.Settled && plain && fits(ask.Kind, in.reading.Answer): // they think again
		if err := s.Correct(ctx, ask.ID, in.reading.Answer); err != nil {
			return "", false, err
		}
		ask.Answer = &in.reading.Answer
		noted, err := s.effect(ctx, sc, ask, in.reading.Answer)
		if err != nil {
			return "", false, err
		}
		return applied, true, s.readBack(ctx, in, sc, ask, noted)
	}
	return "", false, nil
}

// makeVersion makes a new version of a member's wish, after their yes to it as it was read back.
func (s step) makeVersion(ctx context.Context, in *incoming, sc scene, ask *store.Ask, newest store.Charter, wishes []mentoring.Amendment) error {
	wish := ask.Answer.Text
	if err := s.AddCharterWord(ctx, ask.CohortID, store.CharterWord{
		Version: newest.Version, PersonID: sc.reader.ID, Answer: store.SaidChange, Words: wish, At: s.now,
	}); err != nil {
		return err
	}
	answer := mentoring.Answer{Intent: mentoring.Answered, Text: wish}
	if ask.State == mentoring.Open {
		if err := s.settle(ctx, ask, mentoring.Settled, &answer); err != nil {
			return err
		}
	} else if err := s.Correct(ctx, ask.ID, answer); err != nil {
		return err
	}
	ask.Answer = &answer
	if err := s.amendCharter(ctx, sc.cohort, newest, sc.reader.ID, wish, wishes); err != nil {
		return err
	}
	return s.answerCharter(ctx, in, sc, ask, "charter.noted", false)
}

// amendCharter puts a new version to the members.
func (s step) amendCharter(ctx context.Context, cohort store.Cohort, newest store.Charter, by, wish string, wishes []mentoring.Amendment) error {
	members, err := s.steeringGroup(ctx, cohort)
	if err != nil {
		return err
	}
	words, err := s.amended(cohort, newest.Words, wishes)
	if err != nil {
		return err
	}
	return s.putCharter(ctx, cohort, members, store.Charter{
		CohortID: cohort.ID, Version: newest.Version + 1, Words: words, ProposedBy: ref(by), Wish: wish, Against: &newest.Version, At: s.now,
	})
}

// saidToCharter keeps what a member said to the version that they were asked about, and settles it when it was the last word.
func (s step) saidToCharter(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	word := store.CharterWord{Version: ask.Name.Occurrence, PersonID: ask.PersonID, Answer: store.SaidAgree, Words: answer.Text, At: s.now}
	switch answer.Intent {
	case mentoring.Accept:
	case mentoring.Decline:
		word.Answer = store.SaidCannot
		story := mentoring.Say("steering.cannot", mentoring.With{"Who": sc.reader.Name})
		if err := s.tellLead(ctx, sc.cohort, story, answer.Text, fmt.Sprintf("charter.cannot|%s", ask.ID)); err != nil {
			return err
		}
	default:
		return nil
	}
	if err := s.AddCharterWord(ctx, ask.CohortID, word); err != nil {
		return err
	}
	return s.charterStands(ctx, sc.cohort)
}

// silentOnCharter keeps that a member said nothing, to the end.
func (s step) silentOnCharter(ctx context.Context, sc scene, ask store.Ask) error {
	if err := s.AddCharterWord(ctx, ask.CohortID, store.CharterWord{Version: ask.Name.Occurrence, PersonID: ask.PersonID, Answer: store.SaidSilent, At: s.now}); err != nil {
		return err
	}
	return s.charterStands(ctx, sc.cohort)
}

// charterStands settles the newest version once every member has agreed, has said that they cannot, or has been silent to the end.
// It is agreed by those who agreed, if there is one; who could not is named to all.
func (s step) charterStands(ctx context.Context, cohort store.Cohort) error {
	c, there, err := s.NewestCharter(ctx, cohort.ID)
	if err != nil || !there || c.State != store.CharterAsked {
		return err
	}
	members, err := s.steeringGroup(ctx, cohort)
	if err != nil {
		return err
	}
	said, err := s.saidOf(ctx, c)
	if err != nil {
		return err
	}
	state := store.CharterDropped
	for _, m := range members {
		switch said[m.ID] {
		case "":
			asked, there, err := s.AskNamed(ctx, askKey(toMember(mentoring.CharterAsk, cohort.ID, m.ID, c.Version)))
			if err != nil || there && asked.State == mentoring.Open {
				return err
			}
		case store.SaidAgree:
			state = store.CharterAgreed
		}
	}
	if settled, err := s.SettleCharter(ctx, c, state, s.now); err != nil || !settled {
		return err
	}
	return s.charterSettled(ctx, cohort, c, members, state == store.CharterAgreed)
}

// saidOf returns the last word of each person to a version.
func (s step) saidOf(ctx context.Context, c store.Charter) (map[string]string, error) {
	words, err := s.CharterWords(ctx, c.CohortID)
	said := map[string]string{}
	for _, w := range words {
		if w.Version == c.Version {
			said[w.PersonID] = w.Answer
		}
	}
	return said, err
}

// charterSettled tells everybody how the charter was agreed, has its words hold in the mails from now on, and lets a cohort begin
// that waited for it.
func (s step) charterSettled(ctx context.Context, cohort store.Cohort, c store.Charter, members []steeringMember, agreed bool) error {
	if err := s.note(ctx, scene{cohort: cohort}, "charter settled", fmt.Sprint("version ", c.Version), store.JournalEntry{}); err != nil {
		return err
	}
	if agreed {
		if err := s.adopt(ctx, cohort, c); err != nil {
			return err
		}
		if err := s.mailCharter(ctx, cohort, c, members); err != nil {
			return err
		}
	} else if err := s.tellLead(ctx, cohort, mentoring.Say("steering.no.charter", nil), "", fmt.Sprintf("charter.dropped|%s|%d", cohort.ID, c.Version)); err != nil {
		return err
	}
	return s.beginBehindCharter(ctx, cohort)
}

// mailCharter mails a charter as it was agreed to all members and coordinators.
func (s step) mailCharter(ctx context.Context, cohort store.Cohort, c store.Charter, members []steeringMember) error {
	readers := []string{}
	for _, m := range members {
		readers = append(readers, m.ID)
	}
	coordinators, err := s.Officers(ctx, cohort.ID, "coordinator", "")
	if err != nil {
		return err
	}
	for _, o := range coordinators {
		if !slices.Contains(readers, o.PersonID) {
			readers = append(readers, o.PersonID)
		}
	}
	for _, reader := range readers {
		there, err := s.sceneFor(ctx, cohort.ID, reader, "", "")
		if err != nil {
			return err
		}
		letter, err := s.letter(ctx, there, "charter.agreed")
		if err != nil {
			return err
		}
		if letter.Charter, err = s.charterLetter(ctx, letter.Language, c, nil); err != nil {
			return err
		}
		if err := s.post(ctx, there, parcel{letter: letter, class: essential, key: fmt.Sprintf("charter.agreed|%s|%d|%s", cohort.ID, c.Version, reader)}); err != nil {
			return err
		}
	}
	return nil
}

// tellLead tells the coordinator who leads a cohort something of its steering.
func (s step) tellLead(ctx context.Context, cohort store.Cohort, story mentoring.Sentence, words, key string) error {
	lead, err := s.coordinatorOf(ctx, cohort.ID, "")
	if err != nil {
		return err
	}
	there, err := s.sceneFor(ctx, cohort.ID, lead.ID, "", "")
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, there, "coordinator.steering")
	if err != nil {
		return err
	}
	if letter.Matter.Story, err = s.Letters.Say(letter.Language, story); err != nil {
		return err
	}
	letter.Words = words
	return s.post(ctx, there, parcel{letter: letter, class: essential, key: key})
}

// answerCharter answers a member's mail with the charter as it concerns them.
func (s step) answerCharter(ctx context.Context, in *incoming, sc scene, ask *store.Ask, kind string, newer bool) error {
	in.newer = newer
	return s.answerWith(ctx, in, sc, ask, kind)
}

// charterOf fills a letter about a version: all of it for whoever has not answered one yet, else what has changed since; a wish
// that is read back shows the parts that it words otherwise.
func (s step) charterOf(ctx context.Context, sc scene, ask store.Ask, kind, language string) (*templates.Charter, error) {
	versions, err := s.Charters(ctx, ask.CohortID)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(versions, func(c store.Charter) bool { return c.Version == ask.Name.Occurrence })
	if i < 0 {
		return nil, fmt.Errorf("there is no version %d of the charter", ask.Name.Occurrence)
	}
	c := versions[i]
	if kind == "charter.check" && ask.Answer != nil {
		words, err := s.amended(sc.cohort, c.Words, ask.Answer.Amend)
		if err != nil {
			return nil, err
		}
		was := c.Words
		c.Words = words
		return s.charterLetter(ctx, language, c, &was)
	}
	words, err := s.CharterWords(ctx, ask.CohortID)
	if err != nil {
		return nil, err
	}
	var since *mentoring.Charter
	for _, w := range words {
		if w.PersonID == sc.reader.ID && w.Version < c.Version && w.Answer != store.SaidSilent {
			since = &versions[w.Version-1].Words
		}
	}
	return s.charterLetter(ctx, language, c, since)
}

// charterLetter shows a version of a charter: all of it, or with since what has changed.
func (s step) charterLetter(ctx context.Context, language string, c store.Charter, since *mentoring.Charter) (*templates.Charter, error) {
	out := &templates.Charter{Version: c.Version, Since: since != nil}
	parts := mentoring.Parts
	if since != nil {
		parts = c.Words.Changed(*since)
	}
	for _, part := range parts {
		title, err := s.Letters.Say(language, mentoring.Say("part."+string(part), nil))
		if err != nil {
			return nil, err
		}
		article := templates.Article{Title: title, Words: c.Words.Words[part]}
		if since != nil {
			article.Was = since.Words[part]
		}
		out.Articles = append(out.Articles, article)
	}
	if c.ProposedBy != nil {
		by, err := s.Person(ctx, *c.ProposedBy)
		if err != nil {
			return nil, err
		}
		out.By = by.Name
	}
	said, err := s.saidOf(ctx, c)
	if err != nil {
		return nil, err
	}
	cohort, err := s.Cohort(ctx, c.CohortID)
	if err != nil {
		return nil, err
	}
	members, err := s.steeringGroup(ctx, cohort)
	for _, m := range members {
		name := m.Name
		if m.organisation != "" {
			name += " (" + m.organisation + ")"
		}
		switch said[m.ID] {
		case store.SaidAgree:
			out.Agreed = append(out.Agreed, name)
		case store.SaidCannot:
			out.Cannot = append(out.Cannot, name)
		default:
			out.Silent = append(out.Silent, name)
		}
	}
	return out, err
}
