package replies

import "github.com/rapport-mentoring/rapport/mentoring"

// What is said of a pair that has fallen silent.
const (
	stillOn meaning = "it goes on"
	letGo   meaning = "it may end"
	stepIn  meaning = "somebody should speak with us"
)

// silences are the words for it.
var silences = map[string]phrasebook{
	"en": {
		stillOn: {
			"(keep|leave) (it|us|this|the pair|the pairing|our pairing|things|everything) (open|going|alive|on|together|running)", "^ (keep|keep it|open|keep open|stay open)", "(we are|still|both) (still |)(on|meeting|talking|in touch|going|here|alive)",
			"(stay|stays|remain|remains) open", "(carry|go|keep) (on|going)", "we (met|talked|spoke|meet|talk|speak)", "(continue|carry on|go on|keep going|keep at it)", "not close", "alive (and kicking|and well|)",
		},
		letGo:  {"(close|end|finish|wind up) (it|this|us|the pair|the pairing|our pairing)", "^ (close|close it|let it go)", "let it (go|rest|end|close)", "(it has|we have|has) (run its course|fizzled out|petered out|come to an end|drifted apart)", "(time to|better to|might as well|can) (close|end|stop) (it|this|)"},
		stepIn: {"^ (call|call me|call us|coordinator)", "(call|ring|phone|contact|talk to|speak to|speak with|write to|get in touch with) (me|us|him|her|them|both|both of us)", "(tell|ask|let) (the coordinator|our coordinator)", "(step|steps) in", "(need|would like|want|could do with) (a |some |)(word|call|help|nudge)"},
	},
	"de": {
		stillOn: {"(offen|zusammen|am leben) (lassen|bleiben|halten|lasst|bleibt)", "^ (behalten|offen lassen|weiter|weitermachen)", "(soll|sollte|bitte) (offen bleiben|weitergehen|weiterlaufen)", "(wir |)(machen|geht|gehen|läuft) (noch |)weiter", "(treffen|sprechen) uns (weiter|noch|weiterhin)", "nicht (schließen|beenden)", "wir sind noch dabei"},
		letGo:   {"(schließen|beenden|abschließen) (sie |)(es|das|die verbindung|)", "^ (schließen|beenden|schließen sie)", "kann (geschlossen|beendet) werden", "(ist|hat sich) eingeschlafen", "hat sich erledigt"},
		stepIn:  {"^ (anrufen|bitte anrufen|rückruf)", "(rufen sie|ruf) .. an", "(sprechen|reden) sie (bitte |)mit", "(brauche|brauchen|bräuchte|hätte gern|hätte gerne) .. (hilfe|gespräch|anruf|unterstützung)", "(melden sie sich|melde dich) bei"},
	},
	"nl": {
		stillOn: {"(open|bij elkaar|in leven) (laten|houden|blijven|blijft)", "^ (houden|open houden|openhouden|doorgaan|verder)", "(laat|hou|houd) (het |ons |)(open|bij elkaar)", "(we |wij |)(gaan|gaat) (nog |gewoon |)(door|verder)", "(we |)(spreken|zien) elkaar (nog|gewoon)", "niet (sluiten|afsluiten|stoppen)"},
		letGo:   {"(sluit|sluiten|beëindig|beëindigen) (het|dit|)", "^ (sluiten|afsluiten|sluit af|sluit het af)", "(mag|kan) (dicht|gesloten worden|afgesloten worden|stoppen)", "(is|het is) (doodgebloed|verwaterd|ingezakt)"},
		stepIn:  {"^ (bellen|bel|bel me|bel mij|graag bellen)", "(bel|belt) (u |)(me|mij|ons|even)", "(neem|neemt) contact op", "(heb|wil|graag) .. (hulp|gesprek|telefoontje)"},
	},
	"fr": {
		stillOn: {"(garder|gardez|laisser|laissez|maintenir|maintenez) (le |nous |la |notre |)(ouvert|ouverte|ensemble|binôme)", "^ (garder|gardez|gardez le|ouvert|continuer)", "(on|nous) (continue|continuons|nous voyons encore|se voit encore)", "ne (fermez|clôturez|fermer) pas", "(reste|restons|rester) ouvert"},
		letGo:   {"(clore|clôturer|clôturez|fermer|fermez|arrêter|terminer) (le|la|notre|ici|)", "^ (clore|clôturer|fermer|fermez)", "(peut|pouvez) (être |)(clos|close|fermé|fermer|clôturer)", "(s'est|nous nous sommes) (essoufflé|éloignés|perdus de vue)"},
		stepIn:  {"^ (appeler|appelez|appelez moi|rappelez moi)", "(appelez|contactez|rappelez|appeler) (moi|nous|le|la|les)", "(besoin|envie) d'(aide|un appel|en parler)", "prenez contact"},
	},
	"es": {
		stillOn: {"(mantener|mantenga|manténgalo|dejar|deje|déjelo) (lo |nos |la |)(abierto|abierta|juntos)", "^ (mantener|manténgalo|seguir|abierto)", "(seguimos|continuamos) (viéndonos|hablando|adelante|en contacto|)", "no (lo |)(cierre|cerrar|cierren)"},
		letGo:   {"(cerrar|cierre|ciérrelo|ciérrenlo|terminar|finalizar) (lo|la|)", "^ (cerrar|ciérrelo|cierre)", "(puede|pueden) (cerrarlo|cerrarse|cerrarla|terminarlo)", "se ha (enfriado|apagado|acabado)"},
		stepIn:  {"^ (llamar|llame|llámeme|llámame)", "(llámeme|llámenos|llámame|contacte|hable con|póngase en contacto)", "(necesito|necesitamos|quisiera|querría) (ayuda|hablar|una llamada)"},
	},
}

// dormancy reads whether a pair that has fallen silent goes on, may end, or a coordinator should speak with somebody.
func dormancy(s *speech) Reading {
	v := s.verdict(map[meaning]meaning{yes: yes, no: no, stillOn: yes, met: yes, letGo: no})
	for _, m := range []meaning{stepIn, wantsHelp} {
		h, ok := s.asked(m)
		if !ok || v.means == no {
			continue
		}
		r := reading(mentoring.Answered, likely, s.because("a word with somebody", h))
		r.Answer.WantsHelp = ptr(true)
		return r
	}
	switch v.means {
	case yes:
		return reading(mentoring.Accept, v.certainty, s.because("it goes on", v.because))
	case no:
		return reading(mentoring.Decline, v.certainty, s.because("it may end", v.because))
	}
	return Reading{}
}
