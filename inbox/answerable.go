package inbox

// Unanswerable says why a mail must never be answered, whatever else it was taken for: "" when it may be. It is asked
// again right before an answer is queued (RFC 3834, 2).
func Unanswerable(m *Message) string {
	switch {
	case isNullSender(m):
		return "it comes from nobody"
	case isAutomatic(m):
		return "no person wrote it"
	case m.Delivery != nil:
		return "it reports on a mail"
	case isList(m):
		return "it came by way of a list"
	}
	return ""
}
