package programme_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// erase goes on with every erasure until none is left.
func (w *world) erase() {
	w.t.Helper()
	for more := true; more; {
		var err error
		if more, err = w.EraseOn(w.t.Context()); err != nil {
			w.t.Fatal(err)
		}
	}
}

// mailboxFake is a mailbox that is away at first.
type mailboxFake struct {
	away     int
	expunged map[inbox.Place]bool
	holds    []inbox.Sought
}

func (m *mailboxFake) Sought(context.Context, []string) (left []inbox.Sought, err error) {
	for _, h := range m.holds {
		if !m.expunged[h.Place] {
			left = append(left, h)
		}
	}
	return left, nil
}

func (m *mailboxFake) Addresses(context.Context, func(string, mentoring.Address)) error { return nil }

func (m *mailboxFake) Expunge(_ context.Context, places []inbox.Place) error {
	if m.away--; m.away >= 0 {
		return errors.New("the mailbox is away")
	}
	for _, p := range places {
		m.expunged[p] = true
	}
	return nil
}

// forgets has the mentee say everything, then ask to be forgotten, and answer that it was them.
func (w *world) forgets() (pair string) {
	w.t.Helper()
	pair = w.introduce()
	w.told(pair)
	w.reply(w.newest("ines@north.test"), "ines@north.test", "Please forget me")
	name := value[[]byte](w, `select name from ask where kind = 'address.confirm' order by since desc, id desc limit 1`)
	w.climbNamed(name)
	w.reply(w.last("ines@north.test", "address.confirm"), "ines@north.test", "yes")
	return pair
}

// E1, E2: an erasure that is cut off before the commit of each of its steps, and then goes on in a new process, leaves nothing; and
// nobody is told that it is done before it is.
func TestE2AnErasureIsCutOffAtEachStep(t *testing.T) {
	t.Parallel()
	w := newWorld(t).underKeys().start().join()
	mailbox := &mailboxFake{away: 1, expunged: map[inbox.Place]bool{}}
	w.Copies, w.Roll = mailbox, programme.NewRollFile(t.TempDir())
	w.forgets()
	kept := value[int](w, `select count(*) from expunging`)
	if kept < 8 {
		t.Fatalf("%d copies are to be expunged", kept)
	}
	w.sort()
	w.sendAll()
	w.exec(`create function cut() returns trigger language plpgsql as $$ begin raise exception 'cut off'; end $$`)
	for _, step := range []string{"record", "expunge", "search", "prove", "confirm", "done"} {
		if got := value[string](w, `select step from erasure`); step != "done" && got != step {
			t.Fatalf("it is at %s, want %s", got, step)
		}
		if state := w.fate("anytime.forgotten"); state != "ready: " {
			t.Fatalf("before %s they are told that it is done: %s", step, state)
		}
		if step == "done" {
			break
		}
		if step == "expunge" {
			if _, err := w.EraseOn(t.Context()); err == nil {
				t.Fatal("a mailbox that is away is no error")
			}
			w.clock.pass(time.Minute)
			if _, err := w.EraseOn(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		w.exec(`create trigger cut before update on erasure for each row when (new.step <> old.step) execute function cut()`)
		if _, err := w.EraseOn(t.Context()); err == nil || !strings.Contains(err.Error(), "cut off") {
			t.Fatalf("the step %s was not cut off: %v, %s", step, err, value[string](w, `select coalesce(proof::text, '') from erasure`))
		}
		w.exec(`drop trigger cut on erasure`)
		w.clock.pass(time.Hour)
		if step == "confirm" {
			break
		}
		if _, err := w.EraseOn(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	w.erase()
	if len(mailbox.expunged) != kept || value[int](w, `select count(*) from expunging`) != 0 {
		t.Errorf("%d copies were expunged, want %d", len(mailbox.expunged), kept)
	}
	w.sendAll()
	if state := w.fate("anytime.forgotten"); !strings.HasPrefix(state, "sent") {
		t.Errorf("the last mail is %s", state)
	}
	w.inTx(func(tx store.Tx) error { return tx.ScrubMail(t.Context()) })
	for _, where := range w.find(canaries...) {
		t.Errorf("still there: %s", where)
	}
	proof, err := w.Prove(t.Context(), canaries)
	if err != nil || len(proof.Hits) > 0 || proof.Columns < 100 {
		t.Errorf("the search found %+v, %v", proof, err)
	}
	if proof, err := w.Prove(t.Context(), []string{"maria@north"}); err != nil || len(proof.Hits) == 0 {
		t.Errorf("the search finds nobody: %+v, %v", proof, err)
	}
	if key := value[bool](w, `select wrapped is null from content_key where id = (select person_id from erasure)`); !key {
		t.Error("their key is still there")
	}
	if listed, err := w.Roll.Erased(); err != nil || len(listed) != 1 || listed[0] != value[string](w, `select person_id from erasure`) {
		t.Errorf("the list outside of the database is %q, %v", listed, err)
	}
	onDemand, err := w.ProveErased(t.Context(), "")
	if err != nil || !onDemand.Holds || len(onDemand.People) != 1 || !onDemand.People[0].Listed || onDemand.People[0].Sealed == 0 {
		t.Errorf("the proof on demand is %+v, %v", onDemand, err)
	}
	w.exec(`update cohort set name = name || ' of INES@north.test!'`)
	if onDemand, err = w.ProveErased(t.Context(), ""); err != nil || onDemand.Holds || onDemand.People[0].Found["cohort.name"] != 1 {
		t.Errorf("with their address left somewhere, the proof on demand is %+v, %v", onDemand, err)
	}
}

// Row 89: a coordinator enters what somebody asked them for, and it is as if they had written “forget me”.
func TestRow89ACoordinatorEntersForgetMe(t *testing.T) {
	t.Parallel()
	w := newWorld(t).underKeys().start().join()
	w.Copies = &mailboxFake{expunged: map[inbox.Place]bool{}}
	pair := w.introduce()
	w.told(pair)
	dry, err := w.ForgetPerson(t.Context(), "Spring", "Ines Mentee", true)
	if err != nil || dry.Person != "Ines Mentee" || !slices.Equal(dry.Ended, []string{"Maria Mentor"}) || dry.Theirs == 0 || !dry.Told || value[int](w, `select count(*) from erasure`) != 0 {
		t.Fatalf("beforehand it says %+v, %v", dry, err)
	}
	if _, err := w.ForgetPerson(t.Context(), "Spring", "ines@north.test", false); err != nil {
		t.Fatal(err)
	}
	if state := value[string](w, `select state from pair where id = $1`, pair); state != "ended" {
		t.Errorf("the pair is %s", state)
	}
	w.last("maria@north.test", "pair.ended")
	w.sendAll()
	if state := w.fate("anytime.forgotten"); state != "ready: " {
		t.Errorf("before it is proved, the last mail is %s", state)
	}
	farewell := w.last("ines@north.test", "anytime.forgotten")
	if !strings.Contains(strings.Join(strings.Fields(farewell.Body), " "), "You told Carla Coord") || !strings.Contains(farewell.Body, "Maria Mentor") {
		t.Errorf("the last mail is\n%s", farewell.Body)
	}
	w.erase()
	w.sendAll()
	if state := w.fate("anytime.forgotten"); !strings.HasPrefix(state, "sent") {
		t.Errorf("the last mail is %s", state)
	}
	w.inTx(func(tx store.Tx) error { return tx.ScrubMail(t.Context()) })
	for _, where := range w.find(canaries...) {
		t.Errorf("still there: %s", where)
	}
	if proof, err := w.ProveErased(t.Context(), "Spring"); err != nil || !proof.Holds || len(proof.People) != 1 {
		t.Errorf("the proof is %+v, %v", proof, err)
	}
	if _, err := w.ForgetPerson(t.Context(), "Spring", "carla@north.test", true); err == nil {
		t.Error("somebody who holds an office can be erased by a command")
	}
}

// E1: what keeps being found holds the last mail back, is tried again less and less often, and is told to whoever asks; as soon as it is
// gone, the erasure ends.
func TestE1WhatIsStillFoundIsTold(t *testing.T) {
	t.Parallel()
	w := newWorld(t).underKeys().start().join()
	theirs, kept := inbox.Place{Mailbox: "Sent", UIDValidity: 1, UID: 7}, inbox.Place{Mailbox: "INBOX", UIDValidity: 1, UID: 9999}
	mailbox := &mailboxFake{expunged: map[inbox.Place]bool{}, holds: []inbox.Sought{{Place: theirs, Theirs: true}, {Place: kept}}}
	w.Copies = mailbox
	w.Elsewhere = []programme.Elsewhere{attic{"log.txt": "ines@north.test", "other.txt": "jines@north.test"}}
	w.forgets()
	for range 4 {
		w.erase()
		w.clock.pass(time.Hour)
	}
	lines, err := w.Erasures(t.Context(), "")
	if err != nil || len(lines) != 1 || !lines[0].Stuck || lines[0].Step != "search" || !maps.Equal(lines[0].Found, map[string]int{"mailbox INBOX": 1, "attic log.txt": 1}) {
		t.Fatalf("it stands at %+v, %v", lines, err)
	}
	if n, err := w.StuckErasures(t.Context()); err != nil || n != 1 {
		t.Errorf("%d are stuck, %v", n, err)
	}
	if !mailbox.expunged[theirs] || mailbox.expunged[kept] {
		t.Errorf("of the mailbox, %v was taken out", mailbox.expunged)
	}
	if state := w.fate("anytime.forgotten"); state != "ready: " {
		t.Errorf("they are told that it is done: %s", state)
	}
	mailbox.holds, w.Elsewhere = nil, []programme.Elsewhere{attic{"other.txt": "jines@north.test"}}
	w.erase()
	if lines, err := w.Erasures(t.Context(), lines[0].Person); err != nil || lines[0].Done == nil || len(lines[0].Found) > 0 ||
		!slices.Equal(lines[0].Searched, []string{"mailbox", "attic", store.OfTables}) {
		t.Errorf("it stands at %+v, %v", lines, err)
	}
}

// attic is somewhere else, with texts by where they are.
type attic map[string]string

func (attic) Name() string { return "attic" }

func (a attic) Search(_ context.Context, texts []string, whole bool) (map[string]int, error) {
	hits := map[string]int{}
	for where, text := range a {
		for _, sought := range texts {
			if whole && text == sought || !whole && strings.Contains(text, sought) {
				hits[where]++
			}
		}
	}
	return hits, nil
}

func (a attic) Addresses(_ context.Context, f func(string, mentoring.Address)) error {
	for where, text := range a {
		f(where, mentoring.Address(text))
	}
	return nil
}

// E1: an address that is the end of another one, and a name that is part of another one, are somebody else's.
func TestE1SomebodyElsesAddressIsNotFound(t *testing.T) {
	t.Parallel()
	w := newWorld(t).underKeys().start()
	for text, want := range map[string]bool{
		"aria@north.test": false, "maria@north.test": true, "MARIA@north.test": true, "aria mentor": false, "Maria Mentor": true, "maria@north.tes": false, "maria.*north.test": false,
	} {
		var proof store.Proof
		w.inTx(func(tx store.Tx) (err error) {
			proof, err = tx.Searched(t.Context(), []string{text}, true)
			return err
		})
		if got := proof.Hits["person.email"]+proof.Hits["person.name"] > 0; got != want {
			t.Errorf("%q is found: %v", text, got)
		}
	}
}

// E1: the words are sealed before PostgreSQL gets them, so that none of them is in its tables even before the erasure.
func TestRow89NoWordsArePlain(t *testing.T) {
	t.Parallel()
	w := newWorld(t).underKeys().start().join()
	w.told(w.introduce())
	for _, where := range w.find(canaries[2:]...) {
		t.Errorf("plain: %s", where)
	}
}

// E5: what somebody writes after they were erased is not kept, and changes nothing.
func TestE5TheErasedWriteAgain(t *testing.T) {
	t.Parallel()
	w := newWorld(t).underKeys().start().join()
	w.forgets()
	w.erase()
	w.sendAll()
	farewell := w.last("ines@north.test", "anytime.forgotten")
	w.inTx(func(tx store.Tx) error { return tx.ScrubMail(t.Context()) })
	before := value[int](w, `select count(*) from mail`)
	id := w.reply(farewell, "ines@north.test", "Wait, what of my pangolin?")
	if got := w.disposition(id); got != "erased" {
		t.Errorf("it came to %s", got)
	}
	if raw := w.came(id); len(raw) != 0 {
		t.Errorf("it is kept: %s", raw)
	}
	if after := value[int](w, `select count(*) from mail`); after != before {
		t.Errorf("%d mails answer it", after-before)
	}
	for _, where := range w.find("ines@north.test", "pangolin") {
		t.Errorf("still there: %s", where)
	}
}

// E6: what was relayed goes with whoever wrote it; what the partner wrote themselves stays theirs.
func TestE6ThePartnersOwnWordsStay(t *testing.T) {
	t.Parallel()
	w := newWorld(t).underKeys().start().join()
	pair := w.introduce()
	w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentor, Pair: pair, Occurrence: 1})
	w.reply(w.last("maria@north.test", "reflection"), "maria@north.test", "Private. I doubt that the armadillo helps.")
	w.inTx(func(tx store.Tx) error {
		ines, err := tx.PersonsAt(t.Context(), "ines@north.test")
		if err != nil {
			return err
		}
		return tx.Erase(t.Context(), ines[0].ID, ines[0].Name, "ines@north.test", w.clock.Now())
	})
	var words []store.OwnWords
	w.inTx(func(tx store.Tx) error {
		maria, err := tx.PersonsAt(t.Context(), "maria@north.test")
		if err != nil {
			return err
		}
		words, err = tx.WordsOf(t.Context(), maria[0].ID)
		return err
	})
	if !strings.Contains(fmt.Sprint(words), "armadillo") {
		t.Errorf("the partner's own words are %v", words)
	}
}

// inTx runs f in one transaction.
func (w *world) inTx(f func(store.Tx) error) {
	w.t.Helper()
	if err := w.DB.InTx(w.t.Context(), f); err != nil {
		w.t.Fatal(err)
	}
}

// Many erasures, one after the other, of people whose every field holds a word of its own: 20, or as many as RAPPORT_ERASURES says
// (“make erasure”: 1,000). Afterwards none of the words is found in any column of any table.
func TestRow89ManyErasuresLeaveNothing(t *testing.T) {
	t.Parallel()
	many := 20
	if n, err := strconv.Atoi(os.Getenv("RAPPORT_ERASURES")); err == nil {
		many = n
	}
	w := newWorld(t).underKeys()
	crowd := []mentoring.Person{people[0]}
	for i := range many {
		crowd = append(crowd, mentoring.Person{
			Name: fmt.Sprintf("Canary%dName Erasable", i), Email: mentoring.Address(fmt.Sprintf("canary%dmail@north.test", i)), Organisation: "North", Role: mentoring.Mentee,
			Function: fmt.Sprintf("canary%dfunction", i), Title: fmt.Sprintf("canary%dtitle", i), Manager: mentoring.Address(fmt.Sprintf("canary%dmanager@north.test", i)), Capacity: 1,
		})
	}
	id, err := w.Start(t.Context(), spec, crowd)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	for i := range many {
		address := mentoring.Address(fmt.Sprintf("canary%dmail@north.test", i))
		w.write(string(address), "mentoring@rapport.test", fmt.Sprintf("canary%dsubject", i), fmt.Sprintf("Question: what of my canary%dwords?", i), "")
		w.inTx(func(tx store.Tx) error {
			found, err := tx.PersonsAt(t.Context(), address)
			if err != nil {
				return err
			}
			return tx.Erase(t.Context(), found[0].ID, found[0].Name, string(address), w.clock.Now())
		})
	}
	w.sendAll()
	w.inTx(func(tx store.Tx) error { return tx.ScrubMail(t.Context()) })
	proof, err := w.Prove(t.Context(), []string{"canary"})
	if err != nil || len(proof.Hits) > 0 {
		t.Errorf("after %d erasures: %+v, %v", many, proof, err)
	}
	t.Logf("%d erasures: %d hits in %d columns", many, len(proof.Hits), proof.Columns)
}

// What several wrote together is kept under the keys of all of them: it goes with any of them.
func TestE1ADigestGoesWithItsWriters(t *testing.T) {
	t.Parallel()
	w := circle(t, nil).underKeys()
	asked, err := w.AskMany(t.Context(), "Spring", "What would you like more of?", mentoring.OnlyMentors, false)
	if err != nil {
		t.Fatal(err)
	}
	ref := workflows.LearningRef{Cohort: w.cohort, Number: asked.Number}
	if err := w.OpenForum(t.Context(), ref); err != nil {
		t.Fatal(err)
	}
	for i, name := range mentorsOfCircle {
		w.reply(w.askForum(asked.Number, name), name+"@north.test", contributed[i])
	}
	w.clock.pass(7 * day)
	if _, err := w.CollateForum(t.Context(), ref); err != nil {
		t.Fatal(err)
	}
	w.climb(mentoring.Ask{Kind: mentoring.ForumDigest, To: mentoring.TheCoordinator, Occurrence: asked.Number})
	w.reply(w.last("carla@north.test", "forum.digest"), "carla@north.test", "yes")
	if shared := w.last("abel@north.test", "forum.shared"); !strings.Contains(shared.Body, "count to ten") {
		t.Fatalf("before, it says\n%s", shared.Body)
	}
	w.exec(`update mail set state = 'sent', sent_at = made_at where state = 'ready'`)
	w.inTx(func(tx store.Tx) error {
		berta, err := tx.PersonsAt(t.Context(), "berta@north.test")
		if err != nil {
			return err
		}
		defer w.DB.ForgetKey(berta[0].ID)
		return tx.Erase(t.Context(), berta[0].ID, berta[0].Name, "berta@north.test", w.clock.Now())
	})
	if shared := w.last("abel@north.test", "forum.shared"); strings.Contains(shared.Body, "count to ten") {
		t.Errorf("when one of them is erased, it still says\n%s", shared.Body)
	}
}
