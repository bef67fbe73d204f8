package programme

import (
	"context"
	"crypto/sha256"
	"strings"
	"time"
	"unicode"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// weigh decides whether a person's mail may be acted upon. It reports true when it has come to another end. A concern is
// never kept from a person by it.
func (s step) weigh(ctx context.Context, in *incoming, sc scene, ask *store.Ask) (ended bool, err error) {
	if in.reading.Answer.Intent == mentoring.Concern {
		return false, nil
	}
	if why, err := s.machine(ctx, in, sc, ask); err != nil || why != "" {
		if err != nil {
			return true, err
		}
		return true, s.dispose(ctx, in, quiet, why)
	}
	stakes := riskOf(in.reading, ask)
	if s.asksForAddress(in, sc) {
		stakes = min(stakes, medium) // it answers what we asked for, and is told back
	}
	switch conducts[in.claim.proof()][stakes] {
	case confirm, hold:
		return true, s.askWriter(ctx, in, sc, ask, sc.reader, "not sure enough who wrote it")
	case review:
		return true, s.dispose(ctx, in, forReview, "nothing shows who wrote it")
	}
	if ask == nil {
		return false, nil
	}
	entitled, err := s.entitled(ctx, *ask, sc.reader)
	if err != nil || entitled {
		return false, err
	}
	if err := s.passOn(ctx, in, sc, ask, "coordinator.late", "anytime.late"); err != nil {
		return true, err
	}
	return true, s.dispose(ctx, in, closedAsk, "no longer theirs to answer")
}

const (
	mostRepliesPerDay = 40                 // answers to one person: OTRS stops there, and nobody needs more
	sameWordsSpan     = 7 * 24 * time.Hour // in which nobody says the same long sentence three times
	longWords         = 20                 // letters; people do say "yes" three times
)

// machine tells somebody who cannot be a person: the same words for the third time, or more mail than anybody answers. It
// returns why, "" for a person.
func (s step) machine(ctx context.Context, in *incoming, sc scene, ask *store.Ask) (why string, err error) {
	answers, err := s.AnswersSince(ctx, sc.reader.ID, nil, s.now.Add(-24*time.Hour))
	if err != nil || len(answers) >= mostRepliesPerDay {
		return "answered too often within a day", err
	}
	mark := in.mark()
	if mark == nil {
		return "", nil
	}
	only := ""
	if len(letters(in.reading.Text)) < longWords {
		if ask == nil {
			return "", nil
		}
		only = ask.ID
	}
	before, err := s.SameWords(ctx, sc.reader.ID, mark, only, in.id, s.now.Add(-sameWordsSpan))
	if err != nil || before < 2 {
		return "", err
	}
	return "the same words for the third time", nil
}

// mark returns what the words of a mail are known by when they come again: a hash of their letters, so that the numbers
// and times which machines put in make no difference. It is nil when there are none.
func (in *incoming) mark() []byte {
	own := letters(in.reading.Text)
	if own == "" {
		return nil
	}
	sum := sha256.Sum256([]byte(own))
	return sum[:]
}

func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}
