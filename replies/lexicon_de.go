package replies

import "time"

// german returns the German lexicon.
func german() *lexicon {
	return (&lexicon{
		tag: "de",
		common: "der die das ein eine einen einem und oder aber nicht ich du er sie es wir ihr mir mich ist bin " +
			"sind war habe haben hat mit auf für zu zum zur von im in am an den dem des ja nein danke bitte noch " +
			"schon auch sehr gut kein keine wie was wann wenn dass uns guten hallo vielen leider gerne wurde werde " +
			"kann gestern über mein meine",
		respell: germanSpellings(),
		sets: map[string]string{
			"partner": "mentor|mentorin|mentee|partner|partnerin|tandem|tandempartner|tandempartnerin|gegenüber|" +
				"schützling",
			"programme": "programm|mentoring|mentoringprogramm|mentoring-programm|mentorenprogramm|projekt",
			"gern": "|gern|gerne|sehr gern|sehr gerne|auch|wirklich gerne|natürlich|auf jeden fall|wieder|" +
				"gerne wieder|selbstverständlich|hiermit|mit freude",
			"teil": "teilnehmen|mitmachen|dabei sein|dabeisein|mitwirken|einsteigen|zusagen|annehmen|mit dabei " +
				"sein|starten|helfen|unterstützen|" +
				"mentor werden|mentorin werden|mentor sein|mentorin sein|dabei bleiben|mithelfen|daran teilnehmen",
			"teil0": "teilnehmen|mitmachen|dabei sein|dabeisein|mitwirken|beteiligen|einsteigen",
			"leider": "|leider|daher|daher leider|also|diesmal|diesmal leider|dieses jahr|heuer|das|das leider|" +
				"ihnen leider|deshalb|hiermit|lieber|mir das leider|da leider|aus zeitgründen|gerne|gern|schweren " +
				"herzens",
			"mails": "mails|emails|e-mails|nachrichten|mail|newsletter|erinnerungen|post|zuschriften",
			"monat": "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühjahr|" +
				"frühling|sommer|herbst|winter|neuen jahr",
		},
		phrases: joinBooks(germanConsent, germanDoubt, germanAnytime, germanReports, germanShields, germanSurvey),
		numbers: compounds(smallNumbers("null eins|ein|eine|einen|einer zwei|zwo drei vier fuenf|funf sechs sieben "+
			"acht neun zehn elf zwolf|zwoelf dreizehn vierzehn funfzehn|fuenfzehn sechzehn siebzehn achtzehn "+
			"neunzehn", map[string]int{
			"zwanzig": 20, "dreissig": 30, "vierzig": 40, "funfzig": 50, "fuenfzig": 50, "sechzig": 60, "siebzig": 70,
			"achtzig": 80, "neunzig": 90,
		}), "und"),
		units: "minute minuten min stunde stunden std tag tage tagen woche wochen monat monate monaten jahr jahre " +
			"jahren mal uhr person personen treffen enkel enkeln kinder kindern frage fragen anderen andere neuen " +
			"pause bisschen paar weitere weiteren prozent euro km kilometer leute termine terminen gesprache " +
			"gesprachen sitzungen punkten themen thema mails anderer neue neuer auszeit gute guten gutes guter " +
			"tolle schone tolles schones ganz sehr super kaffee wenig weile std h ziele dinge projekte mitarbeiter " +
			"mandate",
		dates: germanDates(),
	}).withDigraphs(nil)
}

// germanSpellings are what dialects, phones and hurry make of words.
func germanSpellings() map[string]string {
	return variants(map[string]string{
		"ja":    "jaa jaaa joa jo jep jepp yep yes yess jau jup jupp yup juhu",
		"nein":  "nee nö nope nop noe neee neinn nei naa nöö nöp",
		"nicht": "nich net ned nid nöd nit nciht nihct nichz", "ich": "i isch ick ihc",
		"ok":    "okay okey oki okidoki oke okk",
		"gerne": "gärn germe gernee", "habe": "hab", "weiß": "weis weisst", "das war es": "das wars",
		"war es": "wars", "geht es": "gehts geths", "gibt es": "gibts gitbs", "ist es": "ists",
		"haben wir": "hammer hamma hamer", "machen wir": "machma machmer mach ma",
		"schauen wir": "schaumer schauma schaun",
		"vielleicht":  "vllt vlt vieleicht vielleich villeicht viellecht evtl",
		"leider":      "leidr laider", "später": "speter spaeter spätr",
		"teilnehmen": "teilnehm teilnemen teinehmen teilnhemen", "mitmachen": "mittmachen mitmahcen",
		"interessiert": "intressiert interesiert interressiert", "einverstanden": "einferstanden einvertanden",
		"melden": "melde dich", "danke": "dankeee thx thanks thnx", "bitte": "bite pls büdde",
		"natürlich": "natürli natuerlich natürlcih", "zeit": "ziet", "nachrichten": "benachrichtigungen",
		"mails": "emails e-mails", "mail": "email e-mail", "adresse": "adrese addresse adrässe adress",
		"neue": "neui", "mailadresse": "emailadresse e-mailadresse e-mail-adresse email-adresse mail-adresse",
		"programm": "program programms", "mentoring": "mentorings mentorat", "abmelden": "abmeldn",
		"nochmal": "nochmals nomol", "keine": "keene ka koa", "nichts": "nix nüt nüd", "kein": "kei",
		"momentan": "momentn", "jemand": "jmd jemad", "wieder": "wida", "dabei": "dabii debii debi debei dabi",
		"gut": "guet guat", "bin": "bi",
	})
}

func germanDates() dateWords {
	return folded(dateWords{
		months: []string{
			"januar jan jänner jaenner jänners", "februar feb feber", "märz mär maerz mrz", "april apr", "mai",
			"juni jun juno", "juli jul julei", "august aug", "september sept sep", "oktober okt", "november nov",
			"dezember dez",
		},
		weekdays: withHours(
			[]string{"sonntag", "montag mo", "dienstag di", "mittwoch mi", "donnerstag do", "freitag fr", "samstag sonnabend sa"},
			"morgen", "früh", "vormittag", "mittag", "nachmittag", "abend",
		),
		days: "tag tage tagen", weeks: "woche wochen", monthsOf: "monat monate monaten",
		yearsOf: "jahr jahre jahren",
		next: "nächste nächsten nächstes nächster nächstem kommende kommenden kommender kommendes übernächste " +
			"übernächsten",
		last: "letzte letzten letzter letztes letztem vergangenen vergangene vergangenem vorige vorigen voriges " +
			"vorigem",
		this:     "diese diesen dieser dieses diesem",
		agoFirst: "vor", in: "in binnen innerhalb",
		plans: "werden treffen geplant vereinbart verabredet angesetzt sehen fixiert terminiert wird neuer termin " +
			"ausgemacht holen stattdessen",
		until: "until bis zum ab auf einschliesslich",
		relative: map[string]int{
			"heute": 0, "heute morgen": 0, "heute früh": 0, "heute mittag": 0, "heute nachmittag": 0,
			"heute abend": 0, "heute vormittag": 0, "eben": 0, "soeben": 0,
			"gestern": -1, "gestern abend": -1, "gestern früh": -1, "gestern morgen": -1, "gestern mittag": -1,
			"gestern nachmittag": -1, "gestern vormittag": -1, "vorgestern": -2, "vorgestern abend": -2,
			"vorvorgestern": -3,
			"morgen":        1, "morgen früh": 1, "morgen abend": 1, "morgen nachmittag": 1, "übermorgen": 2,
			"vor ein paar tagen": -3, "vor einigen tagen": -3, "heute vor einer woche": -7,
			"gestern vor einer woche": -8, "vor vierzehn tagen": -14, "vor acht tagen": -7, "in vierzehn tagen": 14,
			"in acht tagen": 7, "guten morgen": 0,
		},
		named: map[string]feast{
			"weihnachten": {
				month: time.December, day: 25}, "heiligabend": {month: time.December,
				day: 24}, "heiliger abend": {month: time.December, day: 24}, "nikolaus": {month: time.December,
				day: 6}, "den feiertagen": {month: time.January, day: 1},
			"silvester": {
				month: time.December, day: 31}, "neujahr": {month: time.January,
				day: 1}, "jahreswechsel": {month: time.January, day: 1}, "neues jahr": {month: time.January,
				day: 1}, "neuen jahr": {month: time.January, day: 1}, "jahresende": {month: time.December,
				day: 31}, "dreikönig": {month: time.January, day: 6}, "heilige drei könige": {month: time.January,
				day: 6,
			},
			"fasching": {
				easter: true, day: -47}, "fastnacht": {easter: true, day: -47}, "karneval": {easter: true,
				day: -47}, "rosenmontag": {easter: true, day: -48}, "aschermittwoch": {easter: true,
				day: -46}, "gründonnerstag": {easter: true, day: -3}, "karfreitag": {easter: true, day: -2},
			"ostern": {
				easter: true}, "ostersonntag": {easter: true}, "ostermontag": {easter: true,
				day: 1}, "christi himmelfahrt": {easter: true, day: 39}, "himmelfahrt": {easter: true,
				day: 39}, "auffahrt": {easter: true, day: 39}, "pfingsten": {easter: true,
				day: 49}, "pfingstmontag": {easter: true, day: 50}, "fronleichnam": {easter: true, day: 60},
			"tag der arbeit": {
				month: time.May, day: 1}, "tag der deutschen einheit": {month: time.October,
				day: 3}, "mariä himmelfahrt": {month: time.August, day: 15}, "nationalfeiertag": {month: time.October,
				day: 26}, "reformationstag": {month: time.October, day: 31}, "allerheiligen": {month: time.November,
				day: 1}, "martini": {month: time.November, day: 11},
		},
		seasons: map[string]time.Month{
			"frühling": time.March, "frühjahr": time.March, "sommer": time.June, "herbst": time.September,
			"winter": time.December,
		},
		ordinal: "ten ter te", dotted: true,
	})
}
