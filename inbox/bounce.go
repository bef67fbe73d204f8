package inbox

import (
	"slices"
	"strings"
)

// bounce tells mail about the delivery of a mail: reports by RFC 3464, and the words of servers that know none.
func bounce(m *Message) (Class, bool) {
	d := m.Delivery
	switch {
	case d == nil:
		return "", false
	case d.Action == "delivered" || d.Action == "relayed" || d.Action == "expanded":
		return Receipt, true
	case d.Action == "delayed":
		return Delayed, true
	case strings.HasPrefix(d.Status, "2."):
		return Receipt, true
	case isHard(d, m.Text):
		return BounceHard, true
	default:
		return BounceSoft, true
	}
}

// isHard tells an address that is no good from troubles that pass: a full mailbox is emptied, a big mail is not the next
// one, and a filter judges the mail or its sender.
func isHard(d *DeliveryReport, notice string) bool {
	if strings.HasPrefix(d.Status, "4.") {
		return false
	}
	if hard, precise := hardStatus[d.Status]; precise {
		return hard
	}
	words, _ := cutReturned(beginning(notice, maxNotice))
	first, second := causeIn(d.Diagnostic), causeIn(words)
	switch {
	case first != nil && first.status == "5.4.7" && second != nil && second.status == "5.1.2":
		return true // it gave up because there is no such host
	case first != nil:
		return first.hard
	case second != nil:
		return second.hard
	}
	return !strings.HasPrefix(d.Status, "5.7.") && !strings.HasPrefix(d.Status, "5.6.") && !strings.HasPrefix(d.Status, "5.3.")
}

// hardStatus are the codes that leave no doubt, whatever words stand beside them.
var hardStatus = map[string]bool{
	"5.1.0": true, "5.1.1": true, "5.1.2": true, "5.1.3": true, "5.1.4": true, "5.1.6": true, "5.1.10": true, "5.1.7": false, "5.1.8": false,
	"5.2.1": true, "5.2.2": false, "5.2.3": false, "5.3.1": false, "5.3.4": false, "5.4.4": true, "5.4.5": false, "5.4.6": false, "5.4.14": false,
	"5.4.310": true, "5.4.312": false, "5.7.23": false, "5.7.25": false, "5.7.26": false,
}

// looksLikeBounce tells a bounce without a report by who wrote it. The words of the subject alone never do: people
// forward bounces and ask about them.
func looksLikeBounce(m *Message) bool {
	if m.Header.Get("X-Failed-Recipients") != "" {
		return true
	}
	subject := fold(m.Subject)
	if len(m.From) > 1 || isChallenge(m) || isAutomaticReplySubject(m) {
		return false
	}
	notice := fold(beginning(firstText(m), maxNotice))
	about := bounceSubjects.in(subject) && !successNotices.in(subject)
	if isFromDaemon(m) && !isAnswerOfPerson(m) {
		return about || bounceNotices.in(notice)
	}
	return m.ReturnPath == "<>" && about
}

// isFromDaemon tells the addresses and names that servers write from.
func isFromDaemon(m *Message) bool {
	if len(m.From) == 0 {
		return m.ReturnPath == "<>" || daemonNames.in(fold(m.FromName)) || strings.Contains(strings.ToLower(m.Header.Get("From")), "daemon")
	}
	name := fold(m.FromName)
	return isDaemon(string(m.From[0])) || daemonNames.in(name) && (m.ReturnPath == "<>" || m.ReturnPath == "")
}

// isDaemon tells the addresses that servers write from.
func isDaemon(address string) bool {
	local, _, _ := strings.Cut(address, "@")
	return slices.Contains(daemons, local) || strings.HasPrefix(local, "microsoftexchange") || strings.HasPrefix(local, "mailer-daemon")
}

var daemons = []string{
	"mailer-daemon", "mailerdaemon", "mailer_daemon", "mailer.daemon", "mail-daemon", "maildaemon", "mdaemon", "daemon", "postmaster", "post_master", "post.master", "mailadmin", "mail-admin",
	"bounce", "bounces", "maildelivery", "mail-delivery", "mail.delivery", "mailsystem", "mail-system", "delivery", "smtp",
}

// isAnswerOfPerson tells a reply from somebody who looks after a mail server and writes from its address. Servers write
// with the null sender, and if they say what they answer, they do not begin with "Re:".
func isAnswerOfPerson(m *Message) bool {
	return m.ReturnPath != "<>" && m.InReplyTo != "" && hasReplyMark(m.Subject)
}

// firstText is the letter as text, whatever form it came in.
func firstText(m *Message) string {
	if m.Text != "" {
		return m.Text
	}
	return visibleText(m.HTML)
}

// Clear reports whether a report leaves no doubt that the address itself is no good.
func (d *DeliveryReport) Clear() bool { return hardStatus[d.Status] }
