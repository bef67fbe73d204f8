package demo

import (
	"bytes"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func snapshot(mails int) Snapshot {
	return Snapshot{
		Programme: time.Date(2026, 5, 12, 10, 0, 0, 0, time.UTC), Month: 3, Months: 6,
		Stages:    []Stage{{"joined", 24}, {"paired", 12}},
		MailsSent: mails, RepliesReceived: 40, RepliesApplied: 38, AskedBack: 1, HandedOver: 1,
		Latest: []string{"one", "two", "three\x1b[2J\nfour", "five", "six", "Talk 3: " + strings.Repeat("long ", 30)},
	}
}

func TestShowWritesALineForEachChange(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		s := NewShow(&out, false)
		for i := range 50 { // five seconds
			s.Update(snapshot(100 + i))
			time.Sleep(100 * time.Millisecond)
		}
		s.Close()
		s.Close()
		lines := strings.Split(strings.TrimSpace(out.String()), "\n")
		if len(lines) != 4 { // at once, after two and four seconds, and the last
			t.Fatalf("%d lines:\n%s", len(lines), out.String())
		}
		want := "12 May 2026  month 3 of 6  100 mails · 40 replies: 38 understood, 1 asked back, 1 with a coordinator  joined 24 · paired 12"
		if lines[0] != want {
			t.Errorf("got  %q\nwant %q", lines[0], want)
		}
		if !strings.Contains(lines[3], " 149 mails ") {
			t.Errorf("the last line is %q", lines[3])
		}
		if strings.Contains(out.String(), "\x1b") {
			t.Error("there are control sequences in what is no terminal")
		}
	})
}

func TestShowSaysNothingTwice(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		s := NewShow(&out, false)
		for range 20 {
			s.Update(snapshot(7))
			time.Sleep(time.Second)
		}
		if n := strings.Count(out.String(), "\n"); n != 1 {
			t.Errorf("%d lines about nothing new", n)
		}
	})
}

func TestShowDrawsInPlace(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		s := NewShow(&out, true)
		s.Update(snapshot(1))
		first := out.String()
		height := strings.Count(first, "\n")
		if height != 4+latestShown {
			t.Errorf("the view has %d lines:\n%s", height, first)
		}
		for line := range strings.Lines(first) {
			bare := strings.NewReplacer(bold, "", dim, "", plain, "", "\x1b[2K", "", "\x1b[0J", "").Replace(line)
			if n := len([]rune(strings.TrimRight(bare, "\n"))); n > width {
				t.Errorf("a line of %d characters: %q", n, bare)
			}
			if strings.Contains(bare, "\x1b") {
				t.Errorf("words from outside control the terminal: %q", bare)
			}
		}
		if !strings.Contains(first, strings.Repeat("█", 15)+strings.Repeat("░", 15)+"  month 3 of 6") {
			t.Errorf("no bar that is half full in\n%s", first)
		}

		out.Reset()
		time.Sleep(redrawAfter / 2)
		s.Update(snapshot(2))
		if out.Len() > 0 {
			t.Error("drawn anew too soon")
		}
		time.Sleep(redrawAfter)
		s.Update(snapshot(3))
		if !strings.HasPrefix(out.String(), "\x1b[9A") || !strings.Contains(out.String(), "3 mails") {
			t.Errorf("drawn as %q", out.String())
		}

		out.Reset()
		s.Pause()
		if out.String() != "\x1b[9A\x1b[0J" {
			t.Errorf("taken off as %q", out.String())
		}
		time.Sleep(time.Second)
		s.Update(snapshot(4))
		if out.String() != "\x1b[9A\x1b[0J" {
			t.Error("drawn while paused")
		}
		out.Reset()
		s.Resume()
		if got := out.String(); strings.HasPrefix(got, "\x1b[9A") || !strings.Contains(got, "4 mails") {
			t.Errorf("resumed as %q", got)
		}
	})
}
