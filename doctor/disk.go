package doctor

import (
	"context"
	"fmt"
)

// What a data folder should have free, in bytes. A private database grows by some hundred MB in a year of mail.
const (
	leastRoom  = 200 << 20
	enoughRoom = 2 << 30
)

// disk looks at the room for the data folder.
func disk(_ context.Context, s Subject) []Finding {
	const part = "disk"
	folder, err := nearest(s.Config.Data)
	if err == nil {
		free, known, err := room(folder)
		if err == nil && !known {
			return nil
		}
		if err == nil {
			return []Finding{enough(part, s.Config.Data, free)}
		}
	}
	return []Finding{wrong(part, fmt.Sprintf("the data folder %s cannot be looked at", s.Config.Data), "name under data a folder that Rapport may write to")}
}

func enough(part, folder string, free uint64) Finding {
	found := fmt.Sprintf("%s has %.1f GB free", folder, float64(free)/(1<<30))
	switch {
	case free < leastRoom:
		return wrong(part, found, "make room on that disk now: when it is full, no mail is taken in")
	case free < enoughRoom:
		return warning(part, found, "make room on that disk before it is full; then no mail is taken in")
	default:
		return fine(part, "%s", found)
	}
}
