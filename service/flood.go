package service

import (
	"fmt"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/store"
)

// A flood is more mail that no person wrote than there is reason for, such as two machines that answer one another by way of
// ours. It is taken in like all mail, and answered by nothing; but somebody should stop it where it comes from.
const (
	floodMails = 1000
	floodSpan  = 60 // looks at the books, which is as many minutes
)

// machines are the dispositions of mail that no person wrote.
var machines = []inbox.Class{
	inbox.OutOfOffice, inbox.AutoReply, inbox.Notification, inbox.Challenge, inbox.BounceHard, inbox.BounceSoft, inbox.Delayed, inbox.Receipt, inbox.List,
}

// flood counts such mail over the last hour.
type flood struct {
	counts  []int // that there were in all, at each look; the oldest first
	flooded bool
}

// look takes the books of a minute. It reports whether a flood has just begun: it is told once, until it is over.
func (f *flood) look(books store.IntakeBooks) (begins bool) {
	n := 0
	for _, class := range machines {
		n += books.Disposed[string(class)]
	}
	f.counts = append(f.counts, n)
	f.counts = f.counts[max(0, len(f.counts)-floodSpan-1):]
	was := f.flooded
	f.flooded = f.inSpan() >= floodMails
	return f.flooded && !was
}

// inSpan returns how many came within the span.
func (f *flood) inSpan() int { return f.counts[len(f.counts)-1] - f.counts[0] }

// warning says what to do about a flood, "" while there is none.
func (f *flood) warning() string {
	if !f.flooded {
		return ""
	}
	return fmt.Sprintf("%d mails within an hour were written by no person; they are taken in, and none is answered. Look at who writes with “rapport inbox list”, and have it stopped there", f.inSpan())
}
