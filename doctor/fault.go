package doctor

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/textproto"
	"os"
	"strings"
	"syscall"

	protocol "github.com/emersion/go-imap/v2"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// mailFault says in plain words why a mail server cannot be used, and what to do.
func mailFault(part string, s config.Server, err error) Finding {
	at := s.Endpoint().Address()
	bad := func(advice, format string, args ...any) Finding {
		return wrong(part, fmt.Sprintf(format, args...), advice)
	}
	if untrusted, ok := errors.AsType[*tls.CertificateVerificationError](err); ok {
		return certificateFault(part, s, untrusted)
	}
	if _, inClear := errors.AsType[tls.RecordHeaderError](err); inClear {
		return bad("write tls: starttls, or the port on which encryption begins at once: 465 for smtp, 993 for imap", "%s answers, but does not begin with encryption", at)
	}
	if name, ok := errors.AsType[*net.DNSError](err); ok && name.IsNotFound {
		return bad("see that host is written as your provider gives it, under "+part, "there is no server called %s", s.Host)
	}
	switch {
	case errors.Is(err, mailer.ErrNoStartTLS) || errors.Is(err, inbox.ErrNoStartTLS):
		return bad("ask who runs the mail server to switch on TLS, or write tls: implicit if it encrypts on another port; Rapport says nothing to a server that does not encrypt",
			"%s does not offer to encrypt the connection (STARTTLS)", at)
	case errors.Is(err, syscall.ECONNREFUSED):
		return bad("see that host and port under "+part+" are right and that the server runs", "nothing answers at %s", at)
	case errors.Is(err, context.DeadlineExceeded) || errors.Is(err, os.ErrDeadlineExceeded) || isTimeout(err):
		return bad("see that host and port under "+part+" are right and that no firewall is in between; starttls and implicit use different ports", "%s does not answer in time", at)
	}
	if said, ok := errors.AsType[*textproto.Error](err); ok {
		return smtpRefusal(part, s, said)
	}
	if said, ok := errors.AsType[*protocol.Error](err); ok {
		return refusedLogin(part, s, said.Text)
	}
	if told, ok := errors.AsType[*mentoring.Error](err); ok { // the sign-in says itself what to do
		found, advice, _ := strings.Cut(told.Message, "; ")
		return wrong(part, found, advice)
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) {
		return bad("see that tls and port under "+part+" are what the server wants; a server that wants encryption at once hangs up on who begins without", "%s hangs up", at)
	}
	return bad("see that host, port and tls under "+part+" are what your provider names", "%s cannot be used: %v", at, err)
}

func isTimeout(err error) bool {
	network, ok := errors.AsType[net.Error](err)
	return ok && network.Timeout()
}

// smtpRefusal reads the code with which an SMTP server refuses (RFC 5321, 4954).
func smtpRefusal(part string, s config.Server, said *textproto.Error) Finding {
	switch said.Code {
	case 530, 534, 535, 538, 550, 504:
		return refusedLogin(part, s, said.Msg)
	case 421, 454, 450, 451:
		return wrong(part, s.Endpoint().Address()+" is busy or has had enough of this machine for now", "try again in some minutes; it said: "+oneLine(said.Msg))
	default:
		return wrong(part, s.Endpoint().Address()+" does not want to talk to this machine", fmt.Sprintf("ask who runs it; it said: %d %s", said.Code, oneLine(said.Msg)))
	}
}

// refusedLogin reads why a log-in was refused out of the server's words.
func refusedLogin(part string, s config.Server, said string) Finding {
	lowered := strings.ToLower(said)
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(lowered, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("smtpclientauthentication is disabled"):
		return wrong(part, "your organisation has switched off sending by program for this mailbox", "ask the Microsoft 365 administrator to switch on “Authenticated SMTP” for "+s.Username)
	case has("5.7.30", "5.7.139", "basic authentication is disabled", "basic auth"):
		return wrong(part, "the server takes no passwords any more", "write sign-in: oauth under "+part+" and sign in with “rapport mailbox sign-in”; docs/mailboxes.md tells how")
	case has("application-specific password", "app password", "5.7.9 "):
		return wrong(part, "the server does not take the account's ordinary password", "make an app password in the account's settings, or write sign-in: oauth; docs/mailboxes.md tells how")
	case has("imap is disabled", "imap access", "not enabled for imap"):
		return wrong(part, "the mailbox may not be read by program (IMAP is switched off)", "switch IMAP on in the settings of the mailbox")
	case s.ByOAuth():
		return wrong(part, "the server does not accept the sign-in as "+s.Username, "see that username is the mailbox that was signed in to, and sign in again with “rapport mailbox sign-in”")
	default:
		return wrong(part, "the server does not accept the user name or the password of "+s.Username,
			"see that username and the password's file under "+part+" are right; some providers want the whole address as the name, or an app password")
	}
}

// encrypted says how a connection is protected.
func encrypted(mode dial.Mode, state *tls.ConnectionState) string {
	if mode == dial.None || state == nil {
		return "in the clear on this machine"
	}
	return "encrypted (" + tls.VersionName(state.Version) + ")"
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
