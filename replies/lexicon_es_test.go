package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// TestSpanish reads Spanish replies, the traps among them: courtesy, denials, conditions and turns.
func TestSpanish(t *testing.T) {
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
		{invited, "dale, me sumo", mentoring.Accept, mentoring.Act},
		{invited, "bale xfa apuntenme", mentoring.Accept, mentoring.Act},
		{invited, "Iba a decir que no, pero al final acepto.", mentoring.Accept, mentoring.Act},
		{invited, "No puedo decir que no", mentoring.Accept, mentoring.Act},
		{invited, "Aunque voy muy justo de tiempo, me apunto.", mentoring.Accept, mentoring.Act},
		{invited, "No solo acepto, además se lo diré a mis colegas.", mentoring.Accept, mentoring.Act},
		{invited, "No he podido contestar antes, perdonen. Acepto.", mentoring.Accept, mentoring.Act},
		{invited, "si quiero participar", mentoring.Accept, mentoring.Act},
		{invited, "No acepto", mentoring.Decline, mentoring.Act},
		{invited, "No me gustaría participar", mentoring.Decline, mentoring.Act},
		{invited, "no kiero", mentoring.Decline, mentoring.Act},
		{invited, "Me veo obligada a declinar la invitación", mentoring.Decline, mentoring.Act},
		{invited, "Me jubilo en junio, así que no, gracias", mentoring.Decline, mentoring.Act},
		{invited, "He decidido no participar este año.", mentoring.Decline, mentoring.Act},
		{invited, "No estaré disponible hasta mayo", mentoring.Later, mentoring.Act},
		{invited, "Ahora mismo no puedo, pregúntenme después del verano", mentoring.Later, mentoring.Act},
		{invited, "Este año no, pero el próximo año con gusto", mentoring.Later, mentoring.Act},
		{invited, "Me habría encantado decir que sí.", mentoring.Unclear, mentoring.AskOne},
		{invited, "Es un honor que piensen en mí", mentoring.Unclear, mentoring.AskOne},
		{invited, "Si mi jefa me deja", mentoring.Unclear, mentoring.AskOne},
		{invited, "Sí, siempre y cuando mi jefe lo apruebe", mentoring.Accept, mentoring.AskOne},
		{invited, "Si me apunto, ¿cuánto dura?", mentoring.Question, mentoring.Act},
		{invited, "Se han equivocado de persona", mentoring.WhoIs, mentoring.Act},
		{invited, "No gracias, y no me escriban más", mentoring.Stop, mentoring.Act},
		{match, "Conforme, tengo ganas de conocerla", mentoring.Accept, mentoring.Act},
		{match, "No me convence este perfil", mentoring.Decline, mentoring.Act},
		{match, "Es mi exjefe, prefiero otra persona", mentoring.Decline, mentoring.Act},
		{match, "No quiero otra persona", mentoring.Unclear, mentoring.AskOne},
		{session, "No pudimos cuadrar agendas", mentoring.Answered, mentoring.Act},
		{session, "Lo hemos pasado al jueves que viene", mentoring.Answered, mentoring.Act},
		{session, "Sí, hablamos de dejar el tabaco. Un 4", mentoring.Answered, mentoring.Act},
		{session, "Mi mentor no me contesta, ¿qué hago?", mentoring.Help, mentoring.Act},
		{session, "Este mes lo saltamos", mentoring.Skipped, mentoring.Act},
		{session, "Me hace sentir incómoda con sus mensajes", mentoring.Concern, mentoring.ToHand},
		{session, "Hasta aquí hemos llegado, lo dejamos", mentoring.Stop, mentoring.Act},
		{checkIn, "2. Quiero cambiar de mentor", mentoring.Answered, mentoring.Act},
		{closing, "5/5, lo recomiendo, pero no lo publiquen", mentoring.Answered, mentoring.Act},
		{anytime, "Necesito parar unas semanas", mentoring.Pause, mentoring.Act},
		{anytime, "No necesito ayuda", mentoring.Unclear, mentoring.AskOne},
		{anytime, "No borren mis datos", mentoring.Unclear, mentoring.AskOne},
		{anytime, "No quiero dejar el programa", mentoring.Unclear, mentoring.AskOne},
		{anytime, "¿Qué pasa si quiero dejarlo?", mentoring.Question, mentoring.Act},
		{anytime, "BAJA por favor", mentoring.Stop, mentoring.Act},
		{anytime, "He olvidado el nombre de mi mentor", mentoring.WhoIsPartner, mentoring.Act},
		{anytime, "Mi correo va a cambiar, usen mejor ana@example.org", mentoring.ChangeAddress, mentoring.Act},
		{anytime, "Ejerzo mi derecho de supresión", mentoring.Forget, mentoring.Act},
		{anytime, "Queremos terminar nuestra relación de mentoría", mentoring.EndPair, mentoring.Act},
		{anytime, "Quiero retomar la mentoría", mentoring.Resume, mentoring.Act},
		{anytime, "Feliz Navidad a todos", mentoring.Nothing, mentoring.Act},
		{survey, "Lo relleno la semana que viene", mentoring.Later, mentoring.Act},
		{proposal, "Apruebo todo menos la 2 y la 4", mentoring.Accept, mentoring.Act},
		{proposal, "No, no lo apruebo", mentoring.Decline, mentoring.Act},
		{handOver, "Déjenlo, yo me encargo", mentoring.Answered, mentoring.Act},
		{reflection, "Solo para mí", mentoring.Answered, mentoring.Act},
	} {
		got := Read(Message{Text: c.words, Date: now}, Ask{Kind: c.kind, Language: "es", Pairs: 6})
		if got.Answer.Intent != c.intent || got.Decision != c.decision {
			t.Errorf("%s %q: %s, %s; want %s, %s (%v)", c.kind, c.words, got.Answer.Intent, got.Decision, c.intent, c.decision, got.Because)
		}
	}
}

// TestSpanishDays reads the day of a meeting, as somebody tells it on Wednesday 18 March 2026.
func TestSpanishDays(t *testing.T) {
	t.Parallel()
	readDays(t, "es", map[string]string{
		"Nos vimos el martes pasado":       "2026-03-17",
		"Nos vimos anteayer":               "2026-03-16",
		"Hablamos hace tres días":          "2026-03-15",
		"Nos reunimos el 10 de marzo":      "2026-03-10",
		"Comimos juntos el 3.":             "2026-03-03",
		"Tuvimos la reunión antes de ayer": "2026-03-16",
		"Sí, anoche, un 4":                 "2026-03-17",
		"Hablamos hace una semana":         "2026-03-11",
	})
}
