package demo

// Temper is how a person goes about answering.
type Temper string

// The tempers of the cast.
const (
	Prompt        Temper = "prompt"         // answers within hours
	Steady        Temper = "steady"         // answers within a day or so
	Slow          Temper = "slow"           // answers after two or three days
	Silent        Temper = "silent"         // answers the last reminder only, and one session not at all
	Picky         Temper = "picky"          // declines the first match
	Away          Temper = "away"           // is out of office once, and says so automatically
	Vague         Temper = "vague"          // answers in a way that has to be asked back, then clearly
	Leaver        Temper = "leaver"         // stops half-way
	Refuser       Temper = "refuser"        // declines the invitation
	LaterOn       Temper = "later"          // wants to be asked again in three weeks
	TwoAddresses  Temper = "two addresses"  // writes from a private address once
	NeverAnswers  Temper = "never answers"  // is not heard of at all
	Unreachable   Temper = "unreachable"    // has an address that bounces
	Coordinating  Temper = "coordinating"   // decides what the programme asks a coordinator
	Approving     Temper = "approving"      // the same, and approves every list of pairs as it is
	JustListening Temper = "just listening" // reads and writes nothing: the person for concerns
)

// Program is the mail program that a person writes with: what it puts around their words.
type Program string

// The mail programs of the cast.
const (
	Webmail    Program = "webmail"     // text and HTML, the quote beneath
	Desktop    Program = "desktop"     // plain text, the quote beneath
	Phone      Program = "phone"       // "Sent from my iPhone"
	HTMLOnly   Program = "html only"   // no text part at all
	BottomPost Program = "bottom post" // the quote on top, the answer beneath
	Corporate  Program = "corporate"   // a signature, the whole mail below, and a disclaimer
	NoQuote    Program = "no quote"    // only their words
)
