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
	reactionSubject = regexp.MustCompile(`(?i)^\S{1,12} \S.{0,60} reacted to (your|a) (message|email)|^(reaction|reactie|reaktion|réaction|reacción|reazione|reação)(:| daily digest)`)
	reactionLine    = regexp.MustCompile(`(?i)^(\S{1,12} )?\S.{0,60} reacted (to your (message|email)|via gmail|with \S{1,12})[.:]?$|` +
		`^\S.{0,60} (heeft ((op je bericht|op uw bericht|via gmail) )?gereageerd|hat (auf (ihre|deine) nachricht|über gmail) reagiert|a réagi (à votre message|via gmail)|ha reaccionado (a (tu|su) mensaje|a través de gmail|mediante gmail)|ha reagito (al (tuo|suo) messaggio|tramite gmail)|reagiu (à sua mensagem|através do gmail|pelo gmail))|` +
		// The phones' own: a verb and the words it is about.
		`^(liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted \S{1,12} to|gefällt|liebt|a aimé|a adoré|le ha gustado|me gusta|ha messo mi piace a|vond leuk|gostou de) [“"„«].{1,200}[”"“»]$`)
)
