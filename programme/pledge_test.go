package programme_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// pledging brings two to a running pair of a programme in which something is pledged. Ines and her coordinator are of South, so that
// two organisations are in it.
func (w *world) pledging(words string) (pair string) {
	w.t.Helper()
	two := spec
	two.Pledge = words
	two.Organisations = append(slices.Clone(spec.Organisations), mentoring.Organisation{
		Name: "South", Coordinators: []mentoring.NamedPerson{{Name: "Sam South", Email: "sam@south.test"}}, Sponsors: []mentoring.NamedPerson{{Name: "Sue South", Email: "sue@south.test"}},
	})
	joining := slices.Clone(people)
	joining[1].Organisation = "South"
	id, err := w.Start(w.t.Context(), two, joining)
	if err != nil {
		w.t.Fatal(err)
	}
	w.cohort = id
	w.join()
	return w.introduce()
}

// Row 81: the pledge is in the agreement's mail, and whoever answers has said yes to it, in their own words.
func TestRow81ThePledgeIsPartOfTheAgreement(t *testing.T) {
	t.Parallel()
	w := newWorld(t).underKeys()
	pair := w.pledging("")
	w.both(pair, mentoring.Agreement, "1. monthly\n2. video\n3. all of it\n4. call me\n5. honest questions", "skip")
	for _, address := range []string{"maria@north.test", "ines@north.test"} {
		if body := flowing(w.latest(address, "agreement").Body); !strings.Contains(body, "Nobody recruits people whom they meet here") || !strings.Contains(body, "you promise it too") {
			t.Errorf("%s is not told what they promise:\n%s", address, body)
		}
	}
	if body := flowing(w.latest("maria@north.test", "agreement.noted").Body); !strings.Contains(body, "you have also promised this") {
		t.Errorf("it is not read back:\n%s", body)
	}
	if who := value[string](w, `select string_agg(p.email || ' ' || occasion, ', ') from pledge join participant t on t.id = participant_id join person p on p.id = t.person_id`); who != "maria@north.test agreement" {
		t.Errorf("said yes: %q", who)
	}
	if plain := value[int](w, `select count(*) from pledge where position('honest questions' in words) > 0`); plain > 0 {
		t.Error("their words are not under a key")
	}
}

// Row 81: where nothing is pledged, nothing of it is in the mails, and nothing is kept.
func TestRow81WithoutAPledge(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.both(pair, mentoring.Agreement, "1. monthly\n2. video\n3. all\n4. call\n5. talk", "1. monthly\n2. video\n3. all\n4. call\n5. talk")
	w.both(pair, mentoring.CheckIn, "4", "1. 4\n2. fine\n3. yes\n4. no")
	if n := value[int](w, `select count(*) from mail where body like '%promise%' or body like '%being kept%' or step = 'coordinator.concern'`); n > 0 {
		t.Errorf("%d mails speak of a pledge", n)
	}
	if n := value[int](w, `select count(*) from pledge`); n > 0 {
		t.Errorf("%d have said yes to nothing", n)
	}
}

// Row 81: it is asked once more half-way, each alone. A yes is kept, in the words of the cohort's file.
func TestRow81AskedOnceMoreHalfWay(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	pair := w.pledging("Nobody takes pictures.")
	w.both(pair, mentoring.CheckIn, "1. 4\n2. The questions\n3. yes\n4. Yes, as far as I know", "4, and skip the rest")
	if body := flowing(w.latest("maria@north.test", "checkin").Body); !strings.Contains(body, "4. Is this being kept, as far as you know? Nobody takes pictures. If not, only Olive Care reads it.") {
		t.Errorf("asked:\n%s", body)
	}
	if body := flowing(w.latest("maria@north.test", "checkin.noted").Body); !strings.Contains(body, "a 4 out of 5") || !strings.Contains(body, "the promise is kept") {
		t.Errorf("read back:\n%s", body)
	}
	if kept := value[string](w, `select string_agg(occasion || ': ' || pledge, ', ') from pledge`); kept != "checkin: Nobody takes pictures." {
		t.Errorf("kept: %q", kept)
	}
	if n := value[int](w, `select count(*) from mail where step in ('coordinator.concern', 'coordinator.checkin')`); n > 0 {
		t.Error("a yes is told")
	}
}

// Row 81: a no goes to the person for concerns at once, and to nobody else: not to the other half, not to a coordinator or a sponsor,
// whatever else they hear of the same answer, and into nothing that is kept for others to read.
func TestRow81ABreachIsAConcern(t *testing.T) {
	t.Parallel()
	for name, words := range map[string]string{
		"with the rest":       "1. 2\n2. Little time.\n3. no\n4. No. Zebra Industries offered me a post.",
		"a wish besides":      "1. 2\n2. Little time, please call me.\n3. yes\n4. No. Zebra Industries offered me a post.",
		"alone":               "4) No. Zebra Industries offered me a post.",
		"in prose":            "It is a 2. And they tried to recruit me to Zebra Industries.",
		"what is not plain":   "1. hm\n2. hm\n3. hm\n4. No. Zebra Industries offered me a post.",
		"beside a yes":        "1. 2\n2. Little time.\n3. no\n4. Yes, but Zebra Industries offered me a post.",
		"with a question":     "1. 2\n2. Little time. When does it end?\n3. no\n4. No. Zebra Industries offered me a post.",
		"it ends the pairing": "1. 2\n2. Little time.\n3. end\n4. No. Zebra Industries offered me a post.",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			pair := w.pledging("")
			ref := workflows.PairRef{Cohort: w.cohort, Pair: pair}
			w.both(pair, mentoring.CheckIn, "5", "")
			w.clock.pass(13 * time.Hour) // in the night
			w.reply(w.latest("ines@north.test", "checkin"), "ines@north.test", words)
			concern := flowing(w.latest("olive@north.test", "coordinator.concern").Body)
			if !strings.Contains(concern, "Zebra") || !strings.Contains(concern, "whether this is kept. | Nobody recruits") && !strings.Contains(concern, "whether this is kept. Nobody recruits") {
				t.Errorf("the person for concerns reads:\n%s", concern)
			}
			if value[bool](w, `select not_before > made_at from mail where step = 'coordinator.concern'`) {
				t.Error("it waits for office hours")
			}
			if err := w.Compare(t.Context(), ref); err != nil {
				t.Fatal(err)
			}
			w.clock.pass(15 * day)
			for _, to := range []mentoring.Party{mentoring.TheMentor, mentoring.TheMentee} {
				w.climb(mentoring.Ask{Kind: mentoring.CheckIn, To: to, Pair: pair})
			}
			if n := w.seen("Zebra", "olive@north.test"); n > 0 {
				t.Errorf("%d mails to others tell of it: %s", n, value[string](w, `select string_agg(step || ' to ' || address, ', ') from mail where position('Zebra' in body) > 0 and step <> 'coordinator.concern'`))
			}
			answered := flowing(value[string](w, `select body from mail where address = 'ines@north.test' and key like 'reply|%' order by made_at desc limit 1`))
			if strings.Count(answered, "Olive Care") < 2 { // once at the foot of every mail
				t.Errorf("the writer is not told who reads it:\n%s", answered)
			}
			if n := value[int](w, `select count(*) from pledge`); n > 0 {
				t.Error("a breach is kept as a yes")
			}
			steps, err := w.Trail(t.Context(), "Spring", "", "", mentoring.Day{})
			if err != nil {
				t.Fatal(err)
			}
			for _, step := range steps {
				if strings.Contains(fmt.Sprintf("%+v", step), "concern") {
					t.Errorf("the trail tells of it: %+v", step)
				}
			}
		})
	}
}

// Row 81: the rest of the answer counts as ever, and what a coordinator hears of it has nothing of the pledge.
func TestRow81TheRestOfTheAnswerCounts(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	pair := w.pledging("")
	w.both(pair, mentoring.CheckIn, "4", "1. 2\n2. Too little time.\n3. no\n4. No, he asks who earns what.")
	told := w.latest("sam@south.test", "coordinator.checkin").Body
	if !strings.Contains(told, "Too little time") || strings.Contains(told, "earns") || strings.Contains(told, "4.") {
		t.Errorf("the coordinator reads:\n%s", told)
	}
	if noted := flowing(w.latest("ines@north.test", "checkin.noted").Body); !strings.Contains(noted, "a 2 out of 5") || !strings.Contains(noted, "Olive Care alone") || strings.Contains(noted, "promise is kept") {
		t.Errorf("read back:\n%s", noted)
	}
	w.both(pair, mentoring.CheckIn, "", "1. 3\n2. Better.\n3. yes\n4. yes") // a correction
	if noted := flowing(w.latest("ines@north.test", "checkin.noted").Body); !strings.Contains(noted, "a 3 out of 5") || !strings.Contains(noted, "promise is kept") {
		t.Errorf("corrected:\n%s", noted)
	}
}
