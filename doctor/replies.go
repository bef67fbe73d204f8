package doctor

import (
	"context"
	"fmt"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

const repliesPart = "replies"

// replies says how a reply will be known, and whether anybody has tried it.
func replies(_ context.Context, s Subject) []Finding {
	smtp := s.Config.SMTP
	pattern, err := replyaddress.ParsePattern(smtp.Reply)
	if err != nil {
		return []Finding{wrong(repliesPart, err.Error(), "correct reply under smtp")}
	}
	found := map[replyaddress.Mode]string{
		replyaddress.Tagged:   "replies go to %s, a tagged address of one mailbox",
		replyaddress.CatchAll: "replies go to %s, a domain whose mail all arrives in one mailbox",
		replyaddress.Plain:    "replies go to %s, and are known by the mail that they refer to",
	}[pattern.Mode()]
	found = fmt.Sprintf(found, pattern)
	switch {
	case smtp.ReplyBy == config.ReplyProbed:
		return []Finding{fine(repliesPart, "%s, as a probe has found", found)}
	case smtp.ReplyBy == config.ReplyAssumed && !s.Probing:
		return []Finding{warning(repliesPart, found+"; nobody has tried whether tags work", "run “rapport doctor --probe”: with tags a reply is known even when it refers to nothing, and mail that comes back is counted")}
	default:
		return []Finding{fine(repliesPart, "%s", found)}
	}
}
