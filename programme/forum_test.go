package programme_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// circle starts a cohort of one mentee and seven mentors, who all take part.
func circle(t *testing.T, change func(*mentoring.Cohort)) *world {
	t.Helper()
	w := newWorld(t)
	cohort := spec
	if change != nil {
		change(&cohort)
	}
	crowd := []mentoring.Person{{Name: "Ines Mentee", Email: "ines@north.test", Organisation: "North", Role: mentoring.Mentee, Capacity: 1}}
	for _, name := range []string{"Abel", "Berta", "Cyril", "Dora", "Emil", "Frida", "Gregor"} {
		crowd = append(crowd, mentoring.Person{
			Name: name + " Mentor", Email: mentoring.Address(strings.ToLower(name) + "@north.test"), Organisation: "North", Role: mentoring.Mentor, Capacity: 1,
		})
	}
	id, err := w.Start(t.Context(), cohort, crowd)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	if err := w.Enrol(t.Context(), workflows.CohortRef{Cohort: id}); err != nil {
		t.Fatal(err)
	}
	for _, p := range crowd {
		address := string(p.Email)
		ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(address)}
		w.climb(ask)
		w.reply(w.last(address, "invitation"), address, "Yes, count me in!")
	}
	return w
}

var mentorsOfCircle = []string{"abel", "berta", "cyril", "dora", "emil", "frida", "gregor"}

// look looks out for a moment of a forum or a gathering.
func (w *world) look(event mentoring.Event, number int) mentoring.Outlook {
	w.t.Helper()
	outlook, err := w.LookOut(w.t.Context(), mentoring.Moment{Event: event, Cohort: w.cohort, Number: number})
	if err != nil {
		w.t.Fatal(err)
	}
	return outlook
}

// started counts the workflows of a type that were to be started.
func (w *world) started(workflow string) int {
	return value[int](w, `select count(*) from news where start = $1`, workflow)
}

func (w *world) forum(number int) store.Forum {
	w.t.Helper()
	return store.Forum{State: value[string](w, `select state from forum where number = $1`, number)}
}

// askForum opens a forum and puts its question to a mentor, and returns the mail.
func (w *world) askForum(number int, name string) store.Mail {
	w.t.Helper()
	address := name + "@north.test"
	w.climb(mentoring.Ask{Kind: mentoring.Forum, To: mentoring.TheParticipant, Participant: w.participant(address), Occurrence: number})
	return w.last(address, "forum")
}

// words of seven mentors, of which the fourth is private and the sixth names somebody.
var contributed = []string{
	"When I hear myself answer before they have asked.", "I count to ten.", "As soon as they say I think.", "Private: I never do, and it hurts.",
	"When the stakes are low.", "I learned it from Berta.", "Never quite, to be honest.",
}

// Row 63: a mentee's question to all mentors is read back, goes to them without a name, and the answers come back to all
// who wrote when a coordinator has released them.
func TestRow63AskTheCohort(t *testing.T) {
	t.Parallel()
	w := circle(t, nil)
	ref := workflows.LearningRef{Cohort: w.cohort, Number: 2} // the first is what comes back half-way
	w.reply(w.last("ines@north.test", "invitation.noted"), "ines@north.test", "Ask the mentors: when do you stop helping?")
	check := w.last("ines@north.test", "forum.check")
	for _, want := range []string{"when do you stop helping?", "Seven people", "Your name does not stand in it"} {
		if !strings.Contains(check.Body, want) {
			t.Errorf("the read-back lacks %q:\n%s", want, check.Body)
		}
	}
	if n := w.started(workflows.ForumWorkflow); n != 1 {
		t.Fatalf("%d forums are started before the yes, want the half-way one", n)
	}
	w.reply(check, "ines@north.test", "Yes please")
	w.last("ines@north.test", "forum.check.noted")
	if w.started(workflows.ForumWorkflow) != 2 || !w.look(mentoring.ForumOpens, 2).Come {
		t.Fatal("the question does not go out")
	}
	for range 2 { // a step may be repeated
		if err := w.OpenForum(t.Context(), ref); err != nil {
			t.Fatal(err)
		}
	}
	if n := value[int](w, `select count(*) from ask where kind = 'forum'`); n != 7 {
		t.Fatalf("%d are asked, want the seven mentors and not who asked", n)
	}
	for i, name := range mentorsOfCircle {
		mail := w.askForum(2, name)
		if strings.Contains(mail.Body, "Ines") || !strings.Contains(mail.Body, "when do you stop helping?") {
			t.Fatalf("the mail names who asks, or lacks the question:\n%s", mail.Body)
		}
		w.reply(mail, name+"@north.test", contributed[i])
		w.last(name+"@north.test", "forum.noted")
	}
	if w.look(mentoring.ForumCloses, 2).Come {
		t.Fatal("it closes at once")
	}
	w.clock.pass(7 * day)
	if !w.look(mentoring.ForumCloses, 2).Come {
		t.Fatal("it does not close after a week")
	}
	for range 2 {
		if collated, err := w.CollateForum(t.Context(), ref); err != nil || collated.Lines != 6 {
			t.Fatalf("collated %d lines, want all but the private one; %v", collated.Lines, err)
		}
	}
	w.climb(mentoring.Ask{Kind: mentoring.ForumDigest, To: mentoring.TheCoordinator, Occurrence: 2})
	digest := w.last("carla@north.test", "forum.digest")
	if strings.Contains(digest.Body, "hurts") {
		t.Errorf("the coordinator reads what is private:\n%s", digest.Body)
	}
	telling := value[int](w, `select line from forum_line where telling`)
	if !strings.Contains(digest.Body, fmt.Sprintf("Look twice at %d:", telling)) {
		t.Errorf("the line that names somebody, %d, is not marked:\n%s", telling, digest.Body)
	}
	if n := len(w.mails("ines@north.test")); w.mails("ines@north.test")[n-1].Step == "forum.shared" {
		t.Fatal("the answers went out before anybody released them")
	}
	w.reply(digest, "carla@north.test", fmt.Sprintf("leave out %d", telling))
	w.last("carla@north.test", "forum.digest.noted")
	for _, name := range append(slices.Clone(mentorsOfCircle), "ines") {
		shared := w.last(name+"@north.test", "forum.shared")
		if strings.Contains(shared.Body, "Berta.") || strings.Contains(shared.Body, "hurts") || !strings.Contains(shared.Body, "count to ten") {
			t.Errorf("%s reads:\n%s", name, shared.Body)
		}
		if asked := strings.Contains(shared.Body, "You asked"); asked != (name == "ines") {
			t.Errorf("%s is told that they asked: %v", name, asked)
		}
	}
	// Words that come after that are nobody's to read.
	w.reply(w.last("abel@north.test", "forum.shared"), "abel@north.test", "Thank you all!")
	late := slices.IndexFunc(w.mails("dora@north.test"), func(m store.Mail) bool { return m.Step == "forum" })
	w.reply(w.mails("dora@north.test")[late], "dora@north.test", "You may share mine after all.")
	if mail := w.last("dora@north.test", "forum.noted"); !strings.Contains(mail.Subject, "too late") {
		t.Errorf("who is late reads %q", mail.Subject)
	}
	for _, mail := range w.mails("carla@north.test") {
		if strings.Contains(mail.Body, "after all") {
			t.Errorf("a coordinator gets words to a forum, with their writer:\n%s", mail.Body)
		}
	}
}

// Row 63: of fewer than five answers nobody reads anything; whoever asked and whoever answered gets a kind word.
func TestRow63TooFewAnswers(t *testing.T) {
	t.Parallel()
	w := circle(t, nil)
	ref := workflows.LearningRef{Cohort: w.cohort, Number: 2}
	w.reply(w.last("ines@north.test", "invitation.noted"), "ines@north.test", "Ask the mentors: when do you stop helping?")
	w.reply(w.last("ines@north.test", "forum.check"), "ines@north.test", "yes")
	if err := w.OpenForum(t.Context(), ref); err != nil {
		t.Fatal(err)
	}
	for i, name := range mentorsOfCircle[:5] { // one of them in private
		w.reply(w.askForum(2, name), name+"@north.test", contributed[i])
	}
	w.clock.pass(7 * day)
	if collated, err := w.CollateForum(t.Context(), ref); err != nil || collated.Lines != 0 {
		t.Fatalf("collated %d lines of four people, %v", collated.Lines, err)
	}
	if n := value[int](w, `select count(*) from forum_line`); n != 0 {
		t.Errorf("%d lines are kept", n)
	}
	for _, name := range append(slices.Clone(mentorsOfCircle[:5]), "ines") {
		if mail := w.last(name+"@north.test", "forum.quiet"); strings.Contains(mail.Body, "count to ten") {
			t.Errorf("%s reads an answer:\n%s", name, mail.Body)
		}
	}
	for _, mail := range append(w.mails("gregor@north.test"), w.mails("carla@north.test")...) {
		if mail.Step == "forum.quiet" || mail.Step == "forum.digest" {
			t.Errorf("%s goes to %s", mail.Step, mail.Address)
		}
	}
}

// Row 63: a question whose words name somebody is the asker's to word anew; on a yes all the same a coordinator reads it first,
// without the asker's name. One question of participants goes out in a fortnight, the next waits.
func TestRow63NamesAndTurns(t *testing.T) {
	t.Parallel()
	w := circle(t, nil)
	w.reply(w.last("ines@north.test", "invitation.noted"), "ines@north.test", "Ask the mentors: is Dora Mentor always so quiet?")
	first := w.last("ines@north.test", "forum.check")
	if !strings.Contains(first.Body, "names somebody") {
		t.Fatalf("a name is not noticed:\n%s", first.Body)
	}
	w.reply(first, "ines@north.test", "Ask the mentors: call me on 020 7946 0958, what do you think?")
	second := w.last("ines@north.test", "forum.check")
	if w.forum(2).State != store.ForumDropped || !strings.Contains(second.Body, "names somebody") {
		t.Fatalf("the first wording is %s, and the second reads:\n%s", w.forum(2).State, second.Body)
	}
	w.reply(second, "ines@north.test", "yes")
	if w.forum(3).State != store.ForumDraft {
		t.Fatalf("it is %s before a coordinator has read it", w.forum(3).State)
	}
	w.climb(mentoring.Ask{Kind: mentoring.ForumCheck, To: mentoring.TheCoordinator, Occurrence: 3})
	check := w.last("carla@north.test", "forum.check")
	if strings.Contains(check.Body, "Ines") {
		t.Errorf("the coordinator learns who asks:\n%s", check.Body)
	}
	w.reply(check, "carla@north.test", "yes")
	if w.forum(3).State != store.ForumWaiting {
		t.Fatalf("it is %s after a coordinator's yes", w.forum(3).State)
	}
	w.reply(w.last("abel@north.test", "invitation.noted"), "abel@north.test", "Ask everyone: what did you stop doing this year?")
	w.reply(w.last("abel@north.test", "forum.check"), "abel@north.test", "yes")
	if w.look(mentoring.ForumOpens, 4).Come {
		t.Error("two questions of participants go out at once")
	}
	if err := w.OpenForum(t.Context(), workflows.LearningRef{Cohort: w.cohort, Number: 3}); err != nil {
		t.Fatal(err)
	}
	w.clock.pass(13 * day)
	if w.look(mentoring.ForumOpens, 4).Come {
		t.Error("the second goes out within a fortnight")
	}
	w.clock.pass(day)
	if !w.look(mentoring.ForumOpens, 4).Come {
		t.Error("the second never goes out")
	}
	if mail := w.last("abel@north.test", "forum.check.noted"); !strings.Contains(mail.Body, "Another question is out just now") {
		t.Errorf("who waits is not told:\n%s", mail.Body)
	}
}

// Row 61: a coordinator asks everybody by answering any mail, or by a command; nobody is asked before their yes.
func TestRow61CoordinatorAsksEverybody(t *testing.T) {
	t.Parallel()
	w := circle(t, nil)
	w.reply(w.last("carla@north.test", "coordinator.started"), "carla@north.test", "Ask everyone: what has surprised you so far?")
	check := w.last("carla@north.test", "forum.check")
	if !strings.Contains(check.Body, "Eight people") || strings.Contains(check.Body, "Your name does not stand in it") {
		t.Errorf("the read-back says:\n%s", check.Body)
	}
	w.reply(check, "carla@north.test", "send it")
	w.last("carla@north.test", "forum.check.noted")
	if w.forum(2).State != store.ForumWaiting {
		t.Errorf("the question is %s", w.forum(2).State)
	}
	asked, err := w.AskMany(t.Context(), "Spring", "What would you like more of?", mentoring.OnlyMentors, true)
	if err != nil || asked.People != 7 || asked.Number != 0 || value[int](w, `select count(*) from forum`) != 2 {
		t.Errorf("a dry run gives %+v, %v", asked, err)
	}
	if asked, err = w.AskMany(t.Context(), "Spring", "What would you like more of?", mentoring.OnlyMentors, false); err != nil || asked.Number != 3 {
		t.Errorf("asked %+v, %v", asked, err)
	}
	if _, err := w.AskMany(t.Context(), "Spring", "What would you like more of?", mentoring.OnlyMentees, false); err == nil {
		t.Error("one mentee alone is asked without a name")
	}
	// Nobody but a coordinator and a participant asks anything of many.
	w.reply(w.last("carla@north.test", "forum.check.noted"), "carla@north.test", "thanks")
	if n := value[int](w, `select count(*) from forum`); n != 3 {
		t.Errorf("there are %d questions", n)
	}
}

// Row 61: nothing goes out that no coordinator has released; whoever wrote is told.
func TestRow61NobodyReleases(t *testing.T) {
	t.Parallel()
	w := circle(t, nil)
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
	ask := mentoring.Ask{Kind: mentoring.ForumDigest, To: mentoring.TheCoordinator, Occurrence: asked.Number}
	for w.climb(ask).State == mentoring.Open {
		w.clock.pass(day)
	}
	if w.forum(asked.Number).State != store.ForumLapsed {
		t.Errorf("the forum is %s", w.forum(asked.Number).State)
	}
	if mail := w.last("abel@north.test", "forum.quiet"); strings.Contains(mail.Body, "count to ten") || !strings.Contains(mail.Body, "stay unread") {
		t.Errorf("who wrote reads:\n%s", mail.Body)
	}
}

// Row 59: what people shared with the programme comes back half-way, from five writers on, cleared by a person; what is
// private or for a partner never does.
func TestRow59HalfwayLearning(t *testing.T) {
	t.Parallel()
	for _, writers := range []int{4, 5} {
		w := circle(t, nil)
		ref := workflows.LearningRef{Cohort: w.cohort, Number: 1}
		for i, name := range mentorsOfCircle {
			visibility := mentoring.Programme
			if i >= writers {
				visibility = mentoring.MyPartner
			}
			w.reflect(name+"@north.test", i, visibility, fmt.Sprintf("What I keep is the number %d.", i))
		}
		if w.look(mentoring.ForumOpens, 1).Come {
			t.Fatal("half-way is at once")
		}
		w.clock.pass(127 * day)
		if !w.look(mentoring.ForumOpens, 1).Come {
			t.Fatal("half-way never comes")
		}
		if err := w.OpenForum(t.Context(), ref); err != nil || !w.look(mentoring.ForumCloses, 1).Come {
			t.Fatalf("nobody is asked, and yet it waits; %v", err)
		}
		collated, err := w.CollateForum(t.Context(), ref)
		if err != nil || (collated.Lines == 0) != (writers < mentoring.FewestTogether) {
			t.Fatalf("%d writers: %d lines, %v", writers, collated.Lines, err)
		}
		if collated.Lines == 0 {
			if n := value[int](w, `select count(*) from mail where step like 'forum%'`); n != 0 {
				t.Errorf("%d mails about nothing", n)
			}
			continue
		}
		w.climb(mentoring.Ask{Kind: mentoring.ForumDigest, To: mentoring.TheCoordinator, Occurrence: 1})
		digest := w.last("carla@north.test", "forum.digest")
		if strings.Contains(digest.Body, "number 5") || !strings.Contains(digest.Body, "number 4") {
			t.Errorf("the coordinator reads:\n%s", digest.Body)
		}
		w.reply(digest, "carla@north.test", "approve")
		for _, name := range append(slices.Clone(mentorsOfCircle), "ines") {
			if shared := w.last(name+"@north.test", "forum.shared"); !strings.Contains(shared.Body, "number 4") || strings.Contains(shared.Body, "Emil") && name != "emil" {
				t.Errorf("%s reads:\n%s", name, shared.Body)
			}
		}
	}
}

// reflect keeps a reflection of somebody on a pair of their own.
func (w *world) reflect(address string, n int, visibility mentoring.Visibility, words string) {
	w.t.Helper()
	for _, sql := range []string{
		`insert into proposal (cohort_id, round, made_at) values ($1, 10, now()) on conflict do nothing`,
		fmt.Sprintf(`insert into pair (id, cohort_id, round, number, mentor_id, mentee_id, score, state, introduced_at)
			select 'pr%d', $1, 10, %d, t.id, m.id, 1, 'running', now() from participant t join person p on p.id = t.person_id, participant m
			where p.email = '%s' and m.role = 'mentee' and t.cohort_id = $1`, n, n, address),
		fmt.Sprintf(`insert into reflection (pair_id, session, writer_id, visibility, words) select 'pr%d', 1, mentor_id, '%s', '%s' from pair
			where id = 'pr%d' and cohort_id = $1`, n, visibility, words, n),
	} {
		if _, err := w.DB.Pool.Exec(w.t.Context(), sql, w.cohort); err != nil {
			w.t.Fatal(err)
		}
	}
}
