package postgres

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	embedded "github.com/fergusstrange/embedded-postgres"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// fetchable maps each major version to the release that can be fetched.
var fetchable = map[int]embedded.PostgresVersion{
	13: embedded.V13, 14: embedded.V14, 15: embedded.V15, 16: embedded.V16, 17: embedded.V17, 18: embedded.V18,
}

// newMajor is the version fetched for a new cluster.
const newMajor = 17

// fetchBinaries fetches PostgreSQL, once, into the data folder. major is 0 for a new cluster.
func fetchBinaries(ctx context.Context, f *folder, major int, progress func(string)) (binaries, error) {
	if major == 0 {
		major = newMajor
	}
	release, ok := fetchable[major]
	if !ok {
		return binaries{}, &mentoring.Error{
			Fault:   mentoring.FaultAway,
			Message: fmt.Sprintf("the data folder was made by PostgreSQL %d, which is not installed; install it and start again", major),
		}
	}
	progress(fmt.Sprintf("Fetching PostgreSQL %d, once (about 20 MB) …", major))

	scratch, err := os.MkdirTemp(f.dir, "fetch-")
	if err != nil {
		return binaries{}, fmt.Errorf("fetch PostgreSQL: %w", err)
	}
	defer os.RemoveAll(scratch)

	done := make(chan error, 1)
	go func() { done <- fetchInto(scratch, release) }()
	var fetchErr error
	select {
	case fetchErr = <-done:
	case <-ctx.Done():
		return binaries{}, fmt.Errorf("fetch PostgreSQL: %w", ctx.Err())
	}

	fresh := filepath.Join(scratch, "binaries")
	if _, ok := inspect(ctx, filepath.Join(fresh, "bin")); !ok {
		return binaries{}, &mentoring.Error{
			Fault: mentoring.FaultAway,
			Message: "PostgreSQL is neither installed nor could it be fetched; install it " +
				"(Debian and Ubuntu: apt install postgresql; macOS: brew install postgresql@17) or configure the DSN of a server",
			Err: fetchErr,
		}
	}
	if err := errors.Join(os.Chmod(fresh, 0o755), os.RemoveAll(f.binaries()), os.Rename(fresh, f.binaries())); err != nil {
		return binaries{}, fmt.Errorf("fetch PostgreSQL: %w", err)
	}
	return binaries{filepath.Join(f.binaries(), "bin"), major}, nil
}

// fetchInto fetches a release into scratch/binaries. The library offers no fetch of its own: it fetches when it starts a
// server, so a throw-away server is started and stopped. That start fails for root, after the fetch; the caller therefore
// looks at what was fetched and not at the error.
func fetchInto(scratch string, release embedded.PostgresVersion) error {
	port, err := freePort()
	if err != nil {
		return err
	}
	server := embedded.NewDatabase(embedded.DefaultConfig().
		Version(release).
		Port(uint32(port)).
		CachePath(filepath.Join(scratch, "cache")).
		RuntimePath(filepath.Join(scratch, "runtime")).
		DataPath(filepath.Join(scratch, "data")).
		BinariesPath(filepath.Join(scratch, "binaries")).
		Logger(io.Discard))
	if err := server.Start(); err != nil {
		return err
	}
	return server.Stop()
}
