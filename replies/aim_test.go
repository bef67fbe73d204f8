package replies

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 43: what a goal is about is told by its words, in five languages; a goal that does not tell has no aim.
func TestRow43AimOfAGoal(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		want  mentoring.Aim
		goals []string
	}{
		{mentoring.AimFirstRole, []string{"Find my feet as a new manager by June"}},
		{mentoring.AimFirstRole, []string{"Ik geef sinds kort voor het eerst leiding en wil rust in mijn team"}},
		{mentoring.AimFirstRole, []string{"In meiner neuen Rolle ankommen"}},
		{mentoring.AimFirstRole, []string{"Réussir ma prise de poste"}},
		{mentoring.AimFirstRole, []string{"Llevar bien mi primer equipo"}},
		{mentoring.AimInfluence, []string{"Influence strategic decisions before they are made"}},
		{mentoring.AimInfluence, []string{"Meer invloed op het bestuur"}},
		{mentoring.AimInfluence, []string{"Den Vorstand von unserem Plan überzeugen"}},
		{mentoring.AimInfluence, []string{"Convaincre le comité de direction"}},
		{mentoring.AimInfluence, []string{"Tener más influencia en la estrategia"}},
		{mentoring.AimPresence, []string{"Speak up in the leadership meeting with more confidence"}},
		{mentoring.AimPresence, []string{"Met meer zelfvertrouwen presenteren"}},
		{mentoring.AimPresence, []string{"Sicherer auftreten, wenn es darauf ankommt"}},
		{mentoring.AimPresence, []string{"Prendre la parole avec plus d’assurance"}},
		{mentoring.AimPresence, []string{"Ganar confianza en mí misma"}},
		{mentoring.AimDelegation, []string{"By June I hand over the Monday meeting and stay out of it for a month"}},
		{mentoring.AimDelegation, []string{"Leren loslaten en delegeren"}},
		{mentoring.AimDelegation, []string{"Aufgaben abgeben und mehr Zeit für mein Team haben"}},
		{mentoring.AimDelegation, []string{"Déléguer le suivi des commandes d’ici juin"}},
		{mentoring.AimDelegation, []string{"Aprender a delegar con confianza"}},
		{mentoring.AimConflict, []string{"Give honest feedback before it is too late"}},
		{mentoring.AimConflict, []string{"Een lastig gesprek met een collega voeren"}},
		{mentoring.AimConflict, []string{"Konflikte im Team früher ansprechen"}},
		{mentoring.AimConflict, []string{"Mener des conversations difficiles sans les repousser"}},
		{mentoring.AimConflict, []string{"Resolver un conflicto entre dos personas del equipo"}},
		{mentoring.AimDirection, []string{"Work out the next step in my career"}},
		{mentoring.AimDirection, []string{"Ontdekken wat ik wil in mijn loopbaan"}},
		{mentoring.AimDirection, []string{"Klarheit, wohin ich mich beruflich entwickeln will"}},
		{mentoring.AimDirection, []string{"Savoir où je veux aller dans ma carrière"}},
		{mentoring.AimDirection, []string{"Decidir el siguiente paso de mi carrera"}},
		{mentoring.AimChange, []string{"Lead my team through the reorganisation"}},
		{mentoring.AimChange, []string{"Mijn mensen meenemen in de verandering"}},
		{mentoring.AimChange, []string{"Mein Team gut durch den Wandel führen"}},
		{mentoring.AimChange, []string{"Accompagner le changement dans mon service"}},
		{mentoring.AimChange, []string{"Acompañar a mi gente en el cambio"}},
		{mentoring.AimNetworks, []string{"Build a network beyond my own department"}},
		{mentoring.AimNetworks, []string{"Mijn netwerk in de organisatie vergroten"}},
		{mentoring.AimNetworks, []string{"Mich mit anderen Bereichen vernetzen"}},
		{mentoring.AimNetworks, []string{"Élargir mon réseau"}},
		{mentoring.AimNetworks, []string{"Ampliar mi red de contactos"}},
		{mentoring.AimDelegation, []string{"Delegate the rota", "Grow my network"}}, // level: the first goal
		{mentoring.AimConflict, []string{"Be heard", "Give feedback, and take criticism"}},
		{"", []string{"Be a better leader"}},
		{"", []string{"Groeien"}},
		{"", nil},
	} {
		if got := AimOf(c.goals); got != c.want {
			t.Errorf("%q is about %q, want %q", c.goals, got, c.want)
		}
	}
}
