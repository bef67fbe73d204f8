package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Mail is an outgoing mail: its intent, its bytes and what became of it.
type Mail struct {
	ID            int64             `db:"id"`
	Key           string            `db:"key"`
	CohortID      *string           `db:"cohort_id"`
	AskID         *string           `db:"ask_id"`
	PersonID      string            `db:"person_id"`
	ParticipantID *string           `db:"participant_id"`
	PairID        *string           `db:"pair_id"`
	Step          string            `db:"step"`
	Class         string            `db:"class"`
	Guard         bool              `db:"guard"`
	Address       mentoring.Address `db:"address"`
	MessageID     string            `db:"message_id"`
	Envelope      string            `db:"envelope"`
	Subject       string            `db:"subject"`
	Body          string            `db:"body"`
	Raw           []byte            `db:"raw"`
	ReplyUntil    time.Time         `db:"reply_until"`
	Seal          []byte            `db:"seal"`
	MadeAt        time.Time         `db:"made_at"`
	NotBefore     time.Time         `db:"not_before"`
	State         string            `db:"state"`
	Attempts      int               `db:"attempts"`
	Doubts        int               `db:"doubts"`
	SentAt        *time.Time        `db:"sent_at"`
	Outcome       string            `db:"outcome"`
}

const mailColumns = `id, key, cohort_id, ask_id, person_id, pair_id, participant_id, step, class, guard, address, message_id, envelope, subject,
	body, raw, reply_until, seal, made_at, not_before, state, attempts, doubts, sent_at, outcome`

// MailKnown reports whether a mail with that key has been made.
func (tx Tx) MailKnown(ctx context.Context, key string) (bool, error) {
	return value[bool](ctx, tx, `select exists (select from mail where key = $1)`, key)
}

// NextMailID takes the id of a mail that is about to be made; its addresses are minted from it.
func (tx Tx) NextMailID(ctx context.Context) (int64, error) {
	return value[int64](ctx, tx, `select nextval(pg_get_serial_sequence('mail', 'id'))`)
}

// AddMail keeps a rendered mail, to be sent once the transaction has committed. A mail whose key is known is dropped.
func (tx Tx) AddMail(ctx context.Context, m Mail) error {
	_, err := tx.exec(ctx, `insert into mail (id, key, cohort_id, ask_id, person_id, pair_id, participant_id, step, class, guard, address, message_id,
			envelope, subject, body, raw, reply_until, seal, made_at, not_before)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) on conflict (key) do nothing
		returning pg_notify('`+MailChannel+`', '')`,
		m.ID, m.Key, m.CohortID, m.AskID, m.PersonID, m.PairID, m.ParticipantID, m.Step, m.Class, m.Guard, m.Address, m.MessageID,
		m.Envelope, m.Subject, m.Body, m.Raw, m.ReplyUntil, m.Seal, m.MadeAt, m.NotBefore)
	return err
}

// Mail returns a mail by id and whether there is one.
func (tx Tx) Mail(ctx context.Context, id int64) (Mail, bool, error) {
	found, err := all[Mail](ctx, tx, `select `+mailColumns+` from mail where id = $1`, id)
	if err != nil || len(found) == 0 {
		return Mail{}, false, err
	}
	return found[0], true, nil
}

// MailsAfter returns the mails of a cohort made after the one with that id, oldest first.
func (tx Tx) MailsAfter(ctx context.Context, cohort string, id int64) ([]Mail, error) {
	return all[Mail](ctx, tx, `select `+mailColumns+` from mail where cohort_id = $1 and id > $2 order by id`, cohort, id)
}

// MailByMessageID returns the newest of our mails among the Message-IDs given, and whether there is one.
func (tx Tx) MailByMessageID(ctx context.Context, ids []string) (Mail, bool, error) {
	found, err := all[Mail](ctx, tx, `select `+mailColumns+` from mail where message_id = any ($1) order by id desc limit 1`, ids)
	if err != nil || len(found) == 0 {
		return Mail{}, false, err
	}
	return found[0], true, nil
}

// ThreadOf returns the Message-IDs that mails to a person about a pair (or, with pair "", a cohort) hang from: the first
// one and the latest, so that every mail program shows one conversation.
func (tx Tx) ThreadOf(ctx context.Context, person, cohort, pair string) ([]string, error) {
	return column[string](ctx, tx, `with thread as (
			select id, message_id from mail where person_id = $1 and cohort_id = $2 and coalesce(pair_id, '') = $3)
		select message_id from thread where id in ((select min(id) from thread), (select max(id) from thread)) order by id`,
		person, cohort, pair)
}

// DropGated drops mail that is due but must not go out: its ask is settled, or its reader has stopped or bounces. What
// answers a person's own mail goes out even when they have stopped. A concern is never dropped: whoever is named for
// concerns may have stopped the rest of their mail, or have an address that works again.
func (tx Tx) DropGated(ctx context.Context, now time.Time) error {
	_, err := tx.exec(ctx, `update mail m set state = 'dropped',
			outcome = case when p.mail_state = 'open' then 'ask settled' else p.mail_state end
		from person p
		where m.state = 'ready' and m.not_before <= $1 and p.id = m.person_id
			and m.step <> 'coordinator.concern'
			and ((p.mail_state = 'stopped' and m.class <> 'reply') or p.mail_state = 'bounced'
				or (m.guard and exists (select from ask a where a.id = m.ask_id and a.state <> 'open')))`, now)
	return err
}

// ClaimMail claims up to n mails that are due for a sender, oldest first.
func (tx Tx) ClaimMail(ctx context.Context, sender int64, now time.Time, n int) ([]Mail, error) {
	return all[Mail](ctx, tx, `with due as (
			select id from mail where state = 'ready' and not_before <= $2 order by not_before, id limit $3 for update skip locked)
		update mail set state = 'claimed', claimed_by = $1, claimed_wall = now(), attempts = attempts + 1
		from due where mail.id = due.id
		returning mail.id, key, cohort_id, ask_id, person_id, pair_id, participant_id, step, class, guard, address, message_id, envelope, subject,
			body, raw, reply_until, seal, made_at, not_before, state, attempts, doubts, sent_at, outcome`, sender, now, n)
}

// ClaimedSince counts the mails claimed within the last span of wall time, for rates that hold over restarts and
// several senders.
func (tx Tx) ClaimedSince(ctx context.Context, span time.Duration) (int, error) {
	return value[int](ctx, tx, `select count(*) from mail where claimed_wall > now() - make_interval(secs => $1)`, span.Seconds())
}

// HandOverMail records that the final dot is about to be written. It reports false when the sender no longer holds it.
func (tx Tx) HandOverMail(ctx context.Context, id, sender int64) (bool, error) {
	n, err := tx.exec(ctx, `update mail set state = 'handed_over' where id = $1 and claimed_by = $2 and state = 'claimed'`, id, sender)
	return n > 0, err
}

// MailSent records that the relay has taken a mail.
func (tx Tx) MailSent(ctx context.Context, id int64, at time.Time, outcome string) error {
	_, err := tx.exec(ctx, `update mail set state = 'sent', sent_at = $2, outcome = $3, claimed_by = null where id = $1`, id, at, outcome)
	return err
}

// MailAgain puts a mail back to be tried at a time, with one doubt more when the last try ended after the dot.
func (tx Tx) MailAgain(ctx context.Context, id int64, notBefore time.Time, doubts int, outcome string) error {
	_, err := tx.exec(ctx, `update mail set state = 'ready', not_before = $2, doubts = doubts + $3, outcome = $4, claimed_by = null
		where id = $1`, id, notBefore, doubts, outcome)
	return err
}

// MailEnded records that a mail will not be tried again: refused, ambiguous or dropped.
func (tx Tx) MailEnded(ctx context.Context, id int64, state, outcome string) error {
	_, err := tx.exec(ctx, `update mail set state = $2, outcome = $3, claimed_by = null where id = $1`, id, state, outcome)
	return err
}

// AbandonedMail returns the mail held by senders that are gone. A sender proves that it lives by holding the advisory
// lock of its number for as long as it runs.
func (tx Tx) AbandonedMail(ctx context.Context) ([]Mail, error) {
	return all[Mail](ctx, tx, `select `+mailColumns+` from mail
		where state in ('claimed', 'handed_over') and not exists (
			select from pg_locks l where l.locktype = 'advisory' and l.objsubid = 1
				and (l.classid::bigint << 32 | l.objid::bigint) = mail.claimed_by and l.database = (select oid from pg_database where datname = current_database()))
		order by id for update skip locked`)
}

// MailsOn returns when mails on an ask went out, or are to go out, oldest first.
func (tx Tx) MailsOn(ctx context.Context, ask string) ([]time.Time, error) {
	return column[time.Time](ctx, tx, `select coalesce(sent_at, not_before) from mail where ask_id = $1 and state <> 'dropped' and class <> 'reply' order by id`, ask)
}

// LastMailOn returns the text of the newest mail that asked an ask, "" when there is none yet.
func (tx Tx) LastMailOn(ctx context.Context, ask string) (string, error) {
	bodies, err := column[string](ctx, tx, `select body from mail where ask_id = $1 and class <> 'reply' order by id desc limit 1`, ask)
	if err != nil || len(bodies) == 0 {
		return "", err
	}
	return bodies[0], nil
}
