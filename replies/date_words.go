package replies

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"
)

// folded returns date words as dates are read: folded. So a lexicon may keep its accents.
func folded(d dateWords) dateWords {
	for _, words := range []*string{
		&d.days, &d.weeks, &d.monthsOf, &d.yearsOf, &d.next, &d.last, &d.this, &d.ago, &d.agoFirst, &d.in, &d.plans, &d.until, &d.ordinal,
	} {
		*words = fold(*words)
	}
	d.months, d.weekdays = foldAll(d.months...), foldAll(d.weekdays...)
	d.relative, d.named, d.seasons = foldKeys(d.relative), foldKeys(d.named), foldKeys(d.seasons)
	return d
}

func foldKeys[V int | feast | time.Month](m map[string]V) map[string]V {
	out := make(map[string]V, len(m))
	for words, v := range m {
		out[strings.TrimSpace(fold(words))] = v
	}
	return out
}

// dateUse is what a word does in dates; a word may do several things.
type dateUse uint32

const (
	saysDays dateUse = 1 << iota
	saysWeeks
	saysMonths
	saysYears
	saysFortnight
	saysWeekend
	saysNext
	saysLast
	saysThis
	saysAgo
	saysAgoFirst
	saysIn
	saysNumber
	saysOne      // an article that counts as one: "a week"
	saysAfter    // "after Easter"
	leadsFigures // before a day in figures: "on", "am"
	leadsDay     // before a bare day: "le 8"
	leadsMonth   // before a month whose name is a word too
	leadsSeason  // before a season
	leadsShort   // before a weekday whose short name is a word too
	article      // between a weekday and its day
	joinsMonth   // between a day and its month
	joinsYear    // between a month and its year
	behindDay    // behind a bare day: "le 3 au café"
	leadsTime    // before a time of day: "um 9.30"
	countsDay    // before "feira"
)

// opensDate are the words a date may begin with that is neither a name nor a figure.
const opensDate = saysNext | saysLast | saysThis | saysAgoFirst | saysIn | saysNumber | saysOne | saysFortnight | saysWeeks | saysMonths | saysYears | countsDay

// linkWords are the small words of dates, in all languages alike.
var linkWords = map[dateUse]string{
	saysFortnight: "fortnight fortnights",
	saysWeekend:   "weekend wochenende week-end finde",
	saysOne:       "a an un une eine einer einen einem una een couple",
	saysAfter:     "after apres nach despues tras dopo depois apos efter etter jalkeen dupa utan μετα despres после після",
	leadsFigures:  "on date until till to for the am vom zum bis le du au el del op tot il al dal dia giorno den dne dnia",
	leadsDay:      "le el il den dem am op dia giorno",
	leadsMonth: "in until till til of since from by early late mid end after before en jusqu'en de d hasta im bis ab tot vanaf to again or and around " +
		"debut fin courant partir vers avant apres des principios finales mediados desde anfang mitte ende seit vor nach begin eind half medio voor",
	leadsSeason: "the in this next until till after im nach bis diesen l en cet d de el este la a in na tot dit le au apres het",
	leadsShort:  "on for to until till by this next last met the of am",
	article:     "the le el der den dem de il am op o dia",
	joinsMonth:  "of de di d",
	joinsYear:   "de del in di do",
	behindDay:   "al alla au aux chez en dans im in bei mit zum bij met con nel nella presso",
	leadsTime:   "at um ab gegen a alle as om kl klo kello o v godz ore la",
}

// ownLinks are small words of single languages, which mean something else in others.
var ownLinks = map[string]map[dateUse]string{
	"fr": {leadsMonth: "mi"},
	"nl": {saysAfter: "na", leadsMonth: "na"},
	"ca": {saysOne: "un una"},
	"pt": {countsDay: "segunda", saysOne: "um uma", leadsMonth: "em inicio meados fim ate do"},
	"it": {leadsMonth: "a fine inizio meta entro da di"},
	"sv": {saysOne: "en ett", leadsMonth: "i om till under sen fran"},
	"da": {saysOne: "en et", leadsMonth: "i om til fra ultimo primo"},
	"no": {saysOne: "en et ei", leadsMonth: "i om til fra"},
	"pl": {leadsMonth: "w od do na po przed poczatek polowa koniec", saysAfter: "po"},
	"cs": {leadsMonth: "v ve od do", saysAfter: "po"},
	"sk": {leadsMonth: "v vo od do", saysAfter: "po"},
	"sl": {leadsMonth: "v od do", saysAfter: "po"},
	"hr": {leadsMonth: "u od do", saysAfter: "po nakon"},
	"ro": {saysOne: "o un", leadsMonth: "din"},
	"hu": {saysOne: "egy"},
	"tr": {saysOne: "bir", saysAfter: "sonra"},
	"el": {saysOne: "ενα μια εναν"},
}

// dayWords are the days of the month in words, from the first; where only the first has a word of its own, it alone.
var dayWords = map[string]string{
	"en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
	"de": "ersten|erster|erste zweiten dritten vierten funften sechsten siebten achten neunten zehnten elften zwolften dreizehnten vierzehnten funfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten",
	"fr": "premier", "es": "primero", "it": "primo", "pt": "primeiro", "nl": "eerste", "ca": "primer",
}

// dateWord is all that one word may be in a date.
type dateWord struct {
	uses    dateUse
	month   int // from 1
	weekday int // from 1, Sunday
	day     int // of the month, in words
	season  time.Month
	phrases []dayPhrase // the longest first
}

// dayPhrase is a day with a name, "the day after tomorrow" or "Good Friday", by the words behind the first.
type dayPhrase struct {
	rest  []string
	away  int
	feast *feast
}

// begins reports whether a date may begin with the word.
func (w *dateWord) begins() bool {
	return w.uses&opensDate != 0 || w.month|w.weekday|w.day|int(w.season)|len(w.phrases) != 0
}

// dateIndex finds what a word does in dates.
type dateIndex map[string]*dateWord

// noDateWord is a word that no date holds.
var noDateWord = &dateWord{}

func (x dateIndex) at(word string) *dateWord {
	w, ok := x[word]
	if !ok {
		w = &dateWord{}
		x[word] = w
	}
	return w
}

func (x dateIndex) give(words string, use dateUse) {
	for w := range strings.FieldsSeq(words) {
		x.at(w).uses |= use
	}
}

func (x dateIndex) add(words string, p dayPhrase) {
	all := strings.Fields(words)
	p.rest = all[1:]
	w := x.at(all[0])
	w.phrases = append(w.phrases, p)
}

// indexDates files all words of a language's dates under themselves, so that a text is read with one look at each word.
func (l *lexicon) indexDates() dateIndex {
	d, x := folded(l.dates), dateIndex{}
	for use, words := range linkWords {
		x.give(words, use)
	}
	for use, words := range ownLinks[l.tag] {
		x.give(words, use)
	}
	for use, words := range map[dateUse]string{
		saysDays: d.days, saysWeeks: d.weeks, saysMonths: d.monthsOf, saysYears: d.yearsOf, saysNext: d.next, saysLast: d.last, saysThis: d.this,
		saysAgo: d.ago, saysIn: d.in,
	} {
		x.give(words, use)
	}
	if first, _, _ := strings.Cut(d.agoFirst, " "); first != "" {
		x.give(first, saysAgoFirst)
	}
	for w := range l.numbers {
		x.give(w, saysNumber)
	}
	x.nameMonthsAndDays(d)
	for i, alternatives := range strings.Fields(dayWords[l.tag]) {
		for w := range strings.SplitSeq(alternatives, "|") {
			x.at(w).day = i + 1
		}
	}
	for w, month := range d.seasons {
		x.at(w).season = month
	}
	x.nameDays(l.tag, d)
	return x
}

func (x dateIndex) nameMonthsAndDays(d dateWords) {
	for i, alternatives := range d.months {
		for w := range strings.FieldsSeq(alternatives) {
			x.at(w).month = i + 1
		}
	}
	for i, alternatives := range d.weekdays {
		for w := range strings.FieldsSeq(alternatives) {
			x.at(w).weekday = i + 1
		}
	}
}

// nameDays files the phrases for days: the language's own, and the named days of all who speak it.
func (x dateIndex) nameDays(tag string, d dateWords) {
	away := foldKeys(moreRelative[tag])
	maps.Copy(away, d.relative)
	for words, days := range away {
		x.add(words, dayPhrase{away: days})
	}
	feasts := foldKeys(moreNamed[tag])
	maps.Copy(feasts, d.named)
	for words, f := range feasts {
		x.add(words, dayPhrase{feast: &f})
	}
	for _, w := range x {
		slices.SortFunc(w.phrases, func(a, b dayPhrase) int { return cmp.Compare(len(b.rest), len(a.rest)) })
	}
}
