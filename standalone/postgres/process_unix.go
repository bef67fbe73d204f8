//go:build unix && !linux

package postgres

import "syscall"

// serverAttributes is toolAttributes: only Linux can tie the server's life to ours. When this process is killed the
// server stays; the next Start stops it.
func serverAttributes(a *account) *syscall.SysProcAttr { return toolAttributes(a) }
