package rights

import "slices"

// Reach is how far an action goes.
type Reach string

// The reaches, the narrowest first.
const (
	Free    Reach = "free"    // touches nothing of anybody's: everybody may
	Own     Reach = "own"     // the people of one organisation
	Joint   Reach = "joint"   // what the organisations of a cohort have in common: any of them may
	Whole   Reach = "cohort"  // everybody in a cohort
	Machine Reach = "machine" // the installation and everything on it
)

// Rule is what an action needs.
type Rule struct {
	Action  Action
	Reach   Reach
	Who     []Role // besides operators
	Changes bool   // something, and does not only look
	Does    string // in a few words, after "may"
}

// The offices that most actions need.
var (
	nobodyElse   []Role
	coordinators = []Role{Coordinator}
	sponsors     = []Role{Sponsor}
	all          = []Role{Coordinator, Sponsor, Steering}
)

// Rules are all there are, in the order in which they are told.
var Rules = []Rule{
	{Learn, Free, nobodyElse, false, "read the help"},
	{TryOut, Free, nobodyElse, false, "try Rapport out with made-up people"},
	{Prepare, Free, nobodyElse, false, "prepare and check files of their own"},

	{Serve, Machine, nobodyElse, true, "run the service"},
	{Inspect, Machine, nobodyElse, false, "see the configuration and what is wrong with it"},
	{SendingStatus, Machine, nobodyElse, false, "see whether mail goes out"},
	{Sending, Machine, nobodyElse, true, "hold all mail back and let it go"},
	{Mailbox, Machine, nobodyElse, true, "sign in to the mail server"},
	{ReadWords, Machine, nobodyElse, true, "read somebody's own words, with a reason that is kept"},
	{ErasureProve, Machine, nobodyElse, false, "prove that nothing is left of whom was erased"},

	{CohortList, Own, all, false, "list the cohorts"},
	{CohortStart, Machine, nobodyElse, true, "start a cohort"},
	{CohortStatus, Own, coordinators, false, "see how a cohort stands"},
	{CohortAdd, Own, coordinators, true, "add people"},
	{CohortAsk, Whole, coordinators, true, "ask everybody a question"},
	{CohortHandOn, Own, coordinators, true, "hand their office on to a successor"},
	{CohortDecide, Whole, coordinators, true, "pause, change or end a whole cohort"},
	{PeopleList, Own, coordinators, false, "see who takes part"},
	{PeopleChange, Own, coordinators, true, "add people, and change what is known of them"},
	{PeopleForget, Own, coordinators, true, "erase somebody who asks for it"},
	{ErasureList, Own, coordinators, false, "see which erasures are done"},
	{CohortAskAgain, Whole, coordinators, true, "put every open question once more"},
	{Trail, Own, coordinators, false, "see who did what"},
	{AskAnswer, Own, coordinators, true, "answer for somebody who telephones"},
	{PairShow, Own, coordinators, false, "see what happened to a pair"},
	{PairEnd, Own, coordinators, true, "end a pair"},
	{MatchReadiness, Whole, coordinators, false, "see who is ready to be matched"},
	{MatchShow, Whole, coordinators, false, "see the proposed pairs"},
	{MatchChange, Whole, coordinators, true, "change the proposed pairs"},
	{MatchApprove, Whole, coordinators, true, "approve the proposed pairs"},
	{MatchFairness, Whole, coordinators, false, "see how fairly matching treats whom"},
	{PartnerMove, Machine, nobodyElse, true, "have an organisation join a cohort or leave it"},
	{PartnerAsk, Machine, nobodyElse, true, "ask two organisations whether they fit"},
	{PartnerLedger, Whole, coordinators, false, "see who gave and received mentoring"},
	{ForumShow, Own, coordinators, false, "see the questions to many"},
	{GatheringShow, Own, coordinators, false, "see the gatherings"},
	{GatheringChange, Whole, coordinators, true, "move a gathering or call it off"},
	{Evidence, Whole, coordinators, true, "write what the programme did for an assessor"},
	{CharterShow, Joint, all, false, "see the charter"},
	{CharterPropose, Joint, coordinators, true, "propose a change of the charter"},
	{MotionShow, Joint, all, false, "see the motions and who voted what"},
	{MotionPut, Joint, coordinators, true, "put a motion to the steering group"},
	{MotionWithdraw, Own, coordinators, true, "take a motion back"},
	{InboxList, Own, coordinators, false, "see which mail came, and what became of it"},
	{ReplyExplain, Machine, nobodyElse, false, "see how a reply to a question is read"},
	{InboxSort, Machine, nobodyElse, true, "have a mail sorted once more"},

	{Decide, Own, coordinators, true, "say what to do about a question that is stuck"},
	{Release, Whole, coordinators, true, "release what many wrote"},
	{CorrectTheir, Own, coordinators, true, "give somebody another address"},
	{StopDecision, Own, coordinators, true, "stop what was decided for a cohort, before it takes effect"},
	{SponsorNeeds, Own, sponsors, false, "hear which of their people need them"},
	{SponsorNote, Own, sponsors, true, "write to their own people"},
}

// Of returns the rule of an action, and whether there is one.
func Of(action Action) (Rule, bool) {
	i := slices.IndexFunc(Rules, func(r Rule) bool { return r.Action == action })
	if i < 0 {
		return Rule{}, false
	}
	return Rules[i], true
}
