package programme

import (
	"context"
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/store"
)

// Whoever ends a pairing with a word may say why, in answer to the mail that says it has ended. They are asked that once, and never
// again. Their reason is kept with their words, where they alone find it and can have it erased; a coordinator reads it when they say
// so, and the other half of the pair never hears that there was one.

// endings are the mails to which a reason is an answer.
var endings = []string{"anytime.ended", "ended.kept"}

// reason does what somebody wants done with their reason for ending a pairing. It reports whether there was one.
func (s step) reason(ctx context.Context, in *incoming, sc scene) (bool, error) {
	if sc.officer || sc.pair == nil || in.mail == nil {
		return false, nil
	}
	answer := in.reading.Answer
	if answer.Share == nil || !*answer.Share {
		return true, s.answerWith(ctx, in, sc, nil, "ended.kept")
	}
	words := in.reading.Remark
	if words == "" {
		var err error
		if words, err = s.LastWordsTo(ctx, sc.reader.ID, sc.pair.ID, endings); err != nil {
			return true, err
		}
	}
	if words == "" { // nothing has been said yet: the coordinator hears that they would like a word
		words = in.reading.Text
	}
	key := fmt.Sprintf("reason|%s|%s|%d", sc.pair.ID, sc.self.ID, in.id)
	if err := s.tellCoordinator(ctx, sc.self.Participant, sc.pair.ID, "coordinator.reason", key, inTheirWords(words)); err != nil {
		return true, err
	}
	if err := s.note(ctx, sc, "reason passed on", "", store.JournalEntry{RawID: &in.id}); err != nil {
		return true, err
	}
	return true, s.answerWith(ctx, in, sc, nil, "ended.told")
}

// answersEnding reports whether a mail answers the one that says that a pairing has ended.
func answersEnding(mail *store.Mail) bool {
	return mail != nil && slices.Contains(endings, mail.Step)
}
