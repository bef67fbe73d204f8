package demo

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/templates"
)

func TestPhrasebookIsVaried(t *testing.T) {
	t.Parallel()
	for what, phrases := range phrasebook {
		if len(phrases) < 8 {
			t.Errorf("%q has %d wordings, want 8", what, len(phrases))
		}
		seen := map[string]bool{}
		for _, p := range phrases {
			if seen[p] {
				t.Errorf("%q has %q twice", what, p)
			}
			seen[p] = true
		}
	}
}

// expectation is what words must be taken for.
type expectation struct {
	kind  mentoring.Kind
	right func(mentoring.Answer) bool // nil: it must be asked back
}

// readings are what the things that people say must be taken for.
var readings = func() map[say]expectation {
	intent := func(want mentoring.Intent) func(mentoring.Answer) bool {
		return func(a mentoring.Answer) bool { return a.Intent == want }
	}
	met := func(a mentoring.Answer) bool {
		return a.Met != nil && *a.Met && a.Rating == 4 && a.HeldOn == mentoring.Day{Year: 2026, Month: time.March, Day: 17}
	}
	keeps := func(a mentoring.Answer) bool { return a.Intent == mentoring.Accept || a.Intent == mentoring.Answered }
	notMet := func(a mentoring.Answer) bool { return a.Met != nil && !*a.Met || a.Intent == mentoring.Later }
	to := func(a mentoring.Answer) bool { return a.When == mentoring.Day{Year: 2026, Month: time.March, Day: 25} }
	slots := func(n int) func(mentoring.Answer) bool {
		return func(a mentoring.Answer) bool {
			return len(a.Slots) == n && a.Slots[0].Minute == 15*60 && a.Slots[0].Day.Day == 25
		}
	}
	visible := func(want mentoring.Visibility) func(mentoring.Answer) bool {
		return func(a mentoring.Answer) bool { return a.Visibility == want }
	}
	return map[say]expectation{
		sayJoin:        {mentoring.Invitation, intent(mentoring.Accept)},
		sayNotJoin:     {mentoring.Invitation, intent(mentoring.Decline)},
		sayAskLater:    {mentoring.Invitation, intent(mentoring.Later)},
		sayVague:       {mentoring.Invitation, nil},
		sayWouldDo:     {mentoring.Practice, intent(mentoring.Answered)},
		sayKeepPrivate: {mentoring.Confidence, keeps},
		sayWelcome:     {mentoring.Confirmation, intent(mentoring.Accept)},
		sayOtherMatch:  {mentoring.Confirmation, intent(mentoring.Decline)},
		sayMet:         {mentoring.Session, met},
		sayMoved:       {mentoring.Session, to},
		sayNotYet:      {mentoring.Session, notMet},
		saySkipMonth:   {mentoring.Session, intent(mentoring.Skipped)},
		sayVagueMet:    {mentoring.Session, nil},
		sayFirstDate:   {mentoring.FirstMeeting, to},
		sayOnDate:      {mentoring.FirstMeeting, slots(1)},
		sayEither:      {mentoring.FirstMeeting, slots(2)},
		sayItSuits:     {mentoring.MeetingTimes, intent(mentoring.Accept)},
		sayOtherTime:   {mentoring.MeetingTimes, slots(1)},
		sayPrivate:     {mentoring.Reflection, visible(mentoring.OnlyMe)},
		sayToPartner:   {mentoring.Reflection, visible(mentoring.MyPartner)},
		sayToProgramme: {mentoring.Reflection, visible(mentoring.Programme)},
		sayOnlyPrivate: {mentoring.Reflection, visible(mentoring.OnlyMe)},
		sayFits:        {mentoring.Fit, intent(mentoring.Accept)},
		sayUnsureFits:  {mentoring.Fit, intent(mentoring.Answered)},
		sayGoTogether:  {mentoring.Guest, intent(mentoring.Accept)},
		sayPartKindly:  {mentoring.Guest, intent(mentoring.Decline)},
		sayLetThemIn:   {mentoring.Eligible, intent(mentoring.Accept)},
		sayKeepLooking: {mentoring.Unmatched, intent(mentoring.Accept)},
		sayLonger: {mentoring.Recontract, func(a mentoring.Answer) bool {
			return a.Contract != nil && a.Contract.Months != nil && *a.Contract.Months == 1
		}},
		sayAsItIs: {mentoring.Recontract, func(a mentoring.Answer) bool {
			return a.Contract != nil && a.Contract.Months != nil && *a.Contract.Months == 0
		}},
		sayInTurn:      {mentoring.InTurn, intent(mentoring.Accept)},
		sayStillDoing:  {mentoring.LookingBack, intent(mentoring.Answered)},
		sayGoing:       {mentoring.CheckIn, func(a mentoring.Answer) bool { return a.Rating == 4 }},
		sayGoingNumber: {mentoring.CheckIn, func(a mentoring.Answer) bool { return a.Rating == 4 }},
		sayVagueGoing:  {mentoring.CheckIn, nil},
		sayCallMe:      {mentoring.CheckIn, func(a mentoring.Answer) bool { return a.WantsHelp != nil && *a.WantsHelp }},
		sayClosing:     {mentoring.Closing, func(a mentoring.Answer) bool { return a.Recommend != nil && *a.Recommend == 9 }},
		sayQuoteMe: {mentoring.Closing, func(a mentoring.Answer) bool {
			return a.Recommend != nil && *a.Recommend == 9 && a.Share != nil && *a.Share
		}},
		sayRecommend: {mentoring.Closing, func(a mentoring.Answer) bool { return a.Recommend != nil && *a.Recommend == 9 }},
		sayToTheOthers: {mentoring.Forum, func(a mentoring.Answer) bool {
			return a.Intent == mentoring.Skipped || a.Intent == mentoring.Answered && a.Visibility != ""
		}},
		sayComing:    {mentoring.Invite, func(a mentoring.Answer) bool { return a.Intent != mentoring.Answered || a.Maybe }},
		sayAllCame:   {mentoring.Came, intent(mentoring.Accept)},
		sayTakeAway:  {mentoring.Notes, intent(mentoring.Answered)},
		sayRelease:   {mentoring.ForumDigest, intent(mentoring.Accept)},
		sayAgreeToIt: {mentoring.CharterAsk, intent(mentoring.Accept)},
		sayForIt:     {mentoring.MotionAsk, intent(mentoring.Accept)},
		sayAskThem:   {mentoring.ForumCheck, intent(mentoring.Accept)},
		sayApprove:   {mentoring.Proposal, intent(mentoring.Accept)},
		sayChangePairs: {mentoring.Proposal, func(a mentoring.Answer) bool {
			return slices.Equal(a.Except, []int{2}) && slices.Equal(a.Changes, []mentoring.Change{{Do: mentoring.Swap, Pair: 3, With: 5}})
		}},
		sayAsGuessed: {mentoring.HandOver, func(a mentoring.Answer) bool { return a.Choice == 1 }},
		sayAskBoth:   {mentoring.Missed, func(a mentoring.Answer) bool { return a.Choice == 1 || a.Choice == 2 }},
		sayGoOn:      {mentoring.HandOver, func(a mentoring.Answer) bool { return a.Choice == 3 }},
		sayItWasMe:   {mentoring.ConfirmAddress, intent(mentoring.Accept)},
		sayNotMe:     {mentoring.ConfirmAddress, intent(mentoring.Decline)},
		sayStop:      {mentoring.Session, intent(mentoring.Stop)},
	}
}()

// TestPhrasesAreUnderstood holds the phrasebook against the reader of replies: clear words must be taken for what they
// are, and vague ones must be asked back.
func TestPhrasesAreUnderstood(t *testing.T) {
	t.Parallel()
	tests := readings
	now := time.Date(2026, 3, 18, 15, 0, 0, 0, time.UTC)
	offers := map[mentoring.Kind][]mentoring.Slot{mentoring.MeetingTimes: {{Day: mentoring.Day{Year: 2026, Month: time.March, Day: 20}, Minute: 600}}}
	day := func(kind mentoring.Kind, now time.Time) time.Time { // a talk was yesterday, another date is the day after
		if kind == mentoring.FirstMeeting {
			return now.AddDate(0, 0, 8)
		}
		return now.AddDate(0, 0, -1)
	}
	m := newMind(Actor{Zone: "UTC"}, 1)
	for what, test := range tests {
		t.Run(string(what), func(t *testing.T) {
			t.Parallel()
			understood := 0
			for _, phrase := range phrasebook[what] {
				words, got := "", replies.Reading{}
				wrong, unsure := false, false
				for round := range uint64(12) { // the ways to write a day
					words = m.fill(rand.New(rand.NewPCG(round, 1)), phrase, saying{
						now: now, date: day(test.kind, now), hour: 15, other: 11, to: now.AddDate(0, 0, 7), rating: rating(test.kind),
					})
					got = replies.Read(replies.Message{Text: words, Date: now}, replies.Ask{Kind: test.kind, Language: "en", Pairs: 6, Offers: offers[test.kind]})
					unsure = got.Decision != mentoring.Act
					if wrong = !unsure && (test.right == nil || !test.right(got.Answer)); wrong || unsure {
						break
					}
				}
				switch {
				case wrong:
					t.Errorf("%q is taken for %s", words, asJSON(t, got.Answer))
				case unsure && test.right != nil:
					t.Logf("%q is asked back: %s", words, asJSON(t, got.Answer))
				default:
					understood++
				}
			}
			if all := len(phrasebook[what]); 4*understood < 3*all {
				t.Errorf("%d of %d wordings are understood, want three quarters", understood, all)
			}
		})
	}
}

func rating(kind mentoring.Kind) int {
	if kind == mentoring.Closing {
		return 9
	}
	return 4
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestPhrasesOfOtherLanguagesAreUnderstood is the same for the people who answer in another language, where we write in it, too.
func TestPhrasesOfOtherLanguagesAreUnderstood(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 18, 15, 0, 0, 0, time.UTC)
	for tag, own := range tongues {
		t.Run(tag, func(t *testing.T) {
			t.Parallel()
			m := newMind(Actor{Zone: "UTC", Language: tag}, 1)
			for what, test := range readings {
				for _, phrase := range own.phrases[what] {
					words := m.fill(rand.New(rand.NewPCG(1, 1)), phrase, saying{
						now: now, date: now.AddDate(0, 0, -1), to: now.AddDate(0, 0, 7), rating: rating(test.kind),
					})
					got := replies.Read(replies.Message{Text: words, Date: now}, replies.Ask{Kind: test.kind, Language: tag, Pairs: 6})
					switch {
					case got.Decision != mentoring.Act:
						t.Errorf("%s: %q is asked back: %s", what, words, asJSON(t, got.Answer))
					case test.right == nil || !test.right(got.Answer):
						t.Errorf("%s: %q is taken for %s", what, words, asJSON(t, got.Answer))
					}
				}
			}
		})
	}
}

// TestEveryQuestionIsKnownInEveryLanguage sees that people find our questions in their own language.
func TestEveryQuestionIsKnownInEveryLanguage(t *testing.T) {
	t.Parallel()
	set, err := templates.New()
	if err != nil {
		t.Fatal(err)
	}
	for tag, own := range tongues {
		for _, kind := range []string{"survey", "agreement", "checkin", "closing"} {
			for _, v := range templates.Variants(kind) {
				v.Letter.Language = tag
				message, err := set.Render(v.Letter)
				if err != nil {
					t.Fatal(err)
				}
				for _, q := range readQuestions(message.Text) {
					if !slices.ContainsFunc(own.topics, func(t topic) bool { return strings.Contains(q.words, t.asks) }) {
						t.Errorf("%s %s %s: nobody knows what to say to %q", tag, kind, v.Name, q.words)
					}
				}
			}
		}
	}
}

// TestEveryQuestionIsKnown renders the mails with numbered questions and sees that nobody has to shrug.
func TestEveryQuestionIsKnown(t *testing.T) {
	t.Parallel()
	set, err := templates.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{
		"survey", "survey.remind", "survey.clarify", "agreement", "agreement.remind", "agreement.clarify", "checkin", "closing", "closing.remind",
	} {
		for _, v := range templates.Variants(kind) {
			message, err := set.Render(v.Letter)
			if err != nil {
				t.Fatal(err)
			}
			asked := readQuestions(message.Text)
			if len(asked) == 0 {
				t.Errorf("%s %s asks nothing with a number", kind, v.Name)
			}
			for i, q := range asked {
				if !slices.ContainsFunc(topics, func(t topic) bool { return strings.Contains(q.words, t.asks) }) {
					t.Errorf("%s %s: nobody knows what to say to %q", kind, v.Name, q.words)
				}
				if len(v.Letter.Missing) == 0 && q.number != fmt.Sprint(i+1) {
					t.Errorf("%s %s: question %d has the number %s", kind, v.Name, i+1, q.number)
				}
			}
		}
	}
}

// Row 81: what people answer when they are asked whether the pledge is kept is understood, a breach above all.
func TestRow81PeopleAnswerOnThePledge(t *testing.T) {
	t.Parallel()
	known := map[string]topic{"en": topics[0]}
	for tag, own := range tongues {
		known[tag] = own.topics[0]
	}
	for tag, topic := range known {
		for i, words := range topic.answers {
			r := replies.Read(replies.Message{Text: "1. 4\n2. ok\n3. 4\n4. " + words}, replies.Ask{Kind: mentoring.CheckIn, Language: tag, Partner: "Max", Pledge: true})
			breach := r.Answer.Kept != nil && !*r.Answer.Kept
			if breach != (i == len(topic.answers)-1) || r.Answer.Rating != 4 {
				t.Errorf("%s %q: a breach: %v, rating %d", tag, words, breach, r.Answer.Rating)
			}
		}
	}
}

func TestReadQuestions(t *testing.T) {
	t.Parallel()
	text := "Hello,\n\nWould you?\n\n1. What would you most like to\n   get better at?\n   An example.\n\n2. For how long?\n\nReply\n\n  1. … 2. …   your answers\n"
	got := readQuestions(text)
	want := []question{{"1", "What would you most like to get better at? An example."}, {"2", "For how long?"}}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
