package worker

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	enumspb "go.temporal.io/api/enums/v1"
	"go.temporal.io/api/serviceerror"
	"go.temporal.io/sdk/client"
	"golang.org/x/sync/errgroup"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// NewsDesk delivers news to workflows: it signals those that wait and starts those that are not there yet. News is
// delivered at least once; a workflow that hears it twice only looks twice.
type NewsDesk struct {
	DB     *store.DB
	Client client.Client
	Poll   time.Duration // how often to look without an announcement; 0 means five seconds
}

const (
	newsAtOnce   = 64 // taken in one transaction
	newsInFlight = 16 // delivered side by side

	deliveryLimit = 20 * time.Second // of one batch: its rows are locked meanwhile
)

// Run delivers until the context ends or a server is away.
func (d *NewsDesk) Run(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	announced := make(chan struct{}, 1)
	group.Go(func() error { return d.DB.Listen(ctx, store.NewsChannel, announced) })
	group.Go(func() error {
		poll := time.NewTicker(cmp.Or(d.Poll, 5*time.Second))
		defer poll.Stop()
		for {
			n, err := d.deliver(ctx)
			failpoint.Reach(failpoint.NewsDelivered)
			if err != nil {
				return err
			}
			if n == newsAtOnce {
				continue
			}
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-announced:
			case <-poll.C:
			}
		}
	})
	return group.Wait()
}

// deliver brings one batch of news to its workflows and returns how much there was.
func (d *NewsDesk) deliver(ctx context.Context) (n int, err error) {
	err = d.DB.InTx(ctx, func(tx store.Tx) error {
		batch, err := tx.TakeNews(ctx, newsAtOnce)
		if err != nil {
			return err
		}
		n = len(batch)
		failpoint.Reach(failpoint.NewsTaken)
		results := make([]string, n)
		timely, cancel := context.WithTimeout(ctx, deliveryLimit)
		defer cancel()
		group, sending := errgroup.WithContext(timely)
		group.SetLimit(newsInFlight)
		for i, news := range batch {
			group.Go(func() (err error) {
				results[i], err = d.bring(sending, news)
				return err
			})
		}
		if err := group.Wait(); err != nil {
			return err
		}
		failpoint.Reach(failpoint.NewsBrought)
		defer failpoint.Reach(failpoint.NewsDelivering)
		for i, news := range batch {
			if err := tx.NewsDelivered(ctx, news.ID, results[i]); err != nil {
				return err
			}
		}
		return nil
	})
	return n, err
}

// bring starts or signals one workflow and says what came of it.
func (d *NewsDesk) bring(ctx context.Context, news store.News) (string, error) {
	if news.Start != "" {
		_, err := d.Client.ExecuteWorkflow(ctx, client.StartWorkflowOptions{
			ID: news.WorkflowID, TaskQueue: TaskQueue, WorkflowIDReusePolicy: enumspb.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE,
			WorkflowExecutionErrorWhenAlreadyStarted: true,
		}, news.Start, news.Input)
		if _, there := errors.AsType[*serviceerror.WorkflowExecutionAlreadyStarted](err); there {
			return "there already", nil
		}
		if err != nil {
			return refused("start", news, err)
		}
		return "started", nil
	}
	err := d.Client.SignalWorkflow(ctx, news.WorkflowID, "", workflows.NewsSignal, nil)
	if _, closed := errors.AsType[*serviceerror.NotFound](err); closed {
		return "closed", nil
	}
	if err != nil {
		return refused("signal", news, err)
	}
	return "signalled", nil
}

// refused tells news that Temporal will never take, which is recorded and must not stop what comes after it, from a
// Temporal that is away.
func refused(what string, news store.News, err error) (string, error) {
	if _, never := errors.AsType[*serviceerror.InvalidArgument](err); never {
		return "refused", nil
	}
	return "", &mentoring.Error{
		Fault: mentoring.FaultAway, Message: "Temporal does not take news", Err: fmt.Errorf("%s %s: %w", what, news.WorkflowID, err),
	}
}
