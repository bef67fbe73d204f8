package inbox

import (
	"slices"
	"strings"
)

// answersSomething tells an automatic mail that came because of one of ours from one that came by itself.
func answersSomething(m *Message) bool {
	if m.InReplyTo != "" || len(m.References) > 0 || hasReplyMark(m.Subject) || isMachineSubject(m) || isNote(m) || isAbsence(m) {
		return true
	}
	submitted := strings.ToLower(m.Header.Get("Auto-Submitted"))
	if strings.Contains(submitted, "replied") || hasMark(m, automaticMarks) {
		return true
	}
	return slices.ContainsFunc(automaticFields, func(key string) bool {
		return strings.Contains(key, "Auto") && !strings.Contains(key, "generated") && m.Header.Get(key) != ""
	})
}

// isNotification tells mail that nobody wrote and that answers nothing: a newsletter, an alert, an invoice.
func isNotification(m *Message) bool {
	if m.InReplyTo != "" && answersReader(m) {
		return false
	}
	robot := len(m.From) == 1 && isRobot(string(m.From[0]))
	if slices.ContainsFunc(listFields, m.Header.Has) {
		return false
	}
	return robot && (isSent(m) || !hasReplyMark(m.Subject)) || isSent(m) && !isList(m) && m.InReplyTo == "" && !hasReplyMark(m.Subject)
}

// isSent tells mail from a program that sends to many.
func isSent(m *Message) bool {
	return m.Header.Has("List-Unsubscribe") || m.Header.Has("Feedback-Id") || m.Header.Has("X-Campaign") || m.Header.Has("X-Mailgun-Tag") || m.Header.Has("X-Github-Reason")
}

// listFields are those of programs that pass on what members of a list write.
var listFields = []string{"List-Post", "X-Mailman-Version", "X-Mailing-List", "X-Listserver", "X-Google-Group-Id", "List-Subscribe", "X-Beenthere"}

// isRobot tells the addresses that programs write from.
func isRobot(address string) bool {
	local, _, _ := strings.Cut(address, "@")
	for _, word := range robots {
		if local == word || strings.HasPrefix(local, word+"-") || strings.HasPrefix(local, word+".") || strings.HasPrefix(local, word+"+") || strings.HasSuffix(local, "-"+word) || strings.HasSuffix(local, "."+word) {
			return true
		}
	}
	return noReplyAddress.MatchString(address)
}

var robots = []string{
	"noreply", "no-reply", "notification", "notifications", "notify", "newsletter", "newsletters", "news", "alert", "alerts", "monitoring", "nagios", "cron", "root", "mailer", "updates", "digest", "invoice", "invoices", "billing-noreply", "quarantine", "automailer", "robot", "bot", "system", "reminder", "reminders", "encuestas", "survey", "surveys", "benachrichtigung", "benachrichtigungen", "meldingen", "facturation-noreply", "notificaciones", "notificacoes", "notifiche", "jira", "gitlab", "jenkins", "backup", "calendar-notification",
}
