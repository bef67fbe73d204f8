package templates

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// layers are folders that lie on one another: a file is that of the first layer that has it.
type layers []layer

type layer struct {
	fs.FS
	root string // what problems call the folder; "" for our own mails
}

// Open opens the uppermost file of that name.
func (ls layers) Open(name string) (fs.File, error) {
	for _, l := range ls {
		if f, err := l.Open(name); !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// ReadDir lists the files of all layers in a folder, by name.
func (ls layers) ReadDir(name string) ([]fs.DirEntry, error) {
	var all []fs.DirEntry
	found := false
	for _, l := range ls {
		entries, err := fs.ReadDir(l, name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		found = found || err == nil
		for _, e := range entries {
			if !slices.ContainsFunc(all, func(o fs.DirEntry) bool { return o.Name() == e.Name() }) {
				all = append(all, e)
			}
		}
	}
	if !found {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	slices.SortFunc(all, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return all, nil
}

// display is what problems call a file: where it is found, as people see it.
func (ls layers) display(name string) string {
	for _, l := range ls {
		if _, err := fs.Stat(l, name); err == nil {
			return path.Join(l.root, name)
		}
	}
	return name
}
