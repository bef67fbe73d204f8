package replies

import "time"

// danish returns the Danish lexicon.
func danish() *lexicon {
	return &lexicon{
		tag: "da",
		common: "jeg du vi i hun det den de en et og eller ikke at om er var har havde kan vil skal med for fra til mig jer min " +
			"mit meget så her når hvad hvem hvor hvordan ja nej tak gerne hej desværre morgen år mødtes hinanden lyder godt " +
			"helt fint endnu igen senere stoppe karakter talte også ingen hellere anden noget blive være blev spørg måned " +
			"lige hvornår",
		respell: variants(map[string]string{"not": "ikke"}), // what is denied is known by this word
		sets: map[string]string{
			"partner": "mentor|mentee|makker|partner",
			"join":    "deltage|medvirke|være med|stille op|bidrage|være mentor|tilmelde mig|fortsætte|sige ja",
			"want":    "vil|kan|ønsker at|vil gerne|vil meget gerne|kan godt|kan sagtens|kunne godt tænke mig at|skal|vil også gerne",
			"met":     "mødtes|talte sammen|så hinanden|talte|havde (et|) møde|mødte|snakkede",
			"been":    "mødtes|set hinanden|talt sammen|talt|mødt|haft møde|holdt møde|snakket",
			"ask":     "spørg (mig|)|kontakt mig|skriv (til mig|)|vend tilbage|hør (mig|)|ring",
		},
		phrases: phrasebook{
			yes: {
				"^ ja", "ja $", "^ jo (tak|gerne)", "^ (meget|rigtig|så|) gerne", "gerne $", "^ selvfølgelig", "^ naturligvis", "^ absolut", "^ klart", "^ bestemt $", "jeg er (gerne|) med", "(I|du|de|) kan (godt|) regne med mig", "regn med mig", "jeg <want> <join>", "jeg deltager (gerne|) $", "det (vil|gør) jeg (meget gerne|gerne|$)", "(jeg|) (accepterer|godkender|bekræfter|takker ja|siger ja|stiller gerne op|deltager gerne)", "(det|) lyder (godt|fint|rigtig godt|perfekt|super|spændende|dejligt)", "(det|) passer (mig|) (fint|godt)", "^ (det er|er) (fint|helt fint|i orden|okay|ok)", "i orden", "^ (okay|ok|fint|helt fint|perfekt|super|godkendt|aftalt|fedt)", "^ godt $", "med (stor|) (glæde|fornøjelse)", "(ingen|intet) (problemer|problem|indvendinger)", "^ hvorfor ikke", "tilmeld mig", "👍", "✅", "👌",
			},
			no: {
				"^ nej", "nej $", "nej tak", "desværre (ikke|nej)", "(kan|vil|ønsker) (desværre|) ikke (at|) (<join>|$)", "(kan|vil) (jeg|vi) (desværre|) ikke (<join>|$)", "(har|) (jeg|) (har|) (desværre|) (ikke|ingen) (tid|mulighed|lyst|interesse)", "ikke (interesseret|muligt|noget for mig|aktuelt)", "jeg er (desværre|) ikke (med|interesseret)", "(det|) (passer|går|lyder) (desværre|) ikke (godt|mig|)", "er ikke (i orden|fint|okay)", "(må|vil) (desværre|) (takke nej|sige nej|melde fra|melde afbud|takke af)", "(takker|siger) nej", "(deltager|accepterer|godkender) (desværre|) ikke", "jeg afslår", "👎",
			},
			later:    {"ikke (lige|) (nu|i dag)", "(lige|) nu (kan|har) jeg (desværre|) ikke", "ikke (endnu|i år)", "^ (senere|måske senere)", "senere $", "(næste|kommende) (år|gang|hold|runde)", "en anden gang", "<ask> (igen|senere|i|til|efter|om|næste|når)"},
			unsure:   {"ved (det|) ikke", "ved (det|) ikke (endnu|helt)", "ikke sikker", "^ måske", "usikker", "(skal|må|vil) (lige|) (tænke|overveje)", "kommer an på", "må se"},
			onlyIf:   {"(kun|ja) hvis", "under forudsætning", "forudsat at"},
			other:    {"(en|nogen) anden", "(en|) anden (person|mentor|mentee|makker|match)", "et andet (match|forslag)"},
			neutral:  {"^ nu $", "ikke kun", "ikke travlt", "ingen spørgsmål", "kan ikke (vente|klage)", "ikke noget imod"},
			but:      {"men", "dog"},
			although: {"selvom", "selv om", "på trods af"},
			wrong:    {"forkert person", "forkert adresse", "forkerte person", "hvem er (I|du)", "ikke den rette", "arbejder ikke længere"},
			asking:   {"^ hvor (meget|ofte|længe|mange|lang) (tid|er|tager|kræver|timer|møder)", "(har|) (et|nogle|lige et) spørgsmål", "(vil|vil gerne) vide", "mere information", "flere oplysninger"},
			thanks:   {"tak", "mange tak", "modtaget", "noteret"},
			stop:     {"^ (stop|stoppe) $", "(fjern|slet) mig", "(afmeld|frameld) (mig|)", "(jeg|) (vil|ønsker) (gerne|) (afmeldes|frameldes)", "(vil|ønsker) ikke (at|) (have|få|modtage) (flere|mere|jeres) (mails|mail|beskeder|breve)", "(vil|ønsker) ikke (at|) (deltage|være med) (mere|længere)", "(vil|ønsker) ikke længere (at|) (have|få|modtage|deltage|være med)", "ikke flere (mails|mail|beskeder)", "(stop|hold op) med at (sende|skrive|maile)", "(skriv|send|kontakt) (mig|) ikke (mere|mig|længere|flere)", "(jeg|) (vil|ønsker at|har besluttet at) (gerne|) (stoppe|slutte|trække mig|forlade|afslutte|melde mig ud)", "forlade programmet", "trækker mig"},
			pause:    {"^ pause", "(en|holde|tage) pause", "på pause", "sætte (det|) på pause", "(stoppe|pausere) (i|indtil)", "(vil|ønsker at) (gerne|) (holde|have) (en|) pause"},
			away:     {"(er|på) (ferie|orlov|barsel) (til|fra|indtil)", "(er|på) (ferie|orlov|barsel)"},
			help:     {"^ hjælp", "(har|) brug for hjælp", "(kan|kunne) (nogen|I|du) hjælpe", "hjælp mig", "virker ikke", "svarer ikke", "har ikke svaret", "tale med nogen"},
			partner:  {"(hvem er|hvad hedder) min <partner>", "navnet på min <partner>", "hvem er jeg (matchet|parret)"},
			hold:     {"(hvilke|hvad for) (oplysninger|data) (har|gemmer)", "hvad (har|ved) I om mig", "kopi af mine (oplysninger|data)"},
			forget:   {"(slet|fjern|slette) (alle|) mine (oplysninger|data|personoplysninger)", "ret til at blive glemt", "glem mig"},
			concern:  {"chikane", "chikaneret", "chikanerer", "seksuel", "seksuelle", "truet", "truer", "trusler", "mobbet", "mobning", "racistisk", "racistiske", "sexistisk", "krænkende", "krænket", "upassende", "diskrimination", "overgreb", "føler mig utryg"},
			met:      {"vi <met>", "^ <met>", "(vi|) har (allerede|) <been>", "(mødtes|så hinanden|talte sammen)", "mødte (hende|ham|min <partner>)"},
			notMet:   {"(mødtes|talte|mødte) (vi|) (desværre|) (ikke|aldrig)", "så (ikke|aldrig) hinanden", "har (vi|) (desværre|) (ikke|aldrig|endnu ikke) (fået|) (<been>|mødes)", "(ikke|aldrig) <been>", "nåede (vi|) (det|) (desværre|) (ikke|aldrig) (at mødes|at ses|det|$)", "kunne (vi|) (desværre|) ikke (mødes|ses)", "(intet|ikke noget) møde", "(blev|er blevet|) aflyst", "ikke endnu", "blev (det|) (desværre|) ikke til noget", "dukkede (ikke|aldrig) op"},
			moved:    {"(udskudt|udsat|udskød|flyttet|flyttede) (det|mødet|til|)"},
			skip:     {"(springer|spring|springe) (den|det|dette|denne|) over"},
			fullMark: {"topkarakter", "højeste karakter"},
			rematch:  {"skifte <partner>", "(anden|ny) <partner>"}, wantsHelp: {"vil gerne (have hjælp|tale med)"}, noHelp: {"(ingen|ikke brug for|ikke) hjælp", "har ikke brug for (hjælp|noget)"},
			recommends: {"(anbefaler|anbefale)"}, notRecommends: {"ikke anbefale", "anbefaler (det|) ikke"},
			share: {"(må|kan) (gerne|godt) (dele|bruge|offentliggøre)", "anonymt"}, noShare: {"(må|vil) ikke (dele|dele det|bruge|offentliggøre)", "del (det|) ikke", "ikke dele"},
			onlyMe: {"kun (mig|for mig|til mig)", "^ privat"}, toPartner: {"^ (med|for|til|) min <partner>"}, toAll: {"^ alle", "^ programmet", "anonymt"},
			inPerson: {"fysisk", "personligt", "ansigt til ansigt"}, online: {"online", "virtuelt"}, either: {"lige meget", "begge dele", "ligegyldigt"},
			yearsOf: {"år"}, capacity: {"mentees", "personer", "højst", "maks"}, ratingOf: {"karakter", "karakteren"},
		},
		numbers: smallNumbers("nul - to tre fire fem seks syv otte ni ti elleve tolv", map[string]int{"femten": 15, "tyve": 20, "tredive": 30}),
		units:   "minut minutter min time timer dag dage uge uger måned måneder år gange personer møder spørgsmål af",
		dates: folded(dateWords{
			months:   []string{"januar jan", "februar feb", "marts", "april apr", "maj", "juni jun", "juli jul", "august aug", "september sept sep", "oktober okt", "november nov", "december dec"},
			weekdays: []string{"søndag søndags", "mandag mandags", "tirsdag tirsdags", "onsdag onsdags", "torsdag torsdags", "fredag fredags", "lørdag lørdags"},
			days:     "dag dage", weeks: "uge uger", monthsOf: "måned måneder", yearsOf: "år",
			next: "næste kommende", last: "sidste forrige", this: "denne dette", ago: "siden", in: "om", plans: "skal mødes aftalt planlagt", until: "til indtil",
			relative: map[string]int{"i dag": 0, "idag": 0, "i morges": 0, "i går": -1, "igår": -1, "i forgårs": -2, "forgårs": -2, "i morgen": 1, "imorgen": 1, "i overmorgen": 2, "overmorgen": 2},
			named:    map[string]feast{"jul": {month: time.December, day: 25}, "påske": {easter: true}, "nytår": {month: time.January, day: 1}},
			seasons:  map[string]time.Month{"foråret": time.March, "sommeren": time.June, "efteråret": time.September, "vinteren": time.December},
			dotted:   true,
		}),
	}
}
