package demo

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	netmail "net/mail"
	"regexp"
	"time"
)

// fromLine is a line that a reader of an mbox could take for the beginning of a mail, quoted or not.
var fromLine = regexp.MustCompile(`(?m)^>*From `)

// writeMbox writes letters as an mbox of the kind mboxrd: every line that begins with "From ", behind any number of >,
// gets one > more, so that each mail can be told from the next and restored (RFC 4155 describes the family).
func writeMbox(w io.Writer, letters []Letter) error {
	out := bufio.NewWriter(w)
	for _, l := range letters {
		sender := "MAILER-DAEMON"
		if from, err := netmail.ParseAddress(l.From); err == nil {
			sender = from.Address
		}
		fmt.Fprintf(out, "From %s %s\n", sender, l.At.UTC().Format(time.ANSIC))
		raw := bytes.ReplaceAll(l.Raw, []byte("\r\n"), []byte("\n"))
		out.Write(fromLine.ReplaceAll(raw, []byte(">$0")))
		if !bytes.HasSuffix(raw, []byte("\n")) {
			out.WriteByte('\n')
		}
		out.WriteByte('\n')
	}
	return out.Flush()
}
