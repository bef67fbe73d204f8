package replies

// slovenian returns the Slovenian lexicon.
func slovenian() *lexicon {
	return &lexicon{
		tag: "sl",
		common: "in s z od do za po o je so sem smo ste bil bila bilo biti ima imam imamo ne ali jaz ti on ona mi vi me mene moj " +
			"moja nas nam se kaj kdo kdaj kje kako koliko zakaj zelo že še samo zdaj danes včeraj jutri leto letos prosim " +
			"hvala dober rad rada veseljem žal morem lahko želim bi strinjam časa srečala srečali videla videli mesec",
		sets: map[string]string{
			"join": "sodelovati|se pridružiti|pridružiti|nadaljevati",
			"met":  "srečala|srečali|videla|videli|dobila|dobili|pogovorila|pogovorili|slišala|slišali",
		},
		phrases: phrasebook{
			yes:     {"^ (da|ja|seveda|vsekakor) $", "^ (da|ja) (hvala|rad|rada|z|seveda|sodelujem|želim)", "^ (z|zelo|) veseljem", "z (velikim|) veseljem", "^ seveda", "^ (strinjam se|sprejmem|sprejemam|potrjujem)", "strinjam se $", "(želim|lahko|rad bi|rada bi) <join>", "^ (sodelujem|sodeloval bom|sodelovala bom)", "računajte name", "^ (odlično|super|v redu|velja|ok|dobro)", "👍", "✅"},
			no:      {"^ ne $", "^ ne (hvala|žal)", "ne hvala", "žal (ne|nimam)", "ne (morem|želim|bi) (<join>|$)", "(ne strinjam se|ne sprejmem|ne sodelujem|ne bom sodeloval|ne bom sodelovala|ne zanima me|se ne strinjam)", "nimam (časa|možnosti)", "(zavračam|moram zavrniti)", "👎"},
			later:   {"(zdaj|trenutno|zaenkrat) (ne|nimam časa)", "ne (zdaj|še|zaenkrat)", "še ne", "^ (kasneje|pozneje|mogoče kasneje)", "(kasneje|pozneje) $", "(naslednje|drugo) leto", "(naslednjič|drugič)", "(oglasite se|vprašajte me|pišite mi) (kasneje|v|čez|ponovno|spet)"},
			unsure:  {"ne vem", "nisem (prepričan|prepričana)", "^ mogoče", "^ morda", "(premislil|premislila) bom", "odvisno"},
			onlyIf:  {"(samo|le) če", "pod pogojem"},
			other:   {"(nekoga|nekdo) (drugega|drug)", "(drugo|druga) (osebo|oseba)", "(drugega|drug) (mentorja|mentor)"},
			neutral: {"ne samo", "ne le"},
			but:     {"ampak", "vendar", "toda"},
			asking:  {"^ koliko (časa|dolgo|ur)", "imam vprašanje"},
			thanks:  {"hvala"},
			stop:    {"^ (stop|konec) $", "(odjavite me|odjava|odstranite me|izbrišite me)", "(želim|rad bi|rada bi) (prenehati|se odjaviti|končati|odstopiti|zaključiti)", "ne želim (več|prejemati|nadaljevati)", "ne (pišite|pošiljajte) mi več"},
			pause:   {"^ (premor|pavza)", "(premor|pavzo)"},
			help:    {"^ pomoč", "(potrebujem|rabim) pomoč", "mi lahko (kdo|) pomagate"},
			partner: {"kdo je moj (mentor|partner)"},
			met:     {"(sva|smo) se <met>", "<met> (sva|smo) se"},
			notMet:  {"(nisva|nismo) se (še|) <met>", "(nisva|nismo) (se|) (uspela|uspeli|utegnila|utegnili)", "(odpovedano|odpovedan|odpadlo)", "še (ne|nisva|nismo)"},
		},
		numbers: smallNumbers("nič - dva|dve tri štiri pet šest sedem osem devet deset", map[string]int{"dvajset": 20}),
		units:   "minut minute ur ure uro dni dan tednov tedne teden mesecev mesece mesec let leta leto krat oseb",
		dates: folded(dateWords{
			months:   []string{"januar januarja januarju", "februar februarja februarju", "marec marca marcu", "april aprila aprilu", "maj maja maju", "junij junija juniju", "julij julija juliju", "avgust avgusta avgustu", "september septembra septembru", "oktober oktobra oktobru", "november novembra novembru", "december decembra decembru"},
			weekdays: []string{"nedelja nedeljo", "ponedeljek", "torek", "sreda sredo", "četrtek", "petek", "sobota soboto"},
			days:     "dan dni dnevi", weeks: "teden tedne tednov tedni", monthsOf: "mesec mesece mesecev meseci", yearsOf: "leto leta let leti",
			next: "naslednji naslednjo prihodnji prihodnjo", last: "prejšnji prejšnjo pretekli", agoFirst: "pred", in: "čez", until: "do",
			relative: map[string]int{"danes": 0, "včeraj": -1, "predvčerajšnjim": -2, "jutri": 1, "pojutrišnjem": 2},
			dotted:   true,
		}),
	}
}
