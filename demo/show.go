package demo

import (
	"fmt"
	"io"
	"reflect"
	"strings"
	"sync"
	"time"
)

// Snapshot is how a programme stands at a moment.
type Snapshot struct {
	Programme       time.Time // programme time
	Month, Months   int       // the month that runs, from 1, and how many there are
	Stages          []Stage   // in the order in which they are shown
	MailsSent       int
	RepliesReceived int
	RepliesApplied  int
	AskedBack       int
	HandedOver      int
	Latest          []string // what happened last, the newest at the end
}

// Stage is how many people or pairs stand at one point of the programme.
type Stage struct {
	Name  string
	Count int
}

// How often the view changes at most.
const (
	redrawAfter = 100 * time.Millisecond
	lineAfter   = 2 * time.Second
)

// latestShown is how many of the latest happenings the live view has room for.
const latestShown = 5

// Show tells what is happening as it happens: on a terminal a few lines that are drawn anew in their place, elsewhere one
// line for each change, at most every two seconds. It is safe for concurrent use.
type Show struct {
	out  io.Writer
	live bool

	mu      sync.Mutex
	current Snapshot
	shown   Snapshot
	at      time.Time
	height  int // lines that are on the terminal now
	pauses  int
}

var _ Pauser = (*Show)(nil)

// NewShow returns a view on out. With live set, out is a terminal that knows ANSI control sequences.
func NewShow(out io.Writer, live bool) *Show { return &Show{out: out, live: live} }

// Update shows a snapshot, or keeps it until enough time has passed since the last one or the view is resumed.
func (s *Show) Update(now Snapshot) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.current = now
	wait := lineAfter
	if s.live {
		wait = redrawAfter
	}
	if s.at.IsZero() || time.Since(s.at) >= wait {
		s.draw()
	}
}

// Pause takes the view off the terminal until Resume has been called as often.
func (s *Show) Pause() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pauses == 0 && s.height > 0 {
		s.print(fmt.Sprintf("\x1b[%dA\x1b[0J", s.height))
		s.height = 0
	}
	s.pauses++
}

// Resume takes back one Pause. Without one it does nothing.
func (s *Show) Resume() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.pauses == 0 {
		return
	}
	s.pauses--
	if s.live {
		s.shown = Snapshot{}
	}
	s.draw()
}

// Close shows the last snapshot, if it has not been shown yet.
func (s *Show) Close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.draw()
}

// draw must be called with mu held.
func (s *Show) draw() {
	if s.pauses > 0 || reflect.DeepEqual(s.current, s.shown) {
		return
	}
	if s.live {
		s.redraw()
	} else if line := s.current.line(); line != s.shown.line() {
		s.print(line + "\n")
	}
	s.shown, s.at = s.current, time.Now()
}

func (s *Show) redraw() {
	var b strings.Builder
	if s.height > 0 {
		fmt.Fprintf(&b, "\x1b[%dA", s.height)
	}
	lines := s.current.picture()
	for _, l := range lines {
		b.WriteString("\x1b[2K" + l + "\n")
	}
	b.WriteString("\x1b[0J")
	s.height = len(lines)
	s.print(b.String())
}

// print ignores errors: whoever does not see the show does not miss the programme.
func (s *Show) print(text string) { _, _ = io.WriteString(s.out, text) }

func (s Snapshot) mails() string {
	return fmt.Sprintf("%d mails · %d replies: %d understood, %d asked back, %d with a coordinator",
		s.MailsSent, s.RepliesReceived, s.RepliesApplied, s.AskedBack, s.HandedOver)
}

func (s Snapshot) stages() string {
	var parts []string
	for _, stage := range s.Stages {
		parts = append(parts, fmt.Sprintf("%s %d", stage.Name, stage.Count))
	}
	return strings.Join(parts, " · ")
}

// line tells the snapshot in one line.
func (s Snapshot) line() string {
	if s.Programme.IsZero() {
		return ""
	}
	parts := []string{fmt.Sprintf("%s  month %d of %d", s.Programme.Format("2 Jan 2006"), s.Month, s.Months), s.mails()}
	if stages := s.stages(); stages != "" {
		parts = append(parts, stages)
	}
	return strings.Join(parts, "  ")
}

// width is what the lines of the live view are cut to, so that none wraps.
const width = 78

// picture tells the snapshot in a few lines.
func (s Snapshot) picture() []string {
	const bar = 30
	done := 0
	if s.Months > 0 {
		done = min(max(s.Month, 0)*bar/s.Months, bar)
	}
	lines := []string{
		bold + s.Programme.Format("Monday 2 January 2006") + plain,
		fmt.Sprintf("%s%s  month %d of %d", strings.Repeat("█", done), strings.Repeat("░", bar-done), s.Month, s.Months),
		cut(s.stages()),
		cut(s.mails()),
	}
	latest := s.Latest[max(0, len(s.Latest)-latestShown):]
	for _, l := range latest {
		lines = append(lines, dim+cut("  "+visible(strings.Join(strings.Fields(l), " ")))+plain)
	}
	return lines
}

func cut(s string) string {
	if runes := []rune(s); len(runes) > width {
		return string(runes[:width-1]) + "…"
	}
	return s
}
