package programme_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// S17: a word that stands for one person is in nobody else's mail: not in what is asked of them, nor in what answers them.
func TestNobodyReadsAnotherPersonsMail(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var everybody []mentoring.Person
	canary := func(i int) string { return fmt.Sprintf("Kanari%03dvogel", i) }
	const n = 30
	for i := range n {
		role := mentoring.Mentor
		if i%2 == 1 {
			role = mentoring.Mentee
		}
		everybody = append(everybody, mentoring.Person{
			Name: canary(i) + " Person", Email: mentoring.Address(fmt.Sprintf("p%d@north.test", i)), Organisation: "North", Role: role, Capacity: 1,
		})
	}
	id, err := w.Start(t.Context(), spec, everybody)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	for i, person := range everybody {
		address := string(person.Email)
		ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(address)}
		w.climb(ask)
		w.reply(w.last(address, "invitation"), address, "Yes! And I am "+canary(i))
		ask.Kind = mentoring.Survey
		w.climb(ask)
		w.reply(w.last(address, "survey"), address, "1. delegation, says "+canary(i)+"\n2. 12 years\n3. honesty\n4. video\n5. 3")
	}
	rows, err := w.DB.Pool.Query(t.Context(), `select address, subject || body from mail where address like 'p%'`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	mails, own := 0, 0
	for rows.Next() {
		var address, text string
		if err := rows.Scan(&address, &text); err != nil {
			t.Fatal(err)
		}
		mails++
		for i, person := range everybody {
			if !strings.Contains(text, canary(i)) {
				continue
			}
			if string(person.Email) != address {
				t.Errorf("a word of %s is in a mail to %s", person.Email, address)
			}
			own++
		}
	}
	if mails < 3*n || own < n {
		t.Errorf("%d mails, %d of them with their reader's word", mails, own)
	}
}
