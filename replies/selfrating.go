package replies

import (
	"slices"
	"strings"
	"unicode"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// selfRating reads marks from one to five for the capabilities of a cohort: in their order ("3 2 4"), by number ("2. 4") or
// by name ("feedback 3"). A row of marks that is too long or too short is not rounded to the nearest that fits.
func selfRating(s *speech, ask Ask) Reading {
	if r, ok := s.skipped(); ok {
		return r
	}
	n := len(ask.Capabilities)
	for _, read := range []func(int, Ask) (map[int]int, string){s.marksInARow, s.marksByNumber, s.marksByName, s.oneMarkForAll} {
		if marks, rule := read(n, ask); len(marks) > 0 {
			r := reading(mentoring.Answered, plain, Reason{Rule: rule})
			r.Answer.Marks = marks
			return r
		}
	}
	return Reading{}
}

// marksInARow reads as many marks as there are capabilities at the beginning of the first line that begins with one, or one on
// each line.
func (s *speech) marksInARow(n int, _ Ask) (map[int]int, string) {
	const rule = "marks in order"
	lines := strings.Split(s.ownLines("\n"), "\n")
	row := leadingMarks(strings.Join(lines, " "))
	if len(row) == n {
		return inOrder(row), rule
	}
	for _, line := range lines {
		if row := leadingMarks(line); len(row) == n && n > 1 {
			return inOrder(row), rule
		}
	}
	figures := s.figures() // in words: "three, two and four"
	if len(figures) != n || slices.ContainsFunc(figures, func(f figure) bool { return f.value < 1 || f.value > fullMarks }) || s.namesAny() {
		return nil, ""
	}
	for _, f := range figures {
		row = append(row, f.value)
	}
	return inOrder(row[len(row)-n:]), rule
}

// leadingMarks returns the marks that a line begins with, none when another number stands among them.
func leadingMarks(line string) (marks []int) {
	rest := strings.TrimLeft(line, " \t(*")
	for rest != "" && rest[0] >= '0' && rest[0] <= '9' {
		if len(rest) > 1 && unicode.IsDigit(rune(rest[1])) || rest[0] < '1' || rest[0] > '0'+fullMarks {
			return nil
		}
		marks = append(marks, int(rest[0]-'0'))
		rest = strings.TrimLeft(rest[1:], " \t,;/|&+–—-")
	}
	return marks
}

func inOrder(row []int) map[int]int {
	marks := map[int]int{}
	for i, mark := range row {
		marks[i+1] = mark
	}
	return marks
}

// marksByNumber reads marks behind the numbers of the capabilities.
func (s *speech) marksByNumber(n int, _ Ask) (map[int]int, string) {
	marks := map[int]int{}
	for number, words := range s.numbered {
		figures := listen(words, nil, s.lex, s.now, s.kind).figures()
		if number < 1 || number > n || len(figures) == 0 {
			continue
		}
		if figures[0].value < 1 || figures[0].value > fullMarks {
			return nil, ""
		}
		marks[number] = figures[0].value
	}
	return marks, "marks by number"
}

// marksByName reads the mark that stands with the name of a capability: behind it, or before it where the first mark comes
// before the first name.
func (s *speech) marksByName(_ int, ask Ask) (map[int]int, string) {
	names := wordsOfCapabilities(ask.Capabilities)
	named := func(i int) int { return names.at(s.tokens[i].word) }
	figures := s.figures()
	if len(figures) == 0 || slices.ContainsFunc(figures, func(f figure) bool { return f.value < 1 || f.value > fullMarks }) {
		return nil, ""
	}
	first := slices.IndexFunc(s.tokens, func(t token) bool { return names.at(t.word) > 0 })
	before := first > figures[0].from
	marks := map[int]int{}
	for k, f := range figures {
		from, to := f.to, len(s.tokens)
		if k+1 < len(figures) {
			to = figures[k+1].from
		}
		if !before {
			from, to = 0, f.from
			if k > 0 {
				from = figures[k-1].to
			}
		}
		found := map[int]bool{}
		for i := from; i < to; i++ {
			if c := named(i); c > 0 {
				found[c] = true
			}
		}
		for c := range found { // "feedback and delegation 3" gives it to both
			if _, twice := marks[c]; twice {
				return nil, ""
			}
			marks[c] = f.value
		}
	}
	return marks, "marks by name"
}

// namesAny reports whether anything but marks stands in the first words, so that an order cannot be taken for granted.
func (s *speech) namesAny() bool {
	words := 0
	for i := range s.tokens {
		if !s.tokens[i].known.counts && !startsFigure(s.tokens[i].word) && len(s.tokens[i].word) > 3 {
			words++
		}
	}
	return words > 3
}

// oneMarkForAll reads "3 for all of them", "all 4".
func (s *speech) oneMarkForAll(n int, _ Ask) (map[int]int, string) {
	figures := s.figures()
	all := slices.ContainsFunc(s.tokens, func(t token) bool { return everyOne[t.word] })
	if len(figures) != 1 || figures[0].value < 1 || figures[0].value > fullMarks || n > 1 && !all {
		return nil, ""
	}
	row := make([]int, n)
	for i := range row {
		row[i] = figures[0].value
	}
	return inOrder(row), "one mark for all"
}

var everyOne = setOf("all each every everything both alle alles jeweils überall beide beides tous toutes partout chacun todo todos todas ambos cada allemaal overal beide")

// capabilityWords tell capabilities by the beginnings of those of their words that no other one has.
type capabilityWords map[string]int

// stemLength is how much of a word tells it: "delegating" and "delegation" are one.
const stemLength = 5

func wordsOfCapabilities(capabilities []string) capabilityWords {
	const everywhere = -1
	words := capabilityWords{}
	for i, capability := range capabilities {
		for _, t := range tokenise(capability) {
			if len(t.word) < 4 {
				continue
			}
			stem := stemOf(t.word)
			if other := words[stem]; other != 0 && other != i+1 {
				words[stem] = everywhere
			} else {
				words[stem] = i + 1
			}
		}
	}
	return words
}

func (w capabilityWords) at(word string) int { return w[stemOf(word)] }

func stemOf(word string) string { return word[:min(len(word), stemLength)] }
