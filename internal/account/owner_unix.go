//go:build unix

package account

import "golang.org/x/sys/unix"

// ownerOf returns the account that a folder belongs to.
func ownerOf(folder string) (int, bool) {
	var s unix.Stat_t
	if err := unix.Stat(folder, &s); err != nil {
		return 0, false
	}
	return int(s.Uid), true
}
