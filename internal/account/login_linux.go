package account

import (
	"os"
	"strconv"
	"strings"
)

// notKept is what the kernel has for a process that nobody logged in to start: (uid_t)-1.
const notKept = 1<<32 - 1

// loginUID returns the account that was logged in with. It stays the same through su and sudo (proc_pid_loginuid(5)).
func loginUID() (int, bool) {
	text, err := os.ReadFile("/proc/self/loginuid")
	if err != nil {
		return 0, false
	}
	uid, err := strconv.ParseUint(strings.TrimSpace(string(text)), 10, 32)
	if err != nil || uid == notKept {
		return 0, false
	}
	return int(uid), true
}

// KeepsLogins reports whether the kernel keeps which account was logged in with.
func KeepsLogins() bool {
	_, err := os.Stat("/proc/self/loginuid")
	return err == nil
}
