package postgres

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// folder is the data folder and the account that its server runs under.
type folder struct {
	dir     string
	account *account // nil when the server runs as the user of this process
}

func (f *folder) cluster() string      { return filepath.Join(f.dir, "cluster") }
func (f *folder) passwordFile() string { return filepath.Join(f.dir, "password") }
func (f *folder) logFile() string      { return filepath.Join(f.dir, "log") }
func (f *folder) lockFile() string     { return filepath.Join(f.dir, "lock") }
func (f *folder) binaries() string     { return filepath.Join(f.dir, "binaries") }

// openFolder creates the data folder when it is missing, and finds the account and the place that the server can use.
func openFolder(dir string, progress func(string)) (*folder, error) {
	if dir == "" {
		return nil, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "name a data folder for the private PostgreSQL"}
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("data folder: %w", err)
	}
	if err := makeFolder(dir); err != nil {
		return nil, err
	}
	if os.Geteuid() != 0 {
		return &folder{dir: dir}, nil
	}

	// A cluster that another account made first stays that account's.
	acc := ownerOf(filepath.Join(dir, "cluster"))
	if acc == nil {
		if acc, err = unprivilegedAccount(); err != nil {
			return nil, err
		}
	}
	if err := openTemporaryParents(dir); err != nil {
		return nil, err
	}
	if acc.canEnter(dir) == nil {
		return &folder{dir: dir, account: acc}, nil
	}
	elsewhere := filepath.Join("/var/lib", fmt.Sprintf("rapport-%x", sha256.Sum256([]byte(dir)))[:len("rapport-")+12])
	if err := errors.Join(makeFolder(elsewhere), acc.canEnter(elsewhere)); err != nil {
		return nil, &mentoring.Error{
			Fault: mentoring.FaultInvalid,
			Message: fmt.Sprintf("PostgreSQL does not run as root, and the account %q cannot enter %s; "+
				"choose a data folder that every account can reach, such as /var/lib/rapport, or run as another user", acc.name, dir),
			Err: err,
		}
	}
	progress(fmt.Sprintf("The account %q cannot enter %s: the database is kept in %s", acc.name, dir, elsewhere))
	return &folder{dir: elsewhere, account: acc}, nil
}

// makeFolder creates dir so that others may pass through it but not list it.
func makeFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o711); err != nil {
		return &mentoring.Error{
			Fault:   mentoring.FaultInvalid,
			Message: fmt.Sprintf("the data folder %s cannot be created; choose another", dir),
			Err:     err,
		}
	}
	return nil
}

// openTemporaryParents lets others pass through the folders between the system's temporary folder and dir: tests get
// theirs with mode 0700. Folders elsewhere are left as their owner made them.
func openTemporaryParents(dir string) error {
	temp := filepath.Clean(os.TempDir())
	for dir != temp && strings.HasPrefix(dir, temp+string(filepath.Separator)) {
		info, err := os.Stat(dir)
		if err != nil {
			return fmt.Errorf("data folder: %w", err)
		}
		if mode := info.Mode().Perm(); mode&0o011 != 0o011 {
			if err := os.Chmod(dir, mode|0o011); err != nil {
				return fmt.Errorf("data folder: %w", err)
			}
		}
		dir = filepath.Dir(dir)
	}
	return nil
}

// give hands a file or folder, not what is in it, to the account of the server.
func (f *folder) give(path string) error {
	if f.account == nil {
		return nil
	}
	if err := os.Chown(path, int(f.account.uid), int(f.account.gid)); err != nil {
		return fmt.Errorf("hand over to account %s: %w", f.account.name, err)
	}
	return nil
}

// folderLock says that this process uses a folder. The kernel drops it with the process.
type folderLock struct{ file *os.File }

func lockFolder(path string) (*folderLock, error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock the data folder: %w", err)
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		file.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, &mentoring.Error{
				Fault:   mentoring.FaultConflict,
				Message: fmt.Sprintf("another process uses the data folder %s; stop it first, or choose another folder", filepath.Dir(path)),
			}
		}
		return nil, fmt.Errorf("lock the data folder: %w", err)
	}
	return &folderLock{file}, nil
}

func (l *folderLock) release() error {
	if err := l.file.Close(); err != nil && !errors.Is(err, fs.ErrClosed) {
		return fmt.Errorf("unlock the data folder: %w", err)
	}
	return nil
}
