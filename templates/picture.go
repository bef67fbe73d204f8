package templates

import "html/template"

// Picture is a logo or a chart that goes with a mail as a part of it (RFC 2392), so that nothing is fetched when it is read.
type Picture struct {
	Name    string // of the file, such as "logo.png"
	Type    string // media type
	ID      string // the content id, without angle brackets
	Content []byte
	Width   int // in pixels, as it is shown
	Height  int
}

// Source is the address of the picture within its mail.
func (p *Picture) Source() template.URL { return template.URL("cid:" + p.ID) }
