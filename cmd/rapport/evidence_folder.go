package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/rapport-mentoring/rapport/evidence"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// evidenceFolder is where evidence is written. With force it may hold something: the files of earlier evidence, as its list has them, are
// taken away, and whatever else is there stays.
type evidenceFolder struct {
	dir   string
	force bool
}

// isFree checks that the folder may be written to.
func (f evidenceFolder) isFree() error {
	entries, err := os.ReadDir(f.dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return f.cannot(err)
	case len(entries) > 0 && !f.force:
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: "the folder " + f.dir + " is not empty, so nothing was written; name another one with --out, or say --force to write in place of the evidence that is there"}
	}
	_, err = f.earlier()
	return err
}

// write writes the files in their order. The list of them comes last, and is taken away first: a folder that has one has what it lists.
func (f evidenceFolder) write(files []evidence.File, progress func(done, of int)) error {
	if err := f.clear(); err != nil {
		return err
	}
	for i, file := range files {
		path := filepath.Join(f.dir, filepath.FromSlash(file.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return f.cannot(err)
		}
		if err := os.WriteFile(path, file.Content, 0o600); err != nil {
			return f.cannot(err)
		}
		progress(i+1, len(files))
	}
	return nil
}

// earlier reads the list of the evidence that is in the folder.
func (f evidenceFolder) earlier() (m evidence.Manifest, err error) {
	listed, err := os.ReadFile(filepath.Join(f.dir, evidence.ManifestName))
	if errors.Is(err, fs.ErrNotExist) {
		return m, nil
	} else if err != nil {
		return m, f.cannot(err)
	}
	if err := json.Unmarshal(listed, &m); err != nil {
		return m, &mentoring.Error{Fault: mentoring.FaultConflict, Message: filepath.Join(f.dir, evidence.ManifestName) + " is not a list of evidence, so nothing was written; name another folder with --out"}
	}
	return m, nil
}

// clear takes away what the list of earlier evidence names, within the folder and nowhere else.
func (f evidenceFolder) clear() error {
	earlier, err := f.earlier()
	if err != nil || len(earlier.Files) == 0 {
		return err
	}
	root, err := os.OpenRoot(f.dir)
	if err != nil {
		return f.cannot(err)
	}
	defer root.Close()
	for _, name := range append([]string{evidence.ManifestName}, names(earlier)...) {
		if err := root.Remove(filepath.FromSlash(name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return f.cannot(err)
		}
	}
	return nil
}

func names(m evidence.Manifest) (names []string) {
	for _, file := range m.Files {
		names = append(names, file.Name)
	}
	return names
}

func (f evidenceFolder) cannot(err error) error {
	return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the folder " + f.dir + " cannot be written; choose another with --out", Err: err}
}
