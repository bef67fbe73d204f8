package certificate

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/internal/pdftext"
)

func sample() Certificate {
	return Certificate{
		House: "Harbour Mentoring", Accent: color.RGBA{42, 107, 91, 255}, Language: "en", Title: "Certificate", For: "for", Name: "Grace Okafor",
		Deed: "was a mentor in Harbour Mentoring for first-time leaders.", Span: "March to December 2026, eight talks",
		Thanks: "Thank you for an hour a month that somebody will not forget.", Day: "4 December 2026", Signed: "Anna Lind", Office: "Coordinator, Northwind",
		Made: time.Date(2026, time.December, 4, 9, 0, 0, 0, time.UTC),
	}
}

func TestRow67TheWordsStandOnThePage(t *testing.T) {
	t.Parallel()
	c := sample()
	raw, err := c.PDF()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(raw, []byte("%PDF-1.")) || len(raw) > 100<<10 {
		t.Errorf("%d bytes that begin %q", len(raw), raw[:8])
	}
	words := pdftext.Read(raw)
	for _, want := range []string{c.House, c.Title, c.For, c.Name, c.Deed, c.Span, c.Thanks, c.Day, c.Signed, c.Office} {
		if !strings.Contains(words, want+"\n") {
			t.Errorf("the page lacks %q:\n%s", want, words)
		}
	}
}

func TestRow67SameInputSameBytes(t *testing.T) {
	t.Parallel()
	c := sample()
	c.Logo = logo(t)
	first, err := c.PDF()
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if again, err := c.PDF(); err != nil || !bytes.Equal(first, again) {
			t.Fatalf("other bytes, %v", err)
		}
	}
}

func TestRow67NamesOfManyLands(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		"Zoë Ångström-Łukasiewicz", "Nguyễn Thị Ánh", "Ελένη Παπαδοπούλου", "Наталія Шевченко", "Đorđe Ðurić", "İpek Şahin", "O’Keeffe", "Ana (Nina) de la Peña",
		"Zoe\u0308 A\u030angstro\u0308m", // with accents of their own
	} {
		c := sample()
		c.Name = name
		raw, err := c.PDF()
		if err != nil {
			t.Fatal(err)
		}
		if words := pdftext.Read(raw); !strings.Contains(words, composed(name)+"\n") {
			t.Errorf("%s is not on the page:\n%s", name, words)
		}
	}
}

// Whoever's name cannot be set gets a line to write it on, and everything else.
func TestRow67OtherScriptsLeaveALine(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"王小明", "محمد علي", "דוד כהן", "सीता देवी", "김민수", "Grace 🚀", "\xff\xfe", "", "สมชาย"} {
		c := sample()
		c.Name, c.House, c.Deed = name, "Harbour 港", "was a mentor in 港 Harbour 🚀."
		raw, err := c.PDF()
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		words := pdftext.Read(raw)
		if Settable(name) || name != "" && strings.Contains(words, name) || !strings.Contains(words, "Harbour\n") || !strings.Contains(words, "was a mentor in Harbour .\n") {
			t.Errorf("%q:\n%s", name, words)
		}
	}
}

// Nothing on the page is longer than the page: a long line is set smaller.
func TestRow67LongWordsFit(t *testing.T) {
	t.Parallel()
	c := sample()
	c.Name = strings.Repeat("Maximiliana-Theodora ", 8)
	c.Deed = strings.Repeat("war in einem sehr langen Programm dabei ", 8)
	c.Title = "Teilnahmeurkundenbescheinigungsblatt für besondere Verdienste"
	if _, err := c.PDF(); err != nil {
		t.Fatal(err)
	}
}

func logo(t *testing.T) []byte {
	t.Helper()
	picture := image.NewRGBA(image.Rect(0, 0, 120, 40))
	for x := range 120 {
		for y := range 40 {
			picture.Set(x, y, color.RGBA{uint8(2 * x), 90, uint8(6 * y), 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func BenchmarkPDF(b *testing.B) {
	for b.Loop() {
		if _, err := sample().PDF(); err != nil {
			b.Fatal(err)
		}
	}
}
