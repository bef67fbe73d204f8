package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// replyRow is a reply to the programme and what it means.
type replyRow struct {
	ID       string  `json:"id"`
	Step     string  `json:"step"`
	Language string  `json:"lang"`
	Date     string  `json:"ref_date"`
	Question string  `json:"question"`
	Body     string  `json:"body"`
	Layout   string  `json:"layout,omitempty"`
	Words    *string `json:"reply_text,omitempty"` // the person's own words within the body
	signed   bool    // the words may end in a sign-off
	Expected struct {
		Intent string         `json:"intent"`
		AlsoOK []string       `json:"intent_also_ok,omitempty"`
		Fields map[string]any `json:"fields"`
	} `json:"expected"`
}

type replyQuestion struct {
	ID       string `json:"id"`
	Step     string `json:"step"`
	Language string `json:"lang"`
	Date     string `json:"ref_date"`
	Question string `json:"question"`
	Body     string `json:"body"`
}

type replyAnswer struct {
	Intent   string         `json:"intent"`
	Fields   map[string]any `json:"fields"`
	Text     string         `json:"text"`
	Decision string         `json:"decision"`
	Error    string         `json:"error"`
	Why      []struct{ Rule, Words string }
}

// clear reports whether the row's words have a meaning to act on.
func (r replyRow) clear() bool {
	return !slices.Contains([]string{"unclear", "none", "question", "help"}, r.Expected.Intent)
}

// grave are the intents that must never be taken for somebody who did not say so.
var grave = []string{"accept", "decline", "decline_match", "stop", "opt_out", "delete_data"}

// measureReplies counts right intents and fields, harm, needless questions, and mails of which exactly the person's words
// were read.
func measureReplies(c corpus) (result, error) {
	rows, err := readRows[replyRow](c.path)
	if err != nil {
		return result{}, err
	}
	rows = laidOut(rows)
	questions := make([]replyQuestion, len(rows))
	for i, r := range rows {
		questions[i] = replyQuestion{r.ID, r.Step, r.Language, r.Date, r.Question, r.Body}
	}
	answers, err := ask[replyQuestion, replyAnswer](questions)
	if err != nil {
		return result{}, err
	}
	out := result{}
	steps, languages, fields := newTable("intent, by step"), newTable("intent, by language"), newTable("fields")
	var full, harmless, spared, clean, invented tally
	for i, r := range rows {
		a := answers[i]
		right := a.Intent == r.Expected.Intent || slices.Contains(r.Expected.AlsoOK, a.Intent)
		steps.at(r.Step).add(right)
		languages.at(r.Language).add(right)
		harm := !right && a.Decision == "act" && slices.Contains(grave, a.Intent)
		harmless.add(!harm)
		if r.clear() {
			spared.add(a.Decision == "act")
		}
		wrong := r.wrongFields(a, fields, &invented)
		full.add(right && len(wrong) == 0)
		isClean := r.isClean(a.Text)
		clean.add(isClean)
		switch {
		case !right:
			gravity := 2
			if harm {
				gravity = 3
			}
			out.missed(r.ID, gravity, "%s %s: %q is %s, read as %s (%s) %v", r.Step, r.Layout, r.words(), r.Expected.Intent, a.Intent, a.Decision, a.Why)
		case len(wrong) > 0:
			out.missed(r.ID, 1, "%s on %s: %q %s", r.Step, r.Date, r.words(), strings.Join(wrong, ", "))
		case !isClean:
			out.missed(r.ID, 1, "%s %s: %q, read %q", r.Step, r.Layout, r.words(), a.Text)
		}
	}
	out.tables = []table{steps, languages, fields}
	out.notes = []string{
		fmt.Sprintf("intent and every field right: %.1f %%", full.percent()),
		fmt.Sprintf("harm, acted on what was not said: %d of %d", harmless.of-harmless.right, harmless.of),
		fmt.Sprintf("asked or handed over though the words were clear: %d of %d, %.1f %%", spared.of-spared.right, spared.of, 100-spared.percent()),
		fmt.Sprintf("fields given that were not said: %d in %d replies", invented.of-invented.right, len(rows)),
		fmt.Sprintf("every word of theirs and none of ours: %.1f %%", clean.percent()),
	}
	out.figures = map[string]float64{
		"intent": round(steps.total().percent()), "intent and fields": round(full.percent()), "fields": round(fields.total().percent()),
		"no harm": round(harmless.percent()), "not asked needlessly": round(spared.percent()), "clean": round(clean.percent()),
	}
	return out, nil
}

func (r replyRow) words() string {
	if r.Words != nil {
		return *r.Words
	}
	return r.Body
}

// values are the fields whose presence says that the person stated something; the others hold their words.
var values = []string{"met", "date", "rating", "next_date", "wants_help", "wants_rematch", "recommend", "share_consent", "email", "years", "max_mentees"}

// wrongFields compares fields and tells which are wrong. A value that was not stated is counted as invented.
func (r replyRow) wrongFields(a replyAnswer, count table, invented *tally) []string {
	var wrong []string
	check := func(name string, right bool) {
		count.at(name).add(right)
		if !right {
			wrong = append(wrong, fmt.Sprintf("%s is not %v but %v", name, r.Expected.Fields[name], a.Fields[strings.TrimSuffix(name, "_contains")]))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(r.Expected.Fields)) {
		want := r.Expected.Fields[name]
		switch {
		case strings.HasSuffix(name, "_also_ok") || name == "reason_hint":
		case name == "answers_contain":
			given, _ := a.Fields["answers"].(map[string]any)
			for n, words := range want.(map[string]any) {
				check(name, contains(given[n], words))
			}
		case strings.HasSuffix(name, "_contains"):
			check(name, contains(a.Fields[strings.TrimSuffix(name, "_contains")], want))
		default:
			check(name, sameAsOneOf(a.Fields[name], append(alternatives(r.Expected.Fields[name+"_also_ok"]), want)))
		}
	}
	if a.Intent != r.Expected.Intent {
		return wrong
	}
	for _, name := range values {
		_, given := a.Fields[name]
		_, wanted := r.Expected.Fields[name]
		if !given {
			continue
		}
		invented.add(wanted)
		if !wanted {
			wrong = append(wrong, fmt.Sprintf("%s is given as %v", name, a.Fields[name]))
		}
	}
	return wrong
}

func contains(given, want any) bool {
	return strings.Contains(plain(given), plain(want))
}

// alternatives are the values of a field that are right too: none, one, or a list.
func alternatives(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

func sameAsOneOf(given any, wanted []any) bool {
	return slices.ContainsFunc(wanted, func(want any) bool { return same(given, want) })
}

func same(given, want any) bool {
	if want == nil {
		return given == nil
	}
	return reflect.DeepEqual(given, want) || given != nil && plain(given) == plain(want)
}

// plain returns a value as lower-case words.
func plain(v any) string {
	s, ok := v.(string)
	if !ok {
		raw, _ := json.Marshal(v)
		s = string(raw)
	}
	return strings.ToLower(folded(strings.ReplaceAll(s, "’", "'")))
}

// leak is a run of that many words of ours in a text that should be theirs.
const leak = 5

// isClean reports whether every word of the person is in the text, and no run of our words that is not theirs too.
func (r replyRow) isClean(text string) bool {
	if r.Words == nil {
		return true
	}
	theirs, found := words(strings.ToLower(*r.Words)), words(strings.ToLower(text))
	kept := inOrder(theirs, found)
	if r.signed { // their sign-off is theirs too, and is rightly cut
		kept = inOrder(found, theirs) && 2*len(found) >= len(theirs)
	}
	if !kept {
		return false
	}
	ours := words(strings.ToLower(r.Question))
	own := " " + strings.Join(words(strings.ToLower(*r.Words)), " ") + " "
	read := " " + strings.Join(words(strings.ToLower(text)), " ") + " "
	for i := 0; i+leak <= len(ours); i++ {
		run := " " + strings.Join(ours[i:i+leak], " ") + " "
		if strings.Contains(read, run) && !strings.Contains(own, run) {
			return false
		}
	}
	return true
}

// inOrder reports whether part is a subsequence of whole.
func inOrder(part, whole []string) bool {
	for _, w := range whole {
		if len(part) > 0 && part[0] == w {
			part = part[1:]
		}
	}
	return len(part) == 0
}
