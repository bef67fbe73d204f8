package replies

// slovak returns the Slovak lexicon.
func slovak() *lexicon {
	return &lexicon{
		tag: "sk",
		common: "a aj vo z zo do od po za o s so že ale alebo to je sú bol bola bolo byť mám má máme mi ma môj moja nás nám sme " +
			"čo kto kedy kde ako koľko prečo veľmi už ešte len teraz dnes včera zajtra roku prosím ďakujem dobrý deň rád rada " +
			"bohužiaľ žiaľ môžem chcem chcel chcela súhlasím času stretli videli mesiac",
		sets: map[string]string{
			"join": "zúčastniť|zapojiť|pridať|pokračovať",
			"met":  "stretli|videli|rozprávali|porozprávali",
		},
		phrases: phrasebook{
			yes:     {"^ áno", "áno $", "^ (veľmi|) (rád|rada)", "^ s (radosťou|potešením)", "^ (samozrejme|určite|jasné)", "^ súhlasím", "súhlasím $", "^ (prijímam|potvrdzujem)", "(chcem|môžem|chcel by som|chcela by som|rád by som|rada by som) (sa|) (rád|rada|) <join>", "^ zúčastním sa", "(rátajte|počítajte) so mnou", "^ (výborne|super|dobre|ok|skvelé|perfektné)", "👍", "✅"},
			no:      {"^ nie $", "nie ďakujem", "^ nie ďakujem", "(bohužiaľ|žiaľ) (nie|nemôžem|nemám)", "(nemôžem|nechcem|nemohol) (sa|) (<join>|$)", "(nezúčastním|nesúhlasím|neprijímam|nemám čas|nemám záujem|odmietam)", "👎"},
			later:   {"(teraz|momentálne|zatiaľ) (nie|nemôžem|nemám čas)", "nie (teraz|zatiaľ)", "ešte nie", "^ (neskôr|možno neskôr)", "neskôr $", "(budúci|ďalší) rok", "nabudúce", "(ozvite sa|napíšte|opýtajte sa) (neskôr|v|znova|o|po)"},
			unsure:  {"neviem", "nie som si (istý|istá)", "^ možno", "(premyslím|rozmyslím) si", "závisí"},
			onlyIf:  {"(len|iba) ak", "pod podmienkou"},
			other:   {"(niekoho|niekto) (iného|iný)", "(iného|iný) (mentora|mentor)", "(inú|iná) (osobu|osoba)"},
			neutral: {"nie len", "nielen"},
			but:     {"ale", "avšak"},
			asking:  {"^ (koľko času|ako dlho|koľko hodín)", "mám otázku"},
			thanks:  {"ďakujem", "vďaka"},
			stop:    {"^ (stop|koniec) $", "odhláste ma", "(chcem|chcel by som|chcela by som) (skončiť|ukončiť|odísť|odstúpiť|prestať)", "(vymažte|odstráňte|vyškrtnite) ma", "(nechcem|neželám si) (už|ďalšie|viac|dostávať|pokračovať)", "(už|) (mi|) nepíšte"},
			pause:   {"^ (pauza|prestávka)", "(pauzu|prestávku)"},
			help:    {"^ pomoc", "potrebujem pomoc", "(môžete|môže) mi (niekto|) pomôcť"},
			partner: {"kto je (môj|mojím) (mentor|mentorom|partner)"},
			met:     {"<met> (sme|) (sa|)", "sme sa <met>", "(videl|videla|stretol|stretla) som"},
			notMet:  {"(nestretli|nevideli|nerozprávali|nestihli) (sme|) (sa|)", "sme sa (ešte|bohužiaľ|žiaľ|) (nestretli|nevideli)", "(nepodarilo|zrušené|zrušili)", "ešte nie"},
		},
		numbers: smallNumbers("nula - dva|dve tri štyri päť šesť sedem osem deväť desať", map[string]int{"dvadsat": 20}),
		units:   "minút minúty hodín hodiny hodinu dní dni deň týždňov týždne týždeň mesiacov mesiace mesiac rokov roky rok krát osoby",
		dates: folded(dateWords{
			months:   []string{"január januára januári", "február februára februári", "marec marca marci", "apríl apríla apríli", "máj mája máji", "jún júna júni", "júl júla júli", "august augusta auguste", "september septembra septembri", "október októbra októbri", "november novembra novembri", "december decembra decembri"},
			weekdays: []string{"nedeľa nedeľu", "pondelok", "utorok", "streda stredu", "štvrtok", "piatok", "sobota sobotu"},
			days:     "deň dni dní dňami", weeks: "týždeň týždne týždňov týždňami", monthsOf: "mesiac mesiace mesiacov mesiacmi", yearsOf: "rok roky rokov",
			next: "budúci budúcu budúce ďalší", last: "minulý minulú minulé", agoFirst: "pred", in: "o", until: "do",
			relative: map[string]int{"dnes": 0, "včera": -1, "predvčerom": -2, "zajtra": 1, "pozajtra": 2},
			dotted:   true,
		}),
	}
}
