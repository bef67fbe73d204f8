package templates

import "github.com/rapport-mentoring/rapport/mentoring"

// Move is an organisation that joins a cohort or leaves it; of two that find out whether they fit, it is the other one.
type Move struct {
	Organisation string
	Joins        bool
	Own          bool          // the reader is of it
	Within       bool          // the reader's pair is of two of its people
	Erased       mentoring.Day // from when on what its people wrote is erased
	// How many it concerns, for its own coordinators: people, pairs within it and pairs with others.
	People, Inside, Across int
}
