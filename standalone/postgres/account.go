package postgres

import (
	"fmt"
	"os/exec"
	"os/user"
	"strconv"
	"syscall"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// account is an unprivileged account that a server runs under when this process is root.
type account struct {
	name     string
	uid, gid uint32
}

// unprivilegedAccount returns the account of PostgreSQL's own package, or else the one that owns nothing.
func unprivilegedAccount() (*account, error) {
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, errUID := strconv.ParseUint(u.Uid, 10, 32)
		gid, errGID := strconv.ParseUint(u.Gid, 10, 32)
		if errUID == nil && errGID == nil && uid != 0 {
			return &account{name, uint32(uid), uint32(gid)}, nil
		}
	}
	return nil, &mentoring.Error{
		Fault:   mentoring.FaultInvalid,
		Message: `PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it; run as another user`,
	}
}

// ownerOf returns the account that a folder belongs to, or nil when that is root or there is no such folder.
func ownerOf(dir string) *account {
	var st syscall.Stat_t
	if err := syscall.Stat(dir, &st); err != nil || st.Uid == 0 {
		return nil
	}
	return &account{strconv.FormatUint(uint64(st.Uid), 10), st.Uid, st.Gid}
}

// canEnter returns nil when the account can reach dir. It asks the kernel by going there as that account: modes, ACLs
// and mounts all have a say.
func (a *account) canEnter(dir string) error {
	cmd := exec.Command("/bin/sh", "-c", ":")
	cmd.Dir = dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: a.credential()}
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("account %s in %s: %w", a.name, dir, err)
	}
	return nil
}

func (a *account) credential() *syscall.Credential {
	return &syscall.Credential{Uid: a.uid, Gid: a.gid}
}

// toolAttributes has a program that ends by itself run as the account, in a process group of its own.
func toolAttributes(a *account) *syscall.SysProcAttr {
	attr := &syscall.SysProcAttr{Setpgid: true}
	if a != nil {
		attr.Credential = a.credential()
	}
	return attr
}
