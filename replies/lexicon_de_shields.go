package replies

// germanShields are the German sentences that look like an answer and are none, or that say the opposite of the words in
// them; and, beside them, the answers that would otherwise be taken for one of these.
var germanShields = phrasebook{
	yes: {
		"(nehme|nehmen) (ich|wir|) (die|ihre|eure|deine|diese|das) (freundliche|nette|liebe|) " +
			"(einladung|angebot|aufgabe|herausforderung|vorschlag) .. an",
		"(bin|sind|wäre) (ich|wir|) (wieder|gerne|gern|auch|) mit an bord",
		"(ihr|sie|du) (könnt|können|kannst|dürft|dürfen) .. (auf mich|mit mir) (zählen|rechnen|bauen)",
		"(gerne|gern) (komme|folge) ich .. einladung (nach|)",
		"(bin|wäre) ich .. (wieder|auch|gerne|gern) (als|ihr|euer) (mentor|mentorin|mentee|partner) dabei",
		"auf (mich|uns) (können|könnt|kannst|dürfen) (sie|ihr|du) .. (zählen|rechnen|bauen)",
		"mit (mir|uns) (können|könnt|kannst|dürfen) (sie|ihr|du) .. rechnen",
		"(stelle|stell) (ich|) mich .. .. zur verfügung",
		"(lasse|lass|lassen) (ich|wir|) (mir|uns) .. nicht .. entgehen", "^ jawoll",
		"(ich|wir) (wär|wäre|wären|bin|sind) (gern|gerne|auch|wieder|) dabei",
		"^ (jawohl|jo|freilich) (gerne|klar|sicher)", "(erkläre|erklär) (ich|) mich .. bereit",
		"(gerne|gern) (würde|möchte|will) (ich|wir) .. .. (<teil>|mich beteiligen)",
		"(nehmen|nehmt|nimm) (sie|) mich .. (auf|mit auf|rein|dazu)",
		"nehmen sie mich (bitte|gerne|) in (die|ihre|eure) (liste|kartei|gruppe|runde) .. .. auf",
		"nehmt mich (bitte|gerne|) in (die|eure) (liste|kartei|gruppe|runde) .. .. auf",
		"(können|könnten|könnt|könntet|kannst) (sie|ihr|du) mich .. (anmelden|eintragen|einplanen|aufnehmen|" +
			"vermerken)",
		"(melde|meld) mich .. gleich an",
		"^ (super|prima|perfekt|klasse|toll|spitze|wunderbar|großartig|gut|schön|genau|klar|natürlich|sicher|top|" +
			"fein) (danke|vielen dank|besten dank|ja|gern|gerne|passt|machen wir|mach ich|mache ich|dann los)",
	},
	no: {
		"(mir|uns) (fehlt|fehlen|mangelt) (leider|einfach|schlicht|schlichtweg|momentan|es|) .. " +
			"(zeit|energie|kraft|lust|kapazität|muße|luft|motivation|ruhe)",
		"(wird|ist|wäre) (mir|uns) (das|alles|leider|dann|einfach|) .. zu " +
			"(viel|viel arbeit|stressig|aufwendig|aufwändig|zeitaufwendig)",
		"(wird|ist|wäre) (mir|uns) (zu viel|zuviel)",
		"(übersteigt|sprengt) .. (kräfte|möglichkeiten|rahmen|kapazitäten|zeit)",
		"(sehe|seh) (ich|) mich .. (außerstande|nicht in der lage|nicht imstande)",
		"(bin|fühle mich) .. (außerstande|nicht in der lage)", "geht sich .. nicht aus",
		"(geht|ginge) sich .. .. nicht aus",
		"(entschieden|entschlossen|beschlossen) nicht (teilzunehmen|mitzumachen|dabei zu sein|mitzuwirken|" +
			"zuzusagen)",
		"(an|bei) (keinem|keiner|keinen) .. .. (teilnehmen|mitmachen|mitwirken)",
		"(habe|hab|hätte) .. (keinen kopf|nicht den kopf|keine muße|keinen nerv|keine nerven)",
		"(sage|sag) (ich|) (leider|daher|deshalb|diesmal|) nicht zu",
		"(sage|stimme|mache|nehme) (ich|) .. .. nicht (zu|mit|teil|an)",
	},
	later: {
		"(auf|in) (den|das|die|einen) (herbst|frühling|sommer|winter|nächste|nächsten|nächstes|späteren|frühjahr|" +
			"<monat>) .. (verschieben|verlegen|schieben|vertagen)",
		"(können|könnten|könnt) wir .. .. (verschieben|vertagen|aufschieben)",
		"passt es .. nicht vielleicht nächstes jahr", "vielleicht (im|) (nächstes|nächsten|kommendes) jahr",
		"(passt|geht|klappt) (es|mir|das|es mir) .. nicht (vielleicht|eher|lieber|gerne) " +
			"(nächstes|im nächsten|kommendes) jahr",
		"nach (der|dem|den|meiner|meinem|unserem) _ (gern|gerne|sehr gern|sehr gerne|bin ich dabei|" +
			"bin ich wieder dabei|wieder)",
		"(beim|zum|im|in der|bei der) (nächsten|kommenden) (durchgang|mal|jahr|runde|programm|jahrgang|staffel|" +
			"gelegenheit) (bin|mache|wäre|nehme|sind) (ich|wir) .. (dabei|mit|teil|gerne|gern)",
	},
	unsure: {
		"(kann|könnte|möchte|will|mag) (ich|es|das|ihnen|euch|mich|) (leider|heute|jetzt|aber|) noch nicht " +
			"(zusagen|sagen|versprechen|entscheiden|festlegen|absehen|beurteilen)",
		"noch nicht zusagen", "(kann|möchte) (aber|) (noch|) nichts (versprechen|zusagen|garantieren)",
		"ob ich (mitmache|teilnehme|zusage|mitmachen kann|teilnehmen kann|zeit habe)",
	},
	onlyIf: {
		"^ (wenn|falls|sofern) (es|das|die|der|ich|wir|man) _",
		"(wenn|falls|sofern) (mein|meine|die|der) (chef|chefin|vorgesetzter|vorgesetzte|arbeitgeber|boss|firma|" +
			"frau|mann|gesundheit|personalabteilung|geschäftsführung)",
		"(wenn|falls) .. (zustimmt|einverstanden ist|mitspielt|erlaubt|genehmigt|zulässt)",
	},
	neutral: {
		// courtesy
		"(habe|hab|haben) (ich|wir|) .. (gerne|gern)",
		"^ (gerne|gern) (rufe|melde|schreibe|antworte|schicke|sende|schaue|sehe|denke|frage|leite|helfe) " +
			"(ich|wir)",
		"wenn ich (ehrlich|offen|ganz ehrlich) bin", "alles (gelöscht|entfernt) (und|jetzt|nun|weil|aber)",
		"^ (gerne|gern) (höre|lese|erwarte|warte|erfahre|wüsste|beantworte|telefoniere|spreche)",
		"^ (gerne|gern) (würde|möchte|hätte|will) (ich|wir)",
		"(gerne|gern) (mehr|weitere|nähere|genauere) (infos|informationen|details|angaben|erfahren|wissen)",
		"^ ja .. .. (gelesen|erhalten|bekommen|gesehen|angekommen|verstanden)",
		"^ ja ich habe .. .. (gelesen|erhalten|bekommen|gesehen|verstanden)",
		"^ ja (die|ihre|eure|deine) (mail|nachricht|einladung) ist .. (angekommen|da)",
		"(für|bei) (rückfragen|fragen|weitere fragen|weiteren fragen) (stehe|bin|stehen) (ich|wir) " +
			"(ihnen|euch|dir|) (gerne|gern|jederzeit|natürlich|selbstverständlich|) " +
			"(zur verfügung|da|erreichbar|bereit)",
		"(stehe|steh|stehen|bin) (ich|wir|) (ihnen|euch|dir|) (gerne|gern|jederzeit|natürlich|) (für|bei) " +
			"(rückfragen|fragen|weitere fragen|weiteren fragen) (gerne|gern|jederzeit|) " +
			"(zur verfügung|da|erreichbar|bereit)",
		"(noch nicht|nicht früher|nicht eher|nicht gleich|nicht sofort|nicht) " +
			"(geantwortet|reagiert|gemeldet|zurückgemeldet|zurückgeschrieben|geschrieben)",
		"warum nicht (früher|eher|schon|gleich|mehr|jetzt|vorher)", "in ordnung (gebracht|bringen)",
		"(natürlich|selbstverständlich|klar|sicher) (verstehe|weiß|ist|kenne|sehe|kann ich (das|nicht|" +
			"verstehen)) .. (ich|das|auch|)",
		"(dass|wenn|ob) (ich|wir) .. (annehme|annehmen|zusage|zusagen) würde",
		// to suppose, and not to say
		"nehme (mal|stark|einfach|jetzt|) an (sie|es|das|dass|ihr|er|wir|die|der)",
		"(nehme|nehm) ich (mal|stark|) an",
		"(ich|) (will|möchte) (damit|ich|ich damit|) (nicht|keineswegs) (sagen|ausschließen|behaupten|verhehlen)",
		"(toll|schön|super|großartig|klasse|prima|gut|spannend) (was|wie|dass|wenn) (sie|ihr|du|es|das)",
		"auf keinen fall .. (sofort|jetzt|heute|gleich|überstürzen|vorschnell)",
		"auf keinen fall (möchte|will|werde) ich .. .. (sofort|jetzt|heute|gleich|vorschnell|überstürzt)",
		// what others do
		"(macht|nimmt|kommt|sagt|ist|war) .. (mit|teil|zu|dabei)",
		"(kollege|kollegin|frau|mann|chef|chefin|freund|freundin|bekannter|er|sie) " +
			"(macht|nimmt|möchte|will|würde|wäre|ist) .. .. (mitmachen|teilnehmen|mit|teil|dabei|dabei sein)",
		"(freue|freu) mich für", "wer (mitmachen|teilnehmen|dabei sein) (will|möchte)",
		"(er|sie|mentee|mentor|mentorin|kollege|kollegin|sohn|tochter|chef|chefin|frau|mann) " +
			"(will|möchte|überlegt|denkt|hat|wird|würde|plant|muss) .. .. (aufhören|aussteigen|auszusteigen|" +
			"aufzuhören|kündigen|austreten|ausscheiden|auszuscheiden|abbrechen|pausieren)",
		"(er|sie|mentee|mentor|mentorin|kollege|kollegin) (überlegt|denkt|plant|erwägt) .. .. .. " +
			"(auszusteigen|aufzuhören|auszuscheiden|zu kündigen|aussteigen|aufhören)",
		"(will|möchte|werde|wird|würde|kann|) aus (der|dem|seiner|ihrer|meiner|seinem|ihrem|meinem|unserem|" +
			"unserer) (firma|unternehmen|job|vorstand|konzern|projekt|betrieb|verein|kanzlei|berufsleben|beruf|" +
			"aufsichtsrat|partei|geschäftsführung) (aussteigen|auszusteigen|ausscheiden|auszuscheiden|austreten|" +
			"auszutreten|ausgeschieden|ausgestiegen|zurückziehen)",
		// asked in general, or not meant
		"(kann|könnte|darf|dürfte) man .. (pausieren|aussteigen|aufhören|unterbrechen|abmelden|aussetzen|" +
			"austreten|kündigen|pause|auszeit)",
		"nicht dass (sie|ihr|du) mich .. (abmelden|abmeldet|abmeldest|löschen|löscht|streichen|streicht|" +
			"austragen|austragt)",
		"(habe|haben) (ich|wir|) (die|ihre|eure|alle|meine|alten|) (daten|angaben|unterlagen) .. " +
			"(gelöscht|entfernt|vernichtet)",
		"(haben|hatten|habe|hatte) (wir|ich|) (uns|dann|dabei|zwischendurch|) (eine|) " +
			"(kurze|kleine|lange|längere|) pause (gemacht|gehabt|gebraucht|eingelegt)",
		"in der (pause|mittagspause|kaffeepause)", "nach der (pause|mittagspause)",
		"(brauche|brauch|brauchen|benötige|benötigen|bräuchten|bräuchte) (ich|wir|) " +
			"(aber|auch|derzeit|momentan|zurzeit|aktuell|gerade|noch|) (keine|keinen|keinerlei) " +
			"(hilfe|unterstützung|rat|beratung|pause|auszeit|unterbrechung)",
		"(keine|keinerlei|ohne) (beschwerde|beschwerden|belästigung|klagen|beanstandungen|vorfälle)",
		"^ ja (ich|wir) (bin|habe|hab|weiß|sehe|verstehe|lese|kenne) .. (mail|post|einladung|programm|mails|" +
			"nachricht|ihre|eure)",
		"(ich|) (sage|sag|will|möchte) (ja|) nicht (nein|ablehnen|absagen) (aber|nur|doch|sondern)",
	},
	stop: {
		"(werde|will|möchte|kann) (ich|) (hier|leider|damit|so|daher|) nicht (mehr|) " +
			"(weitermachen|weiter machen|fortfahren|fortsetzen)",
	},
	pause: {
		"(im|bis|bis ende|bis anfang|bis mitte) <monat> (bitte|) keine (weiteren|) <mails>",
		"keine (weiteren|) <mails> (bis|im) (ende|anfang|mitte|) <monat>",
	},
	noHelp: {
		"(brauche|brauch|brauchen|benötige|benötigen|bräuchten|bräuchte) (ich|wir|) " +
			"(aber|auch|derzeit|momentan|zurzeit|aktuell|gerade|noch|) (keine|keinen|keinerlei) " +
			"(hilfe|unterstützung|rat|beratung|pause|auszeit|unterbrechung)",
	},
	moved: {
		"(haben|habe|wurde|wird|ist) .. (geschoben|umgelegt|nach hinten geschoben)", "geschoben",
	},
	notMet: {
		"(wir haben|haben wir|ich habe|habe ich) (uns|ihn|sie|) (leider|bisher|bislang|diesen monat|schon lange|" +
			"seither|aber|) (noch|) (nicht|nie|gar nicht|kein mal|niemals) .. " +
			"(getroffen|gesehen|gesprochen|telefoniert|geschafft|gehört|kennengelernt|geredet)",
	},
}
