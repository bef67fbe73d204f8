package worker_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"go.temporal.io/sdk/client"

	"github.com/rapport-mentoring/rapport/internal/testenv"
	"github.com/rapport-mentoring/rapport/internal/testenv/temporal"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/worker"
	"github.com/rapport-mentoring/rapport/workflows"
)

func TestMain(m *testing.M) { testenv.Main(m) }

const patience = 30 * time.Second

// TestNewsDesk runs everything on one server; the subtests keep to workflow ids and tables of their own.
func TestNewsDesk(t *testing.T) {
	t.Parallel()
	address := temporal.Start(t)
	// In this order: the first counts every look of its worker, and workflows of the others stay behind on the server.
	t.Run("from news to a workflow and back", func(t *testing.T) { fromNewsToAWorkflow(t, address) })
	t.Run("Temporal is away", func(t *testing.T) { temporalIsAway(t, address) })
	t.Run("two desks", func(t *testing.T) { twoDesks(t, address) })
}

// An errand is started once although its news comes twice, looks again when it is signalled, and ends; what comes then
// is recorded and does no harm.
func fromNewsToAWorkflow(t *testing.T, address string) {
	c := dial(t, address)
	steps := &errandSteps{looks: make(chan mentoring.Ask, 16)}
	run := worker.New(c, steps, steps, 4)
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(run.Stop)
	db := newsTable(t)
	runDesk(t, &worker.NewsDesk{DB: db, Client: c})

	ask := mentoring.Ask{Kind: mentoring.HandOver, To: mentoring.TheCoordinator, Cohort: "c1", Participant: "t1", About: "a1"}
	id := workflows.ErrandID("once")
	begin := start(t, workflows.ErrandWorkflow, id, ask)
	add(t, db, begin, begin)
	expectResults(t, db, "started", "there already")
	ask.Workflow = id
	expectLook(t, steps, ask)

	add(t, db, store.News{WorkflowID: id})
	expectLook(t, steps, ask)

	steps.settled.Store(true)
	add(t, db, store.News{WorkflowID: id})
	expectLook(t, steps, ask)
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	if err := c.GetWorkflow(ctx, id, "").Get(ctx, nil); err != nil {
		t.Fatal(err)
	}

	add(t, db, store.News{WorkflowID: id}, store.News{WorkflowID: workflows.PairID("never-there")}, begin)
	expectResults(t, db, "started", "there already", "signalled", "signalled", "closed", "closed", "there already")
	select {
	case a := <-steps.looks:
		t.Errorf("a closed errand looked at %v", a)
	default:
	}
}

// News waits while Temporal is away and while the desk that tried to deliver it ends. The next desk delivers it.
func temporalIsAway(t *testing.T, address string) {
	gate := newGate(t, address)
	c, err := client.NewLazyClient(client.Options{HostPort: gate.Addr().String(), Namespace: temporal.Namespace, Logger: quiet()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	db := newsTable(t)
	id := workflows.ErrandID("away")
	ask := mentoring.Ask{Kind: mentoring.HandOver, To: mentoring.TheCoordinator, Cohort: "c1"}

	endFirst := keepDesk(t, &worker.NewsDesk{DB: db, Client: c})
	add(t, db, start(t, workflows.ErrandWorkflow, id, ask))
	select {
	case <-gate.refused:
	case <-time.After(patience):
		t.Fatal("nobody tried to reach Temporal")
	}
	if results := delivered(t, db); len(results) != 0 {
		t.Fatalf("news was delivered to nobody: %q", results)
	}
	endFirst()
	if results := delivered(t, db); len(results) != 0 {
		t.Fatalf("news was delivered to nobody: %q", results)
	}

	gate.open.Store(true)
	keepDesk(t, &worker.NewsDesk{DB: db, Client: c})
	expectResults(t, db, "started")
	described, err := c.DescribeWorkflowExecution(t.Context(), id, "")
	if err != nil {
		t.Fatal(err)
	}
	if name := described.WorkflowExecutionInfo.Type.Name; name != workflows.ErrandWorkflow {
		t.Errorf("a workflow of type %s was started", name)
	}
}

// Several processes deliver side by side: everything is delivered, and nothing by both.
func twoDesks(t *testing.T, address string) {
	c := dial(t, address)
	db := newsTable(t)
	var news []store.News
	var want []string
	for i := range 150 { // more than two batches
		news = append(news, start(t, workflows.PairWorkflow, workflows.PairID(fmt.Sprint("many", i)), workflows.PairRef{Cohort: "c1", Pair: fmt.Sprint("p", i)}))
		want = append(want, "started")
	}
	add(t, db, news...)
	runDesk(t, &worker.NewsDesk{DB: db, Client: c})
	runDesk(t, &worker.NewsDesk{DB: db, Client: c})
	expectResults(t, db, want...)
}

// errandSteps fulfils the one step that an errand takes.
type errandSteps struct {
	workflows.Steps
	workflows.Works
	looks   chan mentoring.Ask
	settled atomic.Bool
}

func (s *errandSteps) Climb(ctx context.Context, a mentoring.Ask) (mentoring.Standing, error) {
	standing := mentoring.Standing{Ask: "a1", State: mentoring.Open, LookAgain: time.Now().Add(time.Hour)}
	if s.settled.Load() {
		standing = mentoring.Standing{Ask: "a1", State: mentoring.Settled, Intent: mentoring.Answered}
	}
	select {
	case s.looks <- a:
		return standing, nil
	case <-ctx.Done():
		return standing, ctx.Err()
	}
}

func expectLook(t *testing.T, s *errandSteps, want mentoring.Ask) {
	t.Helper()
	select {
	case got := <-s.looks:
		if got != want {
			t.Errorf("looked at %+v, want %+v", got, want)
		}
	case <-time.After(patience):
		t.Fatal("the errand does not look")
	}
}

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

func dial(t *testing.T, address string) client.Client {
	t.Helper()
	c, err := client.Dial(client.Options{HostPort: address, Namespace: temporal.Namespace, Logger: quiet()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

func newsTable(t *testing.T) *store.DB {
	t.Helper()
	return &store.DB{Pool: testenv.DB(t, store.Migrate)}
}

// runDesk runs a desk that nothing is to go wrong with.
func runDesk(t *testing.T, d *worker.NewsDesk) {
	t.Helper()
	inBackground(t, func(ctx context.Context) {
		if err := d.Run(ctx); ctx.Err() == nil {
			t.Errorf("the desk ended: %v", err)
		}
	})
}

// keepDesk runs a desk again whenever it ends, as the service does.
func keepDesk(t *testing.T, d *worker.NewsDesk) (end func()) {
	t.Helper()
	return inBackground(t, func(ctx context.Context) {
		for {
			err := d.Run(ctx)
			select {
			case <-ctx.Done():
				return
			case <-time.After(100 * time.Millisecond):
				t.Logf("the desk ended, and begins again: %v", err)
			}
		}
	})
}

// inBackground runs f until the test ends, or until the function it returns is called. That returns when f has.
func inBackground(t *testing.T, f func(context.Context)) (end func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		f(ctx)
	}()
	end = sync.OnceFunc(func() {
		cancel()
		select {
		case <-ended:
		case <-time.After(patience):
			t.Error("the desk does not end when it is told to")
		}
	})
	t.Cleanup(end)
	return end
}

// start is the news that starts a workflow.
func start(t *testing.T, workflow, id string, input any) store.News {
	t.Helper()
	encoded, err := json.Marshal(input)
	if err != nil {
		t.Fatal(err)
	}
	return store.News{WorkflowID: id, Start: workflow, Input: encoded}
}

func add(t *testing.T, db *store.DB, news ...store.News) {
	t.Helper()
	if err := db.InTx(t.Context(), func(tx store.Tx) error {
		for _, n := range news {
			if err := tx.AddNews(t.Context(), n); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// delivered returns what came of the news that is delivered.
func delivered(t *testing.T, db *store.DB) []string {
	t.Helper()
	rows, err := db.Pool.Query(t.Context(), `select result from news where delivered_wall is not null`)
	if err != nil {
		t.Fatal(err)
	}
	results, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return results
}

// expectResults waits until all of that, in any order, has come of the news.
func expectResults(t *testing.T, db *store.DB, want ...string) {
	t.Helper()
	slices.Sort(want)
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(patience)
	for {
		got := delivered(t, db)
		slices.Sort(got)
		if slices.Equal(got, want) {
			return
		}
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("what came of the news is %q, want %q", got, want)
		}
	}
}

// gate stands before a server. While it is shut it drops every connection.
type gate struct {
	net.Listener
	open    atomic.Bool
	refused chan struct{} // has a token when a connection was dropped
}

func newGate(t *testing.T, server string) *gate {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	g := &gate{Listener: listener, refused: make(chan struct{}, 1)}
	t.Cleanup(func() { g.Close() })
	go func() {
		for {
			conn, err := g.Accept()
			if err != nil {
				return
			}
			if g.open.Load() {
				go join(conn, server)
				continue
			}
			conn.Close()
			select {
			case g.refused <- struct{}{}:
			default:
			}
		}
	}()
	return g
}

// join carries bytes between a connection and a server until either ends.
func join(conn net.Conn, server string) {
	defer conn.Close()
	there, err := net.Dial("tcp", server)
	if err != nil {
		return
	}
	defer there.Close()
	go func() {
		defer there.Close()
		_, _ = io.Copy(there, conn)
	}()
	_, _ = io.Copy(conn, there)
}
