package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// PersonsAt returns everybody who writes from an address: whose own it is, else those who confirmed it as another one of
// theirs. Two people may share a mailbox.
func (tx Tx) PersonsAt(ctx context.Context, address mentoring.Address) ([]Person, error) {
	return all[Person](ctx, tx, personsAtQuery, address)
}

const personsAtQuery = `select ` + personColumns + ` from person where email = $1
	union all select ` + personColumns + ` from person where id in (select person_id from alias where address = $1)
		and not exists (select from person where email = $1) order by id`

// IsSomebodys reports whether an address is the own one, or a confirmed other one, of anybody but the given person.
func (tx Tx) IsSomebodys(ctx context.Context, address mentoring.Address, but string) (bool, error) {
	return value[bool](ctx, tx, `select exists (select from person where email = $1 and id <> $2
		union all select from alias where address = $1 and person_id <> $2)`, address, but)
}

// HoldsOffice reports whether a person holds an office in a cohort now.
func (tx Tx) HoldsOffice(ctx context.Context, person, cohort, office string) (bool, error) {
	return value[bool](ctx, tx, `select exists (select from officer where person_id = $1 and cohort_id = $2 and office = $3)`, person, cohort, office)
}

// Confirmation is somebody's word that a mail is theirs.
type Confirmation struct {
	PersonID string `db:"person_id"`
	AskID    string `db:"ask_id"`
}

// Authorship is who may have written a mail.
type Authorship struct {
	Known     []Person       // who writes from its address, see PersonsAt
	Confirmed []Confirmation // whose it is by their own word: one, or none
	Assigned  string         // whose it is by a coordinator's word, or ""
}

// AuthorsOf returns who may have written a raw mail that came from an address, which may be "".
func (tx Tx) AuthorsOf(ctx context.Context, raw int64, address mentoring.Address) (a Authorship, err error) {
	if address != "" {
		ask(tx, &a.Known, rows[Person], personsAtQuery, address)
	}
	ask(tx, &a.Confirmed, rows[Confirmation], `select person_id, ask_id from confirmed where raw_id = $1`, raw)
	ask(tx, &a.Assigned, the[string], `select coalesce((select person_id from assigned where raw_id = $1), '')`, raw)
	return a, tx.collected(ctx)
}

// Confirm records that a person said, in answer to an ask, that a held mail is theirs.
func (tx Tx) Confirm(ctx context.Context, raw int64, person, ask string, at time.Time) error {
	return tx.later(ctx, `insert into confirmed (raw_id, person_id, ask_id, sender, at)
		select $1, $2, $3, sender, $4 from event where raw_id = $1 on conflict (raw_id) do nothing`, raw, person, ask, at)
}

// OpenConfirmation returns the open ask by which a person is asked about mail from that sender, and whether there is one.
func (tx Tx) OpenConfirmation(ctx context.Context, person, sender string) (Ask, bool, error) {
	found, err := all[Ask](ctx, tx, `select `+askColumns+` from ask a where person_id = $1 and kind = $3 and state = 'open'
		and exists (select from event e where e.ask_id = a.id and e.disposition = 'held' and e.sender = $2)
		order by since limit 1 for update`, person, sender, mentoring.ConfirmAddress)
	if err != nil || len(found) == 0 {
		return Ask{}, false, err
	}
	return found[0], true, nil
}

// ConfirmationsSince counts how often a person was asked since a time whether a mail is theirs.
func (tx Tx) ConfirmationsSince(ctx context.Context, person string, since time.Time) (int, error) {
	return value[int](ctx, tx, `select count(*) from ask where person_id = $1 and kind = $2 and since >= $3`, person, mentoring.ConfirmAddress, since)
}

// PersonOfEvent returns whom a raw mail was taken to be from, "" when nobody.
func (tx Tx) PersonOfEvent(ctx context.Context, raw int64) (string, error) {
	return value[string](ctx, tx, `select coalesce((select person_id from event where raw_id = $1), '')`, raw)
}

// Wish is what a mail that waits for a confirmation says.
type Wish struct {
	Sender mentoring.Address `db:"sender"`
	Intent mentoring.Intent  `db:"intent"`
	Email  string            `db:"email"` // the new address that it names
}

// WishOf returns the first mail that an ask to confirm is about, whether it still waits or not.
func (tx Tx) WishOf(ctx context.Context, ask string) (Wish, error) {
	found, err := all[Wish](ctx, tx, `select sender, coalesce(intent, '') as intent, coalesce(email, '') as email from (
			select raw_id, sender, reading->>'intent' as intent, reading->'answer'->>'email' as email from event
				where ask_id = $1 and disposition in ('held', 'unknown_sender')
			union all select raw_id, sender, '', '' from confirmed where ask_id = $1) asked
		order by raw_id limit 1`, ask)
	if err != nil || len(found) == 0 {
		return Wish{}, err
	}
	return found[0], nil
}

// RevokeReplies ends the reply address of a mail before its time.
func (tx Tx) RevokeReplies(ctx context.Context, mail int64, at time.Time) error {
	return tx.later(ctx, `update mail set revoked_at = coalesce(revoked_at, $2) where id = $1`, mail, at)
}

// Revoked reports whether the reply address of a mail was ended before its time, or its reader was erased.
func (tx Tx) Revoked(ctx context.Context, mail int64) (bool, error) {
	return value[bool](ctx, tx, `select coalesce((select m.revoked_at is not null or p.erased_at is not null
		from mail m join person p on p.id = m.person_id where m.id = $1), false)`, mail)
}

// MailsHeldFor returns the mails of ours that those answer which wait for an ask to confirm.
func (tx Tx) MailsHeldFor(ctx context.Context, ask string) ([]int64, error) {
	return column[int64](ctx, tx, `select distinct mail_id from event where ask_id = $1 and disposition = 'held' and mail_id is not null`, ask)
}

// KeepMoving records which new address an ask to confirm goes to.
func (tx Tx) KeepMoving(ctx context.Context, ask string, address mentoring.Address) error {
	return tx.later(ctx, `insert into moving (ask_id, address) values ($1, $2) on conflict (ask_id) do nothing`, ask, address)
}

// MovingTo returns the new address that an ask to confirm goes to, "" when it is about something else.
func (tx Tx) MovingTo(ctx context.Context, ask string) (mentoring.Address, error) {
	return value[mentoring.Address](ctx, tx, `select coalesce((select address from moving where ask_id = $1), '')`, ask)
}

// KeepGuess records that a mail came to a reply address that we did not sign.
func (tx Tx) KeepGuess(ctx context.Context, raw int64, peer string, at time.Time) error {
	return tx.later(ctx, `insert into guess (raw_id, peer, at) values ($1, $2, $3) on conflict (raw_id) do nothing`, raw, peer, at)
}

// Guesses counts the mails since a time that came to reply addresses which we did not sign: from a peer, and in all.
func (tx Tx) Guesses(ctx context.Context, peer string, since time.Time) (fromPeer, inAll int, err error) {
	type counts struct {
		Peer int `db:"peer"`
		All  int `db:"everybody"`
	}
	n, err := one[counts](ctx, tx, `select count(*) filter (where peer = $1) as peer, count(*) as everybody from guess where at >= $2`, peer, since)
	return n.Peer, n.All, err
}

// OfficersNow returns those who hold an office in cohorts that are not closed.
func (tx Tx) OfficersNow(ctx context.Context, office string) ([]Officer, error) {
	return all[Officer](ctx, tx, `select id, cohort_id, person_id, organisation, office from officer where office = $1
		and cohort_id in (select id from cohort where state <> 'closed') order by id`, office)
}

// MailsAbout counts the mails to a person made since a time whose keys begin with the words given.
func (tx Tx) MailsAbout(ctx context.Context, person, words string, since time.Time) (int, error) {
	return value[int](ctx, tx, `select count(*) from mail where person_id = $1 and starts_with(key, $2) and made_at >= $3`, person, words, since)
}
