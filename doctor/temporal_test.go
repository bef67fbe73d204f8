package doctor

import (
	"net"
	"strings"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	"google.golang.org/grpc/health/grpc_health_v1"

	"github.com/rapport-mentoring/rapport/config"
)

func TestTemporal(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	state := health.NewServer()
	server := grpc.NewServer()
	grpc_health_v1.RegisterHealthServer(server, state)
	serve(t, config.Server{}, listener, func() { _ = server.Serve(listener) }, func() error { server.Stop(); return nil })
	cfg := config.Temporal{Address: listener.Addr().String(), Namespace: "rapport"}

	if f := cluster(t.Context(), cfg); f.State != Wrong || !strings.Contains(f.Found, "does not answer") {
		t.Errorf("of another service: %+v", f)
	}
	state.SetServingStatus(frontend, grpc_health_v1.HealthCheckResponse_NOT_SERVING)
	if f := cluster(t.Context(), cfg); f.State != Wrong || !strings.Contains(f.Found, "not serving yet") {
		t.Errorf("not serving: %+v", f)
	}
	state.SetServingStatus(frontend, grpc_health_v1.HealthCheckResponse_SERVING)
	if f := cluster(t.Context(), cfg); f.State != Fine {
		t.Errorf("serving: %+v", f)
	}
	if f := cluster(t.Context(), config.Temporal{}); f.State != Fine || f.Found != "inside Rapport" {
		t.Errorf("embedded: %+v", f)
	}
}
