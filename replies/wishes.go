package replies

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// languageNames are the languages people name, by their folded names in the languages our mail is written in.
var languageNames = func() map[string]string {
	names := map[string]string{}
	for tag, words := range map[string]string{
		"en": "english engels englisch anglais inglés", "nl": "dutch nederlands flemish vlaams niederländisch néerlandais neerlandés holandés",
		"de": "german duits deutsch allemand alemán", "fr": "french frans französisch français francés", "es": "spanish spaans spanisch espagnol español castellano",
		"it": "italian italiaans italienisch italien italiano", "pt": "portuguese portugees portugiesisch portugais portugués", "pl": "polish pools polnisch polonais polaco",
		"sv": "swedish zweeds schwedisch suédois sueco", "da": "danish deens dänisch danois danés", "no": "norwegian noors norwegisch norvégien noruego",
		"fi": "finnish fins finnisch finnois finlandés", "cs": "czech tsjechisch tschechisch tchèque checo", "ro": "romanian roemeens rumänisch roumain rumano",
		"hu": "hungarian hongaars ungarisch hongrois húngaro", "el": "greek grieks griechisch grec griego", "tr": "turkish turks türkisch turc turco",
		"ru": "russian russisch russe ruso", "uk": "ukrainian oekraïens ukrainisch ukrainien ucraniano", "ar": "arabic arabisch arabe árabe",
		"hi": "hindi", "ur": "urdu", "zh": "chinese mandarin chinees chinesisch chinois chino", "ja": "japanese japans japanisch japonais japonés", "ca": "catalan catalaans katalanisch catalán",
	} {
		for name := range strings.FieldsSeq(fold(words)) {
			names[name] = tag
		}
	}
	return names
}()

// zones are the time zones people name. A short name counts in capitals only: "est" is a French word.
var zones = map[string]string{
	"CET": "Europe/Berlin", "CEST": "Europe/Berlin", "MEZ": "Europe/Berlin", "MESZ": "Europe/Berlin", "GMT": "Etc/UTC", "UTC": "Etc/UTC", "BST": "Europe/London",
	"EET": "Europe/Helsinki", "EST": "America/New_York", "EDT": "America/New_York", "CDT": "America/Chicago", "MST": "America/Denver", "PST": "America/Los_Angeles",
	"PDT": "America/Los_Angeles", "JST": "Asia/Tokyo", "AEST": "Australia/Sydney", "SGT": "Asia/Singapore",
}

// offsetZone is a zone by its distance: "UTC+2". Names in Etc count the other way round (tzdata, file etcetera).
var offsetZone = regexp.MustCompile(`^(?:UTC|GMT) ?([+-])(\d{1,2})\b`)

// zoneOf returns the zone that is named at token i, "" when none is.
func zoneOf(s *speech, i int) string {
	t := s.tokens[i]
	if m := offsetZone.FindStringSubmatch(s.text[t.from:]); m != nil {
		if hours, err := strconv.Atoi(m[2]); err == nil && hours > 0 && hours <= 12 {
			return "Etc/GMT" + map[string]string{"+": "-", "-": "+"}[m[1]] + strconv.Itoa(hours)
		}
	}
	return zones[s.text[t.from:t.to]]
}

// readWishes reads what the words of the wishes, and those about capacity and the sort of mentor, say besides.
func (v surveyed) readWishes() {
	a := &v.r.Answer
	var w mentoring.Wishes
	texts := []string{a.Lines[4]}
	if a.Wishes != nil {
		w = *a.Wishes
		texts = append(texts, w.Words)
	}
	for i, text := range texts {
		c := v.cutter(text, v.ask.Role)
		for j, t := range c.tokens {
			if tag, ok := languageNames[t.word]; ok && !slices.Contains(w.Languages, tag) {
				w.Languages = append(w.Languages, tag)
			}
			if zone := zoneOf(c.speech, j); zone != "" && w.Zone == "" {
				w.Zone = zone
			}
		}
		w.Function = preferred(c, w.Function, sameField, otherField)
		w.Organisation = preferred(c, w.Organisation, sameHouse, otherHouse)
		if day := c.availableFrom(); !day.IsZero() {
			w.From = day
		}
		if mode := c.wayToMeet(); mode != "" && (i > 0 || !c.mentee) {
			a.Mode = mode
		}
	}
	if w.Words != "" || len(w.Languages) > 0 || w.Function != "" || w.Organisation != "" || w.Zone != "" || !w.From.IsZero() {
		a.Wishes = &w
	}
}

// preferred reads whether the same or another is wished for.
func preferred(c cutter, known mentoring.Likeness, same, other meaning) mentoring.Likeness {
	switch {
	case slices.ContainsFunc(c.hits, func(h hit) bool { return h.means == other }):
		return mentoring.Other
	case slices.ContainsFunc(c.hits, func(h hit) bool { return h.means == same && !c.denied(h) }):
		return mentoring.Same
	case slices.ContainsFunc(c.hits, func(h hit) bool { return h.means == same }):
		return mentoring.Other
	}
	return known
}

// wayToMeet reads how somebody likes to meet. What another way is said to be better than is not wished for.
func (c cutter) wayToMeet() mentoring.Mode {
	here, there := false, false
	for _, h := range c.hits {
		than := h.from > 0 && containsWord("than als que", c.tokens[h.from-1].word)
		if than || c.denied(h) {
			continue
		}
		here = here || h.means == inPerson
		there = there || h.means == online
	}
	switch {
	case here && there:
		return mentoring.Either
	case here:
		return mentoring.InPerson
	case there:
		return mentoring.Online
	}
	return ""
}

// availableFrom reads from when somebody has time: "after May" is from June, "from September" and "not before September"
// from September.
func (c cutter) availableFrom() mentoring.Day {
	for _, d := range c.dates {
		if d.from == 0 || d.last || d.length {
			continue
		}
		day, doubtful := d.resolve(c.now, true)
		word := c.tokens[d.from-1].word
		if containsWord("the der dem den de het du le la el mi", word) && d.from > 1 { // "before the summer", "a partir de"
			word = c.tokens[d.from-2].word
		}
		switch {
		case doubtful:
		case containsWord("from starting of ab vanaf des desde partir since as", word),
			containsWord("before voor vor avant antes", word) && c.denied(hit{from: d.from}):
			return day
		case containsWord("after na nach apres despues", word):
			if day.Day > 0 {
				return mentoring.DayOf(day.In(c.now.Location()).AddDate(0, 0, 1))
			}
			return monthBehind(day)
		}
	}
	return mentoring.Day{}
}

// monthBehind is the month that follows the month of a day.
func monthBehind(d mentoring.Day) mentoring.Day {
	next := d.In(time.UTC).AddDate(0, 1, 0)
	return mentoring.Day{Year: next.Year(), Month: next.Month()}
}
