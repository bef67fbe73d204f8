package inbox

import (
	"regexp"
	"strings"
)

// isAbsence tells what sort of automatic reply it is, once it is known to be one: then a word is enough.
func isAbsence(m *Message) bool {
	if absenceSubject.MatchString(m.Subject) {
		return true
	}
	text := m.Text
	if text == "" {
		text = m.HTML
	}
	return absenceWords.MatchString(beginning(text, maxNotice))
}

// isAbsenceBySubject tells an absence note without any header. The words have to stand alone or before the subject
// that is answered: "Out of office: Did you meet?" comes from a machine, "Out of office next week" from a person.
func isAbsenceBySubject(m *Message) bool {
	return absencePrefix.MatchString(bareSubject(m.Subject))
}

var (
	absenceSubject = regexp.MustCompile(`(?i)` + absenceNouns)
	absencePrefix  = regexp.MustCompile(`(?i)^\W{0,3}(?:` + absenceNouns + `)(?: ?(?:auto-?reply|message|assistant|notiz|snotiz|smelding|bericht))?\s*(?::|–|-|$)`)
	absenceNouns   = strings.Join([]string{
		`out of (the )?office`, `\booo\b`, `away from (the|my) (office|mail|e-mail|desk)`, `on (annual |parental |maternity |sick )?leave\b`, `vacation (reply|response|notice|message)`,
		`absence (notice|notification)`, `i am (currently )?(away|out of)`,
		`abwesen(d|heit)`, `nicht im (büro|haus)`, `außer haus`, `afwezig`, `niet aanwezig`, `buiten kantoor`, `met vakantie`, `op vakantie`,
		`absen(t|ce) du bureau`, `absence`, `en congés?`, `message d'absence`, `en vacances`,
		`fuera de (la )?oficina`, `ausente`, `ausencia`, `de vacaciones`, `fuori (sede|ufficio)`, `assenza`, `assente`, `in ferie`,
		`fora do escritório`, `ausência`, `de férias`, `nieobecno`, `poza biurem`, `frånvar(o|ande)`, `ikke på kontoret`, `fravær`, `ej på plats`,
		`poissa`, `loma`, `mimo kancelář`, `nepřítomn`, `szabadság`, `izinde`, `не в офисе`, `в отпуске`, `отсутств`, `外出`, `不在`, `休假`, `부재중`,
	}, "|")
	absenceWords = regexp.MustCompile(`(?i)` + strings.Join([]string{
		`out of (the )?office`, `on (annual |parental |maternity |paternity |sick |family )?leave\b`, `on (holiday|vacation|sabbatical)`, `away (until|from)`,
		`(currently|presently) away`, `(am|be|is) away\b`, `(limited|no) access to (my )?(e-?mail|mail)`, `(return|back)(ing)? (to (the|my) office |in the office )?(on|in|at)\b`, `when i (am back|return)`,
		`attending a conference`, `business trip`, `travell?ing`, `slow to (answer|respond|reply)`,
		`abwesend`, `nicht im (büro|haus)`, `im urlaub`, `außer haus`, `in elternzeit`, `wieder (erreichbar|im büro|da)`, `ab dem .{1,20} wieder`,
		`afwezig`, `niet aanwezig`, `(met|op) vakantie`, `met verlof`, `ben (ik )?weer (terug|bereikbaar)`,
		`absent`, `en congés?`, `en vacances`, `en déplacement`, `de retour`, `serai (de )?retour`,
		`fuera de la oficina`, `ausente`, `de vacaciones`, `de baja`, `volver[eé]`, `fuori (sede|ufficio)`, `assente`, `in ferie`, `torner[oò]`, `rientr`,
		`ausente`, `de férias`, `nieobecn`, `urlop`, `frånvarande`, `semester`, `ferie`, `lomalla`, `отпуск`, `отсутств`, `休暇`, `不在`, `休假`, `부재`,
	}, "|"))
)
