package main

import (
	"fmt"
	"time"
)

// measureHostile answers mail that was made to hurt, one message at a time. Nothing is counted but answers; the slowest is
// shown, as what a time is depends on the machine.
func measureHostile(c corpus) (result, error) {
	rows, err := readRows[mailRow](c.path)
	if err != nil {
		return result{}, err
	}
	out, answered := result{}, newTable("hostile mail")
	slowest, slowestID := time.Duration(0), ""
	for _, r := range rows {
		start := time.Now()
		answers, err := ask[mailQuestion, mailAnswer]([]mailQuestion{{r.ID, r.Raw}})
		if err != nil {
			return result{}, fmt.Errorf("%s: %w", r.ID, err)
		}
		if took := time.Since(start); took > slowest {
			slowest, slowestID = took, r.ID
		}
		answered.at("answered").add(answers[0].Kind != "")
	}
	out.tables = []table{answered}
	out.notes = []string{fmt.Sprintf("the slowest took %.1f ms with its JSON (%s)", float64(slowest.Microseconds())/1000, slowestID)}
	out.figures = map[string]float64{"answered": round(answered.total().percent())}
	return out, nil
}
