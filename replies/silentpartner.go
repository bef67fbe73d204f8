package replies

import "github.com/rapport-mentoring/rapport/mentoring"

// What somebody wants done about a partner who is silent.
const (
	remindThem    meaning = "remind them"
	changePartner meaning = "somebody else"
)

// nudges are the words for it, beside those for a coordinator.
var nudges = map[string]phrasebook{
	"en": {
		remindThem:    {"^ (remind|reminder|remind again|nudge) $", "(remind|nudge|chase|ping|poke) (her|him|them|my mentee|my mentor|the mentee|the mentor)", "(remind|nudge|chase) .. (again|once more)", "(send|drop) (her|him|them) (a|another) (reminder|note|nudge|mail|line)", "(write to|mail|try) (her|him|them) (again|once more)", "(please|could you|can you|would you) (remind|nudge|chase) "},
		changePartner: {"^ (another|a new|a different|new|different) (mentor|mentee|partner|person)", "(want|like|need|prefer|have|give me|find me|get) (to have |)(another|a new|a different) (mentor|mentee|partner)", "(change|swap|switch) (my |the |)(mentor|mentee|partner)", "(mentor|be paired with|be matched with) (someone|somebody) else"},
	},
	"de": {
		remindThem:    {"^ (erinnern|erinnerung|bitte erinnern|nochmal erinnern) $", "(erinnern sie|erinnere|erinnert) (sie|ihn|bitte)", "(könnten|können|würden|wollen|möchten) sie (bitte |)(ihn|sie) .. (erinnern|anstupsen|anschreiben)", "(haken|stupsen) sie .. (nach|an)", "(schicken|senden) sie (ihr|ihm) (eine |noch eine |)(erinnerung|mail|zeile)", "(schreiben sie) (ihr|ihm) (noch einmal|nochmal|noch mal)"},
		changePartner: {"^ (andere|anderer|anderen|neue|neuer|neuen) (mentee|mentor|mentorin|person|partner|partnerin)", "(möchte|will|brauche|hätte) .. (andere|anderen|neue|neuen) (mentee|mentor|mentorin|person)"},
	},
	"nl": {
		remindThem:    {"^ (herinneren|herinner|herinnering|graag herinneren) $", "(herinner|herinnert|herinneren) (haar|hem|ze|hen)", "(kun|kunt|zou|wil|wilt) (je|u) (haar|hem|ze) .. (herinneren|aanschrijven|porren)", "(stuur) (haar|hem) (een|nog een) (herinnering|berichtje|mail)", "(schrijf|mail) (haar|hem) (nog eens|nog een keer|opnieuw)"},
		changePartner: {"^ (een |)(andere|nieuwe) (mentee|mentor|partner|persoon)", "(wil|graag|liever) .. (andere|nieuwe) (mentee|mentor|partner)"},
	},
	"fr": {
		remindThem:    {"^ (relancer|relance|relancez|rappel|rappeler) $", "(relancez|rappelez|relancer) (la|le|lui)", "(pourriez|pouvez) vous .. (le|la|lui) (relancer|rappeler|écrire)", "^ relancez", "(envoyez|envoyer) (lui |)(un|encore un) (rappel|mot|message)", "écrivez lui (encore|de nouveau|à nouveau)"},
		changePartner: {"^ (un |une |)(autre|nouveau|nouvelle) (mentor|mentore|mentee|mentoré|mentorée|personne|binôme)", "(voudrais|préfère|préférerais|souhaite|veux) .. (autre|nouveau|nouvelle) (mentor|mentore|mentee|mentoré|mentorée|personne|binôme)"},
	},
	"es": {
		remindThem:    {"^ (recordar|recordatorio|recuérdaselo|recuérdeselo) $", "(recuérdaselo|recuérdeselo|recuérdale|recuérdele)", "(podría|podrías|puede|puedes|podéis) .. (recordárselo|recordarle|escribirle|avisarle)", "(envía|envíe|manda|mande)(le|) (un|otro) (recordatorio|mensaje|correo)", "(escríbele|escríbale) (otra vez|de nuevo)"},
		changePartner: {"^ (otra|otro|nueva|nuevo) (persona|mentor|mentora|mentee|pareja)", "(quiero|quisiera|prefiero|querría) .. (otra|otro|nueva|nuevo) (persona|mentor|mentora|mentee|pareja)"},
	},
}

// wantsReminded reports whether somebody wants the other half reminded, in few words.
func (s *speech) wantsReminded() bool {
	_, ok := s.asked(remindThem)
	return ok && len(s.tokens) <= fewWords
}

// silentPartner reads what is to be done about the other half, who said nothing. Whoever reports a talk says more than that.
func silentPartner(s *speech) Reading {
	if s.has(met) || len(s.figures()) > 0 {
		return Reading{}
	}
	if h, ok := s.asked(changePartner); ok {
		r := reading(mentoring.Answered, likely, s.because("somebody else", h))
		r.Answer.Rematch = ptr(true)
		return r
	}
	if h, ok := s.asked(remindThem); ok {
		return reading(mentoring.Nudge, likely, s.because("remind them", h))
	}
	if h, ok := s.asked(stepIn); ok {
		r := reading(mentoring.Answered, likely, s.because("somebody should speak with them", h))
		r.Answer.WantsHelp = ptr(true)
		return r
	}
	return Reading{}
}
