package store

import (
	"context"
	"time"
)

// Matter is something that a coordinator is asked or told in the mail at the start of a day.
type Matter struct {
	ID            int64      `db:"id"`
	Key           string     `db:"key"`
	CohortID      string     `db:"cohort_id"`
	PersonID      string     `db:"person_id"`
	AskID         *string    `db:"ask_id"` // nil for a notice
	AboutID       *string    `db:"about_id"`
	Step          string     `db:"step"` // the mail that it would be alone
	ParticipantID *string    `db:"participant_id"`
	PairID        *string    `db:"pair_id"`
	GatheredAt    time.Time  `db:"gathered_at"`
	ToldAt        *time.Time `db:"told_at"`
	Due           bool       `db:"due"`
	Number        int        `db:"number"` // in the mail that it was asked for by, else 0
}

const matterColumns = `m.id, m.key, m.cohort_id, m.person_id, m.ask_id, m.about_id, m.step, m.participant_id, m.pair_id, m.gathered_at, m.told_at, m.due`

// GatherMatter keeps a matter for the next morning. A question that is there already is due once more; a notice
// is told once. To somebody else than before it is new.
func (tx Tx) GatherMatter(ctx context.Context, m Matter) error {
	return tx.later(ctx, `insert into matter (key, cohort_id, person_id, ask_id, about_id, step, participant_id, pair_id, gathered_at)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
		on conflict (key) do update set due = true, person_id = excluded.person_id, told_at = case when matter.person_id = excluded.person_id then matter.told_at end
			where matter.ask_id is not null or matter.told_at is null`,
		m.Key, m.CohortID, m.PersonID, m.AskID, m.AboutID, m.Step, m.ParticipantID, m.PairID, m.GatheredAt)
}

// MattersOf returns what a coordinator is to be asked or told in a cohort: the questions that are open, and the notices that were
// not told yet, the oldest first.
func (tx Tx) MattersOf(ctx context.Context, person, cohort string) ([]Matter, error) {
	return all[Matter](ctx, tx, `select `+matterColumns+`, 0 as number from matter m left join ask a on a.id = m.ask_id
		where m.person_id = $1 and m.cohort_id = $2 and (m.ask_id is null and m.due or a.state = 'open') order by m.id`, person, cohort)
}

// Gathered reports whether an ask was put to its reader in the mail of a morning, or waits for one.
func (tx Tx) Gathered(ctx context.Context, ask string) (bool, error) {
	return value[bool](ctx, tx, `select exists (select from matter where ask_id = $1)`, ask)
}

// MatterTold records that a matter has been told.
func (tx Tx) MatterTold(ctx context.Context, id int64, at time.Time) error {
	return tx.later(ctx, `update matter set told_at = $2, due = false where id = $1`, id, at)
}

// MatterOver lets go of a notice that has become needless.
func (tx Tx) MatterOver(ctx context.Context, id int64) error {
	return tx.later(ctx, `update matter set due = false where id = $1`, id)
}

// NumberMatter records the number of a matter in the mail of a morning.
func (tx Tx) NumberMatter(ctx context.Context, morning string, number int, matter int64) error {
	return tx.later(ctx, `insert into morning_line (ask_id, number, matter_id) values ($1, $2, $3) on conflict (ask_id, number) do nothing`,
		morning, number, matter)
}

// MattersIn returns the matters of a morning's mail by their numbers.
func (tx Tx) MattersIn(ctx context.Context, morning string) ([]Matter, error) {
	return all[Matter](ctx, tx, `select `+matterColumns+`, l.number from morning_line l join matter m on m.id = l.matter_id
		where l.ask_id = $1 order by l.number`, morning)
}

// OpenMornings returns the ids of the mornings that a person was written to in a cohort and that are not over, but for one.
func (tx Tx) OpenMornings(ctx context.Context, person, cohort, but string) ([]Ask, error) {
	return all[Ask](ctx, tx, `select `+askColumns+` from ask where person_id = $1 and cohort_id = $2 and kind = 'morning' and state = 'open' and rung >= 0 and id <> $3
		order by id for update`, person, cohort, but)
}

// CountWaitingElsewhere counts the participants of a cohort in other organisations than those given whose answers are waited for.
func (tx Tx) CountWaitingElsewhere(ctx context.Context, cohort string, own []string) (int, error) {
	return value[int](ctx, tx, `select count(distinct t.id)::int from ask a join participant t on t.id = a.participant_id and t.person_id = a.person_id
		where a.cohort_id = $1 and a.state = 'open' and a.rung >= 1 and not (t.organisation = any($2))`, cohort, own)
}
