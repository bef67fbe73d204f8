package temporal

import (
	"context"
	"errors"
	"fmt"
	"time"

	commonpb "go.temporal.io/api/common/v1"
	"go.temporal.io/api/enums/v1"
	namespacepb "go.temporal.io/api/namespace/v1"
	"go.temporal.io/api/serviceerror"
	taskqueuepb "go.temporal.io/api/taskqueue/v1"
	"go.temporal.io/api/workflowservice/v1"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/durationpb"
)

// ensureNamespace registers the namespace, or sets its retention, and returns once every service knows it.
func ensureNamespace(ctx context.Context, address, name string, retentionDays int) error {
	conn, err := grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return err
	}
	defer conn.Close()
	frontend := workflowservice.NewWorkflowServiceClient(conn)

	retention := durationpb.New(time.Duration(retentionDays) * 24 * time.Hour)
	err = persist(ctx, func() error {
		_, err := frontend.RegisterNamespace(ctx, &workflowservice.RegisterNamespaceRequest{
			Namespace:                        name,
			WorkflowExecutionRetentionPeriod: retention,
		})
		if !is[*serviceerror.NamespaceAlreadyExists](err) {
			return err
		}
		_, err = frontend.UpdateNamespace(ctx, &workflowservice.UpdateNamespaceRequest{
			Namespace: name,
			Config:    &namespacepb.NamespaceConfig{WorkflowExecutionRetentionTtl: retention},
		})
		return err
	})
	if err != nil {
		return fmt.Errorf("register namespace %s: %w", name, err)
	}

	// Each service reads namespaces into a cache of its own. A question about a workflow that never was goes through the
	// frontend to history, one about a task queue to matching.
	err = persist(ctx, func() error {
		_, err := frontend.DescribeWorkflowExecution(ctx, &workflowservice.DescribeWorkflowExecutionRequest{
			Namespace: name,
			Execution: &commonpb.WorkflowExecution{WorkflowId: "rapport-readiness"},
		})
		if err != nil && !is[*serviceerror.NotFound](err) {
			return err
		}
		_, err = frontend.DescribeTaskQueue(ctx, &workflowservice.DescribeTaskQueueRequest{
			Namespace:     name,
			TaskQueue:     &taskqueuepb.TaskQueue{Name: "rapport-readiness", Kind: enums.TASK_QUEUE_KIND_NORMAL},
			TaskQueueType: enums.TASK_QUEUE_TYPE_WORKFLOW,
		})
		return err
	})
	if err != nil {
		return fmt.Errorf("wait for namespace %s: %w", name, err)
	}
	return nil
}

// persist tries again until it works or ctx ends: a server that has just started refuses requests for a while, in
// several ways.
func persist(ctx context.Context, try func() error) error {
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		err := try()
		if err == nil {
			return nil
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return errors.Join(ctx.Err(), err)
		}
	}
}

// is tells whether a call ended in one kind of the service's errors.
func is[E error](err error) bool {
	if err == nil {
		return false
	}
	_, ok := errors.AsType[E](serviceerror.FromStatus(status.Convert(err)))
	return ok
}
