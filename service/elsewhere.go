package service

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/store"
)

// Where somebody who was erased is searched for besides the programme's tables and the mailbox.
var _, _ programme.Elsewhere = Database{}, Folder{}

// Database is one that Temporal keeps its histories in, or what can be found of them.
type Database struct{ Called, DSN string }

// Name says which database it is.
func (d Database) Name() string { return d.Called }

// Search searches every column of every table.
func (d Database) Search(ctx context.Context, texts []string, whole bool) (map[string]int, error) {
	return store.SearchDatabase(ctx, d.DSN, texts, whole)
}

// Addresses lists what looks like an address in any column of any table.
func (d Database) Addresses(ctx context.Context, f func(string, mentoring.Address)) error {
	return store.AddressesIn(ctx, d.DSN, f)
}

// Folder is a folder on disk with everything below it but some folders.
type Folder struct {
	Called, Path string
	But          []string // paths of folders that are searched by other means
}

// Name says which folder it is.
func (f Folder) Name() string { return f.Called }

// chunk is how much of a file is read at once. What is longer than overlap is not found where two chunks meet.
const (
	chunk   = 1 << 20
	overlap = 1 << 10
)

// Search counts the files in which any of some texts stands.
func (f Folder) Search(ctx context.Context, texts []string, whole bool) (map[string]int, error) {
	var patterns []string
	for _, text := range texts {
		pattern := regexp.QuoteMeta(text)
		if whole {
			pattern = `(?:^|[^\pL\pN._+-])` + pattern + `(?:$|[^\pL\pN])`
		}
		patterns = append(patterns, pattern)
	}
	sought, err := regexp.Compile(`(?i)` + strings.Join(patterns, "|"))
	if err != nil {
		return nil, fmt.Errorf("search files: %w", err)
	}
	hits := map[string]int{}
	return hits, f.each(ctx, func(name string, text []byte) bool {
		if !sought.Match(text) {
			return true
		}
		hits[name] = 1
		return false
	})
}

var address = regexp.MustCompile(`[\pL\pN._%+'-]+@[\pL\pN.-]+`)

// Addresses lists what looks like an address in any file.
func (f Folder) Addresses(ctx context.Context, found func(string, mentoring.Address)) error {
	return f.each(ctx, func(name string, text []byte) bool {
		for _, a := range address.FindAll(text, -1) {
			found(name, mentoring.CanonicalAddress(string(a)))
		}
		return true
	})
}

// each calls look with the pieces of every file, until it returns false for one. A file that is gone meanwhile holds nothing.
func (f Folder) each(ctx context.Context, look func(name string, text []byte) bool) error {
	return filepath.WalkDir(f.Path, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case ctx.Err() != nil:
			return ctx.Err()
		case entry.IsDir() && slices.Contains(f.But, path):
			return fs.SkipDir
		case !entry.Type().IsRegular():
			return nil
		}
		name, err := filepath.Rel(f.Path, path)
		if err != nil {
			return err
		}
		return eachChunk(path, func(text []byte) bool { return look(name, text) })
	})
}

func eachChunk(path string, look func([]byte) bool) error {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer file.Close()
	r := bufio.NewReaderSize(file, chunk)
	var before []byte
	for {
		buffer := make([]byte, chunk)
		n, err := io.ReadFull(r, buffer)
		text := append(before, buffer[:n]...)
		if n > 0 && !look(text) {
			return nil
		}
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return nil
		}
		if err != nil {
			return err
		}
		before = bytes.Clone(text[max(0, len(text)-overlap):])
	}
}
