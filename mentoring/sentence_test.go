package mentoring

import (
	"encoding/json"
	"reflect"
	"testing"
)

func TestSentencesAreKept(t *testing.T) {
	t.Parallel()
	for _, s := range []Sentence{
		{},
		{Written: "They fit within the rules of the programme."}, // as rows from before hold it
		Say("reason.language", nil),
		Say("account.points", With{
			"Points": 120, "Name": "Grace “G” Hall", "Capabilities": []string{"Feedback", "Change"},
			"Because": Say("because.capability", nil), "Others": []Sentence{Say("other", With{"Name": "Tom", "Score": 610}), Say("other", With{"Name": "", "Score": 0})},
		}),
	} {
		data, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var got Sentence
		if err := json.Unmarshal(data, &got); err != nil || !reflect.DeepEqual(got, s) {
			t.Errorf("%+v became %+v by %s: %v", s, got, data, err)
		}
	}
	for _, bad := range []string{`3`, `{"say": 3}`, `{"say": "a", "with": {"b": 1.5}}`, `{"say": "a", "with": {"b": [1]}}`, `[`} {
		if err := json.Unmarshal([]byte(bad), &Sentence{}); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
	if !(Sentence{}).IsZero() || Say("a", nil).IsZero() || (Sentence{Written: "a"}).IsZero() {
		t.Error("a sentence that says something is zero, or one that says nothing is not")
	}
}
