package templates

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestWordsCanBeReadInLightAndDark computes the contrast of all words of every mail with what is behind them (WCAG 2.2,
// 1.4.3 at level AA), as the page itself paints them: by style attributes, and on dark screens by the rules for those.
func TestWordsCanBeReadInLightAndDark(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	seen := map[string]bool{}
	for _, kind := range set.Kinds() {
		for _, v := range Variants(kind) {
			for _, mode := range []string{"light", "dark", "outlook"} {
				for pair, words := range paintedPairs(t, render(t, set, v.Letter).HTML, mode) {
					if name := fmt.Sprint(mode, pair); !seen[name] {
						seen[name] = true
						if ratio := contrast(pair[0], pair[1]); ratio < leastContrast {
							t.Errorf("%s: %q is %s on %s, a contrast of %.2f", mode, words, pair[0], pair[1], ratio)
						}
					}
				}
			}
		}
	}
	if len(seen) < 12 {
		t.Errorf("only %d pairs of colours were found: %v", len(seen), seen)
	}
}

// TestEveryPairOfColoursIsKnown sees that the pairs which an organisation's colours are held to are those of the page.
func TestEveryPairOfColoursIsKnown(t *testing.T) {
	t.Parallel()
	known := map[[2]colour]bool{}
	for _, pair := range legible {
		known[[2]colour{lightPalette[pair[0]], lightPalette[pair[1]]}] = false
	}
	set := mustNew(t)
	for _, kind := range set.Kinds() {
		for pair, words := range paintedPairs(t, render(t, set, Sample(kind)).HTML, "light") {
			if _, ok := known[pair]; !ok {
				t.Errorf("%q of %s is %s on %s, which is no pair of “legible”", words, kind, pair[0], pair[1])
			}
			known[pair] = true
		}
	}
	for pair, used := range known {
		if !used {
			t.Errorf("no words are %s on %s", pair[0], pair[1])
		}
	}
}

func TestContrast(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		a, b string
		want float64
	}{
		{"#000000", "#ffffff", 21}, {"#777777", "#ffffff", 4.48}, {"#767676", "#ffffff", 4.54}, {"#0000ff", "#ffffff", 8.59}, {"#123456", "#123456", 1},
	} {
		if got := contrast(mustColour(t, test.a), mustColour(t, test.b)); got < test.want-0.01 || got > test.want+0.01 {
			t.Errorf("%s on %s has %.2f, want %.2f", test.a, test.b, got, test.want)
		}
	}
}

// paintedPairs returns the colours of words and of what is behind them, with words of each pair.
func paintedPairs(t *testing.T, source, mode string) map[[2]colour]string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	over := overrulings(source, mode)
	pairs := map[[2]colour]string{}
	for n := range doc.Descendants() {
		if n.Type != html.TextNode || strings.TrimSpace(n.Data) == "" || n.Parent.Data == "style" || n.Parent.Data == "title" || hidden(n) {
			continue
		}
		pairs[[2]colour{painted(t, n, "color", over), painted(t, n, "background-color", over)}] = n.Data
	}
	return pairs
}

// painted returns what the nearest element around n says of a colour.
func painted(t *testing.T, n *html.Node, property string, over map[string]map[string]string) colour {
	t.Helper()
	for e := n.Parent; e != nil; e = e.Parent {
		for class := range strings.FieldsSeq(attribute(e, "class")) {
			if value := over[class][property]; value != "" {
				return mustColour(t, value)
			}
		}
		if value := declarations(attribute(e, "style"))[property]; value != "" {
			return mustColour(t, value)
		}
	}
	t.Fatalf("nothing says the %s of %q", property, n.Data)
	return colour{}
}

var (
	darkBlock  = regexp.MustCompile(`(?s)@media \(prefers-color-scheme: dark\) \{\n(.*?)\n\}\n</style>`)
	sheetRule  = regexp.MustCompile(`(?m)^\.([a-z]+) \{ (.*) \}$`)
	outlookWeb = regexp.MustCompile(`(?m)^\[data-ogsc\] \.([a-z]+), \[data-ogsb\] \.[a-z]+ \{ (.*) \}$`)
)

// overrulings are the declarations by class that overrule the style attributes.
func overrulings(source, mode string) map[string]map[string]string {
	over := map[string]map[string]string{}
	rules := sheetRule.FindAllStringSubmatch(darkBlock.FindString(source), -1)
	switch mode {
	case "light":
		return nil
	case "outlook":
		rules = outlookWeb.FindAllStringSubmatch(source, -1)
	}
	for _, r := range rules {
		over[r[1]] = declarations(strings.ReplaceAll(r[2], " !important", ""))
	}
	return over
}

func declarations(style string) map[string]string {
	all := map[string]string{}
	for d := range strings.SplitSeq(style, ";") {
		if property, value, ok := strings.Cut(d, ":"); ok {
			all[strings.TrimSpace(property)] = strings.TrimSpace(value)
		}
	}
	return all
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hidden(n *html.Node) bool {
	for e := n.Parent; e != nil; e = e.Parent {
		if declarations(attribute(e, "style"))["display"] == "none" {
			return true
		}
	}
	return false
}

func mustColour(t *testing.T, s string) colour {
	t.Helper()
	c, err := parseColour(s)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestButtonsFitAThumb sees that the whole of each button can be tapped, and is at least 44 pixels high.
func TestButtonsFitAThumb(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	buttons := 0
	for _, kind := range set.Kinds() {
		doc, err := html.Parse(strings.NewReader(render(t, set, Sample(kind)).HTML))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			if n.Data != "a" {
				continue
			}
			buttons++
			style := declarations(attribute(n, "style"))
			padding := strings.Fields(style["padding"])
			if style["display"] != "block" || len(padding) == 0 {
				t.Fatalf("%s: the tap must be taken by all of the button: %v", kind, style)
			}
			if high := pixels(t, style["line-height"]) + 2*pixels(t, padding[0]); high < 44 {
				t.Errorf("%s: a button is %d pixels high", kind, high)
			}
		}
	}
	if buttons < 100 {
		t.Errorf("only %d buttons were found", buttons)
	}
}

func pixels(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(strings.TrimSuffix(s, "px"))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestEveryClassHasItsRule sees that page.html and page.css name the same classes, and that each is inlined.
func TestEveryClassHasItsRule(t *testing.T) {
	t.Parallel()
	var styled, used []string
	for _, m := range regexp.MustCompile(`\.([a-z]+)[,: ]`).FindAllStringSubmatch(comment.ReplaceAllString(pageSheet, ""), -1) {
		styled = append(styled, m[1])
	}
	for _, m := range regexp.MustCompile(`class="([a-z ]+)"`).FindAllStringSubmatch(pageSource, -1) {
		used = append(used, strings.Fields(m[1])...)
	}
	for _, list := range []*[]string{&styled, &used} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	if !slices.Equal(styled, used) {
		t.Errorf("page.css has rules for\n%v\nand page.html uses\n%v", styled, used)
	}
	source, err := inlined(lightPalette)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`class="[a-z]+"[^>]*`).FindAllString(source, -1) {
		if !strings.Contains(m, "style=") {
			t.Errorf("not inlined: %s", m)
		}
	}
	for _, left := range []string{"var(", "action", "&lt;!--", "pr-el-id"} {
		if strings.Contains(source, left) {
			t.Errorf("%q is left in the page", left)
		}
	}
	if a, b := action.FindAllString(pageSource, -1), action.FindAllString(source, -1); !slices.Equal(a, b) {
		t.Errorf("the inlined page has other actions than page.html:\n%q\n%q", a, b)
	}
}

func TestADarkerOrLighterToneCanBeRead(t *testing.T) {
	t.Parallel()
	for _, mode := range []palette{lightPalette, darkPalette} {
		for _, c := range []string{"#c8102e", "#ffcc00", "#808080", "#ffffff", "#000000", "#0033a0"} {
			got := mustColour(t, c).readableOn(leastContrast, mode[card], mode[button])
			if contrast(got, mode[card]) < leastContrast || contrast(got, mode[button]) < leastContrast {
				t.Errorf("%s became %s, which cannot be read on %s", c, got, mode[card])
			}
		}
	}
}
