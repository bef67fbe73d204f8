package check

import (
	"context"
	"errors"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	health "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/status"

	"github.com/rapport-mentoring/rapport/config"
)

// frontend is the service whose health Temporal reports.
const frontend = "temporal.api.workflowservice.v1.WorkflowService"

func temporal(ctx context.Context, cfg config.Config) Result {
	const part = "temporal"
	if cfg.Temporal.Embedded() {
		return good(part, "inside Rapport")
	}
	const advice = "see that the cluster runs and that its frontend can be reached from here, usually on port 7233"
	conn, err := grpc.NewClient(cfg.Temporal.Address, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return bad(part, err, "write temporal.address as HOST:PORT")
	}
	defer conn.Close()
	answer, err := health.NewHealthClient(conn).Check(ctx, &health.HealthCheckRequest{Service: frontend})
	switch {
	case err != nil:
		return bad(part, errors.New(cfg.Temporal.Address+" does not answer: "+status.Convert(err).Message()), advice)
	case answer.GetStatus() != health.HealthCheckResponse_SERVING:
		return bad(part, errors.New(cfg.Temporal.Address+" is not serving yet"), advice)
	default:
		return good(part, "%s is serving, namespace %s", cfg.Temporal.Address, cfg.Temporal.Namespace)
	}
}
