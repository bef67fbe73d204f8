// Package temporal runs a Temporal server inside the process, on PostgreSQL, so that one program is all there is to run.
//
// All four services share the process and talk over loopback ports that are free at the moment; only the frontend's
// address is of interest to others. The server's data are the two databases rapport_temporal and
// rapport_temporal_visibility, which are created when missing and brought to this version's schema at every start.
//
// What holds:
//
//   - One process at a time: the server holds a lock in its database, because two that do not know of each other would
//     take the same workflows from one another.
//   - PostgreSQL that is away makes Start return a *mentoring.Error with FaultAway. The server's own way, to end the whole
//     program, is cut off: what it would have died of is returned by Start or, later, sent by Failed.
//   - The number of history shards is fixed when the databases are made. It cannot be changed later.
//
// The services, their configuration and the schema are those of go.temporal.io/server; how to embed it follows its own
// temporaltest package.
package temporal
