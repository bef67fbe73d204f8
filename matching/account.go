package matching

import "github.com/rapport-mentoring/rapport/mentoring"

// Account takes a pair apart for a coordinator; name says how an id is called. It tells more than the two may read of one
// another, and is not for them.
func (p Pair) Account(name func(id string) string) []mentoring.Sentence {
	said := []mentoring.Sentence{mentoring.Say("account.fit", mentoring.With{
		"Mentee": name(p.MenteeID), "Mentor": name(p.MentorID), "Score": p.Score, "Of": fullScore,
	})}
	said = append(said, p.Reasons...)
	var missed []mentoring.Sentence
	for _, part := range p.Parts {
		switch {
		case part.Points > 0:
			said = append(said, mentoring.Say("account.points", mentoring.With{
				"Points": part.Points, "Of": part.Of, "Because": mentoring.Say("because."+part.Name, nil),
			}))
		case part.Of > 0:
			missed = append(missed, mentoring.Say("criterion."+part.Name, nil))
		}
	}
	if len(missed) > 0 {
		said = append(said, mentoring.Say("account.nothing", mentoring.With{"For": missed}))
	}
	for _, side := range []struct {
		id     string
		others []Other
	}{{p.MenteeID, p.OtherMentors}, {p.MentorID, p.OtherMentees}} {
		var next []mentoring.Sentence
		for _, o := range side.others {
			next = append(next, mentoring.Say("account.other", mentoring.With{"Name": name(o.ID), "Score": o.Score}))
		}
		if len(next) > 0 {
			said = append(said, mentoring.Say("account.next", mentoring.With{"Name": name(side.id), "Others": next}))
		} else {
			said = append(said, mentoring.Say("account.nobody", mentoring.With{"Name": name(side.id)}))
		}
	}
	return said
}
