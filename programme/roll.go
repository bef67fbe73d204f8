package programme

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// rollFile is the name of the list of whoever was erased in the data folder.
const rollFile = "erased"

// RollFile is the Roll in a data folder: a line of text for each person who was erased, with their random id. It is no part of a dump of
// the database, so that after an older one was brought back it still says whom that has to forget again.
type RollFile struct {
	folder string
	mu     sync.Mutex // what one process adds comes line by line; two that share a folder append, which does not mix
}

// NewRollFile returns the list of a data folder.
func NewRollFile(folder string) *RollFile { return &RollFile{folder: folder} }

// Erased returns all ids on the list, none when there is no list yet.
func (r *RollFile) Erased() (ids []string, err error) {
	file, err := os.Open(filepath.Join(r.folder, rollFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the list of whoever was erased: %w", err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if id := strings.TrimSpace(lines.Text()); id != "" {
			ids = append(ids, id)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read the list of whoever was erased: %w", err)
	}
	return ids, nil
}

// Add has an id be on the list for good: it is on the disk when Add returns.
func (r *RollFile) Add(person string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	ids, err := r.Erased()
	if err != nil {
		return err
	}
	for _, id := range ids {
		if id == person {
			return nil
		}
	}
	if err := r.append(person); err != nil {
		return fmt.Errorf("write down who was erased, in the data folder: %w", err)
	}
	return nil
}

func (r *RollFile) append(person string) (err error) {
	if err := os.MkdirAll(r.folder, 0o711); err != nil {
		return err
	}
	file, err := os.OpenFile(filepath.Join(r.folder, rollFile), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = file.WriteString(person + "\n")
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	folder, err := os.Open(r.folder)
	if err != nil {
		return err
	}
	defer folder.Close()
	return folder.Sync()
}
