package inbox

import (
	"regexp"
	"slices"
	"strings"
)

// isReaction tells a thumbs-up. Gmail sends it in a part of its own; Outlook as a mail with nothing to tell it by but
// its words. A person who writes back a single thumb has written, and is Human.
func isReaction(m *Message) bool {
	if slices.Contains(m.Types, "text/vnd.google.email-reaction+json") || m.Header.Has("X-Ms-Reactions") {
		return true
	}
	first, _, _ := strings.Cut(strings.TrimSpace(m.Text), "\n")
	return reactionSubject.MatchString(m.Subject) || reactionLine.MatchString(beginning(strings.TrimSpace(first), maxNotice))
}

var (
	reactionSubject = regexp.MustCompile(`(?i)^\S{1,12} \S.{0,60} reacted to (your|a) (message|email)|^(reaction|reactie|reaktion|réaction|reacción|reazione)(:| daily digest)`)
	reactionLine    = regexp.MustCompile(`(?i)^(\S{1,12} )?\S.{0,60} reacted to your (message|email)[.:]?$|` +
		`^\S.{0,60} (heeft (op je bericht )?gereageerd|hat auf ihre nachricht reagiert|a réagi à votre message|ha reaccionado a tu mensaje|ha reagito al tuo messaggio)`)
)
