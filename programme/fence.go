package programme

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/rapport-mentoring/rapport/store"
)

// Fence keeps a copy from sending. A dump that was restored, a database or a data folder that was copied would write to
// the same people as the one it was copied from, or once more what has been sent since.
//
// It has two sides: a row in the database, and a file outside of it. Both name the installation that may send, and both
// hold a mark that rises with every claim: first in the database, then in the file, and only then the mail goes out. So a
// database that went back to an earlier time is behind the file, and a copied one stands beside a folder that has no file,
// or another. The file also names the folder that it was written in, so that it does not go along with a copy of the
// folder.
//
// What it cannot tell from the original is a copy of the whole machine.
type Fence struct{ folder string }

// stamp is the file's side of the fence.
type stamp struct {
	Instance string `json:"instance"`
	Mark     int64  `json:"mark"`
	Folder   string `json:"folder"` // of the file itself
}

// fenceFile is the name of the file in the data folder.
const fenceFile = "instance"

// NewFence returns the fence of a data folder.
func NewFence(folder string) *Fence { return &Fence{folder: folder} }

// breach says why this installation must not send, in words for its operator; "" means that it may. Fresh means that
// nobody has ever sent from this database.
func (f *Fence) breach(row store.Sending) (why string, fresh bool) {
	file, found, err := f.read()
	if err != nil {
		return fmt.Sprintf("the file %s cannot be read (%v)", filepath.Join(f.folder, fenceFile), err), false
	}
	if row.Instance == "" && (!found || !row.Mailed || file.Mark <= row.Mark) {
		return "", true
	}
	here, err := folderMark(f.folder)
	switch {
	case !found:
		return "another installation sends for this database, or its data folder was lost", false
	case err != nil:
		return fmt.Sprintf("the data folder %s cannot be read (%v)", f.folder, err), false
	case row.Mark < file.Mark && (row.Instance == file.Instance || row.Instance == ""):
		return "the database is older than what was sent last: it was restored from a backup", false
	case row.Instance != file.Instance:
		return "the database belongs to another installation: it is a copy, or another one took over", false
	case file.Folder != here:
		return "the data folder is a copy of another one", false
	}
	return "", false
}

// raise writes the file's side up to a mark. Another worker that shares the folder may have raised it further.
func (f *Fence) raise(instance string, mark int64) error {
	err := os.MkdirAll(f.folder, 0o711)
	var here string
	if err == nil {
		here, err = folderMark(f.folder)
	}
	next := stamp{Instance: instance, Mark: mark, Folder: here}
	if file, found, unread := f.read(); unread == nil && found && file.Instance == instance && file.Folder == here {
		next.Mark = max(mark, file.Mark)
	}
	if err == nil {
		err = f.write(next)
	}
	if err != nil {
		return fmt.Errorf("write the file that keeps copies from sending: %w", err)
	}
	return nil
}

func (f *Fence) read() (s stamp, found bool, err error) {
	text, err := os.ReadFile(filepath.Join(f.folder, fenceFile))
	if errors.Is(err, fs.ErrNotExist) {
		return s, false, nil
	}
	if err == nil {
		err = json.Unmarshal(text, &s)
	}
	return s, err == nil, err
}

// write replaces the file at once and for good: a file that is half there would hold all mail back.
func (f *Fence) write(s stamp) (err error) {
	text, err := json.Marshal(s)
	if err != nil {
		return err
	}
	next, err := os.CreateTemp(f.folder, fenceFile+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(next.Name())
		}
	}()
	_, err = next.Write(append(text, '\n'))
	// It is no secret, and the service must be able to read what an operator's command has written.
	if err := errors.Join(err, next.Chmod(0o644), next.Sync(), next.Close()); err != nil {
		return err
	}
	if err := os.Rename(next.Name(), filepath.Join(f.folder, fenceFile)); err != nil {
		return err
	}
	folder, err := os.Open(f.folder)
	if err != nil {
		return err
	}
	defer folder.Close()
	return folder.Sync()
}

// fenced returns the installation that claims in this transaction, "" without a fence, and why it must not. A fresh
// database is taken: first in the file, which may be ahead of a database that nobody has sent from.
func (s step) fenced(ctx context.Context, row store.Sending) (instance, breach string, err error) {
	if s.Fence == nil {
		return "", "", nil
	}
	breach, fresh := s.Fence.breach(row)
	if !fresh {
		return row.Instance, breach, nil
	}
	instance = store.NewID("i")
	if err := s.Fence.raise(instance, row.Mark); err != nil {
		return "", "", err
	}
	return instance, "", s.TakeFence(ctx, instance, row.Mark)
}

// ahead reports whether the file is ahead of the database, as after a restore.
func (f *Fence) ahead(row store.Sending) bool {
	file, found, err := f.read()
	return err == nil && found && file.Instance == row.Instance && file.Mark > row.Mark
}
