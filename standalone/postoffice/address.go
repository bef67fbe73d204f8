package postoffice

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/emersion/go-smtp"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// behaviour is what an address does with a mail, as its local part says.
type behaviour int

const (
	deliver behaviour = iota
	refuse            // answer RCPT with an error
	hold              // answer RCPT with an error, late
	slow              // deliver, and answer late
	bounce            // accept, and return to the sender
)

// codeSuffix is an SMTP reply code at the end of a local part.
var codeSuffix = regexp.MustCompile(`(?:^|[-+._])([45]\d\d)$`)

// behaviourOf returns what an address does, and for refuse and hold the answer it gives.
func behaviourOf(recipient string) (behaviour, *smtp.SMTPError) {
	local, _, _ := strings.Cut(strings.ToLower(recipient), "@")
	switch {
	case strings.HasSuffix(local, "temperror"):
		return refuse, reply(451, smtp.EnhancedCode{4, 3, 0}, "Try again later, on purpose")
	case strings.HasSuffix(local, "permerror"):
		return refuse, reply(550, smtp.EnhancedCode{5, 1, 1}, "No such mailbox, on purpose")
	case strings.HasSuffix(local, "timeout"):
		return hold, reply(451, smtp.EnhancedCode{4, 4, 2}, "Held back, on purpose")
	case strings.HasSuffix(local, "slow"):
		return slow, nil
	case strings.HasSuffix(local, "bounce"):
		return bounce, nil
	}
	if m := codeSuffix.FindStringSubmatch(local); m != nil {
		code, err := strconv.Atoi(m[1])
		if err == nil {
			return refuse, reply(code, smtp.EnhancedCode{code / 100, 0, 0}, "Refused, on purpose")
		}
	}
	return deliver, nil
}

func reply(code int, enhanced smtp.EnhancedCode, message string) *smtp.SMTPError {
	return &smtp.SMTPError{Code: code, EnhancedCode: enhanced, Message: message}
}

// mailboxOf returns the mailbox of an address: see the package comment.
func (o *Office) mailboxOf(addr string) mentoring.Address {
	a := mentoring.CanonicalAddress(addr)
	local := strings.TrimSuffix(string(a), "@"+a.Domain())
	name, _, tagged := strings.Cut(local, "+")
	tagged = tagged && name != ""
	if box := o.options.CatchAll[a.Domain()]; box != "" {
		if tagged || strings.HasPrefix(local, "r-") || strings.HasPrefix(local, "b-") {
			return mentoring.CanonicalAddress(box)
		}
	}
	if tagged {
		return mentoring.Address(name + "@" + a.Domain())
	}
	return a
}
