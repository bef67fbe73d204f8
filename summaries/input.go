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
	Purpose      string   // of the cohort
	Capabilities []string // that the cohort is to grow
	Agreed       []string // organisations that agreed to be recognised in figures by the others

	People []PersonFacts
	Pairs  []PairFacts
	// How people rated themselves, by person id, from 1 to 5, with the same sentence at the start and at the end. Who
	// was asked and did not answer is 0; who was not asked is not in the map.
	StartRatings, EndRatings map[string]int
}

// PersonFacts is one person who was invited.
type PersonFacts struct {
	ID           string // random, and the same in everything that is about them
	Organisation string
	Joined       bool
	Matched      bool // has been introduced to somebody
}

// PairFacts is one pair in numbers.
type PairFacts struct {
	ID                                     string
	MentorID, MenteeID                     string
	MentorOrganisation, MenteeOrganisation string
	MentorFunction, MenteeFunction         string // "" when it is not known
	State                                  State
	Sessions                               []Session
	Capabilities                           []string // of the cohort, that the mentee works on; other words are ignored
	CheckIn                                []Reply  // half-way, 1 to 5
	Recommend                              []Reply  // at closing, 0 to 10
}

// Session is one talk of a pair that was due.
type Session struct {
	Number  int    // within the pair
	Known   bool   // somebody said whether they met
	Held    bool   // they did
	RatedBy string // person id
	Rating  int    // 1 to 5; 0 is none
}

// Reply is one question to one person: asked, and perhaps answered.
type Reply struct {
	PersonID string
	Answered bool
	Value    int // without meaning unless Answered
}
