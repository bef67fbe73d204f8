package main

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"slices"

	"github.com/rapport-mentoring/rapport/replies"
)

// mail is one line of a corpus, of what the measured are asked, or of what they answer.
type mail struct {
	ID      string  `json:"id"`
	Input   string  `json:"input_text,omitempty"`
	Found   string  `json:"text"`
	Want    *string `json:"expected_text,omitempty"`
	WithOut *string `json:"expected_text_nosig,omitempty"` // without the signature, where that is right too
}

// readCorpus reads the mails of which the new text is known word by word, without those that are longer than Rapport
// reads: everybody is to do the same work.
func readCorpus(path string) ([]mail, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	mails, err := readMails(file)
	mails = slices.DeleteFunc(mails, func(m mail) bool { return m.Want == nil || len(m.Input) > replies.MaxText })
	if err == nil && len(mails) == 0 {
		err = errors.New("no mail in it can be measured")
	}
	return mails, err
}

func readMails(in io.Reader) (mails []mail, err error) {
	for decoder := json.NewDecoder(in); ; {
		var m mail
		if err := decoder.Decode(&m); errors.Is(err, io.EOF) {
			return mails, nil
		} else if err != nil {
			return mails, err
		}
		mails = append(mails, m)
	}
}

func writeMails(out io.Writer, mails []mail) error {
	encoder := json.NewEncoder(out)
	for _, m := range mails {
		if err := encoder.Encode(m); err != nil {
			return err
		}
	}
	return nil
}
