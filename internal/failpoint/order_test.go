package failpoint_test

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

func TestOrders(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		text string
		want failpoint.Order
	}{
		{"smtp.dot:kill", failpoint.Order{Point: failpoint.SMTPDot, Action: failpoint.Kill, Hit: 1}},
		{" smtp.dot:kill:3", failpoint.Order{Point: failpoint.SMTPDot, Action: failpoint.Kill, Hit: 3}},
		{"imap.idle:sleep=50ms:2", failpoint.Order{Point: failpoint.MailboxIdle, Action: failpoint.Sleep, Pause: 50 * time.Millisecond, Hit: 2}},
		{"store.uncommitted:err", failpoint.Order{Point: failpoint.StoreUncommitted, Action: failpoint.Err, Hit: 1}},
	} {
		got, err := failpoint.ParseOrder(tc.text)
		if err != nil || got != tc.want {
			t.Errorf("%q is %+v, %v", tc.text, got, err)
		}
		if again, err := failpoint.ParseOrder(got.String()); err != nil || again != got {
			t.Errorf("%q is written %q, which is %+v, %v", tc.text, got, again, err)
		}
	}
	for _, text := range []string{"", "smtp.dot", ":kill", "smtp.dot:burn", "smtp.dot:sleep", "smtp.dot:kill:0", "smtp.dot:kill:x", "a:kill:1:1"} {
		if got, err := failpoint.ParseOrder(text); err == nil {
			t.Errorf("%q is %+v", text, got)
		}
	}
}
