package rehearsal

import (
	"bytes"
	"cmp"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// mark is the file by which a folder is known as a rehearsal's own, so that it may be written anew.
const mark = ".rehearsal"

// Folder is where a rehearsal is written.
type Folder struct{ Dir string }

// DefaultFolder returns the folder of a cohort's rehearsal when none is named: beside whoever asks.
func DefaultFolder(cohort string) string { return "rehearsal-" + slug(cohort) }

// OpenFolder makes the folder of a rehearsal, or takes one that an earlier rehearsal has made. Any other folder that holds
// something is refused, and so is one that cannot be written: the error is a *mentoring.Error.
func OpenFolder(dir string) (Folder, error) {
	refuse := func(message string, err error) (Folder, error) {
		return Folder{}, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: message, Err: err}
	}
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, os.ErrNotExist):
	case err != nil:
		return refuse(dir+" is no folder that can be read; name another with --out", err)
	case len(entries) > 0 && !slices.ContainsFunc(entries, func(e os.DirEntry) bool { return e.Name() == mark }):
		return Folder{}, &mentoring.Error{Fault: mentoring.FaultConflict, Message: dir + " holds something else than a rehearsal, and stays as it is; name another folder with --out"}
	}
	if err := errors.Join(os.MkdirAll(dir, 0o755), os.WriteFile(filepath.Join(dir, mark), []byte("Written by rapport rehearse; the next rehearsal writes it anew.\n"), 0o644)); err != nil {
		return refuse(dir+" cannot be written; name another folder with --out", err)
	}
	return Folder{dir}, nil
}

// Write writes the gallery, the calendar, the load and the replies of a rehearsal in place of those of an earlier one, and
// returns the path of the page to open first. Stamp is when it is written.
func (f Folder) Write(ctx context.Context, r *Record, scripted bool, stamp time.Time) (index string, err error) {
	people := filepath.Join(f.Dir, "people")
	if err := errors.Join(os.RemoveAll(people), os.Mkdir(people, 0o755)); err != nil {
		return "", fmt.Errorf("write the rehearsal: %w", err)
	}
	wrote := map[int]bool{}
	for _, l := range r.Letters {
		if wrote[l.Person] {
			continue
		}
		wrote[l.Person] = true
		if err := f.file(r.pageOf(l.Person), func(w io.Writer) error { return r.writePerson(ctx, w, l.Person) }); err != nil {
			return "", err
		}
	}
	return filepath.Join(f.Dir, "index.html"), errors.Join(
		f.file("index.html", func(w io.Writer) error { return r.writeIndex(w, scripted) }),
		f.file("calendar.ics", func(w io.Writer) error { return r.WriteCalendar(w, stamp) }),
		f.file("load.csv", r.WriteLoad),
		f.file("replies.csv", r.WriteReplies),
	)
}

func (f Folder) file(name string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	if err := os.WriteFile(filepath.Join(f.Dir, filepath.FromSlash(name)), b.Bytes(), 0o644); err != nil {
		return fmt.Errorf("write the rehearsal: %w", err)
	}
	return nil
}

// WriteReplies writes what everybody answered as a script that ReadScript reads, so that a line can be changed and the
// rehearsal played again.
func (r *Record) WriteReplies(w io.Writer) error {
	out := csv.NewWriter(w)
	lines := [][]string{columns}
	type question struct {
		kind   mentoring.Kind
		number int // of this kind to them
		at     time.Time
	}
	asked := map[int64]*question{} // by the id of each mail that puts it
	latest := map[string]*question{}
	for _, l := range r.Letters {
		who := string(r.People[l.Person].Address)
		if kind, first := questionIn(l.Kind); l.Ours && kind != "" {
			key := who + "|" + string(kind)
			if q := latest[key]; first || q == nil {
				next := &question{kind: kind, number: 1, at: l.At}
				if q != nil {
					next.number += q.number
				}
				latest[key] = next
			}
			if l.Kind != string(kind)+".clarify" { // what they say then is not for a script
				asked[l.id] = latest[key]
			}
		}
		if q := asked[l.answers]; q != nil && !l.Ours {
			lines = append(lines, []string{who, string(q.kind), fmt.Sprint(q.number), strings.TrimSpace(l.Text), delayInWords(l.At.Sub(q.at))})
		}
	}
	return out.WriteAll(lines)
}

var bare = transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)

// slug writes a name so that it can be part of a file's.
func slug(name string) string {
	plain, _, err := transform.String(bare, strings.ToLower(name))
	if err != nil {
		plain = strings.ToLower(name)
	}
	words := strings.FieldsFunc(plain, func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9') })
	short := strings.Join(words, "-")
	return cmp.Or(short[:min(len(short), 60)], "cohort")
}
