package inbox

import "slices"

// isComplaint tells a report of spam in the format of RFC 5965.
func isComplaint(m *Message) bool {
	return slices.Contains(m.Types, "message/feedback-report")
}
