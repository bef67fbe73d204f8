package matching

import "github.com/rapport-mentoring/rapport/mentoring"

// asWished reports whether two people are to each other, in function or organisation, as both would have it; where neither
// wishes anything, what holds otherwise counts.
func asWished(mine, theirs string, wish, theirWish mentoring.Likeness, otherwise bool) bool {
	if wish == "" && theirWish == "" { // almost always, and this is asked of every two people
		return otherwise
	}
	return granted(wish, mine, theirs) && granted(theirWish, mine, theirs)
}

// granted reports whether a wish is fulfilled, if there is one. What is not known fulfils none.
func granted(wish mentoring.Likeness, mine, theirs string) bool {
	return wish == "" || mine != "" && theirs != "" && (mine == theirs) == (wish == mentoring.Same)
}
