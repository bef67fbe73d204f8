package mentoring

// Likeness is whether somebody would rather meet their own kind or another.
type Likeness string

// What somebody would rather have.
const (
	Same  Likeness = "same"
	Other Likeness = "other"
)

// Wishes are what would make it easier for somebody, beside the questions of the survey. A field that is empty was not
// said.
type Wishes struct {
	Words        string   `json:"words,omitempty"`        // their own, needs of access among them; no reason rests on them
	Languages    []string `json:"languages,omitempty"`    // that they would like to speak, as BCP 47 primary tags
	Function     Likeness `json:"function,omitempty"`     // a partner of their own function, or of another
	Organisation Likeness `json:"organisation,omitempty"` // the same for organisations
	Zone         string   `json:"zone,omitempty"`         // theirs, as an IANA zone
	From         Day      `json:"from,omitzero"`          // the first day or month in which they have time
}
