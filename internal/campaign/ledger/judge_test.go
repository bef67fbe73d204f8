package ledger_test

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/internal/campaign/ledger"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func letter(id, answers string) []byte {
	auto := "auto-generated"
	if answers != "" {
		auto = "auto-replied"
	}
	return fmt.Appendf(nil, "Message-ID: <%s>\r\nIn-Reply-To: <%s>\r\nAuto-Submitted: %s\r\n\r\nDear Tessa Zuvokima,\r\n", id, answers, auto)
}

func out(id, answers, to string, at time.Time) ledger.Handed {
	return ledger.Handed{
		At: at, Recipients: []string{to}, Raw: letter(id, answers), MessageID: id, Accepted: true, Heard: true, Answered: at.Add(time.Millisecond),
	}
}

// sound is a campaign in which nothing went wrong: one question, one reply, one answer.
func sound() ledger.Books {
	theirs := letter("theirs@northwind.test", "")
	return ledger.Books{
		In:      []ledger.Handed{{Recipients: []string{"mentoring@rapport.test"}, Raw: theirs, MessageID: "theirs@northwind.test", Accepted: true}},
		Mailbox: [][]byte{theirs},
		Out:     []ledger.Handed{out("ask@rapport.test", "", "tessa@northwind.test", noon), out("noted@rapport.test", "theirs@northwind.test", "tessa@northwind.test", noon)},
		Raw:     []ledger.Raw{{ID: 1, Place: "INBOX/1/1", SHA256: sha256.Sum256(theirs)}},
		Events:  []ledger.Event{{RawID: 1, Disposition: "applied", MessageID: "theirs@northwind.test", PersonID: "tessa", At: noon}},
		Mails: []ledger.Mail{
			{ID: 1, State: "sent", Class: "nudge", PersonID: "tessa", MessageID: "ask@rapport.test", Claimed: noon},
			{ID: 2, State: "sent", Class: "reply", PersonID: "tessa", MessageID: "noted@rapport.test", Claimed: noon},
		},
		Persons: []ledger.Person{
			{ID: "tessa", Canary: "Zuvokima", Emails: []string{"tessa@northwind.test"}, State: "open"},
			{ID: "other", Canary: "Bagolidu", Emails: []string{"other@northwind.test"}, State: "open"},
			{ID: "anna", Canary: "Fimuteko", Emails: []string{"anna@northwind.test"}, State: "open", Officer: true},
		},
	}
}

func TestEachBrokenPromiseIsNamed(t *testing.T) {
	t.Parallel()
	const tessa, other, anna = "tessa@northwind.test", "other@northwind.test", "anna@northwind.test"
	for name, tc := range map[string]struct {
		change func(*ledger.Books)
		want   []ledger.Rule
	}{
		"nothing went wrong":           {func(*ledger.Books) {}, nil},
		"a mail without a row":         {func(b *ledger.Books) { b.Mailbox = append(b.Mailbox, letter("more@x.test", "")) }, []ledger.Rule{ledger.Lost}},
		"a mail that nobody delivered": {func(b *ledger.Books) { b.In[0].MessageID = "never@x.test" }, []ledger.Rule{ledger.Lost}},
		"one that the server refused":  {func(b *ledger.Books) { b.In[0].MessageID, b.In[0].Accepted = "never@x.test", false }, nil},
		"a row without a disposition":  {func(b *ledger.Books) { b.Raw = append(b.Raw, ledger.Raw{ID: 2, Place: "INBOX/1/2"}) }, []ledger.Rule{ledger.Unaccounted}},
		"a place with two rows":        {func(b *ledger.Books) { second(b, "INBOX/1/1", "duplicate") }, []ledger.Rule{ledger.Unaccounted}},
		"a copy that did nothing":      {func(b *ledger.Books) { second(b, "Junk/1/1", "duplicate") }, nil},
		"a copy that acted too":        {func(b *ledger.Books) { second(b, "Junk/1/1", "applied") }, []ledger.Rule{ledger.Doubled}},
		"a reply answered twice":       {func(b *ledger.Books) { answer(b, "again@rapport.test") }, []ledger.Rule{ledger.Doubled}},
		"a reply never answered":       {func(b *ledger.Books) { b.Out, b.Mails = b.Out[:1], b.Mails[:1] }, []ledger.Rule{ledger.Unanswered}},
		"one answered an hour before": {func(b *ledger.Books) {
			b.Out = b.Out[:1]
			b.Mails[1].State = "ambiguous"
			b.Mails[1].Made, b.Day = noon.Add(-time.Hour), 24*time.Hour
		}, nil},
		"one answered long before": {func(b *ledger.Books) {
			b.Out = b.Out[:1]
			b.Mails[1].State = "ambiguous"
			b.Mails[1].Made, b.Day = noon.Add(-48*time.Hour), 24*time.Hour
		}, []ledger.Rule{ledger.Unanswered}},
		"too late to be answered":      {func(b *ledger.Books) { b.Out, b.Mails, b.Events[0].Disposition = b.Out[:1], b.Mails[:1], "closed" }, nil},
		"a healthy mail in quarantine": {func(b *ledger.Books) { second(b, "INBOX/1/2", "poison") }, []ledger.Rule{ledger.SetAside}},
		"a nudge twice":                {func(b *ledger.Books) { lost(b, 0) }, []ledger.Rule{ledger.Twice}},
		"an answer twice, 250 lost":    {func(b *ledger.Books) { lost(b, 1) }, nil},
		"an answer twice, 250 heard":   {func(b *ledger.Books) { b.Out = append(b.Out, b.Out[1]) }, []ledger.Rule{ledger.Twice}},
		"the same after a crash":       {func(b *ledger.Books) { b.Out, b.Troubles = append(b.Out, b.Out[1]), span(time.Second, 2*time.Second) }, nil},
		"a crash long after":           {func(b *ledger.Books) { b.Out, b.Troubles = append(b.Out, b.Out[1]), span(time.Minute, 2*time.Minute) }, []ledger.Rule{ledger.Twice}},
		"an answer three times":        {func(b *ledger.Books) { lost(b, 1); lost(b, 1) }, []ledger.Rule{ledger.Twice}},
		"other bytes the second time": {func(b *ledger.Books) {
			lost(b, 1)
			b.Out[2].Raw = append(letter("noted@rapport.test", "theirs@northwind.test"), '!')
		}, []ledger.Rule{ledger.Twice}},
		"called sent and never out": {func(b *ledger.Books) {
			b.Mails = append(b.Mails, ledger.Mail{ID: 3, State: "sent", MessageID: "no@rapport.test"})
		}, []ledger.Rule{ledger.Lost}},
		"out and in no books":         {func(b *ledger.Books) { b.Mails = b.Mails[1:] }, []ledger.Rule{ledger.Unknown}},
		"to somebody else":            {func(b *ledger.Books) { b.Out[0].Recipients = []string{other} }, []ledger.Rule{ledger.WrongPerson}},
		"about somebody else":         {func(b *ledger.Books) { b.Mails[0].PersonID = "other"; b.Out[0].Recipients = []string{other} }, []ledger.Rule{ledger.WrongPerson}},
		"about their partner":         {func(b *ledger.Books) { about(b); b.Pairs = []ledger.Pair{{One: "other", Other: "tessa"}} }, nil},
		"about somebody, folded":      {func(b *ledger.Books) { b.Out[0].Raw = append(letter("ask@rapport.test", ""), "Bago=\r\nlidu"...) }, []ledger.Rule{ledger.WrongPerson}},
		"to a coordinator about both": {func(b *ledger.Books) { b.Mails[0].PersonID = "anna"; b.Out[0].Recipients = []string{anna} }, nil},
		"to another address of theirs": {func(b *ledger.Books) {
			b.Persons[0].Emails = append(b.Persons[0].Emails, "home@x.test")
			b.Out[0].Recipients = []string{"home@x.test"}
		}, nil},
		"to two at once":             {func(b *ledger.Books) { b.Out[0].Recipients = []string{tessa, tessa} }, []ledger.Rule{ledger.WrongPerson}},
		"after they had stopped":     {func(b *ledger.Books) { stop(b, noon.Add(-time.Minute)) }, []ledger.Rule{ledger.Stopped}},
		"just before they stopped":   {func(b *ledger.Books) { stop(b, noon.Add(time.Minute)) }, nil},
		"a workflow that failed":     {func(b *ledger.Books) { b.FailedWorkflows = []string{"pair-1 Failed"} }, []ledger.Rule{ledger.Workflows}},
		"something that never ended": {func(b *ledger.Books) { b.Unfinished = []string{"1 mail"} }, []ledger.Rule{ledger.Stuck}},
		"a service that fell over":   {func(b *ledger.Books) { b.Crashes = []string{"exit status 2"} }, []ledger.Rule{ledger.Crashed}},
	} {
		b := sound()
		tc.change(&b)
		account := ledger.Judge(b)
		if got := slices.Sorted(maps.Keys(account.Broken)); !slices.Equal(got, tc.want) {
			t.Errorf("%s: %v, want %v: %v", name, got, tc.want, account.Violations)
		}
	}
}

func second(b *ledger.Books, place, disposition string) {
	b.Raw = append(b.Raw, ledger.Raw{ID: 2, Place: place, SHA256: b.Raw[0].SHA256})
	b.Events = append(b.Events, ledger.Event{RawID: 2, Disposition: disposition, MessageID: "theirs@northwind.test", PersonID: "tessa", At: noon})
}

func answer(b *ledger.Books, id string) {
	b.Out = append(b.Out, out(id, "theirs@northwind.test", "tessa@northwind.test", noon))
	b.Mails = append(b.Mails, ledger.Mail{ID: 3, State: "sent", Class: "reply", PersonID: "tessa", MessageID: id})
}

// lost has a mail go out once more because nobody heard that it was taken.
func lost(b *ledger.Books, n int) {
	b.Out[n].Heard = false
	b.Out = append(b.Out, b.Out[n])
}

func about(b *ledger.Books) {
	b.Mails[0].PersonID = "other"
	b.Out[0].Recipients = []string{"other@northwind.test"}
}

func span(from, to time.Duration) []ledger.Span {
	return []ledger.Span{{From: noon.Add(from), To: noon.Add(to)}}
}

func stop(b *ledger.Books, at time.Time) {
	b.Persons[0].State = "stopped"
	b.Events[0].Intent, b.Events[0].At = "stop", at
}

func TestWhatIsCounted(t *testing.T) {
	t.Parallel()
	b := sound()
	second(&b, "Junk/1/1", "duplicate")
	lost(&b, 1)
	b.Mails = append(b.Mails, ledger.Mail{ID: 3, State: "ambiguous", Class: "nudge", PersonID: "tessa", MessageID: "doubt@rapport.test"})
	a := ledger.Judge(b)
	if a.Came != 1 || a.PutIn != 1 || a.Rows != 2 || a.Acted != 1 || a.TakenOut != 2 || a.Repeated != 1 || a.Lost250 != 2 || a.Ambiguous != 1 ||
		a.Disposed["applied"] != 1 || a.Disposed["duplicate"] != 1 || len(a.Violations) != 0 {
		t.Errorf("counted %+v", a)
	}
}
