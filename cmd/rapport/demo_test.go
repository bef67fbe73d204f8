package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/demo"
)

// asMain is set in a process of this test that is to be the command itself.
const asMain = "RAPPORT_TEST_AS_MAIN"

func TestMain(m *testing.M) {
	// The process that mail is read in is started without an environment.
	isCell := len(os.Args) > 1 && os.Args[1] == cellArguments()[0]
	if os.Getenv(asMain) != "" || isCell {
		main()
	}
	os.Exit(m.Run())
}

// process is a running command that can be killed.
type process struct {
	*exec.Cmd
	ended chan error // what Wait returned
}

func start(t *testing.T, out *bytes.Buffer, args ...string) process {
	t.Helper()
	p := process{exec.Command(os.Args[0], args...), make(chan error, 1)}
	p.Env = append(os.Environ(), asMain+"=1")
	p.Stdout, p.Stderr = out, os.Stderr
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { p.ended <- p.Wait() }()
	return p
}

// TestDemoSurvivesBeingKilled plays a whole programme on real servers and kills it with SIGKILL again and again, each
// time at another point. The ledger is counted from the post office's own book.
func TestDemoSurvivesBeingKilled(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	keep, story := filepath.Join(dir, "keep"), filepath.Join(dir, "story")
	args := []string{"demo", "--json", "--keep", keep, "--out", story, "--pairs", "3", "--months", "3", "--seed", "11", "--pace", "12s"}
	var out bytes.Buffer
	for _, mails := range []int64{0, 10, 40, 90} {
		out.Reset()
		p := start(t, &out, args...)
		if !awaitJournal(p, filepath.Join(keep, "post"), mails) {
			break // it was over before
		}
		if err := p.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		<-p.ended
	}
	out.Reset()
	if err := <-start(t, &out, args...).ended; err != nil {
		t.Fatalf("the last run: %v\n%s", err, &out)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	var ledger demo.Ledger
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &ledger); err != nil {
		t.Fatalf("the last line is no ledger: %v\n%s", err, &out)
	}
	if ledger.Lost != 0 || ledger.Doubled != 0 {
		t.Errorf("lost %d, doubled %d", ledger.Lost, ledger.Doubled)
	}
	if ledger.Pairs == 0 || ledger.Closed+ledger.EndedEarly != ledger.Pairs || ledger.RepliesApplied == 0 {
		t.Errorf("not the whole programme was played: %+v", ledger)
	}
	for _, name := range []string{"story.html", "story.mbox"} {
		if info, err := os.Stat(filepath.Join(story, name)); err != nil || info.Size() == 0 {
			t.Errorf("the story %s: %v", name, err)
		}
	}
}

// awaitJournal waits until the post office's journal has grown by about that many mails since the process was started. It
// reports false when the process ended before.
func awaitJournal(p process, dir string, mails int64) bool {
	const bytesPerMail = 8 << 10
	var began int64 = -1
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-p.ended:
			return false
		case <-tick.C:
		}
		size := sizeOf(dir)
		if began < 0 {
			began = size
		}
		if size >= 0 && size-began >= mails*bytesPerMail {
			return true
		}
	}
}

// sizeOf returns the size of the files in a folder, -1 when there is none.
func sizeOf(dir string) int64 {
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) == 0 {
		return -1
	}
	var size int64
	for _, entry := range entries {
		if info, err := entry.Info(); err == nil {
			size += info.Size()
		}
	}
	return size
}
