package mentoring

import "time"

// Intent is what a reply wants, in one word. The first group answers an ask, the second may be said at any time.
type Intent string

// Intents that answer the ask they reply to.
const (
	Accept   Intent = "accept"   // yes: to an invitation, a match, a proposal, an address
	Decline  Intent = "decline"  // no, without blame
	Later    Intent = "later"    // not now; Answer.When holds the day or month when one was named
	Answered Intent = "answered" // the values the ask wanted are in the Answer
	WhoIs    Intent = "whois"    // "who is this?", or "you have the wrong person"
	Skipped  Intent = "skipped"  // the session, or the question, is skipped on purpose
	Nudge    Intent = "nudge"    // the other half, who is silent, is to be asked once more
)

// Intents that hold at any time, whatever the ask was.
const (
	Question      Intent = "question"       // a person has to answer it; the ask stays open
	Help          Intent = "help"           // what can I reply, who do I talk to
	Pause         Intent = "pause"          // no mail until Answer.When
	Resume        Intent = "resume"         // back again: mail goes on, all of it
	LessMail      Intent = "less.mail"      // no reminders, and nothing that can be left out; with Answer.Topic, no more of that
	Stop          Intent = "stop"           // leave the programme, or with Answer.Everything all of them; no more mail
	EndPair       Intent = "end"            // end this pairing, stay in the programme
	Reason        Intent = "reason"         // why they ended it: kept for them alone or, with Share, for a coordinator
	WhoIsPartner  Intent = "who.partner"    // who is my mentor or mentee?
	WhatYouHold   Intent = "what.you.hold"  // what do you hold on me?
	Forget        Intent = "forget"         // erase me
	ChangeAddress Intent = "change.address" // Answer.Email holds the new address when one was named
	Tongue        Intent = "tongue"         // mail in another language, and nothing besides
	Concern       Intent = "concern"        // about safety or conduct: a named human sees it at once
	Undo          Intent = "undo"           // what was noted last was a mistake, or shall be as it was before
	Keep          Intent = "keep"           // what was noted may stand
	AskMany       Intent = "ask.many"       // put Answer.Question to Answer.Audience
	WhoNeedsMe    Intent = "who.needs.me"   // what could I do now? of a sponsor
	Approve       Intent = "approve"        // what waits for them: of a sponsor
	SendNote      Intent = "send.my.note"   // a few words in their name: of a sponsor
	NameUs        Intent = "name.us"        // the others may recognise their organisation in figures: of a sponsor
	HideUs        Intent = "hide.us"        // they may not
	NotMyManager  Intent = "not.my.manager" // their line manager is not to be written to
	Nominate      Intent = "nominate"       // Answer.Nominee would make a good mentor
	Ordered       Intent = "order"          // Answer.Order, of a coordinator
	Move          Intent = "move"           // Answer.Question is put to the steering group as a motion
	Unclear       Intent = "unclear"        // words that were not understood
	Nothing       Intent = "nothing"        // no words of their own at all
)

// Visibility is who may read a reflection. Its writer chooses; the default is the narrowest.
type Visibility string

// Who may read a reflection.
const (
	OnlyMe    Visibility = "only.me"   // nobody but the writer
	MyPartner Visibility = "partner"   // the other half of the pair
	Programme Visibility = "programme" // the programme, without the writer's name
)

// Mode is how somebody likes to meet.
type Mode string

// How somebody likes to meet.
const (
	Online   Mode = "online"
	InPerson Mode = "in_person"
	Either   Mode = "either"
)

// Day is a calendar day or, with Day 0, a whole month, without a zone: it means the day where its person is.
type Day struct {
	Year  int        `json:"year"`
	Month time.Month `json:"month"`
	Day   int        `json:"day,omitempty"`
}

// DayOf returns the calendar day of t in t's own location.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Day{Year: y, Month: m, Day: d}
}

// IsZero reports whether no day was given.
func (d Day) IsZero() bool { return d == Day{} }

// In returns the first instant of the day (or month) in loc.
func (d Day) In(loc *time.Location) time.Time {
	return time.Date(d.Year, d.Month, max(d.Day, 1), 0, 0, 0, 0, loc)
}

// String writes the day as 2006-01-02, or the month as 2006-01.
func (d Day) String() string {
	if d.Day == 0 {
		return d.In(time.UTC).Format("2006-01")
	}
	return d.In(time.UTC).Format(time.DateOnly)
}

// Answer is what a person's reply meant for an ask. A field that the person did not state is absent; pointers tell
// "not said" from "no" and from zero.
type Answer struct {
	Intent     Intent         `json:"intent"`
	When       Day            `json:"when,omitzero"`          // later, pause, postponed to, first meeting
	Slots      []Slot         `json:"slots,omitempty"`        // first meeting, session, times: a day and a time of day, each; at most MostSlots
	HeldOn     Day            `json:"held_on,omitzero"`       // session: the day on which they met
	Met        *bool          `json:"met,omitempty"`          // session
	Rating     int            `json:"rating,omitempty"`       // 1 to 5; 0 when not said
	Recommend  *int           `json:"recommend,omitempty"`    // closing: 0 to 10; a bare yes is 10, a bare no 0
	Share      *bool          `json:"share,omitempty"`        // closing: their words may be quoted without a name
	WantsHelp  *bool          `json:"wants_help,omitempty"`   // check-in: a word with the coordinator
	Rematch    *bool          `json:"rematch,omitempty"`      // check-in: another partner
	Tie        bool           `json:"tie,omitempty"`          // match: a no because one reports to the other, or they stand too close
	GoesOn     *bool          `json:"goes_on,omitempty"`      // check-in: wants to go on with this partner
	Marks      map[int]int    `json:"marks,omitempty"`        // self-rating: by capability, from 1; 1 to 5 each
	Contract   *Contract      `json:"contract,omitempty"`     // re-contract
	Thanks     string         `json:"thanks,omitempty"`       // closing: words that are meant for the other half, and for nobody else
	Still      Degree         `json:"still,omitempty"`        // looking back: whether they still do what they set out to do
	Stayed     *bool          `json:"stayed,omitempty"`       // looking back: still in the organisation, when it was said
	Visibility Visibility     `json:"visibility,omitempty"`   // reflection
	Lines      map[int]string `json:"lines,omitempty"`        // survey, agreement, goals: by question number, their own words; check-in: what they say of the pledge
	Years      int            `json:"years,omitempty"`        // survey: years of leading people, when a number was named
	Capacity   int            `json:"capacity,omitempty"`     // survey: mentees at most, when a number was named
	Mode       Mode           `json:"mode,omitempty"`         // survey: online or in person, when it was said
	Offers     string         `json:"offers,omitempty"`       // survey: what they could help with, when it was told apart from their goals
	Private    []int          `json:"private,omitempty"`      // survey: the questions whose answers no reason may rest on
	NotWith    []string       `json:"not_with,omitempty"`     // survey: with whom not, as written; for the matching alone, in no mail and no log
	Wishes     *Wishes        `json:"wishes,omitempty"`       // survey: what would make it easier, when something was said
	Choice     int            `json:"choice,omitempty"`       // hand-over, practice: 1, 2 or 3; times: the number of the one that suits
	Choices    map[int]int    `json:"choices,omitempty"`      // morning: 1, 2 or 3, by the number of the matter
	Addresses  map[int]string `json:"addresses,omitempty"`    // morning: a better address, by the number of the matter
	Unread     []int          `json:"unread,omitempty"`       // morning: the numbers of the matters about which something was said that is not plain
	Order      *Order         `json:"order,omitempty"`        // what a coordinator wants
	Except     []int          `json:"except,omitempty"`       // proposal: the numbers of the pairs that are not approved
	Changes    []Change       `json:"changes,omitempty"`      // proposal: what is wanted otherwise
	Why        []int          `json:"why,omitempty"`          // proposal: the numbers of the pairs whose reasons are asked for
	Email      string         `json:"email,omitempty"`        // change of address
	Nominee    string         `json:"nominee,omitempty"`      // nomination: the colleague, as written; what was seen of them stands in Question
	ManagerOut bool           `json:"manager_out,omitempty"`  // invitation: a yes that keeps the line manager out
	Topic      Kind           `json:"topic,omitempty"`        // less mail: none of that kind any more
	Everything bool           `json:"everything,omitempty"`   // stop: every programme, and not only the one that the mail was about
	Audience   Audience       `json:"audience,omitempty"`     // ask many: whom
	Question   string         `json:"question,omitempty"`     // ask many: what
	Maybe      bool           `json:"maybe,omitempty"`        // gathering: perhaps
	Vote       int            `json:"vote,omitempty"`         // gathering: the number of the topic they would like
	Amend      []Amendment    `json:"amend,omitempty"`        // charter: what is to be worded otherwise
	Voted      Vote           `json:"voted,omitempty"`        // motion
	Kept       *bool          `json:"kept,omitempty"`         // check-in: the pledge was kept
	HasQuery   bool           `json:"has_question,omitempty"` // besides the answer they also asked something
	Text       string         `json:"text,omitempty"`         // their own new words
	Sealed     string         `json:"sealed,omitempty"`       // the rest of it, as the store keeps it under keys; empty everywhere else
}

// Contract is what one half of a pair wants of its second half. What was not said stays as it is.
type Contract struct {
	GoalsRight *bool  `json:"goals_right,omitempty"`
	Goals      string `json:"goals,omitempty"`  // other goals, in their own words
	Weeks      int    `json:"weeks,omitempty"`  // between talks; OnceAMonth, or 0 when not said
	Months     *int   `json:"months,omitempty"` // by which it is to go on longer; 0: it ends as planned
}

// OnceAMonth is the rhythm of every pair that wants no other, in weeks.
const OnceAMonth = 4

// Degree is an answer between yes and no.
type Degree string

// The degrees.
const (
	Wholly Degree = "yes"
	Partly Degree = "partly"
	NotNow Degree = "no"
)

// Decision is what may be done with a reading.
type Decision string

// What may be done with a reading, from most to least sure.
const (
	Act    Decision = "act"         // the words leave no reasonable doubt
	AskOne Decision = "ask"         // ask once, kindly, with the replies that would work
	ToHand Decision = "coordinator" // a human looks at it, with the best guess beside it
)
