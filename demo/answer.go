package demo

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// saying is what the gaps in a phrase are filled with.
type saying struct {
	date, to, back time.Time
	rating         int
	hour, other    int // of the day, of {to} and of {date}
	now            time.Time
}

// speak draws a wording and fills in its gaps.
func (m *mind) speak(chance *rand.Rand, what say, s saying) string {
	return m.fill(chance, pick(chance, m.phrases(what)), s)
}

func (m *mind) fill(chance *rand.Rand, phrase string, s saying) string {
	return strings.NewReplacer(
		"{date}", m.sayDay(chance, s.date.In(m.loc), s.now.In(m.loc)),
		"{to}", m.sayDay(chance, s.to.In(m.loc), s.now.In(m.loc)),
		"{back}", s.back.In(m.loc).Format("Monday 2 January 2006"),
		"{hour}", sayHour(chance, s.hour),
		"{other}", sayHour(chance, s.other),
		"{rating}", strconv.Itoa(s.rating),
	).Replace(phrase)
}

// sayDay writes a day near now in one of the ways in which people do.
func sayDay(chance *rand.Rand, day, now time.Time) string {
	ordinal := strconv.Itoa(day.Day()) + ordinalEnding(day.Day())
	forms := []string{
		day.Format("Monday 2 January"), day.Format("2 January"), day.Format("Mon 2 Jan"), day.Format("Monday, 2 January"),
		day.Format("January ") + ordinal, "the " + ordinal + day.Format(" of January"),
	}
	if day.Month() == now.Month() && day.Year() == now.Year() {
		forms = append(forms, "the "+ordinal, "the "+ordinal)
	}
	return pick(chance, forms)
}

// sayHour writes an hour of the day in one of the ways in which people do.
func sayHour(chance *rand.Rand, hour int) string {
	clock := strconv.Itoa(hour)
	forms := []string{clock + ":00", clock + " o'clock", clock + ".00 h"}
	if hour < 12 {
		forms = append(forms, clock+"am", clock)
	} else {
		forms = append(forms, strconv.Itoa((hour+11)%12+1)+"pm", strconv.Itoa((hour+11)%12+1)+" pm")
	}
	return pick(chance, forms)
}

func ordinalEnding(n int) string {
	switch {
	case n%100 >= 11 && n%100 <= 13:
		return "th"
	case n%10 == 1:
		return "st"
	case n%10 == 2:
		return "nd"
	case n%10 == 3:
		return "rd"
	}
	return "th"
}

// answer returns the person's words to a question.
func (m *mind) answer(chance *rand.Rand, kind mentoring.Kind, form form, t *thread, in incoming, due time.Time) string {
	s := saying{now: due}
	straight := form != asked || t.again
	vague := m.actor.Temper == Vague && form != clarify && !t.again
	switch kind {
	case mentoring.Invitation:
		return m.speak(chance, m.invited(t, vague), s)
	case mentoring.Survey:
		return m.survey(chance, form, in)
	case mentoring.Practice:
		if form == clarify {
			return "skip"
		}
		return m.speak(chance, sayWouldDo, s)
	case mentoring.Confidence:
		return m.speak(chance, sayKeepPrivate, s)
	case mentoring.Agreement:
		return m.numbered(chance, in.text)
	case mentoring.Goals:
		return m.goals(chance, form)
	case mentoring.Confirmation:
		switch {
		case m.actor.Temper == Picky && t.times == 1:
			return m.speak(chance, sayOtherMatch, s)
		case vague:
			return m.speak(chance, sayVague, s)
		}
		return m.speak(chance, sayWelcome, s)
	case mentoring.FirstMeeting:
		s.to = workday(due.Add(between(chance, 2*24*time.Hour, 8*24*time.Hour)))
		if !straight && chance.IntN(14) == 0 {
			return m.speak(chance, sayNoDate, s)
		}
		return m.speak(chance, m.date(chance, &s, sayFirstDate), s)
	case mentoring.MeetingTimes:
		return m.times(chance, in, s)
	case mentoring.Session:
		return m.session(chance, form, t, straight, in, s)
	case mentoring.Reflection:
		return m.reflection(chance, form, s)
	case mentoring.Fit:
		if vague || chance.IntN(16) == 0 {
			return m.speak(chance, sayUnsureFits, s)
		}
		return m.speak(chance, sayFits, s)
	case mentoring.Dormancy:
		return m.speak(chance, sayKeepOpen, s)
	case mentoring.Unmatched:
		return m.speak(chance, sayKeepLooking, s)
	case mentoring.CheckIn:
		s.rating = 3 + chance.IntN(3)
		switch {
		case form == clarify:
			return m.speak(chance, sayGoingNumber, s)
		case vague:
			return m.speak(chance, sayVagueGoing, s)
		case chance.IntN(16) == 0:
			return m.speak(chance, sayCallMe, s)
		case len(readQuestions(in.text)) > 3 && (m.numbersOnly() || chance.IntN(4) > 0): // each behind its number, the pledge too
			return m.numbered(chance, in.text)
		}
		return m.speak(chance, sayGoing, s)
	case mentoring.SelfRating:
		return m.ratesThemselves(chance, in)
	case mentoring.Recontract:
		if chance.IntN(3) == 0 {
			return m.speak(chance, sayLonger, s)
		}
		return m.speak(chance, sayAsItIs, s)
	case mentoring.InTurn:
		return m.speak(chance, sayInTurn, s)
	case mentoring.LookingBack:
		return m.speak(chance, sayStillDoing, s)
	case mentoring.Closing:
		return m.closing(chance, form, in, s)
	case mentoring.Proposal:
		if m.actor.Temper != Approving && form == asked && t.times == 1 && strings.Contains(in.text, "\n5. ") {
			return m.speak(chance, sayChangePairs, s)
		}
		return m.speak(chance, sayApprove, s)
	case mentoring.Forum:
		return m.speak(chance, sayToTheOthers, s)
	case mentoring.ForumDigest:
		return m.speak(chance, sayRelease, s)
	case mentoring.Invite:
		return m.speak(chance, sayComing, s)
	case mentoring.Came:
		return m.speak(chance, sayAllCame, s)
	case mentoring.Notes:
		if form == check {
			return m.speak(chance, sayAskThem, s)
		}
		return m.speak(chance, sayTakeAway, s)
	case mentoring.Hopes, mentoring.PartnerFit:
		return m.numbered(chance, in.text)
	case mentoring.Guest:
		if vague || chance.IntN(6) == 0 {
			return m.speak(chance, sayPartKindly, s)
		}
		return m.speak(chance, sayGoTogether, s)
	case mentoring.Eligible:
		return m.speak(chance, sayLetThemIn, s)
	case mentoring.SponsorNote:
		return m.speak(chance, sayRelease, s)
	case mentoring.CharterAsk:
		return m.speak(chance, sayAgreeToIt, s)
	case mentoring.MotionAsk:
		return m.speak(chance, sayForIt, s)
	case mentoring.ForumCheck, mentoring.MotionCheck:
		return m.speak(chance, sayAskThem, s)
	case mentoring.Missed:
		return m.speak(chance, sayAskBoth, s)
	case mentoring.Morning:
		return m.morning(chance, in.text)
	case mentoring.HandOver:
		if chance.IntN(4) == 0 {
			return m.speak(chance, sayGoOn, s)
		}
		return m.speak(chance, sayAsGuessed, s)
	case mentoring.ConfirmAddress:
		if m.private {
			return m.speak(chance, sayItWasMe, s)
		}
		return m.speak(chance, sayNotMe, s)
	}
	return ""
}

func (m *mind) invited(t *thread, vague bool) say {
	switch {
	case m.actor.Temper == Refuser:
		return sayNotJoin
	case m.actor.Temper == LaterOn && t.times == 1 && !t.again:
		return sayAskLater
	case vague:
		return sayVague
	}
	return sayJoin
}

// session reports on a talk: mostly that it was held, now and then that it was moved or left out. Whoever is asked again
// has met in the meantime.
func (m *mind) session(chance *rand.Rand, form form, t *thread, straight bool, in incoming, s saying) string {
	if m.actor.Temper == Leaver && t.session >= min(3, t.sessions) && form != partner {
		return m.speak(chance, sayStop, s)
	}
	if m.actor.Temper == Vague && !straight && t.times%2 == 0 {
		return m.speak(chance, sayVagueMet, s)
	}
	switch roll := chance.IntN(20); {
	case straight:
	case roll >= 8 && !pastDate(in): // the talk is still to come
		return m.speak(chance, m.date(chance, &s, sayOnDate), s)
	case roll < 2:
		s.to = workday(s.now.Add(between(chance, 4*24*time.Hour, 9*24*time.Hour)))
		return m.speak(chance, sayMoved, s)
	case roll < 3:
		return m.speak(chance, sayNotYet, s)
	case roll < 4 && t.session < t.sessions:
		return m.speak(chance, saySkipMonth, s)
	}
	s.rating = 3 + chance.IntN(3)
	s.date = s.now.AddDate(0, 0, -chance.IntN(3))
	if form == asked && s.date.Before(in.date) {
		s.date = in.date
	}
	return m.speak(chance, sayMet, s)
}

// pastDate reports whether a mail asks whether a talk was held, and not when it will be.
func pastDate(in incoming) bool { return !strings.Contains(in.text, "When do you two meet?") }

// date draws a day on which the two meet, or two that would do, and returns how it is said: by a day alone, a day and a time, or
// several.
func (m *mind) date(chance *rand.Rand, s *saying, dayAlone say) say {
	s.to = workday(s.now.Add(between(chance, 3*24*time.Hour, 7*24*time.Hour)))
	s.date = workday(s.to.AddDate(0, 0, 1))
	s.hour, s.other = 8+chance.IntN(10), 8+chance.IntN(10)
	switch roll := chance.IntN(10); {
	case roll < 2:
		return dayAlone
	case roll < 8:
		return sayOnDate
	}
	return sayEither
}

// times answers what somebody is asked about the times that their partner named.
func (m *mind) times(chance *rand.Rand, in incoming, s saying) string {
	switch roll := chance.IntN(10); {
	case strings.Contains(in.text, "When would suit you?"):
		return m.speak(chance, m.date(chance, &s, sayOnDate), s)
	case strings.Contains(in.text, "\n2. ") && roll < 8:
		return pick(chance, []string{"1", "2", "The second one, please.", "1 suits me best", "2 please"})
	case strings.Contains(in.text, "\n2. "), roll < 2:
		m.date(chance, &s, sayOnDate)
		return m.speak(chance, sayOtherTime, s)
	}
	return m.speak(chance, sayItSuits, s)
}

func (m *mind) reflection(chance *rand.Rand, form form, s saying) string {
	if form == clarify {
		return m.speak(chance, sayOnlyPrivate, s)
	}
	switch roll := chance.IntN(20); {
	case roll < 5:
		return m.speak(chance, sayOpenThought, s)
	case roll < 10:
		return m.speak(chance, sayPrivate, s)
	case roll < 15:
		return m.speak(chance, sayToPartner, s)
	case roll < 19:
		return m.speak(chance, sayToProgramme, s)
	}
	return "skip"
}

// closing answers the last questions: mostly each behind its number, else in a sentence or two.
func (m *mind) closing(chance *rand.Rand, form form, in incoming, s saying) string {
	s.rating = 7 + chance.IntN(4)
	asksNumbers := len(readQuestions(in.text)) > 0
	switch {
	case asksNumbers && (m.numbersOnly() || form == clarify || chance.IntN(4) > 0):
		return m.numbered(chance, in.text)
	case form == clarify:
		return m.speak(chance, sayRecommend, s)
	case chance.IntN(3) == 0:
		return m.speak(chance, sayQuoteMe, s)
	}
	return m.speak(chance, sayClosing, s)
}

// ratesThemselves gives a mark from one to five for each capability that the mail lists.
func (m *mind) ratesThemselves(chance *rand.Rand, in incoming) string {
	var marks []string
	for range readQuestions(in.text) {
		marks = append(marks, strconv.Itoa(2+chance.IntN(4)))
	}
	return strings.Join(marks, pick(chance, []string{" ", ", ", "/", " - "}))
}

// survey answers each question behind its number, or all of them in prose.
func (m *mind) survey(chance *rand.Rand, form form, in incoming) string {
	if form == clarify || chance.IntN(4) > 0 || m.numbersOnly() {
		return m.numbered(chance, in.text)
	}
	if m.actor.Role == mentoring.Mentor {
		return m.speak(chance, sayOffer, saying{})
	}
	return m.speak(chance, sayWish, saying{})
}

// numbersOnly reports whether the person answers numbered questions only: their language has no other wordings yet.
func (m *mind) numbersOnly() bool {
	own, foreign := tongues[m.actor.Language]
	return foreign && len(own.phrases[sayWish]) == 0
}

func (m *mind) goals(chance *rand.Rand, form form) string {
	first := pick(chance, m.phrases(sayOneGoal))
	if form == clarify || chance.IntN(3) == 0 {
		return "1. " + first
	}
	second := pick(chance, m.phrases(sayOneGoal))
	if second == first {
		return first
	}
	return "1. " + first + "\n2. " + second
}

// workday returns t, or the Monday after when t is on a weekend.
func workday(t time.Time) time.Time {
	for t.Weekday() == time.Saturday || t.Weekday() == time.Sunday {
		t = t.AddDate(0, 0, 1)
	}
	return t
}
