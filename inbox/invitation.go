package inbox

import (
	"regexp"
	"strings"
)

// isInvitation tells a calendar's mail: an invitation, or the answer that a click on "accept" sends (RFC 6047). A person
// who attaches a calendar file to a letter is a person.
func isInvitation(m *Message) bool {
	if m.Calendar == "" {
		return false
	}
	class := strings.ToLower(m.Header.Get("Content-Class"))
	return calendarMethod.MatchString(m.Calendar) || strings.Contains(class, "calendarmessage")
}

var calendarMethod = regexp.MustCompile(`(?mi)^METHOD:\s*(REQUEST|REPLY|CANCEL|COUNTER|DECLINECOUNTER|REFRESH|ADD)\s*$`)
