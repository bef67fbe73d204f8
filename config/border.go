package config

import (
	"strings"

	"github.com/rapport-mentoring/rapport/internal/form"
)

// Border is the mail server of one's own through which every mail reaches the mailbox. Without it nothing is believed
// that a mail says of its own authentication.
type Border struct {
	AuthservID string `json:"authserv_id" yaml:"authserv-id"` // signs Authentication-Results (RFC 8601)
	ReceivedBy string `json:"received_by" yaml:"received-by"` // its name in Received, after "by"
	Trial      string `json:"trial,omitempty" yaml:"-"`       // what a probe has found out about it
}

// border reads the two names, which make sense together only.
func border(f *form.Field) Border {
	b := Border{
		AuthservID: strings.ToLower(f.Key("authserv-id").Text()),
		ReceivedBy: strings.ToLower(f.Key("received-by").Text()),
	}
	for key, name := range map[string]string{"authserv-id": b.AuthservID, "received-by": b.ReceivedBy} {
		switch {
		case name == "" && b != Border{}:
			f.Key(key).Missing("there is no %s: write it as it stands in the header of a mail you received, or leave border out", key)
		case strings.ContainsAny(name, " \t;@()\""):
			f.Key(key).Problem("%s is %q: write the one word from the header of a mail you received, such as mx.example.org", key, name)
		}
	}
	return b
}
