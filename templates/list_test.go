package templates

import "testing"

func TestListIsInTheOrderOfAProgramme(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	all, err := set.List()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != len(set.Kinds()) {
		t.Errorf("%d of %d mails are listed", len(all), len(set.Kinds()))
	}
	at := map[string]int{}
	for i, e := range all {
		at[e.Name] = i
		if e.Subject == "" || e.Reader == "" || len(e.Languages) == 0 || e.Languages[0] != "en" {
			t.Errorf("%+v", e)
		}
	}
	order := []string{"invitation", "survey", "match.proposal", "session", "session.noted", "closing", "summary"}
	for i := 1; i < len(order); i++ {
		if at[order[i-1]] >= at[order[i]] {
			t.Errorf("%s is listed behind %s", order[i-1], order[i])
		}
	}
	if e := all[at["match.proposal"]]; e.Reader != "coordinator" || !e.Asks {
		t.Errorf("%+v", e)
	}
	if e := all[at["session.noted"]]; e.Asks {
		t.Errorf("%+v", e)
	}
}
