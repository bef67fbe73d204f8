// Command rapport runs leadership mentoring programmes entirely by email. "rapport help" tells the rest.
//
// This package only reads flags and prints. One file holds one command, and root.go lists them all.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // a small machine may have no time zones of its own
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	status := run(ctx, os.Args[1:], newApp(os.Stdin, os.Stdout, os.Stderr))
	stop()
	os.Exit(status)
}
