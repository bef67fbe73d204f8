package replies

import "time"

// swedish returns the Swedish lexicon.
func swedish() *lexicon {
	return &lexicon{
		tag: "sv",
		common: "jag du vi hon det den de ett och eller inte att om är var har hade kan vill ska skulle med av för från mig oss " +
			"er min mitt mycket så här när vad vem hur ja nej tack gärna hej tyvärr igår idag imorgon år träffades sågs " +
			"träffas träffats låter bra helt okej absolut någon annan vara igen senare sluta betyg pratade möttes också ingen " +
			"inga",
		respell: variants(map[string]string{"not": "inte ej"}), // what is denied is known by this word
		sets: map[string]string{
			"partner": "mentor|adept|partner|mentee",
			"join":    "delta|medverka|vara med|ställa upp|fortsätta|bidra|anmäla mig|bli mentor|tacka ja",
			"want":    "vill|kan|skulle|önskar|kommer att|vill gärna|skulle vilja|skulle gärna|kan gärna|skulle gärna vilja|ska",
			"met":     "träffades|sågs|möttes|pratade|pratades|hördes",
			"been":    "träffats|setts|mötts|pratat|hörts|haft|träffat|talat",
			"ask":     "hör av (dig|er)|återkom|kontakta mig|fråga (mig|)|skriv|påminn mig|ta kontakt",
		},
		phrases: phrasebook{
			yes: {
				"^ ja", "ja $", "^ jo (gärna|tack|absolut|visst)", "^ (mycket|så|väldigt|jätte|) gärna", "gärna $", "^ absolut", "^ självklart", "^ javisst", "^ visst", "^ givetvis", "^ naturligtvis", "jag är (gärna|) med", "räkna med mig", "jag (<want>) (gärna|) <join>", "jag (deltar|medverkar) (gärna|) $", "det (gör|vill) jag (gärna|$)", "tackar ja", "jag (accepterar|godkänner|bekräftar|ställer upp|deltar gärna)", "(det|) låter (bra|utmärkt|perfekt|toppen|jättebra|kul|spännande|trevligt)", "^ (det går|går) bra", "^ (det blir|blir) bra", "det passar (mig|) (bra|utmärkt)", "passar (bra|utmärkt)", "^ (okej|okey|ok|utmärkt|perfekt|toppen|jättebra|kanon|godkänt|kör)", "^ bra $", "med (stort|) nöje", "inga (problem|invändningar)", "^ varför inte", "helt okej (för mig|)", "anmäl mig", "👍", "✅", "👌",
			},
			no: {
				"^ nej", "nej $", "nej tack", "tyvärr (inte|nej)", "(<want>) (tyvärr|) inte (längre|) (<join>|$)", "(kan|vill) (jag|vi) (tyvärr|) inte (<join>|$)", "har (jag|) (tyvärr|) (inte|ingen|inte någon) (tid|möjlighet|lust)", "(jag|) har (tyvärr|) (inte|ingen) (tid|möjlighet|intresse)", "(är|) inte intresserad", "jag är (tyvärr|) inte (med|intresserad)", "(det|) (passar|går|funkar|fungerar|låter) (tyvärr|) inte (bra|)", "(måste|vill|får) (tyvärr|) tacka nej", "tackar nej", "avböjer", "jag avstår", "(måste|väljer att) avstå", "inte (för mig|möjligt|aktuellt)", "(deltar|medverkar|godkänner|accepterar) inte", "hinner (tyvärr|) inte", "ingen möjlighet", "👎",
			},
			later:    {"inte (just|) nu", "inte (just|) idag", "inte (än|ännu)", "^ (senare|kanske senare)", "senare $", "(nästa|kommande) (år|omgång|gång|termin)", "en annan gång", "<ask> (igen|senare|i|till|efter|om|nästa)", "just nu (kan|har|hinner) (jag|) inte", "inte i år"},
			unsure:   {"vet inte", "vet (ej|inte än)", "inte säker", "^ kanske", "osäker", "(ska|måste|behöver|får) (fundera|tänka)", "funderar", "beror på", "får se"},
			onlyIf:   {"(bara|endast|ja) om", "under förutsättning", "förutsatt att"},
			other:    {"någon annan", "(en|) annan (person|mentor|adept|matchning|mentee|partner)", "ett annat förslag"},
			neutral:  {"^ nu $", "inte bara", "ingen brådska", "inga frågor", "ja eller nej", "kan inte (vänta|klaga)", "har inte (något emot|bråttom)"},
			but:      {"men", "dock"},
			although: {"även om", "trots att", "fastän"},
			wrong:    {"fel person", "fel adress", "vem är (ni|du)", "inte rätt person", "arbetar inte kvar", "jobbar inte kvar"},
			asking:   {"^ hur (mycket|ofta|länge|många|lång) (tid|är|tar|krävs|timmar|möten)", "(har|hade) (en|några|lite) (fråga|frågor)", "^ en fråga", "(vill|skulle vilja) veta", "mer information"},
			thanks:   {"tack", "tackar", "mottaget", "noterat"},
			stop:     {"^ (stopp|stop|sluta) $", "ta bort mig", "stryk mig", "avregistrera (mig|)", "avanmäl (mig|)", "avsluta (min|) (prenumeration|prenumerationen)", "vill (inte|ej) (ha|få|ta emot) (fler|flera|några|era) (mejl|mail|utskick|meddelanden|brev)", "vill (inte|ej) längre (delta|vara med|få|ha)", "vill (inte|ej) (delta|vara med) längre", "inga fler (mejl|mail|utskick|meddelanden)", "sluta (mejla|maila|skicka|skriva)", "(skicka|mejla|kontakta|skriv) (mig|) inte (mer|mig|längre|fler)", "(jag|) (vill|önskar|skulle vilja|väljer att|har bestämt mig för att) (gärna|) (sluta|avsluta|hoppa av|lämna programmet|dra mig ur|avbryta)", "lämna programmet", "hoppar av"},
			pause:    {"^ paus", "(en|ta) paus", "på paus", "pausa", "göra (ett|) uppehåll", "(ett|) uppehåll"},
			away:     {"(är|på) (semester|tjänstledig|sjukskriven|föräldraledig) (till|från)", "(är|på) semester"},
			help:     {"^ hjälp", "(behöver|skulle behöva) hjälp", "(kan|kunde) (någon|ni|du) hjälpa", "hjälp mig", "fungerar inte", "svarar inte", "har inte svarat", "(prata|tala) med någon"},
			partner:  {"(vem|vad heter) (är|) min <partner>", "(vad|) namnet på min <partner>", "vem (har jag|är jag) (matchats|matchad|fått)"},
			hold:     {"(vilka|vad för) (uppgifter|data|information) (har|sparar|lagrar)", "vad (har|vet) ni om mig", "kopia (av|på) mina uppgifter"},
			forget:   {"(radera|ta bort|raderar) (alla|) mina (uppgifter|personuppgifter|data)", "rätten att (bli bortglömd|glömmas)", "glöm mig"},
			concern:  {"trakasserad", "trakasserier", "trakasserar", "sexuella", "hotad", "hotar", "hotade", "mobbad", "mobbning", "rasistisk", "rasistiska", "sexistisk", "sexistiska", "kränkande", "kränkt", "olämpligt", "diskriminering", "övergrepp", "känner mig otrygg"},
			met:      {"<met>", "(vi|) har <been>", "(hade|haft) (ett|vårt|) (möte|samtal)", "(träffade|såg|ringde) (henne|honom|min <partner>)", "vi (lunchade|fikade|tog en fika)"},
			notMet:   {"<met> (vi|) (tyvärr|) (inte|aldrig)", "(har|) (inte|aldrig) (hunnit|) (<been>|träffas|ses)", "har (vi|) (tyvärr|) (inte|aldrig|ännu inte) <been>", "hann (vi|) (tyvärr|) (inte|aldrig) (träffas|ses|$)", "(kunde|lyckades) (vi|) (tyvärr|) (inte|aldrig) (träffas|ses)", "inget möte", "blev (inställt|inte av|aldrig av)", "inställt", "inte (än|ännu)", "(det|) blev (tyvärr|) inget", "dök (inte|aldrig) upp"},
			moved:    {"(skjutit|sköt|skjuter) upp", "(flyttat|flyttade|flyttades|uppskjutet|framflyttat|ombokat|bokat om)"},
			skip:     {"hoppa över (denna|den här|frågan)", "hoppar över"},
			fullMark: {"högsta betyg", "full pott"},
			rematch:  {"byta <partner>", "(annan|ny) <partner>"}, wantsHelp: {"(vill|skulle vilja|gärna) (ha hjälp|prata med)"}, noHelp: {"(behöver|vill) (ingen|inte|inte ha) hjälp", "ingen hjälp"},
			recommends: {"(rekommenderar|rekommendera)"}, notRecommends: {"(rekommenderar|skulle) inte (rekommendera|)", "inte rekommendera"},
			share: {"(får|kan) (gärna|) (dela|publicera|använda)", "anonymt"}, noShare: {"(får|vill) inte (dela|dela det|publicera|använda)", "dela inte", "inte dela"},
			onlyMe: {"bara (jag|för mig)", "endast (jag|för mig)", "^ privat"}, toPartner: {"^ (med|för|till|) min <partner>"}, toAll: {"^ alla", "^ programmet", "anonymt"},
			inPerson: {"fysiskt", "på plats", "ansikte mot ansikte", "personligen"}, online: {"online", "digitalt", "på distans"}, either: {"spelar ingen roll", "båda", "går lika bra"},
			yearsOf: {"år"}, capacity: {"adepter", "personer", "mentees", "högst", "max"}, ratingOf: {"betyg", "betyget"},
		},
		numbers: smallNumbers("noll - två tre fyra fem sex sju åtta nio tio elva tolv", map[string]int{"femton": 15, "tjugo": 20, "trettio": 30}),
		units:   "minut minuter min timme timmar dag dagar vecka veckor månad månader år gånger personer möten frågor av oss",
		dates: folded(dateWords{
			months:   []string{"januari jan", "februari feb", "mars", "april apr", "maj", "juni jun", "juli jul", "augusti aug", "september sept sep", "oktober okt", "november nov", "december dec"},
			weekdays: []string{"söndag söndags söndagen", "måndag måndags måndagen", "tisdag tisdags tisdagen", "onsdag onsdags onsdagen", "torsdag torsdags torsdagen", "fredag fredags fredagen", "lördag lördags lördagen"},
			days:     "dag dagar", weeks: "vecka veckor", monthsOf: "månad månader", yearsOf: "år",
			next: "nästa kommande", last: "förra", this: "denna detta", ago: "sedan sen", in: "om", plans: "ska träffas ses bokat planerat", until: "till tills",
			relative: map[string]int{"idag": 0, "i dag": 0, "i morse": 0, "igår": -1, "i går": -1, "förrgår": -2, "i förrgår": -2, "imorgon": 1, "i morgon": 1, "övermorgon": 2, "i övermorgon": 2},
			named:    map[string]feast{"jul": {month: time.December, day: 25}, "påsk": {easter: true}, "nyår": {month: time.January, day: 1}, "midsommar": {month: time.June, day: 24}},
			seasons:  map[string]time.Month{"våren": time.March, "sommaren": time.June, "hösten": time.September, "vintern": time.December},
			ordinal:  "e a",
		}),
	}
}
