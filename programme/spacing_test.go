package programme_test

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// What can wait does not go out on the day of another mail: the first date is asked for on the working day after the introduction.
func TestWhatCanWaitGoesOutOnADayOfItsOwn(t *testing.T) {
	t.Parallel()
	const ines = "ines@north.test"
	w := newWorld(t).start().join()
	pair := w.introduce()
	if err := w.Notify(t.Context(), mentoring.Notice{Mail: "introduction", To: mentoring.TheMentee, Cohort: w.cohort, Pair: pair}); err != nil {
		t.Fatal(err)
	}
	w.climb(mentoring.Ask{Kind: mentoring.FirstMeeting, To: mentoring.TheMentee, Pair: pair})
	w.clock.pass(time.Hour)
	w.climb(mentoring.Ask{Kind: mentoring.Practice, To: mentoring.TheParticipant, Participant: w.participant(ines), Occurrence: 1})
	due := func(step string) string {
		return value[time.Time](w, `select not_before from mail where step = $1 and address = $2`, step, ines).UTC().Format(time.DateOnly)
	}
	for step, want := range map[string]string{"introduction": "2026-03-02", "meeting.first": "2026-03-03", "practice": "2026-03-04"} {
		if got := due(step); got != want {
			t.Errorf("%s goes out on %s, want %s", step, got, want)
		}
	}
}
