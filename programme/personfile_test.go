package programme_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

// Row 89: whoever asks what is held on them gets every mail as a file, and so does somebody at the machine for a reason that is told.
// A concern is in neither, and nothing that others wrote but what they were written.
func TestRow89EverythingHeldAsAFile(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	prompt := w.last("ines@north.test", "session")
	w.reply(prompt, "ines@north.test", "Yes, we met on 1 March, and I learnt to wait. 4")
	w.reply(prompt, "ines@north.test", "Concern: he frightens me.")
	w.exec(`update mail set state = 'sent', sent_at = made_at where state = 'ready'`)

	w.reply(prompt, "ines@north.test", "What do you hold on me?")
	w.check("asks me what I hold about you", "yes")
	message, err := inbox.Parse(w.last("ines@north.test", "anytime.record").Raw)
	if err != nil {
		t.Fatal(err)
	}
	if len(message.Attachments) != 2 {
		t.Errorf("%d files go with it: %v", len(message.Attachments), message.Attachments)
	}

	ctx := programme.As(t.Context(), rights.Actor{Account: "it-anna", Operator: true})
	if _, _, err := w.ExportPerson(ctx, "spring", "Ines Mentee", ""); mentoring.FaultOf(err) != mentoring.FaultInvalid {
		t.Errorf("without a reason: %v", err)
	}
	file, told, err := w.ExportPerson(ctx, "spring", "Ines Mentee", "she asked for it on paper")
	if err != nil || len(told) != 2 {
		t.Fatalf("told %v, %v", told, err)
	}
	data, err := json.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{file.Text, string(data)} {
		for _, want := range []string{"ines@north.test", "Maria Mentor", "I learnt to wait", prompt.Subject, "she asked for it on paper"} {
			if !strings.Contains(text, want) {
				t.Errorf("the file lacks %q:\n%s", want, text)
			}
		}
		if strings.Contains(text, "frightens") {
			t.Errorf("a concern is in the file:\n%s", text)
		}
	}
	if w.got("ines@north.test", "words.read") != 1 || w.got("carla@north.test", "coordinator.looked") != 1 {
		t.Error("she or her coordinator was not told")
	}
}
