package programme

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/summaries"
)

// whoNeedsSponsor tells a sponsor what they could do now. It reads the figures of their latest summary and nothing else, so that it
// names nobody and tells nothing that they have not been told. It reports whether the reader is a sponsor who has had one.
func (s step) whoNeedsSponsor(ctx context.Context, in *incoming, sc scene) (bool, error) {
	sponsors, err := s.Officers(ctx, sc.cohort.ID, "sponsor", "")
	if err != nil {
		return false, err
	}
	i := slices.IndexFunc(sponsors, func(o store.Officer) bool { return sc.officer && o.PersonID == sc.reader.ID })
	if i < 0 {
		return false, nil
	}
	kept, err := s.LastSummary(ctx, sc.cohort.ID, sponsors[i].Organisation)
	if err != nil || kept == nil {
		return false, err
	}
	var lines []summaries.Line
	if err := json.Unmarshal(kept, &lines); err != nil {
		return false, fmt.Errorf("read the figures of a summary: %w", err)
	}
	in.needs = summaries.Needs(lines)
	return true, s.answerWith(ctx, in, sc, nil, "anytime.needed")
}
