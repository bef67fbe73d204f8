package programme

import (
	"cmp"
	"context"
	"fmt"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// apply understands a person's mail and does what it says. Whatever happens, exactly one mail answers it.
func (s step) apply(ctx context.Context, in *incoming, person store.Person, how string) error {
	ask, err := s.askOf(ctx, in.mail)
	if err != nil {
		return err
	}
	if ask == nil && !in.astray && !answersEnding(in.mail) && !ofSelfCheck(in.mail) && !onItsOwn(in.mail) && !toSponsors(in.mail) {
		if ask, how, err = s.onlyOpenAsk(ctx, in, person, how); err != nil {
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
	if in.reading, err = s.read(ctx, in, ask, sc); err != nil {
		return err
	}
	if in.reading, err = s.misheard(ctx, in, ask, sc); err != nil {
		return err
	}
	if err := s.confide(ctx, in, sc, ask); err != nil {
		return err
	}
	if err := s.hush(ctx, in, sc); err != nil {
		return err
	}
	if over(sc, ask) && !ofTheirs(in.reading) {
		return s.afterTheEnd(ctx, in, sc)
	}
	if ended, err := s.weigh(ctx, in, sc, ask); err != nil || ended {
		return err
	}
	if err := s.noticeTongue(ctx, in, &sc); err != nil {
		return err
	}
	in.event.Words, in.event.Reading = cmp.Or(in.event.Words, in.reading.Text), readingFacts(in.reading)
	if ask != nil {
		in.event.AskID = &ask.ID
	}
	failpoint.Reach(failpoint.ReceiveRead)
	disposition, err := s.act(ctx, in, sc, ask)
	failpoint.Reach(failpoint.ReceiveActed)
	if err != nil {
		return err
	}
	return s.dispose(ctx, in, disposition, how)
}

// onlyOpenAsk returns the one open ask of a person who wrote without answering one of our asks. Of two it takes none, and
// never one whether a mail is theirs: only who got that mail can answer it.
func (s step) onlyOpenAsk(ctx context.Context, in *incoming, person store.Person, how string) (*store.Ask, string, error) {
	open, err := s.OpenAsksOf(ctx, person.ID)
	in.open = len(open)
	if err != nil || len(open) != 1 || open[0].Kind == mentoring.ConfirmAddress {
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
	if in.mail != nil && in.mail.CohortID != nil {
		return s.sceneAround(ctx, *in.mail, person)
	}
	participations, err := s.ParticipationsOf(ctx, person.ID)
	if err != nil {
		return scene{}, err
	}
	if len(participations) > 0 {
		return s.sceneFor(ctx, participations[0].CohortID, person.ID, participations[0].ID, "")
	}
	offices, err := s.OfficesOf(ctx, person.ID)
	if err != nil || len(offices) == 0 {
		return scene{reader: person}, err
	}
	return s.sceneFor(ctx, offices[0].CohortID, person.ID, "", "")
}

// sceneAround gathers what is known around a mail of ours that is no ask: its cohort, even when that is closed, and its
// pair. Its reader stands in it as a participant only when the pair is theirs: a coordinator may be a mentor as well.
func (s step) sceneAround(ctx context.Context, mail store.Mail, person store.Person) (scene, error) {
	participant, found, err := s.ParticipationIn(ctx, person.ID, *mail.CohortID)
	if err != nil {
		return scene{}, err
	}
	self := ""
	if found {
		self = participant.ID
	}
	if mail.PairID != nil {
		pair, err := s.Pair(ctx, *mail.PairID)
		if err != nil {
			return scene{}, err
		}
		if self != pair.MentorID && self != pair.MenteeID {
			self = ""
		}
	}
	if self == "" { // a coordinator's mail is about somebody
		self = deref(mail.ParticipantID)
	}
	return s.sceneFor(ctx, *mail.CohortID, person.ID, self, deref(mail.PairID))
}

// read understands the words of a mail as the answer to an ask.
func (s step) read(ctx context.Context, in *incoming, ask *store.Ask, sc scene) (replies.Reading, error) {
	m := replies.Message{Text: in.message.Text, HTML: in.message.HTML, Subject: in.message.Subject, Date: s.now.In(sc.zone())}
	if in.mail != nil {
		m.Sent = in.mail.Body
	}
	if !in.message.Date.IsZero() && in.message.Date.Before(s.now) {
		m.Date = in.message.Date.In(sc.zone())
	}
	q := replies.Ask{Language: sc.language(), Parting: answersEnding(in.mail)}
	if ask == nil || ask.Name.To == mentoring.TheCoordinator {
		o, coordinates, err := s.officeOf(ctx, in, sc)
		if err != nil {
			return replies.Reading{}, err
		}
		q.Coordinates, q.People = coordinates, o.names()
	}
	if ask == nil {
		if ofSelfCheck(in.mail) {
			q.Kind = mentoring.Practice // read in the same way
		}
		return s.plain(replies.Read(m, q)), nil
	}
	if readBackFirst(ask.Kind) {
		m.Sent = withoutQuotations(m.Sent)
	}
	q.Kind, q.Missing, q.Complete = ask.Kind, missing(*ask), ask.State == mentoring.Settled
	if sc.self != nil {
		q.Role = sc.self.Role
	}
	q.Capabilities = sc.cohort.Spec.Capabilities
	if ask.Kind == mentoring.CheckIn {
		words, err := s.pledgeOf(sc.cohort, sc.language())
		if err != nil {
			return replies.Reading{}, err
		}
		q.Pledge = words != ""
	}
	if sc.partner != nil {
		q.Partner = mentoring.FirstName(sc.partner.person.Name)
	}
	var err error
	if q.InPlace, err = s.standsIn(ctx, *ask); err != nil {
		return replies.Reading{}, err
	}
	switch ask.Kind {
	case mentoring.Invite, mentoring.Came:
		if q.Pairs, err = s.countable(ctx, *ask); err != nil {
			return replies.Reading{}, err
		}
	case mentoring.Notes, mentoring.SponsorNote:
		q.Complete = ask.Answer != nil && ask.Answer.Text != ""
	case mentoring.ForumDigest:
		lines, err := s.ForumLines(ctx, ask.CohortID, ask.Name.Occurrence)
		if err != nil {
			return replies.Reading{}, err
		}
		q.Pairs = len(lines)
	case mentoring.Morning:
		if q.Matters, err = s.mattersToRead(ctx, *ask); err != nil {
			return replies.Reading{}, err
		}
	case mentoring.Session:
		q.Planning = in.mail != nil && in.mail.Step == string(mentoring.Session) && ask.State == mentoring.Open
	case mentoring.MeetingTimes:
		meeting, found, err := s.MeetingFor(ctx, deref(ask.PairID), sessionOfAsk(*ask))
		if err != nil {
			return replies.Reading{}, err
		}
		if found {
			q.Offers = offered(sc, meeting)
		}
	}
	if ask.Kind == mentoring.Proposal {
		pairs, err := s.PairsOfRound(ctx, ask.CohortID, ask.Name.Occurrence)
		if err != nil {
			return replies.Reading{}, err
		}
		for _, p := range pairs {
			q.Pairs = max(q.Pairs, p.Number)
		}
		if q.People, err = s.namesToMatch(ctx, sc.cohort, ask.Name.Occurrence); err != nil {
			return replies.Reading{}, err
		}
	}
	return s.plain(doubted(replies.Read(m, q), *ask, sc)), nil
}

// act does what a reading says and answers it. It returns the disposition.
func (s step) act(ctx context.Context, in *incoming, sc scene, ask *store.Ask) (string, error) {
	for _, answers := range []func(context.Context, *incoming, scene) (bool, error){s.answersDecision, s.keepOwnEnd} {
		if done, err := answers(ctx, in, sc); done || err != nil {
			return applied, err
		}
	}
	if in.reading.Answer.Intent == mentoring.Ordered {
		return applied, s.ordered(ctx, in, sc)
	}
	if done, err := s.anytime(ctx, in, sc, ask); done || err != nil {
		return applied, err
	}
	which, err := s.asksWhich(ctx, in, sc, ask)
	if err != nil {
		return "", err
	}
	if !which && (in.mail != nil || in.claim.lapsed == nil) {
		if disposition, steered, err := s.steer(ctx, in, sc, ask); steered || err != nil {
			return disposition, err
		}
	}
	switch {
	case in.reading.Text == "" && (in.message.Encrypted || in.message.Sealed):
		return unread, s.answerWith(ctx, in, sc, nil, "anytime.sealed")
	case ask == nil && ofSelfCheck(in.mail) && !in.astray && in.reading.Text != "":
		return applied, s.considered(ctx, in, sc)
	case in.mail == nil && in.claim.lapsed != nil:
		return expiredToken, s.passOn(ctx, in, sc, nil, "coordinator.late", "anytime.late")
	case which:
		return askedBack, s.answerWith(ctx, in, sc, nil, "anytime.which")
	case ask == nil && in.reading.Answer.Intent == mentoring.Nothing && !in.astray:
		if in.reading.Text != "" { // a word of thanks
			return applied, s.answerWith(ctx, in, sc, nil, "anytime.help")
		}
		return applied, s.answerWith(ctx, in, sc, nil, "anytime.unread")
	case ask == nil:
		return handedOver, s.passOn(ctx, in, sc, nil, "coordinator.question", "anytime.question")
	case ask.Kind == mentoring.Morning && fits(ask.Kind, in.reading.Answer):
		return applied, s.decideAll(ctx, in, sc, ask)
	case ask.State != mentoring.Open:
		return s.afterwards(ctx, in, sc, ask)
	case ask.Kind == mentoring.Invitation && in.reading.Answer.Intent == mentoring.WhoIs && fits(ask.Kind, in.reading.Answer):
		return handedOver, s.notThem(ctx, in, sc, ask)
	case in.reading.Decision == mentoring.Act:
		return s.understood(ctx, in, sc, ask)
	case in.reading.Decision == mentoring.AskOne && ask.AskedBackAt == nil:
		return askedBack, s.askBack(ctx, in, sc, ask)
	case ask.Name.To == mentoring.TheCoordinator, ask.Name.To == mentoring.TheSponsor, ask.Kind == mentoring.ForumCheck, ask.Kind == mentoring.Instruction, ask.Name.To == mentoring.TheHost, ask.Name.To == mentoring.TheMember, ask.Name.To == mentoring.TheMover: // nobody decides in their place: they are asked again
		return askedBack, s.askBack(ctx, in, sc, ask)
	case ask.Kind == mentoring.Reflection, ask.Kind == mentoring.Practice, ask.Kind == mentoring.Forum: // nobody else may see it, so it is kept as it stands, for the writer alone
		in.reading.Answer.Intent = mentoring.Answered
		return s.understood(ctx, in, sc, ask)
	case in.reading.Decision == mentoring.AskOne && heldGoals(*ask): // asked once is enough
		return s.understood(ctx, in, sc, ask)
	default:
		guess := in.reading.Answer
		again, err := s.handOver(ctx, sc, *ask, &guess)
		if err != nil {
			return "", err
		}
		if again { // their mail is out and tells of earlier words only
			if err := s.forward(ctx, in, sc, ask, "coordinator.question"); err != nil {
				return "", err
			}
		}
		return handedOver, s.answerWith(ctx, in, sc, ask, "anytime.passed")
	}
}

// asksWhich reports whether the writer is asked which mail of ours they answer: several questions wait for them and they
// answer none of them by name. Whoever was asked that today is read by a person.
func (s step) asksWhich(ctx context.Context, in *incoming, sc scene, ask *store.Ask) (bool, error) {
	if ask != nil || in.mail != nil || in.astray || in.open == 0 || in.reading.Text == "" {
		return false, nil
	}
	asked, err := s.AnswersSince(ctx, sc.reader.ID, []string{"anytime.which"}, s.now.AddDate(0, 0, -1))
	return len(asked) == 0, err
}

// understood applies the answer to an open ask and reads back what was noted.
func (s step) understood(ctx context.Context, in *incoming, sc scene, ask *store.Ask) (string, error) {
	answer := merge(*ask, in.reading)
	if ask.Kind == mentoring.Goals {
		answer = goalsAsSaid(*ask, in.reading.Answer, answer)
	}
	if shown, err := s.showFirst(ctx, in, sc, ask, answer); shown || err != nil {
		return askedBack, err
	}
	if ask.Kind == mentoring.Closing && in.reading.Remark != "" {
		answer.Lines = map[int]string{takesWith: in.reading.Remark}
	}
	if disposition, done, err := s.review(ctx, in, sc, ask, answer); done || err != nil {
		return disposition, err
	}
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
	if sc.reader, err = s.Person(ctx, sc.reader.ID); err != nil { // the answer may have been another address
		return "", err
	}
	return applied, s.readBack(ctx, in, sc, ask, noted)
}

// readBack tells what was noted, and passes on what was asked beside it.
func (s step) readBack(ctx context.Context, in *incoming, sc scene, ask *store.Ask, noted string) error {
	if in.reading.Answer.HasQuery {
		if err := s.forward(ctx, in, sc, ask, "coordinator.question"); err != nil {
			return err
		}
	}
	return s.answerWith(ctx, in, sc, ask, noted)
}

// partial reports whether some of the numbered questions are still open, or the goals say nothing yet.
func partial(ask store.Ask, answer mentoring.Answer) bool {
	if ask.Kind == mentoring.Goals {
		return answer.Intent == mentoring.Answered && replies.Vague(answer.Lines)
	}
	ask.Answer = &answer
	return answer.Intent == mentoring.Answered && questions[ask.Kind] > 0 && (len(missing(ask)) > 0 || len(answer.Lines) == 0)
}

// askBack asks once, kindly, with the replies that would work; of several questions only those still open.
func (s step) askBack(ctx context.Context, in *incoming, sc scene, ask *store.Ask) error {
	if err := s.SetAskedBack(ctx, ask.ID, s.now); err != nil {
		return err
	}
	if ask.Kind == mentoring.Reflection && in.reading.Answer.Intent != mentoring.Nothing { // the words stay while we ask who may read them
		if err := s.KeepPart(ctx, ask.ID, in.reading.Answer); err != nil {
			return err
		}
	}
	return s.answerWith(ctx, in, sc, ask, string(ask.Kind)+".clarify")
}

// answerWith mails the one answer to a person's mail.
func (s step) answerWith(ctx context.Context, in *incoming, sc scene, ask *store.Ask, kind string) error {
	return s.answerWithMore(ctx, in, sc, ask, kind, nil)
}

// answerWithMore is answerWith for a letter that more completes.
func (s step) answerWithMore(ctx context.Context, in *incoming, sc scene, ask *store.Ask, kind string, more func(*templates.Letter) error) error {
	write := func() (templates.Letter, error) { return s.letter(ctx, sc, kind) }
	if ask != nil {
		write = func() (templates.Letter, error) { return s.askLetter(ctx, sc, *ask, kind) }
	}
	letter, err := write()
	if err != nil {
		return err
	}
	if ask == nil || ask.State == mentoring.Open && ask.Answer == nil {
		letter.Answer = in.reading.Answer
	}
	if in.reading.Answer.HasQuery {
		letter.Answer.HasQuery = true
	}
	letter.Words, letter.Told, letter.Others = in.reading.Text, in.told, in.others
	letter.Tongue = in.tongue
	if letter.Charter != nil {
		letter.Charter.Newer = in.newer
	}
	if in.heard != "" {
		if letter.Heard, err = s.Letters.Say(letter.Language, mentoring.Say("spoken.heard", mentoring.With{"Who": in.heard})); err != nil {
			return err
		}
	}
	if letter.Needs, err = s.Letters.SayAll(letter.Language, in.needs); err != nil {
		return err
	}
	var files []mailer.Attachment
	if kind == "anytime.record" {
		if letter.Held, err = s.held(ctx, sc); err != nil {
			return err
		}
		file, err := s.personFile(ctx, sc)
		if err != nil {
			return err
		}
		if files, err = file.Files(); err != nil {
			return err
		}
	}
	if more != nil {
		if err := more(&letter); err != nil {
			return err
		}
	}
	if in.claim.moving {
		sc.reader.Email = in.sender
	}
	return s.post(ctx, sc, parcel{letter: letter, class: reply, ask: ask, answers: in.message, files: files, key: replyTo(in)})
}

// replyTo is the key of the one mail that answers another.
func replyTo(in *incoming) string { return fmt.Sprintf("reply|%d", in.id) }

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
	letter.Matter.About = nameOf(sc.reader)
	if letter.Words, err = s.caution(in.claim.proof(), in.sender, letter.Language, forOthers(ask, sc, in.reading.Text)); err != nil {
		return err
	}
	letter.Partner.Name, letter.Partner.Email = nameOf(sc.reader), string(sc.reader.Email)
	if ask != nil {
		if letter.Matter.Step, err = s.Letters.Say(letter.Language, stepOf(ask.Kind)); err != nil {
			return err
		}
	}
	return s.post(ctx, there, parcel{letter: letter, class: essential, key: fmt.Sprintf("%s|%d", kind, in.id)})
}

// coordinatorFor returns who looks after the scene's reader.
func (s step) coordinatorFor(ctx context.Context, sc scene) (store.Person, error) {
	organisation := sc.organisation().Name
	if sc.self != nil {
		organisation = sc.self.Organisation
	}
	return s.coordinatorOf(ctx, sc.cohort.ID, organisation)
}

// readingFacts is what is kept of how a mail was understood, beside its words.
func readingFacts(r replies.Reading) *store.Reading {
	facts := &store.Reading{Intent: r.Answer.Intent, Decision: r.Decision, Certainty: r.Certainty, Language: r.Language, Answer: r.Answer}
	for _, b := range r.Because {
		facts.Because = append(facts.Because, store.Because(b))
	}
	return facts
}
