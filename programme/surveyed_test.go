package programme

import (
	"reflect"
	"testing"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// TestSurveyed lays what people say in the survey over what the people list says of them (S22, S23, S24).
func TestSurveyed(t *testing.T) {
	t.Parallel()
	lines := func(n int, words string) mentoring.Answer { return mentoring.Answer{Lines: map[int]string{n: words}} }
	listed := matching.Candidate{
		Goals: []string{"feedback"}, Offers: []string{"hiring"}, Values: "calm", Years: 4, Languages: []string{"nl"}, Zone: "Europe/Amsterdam",
		NotWith: []string{"Tom"}, Unshared: []string{matching.Function},
	}
	for name, c := range map[string]struct {
		role mentoring.Role
		said mentoring.Answer
		want func(*matching.Candidate)
	}{
		"nothing":              {mentoring.Mentee, mentoring.Answer{}, func(*matching.Candidate) {}},
		"a mentee's goals":     {mentoring.Mentee, lines(1, "delegation; saying no"), func(c *matching.Candidate) { c.Goals = []string{"delegation", "saying no"} }},
		"a mentor's offers":    {mentoring.Mentor, lines(1, "delegation.\nbudgets"), func(c *matching.Candidate) { c.Offers = []string{"delegation", "budgets"} }},
		"both, not told apart": {mentoring.Both, lines(1, "strategy"), func(c *matching.Candidate) { c.Goals, c.Offers = []string{"strategy"}, []string{"strategy"} }},
		"both, told apart": {mentoring.Both, mentoring.Answer{Lines: map[int]string{1: "grow in strategy; can help with budgets"}, Offers: "can help with budgets"}, func(c *matching.Candidate) {
			c.Goals, c.Offers = []string{"grow in strategy"}, []string{"can help with budgets"}
		}},
		"values":             {mentoring.Mentee, lines(3, "honesty"), func(c *matching.Candidate) { c.Values = "honesty" }},
		"years":              {mentoring.Mentee, mentoring.Answer{Years: 9}, func(c *matching.Candidate) { c.Years = 9 }},
		"languages and zone": {mentoring.Mentee, mentoring.Answer{Wishes: &mentoring.Wishes{Languages: []string{"en", "fr"}, Zone: "Asia/Tokyo"}}, func(c *matching.Candidate) { c.Languages, c.Zone = []string{"en", "fr"}, "Asia/Tokyo" }},
		"another function": {mentoring.Mentee, mentoring.Answer{Wishes: &mentoring.Wishes{Function: mentoring.Other, Organisation: mentoring.Same}}, func(c *matching.Candidate) {
			c.WishFunction, c.WishOrganisation = mentoring.Other, mentoring.Same
		}},
		"access needs alone":     {mentoring.Mentee, mentoring.Answer{Wishes: &mentoring.Wishes{Words: "a ramp, please"}}, func(*matching.Candidate) {}},
		"with whom not, besides": {mentoring.Mentee, mentoring.Answer{NotWith: []string{"Ann Lee"}}, func(c *matching.Candidate) { c.NotWith = []string{"Tom", "Ann Lee"} }},
		"kept private, besides": {mentoring.Mentee, mentoring.Answer{Private: []int{1, 3, 5}}, func(c *matching.Candidate) {
			c.Unshared = []string{matching.Function, matching.Capability, matching.Values}
		}},
	} {
		got, want := listed, listed
		got.Role, want.Role = c.role, c.role
		surveyed(&got, c.said)
		c.want(&want)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\ngot  %+v\nwant %+v", name, got, want)
		}
	}
	if !reflect.DeepEqual(listed.NotWith, []string{"Tom"}) || !reflect.DeepEqual(listed.Unshared, []string{matching.Function}) {
		t.Error("what the list says was changed")
	}
}
