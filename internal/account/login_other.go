//go:build !linux

package account

// loginUID is kept by Linux alone.
func loginUID() (int, bool) { return 0, false }

// KeepsLogins reports whether the kernel keeps which account was logged in with.
func KeepsLogins() bool { return false }
