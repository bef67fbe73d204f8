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
	case isAutomatic(m) && isAbsence(m):
		return OutOfOffice
	case isList(m):
		return List
	case isAutomatic(m):
		return AutoReply
	case isAbsenceBySubject(m):
		return OutOfOffice
	case isAutomaticBySubject(m), m.ReturnPath == "<>", len(m.From) > 0 && isDaemon(string(m.From[0])):
		return AutoReply
	default:
		return Human
	}
}

// reportType returns what a multipart/report reports (RFC 6522).
func (m *Message) reportType() string {
	value := m.Header.Get("Content-Type")
	if mediaType(value) != "multipart/report" {
		return ""
	}
	return parameter(value, "report-type")
}
