package replies

import "time"

// german returns the German lexicon.
func german() *lexicon {
	return &lexicon{
		tag: "de",
		common: "der die das ein eine einen einem und oder aber nicht ich du er sie es wir ihr mir mich ist bin sind war habe haben hat mit " +
			"auf für zu zum zur von im in am an den dem des ja nein danke bitte noch schon auch sehr gut kein keine wie was wann wenn " +
			"dass uns guten hallo vielen leider gerne wurde werde kann gestern über mein meine",
		sets: map[string]string{"partner": "mentor|mentorin|mentee|partner|partnerin|tandem", "programme": "programm|mentoring|mentoringprogramm|mentoring-programm"},
		phrases: phrasebook{
			yes: {
				"^ ja", "ja $", "ja gerne", "^ gerne", "gerne $", "sehr gerne", "^ gern", "gerne (dabei|annehme|mit|an|teil)", "^ ok", "^ okay", "^ einverstanden", "einverstanden $", "bin einverstanden", "bin dabei", "ich mache mit", "mache gerne mit", "mach mit", "nehme (gerne|) (an|teil)", "nehme .. an", "ich (akzeptiere|bestätige|stimme zu)", "stimme zu", "zusage", "ich sage zu", "passt (für mich|mir|gut|so)", "^ passt", "klingt (gut|super|prima|toll)", "machen wir so", "machen wir", "auf jeden fall", "^ natürlich", "^ klar", "na klar", "^ selbstverständlich", "^ super", "^ prima", "^ perfekt", "kein problem", "keine einwände", "freue mich (darauf|drauf|auf|sehr)", "ich freue mich", "warum nicht", "mit vergnügen", "👍", "✅", "👌", "genehmigt", "in ordnung", "geht klar",
			},
			no: {
				"^ nein", "nein $", "nein danke", "leider nein", "leider nicht", "ich kann (leider|) nicht", "kann (leider|) nicht (teilnehmen|mitmachen|dabei)", "ich möchte (leider|) nicht", "ich will nicht", "kein interesse", "nicht interessiert", "keine zeit", "schaffe (ich|) (das|es|) nicht", "schaffe ich das nicht", "ich (lehne|sage) .. ab", "ablehnen", "absagen", "muss (leider|) absagen", "nichts für mich", "nicht möglich", "passt (leider|) nicht", "ohne mich", "lieber nicht", "👎", "nicht einverstanden",
			},
			later:      {"^ später", "später $", "vielleicht später", "nicht jetzt", "jetzt nicht", "momentan nicht", "derzeit nicht", "im moment nicht", "noch nicht", "nächstes (mal|jahr)", "nächste runde", "in der nächsten runde", "beim nächsten mal", "ein andermal", "ein anderes mal", "fragen sie (mich|) .. (noch einmal|nochmal|wieder|später)", "melden sie sich", "frühestens", "erst (im|ab|in|nach)", "verschieben auf das nächste", "ich melde mich"},
			unsure:     {"weiß (ich|) (noch|) nicht", "ich weiß (noch|) nicht", "nicht sicher", "unsicher", "^ vielleicht", "^ eventuell", "überlege", "muss (ich|) (noch|mir das|darüber) (überlegen|nachdenken)", "darüber nachdenken", "kommt darauf an", "mal sehen", "jein"},
			onlyIf:     {"ja wenn", "nur wenn", "unter der bedingung", "vorausgesetzt", "sofern", "falls mein"},
			other:      {"(jemand|jemanden) anderen", "jemand anders", "jemand anderes", "eine andere person", "einen anderen (mentor|mentee|partner|vorschlag)", "eine andere (mentorin|partnerin)", "anderen vorschlag", "gleichen (firma|abteilung|team)"},
			neutral:    {"ja gerne aber", "würde ja gerne", "ich würde ja", "nicht nur", "noch nicht entschieden", "keine fragen"},
			but:        {"aber", "jedoch", "allerdings"},
			although:   {"obwohl", "auch wenn", "trotz"},
			wrong:      {"falsche person", "falsche adresse", "falscher empfänger", "wer sind sie", "nicht die richtige person", "nicht mehr (bei|im unternehmen|in der firma)", "verwechslung", "ich bin nicht (herr|frau)"},
			asking:     {"^ (wie|was|wann|wo|wer|welche|welcher|wieviel) (viel|lange|oft|ist|sind|kostet|genau|muss|kann)", "^ (muss|kann|darf) ich", "^ gibt es", "ich habe (eine|noch eine|ein paar) (frage|fragen)", "eine frage", "mehr informationen", "weitere informationen", "können sie mir (sagen|erklären)", "ich wüsste gern"},
			thanks:     {"danke", "vielen dank", "besten dank", "alles klar", "verstanden", "zur kenntnis genommen", "erhalten"},
			nothing:    {"keine antwort nötig", "nichts zu berichten", "alles in ordnung"},
			stop:       {"^ stop", "^ stopp", "keine (weiteren|) (mails|emails|e-mails|nachrichten)", "keine .. (mails|nachrichten) mehr", "(bitte|) abmelden", "melden sie mich ab", "melde mich ab", "abbestellen", "aus dem verteiler", "aus der liste", "streichen sie mich", "nicht mehr (schreiben|anschreiben|kontaktieren|mailen)", "hören sie auf", "ich (möchte|will) (aufhören|aussteigen|austreten|nicht mehr mitmachen|das programm verlassen)", "aus dem <programme> (aussteigen|austreten|ausscheiden)", "programm verlassen", "ich steige aus", "ich höre auf", "austragen", "möchte .. (aussteigen|austreten|beenden)"},
			endPair:    {"(tandem|partnerschaft|zusammenarbeit) (beenden|auflösen)", "^ ende $"},
			pause:      {"^ pause", "pausieren", "eine pause", "pause (bis|machen|einlegen|bitte)", "bis .. aussetzen", "aussetzen"},
			away:       {"im urlaub", "in elternzeit", "in mutterschutz", "beurlaubt", "bis .. (weg|abwesend)", "krankgeschrieben"},
			help:       {"^ hilfe", "(können|könnten) sie mir .. helfen", "ich brauche (hilfe|unterstützung|rat)", "brauche hilfe", "helfen sie mir", "wer kann (mir|) helfen", "an wen (kann|soll) ich", "rufen sie mich an", "ich komme nicht (weiter|hinein|rein)", "funktioniert nicht", "antwortet nicht", "mit jemandem sprechen"},
			partner:    {"wer ist (mein|meine) <partner>", "wie heißt (mein|meine) <partner>", "name (meines|meiner) <partner>"},
			hold:       {"welche daten", "was (haben|speichern) sie über mich", "auskunft über meine daten", "kopie meiner daten"},
			forget:     {"(löschen|löscht|entfernen) sie .. daten", "daten (löschen|entfernen|gelöscht)", "meine daten (zu |) löschen", "alles (löschen|über mich löschen)", "löschen sie (alles|mich|alle)", "vergessen sie mich", "recht auf vergessen"},
			address:    {"(meine|mein) neue (adresse|mailadresse|e-mail-adresse|email|mail|e-mail)", "neue (adresse|mailadresse|e-mail-adresse|mail)", "meine (adresse|mailadresse|e-mail) .. (geändert|ändert)", "adressänderung", "ab sofort (unter|an)", "künftig an"},
			concern:    {"belästigt", "belästigung", "übergriff", "übergriffig", "mobbing", "gemobbt", "beschwerde", "bedroht", "bedrohung", "rassistisch", "sexistisch", "sexuell", "sexuelle", "unsicher gefühlt", "unwohl mit", "unangemessen", "in gefahr", "missbrauch"},
			met:        {"wir haben (uns|) .. (getroffen|gesprochen|telefoniert|gesehen)", "haben wir (uns|) .. (getroffen|gesprochen|telefoniert|gesehen)", "(getroffen|telefoniert|gesprochen|gesehen)", "habe (ihn|sie) .. (getroffen|gesehen)", "treffen war", "hat stattgefunden", "fand .. statt"},
			notMet:     {"noch nicht", "nicht (getroffen|gesehen|stattgefunden|geschafft|geklappt)", "hat nicht geklappt", "ausgefallen", "fiel aus", "abgesagt", "kein treffen", "vergessen", "krank", "kam nicht"},
			moved:      {"(verschoben|verlegt|vertagt) .. auf", "verschoben", "neuer termin", "auf .. verschoben"},
			skip:       {"diesen monat (auslassen|überspringen|nicht)", "auslassen", "überspringen"},
			fullMark:   {"volle punktzahl", "volle punkte", "bestnote", "höchstnote", "besser geht es nicht"},
			wantsHelp:  {"(brauche|bräuchte|hätte gerne|möchte|wünsche) .. (hilfe|unterstützung|rat)", "ja hilfe", "hilfe bitte", "bitte um hilfe", "mit jemandem sprechen", "bitte rufen sie"},
			noHelp:     {"keine (hilfe|unterstützung) (nötig|notwendig|gebraucht|)", "brauche (keine|nichts)", "hilfe nicht nötig", "brauche ich nicht"},
			rematch:    {"(anderen|neuen|anderer|neuer) (mentor|mentee|partner)", "(andere|neue) (mentorin|partnerin|mentee)", "wechseln"},
			noRematch:  {"(keinen|kein) (anderen|neuen|wechsel)", "nicht wechseln", "(keine andere|behalten|bleiben)"},
			recommends: {"weiterempfehlen", "empfehle", "empfehlen", "weiterempfehlung"}, notRecommends: {"nicht (weiterempfehlen|empfehlen)", "empfehle (ich|es|) nicht"},
			share:   {"(dürfen|können) sie .. (teilen|verwenden|nutzen|veröffentlichen)", "(teilen|verwenden) (ist|) (ok|okay|erlaubt|gerne|ja)", "dagegen habe ich nichts", "nichts dagegen", "ja (anonym|teilen)", "gerne (teilen|anonym)", "anonym (ja|ok|gerne)", "ohne (meinen|) namen"},
			noShare: {"nicht (teilen|weitergeben|veröffentlichen|verwenden)", "nichts (weitergeben|teilen|veröffentlichen)", "(bitte|) (privat|vertraulich)", "vertraulich behandeln", "nicht zum teilen"},
			learned: {"(habe|) .. gelernt", "gelernt", "mitgenommen", "verstanden dass"},
			onlyMe:  {"^ privat", "nur (für mich|ich|mich)"}, toPartner: {"(mit|für|an) (meinem|meinen|meine|meiner) <partner>", "^ <partner>", "^ (mein|meine) <partner>"}, toAll: {"^ programm", "ohne (meinen|) namen", "anonym", "^ alle", "das programm"},
			allOf: {"^ alle", "alles (gut|ok|passt)"}, exceptOf: {"(alle|alles|ja) (außer|bis auf|ohne)", "^ außer", "^ nicht", "bis auf", "aber nicht"},
			leaveIt: {"lassen", "nichts tun", "nichts machen"}, guessed: {"machen sie das", "das stimmt"}, goOn: {"weitermachen", "ohne antwort", "machen sie weiter"}, notWith: {"nicht mit"},
			yearsOf: {"jahre", "jahren", "jahr"}, capacity: {"mentees", "personen", "höchstens", "maximal", "bis zu"}, ratingOf: {"note", "bewertung", "gebe"}, markOf: {"empfehlung"},
		},
		numbers: smallNumbers("null eins|ein|eine|einen zwei drei vier fuenf|funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn", map[string]int{"zwanzig": 20, "dreissig": 30, "vierzig": 40, "funfzig": 50}),
		units:   "minute minuten min stunde stunden std tag tage tagen woche wochen monat monate monaten jahr jahre jahren mal uhr personen treffen enkel enkeln frage fragen anderen andere neuen pause bisschen paar",
		dates: dateWords{
			months:   []string{"januar jan janner", "februar feb feber", "marz mar maerz", "april apr", "mai", "juni jun", "juli jul", "august aug", "september sept sep", "oktober okt", "november nov", "dezember dez"},
			weekdays: []string{"sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend"},
			days:     "tag tage tagen", weeks: "woche wochen", monthsOf: "monat monate monaten", yearsOf: "jahr jahre jahren",
			next: "nachste nachsten nachstes nachster kommende kommenden kommender", last: "letzte letzten letzter letztes vergangenen vergangene", this: "diese diesen dieser", agoFirst: "vor", in: "in", plans: "werden treffen geplant vereinbart", until: "bis zum ab auf",
			relative: map[string]int{"heute": 0, "heute morgen": 0, "heute fruh": 0, "gestern": -1, "gestern abend": -1, "vorgestern": -2, "morgen": 1, "ubermorgen": 2},
			named:    map[string]feast{"weihnachten": {month: time.December, day: 25}, "ostern": {easter: true}, "pfingsten": {easter: true, day: 49}, "silvester": {month: time.December, day: 31}, "neujahr": {month: time.January, day: 1}},
			seasons:  map[string]time.Month{"fruhling": time.March, "fruhjahr": time.March, "sommer": time.June, "herbst": time.September, "winter": time.December},
			ordinal:  "ten ter te", dotted: true,
		},
	}
}
