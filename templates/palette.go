package templates

import (
	"fmt"
	"maps"
	"math"
	"strconv"
	"strings"
)

// role is what a colour is for. Roles are the names of the colours in page.css and in a brand.yaml.
type role string

const (
	page       role = "page"        // around the card
	card       role = "card"        // behind the words
	line       role = "line"        // edges and rules
	text       role = "text"        // running words
	faint      role = "faint"       // small print and second lines
	accent     role = "accent"      // the question, headings, the words of a button
	button     role = "button"      // behind the words of a button
	buttonLine role = "button-line" // around it
	bar        role = "bar"         // beside somebody's own words
)

var roles = []role{page, card, line, text, faint, accent, button, buttonLine, bar}

// legible are the pairs of words and what is behind them. A test sees that page.html has no others.
var legible = [][2]role{{text, card}, {faint, card}, {accent, card}, {accent, button}, {faint, button}}

// leastContrast is what WCAG 2.2, 1.4.3 asks of words of ordinary size at level AA.
const leastContrast = 4.5

// goodContrast is what an accent of ours for dark screens has, so that a button can still have a tint (level AAA).
const goodContrast = 7

// colour is a colour of sRGB.
type colour struct{ r, g, b uint8 }

// palette has a colour for each role.
type palette map[role]colour

var (
	lightPalette = mustPalette("#f3f1ec #fffdf9 #e4dfd5 #27302d #5a635e #2a6b5b #eaf2ee #d3e3dc #c8a467")
	darkPalette  = mustPalette("#15191a #1f2526 #323b3b #e7e9e4 #a9b3ae #8fd0bb #28312f #3c4a46 #b08a4f")
)

// mustPalette reads the colours in the order of the roles.
func mustPalette(colours string) palette {
	p := palette{}
	for i, written := range strings.Fields(colours) {
		c, err := parseColour(written)
		if err != nil {
			panic(err)
		}
		p[roles[i]] = c
	}
	return p
}

// parseColour reads "#2a6b5b" or "#2b5".
func parseColour(s string) (colour, error) {
	digits, ok := strings.CutPrefix(s, "#")
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if !ok || len(digits) != 6 || err != nil {
		return colour{}, fmt.Errorf("%q is not a colour", s)
	}
	return colour{uint8(n >> 16), uint8(n >> 8), uint8(n)}, nil
}

func (c colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c.r, c.g, c.b) }

// luminance is the relative luminance of WCAG 2.2, from 0 for black to 1 for white.
func (c colour) luminance() float64 {
	linear := func(v uint8) float64 {
		if s := float64(v) / 255; s > 0.04045 {
			return math.Pow((s+0.055)/1.055, 2.4)
		} else {
			return s / 12.92
		}
	}
	return 0.2126*linear(c.r) + 0.7152*linear(c.g) + 0.0722*linear(c.b)
}

// contrast is the contrast ratio of WCAG 2.2, from 1 to 21.
func contrast(a, b colour) float64 {
	la, lb := a.luminance(), b.luminance()
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// mix returns a with this share of b, from 0 to 1.
func (a colour) mix(b colour, share float64) colour {
	at := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + share*(float64(y)-float64(x)))) }
	return colour{at(a.r, b.r), at(a.g, b.g), at(a.b, b.b)}
}

// readableOn returns the colour nearest to c, on its way to black or to white, that has this contrast with all of these.
func (c colour) readableOn(least float64, grounds ...colour) colour {
	for step := range 101 {
		for _, end := range []colour{{}, {255, 255, 255}} {
			near, worst := c.mix(end, float64(step)/100), math.Inf(1)
			for _, g := range grounds {
				worst = min(worst, contrast(near, g))
			}
			if worst >= least {
				return near
			}
		}
	}
	return c
}

// tint is how much of the accent is in the ground of a button that has no colour of its own.
const tint = 0.08

// with returns the palette with other colours for some roles. A button that is not among them takes its ground from the
// accent, as much of it as its words can be read on, so that one colour makes a mail look like an organisation's.
func (p palette) with(own palette) palette {
	out := maps.Clone(p)
	maps.Copy(out, own)
	a, ok := own[accent]
	if !ok {
		return out
	}
	if _, ok := own[button]; !ok {
		for share := tint; ; share -= 0.02 {
			out[button] = out[card].mix(a, max(share, 0))
			if share <= 0 || contrast(a, out[button]) >= leastContrast && contrast(out[faint], out[button]) >= leastContrast {
				break
			}
		}
	}
	if _, ok := own[buttonLine]; !ok {
		out[buttonLine] = out[card].mix(a, 0.22)
	}
	return out
}

// fill puts the colours of the palette into a style sheet.
func (p palette) fill(sheet string) string {
	var pairs []string
	for _, r := range roles {
		pairs = append(pairs, "var(--"+string(r)+")", p[r].String())
	}
	return strings.NewReplacer(pairs...).Replace(sheet)
}
