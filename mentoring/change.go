package mentoring

// Alter is what is done with a pair of a proposal.
type Alter string

// What a coordinator may want otherwise in a proposal.
const (
	Swap    Alter = "swap"    // two pairs exchange their mentors
	Instead Alter = "instead" // somebody else, named, takes the place of whoever plays that part
	Apart   Alter = "apart"   // these two are never to be a pair
	Without Alter = "without" // the pair is left out, and not proposed again
)

// Change is one thing that a coordinator wants otherwise in a proposal.
type Change struct {
	Do   Alter  `json:"do"`
	Pair int    `json:"pair"`           // its number in the list
	With int    `json:"with,omitempty"` // swap: the number of the other pair
	Name string `json:"name,omitempty"` // instead: who, as written
}
