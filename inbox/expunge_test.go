package inbox

import (
	"testing"

	"github.com/emersion/go-imap/v2/imapclient"
)

// E1: a mail is taken out by its UID, and nothing besides; where the server counts anew, or has no such mailbox, nothing is.
func TestE1ExpungeTakesOutOnlyWhatIsNamed(t *testing.T) {
	t.Parallel()
	office := open(t, "Kept")
	for _, subject := range []string{"one", "two", "three"} {
		office.deliver("INBOX", subject)
	}
	var validity uint32
	count := func() (n uint32) {
		office.look("INBOX", func(c *imapclient.Client) {
			data, err := c.Select("INBOX", nil).Wait()
			if err != nil {
				t.Error(err)
				return
			}
			n, validity = data.NumMessages, data.UIDValidity
		})
		return n
	}
	count()
	for _, places := range [][]Place{
		{{Mailbox: "INBOX", UIDValidity: validity + 1, UID: 1}},
		{{Mailbox: "Nowhere", UIDValidity: validity, UID: 1}},
	} {
		if err := Expunge(t.Context(), office.account(), places); err != nil || count() != 3 {
			t.Errorf("after %+v there are %d mails, %v", places, count(), err)
		}
	}
	for range 2 { // a second time there is nothing left to do
		if err := Expunge(t.Context(), office.account(), []Place{{Mailbox: "INBOX", UIDValidity: validity, UID: 2}}); err != nil || count() != 2 {
			t.Errorf("%d mails are left, %v", count(), err)
		}
	}
}
