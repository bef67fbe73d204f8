package replies

import "time"

// italian returns the Italian lexicon.
func italian() *lexicon {
	return &lexicon{
		tag: "it",
		common: "il lo la i gli le un una di del della dei delle dal in nel con su tra fra o ma non che chi quando dove io mi si " +
			"ho ha abbiamo hanno sono siamo sarà mio mia questo questa quest anche più molto bene grazie ciao buongiorno sì " +
			"no volentieri vorrei posso purtroppo perché ieri oggi domani visti visto incontrati incontrato anno mese tempo " +
			"voto vostra vostre d'accordo",
		respell: variants(map[string]string{"not": "non"}), // what is denied is known by this word
		sets: map[string]string{
			"partner": "mentore|mentor|mentee|partner",
			"join":    "partecipare|aderire|unirmi|esserci|farlo|accettare|iscrivermi|fare da mentore|far parte|prendere parte|impegnarmi",
			"want":    "voglio|vorrei|desidero|posso|potrei|mi piacerebbe|intendo",
			"seen":    "visti|viste|incontrati|incontrate|sentiti|sentite|parlati|conosciuti|conosciute",
			"did":     "visto|vista|incontrato|incontrata|sentito|sentita|parlato|conosciuto",
			"write":   "scrivetemi|riscrivetemi|ricontattatemi|contattatemi|risentiamoci|richiedetemelo|chiedetemelo|riparliamone|mi ricontatti|mi scriva|mi contatti|sentiamoci",
			"remove":  "cancellatemi|rimuovetemi|toglietemi|disiscrivetemi|eliminatemi|cancellami|toglimi|mi cancelli|mi tolga|mi rimuova",
		},
		phrases: phrasebook{
			yes: {
				"^ sì $", "^ sì (grazie|certo|volentieri|confermo|accetto|mi|va|per|vorrei|partecipo|ci|con|assolutamente|sono|lo)", "^ va (bene|benissimo)", "va bene per me", "per me va bene", "^ (molto|ben|) volentieri", "volentieri $", "^ d'accordo", "sono d'accordo", "d'accordo $", "^ certo", "^ certamente", "^ assolutamente (sì|) $", "con (molto|grande|vero|) piacere", "^ accetto", "accetto (volentieri|con piacere|l'invito|la proposta)", "^ partecipo", "parteciperò (volentieri|con piacere)", "(contate|conti|conta) (pure|) su di me", "<want> <join>", "(sono|sarei|siamo) (felice|lieto|lieta|contento|contenta|onorato|onorata|disponibile|interessato|interessata) (di <join>|a <join>|)", "sono dei vostri", "^ ci sto", "^ ci sono $", "^ confermo", "^ perfetto", "^ ottimo", "^ ottima", "^ ok", "^ okay", "^ benissimo", "^ (procedete|proceda|procediamo|procedi)", "iscrivetemi", "nessun problema", "^ perché no", "mi sembra (perfetto|ottimo|una buona idea)", "👍", "✅", "👌",
			},
			no: {
				"^ no", "no $", "no grazie", "purtroppo no", "non <want> <join>", "non (posso|riesco|potrò|credo|possiamo) $", "^ purtroppo non (posso|riesco|potrò|possiamo|ho|sono|ci|me)", "non (posso|riesco a|potrò|sono in grado di|me la sento di) (più|) <join>", "non (parteciperò|partecipo|accetto|accetterò|mi interessa|fa per me|ci sto|confermo|me la sento)", "non (sono|siamo) (interessato|interessata|interessati|disponibile|d'accordo|dei vostri|felice|contento|contenta)", "non va bene (per me|)", "non ho (il|) (tempo|abbastanza tempo)", "non ho (la|) disponibilità", "mi è impossibile", "(devo|preferisco|dovrò) (rinunciare|declinare|rifiutare)", "^ (declino|rifiuto|rinuncio|passo)", "preferisco (di|) no", "(preferirei|preferisco) non <join>", "👎",
			},
			later:    {"(adesso|ora|oggi|al momento|per ora|per il momento|quest'anno) no $", "(adesso|ora|al momento|per ora|per il momento|in questo momento) non (posso|riesco|ho tempo)", "non (adesso|ora|subito|per ora|al momento|per il momento|in questo momento)", "^ (più tardi|più avanti|dopo|magari più avanti)", "(più tardi|più avanti) $", "(l'anno|anno) prossimo", "la prossima (volta|edizione)", "<write> (a|ad|in|dopo|tra|fra|più|l'anno|il|nel|verso|per|di nuovo|ancora)", "un'altra volta"},
			unsure:   {"non (lo|) so", "non sono (sicuro|sicura|certo|certa)", "^ forse", "ci (penso|penserò|rifletto|sto pensando)", "(devo|vorrei) (pensarci|rifletterci)", "dipende", "^ vediamo $", "non credo"},
			onlyIf:   {"(solo|sì|soltanto) se", "a condizione", "a patto", "purché"},
			other:    {"un'altra (persona|proposta|mentee|mentore|mentor)", "(un|) altro (mentore|mentor|mentee|abbinamento|partner)", "qualcun altro", "qualcuno di (diverso|altro)", "altra persona"},
			neutral:  {"non vedo l'ora", "non solo", "non c'è fretta", "non posso (che|lamentarmi|aspettare)", "nessuna domanda"},
			but:      {"ma", "però", "tuttavia"},
			although: {"anche se", "sebbene", "nonostante"},
			wrong:    {"persona sbagliata", "indirizzo sbagliato", "chi (siete|è lei)", "non sono la persona", "non lavoro più"},
			asking:   {"^ (quanto|quanta|quanti|quante) (tempo|ore|volte|dura|impegno|incontri|costa)", "(ho|avrei) (una|qualche|delle|alcune) (domanda|domande)", "^ una domanda", "(vorrei|potrei) (sapere|avere (più|maggiori) informazioni)", "maggiori informazioni"},
			thanks:   {"grazie", "ricevuto", "vi ringrazio"},
			stop:     {"^ stop", "^ basta $", "non (voglio|desidero|vorrei) più (ricevere|essere|far)", "<remove>", "(disiscrivermi|disiscrizione|cancellarmi|cancellare l'iscrizione)", "non (scrivetemi|mandatemi|inviatemi|contattatemi|mi scrivete|mi scriva) più", "basta (email|mail|messaggi)", "(voglio|vorrei|desidero|preferisco|ho deciso di) (smettere|interrompere|ritirarmi|uscire|abbandonare|fermarmi|lasciare il (programma|percorso))", "(lasciare|abbandonare|uscire dal|interrompere) (il|) (programma|percorso)", "mi ritiro"},
			pause:    {"^ pausa", "in pausa", "una pausa", "(sospendere|interrompere|fermarmi) (per|fino)", "(voglio|vorrei|desidero) (sospendere|interrompere|fermarmi) (per|fino)", "(vorrei|posso) sospendere", "sospendere il (percorso|programma)"},
			away:     {"(sono|sarò) (in|via|assente|fuori)", "in (ferie|vacanza|congedo|maternità) fino"},
			help:     {"^ aiuto", "bisogno di (aiuto|supporto|assistenza|una mano)", "(potete|può|puoi|potreste|potrebbe) aiutarmi", "non funziona", "non (mi|) (risponde|ha risposto)", "non (mi|) ha (mai|ancora|più) risposto", "parlare con qualcuno"},
			partner:  {"chi è (il|la|) (mio|mia) <partner>", "come si chiama (il|la|) (mio|mia) <partner>", "(nome|contatto) (del|della) (mio|mia) <partner>", "con chi sono (abbinato|abbinata)"},
			hold:     {"(quali|che) (dati|informazioni) (avete|conservate|tenete)", "cosa (avete|sapete) (su|di) di me", "copia dei miei dati"},
			forget:   {"(cancellate|eliminate|cancellare|eliminare|cancelli|elimini|rimuovete|rimuovere|cancellazione) (tutti|di tutti|dei|) (i|) (miei|) dati", "diritto all'oblio"},
			concern:  {"molestie", "molestia", "molestato", "molestata", "minacciato", "minacciata", "bullismo", "razzista", "sessista", "abuso", "discriminazione", "comportamento (inappropriato|inaccettabile|scorretto)", "commenti inappropriati", "mi sento a disagio", "presentare un reclamo"},
			met:      {"ci siamo <seen>", "(l'ho|abbiamo|ho) <did>", "ci siamo (già|finalmente|appena) <seen>", "abbiamo fatto (l'incontro|la riunione|la sessione|la chiamata)", "incontro (fatto|avvenuto)"},
			notMet:   {"non ci siamo (ancora|mai|più|) <seen>", "non (l'ho|abbiamo|ho) (ancora|mai|più|) <did>", "non (siamo riusciti|ci siamo riusciti|siamo riuscite)", "non ancora", "^ nessun incontro", "incontro (annullato|saltato)", "è saltato", "non (si è|) presentato"},
			moved:    {"(abbiamo|) (rimandato|rinviato|spostato|posticipato)", "(rimandata|rinviata|spostata)"},
			skip:     {"(salto|saltiamo|saltare) (questo|questa|il|la)"},
			fullMark: {"massimo dei voti", "voto massimo"},
			rematch:  {"(cambiare|un altro|nuovo) <partner>"}, wantsHelp: {"(vorrei|gradirei) (aiuto|supporto|parlare)"}, noHelp: {"nessun (aiuto|supporto)", "non (ho bisogno|serve aiuto|serve nulla)"},
			recommends: {"(consiglierei|raccomanderei|lo consiglio|consiglio)"}, notRecommends: {"non (lo|) (consiglierei|raccomanderei|consiglio)"},
			share: {"(potete|può|potete pure) (condividere|condividerlo|pubblicare|pubblicarlo|usare|usarlo)", "in forma anonima"}, noShare: {"non (condividete|condividere|pubblicate|pubblicare)", "non (potete|vorrei) (condividere|condividerlo|pubblicare|pubblicarlo)"},
			onlyMe: {"(solo|soltanto) (io|per me)", "^ privato"}, toPartner: {"^ (il|la|al|alla|con il|) (mio|mia) <partner>"}, toAll: {"^ tutti", "^ programma", "in forma anonima"},
			inPerson: {"di persona", "in presenza", "dal vivo"}, online: {"online", "a distanza", "in videochiamata"}, either: {"indifferente", "entrambi", "è uguale"},
			yearsOf: {"anni", "anno"}, capacity: {"mentee", "mentees", "persone", "massimo", "al massimo"}, ratingOf: {"voto", "valutazione"},
		},
		numbers: smallNumbers("zero - due tre quattro cinque - sette otto nove dieci undici dodici", map[string]int{"quindici": 15, "venti": 20, "trenta": 30}),
		units:   "minuto minuti ora ore giorno giorni settimana settimane mese mesi anno anni volta volte persone incontri domande",
		dates: folded(dateWords{
			months:   []string{"gennaio gen", "febbraio febbr", "marzo", "aprile apr", "maggio", "giugno giu", "luglio lug", "agosto ago", "settembre sett", "ottobre ott", "novembre nov", "dicembre dic"},
			weekdays: []string{"domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"},
			days:     "giorno giorni", weeks: "settimana settimane", monthsOf: "mese mesi", yearsOf: "anno anni",
			next: "prossimo prossima", last: "scorso scorsa passato passata", this: "questo questa", ago: "fa", in: "tra fra", plans: "vedremo incontreremo fissato previsto programmato", until: "fino al",
			relative: map[string]int{"oggi": 0, "stamattina": 0, "ieri": -1, "ieri sera": -1, "l altro ieri": -2, "domani": 1, "dopodomani": 2},
			named:    map[string]feast{"natale": {month: time.December, day: 25}, "pasqua": {easter: true}, "capodanno": {month: time.January, day: 1}, "ferragosto": {month: time.August, day: 15}},
			seasons:  map[string]time.Month{"primavera": time.March, "estate": time.June, "autunno": time.September, "inverno": time.December},
			ordinal:  "o",
		}),
	}
}
