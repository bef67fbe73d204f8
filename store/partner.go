package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// RemoveOfficers takes the coordinators and sponsors of an organisation out of a cohort.
func (tx Tx) RemoveOfficers(ctx context.Context, cohort, organisation string) error {
	return tx.later(ctx, `delete from officer where cohort_id = $1 and organisation = $2 and office in ('coordinator', 'sponsor')`, cohort, organisation)
}

// Departed is an organisation that left a cohort.
type Departed struct {
	CohortID     string    `db:"cohort_id"`
	Organisation string    `db:"organisation"`
	LeftAt       time.Time `db:"left_at"`
	EraseAt      time.Time `db:"erase_at"`
}

// AddDeparted records that an organisation has left.
func (tx Tx) AddDeparted(ctx context.Context, d Departed) error {
	return tx.later(ctx, `insert into departed (cohort_id, organisation, left_at, erase_at) values ($1, $2, $3, $4)
		on conflict (cohort_id, organisation) do update set left_at = $3, erase_at = $4`, d.CohortID, d.Organisation, d.LeftAt, d.EraseAt)
}

// DepartedOf returns when an organisation left a cohort, and whether it did.
func (tx Tx) DepartedOf(ctx context.Context, cohort, organisation string) (Departed, bool, error) {
	return first[Departed](ctx, tx, `select cohort_id, organisation, left_at, erase_at from departed
		where cohort_id = $1 and organisation = $2`, cohort, organisation)
}

// SetGuest makes a participant somebody who finishes a pair and is matched no more.
func (tx Tx) SetGuest(ctx context.Context, participant string) error {
	return tx.later(ctx, `update participant set guest = true, eager = false where id = $1`, participant)
}

// DropMailTo drops what waits to be sent to a person of a cohort, but for answers to their own mail.
func (tx Tx) DropMailTo(ctx context.Context, cohort, person, outcome string) error {
	return tx.later(ctx, `update mail set state = 'dropped', outcome = $3 where cohort_id = $1 and person_id = $2 and class <> 'reply' and state = 'ready'`,
		cohort, person, outcome)
}

// PutTo puts an open ask to somebody else, from its first rung.
func (tx Tx) PutTo(ctx context.Context, ask, person string, since time.Time) error {
	return tx.later(ctx, `update ask set person_id = $2, since = $3, rung = -1, lap = lap + 1 where id = $1 and state = 'open'`, ask, person, since)
}

// Forgettable returns the people of organisations that left, once what they wrote is to be erased: their time is over and so are
// their pairs, and they take part in nothing else and hold no office.
func (tx Tx) Forgettable(ctx context.Context, now time.Time) ([]Person, error) {
	return all[Person](ctx, tx, `select `+personColumns+` from person where erased_at is null and id in (
			select t.person_id from participant t join departed d on d.cohort_id = t.cohort_id and d.organisation = t.organisation
			where d.erase_at <= $1 and not exists (select from pair p where t.id in (p.mentor_id, p.mentee_id) and p.over_at is null))
		and not exists (select from officer o where o.person_id = person.id)
		and not exists (select from participant t where t.person_id = person.id
			and not exists (select from departed d where d.cohort_id = t.cohort_id and d.organisation = t.organisation and d.erase_at <= $1))
		order by id for update skip locked`, now)
}

// Wait puts somebody who said yes on the list.
func (tx Tx) Wait(ctx context.Context, participant, why string, since time.Time) error {
	return tx.later(ctx, `insert into waiting (participant_id, why, since) values ($1, $2, $3) on conflict (participant_id) do update set why = $2, since = $3`,
		participant, why, since)
}

// WaitNoMore takes somebody off the list.
func (tx Tx) WaitNoMore(ctx context.Context, participant string) error {
	return tx.later(ctx, `delete from waiting where participant_id = $1`, participant)
}

// WaitsFor returns why a participant is on the list, "" when they are not.
func (tx Tx) WaitsFor(ctx context.Context, participant string) (string, error) {
	return value[string](ctx, tx, `select coalesce((select why from waiting where participant_id = $1), '')`, participant)
}

// WaitingForPlace returns who of an organisation waits for a place, the longest wait first.
func (tx Tx) WaitingForPlace(ctx context.Context, cohort, organisation string) ([]Participant, error) {
	return all[Participant](ctx, tx, `select `+participantColumns+` from participant where id in (select participant_id from waiting where why = 'place')
		and cohort_id = $1 and organisation = $2 order by (select since from waiting where participant_id = participant.id), id`, cohort, organisation)
}

// TakingPart counts who of an organisation takes part in a role, or in both.
func (tx Tx) TakingPart(ctx context.Context, cohort, organisation string, role mentoring.Role) (int, error) {
	return value[int](ctx, tx, `select count(*) from participant where cohort_id = $1 and organisation = $2 and role in ($3, 'both')
		and state in ('joined', 'ready') and not guest`, cohort, organisation, role)
}

// Account is what one organisation gave another within a cohort: pairs with a mentor of the one and a mentee of the other that were
// introduced, how many of them came to their planned end, and the talks that were held.
type Account struct {
	Cohort string `db:"cohort" json:"cohort"`
	Giver  string `db:"giver" json:"giver"`
	Taker  string `db:"taker" json:"taker"`
	Pairs  int    `db:"pairs" json:"pairs"`
	Closed int    `db:"closed" json:"closed"`
	Talks  int    `db:"talks" json:"talks"`
}

// Accounts returns what organisations gave each other, within one cohort or, with "", in all of them.
func (tx Tx) Accounts(ctx context.Context, cohort string) ([]Account, error) {
	return all[Account](ctx, tx, `select c.name as cohort, m.organisation as giver, t.organisation as taker, count(distinct p.id)::int as pairs,
			count(distinct p.id) filter (where p.state = 'closed')::int as closed, count(s.pair_id)::int as talks
		from pair p join participant m on m.id = p.mentor_id join participant t on t.id = p.mentee_id join cohort c on c.id = p.cohort_id
			left join session s on s.pair_id = p.id and s.state = 'held'
		where p.introduced_at is not null and ($1 = '' or p.cohort_id = $1)
		group by c.name, c.started_at, m.organisation, t.organisation order by c.started_at, c.name, m.organisation, t.organisation`, cohort)
}

// AddMeeting keeps a meeting of organisations, which is over as a cohort before it begins.
func (tx Tx) AddMeeting(ctx context.Context, c Cohort) error {
	n, err := tx.exec(ctx, `insert into cohort (id, name, spec, state, started_at, closed_at, meeting) values ($1, $2, $3, 'closed', $4, $4, true) on conflict do nothing`,
		c.ID, c.Name, c.Spec, c.StartedAt)
	if err == nil && n == 0 {
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: "“" + c.Name + "” have been asked already; their answers are erased six months after they have them"}
	}
	return err
}

// MeetingsOver returns the meetings of organisations whose answers are all given, or were given up, before a time.
func (tx Tx) MeetingsOver(ctx context.Context, before time.Time) ([]string, error) {
	return column[string](ctx, tx, `select id from cohort c where meeting and exists (select from ask where cohort_id = c.id)
		and not exists (select from ask where cohort_id = c.id and (state = 'open' or settled_at > $1)) order by id`, before)
}

// EraseMeeting takes everything out of the database that a meeting of organisations left there: what was asked and answered, the
// mails and what came back, and the two people with their keys, unless they are known for something else.
func (tx Tx) EraseMeeting(ctx context.Context, cohort string, at time.Time) error {
	const (
		asks  = `(select id from ask where cohort_id = $1)`
		mails = `(select id from mail where cohort_id = $1)`
		raws  = `(select raw_id from event where ask_id in ` + asks + ` or mail_id in ` + mails + `)`
	)
	strangers, err := column[string](ctx, tx, `select id from person where id in (select person_id from ask where cohort_id = $1) and erased_at is null
		and not exists (select from participant where person_id = person.id)
		and not exists (select from officer where person_id = person.id and cohort_id <> $1) order by id`, cohort)
	if err != nil {
		return err
	}
	for _, sql := range []string{
		`update raw_mail set raw = ''::bytea where id in ` + raws,
		`update event set words = '', reading = null, sender = '', message_id = '', mark = null where raw_id in ` + raws,
		`update mail set scrub = true where cohort_id = $1 and raw <> ''::bytea`,
		`update ask set answer = null where cohort_id = $1`,
		`update cohort set name = id, spec = jsonb_build_object('name', id, 'language', spec->>'language', 'zone', spec->>'zone') where id = $1`,
		`delete from officer where cohort_id = $1`,
	} {
		if err := tx.later(ctx, sql, cohort); err != nil {
			return err
		}
	}
	for _, person := range strangers {
		if err := tx.later(ctx, `update person set email = id || '@erased.invalid', name = $2, language = '', zone = '', mail_state = 'stopped', erased_at = $3
			where id = $1`, person, Erased, at); err != nil {
			return err
		}
		if err := tx.DestroyKey(ctx, person); err != nil {
			return err
		}
	}
	return tx.ScrubMail(ctx)
}
