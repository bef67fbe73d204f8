package summaries

import (
	"fmt"
	"strings"
)

// enoughForPercent is the smallest number of which a percentage is told beside the count; below, it says more than is
// known.
const enoughForPercent = 30

// write puts a line into English.
func (l *Line) write(in Input) {
	switch l.Shape {
	case Exact:
		l.Value = fmt.Sprintf("%d of %d", l.Count, l.Of)
		if l.Of >= enoughForPercent {
			l.Value += fmt.Sprintf(" (%d%%)", (100*l.Count+l.Of/2)/l.Of)
		}
	case AtLeast:
		l.Value = fmt.Sprintf("at least %d of %d", l.Count, l.Of)
	case FewerThan:
		l.Value = fmt.Sprintf("fewer than %d of %d", l.Count, l.Of)
	case Withheld:
		l.Value = "not enough answers yet to show without pointing at people"
	case Unknown:
		l.Value = "not known yet"
	}
	l.Note = l.note(in)
}

func (l *Line) note(in Input) string {
	var said []string
	switch {
	case l.Key == Sessions && l.Asked > l.Answered:
		said = append(said, fmt.Sprintf("%d not known", l.Asked-l.Answered))
	case saidByPeople(l.Key) && l.Asked > 0:
		said = append(said, fmt.Sprintf("%d answered of %d asked", l.Answered, l.Asked))
	case l.Shape == Unknown:
		said = append(said, "nobody was asked")
	}
	if l.Month != in.Month {
		said = append(said, fmt.Sprintf("figure of month %d", l.Month))
	}
	return strings.Join(said, "; ")
}

// highlights says the few things that a sponsor asks first.
func highlights(lines []Line) []string {
	var said []string
	for _, l := range lines {
		sentence := map[Key]string{
			Sessions:     "%s sessions that were due were held.",
			PairsGoingOn: "%s pairs go on or came to their planned end.",
			Recommended:  "%s people who answered would recommend the programme.",
		}[l.Key]
		if sentence == "" || !tells(l.Shape) {
			continue
		}
		text := fmt.Sprintf(sentence, l.Value)
		said = append(said, strings.ToUpper(text[:1])+text[1:])
	}
	return said
}

func next(in Input) string {
	switch {
	case in.Final:
		return "This is the last summary of this programme."
	case in.Month >= in.Months:
		return "The last summary comes when the pairs have closed."
	}
	return fmt.Sprintf("The next summary comes after month %d.", in.Month+1)
}
