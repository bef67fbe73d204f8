package programme

import (
	"context"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

const (
	enoughWords  = 12                  // of one mail, to be sure of the language that somebody writes in
	tongueMemory = 90 * 24 * time.Hour // within which two mails show it
)

// noticeTongue writes to a person in the language that they ask for, or else write in: they have to be sure of it, by one mail
// of some length or by two. They are told once, in both languages, how to have it changed back. What somebody asked for is not
// changed by what they write.
func (s step) noticeTongue(ctx context.Context, in *incoming, sc *scene) error {
	asked := in.reading.Tongue
	noticed, err := s.writesIn(ctx, in, *sc)
	if err != nil || asked == "" && noticed == "" {
		return err
	}
	now, before := noticed, sc.language()
	if asked != "" {
		now = asked
	}
	if err := s.SetLanguage(ctx, sc.reader.ID, now, asked != ""); err != nil {
		return err
	}
	sc.reader.Language, sc.reader.Asked = now, asked != ""
	if now == s.Letters.Tongue(before) {
		return nil
	}
	tags := []string{now, s.Letters.Tongue(before)}
	if in.reading.Answer.Intent == mentoring.Tongue { // the answer is about nothing else
		tags = tags[1:]
	}
	for _, tag := range tags {
		said, err := s.Letters.Say(tag, mentoring.Say("language.now", mentoring.With{
			"Language": []string{now}, "Back": mentoring.Say("language.ask."+s.Letters.Tongue(before), nil),
		}))
		if err != nil {
			return err
		}
		in.tongue = append(in.tongue, said)
	}
	return s.note(ctx, *sc, "language", now, store.JournalEntry{})
}

// writesIn returns the language of ours that a person writes in when it is another than the one that they are written to in,
// and sure enough. It is "" otherwise, and for whoever asked for theirs.
func (s step) writesIn(ctx context.Context, in *incoming, sc scene) (string, error) {
	tag := in.reading.Language
	if tag == "" || sc.reader.Asked || s.Letters.Tongue(tag) != tag || tag == s.Letters.Tongue(sc.language()) {
		return "", nil
	}
	if len(strings.Fields(in.reading.Text)) >= enoughWords {
		return tag, nil
	}
	before, err := s.LanguageBefore(ctx, sc.reader.ID, in.id, s.now.Add(-tongueMemory))
	if err != nil || before != tag {
		return "", err
	}
	return tag, nil
}
