package mailer

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	netmail "net/mail"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Seal ties a mail's bytes to the one address they were written for. It is made with the mail, kept with it, and checked
// again just before the address is named to a server.
func Seal(to mentoring.Address, raw []byte) []byte {
	h := sha256.New()
	fmt.Fprintf(h, "%d:%s", len(to), to)
	h.Write(raw)
	return h.Sum(nil)
}

// Sealed reports whether a mail is written to an address and to nobody else, going by the mail itself: a seal that was made
// over the wrong pair of address and mail is no better than none.
func Sealed(to string, raw []byte) bool {
	m, err := netmail.ReadMessage(bytes.NewReader(raw))
	if err != nil || len(m.Header["To"]) != 1 || m.Header["Cc"] != nil || m.Header["Bcc"] != nil {
		return false
	}
	readers, err := m.Header.AddressList("To")
	return err == nil && len(readers) == 1 && readers[0].Address == to
}
