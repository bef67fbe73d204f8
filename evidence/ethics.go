package evidence

import "github.com/rapport-mentoring/rapport/mentoring"

// ethics sorts what speaks for the fifth standard.
func (f Facts) ethics() Standard {
	roles := Section{Asks: "Who is responsible for what is defined, and told to everybody concerned."}
	offices := Table{Name: "offices", Title: "Who has an office", Head: []string{"Office", "People"}}
	for _, o := range f.Offices {
		offices.Rows = append(offices.Rows, []string{o.Name, orNothing(o.People)})
	}
	roles.table(offices)
	roles.table(f.Rights)

	behaviour := Section{Asks: "There are clear guidelines on how people behave, and people have agreed to them."}
	behaviour.says(f.Confidentiality, "What stays private, in the words that everybody agrees to: %s", "No words on what stays private are in the cohort's file.")
	behaviour.says(f.Pledge, "What is not done, in the words of the pledge: %s", "No pledge is asked: the cohort's file has none.")
	f.reached(&behaviour, "agreements", "People who were asked to agree, and did", []reach{
		{Asked(mentoring.Confidence), "said in their own words what stays private", "Nobody was asked so far to say in their own words what stays private."},
		{Asked(mentoring.Agreement), "agreed with their partner how to work together", "No pair was asked so far how it wants to work together."},
	})
	pledged := []reach{
		{PledgeBefore, "answered the pledge with their agreement", "No answer to the pledge is on record so far."},
		{PledgeHalf, "said half-way whether it was kept", "Nobody has said half-way so far whether the pledge was kept."},
	}
	if f.Pledge != "" {
		f.reached(&behaviour, "pledge", "People who answered the pledge", pledged)
	}

	concerns := Section{Asks: "There is a way to raise a concern, and it is followed."}
	concerns.did("Anybody can write “concern” at any time. It goes to one named person, who is of the programme and is not a sponsor; the writer hears at once who that is and what happens next. No report, list or trail shows that somebody wrote.")
	concerns.gap("How many concerns were raised, and what came of them, is not in this folder. Ask the person for concerns.")

	privacy := Section{Asks: "People's confidences and data are protected, and this can be checked."}
	privacy.did("What people write is theirs and their partner's. No code leads from what they write after a talk to a sponsor's summary, which tests hold. Whoever opens somebody's words has to give a reason, which is kept, and the writer and a coordinator are told.")
	privacy.did("Anybody can write “what do you hold on me?” and gets all of it, and “forget me”, which erases it.")
	privacy.did("Every figure is held against all that were told before, to whomever, and is told only when nothing about fewer than five people can be worked out.")
	f.reached(&privacy, "looks-and-erasures", "Looks at words, and erasures, of all who were invited", []reach{
		{WordsRead, "had words read by an operator, with a reason, and were told", ""},
		{Erased, "were erased", ""},
	})
	return Standard{
		5, "Ethics", []Section{roles, behaviour, concerns, privacy},
		[]string{"agreement", "confidence", "charter.agreed", "words.read", "anytime.record", "anytime.forget"},
	}
}
