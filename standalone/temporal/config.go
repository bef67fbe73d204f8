package temporal

import (
	"fmt"
	"maps"
	"net"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.temporal.io/server/common/authorization"
	"go.temporal.io/server/common/cluster"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/dynamicconfig"
	"go.temporal.io/server/common/membership/static"
	"go.temporal.io/server/common/primitives"
	"go.temporal.io/server/temporal"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// historyShards is how many workflows of one host can be worked on at one instant without waiting for one another. It
// is written into the databases when they are made, and the server keeps to what is written.
const historyShards = 4

// The store names that the server's configuration refers to.
const (
	mainStore       = "main"
	visibilityStore = "visibility"
)

// serverOptions composes a server whose services listen on the given loopback ports, in the order of
// temporal.DefaultServices, and returns the frontend's address too.
func serverOptions(o Options, ports []int, log *logger) (options []temporal.ServerOption, address string, err error) {
	main, err := sqlConfig(o.Postgres, mainDatabase)
	if err != nil {
		return nil, "", err
	}
	visibility, err := sqlConfig(o.Postgres, visibilityDatabase)
	if err != nil {
		return nil, "", err
	}
	services := map[string]config.Service{}
	hosts := map[primitives.ServiceName]static.Hosts{}
	for i, name := range temporal.DefaultServices {
		services[name] = config.Service{RPC: config.RPC{GRPCPort: ports[i], BindOnLocalHost: true}}
		hosts[primitives.ServiceName(name)] = static.SingleLocalHost(loopback(ports[i]))
	}
	address = loopback(services[string(primitives.FrontendService)].RPC.GRPCPort)

	const name = "rapport"
	cfg := &config.Config{
		Global: config.Global{
			Membership: config.Membership{MaxJoinDuration: 30 * time.Second, BroadcastAddress: "127.0.0.1"},
		},
		Persistence: config.Persistence{
			DefaultStore:     mainStore,
			VisibilityStore:  visibilityStore,
			NumHistoryShards: historyShards,
			DataStores:       map[string]config.DataStore{mainStore: {SQL: main}, visibilityStore: {SQL: visibility}},
		},
		ClusterMetadata: &cluster.Config{
			FailoverVersionIncrement: 10,
			MasterClusterName:        name,
			CurrentClusterName:       name,
			ClusterInformation: map[string]cluster.ClusterInformation{
				name: {Enabled: true, InitialFailoverVersion: 1, RPCAddress: address},
			},
		},
		DCRedirectionPolicy: config.DCRedirectionPolicy{Policy: "noop"},
		Services:            services,
		Archival: config.Archival{
			History:    config.HistoryArchival{State: config.ArchivalDisabled},
			Visibility: config.VisibilityArchival{State: config.ArchivalDisabled},
		},
		NamespaceDefaults: config.NamespaceDefaults{Archival: config.ArchivalNamespaceDefaults{
			History:    config.HistoryArchivalNamespaceDefaults{State: config.ArchivalDisabled},
			Visibility: config.VisibilityArchivalNamespaceDefaults{State: config.ArchivalDisabled},
		}},
		PublicClient: config.PublicClient{HostPort: address},
	}
	return []temporal.ServerOption{
		temporal.WithConfig(cfg),
		temporal.ForServices(temporal.DefaultServices),
		temporal.WithStaticHosts(hosts),
		temporal.WithLogger(log),
		temporal.WithAuthorizer(authorization.NewNoopAuthorizer()),
		temporal.WithDynamicConfigClient(tuning(o)),
	}, address, nil
}

// tuning sets what the defaults, meant for a large cluster, get wrong for one small host.
func tuning(o Options) dynamicconfig.StaticClient {
	return dynamicconfig.StaticClient{
		// One host gains nothing from splitting a task queue, and every part is polled and kept in the database.
		dynamicconfig.MatchingNumTaskqueueReadPartitions.Key():  1,
		dynamicconfig.MatchingNumTaskqueueWritePartitions.Key(): 1,
		dynamicconfig.HistoryCacheHostLevelMaxSize.Key():        4096,
		// Timers are read up to this far ahead and what is newer than that waits for the next reading, so that a timer
		// shorter than this fires this late. The poll rate is per shard, and limits how many moments of a second can have
		// timers of their own.
		dynamicconfig.TimerProcessorMaxTimeShift.Key(): 10 * time.Millisecond,
		dynamicconfig.TimerProcessorMaxPollRPS.Key():   200,
		// A workflow whose worker was killed time and again is tried at the same pace as before, and not after ten minutes.
		dynamicconfig.DefaultWorkflowTaskTimeout.Key():   o.TaskTimeout,
		dynamicconfig.WorkflowTaskRetryMaxInterval.Key(): o.TaskTimeout,
	}
}

// sqlConfig turns a connection URL into the server's terms. Query parameters such as sslmode are handed on.
func sqlConfig(postgres func(string) string, database string) (*config.SQL, error) {
	u, err := url.Parse(postgres(database))
	if err != nil || !strings.HasPrefix(u.Scheme, "postgres") || u.Host == "" {
		// The cause would quote the URL and with it the password.
		return nil, &mentoring.Error{
			Fault:   mentoring.FaultInvalid,
			Message: "Temporal needs the address of PostgreSQL as a URL such as postgres://user:password@host:5432/name",
		}
	}
	attributes := map[string]string{}
	for _, key := range slices.Collect(maps.Keys(u.Query())) {
		attributes[key] = u.Query().Get(key)
	}
	password, _ := u.User.Password()
	return &config.SQL{
		PluginName:        plugin,
		DatabaseName:      database,
		ConnectAddr:       u.Host,
		ConnectProtocol:   "tcp",
		User:              url.User(u.User.Username()).String(), // the server puts it into a URL as it is
		Password:          password,
		ConnectAttributes: attributes,
		MaxConns:          20,
		MaxIdleConns:      20,
		MaxConnLifetime:   time.Hour,
	}, nil
}

func loopback(port int) string { return net.JoinHostPort("127.0.0.1", strconv.Itoa(port)) }

// freePorts returns n loopback ports that are free at the moment.
func freePorts(n int) ([]int, error) {
	ports := make([]int, n)
	for i := range ports {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return nil, fmt.Errorf("find a free port: %w", err)
		}
		// All are held until the last is found, so that no two are the same.
		defer l.Close()
		ports[i] = l.Addr().(*net.TCPAddr).Port
	}
	return ports, nil
}
