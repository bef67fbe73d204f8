package replies

import "time"

// norwegian returns the Norwegian lexicon: bokmål, and the commonest words of nynorsk.
func norwegian() *lexicon {
	return &lexicon{
		tag: "no",
		common: "jeg eg du vi i hun det den de dere en et og eller ikke ikkje at om er var har hadde kan vil skal med av for fra " +
			"til meg deg oss min mitt mye så her når hva hvem hvor hvordan ja nei takk gjerne hei dessverre morgen år møttes " +
			"hverandre høres bra helt greit fint ennå igjen senere slutte karakter snakket traff også ingen heller annen noe " +
			"være blir bli spør måned anledning ønsker rakk møtes vennligst kontakt",
		respell: variants(map[string]string{"not": "ikke ikkje"}), // what is denied is known by this word
		sets: map[string]string{
			"partner": "mentor|mentee|adept|partner|makker",
			"join":    "delta|bidra|være med|stille opp|bli med|være mentor|melde meg på|fortsette|si ja",
			"want":    "vil|kan|ønsker å|vil gjerne|vil veldig gjerne|kan godt|kan gjerne|kunne tenke meg å|skal|vil også gjerne",
			"been":    "møttes|møtt|sett hverandre|snakket sammen|snakket|snakka|hatt møte|truffet hverandre|truffet",
			"ask":     "ta kontakt|kontakt meg|spør (meg|)|skriv (til meg|)|kom tilbake|hør (med meg|)|ring",
		},
		phrases: phrasebook{
			yes: {
				"^ ja", "ja $", "^ jo (takk|gjerne)", "^ (veldig|svært|så|) gjerne", "gjerne $", "^ selvfølgelig", "^ selvsagt", "^ naturligvis", "^ absolutt", "^ klart (det|) $", "jeg (er|blir) (gjerne|) med", "(dere|du|) kan (godt|) regne med meg", "regn med meg", "(jeg|eg) <want> <join>", "jeg deltar (gjerne|) $", "det (vil|gjør) jeg (veldig gjerne|gjerne|$)", "(jeg|) (aksepterer|godtar|godkjenner|bekrefter|takker ja|sier ja|stiller gjerne opp|deltar gjerne)", "(det|) høres (bra|fint|veldig bra|perfekt|supert|flott|spennende|hyggelig|greit) (ut|)", "(det|) passer (meg|) (fint|bra|godt|veldig bra)", "(helt|) greit for meg", "^ (det er|er) (fint|helt fint|greit|helt greit|i orden|ok)", "^ (helt|) (greit|fint|i orden)", "^ (okei|ok|okay|perfekt|supert|flott|topp|godkjent|avtale|kjempefint|den er grei)", "^ bra $", "med (stor|) (glede|fornøyelse)", "(ingen|ikke noe) (problem|problemer|innvendinger)", "^ hvorfor ikke", "meld meg på", "👍", "✅", "👌",
			},
			no: {
				"^ nei", "nei $", "nei takk", "dessverre (ikke|nei)", "(kan|vil|ønsker) (dessverre|) (ikke|ikkje) (å|) (<join>|$)", "(kan|vil) (jeg|vi|eg) (dessverre|) (ikke|ikkje) (<join>|$)", "har (jeg|eg|) (dessverre|) (ikke|ikkje|ingen) (tid|anledning|mulighet|lyst|interesse|kapasitet)", "ikke (interessert|mulig|noe for meg|aktuelt)", "jeg (er|blir) (dessverre|) ikke (med|interessert)", "(passer|går|høres) (dessverre|) ikke (bra|meg|for meg)", "er ikke (i orden|greit|fint)", "(må|vil) (dessverre|) (takke nei|si nei|melde avbud|avslå|stå over)", "(takker|sier) nei", "(deltar|aksepterer|godtar|godkjenner) (dessverre|) ikke", "jeg avslår", "rekker (jeg|) (dessverre|) ikke $", "👎",
			},
			later:    {"ikke (akkurat|) (nå|i dag)", "(akkurat|) nå (kan|har) jeg (dessverre|) ikke", "ikke (ennå|enda|i år)", "^ (senere|kanskje senere|seinere)", "(senere|seinere) $", "(neste|kommende) (år|gang|runde)", "en annen gang", "<ask> (igjen|senere|i|til|etter|om|neste)"},
			unsure:   {"vet (det|) ikke", "vet ikke (ennå|helt)", "ikke sikker", "^ kanskje", "usikker", "(skal|må|vil) (bare|) (tenke|vurdere)", "kommer an på", "får se"},
			onlyIf:   {"(bare|kun|ja) hvis", "under forutsetning", "forutsatt at"},
			other:    {"(en|noen) (annen|andre)", "(en|) annen (person|mentor|mentee|match|partner)", "et annet forslag"},
			neutral:  {"ikke bare", "ingen hast", "ingen spørsmål", "kan ikke (vente|klage)", "ikke noe imot"},
			but:      {"men", "imidlertid"},
			although: {"selv om", "til tross for"},
			wrong:    {"feil person", "feil adresse", "hvem er (dere|du)", "ikke rett person", "jobber ikke lenger"},
			asking:   {"^ hvor (mye|ofte|lenge|mange|lang) (tid|er|tar|krever|timer|møter)", "har (et|noen) spørsmål", "^ et spørsmål", "(vil|vil gjerne|skulle gjerne) (vite|visst)", "mer informasjon"},
			thanks:   {"takk", "mottatt", "notert"},
			stop:     {"^ (stopp|stop|slutt) $", "(fjern|slett|stryk) meg", "(meld|avmeld) meg (av|ut|)", "(vil|ønsker) ikke (å|) (ha|få|motta) (flere|mer|deres) (e-poster|eposter|mail|mailer|meldinger)", "(vil|ønsker) ikke (å|) (delta|være med) (mer|lenger)", "(vil|ønsker) ikke lenger (å|) (ha|få|motta|delta|være med)", "ikke flere (mail|mailer|e-poster|meldinger)", "slutt å (sende|skrive|maile)", "(skriv|send|kontakt) (meg|) ikke (mer|meg|lenger|flere)", "(vil|ønsker å|har bestemt meg for å) (gjerne|) (slutte|stoppe|avslutte|trekke meg|forlate programmet|melde meg (av|ut))", "forlate programmet", "(jeg|) trekker meg"},
			pause:    {"^ pause", "(en|ta) pause", "på pause", "(vil|ønsker å) (gjerne|) (ha|ta) (en|) pause", "(stoppe|slutte) (i|inntil)"},
			away:     {"(er|på) (ferie|permisjon|foreldrepermisjon|sykmeldt) (til|fra|inntil)", "(er|på) (ferie|permisjon|foreldrepermisjon)"},
			help:     {"^ hjelp", "trenger (litt|) hjelp", "(kan|kunne) (noen|dere|du) hjelpe", "hjelp meg", "fungerer ikke", "virker ikke", "svarer ikke", "har ikke svart", "snakke med noen"},
			partner:  {"(hvem er|hva heter) (min <partner>|<partner> min|mentoren min|partneren min)", "navnet på (min <partner>|mentoren min)", "hvem er jeg (matchet|koblet|paret)"},
			hold:     {"(hvilke|hva slags) (opplysninger|data|informasjon) (har|lagrer)", "hva (har|vet) dere om meg", "kopi av mine (opplysninger|data)"},
			forget:   {"(slett|fjern|slette) (alle|) (mine|) (opplysninger|data|personopplysninger|opplysningene mine|dataene mine)", "rett til å bli glemt", "glem meg"},
			concern:  {"trakassering", "trakassert", "trakasserer", "seksuell", "seksuelle", "truet", "truer", "trusler", "mobbet", "mobbing", "rasistisk", "rasistiske", "sexistisk", "krenkende", "krenket", "upassende", "diskriminering", "overgrep", "føler meg utrygg"},
			met:      {"vi (møttes|traff hverandre|snakket|snakket sammen|snakka|så hverandre|hadde møte|hadde et møte)", "^ (møttes|traff hverandre|snakket sammen|så hverandre)", "(møttes|traff hverandre|så hverandre)", "har (allerede|) <been>", "(møtte|traff) (henne|ham|min <partner>|mentoren min)"},
			notMet:   {"(møttes|snakket|traff hverandre) (vi|) (dessverre|) (ikke|aldri)", "(traff|så) (ikke|aldri) hverandre", "har (vi|) (dessverre|) (ikke|aldri|ennå ikke) (fått|) (<been>|møtes)", "(ikke|aldri) <been>", "rakk (vi|) (dessverre|) (ikke|aldri) (å møtes|å treffes|det|$)", "fikk (vi|) (dessverre|) ikke (til|møttes|tid)", "kunne (vi|) (dessverre|) ikke (møtes|treffes)", "ikke noe møte", "(ble|er) avlyst", "avlyst", "ikke (ennå|enda)", "ble (det|) (dessverre|) ikke noe (av|møte)", "dukket (ikke|aldri) opp"},
			moved:    {"(utsatt|utsatte|flyttet) (det|møtet|til|)"},
			skip:     {"hopper over", "hopp over (denne|dette)"},
			fullMark: {"toppkarakter", "høyeste karakter"},
			rematch:  {"bytte <partner>", "(annen|ny) <partner>"}, wantsHelp: {"vil gjerne (ha hjelp|snakke med)"}, noHelp: {"(ingen|trenger ikke) (hjelp|noe)"},
			recommends: {"(anbefaler|anbefale)"}, notRecommends: {"ikke anbefale", "anbefaler (det|) ikke"},
			share: {"(må|kan) (gjerne|) (dele|bruke|publisere)", "anonymt"}, noShare: {"(må|vil|kan) ikke (dele|deles|bruke|publisere)", "del (det|) ikke", "ikke dele"},
			onlyMe: {"(bare|kun) (meg|for meg|til meg)", "^ privat"}, toPartner: {"^ (med|for|til|) min <partner>"}, toAll: {"^ alle", "^ programmet", "anonymt"},
			inPerson: {"fysisk", "personlig", "ansikt til ansikt"}, online: {"online", "digitalt", "på nett"}, either: {"samme for meg", "begge deler", "spiller ingen rolle"},
			yearsOf: {"år"}, capacity: {"mentees", "adepter", "personer", "høyst", "maks"}, ratingOf: {"karakter"},
		},
		numbers: smallNumbers("null - to tre fire fem seks sju|syv åtte ni ti elleve tolv", map[string]int{"femten": 15, "tjue": 20, "tretti": 30}),
		units:   "minutt minutter min time timer dag dager uke uker måned måneder år ganger personer møter spørsmål av",
		dates: folded(dateWords{
			months:   []string{"januar jan", "februar feb", "mars", "april apr", "mai", "juni jun", "juli jul", "august aug", "september sept sep", "oktober okt", "november nov", "desember des"},
			weekdays: []string{"søndag søndags", "mandag mandags", "tirsdag tirsdags", "onsdag onsdags", "torsdag torsdags", "fredag fredags", "lørdag lørdags"},
			days:     "dag dager", weeks: "uke uker", monthsOf: "måned måneder", yearsOf: "år",
			next: "neste kommende", last: "sist forrige", this: "denne dette", ago: "siden", in: "om", plans: "skal møtes avtalt planlagt", until: "til inntil",
			relative: map[string]int{"i dag": 0, "idag": 0, "i morges": 0, "i går": -1, "igår": -1, "i forgårs": -2, "forgårs": -2, "i morgen": 1, "imorgen": 1, "i overmorgen": 2},
			named:    map[string]feast{"jul": {month: time.December, day: 25}, "påske": {easter: true}, "nyttår": {month: time.January, day: 1}},
			seasons:  map[string]time.Month{"våren": time.March, "sommeren": time.June, "høsten": time.September, "vinteren": time.December},
			dotted:   true,
		}),
	}
}
