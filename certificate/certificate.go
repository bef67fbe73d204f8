package certificate

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	_ "image/gif"  // a logo is a GIF,
	_ "image/jpeg" // a JPEG
	"image/png"    // or a PNG
	"time"

	"codeberg.org/go-pdf/fpdf"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
)

// Certificate is what stands on the page.
type Certificate struct {
	House    string     // who gives it; stands above the title where there is no logo
	Logo     []byte     // a PNG, JPEG or GIF; nil for none
	Accent   color.RGBA // of the frame, the title and the rules
	Language string     // a BCP 47 tag, for programs that read it aloud
	Title    string
	For      string // the word before the name
	Name     string
	Deed     string // what the person did, in a sentence
	Span     string // for how long, in a few words
	Thanks   string
	Day      string // on which it is given
	Signed   string // who gives it
	Office   string // for whom they do
	Made     time.Time
}

// The sheet, in millimetres: A4 across.
const (
	wide, high = 297.0, 210.0
	margin     = 13.0
	measure    = 215.0 // the longest line
	thin       = 0.3   // a rule
)

// PDF returns the page.
func (c Certificate) PDF() ([]byte, error) {
	p := &sheet{fpdf.New("L", "mm", "A4", ""), c}
	p.SetCatalogSort(true)
	p.SetCreationDate(c.Made.UTC())
	p.SetModificationDate(c.Made.UTC())
	p.SetProducer("Rapport", true)
	p.SetLang(c.Language)
	p.SetTitle(p.words(c.Title+", "+c.Name), true)
	p.SetAutoPageBreak(false, 0)
	p.AddUTF8FontFromBytes("serif", "", liberationserifregular.TTF)
	p.AddUTF8FontFromBytes("serif", "I", liberationserifitalic.TTF)
	p.AddPage()
	p.frame()
	p.head()
	p.middle()
	p.foot()
	var out bytes.Buffer
	if err := p.Output(&out); err != nil {
		return nil, fmt.Errorf("write a certificate: %w", err)
	}
	return out.Bytes(), nil
}

type sheet struct {
	*fpdf.Fpdf
	c Certificate
}

// frame draws two lines around everything, the outer one stronger.
func (p *sheet) frame() {
	p.SetDrawColor(int(p.c.Accent.R), int(p.c.Accent.G), int(p.c.Accent.B))
	for _, line := range []struct{ at, width float64 }{{margin, 0.9}, {margin + 2.4, 0.25}} {
		p.SetLineWidth(line.width)
		p.Rect(line.at, line.at, wide-2*line.at, high-2*line.at, "D")
	}
}

// head shows the logo, or who gives the certificate.
func (p *sheet) head() {
	const top, tall, broad = 25.0, 20.0, 70.0
	if width, height, ok := p.logo(); ok {
		scale := min(broad/width, tall/height)
		p.ImageOptions("logo", (wide-width*scale)/2, top+(tall-height*scale)/2, width*scale, height*scale, false, fpdf.ImageOptions{ImageType: "PNG"}, 0, "")
		return
	}
	p.accent()
	p.line(top+11, 17, "", p.c.House)
}

// logo takes the picture in, whatever it was, as a PNG of the plain kind. It returns its size in pixels.
func (p *sheet) logo() (width, height float64, ok bool) {
	picture, _, err := image.Decode(bytes.NewReader(p.c.Logo))
	if err != nil {
		return 0, 0, false
	}
	size := picture.Bounds()
	plain := image.NewNRGBA(image.Rect(0, 0, size.Dx(), size.Dy()))
	for y := range size.Dy() {
		for x := range size.Dx() {
			plain.Set(x, y, picture.At(size.Min.X+x, size.Min.Y+y))
		}
	}
	var encoded bytes.Buffer
	if err := png.Encode(&encoded, plain); err != nil {
		return 0, 0, false
	}
	p.RegisterImageOptionsReader("logo", fpdf.ImageOptions{ImageType: "PNG"}, &encoded)
	return float64(size.Dx()), float64(size.Dy()), true
}

// middle says what it is, whose it is and for what.
func (p *sheet) middle() {
	p.accent()
	p.line(69, 44, "", p.c.Title)
	p.ink()
	p.line(83, 15, "I", p.c.For)
	if Settable(p.c.Name) {
		p.line(100, 36, "", p.c.Name)
		p.rule(105, 90)
	} else {
		p.rule(105, 150)
	}
	p.paragraph(119, 17, p.c.Deed)
	p.line(138, 15, "I", p.c.Span)
	p.line(150, 15, "", p.c.Thanks)
}

// foot says when, and who gives it.
func (p *sheet) foot() {
	const left, right, column, y = 82.0, 215.0, 75.0, 175.0
	p.ink()
	p.at(left, column, y-2.5, 14, "", p.c.Day)
	p.at(right, column, y-2.5, 14, "", p.c.Signed)
	p.at(right, column, y+5.5, 10.5, "I", p.c.Office)
	p.SetLineWidth(thin)
	for _, x := range []float64{left, right} {
		p.Line(x-column/2, y, x+column/2, y)
	}
}

func (p *sheet) accent() {
	p.SetTextColor(int(p.c.Accent.R), int(p.c.Accent.G), int(p.c.Accent.B))
}
func (p *sheet) ink() { p.SetTextColor(39, 48, 45) }

// rule draws a thin line in the middle, so long.
func (p *sheet) rule(y, long float64) {
	p.SetLineWidth(thin)
	p.Line((wide-long)/2, y, (wide+long)/2, y)
}

// line sets a text in the middle of the sheet on the baseline y, in points, smaller where it would be too long.
func (p *sheet) line(y, size float64, style, text string) {
	p.at(wide/2, measure, y, size, style, text)
}

// at sets a text around x.
func (p *sheet) at(x, room, y, size float64, style, text string) {
	text = p.words(text)
	p.SetFont("serif", style, size)
	width := p.GetStringWidth(text)
	if width > room {
		p.SetFont("serif", style, size*room/width)
		width = p.GetStringWidth(text)
	}
	p.Text(x-width/2, y, text)
}

// paragraph sets a text in the middle, in two lines where one is too short.
func (p *sheet) paragraph(y, size float64, text string) {
	text = p.words(text)
	p.SetFont("serif", "", size)
	if p.GetStringWidth(text) <= measure {
		p.line(y+4, size, "", text)
		return
	}
	lines := p.SplitText(text, measure)
	if len(lines) > 2 {
		p.line(y+4, size, "", text) // smaller, and on one line
		return
	}
	for i, line := range lines {
		p.line(y+float64(i)*8, size, "", line)
	}
}

// words is a text without what the font cannot show.
func (p *sheet) words(text string) string {
	var kept []rune
	for _, r := range composed(text) {
		if r == ' ' || Settable(string(r)) {
			kept = append(kept, r)
		}
	}
	return composed(string(kept))
}
