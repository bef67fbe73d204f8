package mentoring

// Facts are what matching wants to know of a person and a survey would ask, as far as the people list says it already. What
// the person says later wins. A field that is empty is not known.
type Facts struct {
	Goals     []string `json:"goals,omitempty"`     // as a mentee: capabilities of the cohort, or other words
	Offers    []string `json:"offers,omitempty"`    // as a mentor: the same
	Values    string   `json:"values,omitempty"`    // what matters to them
	Years     int      `json:"years,omitempty"`     // of leading people
	Languages []string `json:"languages,omitempty"` // spoken, where there are several: BCP 47 primary tags, the one to write in first
	NotWith   []string `json:"not_with,omitempty"`  // names or addresses; private, shown to nobody
	Unshared  []string `json:"unshared,omitempty"`  // parts of a fit that no reason told to people may rest on
}
