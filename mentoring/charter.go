package mentoring

import "slices"

// Part is a part of a cohort's charter.
type Part string

// The parts of a charter, in the order in which they are read.
const (
	PartPurpose Part = "purpose" // what it is for
	PartWho     Part = "who"     // who may join
	PartLength  Part = "length"  // how long
	PartTime    Part = "time"    // how much time it takes
	PartPrivate Part = "private" // what stays private
	PartEthics  Part = "ethics"  // what is not done
	PartDecides Part = "decides" // who decides what
)

// Parts lists the parts of a charter in their order.
var Parts = []Part{PartPurpose, PartWho, PartLength, PartTime, PartPrivate, PartEthics, PartDecides}

// CharterPlan is what a cohort file says of its charter. A part that it does not word is worded by Rapport.
type CharterPlan struct {
	None  bool            `json:"none,omitempty"`  // the cohort has no charter
	First bool            `json:"first,omitempty"` // nobody is invited before it is settled
	Words map[Part]string `json:"words,omitempty"`
}

// Charter is what the organisations of a cohort agree on.
type Charter struct {
	Words  map[Part]string `json:"words"`
	Months int             `json:"months"`
}

// Amendment is a wish for another wording of one part.
type Amendment struct {
	Part   Part   `json:"part"`
	Words  string `json:"words,omitempty"`
	Months int    `json:"months,omitempty"` // length: so many months
	Add    bool   `json:"add,omitempty"`    // the words come behind those that are there
}

// Changed returns the parts in which two charters differ, in their order.
func (c Charter) Changed(from Charter) []Part {
	return slices.DeleteFunc(slices.Clone(Parts), func(p Part) bool { return c.Words[p] == from.Words[p] })
}

// HasCharter reports whether a cohort's organisations agree on a charter.
func (c *Cohort) HasCharter() bool {
	return c.Steered() && (c.Charter == nil || !c.Charter.None)
}

// CharterFirst reports whether nobody is invited before the charter is settled.
func (c *Cohort) CharterFirst() bool { return c.HasCharter() && c.Charter != nil && c.Charter.First }
