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

// outcome is how fast and how well a contestant found the new text.
type outcome struct{ perSecond, exact, overlap float64 }

// timing is what a contestant tells of its loop.
type timing struct {
	Replies int     `json:"replies"`
	Seconds float64 `json:"seconds"` // of processor time
}

// oneCore is what binds a command to one processor, nil where that is impossible.
func oneCore(ctx context.Context) []string {
	binding := []string{"taskset", "-c", "0"}
	if exec.CommandContext(ctx, binding[0], append(binding[1:], "true")...).Run() != nil {
		return nil
	}
	return binding
}

// compete lets everybody take turns and returns the best of each.
func compete(ctx context.Context, contestants []contestant, binding []string, mails []mail, turns int) ([]outcome, error) {
	bests := make([]outcome, len(contestants))
	for range turns {
		for i, c := range contestants {
			o, err := c.turn(ctx, binding, mails)
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

func (c contestant) turn(ctx context.Context, binding []string, mails []mail) (outcome, error) {
	var in, out, told bytes.Buffer
	encoder := json.NewEncoder(&in)
	for _, m := range mails {
		if err := encoder.Encode(question{m.ID, m.Input}); err != nil {
			return outcome{}, err
		}
	}
	command := slices.Concat(binding, c.command)
	process := exec.CommandContext(ctx, command[0], command[1:]...)
	process.Stdin, process.Stdout, process.Stderr = &in, &out, &told
	if err := process.Run(); err != nil {
		return outcome{}, fmt.Errorf("%w: %s", err, told.Bytes())
	}
	lines := bytes.Split(bytes.TrimSpace(told.Bytes()), []byte("\n"))
	var t timing // the last line; what comes before it are warnings
	if err := json.Unmarshal(lines[len(lines)-1], &t); err != nil {
		return outcome{}, fmt.Errorf("it told no timing: %w", err)
	}
	found := make([]answer, 0, len(mails))
	for decoder := json.NewDecoder(&out); len(found) < len(mails); {
		var a answer
		if err := decoder.Decode(&a); err != nil {
			return outcome{}, fmt.Errorf("after %d of %d answers: %w", len(found), len(mails), err)
		}
		found = append(found, a)
	}
	exact, overlap := score(mails, found)
	return outcome{perSecond: float64(t.Replies) / t.Seconds, exact: exact, overlap: overlap}, nil
}
