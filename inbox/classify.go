package inbox

// Classify says what a mail is. The order matters: a bounce is also an automatic mail, and a delivery report of a mail
// that went through a list carries the list's headers. A mail that nothing marks as automatic is a person's.
func Classify(m *Message, own Own) Class {
	if own.wrote(m) {
		return OwnMail
	}
	if class, ok := bounce(m); ok {
		return class
	}
	switch {
	case isComplaint(m):
		return Complaint
	case isReceipt(m):
		return Receipt
	case isInvitation(m):
		return Calendar
	case isReaction(m):
		return Reaction
	case isChallenge(m):
		return Challenge
	case isAutomatic(m) && answersSomething(m) && isAbsence(m):
		return OutOfOffice
	case isNotification(m):
		return Notification
	case isList(m):
		return List
	case isAutomatic(m), isNullSender(m):
		if answersSomething(m) {
			return AutoReply
		}
		return Notification
	case isAutomaticReplySubject(m), isNote(m):
		if isAbsence(m) {
			return OutOfOffice
		}
		return AutoReply
	default:
		return Human
	}
}

// isNullSender tells mail that must not be answered because it comes from nobody, or from a server.
func isNullSender(m *Message) bool {
	return m.ReturnPath == "<>" || len(m.From) > 0 && isDaemon(string(m.From[0])) && !isAnswerOfPerson(m)
}

// reportType returns what a multipart/report reports (RFC 6522).
func (m *Message) reportType() string {
	value := m.Header.Get("Content-Type")
	if mediaType(value) != "multipart/report" {
		return ""
	}
	return parameter(value, "report-type")
}
