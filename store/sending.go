package store

import (
	"context"
	"time"
)

// Sending is whether mail goes out at all, and from which installation.
type Sending struct {
	Instance      string     `db:"instance"` // "" until one has sent
	Mark          int64      `db:"mark"`     // raised with every claim
	State         string     `db:"state"`    // open, paused or stopped
	Why           string     `db:"why"`
	Since         *time.Time `db:"since"`
	SeenAt        *time.Time `db:"seen_at"` // programme time of the last look for mail
	Gap           bool       `db:"gap"`     // that look was longer ago than MostGap
	BackAt        *time.Time `db:"back_at"`
	Trouble       string     `db:"trouble"` // why the mail server takes nothing, "" when it does
	TroubleSince  *time.Time `db:"trouble_since_wall"`
	MayLogIn      bool       `db:"may_log_in"`
	Mailed        bool       `db:"mailed"` // a mail was ever made
	TroubleLasted bool       `db:"trouble_lasted"`
}

// SendingOpen is the state in which mail goes out.
const SendingOpen = "open"

const (
	// MostGap is how long nobody may have looked for mail before what is due counts as left over from a gap.
	MostGap = time.Hour
	// loginEvery is how often a refused login is tried again, by whichever sender: providers lock accounts.
	loginEvery = time.Minute
	// passingTrouble is how long a mail server may be away before anybody has to know.
	passingTrouble = 5 * time.Minute
)

const sendingQuery = `select instance, mark, state, why, since, seen_at, back_at, trouble, trouble_since_wall,
	coalesce(seen_wall < now() - make_interval(secs => $1), false) as gap, coalesce(next_login_wall <= now(), true) as may_log_in,
	coalesce(trouble_since_wall < now() - make_interval(secs => $2), false) as trouble_lasted, exists (select from mail) as mailed from sending`

// Sending returns whether mail goes out.
func (tx Tx) Sending(ctx context.Context) (Sending, error) {
	return one[Sending](ctx, tx, sendingQuery, MostGap.Seconds(), passingTrouble.Seconds())
}

// LockSending is Sending, and keeps other senders from claiming until the transaction ends: limits are counted by one at
// a time.
func (tx Tx) LockSending(ctx context.Context) (Sending, error) {
	return one[Sending](ctx, tx, sendingQuery+` for update of sending`, MostGap.Seconds(), passingTrouble.Seconds())
}

// Seen records that somebody looks for mail; often enough is once in ten seconds. Back is the programme time when it is
// the first look after a gap, which is noted as an outage.
func (tx Tx) Seen(ctx context.Context, now time.Time, back *time.Time) error {
	return tx.later(ctx, `with outage as (insert into outage (since, until) select seen_at, $2 from sending where seen_at < $2 on conflict do nothing)
		update sending set seen_at = $1, seen_wall = now(), back_at = coalesce($2, back_at)
		where $2::timestamptz is not null or coalesce(seen_wall < now() - interval '10 seconds', true)`, now, back)
}

// TakeFence makes an installation the one that may send.
func (tx Tx) TakeFence(ctx context.Context, instance string, mark int64) error {
	return tx.later(ctx, `update sending set instance = $1, mark = $2`, instance, mark)
}

// RaiseMark raises the mark and returns it.
func (tx Tx) RaiseMark(ctx context.Context) (int64, error) {
	return value[int64](ctx, tx, `update sending set mark = mark + 1 returning mark`)
}

// SetSending opens, pauses or stops sending.
func (tx Tx) SetSending(ctx context.Context, state, why string, at time.Time) error {
	return tx.later(ctx, `update sending set state = $1, why = $2, since = $3`, state, why, at)
}

// Went records what came of trying the mail server: "" when it took a mail or had its word on one, else why it does not.
// After a refused login nobody tries for a minute.
func (tx Tx) Went(ctx context.Context, trouble string, login bool) error {
	return tx.later(ctx, `update sending set trouble = $1,
		trouble_since_wall = case when $1 = '' then null when trouble = '' then now() else trouble_since_wall end,
		next_login_wall = case when $2 then now() + make_interval(secs => $3) end`, trouble, login, loginEvery.Seconds())
}

// SlotsSince counts what was handed over within the last span of wall time, and what is on its way to it.
func (tx Tx) SlotsSince(ctx context.Context, span time.Duration) (int, error) {
	return value[int](ctx, tx, `select count(*) from sending_slot where wall > now() - make_interval(secs => $1)`, span.Seconds())
}

// FreeSlot gives back what a mail holds of the limits when it was not handed over.
func (tx Tx) FreeSlot(ctx context.Context, mail int64) error {
	return tx.later(ctx, `delete from sending_slot where mail_id = $1 and wall = 'infinity'`, mail)
}

// ForgetSlots removes what no limit counts any more.
func (tx Tx) ForgetSlots(ctx context.Context) error {
	return tx.later(ctx, `delete from sending_slot where wall < now() - interval '25 hours'`)
}

// WaitingMail is mail that has not gone out, counted by how it is treated.
type WaitingMail struct {
	Class  string    `db:"class" json:"class"` // nudge, essential or reply
	State  string    `db:"state" json:"state"` // ready, claimed, handed_over or aside
	Count  int       `db:"count" json:"count"`
	Oldest time.Time `db:"oldest" json:"oldest"` // when it was due
}

// WaitingMail counts the mail that has not gone out: what is due by a time, and what was set aside.
func (tx Tx) WaitingMail(ctx context.Context, now time.Time) ([]WaitingMail, error) {
	return all[WaitingMail](ctx, tx, `select class, state, count(*)::int as count, min(not_before) as oldest from mail
		where state in ('claimed', 'handed_over', 'aside') or state = 'ready' and not_before <= $1 group by class, state order by class, state`, now)
}

// LeftMail returns the mail that nobody knows to have gone out or not, because it was made before a time that the
// database went back to; with it what was set aside earlier.
func (tx Tx) LeftMail(ctx context.Context, before time.Time) ([]Mail, error) {
	return all[Mail](ctx, tx, `select `+mailColumns+` from mail
		where state in ('ready', 'claimed', 'handed_over') and made_at <= $1 or state = 'aside' order by id for update`, before)
}

// UnaskedSince counts the mails that a person did not write for and that are on their way or went out since a time, and
// those that already wait behind them, but for some.
func (tx Tx) UnaskedSince(ctx context.Context, person string, since, now time.Time, except []int64) (int, error) {
	return value[int](ctx, tx, `select count(*) from mail where person_id = $1 and id <> all ($4) and class <> 'reply' and (state in ('claimed', 'handed_over')
		or state in ('sent', 'ambiguous') and sent_at > $2 or state = 'ready' and not_before > $3 and outcome = '`+Behind+`')`, person, since, now, except)
}

// Behind is the outcome of a mail that waits because its reader has just got another.
const Behind = "behind another"
