// Package postgres runs a private PostgreSQL server in a data folder, for a programme or a test that has no database
// server of its own.
//
// The folder holds
//
//	cluster/   the database cluster that initdb made, with data checksums
//	password   the random password of the one role, "rapport", mode 0600
//	log        what the server said
//	lock       held by the process that uses the folder
//	binaries/  PostgreSQL itself, only when it had to be fetched
//
// Binaries are taken from PATH, then from the folders of the distributions and of Homebrew, and are fetched once when
// there are none. A cluster keeps the major version that made it.
//
// What holds:
//
//   - One process uses a folder at a time: a lock that the kernel releases with the process says so. A server that is
//     left over from a killed process is therefore nobody's, and is stopped before a new one starts.
//   - postmaster.pid is never removed by hand: PostgreSQL knows better whether it is stale. A start that is refused
//     because old backends are still dying is tried again.
//   - A server that dies is started again on the same port, so a pool that reconnects finds it.
//   - The server does not outlive the process: on Linux the kernel sends it a fast shutdown when the process is killed.
//     Elsewhere the next Start stops it.
//   - fsync stays on. Nothing that a person wrote gets into the server's log: it is terse and holds no statements.
//
// PostgreSQL refuses to run as root. Then the server runs as the account "postgres", or "nobody", which owns the cluster.
// That account has to reach the folder; when it cannot, because the folder is below a private one such as /root, the
// cluster is kept in /var/lib/rapport-<hash of the folder> instead, and Progress says so.
package postgres
