package doctor

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	health "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/status"

	"github.com/rapport-mentoring/rapport/config"
)

// frontend is the service whose health Temporal reports.
const frontend = "temporal.api.workflowservice.v1.WorkflowService"

// temporal looks at the cluster that carries the workflows.
func temporal(ctx context.Context, s Subject) []Finding {
	return []Finding{cluster(ctx, s.Config.Temporal)}
}

func cluster(ctx context.Context, cfg config.Temporal) Finding {
	const part = "temporal"
	if cfg.Embedded() {
		return fine(part, "inside Rapport")
	}
	const advice = "see that the cluster runs and that its frontend can be reached from here, usually on port 7233"
	conn, err := grpc.NewClient(cfg.Address, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return wrong(part, err.Error(), "write temporal.address as HOST:PORT")
	}
	defer conn.Close()
	answer, err := health.NewHealthClient(conn).Check(ctx, &health.HealthCheckRequest{Service: frontend})
	switch {
	case err != nil:
		return wrong(part, cfg.Address+" does not answer: "+status.Convert(err).Message(), advice)
	case answer.GetStatus() != health.HealthCheckResponse_SERVING:
		return wrong(part, cfg.Address+" is not serving yet", advice)
	default:
		return fine(part, "%s is serving, namespace %s", cfg.Address, cfg.Namespace)
	}
}
