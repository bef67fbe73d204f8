package matching

import "github.com/rapport-mentoring/rapport/mentoring"

// Result is the best that can be done with these people under these rules.
type Result struct {
	Pairs     []Pair      // by mentor, then mentee
	Unmatched []Unmatched // by id
	// Proven says that no better set of pairs exists. It is false only when many people who are both mentor and mentee
	// fit one another so well that the search for the best was cut short; the pairs keep all rules even then.
	Proven bool
}

// Pair is one mentor and one mentee, with the reasons they were matched.
type Pair struct {
	MentorID, MenteeID string
	Score              int      // 0 to 1000: the sum of the points
	Parts              []Part   // where the score comes from; for coordinators
	Reasons            []string // two or three plain sentences, only from facts that both may read
}

// Part is one contribution to a score.
type Part struct {
	Name   string // a Criterion
	Points int
	Of     int
}

// Unmatched is somebody for whom no pair was found.
type Unmatched struct {
	ID string
	// Role is the part in which they are without a partner: Both when they are in no pair at all and would have taken
	// either part. Somebody who would take either part and has mentees but no mentor is listed as a mentee; the other
	// way round, they are not listed.
	Role  mentoring.Role
	Cause string // plain words for a coordinator: the rules or the shortage
}
