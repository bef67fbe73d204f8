package matching

import "github.com/rapport-mentoring/rapport/mentoring"

// Candidate is a person as the matching knows them. A field that is empty is not known: it breaks no rule and earns no
// points.
type Candidate struct {
	ID           string // unique among the people of one matching
	Name         string
	Role         mentoring.Role
	Organisation string
	Function     string
	Title        string
	Email        mentoring.Address
	Manager      mentoring.Address // the line manager's
	Manager2     mentoring.Address // the line manager's own manager's; "" takes it from the people, when the manager is among them
	Languages    []string          // BCP 47; only the primary tag counts
	Zone         string            // an IANA zone
	Capacity     int               // mentees that a mentor still has room for; 0 is none
	Goals        []string          // as a mentee: capabilities of the cohort, and their own words
	Offers       []string          // as a mentor: the same
	Values       string            // their own words
	Years        int               // of leading people; 0 is not known
	Unshared     []Criterion       // facts that no reason may rest on, because they did not agree to share them
	NotWith      []string          // names or addresses of people they do not want to be paired with, as written; private

	// What they would rather have, beside the rules: a partner of their own function and organisation, or of another.
	WishFunction, WishOrganisation mentoring.Likeness
}

// Rules are what a cohort says about its pairs. All but the weights are hard: no score is worth breaking one.
type Rules struct {
	Crossing     mentoring.Crossing
	Departments  mentoring.Crossing  // the same for functions: MustCross wants two different ones, NeverCross one
	Capabilities []string            // the leadership capabilities that the cohort is to grow
	Never        [][2]string         // ids that must not be paired, in either direction: declined, or paired before
	Apart        [][2]string         // organisations that must not be paired, in either direction: competitors, customer and supplier
	Between      []mentoring.Between // the same with its reason, and perhaps in one direction only
	Quotas       map[string]Quota    // by organisation
	Balance      map[string]Balance  // by organisation
	MaxZoneHours int                 // hours of clock between the two at most; 0 sets no limit
	Mutual       bool                // two people may mentor each other
	Weights      map[Criterion]int   // what a score is made of, in any unit; nil is DefaultWeights
}

// Quota bounds what an organisation takes and gives. 0 sets no limit.
type Quota = mentoring.Quota

// Balance bounds how far what an organisation gets from others and gives to them may lie apart, in pairs.
type Balance struct {
	Received int // by how many pairs it may have received more than it gave
	Given    int // by how many it may have given more than it received
}
