package store

import (
	"context"
	"time"
)

// Erased is the name of whoever was forgotten, where a name has to stand.
const Erased = "(erased)"

// Erase takes everything out of the rows that says who a person is or what they wrote. What stays is that there was somebody, in
// which pairs, and counts: ids, states, days and figures. The words in other people's rows that speak of them go as well: the
// mails about them or their pairs, or that name them, once they have been sent; see ScrubMail. Each statement is guarded by the
// person alone, so that doing it again changes nothing.
func (tx Tx) Erase(ctx context.Context, person, name, email string, at time.Time) error {
	const (
		parts = `(select id from participant where person_id = $1)`
		pairs = `(select id from pair where mentor_id in ` + parts + ` or mentee_id in ` + parts + `)`
		asks  = `(select id from ask where person_id = $1 or participant_id in ` + parts + `)`
		// whom a line about them was written to, and who is nobody else here
		managers = `(select m.person_id from mail m where m.step = '` + ManagerTold + `' and m.participant_id in ` + parts + `
			and not exists (select from participant where person_id = m.person_id) and not exists (select from officer where person_id = m.person_id)
			and not exists (select from mail o where o.person_id = m.person_id and o.step = m.step and o.participant_id not in ` + parts + `))`
		raws = `(select raw_id from event where person_id = $1 or ask_id in ` + asks + ` union select raw_id from confirmed where person_id = $1
			union select raw_id from assigned where person_id = $1)`
		copies = `(select raw_id from event where mail_id in (select id from mail where scrub) union ` + raws + `)` // and what quotes ours
	)
	if err := tx.scrubNaming(ctx, person, name, email); err != nil {
		return err
	}
	for _, statement := range []struct {
		sql  string
		args []any
	}{
		{`update mail set state = 'dropped', outcome = 'erased' where state = 'ready'
			and (person_id = $1 and class <> 'reply' or pair_id in ` + pairs + ` and class = 'nudge')`, nil},
		{`update mail set scrub = true where raw <> ''::bytea and (person_id = $1 or participant_id in ` + parts + ` or pair_id in ` + pairs + `
			or ask_id in ` + asks + `)`, nil},
		{`update mail set revoked_at = coalesce(revoked_at, $2) where person_id = $1`, []any{at}},
		{`insert into expunging (mailbox, uidvalidity, uid, person_id) select mailbox, uidvalidity, uid, $1 from (
				select id, mailbox, uidvalidity, uid from raw_mail union all select raw_id, mailbox, uidvalidity, uid from moved_mail) places
			where mailbox <> '` + telephone + `' and id in (select c.id from raw_mail c join raw_mail o on o.sha256 = c.sha256 where o.id in ` + copies + `)
			on conflict do nothing`, nil},
		{`update mail set state = 'dropped', outcome = 'erased' where state = 'ready' and step = '` + ManagerTold + `' and participant_id in ` + parts, nil},
		{`update person set email = id || '@erased.invalid', name = $2, mail_state = 'stopped', erased_at = $3 where id in ` + managers, []any{Erased, at}},
		{`update raw_mail set raw = ''::bytea where id in ` + copies, nil},
		{`update look set because = '' where person_id = $1 or raw_id in ` + raws, nil},
		{`update event set words = '', reading = null, sender = '', message_id = '', mark = null where raw_id in ` + raws, nil},
		{`update confirmed set sender = '' where person_id = $1`, nil},
		{`delete from moving where ask_id in ` + asks, nil},
		{`delete from alias where person_id = $1`, nil},
		{`delete from bounce where person_id = $1`, nil},
		{`delete from muted where person_id = $1`, nil},
		{`update ask set answer = (select jsonb_object_agg(key, value) from jsonb_each(answer) where key in ('intent', 'met', 'rating', 'recommend', 'choice'))
			where id in ` + asks + ` and answer is not null`, nil},
		{`update reflection set words = '' where writer_id in ` + parts, nil},
		{`update action set words = '' where writer_id in ` + parts, nil},
		{`update meeting set words = '' where pair_id in ` + pairs, nil},
		{`delete from forum_line where writer_id in ` + parts, nil},
		{`update charter set wish = '' where proposed_by = $1`, nil},
		{`update charter_word set words = '' where person_id = $1`, nil},
		{`update vote set words = '' where person_id = $1`, nil},
		{`update motion set words = '' where mover_id = $1`, nil},
		{`update pledge set words = '' where participant_id in ` + parts, nil},
		{`update forum set question = '' where asker_id = $1`, nil},
		{`update gathering set notes = '' where host_id = $1`, nil},
		{`update pair set reasons = '[]' where id in ` + pairs, nil},
		{`update proposal set review = '{}' where $1 <> '' and position(lower($2) in lower(review::text)) > 0`, []any{name}},
		{`update exclusion set reason = '', decided_by = '' where one in ` + parts + ` or other in ` + parts, nil},
		{`update participant set manager = '' where $1 <> '' and lower(manager) = lower($2)`, []any{email}},
		{`update participant set named_by = '', named_for = '' where $1 <> '' and lower(named_by) = lower($2)`, []any{name}},
		{`update participant set function = '', title = '', manager = '', facts = '{}', survey = null, named_by = '', named_for = '' where person_id = $1`, nil},
		{`update person set email = id || '@erased.invalid', name = $2, language = '', zone = '', country = '', mail_state = 'stopped', away_until = null,
			tried_address = '', less_mail = false, erased_at = $3 where id = $1`, []any{Erased, at}},
	} {
		if err := tx.later(ctx, statement.sql, append([]any{person}, statement.args...)...); err != nil {
			return err
		}
	}
	if err := tx.resealUnsent(ctx, person); err != nil {
		return err
	}
	if err := tx.DestroyKey(ctx, person); err != nil {
		return err
	}
	return tx.ScrubMail(ctx)
}

// LetGo empties a mail that came, and has the one that answers it be emptied once it has been sent.
func (tx Tx) LetGo(ctx context.Context, raw int64, answer string) error {
	if err := tx.later(ctx, `update raw_mail set raw = ''::bytea where id = $1`, raw); err != nil {
		return err
	}
	return tx.later(ctx, `update mail set scrub = true where key = $1 and raw <> ''::bytea`, answer)
}

// ForgetMailTo has every mail to a person be emptied once it has been sent.
func (tx Tx) ForgetMailTo(ctx context.Context, person string) error {
	return tx.later(ctx, `update mail set scrub = true where person_id = $1 and raw <> ''::bytea`, person)
}

// ScrubMail empties what is to be forgotten and has gone out, or will not: its words, its bytes and, of whoever was erased, the
// address. That it went out stays.
func (tx Tx) ScrubMail(ctx context.Context) error {
	return tx.later(ctx, `update mail m set subject = '', body = '', raw = ''::bytea, scrub = false,
			address = case when p.erased_at is null then m.address else '' end
		from person p where m.scrub and p.id = m.person_id and m.state in ('sent', 'refused', 'ambiguous', 'dropped')`)
}

// HoldsAnyOffice reports whether a person has an office in any cohort that is not closed.
func (tx Tx) HoldsAnyOffice(ctx context.Context, person string) (bool, error) {
	offices, err := tx.OfficesOf(ctx, person)
	return len(offices) > 0, err
}

// OwnWords is something that a person wrote in answer to an ask, or as a reflection.
type OwnWords struct {
	On         time.Time `db:"on"`
	RawID      int64     `db:"raw_id"`
	Words      string    `db:"words" seal:"event.words RawID"`
	Visibility string    `db:"visibility"` // of a reflection
}

// WordsOf returns what a person wrote to the programme, oldest first, each mail once. A concern is not among it: it is kept in
// the mail alone.
func (tx Tx) WordsOf(ctx context.Context, person string) ([]OwnWords, error) {
	return all[OwnWords](ctx, tx, `select e.applied_at as on, e.raw_id, e.words, coalesce(r.visibility, '') as visibility
		from event e left join ask a on a.id = e.ask_id
			left join reflection r on a.kind = 'reflection' and r.pair_id = a.pair_id and r.session = (a.name->>'occurrence')::int and r.writer_id = a.participant_id
		where e.person_id = $1 and e.words <> '' and coalesce(e.reading->>'intent', '') <> 'concern' order by e.raw_id`, person)
}

// MailsWith counts the mails between the programme and a person, either way.
func (tx Tx) MailsWith(ctx context.Context, person string) (ours, theirs int, err error) {
	if ours, err = value[int](ctx, tx, `select count(*) from mail where person_id = $1 and state in ('sent', 'ambiguous')`, person); err != nil {
		return 0, 0, err
	}
	theirs, err = value[int](ctx, tx, `select count(*) from event where person_id = $1`, person)
	return ours, theirs, err
}
