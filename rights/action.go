// Package rights says who may do what. It is pure: a table of everything that can be done by command or by mail (rules.go), and one
// question to it (Allowed). Whoever adds a command or a mail action adds a constant here and its line in the table; tests
// walk the table, the commands and the mails, and fail where one is missing.
//
// Two walls stand behind it. PostgreSQL shows a command no row of people beyond its reach (store, row-level security), and the
// journal keeps the account of whoever did something (programme/actor.go).
package rights

// Action is one thing that can be done, by command, by mail, or by either.
type Action string

// What can be done, in the order of the table in rules.go.
const (
	// Nothing of anybody's is touched.
	Learn   Action = "learn"   // help, version, completion
	TryOut  Action = "try.out" // a demo, a rehearsal, a post office: made-up people on this machine
	Prepare Action = "prepare" // files of one's own: a configuration, a cohort, mails, before anything is started

	// The machine.
	Serve         Action = "serve"
	Inspect       Action = "inspect"        // the configuration and what is right and wrong with it
	SendingStatus Action = "sending.status" // whether mail goes out
	Sending       Action = "sending"        // hold all mail back, or let it go
	Mailbox       Action = "mailbox"        // sign in to the mail server
	ReadWords     Action = "words.read"     // somebody's own words, with a reason that is kept
	ErasureProve  Action = "erasure.prove"  // that nothing is left of somebody, wherever it could be

	// A cohort and its people.
	CohortList      Action = "cohort.list"
	CohortStart     Action = "cohort.start"
	CohortStatus    Action = "cohort.status"
	CohortAdd       Action = "cohort.add"
	CohortAsk       Action = "cohort.ask"
	CohortHandOn    Action = "cohort.hand.on" // a coordinator's office to a successor
	CohortDecide    Action = "cohort.decide"  // pause it, end it early, make it longer, change its file; and undo that
	PeopleList      Action = "people.list"
	PeopleChange    Action = "people.change" // add, change, pause, stop or move one or many
	PeopleForget    Action = "people.forget" // erase somebody who asked for it
	ErasureList     Action = "erasure.list"
	CohortAskAgain  Action = "cohort.ask.again"
	Trail           Action = "trail"
	AskAnswer       Action = "ask.answer"
	PairShow        Action = "pair.show"
	PairEnd         Action = "pair.end"
	MatchReadiness  Action = "match.readiness"
	MatchShow       Action = "match.show"
	MatchChange     Action = "match.change"
	MatchApprove    Action = "match.approve"
	MatchFairness   Action = "match.fairness"
	PartnerMove     Action = "partner.move" // have an organisation join, or leave
	PartnerAsk      Action = "partner.ask"
	PartnerLedger   Action = "partner.ledger"
	ForumShow       Action = "forum.show"
	GatheringShow   Action = "gathering.show"
	GatheringChange Action = "gathering.change"
	Evidence        Action = "evidence" // what the programme did, for an assessor
	CharterShow     Action = "charter.show"
	CharterPropose  Action = "charter.propose"
	MotionShow      Action = "motion.show"
	MotionPut       Action = "motion.put"
	MotionWithdraw  Action = "motion.withdraw"
	InboxList       Action = "inbox.list"
	ReplyExplain    Action = "reply.explain" // how a reply to a question is read
	InboxSort       Action = "inbox.sort"    // sort a mail once more, or say whose it is

	// By mail alone.
	Decide       Action = "decide"        // what to do about a question that is stuck
	Release      Action = "forum.release" // the lines that many wrote, to those who were asked
	CorrectTheir Action = "address.other" // somebody else's address
	StopDecision Action = "decision.stop" // what was decided for a cohort, before it takes effect
	SponsorNeeds Action = "sponsor.needed"
	SponsorNote  Action = "sponsor.note" // words in one's name to one's own people
)
