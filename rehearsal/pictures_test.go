package rehearsal

import (
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mailer"
)

func TestPicturesStandInThePages(t *testing.T) {
	t.Parallel()
	const page = `<p>cid:months <img src="cid:months" alt="x"></p>`
	raw, err := mailer.Compose(mailer.Message{
		MessageID: "1@rapport.test", Date: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC), FromName: "Rapport", From: "rapport@rapport.test", ToName: "Helen", To: "helen@north.test",
		Subject: "S", Text: "T\n", HTML: page, Step: "summary",
		Attachments: []mailer.Attachment{
			{Name: "months.png", ID: "months", Type: "image/png", Content: []byte("picture")},
			{Name: "figures.csv", Type: "text/csv", Content: []byte("a,b\r\n")},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	got, err := withPictures(raw, page)
	if err != nil || !strings.Contains(got, `src="data:image/png;base64,cGljdHVyZQ=="`) || !strings.Contains(got, "<p>cid:months") {
		t.Errorf("the page is %s, %v", got, err)
	}
	if got, err := withPictures([]byte("From: a@b.test\r\n\r\nplain\r\n"), page); err != nil || got != page {
		t.Errorf("a mail without parts: %s, %v", got, err)
	}
}
