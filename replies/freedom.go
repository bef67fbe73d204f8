package replies

import "github.com/rapport-mentoring/rapport/mentoring"

// noReflections is the wish not to be asked for a reflection any more.
const noReflections meaning = "no reflections"

// freedoms are the words by which people take less of the programme, and more of it again, by language.
var freedoms = map[string]phrasebook{
	"en": {
		fewer: {
			"(less|fewer) (emails|email|reminders|of these|of your emails|post)", "no (more |further |)(reminders|reminder)",
			"(without|stop|skip|drop|no need for|do not send|do not send me|do not want) (the |these |your |any |sending |sending me |the many |)(reminders|reminder)",
			"(do not|stop|no need to|please do not) (remind|reminding|chase|chasing) me", "not be reminded",
			"only (the |what is |what is really |)(essential|essentials|important|necessary|needed) (emails|email|ones|things|)",
			"(only|just) (email|write to|send me) (me |)(what|when it|if it|the essentials)",
		},
		back: {"(more|all|the usual|normal|regular|your) (email|emails) again", "reminders (again|back on)", "(send|email) me (everything|all|reminders) again"},
		stop: {"(stop|leave|quit|end|cancel) (everything|all of it|all of them|all programmes|all the programmes|every programme|both programmes) (please|now|at once|$)"},
		noReflections: {
			"(no|without|skip|stop|drop|leave out|not any|do not want|do not want any|do not send me|do not ask me for|never ask me for|do not need) " +
				"(more |any more |any |the |these |sending |sending me |asking for |asking me for |asking about |)(reflections|reflection|reflection emails|reflection questions)",
		},
	},
	"de": {
		fewer: {
			"(keine|ohne) (weiteren |)(erinnerungen|erinnerung|erinnerungsmails) (mehr|)", "(nicht mehr|nicht mehr so oft|nicht) (erinnern|erinnert werden)",
			"nur (noch |)(das |)(nötigste|notwendigste|wichtigste|wesentliche|notwendige)", "weniger (post|mail|mails|e-mails|nachrichten|erinnerungen)",
		},
		back: {"wieder (mehr|alle|normal|wie früher|) (mails|mail|erinnerungen|nachrichten|post)", "(mails|erinnerungen) wieder (wie früher|wie sonst|einschalten)"},
		stop: {"^ (bitte |)alles (stoppen|beenden|abmelden|kündigen)", "^ (bitte |)(stoppen|beenden) sie (bitte |)alles"},
		noReflections: {
			"(keine|ohne) (weiteren |weitere |)(reflexionen|reflexion|reflexionsfragen|reflexionsmails|rückblicke) (mehr|)",
		},
	},
	"nl": {
		fewer: {
			"(geen|zonder) (verdere |)(herinneringen|herinnering) (meer|)", "niet (meer|meer zo vaak) (herinneren|herinnerd)",
			"alleen (nog |)(het |)(nodige|noodzakelijke|hoognodige|belangrijkste|essentiële)", "minder (mail|mails|post|berichten|herinneringen)",
		},
		back:          {"weer (meer|alle|gewoon|) (mail|mails|berichten|herinneringen|post)", "(meer|alle) (mail|mails) weer"},
		stop:          {"^ (graag |)(alles stoppen|stop alles)"},
		noReflections: {"(geen|zonder) (verdere |)(reflecties|reflectie|reflectievragen|reflectiemails) (meer|)"},
	},
	"fr": {
		fewer: {
			"(plus|pas) de (rappels|rappel|relances|relance)", "sans (rappels|rappel|relances)", "moins de (mails|mail|messages|courrier|rappels|relances)",
			"(ne|n') (me|m') (relancez|rappelez) plus", "(seulement|uniquement|juste|que) (l'essentiel|l'indispensable|le nécessaire)",
		},
		back: {
			"(de nouveau|à nouveau) (tous les|tous vos|des|les|vos|plus de|) (mails|messages|rappels)", "(tous les|tous vos|plus de|vos|les) (mails|messages|rappels) (à nouveau|de nouveau)",
		},
		stop:          {"^ tout (arrêter|stopper|quitter|résilier)", "^ (arrêtez|stoppez) tout"},
		noReflections: {"(plus|pas) de (réflexions|réflexion)", "sans (réflexions|réflexion)"},
	},
	"es": {
		fewer: {
			"(no más|sin más|sin|ningún) (recordatorios|recordatorio)", "(no|ya no) (me |)(recuerden|recordéis|recuerdes|recuerde) (más|nada|)",
			"menos (correos|correo|avisos|recordatorios)", "(solo|sólo|únicamente) (lo |)(esencial|necesario|imprescindible|importante)",
		},
		back: {
			"(otra vez|de nuevo) (todos los|más|los|) (correos|correo|avisos|recordatorios)", "(más|todos los|los) (correos|avisos|recordatorios) (otra vez|de nuevo)",
		},
		noReflections: {"(no más|sin|sin más|ninguna|no quiero|no quiero más|no me pidan) (reflexiones|reflexión)"},
	},
}

// ofOurMail are parts of words that speak of what we send: "less often" alone may be about meetings.
var ofOurMail = []string{"mail", "messag", "remind", "chas", "essential", "needed", "necessary", "important", "post", "erinner", "nachricht", "schreib", "schrieb",
	"notig", "notwend", "wichtig", "wesentlich", "herinner", "bericht", "schrijv", "nodig", "noodzak", "belangrijk", "rappel", "relanc", "ecri", "envoi", "courri",
	"essentiel", "indispens", "necessair", "correo", "recordator", "recuerd", "record", "aviso", "escrib", "esencial", "necesari", "imprescind", "spam", "frecuen"}

// lessMail reads the wish for fewer mails, or for none about one thing.
func lessMail(s *speech, ask Ask) Reading {
	if h, ok := s.said(noReflections); ok && len(s.tokens) <= fewWords {
		r := s.doubted(reading(mentoring.LessMail, plain, s.because("no more reflections", h)), ask)
		r.Answer.Topic = mentoring.Reflection
		return r
	}
	h, ok := s.said(fewer)
	if last, said := s.said(stop); said && s.endsReminders(last) {
		h, ok = last, true
	}
	if !ok || ask.Kind == mentoring.CheckIn || len(s.tokens) > fewWords && answerTo(s, ask).Answer.Intent != "" {
		return Reading{} // a report that speaks of mails
	}
	if !containsAny(fold(s.words(h.from, h.to)), ofOurMail) || prose(ask.Kind) && len(s.tokens) > fewWords {
		r := reading(mentoring.Help, likely, s.because("fewer mails", h))
		r.Decision = mentoring.ToHand
		return r
	}
	return s.doubted(reading(mentoring.LessMail, plain, s.because("fewer mails", h)), ask)
}

// ofReminders are parts of words for what comes again because it was not answered.
var ofReminders = []string{"remind", "erinner", "herinner", "rappel", "relanc", "recordator"}

// endsReminders reports whether words of stopping only speak of reminders: "no more reminders".
func (s *speech) endsReminders(h hit) bool {
	return containsAny(fold(s.words(h.from, h.to)), ofReminders)
}

// everyProgramme are words that mean every programme and every mail, and not the one at hand.
var everyProgramme = setOf("everything all every both alles alle allem allen jede überall overal tout toute tous toutes partout todo todos toda todas")

// ofEverything reports whether somebody speaks of all that there is, in the sentence of a phrase.
func (s *speech) ofEverything(h hit) bool {
	for i, t := range s.tokens {
		if s.sentences[i] == s.sentences[h.from] && everyProgramme[fold(t.word)] {
			return true
		}
	}
	return false
}
