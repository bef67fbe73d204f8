package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

// mail is a mail's text and the new text in it, with and without the signature where both are right.
type mail struct {
	ID      string  `json:"id"`
	Input   string  `json:"input_text"`
	Want    *string `json:"expected_text"`
	WithOut *string `json:"expected_text_nosig"`
}

// question and answer are what a contestant reads and writes.
type question struct {
	ID    string `json:"id"`
	Input string `json:"input_text"`
}

type answer struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// readCorpus reads the mails of which the new text is known word by word.
func readCorpus(path string) ([]mail, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var mails []mail
	for decoder := json.NewDecoder(file); ; {
		var m mail
		switch err := decoder.Decode(&m); {
		case errors.Is(err, io.EOF) && len(mails) == 0:
			return nil, fmt.Errorf("%s: no mail in it has an expected_text", path)
		case errors.Is(err, io.EOF):
			return mails, nil
		case err != nil:
			return nil, fmt.Errorf("%s: %w", path, err)
		case m.Want != nil:
			mails = append(mails, m)
		}
	}
}
