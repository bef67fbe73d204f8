package store

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// LastClosedPairOf returns the pair of a participant that closed last, and whether one did.
func (tx Tx) LastClosedPairOf(ctx context.Context, participant string) (Pair, bool, error) {
	pairs, err := all[Pair](ctx, tx, `select `+pairColumns+` from pair
		where $1 in (mentor_id, mentee_id) and state = 'closed' order by over_at desc, id limit 1`, participant)
	if err != nil || len(pairs) == 0 {
		return Pair{}, false, err
	}
	return pairs[0], true, nil
}

// InTurn counts what the mentees of a cohort said to being mentors themselves.
type InTurn struct {
	Asked int `db:"asked"`
	Yes   int `db:"yes"`
	Later int `db:"later"`
	No    int `db:"no"`
}

// InTurn counts who would mentor in turn. Who was asked and has not answered is in Asked alone.
func (tx Tx) InTurn(ctx context.Context, cohort string) (InTurn, error) {
	return one[InTurn](ctx, tx, `select count(*)::int as asked,
			count(*) filter (where answer ->> 'intent' = 'accept')::int as yes,
			count(*) filter (where answer ->> 'intent' = 'later')::int as later,
			count(*) filter (where answer ->> 'intent' = 'decline')::int as no
		from ask where cohort_id = $1 and kind = $2 and rung >= 0`, cohort, mentoring.InTurn)
}

// LookedBack counts what a cohort's people said so many months after the close.
type LookedBack struct {
	Months   int `db:"months"`
	Asked    int `db:"asked"`
	Answered int `db:"answered"`
	Still    int `db:"still"`
	Partly   int `db:"partly"`
	NoLonger int `db:"no_longer"`
	Stayed   int `db:"stayed"` // still in the organisation, of those who said
	Left     int `db:"gone"`
}

// LookedBack counts the answers of half a year and of a year after the close. Who did not answer is in Asked alone.
func (tx Tx) LookedBack(ctx context.Context, cohort string) ([]LookedBack, error) {
	return all[LookedBack](ctx, tx, `select (name ->> 'occurrence')::int as months, count(*)::int as asked,
			count(*) filter (where answer ->> 'intent' = 'answered')::int as answered,
			count(*) filter (where answer ->> 'still' = 'yes')::int as still,
			count(*) filter (where answer ->> 'still' = 'partly')::int as partly,
			count(*) filter (where answer ->> 'still' = 'no')::int as no_longer,
			count(*) filter (where answer ->> 'stayed' = 'true')::int as stayed,
			count(*) filter (where answer ->> 'stayed' = 'false')::int as gone
		from ask where cohort_id = $1 and kind = $2 and rung >= 0 group by months order by months`, cohort, mentoring.LookingBack)
}
