package main

import (
	"testing"

	"github.com/rapport-mentoring/rapport/config"
)

// A4: a border that a probe has found unsafe is believed nothing.
func TestAnUnsafeBorderIsNotBelieved(t *testing.T) {
	t.Parallel()
	for trial, known := range map[string]bool{config.BorderUntried: true, config.BorderSafe: true, config.BorderUnsafe: false} {
		var cfg config.Config
		cfg.IMAP.Border = config.Border{AuthservID: "mx.example.org", ReceivedBy: "mx.example.org", Trial: trial}
		if got := borderOf(cfg).Known(); got != known {
			t.Errorf("%q: known is %v", trial, got)
		}
	}
}
