package cohortfile

import (
	"github.com/rapport-mentoring/rapport/mentoring"
)

// maxWhy is how long the words may be by which a colleague names somebody, in bytes.
const maxWhy = 400

// consents are the words by which a colleague lets their words be told, plain.
var consents = map[string]bool{"yes": true, "y": true, "true": true, "1": true, "ja": true, "oui": true, "si": true, "x": true}

// nomination reads who named a person and why. It is left out, and a warning says so, unless that colleague lets it be told.
func (l *list) nomination(r row) mentoring.Nomination {
	n := mentoring.Nomination{By: l.words(r, namedByColumn), For: l.harmless(r, whyColumn)}
	shared := consents[plain(r.cell(whySharedColumn))]
	switch {
	case n.By == "" && n.For == "":
		return mentoring.Nomination{}
	case len(n.For) > maxWhy:
		l.problem(r, "why they were named has %d characters: keep it under %d, one thing that was seen", len(n.For), maxWhy)
	case n.By == "":
		l.warn(r.line, "why they were named is left out of the invitation: the column \"named by\" does not say who saw it")
		return mentoring.Nomination{}
	case !shared:
		l.warn(r.line, "what %s said is left out of the invitation: ask whether it may be told, and write yes under \"why shared\"", n.By)
		return mentoring.Nomination{}
	}
	return n
}
