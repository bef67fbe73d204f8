package store

import "context"

// Scene is the rows around one reader of mail.
type Scene struct {
	Cohort       Cohort
	Reader       Person
	Pair         *Pair         // nil when none was named
	Participants []Participant // the one that was named, and both halves of the pair
	Persons      []Person      // who those are
}

// Scene returns what is known around a person in a cohort, a participant and a pair; the last two may be "". What is not
// there is a FaultNotFound, but for participants, which are left out.
func (tx Tx) Scene(ctx context.Context, cohort, person, participant, pair string) (sc Scene, err error) {
	const around = `any (array (select $1 union select mentor_id from pair where id = $2 union select mentee_id from pair where id = $2))`
	ask(tx, &sc.Cohort, found[Cohort]("cohort", cohort), `select `+cohortColumns+` from cohort where id = $1`, cohort)
	ask(tx, &sc.Reader, found[Person]("person", person), `select `+personColumns+` from person where id = $1`, person)
	if pair != "" {
		sc.Pair = &Pair{}
		ask(tx, sc.Pair, found[Pair]("pair", pair), `select `+pairColumns+` from pair where id = $1`, pair)
	}
	if participant != "" || pair != "" {
		ask(tx, &sc.Participants, rows[Participant], `select `+participantColumns+` from participant where id = `+around, participant, pair)
		ask(tx, &sc.Persons, rows[Person], `select `+personColumns+` from person where id = any (array (
			select person_id from participant where id = `+around+`))`, participant, pair)
	}
	tx.alongKeys(`select id, wrapped from content_keys(array (
		select $3 union select person_id from participant where id = `+around+`))`, participant, pair, person)
	return sc, tx.collected(ctx)
}
