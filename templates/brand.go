package templates

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	_ "image/gif"  // a logo is a GIF,
	_ "image/jpeg" // a JPEG
	_ "image/png"  // or a PNG
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/internal/form"
)

// brandFile says how an organisation's mails look.
const brandFile = "brand.yaml"

// The limits of a logo. It goes with every mail and is kept with each, so it has to be small.
const (
	logoBytes     = 32 << 10
	logoMost      = 1600 // pixels of a side
	logoShown     = 200  // pixels of its width, unless logo-width says otherwise
	logoShownHigh = 120
)

// readBrand reads the brand.yaml of a folder over the brand on which it builds. Without one it is that brand.
func readBrand(in layer, on brand, problems *form.Problems) brand {
	data, err := fs.ReadFile(in, brandFile)
	if err != nil {
		return on
	}
	file := form.Parse(path.Join(in.root, brandFile), data, problems)
	b := on
	if f := file.Key("name"); f.Text() != "" {
		b.logo = nil // the one below is of another name
		b.name = oneLine(clean(f.Text()))
		if n := len([]rune(b.name)); n > 60 || strings.ContainsAny(b.name, "<>@\"") {
			f.Problem("the name %q cannot stand before an address: write up to 60 letters, without quotes, < > and @", b.name)
		}
	}
	light, dark := file.Key("colours"), file.Key("dark-colours")
	b.light = on.light.with(readColours(light))
	own := readColours(dark)
	if _, ok := own[accent]; !ok && b.light[accent] != on.light[accent] {
		ground := on.dark.with(own)[card]
		own[accent] = b.light[accent].readableOn(goodContrast, ground)
	}
	b.dark = on.dark.with(own)
	// What cannot be read may come from a colour that was left as it is; then the section is what to look at.
	checkLegible(light, b.light, "")
	checkLegible(dark, b.dark, "on dark screens, ")
	shown := file.Key("logo-width").Number(0, 16, 400)
	if f := file.Key("logo"); f.Text() != "" {
		b.logo = readLogo(in, f, shown)
	}
	file.Done()
	return b
}

// readColours reads the colours of a section.
func readColours(section *form.Field) palette {
	own := palette{}
	for _, r := range roles {
		f := section.Key(string(r))
		if !f.Written() {
			continue
		}
		c, err := parseColour("#" + strings.TrimPrefix(f.Text(), "#"))
		if err != nil {
			f.Problem("%s is no colour: write it in quotes, as a number sign and six digits, such as %s: \"#2a6b5b\"", r, r)
			continue
		}
		own[r] = c
	}
	return own
}

// checkLegible notes each pair of colours that people with weak eyes could not read.
func checkLegible(section *form.Field, p palette, where string) {
	told := map[role]bool{}
	for _, pair := range legible {
		words, ground := pair[0], pair[1]
		ratio := contrast(p[words], p[ground])
		if ratio >= leastContrast || told[words] {
			continue
		}
		told[words] = true
		at := section.Key(string(words))
		if !at.Written() {
			at = section.Key(string(ground))
		}
		at.Problem("%s%s %s can hardly be read on %s %s: their contrast is %.1f, and small words need %.1f (WCAG AA). %s would do",
			where, words, p[words], ground, p[ground], ratio, leastContrast, p[words].readableOn(leastContrast, groundsOf(words, p)...))
	}
}

// groundsOf returns the colours behind words of a role.
func groundsOf(words role, p palette) []colour {
	var grounds []colour
	for _, pair := range legible {
		if pair[0] == words {
			grounds = append(grounds, p[pair[1]])
		}
	}
	return grounds
}

var logoTypes = map[string]string{"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif"}

// readLogo reads the picture that a brand names. It is shown in the width that is asked for, or in its own up to a bound.
func readLogo(in layer, f *form.Field, width int) *Picture {
	name := path.Clean(f.Text())
	data, err := fs.ReadFile(in, name)
	if err != nil {
		f.Problem("there is no logo at %s: put the picture into this folder, and write its name", path.Join(in.root, name))
		return nil
	}
	size, format, err := image.DecodeConfig(bytes.NewReader(data))
	kind := logoTypes[format]
	switch {
	case err != nil || kind == "":
		f.Problem("%s is not a picture that every mail program shows: save it as one of %s", name, strings.Join(slices.Sorted(maps.Keys(logoTypes)), ", "))
		return nil
	case len(data) > logoBytes:
		f.Problem("%s has %d kB, and it goes with every mail: save it with at most %d kB", name, (len(data)+1023)>>10, logoBytes>>10)
		return nil
	case size.Width > logoMost || size.Height > logoMost || size.Width < 16 || size.Height < 8:
		f.Problem("%s has %d × %d pixels: save it with 16 to %d", name, size.Width, size.Height, logoMost)
		return nil
	}
	if _, _, err := image.Decode(bytes.NewReader(data)); err != nil {
		f.Problem("%s is damaged (%v): save it once more", name, err)
		return nil
	}
	if width == 0 {
		width = min(size.Width, logoShown)
		width = min(width, max(1, size.Width*logoShownHigh/size.Height))
	}
	sum := sha256.Sum256(data)
	return &Picture{
		Name: path.Base(name), Type: kind, ID: fmt.Sprintf("logo.%x@rapport", sum[:6]), Content: data,
		Width: width, Height: max(1, size.Height*width/size.Width),
	}
}
