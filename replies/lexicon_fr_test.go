package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// TestFrench reads French replies, the traps among them: courtesy, denials, conditions and turns.
func TestFrench(t *testing.T) {
	t.Parallel()
	const (
		invited    = mentoring.Invitation
		match      = mentoring.Confirmation
		session    = mentoring.Session
		checkIn    = mentoring.CheckIn
		closing    = mentoring.Closing
		survey     = mentoring.Survey
		anytime    = mentoring.Kind("")
		proposal   = mentoring.Proposal
		handOver   = mentoring.HandOver
		reflection = mentoring.Reflection
	)
	now := time.Date(2026, time.March, 18, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		kind     mentoring.Kind
		words    string
		intent   mentoring.Intent
		decision mentoring.Decision
	}{
		{invited, "Dac, je participe", mentoring.Accept, mentoring.Act},
		{invited, "sa marche pour moi", mentoring.Accept, mentoring.Act},
		{invited, "J'ai failli dire non, mais finalement j'accepte.", mentoring.Accept, mentoring.Act},
		{invited, "Je ne peux pas dire non !", mentoring.Accept, mentoring.Act},
		{invited, "Même si mon agenda est chargé, c'est oui.", mentoring.Accept, mentoring.Act},
		{invited, "Non seulement j'accepte, mais j'en parle autour de moi.", mentoring.Accept, mentoring.Act},
		{invited, "Je n'ai pas pu répondre plus tôt, désolé. C'est oui.", mentoring.Accept, mentoring.Act},
		{invited, "Ça joue pour moi, à tout bientôt", mentoring.Accept, mentoring.Act},
		{invited, "jpeux pas cette année", mentoring.Decline, mentoring.Act},
		{invited, "J'aurais aimé participer mais je n'ai pas le temps.", mentoring.Decline, mentoring.Act},
		{invited, "Je me vois contrainte de décliner votre aimable invitation", mentoring.Decline, mentoring.Act},
		{invited, "Je prends ma retraite en juin, donc non merci.", mentoring.Decline, mentoring.Act},
		{invited, "Ça ne va pas être possible", mentoring.Decline, mentoring.Act},
		{invited, "Je ne suis pas disponible avant octobre.", mentoring.Later, mentoring.Act},
		{invited, "Pas maintenant, peut-on en reparler à la rentrée ?", mentoring.Later, mentoring.Act},
		{invited, "Oui, mais pas avant septembre.", mentoring.Later, mentoring.Act},
		{invited, "J'aurais adoré dire oui.", mentoring.Unclear, mentoring.AskOne},
		{invited, "Je suis très flattée de votre proposition.", mentoring.Unclear, mentoring.AskOne},
		{invited, "Ravi de vous lire.", mentoring.Unclear, mentoring.AskOne},
		{invited, "Oui, sous réserve de l'accord de mon chef", mentoring.Accept, mentoring.AskOne},
		{invited, "Si j'accepte, quand commence-t-on ?", mentoring.Question, mentoring.Act},
		{invited, "Vous faites erreur, je ne travaille plus chez eux", mentoring.WhoIs, mentoring.Act},
		{invited, "Non merci, et ne m'écrivez plus", mentoring.Stop, mentoring.Act},
		{match, "J'ai hâte de la rencontrer", mentoring.Accept, mentoring.Act},
		{match, "Je préférerais quelqu'un hors de mon entreprise", mentoring.Decline, mentoring.Act},
		{match, "Pas d'accord", mentoring.Decline, mentoring.Act},
		{session, "On n'a pas réussi à se caler une date", mentoring.Answered, mentoring.Act},
		{session, "Rendez-vous reporté au 2 avril", mentoring.Answered, mentoring.Act},
		{session, "Nous avons parlé d'arrêter de fumer, hier. 4", mentoring.Answered, mentoring.Act},
		{session, "Mon mentor ne répond plus à mes messages, que faire ?", mentoring.Help, mentoring.Act},
		{session, "On saute ce mois", mentoring.Skipped, mentoring.Act},
		{session, "Il m'a fait des remarques déplacées", mentoring.Concern, mentoring.ToHand},
		{session, "Nous en restons là, ça ne fonctionne pas", mentoring.Stop, mentoring.Act},
		{checkIn, "2, je voudrais changer de mentor", mentoring.Answered, mentoring.Act},
		{closing, "5/5, je recommande, mais ne publiez pas mon texte", mentoring.Answered, mentoring.Act},
		{anytime, "Peut-on tout mettre en pause jusqu'en mai ?", mentoring.Pause, mentoring.Act},
		{anytime, "Je n'ai plus besoin d'aide", mentoring.Unclear, mentoring.AskOne},
		{anytime, "Ne supprimez pas mes données", mentoring.Unclear, mentoring.AskOne},
		{anytime, "Je ne veux pas arrêter le programme", mentoring.Unclear, mentoring.AskOne},
		{anytime, "Que se passe-t-il si je veux arrêter ?", mentoring.Question, mentoring.Act},
		{anytime, "j'ai perdu le nom de mon binôme", mentoring.WhoIsPartner, mentoring.Act},
		{anytime, "Ma boîte pro va fermer, utilisez plutôt anne@example.org", mentoring.ChangeAddress, mentoring.Act},
		{anytime, "J'exerce mon droit à l'effacement", mentoring.Forget, mentoring.Act},
		{anytime, "Nous souhaitons mettre fin à notre binôme", mentoring.EndPair, mentoring.Act},
		{anytime, "Je reprends le mentorat", mentoring.Resume, mentoring.Act},
		{anytime, "Joyeux Noël à tous", mentoring.Nothing, mentoring.Act},
		{survey, "Je le remplirai la semaine prochaine", mentoring.Later, mentoring.Act},
		{survey, "Je ne souhaite pas remplir tout cela", mentoring.Decline, mentoring.Act},
		{proposal, "Je valide tout sauf le 2 et le 4", mentoring.Accept, mentoring.Act},
		{handOver, "Laissez, je m'en occupe", mentoring.Answered, mentoring.Act},
		{reflection, "Pour moi uniquement", mentoring.Answered, mentoring.Act},
	} {
		got := Read(Message{Text: c.words, Date: now}, Ask{Kind: c.kind, Language: "fr", Pairs: 6})
		if got.Answer.Intent != c.intent || got.Decision != c.decision {
			t.Errorf("%s %q: %s, %s; want %s, %s (%v)", c.kind, c.words, got.Answer.Intent, got.Decision, c.intent, c.decision, got.Because)
		}
	}
}

// TestFrenchDays reads the day of a meeting, as somebody tells it on Wednesday 18 March 2026.
func TestFrenchDays(t *testing.T) {
	t.Parallel()
	readDays(t, "fr", map[string]string{
		"Nous nous sommes vus jeudi dernier": "2026-03-12",
		"On s'est vus avant-hier":            "2026-03-16",
		"Vus il y a trois jours":             "2026-03-15",
		"Vus le mardi 10 mars":               "2026-03-10",
		"Rencontre faite le 3.":              "2026-03-03",
		"Nous avons déjeuné le 1er mars":     "2026-03-01",
		"Oui, hier soir, 4/5":                "2026-03-17",
		"On s'est parlé il y a une semaine":  "2026-03-11",
	})
}
