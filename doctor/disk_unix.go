//go:build linux || darwin || freebsd

package doctor

import "golang.org/x/sys/unix"

// room returns how many bytes are free for us where a folder is.
func room(folder string) (free uint64, known bool, err error) {
	var s unix.Statfs_t
	err = unix.Statfs(folder, &s)
	return uint64(s.Bavail) * uint64(s.Bsize), err == nil, err
}
