package explain

import "github.com/rapport-mentoring/rapport/replies"

// trimmed is the new text of a mail.
type trimmed struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

func newText(r request) trimmed {
	return trimmed{ID: r.ID, Text: replies.NewText(replies.Message{Text: *r.InputText})}
}
