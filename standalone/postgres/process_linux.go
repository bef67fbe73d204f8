package postgres

import "syscall"

// serverAttributes adds to toolAttributes that the kernel sends the server a fast shutdown when this process dies. The
// kernel takes "this process" to be the thread that started the server, so whoever uses this keeps its goroutine locked
// to its thread for as long as the server runs.
func serverAttributes(a *account) *syscall.SysProcAttr {
	attr := toolAttributes(a)
	attr.Pdeathsig = syscall.SIGINT
	return attr
}
