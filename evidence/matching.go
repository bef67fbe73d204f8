package evidence

import (
	"strconv"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// matching sorts what speaks for the third standard.
func (f Facts) matching() Standard {
	known := Section{Asks: "How people are selected and matched, and by what, is understood."}
	known.did("The rules stand in the cohort's file and are the same for everybody. A list of pairs gives the reasons for each pair, and a coordinator approves it before anybody is asked.")
	known.pairs("rules", "The rules of selection and matching", "Rule", "Says", f.Rules)

	needs := Section{Asks: "Mentors are chosen for what mentees need."}
	needs.did("Pairs are chosen all at once, for the best fit of all: by the capabilities that a mentee wants to grow and a mentor can give, by languages, times and values, within the rules.")
	rounds := Table{
		Name: "rounds", Title: "The lists of pairs that were proposed", Head: []string{"Round", "Proposed", "Changed by a coordinator", "Approved"},
		Note: "How many pairs a list held is not told: a later one may hold one.",
	}
	approved := false
	for _, r := range f.Rounds {
		rounds.Rows = append(rounds.Rows, []string{strconv.Itoa(r.Number), day(r.Made), day(r.Changed), day(r.Approved)})
		approved = approved || !r.Approved.IsZero()
	}
	needs.table(rounds)
	if !approved {
		needs.gap("No list of pairs has been approved so far.")
	}
	told(&needs, "chosen", "What mentees work on, and who has a partner", "", f.latest("matched", "capability"))

	influence := Section{Asks: "Both mentors and mentees decide whether they take part, and with whom."}
	influence.did("Nobody takes part without a yes of their own. Each of a proposed pair is asked alone, and is introduced only when both have said yes; a no needs no reason and is told to nobody but a coordinator.")
	f.reached(&influence, "own-choice", "People who were asked, and answered", []reach{
		{Asked(mentoring.Invitation), "answered whether they take part", "Nobody has been invited so far."},
		{Asked(mentoring.Confirmation), "answered whether they want to be introduced", "Nobody was asked so far whether they want to be introduced."},
		{Asked(mentoring.Unmatched), "found no partner, and answered whether to go on looking", ""},
	})

	undone := Section{Asks: "Matches that do not work are noticed and undone, and people get another partner if they wish."}
	undone.did("After the first talk each is asked alone whether it is the right pairing, and again half-way how it goes. Either may end it with one word, without blame and at any time, and is looked after with the next list if they wish.")
	f.reached(&undone, "noticing", "People who were asked whether it fits, and answered", []reach{
		{Asked(mentoring.Fit), "said whether it is the right pairing", "Nobody was asked so far whether it is the right pairing."},
		{Asked(mentoring.CheckIn), "said half-way how it goes", "No mid-point was asked so far."},
		{Asked(mentoring.Dormancy), "were asked about a pair that nobody heard of", ""},
	})
	told(&undone, "pairs", "Pairs that go on", "A pair that came to its planned end counts as going on.", f.latest("pairs.going"))

	fair := Section{Asks: "Matching treats people fairly."}
	fair.did("The score of a pair holds nothing of anybody's gender, age or origin, which nobody is asked.")
	told(&fair, "partners-by-part", "People who have a partner, by their part", "What the figure of all says of each part.", f.Parts)
	for _, table := range f.Tables {
		fair.table(table)
	}
	if len(f.Parts) == 0 && len(f.Tables) == 0 {
		fair.gap("Too few people are matched so far to say anything by group that would point at nobody.")
	}
	return Standard{
		3, "Selection and matching", []Section{known, needs, influence, undone, fair},
		[]string{"survey", "match.proposal", "match.confirmation", "introduction", "fit", "unmatched"},
	}
}
