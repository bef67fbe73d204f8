package replies

import "testing"

// Row 41: agreement is claimed only where it is sure, and so is difference.
func TestRow41AgreementIsNeverClaimedWrongly(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		question   int
		one, other string
		want       Sameness
	}{
		{1, "Once a month, one hour", "monthly for an hour", Alike},
		{1, "Once a month, 60 minutes", "Every four weeks, about an hour.", Alike},
		{1, "an hour a month", "One hour, once a month!", Alike},
		{1, "Einmal im Monat, eine Stunde", "monthly, an hour", Alike},
		{1, "Een keer per maand, een uur", "Une fois par mois, une heure", Alike},
		{1, "Una vez al mes, una hora", "once a month, 60 min", Alike},
		{1, "Once a month, an hour", "Once a month, 45 minutes", Different},
		{1, "Every two weeks, an hour", "Once a month, an hour", Different},
		{1, "Alle zwei Wochen", "Einmal im Monat", Different},
		{1, "Once a month, an hour", "Once a month", NotSure},
		{1, "Once a month, an hour", "Once a month for an hour, except in August", NotSure},
		{1, "Not once a month, that is too much", "Once a month", NotSure},
		{1, "Once a month, or every two weeks at first", "Once a month", NotSure},
		{1, "Once a month", "", NotSure},
		{2, "By video.", "by video", Alike},
		{2, "By video, in person when we can", "video", NotSure},
		{3, "Everything", "all of it", NotSure},
		{3, "EVERYTHING!", "everything", Alike},
		{4, "Just call", "Do not call", NotSure},
		{5, "", "", NotSure},
	} {
		if got := Compare(c.question, c.one, c.other); got != c.want {
			t.Errorf("%d: %q and %q: %d, want %d", c.question, c.one, c.other, got, c.want)
		}
		if got := Compare(c.question, c.other, c.one); got != c.want {
			t.Errorf("%d the other way round: %q and %q: %d, want %d", c.question, c.other, c.one, got, c.want)
		}
	}
}
