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
	return reactionSubject.MatchString(m.Subject) || reactionLine.MatchString(beginning(strings.TrimSpace(first), longestReaction))
}

// longestReaction is how much of a first line is looked at, in bytes.
const longestReaction = 1 << 10

// reacted are Outlook's and Gmail's words for it.
const reacted = `(reacted (to (your|a) (message|e-?mail)|via gmail|with \S{1,12})|` +
	`hat (auf (ihre|deine|eine) (nachricht|e-?mail)|über gmail) reagiert|a réagi (à (votre|ton|un) (message|e-?mail|courriel)|via gmail)|` +
	`heeft ((op (je|uw|een) (bericht|e-?mail)|via gmail) )?gereageerd|heeft gereageerd op (je|uw) (bericht|e-?mail)|` +
	`(reaccionó|ha reaccionado) (a (tu|su|un) (mensaje|correo( electrónico)?)|a través de gmail|mediante gmail)|` +
	`ha reagito (al (tuo|suo) messaggio|alla (tua|sua) e-?mail|a un messaggio|tramite gmail)|` +
	`reagiu (à (sua|tua) mensagem|ao (seu|teu) e-?mail|através do gmail|pelo gmail)|` +
	`(reagerade|har reagerat) på ditt (meddelande|e-?postmeddelande|mejl)|(reagerede|har reageret) på din (besked|meddelelse|mail)|` +
	`(reagerte|har reagert) på (meldingen|e-posten) din|reagoi viestiisi|zareagowała?(\(a\))? na (twoją|państwa|pana|pani) wiadomość|` +
	`reagovala?(\(a\))? na (vaši|tvoji|vašu|tvoju) (zprávu|správu)|reagált az ön üzenetére|reagált az üzenet(ed)?re|a reacționat la mesajul (dvs\.?|tău|dumneavoastră)|` +
	`(iletinize|mesajınıza) tepki verdi|отреагировала?(\(а\))? на ваше сообщение|відреагувала?(\(ла\))? на ваше повідомлення|` +
	`.{0,8}あなたのメッセージにリアクション.{0,8}|.{0,4}对你的(邮件|消息)做出了(反应|回应)|.{0,4}메시지에 (반응|공감).{0,8})`

var (
	reactionSubject = regexp.MustCompile(`(?i)^\S.{0,80}? ?` + reacted + `[ \x{a0}]?[.:]?$|^(reaction|reactie|reaktion|réaction|reacción|reazione|reação)(:| daily digest)`)
	reactionLine    = regexp.MustCompile(`(?i)^\S.{0,80}? ?` + reacted + `[ \x{a0}]?[.:]?$|` +
		// The phones' own: a verb and the words it is about.
		`^(liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted \S{1,12} to|gefällt|liebt|a aimé|a adoré|le ha gustado|me gusta|ha messo mi piace a|vond leuk|gostou de) [“"„«].{1,200}[”"“»]$`)
)
