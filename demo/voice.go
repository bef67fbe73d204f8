package demo

import (
	"fmt"
	"time"
)

// Voice is what one person of a cast answers, for whoever carries their mail in another way than through a mailbox.
type Voice struct {
	mind *mind
	seen map[string]bool // Message-IDs
}

// Spoken is a mail that a person writes.
type Spoken struct {
	From string // the envelope's sender, "" for automatic mail
	To   string
	Raw  []byte
	Due  time.Time // in programme time, when they send it
}

// NewVoice returns the voice of a person. Equal seeds say the same.
func NewVoice(actor Actor, seed uint64) *Voice {
	return &Voice{mind: newMind(actor, seed), seen: map[string]bool{}}
}

// Hear takes note of the next mail that reaches the person from an envelope's sender, and returns what they answer. A mail
// that comes once more is not answered again.
func (v *Voice) Hear(raw []byte, envelope string) ([]Spoken, error) {
	in, err := readLetter(raw)
	if err != nil || in.id == "" || v.seen[in.id] {
		return nil, err
	}
	v.seen[in.id] = true
	in.envelope = envelope
	var out []Spoken
	for _, r := range v.mind.receive(in) {
		e, err := write(v.mind.actor, v.mind.loc, r)
		if err != nil {
			return nil, fmt.Errorf("answer %s: %w", in.step, err)
		}
		out = append(out, Spoken{From: e.From, To: e.To, Raw: e.Raw, Due: r.due})
	}
	return out, nil
}

// Answer writes the person's reply to a mail in words that somebody else has chosen, to be sent at a time.
func (v *Voice) Answer(raw []byte, words string, due time.Time) (Spoken, error) {
	in, err := readLetter(raw)
	if err != nil {
		return Spoken{}, err
	}
	r := reply{entryKey: entryKey{in.id, 1}, due: due, to: in, words: words}
	r.id = messageID(v.mind.actor.Email, r.entryKey)
	e, err := write(v.mind.actor, v.mind.loc, r)
	if err != nil {
		return Spoken{}, fmt.Errorf("answer %s: %w", in.step, err)
	}
	return Spoken{From: e.From, To: e.To, Raw: e.Raw, Due: due}, nil
}
