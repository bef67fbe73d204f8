//go:build unix

package inbox

import (
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"
)

// confine takes from this process what parsing does not need. Without a free file number there is no file, no socket and
// no pipe. Whoever stops the service stops the parent, which ends this process when it has what it waits for.
func confine() error {
	signal.Ignore(syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	spent := make(chan os.Signal, 1) // which Go would ignore
	signal.Notify(spent, syscall.SIGXCPU)
	go func() {
		<-spent
		os.Exit(1)
	}()
	// Go's runtime opens a file of its own with the first timer, and there must not be one later.
	time.AfterFunc(time.Hour, func() {}).Stop()
	debug.SetMemoryLimit(cellMemory / 2) // so that the collector works before the limit is met
	for resource, most := range map[int]syscall.Rlimit{
		syscall.RLIMIT_DATA:   {Cur: cellMemory, Max: cellMemory},
		syscall.RLIMIT_NOFILE: {},
		syscall.RLIMIT_FSIZE:  {},
		syscall.RLIMIT_CORE:   {}, // it would hold a mail
	} {
		if err := syscall.Setrlimit(resource, &most); err != nil {
			return err
		}
	}
	return nil
}

// grantTime lets the process use its seconds of processor time once more. The system counts from the process's beginning,
// in whole seconds, so that a mail may have up to one more.
func grantTime() error {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return err
	}
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_CPU, &limit); err != nil {
		return err
	}
	limit.Cur = min(uint64(used.Utime.Sec+used.Stime.Sec)+1+cellSeconds, limit.Max)
	return syscall.Setrlimit(syscall.RLIMIT_CPU, &limit)
}
