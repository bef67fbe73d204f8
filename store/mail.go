package store

import (
	"context"
	"maps"
	"slices"
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
	Subject       string            `db:"subject" seal:"mail.subject Key"`
	Body          string            `db:"body" seal:"mail.body Key"`
	Raw           []byte            `db:"raw" seal:"mail.raw Key"`
	ReplyUntil    time.Time         `db:"reply_until"`
	Seal          []byte            `db:"seal"`
	MadeAt        time.Time         `db:"made_at"`
	NotBefore     time.Time         `db:"not_before"`
	State         string            `db:"state"`
	Attempts      int               `db:"attempts"`
	Deferrals     int               `db:"deferrals"`
	Doubts        int               `db:"doubts"`
	ClaimedBy     *int64            `db:"claimed_by"`
	TriedAt       *time.Time        `db:"tried_at"`
	SentAt        *time.Time        `db:"sent_at"`
	Outcome       string            `db:"outcome"`
	Of            []string          `db:"-"` // the persons besides its reader whom it is about, or whose words are in it
	Gone          bool              `db:"-"` // its words cannot be opened any more: somebody whom it is about was erased
}

const mailColumns = `id, key, cohort_id, ask_id, person_id, pair_id, participant_id, step, class, guard, address, message_id, envelope, subject,
	body, raw, reply_until, seal, made_at, not_before, state, attempts, deferrals, doubts, claimed_by, tried_at, sent_at, outcome`

// Draft is what has to be known before a mail is made.
type Draft struct {
	Known  bool     `db:"known"`  // a mail with the key was made before
	ID     int64    `db:"id"`     // which the mail takes; its addresses are minted from it
	Thread []string `db:"thread"` // the Message-IDs that it hangs from
}

// DraftMail begins a mail with a key, to a person about a pair or, with pair "", about a cohort. It hangs from the first
// mail to them about the same and from the latest, so that every mail program shows one conversation.
func (tx Tx) DraftMail(ctx context.Context, key, person, cohort, pair string) (Draft, error) {
	return one[Draft](ctx, tx, `select exists (select from mail where key = $1) as known, nextval('mail_id_seq') as id,
		array (select message_id from (
			(select id, message_id from mail where person_id = $2 and cohort_id = $3 and coalesce(pair_id, '') = $4 order by person_id, cohort_id, id limit 1)
			union (select id, message_id from mail where person_id = $2 and cohort_id = $3 and coalesce(pair_id, '') = $4
				order by person_id desc, cohort_id desc, id desc limit 1)) as ends order by id) as thread`, key, person, cohort, pair)
}

// AddMail keeps a rendered mail, to be sent once the transaction has committed. A mail whose key is known is dropped.
func (tx Tx) AddMail(ctx context.Context, m Mail) error {
	m, scrub, err := tx.sealMail(ctx, m)
	if err != nil {
		return err
	}
	return tx.later(ctx, `insert into mail (id, key, cohort_id, ask_id, person_id, pair_id, participant_id, step, class, guard, address, message_id,
			envelope, subject, body, raw, reply_until, seal, made_at, not_before, scrub)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21) on conflict (key) do nothing
		returning pg_notify('`+MailChannel+`', '')`,
		m.ID, m.Key, m.CohortID, m.AskID, m.PersonID, m.PairID, m.ParticipantID, m.Step, m.Class, m.Guard, m.Address, m.MessageID,
		m.Envelope, m.Subject, m.Body, m.Raw, m.ReplyUntil, m.Seal, m.MadeAt, m.NotBefore, scrub)
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

// gated is the one gate that every mail has to pass, at the claim and once more before the dot, for mail m to person p: its
// ask is settled, or its reader has stopped or bounces. What answers a person's own mail goes out even when they have
// stopped, and so does the word that a coordinator has taken them out. A concern is never dropped: whoever is named for concerns may have stopped the rest of their mail, or have an
// address that works again.
const gated = `(m.step <> 'coordinator.concern'
	and ((p.mail_state = 'stopped' and m.class <> 'reply' and m.step not in ('entered', 'anytime.forgotten')) or p.mail_state = 'bounced'
		or (m.guard and coalesce((select a.state <> 'open' from ask a where a.id = m.ask_id), false))))`

// weed ends, among mails that are ready and about to be claimed, those that nobody needs any more: what must not go out is
// dropped; so are reminders of an ask that something else waits to be sent on, the question itself or a later reminder; and
// what is to be tried again after a doubt and has arrived in the meantime, since somebody or some machine answered it, is
// recorded as sent. It returns the others. Nothing else that waits is looked at, so that a claim takes no longer when much
// is waiting. Reminders are claimed last, so those of an ask are weeded with the question, while that is still waiting.
func (tx Tx) weed(ctx context.Context, mails []int64, now time.Time) ([]int64, error) {
	var ended [3][]int64
	for i, ending := range []string{
		`update mail m set state = 'dropped', outcome = case when p.mail_state = 'open' then 'ask settled' else p.mail_state end
			from person p where m.id = any ($1) and m.not_before <= $2 and p.id = m.person_id and ` + gated + ` returning m.id`,
		`update mail m set state = 'dropped', outcome = 'overtaken'
			where m.ask_id = any (array (select ask_id from mail where id = any ($1) and class <> 'reply'))
				and m.state = 'ready' and m.class = 'nudge' and m.not_before <= $2
				and exists (select from mail o where o.ask_id = m.ask_id and o.state = 'ready' and o.class <> 'reply' and o.id <> m.id
					and (o.class = 'essential' or o.id > m.id)) returning m.id`,
		`update mail m set state = 'sent', sent_at = $2, outcome = 'it was answered'
			where m.id = any ($1) and m.state = 'ready' and m.doubts > 0 and coalesce((select true from event e where e.mail_id = m.id limit 1), false) returning m.id`,
	} {
		ask(tx, &ended[i], firsts[int64], ending, mails, now)
	}
	err := tx.collected(ctx)
	return slices.DeleteFunc(mails, func(id int64) bool { return slices.Contains(slices.Concat(ended[:]...), id) }), err
}

// Answered reports whether anything has come back that names a mail: by the token in its addresses or by its Message-ID,
// which nobody knows who did not get it.
func (tx Tx) Answered(ctx context.Context, id int64) (bool, error) {
	return value[bool](ctx, tx, `select exists (select from event where mail_id = $1)`, id)
}

// fewestWeeded is how many mails a claim looks at together at least, so that a long row of mails that nobody needs any more
// is soon passed.
const fewestWeeded = 100

// byIndex has the rest of a transaction look rows up one by one, whatever the statistics say: a table that has just been
// filled has none, and then all that waits would be read and sorted for each claim.
const byIndex = `select set_config(name, 'off', true)
	from unnest(array['enable_seqscan', 'enable_bitmapscan', 'enable_sort', 'enable_hashjoin', 'enable_mergejoin', 'jit']) as name`

// ClaimMail claims up to n mails that are due for a sender: reminders last, the oldest first. Each takes a slot of the
// limits, which it holds until it is handed over or given back. What nobody needs any more is weeded out on the way.
func (tx Tx) ClaimMail(ctx context.Context, sender int64, now time.Time, n int) (mails []Mail, err error) {
	if err := tx.later(ctx, byIndex); err != nil {
		return nil, err
	}
	for len(mails) < n {
		most := max(n-len(mails), fewestWeeded)
		due, err := column[int64](ctx, tx, `select id from mail where state = 'ready' and not_before <= $1
			order by (class = 'nudge'), not_before, id limit $2 for update skip locked`, now, most)
		if err != nil || len(due) == 0 {
			return mails, err
		}
		last := len(due) < most
		if due, err = tx.weed(ctx, due, now); err != nil {
			return nil, err
		}
		claimed, err := all[Mail](ctx, tx, `with slots as (insert into sending_slot (mail_id) select unnest($3::bigint[])),
			claimed as (update mail set state = 'claimed', claimed_by = $1, claimed_wall = now(), attempts = attempts + 1, tried_at = coalesce(tried_at, $2)
				where id = any ($3) returning mail.*)
			select `+mailColumns+` from claimed order by array_position($3, id)`, sender, now, due[:min(len(due), n-len(mails))])
		if err != nil {
			return nil, err
		}
		if mails = append(mails, claimed...); last {
			return mails, nil
		}
	}
	return mails, nil
}

// HandOverMail records that the final dots of mails are about to be written. Once the transaction has committed, handed are
// those that may go out: not one that the sender no longer holds, nor one that must no longer go out because since the claim
// its ask has been answered or sending stopped.
func (tx Tx) HandOverMail(ids []int64, sender int64, instance string, handed *[]int64) {
	ask(tx, handed, firsts[int64], `with handed as (
			update mail m set state = 'handed_over' from person p
			where m.id = any ($1) and m.claimed_by = $2 and m.state = 'claimed' and p.id = m.person_id and not `+gated+`
				and exists (select from sending where state = 'open' and ($3 = '' or instance = $3))
			returning m.id),
		slot as (update sending_slot set wall = clock_timestamp() from handed where mail_id = handed.id and wall = 'infinity')
		select id from handed`, ids, sender, instance)
}

// MailSent records that the relay has taken mails, with the outcome of each by its id.
func (tx Tx) MailSent(ctx context.Context, at time.Time, outcomes map[int64]string) error {
	ids, said := make([]int64, 0, len(outcomes)), make([]string, 0, len(outcomes))
	for _, id := range slices.Sorted(maps.Keys(outcomes)) { // in one order, so that two senders never wait for each other
		ids, said = append(ids, id), append(said, outcomes[id])
	}
	return tx.later(ctx, `update mail set state = 'sent', sent_at = $1, outcome = said.outcome, claimed_by = null
		from unnest($2::bigint[], $3::text[]) as said (id, outcome) where mail.id = said.id`, at, ids, said)
}

// Retry is why a mail is to be tried again.
type Retry struct {
	NotBefore time.Time
	Deferrals int // one more when a server said "later"
	Doubts    int // one more when the last try ended after the dot
	Outcome   string
}

// MailAgain puts a mail back to be tried at a time.
func (tx Tx) MailAgain(ctx context.Context, id int64, r Retry) error {
	return tx.later(ctx, `update mail set state = 'ready', not_before = $2, deferrals = deferrals + $3, doubts = doubts + $4, outcome = $5,
		claimed_by = null where id = $1`, id, r.NotBefore, r.Deferrals, r.Doubts, r.Outcome)
}

// MailEnded records that a mail will not be tried again: refused, ambiguous or dropped.
func (tx Tx) MailEnded(ctx context.Context, id int64, state, outcome string) error {
	return tx.later(ctx, `update mail set state = $2, outcome = $3, claimed_by = null where id = $1`, id, state, outcome)
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
	last, _, err := first[struct {
		Key  string `db:"key"`
		Body string `db:"body" seal:"mail.body Key"`
	}](ctx, tx, `select key, body from mail where ask_id = $1 and class <> 'reply' order by id desc limit 1`, ask)
	return last.Body, err
}
