package evidence

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
)

//go:embed page.html
var pageSource string

var pageTemplate = template.Must(template.New("page.html").Funcs(template.FuncMap{"day": day, "folder": Standard.folder, "gapsOf": Standard.gaps, "file": Mail.file}).Parse(pageSource))

// page writes all of it as one page, which holds everything that it shows but the mails, and prints well.
func (p Pack) page(mails []Mail) ([]byte, error) {
	var out bytes.Buffer
	shown := map[int][]Mail{}
	for _, s := range p.Standards {
		shown[s.Number] = s.shown(mails)
	}
	err := pageTemplate.Execute(&out, map[string]any{"Pack": p, "Intro": p.intro(), "Mails": shown})
	if err != nil {
		return nil, fmt.Errorf("write the page of the evidence: %w", err)
	}
	return out.Bytes(), nil
}
