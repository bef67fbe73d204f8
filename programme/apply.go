package programme

import (
	"context"
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
)

// apply understands a person's mail and does what it says. Whatever happens, exactly one mail answers it.
func (s step) apply(ctx context.Context, in *incoming, person store.Person, how string) error {
	ask, err := s.askOf(ctx, in.mail)
	if err != nil {
		return err
	}
	if ask == nil {
		if ask, how, err = s.onlyOpenAsk(ctx, person, how); err != nil {
			return err
		}
	}
	sc, err := s.sceneOfMail(ctx, in, ask, person)
	if err != nil {
		return err
	}
	if sc.cohort.ID == "" {
		return s.dispose(ctx, in, closedAsk, "no programme is open")
	}
	in.reading = s.read(ctx, in, ask, sc)
	in.event.Words, in.event.Reading = in.reading.Text, readingFacts(in.reading)
	if ask != nil {
		in.event.AskID = &ask.ID
	}
	disposition, err := s.act(ctx, in, sc, ask)
	if err != nil {
		return err
	}
	return s.dispose(ctx, in, disposition, how)
}

// onlyOpenAsk returns the one open ask of a person who wrote without answering one of our asks. Of two it takes none.
func (s step) onlyOpenAsk(ctx context.Context, person store.Person, how string) (*store.Ask, string, error) {
	open, err := s.OpenAsksOf(ctx, person.ID)
	if err != nil || len(open) != 1 {
		return nil, how + ", " + fmt.Sprint(len(open)) + " open", err
	}
	ask, err := s.LockAsk(ctx, open[0].ID)
	return &ask, how + ", the one open ask", err
}

// sceneOfMail gathers what is known around a mail: around its ask, else around the mail of ours that it answers, else
// around what its writer takes part in. The cohort is empty when there is nothing.
func (s step) sceneOfMail(ctx context.Context, in *incoming, ask *store.Ask, person store.Person) (scene, error) {
	if ask != nil {
		return s.sceneOf(ctx, *ask)
	}
	participations, err := s.ParticipationsOf(ctx, person.ID)
	if err != nil {
		return scene{}, err
	}
	if in.mail != nil && in.mail.CohortID != nil {
		participations = slices.DeleteFunc(participations, func(p store.Participant) bool { return p.CohortID != *in.mail.CohortID })
	}
	pair := ""
	if in.mail != nil {
		pair = deref(in.mail.PairID)
	}
	if len(participations) > 0 {
		return s.sceneFor(ctx, participations[0].CohortID, person.ID, participations[0].ID, pair)
	}
	offices, err := s.OfficesOf(ctx, person.ID)
	if err != nil || len(offices) == 0 {
		return scene{reader: person}, err
	}
	return s.sceneFor(ctx, offices[0].CohortID, person.ID, "", "")
}

// read understands the words of a mail as the answer to an ask.
func (s step) read(ctx context.Context, in *incoming, ask *store.Ask, sc scene) replies.Reading {
	m := replies.Message{Text: in.message.Text, HTML: in.message.HTML, Subject: in.message.Subject, Date: s.now.In(sc.zone())}
	if in.mail != nil {
		m.Sent = in.mail.Body
	}
	if !in.message.Date.IsZero() && in.message.Date.Before(s.now) {
		m.Date = in.message.Date.In(sc.zone())
	}
	q := replies.Ask{Language: sc.language()}
	if ask != nil {
		q.Kind, q.Missing = ask.Kind, missing(*ask)
	}
	return replies.Read(m, q)
}

// act does what a reading says and answers it. It returns the disposition.
func (s step) act(ctx context.Context, in *incoming, sc scene, ask *store.Ask) (string, error) {
	if done, err := s.anytime(ctx, in, sc, ask); done || err != nil {
		return applied, err
	}
	switch {
	case ask == nil && in.reading.Answer.Intent == mentoring.Nothing:
		return applied, s.answerWith(ctx, in, sc, nil, "anytime.unread")
	case ask == nil:
		return handedOver, s.passOn(ctx, in, sc, nil, "coordinator.question", "anytime.question")
	case ask.State != mentoring.Open:
		return s.afterwards(ctx, in, sc, ask)
	case in.reading.Decision == mentoring.Act:
		return s.understood(ctx, in, sc, ask)
	case in.reading.Decision == mentoring.AskOne && ask.AskedBackAt == nil:
		return askedBack, s.askBack(ctx, in, sc, ask)
	case ask.Kind == mentoring.Reflection: // nobody else may see it, so it is kept as it stands, for the writer alone
		in.reading.Answer.Intent = mentoring.Answered
		return s.understood(ctx, in, sc, ask)
	default:
		if err := s.handOver(ctx, sc, *ask, notUnderstood(in.reading)); err != nil {
			return "", err
		}
		return handedOver, s.answerWith(ctx, in, sc, ask, "anytime.passed")
	}
}

// understood applies the answer to an open ask and reads back what was noted.
func (s step) understood(ctx context.Context, in *incoming, sc scene, ask *store.Ask) (string, error) {
	answer := merge(ask.Answer, in.reading.Answer)
	if partial(*ask, answer) && ask.AskedBackAt == nil {
		ask.Answer = &answer
		if err := s.KeepPart(ctx, ask.ID, answer); err != nil {
			return "", err
		}
		return askedBack, s.askBack(ctx, in, sc, ask)
	}
	noted, err := s.answer(ctx, sc, ask, answer)
	if err != nil {
		return "", err
	}
	ask.Answer = &answer
	return applied, s.answerWith(ctx, in, sc, ask, noted)
}

// partial reports whether some of the numbered questions are still open.
func partial(ask store.Ask, answer mentoring.Answer) bool {
	ask.Answer = &answer
	return answer.Intent == mentoring.Answered && questions[ask.Kind] > 0 && (len(missing(ask)) > 0 || len(answer.Lines) == 0)
}

// merge lays a new answer over what is known already: a line that is there again replaces the earlier one.
func merge(known *mentoring.Answer, fresh mentoring.Answer) mentoring.Answer {
	if known == nil || len(known.Lines) == 0 {
		return fresh
	}
	lines := map[int]string{}
	for n, line := range known.Lines {
		lines[n] = line
	}
	for n, line := range fresh.Lines {
		lines[n] = line
	}
	fresh.Lines = lines
	if fresh.Years == 0 {
		fresh.Years = known.Years
	}
	if fresh.Capacity == 0 {
		fresh.Capacity = known.Capacity
	}
	if fresh.Rating == 0 {
		fresh.Rating = known.Rating
	}
	return fresh
}

// askBack asks once, kindly, with the replies that would work; of several questions only those still open.
func (s step) askBack(ctx context.Context, in *incoming, sc scene, ask *store.Ask) error {
	if err := s.SetAskedBack(ctx, ask.ID, s.now); err != nil {
		return err
	}
	return s.answerWith(ctx, in, sc, ask, string(ask.Kind)+".clarify")
}

// answerWith mails the one answer to a person's mail.
func (s step) answerWith(ctx context.Context, in *incoming, sc scene, ask *store.Ask, kind string) error {
	var letter, err = s.letter(ctx, sc, kind)
	if ask != nil {
		letter, err = s.askLetter(ctx, sc, *ask, kind)
	}
	if err != nil {
		return err
	}
	if ask == nil || ask.State == mentoring.Open && ask.Answer == nil {
		letter.Answer = in.reading.Answer
	}
	if in.reading.Answer.HasQuery {
		letter.Answer.HasQuery = true
	}
	letter.Words = in.reading.Text
	return s.post(ctx, sc, parcel{letter: letter, class: reply, ask: ask, answers: in.message, key: fmt.Sprintf("reply|%d", in.id)})
}

// passOn gives somebody's words to the coordinator and tells the writer so.
func (s step) passOn(ctx context.Context, in *incoming, sc scene, ask *store.Ask, toCoordinator, toWriter string) error {
	coordinator, err := s.coordinatorFor(ctx, sc)
	if err != nil {
		return err
	}
	if coordinator.ID == sc.reader.ID { // nobody to pass it on to: say what can be written
		return s.answerWith(ctx, in, sc, ask, "anytime.help")
	}
	if err := s.forward(ctx, in, sc, ask, toCoordinator); err != nil {
		return err
	}
	return s.answerWith(ctx, in, sc, ask, toWriter)
}

// forward gives somebody's words to the coordinator who looks after them. A coordinator's own words go nowhere else.
func (s step) forward(ctx context.Context, in *incoming, sc scene, ask *store.Ask, kind string) error {
	coordinator, err := s.coordinatorFor(ctx, sc)
	if err != nil || coordinator.ID == sc.reader.ID {
		return err
	}
	there := scene{cohort: sc.cohort, reader: coordinator, self: sc.self, officer: true}
	letter, err := s.letter(ctx, there, kind)
	if err != nil {
		return err
	}
	letter.Words, letter.Matter.About = in.reading.Text, nameOf(sc.reader)
	letter.Partner.Name, letter.Partner.Email = nameOf(sc.reader), string(sc.reader.Email)
	if ask != nil {
		letter.Matter.Step = stepNames[ask.Kind]
	}
	return s.post(ctx, there, parcel{letter: letter, class: essential, key: fmt.Sprintf("%s|%d", kind, in.id)})
}

// coordinatorFor returns who looks after the scene's reader.
func (s step) coordinatorFor(ctx context.Context, sc scene) (store.Person, error) {
	organisation := ""
	if sc.self != nil {
		organisation = sc.self.Organisation
	}
	return s.coordinatorOf(ctx, sc.cohort.ID, organisation)
}

// readingFacts is what is kept of how a mail was understood, beside its words.
func readingFacts(r replies.Reading) any {
	return map[string]any{
		"intent": r.Answer.Intent, "decision": r.Decision, "certainty": r.Certainty, "language": r.Language, "because": r.Because,
		"answer": r.Answer,
	}
}
