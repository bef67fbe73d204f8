package inbox

import (
	"regexp"
	"strings"
)

// bounce tells mail about the delivery of a mail: reports by RFC 3464, and the words of servers that know none.
func bounce(m *Message) (Class, bool) {
	d := m.Delivery
	if d == nil {
		return "", false
	}
	switch d.Action {
	case "delivered", "relayed", "expanded":
		return Receipt, true
	case "delayed":
		return Delayed, true
	}
	if strings.HasPrefix(d.Status, "4.") || softStatus[d.Status] {
		return BounceSoft, true
	}
	if strings.HasPrefix(d.Status, "2.") {
		return Receipt, true
	}
	return BounceHard, true
}

// softStatus are permanent codes for troubles that pass: a full mailbox is emptied, a big mail is not the next one.
var softStatus = map[string]bool{"5.2.2": true, "5.2.3": true, "5.3.1": true, "5.3.4": true, "5.4.5": true}

// looksLikeBounce tells a bounce without a report by who wrote it. The words of the subject alone never do: people
// forward bounces and ask about them.
func looksLikeBounce(m *Message) bool {
	if len(m.From) > 1 || m.Header.Get("X-Failed-Recipients") != "" {
		return m.Header.Get("X-Failed-Recipients") != ""
	}
	daemon := len(m.From) == 0 || isDaemon(string(m.From[0])) || bounceName.MatchString(m.FromName)
	if !daemon {
		return m.ReturnPath == "<>" && bounceSubject.MatchString(m.Subject)
	}
	return bounceSubject.MatchString(m.Subject) || m.ReturnPath == "<>" && bounceWords.MatchString(beginning(m.Text, maxNotice))
}

// isDaemon tells the addresses that servers write from.
func isDaemon(address string) bool {
	local, _, _ := strings.Cut(address, "@")
	switch local {
	case "mailer-daemon", "mailerdaemon", "mail-daemon", "mdaemon", "postmaster", "mailadmin", "bounce", "bounces", "microsoftexchange":
		return true
	}
	return strings.HasPrefix(local, "microsoftexchange") || strings.HasPrefix(local, "mailer-daemon")
}

var (
	bounceName    = regexp.MustCompile(`(?i)^(mail delivery (sub)?system|mailer.daemon|mail administrator|postmaster|delivery subsystem)`)
	bounceSubject = regexp.MustCompile(`(?i)undeliver|not delivered|deliver(y|ies)[ :-]*(report|status|failure|failed|problem|error|notification|has)|` +
		`fail(ure|ed)[ :-]*(notice|delivery|notification|to deliver)|return(ed|ing) (mail|message|e-mail|to sender)|mail (delivery|system) (fail|error|status|problem)|` +
		`could not (be )?(sent|deliver|send)|message (status|delay|delivery)|mail failure|bounced|rejected (mail|message)|` +
		`unzustellbar|zustellung|nicht zugestellt|onbestelbaar|niet (bezorgd|afgeleverd)|non remis|non distribu|échec de (la )?remise|` +
		`no (se ha podido )?entrega|no se pudo entregar|mancato recapito|mancata consegna|não entregue|warning: (message|could)`)
	bounceWords = regexp.MustCompile(`(?i)could(n't| not) be delivered|unable to deliver|delivery .{0,40}fail|undeliverable|permanent (fatal )?error|` +
		`user unknown|no such user|mailbox (is )?(full|unavailable)|does not exist|recipient .{0,20}reject`)
	stillTrying = regexp.MustCompile(`(?i)(delivery|message|mail)[^.\n]{0,40}(delayed|deferred)|still (be )?(trying|retr)|will (continue to|keep|be) (try|retr)|` +
		`not yet (been )?delivered|no action is required|this is a warning message only|do not need to re-?send`)
	wordsOfSoft = regexp.MustCompile(`(?i)(mailbox|quota|inbox|account)[^.\n]{0,40}(full|exceed|over)|over ?quota|(exceed|over)[^.\n]{0,30}quota|temporar|try again later|` +
		`too (large|big)|size limit|timed? out|connection refused|\b4[25]\d\b[ -]`)
)

func isStillTrying(text string) bool { return stillTrying.MatchString(text) }

// statusOfWords makes a status out of words: unknown recipients are by far the most.
func statusOfWords(text string) string {
	switch {
	case wordsOfFull.MatchString(text):
		return "5.2.2"
	case wordsOfSoft.MatchString(text):
		return "4.0.0"
	case noSuchUser.MatchString(text):
		return "5.1.1"
	default:
		return ""
	}
}

var wordsOfFull = regexp.MustCompile(`(?i)quota|mailbox[^.\n]{0,20}full`)

var noSuchUser = regexp.MustCompile(`(?i)(user|recipient|mailbox|address|account|alias)[^.\n]{0,30}(unknown|not found|not exist|n't exist|no longer|invalid|disabled)|` +
	`(unknown|no such|invalid|unrouteable) (user|recipient|mailbox|address|account|local)|unknown in (virtual|local)|not our customer|\b550\b`)
