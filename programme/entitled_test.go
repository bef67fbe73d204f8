package programme_test

import (
	"strconv"
	"testing"

	"github.com/rapport-mentoring/rapport/internal/testenv/partners"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 79, M3: what an officer is asked by mail is answered by who holds the office for those people now, and by nobody else: neither
// another organisation's coordinator, nor a sponsor, a participant or a stranger, nor who held it once.
func TestRow79M3ByMail(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		ask          func(w *world, f partners.Filled) (mentoring.Ask, string) // and the step of its mail
		to           string
		words        string
		effect       string // counts what its answer does
		organisation string
	}{
		"decide about somebody who is stuck": {
			ask: func(w *world, f partners.Filled) (mentoring.Ask, string) {
				stuck := mentoring.Ask{Kind: mentoring.Survey, To: mentoring.TheParticipant, Participant: f.Participant["xenia@south.test"]}
				w.climb(stuck)
				about := value[string](w, `select id from ask where kind = 'survey' and participant_id = $1`, stuck.Participant)
				return mentoring.Ask{Kind: mentoring.HandOver, To: mentoring.TheCoordinator, Participant: stuck.Participant, About: about}, "handover"
			},
			to: "yusuf@south.test", words: "3", effect: `select count(*) from ask where kind = 'handover' and state = 'answered'`, organisation: "South",
		},
		"approve a proposal": {
			ask: func(w *world, f partners.Filled) (mentoring.Ask, string) {
				w.sql(`update pair set state = 'proposed', introduced_at = null`)
				w.sql(`update proposal set approved_at = null`)
				return mentoring.Ask{Kind: mentoring.Proposal, To: mentoring.TheCoordinator, Occurrence: 10}, "match.proposal"
			},
			to: "carla@north.test", words: "approve", effect: `select count(*) from proposal where approved_at is not null`, organisation: "North",
		},
		"release what many wrote": {
			ask: func(w *world, f partners.Filled) (mentoring.Ask, string) {
				return mentoring.Ask{Kind: mentoring.ForumDigest, To: mentoring.TheCoordinator, Occurrence: 1}, "forum.digest"
			},
			to: "carla@north.test", words: "release", effect: `select count(*) from forum where state = 'shared'`, organisation: "North",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, f := twoHouses(t)
			ask, step := tc.ask(w, f)
			w.climb(ask)
			asked := w.last(tc.to, step)
			others := []string{"carla@north.test", "yusuf@south.test", "sven@north.test", "yvonne@south.test", "nils@north.test", "xaver@south.test", "mallory@elsewhere.test"}
			for _, writer := range others {
				if writer == tc.to {
					continue
				}
				w.reply(asked, writer, tc.words)
				if n := value[int](w, tc.effect); n != 0 {
					t.Fatalf("%s did it", writer)
				}
			}
			// The office goes to somebody else, who holds it now; who had it answers all the same.
			w.sql(`update officer set person_id = (select id from person where email = 'olive@care.test') where office = 'coordinator' and organisation = $1`, tc.organisation)
			id := w.reply(asked, tc.to, tc.words)
			if n := value[int](w, tc.effect); n != 0 {
				t.Errorf("%s has handed the office over, and did it: %s", tc.to, w.disposition(id))
			}
			w.sql(`update officer set person_id = (select id from person where email = $2) where office = 'coordinator' and organisation = $1`, tc.organisation, tc.to)
			id = w.reply(asked, tc.to, tc.words+"\n\nThank you!")
			if n := value[int](w, tc.effect); n == 0 {
				t.Errorf("%s holds the office, and nothing came of it: %s", tc.to, w.disposition(id))
			}
		})
	}
}

// Row 79: a question to everybody is the lead's to put; that of another coordinator goes to them.
func TestRow79OnlyTheLeadAsksEverybody(t *testing.T) {
	t.Parallel()
	for writer, may := range map[string]bool{"carla@north.test": true, "yusuf@south.test": false} {
		w, f := twoHouses(t)
		for i := range 4 { // answers without names need five
			w.sql(`insert into person (id, email, name) values ('more' || $1::text, 'more' || $1::text || '@north.test', 'More')`, strconv.Itoa(i))
			w.sql(`insert into participant (id, cohort_id, person_id, organisation, role, state) values ('tmore' || $1::text, $2, 'more' || $1::text, 'North', 'mentee', 'ready')`, strconv.Itoa(i), f.Cohort)
		}
		w.arrive("From: " + writer + "\r\nTo: mentoring@rapport.test\r\nSubject: a question\r\nMessage-ID: <q@client.test>\r\n\r\nask everyone: what would you do differently?\r\n")
		asked := value[int](w, `select count(*) from forum where question like '%differently%'`) > 0
		if asked != may {
			t.Errorf("%s asks everybody: %v", writer, asked)
		}
	}
}
