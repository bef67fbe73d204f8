package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Person is somebody with a mail address: a participant, a coordinator, a sponsor. One person may be in several cohorts.
type Person struct {
	ID        string            `db:"id"`
	Email     mentoring.Address `db:"email"`
	Name      string            `db:"name"`
	Language  string            `db:"language"`
	Zone      string            `db:"zone"`
	Country   string            `db:"country"` // whose public holidays they have, "" when they have not said
	MailState string            `db:"mail_state"`
	AwayUntil *time.Time        `db:"away_until"`
	BouncedAt *time.Time        `db:"bounced_at"`     // since when their mail does not arrive
	Asked     bool              `db:"language_asked"` // they asked for their language, so that it stays whatever they write in
}

const personColumns = `id, email, name, language, zone, country, mail_state, away_until, bounced_at, language_asked`

// KeepPerson returns the person with that address, made when there is none yet. A known person's name and language stay.
func (tx Tx) KeepPerson(ctx context.Context, p Person) (Person, error) {
	return one[Person](ctx, tx, `insert into person (id, email, name, language, zone, country) values ($1, $2, $3, $4, $5, $6)
		on conflict (email) do update set email = excluded.email returning `+personColumns,
		NewID("h"), p.Email, p.Name, p.Language, p.Zone, p.Country)
}

// Person returns a person by id.
func (tx Tx) Person(ctx context.Context, id string) (Person, error) {
	p, err := one[Person](ctx, tx, `select `+personColumns+` from person where id = $1`, id)
	return p, missing(err, "there is no person %s", id)
}

// PersonsIn returns those who take part in a cohort, by their id.
func (tx Tx) PersonsIn(ctx context.Context, cohort string) (map[string]Person, error) {
	found, err := all[Person](ctx, tx, `select `+personColumns+` from person where id in (select person_id from participant where cohort_id = $1)`, cohort)
	persons := make(map[string]Person, len(found))
	for _, p := range found {
		persons[p.ID] = p
	}
	return persons, err
}

// AliasesIn returns the own address behind each confirmed other one of those who take part in a cohort. An address that is
// somebody's own is not among them.
func (tx Tx) AliasesIn(ctx context.Context, cohort string) (map[mentoring.Address]mentoring.Address, error) {
	type alias struct {
		Address mentoring.Address `db:"address"`
		Email   mentoring.Address `db:"email"`
	}
	found, err := all[alias](ctx, tx, `select a.address, min(p.email) as email from alias a join person p on p.id = a.person_id
		where p.id in (select person_id from participant where cohort_id = $1) and not exists (select from person o where o.email = a.address)
		group by a.address`, cohort)
	own := make(map[mentoring.Address]mentoring.Address, len(found))
	for _, a := range found {
		own[a.Address] = a.Email
	}
	return own, err
}

// AddAlias records another address of a person. An address that is somebody's own stays theirs.
func (tx Tx) AddAlias(ctx context.Context, address mentoring.Address, person string) error {
	return tx.later(ctx, `insert into alias (address, person_id) select $1, $2 where not exists (select from person where email = $1)
		on conflict (address, person_id) do nothing`, address, person)
}

// SetMailState opens or stops a person's mail, or marks their address as bouncing.
func (tx Tx) SetMailState(ctx context.Context, person, state string) error {
	return tx.later(ctx, `update person set mail_state = $2 where id = $1`, person, state)
}

// SetLanguage sets the language that a person is written to in, and whether they asked for it.
func (tx Tx) SetLanguage(ctx context.Context, person, language string, asked bool) error {
	return tx.later(ctx, `update person set language = $2, language_asked = $3 where id = $1`, person, language, asked)
}

// LanguageBefore returns the language of the last mail of a person before another, "" when it was not sure or there is none.
func (tx Tx) LanguageBefore(ctx context.Context, person string, raw int64, since time.Time) (string, error) {
	return value[string](ctx, tx, `select coalesce((select reading->>'language' from event
		where person_id = $1 and raw_id < $2 and class = 'human' and applied_at >= $3 and coalesce(reading->>'language', '') <> ''
		order by raw_id desc limit 1), '')`, person, raw, since)
}

// SetEmail gives a person another address, to which mail is open again; who is managed from the old one is managed from the
// new one. It reports false, and changes nothing, when that address is somebody else's.
func (tx Tx) SetEmail(ctx context.Context, person string, email mentoring.Address) (bool, error) {
	old, err := value[mentoring.Address](ctx, tx, `select email from person where id = $1`, person)
	if err != nil {
		return false, err
	}
	n, err := tx.exec(ctx, `update person set email = $2, mail_state = 'open' where id = $1 and not exists (
		select from person where email = $2 and id <> $1) and not exists (select from alias where address = $2 and person_id <> $1)`, person, email)
	if err != nil || n == 0 {
		return false, err
	}
	return true, tx.later(ctx, `update participant set manager = $2 where manager = $1`, old, email)
}

// SetAway moves a person's clock: nothing unasked is mailed before that time. What waits to be sent already waits until
// the first working moment after it, which is given as well.
func (tx Tx) SetAway(ctx context.Context, person string, until, working time.Time) error {
	if err := tx.later(ctx, `update person set away_until = $2 where id = $1`, person, until); err != nil {
		return err
	}
	return tx.later(ctx, `update mail set not_before = $2 where person_id = $1 and state = 'ready' and class <> 'reply' and not_before < $2`,
		person, working)
}

// Participant is a person in a cohort.
type Participant struct {
	ID           string            `db:"id"`
	CohortID     string            `db:"cohort_id"`
	PersonID     string            `db:"person_id"`
	Organisation string            `db:"organisation"`
	Role         mentoring.Role    `db:"role"`
	Function     string            `db:"function"`
	Title        string            `db:"title"`
	Manager      mentoring.Address `db:"manager"`
	Capacity     int               `db:"capacity"`
	State        string            `db:"state"`
	Facts        mentoring.Facts   `db:"facts"` // from the people list
	Survey       *mentoring.Answer `db:"survey" seal:"participant.survey ID"`
	WaitsUntil   *time.Time        `db:"waits_until"`    // not matched before
	Eager        bool              `db:"eager"`          // wishes for another partner before the month is over
	NamedBy      string            `db:"named_by"`       // the colleague who named them, "" for nobody
	NamedFor     string            `db:"named_for"`      // what that colleague saw them do, in their words
	Untold       bool              `db:"manager_untold"` // their manager is not to be written to
	Guest        bool              `db:"guest"`          // their organisation has left; they finish a pair and are matched no more
}

const participantColumns = `id, cohort_id, person_id, organisation, role, function, title, manager, capacity, state, facts, survey, waits_until, eager, named_by, named_for, manager_untold, guest`

// AddParticipant keeps a new participant.
func (tx Tx) AddParticipant(ctx context.Context, p Participant) error {
	return tx.later(ctx, `insert into participant (id, cohort_id, person_id, organisation, role, function, title, manager, capacity, facts,
		named_by, named_for) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
		p.ID, p.CohortID, p.PersonID, p.Organisation, p.Role, p.Function, p.Title, p.Manager, p.Capacity, p.Facts, p.NamedBy, p.NamedFor)
}

// Participant returns a participant by id.
func (tx Tx) Participant(ctx context.Context, id string) (Participant, error) {
	p, err := one[Participant](ctx, tx, `select `+participantColumns+` from participant where id = $1`, id)
	return p, missing(err, "there is no participant %s", id)
}

// Participants returns the participants of a cohort in a stable order.
func (tx Tx) Participants(ctx context.Context, cohort string) ([]Participant, error) {
	return all[Participant](ctx, tx, `select `+participantColumns+` from participant where cohort_id = $1 order by id`, cohort)
}

// ParticipationIn returns what a person is in a cohort, whether that is closed or not, and whether they take part.
func (tx Tx) ParticipationIn(ctx context.Context, person, cohort string) (Participant, bool, error) {
	found, err := all[Participant](ctx, tx, `select `+participantColumns+` from participant where person_id = $1 and cohort_id = $2`, person, cohort)
	if err != nil || len(found) == 0 {
		return Participant{}, false, err
	}
	return found[0], true, nil
}

// ParticipationsOf returns what a person takes part in, in cohorts that are not closed.
func (tx Tx) ParticipationsOf(ctx context.Context, person string) ([]Participant, error) {
	return all[Participant](ctx, tx, `select `+participantColumns+` from participant where person_id = $1
		and cohort_id in (select id from cohort where state <> 'closed') order by id`, person)
}

// SetParticipantState moves a participant.
func (tx Tx) SetParticipantState(ctx context.Context, id, state string) error {
	if err := tx.later(ctx, `update participant set state = $2 where id = $1`, id, state); err != nil || state == "joined" || state == "ready" {
		return err
	}
	return tx.KeepManagerOut(ctx, id, "they take no part")
}

// SetSurvey keeps what a participant answered, and their capacity when they named one.
func (tx Tx) SetSurvey(ctx context.Context, id string, answer mentoring.Answer) error {
	persons, err := tx.personsOf(ctx, id)
	if err != nil {
		return err
	}
	sealed, err := tx.sealAnswer(ctx, &answer, "participant", "survey", []any{id}, persons...)
	if err != nil {
		return err
	}
	return tx.later(ctx, `update participant set survey = $2, capacity = case when $3 > 0 then $3 else capacity end where id = $1`,
		id, sealed, answer.Capacity)
}

// Officer is a person with an office in a cohort.
type Officer struct {
	ID           int64  `db:"id"`
	CohortID     string `db:"cohort_id"`
	PersonID     string `db:"person_id"`
	Organisation string `db:"organisation"`
	Office       string `db:"office"`
}

// AddOfficer keeps a coordinator, a sponsor or the person for concerns.
func (tx Tx) AddOfficer(ctx context.Context, o Officer) error {
	return tx.later(ctx, `insert into officer (cohort_id, person_id, organisation, office) values ($1, $2, $3, $4)
		on conflict do nothing`, o.CohortID, o.PersonID, o.Organisation, o.Office)
}

// Officers returns those who hold an office in a cohort; those of the given organisation first, each in the order of
// the cohort file.
func (tx Tx) Officers(ctx context.Context, cohort, office, organisation string) ([]Officer, error) {
	return all[Officer](ctx, tx, `select id, cohort_id, person_id, organisation, office from officer
		where cohort_id = $1 and office = $2 order by organisation <> $3, id`, cohort, office, organisation)
}

// Coordinator is somebody who looks after people of an organisation, or with "" of all of them.
type Coordinator struct {
	Person
	Organisation string `db:"organisation"`
}

// Coordinators returns the coordinators of a cohort; those of the given organisation first, each in the order of the cohort
// file.
func (tx Tx) Coordinators(ctx context.Context, cohort, organisation string) ([]Coordinator, error) {
	return all[Coordinator](ctx, tx, `select `+personColumns+`, organisation from person
		join (select person_id, organisation, id as place from officer where cohort_id = $1 and office = 'coordinator') o on o.person_id = person.id
		order by organisation <> $2, place`, cohort, organisation)
}

// OfficesOf returns the offices a person holds in cohorts that are not closed.
func (tx Tx) OfficesOf(ctx context.Context, person string) ([]Officer, error) {
	return all[Officer](ctx, tx, `select id, cohort_id, person_id, organisation, office from officer
		where person_id = $1 and cohort_id in (select id from cohort where state <> 'closed') order by id`, person)
}

// Unmatched returns those who were ready for a partner and were never introduced to one.
func (tx Tx) Unmatched(ctx context.Context, cohort string) ([]Participant, error) {
	return all[Participant](ctx, tx, `select `+participantColumns+` from participant t where cohort_id = $1 and state in ('joined', 'ready')
		and not exists (select from pair p where t.id in (p.mentor_id, p.mentee_id) and p.introduced_at is not null) order by id`, cohort)
}
