package main

import (
	"fmt"
	"math"
	"strings"
	"unicode"
)

// newTextRow is a mail's text and the new text in it.
type newTextRow struct {
	ID      string  `json:"id"`
	Source  string  `json:"source"`
	Input   string  `json:"input_text"`
	Want    string  `json:"expected_text"`
	WithOut *string `json:"expected_text_nosig"`
	Checks  *struct {
		StartsWith  string   `json:"starts_with"`
		EndsWith    string   `json:"ends_with"`
		Contains    []string `json:"contains"`
		NotContains []string `json:"not_contains"`
	} `json:"checks"`
}

type newTextQuestion struct {
	ID    string `json:"id"`
	Input string `json:"input_text"`
}

type newTextAnswer struct {
	Text string `json:"text"`
}

// measureNewText counts exact matches after folding white space, and the overlap of words (F1).
func measureNewText(c corpus) (result, error) {
	rows, err := readRows[newTextRow](c.path)
	if err != nil {
		return result{}, err
	}
	questions := make([]newTextQuestion, len(rows))
	for i, r := range rows {
		questions[i] = newTextQuestion{r.ID, r.Input}
	}
	answers, err := ask[newTextQuestion, newTextAnswer](questions)
	if err != nil {
		return result{}, err
	}
	out, exact, overlap := result{}, newTable("new text, exact"), 0.0
	for i, r := range rows {
		right := r.accepts(answers[i].Text)
		score := r.overlap(answers[i].Text)
		overlap += score
		exact.at(r.Source).add(right)
		if !right {
			out.missed(r.ID, int(100-100*score), "wanted %q, found %q", r.Want, answers[i].Text)
		}
	}
	out.tables = []table{exact}
	f1 := 100 * overlap / float64(len(rows))
	out.notes = []string{fmt.Sprintf("mean over sources %.1f %%, overlap of words %.1f %%", exact.mean(5), f1)}
	out.figures = map[string]float64{"exact": round(exact.total().percent()), "mean over sources": round(exact.mean(5)), "overlap": round(f1)}
	return out, nil
}

func (r newTextRow) accepts(text string) bool {
	text = folded(text)
	if c := r.Checks; c != nil {
		right := strings.HasPrefix(text, folded(c.StartsWith)) && strings.HasSuffix(text, folded(c.EndsWith))
		for _, part := range c.Contains {
			right = right && strings.Contains(text, folded(part))
		}
		for _, part := range c.NotContains {
			right = right && !strings.Contains(text, folded(part))
		}
		return right
	}
	return text == folded(r.Want) || r.WithOut != nil && text == folded(*r.WithOut)
}

func (r newTextRow) overlap(text string) float64 {
	if r.Checks != nil {
		if r.accepts(text) {
			return 1
		}
		return 0
	}
	best := overlap(text, r.Want)
	if r.WithOut != nil {
		best = max(best, overlap(text, *r.WithOut))
	}
	return best
}

// folded returns text with every run of white space as one blank.
func folded(text string) string { return strings.Join(strings.Fields(text), " ") }

// overlap is the F1 of the words of two texts, taken as bags.
func overlap(a, b string) float64 {
	left, right := words(a), words(b)
	if len(left)+len(right) == 0 {
		return 1
	}
	count := map[string]int{}
	for _, w := range left {
		count[w]++
	}
	common := 0
	for _, w := range right {
		if count[w] > 0 {
			count[w]--
			common++
		}
	}
	return 2 * float64(common) / float64(len(left)+len(right))
}

// words are the runs of letters and digits, and every other sign alone.
func words(text string) []string {
	text = strings.ReplaceAll(text, "’", "'")
	var out []string
	start := -1
	for i, r := range text {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_'
		if !inside && start >= 0 {
			out, start = append(out, text[start:i]), -1
		}
		switch {
		case inside && start < 0:
			start = i
		case !inside && !unicode.IsSpace(r):
			out = append(out, string(r))
		}
	}
	if start >= 0 {
		out = append(out, text[start:])
	}
	return out
}

func round(f float64) float64 { return math.Round(10*f) / 10 }
