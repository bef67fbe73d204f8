package programme

import (
	"context"
	"reflect"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
)

// undo takes back what its writer was told last: a pause or the wish for less mail ends, and an answer that replaced an earlier
// one gives way to that again, as long as it can be changed. Where there is nothing to go back to they are asked what is right
// instead, and until then nothing changes. What others have been told by now is put right by a person.
func (s step) undo(ctx context.Context, in *incoming, sc scene, ask *store.Ask) error {
	told := ""
	if in.mail != nil {
		told = in.mail.Step
	}
	switch {
	case told == "anytime.paused", told == "anytime.less":
		if err := s.resume(ctx, in, sc); err != nil {
			return err
		}
		return s.answerWith(ctx, in, sc, nil, "anytime.back")
	case partings[told]:
		return s.passOn(ctx, in, sc, ask, "coordinator.question", "anytime.question")
	case ask == nil:
		return s.answerWith(ctx, in, sc, nil, "anytime.undo")
	case ask.State == mentoring.Open:
		return s.askBack(ctx, in, sc, ask)
	case !changeable(*ask, sc):
		return s.passOn(ctx, in, sc, ask, "coordinator.question", "anytime.question")
	}
	earlier, found, err := s.earlierAnswer(ctx, *ask, in.id)
	if err != nil {
		return err
	}
	if !found {
		return s.answerWith(ctx, in, sc, ask, "anytime.instead")
	}
	if err := s.Correct(ctx, ask.ID, earlier); err != nil {
		return err
	}
	noted, err := s.effect(ctx, sc, ask, earlier)
	if err != nil {
		return err
	}
	ask.Answer = &earlier
	return s.answerWith(ctx, in, sc, ask, noted)
}

// partings are the mails after which somebody else has to put right what was a mistake.
var partings = map[string]bool{
	"anytime.stopped": true, "anytime.ended": true, "ended.kept": true, "anytime.forget": true, "anytime.forgotten": true, "pair.ended": true,
	"coordinator.ended": true, "closed": true, enteredMail: true,
}

// changeable reports whether an answer may still be given otherwise by its writer, be it a yes that may become a no.
func changeable(ask store.Ask, sc scene) bool {
	if ask.Answer != nil && ask.Answer.Intent == mentoring.Accept && (ask.Kind == mentoring.Confirmation && sc.pair.State == "confirming" || ask.Kind == mentoring.Invitation) {
		return true
	}
	return ask.State != mentoring.Withdrawn && (correctable(ask, sc) || ask.Kind == mentoring.Reflection || ask.Kind == mentoring.Forum || ask.Kind == mentoring.Invite)
}

// earlierAnswer returns the answer to an ask as it was before the last one, when there were two or more that differ. The time
// of a talk is no such answer: it is the other half's as well by then.
func (s step) earlierAnswer(ctx context.Context, ask store.Ask, mail int64) (mentoring.Answer, bool, error) {
	if ask.Answer == nil || ask.Kind == mentoring.MeetingTimes || ask.Kind == mentoring.FirstMeeting || ask.Kind == mentoring.Invite || ask.Kind == mentoring.Forum {
		return mentoring.Answer{}, false, nil
	}
	given, err := s.AnswersGiven(ctx, ask.ID, mail)
	if err != nil || len(given) < 2 {
		return mentoring.Answer{}, false, err
	}
	was := ask
	was.Answer = nil
	for _, answer := range given[:len(given)-1] {
		merged := merge(was, replies.Reading{Answer: answer, Text: answer.Text})
		was.Answer = &merged
	}
	if ask.Kind == mentoring.Session && was.Answer.Met != nil && !*was.Answer.Met { // "not yet" was a question of time
		return mentoring.Answer{}, false, nil
	}
	if !fits(ask.Kind, *was.Answer) || reflect.DeepEqual(*was.Answer, *ask.Answer) {
		return mentoring.Answer{}, false, nil
	}
	return *was.Answer, true, nil
}

// letStand reads back once more what was noted and may stand. A question that is open is asked for its answer.
func (s step) letStand(ctx context.Context, in *incoming, sc scene, ask *store.Ask) error {
	switch {
	case ask == nil:
		return s.answerWith(ctx, in, sc, nil, "anytime.undo")
	case ask.State == mentoring.Settled:
		return s.answerWith(ctx, in, sc, ask, string(ask.Kind)+".noted")
	case ask.State == mentoring.Open:
		return s.askBack(ctx, in, sc, ask)
	}
	return s.passOn(ctx, in, sc, ask, "coordinator.late", "anytime.late")
}
