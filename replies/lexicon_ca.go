package replies

// catalan returns the Catalan lexicon.
func catalan() *lexicon {
	return &lexicon{
		tag: "ca",
		common: "el la els les un una de del dels i o però no sí que qui quan on em me mi meu meva amb a al als en és són ha he " +
			"està aquest aquesta això molt bé gràcies vull puc m'agradaria ahir avui demà any mes vam ens veure trobat parlat " +
			"també encara ara més malauradament encantat moltes d'acord",
		respell: variants(map[string]string{"not": "no"}), // what is denied is known by this word
		sets: map[string]string{
			"join": "participar|participar-hi|unir-m'hi|acceptar",
			"met":  "trobar|veure|reunir|parlar|conèixer",
		},
		phrases: phrasebook{
			yes:     {"^ sí $", "^ sí (gràcies|vull|accepto|esclar|és|si us plau|i)", "^ (d'acord|i tant|esclar|és clar|per descomptat|endavant)", "amb (molt de|) (gust|plaer)", "^ accepto", "^ (encantat|encantada)", "(vull|puc|m'agradaria|voldria) (molt|) <join>", "compteu amb mi", "(m'hi|) apunto", "^ (perfecte|molt bé|ok)", "em sembla (bé|perfecte)", "👍", "✅"},
			no:      {"^ no $", "no gràcies", "^ no gràcies", "(malauradament|per desgràcia) no", "no (puc|vull|podré|voldria|m'agradaria) (molt|) (<join>|$)", "no (accepto|participaré|m'interessa|em va bé|em sembla bé|m'hi apunto|compteu amb mi|d'acord)", "no tinc temps", "no estic (interessat|interessada|d'acord)", "👎"},
			later:   {"(ara|de moment|per ara) no", "no (ara|encara|de moment)", "encara no", "^ més (tard|endavant)", "més (tard|endavant) $", "l'any (vinent|que ve)", "(la propera|una altra) vegada", "(pregunteu-m'ho|escriviu-me|contacteu-me) (al|més|l'any|en|a)"},
			unsure:  {"no ho sé", "no (n'estic|estic) (segur|segura)", "^ potser", "(ho|) (he de|) (pensaré|pensar-ho)", "depèn"},
			onlyIf:  {"(només|sí) si", "a condició"},
			other:   {"una altra (persona|mentora)", "un altre (mentor|company)", "algú altre"},
			neutral: {"no només", "no cal"},
			but:     {"però"},
			asking:  {"^ (quant de temps|quantes hores)", "tinc (una pregunta|un dubte)"},
			thanks:  {"gràcies", "mercès"},
			stop:    {"^ (stop|prou) $", "(vull|voldria|m'agradaria) (deixar-ho|plegar|sortir|donar-me de baixa|abandonar)", "(doneu-me de baixa|esborreu-me|traieu-me)", "no vull (rebre|més|continuar)", "no m'(envieu|escriviu) més", "deixar el programa"},
			pause:   {"^ pausa", "(una|en) pausa"},
			help:    {"^ ajuda", "necessito ajuda", "em (podeu|pot) ajudar"},
			partner: {"qui és (el meu|la meva) (mentor|mentora|parella)"},
			met:     {"ens vam <met>", "ens hem (trobat|vist|reunit|conegut)", "(vam|hem) (parlat|parlar|quedar|quedat)"},
			notMet:  {"no ens (vam|hem) (pogut|) (<met>|trobat|vist|reunit|conegut)", "no (vam|hem) (pogut|parlat|parlar|quedar|quedat)", "encara no"},
		},
		numbers: smallNumbers("zero - dos|dues tres quatre cinc sis set vuit nou deu", map[string]int{"vint": 20}),
		units:   "minut minuts hora hores dia dies setmana setmanes mes mesos any anys vegades persones",
		dates: folded(dateWords{
			months:   []string{"gener", "febrer", "març", "abril", "maig", "juny", "juliol", "agost", "setembre", "octubre", "novembre", "desembre"},
			weekdays: []string{"diumenge", "dilluns", "dimarts", "dimecres", "dijous", "divendres", "dissabte"},
			days:     "dia dies", weeks: "setmana setmanes", monthsOf: "mes mesos", yearsOf: "any anys",
			next: "vinent proper propera", last: "passat passada", agoFirst: "fa", in: "d'aquí", until: "fins al",
			relative: map[string]int{"avui": 0, "ahir": -1, "abans d ahir": -2, "demà": 1, "demà passat": 2},
		}),
	}
}
