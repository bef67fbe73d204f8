package disclosure

import "slices"

// PartOf returns what the latest figure that everybody got says of some of its units: those of one organisation, for its sponsors.
// It is worked out from that figure and from who is counted alone, so it tells nobody anything that they could not have worked
// out themselves. Tells is false when it says nothing.
func (l *Ledger) PartOf(statistic, viewer string, units []Unit) Release {
	whole := last(l.history(statistic, ""))
	own, _ := split(units, whole)
	r := Release{Statistic: statistic, Viewer: viewer, Month: whole.Month, Asked: len(own), Counted: sideOf(own, yes).units}
	r.Units, r.People = Release{}.with(own)
	r.Least, r.Most = max(0, whole.Least-(whole.Of()-r.Of())), min(r.Of(), whole.Most)
	r.Counted = min(max(r.Counted, r.Least), r.Most) // who changed since is counted as they were
	if len(r.People) < Fewest || !whole.Tells() {
		hide(&r)
	}
	if !r.Tells() || slices.ContainsFunc(l.Releases, r.is) {
		return r
	}
	return l.keep(r)
}

// is reports whether two figures are one, told again.
func (r Release) is(other Release) bool {
	return r.Statistic == other.Statistic && r.Viewer == other.Viewer && r.Month == other.Month &&
		r.Least == other.Least && r.Most == other.Most && r.Of() == other.Of()
}
