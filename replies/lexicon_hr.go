package replies

// croatian returns the Croatian lexicon; Serbian and Bosnian in Latin letters are read by it too.
func croatian() *lexicon {
	return &lexicon{
		tag: "hr",
		common: "i u s sa od do za po o je su sam smo ste bio bila bilo biti ima imam imamo ne li ili ali ja ti on ona mi vi me " +
			"mene moj moja nas nam se što šta ko tko kada kad gdje gde kako koliko zašto vrlo veoma već još samo sada danas " +
			"jučer juče sutra godine molim hvala dobar rado nažalost mogu želim želio željela hoću slažem vremena sastali " +
			"vidjeli videli mjesec mesec ovaj ove",
		sets: map[string]string{
			"join": "sudjelovati|učestvovati|se pridružiti|pridružiti|da učestvujem|da sudjelujem|nastaviti",
			"met":  "sastali|vidjeli|videli|našli|čuli|sreli|razgovarali|upoznali",
		},
		phrases: phrasebook{
			yes:     {"^ da $", "^ da (hvala|rado|želim|može|naravno|slažem|sudjelujem|učestvujem|prihvaćam)", "^ (vrlo|) rado", "^ naravno", "^ svakako", "^ može", "^ (slažem se|prihvaćam|prihvatam|potvrđujem|pristajem)", "slažem se $", "(želim|mogu|htio bih|htjela bih|želio bih|željela bih|rado bih) <join>", "^ (sudjelujem|učestvujem)", "(računajte|računaj) na mene", "^ (odlično|super|dobro|u redu|ok|izvrsno|savršeno)", "sa zadovoljstvom", "sa (velikim|) zadovoljstvom", "👍", "✅"},
			no:      {"^ ne $", "^ ne (hvala|nažalost|ne)", "ne hvala", "nažalost (ne|nisam|nemam)", "ne (mogu|želim|bih|mogu se|želim se) (<join>|$)", "(ne slažem se|ne prihvaćam|ne prihvatam|ne pristajem|ne sudjelujem|nisam zainteresiran|nisam zainteresirana|nisam zainteresovan|ne zanima me)", "nemam (vremena|mogućnosti)", "(odbijam|moram odbiti)", "👎"},
			later:   {"(sada|trenutno|zasad) (ne|nemam vremena)", "ne (sada|još|zasad)", "još ne", "^ (kasnije|možda kasnije)", "kasnije $", "(sljedeće|iduće|sledeće) (godine|put)", "(drugi|sljedeći|sledeći) put", "(javite se|pitajte me|pišite mi|javite mi se) (u|kasnije|ponovno|ponovo|opet|za)"},
			unsure:  {"ne znam", "nisam (siguran|sigurna)", "^ možda", "(razmislit|razmislit ću|moram razmisliti|razmisliću)", "ovisi", "zavisi"},
			onlyIf:  {"(samo|da) ako", "pod uvjetom", "pod uslovom"},
			other:   {"(nekog|netko|neko|nekoga) (drugog|drugi)", "(drugu|druga) (osobu|osoba)", "(drugog|drugi) (mentora|mentor)"},
			neutral: {"ne samo"},
			but:     {"ali"},
			asking:  {"^ koliko (vremena|dugo|sati|često)", "imam pitanje"},
			thanks:  {"hvala"},
			stop:    {"^ (stop|kraj) $", "(odjavite me|odjava|uklonite me|izbrišite me|obrišite me|skinite me|maknite me)", "(želim|htio bih|htjela bih|želio bih|željela bih) (odustati|prestati|se odjaviti|prekinuti|izaći|završiti)", "(želim|hoću) da (odustanem|prekinem|prestanem|se odjavim)", "ne želim (više|primati|nastaviti|da primam)", "(nemojte|ne) (mi|) (više|) (pisati|slati|pišite|šaljite)"},
			pause:   {"^ (pauza|stanka)", "(pauzu|stanku)"},
			help:    {"^ pomoć", "(trebam|treba mi) pomoć", "(možete|može) li mi (netko|neko|) pomoći"},
			partner: {"tko je moj (mentor|partner)", "ko je moj (mentor|partner)"},
			met:     {"<met> smo (se|)", "(smo se|smo) <met>", "(vidio|vidjela|sreo|srela) sam"},
			notMet:  {"nismo (se|) (još|) <met>", "nismo (stigli|uspjeli|uspeli)", "(otkazano|otkazan|otkazali)", "još (ne|nismo)"},
		},
		numbers: smallNumbers("nula - dva|dvije|dve tri četiri pet šest sedam osam devet deset", map[string]int{"dvadeset": 20}),
		units:   "minuta minute sat sata sati dan dana tjedan tjedana nedelja mjesec mjeseci mesec meseci godina godine puta osobe",
		dates: folded(dateWords{
			months:   []string{"siječnja siječanj siječnju januar januara januaru", "veljače veljača veljači februar februara februaru", "ožujka ožujak ožujku mart marta martu", "travnja travanj travnju april aprila aprilu", "svibnja svibanj svibnju maj maja maju", "lipnja lipanj lipnju jun juna juni junu", "srpnja srpanj srpnju jul jula juli julu", "kolovoza kolovoz kolovozu avgust avgusta avgustu august", "rujna rujan rujnu septembar septembra septembru", "listopada listopad listopadu oktobar oktobra oktobru", "studenog studeni studenoga studenom novembar novembra novembru", "prosinca prosinac prosincu decembar decembra decembru"},
			weekdays: []string{"nedjelja nedjelju nedelju", "ponedjeljak ponedeljak", "utorak", "srijeda srijedu sreda sredu", "četvrtak", "petak", "subota subotu"},
			days:     "dan dana", weeks: "tjedan tjedna tjedana nedelja nedelje", monthsOf: "mjesec mjeseca mjeseci mesec meseca meseci", yearsOf: "godina godine godinu",
			next: "sljedeći sljedeće sljedeću sledeći sledeće idući iduće", last: "prošli prošle prošlu", agoFirst: "prije", in: "za", until: "do",
			relative: map[string]int{"danas": 0, "jučer": -1, "juče": -1, "prekjučer": -2, "sutra": 1, "prekosutra": 2},
			dotted:   true,
		}),
	}
}
