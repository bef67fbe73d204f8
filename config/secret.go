package config

import (
	"fmt"
	"io"
	"log/slog"
)

const mask = "***"

// Secret is a text that only Reveal shows. Printed, logged or marshalled it is three stars, or nothing when empty.
type Secret struct{ value string }

// NewSecret hides a text.
func NewSecret(value string) Secret { return Secret{value: value} }

// Reveal returns the text itself.
func (s Secret) Reveal() string { return s.value }

// String returns the mask.
func (s Secret) String() string {
	if s.value == "" {
		return ""
	}
	return mask
}

// Format prints the mask for every verb, so that no %v, %+v, %#v or %x of a whole Config shows the text.
func (s Secret) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, s.String()) }

// LogValue logs the mask.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.String()) }

// MarshalText marshals the mask, in JSON, YAML and everything else.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
