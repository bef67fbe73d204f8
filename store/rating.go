package store

import (
	"context"
	"time"
)

// Rating is where a participant sees themselves in one capability of the cohort.
type Rating struct {
	ParticipantID string    `db:"participant_id"`
	Occasion      int       `db:"occasion"`   // 1 at the start, 2 half-way, 3 at the end
	Capability    int       `db:"capability"` // its place in the cohort file, from 1
	Mark          int       `db:"mark"`       // from 1 to 5
	At            time.Time `db:"at"`
}

// KeepRating keeps a mark; a later one on the same occasion replaces it.
func (tx Tx) KeepRating(ctx context.Context, r Rating) error {
	return tx.later(ctx, `insert into rating (participant_id, occasion, capability, mark, at) values ($1, $2, $3, $4, $5)
		on conflict (participant_id, occasion, capability) do update set mark = excluded.mark, at = excluded.at`,
		r.ParticipantID, r.Occasion, r.Capability, r.Mark, r.At)
}

// RatingsOf returns where a participant saw themselves, by occasion and capability.
func (tx Tx) RatingsOf(ctx context.Context, participant string) ([]Rating, error) {
	return all[Rating](ctx, tx, `select participant_id, occasion, capability, mark, at from rating
		where participant_id = $1 order by occasion, capability`, participant)
}

// Growth is how the marks in one capability changed from the first occasion to the last, over a whole cohort.
type Growth struct {
	Capability int `db:"capability"`
	Both       int `db:"both"` // who gave a mark at the start and at the end
	Higher     int `db:"higher"`
	Same       int `db:"same"`
	Lower      int `db:"lower"`
}

// Growth counts, for each capability, whose mark at the end was higher than, the same as, or lower than at the start. Who
// gave only one of the two is not counted.
func (tx Tx) Growth(ctx context.Context, cohort string) ([]Growth, error) {
	return all[Growth](ctx, tx, `select one.capability, count(*)::int as both,
			count(*) filter (where last.mark > one.mark)::int as higher,
			count(*) filter (where last.mark = one.mark)::int as same,
			count(*) filter (where last.mark < one.mark)::int as lower
		from rating one
		join rating last on last.participant_id = one.participant_id and last.capability = one.capability and last.occasion = 3
		join participant t on t.id = one.participant_id
		where one.occasion = 1 and t.cohort_id = $1 group by one.capability order by one.capability`, cohort)
}
