package replies

import (
	"strings"
	"time"
)

// finnish returns the Finnish lexicon.
func finnish() *lexicon {
	return &lexicon{
		tag: "fi",
		common: "minä sinä me te he se tämä tuo ja tai mutta ei en emme et että jos olen on oli olemme mukana minut minua minun " +
			"meidän kyllä joo kiitos kiitoksia hei moi terve valitettavasti mielelläni mielellään sopii hyvin hyvä tapasimme " +
			"näimme puhuimme eilen tänään huomenna vuonna haluan haluaisin voi voin voinko mitä kuka missä milloin miten " +
			"paljonko kuinka nyt ehkä myöhemmin lopettaa kuussa arvosana aikaa jonkun toisen juuri vielä",
		sets: map[string]string{
			"partner": "mentorini|aktorini|parini|mentoroitavani|mentori|aktori",
			"join":    "osallistua|mukaan|olla mukana|ilmoittautua|liittyä|jatkaa|auttaa",
			"want":    "haluan|haluaisin|voin|tahdon|voisin|haluan ehdottomasti|haluamme|haluaisin mielelläni",
			"met":     "tapasimme|näimme|puhuimme|keskustelimme|juttelimme|tavattiin|nähtiin|juteltiin|kokoonnuimme|soittelimme",
			"been":    "tavanneet|nähneet|puhuneet|jutelleet|keskustelleet|ehtineet|tapaamaan|päässeet|saaneet",
			"ask":     "kysykää|kysy|ottakaa yhteyttä|ota yhteyttä|palatkaa|palataan|palaa asiaan|palataan asiaan|kirjoittakaa|laittakaa viestiä",
		},
		phrases: phrasebook{
			yes: {
				"^ kyllä", "kyllä $", "^ joo", "^ juu", "^ toki", "^ totta kai", "^ tottakai", "^ ilman muuta", "^ tietenkin", "^ tietysti", "^ mielelläni", "^ (oikein|hyvin|erittäin) mielelläni", "mielelläni $", "^ (olen|oon) (mielelläni|ehdottomasti|) mukana", "^ lähden (mielelläni|) mukaan", "lähden mukaan", "^ osallistun (mielelläni|)", "<want> (mielelläni|) <join>", "(tulen|olen) mukaan", "^ sopii", "sopii (hyvin|minulle|mulle|oikein hyvin|mainiosti)", "^ hyväksyn", "^ vahvistan", "^ selvä", "^ hyvä $", "^ (ok|okei|okay|hienoa|loistavaa|mahtavaa|erinomaista|täydellistä)", "kuulostaa (hyvältä|erinomaiselta|mahtavalta|kivalta|loistavalta)", "ilolla", "^ mikä ettei", "^ miksi ei", "^ miksipä ei", "laskekaa minut mukaan", "ei (mitään|) vastaan", "👍", "✅", "👌",
			},
			no: {
				"^ ei $", "^ ei (kiitos|valitettavasti|tällä kertaa|tänä vuonna|ole|sovi|käy|onnistu|pysty)", "ei kiitos", "valitettavasti (en|ei)", "(en|emme) (valitettavasti|) (pääse|voi|pysty|halua|ehdi|aio|kykene) (<join>|valitettavasti|nyt|$)", "(en|emme) (osallistu|hyväksy|lähde|ole kiinnostunut|ole mukana|ole käytettävissä)", "(en|ei) kiinnosta", "ei (ole|) kiinnostusta", "(minulla|) ei ole (aikaa|mahdollisuutta)", "ei (sovi|onnistu|käy)", "(joudun|täytyy|pakko) (kieltäytymään|kieltäytyä)", "kieltäydyn", "jätän väliin", "ei ole minua varten", "👎",
			},
			later:    {"(ei|en) (juuri|ihan|) (nyt|vielä|tänään)", "(juuri|) nyt (en|ei) (pysty|ehdi|voi|ole aikaa)", "^ (myöhemmin|ehkä myöhemmin)", "myöhemmin $", "(ensi|seuraavana) (vuonna|kerralla|kierroksella)", "toisen kerran", "joskus toiste", "<ask> (uudestaan|uudelleen|myöhemmin|ensi|taas|syksyllä|keväällä|_)"},
			unsure:   {"en tiedä", "en ole (varma|ihan varma)", "^ ehkä", "(mietin|pitää miettiä|harkitsen|täytyy miettiä)", "riippuu", "katsotaan"},
			onlyIf:   {"(vain|kyllä) jos", "edellyttäen", "sillä ehdolla"},
			other:    {"(jonkun|joku) (toisen|muun|toinen|muu)", "(toisen|toinen|eri|uuden) (henkilön|henkilö|mentorin|aktorin|parin|mentoroitavan)"},
			neutral:  {"ei vain", "ei kiirettä", "ei (kysyttävää|kysymyksiä)", "ei (hätää|haittaa)", "en malta odottaa"},
			but:      {"mutta", "kuitenkin"},
			although: {"vaikka"},
			wrong:    {"väärä (henkilö|osoite)", "väärälle henkilölle", "keitä (te olette|olette)", "en ole oikea henkilö", "en ole enää töissä"},
			asking:   {"^ (paljonko|kuinka paljon|kuinka kauan|kuinka usein|montako|miten paljon) (aikaa|tunteja|_)", "(minulla|) (on|olisi) (kysymys|kysyttävää|pari kysymystä)", "haluaisin tietää", "lisätietoja"},
			thanks:   {"kiitos", "kiitoksia", "kiitti", "saatu"},
			stop:     {"^ (lopeta|stop|seis|lopettakaa) $", "(poistakaa|poista) (minut|nimeni|tietoni listalta)", "(peruuta|peruuttakaa|perun|haluan perua) (tilaus|tilaukseni|tilauksen)", "(en|emme) halua (enää|lisää) (viestejä|sähköposteja|postia|saada|osallistua|jatkaa|olla mukana)", "(ei|älkää) (enää|lisää) (viestejä|sähköposteja|lähettäkö|kirjoittako)", "(älkää|älä) (lähettäkö|lähetä|kirjoittako) enää", "(haluan|haluaisin|aion|tahdon) (lopettaa|keskeyttää|poistua|erota|jäädä pois|vetäytyä)", "lopetan $", "(jään|jäädä) pois ohjelmasta"},
			pause:    {"^ tauko", "tauolle", "(pitää|haluan|haluaisin|tarvitsen) (pitää|) (tauon|tauko|taukoa)", "(tauon|tauko) $", "(keskeyttää|tauko) (ajaksi|kuukaudeksi)"},
			away:     {"(olen|oon) (lomalla|vapaalla|poissa|vanhempainvapaalla|sairauslomalla)"},
			help:     {"^ apua", "(tarvitsen|tarvitsisin|kaipaan) apua", "(voitteko|voisitteko|voisiko joku|voitko) auttaa", "auttakaa", "ei (toimi|vastaa)", "ei ole vastannut", "puhua jonkun kanssa"},
			partner:  {"kuka (on|) (minun|mun|) <partner>", "kuka minun <partner> on", "kuka <partner> on", "mikä on <partner> nimi", "mentorini nimi"},
			hold:     {"mitä (tietoja|tietoa) (teillä on|minusta)", "mitä tiedätte minusta", "kopio tiedoistani"},
			forget:   {"(poistakaa|poista|poistaa|tuhotkaa) (kaikki|) (tietoni|henkilötietoni)", "oikeus tulla unohdetuksi", "unohtakaa minut"},
			concern:  {"häirintä", "häirintää", "ahdisteli", "ahdistelua", "seksuaalista", "seksuaalinen", "uhkaili", "uhkasi", "uhkailua", "kiusaamista", "kiusaa", "rasistinen", "rasistista", "seksistinen", "syrjintää", "epäasiallista", "epäasiallinen", "sopimatonta", "turvaton"},
			met:      {"<met>", "(olemme|ollaan) (jo|) (tavanneet|nähneet|puhuneet|jutelleet|tavattu|nähty)", "(tapasin|näin) (hänet|mentorini|aktorini)"},
			notMet:   {"(emme|en|ei) (ole|olla|) (vielä|) (ole|) <been>", "(emme|ei) (tavanneet|nähneet|puhuneet|tavattu|nähty|ehditty|ehtineet|päästy|onnistuneet)", "ei (tapaamista|ole tavattu)", "(peruttiin|peruuntui|perui|peruttu)", "ei vielä", "ei onnistunut", "en tavannut"},
			moved:    {"(siirrettiin|siirsimme|siirtyi|siirretty|lykättiin)"},
			skip:     {"(ohitan|ohita|jätän väliin) (tämän|tämä)"},
			fullMark: {"täydet pisteet"},
			rematch:  {"(vaihtaa|vaihtaisin) (mentoria|aktoria|paria)", "(uusi|toinen|uuden|toisen) (mentori|aktori|pari|mentorin|aktorin|parin)"}, wantsHelp: {"(haluaisin|haluan) (apua|tukea|puhua)"}, noHelp: {"en tarvitse (apua|tukea|mitään)"},
			recommends: {"(suosittelen|suosittelisin)"}, notRecommends: {"en (suosittele|suosittelisi)"},
			share: {"(saa|saatte|voitte) (jakaa|julkaista|käyttää)", "nimettömänä"}, noShare: {"(ei saa|älkää|ette saa) (jakaa|jakako|julkaista|julkaisko)"},
			onlyMe: {"vain (minä|minulle)"}, toPartner: {"^ (mentorilleni|aktorilleni|parilleni)"}, toAll: {"^ kaikki", "^ kaikille", "nimettömänä"},
			inPerson: {"kasvotusten", "paikan päällä", "livenä"}, online: {"verkossa", "etänä", "etä", "online", "teamsissa"}, either: {"kumpi vain", "molemmat", "ihan sama"},
			yearsOf: {"vuotta", "vuosi"}, capacity: {"aktoria", "henkilöä", "enintään"}, ratingOf: {"arvosana"},
		},
		numbers: smallNumbers("nolla - kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen", map[string]int{"kaksikymmenta": 20}),
		units:   "minuuttia tuntia tunti päivää päivä viikkoa viikko kuukautta kuukausi vuotta vuosi kertaa henkilöä kysymystä",
		dates: folded(dateWords{
			months:   withEndings("tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu", "kuu kuun kuuta kuussa kuuhun kuusta"),
			weekdays: withEndings("sunnuntai maanantai tiistai keskiviikko torstai perjantai lauantai", "- na n ksi"),
			days:     "päivää päivä päivän", weeks: "viikkoa viikko viikon viikolla", monthsOf: "kuukautta kuukausi kuukauden kuussa", yearsOf: "vuotta vuosi vuoden vuonna",
			next: "ensi seuraavana", last: "viime", this: "tänä tällä tässä", ago: "sitten", plans: "tapaamme sovittu sovittiin näemme", until: "asti",
			relative: map[string]int{"tänään": 0, "tänä aamuna": 0, "eilen": -1, "toissapäivänä": -2, "huomenna": 1, "ylihuomenna": 2},
			named:    map[string]feast{"jouluna": {month: time.December, day: 25}, "pääsiäisenä": {easter: true}, "juhannuksena": {month: time.June, day: 24}},
			dotted:   true,
		}),
	}
}

// withEndings returns each stem with each of the endings; "-" stands for none.
func withEndings(stems, endings string) []string {
	var out []string
	for stem := range strings.FieldsSeq(stems) {
		var forms []string
		for ending := range strings.FieldsSeq(endings) {
			forms = append(forms, stem+strings.Trim(ending, "-"))
		}
		out = append(out, strings.Join(forms, " "))
	}
	return out
}
