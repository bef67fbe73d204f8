package programme_test

import (
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// steered starts a cohort of three organisations, whose steering group is Sven, Sue and Wes.
func (w *world) steered(change func(*mentoring.Cohort)) *world {
	w.t.Helper()
	w.startBoth(func(c *mentoring.Cohort) {
		c.Organisations = append(c.Organisations, mentoring.Organisation{
			Name: "West", Coordinators: []mentoring.NamedPerson{{Name: "Wes West", Email: "wes@west.test"}},
		})
		if change != nil {
			change(c)
		}
	})
	w.enrol()
	return w
}

// member is what somebody of the steering group is asked.
func (w *world) member(kind mentoring.Kind, address string, number int) mentoring.Ask {
	w.t.Helper()
	return mentoring.Ask{Kind: kind, To: mentoring.TheMember, Person: value[string](w, `select id from person where email = $1`, address), Occurrence: number}
}

const (
	sven = "sven@north.test"
	sue  = "sue@south.test"
	wes  = "wes@west.test"
)

// lastOf returns the newest mail of a kind to an address.
func (w *world) lastOf(address, step string) store.Mail {
	w.t.Helper()
	mails := w.mails(address)
	for i := len(mails) - 1; i >= 0; i-- {
		if mails[i].Step == step {
			return mails[i]
		}
	}
	w.t.Fatalf("%s has got no %s", address, step)
	return store.Mail{}
}

// askedFor climbs what a member is asked and returns the mail.
func (w *world) askedFor(kind mentoring.Kind, address string, number int) store.Mail {
	w.t.Helper()
	w.climb(w.member(kind, address, number))
	return w.last(address, string(kind))
}

// Row 77: the charter is drafted from the cohort file, put to one member of each organisation, changed by reply with a read-back,
// shown again with only what changed, and mailed to all when everybody has answered. The versions are kept.
func TestRow77CharterByReply(t *testing.T) {
	t.Parallel()
	w := newWorld(t).steered(nil)
	w.enrol()
	first := w.askedFor(mentoring.CharterAsk, sven, 1)
	for _, want := range []string{"New managers find their feet.", "North, South and West", "Six months", "What is said stays between the two of you.", "Nobody recruits people", "steering group"} {
		if !strings.Contains(flowing(first.Body), want) {
			t.Errorf("the charter lacks %q:\n%s", want, first.Body)
		}
	}
	w.reply(first, sven, "Agreed. Best, Sven")
	w.last(sven, "charter.noted")

	w.reply(w.askedFor(mentoring.CharterAsk, sue, 1), sue, "Fine, but change the length to 8 months please")
	check := w.last(sue, "charter.check")
	if !strings.Contains(check.Body, "Eight months") || !strings.Contains(check.Body, "Six months") || strings.Contains(check.Body, "Nobody recruits") {
		t.Errorf("the change is read back as:\n%s", check.Body)
	}
	if n := value[int](w, `select count(*) from charter`); n != 1 {
		t.Fatalf("there are %d versions before her yes", n)
	}
	w.reply(check, sue, "yes")
	w.last(sue, "charter.noted")

	again := w.askedFor(mentoring.CharterAsk, sven, 2)
	if !strings.Contains(flowing(again.Body), "Sue South has proposed") || !strings.Contains(again.Body, "Eight months") || strings.Contains(again.Body, "Nobody recruits") {
		t.Errorf("the new version does not show what changed alone:\n%s", again.Body)
	}
	whole := w.askedFor(mentoring.CharterAsk, wes, 2)
	if !strings.Contains(whole.Body, "Eight months") || !strings.Contains(flowing(whole.Body), "Nobody recruits people") {
		t.Errorf("who has not answered yet does not get all of it:\n%s", whole.Body)
	}
	w.reply(again, sven, "agree")
	w.reply(whole, wes, "We cannot. Our works council has not seen it yet.")
	w.lastOf(wes, "charter.agreed")
	told := value[string](w, `select body from mail where step = 'coordinator.steering' and body like '%works council%'`)
	if !strings.Contains(told, "Wes West") {
		t.Errorf("the lead coordinator reads:\n%s", told)
	}
	for _, address := range []string{sven, sue, wes, carla} {
		agreed := w.lastOf(address, "charter.agreed")
		for _, want := range []string{"Eight months", "Sven Sponsor (North)", "Sue South (South)", "Wes West (West)", "version 2"} {
			if !strings.Contains(flowing(agreed.Body), want) {
				t.Errorf("the agreed charter to %s lacks %q:\n%s", address, want, agreed.Body)
			}
		}
		if strings.Contains(agreed.Body, "works council") {
			t.Error("the reason goes to all")
		}
	}
	history, err := w.CharterOf(t.Context(), "Spring")
	if err != nil || len(history) != 2 || history[0].State != store.CharterOvertaken || history[1].State != store.CharterAgreed {
		t.Fatalf("the history: %+v, %v", history, err)
	}
	if v := history[1]; v.By != "Sue South" || *v.Against != 1 || !strings.Contains(v.Wish, "8 months") || len(v.Changed) != 1 || v.Changed[0] != mentoring.PartLength {
		t.Errorf("the second version: %+v", v)
	}
}

// Row 77, race: a change that comes when the version has moved on is put against the newest and read back; it is never lost and
// never overwrites.
func TestRow77ChangeAgainstAnOlderVersion(t *testing.T) {
	t.Parallel()
	w := newWorld(t).steered(nil)
	svens, sues, wess := w.askedFor(mentoring.CharterAsk, sven, 1), w.askedFor(mentoring.CharterAsk, sue, 1), w.askedFor(mentoring.CharterAsk, wes, 1)
	w.reply(sues, sue, "change the length to 8 months")
	w.reply(wess, wes, "In 'who may join' say: leaders of any age") // read back against version 1
	stale := w.last(wes, "charter.check")
	w.reply(w.last(sue, "charter.check"), sue, "yes") // version 2
	w.reply(stale, wes, "yes")
	newer := w.last(wes, "charter.check")
	if !strings.Contains(flowing(newer.Body), "Somebody was quicker") || !strings.Contains(newer.Body, "any age") {
		t.Fatalf("it is not read back against the newest:\n%s", newer.Body)
	}
	if n := value[int](w, `select max(version) from charter`); n != 2 {
		t.Fatalf("version %d was made without a yes to it as it stands", n)
	}
	w.reply(newer, wes, "yes")
	third := value[string](w, `select words::text from charter where version = 3`)
	if !strings.Contains(third, "Eight months") || !strings.Contains(third, "any age") {
		t.Errorf("a change was lost: %s", third)
	}
	w.reply(svens, sven, "agree") // to version 1, which nobody proposes any more
	if shown := w.last(sven, "charter"); !strings.Contains(flowing(shown.Body), "has moved on") || !strings.Contains(flowing(shown.Body), "Eight months") {
		t.Errorf("a yes to an old version counts, or shows no newest:\n%s", shown.Body)
	}
	if n := value[int](w, `select count(*) from charter_word where version = 3 and answer = 'agree'`); n != 1 {
		t.Errorf("%d have agreed to version 3, want its proposer alone", n)
	}
	w.reply(w.last(sven, "charter"), sven, "agree")
	w.reply(w.askedFor(mentoring.CharterAsk, sue, 3), sue, "ok")
	w.lastOf(sue, "charter.agreed")
}

// Row 77: a yes on a condition is asked about and counts for nothing; silence ends with a coordinator and then with the others.
func TestRow77CharterNeverBlocks(t *testing.T) {
	t.Parallel()
	w := newWorld(t).steered(nil)
	w.reply(w.askedFor(mentoring.CharterAsk, sue, 1), sue, "Fine by me if Anna agrees")
	w.last(sue, "charter.clarify")
	if n := value[int](w, `select count(*) from charter_word`); n != 0 {
		t.Fatal("a condition was counted")
	}
	w.reply(w.last(sue, "charter.clarify"), sue, "agree")
	w.reply(w.askedFor(mentoring.CharterAsk, wes, 1), wes, "agreed")
	w.climb(w.member(mentoring.CharterAsk, sven, 1))
	for range 6 {
		w.clock.pass(6 * day)
		w.climb(w.member(mentoring.CharterAsk, sven, 1))
	}
	if n := value[int](w, `select count(*) from ask where kind = 'handover' and about_id = (select id from ask where kind = 'charter' and person_id = (select id from person where email = 'sven@north.test'))`); n != 1 {
		t.Error("no coordinator was asked about the silent member")
	}
	agreed := w.lastOf(sue, "charter.agreed")
	if !strings.Contains(flowing(agreed.Body), "Who did not say") {
		t.Errorf("it does not tell who was silent:\n%s", agreed.Body)
	}
}

// Row 77: with “charter: first” nobody is invited before it is settled, and the cohort's first day is that day.
func TestRow77CharterFirst(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.startBoth(func(c *mentoring.Cohort) { c.Charter = &mentoring.CharterPlan{First: true} })
	begun := mentoring.Moment{Event: mentoring.Begun, Cohort: w.cohort}
	if outlook, err := w.LookOut(t.Context(), begun); err != nil || outlook.Come {
		t.Fatalf("it begins without its charter: %+v, %v", outlook, err)
	}
	w.clock.pass(3 * day)
	w.reply(w.askedFor(mentoring.CharterAsk, sven, 1), sven, "agree")
	w.reply(w.askedFor(mentoring.CharterAsk, sue, 1), sue, "agree")
	if outlook, err := w.LookOut(t.Context(), begun); err != nil || !outlook.Come {
		t.Fatalf("it does not begin: %+v, %v", outlook, err)
	}
	if began := value[time.Time](w, `select started_at from cohort`); !began.Equal(w.clock.Now()) {
		t.Errorf("it began on %v", began)
	}
}

// Row 77: what the agreed charter says holds in the mails from then on.
func TestRow77AgreedWordsHold(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.startBoth(nil)
	w.enrol()
	w.reply(w.askedFor(mentoring.CharterAsk, sue, 1), sue, "In 'what stays private' say: everything, names included.\nWhat is not done: nobody takes pictures")
	w.reply(w.last(sue, "charter.check"), sue, "yes")
	w.reply(w.askedFor(mentoring.CharterAsk, sven, 2), sven, "agree")
	w.lastOf(sven, "charter.agreed")
	if got := value[string](w, `select spec->>'confidentiality' from cohort`); got != "Everything, names included." {
		t.Errorf("what stays private is %q", got)
	}
	if got := value[string](w, `select spec->>'pledge' from cohort`); got != "Nobody takes pictures." {
		t.Errorf("the pledge is %q", got)
	}
}

// Row 77: by command: a change by a coordinator, a preview that changes nothing, and a refusal in words.
func TestRow77CharterByCommand(t *testing.T) {
	t.Parallel()
	w := newWorld(t).steered(nil)
	would, err := w.ProposeCharter(t.Context(), "Spring", "change the length to 9 months", true)
	if err != nil || would.Version != 2 || would.Months != 9 || value[int](w, `select count(*) from charter`) != 1 {
		t.Fatalf("the preview: %+v, %v", would, err)
	}
	if _, err := w.ProposeCharter(t.Context(), "Spring", "make it nicer", false); mentoring.FaultOf(err) != mentoring.FaultInvalid {
		t.Errorf("it was understood: %v", err)
	}
	made, err := w.ProposeCharter(t.Context(), "Spring", "change the length to 9 months", false)
	if err != nil || made.Version != 2 || made.State != store.CharterAsked {
		t.Fatalf("%+v, %v", made, err)
	}
	if shown := w.askedFor(mentoring.CharterAsk, sven, 2); !strings.Contains(shown.Body, "Nine months") {
		t.Errorf("Sven reads:\n%s", shown.Body)
	}
}
