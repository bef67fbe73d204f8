package mentoring

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Sentence is a sentence that is still to be written, for readers of several languages: its name in the languages' files
// and the values that stand in it. It is what is kept and handed on in place of words. The zero Sentence says nothing.
type Sentence struct {
	Name    string // "reason.capability"
	With    With
	Written string // the sentence itself, of records from before there were names
}

// With are the values of a sentence, each under the name that the languages' files use: text, whole numbers, days, lists of
// text, and sentences, alone or in lists. In JSON a day is lost: a sentence that holds one is not kept.
type With map[string]any

// Say returns the sentence of a name.
func Say(name string, with With) Sentence { return Sentence{Name: name, With: with} }

// IsZero reports whether the sentence says nothing.
func (s Sentence) IsZero() bool { return s.Name == "" && s.Written == "" }

type sentenceJSON struct {
	Name string `json:"say"`
	With With   `json:"with,omitempty"`
}

// MarshalJSON writes the name and the values, or the words of a sentence that is written already.
func (s Sentence) MarshalJSON() ([]byte, error) {
	if s.Name == "" {
		return json.Marshal(s.Written)
	}
	return json.Marshal(sentenceJSON{s.Name, s.With})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (s *Sentence) UnmarshalJSON(data []byte) error {
	*s = Sentence{}
	if !bytes.HasPrefix(data, []byte("{")) {
		return json.Unmarshal(data, &s.Written)
	}
	var raw struct {
		Name string                     `json:"say"`
		With map[string]json.RawMessage `json:"with"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	s.Name = raw.Name
	for name, value := range raw.With {
		if s.With == nil {
			s.With = With{}
		}
		read, err := readValue(value)
		if err != nil {
			return fmt.Errorf("read %s of the sentence %s: %w", name, s.Name, err)
		}
		s.With[name] = read
	}
	return nil
}

// readValue reads a value into the type that it was written from. An empty list may have held anything.
func readValue(data json.RawMessage) (any, error) {
	switch data[0] {
	case '{':
		var s Sentence
		err := json.Unmarshal(data, &s)
		return s, err
	case '[':
		if bytes.HasPrefix(bytes.TrimLeft(data[1:], " \n\r\t"), []byte("{")) {
			var list []Sentence
			err := json.Unmarshal(data, &list)
			return list, err
		}
		var list []string
		err := json.Unmarshal(data, &list)
		return list, err
	case '"', 'n':
		var text string
		err := json.Unmarshal(data, &text)
		return text, err
	default:
		var number int
		err := json.Unmarshal(data, &number)
		return number, err
	}
}
