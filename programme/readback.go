package programme

import (
	"context"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// readBackFirst reports whether the answer to a kind of ask is words that go to many: the writer sees them as they would go out,
// and nothing goes before a yes to exactly these.
func readBackFirst(kind mentoring.Kind) bool {
	return kind == mentoring.Notes || kind == mentoring.SponsorNote
}

// showFirst shows somebody the words that would go to many. It reports whether it did.
func (s step) showFirst(ctx context.Context, in *incoming, sc scene, ask *store.Ask, answer mentoring.Answer) (bool, error) {
	if !readBackFirst(ask.Kind) || answer.Intent != mentoring.Answered {
		return false, nil
	}
	if err := s.KeepPart(ctx, ask.ID, answer); err != nil {
		return false, err
	}
	ask.Answer = &answer
	return true, s.answerWith(ctx, in, sc, ask, string(ask.Kind)+".check")
}

// withoutQuotations takes the words that were read back out of a mail of ours. Whoever sends most of them again writes them, and
// does not quote us.
func withoutQuotations(body string) string {
	return strings.Join(slices.DeleteFunc(strings.Split(body, "\n"), func(line string) bool {
		return strings.HasPrefix(strings.TrimSpace(line), "| ")
	}), "\n")
}
