package programme_test

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// seen counts the mails to others than the address that show some words.
func (w *world) seen(words, address string) int {
	w.t.Helper()
	return value[int](w, `select count(*) from mail where position($1 in body) > 0 and address <> $2`, words, address)
}

// fallSilent climbs an ask until its ladder has ended.
func (w *world) fallSilent(ask mentoring.Ask) mentoring.Standing {
	w.t.Helper()
	standing := w.climb(ask)
	for !standing.Over() {
		w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
		standing = w.climb(ask)
	}
	return standing
}

func TestAConcernIsNotInTheStoryOfALaterHandOver(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
	w.climb(ask)
	w.reply(w.last("ines@north.test", "session"), "ines@north.test", "I want to raise a concern: I was harassed in our last meeting.")
	standing := w.climb(ask)
	for standing.Rung != mentoring.Coordinator {
		w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
		standing = w.climb(ask)
	}
	w.climb(mentoring.Ask{
		Kind: mentoring.HandOver, To: mentoring.TheCoordinator, Participant: w.participant("ines@north.test"), Pair: pair, About: standing.Ask,
	})
	w.last("carla@north.test", "handover")
	if n := value[int](w, `select count(*) from mail where position('harassed' in body) > 0 and address not in ('olive@north.test', 'ines@north.test')`); n != 0 {
		t.Errorf("%d mails to others show the concern", n)
	}
}

func TestAConcernGoesOutAtOnceEvenAtNight(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	w.clock.pass(5*day + 13*60*60*1e9) // a Saturday, eleven at night
	w.reply(w.last("ines@north.test", "session"), "ines@north.test", "I want to raise a concern: I was harassed in our last meeting.")
	if late := value[bool](w, `select not_before > made_at from mail where step = 'coordinator.concern'`); late {
		t.Error("the concern waits for office hours")
	}
}

func TestAConcernFromAnotherAddressIsNotHeld(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	id := w.reply(w.last("ines@north.test", "session"), "ines@home.test", "I want to raise a concern: I was harassed in our last meeting.")
	if got := w.disposition(id); got != "held" {
		t.Errorf("disposition %s", got)
	}
	w.last("olive@north.test", "coordinator.concern")
}

func TestACoordinatorsConcernNamesTheCoordinator(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	notice := mentoring.Notice{Mail: "coordinator.missed", To: mentoring.TheCoordinator, Cohort: w.cohort, Pair: pair, Occurrence: 2}
	if err := w.Notify(t.Context(), notice); err != nil {
		t.Fatal(err)
	}
	w.reply(w.last("carla@north.test", "coordinator.missed"), "carla@north.test", "I want to raise a concern: I was harassed.")
	w.last("olive@north.test", "coordinator.concern")
	if n := value[int](w, `select count(*) from mail where step = 'coordinator.concern' and position('ines@north.test' in body) > 0`); n != 0 {
		t.Error("the named person is told to write to the mentee about the coordinator's concern")
	}
}

func TestALateReflectionStaysWithItsWriter(t *testing.T) {
	t.Parallel()
	const words = "I learned to let go of the small decisions"
	w := newWorld(t).start().join()
	ask := mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: w.introduce(), Occurrence: 1}
	w.climb(ask)
	prompt := w.last("ines@north.test", "reflection")
	w.fallSilent(ask)
	w.reply(prompt, "ines@north.test", words)
	w.last("ines@north.test", "reflection.noted")
	if n := w.seen("let go of the small", "ines@north.test"); n != 0 {
		t.Errorf("%d mails to others show a late reflection", n)
	}
	if kept := value[string](w, `select words from reflection`); kept != words {
		t.Errorf("kept %q", kept)
	}
}

func TestAQuestionInAReflectionIsAskedOfOneself(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: w.introduce(), Occurrence: 1})
	w.reply(w.last("ines@north.test", "reflection"), "ines@north.test", "Why do I always wait so long before I say no?")
	if n := w.seen("wait so long", "ines@north.test"); n != 0 {
		t.Fatalf("%d mails to others show the reflection", n)
	}
	w.reply(w.last("ines@north.test", "reflection.clarify"), "ines@north.test", "private")
	w.last("ines@north.test", "reflection.noted")
	if kept := value[string](w, `select visibility || ': ' || words from reflection`); kept != "only.me: Why do I always wait so long before I say no?" {
		t.Errorf("kept %q", kept)
	}
}

func TestAChangeOfReadersKeepsTheWords(t *testing.T) {
	t.Parallel()
	const words = "I learned to let go of the small decisions"
	w := newWorld(t).start().join()
	w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: w.introduce(), Occurrence: 1})
	w.reply(w.last("ines@north.test", "reflection"), "ines@north.test", words)
	w.reply(w.last("ines@north.test", "reflection.noted"), "ines@north.test", "partner")
	if kept := value[string](w, `select visibility || ': ' || words from reflection`); kept != "partner: "+words {
		t.Errorf("kept %q", kept)
	}
	w.last("maria@north.test", "reflection.shared")
	if n := w.seen("let go of the small", "ines@north.test"); n != 1 {
		t.Errorf("%d mails to others show the words, want the partner's", n)
	}
}

func TestASkippedReflectionKeepsNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: w.introduce(), Occurrence: 1})
	w.reply(w.last("ines@north.test", "reflection"), "ines@north.test", "skip")
	w.last("ines@north.test", "reflection.noted")
	if n := value[int](w, `select count(*) from reflection`); n != 0 {
		t.Errorf("%d reflections kept", n)
	}
}

func TestTheOtherHalfIsNotToldARating(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	ask := mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: w.introduce(), Occurrence: 1}
	for standing := w.climb(ask); standing.Rung != mentoring.Partner; standing = w.climb(ask) {
		w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
	}
	toMentor := w.last("maria@north.test", "session.partner")
	w.reply(w.last("ines@north.test", "session.remind"), "ines@north.test", "Yes, on 5 March, 2")
	w.reply(toMentor, "maria@north.test", "Yes, we met on 5 March")
	w.last("maria@north.test", "session.noted")
	if n := w.seen("You gave it 2", "ines@north.test"); n != 0 {
		t.Error("the mentor is told how useful the mentee found it")
	}
}

func TestAConcernIsTriedWhateverTheNamedPersonHasStopped(t *testing.T) {
	t.Parallel()
	for _, state := range []string{"stopped", "bounced"} {
		t.Run(state, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start()
			if _, err := w.DB.Pool.Exec(t.Context(), `update person set mail_state = $1 where email = 'olive@north.test'`, state); err != nil {
				t.Fatal(err)
			}
			w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")})
			w.reply(w.last("ines@north.test", "invitation"), "ines@north.test", "concern: my manager bullies me")
			w.claim(w.outbox(), 100)
			if concern := w.last("olive@north.test", "coordinator.concern"); concern.State != "claimed" {
				t.Errorf("the concern is %s", concern.State)
			}
		})
	}
}
