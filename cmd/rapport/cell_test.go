package main

import (
	"bytes"
	"strings"
	"testing"
)

// The service starts a command that exists, and that nobody has to know of.
func TestCellCommand(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	root := newRoot(newApp(strings.NewReader(""), &out, &out))
	cmd, rest, err := root.Find(cellArguments())
	if err != nil || len(rest) > 0 || !cmd.Hidden {
		t.Fatalf("found %v with %q left over (%v)", cmd, rest, err)
	}
}
