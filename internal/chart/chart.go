// Package chart draws counts by month as a picture for a mail: PNG, in twice the pixels of its place so that it is sharp on a
// telephone, on a light ground of its own so that it can be read on dark screens too. There is no word in it, only numbers, so
// that one picture serves readers of every language. The same columns give the same bytes.
package chart

import (
	"fmt"
	"math"

	"github.com/go-analyze/charts"
)

// Width and Height are the place that a picture takes in a mail, in CSS pixels.
const (
	Width  = 360
	Height = 200
)

// density is how many pixels stand for one of CSS.
const density = 2

// Most is how many columns have room for their numbers.
const Most = 12

// Column is a count that lies between Least and Most, both not negative.
type Column struct {
	Foot        int // what stands below it
	Least, Most int
}

const sliver = 1e-6

// head is what stands above a column.
func (c Column) head() string {
	switch {
	case c.Least == c.Most:
		return fmt.Sprint(c.Most)
	case c.Least > 0:
		return fmt.Sprintf("≥%d", c.Least)
	default:
		return fmt.Sprintf("<%d", c.Most+1)
	}
}

// size is how large numbers can be above so many columns, in pixels.
func size(columns int) float64 {
	if columns > 8 {
		return 9 * density
	}
	return 12 * density
}

// The colours of the picture, which stand on its own ground whatever the screen.
const (
	ground  = "#ffffff"
	letters = "#1f2a27"
	certain = "#173f36" // the part of a column that is told
	open    = "#78988e" // the part that a figure leaves open
)

// Draw draws the columns, of which the last Most are shown. The error is that of the library, which a column of ours cannot cause.
func Draw(columns []Column) ([]byte, error) {
	columns = columns[max(0, len(columns)-Most):]
	theme := charts.MakeTheme(charts.ThemeOption{
		AxisStrokeColor: charts.ParseColor(letters), BackgroundColor: charts.ParseColor(ground), TextColor: charts.ParseColor(letters),
		SeriesColors: []charts.Color{charts.ParseColor(certain), charts.ParseColor(open)},
	})
	var feet []string
	series := make([][]float64, 2)
	top := 1
	for i, c := range columns {
		feet = append(feet, fmt.Sprint(c.Foot))
		// What writes a label is told the value and not the column: a part of the value too small to be drawn says which it is.
		series[0], series[1] = append(series[0], float64(c.Least)), append(series[1], float64(c.Most-c.Least)+float64(i)*sliver)
		top = max(top, c.Most)
	}
	font := charts.FontStyle{FontSize: size(len(columns)), FontColor: charts.ParseColor(letters), Font: charts.GetFont(charts.FontFamilyRoboto)}
	option := charts.NewBarChartOptionWithData(series)
	option.Theme = theme
	option.StackSeries = charts.Ptr(true)
	option.BarSize = 0.6
	option.Legend.Show = charts.Ptr(false)
	option.CategoryAxis.Labels, option.CategoryAxis.LabelFontStyle, option.CategoryAxis.LabelCount = feet, font, len(feet)
	option.ValueAxis = []charts.ValueAxisOption{{Show: charts.Ptr(false), Min: charts.Ptr(0.0), Max: charts.Ptr(1.2 * float64(top)), PreferNiceIntervals: charts.Ptr(false), RangeValuePaddingScale: charts.Ptr(0.0)}}
	option.SeriesList[1].Label = charts.SeriesLabel{Show: charts.Ptr(true), FontStyle: font, LabelFormatter: func(_ int, _ string, value float64) (string, *charts.LabelStyle) {
		return columns[int(math.Round((value-math.Floor(value))/sliver))].head(), nil
	}}
	painter := charts.NewPainter(charts.PainterOptions{OutputFormat: charts.ChartOutputPNG, Width: Width * density, Height: Height * density, Theme: theme})
	if err := painter.BarChart(option); err != nil {
		return nil, fmt.Errorf("draw a chart: %w", err)
	}
	return painter.Bytes()
}
