package replies

import (
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// MaxText is how many bytes of a mail's text are looked at. Nobody answers a question at greater length.
const MaxText = 256 << 10

// Message is what a mail says, decoded.
type Message struct {
	Text    string    // the text/plain part, "" when there is none
	HTML    string    // the text/html part; read only when Text is blank
	Subject string    // never read for an answer
	Date    time.Time // the mail's date in its writer's zone: relative days count from it
	Sent    string    // the text of our mail that it answers, "" when unknown
}

// Ask is the question the message answers; Kind "" when there is none.
type Ask struct {
	Kind     mentoring.Kind
	Language string           // the language of our mail, a BCP 47 primary tag
	Missing  []int            // numbered questions that are still open: survey, agreement, goals
	Planning bool             // session: our mail asked when they meet, and not whether they have met
	Offers   []mentoring.Slot // times: those that were offered, on the clock of the writer
	Pairs    int              // proposal: the highest number in its list of pairs
	People   []string         // proposal: the names of those who may be put into a pair

	Coordinates bool // its writer is a coordinator, who may write orders at any time; People are their own

	Matters []Matter // morning: what was asked, by number

	Capabilities []string // self-rating: what is rated, in the order in which it was asked
	Partner      string   // closing: the first name of the other half
	Pledge       bool     // check-in: it was asked whether the pledge is kept

	Role     mentoring.Role // survey: of the person who was asked; "" when not known
	Complete bool           // survey: every question is answered, and words can only correct

	Parting bool // it answers the mail that says that a pairing has ended
	InPlace bool // session, first meeting: it was put to the other half, in place of whoever was silent

	Questions map[int]Topic // survey: what its numbered questions ask, where that matters; nil for our own five
}

// Matter is one of several things that a coordinator was asked in one mail.
type Matter struct {
	Number int
	Kind   mentoring.Kind // hand-over or missed; "" when a better address is wanted
	Names  []string       // of those whom it is about
	Again  bool           // 1 means that they are asked once more
}

// Reason says why an answer was read: which rule, and which of the person's words.
type Reason struct {
	Rule  string `json:"rule"`
	Words string `json:"words"`
}

// Doubt says what is not sure about a reading, and so what is asked.
type Doubt string

// What may be in doubt.
const (
	NoDoubt       Doubt = ""
	NoWords       Doubt = "nothing of their own was found: is there an answer?"
	NoMeaning     Doubt = "no known words: what is the answer?"
	YesOrNo       Doubt = "is it yes or no?"
	OnCondition   Doubt = "there is a condition or a hesitation: is it yes all the same?"
	WhichValue    Doubt = "which figure or day is meant?"
	ReallyLeaving Doubt = "is it really meant to stop, or to be forgotten?"
)

// Reading is what a message was understood to say.
type Reading struct {
	Text      string             // the new text: what this person wrote now
	Language  string             // guessed from the words, "" when unsure
	Tongue    string             // the language that they want mail in, when they say so; "" otherwise
	Answer    mentoring.Answer   // the best reading; its Intent is Unclear or Nothing when there is none
	Certainty float64            // 0 to 1
	Decision  mentoring.Decision // Act, AskOne or ToHand
	Because   []Reason
	Doubt     Doubt // what would be asked, when the decision is to ask

	Moved            bool   // session: the meeting was put off, not merely missed
	RecommendInWords bool   // closing: Answer.Recommend stands for a bare yes or no
	Remark           string // session, check-in, closing: what they said beside the values that were asked for
	Besides          string // check-in: the text without what was said of the pledge, where something was said of it by its number
}

// Read reads a message as the answer to an ask.
func Read(m Message, ask Ask) Reading {
	fragments := newFragments(m, nil)
	text := joinFragments(fragments)
	if strings.TrimSpace(text) == "" {
		return Reading{
			Answer:   mentoring.Answer{Intent: mentoring.Nothing},
			Decision: mentoring.AskOne,
			Because:  []Reason{{Rule: "no words of their own"}},
			Doubt:    NoWords,
		}
	}
	tongue, rest := tongueWish(text, ask)
	if tongue != "" && strings.TrimSpace(rest) == "" {
		return Reading{
			Text: text, Tongue: tongue, Answer: mentoring.Answer{Intent: mentoring.Tongue, Text: text}, Certainty: plain,
			Decision: mentoring.Act, Because: []Reason{{Rule: "a wish for a language", Words: strings.TrimSpace(text)}},
		}
	}
	room := rooms.Get().(*[]token)
	defer vacate(room)
	tokens := tokeniseIn(room, rest)
	tag, sure := guessLanguage(tokens, rest, ask.Language)
	speech := hear(tokens, rest, fragments, lexiconFor(tag), m.Date, ask.Kind)
	reading := understand(speech, ask)
	reading.Text, reading.Tongue, reading.Answer.Text = text, tongue, text
	if sure {
		reading.Language = tag
	}
	return reading
}

// FullText returns the whole text of a message, quotes and all: its text, or its HTML as text.
func FullText(m Message) string { return source(m) }

// NewText returns what the person wrote now: the message's text, or its HTML as text when there is no text, without
// quotes, forwards, signatures, disclaimers, client footers and gateway banners.
func NewText(m Message) string { return joinFragments(newFragments(m, nil)) }
