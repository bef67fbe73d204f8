package replies

import (
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// checkIn reads the half-way check: a mark, whether they want to go on, a word with the coordinator, or another partner.
func checkIn(s *speech, ask Ask) Reading {
	r := reading(mentoring.Answered, plain)
	rating, at, sure := s.rating()
	if words, ok := s.numbered[1]; ok {
		rating, at, sure = listen(words, nil, s.lex, s.now, s.kind).rating()
	}
	r.Answer.Rating = rating
	if rating > 0 {
		r.Because = append(r.Because, Reason{Rule: "rating", Words: s.words(at.from, at.to)})
	}
	s.wish(&r, wantsHelp, noHelp, &r.Answer.WantsHelp)
	s.wish(&r, rematch, noRematch, &r.Answer.Rematch)
	if r.Answer.WantsHelp == nil {
		s.wish(&r, help, noHelp, &r.Answer.WantsHelp)
	}
	if words, ok := s.numbered[3]; ok && r.Answer.WantsHelp == nil && r.Answer.Rematch == nil {
		third := listen(words, nil, s.lex, s.now, s.kind)
		switch means := third.verdict(consentCounts).means; {
		case ask.Partner != "": // our own third question is whether they want to go on
			r.Answer.GoesOn = yesOrNo(means)
		case means == no:
			r.Answer.WantsHelp = ptr(false)
		case means == yes:
			r.Answer.WantsHelp = ptr(true)
		}
	}
	if rating == 0 && r.Answer.GoesOn == nil && r.Answer.WantsHelp == nil && r.Answer.Rematch == nil {
		return Reading{}
	}
	if rating == 0 && r.Answer.GoesOn == nil && s.onlyAsks() && r.Answer.Rematch == nil && r.Answer.WantsHelp == nil {
		return Reading{}
	}
	if !sure {
		r.Certainty = mixed
	}
	r.Remark = s.remark(2)
	return r
}

// wish reads one wish: wanted, or expressly not.
func (s *speech) wish(r *Reading, wanted, unwanted meaning, field **bool) {
	for _, h := range s.hits {
		switch {
		case h.means == unwanted:
			*field = ptr(false)
			r.Because = append(r.Because, s.because(string(unwanted), h))
			return
		case h.means == wanted && s.denied(h):
			*field = ptr(false)
			r.Because = append(r.Because, s.because(string(unwanted), h))
			return
		case h.means == wanted && !s.supposed(h):
			*field = ptr(true)
			r.Because = append(r.Because, s.because(string(wanted), h))
			return
		}
	}
}

// closing reads the end of a pair: a mark, a recommendation from nought to ten, what was learned, and whether it may be
// quoted without a name.
func closing(s *speech, ask Ask) Reading {
	if r, ok := s.skipped(); ok {
		return r
	}
	r := reading(mentoring.Answered, plain)
	c := closingReader{s: s, r: &r}
	s.splitSlashed()
	if s.putInOrder(len(ask.Questions)) && !c.fits() {
		clear(s.numbered)
	}
	if len(s.numbered) >= 2 {
		c.numbered()
	} else {
		c.inOrder()
	}
	c.recommendation()
	c.sharing()
	r.Answer.Thanks = s.forPartner(ask.Partner, thanksQuestion)
	r.Remark = s.remark(3)
	a := r.Answer
	if a.Rating == 0 && a.Recommend == nil && a.Share == nil && a.Thanks == "" {
		if h, ok := s.said(learned); ok && len(s.tokens) > 3 {
			r.Because = append(r.Because, s.because("what was learned", h))
			return r
		}
		return Reading{}
	}
	return r
}

// thanksQuestion is the number of the closing question that asks for a sentence for the other half.
const thanksQuestion = 5

type closingReader struct {
	s *speech
	r *Reading
}

// splitSlashed takes apart "4/9/no", a mark, a recommendation and a word between slashes, which looks like a day.
func (s *speech) splitSlashed() {
	parts := strings.Split(s.ownLines(" "), "/")
	if len(s.numbered) > 0 || len(parts) != 3 && len(parts) != 4 {
		return
	}
	for n, most := range []int{fullMarks, 10} {
		if value, err := strconv.Atoi(strings.TrimSpace(parts[n])); err != nil || value < 0 || value > most {
			return
		}
	}
	last := listen(parts[len(parts)-1], nil, s.lex, s.now, s.kind)
	if len(last.tokens) > skipReach || yesOrNo(last.verdict(shareCounts).means) == nil {
		return
	}
	s.numbered = map[int]string{1: parts[0], 2: parts[1], 4: parts[len(parts)-1]}
	if len(parts) == 4 {
		s.numbered[3] = parts[2]
	}
}

// fits reports whether parts in order can be the answers to our questions: a mark first, and a figure or a plain word next.
func (c *closingReader) fits() bool {
	one := listen(c.s.numbered[1], nil, c.s.lex, c.s.now, c.s.kind)
	two := listen(c.s.numbered[2], nil, c.s.lex, c.s.now, c.s.kind)
	mark, _, _ := one.rating()
	return mark > 0 && len(one.tokens) <= 4 && len(two.tokens) <= 4 && (len(two.figures()) > 0 || two.verdict(consentCounts).means != "" || two.has(recommends, notRecommends))
}

// numbered reads the four answers by their numbers.
func (c *closingReader) numbered() {
	part := func(n int) *speech {
		words, ok := c.s.numbered[n]
		if !ok {
			return nil
		}
		return listen(words, nil, c.s.lex, c.s.now, c.s.kind)
	}
	if one := part(1); one != nil {
		c.r.Answer.Rating, _, _ = one.rating()
	}
	if two := part(2); two != nil {
		if f := two.figures(); len(f) > 0 && f[0].value <= 10 {
			c.r.Answer.Recommend = ptr(f[0].value)
		} else {
			c.r.Answer.Recommend = tenOrNought(two.verdict(consentCounts).means)
			c.r.RecommendInWords = true
		}
	}
	if four := part(4); four != nil {
		c.r.Answer.Share = yesOrNo(four.verdict(shareCounts).means)
	}
}

// inOrder reads the figures where they stand: a mark up to five first, then a recommendation up to ten, unless words or a
// whole ("10/10") tell otherwise.
func (c *closingReader) inOrder() {
	figures := c.s.figures()
	for n, f := range figures {
		if n+1 < len(figures) && c.s.leftOpen(f, figures[n+1]) || n > 0 && c.s.leftOpen(figures[n-1], f) {
			c.r.Certainty = mixed
			continue
		}
		recommending := f.of == 10 || f.value > 5 || f.value == 0 || c.near(f, recommends, markOf)
		rating := f.of == 5 || c.near(f, ratingOf)
		a := &c.r.Answer
		switch {
		case f.value > 10:
		case recommending && !rating && a.Recommend == nil:
			a.Recommend = ptr(f.value)
		case a.Rating == 0 && f.value >= 1 && f.value <= 5:
			a.Rating = f.value
		case a.Recommend == nil && a.Rating != 0 && f.of != 5:
			a.Recommend = ptr(f.value)
		}
	}
	if _, ok := c.s.said(topTen); ok && c.r.Answer.Recommend == nil {
		c.r.Answer.Recommend = ptr(10)
	}
	if _, ok := c.s.said(fullMark); ok && c.r.Answer.Rating == 0 {
		c.r.Answer.Rating = 5
	}
}

// near reports whether a phrase of one of the meanings stands before a figure in its sentence, closer than any other figure.
func (c *closingReader) near(f figure, means ...meaning) bool {
	for _, h := range c.s.hits {
		for _, m := range means {
			if h.means == m && h.from < f.from && f.from-h.to <= 4 && !c.s.sentenceBetween(h.to-1, f.from-1) {
				return true
			}
			if h.means == m && h.from >= f.to && h.from-f.to <= 3 && m != recommends && !c.s.sentenceBetween(f.to-1, h.from) {
				return true
			}
			if h.means == m && m == recommends && h.from >= f.to && h.from-f.to <= 2 && !c.s.clauseBetween(f.to-1, h.from) {
				return true
			}
		}
	}
	return false
}

// recommendation reads words where no figure was given.
func (c *closingReader) recommendation() {
	if c.r.Answer.Recommend != nil {
		return
	}
	var last *int
	for _, h := range c.s.hits {
		switch {
		case h.means == notRecommends, h.means == recommends && c.s.denied(h):
			last = ptr(0)
		case h.means == recommends && !c.s.tokens[h.from].asked && !c.s.hesitates(h):
			last = ptr(10)
		}
	}
	c.r.Answer.Recommend, c.r.RecommendInWords = last, last != nil
}

var shareCounts = map[meaning]meaning{yes: yes, no: no, share: yes, noShare: no}

// sharing reads whether the words may be quoted.
func (c *closingReader) sharing() {
	if c.r.Answer.Share != nil {
		return
	}
	if _, ok := c.s.said(shareUnsure); ok {
		return
	}
	v := c.s.verdict(map[meaning]meaning{share: yes, noShare: no})
	if v.means != "" {
		c.r.Answer.Share = yesOrNo(v.means)
		if v.certainty <= mixed {
			c.r.Certainty = mixed
		}
		return
	}
	// a last word of yes or no behind figures answers the last question
	tokens := c.s.tokens
	if n := len(tokens); n > 0 && len(c.s.figures()) >= 2 {
		for _, h := range c.s.hits {
			if h.to == n && (h.means == yes || h.means == no) && !strings.Contains(c.s.words(h.from, h.to), " ") {
				c.r.Answer.Share = ptr(h.means == yes)
			}
		}
	}
}

func yesOrNo(m meaning) *bool {
	switch m {
	case yes:
		return ptr(true)
	case no:
		return ptr(false)
	}
	return nil
}

func tenOrNought(m meaning) *int {
	switch m {
	case yes:
		return ptr(10)
	case no:
		return ptr(0)
	}
	return nil
}
