package replies

// A banner is what a mail gateway puts above a mail that came from outside. It speaks of caution, links and stopping,
// so it has to go before anything is read.

// bannerReach is how many lines from the top a banner may begin on.
const bannerReach = 12

// dropBanner removes the banners at the top of a mail. A mail without one, as most are, is returned as it is.
func dropBanner(lines []line) []line {
	var kept []line
	within, found := false, false
	for i, l := range lines {
		if i >= bannerReach && !within {
			if found {
				lines = append(kept, lines[i:]...)
			}
			return lines
		}
		drop := true
		switch {
		case l.blank():
			within, drop = false, false
		case l.depth == 0 && len(l.folded) < 60 && labels.begins(trimLead(l.folded)):
		case l.depth == 0 && (isBannerStart(lines, i) || within && bannerMore.within(l.folded)):
			within = true
		case within && len(kept) > 0 && !isRule(l.folded) && len(lines[i-1].text) > 60 && continuesBanner(lines, i):
		default:
			within, drop = false, false
		}
		switch {
		case drop && !found:
			kept, found = append(make([]line, 0, len(lines)), lines[:i]...), true
		case found && !drop:
			kept = append(kept, l)
		}
	}
	if !found {
		kept = lines
	}
	return dropLeadingRules(kept)
}

// bannerTitleWords is how many words the title of a banner has at most that stands alone.
const bannerTitleWords = 5

// isBannerStart reports whether a banner begins on line i.
func isBannerStart(lines []line, i int) bool {
	folded := lines[i].folded
	titled := bannerTitles.begins(trimLead(folded)) || folded[0] == '['
	may := lines[i].may(bannerWord)
	if may && bannerStarts.within(folded) && (len(folded) > 40 || titled) {
		return true
	}
	hinted := may && bannerHints.within(folded)
	if !hinted && !titled {
		return false
	}
	if titled && hinted && wordCount(folded) <= bannerTitleWords {
		return true
	}
	for _, l := range lines[i:min(i+4, len(lines))] {
		if bannerMore.within(l.folded) || l.n > lines[i].n && titled && bannerStarts.within(l.folded) {
			return true
		}
		if l.blank() {
			break
		}
	}
	return false
}

// continuesBanner reports whether the banner that a long line began is still spoken on line i: a later line of the same
// paragraph carries its words.
func continuesBanner(lines []line, i int) bool {
	for _, l := range lines[i:min(i+3, len(lines))] {
		if l.blank() {
			return false
		}
		if bannerMore.within(l.folded) {
			return true
		}
	}
	return false
}

// dropLeadingRules removes the drawn lines that framed a banner.
func dropLeadingRules(lines []line) []line {
	for i, l := range lines {
		switch {
		case l.blank():
		case isRule(l.folded) && l.depth == 0 && len(l.folded) > 3:
			return append(lines[:i:i], lines[i+1:]...)
		default:
			return lines
		}
	}
	return lines
}
