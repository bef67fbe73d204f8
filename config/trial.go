package config

import (
	"fmt"
	"os"
	"path/filepath"
)

// What a probe has found out about the border. What it says is believed unless it is unsafe: until a probe has tried it,
// the fields above its own Received are taken for its own.
const (
	BorderUntried = ""
	BorderSafe    = "safe"   // it takes out of mail what somebody else says in its name
	BorderUnsafe  = "unsafe" // it does not, so that nothing which is said in its name can be believed
)

// trialFile is where a probe leaves what it found out, in the data folder.
const trialFile = "border"

// trial is what stands in the file when a border was found safe or unsafe. It names the border, so that it does not hold
// for another that is configured later.
func (b Border) trial(found string) string {
	return fmt.Sprintf("%s %s %s\n", b.AuthservID, b.ReceivedBy, found)
}

// tried returns the border with what a probe has found out about it.
func (b Border) tried(data string) Border {
	text, err := os.ReadFile(filepath.Join(data, trialFile))
	for _, found := range []string{BorderSafe, BorderUnsafe} {
		if err == nil && b.AuthservID != "" && string(text) == b.trial(found) {
			b.Trial = found
		}
	}
	return b
}

// KeepTrial leaves what a probe has found out about the border for the next start.
func (c Config) KeepTrial(found string) error {
	if err := os.MkdirAll(c.Data, 0o711); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(c.Data, trialFile), []byte(c.IMAP.Border.trial(found)), 0o644)
}
