package templates

import (
	"slices"

	"github.com/rapport-mentoring/rapport/internal/chart"
)

// chart draws what a mail shows by month. A mail whose words have no place for it, such as an organisation's own, has none.
func (d draft) chart(l Letter) (*Picture, error) {
	if l.Figures == nil || !slices.ContainsFunc(d.blocks, func(b block) bool { return b.Shape == drawn }) {
		return nil, nil
	}
	var columns []chart.Column
	for _, p := range l.Figures.Course {
		columns = append(columns, chart.Column{Foot: p.Month, Least: p.Least, Most: p.Most})
	}
	content, err := chart.Draw(columns)
	return &Picture{Name: "months.png", Type: "image/png", ID: "months", Content: content, Width: chart.Width, Height: chart.Height}, err
}
