package replies

import "time"

// dutch returns the Dutch lexicon.
func dutch() *lexicon {
	return &lexicon{
		tag: "nl",
		common: "de het een en of maar niet ik je jij u hij zij ze we wij mij me mijn uw is ben zijn was waren heb hebben heeft had met op voor " +
			"naar van in aan te dat die dit er om bij ook nog al wel geen ja nee dank bedankt graag hoe wat wanneer wie als kan wil " +
			"zal zou hallo beste goed heel erg gisteren ontmoet",
		sets: map[string]string{"partner": "mentor|mentee|partner|maatje|koppel", "programme": "programma|mentorprogramma|traject"},
		phrases: phrasebook{
			yes: {
				"^ ja", "ja $", "ja graag", "^ graag", "graag $", "heel graag", "^ ok", "^ oke", "^ akkoord", "akkoord $", "ga akkoord", "ik ga akkoord", "ik doe (graag|) mee", "doe (graag|) mee", "ik ben erbij", "wil graag (meedoen|deelnemen)", "ik wil (graag|) (meedoen|deelnemen)", "schrijf me in", "meld me aan", "ik neem .. aan", "lijkt me (leuk|goed|prima|fijn|mooi)", "klinkt (goed|leuk|prima)", "^ prima", "^ natuurlijk", "^ zeker", "^ uiteraard", "geen probleem", "geen bezwaar", "breng ons maar in contact", "is goed", "^ goed $", "^ perfect", "waarom niet", "met plezier", "ik bevestig", "goedgekeurd", "👍", "✅", "👌", "past (mij|goed)", "^ top", "^ leuk", "^ doen",
			},
			no: {
				"^ nee", "nee $", "nee (dank|bedankt|sorry|helaas)", "helaas niet", "ik kan (helaas|) niet", "kan (helaas|) niet (meedoen|deelnemen)", "ik wil niet", "ik doe niet mee", "geen (interesse|tijd|zin)", "niet geïnteresseerd", "niets voor mij", "niet voor mij", "niet mogelijk", "lukt (mij|me|) niet", "ik zeg nee", "ik bedank", "moet .. (afzeggen|bedanken|weigeren)", "liever niet", "voelt niet goed", "zonder mij", "👎", "niet akkoord",
			},
			later:      {"^ later", "later $", "misschien later", "nu (even|) niet", "op dit moment niet", "nog niet", "volgende (keer|ronde)", "bij de volgende", "volgend jaar", "een andere keer", "vraag het (me|) .. (nog eens|later|opnieuw|weer)", "vraag (me|mij) later", "kom er later", "ik laat het .. weten", "na de zomer", "uitstellen"},
			unsure:     {"weet (ik|) (het|) (nog|) niet", "ik weet het (nog|) niet", "niet zeker", "^ misschien", "denk er (nog|) over na", "nadenken", "hangt ervan af", "twijfel", "eens kijken"},
			onlyIf:     {"ja als", "ja mits", "alleen als", "op voorwaarde", "mits"},
			other:      {"(iemand|een) anders", "iemand anders", "een andere (mentor|mentee|match|persoon|partner)", "ander voorstel", "zelfde bedrijf", "andere mentor zoeken"},
			neutral:    {"niet alleen", "geen vragen", "geen haast"},
			but:        {"maar", "echter"},
			although:   {"hoewel", "ook al", "ondanks"},
			wrong:      {"verkeerde persoon", "verkeerd adres", "wie bent u", "niet de juiste persoon", "werk hier niet meer", "niet voor mij bestemd"},
			asking:     {"^ (hoe|wat|wanneer|wie|waar|welke|hoeveel) (veel|lang|vaak|is|zijn|houdt|kost|moet|kan|tijd)", "^ (kan|moet|mag|woont|heeft|is) (ik|hij|zij|er|het)", "ik heb (een|nog een|wat) (vraag|vragen)", "een vraag", "meer informatie", "ik wil graag weten", "kunt u (uitleggen|vertellen)"},
			thanks:     {"dank", "bedankt", "dank u", "dank je", "dank u wel", "ontvangen", "begrepen", "genoteerd"},
			nothing:    {"geen antwoord nodig", "niets te melden", "alles goed"},
			stop:       {"^ stop", "geen (mails|mail|e-mails|berichten) meer", "(wil|graag|mij|me) (afmelden|uitschrijven)", "schrijf me uit", "meld me af", "afmelden", "uitschrijven", "haal me (van|uit) de lijst", "van de lijst", "ik (wil|ga) (stoppen|ermee stoppen|eruit)", "wil (graag|) stoppen", "stoppen met", "ik stop", "niet meer (mailen|schrijven|benaderen)", "hou op", "programma verlaten"},
			endPair:    {"(koppel|koppeling|samenwerking) (beëindigen|stoppen)", "^ einde $"},
			pause:      {"^ pauze", "^ pauzeren", "pauzeren", "een pauze", "op pauze", "even pauze", "in de wacht"},
			away:       {"(met|op) (verlof|vakantie|zwangerschapsverlof)", "(afwezig|weg) tot"},
			help:       {"^ hulp", "^ help", "(kan|kunt|kunnen) (iemand|u|jullie) (mij|me) helpen", "ik heb hulp nodig", "hulp nodig", "help me", "ik kom niet in", "werkt niet", "wie kan (ik|mij)", "bel (mij|me)", "reageert niet", "antwoordt niet", "iemand spreken"},
			partner:    {"wie is .. mijn <partner>", "hoe heet mijn <partner>", "naam van mijn <partner>"},
			hold:       {"welke gegevens", "wat (heeft|weten|weet) (u|jullie) over mij", "inzage in mijn gegevens", "kopie van mijn gegevens"},
			forget:     {"(verwijder|wis|verwijderen|wissen) .. gegevens", "gegevens .. (verwijderen|wissen)", "(verwijder|wis) alles", "vergeet mij", "recht om vergeten"},
			address:    {"(mijn|een|nieuw) (nieuwe|nieuw) (adres|mailadres|e-mailadres|e-mail|mail|email)", "nieuw (adres|mailadres|e-mailadres)", "adreswijziging", "mijn (mailadres|adres|e-mailadres) .. (gewijzigd|veranderd|is)", "voortaan (naar|op)", "gebruik (voortaan|vanaf nu)"},
			concern:    {"lastiggevallen", "intimidatie", "geïntimideerd", "seksueel", "seksuele", "pesten", "gepest", "bedreigd", "bedreiging", "racistisch", "seksistisch", "misbruik", "klacht indienen", "onveilig", "ongepast", "ongepaste", "in gevaar", "grensoverschrijdend"},
			met:        {"(hebben|heb) (we|wij|elkaar|hem|haar|ik) .. (ontmoet|gesproken|gezien|gebeld)", "we hebben .. (ontmoet|gesproken|gezien|gebeld|gehad)", "(gewandeld|gesproken|ontmoet|gebeld|gezien|gedronken|afgesproken)", "samen (geluncht|gegeten|koffie)", "is doorgegaan"},
			notMet:     {"nog niet", "niet (ontmoet|gezien|gesproken|doorgegaan|gelukt)", "ging niet door", "afgezegd", "geannuleerd", "vergeten", "verhinderd", "was ziek", "kwam niet", "niet gekomen"},
			moved:      {"(verzet|verplaatst|verschoven|uitgesteld) (naar|tot|)", "nieuwe datum", "verzetten naar"},
			skip:       {"deze maand overslaan", "sla .. over", "overslaan"},
			fullMark:   {"volle punten", "hoogste cijfer", "topcijfer"},
			wantsHelp:  {"(wil|graag|heb) .. (hulp|advies|steun|ondersteuning)", "ja hulp", "hulp graag", "iemand spreken"},
			noHelp:     {"geen (hulp|ondersteuning) (nodig|)", "niets nodig", "(heb|) (niets|geen hulp) nodig", "hulp niet nodig"},
			rematch:    {"(andere|nieuwe) (mentor|mentee|partner|match)", "wisselen van"},
			noRematch:  {"geen (andere|nieuwe|wissel)", "niet wisselen", "(houden|blijven)"},
			recommends: {"(zou|zal|kan) .. aanbevelen", "aanbevelen", "aanraden", "beveel .. aan", "raad .. aan"}, notRecommends: {"niet (aanbevelen|aanraden)"},
			share:   {"(mag|mogen|kunt|kan) .. (delen|gebruiken|publiceren)", "delen (mag|is goed|prima|ja)", "ja (delen|anoniem)", "(geen|vind het) (bezwaar|goed|prima)", "zonder (mijn|) naam", "anoniem (mag|ja|prima)"},
			noShare: {"niet (delen|publiceren|gebruiken)", "liever (niet|privé)", "^ privé", "(hou|houd) .. (privé|onder ons)", "niets delen"},
			learned: {"(heb|) .. geleerd", "geleerd", "neem .. mee"},
			onlyMe:  {"^ privé", "alleen (voor|) (mij|ik|mijzelf|mezelf)"}, toPartner: {"(met|voor|aan) mijn <partner>", "^ <partner>", "^ mijn <partner>"}, toAll: {"^ programma", "zonder (mijn|) naam", "anoniem", "^ iedereen", "het programma"},
			allOf: {"^ alle", "^ allemaal", "alles (goed|akkoord)"}, exceptOf: {"(alle|alles|allemaal) (behalve|op)", "^ behalve", "^ niet", "maar niet", "uitgezonderd"},
			leaveIt: {"laat (het|ze|hem|haar)", "niets doen"}, guessed: {"doe dat", "dat klopt"}, goOn: {"ga (verder|door)", "zonder antwoord"}, notWith: {"niet met"},
			inPerson: {"in het echt", "persoonlijk", "face to face", "live", "fysiek", "op locatie"}, online: {"online", "zoom", "teams", "videobellen", "op afstand", "digitaal"}, either: {"maakt niet uit", "allebei", "beide", "geen voorkeur", "om het even"},
			yearsOf: {"jaar", "jaren"}, capacity: {"mentees", "personen", "hooguit", "maximaal", "hoogstens"}, ratingOf: {"cijfer", "geef"}, markOf: {"aanbeveling"},
		},
		numbers: smallNumbers("nul een|één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien", map[string]int{"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50}),
		units:   "minuut minuten min uur dag dagen week weken maand maanden jaar jaren keer mensen personen afspraken vraag andere nieuwe mentor pauze beetje paar",
		dates: dateWords{
			months:   []string{"januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun", "juli jul", "augustus aug", "september sept sep", "oktober okt", "november nov", "december dec"},
			weekdays: []string{"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"},
			days:     "dag dagen", weeks: "week weken", monthsOf: "maand maanden", yearsOf: "jaar jaren",
			next: "volgende volgend komende aanstaande", last: "vorige vorig afgelopen", this: "deze dit", ago: "geleden", in: "over binnen", plans: "gaan afgesproken gepland zullen", until: "tot naar",
			relative: map[string]int{"vandaag": 0, "vanochtend": 0, "vanmorgen": 0, "vanmiddag": 0, "gisteren": -1, "gisteravond": -1, "eergisteren": -2, "morgen": 1, "overmorgen": 2},
			named:    map[string]feast{"kerst": {month: time.December, day: 25}, "kerstmis": {month: time.December, day: 25}, "pasen": {easter: true}, "pinksteren": {easter: true, day: 49}, "nieuwjaar": {month: time.January, day: 1}, "oudjaar": {month: time.December, day: 31}},
			seasons:  map[string]time.Month{"lente": time.March, "voorjaar": time.March, "zomer": time.June, "herfst": time.September, "najaar": time.September, "winter": time.December},
			ordinal:  "e ste de",
		},
	}
}
