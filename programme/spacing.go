package programme

import (
	"context"
	"time"
)

// patient are the mails that lose nothing by a day: none of them goes out on a day on which something else does that its reader
// did not write for.
var patient = map[string]bool{"meeting.first": true, "practice": true, "confidence": true, "self.rating": true}

// spaced returns when a mail that the scene's reader did not write for goes out: in their working hours and, when it can wait, on
// a working day of its own. It waits for a week at most.
func (s step) spaced(ctx context.Context, sc scene, p parcel) (time.Time, error) {
	next := sc.calendar().Next(latest(s.now, p.from))
	if !patient[p.letter.Kind] {
		return next, nil
	}
	last, err := s.LastUnasked(ctx, sc.reader.ID, s.now.AddDate(0, 0, 7))
	if err != nil || last.IsZero() {
		return next, err
	}
	y, m, d := last.In(sc.zone()).Date()
	if tomorrow := time.Date(y, m, d+1, 0, 0, 0, 0, sc.zone()); next.Before(tomorrow) {
		next = sc.calendar().Next(tomorrow)
	}
	return next, nil
}
