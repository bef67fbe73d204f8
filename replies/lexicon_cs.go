package replies

import "time"

// czech returns the Czech lexicon.
func czech() *lexicon {
	return &lexicon{
		tag: "cs",
		common: "a i z ze do od po za o u s se že ale nebo ne to je jsou byl byla bylo být mám má máme mi mě můj moje nás nám si " +
			"jsem jsme co kdo kdy kde jak kolik proč velmi už ještě jen teď nyní dnes včera zítra roku letos prosím děkuji " +
			"díky dobrý den rád ráda bohužel mohu můžu chci chtěl chtěla souhlasím času zabere výborně známka sešli viděli " +
			"měsíc raději bych někoho jiného skončit ozvěte září",
		sets: map[string]string{
			"partner": "mentor|mentorem|mentorka|mentee|partner|partnerem",
			"join":    "zúčastnit|účastnit|přidat|připojit|zapojit|být mentorem|být u toho|pokračovat|přijmout",
			"want":    "chci|chtěl bych|chtěla bych|mohu|můžu|rád bych|ráda bych|rádi bychom|mám zájem",
			"met":     "sešli|sešly|viděli|viděly|potkali|potkaly|setkali|setkaly|mluvili|mluvily|bavili",
			"notmet":  "nesešli|nesešly|neviděli|neviděly|nepotkali|nepotkaly|nesetkali|nesetkaly|nemluvili|nestihli|nestihly|nepodařilo",
			"ask":     "ozvěte se|ozvi se|napište (mi|)|kontaktujte mě|zeptejte se|vraťme se k tomu|zkuste to",
		},
		phrases: phrasebook{
			yes: {
				"^ ano", "ano $", "^ jo (rád|ráda|jasně|určitě)", "^ (velmi|moc|) (rád|ráda|rádi) $", "^ (velmi|moc) (rád|ráda) se", "(rád|ráda) se (zúčastním|přidám|zapojím|připojím)", "s (velkou|) (radostí|potěšením)", "^ jasně", "^ samozřejmě", "^ určitě", "^ souhlasím", "souhlasím $", "^ potvrzuji", "^ přijímám", "^ beru", "^ (zúčastním|přidám|zapojím) se", "počítejte se mnou", "<want> se (rád|ráda|) <join>", "<want> <join>", "jdu do toho", "(zapište|přihlaste) mě", "^ (výborně|skvělé|skvěle|super|perfektní|výborné|dobře|ok|okej|fajn|prima|platí)", "zní to (dobře|skvěle|výborně)", "(to|) mi (vyhovuje|sedí)", "^ vyhovuje", "nemám (námitky|námitek|nic proti|problém)", "^ proč ne", "jsem pro $", "👍", "✅", "👌",
			},
			no: {
				"^ ne $", "^ ne (děkuji|díky|bohužel)", "ne děkuji", "bohužel ne", "bohužel (se|) (letos|) (nemohu|nemůžu|nezvládnu|nemám)", "(nemohu|nemůžu|nechci|nemůžeme) (se|) (<join>|$)", "(se|) (nezúčastním|nepřidám|nezapojím|nepřipojím)", "nesouhlasím", "nepřijímám", "(nemám|nemáme) (čas|zájem|možnost|kapacitu|dost času)", "nemám (bohužel|teď bohužel) (čas|zájem)", "(musím|raději|radši) (odmítnout|odmítnu)", "^ (odmítám|odmítnu)", "není (to|) (pro mě|možné)", "(mě|) (to|) nezajímá", "nevyhovuje", "raději ne", "👎",
			},
			later:    {"(teď|nyní|momentálně|zatím|dnes) ne", "(teď|nyní|momentálně) (nemám|nemohu|nemůžu) (čas|)", "ne (teď|nyní|zatím|hned)", "ještě ne", "^ (později|možná později)", "později $", "(příští|další) (rok|kolo)", "(příště|jindy)", "<ask> (znovu|později|v|ve|po|za|příští|na)"},
			unsure:   {"nevím", "nejsem (si|) (jist|jistý|jistá)", "^ možná", "^ snad", "(rozmyslím|promyslím) (si|to)", "(musím|potřebuji) (si|) (to|) (rozmyslet|promyslet)", "záleží", "uvidíme"},
			onlyIf:   {"(jen|pouze|ano) (pokud|když|jestli)", "pod podmínkou"},
			other:    {"(někoho|někdo) (jiného|jiný)", "(jiná|jinou) (osoba|osobu|mentorku)", "(jiného|jiný) (mentora|mentor|partnera|mentee)", "jiný návrh"},
			neutral:  {"ne jen", "nejen", "nemám (dotazy|otázky)", "nemohu se dočkat", "žádný spěch", "ano nebo ne"},
			but:      {"ale", "avšak", "nicméně"},
			although: {"ačkoli", "ačkoliv", "přestože", "i když"},
			wrong:    {"(špatná|nesprávná) (osoba|adresa)", "(omyl|spletli jste)", "kdo (jste|jsi)", "nejsem (ta|správná) osoba", "už (tam|tu) nepracuji"},
			asking:   {"^ (kolik|jak dlouho|jak často) (času|to|hodin|trvá|schůzek|_)", "mám (dotaz|otázku|otázky|pár otázek)", "^ dotaz", "(chtěl|chtěla|rád|ráda) bych (věděl|věděla)", "více informací"},
			thanks:   {"děkuji", "děkuju", "díky"},
			stop:     {"^ (stop|konec|odhlásit) $", "odhlaste mě", "(odhlásit|odhlásit se|odhlaste|odhlašte) (z|ze|mě)", "(vyřaďte|vyškrtněte|smažte|odstraňte|odeberte) mě", "(nechci|nepřeji si) (už|dál|dále|další|nadále|dostávat|pokračovat)", "(už|) (mi|) (nepište|neposílejte) (mi|) (už|další|více)", "(prosím|) (už|) (mi|) (nepište|neposílejte)", "(chci|chtěl bych|chtěla bych|rád bych|ráda bych|přeji si) (skončit|ukončit|odstoupit|odejít|přestat|vystoupit)", "(ukončit|opustit) (program|mentoring|účast)"},
			pause:    {"^ (pauza|pauzu)", "(dát|udělat|mít|potřebuji) (si|) (pauzu|přestávku)", "(pozastavit|přerušit) (program|mentoring|účast|na|do|)"},
			away:     {"(jsem|budu) (na dovolené|mimo|nepřítomen|nepřítomna|na mateřské|nemocný|nemocná)"},
			help:     {"^ (pomoc|pomozte)", "potřebuji (pomoc|poradit|pomoct)", "(můžete|může|mohl by) (mi|někdo|) (mi|) (pomoci|pomoct)", "nefunguje", "(mi|) (neodpovídá|neodpověděl|neodpověděla)", "mluvit s někým"},
			partner:  {"kdo je (můj|moje|mým) <partner>", "jak se jmenuje (můj|moje) <partner>", "jméno mého (mentora|partnera)"},
			hold:     {"jaké (údaje|informace) (o mně|máte|uchováváte)", "co o mně víte", "kopii mých (údajů|dat)"},
			forget:   {"(smažte|vymažte|smazat|vymazat|odstraňte|výmaz) (všechny|všech|) (mé|moje|mých) (údaje|údajů|data|osobní údaje|osobních údajů)", "právo být zapomenut"},
			concern:  {"obtěžování", "obtěžoval", "obtěžovala", "obtěžuje", "vyhrožoval", "vyhrožuje", "výhrůžky", "šikana", "šikanuje", "rasistické", "rasistický", "sexistické", "sexuální", "diskriminace", "nevhodné chování", "nevhodně", "stížnost", "necítím se bezpečně"},
			met:      {"<met> (jsme|) (se|)", "jsme se <met>", "(viděl|viděla|potkal|potkala|sešel|sešla) jsem", "schůzka proběhla", "(měli|měly) jsme (schůzku|hovor|setkání)"},
			notMet:   {"<notmet> (jsme|) (se|)", "jsme se (bohužel|ještě|zatím|) <notmet>", "(se|) (nám|) (bohužel|) (to|) nepodařilo", "(schůzka|setkání) (neproběhla|neproběhlo|byla zrušena|bylo zrušeno)", "(zrušili|zrušeno|zrušena|zrušil|zrušila)", "ještě ne", "zatím ne", "(neviděl|neviděla|nesešel|nesešla) jsem", "nedorazil", "nedorazila"},
			moved:    {"(přesunuli|přesunuto|přesunuta|odložili|odloženo|odložena|přeložili|posunuli)"},
			skip:     {"(přeskočit|přeskočím|vynechám|vynechat)"},
			fullMark: {"plný počet", "nejvyšší hodnocení"},
			rematch:  {"(změnit|jiný|nový) (mentora|mentor|partnera)"}, wantsHelp: {"(chtěl|chtěla) bych (pomoc|poradit|mluvit)"}, noHelp: {"nepotřebuji (pomoc|nic)", "pomoc nepotřebuji"},
			recommends: {"(doporučuji|doporučil|doporučila)"}, notRecommends: {"(nedoporučuji|nedoporučil|nedoporučila)"},
			share: {"(můžete|smíte) (sdílet|zveřejnit|použít)", "anonymně"}, noShare: {"(nesdílejte|nezveřejňujte|nechci sdílet|nesmíte)"},
			onlyMe: {"(jen|pouze) (já|pro mě)"}, toPartner: {"^ (můj|mému|pro mého) (mentor|mentorovi|mentora|partner|partnera)"}, toAll: {"^ všichni", "^ pro všechny", "anonymně"},
			inPerson: {"osobně", "naživo"}, online: {"online", "na dálku"}, either: {"je mi to jedno", "obojí"},
			yearsOf: {"let", "roky", "rok"}, capacity: {"osoby", "lidi", "maximálně", "nejvýše"}, ratingOf: {"známka", "hodnocení"},
		},
		numbers: smallNumbers("nula - dva|dvě|dvou tři čtyři pět šest sedm osm devět deset", map[string]int{"patnact": 15, "dvacet": 20, "tricet": 30}),
		units:   "minut minuty minutu hodin hodiny hodinu dní dny den týdnů týdny týden měsíců měsíce měsíc let roky rok krát osoby lidi schůzky otázky",
		dates: folded(dateWords{
			months: []string{
				"leden ledna lednu", "únor února únoru", "březen března březnu", "duben dubna dubnu", "květen května květnu", "červen června červnu",
				"červenec července červenci", "srpen srpna srpnu", "září", "říjen října říjnu", "listopad listopadu", "prosinec prosince prosinci",
			},
			weekdays: []string{"neděle neděli", "pondělí", "úterý", "středa středu", "čtvrtek", "pátek", "sobota sobotu"},
			days:     "den dny dní dnů dnech dnem", weeks: "týden týdny týdnů týdnu týdnem", monthsOf: "měsíc měsíce měsíců měsíci měsícem", yearsOf: "rok roky let roku",
			next: "příští", last: "minulý minulou minulé", this: "tento tuto", agoFirst: "před", in: "za", plans: "sejdeme uvidíme setkáme domluveni naplánováno", until: "do",
			relative: map[string]int{"dnes": 0, "dnes ráno": 0, "včera": -1, "předevčírem": -2, "zítra": 1, "pozítří": 2},
			named:    map[string]feast{"vánoce": {month: time.December, day: 25}, "velikonoce": {easter: true}, "nový rok": {month: time.January, day: 1}},
			dotted:   true,
		}),
	}
}
