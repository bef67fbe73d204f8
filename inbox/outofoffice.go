package inbox

// isAbsence tells what sort of automatic reply it is, once it is known to be one: then a word is enough.
func isAbsence(m *Message) bool {
	return absenceSubjects.in(fold(m.Subject)) || awayWords.in(fold(beginning(ownWords(m), maxNotice))) || moreAwayWords.in(fold(ownWords(m)))
}

// moreAwayWords tell an absence in what is known to be an automatic reply; people use them in other ways.
var moreAwayWords = newPhrases(
	"on leave", "on holiday", "on vacation", "away until", "away from", "travelling", "traveling", "business trip", "back on", "back in", "back at", "return on", "returning", "return to", "when i return", "slow to", "i only check", "out until", "sabbatical", "offsite", "offline",
	"urlaub", "zurück", "wieder da", "wieder im", "elternzeit", "arbeite jeweils", "terug", "verlof", "weer bereikbaar", "retour", "reviens", "congés", "temps partiel", "vacaciones", "regreso", "volveré", "vuelvo", "ferie", "rientro", "rientrerò", "tornerò", "férias", "regresso", "volto", "semester", "tillbaka", "tilbake", "tilbage", "palaan", "loma", "urlop", "wracam", "wrócę", "dovolen", "vrátím", "szabadság", "concediu", "izin", "dön", "άδεια", "επιστρέψω", "отпуск", "вернусь", "休暇", "休假", "휴가", "إجازة", "سأعود", "חופש",
)
