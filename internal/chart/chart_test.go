package chart

import (
	"bytes"
	"image/color"
	"image/png"
	"math"
	"strconv"
	"testing"

	"github.com/go-analyze/charts"
)

var columns = []Column{{1, 0, 4}, {2, 16, 20}, {3, 31, 31}, {4, 59, 64}}

// heights returns how many pixels of a colour stand above each other in the middle of each column.
func heights(t *testing.T, picture []byte, n int, hex string) (found []int) {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		t.Fatal(err)
	}
	if size := img.Bounds(); size.Dx() != Width*density || size.Dy() != Height*density {
		t.Fatalf("the picture is %v", size)
	}
	want := color.RGBAModel.Convert(charts.ParseColor(hex))
	for i := range n {
		x := 20 + (Width*density-40)*(2*i+1)/(2*n) - 8 // beside the middle, where no label stands on the bar
		found = append(found, 0)
		for y := range Height * density {
			if color.RGBAModel.Convert(img.At(x, y)) == want {
				found[i]++
			}
		}
	}
	return found
}

// TestColumnsAreTrue measures the columns: as high as the counts, from the same foot.
func TestColumnsAreTrue(t *testing.T) {
	t.Parallel()
	for name, columns := range map[string][]Column{
		"few": columns, "many": {{3, 10, 10}, {4, 20, 30}, {5, 30, 40}, {6, 45, 45}, {7, 50, 60}, {8, 66, 66}, {9, 70, 90}, {10, 90, 95}, {11, 100, 110}, {12, 140, 140}},
	} {
		picture, err := Draw(columns)
		if err != nil {
			t.Fatal(err)
		}
		told, left := heights(t, picture, len(columns), certain), heights(t, picture, len(columns), open)
		scale := float64(told[len(told)-1]+left[len(left)-1]) / float64(columns[len(columns)-1].Most)
		for i, c := range columns {
			if got, want := float64(told[i]), scale*float64(c.Least); math.Abs(got-want) > 3 {
				t.Errorf("%s: column %+v is %v high, want %v", name, c, got, want)
			}
			if got, want := float64(left[i]), scale*float64(c.Most-c.Least); math.Abs(got-want) > 3 {
				t.Errorf("%s: column %+v leaves %v open, want %v", name, c, got, want)
			}
		}
		if scale == 0 {
			t.Errorf("%s: nothing is drawn", name)
		}
	}
}

func TestSameColumnsSameBytes(t *testing.T) {
	t.Parallel()
	first, err := Draw(columns)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Draw(columns)
	if err != nil {
		t.Fatal(err)
	}
	other, err := Draw(append(columns[:3:3], Column{4, 59, 65}))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, again) || bytes.Equal(first, other) {
		t.Error("the bytes are not those of the columns")
	}
	if len(first) > 20_000 {
		t.Errorf("the picture has %d bytes", len(first))
	}
}

func TestNumbersAboveColumnsSayWhatIsTold(t *testing.T) {
	t.Parallel()
	for c, want := range map[Column]string{{1, 0, 4}: "<5", {1, 16, 20}: "≥16", {1, 31, 31}: "31", {1, 0, 0}: "0"} {
		if got := c.head(); got != want {
			t.Errorf("%+v says %s", c, got)
		}
	}
}

// TestColoursAreLegible holds the colours to WCAG 2.2: 1.4.3 for the numbers, 1.4.11 for what is drawn.
func TestColoursAreLegible(t *testing.T) {
	t.Parallel()
	for _, pair := range []struct {
		one, other string
		least      float64
	}{{letters, ground, 4.5}, {certain, ground, 3}, {open, ground, 3}, {certain, open, 3}} {
		a, b := luminance(t, pair.one), luminance(t, pair.other)
		if got := (max(a, b) + 0.05) / (min(a, b) + 0.05); got < pair.least {
			t.Errorf("%s on %s has a contrast of %.2f", pair.one, pair.other, got)
		}
	}
}

func luminance(t *testing.T, hex string) (sum float64) {
	t.Helper()
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		part := float64(n) / 255
		if part <= 0.04045 {
			sum += weight * part / 12.92
		} else {
			sum += weight * math.Pow((part+0.055)/1.055, 2.4)
		}
	}
	return sum
}
