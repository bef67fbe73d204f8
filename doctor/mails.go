package doctor

import (
	"context"
	"errors"

	"github.com/rapport-mentoring/rapport/house"
	"github.com/rapport-mentoring/rapport/internal/form"
)

const mailsPart = "mails"

// mails looks at the folder with mails of one's own, where there is one.
func mails(_ context.Context, s Subject) []Finding {
	folder := s.Config.Templates
	if folder == "" {
		return nil
	}
	h, err := house.Open(folder)
	if problems, ok := errors.AsType[form.Problems](err); ok {
		var findings []Finding
		for _, p := range problems {
			findings = append(findings, wrong(mailsPart, p.String(), "correct that; “rapport templates check” looks at the folder alone"))
		}
		return findings
	}
	if err != nil {
		return []Finding{wrong(mailsPart, err.Error(), "name the folder under “templates” in the configuration, or leave that out")}
	}
	var findings []Finding
	for _, w := range h.Warnings {
		findings = append(findings, warning(mailsPart, w.String(), "see whether it is meant so"))
	}
	files := 0
	for _, own := range h.Own {
		files += len(own.Files)
	}
	return append(findings, fine(mailsPart, "%s is in order: files of wording: %d, organisations with something of their own: %d", folder, files, len(h.Own)-1))
}
