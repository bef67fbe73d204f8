package replies

import (
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// The meanings that phrases carry. A lexicon says in which words.
const (
	yes     meaning = "yes"     // I will, I accept, that is right
	no      meaning = "no"      // I will not, I cannot
	later   meaning = "later"   // not now
	unsure  meaning = "unsure"  // I do not know, I will think
	onlyIf  meaning = "only if" // a condition
	other   meaning = "other"   // another person than the one proposed
	neutral meaning = "neutral" // words that look like something and say nothing

	but        meaning = "but"        // what follows counts, what precedes does not
	correction meaning = "correction" // what was said before is taken back
	although   meaning = "although"   // this clause does not count
	regret     meaning = "regret"     // unfortunately, alas: a refusal is near
	wrong      meaning = "wrong"      // wrong person, who are you
	asking     meaning = "asking"     // a question, with or without its mark
	thanks     meaning = "thanks"     // courtesy
	nothing    meaning = "nothing"    // no need to do anything

	stop     meaning = "stop"
	endPair  meaning = "end pair"
	pause    meaning = "pause"
	away     meaning = "away"
	fewer    meaning = "fewer mails"
	help     meaning = "help"
	partner  meaning = "who is my partner"
	hold     meaning = "what do you hold"
	back     meaning = "back again"
	forget   meaning = "forget me"
	address  meaning = "new address"
	silent   meaning = "silent partner"
	concern  meaning = "concern"
	death    meaning = "a death"
	met      meaning = "met"
	notMet   meaning = "not met"
	moved    meaning = "moved"
	skip     meaning = "skip"
	fullMark meaning = "full marks"
	topTen   meaning = "ten of ten"

	wantsHelp     meaning = "wants help"
	noHelp        meaning = "no help"
	rematch       meaning = "rematch"
	noRematch     meaning = "no rematch"
	recommends    meaning = "recommends"
	notRecommends meaning = "does not recommend"
	share         meaning = "share"
	noShare       meaning = "do not share"
	shareUnsure   meaning = "unsure about sharing"
	learned       meaning = "learned"

	onlyMe    meaning = "only me"
	toPartner meaning = "to my partner"
	toAll     meaning = "to the programme"

	allOf    meaning = "all of them"
	exceptOf meaning = "except"
	leaveIt  meaning = "leave it"
	guessed  meaning = "as guessed"
	goOn     meaning = "go on without"
	notWith  meaning = "not with"

	yearsOf  meaning = "years"
	capacity meaning = "capacity"
	inPerson meaning = "in person"
	online   meaning = "online"
	either   meaning = "online or in person"
	ratingOf meaning = "rating"
	markOf   meaning = "recommendation"
)

// onlyFor names the asks for which a meaning is listened to; those not named here are listened to always. So a phrase of
// one ask never hides a phrase of another.
var onlyFor = map[meaning][]mentoring.Kind{
	met: sessions, notMet: sessions, moved: sessions, skip: append(sessions[:len(sessions):len(sessions)], mentoring.Survey, mentoring.Agreement, mentoring.Goals, mentoring.Practice, mentoring.Confidence, mentoring.Reflection, mentoring.Closing, mentoring.Forum, mentoring.Notes, mentoring.Hopes, mentoring.PartnerFit, mentoring.SponsorNote, mentoring.SelfRating, mentoring.Recontract, mentoring.LookingBack, mentoring.Naming),
	longer: {mentoring.Recontract}, asItIs: {mentoring.Recontract}, goalsStand: {mentoring.Recontract}, goalsNew: {mentoring.Recontract},
	inPart: {mentoring.LookingBack}, stillSo: {mentoring.LookingBack}, noLonger: {mentoring.LookingBack}, movedOn: {mentoring.LookingBack}, stillThere: {mentoring.LookingBack},
	fullMark:  {mentoring.Session, mentoring.CheckIn, mentoring.Closing},
	wantsHelp: {mentoring.CheckIn, mentoring.Fit, mentoring.Dormancy}, noHelp: {mentoring.CheckIn}, rematch: {mentoring.CheckIn, mentoring.Confirmation, mentoring.Fit},
	noRematch: {mentoring.CheckIn, mentoring.Fit}, other: {mentoring.Confirmation, mentoring.Proposal},
	noTie: {mentoring.Confirmation}, tie: {}, nearBy: {},
	stillOn: {mentoring.Dormancy, mentoring.Guest}, letGo: {mentoring.Dormancy, mentoring.Guest}, stepIn: append(sessions[:len(sessions):len(sessions)], mentoring.Dormancy), remindThem: append(sessions[:len(sessions):len(sessions)], "", mentoring.Morning), changePartner: sessions, suits: {mentoring.Fit}, suitsNot: {mentoring.Fit}, tooSoon: {mentoring.Fit}, keepLooking: {mentoring.Unmatched},
	topTen: {mentoring.Closing}, recommends: {mentoring.Closing}, notRecommends: {mentoring.Closing}, share: {mentoring.Closing},
	noShare: {mentoring.Closing}, shareUnsure: {mentoring.Closing}, learned: {mentoring.Closing}, markOf: {mentoring.Closing},
	ratingOf: {mentoring.Closing}, onlyMe: {mentoring.Reflection, mentoring.Forum}, toPartner: {mentoring.Reflection}, toAll: {mentoring.Reflection},
	allOf: digests, exceptOf: digests, sendIt: checks, nobody: {mentoring.Came},
	willCome: {mentoring.Invite}, notCome: {mentoring.Invite}, perhaps: {mentoring.Invite}, leaveIt: decisions, guessed: {mentoring.HandOver, mentoring.Morning}, goOn: {mentoring.HandOver, mentoring.Morning},
	askOnce: oneMorning, mine: oneMorning, without: oneMorning, asGuessed: oneMorning, endThem: oneMorning,
	notWith: surveys, yearsOf: surveys, capacity: surveys, inPerson: surveys, online: surveys, either: surveys,
	grows: surveyParts, offers: surveyParts, matters: surveyParts, sortOf: surveyParts, standing: surveyParts, ledFor: surveyParts,
	unshared: surveyParts, easier: surveyParts, otherField: surveyParts, sameField: surveyParts, otherHouse: surveyParts,
	sameHouse: surveyParts, noMatter: surveyParts,
	nothing: {""}, keepsNot: {mentoring.Confidence},
	inFavour: {mentoring.MotionAsk}, against: {mentoring.MotionAsk}, abstains: {mentoring.MotionAsk}, talkFirst: {mentoring.MotionAsk},
	upheld: {mentoring.CheckIn}, broken: {mentoring.CheckIn},
	agrees: {mentoring.CharterAsk}, cannot: {mentoring.CharterAsk}, changes: {mentoring.CharterAsk},
	later: {
		mentoring.Invitation, mentoring.Confirmation, mentoring.ConfirmAddress, mentoring.Proposal, mentoring.Survey,
		mentoring.Agreement, mentoring.Goals, mentoring.Practice, mentoring.Confidence, mentoring.FirstMeeting, mentoring.HandOver,
		mentoring.Missed, mentoring.Unmatched, mentoring.InTurn,
	},
}

var (
	sessions    = []mentoring.Kind{mentoring.Session, mentoring.FirstMeeting}
	surveyParts = []mentoring.Kind{surveyPart}
	decisions   = []mentoring.Kind{mentoring.HandOver, mentoring.Missed, mentoring.Morning}
	oneMorning  = []mentoring.Kind{mentoring.Morning}
	surveys     = []mentoring.Kind{mentoring.Survey, surveyPart}
)

// lexicon is one language.
type lexicon struct {
	tag     string
	common  string            // frequent words that tell the language
	respell map[string]string // spellings that stand for other words
	sets    map[string]string // named alternatives for phrases
	phrases phrasebook
	numbers map[string]int // number words to ninety-nine
	units   string         // words behind a number that make it no rating: minutes, times, people
	dates   dateWords

	found     func() *patterns  // compiled from phrases when the language is first read
	words     func() vocabulary // what is known of every word
	isFound   map[string]bool   // common as a set
	isUnit    map[string]bool   // units as a set
	dateIndex dateIndex         // dates by their words
}

// dateWords are the words of a language's dates.
type dateWords struct {
	months   []string // twelve entries of alternatives: "january jan"
	weekdays []string // from Sunday
	days     string   // units
	weeks    string
	monthsOf string
	yearsOf  string
	next     string
	last     string
	this     string
	ago      string         // "3 days ago", behind the unit
	agoFirst string         // "il y a 3 jours", before the number
	in       string         // "in 3 days"
	plans    string         // words that speak of a day to come
	until    string         // leads to a date in the future
	relative map[string]int // day phrases, as days from today
	named    map[string]feast
	seasons  map[string]time.Month
	ordinal  string // endings of day figures: "st nd rd th"
	dotted   bool   // "8. April": the point belongs to the day
}

// lexicons are the tongues, compiled once, on first use.
var lexicons = sync.OnceValue(func() []*lexicon {
	var all []*lexicon
	for _, tongue := range tongues {
		l := tongue()
		l.phrases = joinBooks(l.phrases, ties[l.tag], fits[l.tag], silences[l.tag], nudges[l.tag], notThem[l.tag], refusals[l.tag], courses[l.tag])
		l.phrases = joinBooks(l.phrases, freedoms[l.tag], circles[l.tag], mornings[l.tag], undoes[l.tag], absences[l.tag], ballots[l.tag], accords[l.tag], pledges[l.tag])
		l.found = sync.OnceValue(func() *patterns { return compile(l.phrases, l.sets, l.respell) })
		l.words = sync.OnceValue(l.index)
		l.isFound, l.isUnit = setOf(l.common), setOf(l.units)
		l.numbers = joined(l.numbers)
		l.dateIndex = l.indexDates()
		all = append(all, l)
	}
	return all
})

// siblings are languages that are read by the lexicon of another.
var siblings = map[string]string{"nb": "no", "nn": "no", "sr": "hr", "bs": "hr"}

// tongueOf returns the place of a language among the lexicons, or -1.
func tongueOf(tag string) int {
	if sibling, ok := siblings[tag]; ok {
		tag = sibling
	}
	return slices.IndexFunc(lexicons(), func(l *lexicon) bool { return l.tag == tag })
}

// lexiconFor returns the lexicon of a language, or the English one.
func lexiconFor(tag string) *lexicon { return lexicons()[max(tongueOf(tag), 0)] }

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(fold(words)) {
		set[w] = true
	}
	return set
}
