package ledger_test

import (
	"crypto/sha256"
	"fmt"
	"iter"
	"maps"
	"runtime"
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

// pages are books in memory.
type pages struct {
	In, Out                              []ledger.Handed
	Mailbox                              [][]byte
	Raw                                  []ledger.Raw
	Events                               []ledger.Event
	Mails                                []ledger.Mail
	Persons                              []ledger.Person
	Pairs                                []ledger.Pair
	Troubles                             []ledger.Span
	Day                                  time.Duration
	PerMinute                            int
	FailedWorkflows, Unfinished, Crashes []string
}

func (p pages) books() ledger.Books {
	return ledger.Books{
		In: slices.Values(p.In), Out: slices.Values(p.Out), Raw: slices.Values(p.Raw), Events: slices.Values(p.Events), Mails: slices.Values(p.Mails),
		Mailbox: func(yield func(ledger.Kept) bool) {
			for _, raw := range p.Mailbox {
				if !yield(ledger.Keep(raw)) {
					return
				}
			}
		},
		Persons: p.Persons, Pairs: p.Pairs, Troubles: p.Troubles, Day: p.Day, PerMinute: p.PerMinute,
		FailedWorkflows: p.FailedWorkflows, Unfinished: p.Unfinished, Crashes: p.Crashes,
	}
}

// sound is a campaign in which nothing went wrong: one question, one reply, one answer.
func sound() pages {
	theirs := letter("theirs@northwind.test", "")
	return pages{
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
		change func(*pages)
		want   []ledger.Rule
	}{
		"nothing went wrong":           {func(*pages) {}, nil},
		"a mail without a row":         {func(b *pages) { b.Mailbox = append(b.Mailbox, letter("more@x.test", "")) }, []ledger.Rule{ledger.Lost}},
		"a mail that nobody delivered": {func(b *pages) { b.In[0].MessageID = "never@x.test" }, []ledger.Rule{ledger.Lost}},
		"one that the server refused":  {func(b *pages) { b.In[0].MessageID, b.In[0].Accepted = "never@x.test", false }, nil},
		"a row without a disposition":  {func(b *pages) { b.Raw = append(b.Raw, ledger.Raw{ID: 2, Place: "INBOX/1/2"}) }, []ledger.Rule{ledger.Unaccounted}},
		"a place with two rows":        {func(b *pages) { second(b, "INBOX/1/1", "duplicate") }, []ledger.Rule{ledger.Unaccounted}},
		"a copy that did nothing":      {func(b *pages) { second(b, "Junk/1/1", "duplicate") }, nil},
		"a copy that acted too":        {func(b *pages) { second(b, "Junk/1/1", "applied") }, []ledger.Rule{ledger.Doubled}},
		"a reply answered twice":       {func(b *pages) { answer(b, "again@rapport.test") }, []ledger.Rule{ledger.Doubled}},
		"a reply never answered":       {func(b *pages) { b.Out, b.Mails = b.Out[:1], b.Mails[:1] }, []ledger.Rule{ledger.Unanswered}},
		"one answered an hour before": {func(b *pages) {
			b.Out = b.Out[:1]
			b.Mails[1].State = "ambiguous"
			b.Mails[1].Made, b.Day = noon.Add(-time.Hour), 24*time.Hour
		}, nil},
		"one answered long before": {func(b *pages) {
			b.Out = b.Out[:1]
			b.Mails[1].State = "ambiguous"
			b.Mails[1].Made, b.Day = noon.Add(-48*time.Hour), 24*time.Hour
		}, []ledger.Rule{ledger.Unanswered}},
		"too late to be answered":      {func(b *pages) { b.Out, b.Mails, b.Events[0].Disposition = b.Out[:1], b.Mails[:1], "closed" }, nil},
		"a healthy mail in quarantine": {func(b *pages) { second(b, "INBOX/1/2", "poison") }, []ledger.Rule{ledger.SetAside}},
		"a nudge twice":                {func(b *pages) { lost(b, 0) }, []ledger.Rule{ledger.Twice}},
		"an answer twice, 250 lost":    {func(b *pages) { lost(b, 1) }, nil},
		"an answer twice, 250 heard":   {func(b *pages) { b.Out = append(b.Out, b.Out[1]) }, []ledger.Rule{ledger.Twice}},
		"the same after a crash":       {func(b *pages) { b.Out, b.Troubles = append(b.Out, b.Out[1]), span(time.Second, 2*time.Second) }, nil},
		"a crash long after":           {func(b *pages) { b.Out, b.Troubles = append(b.Out, b.Out[1]), span(time.Minute, 2*time.Minute) }, []ledger.Rule{ledger.Twice}},
		"an answer three times":        {func(b *pages) { lost(b, 1); lost(b, 1) }, []ledger.Rule{ledger.Twice}},
		"other bytes the second time": {func(b *pages) {
			lost(b, 1)
			b.Out[2].Raw = append(letter("noted@rapport.test", "theirs@northwind.test"), '!')
		}, []ledger.Rule{ledger.Twice}},
		"called sent and never out": {func(b *pages) {
			b.Mails = append(b.Mails, ledger.Mail{ID: 3, State: "sent", MessageID: "no@rapport.test"})
		}, []ledger.Rule{ledger.Lost}},
		"called sent, its 250 seen by nobody": {func(b *pages) { b.Out[0].Accepted, b.Out[0].Heard, b.Out[0].Answered = false, false, time.Time{} }, nil},
		"called sent and refused":             {func(b *pages) { b.Out[0].Accepted = false }, []ledger.Rule{ledger.Lost}},
		"out and in no books":                 {func(b *pages) { b.Mails = b.Mails[1:] }, []ledger.Rule{ledger.Unknown}},
		"to somebody else":                    {func(b *pages) { b.Out[0].Recipients = []string{other} }, []ledger.Rule{ledger.WrongPerson}},
		"about somebody else":                 {func(b *pages) { b.Mails[0].PersonID = "other"; b.Out[0].Recipients = []string{other} }, []ledger.Rule{ledger.WrongPerson}},
		"about their partner":                 {func(b *pages) { about(b); b.Pairs = []ledger.Pair{{One: "other", Other: "tessa"}} }, nil},
		"about somebody, folded":              {func(b *pages) { b.Out[0].Raw = append(letter("ask@rapport.test", ""), "Bago=\r\nlidu"...) }, []ledger.Rule{ledger.WrongPerson}},
		"to a coordinator about both":         {func(b *pages) { b.Mails[0].PersonID = "anna"; b.Out[0].Recipients = []string{anna} }, nil},
		"to another address of theirs": {func(b *pages) {
			b.Persons[0].Emails = append(b.Persons[0].Emails, "home@x.test")
			b.Out[0].Recipients = []string{"home@x.test"}
		}, nil},
		"to two at once":             {func(b *pages) { b.Out[0].Recipients = []string{tessa, tessa} }, []ledger.Rule{ledger.WrongPerson}},
		"more than the limit":        {func(b *pages) { b.PerMinute = 1 }, []ledger.Rule{ledger.Limit}},
		"as many as the limit":       {func(b *pages) { b.PerMinute = 2 }, nil},
		"the limit in two minutes":   {func(b *pages) { b.PerMinute = 1; b.Out[1].At = noon.Add(time.Minute) }, nil},
		"after they had stopped":     {func(b *pages) { stop(b, noon.Add(-time.Minute)) }, []ledger.Rule{ledger.Stopped}},
		"just before they stopped":   {func(b *pages) { stop(b, noon.Add(time.Minute)) }, nil},
		"a workflow that failed":     {func(b *pages) { b.FailedWorkflows = []string{"pair-1 Failed"} }, []ledger.Rule{ledger.Workflows}},
		"something that never ended": {func(b *pages) { b.Unfinished = []string{"1 mail"} }, []ledger.Rule{ledger.Stuck}},
		"a service that fell over":   {func(b *pages) { b.Crashes = []string{"exit status 2"} }, []ledger.Rule{ledger.Crashed}},
	} {
		b := sound()
		tc.change(&b)
		account := ledger.Judge(b.books())
		if got := slices.Sorted(maps.Keys(account.Broken)); !slices.Equal(got, tc.want) {
			t.Errorf("%s: %v, want %v: %v", name, got, tc.want, account.Violations)
		}
	}
}

func second(b *pages, place, disposition string) {
	b.Raw = append(b.Raw, ledger.Raw{ID: 2, Place: place, SHA256: b.Raw[0].SHA256})
	b.Events = append(b.Events, ledger.Event{RawID: 2, Disposition: disposition, MessageID: "theirs@northwind.test", PersonID: "tessa", At: noon})
}

func answer(b *pages, id string) {
	b.Out = append(b.Out, out(id, "theirs@northwind.test", "tessa@northwind.test", noon))
	b.Mails = append(b.Mails, ledger.Mail{ID: 3, State: "sent", Class: "reply", PersonID: "tessa", MessageID: id})
}

// lost has a mail go out once more because nobody heard that it was taken.
func lost(b *pages, n int) {
	b.Out[n].Heard = false
	b.Out = append(b.Out, b.Out[n])
}

func about(b *pages) {
	b.Mails[0].PersonID = "other"
	b.Out[0].Recipients = []string{"other@northwind.test"}
}

func span(from, to time.Duration) []ledger.Span {
	return []ledger.Span{{From: noon.Add(from), To: noon.Add(to)}}
}

func stop(b *pages, at time.Time) {
	b.Persons[0].State = "stopped"
	b.Events[0].Intent, b.Events[0].At = "stop", at
}

func TestWhatIsCounted(t *testing.T) {
	t.Parallel()
	b := sound()
	second(&b, "Junk/1/1", "duplicate")
	lost(&b, 1)
	b.Mails = append(b.Mails, ledger.Mail{ID: 3, State: "ambiguous", Class: "nudge", PersonID: "tessa", MessageID: "doubt@rapport.test"})
	a := ledger.Judge(b.books())
	if a.Came != 1 || a.PutIn != 1 || a.Rows != 2 || a.Acted != 1 || a.TakenOut != 2 || a.Repeated != 1 || a.Lost250 != 2 || a.Ambiguous != 1 ||
		a.Disposed["applied"] != 1 || a.Disposed["duplicate"] != 1 || len(a.Violations) != 0 {
		t.Errorf("counted %+v", a)
	}
}

// TestMillionsFitIntoMemory judges forty thousand replies with their answers and holds how much is remembered of each.
func TestMillionsFitIntoMemory(t *testing.T) {
	const replies, people, most = 40_000, 500, 800 // bytes
	id := func(kind string, i int) string { return fmt.Sprintf("%s.%d@rapport.test", kind, i) }
	person := func(i int) string { return fmt.Sprint("p", i%people) }
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before, peak := heap(), uint64(0)
	var b ledger.Books
	for i := range people {
		b.Persons = append(b.Persons, ledger.Person{ID: person(i), Emails: []string{person(i) + "@x.test"}, State: "open"})
	}
	b.Raw = each(replies, func(i int) ledger.Raw {
		return ledger.Raw{ID: int64(i), Place: id("place", i), SHA256: ledger.Keep(letter(id("in", i), "")).SHA256}
	})
	b.Mailbox = each(replies, func(i int) ledger.Kept { return ledger.Keep(letter(id("in", i), "")) })
	b.Events = each(replies, func(i int) ledger.Event {
		return ledger.Event{RawID: int64(i), Disposition: "applied", MessageID: id("in", i), PersonID: person(i), At: noon}
	})
	b.In = each(replies, func(i int) ledger.Handed { return ledger.Handed{MessageID: id("in", i), Accepted: true} })
	b.Mails = each(replies, func(i int) ledger.Mail {
		return ledger.Mail{ID: int64(i), State: "sent", Class: "reply", PersonID: person(i), MessageID: id("out", i), Claimed: noon}
	})
	b.Out = each(replies, func(i int) ledger.Handed {
		if i%(replies/4) == replies/4-1 {
			peak = max(peak, heap())
		}
		return out(id("out", i), id("in", i), person(i)+"@x.test", noon)
	})
	a := ledger.Judge(b)
	if len(a.Violations) != 0 || a.PutIn != replies || a.Acted != replies || a.TakenOut != replies {
		t.Errorf("counted %+v", a)
	}
	if peak == 0 {
		t.Fatal("nothing was measured")
	}
	each := (peak - before) / replies
	t.Logf("%d bytes a reply with its answer: %d MB for two million", each, each*2_000_000>>20)
	if each > most {
		t.Errorf("%d bytes are remembered of a reply, more than %d", each, most)
	}
}

// each makes things up, one after the other.
func each[T any](n int, one func(int) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := range n {
			if !yield(one(i)) {
				return
			}
		}
	}
}
