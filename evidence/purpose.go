package evidence

import (
	"strconv"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// purpose sorts what speaks for the first standard.
func (f Facts) purpose() Standard {
	clear := Section{Asks: "Why the programme exists, and what is to come of it, is clear."}
	clear.says(f.Purpose, "Its purpose, as it stands in the invitation and in every summary: %s", "The cohort's file states no purpose.")
	clear.says(f.Audience, "It is for %s.", "The cohort's file does not say for whom it is.")
	clear.says(list(f.Capabilities), "It is to grow these capabilities: %s. Mentees choose among them, and the summaries count who works on which.",
		"No capabilities are named that the programme is to grow, so nothing can be measured against them.")
	clear.did("It lasts %d months, with one talk of each pair a month, and began on %s.", f.Months, day(f.Began))
	if f.Ended.IsZero() {
		clear.gap("The programme is still running. Accreditation asks for one full cycle.")
	} else {
		clear.did("It came to its end on %s.", day(f.Ended))
	}

	known := Section{Asks: "Everybody concerned knows the purpose and the benefits that are intended."}
	known.pairs("purpose-in-mails", "The purpose, as mails of each stage put it", "Stage", "Line", f.Lines)
	if len(f.Lines) == 0 {
		known.did("Every mail that opens a stage (invitation, introduction, goals, half-way, closing, summaries) carries the purpose as it stands above.")
	}
	if asked, is := f.Steps[Asked(mentoring.Hopes)]; is {
		known.did("Sponsors were asked from %s on what should come of it for them; the final summary sets the figures beside their answers.", day(asked.First))
	} else {
		known.gap("No sponsor was asked what they hope for.")
	}
	f.charter(&known)

	own := Section{Asks: "Each person finds their own purpose within it."}
	f.reached(&own, "own-purpose", "People who were asked for their own purpose, and answered", []reach{
		{Asked(mentoring.Survey), "said what they want to work on, or can give", "Nobody was asked so far what they want to work on."},
		{Asked(mentoring.Goals), "set goals, as mentees", "No mentee was asked for goals so far."},
		{Asked(mentoring.SelfRating), "said where they see themselves, as mentees", ""},
		{Asked(mentoring.Recontract), "looked at goals and rhythm again, half-way", "No pair has come to look at its goals again half-way."},
	})
	return Standard{
		1, "Clarity of purpose", []Section{clear, known, own},
		[]string{"invitation", "sponsor.hopes", "goals", "charter"},
	}
}

// charter adds what the organisations agreed on.
func (f Facts) charter(s *Section) {
	if len(f.Organisations) < 2 && len(f.Charter) == 0 {
		return // one organisation needs nobody's agreement
	}
	s.did("%s share the programme.", list(f.Organisations))
	agreed := 0
	versions := Table{
		Name: "charter-versions", Title: "The versions of the charter, and what members said to them",
		Head: []string{"Version", "Put to the members", "State", "Settled", "Agree", "Wish a change", "Cannot", "Silent", "Changed parts"},
		Note: "Members speak for their organisations, each by reply. What they wrote is not shown.",
	}
	for i, v := range f.Charter {
		if v.State == "agreed" {
			agreed = i + 1
		}
		versions.Rows = append(versions.Rows, []string{
			strconv.Itoa(v.Number), day(v.Put), v.State, day(v.Settled), strconv.Itoa(v.Agree), strconv.Itoa(v.Change), strconv.Itoa(v.Cannot), strconv.Itoa(v.Silent), list(v.Changed),
		})
	}
	s.table(versions)
	switch {
	case agreed > 0:
		v := f.Charter[agreed-1]
		s.did("Version %d of their charter was agreed on %s, by reply.", v.Number, day(v.Settled))
		s.pairs("charter", "The charter that was agreed", "Part", "Words", v.Parts)
	case len(f.Charter) > 0:
		s.gap("The charter was put to the members on %s and has not been agreed.", day(f.Charter[len(f.Charter)-1].Put))
	default:
		s.gap("No charter was put to the organisations.")
	}
}
