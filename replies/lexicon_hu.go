package replies

// hungarian returns the Hungarian lexicon.
func hungarian() *lexicon {
	return &lexicon{
		tag: "hu",
		common: "a az egy és vagy de nem igen hogy ha is van volt vagyok vagyunk én te ő mi ti ez azt ezt meg már még csak nagyon " +
			"jól köszönöm köszönet kedves üdvözlettel szeretnék szeretném tudok tegnap ma holnap idén évben sajnos szívesen " +
			"találkoztunk beszéltünk mennyi mikor hol ki kérem örömmel részt veszek",
		respell: variants(map[string]string{"not": "nem"}), // what is denied is known by this word
		sets: map[string]string{
			"join": "részt venni|csatlakozni|részt veszek",
			"met":  "találkoztunk|beszéltünk|beszélgettünk",
		},
		phrases: phrasebook{
			yes:     {"^ igen", "igen $", "^ (nagyon|) szívesen", "szívesen $", "^ örömmel", "^ persze", "^ természetesen", "^ rendben", "^ oké", "^ ok", "^ elfogadom", "^ egyetértek", "(szeretnék|szívesen|tudok) <join>", "^ részt veszek", "(számíthattok|számíthatnak|számíthat) rám", "benne vagyok", "^ (remek|nagyszerű|szuper|tökéletes)", "👍", "✅"},
			no:      {"^ nem $", "^ nem köszönöm", "nem köszönöm", "sajnos nem", "nem (tudok|szeretnék|akarok|kívánok) (<join>|$)", "(nem veszek részt|nincs időm|nem fogadom el|nem érdekel|nem értek egyet|nem vagyok benne)", "részt nem", "visszautasítom", "👎"},
			later:   {"(most|egyelőre|jelenleg) nem", "nem most", "még nem", "^ (később|talán később)", "később $", "(jövőre|máskor)", "(kérdezzenek|keressenek|írjanak|kérdezzetek|keressetek) (újra|később|meg)"},
			unsure:  {"nem tudom", "nem vagyok biztos", "^ talán", "(átgondolom|meggondolom|gondolkodom)", "attól függ"},
			onlyIf:  {"csak ha", "feltéve"},
			other:   {"(valaki|mást) (más|mást|szeretnék)", "(másik|más) (személyt|mentort|partnert)"},
			neutral: {"nem csak", "nem csupán"},
			but:     {"de", "azonban"},
			asking:  {"^ (mennyi idő|mennyi időt|hány óra)", "(van egy|lenne egy) kérdésem"},
			thanks:  {"köszönöm", "köszi", "köszönjük"},
			stop:    {"^ stop $", "(szeretnék|szeretném) (leiratkozni|kilépni|abbahagyni|befejezni)", "(leiratkozom|leiratkozás|kilépek)", "(töröljenek|vegyenek le|iratkoztassanak le|töröljetek) (a listáról|engem|$)", "nem (kérek|szeretnék|akarok) több (emailt|e-mailt|levelet|üzenetet)", "ne (írjanak|küldjenek|írjatok|küldjetek) (többet|több)"},
			pause:   {"^ szünet", "(szünetet|szüneteltetni)"},
			help:    {"^ segítség", "segítségre van szükségem", "(tudna|tudnának) segíteni"},
			partner: {"ki a (mentorom|partnerem)", "hogy hívják a mentoromat"},
			met:     {"<met>", "(volt|volt egy) (megbeszélésünk|találkozónk)"},
			notMet:  {"nem (sikerült|) <met>", "nem sikerült (találkozni|találkoznunk|beszélni)", "(elmaradt|lemondta|lemondtuk)", "még nem"},
		},
		numbers: smallNumbers("nulla - kettő|két három négy öt hat hét nyolc kilenc tíz", map[string]int{"husz": 20}),
		units:   "perc óra nap hét hetet hónap év alkalommal fő",
		dates: folded(dateWords{
			months:   []string{"január januárban januári", "február februárban", "március márciusban", "április áprilisban", "május májusban", "június júniusban", "július júliusban", "augusztus augusztusban", "szeptember szeptemberben", "október októberben", "november novemberben", "december decemberben"},
			weekdays: []string{"vasárnap", "hétfő hétfőn", "kedd kedden", "szerda szerdán", "csütörtök csütörtökön", "péntek pénteken", "szombat szombaton"},
			days:     "nap napja", weeks: "hét hete", monthsOf: "hónap hónapja", yearsOf: "év éve",
			next: "jövő következő", last: "múlt",
			relative: map[string]int{"ma": 0, "tegnap": -1, "tegnapelőtt": -2, "holnap": 1, "holnapután": 2},
			dotted:   true,
		}),
	}
}
