package rehearsal

import (
	"bytes"
	netmail "net/mail"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/demo"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Silence is what a line of a script says when its person does not answer.
const Silence = "silence"

// Line is what somebody answers in a rehearsal: "what if Anna never answers?"
type Line struct {
	Who    mentoring.Address `json:"who"`
	Mail   mentoring.Kind    `json:"mail,omitempty"`   // "" means every question
	Number int               `json:"number,omitempty"` // the how manieth such question to them, from 1; 0 means each
	Says   string            `json:"says"`             // their words, or Silence
	After  time.Duration     `json:"after"`            // the mail came
}

// Script is what some people answer. The first line that fits a mail holds.
type Script []Line

// of returns what somebody says.
func (s Script) of(who mentoring.Address) Script {
	return slices.DeleteFunc(slices.Clone(s), func(l Line) bool { return l.Who != who })
}

// scripted is somebody who answers as a script says, and where it says nothing as their voice does.
type scripted struct {
	voice *demo.Voice
	lines Script
	heard map[mentoring.Kind]int
	due   map[mentoring.Kind]time.Time // when they say what the script has them say to the latest question of a kind
}

// Hear takes note of a mail and returns what is answered. Silence lasts through the reminders. Words are said once; when they
// have to be asked back, the voice answers.
func (s *scripted) Hear(raw []byte, envelope string) ([]demo.Spoken, error) {
	unscripted, err := s.voice.Hear(raw, envelope) // it has to know how things stand
	kind, first, date := questionOf(raw)
	if kind == "" || err != nil {
		return unscripted, err
	}
	if first {
		s.heard[kind]++
		delete(s.due, kind)
	}
	for _, l := range s.lines {
		if l.Mail != "" && l.Mail != kind || l.Number != 0 && l.Number != s.heard[kind] {
			continue
		}
		if l.Says == Silence {
			return nil, nil
		}
		if first {
			s.due[kind] = date.Add(l.After)
			spoken, err := s.voice.Answer(raw, l.Says, s.due[kind])
			return []demo.Spoken{spoken}, err
		}
		break
	}
	if date.Before(s.due[kind]) {
		return nil, nil // they are going to answer
	}
	return unscripted, nil
}

// questionOf says which question a mail of ours belongs to, "" when it asks nothing, whether it is the first mail of it to its
// reader, and when it was sent.
func questionOf(raw []byte) (kind mentoring.Kind, first bool, date time.Time) {
	m, err := netmail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return "", false, date
	}
	kind, first = questionIn(m.Header.Get("Rapport-Step"))
	date, _ = m.Header.Date() // we wrote it
	return kind, first, date
}

// questionIn says to which question a kind of mail belongs, and whether it is the first of it. What was put to the other half
// of a pair is the first that they hear of it.
func questionIn(step string) (kind mentoring.Kind, first bool) {
	for _, k := range mentoring.Kinds {
		switch form, ok := strings.CutPrefix(step, string(k)); {
		case ok && (form == "" || form == ".partner"):
			return k, true
		case ok && (form == ".remind" || form == ".clarify"):
			return k, false
		}
	}
	return "", false
}
