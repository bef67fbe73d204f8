package mentoring

// Kind names what an ask wants to know. It decides the mail that is written, the answer that is understood and the
// ladder of reminders that is climbed.
type Kind string

// The asks of a programme, in the order in which a participant meets them.
const (
	Invitation     Kind = "invitation"         // to a participant: will you join?
	Survey         Kind = "survey"             // to a participant: five short questions for matching
	Practice       Kind = "practice"           // to a participant: a small case of the guide, what would you do?
	Confidence     Kind = "confidence"         // to a participant: what stays private, in your own words?
	Proposal       Kind = "match.proposal"     // to a coordinator: are these pairs right?
	Confirmation   Kind = "match.confirmation" // to each of a proposed pair: shall we introduce you?
	Agreement      Kind = "agreement"          // to each of a pair, alone: how do you want to work together?
	Goals          Kind = "goals"              // to the mentee: up to three goals
	FirstMeeting   Kind = "meeting.first"      // to the mentee: when do you meet for the first time?
	MeetingTimes   Kind = "meeting.times"      // to the half who did not name them: does this time suit, or which of these?
	Session        Kind = "session"            // to the mentee, then the mentor: did you meet?
	Reflection     Kind = "reflection"         // to who reported the session: what do you take from it, and who may read it?
	Fit            Kind = "fit"                // to each of a pair, alone, after the first session that was held: is this the right pairing?
	Missed         Kind = "missed"             // to a coordinator: two months without a talk; 1, 2 or 3?
	Dormancy       Kind = "dormancy"           // to each of a pair that nobody hears of: shall it stay open?
	SelfRating     Kind = "self.rating"        // to the mentee, at the start, half-way and at the end: where do you see yourself?
	CheckIn        Kind = "checkin"            // to each of a pair, alone, half-way
	Recontract     Kind = "recontract"         // to each of a pair, alone, a week later: goals, rhythm, until when?
	Closing        Kind = "closing"            // to each of a pair, at the end
	InTurn         Kind = "mentor.in.turn"     // to a mentee, a season after the close: would you mentor somebody?
	LookingBack    Kind = "looking.back"       // to each, six and twelve months after the close: are you still doing it?
	Unmatched      Kind = "unmatched"          // to whoever found no partner in a month: shall we go on looking?
	HandOver       Kind = "handover"           // to a coordinator: someone is silent or unclear; 1, 2 or 3?
	Morning        Kind = "morning"            // to a coordinator, at the start of a day: several matters, each 1, 2 or 3?
	Instruction    Kind = "order"              // to a coordinator who wants something done that cannot be taken back: shall it be?
	ConfirmAddress Kind = "address.confirm"    // to the known address: did you write this from another one?
	Forum          Kind = "forum"              // to many, each alone: one question, whose answers come back together and unnamed
	ForumCheck     Kind = "forum.check"        // to whoever wants to ask many: shall this go to them?
	ForumDigest    Kind = "forum.digest"       // to a coordinator: may these answers go to all who were asked?
	Invite         Kind = "gathering"          // to many: will you come to this meeting?
	Came           Kind = "gathering.came"     // to the host of a meeting: who came?
	Notes          Kind = "gathering.notes"    // to a coordinator: what shall everybody take away from a meeting?
	Naming         Kind = "nomination"         // to whoever names a colleague as a mentor: what did you see them do?
	Hopes          Kind = "sponsor.hopes"      // to a sponsor, on the first day: what should come of it?
	SponsorNote    Kind = "sponsor.note"       // to a sponsor: shall these few words go out in your name?
	Guest          Kind = "guest"              // to each of a pair, alone, when the organisation of one leaves: do you go on together?
	Eligible       Kind = "eligibility"        // to a coordinator: somebody said yes who does not fit what was agreed; may they take part?
	PartnerFit     Kind = "partner.fit"        // to one person of each of two organisations, alone: six questions whether they fit
	CharterAsk     Kind = "charter"            // to a member of the steering group: agree, change or cannot?
	MotionAsk      Kind = "motion"             // to a member of the steering group: yes or no?
	MotionCheck    Kind = "motion.check"       // to whoever puts a motion: shall this go to the members?
)

// Kinds lists every kind of ask.
var Kinds = []Kind{
	Invitation,
	Survey,
	Practice,
	Confidence,
	Proposal,
	Confirmation,
	Agreement,
	Goals,
	FirstMeeting,
	MeetingTimes,
	Session,
	Reflection,
	Fit,
	Missed,
	Dormancy,
	SelfRating,
	CheckIn,
	Recontract,
	Closing,
	InTurn,
	LookingBack,
	Unmatched,
	HandOver,
	Morning,
	Instruction,
	ConfirmAddress,
	Forum,
	ForumCheck,
	ForumDigest,
	Invite,
	Came,
	Notes,
	Naming,
	Hopes,
	SponsorNote,
	Guest,
	Eligible,
	PartnerFit,
	CharterAsk,
	MotionAsk,
	MotionCheck,
}

// Optional reports whether a pair does well without a question of that kind: it is left out for whoever wants less mail, or has
// had enough of it this month.
func Optional(kind Kind) bool {
	return kind == Reflection || kind == Practice || kind == Forum || kind == Invite
}
