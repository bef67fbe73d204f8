package mentoring

// PairRules are what a cohort file says about who may be paired, beside the crossing of organisations. All but the weights
// are hard: no fit is worth breaking one.
type PairRules struct {
	Departments  Crossing         `json:"departments"`
	MaxZoneHours int              `json:"max_zone_hours"` // hours of clock between two people at most; 0 sets no limit
	Mutual       bool             `json:"mutual"`         // two people may mentor each other
	Apart        [][2]string      `json:"apart,omitempty"`
	Quotas       map[string]Quota `json:"quotas,omitempty"`  // by organisation
	Weights      map[string]int   `json:"weights,omitempty"` // what a fit is made of, in any unit; nil is the usual
}

// Full is the limit of a quota that pairs have used up.
const Full = -1

// Quota bounds what an organisation takes and gives, so that exchange stays fair. 0 sets no limit, and Full lets nobody.
type Quota struct {
	Mentees int `json:"mentees,omitempty"` // of its people who get a mentor, at most
	Places  int `json:"places,omitempty"`  // that its mentors fill, at most
}

// DefaultZoneHours is how far apart two people's clocks may be where nothing is said: beyond it no hour of the working day
// is shared.
const DefaultZoneHours = 6

// PairRules returns the rules on pairs of a cohort: those of its file, or the usual ones.
func (c *Cohort) PairRules() PairRules {
	if c.Pairing != nil {
		return *c.Pairing
	}
	return PairRules{Departments: ShouldCross, MaxZoneHours: DefaultZoneHours}
}

// Exclusion are two people of a people list who must not be paired, by address.
type Exclusion struct {
	One, Other Address
	Reason     string // for whoever keeps the list
	DecidedBy  string
}
