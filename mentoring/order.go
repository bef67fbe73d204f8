package mentoring

// OrderKind is what a coordinator wants of the programme, in a mail of their own.
type OrderKind string

// What a coordinator may write at any time. The first group asks, the second changes something.
const (
	TellStatus   OrderKind = "status"    // how their people stand
	TellStuck    OrderKind = "stuck"     // whose answers are waited for
	TellOf       OrderKind = "status.of" // how one person stands
	TellCommands OrderKind = "commands"  // what can I write?

	RemindOne    OrderKind = "remind"        // ask one person once more what they were asked
	PauseOne     OrderKind = "pause"         // no mail to one person until a day
	ResumeOne    OrderKind = "resume"        // that ends
	StopOne      OrderKind = "stop"          // one person leaves
	EndOne       OrderKind = "end"           // a pair ends, by its number or by the name of one of the two
	RematchOne   OrderKind = "rematch"       // it ends, and other partners are looked for
	AddOne       OrderKind = "add"           // one more person joins
	PauseCohort  OrderKind = "cohort.pause"  // nobody is mailed until a day
	ResumeCohort OrderKind = "cohort.resume" // that ends
	HandOn       OrderKind = "hand.on"       // somebody else coordinates from now on
)

// Order is one thing that a coordinator wants.
type Order struct {
	Do       OrderKind `json:"do"`
	Who      string    `json:"who,omitempty"`      // as written
	Pair     int       `json:"pair,omitempty"`     // the number of a pair
	Until    Day       `json:"until,omitzero"`     // pause
	Email    Address   `json:"email,omitempty"`    // add, hand on
	Role     Role      `json:"role,omitempty"`     // add
	Function string    `json:"function,omitempty"` // add
	From     string    `json:"from,omitempty"`     // hand on: the id of whoever hands it on, once the successor is asked
}

// Asks reports whether an order changes nothing.
func (o Order) Asks() bool {
	switch o.Do {
	case TellStatus, TellStuck, TellOf, TellCommands:
		return true
	}
	return false
}

// Grave reports whether what an order does cannot simply be taken back: it is read back first, and done at a yes.
func (o Order) Grave() bool {
	switch o.Do {
	case StopOne, EndOne, RematchOne, AddOne, HandOn:
		return true
	}
	return false
}
