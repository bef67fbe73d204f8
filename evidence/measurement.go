package evidence

import (
	"strconv"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// measurement sorts what speaks for the fourth standard.
func (f Facts) measurement() Standard {
	problems := Section{Asks: "The programme is looked at often enough to notice a relationship in trouble."}
	problems.did("Each month the mentee is asked whether the two met, and the mentor if the mentee is silent. Two months without a talk go to a coordinator with three ready replies.")
	f.reached(&problems, "noticing-trouble", "People who were asked, and answered", []reach{
		{Asked(mentoring.FirstMeeting), "said when they meet for the first time", ""},
		{Asked(mentoring.Session), "said whether they met", "Nobody was asked about a talk so far."},
		{Asked(mentoring.CheckIn), "said half-way how it goes", "No mid-point was asked so far."},
		{Asked(mentoring.Closing), "looked back at the end", "Nobody was asked to look back at the end so far."},
		{Reminded, "were reminded of something at least once", ""},
		{LookedAfter, "had a question that a coordinator was asked to see to", ""},
	})

	adjust := Section{Asks: "The programme is adjusted in time."}
	f.motions(&adjust)
	adjust.acts("decisions", "What was decided for the whole programme", f.Acts)
	if len(f.Motions) == 0 && len(f.Acts) == 0 {
		adjust.gap("Nothing was changed for the whole programme so far, so nothing shows that it would be.")
	}

	effect := Section{Asks: "Its effect, and what it costs, are measured."}
	effect.did("Sponsors get the figures each month and at the end, each with how many answered of how many were asked. What is not known is said to be not known.")
	sent := Table{Name: "summaries", Title: "The summaries that sponsors got", Head: []string{"Summary", "Day"}}
	for _, s := range f.Summaries {
		name := "of month " + strconv.Itoa(s.Month)
		if s.Month == 0 {
			name = "at the end"
		}
		sent.Rows = append(sent.Rows, []string{name, day(s.At)})
	}
	effect.table(sent)
	if len(f.Summaries) == 0 {
		effect.gap("No summary went to sponsors so far.")
	}
	told(&effect, "figures", "The figures as sponsors were told them last", asSponsors, f.latest())
	told(&effect, "figures-by-month", "Every figure that sponsors were told, month by month", asSponsors, f.Figures)
	if len(f.Figures) == 0 {
		effect.gap("No figure could be told so far: too few people have answered.")
	}
	f.reached(&effect, "later", "People who were followed up, and answered", []reach{
		{HalfAYear, "looked back half a year after the close", "Nobody was asked half a year after the close so far."},
		{AYear, "looked back a year after the close", "Nobody was asked a year after the close so far."},
		{Asked(mentoring.InTurn), "were asked to mentor in turn", ""},
	})
	effect.gap("Rapport knows no costs, so it holds no analysis of costs against benefits. Bring that from elsewhere.")
	return Standard{
		4, "Measurement and review", []Section{problems, adjust, effect},
		[]string{"session", "checkin", "closing", "looking.back", "summary", "summary.final"},
	}
}

// asSponsors says of whom figures are.
const asSponsors = "These are the figures that sponsors got, and no others. None is about fewer than five people, or lets anything about so few be worked out; so some say “at least” or “fewer than”, and some stand as they were in an earlier month."

// motions adds what the steering group decided.
func (f Facts) motions(s *Section) {
	t := Table{
		Name: "motions", Title: "What was put to the steering group, and how it decided",
		Head: []string{"Number", "Would", "Put", "State", "Decided", "Yes", "No", "Abstained", "Members", "Effect"},
		Note: "Members vote by reply, for their organisations. Who voted what is known to the members and not shown here.",
	}
	for _, m := range f.Motions {
		t.Rows = append(t.Rows, []string{
			strconv.Itoa(m.Number), m.Does, day(m.Put), m.State, day(m.Decided), strconv.Itoa(m.Yes), strconv.Itoa(m.No), strconv.Itoa(m.Abstain), strconv.Itoa(m.Members), m.Effect,
		})
	}
	s.table(t)
}
