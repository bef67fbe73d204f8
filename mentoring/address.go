package mentoring

import (
	"log/slog"
	"strings"
)

// Address is a mail address in its canonical form: trimmed and lower-cased. It never shows itself in a log.
type Address string

// CanonicalAddress trims and lower-cases addr. It does not judge whether the address exists.
func CanonicalAddress(addr string) Address {
	return Address(strings.ToLower(strings.TrimSpace(addr)))
}

// Domain returns the part after the last @, or "" when there is none.
func (a Address) Domain() string {
	if i := strings.LastIndexByte(string(a), '@'); i >= 0 {
		return string(a[i+1:])
	}
	return ""
}

// LogValue masks the address: logs hold ids, never people.
func (a Address) LogValue() slog.Value { return slog.StringValue("***") }
