package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os/exec"
	"slices"
)

// contestant is a program that reads mails, finds their new text and tells how long that took.
type contestant struct {
	name    string
	command []string
}

// timing is what a contestant tells of its loop.
type timing struct {
	Replies int     `json:"replies"`
	Seconds float64 `json:"seconds"`
}

// outcome is how fast and how well a contestant found the new text.
type outcome struct{ perSecond, exact, overlap float64 }

// oneCore is what binds a command to one processor, nil where that is impossible.
func oneCore(ctx context.Context) []string {
	if exec.CommandContext(ctx, "taskset", "-c", "0", "true").Run() != nil {
		return nil
	}
	return []string{"taskset", "-c", "0"}
}

// takeTurns gives everybody three turns and returns the best of each.
func takeTurns(ctx context.Context, all []contestant, binding []string, mails []mail) ([]outcome, error) {
	bests := make([]outcome, len(all))
	for range 3 {
		for i, c := range all {
			o, err := measure(ctx, slices.Concat(binding, c.command), mails)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", c.name, err)
			}
			if o.perSecond > bests[i].perSecond {
				bests[i] = o
			}
		}
	}
	return bests, nil
}

func measure(ctx context.Context, command []string, mails []mail) (outcome, error) {
	var in, out, told bytes.Buffer
	if err := writeMails(&in, mails); err != nil {
		return outcome{}, err
	}
	process := exec.CommandContext(ctx, command[0], command[1:]...)
	process.Stdin, process.Stdout, process.Stderr = &in, &out, &told
	if err := process.Run(); err != nil {
		return outcome{}, fmt.Errorf("%w: %s", err, told.Bytes())
	}
	found, err := readMails(&out)
	if err != nil || len(found) != len(mails) {
		return outcome{}, fmt.Errorf("%d answers to %d mails (%v)", len(found), len(mails), err)
	}
	lines := bytes.Split(bytes.TrimSpace(told.Bytes()), []byte("\n"))
	var t timing // the last line; before it may be warnings
	if err := json.Unmarshal(lines[len(lines)-1], &t); err != nil {
		return outcome{}, fmt.Errorf("it told no timing: %w", err)
	}
	exact, overlap := score(mails, found)
	return outcome{float64(t.Replies) / t.Seconds, exact, overlap}, nil
}
