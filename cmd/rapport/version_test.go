package main

import (
	"reflect"
	"runtime/debug"
	"strings"
	"testing"
)

func TestVersions(t *testing.T) {
	t.Parallel()
	got := versions(&debug.BuildInfo{
		Main:     debug.Module{Version: "v1.2.3"},
		Settings: []debug.BuildSetting{{Key: "vcs.revision", Value: "abc"}, {Key: "vcs.modified", Value: "true"}},
		Deps:     []*debug.Module{{Path: "example.org/other", Version: "v9"}, {Path: "go.temporal.io/server", Version: "v1.32.0"}},
	})
	rows := [][]any{{"rapport", "v1.2.3"}, {"revision", "abc with changes"}, got.rows[2], {"go.temporal.io/server", "v1.32.0"}}
	if !reflect.DeepEqual(got.rows, rows) {
		t.Errorf("rows are %v", got.rows)
	}
	if out, _, status := rapport(t, "version"); status != 0 || !strings.Contains(out, "go1.") {
		t.Errorf("status %d, %s", status, out)
	}
	if unknown := versions(nil); unknown.rows[0][1] != "(unknown)" {
		t.Errorf("rows are %v", unknown.rows)
	}
}
