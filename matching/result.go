package matching

import "github.com/rapport-mentoring/rapport/mentoring"

// Result is the best that can be done with these people under these rules.
type Result struct {
	Pairs     []Pair      // by mentor, then mentee
	Unmatched []Unmatched // by id
	// Proven says that no better set of pairs exists. It is false only when many people who are both mentor and mentee
	// fit one another so well that the search for the best was cut short; the pairs keep all rules even then.
	Proven bool
	// Certified says that the prices which prove it were verified independently: no price is broken by any pair that the
	// rules allow, and together they come to exactly the total. Where two people could have mentored each other, the
	// prices prove that nothing better is left without the pairs that the search gave up.
	Certified bool
	Total     int        // of the scores
	Exchange  []Exchange // by organisation; only where there are several
}

// Exchange is what an organisation gives and gets across its borders.
type Exchange struct {
	Organisation string `json:"organisation"`
	Given        int    `json:"given"`    // mentees elsewhere with a mentor from here
	Received     int    `json:"received"` // mentees from here with a mentor elsewhere
}

// Pair is one mentor and one mentee, with the reasons they were matched.
type Pair struct {
	MentorID, MenteeID string
	Score              int                  // 0 to 1000: the sum of the points
	Parts              []Part               // where the score comes from; for coordinators
	OtherMentors       []Other              // the next best for this mentee; for coordinators
	OtherMentees       []Other              // the next best for this mentor; for coordinators
	Reasons            []mentoring.Sentence // two or three, only from facts that both may read
}

// Other is somebody whom the rules allow instead.
type Other struct {
	ID    string `json:"id"`
	Score int    `json:"score"`
}

// Part is one contribution to a score.
type Part struct {
	Name   Criterion `json:"name"`
	Points int       `json:"points"`
	Of     int       `json:"of"`
}

// Unmatched is somebody for whom no pair was found.
type Unmatched struct {
	ID string
	// Role is the part in which they are without a partner: Both when they are in no pair at all and would have taken
	// either part. Somebody who would take either part and has mentees but no mentor is listed as a mentee; the other
	// way round, they are not listed.
	Role  mentoring.Role
	Cause mentoring.Sentence // for a coordinator: the rules or the shortage
	// Change is the smallest change that would give them a partner, for a coordinator; zero where none is small.
	Change mentoring.Sentence
}
