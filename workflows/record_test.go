//go:build histories

package workflows_test

// This file records the histories that replay_test.go replays, from whole runs on a real Temporal server:
//
//	go test -tags histories -run TestRecordHistories -count=1 -parallel 32 ./workflows
//
// The build tag keeps the server out of the normal tests. Record from the code that is deployed, never from a change
// under test: a history made by the changed code proves nothing about runs that began before it. Scenarios are only
// ever added to a folder of histories that is in service: one whose histories are there is not played again.

import (
	"bytes"
	"compress/gzip"
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	enumspb "go.temporal.io/api/enums/v1"
	historypb "go.temporal.io/api/history/v1"
	"go.temporal.io/sdk/client"
	sdkworker "go.temporal.io/sdk/worker"
	"google.golang.org/protobuf/encoding/protojson"

	"github.com/rapport-mentoring/rapport/internal/testenv/temporal"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/worker"
	"github.com/rapport-mentoring/rapport/workflows"
)

// pace is how long a day lasts while histories are recorded.
const pace = 250 * time.Millisecond

// scenario is one run to record, with every workflow that it starts.
type scenario struct {
	workflow string
	id       string
	input    any
	replies  []reply
	prepare  func(*world)
}

var pairScenario = scenario{
	workflow: workflows.PairWorkflow, id: workflows.PairID("p1"), input: workflows.PairRef{Cohort: "c1", Pair: "p1"},
}

func aPair(stopAfter time.Duration, replies ...reply) scenario {
	s := pairScenario
	s.replies = replies
	s.prepare = func(w *world) {
		w.confirming("p1")
		if stopAfter > 0 {
			w.After(stopAfter, func() { w.stop("p1") })
		}
	}
	return s
}

func anEnrolment(stopAfter time.Duration, replies ...reply) scenario {
	return scenario{
		workflow: workflows.EnrolmentWorkflow, id: workflows.EnrolmentID("t1"),
		input: workflows.EnrolmentRef{Cohort: "c1", Participant: "t1"}, replies: replies,
		prepare: func(w *world) {
			w.states["t1"] = "invited"
			if stopAfter > 0 {
				w.After(stopAfter, func() { w.stop("t1") })
			}
		},
	}
}

func anErrand(kind mentoring.Kind, to mentoring.Party, replies ...reply) scenario {
	return scenario{
		workflow: workflows.ErrandWorkflow, id: workflows.ErrandID("a1"), replies: replies,
		input:   mentoring.Ask{Kind: kind, To: to, Cohort: "c1", Participant: "t1", About: "a1"},
		prepare: func(w *world) { w.states["t1"] = "ready" },
	}
}

func aCohort(matches map[int][]string, replies ...reply) scenario {
	return scenario{
		workflow: workflows.CohortWorkflow, id: workflows.CohortID("c1"), input: workflows.CohortRef{Cohort: "c1"},
		replies: append(replies, willing...),
		prepare: func(w *world) {
			w.matches = matches
			for _, id := range []string{"t1", "t2", "t3", "t4"} {
				w.states[id] = "invited"
			}
		},
	}
}

// nineMonths is a pair of nine months.
func nineMonths(s scenario) scenario {
	prepare := s.prepare
	s.prepare = func(w *world) {
		w.months = 9
		prepare(w)
	}
	return s
}

// alone is a workflow of its own kind, on a world with one ready participant whose pair has closed.
func alone(workflow, id string, input any, replies ...reply) scenario {
	return scenario{
		workflow: workflow, id: id, input: input, replies: replies,
		prepare: func(w *world) {
			w.states["t1"], w.written = "ready", 5
			w.pairs["p1"] = &pair{state: "closed", introduced: w.Now(), closed: w.Now()}
		},
	}
}

func TestRecordHistories(t *testing.T) {
	survey := reply{to: mentoring.TheParticipant, kind: mentoring.Survey, after: 2 * day, say: mentoring.Answered}
	says := func(to mentoring.Party, kind mentoring.Kind, say mentoring.Intent) reply {
		return reply{to: to, kind: kind, after: day, say: say}
	}
	later := joins(day)
	later.rest = 30 * day
	lost := joins(2 * day)
	lost.lost = true
	notP2 := says(mentoring.TheMentee, mentoring.Confirmation, mentoring.Decline)
	notP2.about = "p2"
	notT4 := says(mentoring.TheParticipant, mentoring.Invitation, mentoring.Decline)
	notT4.about = "t4"
	notP1, notP3 := notP2, notP2
	learning := workflows.LearningRef{Cohort: "c1", Number: 1}
	notP1.about, notP3.about = "p1", "p3"
	wishes := aCohort(map[int][]string{10: {"p1"}, 11: {"p2"}},
		joins(day), survey, says(mentoring.TheCoordinator, mentoring.Proposal, mentoring.Accept))
	prepare := wishes.prepare
	wishes.prepare = func(w *world) {
		prepare(w)
		w.After(30*day, func() { w.change("c1", func() { w.eager = true }) })
	}

	scenarios := map[string]scenario{
		"cohort": aCohort(map[int][]string{10: {"p1", "p2"}, 11: {"p3"}},
			notP2, notT4, joins(day), survey, says(mentoring.TheCoordinator, mentoring.Proposal, mentoring.Accept)),
		"cohort-proposal-declined": aCohort(map[int][]string{10: {"p1"}, 20: {"p2"}},
			joins(day), survey, approves(10, mentoring.Decline), approves(20, mentoring.Accept)),
		"cohort-unmatched": aCohort(nil, joins(day), survey),
		"cohort-silent":    aCohort(nil),
		"cohort-next-candidates": aCohort(map[int][]string{10: {"p1", "p2"}, 11: {"p3"}, 12: {"p4"}},
			notP1, notP2, notP3, joins(day), survey, says(mentoring.TheCoordinator, mentoring.Proposal, mentoring.Accept)),
		"cohort-wishes": wishes,

		"enrolment-accepted":      anEnrolment(0, joins(6*day), survey),
		"enrolment-declined":      anEnrolment(0, says(mentoring.TheParticipant, mentoring.Invitation, mentoring.Decline)),
		"enrolment-later":         anEnrolment(0, later, survey),
		"enrolment-silent":        anEnrolment(0),
		"enrolment-survey-silent": anEnrolment(0, joins(day)),
		"enrolment-stopped":       anEnrolment(6 * day),
		"enrolment-signal-lost":   anEnrolment(0, lost, survey),

		"pair-closed":                  aPair(0, willing...),
		"pair-declined":                aPair(0, says(mentoring.TheMentor, mentoring.Confirmation, mentoring.Decline), willing[1]),
		"pair-unconfirmed":             aPair(0),
		"pair-stopped-at-confirmation": aPair(day / 2),
		"pair-stopped-at-agreement":    aPair(2*day, willing...),
		"pair-stopped-before-session":  aPair(8*day, willing...),
		"pair-stopped-at-session":      aPair(32*day, agreed...),
		"pair-stopped-at-closing":      aPair(200*day, agreed...),
		"pair-silent":                  aPair(0, agreed...),
		"pair-missed-months":           aPair(0, otherwise(sessions(false, false, true, false, false, true)...)...),
		"pair-mentor-answers": aPair(0, append(otherwise(reply{to: mentoring.TheMentee, kind: mentoring.Session, after: 300 * day}),
			reply{to: mentoring.TheMentor, kind: mentoring.Session, after: day, say: mentoring.Answered, met: true})...),

		"pair-fits":             aPair(0, willing...),
		"pair-fit-declined":     aPair(0, fits(mentoring.Accept, mentoring.Decline)...),
		"pair-fit-after-a-miss": aPair(0, append(sessions(false, true), fits(mentoring.Answered, mentoring.Accept)...)...),
		"pair-fit-silent":       aPair(0, slices.DeleteFunc(slices.Clone(willing), func(r reply) bool { return r.kind == mentoring.Fit })...),
		"pair-stopped-at-fit":   aPair(15*day+12*time.Hour, willing...),

		// From the version "whole-programme" on.
		"programme-closed":               nineMonths(aPair(0, willing...)),
		"programme-declined":             aPair(0, says(mentoring.TheMentor, mentoring.Confirmation, mentoring.Decline), willing[1]),
		"programme-let-go":               aPair(0, agreed...),
		"programme-kept-open":            aPair(0, append(slices.Clone(agreed), says(mentoring.TheMentor, mentoring.Dormancy, mentoring.Accept))...),
		"programme-stopped-at-beginning": aPair(4*day, willing...),
		"programme-stopped-at-session":   aPair(32*day, willing...),
		"programme-stopped-at-closing":   aPair(200*day, willing...),
		"programme-missed-months":        aPair(0, otherwise(sessions(false, false, true, false, false, true)...)...),
		"programme-fit-declined":         aPair(0, fits(mentoring.Accept, mentoring.Decline)...),
		"enrolment-guide": anEnrolment(0, joins(day), survey, says(mentoring.TheParticipant, mentoring.Practice, mentoring.Answered),
			says(mentoring.TheParticipant, mentoring.Confidence, mentoring.Accept)),
		"enrolment-guide-stopped": anEnrolment(6*day, joins(day), survey),
		"forum": alone(workflows.ForumWorkflow, workflows.ForumID(learning), learning,
			says(mentoring.TheCoordinator, mentoring.ForumDigest, mentoring.Accept)),
		"gathering": alone(workflows.GatheringWorkflow, workflows.GatheringID(learning), learning,
			says(mentoring.TheHost, mentoring.Came, mentoring.Answered), says(mentoring.TheCoordinator, mentoring.Notes, mentoring.Accept)),
		"afterwards": alone(workflows.AfterwardsWorkflow, workflows.AfterwardsID("t1"),
			workflows.AfterwardsRef{Cohort: "c1", Participant: "t1", Pair: "p1", Mentee: true},
			says(mentoring.TheParticipant, mentoring.InTurn, mentoring.Accept), says(mentoring.TheParticipant, mentoring.LookingBack, mentoring.Answered)),

		"undertaking": alone(workflows.UndertakingWorkflow, workflows.UndertakingID(workflows.UndertakingRef{Cohort: "c1", Number: 1}),
			workflows.UndertakingRef{Cohort: "c1", Number: 1}),

		"errand-handover":        anErrand(mentoring.HandOver, mentoring.TheCoordinator, says(mentoring.TheCoordinator, mentoring.HandOver, mentoring.Answered)),
		"errand-handover-silent": anErrand(mentoring.HandOver, mentoring.TheCoordinator),
		"errand-address":         anErrand(mentoring.ConfirmAddress, mentoring.TheParticipant, says(mentoring.TheParticipant, mentoring.ConfirmAddress, mentoring.Decline)),
	}

	// Without a cache every workflow task replays the whole run so far, and no history names this machine.
	sdkworker.SetStickyWorkflowCacheSize(0)
	address := temporal.Start(t)
	var mu sync.Mutex
	recorded := map[string]*historypb.History{}
	t.Run("scenarios", func(t *testing.T) {
		for name, s := range scenarios {
			if known, err := filepath.Glob(filepath.Join(historiesDir, name+".*")); err != nil || len(known) > 0 {
				continue
			}
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				for id, history := range record(t, address, name, s) {
					mu.Lock()
					recorded[name+"."+id] = history
					mu.Unlock()
				}
			})
		}
	})
	if t.Failed() {
		return // the histories there are stay as they are
	}
	for name, history := range recorded {
		writeHistory(t, name, history)
	}
}

// record plays a scenario on its own task queue and returns the histories of all its workflows by their ids.
func record(t *testing.T, address, queue string, s scenario) map[string]*historypb.History {
	t.Helper()
	c, err := client.Dial(client.Options{
		HostPort: address, Namespace: temporal.Namespace, Identity: "recorder", Logger: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	real := &realTime{ctx: t.Context(), client: c, queue: queue, prefix: queue + ".", began: time.Now()}
	w := newWorld(real)
	w.replies = s.replies
	run := sdkworker.New(c, queue, sdkworker.Options{})
	worker.Register(run, w, w)
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	defer run.Stop()

	s.prepare(w)
	real.Start(s.workflow, s.id, s.input)
	histories := map[string]*historypb.History{}
	for i := 0; i < len(real.workflows()); i++ { // more are started meanwhile
		id := real.workflows()[i]
		if err := c.GetWorkflow(t.Context(), real.prefix+id, "").Get(t.Context(), nil); err != nil {
			t.Fatalf("%s: %v", id, err)
		}
		history := &historypb.History{}
		events := c.GetWorkflowHistory(t.Context(), real.prefix+id, "", false, enumspb.HISTORY_EVENT_FILTER_TYPE_ALL_EVENT)
		for events.HasNext() {
			event, err := events.Next()
			if err != nil {
				t.Fatalf("%s: %v", id, err)
			}
			history.Events = append(history.Events, event)
		}
		histories[id] = history
	}
	return histories
}

func writeHistory(t *testing.T, name string, history *historypb.History) {
	t.Helper()
	text, err := protojson.Marshal(history)
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := z.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(historiesDir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(historiesDir, name+".json.gz"), packed.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// realTime is a real server as a stage, on which a day lasts for pace.
type realTime struct {
	ctx    context.Context
	client client.Client
	queue  string
	prefix string // keeps the workflows of scenarios apart
	began  time.Time

	mu      sync.Mutex
	started []string
}

func (r *realTime) Now() time.Time {
	days := float64(time.Since(r.began)) / float64(pace)
	return monday.Add(time.Duration(days * float64(day)))
}

func (r *realTime) Wall(programme time.Time) time.Time {
	return r.began.Add(wall(programme.Sub(monday)))
}

func (r *realTime) After(d time.Duration, f func()) { time.AfterFunc(wall(d), f) }

func wall(d time.Duration) time.Duration {
	return time.Duration(float64(d) / float64(day) * float64(pace))
}

// Tell signals a workflow. One that is not there, or has ended, misses nothing.
func (r *realTime) Tell(workflow string) {
	_ = r.client.SignalWorkflow(r.ctx, r.prefix+strings.TrimPrefix(workflow, r.prefix), "", workflows.NewsSignal, nil)
}

// Start starts a workflow once. A scenario that waits for one that was never started fails.
func (r *realTime) Start(workflow, id string, input any) {
	_, _ = r.client.ExecuteWorkflow(r.ctx, client.StartWorkflowOptions{
		ID: r.prefix + id, TaskQueue: r.queue, WorkflowIDReusePolicy: enumspb.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE,
	}, workflow, input)
	r.mu.Lock()
	defer r.mu.Unlock()
	if !slices.Contains(r.started, id) {
		r.started = append(r.started, id)
	}
}

func (r *realTime) workflows() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.started)
}
