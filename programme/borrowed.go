package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
)

// wordless are the intents that a mail may have without any of its words being shown to anybody.
var wordless = map[mentoring.Intent]bool{
	mentoring.Accept: true, mentoring.Decline: true, mentoring.Answered: true, mentoring.Later: true, mentoring.Stop: true,
	mentoring.EndPair: true, mentoring.Pause: true, mentoring.Resume: true, mentoring.LessMail: true,
}

// hush takes away the words of a mail from another address than the one on file that refers to no mail of ours, and does not
// answer it under its own subject. Whoever has a reply address can give it to a machine that mails a code to whoever asks, and
// then say that the mail is theirs: it would be shown to them as theirs. A reply from another address of one's own refers to
// what it answers, as mail programs write it. A concern reaches a person in every case.
func (s step) hush(ctx context.Context, in *incoming, sc scene) error {
	if in.sender == sc.reader.Email || in.claim.assigned != "" || in.reading.Answer.Intent == mentoring.Concern {
		return nil
	}
	_, refers, err := s.MailByMessageID(ctx, append(in.message.References, in.message.InReplyTo))
	if err != nil || refers {
		return err
	}
	quiet := *in.message
	quiet.Subject = ""
	in.message, in.reading = &quiet, hushed(in.reading)
	return nil
}

// hushed is a reading without words: what it says in a word or a figure, or nothing when it says more.
func hushed(r replies.Reading) replies.Reading {
	a := r.Answer
	if r.Decision != mentoring.Act || !wordless[a.Intent] || len(a.Lines) > 0 || r.Remark != "" {
		return replies.Read(replies.Message{}, replies.Ask{})
	}
	r.Text, r.Answer = "", mentoring.Answer{
		Intent: a.Intent, When: a.When, HeldOn: a.HeldOn, Met: a.Met, Rating: a.Rating, Recommend: a.Recommend, Share: a.Share,
		WantsHelp: a.WantsHelp, Rematch: a.Rematch, Choice: a.Choice, Except: a.Except,
	}
	return r
}
