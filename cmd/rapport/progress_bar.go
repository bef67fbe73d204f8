package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/matching"
)

// progressBar is one line on the terminal that is written anew. It appears when work takes noticeably long, and never
// where nobody watches.
type progressBar struct {
	a     *app
	began time.Time
	last  time.Time
	shown bool
}

const (
	patienceOfPeople = 400 * time.Millisecond // before a bar appears
	betweenFrames    = 100 * time.Millisecond
	barWidth         = 30
)

func newProgressBar(a *app) *progressBar { return &progressBar{a: a, began: time.Now()} }

func (b *progressBar) show(p matching.Progress) { b.draw(p.Done, p.Of, string(p.Stage)) }

func (b *progressBar) draw(done, of int, stage string) {
	now := time.Now()
	if !b.a.progress || now.Sub(b.began) < patienceOfPeople || now.Sub(b.last) < betweenFrames || of == 0 {
		return
	}
	b.last, b.shown = now, true
	full := barWidth * done / of
	fmt.Fprintf(b.a.errOut, "\r\x1b[K[%s%s] %3d %% %s", strings.Repeat("█", full), strings.Repeat("·", barWidth-full), 100*done/of, stage)
}

func (b *progressBar) clear() {
	if b.shown {
		fmt.Fprint(b.a.errOut, "\r\x1b[K")
	}
}
