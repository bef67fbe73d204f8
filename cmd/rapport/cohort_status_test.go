package main

import (
	"testing"

	"github.com/rapport-mentoring/rapport/store"
)

func TestStageName(t *testing.T) {
	t.Parallel()
	for stage, want := range map[store.StageCount]string{
		{Stage: "people joined", Count: 1}: "person joined",
		{Stage: "people joined", Count: 2}: "people joined",
		{Stage: "pairs ended", Count: 1}:   "pair ended",
		{Stage: "pairs ended", Count: 0}:   "pairs ended",
	} {
		if got := stageName(stage); got != want {
			t.Errorf("%d %s, want %s", stage.Count, got, want)
		}
	}
}
