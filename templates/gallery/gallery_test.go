package gallery

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/templates"
)

func TestGalleryShowsEveryMail(t *testing.T) {
	t.Parallel()
	set, err := templates.New()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "mails")
	last, of := 0, 0
	n, err := Write(dir, set, Options{Languages: []string{"en", "de"}, Progress: func(done, all int) { last, of = done, all }})
	if err != nil {
		t.Fatal(err)
	}
	if last != of || of == 0 {
		t.Errorf("the progress ended at %d of %d", last, of)
	}
	page := read(t, dir, "index.html")
	shown := 0
	for _, kind := range set.Kinds() {
		for _, v := range templates.Variants(kind) {
			file := kind
			if v.Name != "" {
				file += "+" + strings.ReplaceAll(v.Name, " ", "-")
			}
			shown++
			m, err := set.Render(v.Letter)
			if err != nil {
				t.Fatal(err)
			}
			if read(t, dir, "en/"+file+".html") != WithPictures(m) {
				t.Errorf("%s is not the page that is sent", file)
			}
			if page := read(t, dir, "en/"+file+".html"); strings.Contains(page, `src="cid:`) {
				t.Errorf("a picture of %s cannot be seen", file)
			}
			if text := read(t, dir, "en/"+file+".txt"); !strings.HasSuffix(text, m.Text) {
				t.Errorf("the text of %s is %q", file, text)
			}
			if dark := read(t, dir, "en/"+file+".dark.html"); strings.Contains(dark, "prefers-color-scheme: dark)") || !strings.Contains(dark, "@media all") {
				t.Errorf("%s is not dark", file)
			}
		}
	}
	if got := strings.Count(page, `"language":"en"`); got != shown || n < shown {
		t.Errorf("the index shows %d English mails and %d in all, want %d", got, n, shown)
	}
	if address := regexp.MustCompile(`(?i)(src|href)="?https?:`).FindString(page); address != "" {
		t.Errorf("the index fetches something: %s", address)
	}
}

func TestPicturesStandInThePages(t *testing.T) {
	t.Parallel()
	var logo bytes.Buffer
	if err := png.Encode(&logo, image.NewGray(image.Rect(0, 0, 40, 20))); err != nil {
		t.Fatal(err)
	}
	h, err := templates.Load(fstest.MapFS{
		"organisations/Harbour Foods/brand.yaml": {Data: []byte("name: Harbour Academy\nlogo: logo.png\n")},
		"organisations/Harbour Foods/logo.png":   {Data: logo.Bytes()},
	}, "house", nil)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if _, err := Write(dir, h.Set, Options{Languages: []string{"en"}, Organisations: []string{"Harbour Foods"}}); err != nil {
		t.Fatal(err)
	}
	theirs, everybodys := read(t, dir, "en/Harbour Foods/invitation.html"), read(t, dir, "en/invitation.html")
	if !strings.Contains(theirs, `src="data:image/png;base64,`) || strings.Contains(theirs, "cid:") || strings.Contains(everybodys, "<img") {
		t.Error("the logo is not where it belongs")
	}
}

func TestUnknownLanguage(t *testing.T) {
	t.Parallel()
	set, err := templates.New()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Write(t.TempDir(), set, Options{Languages: []string{"tlh"}}); mentoring.FaultOf(err) != mentoring.FaultInvalid {
		t.Errorf("got %v", err)
	}
}

func read(t *testing.T, dir, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
