package templates

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// TestEveryAskHasItsMails derives the mails that must exist from the asks and their ladders.
func TestEveryAskHasItsMails(t *testing.T) {
	t.Parallel()
	kinds := mustNew(t).Kinds()
	for _, kind := range mentoring.Kinds {
		wanted := []string{string(kind), string(kind) + ".clarify", string(kind) + ".noted"}
		for _, step := range mentoring.LadderFor(kind) {
			switch step.Rung {
			case mentoring.Remind:
				wanted = append(wanted, string(kind)+".remind")
			case mentoring.Partner:
				wanted = append(wanted, string(kind)+".partner")
			}
		}
		for _, name := range wanted {
			if !slices.Contains(kinds, name) {
				t.Errorf("the mail %q is missing", name)
			}
		}
	}
}

// isAsk reports whether a mail asks something that is waited for.
func isAsk(name string) bool {
	_, asks := AskOf(name)
	return asks
}

// TestEveryMail holds every mail, in everything that it can say, to the rules of the house.
func TestEveryMail(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	for _, kind := range set.Kinds() {
		for _, v := range Variants(kind) {
			t.Run(kind+"/"+v.Name, func(t *testing.T) {
				t.Parallel()
				m, err := set.Render(v.Letter)
				if err != nil {
					t.Fatal(err)
				}
				blocks := blocksOf(t, set, v.Letter)
				checkSubject(t, m)
				checkText(t, m.Text)
				checkHTML(t, m.HTML)
				checkReplies(t, kind, blocks)
				checkSameWords(t, m)
				checkReading(t, blocks)
			})
		}
	}
}

func blocksOf(t *testing.T, set *Set, l Letter) []block {
	t.Helper()
	d, err := set.draft(l)
	if err != nil {
		t.Fatal(err)
	}
	return d.blocks
}

func checkSubject(t *testing.T, m Message) {
	if n := utf8.RuneCountInString(m.Subject); n == 0 || n > 70 {
		t.Errorf("the subject has %d characters: %q", n, m.Subject)
	}
	if n := utf8.RuneCountInString(m.Preview); n == 0 || n > 100 {
		t.Errorf("the preview has %d characters: %q", n, m.Preview)
	}
}

func checkText(t *testing.T, text string) {
	for line := range strings.SplitSeq(text, "\n") {
		if utf8.RuneCountInString(line) > textWidth {
			t.Errorf("a line is too long: %q", line)
		}
		if line != strings.TrimRight(line, " ") {
			t.Errorf("a line ends in spaces: %q", line)
		}
		if strings.HasPrefix(line, ">") || line == "--" {
			t.Errorf("a line looks like a quotation or a signature mark: %q", line)
		}
	}
	if strings.Contains(text, "\n\n\n") || strings.HasPrefix(text, "\n") || !strings.HasSuffix(text, "\n") {
		t.Errorf("empty lines in the wrong places:\n%s", text)
	}
	for _, odd := range []string{" .", " ,", "..", ". .", "{{", "<nil>", "<no value>", "%!", "  ,"} {
		if strings.Contains(strings.ReplaceAll(text, "…", ""), odd) {
			t.Errorf("the text holds %q:\n%s", odd, text)
		}
	}
}

func checkHTML(t *testing.T, source string) {
	if strings.Contains(source, "http://") || strings.Contains(source, "https://") {
		t.Error("the HTML names an address of the web")
	}
	if strings.Contains(source, "ZgotmplZ") {
		t.Error("html/template refused a value")
	}
	if len(source) > 100<<10 {
		t.Errorf("the HTML has %d bytes; mail programs cut it at 102 kB", len(source))
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if attribute(n, "src") == "cid:months" && attribute(n, "alt") != "" { // a chart, which goes with the mail
			continue
		}
		if slices.Contains([]string{"img", "script", "link", "iframe", "form", "input", "svg", "object"}, n.Data) {
			t.Errorf("the HTML holds <%s>", n.Data)
		}
		for _, a := range n.Attr {
			if a.Key == "href" {
				checkLink(t, a.Val)
			}
			if a.Key == "src" || a.Key == "background" || strings.Contains(a.Val, "url(") {
				t.Errorf("<%s %s=%q> fetches something", n.Data, a.Key, a.Val)
			}
		}
	}
	checkBalance(t, source)
}

// checkBalance fails on an element that is not closed, which the parser above would mend in silence.
func checkBalance(t *testing.T, source string) {
	var open []string
	z := html.NewTokenizer(strings.NewReader(source))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if len(open) > 0 {
				t.Errorf("not closed: %v", open)
			}
			return
		case html.StartTagToken:
			if name, _ := z.TagName(); !slices.Contains([]string{"meta", "br"}, string(name)) {
				open = append(open, string(name))
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if len(open) == 0 || open[len(open)-1] != string(name) {
				t.Fatalf("</%s> closes %v", name, open)
			}
			open = open[:len(open)-1]
		}
	}
}

func checkLink(t *testing.T, href string) {
	u, err := url.Parse(href)
	if err != nil || u.Scheme != "mailto" {
		t.Fatalf("a link is not a reply: %q", href)
	}
	q := u.Query()
	if len(q) != 2 || !strings.HasPrefix(q.Get("subject"), "Re: ") && !strings.HasPrefix(q.Get("subject"), "AW: ") || q.Get("body") == "" {
		t.Errorf("a reply has an odd subject or body: %q", href)
	}
	if strings.Contains(u.RawQuery, "+") {
		t.Errorf("a mail program would show the plus sign: %q", href)
	}
}

func checkReplies(t *testing.T, kind string, blocks []block) {
	questions, options := 0, 0
	seen := map[string]bool{}
	for _, b := range blocks {
		switch b.Shape {
		case question:
			questions++
		case replies:
			for _, it := range b.Items {
				options++
				if seen[it.Mark] || it.Mark == "" || it.Detail == "" {
					t.Errorf("a reply is empty, unexplained or there twice: %+v", it)
				}
				seen[it.Mark] = true
			}
		}
	}
	switch {
	case isAsk(kind) && (questions != 1 || options < 2 || options > 4):
		t.Errorf("an ask asks one thing and offers two to four replies, not %d and %d", questions, options)
	case !isAsk(kind) && (questions != 0 || options > 4):
		t.Errorf("a notice asks nothing and offers up to four replies, not %d and %d", questions, options)
	}
}

var spaces = regexp.MustCompile(`[\s|•]+`)

// checkSameWords fails when a word of the text is not in the HTML or the other way round.
func checkSameWords(t *testing.T, m Message) {
	doc, err := html.Parse(strings.NewReader(m.HTML))
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]int{}
	for n := range doc.Descendants() {
		if m.Chart != nil && attribute(n, "src") == "cid:"+m.Chart.ID { // a chart, in words
			for _, w := range wordsOf(attribute(n, "alt")) {
				shown[w]++
			}
		}
		if n.Data == "thead" {
			for _, w := range wordsOf(readAloud(n)) {
				shown[w]++
			}
		}
		if n.Type == html.TextNode && !inMatrix(n) && n.Parent.Data != "style" && n.Parent.Data != "title" && n.Parent.Data != "div" {
			for _, w := range wordsOf(n.Data) {
				shown[w]++
			}
		}
	}
	for _, w := range wordsOf(m.Text) {
		shown[w]--
	}
	for _, w := range wordsOf("Harbour Mentoring") { // the head of the page
		shown[w]--
	}
	for w, n := range shown {
		if n != 0 {
			t.Errorf("%q stands %d times more in the HTML than in the text", w, n)
		}
	}
}

// inMatrix reports whether a node is within a table that has a head.
func inMatrix(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == "table" && n.FirstChild != nil && n.FirstChild.Data == "thead" {
			return true
		}
	}
	return false
}

// readAloud says each cell of a table with its row and its column, as a reader of screens does.
func readAloud(head *html.Node) string {
	text := func(n *html.Node) (said []string) {
		for cell := range n.ChildNodes() {
			if cell.Type == html.ElementNode {
				said = append(said, cell.FirstChild.Data)
			}
		}
		return said
	}
	var columns []string
	var out strings.Builder
	for n := range head.Parent.Descendants() {
		if n.Data != "tr" {
			continue
		}
		row := text(n)
		if columns == nil {
			columns = row
			continue
		}
		fmt.Fprintf(&out, " %s %s", columns[0], row[0])
		for i, cell := range row[1:] {
			fmt.Fprintf(&out, " %s %s", columns[i+1], cell)
		}
	}
	return out.String()
}

func wordsOf(s string) []string {
	return strings.Fields(strings.ToLower(strings.NewReplacer(":", " ", ";", " ", "|", " ", "•", " ", "- ", " ").Replace(" " + spaces.ReplaceAllString(s, " "))))
}

// checkReading measures prose by LIX, the mean length of sentences plus the percentage of words of more than six
// letters: up to 40 is what most people read with ease. Somebody's own words are not measured.
func checkReading(t *testing.T, blocks []block) {
	var all, long, sentences int
	for _, text := range prose(blocks) {
		for _, s := range sentencesOf(text) {
			fields := strings.Fields(s)
			if len(fields) == 0 {
				continue
			}
			if len(fields) > 20 {
				t.Errorf("a sentence has %d words: %q", len(fields), s)
			}
			sentences++
			all += len(fields)
			for _, w := range fields {
				if utf8.RuneCountInString(strings.Trim(w, ".,;:?!\"“”")) > 6 {
					long++
				}
			}
		}
	}
	mean := float64(all) / float64(sentences)
	lix := mean + 100*float64(long)/float64(all)
	if mean > 17 || lix > 40 {
		t.Errorf("hard to read: %s", fmt.Sprintf("%.1f words a sentence, LIX %.0f", mean, lix))
	}
}
