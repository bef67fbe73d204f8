package replies

// romanian returns the Romanian lexicon.
func romanian() *lexicon {
	return &lexicon{
		tag: "ro",
		common: "și de la în cu pe pentru din este sunt am are avem ați au eu tu el ea noi voi mă mi ne îmi să ce cine când unde " +
			"cum cât foarte bine mulțumesc bună ziua vreau dori pot păcate ieri azi astăzi mâine anul luna întâlnit acum timp " +
			"sigur",
		respell: variants(map[string]string{"not": "nu"}), // what is denied is known by this word
		sets: map[string]string{
			"partner": "mentorul meu|mentorul|partenerul meu",
			"join":    "particip|să particip|participa|să mă alătur|să accept",
			"met":     "întâlnit|văzut|vorbit|auzit",
		},
		phrases: phrasebook{
			yes:     {"^ da", "da $", "^ (cu|) (mare|) (plăcere|drag)", "cu (mare|) plăcere", "^ desigur", "^ sigur", "^ bineînțeles", "de acord $", "^ (sunt|) de acord", "^ accept", "^ confirm", "(aș|) (dori|vrea|vreau) <join>", "^ particip", "(puteți|poți) conta pe mine", "^ (perfect|excelent|bine|ok|okay|super)", "sună bine", "👍", "✅"},
			no:      {"^ nu $", "^ nu mulțumesc", "nu mulțumesc", "din păcate nu", "nu (pot|vreau|doresc|aș dori|aș vrea) (<join>|$)", "nu (particip|accept|confirm|sunt de acord|sunt interesat|sunt interesată|mă interesează)", "nu am timp", "(refuz|declin)", "👎"},
			later:   {"(acum|momentan|deocamdată) nu", "nu (acum|încă|deocamdată|momentan)", "^ mai târziu", "mai târziu $", "(anul|luna) viitor", "data viitoare", "(reveniți|întrebați-mă|scrieți-mi|contactați-mă) (în|din|mai|peste|după)"},
			unsure:  {"nu știu", "nu sunt (sigur|sigură)", "^ poate", "mă (gândesc|mai gândesc)", "depinde"},
			onlyIf:  {"(doar|numai) dacă", "cu condiția"},
			other:   {"(altă|o altă) persoană", "(alt|un alt) (mentor|partener)", "altcineva"},
			neutral: {"nu numai", "nu doar"},
			but:     {"dar", "însă"},
			asking:  {"^ (cât timp|cât durează|câte ore)", "am o întrebare"},
			thanks:  {"mulțumesc", "mersi"},
			stop:    {"^ stop $", "(vreau|aș vrea|doresc|aș dori) să (renunț|mă opresc|ies|mă retrag|mă dezabonez)", "(dezabonați-mă|dezabonare|ștergeți-mă|scoateți-mă)", "nu (mai|) (vreau|doresc) (să mai|mai|) (primesc|să primesc|emailuri|mesaje)", "nu îmi mai (scrieți|trimiteți)"},
			pause:   {"^ pauză", "o pauză"},
			help:    {"^ ajutor", "am nevoie de ajutor", "(mă|) (puteți|poate cineva) (ajuta|să mă ajute)"},
			partner: {"cine este <partner>", "cum îl cheamă pe mentorul"},
			met:     {"(ne-am|am) <met>", "am avut (o|) (întâlnire|discuție)"},
			notMet:  {"nu (ne-am|am) (mai|) <met>", "nu am (reușit|apucat)", "încă nu"},
		},
		numbers: smallNumbers("zero - doi|două trei patru cinci șase șapte opt nouă zece", map[string]int{"douazeci": 20}),
		units:   "minute minut ore oră zile zi săptămâni săptămână luni lună ani an ori persoane",
		dates: folded(dateWords{
			months: []string{"ianuarie ian", "februarie feb", "martie", "aprilie apr", "mai", "iunie iun", "iulie iul", "august aug", "septembrie sept", "octombrie oct", "noiembrie nov", "decembrie dec"},
			// "luni" is not among them: it is Monday and months
			weekdays: []string{"duminică", "", "marți", "miercuri", "joi", "vineri", "sâmbătă"},
			days:     "zi zile", weeks: "săptămână săptămâni", monthsOf: "lună luni", yearsOf: "an ani",
			next: "viitor viitoare următoare", last: "trecut trecută", agoFirst: "acum", in: "peste", until: "până",
			relative: map[string]int{"azi": 0, "astăzi": 0, "ieri": -1, "alaltăieri": -2, "mâine": 1, "poimâine": 2},
		}),
	}
}
