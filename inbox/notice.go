package inbox

import "strings"

// longestNote is how long the own words of an automatic reply without any mark are: people say more.
const longestNote = 1200

// isNote tells an automatic reply by its words alone: those of an absence together with those of a stand-in, or what a
// machine says of itself. Whoever speaks of what we asked has read it and is a person.
func isNote(m *Message) bool {
	own := ownWords(m)
	if len(own) > longestNote {
		return false
	}
	words := fold(own)
	if speaksToUs(words) {
		return false
	}
	away, standsIn, thanks := awayWords.in(words), standIn.in(words), thanksForMail.in(words)
	switch {
	case saysAutomatic.in(words):
		return true
	case away && (standsIn || thanks):
		return true
	case hasLeft.in(words):
		return noticeSubjects.in(fold(m.Subject)) || thanks || standsIn || !hasReplyMark(m.Subject) && m.InReplyTo == ""
	case acknowledges.in(words):
		return thanks || isMachineSubject(m)
	}
	return false
}

// speaksToUs tells words that ask, or that are about what we asked.
func speaksToUs(words folded) bool {
	return strings.ContainsAny(string(words), "?？؟") || ofPerson.in(words)
}

// isAutomaticReplySubject tells a subject that machines write: the name of an automatic reply or of an absence, before
// the subject that is answered, after it, or alone. "Out of office: Did you meet?" comes from a machine, "Out of office
// next week" from a person, and so does "Re: Out of office".
func isAutomaticReplySubject(m *Message) bool {
	if hasReplyMark(m.Subject) {
		return false
	}
	subject := fold(strings.Trim(bareSubject(m.Subject), "*-<>[]() \t\u200b!"))
	if rest, ok := automaticSubjects.begin(subject); ok {
		return !strings.HasSuffix(string(subject), "?") || strings.ContainsAny(string(rest), ":：-–(")
	}
	if rest, ok := absenceSubjects.begin(subject); ok && standsAlone(rest) {
		return strings.ContainsAny(string(rest), ":：") || !speaksToUs(fold(ownWords(m))) // people write "Vacation" too
	}
	return automaticSubjects.in(lastPart(subject))
}

// isMachineSubject tells a subject that fits a machine as it fits a person: the words decide.
func isMachineSubject(m *Message) bool {
	subject := fold(bareSubject(m.Subject))
	_, notice := noticeSubjects.begin(subject)
	_, absence := absenceSubjects.begin(subject)
	return notice || absence || isAutomaticReplySubject(m)
}

// standsAlone tells what may follow the name of an absence: nothing, a word such as "notice", or the subject answered.
func standsAlone(rest folded) bool {
	head, _, answered := strings.Cut(string(rest)+" ", ":")
	head = strings.Trim(head, " -–—!.,()")
	if head == "" {
		return true
	}
	if answered {
		return len(strings.Fields(head)) <= 2 || strings.HasSuffix(head, " re") || strings.HasSuffix(head, " aw")
	}
	if _, more := afterAbsence.begin(folded(head)); more {
		return true
	}
	return letterAfter(string(rest), 0) && !strings.Contains(head, " ") // "Abwesenheitsnotiz"
}

var afterAbsence = newPhrases(
	"auto", "message", "notice", "notif", "assistant", "reply", "response", "notiz", "meldung", "mitteilung", "bericht", "melding", "temporaire", "temporal", "temporanea", "temporária", "meddelande", "besked", "du bureau", "del ufficio", "dall'ufficio", "del despacho", "von", "のお知らせ", "のご連絡", "通知", "안내", "알림", "- returning", "returning", "back ", "until", "till", "bis", "tot", "jusqu", "hasta", "fino",
)

// lastPart is what follows the last dash or bracket of a subject.
func lastPart(subject folded) folded {
	s := strings.TrimRight(string(subject), "])） ")
	for _, sign := range []string{" - ", " – ", " — ", " [", " ("} {
		if i := strings.LastIndex(s, sign); i >= 0 {
			return folded(s[i+len(sign):])
		}
	}
	return ""
}

// ownWords are what the writer of a mail wrote: the letter up to what it quotes.
func ownWords(m *Message) string {
	text := beginning(firstText(m), maxNotice)
	end := 0
	for line := range strings.Lines(text) {
		l := strings.TrimSpace(line)
		if end > 0 && (strings.HasPrefix(l, ">") || strings.HasPrefix(l, "_____") || strings.HasPrefix(l, "-----") || isAttribution(l)) {
			break
		}
		end += len(line)
	}
	return text[:end]
}

// isAttribution tells the line before a quotation, and the first of a quoted header.
func isAttribution(line string) bool {
	if strings.HasSuffix(line, ":") && (strings.Contains(line, "@") || strings.Contains(line, "wrote")) {
		return true
	}
	label, value, _ := strings.Cut(line, ":")
	return strings.Contains(value, "@") && len(label) <= 12 && fromLabels.in(fold(label))
}

var fromLabels = newPhrases("from|", "von|", "van|", "de|", "da|", "från|", "fra|", "lähettäjä|", "od|", "feladó|", "от|", "kimden|", "από|", "差出人", "发件人", "寄件者", "보낸 사람", "מאת")
