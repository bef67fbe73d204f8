package templates

import (
	htmltemplate "html/template"
	"strings"
)

// brand is what an organisation says about how its mails look. What it leaves out stays as it is.
type brand struct {
	name        string // "" leaves the programme's own
	light, dark palette
	logo        *Picture
}

func ourBrand() brand { return brand{light: lightPalette, dark: darkPalette} }

// look is a brand made ready.
type look struct {
	name   string
	accent colour
	logo   *Picture
	page   *htmltemplate.Template
}

func (b brand) look() (look, error) {
	p, err := parsePage(b.light, b.dark)
	return look{name: b.name, accent: b.light[accent], logo: b.logo, page: p}, err
}

// ourName is who signs where no organisation has said its own name.
const ourName = "Rapport"

// house is who signs.
func (l look) house() string {
	if l.name != "" {
		return l.name
	}
	return ourName
}

// head is the line above the words.
func (l look) head(cohort string) string {
	if l.name == "" || strings.EqualFold(l.name, cohort) {
		return cohort
	}
	if cohort == "" {
		return l.name
	}
	return l.name + " · " + cohort
}

// foldName makes names equal that people write differently: "Harbour-Foods", "harbour foods".
func foldName(name string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' || r == '_' }), " ")
}
