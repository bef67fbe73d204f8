package inbox

import "slices"

// isReceipt tells a notice that a mail was displayed, or deleted unread (RFC 8098).
func isReceipt(m *Message) bool {
	return slices.Contains(m.Types, "message/disposition-notification") ||
		slices.Contains(m.Types, "message/global-disposition-notification") ||
		m.reportType() == "disposition-notification"
}
