package doctor

import (
	"context"
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/inbox"
)

const borderPart = "border"

const borderAdvice = "have it take Authentication-Results in its own name out of all mail that comes in, as docs/mailboxes.md tells; until a probe finds that it does, nothing is believed"

// border says whether anybody has tried what the configured border does with forged results.
func border(_ context.Context, s Subject) []Finding {
	b := s.Config.IMAP.Border
	switch {
	case b == config.Border{} || s.Probing:
		return nil
	case b.Trial == config.BorderSafe:
		return []Finding{fine(borderPart, "%s takes out what somebody else says in its name, as a probe has found", b.AuthservID)}
	case b.Trial == config.BorderUnsafe:
		return []Finding{wrong(borderPart, fmt.Sprintf("a probe has found that %s lets through what somebody else says in its name", b.AuthservID), borderAdvice)}
	default:
		return []Finding{warning(borderPart, fmt.Sprintf("nobody has tried whether %s takes out what somebody else says in its name", b.AuthservID), "run “rapport doctor --probe”")}
	}
}

func borderOf(cfg config.Config) inbox.Border {
	return inbox.Border{AuthservID: cfg.IMAP.Border.AuthservID, ReceivedBy: cfg.IMAP.Border.ReceivedBy}
}

// atBorder says what became of the forged results in the mail that bore them, and what that shows of the border.
func atBorder(cfg config.Config, arrivals []arrival) (findings []Finding, trial string) {
	b := borderOf(cfg)
	i := slices.IndexFunc(arrivals, func(a arrival) bool { return a.forged != "" })
	if !b.Known() || i < 0 {
		return nil, config.BorderUntried
	}
	a := arrivals[i]
	message, err := inbox.Parse(append(slices.Clone(a.header), "\r\n"...))
	switch {
	case a.folder == "" || err != nil:
		return []Finding{warning(borderPart, fmt.Sprintf("the mail that was to try %s did not arrive", b.AuthservID), "see what is said of the probe, and try again")}, config.BorderUntried
	case b.Speaks(message, a.forged):
		return []Finding{wrong(borderPart, fmt.Sprintf("%s lets through what somebody else says in its name, so whoever writes to you can say that their mail is genuine", b.AuthservID), borderAdvice)}, config.BorderUnsafe
	case !b.Passed(message):
		return []Finding{warning(borderPart, fmt.Sprintf("the mail that was to try %s did not come by way of %s", b.AuthservID, b.ReceivedBy),
			"see that received-by is the word after “by” in Received of mail from elsewhere; if it is, Rapport's own mail takes a shorter way, and this cannot be tried from here")}, config.BorderUntried
	default:
		return []Finding{fine(borderPart, "%s takes out what somebody else says in its name", b.AuthservID)}, config.BorderSafe
	}
}
