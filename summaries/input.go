package summaries

// State is where a pair stands.
type State string

// Where a pair stands.
const (
	Running State = "running"
	Closed  State = "closed" // came to its planned end
	Ended   State = "ended"  // ended before
)

// Input is what a summary is made from: ids, counts, ratings and the cohort's own public words.
type Input struct {
	Month        int      // of the programme, from 1
	Months       int      // that the programme lasts
	Final        bool     // the last summary, after closing
	Organisation string   // whose summary; "" means the whole programme's
	Purpose      string   // of the cohort
	Capabilities []string // that the cohort is to grow

	// How many people were invited, joined and matched: of the organisation when there is one, else of the programme.
	Invited, Joined, Matched int

	// Pairs are always those of the whole programme, so that a figure for one organisation is checked against the rest.
	Pairs []PairFacts

	// How people rated themselves, by person id, from 1 to 5, with the same sentence at the start and at the end. Who
	// was asked and did not answer is 0; who was not asked is not in the map.
	StartRatings, EndRatings map[string]int

	// Earlier is everything that summaries with the same Organisation have told, oldest first; see Figures.Released.
	Earlier []Released
}

// PairFacts is one pair in numbers.
type PairFacts struct {
	MentorID, MenteeID                     string
	MentorOrganisation, MenteeOrganisation string
	CrossFunction                          bool // the two have different functions
	State                                  State
	SessionsDue                            int
	SessionsHeld                           int      // somebody of the pair said that they met
	SessionsUnknown                        int      // nobody said anything
	Capabilities                           []string // of the cohort, that the mentee works on; other words are ignored
	Ratings                                []Reply  // of sessions, 1 to 5, oldest first
	CheckIn                                []Reply  // half-way, 1 to 5
	Recommend                              []Reply  // at closing, 0 to 10
}

// Reply is one question to one person: asked, and perhaps answered.
type Reply struct {
	PersonID string
	Answered bool
	Value    int // without meaning unless Answered
}

// Released is a figure about what people said as a summary has told it.
type Released struct {
	Month      int    `json:"month"`
	Key        Key    `json:"key"`
	Capability string `json:"capability,omitempty"`
	Shape      Shape  `json:"shape"`
	Count      int    `json:"count"`
	Of         int    `json:"of"` // people who had answered
}
