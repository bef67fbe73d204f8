// Package house reads the folder in which an organisation keeps what its mails have of their own: name, colours, logo and
// wording, for everybody or for the people of one organisation. The layout is that of templates.House.
//
// It is read when a command or the service starts, and refused as a whole while anything is wrong with it: a mail that
// cannot be written, or a button whose words would not be understood, must not be found out by its reader.
package house

import (
	"encoding/json"
	"os"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/templates"
)

// Open reads a folder; "" is our own mails as they are. The error is form.Problems with everything that is wrong, by file
// and line.
func Open(folder string) (templates.House, error) {
	if folder == "" {
		set, err := templates.New()
		return templates.House{Set: set}, err
	}
	return templates.Load(os.DirFS(folder), folder, Understand)
}

// Understand reads the words of a button as they would come back, by the same rules as any reply. It tells nothing for
// words of which one would have to ask what they mean.
func Understand(mail, language, words string) string {
	kind, _ := templates.AskOf(mail)
	sample := templates.Sample(mail)
	ask := replies.Ask{
		Kind: kind, Language: language, Pairs: 3, InPlace: strings.HasSuffix(mail, ".partner"), Parting: mail == "anytime.ended" || mail == "ended.kept", Capabilities: sample.Cohort.Capabilities,
		Coordinates: sample.ReaderRole == "",
	}
	if kind == mentoring.Morning {
		ask.Matters = []replies.Matter{{Number: 1, Kind: mentoring.HandOver, Again: true}, {Number: 2, Kind: mentoring.Missed, Again: true}}
	}
	message := replies.Message{Text: words, Date: time.Date(2026, time.April, 14, 9, 30, 0, 0, time.UTC)} // a day for words such as “tomorrow”
	reading := replies.Read(message, ask)
	for n := 1; n <= 2 && reading.Decision != mentoring.Act && kind == mentoring.MeetingTimes; n++ { // one time, or one of two
		ask.Offers = append(ask.Offers, mentoring.Slot{Day: mentoring.Day{Year: 2026, Month: time.April, Day: 20 + n}, Minute: 10 * 60})
		reading = replies.Read(message, ask)
	}
	if reading.Decision != mentoring.Act {
		return ""
	}
	answer := reading.Answer
	answer.Text, answer.Lines = "", nil
	meaning, err := json.Marshal(answer)
	if err != nil {
		return string(answer.Intent)
	}
	return string(meaning)
}
