package main

import (
	"encoding/json"
	"errors"
	"io"
	"runtime"
	"syscall"

	"github.com/rapport-mentoring/rapport/replies"
)

// beMeasured does with Rapport what peer.mjs does with a package.
func beMeasured(in io.Reader, out, told io.Writer, seconds float64) error {
	runtime.GOMAXPROCS(1)
	mails, err := readMails(in)
	if err != nil {
		return err
	}
	loop(mails, seconds/3)
	t := loop(mails, seconds)
	for i, m := range mails {
		mails[i] = mail{ID: m.ID, Found: newText(m)}
	}
	return errors.Join(writeMails(out, mails), json.NewEncoder(told).Encode(t))
}

func newText(m mail) string { return replies.NewText(replies.Message{Text: m.Input}) }

func loop(mails []mail, atLeast float64) (t timing) {
	for start := processorSeconds(); t.Seconds < atLeast; t.Seconds = processorSeconds() - start {
		for _, m := range mails {
			newText(m)
		}
		t.Replies += len(mails)
	}
	return t
}

func processorSeconds() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err) // it only fails when it is called wrongly
	}
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) / 1e9
}
