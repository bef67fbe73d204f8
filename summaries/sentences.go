package summaries

import "github.com/rapport-mentoring/rapport/mentoring"

// enoughForPercent is the smallest number of which a percentage is told beside the count; below, it says more than is
// known.
const enoughForPercent = 30

// say gives a line its sentences in the summary of a month.
func (l *Line) say(month int) {
	l.Label = mentoring.Say("figure."+string(l.Key), nil)
	if l.Capability != "" {
		l.Label.With = mentoring.With{"Capability": []string{l.Capability}}
	}
	l.Value, l.Notes = l.value(), l.notes(month)
}

func (l *Line) value() mentoring.Sentence {
	with := mentoring.With{"Count": l.Count, "Of": l.Of}
	switch {
	case l.Shape == Exact && l.Of >= enoughForPercent:
		with["Percent"] = (100*l.Count + l.Of/2) / l.Of
		return mentoring.Say("value.percent", with)
	case tells(l.Shape):
		return mentoring.Say("value."+string(l.Shape), with)
	default:
		return mentoring.Say("value."+string(l.Shape), nil)
	}
}

func (l *Line) notes(month int) []mentoring.Sentence {
	var said []mentoring.Sentence
	switch {
	case l.Shape == Unknown:
		said = append(said, mentoring.Say("note.nobody", nil))
	case !tells(l.Shape):
		return nil
	case l.tellsAsked() && l.Key == Sessions:
		said = append(said, mentoring.Say("note.due", mentoring.With{"Due": l.Asked}))
	case l.tellsAsked() && l.Key == CrossFunc:
		said = append(said, mentoring.Say("note.pairs", mentoring.With{"Asked": l.Asked}))
	case l.tellsAsked():
		said = append(said, mentoring.Say("note.answered", mentoring.With{"Answered": l.Of, "Asked": l.Asked}))
	}
	if l.Month != month && l.Shape != Unknown {
		said = append(said, mentoring.Say("note.month", mentoring.With{"Month": l.Month}))
	}
	return said
}

// tellsAsked reports whether a note says how many could have been counted.
func (l *Line) tellsAsked() bool {
	return tells(l.Shape) && ((l.Key == Sessions || l.Key == CrossFunc) && l.Asked > l.Of || saidByPeople(l.Key))
}

// Shown returns the numbers that the value and the notes of a line put into words: who are counted, of how many asked, and the
// month it stands for; 0 where they do not say.
func (l *Line) Shown() (counted, asked, month int) {
	if !tells(l.Shape) {
		return 0, 0, 0
	}
	if l.tellsAsked() {
		asked = l.Asked
	}
	return l.Of, asked, l.Month
}

func saidByPeople(k Key) bool {
	switch k {
	case WorkingOn, RatedWell, CheckedIn, Grew, Recommended:
		return true
	}
	return false
}

// highlights says the few things that a sponsor asks first.
func highlights(lines []Line) []mentoring.Sentence {
	var said []mentoring.Sentence
	for _, l := range lines {
		switch l.Key {
		case Sessions, PairsGoingOn, Recommended:
			if tells(l.Shape) {
				said = append(said, mentoring.Say("highlight."+string(l.Key), mentoring.With{"Value": l.Value}))
			}
		}
	}
	return said
}

func next(in Input) mentoring.Sentence {
	switch {
	case in.Final:
		return mentoring.Say("next.last", nil)
	case in.Month >= in.Months:
		return mentoring.Say("next.closing", nil)
	}
	return mentoring.Say("next.month", mentoring.With{"Month": in.Month + 1})
}

// Worded gives figures that were told before their sentences again. Each says of which month it is.
func Worded(lines []Line) []Line {
	for i := range lines {
		lines[i].say(0)
	}
	return lines
}
