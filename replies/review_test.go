package replies

import (
	"reflect"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// TestReview reads what coordinators write beneath a list of nine pairs.
func TestReview(t *testing.T) {
	t.Parallel()
	swap := func(a, b int) mentoring.Change { return mentoring.Change{Do: mentoring.Swap, Pair: a, With: b} }
	instead := func(n int, name string) mentoring.Change {
		return mentoring.Change{Do: mentoring.Instead, Pair: n, Name: name}
	}
	apart := func(n int) mentoring.Change { return mentoring.Change{Do: mentoring.Apart, Pair: n} }
	changes := func(all ...mentoring.Change) []mentoring.Change { return all }
	for _, test := range []struct {
		text    string
		intent  mentoring.Intent
		except  []int
		changes []mentoring.Change
		why     []int
		asked   bool // not sure enough to act
	}{
		{text: "approve all but 2, swap 3 and 5", intent: mentoring.Accept, except: []int{2}, changes: changes(swap(3, 5))},
		{text: "Swap 7 and 9.", intent: mentoring.Answered, changes: changes(swap(7, 9))},
		{text: "Could you swap pairs 7 and 9 please?", intent: mentoring.Answered, changes: changes(swap(7, 9))},
		{text: "Swap the mentors of 3 and 5, the rest is fine", intent: mentoring.Answered, changes: changes(swap(3, 5))},
		{text: "7 with Maria instead", intent: mentoring.Answered, changes: changes(instead(7, "Maria"))},
		{text: "I'd rather have 7 with Maria Fernandes, please.", intent: mentoring.Answered, changes: changes(instead(7, "Maria Fernandes"))},
		{text: "Number 7 should go with van Dijk", intent: mentoring.Answered, changes: changes(instead(7, "van Dijk"))},
		{text: "Maria for 7 instead", intent: mentoring.Answered, changes: changes(instead(7, "Maria"))},
		{text: "give 7 to Maria. approve", intent: mentoring.Accept, changes: changes(instead(7, "Maria"))},
		{text: "put Maria with pair 7", intent: mentoring.Answered, changes: changes(instead(7, "Maria"))},
		{text: "why 3?", intent: mentoring.Answered, why: []int{3}},
		{text: "Why did you match 3 and 4 like this?", intent: mentoring.Answered, why: []int{3, 4}},
		{text: "What was the reason for number 2?", intent: mentoring.Answered, why: []int{2}},
		{text: "keep 2 apart", intent: mentoring.Answered, changes: changes(apart(2))},
		{text: "Please keep the two of pair 2 apart, they were married once. Approve all the others.", intent: mentoring.Answered, changes: changes(apart(2))},
		{text: "never pair 4", intent: mentoring.Answered, changes: changes(apart(4))},
		{text: "Why 3? And swap 1 and 2.", intent: mentoring.Answered, changes: changes(swap(1, 2)), why: []int{3}},
		{text: "swap 1 and 2\nswap 5 with 6\nkeep 8 apart", intent: mentoring.Answered, changes: changes(swap(1, 2), swap(5, 6), apart(8))},
		{text: "approve", intent: mentoring.Accept},
		{text: "approve all but 4", intent: mentoring.Accept, except: []int{4}},
		{text: "all good except 1 and 3", intent: mentoring.Accept, except: []int{1, 3}},
		{text: "don't swap 3 and 5", intent: mentoring.Answered, asked: true},
		{text: "swap 3", intent: mentoring.Answered, asked: true},
		{text: "Wissel 3 en 5 om", intent: mentoring.Answered, changes: changes(swap(3, 5))},
		{text: "7 met Maria", intent: mentoring.Answered, changes: changes(instead(7, "Maria"))},
		{text: "houd 2 uit elkaar", intent: mentoring.Answered, changes: changes(apart(2))},
		{text: "Bitte 3 und 5 tauschen", intent: mentoring.Answered, changes: changes(swap(3, 5))},
		{text: "Tausche 3 und 5", intent: mentoring.Answered, changes: changes(swap(3, 5))},
		{text: "warum 3?", intent: mentoring.Answered, why: []int{3}},
		{text: "échangez 3 et 5", intent: mentoring.Answered, changes: changes(swap(3, 5))},
		{text: "pourquoi la 3 ?", intent: mentoring.Answered, why: []int{3}},
		{text: "cambia 3 y 5", intent: mentoring.Answered, changes: changes(swap(3, 5))},
		{text: "¿por qué 3?", intent: mentoring.Answered, why: []int{3}},
	} {
		t.Run(test.text, func(t *testing.T) {
			t.Parallel()
			got := Read(Message{Text: test.text, Date: time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC)}, Ask{
				Kind: mentoring.Proposal, Pairs: 9, People: []string{"Maria Fernandes", "Tom de Vries", "Ines van Dijk", "Grace Hall"},
			})
			a := got.Answer
			if a.Intent != test.intent || !reflect.DeepEqual(a.Except, test.except) || !reflect.DeepEqual(a.Changes, test.changes) ||
				!reflect.DeepEqual(a.Why, test.why) || (got.Decision != mentoring.Act) != test.asked || a.HasQuery {
				t.Errorf("got %s except %v changes %+v why %v, %s %.2f, query %v, %v", a.Intent, a.Except, a.Changes, a.Why, got.Decision, got.Certainty, a.HasQuery, got.Because)
			}
		})
	}
}
