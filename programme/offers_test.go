package programme_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/templates"
)

// filled is what a person would write where an offered reply leaves a gap.
var filled = strings.NewReplacer(
	"in … say …", "in who may join say people who lead a team", "motion: …", "motion: extend by one month", "1: … 2: …", "1: 1 2: 2", "3: …", "3: elif@new.test", "stop …", "stop Grace", "status of …", "status of Grace", "remind …", "remind Grace", "pause … until …", "pause Grace until 4 May",
	"pause until …", "pause until 4 May", "later, in …", "later, in June", "later, on …", "later, on 4 May", "moved to …", "moved to 14 March",
	"yes, on …", "yes, on 3 March, 4", "question …", "question: how long does it take?", "concern …", "concern: he shouts at me",
	"all but …", "all but 2", "my new address is …", "my new address is ines@new.test", "on …", "on 14 March", "the address is …", "my new address is ines@new.test",
	"ask the mentors: …", "ask the mentors: how do you begin a hard talk?", "We talked about …", "We talked about saying no, and how to begin.",
	"1. … 2. … 3. …", "1. once a month 2. by video 3. everything", "1. …", "1. giving feedback", "2. …", "2. twelve years", "3. …", "3. honesty",
	"thanks: …", "thanks: you listened", "private …", "private: a good talk", "partner …", "partner: a good talk", "programme …", "programme: a good talk", "tell them: …", "tell them: she asked before she spoke", "between us: …", "between us: she asked before she spoke", " …", " 4",
)

// toCoordinator are offers that only a person can make true. Their words go to the coordinator as they are.
var toCoordinator = []string{"keep it", "keep the old one", "that was a mistake"}

// TestEveryOfferedReplyIsUnderstood takes each reply that a mail offers, writes it as a person would, and lets it be read as
// the answer to that mail. None may be lost or be asked back.
func TestEveryOfferedReplyIsUnderstood(t *testing.T) {
	t.Parallel()
	letters, err := templates.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range letters.Kinds() {
		for _, variant := range templates.Variants(kind) {
			letter := variant.Letter
			letter.ReplyTo = "r-token@reply.rapport.test"
			message, err := letters.Render(letter)
			if err != nil {
				t.Fatal(err)
			}
			for _, offer := range offers(message.Text) {
				words := filled.Replace(offer)
				if strings.HasPrefix(kind, "closing") {
					words = strings.Replace(words, "1. once a month 2. by video 3. everything", "1. 4 2. 9 3. to listen 4. yes", 1)
				}
				if strings.HasPrefix(kind, "checkin") {
					words = strings.Replace(words, "1. once a month 2. by video 3. everything", "1. 4 2. his questions 3. yes", 1)
				}
				ask := replies.Ask{
					Capabilities: letter.Cohort.Capabilities, Partner: letter.Partner.Name.First,
					Kind: askBehind(kind), Language: "en", Pairs: len(letter.Pairs), Planning: kind == "session",
					Parting: kind == "anytime.ended" || kind == "ended.kept", InPlace: strings.HasSuffix(kind, ".partner") || kind == "silence.noted", Offers: offeredIn(letter.Meeting),
				}
				if ask.Kind == mentoring.ForumDigest || ask.Kind == mentoring.Came {
					ask.Pairs = 9 // the lines of the list
				}
				if ask.Kind == mentoring.Morning {
					ask.Matters = []replies.Matter{{Number: 1, Kind: mentoring.HandOver, Again: true}, {Number: 2, Kind: mentoring.Missed, Again: true}, {Number: 3}}
				}
				if letter.ReaderRole == "" {
					ask.Coordinates, ask.People = true, []string{"Grace Okafor"}
				}
				got := replies.Read(replies.Message{Text: words, Sent: message.Text, Date: time.Date(2026, time.March, 9, 10, 0, 0, 0, time.UTC)}, ask)
				understood := got.Decision == mentoring.Act && got.Answer.Intent != mentoring.Unclear || got.Answer.Intent == mentoring.Concern
				forCoordinator := (ask.Kind == "" || kind == "anytime.instead") && slices.Contains(toCoordinator, offer)
				if !understood && !forCoordinator || got.Answer.Intent == mentoring.Nothing {
					t.Errorf("%s %s offers %q; “%s” is read as %s, %s", kind, variant.Name, offer, words, got.Answer.Intent, got.Decision)
				}
			}
		}
	}
}

// offeredIn are the times that a mail asks about.
func offeredIn(m templates.Meeting) (slots []mentoring.Slot) {
	for _, at := range m.Offers {
		slots = append(slots, mentoring.SlotOf(at))
	}
	if len(slots) == 0 && m.State != "declined" && !m.At.IsZero() {
		slots = append(slots, mentoring.SlotOf(m.At))
	}
	return slots
}

// askBehind returns the kind of ask that a reply to a mail answers, "" for a notice.
func askBehind(kind string) mentoring.Kind {
	switch kind {
	case "self.check", "self.check.noted":
		return mentoring.Practice // read in the same way
	case "meeting.agreed":
		return mentoring.MeetingTimes
	case "cohort.extended": // read in the same way
		return mentoring.Unmatched
	case "coordinator.welcome": // it stands for the first morning
		return mentoring.Morning
	case "silence.noted", "anytime.instead": // for one: it answers any ask
		return mentoring.Session
	}
	var longest mentoring.Kind
	for _, k := range mentoring.Kinds {
		answers := kind == string(k) || strings.HasPrefix(kind, string(k)+".") && !strings.HasSuffix(kind, ".shared") && kind != "closing.ahead"
		if answers && len(k) > len(longest) {
			longest = k
		}
	}
	return longest
}

// offers returns the replies that a mail offers, as its text part lists them.
func offers(text string) (words []string) {
	_, list, found := strings.Cut(text, "with one of these:\n\n")
	if !found {
		return nil
	}
	for line := range strings.Lines(list) {
		line = strings.TrimRight(line, "\n")
		if line == "" {
			break
		}
		if strings.HasPrefix(line, "    ") {
			continue // the rest of an explanation
		}
		offer, _, _ := strings.Cut(strings.TrimSpace(line), "  ")
		words = append(words, offer)
	}
	return words
}
