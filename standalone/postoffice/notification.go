package postoffice

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"strings"
	"time"
)

// notification writes a delivery status notification (RFC 3464) about a recipient that does not exist, with the header of
// the original message (text/rfc822-headers, RFC 6522).
func (o *Office) notification(sender, recipient string, original []byte) []byte {
	domain, boundary := o.options.Domain, rand.Text()
	date := o.options.Now().Format(time.RFC1123Z)
	lines := []string{
		"From: Mail Delivery System <MAILER-DAEMON@" + domain + ">",
		"To: " + sender,
		"Subject: Undelivered Mail Returned to Sender",
		"Date: " + date,
		"Message-ID: <" + rand.Text() + "@" + domain + ">",
		"Auto-Submitted: auto-replied",
		"MIME-Version: 1.0",
		`Content-Type: multipart/report; report-type=delivery-status; boundary="` + boundary + `"`,
		"",
		"--" + boundary,
		"Content-Type: text/plain; charset=us-ascii",
		"",
		"This is the mail system at host " + domain + ".",
		"",
		"Your message could not be delivered to one or more recipients.",
		"",
		fmt.Sprintf("<%s>: host %s said: 550 5.1.1 No such mailbox (in reply to RCPT TO command)", recipient, domain),
		"",
		"--" + boundary,
		"Content-Type: message/delivery-status",
		"",
		"Reporting-MTA: dns; " + domain,
		"Arrival-Date: " + date,
		"",
		"Final-Recipient: rfc822; " + recipient,
		"Original-Recipient: rfc822; " + recipient,
		"Action: failed",
		"Status: 5.1.1",
		"Remote-MTA: dns; " + domain,
		"Diagnostic-Code: smtp; 550 5.1.1 No such mailbox",
		"",
		"--" + boundary,
		"Content-Type: text/rfc822-headers",
		"",
		headerOf(original),
		"",
		"--" + boundary + "--",
		"",
	}
	return []byte(strings.Join(lines, "\r\n"))
}

// headerOf returns the header of a message as it stands, without the empty line that ends it.
func headerOf(message []byte) string {
	header, _, _ := bytes.Cut(message, []byte("\r\n\r\n"))
	return string(bytes.TrimSuffix(header, []byte("\r\n")))
}
