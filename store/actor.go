package store

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// SetAccount names the account of the operating system for whom the rest of the transaction works; the journal keeps it with
// every entry.
func (tx Tx) SetAccount(ctx context.Context, account string) error {
	return tx.later(ctx, `select set_config('rapport.account', $1, true)`, account)
}

// PersonBehind returns the id of whoever has an address, or had it confirmed as another one of theirs, "" when nobody has.
func (tx Tx) PersonBehind(ctx context.Context, address mentoring.Address) (string, error) {
	ids, err := column[string](ctx, tx, `select id from person where email = $1 union all
		select person_id from alias where address = $1 and not exists (select from person where email = $1)
			and (select count(*) from alias where address = $1) = 1`, address)
	if err != nil || len(ids) == 0 {
		return "", err
	}
	return ids[0], nil
}

// HeldOffice is an office, and whether its organisation leads the cohort: the one that its file names first.
type HeldOffice struct {
	CohortID     string `db:"cohort_id"`
	Organisation string `db:"organisation"`
	Office       string `db:"office"`
	Lead         bool   `db:"lead"`
}

// OfficesEver returns the offices that a person holds, in closed cohorts as well.
func (tx Tx) OfficesEver(ctx context.Context, person string) ([]HeldOffice, error) {
	return all[HeldOffice](ctx, tx, `select o.cohort_id, o.organisation, o.office,
			coalesce(o.organisation = c.spec->'organisations'->0->>'name', false) as lead
		from officer o join cohort c on c.id = o.cohort_id where o.person_id = $1 order by o.id`, person)
}
