package replies

// germanConsent are the words by which German, Austrian and Swiss people agree and refuse.
var germanConsent = phrasebook{
	yes: {
		"(melden|meldet|melde) (sie|) mich (bitte|gerne|gleich|dann|doch|ruhig|wieder|) an",
		"(bin|wäre) (ich|) (nun|jetzt|also|nun also|) doch (noch|gerne|) dabei",
		"(mache|mach) (ich|) (nun|jetzt|also|) doch (noch|gerne|) mit",
		"(nehme|nehm) (ich|) mir (gerne|gern|) die zeit",
		// a word or two
		"^ ja", "ja $", "^ jawohl",
		"ja (gerne|gern|klar|bitte|natürlich|sicher|danke|unbedingt|sehr|mit|ich|wir|bin|das|passt|mache|logo|eh)",
		"(ein|eine|klares|mein|dickes|großes|von mir ein|ganz klar) ja",
		"aber (ja|gerne|gern|sicher|klar|natürlich)", "^ gerne", "gerne $",
		"(sehr|herzlich|total|wahnsinnig|liebend|nur zu|ausgesprochen|besonders|allzu|immer wieder) (gerne|gern)",
		"^ gern", "gern $", "^ ok", "ok $", "(ok|in ordnung|okay) (für mich|von mir|meinerseits|so|passt)",
		"^ (einverstanden|abgemacht|genehmigt|freigegeben|bestätigt|angenommen|zugesagt|akzeptiert|zustimmung|zusage|" +
			"geht klar|gebongt|geritzt|topp|läuft|gemacht|mache ich|machen wir|mach ich|wird gemacht|aber hallo|" +
			"und wie|auf geht es|los geht es|dabei|logo|freilich|jederzeit|passt|bingo|jep|bin dabei|bin bereit|" +
			"bereit)",
		"^ (stimmt|richtig|korrekt|absolut|definitiv|sicher|sicherlich|selbstverständlich|natürlich|klar|logisch|" +
			"gewiss|unbedingt|genau|super|prima|perfekt|klasse|toll|spitze|wunderbar|großartig|hervorragend|" +
			"ausgezeichnet|bestens|fein|cool|mega|leiwand|gut|sehr gut|schön|top) $",
		"^ (absolut|definitiv|sicher|sicherlich|selbstverständlich|natürlich|klar|logisch|gewiss|unbedingt) " +
			"(ja|gern|gerne|bin ich|sind wir|mache|mach|machen wir|nehme|sage|will ich|möchte ich|würde ich|mit|" +
			"dabei|auch|immer|doch)",
		"einverstanden $",
		"(bin|sind|wäre|wären) (sehr|voll|damit|ich|wir|auch|natürlich|absolut|gerne|mit allem|) einverstanden",
		"einverstanden (mit|und)", "(na|aber|ist|eh) (klar|logo|sicher|logisch)",
		"(auf|in) (jeden|alle|jedem) (fall|fälle)",
		"ohne (wenn und aber|zögern|jeden zweifel|vorbehalt|bedenken)",
		"mit (vergnügen|freude|großer freude|größtem vergnügen|begeisterung|dem größten vergnügen|" +
			"allergrößtem vergnügen)",
		"(tausend|hundert) mal ja", "kein (problem|thema|ding|einwand) ",
		"keine (einwände|bedenken|einwendungen|probleme|vorbehalte)",
		"(habe|hab|hätte) (nichts|ich nichts|überhaupt nichts) (dagegen|einzuwenden)",
		"nichts (dagegen|einzuwenden|auszusetzen)",
		"(spricht|steht|gibt es) (überhaupt|gar|von mir aus|aus meiner sicht|meinerseits|) nichts " +
			"(dagegen|im wege|im weg|einzuwenden)",
		"(von mir aus|meinerseits|meinetwegen|meinen segen|mein okay|mein ok|mein einverständnis|grünes licht|" +
			"meine zustimmung|meine zusage)",
		"(meinen|mein) (segen|okay) (habt ihr|haben sie|hast du)", "👍", "✅", "👌", "✔", "🙋", "🎉", "💪",
		// I take part
		"(bin|wäre|sind|bleibe) (ich|) (gerne|gern|sehr gerne|wieder|auch|natürlich|auf jeden fall|) " +
			"(dabei|mit dabei|an bord|am start|bereit)",
		"mit von der partie", "(bin|wäre) (dafür|mit im boot)",
		"(ich|wir|gerne|gern|wieder|auch|voll|wäre|bin|sind) (dabei|an bord|am start) $",
		"^ (voll|wieder|gerne|gern|klar|natürlich|immer) dabei", "gerne dabei", "gern dabei",
		"gerne (annehme|an|teil|mit|folge|nachkomme|zu|wieder|weiter|übernehme|zusage|mitmache|teilnehme|und)",
		"gern (annehme|an|teil|mit|folge|zu|wieder|zusage|mitmache|teilnehme)",
		"(mache|mach|machen|tue) (ich|wir|) <gern> mit", "(mache|mach) (ich|) mit $",
		"(nehme|nehmen) (ich|wir|) <gern> (teil|an)",
		"(nehme|nehmen) (ich|) (die|ihre|eure|deine|das|den|diese) (einladung|vorschlag|angebot|herausforderung) " +
			"(gerne|gern|sehr gerne|) an",
		"(nehme|nehmen) (es|das|sie|ihn) <gern> an",
		"(sage|sag|stimme) (ich|) (gerne|gern|hiermit|sehr gerne|natürlich|) zu",
		"(stimme|stimmen) (dem|diesem|der|ihrem) (vorschlag|match|gerne|gern|voll|tandem|) " +
			"(gerne|gern|voll und ganz|) zu",
		"(sage|sag) (ihnen|euch|dir|hiermit|dafür) <gern> zu",
		"(akzeptiere|bestätige|befürworte|zusage|bejahe|unterstütze|begrüße)",
		"(gerne|gern|hiermit) (zusagen|bestätigen|annehmen|akzeptieren|zustimmen)",
		"(darf|möchte|will) (ich|) (zusagen|bestätigen|annehmen|akzeptieren|zustimmen)", "mein (ja|jawort)",
		"(möchte|möchten|würde|will|werde|wollen) <teil>",
		"(gern|gerne|unbedingt|natürlich|jedenfalls|selbstverständlich|weiterhin|wieder) <teil>",
		"(am|beim|an ihrem|an diesem|im) <programme> <teil0>",
		"(möchte|würde|will) (das|es) (gerne|gern|) (machen|annehmen|versuchen|probieren|wagen|ausprobieren)",
		"(mache|mach|probiere|versuche|übernehme) (ich|) (das|es) (gerne|gern|sehr gerne|natürlich|" +
			"auf jeden fall|doch|wirklich gerne|mit freude)",
		"(das|es) (mache|mach|tue) ich (gerne|gern|sehr gerne|natürlich|)", "ich (mache|mach|tue) (es|das)",
		"(freue|freu|freuen) (mich|uns|ich mich) (schon|sehr|darauf|drauf|riesig|auf|schon sehr|schon jetzt|" +
			"total|über die|dabei|wenn ich|mitzumachen|teilnehmen|teilzunehmen|ihn|sie|wahnsinnig|ungemein|auf das|" +
			"auf die|auf den)",
		"(freue|freu) mich $", "(mit|auf) vorfreude", "(bin|wäre) (schon|sehr|) gespannt (auf|und freue)",
		"es (wäre|ist|wird) mir (eine|ein) (ehre|freude|vergnügen|große ehre|große freude|besondere freude|" +
			"besondere ehre)",
		"ist mir (eine|ein) (ehre|freude|vergnügen)",
		"(tragen|trage|tragt|schreiben|schreibt|melden|meldet|setzen|setzt) (sie|) mich (bitte|gerne|gern|) " +
			"(ein|auf die liste|an|dafür ein)",
		"(zähle|zählen|zählt|rechnen|rechnet|rechne) (sie|) (auf mich|mit mir)",
		"(können|könnt|kannst|dürfen) (sie|ihr|du) (auf mich|mit mir) (zählen|rechnen)",
		"(melde|meld) (ich|) mich (hiermit|gerne|gern|) an", "(anmelden|bitte anmelden)",
		"(hat|habt|haben) (mich|sie mich|ihr mich) überzeugt",
		"(habt|haben) (ihr|sie) .. (zusage|zustimmung|okay)",
		"(stehe|steh|stehen) (ich|wir|) (gerne|gern|ihnen gerne|selbstverständlich|) (zur verfügung|bereit|parat)",
		"(ich lasse|lasse|lass) mich (gerne|gern) (darauf|drauf) ein", "lasse mich (darauf|drauf) ein",
		"der ich .. (gerne|gern) (folge|nachkomme|annehme)",
		"(habe|hätte|hab) (ich|) (lust|große lust|richtig lust|interesse|großes interesse|sehr großes interesse|" +
			"riesig lust|total lust|voll lust|zeit und lust|lust und zeit)",
		"(bin|wäre) (ich|) (sehr|weiterhin|grundsätzlich sehr|) interessiert", "^ interessiert", "interesse ja",
		"würde mich (sehr|riesig|total|) freuen",
		"wäre (toll|super|großartig|schön|mir eine freude|klasse|mir ein vergnügen) $",
		"wäre (dumm|blöd|verrückt|ja blöd|ja dumm|schön blöd) wenn ich .. nicht " +
			"(mitmachen|teilnehmen|dabei|zusagen|mitmache)",
		"wenn ich da nicht (mitmachen|mitmache|dabei|teilnehmen)",
		// it suits me
		"(passt|passte|passen|taugt|past) (für mich|mir|gut|so|wunderbar|perfekt|prima|super|bestens|sehr gut|" +
			"hervorragend|wie die faust|uns|alles|gut zu mir|ausgezeichnet|toll|genau|scho|schon|eh)",
		"passt $", "(das|er|sie|der|die) passt",
		"(klingt|hört sich|liest sich|tönt|sieht) (gut|super|prima|toll|spannend|sehr gut|interessant und|" +
			"perfekt|großartig|hervorragend|klasse|spitze|vielversprechend|wunderbar|ausgezeichnet|stimmig|" +
			"nach einem plan|nach plan|mega|gut an|super an|toll an|spannend an|gut aus|super aus)",
		"machen wir (so|das|es|gerne|$)",
		"(so machen wir|das machen wir|so machen|lassen sie uns|lasst uns|lass uns) " +
			"(es|das|so|anfangen|starten|beginnen|loslegen|das machen)",
		"(kann|können|könnt|soll|darf) (los gehen|losgehen|es losgehen|loslegen|starten|von mir aus)",
		"(legen|fangen) wir (los|an)", "^ los (geht es|gehts)",
		"geht (klar|in ordnung|für mich|von mir aus|ok|bei mir|ohne weiteres)",
		"(das|es|so|alles|mir|er|sie) ist (sehr|völlig|absolut|) (in ordnung|ok|gut|perfekt|prima|super) $",
		"ist (genehmigt|für mich ok|mir recht|okay so|für mich in ordnung|für mich gut|völlig in ordnung|" +
			"eine gute wahl|eine gute idee|eine tolle idee|eine super idee|goldrichtig)",
		"in ordnung $",
		"(gute|super|tolle|sehr gute|ausgezeichnete|hervorragende|prima|klasse|perfekte|großartige) " +
			"(idee|wahl|kombination|zuordnung|auswahl|entscheidung|lösung)",
		"(guter|super|toller|sehr guter|ausgezeichneter|hervorragender|schöner|perfekter|prima) " +
			"(vorschlag|match|plan|treffer)",
		"(super|perfektes|gutes|tolles) (match|tandem|matching)",
		"warum (nicht|auch nicht|eigentlich nicht|sollte ich nicht)", "wieso nicht",
		"sehe (keinen|kein) (grund|hindernis|problem|hinderungsgrund)",
		"(sag|sage|sagen|sagt) (ich|wir|man|) (nicht|bestimmt nicht|sicher nicht|auf keinen fall|niemals) nein",
		"(kann|könnte|möchte|will) (ich|) (da|dazu|doch|ja|) (nicht|kaum|schlecht|schwer) nein sagen",
		"wie (könnte|kann) ich (da|dazu|) (ablehnen|nein sagen)",
		"(bringen|bringt|bring|vernetzen|vernetzt) (sie|ihr|) uns .. (zusammen|in kontakt|miteinander)",
		"(stellen|stellt|stell) .. kontakt her", "(das|es) war(en|) (wirklich|tatsächlich|) ich", "das war ich",
		"ja das (war|bin) ich", "(stimmt|korrekt|richtig) (so|genau|alles|das war ich)",
		"(lasse|lass) (ich|) mich .. (überreden|breitschlagen|erweichen|nicht zweimal bitten|nicht lange bitten)",
		"^ (na gut|na schön|also gut|na dann los|dann mal los|nur zu|her damit|immer her damit|abgemacht|" +
			"von herzen gern|immer wieder gern|und ob|na freilich|ja freilich|eh klar|jo eh|sowieso|allemal)",
		"(sagt|sagen) (mir|uns) (sehr|ausgesprochen|durchaus|wirklich|besonders|voll und ganz|außerordentlich|) " +
			"zu",
		"(er|sie|herr _|frau _|der vorschlag|die zuordnung|das profil|die wahl|das match|ihr vorschlag|" +
			"euer vorschlag|die auswahl|der name) (gefällt|taugt|behagt) (mir|uns)",
		"(plant|planen|plan|kalkuliert) (sie|) mich .. ein",
		"(setzt|setzen|führt|führen) (sie|) mich .. (auf|in) (die|der|ihrer|eurer) " +
			"(liste|teilnehmerliste|mentorenliste)",
		"(führen|führt) (sie|) mich .. (weiter|weiterhin) (auf|als)",
		"(notieren|notiert|vermerken|verbuchen|verbucht|buchen|bucht) (sie|) mich " +
			"(bitte|gerne|gern|ruhig|also|daher|dazu|als|für|$)",
		"(zählt|zähl|zählen) (sie|) mich (bitte|gerne|ruhig|) (dazu|mit|hinzu)",
		"(können|könnt|dürfen|dürft|kannst|darfst) (sie|ihr|du) mich .. (notieren|einschreiben|eintragen|" +
			"dazuzählen|mitzählen|einplanen|verbuchen|verplanen|einteilen|wieder haben|aufschreiben|anmelden|" +
			"vorsehen|einsetzen|verpflichten|führen)",
		"nehmen wir .. .. teil", "(mache|mach) (ich|) .. .. mit $", "(wirke|wirken) (ich|wir) .. mit",
		"(sage|sag) (ich|) .. .. zu $", "(beteilige|engagiere) (ich|) mich .. (gerne|gern|wieder|erneut|auch)",
		"(folge|komme) (ich|) .. (einladung|bitte|aufforderung|wunsch) .. (nach|gerne|gern|mit freude)",
		"(gebe|geb|erteile) (ich|) .. (meine zusage|mein jawort|mein einverständnis|meine zustimmung|mein okay|" +
			"mein ok|grünes licht|zustimmung)",
		"hiermit (zugesagt|bestätigt|angemeldet|angenommen)",
		"ist (hiermit|somit|damit|) (zugesagt|gebongt|geritzt|abgemacht|genehmigt)",
		"(wäre|wär|bin) (ich|) (heuer|diesmal|erneut|weiterhin|natürlich|mit freude|mit freuden|jederzeit|" +
			"absolut|definitiv|sowas von|zu hundert prozent|hundertprozentig|voll|voll und ganz|auch heuer|" +
			"auch dieses jahr|dieses jahr|auch diesmal|gerne wieder|gern wieder|auch wieder|wieder gerne) " +
			"(mit dabei|dabei|am start|an bord|mit von der partie)",
		"von der partie",
		"(meinerseits|von meiner seite|aus meiner sicht) .. (nichts dagegen|grünes licht|einverstanden|zugesagt|" +
			"ein ja)",
		"(lässt|ließe) sich .. einrichten", "(kriege|bekomme) ich .. hin $", "das (schaffe|kriege) ich $",
		"(herrn|frau) _ (treffe|kontaktiere|lerne|begleite|nehme) ich (gern|gerne|sehr gerne|mit freude)",
		"(bringe|steuere|gebe) (ich|) .. (erfahrung|wissen|kenntnisse) (gern|gerne) (ein|weiter|bei)",
		"(habe|hab) (ich|) mich (dafür|für eine teilnahme|zur teilnahme|fürs mitmachen) entschieden",
		"(melde|meld) (ich|) mich (hiermit|gerne|gern|wieder|) (zum|zur|für das|für ihr|für euer|als) .. an",
		"(stehe|steh) (ich|) .. gewehr bei fuß",
		"(habe|hab) (ich|) .. (luft|kapazität|kapazitäten|zeit) und (freue|mache|bin|möchte|würde)",
		"(bin|wäre|sind) .. (neugierig|gespannt) auf (ihn|das kennenlernen|den austausch|herrn|frau|" +
			"die zusammenarbeit)",
		"(es|das) wäre mir .. (eine ehre|eine freude|ein vergnügen|ein anliegen)",
		"(für mich|meinerseits|von mir aus) (alles|) (in ordnung|ok|okay|stimmig|bestens|prima|passend)",
		"(freue|freu) (ich|) mich .. (kennenzulernen|kennen zu lernen|dabei zu sein|mitzuwirken|mitzumachen|" +
			"teilzunehmen|zusammenzuarbeiten|loszulegen)",
		"(würde|will|möchte|kann|werde) (ich|) .. .. (anpacken|zusagen|dabei sein|teilnehmen|mitmachen|mitwirken|" +
			"mittun|mitziehen|einbringen)",
		"(bin|wäre) (ich|) .. (zu haben|aufgelegt|feuer und flamme)", "feuer und flamme",
		"hundert prozent (dabei|ja|einverstanden)", "(lege|fange) (ich|) (gerne|gern|sofort) (los|an)",
		"(starten|beginnen) wir $", "da (sage|sag) ich (natürlich|gerne|gern|nur|einfach|doch|) ja",
		"als <partner> (bereit|zur verfügung|dabei|mitmachen|mitwirken|an bord|gerne|gern)",
		"(stehe|steh) (ich|) .. .. (bereit|zur verfügung|parat) $",
		"trifft sich (gut|bestens|hervorragend|wunderbar|ausgezeichnet|prima)",
		"genau so (jemanden|jemand|einen|eine|etwas) (habe|hab|hatte) ich .. gesucht",
		"(wie für mich gemacht|kommt wie gerufen|volltreffer|ganz nach meinem geschmack|" +
			"besser könnte es nicht passen)",
		"(jemanden|jemand) wie (ihn|sie|herrn _|frau _) .. (gesucht|gewünscht|erhofft)",
		"(dem|der einladung|diesem wunsch|dieser bitte|der bitte|ihrer bitte|eurer bitte) (komme|folge|leiste) " +
			"ich .. (nach|folge|gerne|gern)",
		"(mit|auf) (mir|mich|uns) (dürft|dürfen|könnt|können|kannst|darfst) (ihr|sie|du) .. .. " +
			"(rechnen|zählen|bauen|planen)",
		"her (mit|damit) (ihm|ihr|$)", "(bestätige|bekräftige|erneuere) (ich|) .. (teilnahme|zusage|anmeldung)",
		"(freut|freute) (mich|uns) (sehr|riesig|ungemein|) (dabei|mitzumachen|teilnehmen zu|mitwirken zu)",
		"(nehme|nähme|nehm) (ich|) .. .. teil ($|und|weil|da|wie|wenn|sofern|falls)",
		"(schließe|schließ) (ich|) mich .. (ihnen|euch|dem programm|der runde|der gruppe) .. an",
		"ich bin (ihr|euer|dein) (mann|mentor)",
		"(ihr|sie|du) (habt|haben|hast) mich (wieder|gewonnen|dabei|an bord|mit im boot) $",
		"(ihr|sie|du) (habt|haben|hast) mich (überzeugt|überredet|am haken|an der angel|rumgekriegt|" +
			"herumgekriegt|weichgekocht|breitgeschlagen)",
		"ich melde mich (bei|gleich bei|heute bei|morgen bei|gern bei|direkt bei) (ihm|ihr|ihnen|herrn|frau|den beiden)",
	},
	no: {
		"^ (den|die|der|diese|diesen|ihn|mit dem|mit der|mit ihm|mit ihr) (lieber|bitte|) nicht $",
		"(habe|hab|bin) (ich|) (damit|mit dem thema|mit diesem thema|mit diesem kapitel|innerlich|mit so etwas) " +
			"(abgeschlossen|durch|fertig|nichts am hut)",
		"(damit|mit dem thema|mit diesem thema|mit diesem kapitel|mit so etwas) (habe|hab|bin) ich " +
			"(schon|längst|innerlich|) (abgeschlossen|durch|fertig|nichts am hut)",
		"(nehme|nehmen|mache|sage|stimme) (ich|wir) .. nicht (an|teil|mit|zu)", "^ nein", "nein $",
		"(ein|klares|leider ein|eindeutiges|heuer) nein",
		"nein (danke|leider|sorry|lieber|vielen|ich|das|geht|aber|merci|tut|diesmal|dieses|momentan)",
		"^ (nee|nö|na|ne) (danke|leider|lieber|sorry|merci|$)",
		"^ (niemals|keinesfalls|auf keinen fall|keineswegs|bedaure|bedaure nein|absage|fehlanzeige|negativ|" +
			"ablehnung|vergiss es|vergessen sie es|abgelehnt|niet|danke nein|danke nicht|leider nein)",
		"danke (nein|aber nein|kein|nicht|kein bedarf|ohne mich)", "(auf|in) keinen fall", "👎", "🙅",
		"(leider|diesmal|heuer|bedauerlicherweise|lieber|eher|wohl|dieses mal|dieses jahr|heuer leider|definitiv|" +
			"besser|sicher|bestimmt|ganz sicher) (nicht|nein|nicht dabei|nicht möglich|ohne mich|kein interesse|" +
			"keine zeit|absagen|nicht drin|keine kapazität|keine kapazitäten)",
		"nicht (dabei|mit dabei|interessiert|einverstanden|möglich|machbar|drin|mein ding|meins|mit mir|in frage|" +
			"zur verfügung|bereit|meine welt|mein fall|das richtige|zu schaffen|zu machen|realisierbar|" +
			"zeitlich machbar|darstellbar|vereinbar|zu vereinbaren|mehr meins|mehr das richtige|an bord|" +
			"bereit dazu|zu haben|das passende|in der lage|gewillt|annehmen|zusagen|zustimmen)",
		"nicht .. <teil>",
		"(kann|werde|möchte|will|würde|könnte|mag|können|wollen|möchten|werden) .. nicht " +
			"(<teil0>|leisten|machen|mehr|annehmen|zusagen|schaffen|einrichten|unterbringen)",
		"(kann|möchte|will|mag|werde|darf|können|wollen) .. nicht $",
		"(kann|möchte|will|mag|darf) .. nicht (tun|machen|leisten|annehmen|stemmen|schaffen|unterbringen|" +
			"einrichten|zusagen|verantworten)",
		"ich (kann|möchte|will|mag|darf) (leider|) nicht",
		"(das|es) (kann|will|möchte|mag|darf|schaffe) ich (leider|) nicht",
		"(nehme|nehmen) .. nicht (teil|an|daran teil|am programm teil)",
		"(mache|mach) (ich|) (da|leider|diesmal|heuer|daher|dieses jahr|hier|dieses mal|) nicht (mit|mehr mit)",
		"(bin|wäre|sind) .. (raus|nicht dabei|nicht verfügbar|nicht interessiert|nicht der richtige|" +
			"nicht die richtige|der falsche|die falsche|kein guter mentor|außen vor|zu alt|zu beschäftigt|" +
			"verhindert|draußen)",
		"(bin|ich bin) (hier|da|dann|leider|) raus", "^ raus",
		"(sage|lehne|winke|schlage) (ich|wir|) (daher|leider|hiermit|lieber|dankend|die einladung|den vorschlag|" +
			"das angebot|das|ihn|sie|) ab",
		"(sage|sag) (ich|) (daher|leider|lieber|diesmal|also|) nein",
		"(muss|möchte|will|werde) .. (absagen|ablehnen|passen|verzichten|abwinken|bedanken|verkneifen)",
		"(mir|uns|mir das|mir leider|das mir) (leider|) (verkneifen|versagen)",
		"(absagen|ablehnen|absage|verzichte|ablehne|absage erteilen|abgelehnt|korb geben)",
		"(verzichte|passe) (ich|) (leider|dankend|diesmal|gerne|gern|heuer|)", "(ich|da|dann|leider) passe",
		"(dagegen|für ein nein|für eine absage|zu einem nein|zu einer absage|nicht mitzumachen|" +
			"nicht teilzunehmen|nicht dabei zu) (entschieden|entschlossen|durchgerungen|ausgesprochen|sein)",
		"(dagegen|nein) entschieden", "(sehe|nehme) (ich|) (davon|abstand) .. (ab|abstand|davon)",
		"(abstand|absehen) nehmen", "(davon|teilnahme) absehen", "ohne mich",
		"(rechnen|rechnet|rechne|zählen|zählt) (sie|) nicht (mit mir|auf mich)",
		"(nichts|nix|gar nichts) für mich", "nicht für mich",
		"ist (leider|einfach|) nicht (meins|mein ding|mein fall|meine sache|mein thema)",
		"(gebe|geb) (ihnen|euch|dir) einen korb",
		"(kein|keinerlei|null|nicht genug|kaum|wenig|überhaupt kein|gar kein) (interesse|bedarf|bock|lust)",
		"(keine|null|keinerlei|überhaupt keine|gar keine|absolut keine|nicht genügend|zu wenig|nicht genug|" +
			"leider keine|nicht die|nicht die nötige|kaum|weder|wenig|viel zu wenig|keine freie) " +
			"(zeit|lust|kapazität|kapazitäten|energie|kraft|ressourcen|luft|verwendung|möglichkeit|minute|" +
			"zeitfenster|bandbreite|muße|valenzen|zeitlichen kapazitäten|zeitlichen ressourcen)",
		"(zeitlich|terminlich|beruflich|gesundheitlich|zeitmäßig) (leider|) " +
			"(nicht|nicht möglich|nicht machbar|nicht drin|unmöglich|eng|geht es nicht|klappt es nicht|schaffe ich|" +
			"schaffe ich es nicht|ausgelastet|überlastet|zu eng)",
		"(schaffe|schaff|packe|stemme|kriege) (ich|) (das|es|) (leider|zeitlich|zeitlich leider|einfach|" +
			"momentan einfach|) nicht",
		"(fehlt|fehlen) (mir|es mir|uns|leider) .. (die zeit|zeit|an zeit|die kapazität|die kraft|die energie|" +
			"die lust)",
		"(bin|ich bin|wäre) .. (ausgelastet|überlastet|ausgebucht|eingespannt|eingebunden|landunter|überarbeitet|" +
			"zugeschüttet|ausgebrannt|verplant|zu stark eingespannt)",
		"(viel zu viel|zu viel|zu viele|schon zu viel|genug|zuviel|zuviele) " +
			"(zu tun|um die ohren|arbeit|am hals|auf dem tisch|auf dem zettel|am laufen|am kopf|andere|anderes|" +
			"termine|verpflichtungen|projekte|stress|los)",
		"(terminkalender|kalender|agenda|terminplan) (ist|lässt) .. (voll|nicht|zu|dicht|übervoll)",
		"lässt .. (nicht|kaum) zu", "andere (prioritäten|verpflichtungen|pläne)",
		"(unmöglich|ausgeschlossen|aussichtslos|undenkbar)",
		"(passt|klappt|geht|funktioniert|reicht|langt|haut|taugt|haben wird) .. nicht (gut|mehr|hin|zusammen|$)",
		"(passt|klappt|geht|funktioniert) (leider|mir|es|das|bei mir|so|da|das leider|) " +
			"(nicht|gar nicht|überhaupt nicht|nicht wirklich|schlecht|so nicht)",
		"(wird|kommt) (das|es|leider|das leider|) (nichts|nicht|nicht in frage|nicht infrage)",
		"(kommt|käme) (für mich|) (leider|) nicht (in frage|infrage)",
		"(nicht|gar nicht) (begeistert|überzeugt|glücklich|zufrieden) (mit|von)",
		"(ungünstig|unpassend|schlechter zeitpunkt|falscher zeitpunkt|schlechtes timing)",
		"(erlaubt|gestattet|genehmigt|will|duldet|unterstützt) (es|mir|das|mein chef|mir das|es mir|das leider|) " +
			"nicht",
		"(lieber|besser|eher) (nicht|nein)", "(zu|schon zu) alt (für|dafür)",
		"(enkel|rente|ruhestand) (reicht|reichen|genügt)", "reicht mir",
		"(das|die mail|die nachricht|es) war(en|) (ich|nicht von mir|) nicht (ich|von mir)",
		"(war|bin) (ich|das|) nicht ich", "(das|es) war ich nicht", "nicht von mir",
		"(fülle|füll|beantworte|mache|beantworten) .. (nicht|grundsätzlich nicht|nie) (aus|mit|so etwas|)",
		"nicht (ausfüllen|beantworten|mitteilen)", "(hätte|wäre) .. (gerne|gern) .. aber .. nicht",
		"(sehe|seh|sehen|nehme|nehmen) (ich|wir) .. .. (ab|abstand) $",
		"(sehe|seh|sehen) (ich|wir|) (davon|hiervon|von einer teilnahme|von einer mitwirkung|von der teilnahme|" +
			"diesmal davon|daher davon) .. ab",
		"von einer (teilnahme|mitwirkung|zusage|beteiligung) .. (absehen|abzusehen|abstand|ab)",
		"(davon|hiervon) (abzusehen|abstand zu nehmen)", "abstand (nehmen|zu nehmen|genommen)",
		"(sage|sag|sagen) (ich|wir|) .. .. ab $", "(lehne|winke|schlage) (ich|) .. .. ab $",
		"(arzt|ärztin|kardiologe|kardiologin|hausarzt|hausärztin|ärzte|therapeut|therapeutin|neurologe|onkologe|" +
			"orthopäde) .. .. (untersagt|verboten|verbietet|abgeraten|rät ab|rät mir ab)",
		"(mir|uns) .. .. (untersagt|verboten|verbietet|abgeraten)", "(mir|uns) jede .. .. (untersagt|verboten)",
		"(kalender|terminkalender|agenda|terminplan|zeitplan|gesundheitszustand|gesundheit|dienstplan|alter|" +
			"pensum|arbeitspensum|zeitbudget|lage|situation|familie) .. (lässt|erlaubt|gestattet|lassen|erlauben) " +
			".. (nicht|nicht zu|kein|keine|keinen)",
		"(lässt|erlaubt|gestattet) (mein|meine|der|die|das) (kalender|terminkalender|agenda|terminplan|zeitplan|" +
			"gesundheitszustand|gesundheit|dienstplan|alter|pensum|arbeitspensum|zeitbudget|lage|situation|familie|" +
			"job|beruf) .. (nicht|nicht zu|kein|keine|keinen)",
		"(gibt|geben) .. .. nicht her",
		"(fühle|fühl) (ich|) mich .. (nicht|zu wenig) (fit|gesund|belastbar|stabil|gewachsen|berufen|imstande|" +
			"mehr gewachsen)",
		"(bin|wäre) (ich|) .. nicht (fit|gesund|belastbar|kräftig) genug",
		"(habe|hab) (ich|) mich (dagegen|gegen eine teilnahme|gegen das mitmachen) .. " +
			"(entschieden|entschlossen|ausgesprochen)",
		"nicht in betracht",
		"(stehe|steh|stehen) (ich|wir|) .. (leider|diesmal|heuer|) nicht (mehr|länger|) zur verfügung",
		"(müssen|müsst|musst) (sie|ihr|du) .. (auf mich|auf meine mitarbeit|auf meine teilnahme) verzichten",
		"ohne mich .. (auskommen|planen|stattfinden|starten|machen)",
		"(lasse|überlasse) .. (anderen|jüngeren|den jüngeren|den jungen) .. (vortritt|platz|feld|bühne|vorrang)",
		"(nehme|übernehme) .. keine (neuen|weiteren|zusätzlichen) (mandate|aufgaben|verpflichtungen|projekte|" +
			"ehrenämter|termine|mentees|ämter|engagements)",
		"(lassen|lass) wir (es|das) (lieber|besser|bleiben|sein)",
		"(lasse|lass) ich (es|das) (lieber|besser|) (bleiben|sein)",
		"(wird|würde) (das|es|) .. nichts (bei mir|mit mir|draus|daraus|dieses jahr|heuer|diesmal)",
		"(anderweitig|anderswo) (engagiert|gebunden|vergeben|verpflichtet|verplant|beschäftigt)",
		"(liegt|läge) (das|es|) .. nicht drin", "sagt (mir|uns) .. nicht .. zu", "sagt (mir|uns) nicht zu",
		"(dieses jahr|heuer|diesmal|in diesem jahr) (leider|aber|bitte|also|lieber|wohl|) " +
			"(nicht|ohne mich|keine zeit)",
		"(kann|möchte|will|werde|mag) (ich|) (ihnen|euch|dir) .. (eine absage|einen korb)",
		"(sprengt|übersteigt) (mein|meine|meinen|das|den)",
		"(bin|ich bin) (dem|dafür|dazu) .. nicht (mehr|) gewachsen",
		"(übersteigt|überfordert) .. (kräfte|mich|möglichkeiten)",
		"(bleibe|bleib) (ich|) .. (außen vor|zuhause|fern|lieber zuschauer)",
		"(muss|möchte|will) (ich|) .. .. (nein sagen|einen korb geben|eine absage erteilen|fernbleiben|" +
			"aussteigen bevor)",
		"(keine|keinerlei) (freien|) (valenzen|spielräume|kapazität|ressourcen|zeitreserven)",
		"(ist|war|wäre) (mir|uns) (leider|aus .. gründen|) nicht (vergönnt|möglich)",
		"(pflege|betreue|pflegen|betreuen) (ich|wir|) .. (meine|meinen|unsere|unseren) " +
			"(mutter|vater|mann|frau|eltern|schwiegermutter|angehörigen) .. (und|da|keine|rund)",
		"(danke|merci) (aber|jedoch) nein",
		"^ (ausgeschlossen|leider absage|passe|bin raus|ohne mich|keine chance|kein bedarf|kein interesse|" +
			"danke nein|mag nicht|will nicht|nicht mein ding)",
		"(nein sagen|absagen|ablehnen|verzichten|passen) (und|) (das|dies|genau das) (tue|mache|werde) ich",
		"beim besten willen (nicht|kein|keine|keinen|unmöglich)",
		"(phase|kapitel|lebensabschnitt|ära|thema mentoring|mentorenzeit) .. " +
			"(vorbei|abgeschlossen|beendet|zu ende|geschlossen|hinter mir)",
		"(kein|keinen) (platz|raum|spielraum|puffer) (mehr|dafür|für|frei|in meinem)",
		"(fehlt|fehlen|mangelt) (mir|uns|es mir) .. .. (geduld|zeit|kraft|energie|lust|kapazität|muße|luft|" +
			"motivation|nerven|freiraum)",
		"(mir|uns) (fehlt|fehlen) .. .. (geduld|zeit|kraft|energie|lust|kapazität|muße|luft|motivation|nerven|" +
			"freiraum)",
		"(möchte|will|hätte|genieße|gönne mir) (ich|) .. (meine|meinen|mein) " +
			"(ruhe|ruhestand|rente|rentnerdasein|lebensabend|pension)",
		"(arbeitgeber|chef|chefin|firma|vertrag|arbeitsvertrag|compliance|vorstand|konzern) .. " +
			"(erlaubt|gestattet|genehmigt|duldet|billigt) .. (nicht|keine|keinerlei|kein)",
		"(arbeitgeber|chef|chefin|firma|vertrag|arbeitsvertrag|compliance|vorstand|konzern) .. " +
			"(untersagt|verbietet|untersagte|verbot|verboten)",
		"(möchte|will|werde|sollte|muss) (ich|) .. .. (platz machen|den vortritt|vortritt lassen|überlassen|" +
			"weichen|kürzertreten)",
		"(bitte|) .. (sehen sie|seht) .. von (mir|meiner person) ab",
		"(sitze|bin) (ich|) .. (schon|bereits) (in|auf) .. (gremien|beiräten|vorständen|hochzeiten)",
		"jüngeren (den vortritt|platz)",
		"(bin|fühle) (ich|mich|ich mich) .. zu (müde|alt|krank|schwach|erschöpft)",
		"nicht mehr (der jüngste|die jüngste)",
		"(er|sie|herr _|frau _|der vorschlag|die zuordnung|das profil|die wahl|das match|ihr vorschlag|" +
			"euer vorschlag|die auswahl|der name) (gefällt|taugt|behagt|passt) (mir|uns) .. nicht",
		"(gefällt|taugt|behagt) (mir|uns) .. nicht",
		"(planen|plant|rechnen|zählen|zählt) (sie|) mich .. nicht (ein|mit|dazu)",
		"lässt sich .. nicht .. (einrichten|machen|vereinbaren|bewerkstelligen)",
	},
	other: {
		"(reden|sprechen) (wir|) (seither|seitdem|) nicht (mehr|) (miteinander|)",
		"(jemand|jemanden|wen|wer|lieber wen|einen|eine) (anderen|anders|anderes|anderer|andere|anderem|andern|" +
			"neuen|neues)",
		"(andere|anderen|eine andere|einen anderen|eine neue|einen neuen|anderer|neuer|neue|neuen|weiterer|" +
			"weiteren|alternativen) (person|mentor|mentorin|mentee|partner|partnerin|vorschlag|vorschläge|tandem|" +
			"kandidaten|kandidatin|kandidat|zuordnung|zuteilung|optionen|namen|möglichkeit|möglichkeiten|profil|" +
			"match)",
		"(lieber|besser|eher|vielleicht|bitte) (jemand|jemanden|eine frau|einen mann|wen|mit jemand|mit jemandem|" +
			"eine person|einen|eine)",
		"(jemand|jemanden|wen|jemandem) (aus|mit|von|außerhalb|der|die|ohne|mehr|weniger|jüngeren|älteren|" +
			"erfahrenen|externen|neutralen|externes|neutrales)",
		"(gibt es|habt ihr|haben sie|hätten sie|hättet ihr|hast du|bitte um|suche|wünsche mir|wünsche) .. " +
			"(eine|einen|) (alternative|alternativen|alternativvorschlag|ersatz)",
		"(eine|um) alternative", "alternativvorschlag",
		"(gleichen|selben|derselben|demselben|meiner eigenen|eigenen|meinem|meiner) " +
			"(firma|abteilung|team|unternehmen|bereich|konzern|branche|haus|vorgesetzten)",
		"(direkter|mein|unser|ein|direkte|der direkte) (wettbewerber|konkurrent|konkurrentin|mitbewerber|kunde|" +
			"lieferant|vorgesetzter|chef|ex-chef|exchef|nachbar|schwager|cousin|bruder|onkel|schwiegervater|" +
			"ehemaliger chef|früherer chef|alter chef|ex-mann|ex-kollege|exkollege|exmann)",
		"(meine|unsere|eine) (konkurrentin|ex-chefin|schwägerin|cousine|schwester|ehemalige chefin|" +
			"frühere chefin|vorgesetzte|nachbarin|chefin|ex-frau|exfrau|tante)",
		"(kenne|kennen) .. (zu gut|schon zu gut|viel zu gut|bereits zu gut|privat)",
		"(interessenkonflikt|interessenskonflikt|befangen|zu nah|zu nahe)",
		"(nicht|lieber nicht|bitte nicht|ungern) mit (ihm|ihr|ihnen|dieser person|diesem|dieser|herrn|frau)",
		"nicht (die richtige|der richtige|die passende|der passende|das richtige) " +
			"(mentor|mentorin|person|partner|match|wahl|tandem)",
		"(passen|harmonieren|vertragen) (wir|wir beide|sich|) (uns|) .. nicht (zusammen|gut|so)",
		"geht (das|) nicht gut", "falsche wahl",
		"(hatten|haben|hatte) .. (streit|ärger|rechtsstreit|differenzen|auseinandersetzung)",
		"(vor gericht|rechtsstreit|gerichtsstreit|prozess) .. (mit|gegen|gestanden|gesehen)",
		"(im|demselben|selben|gleichen|meinem|unserem|seinem|ihrem) (aufsichtsrat|verwaltungsrat|beirat|" +
			"stiftungsrat|vorstand|gremium|präsidium)",
		"(berichtet|berichte|untersteht) .. (an mich|mir|an ihn|an sie|direkt)",
		"(mir|ihm|ihr) (unterstellt|vorgesetzt)",
		"(ist|war) (mein|meine|unser|unsere|der|die) .. (ex|exmann|exfrau|ex-mann|ex-frau|schwager|schwägerin|" +
			"bruder|neffe|nichte|schwiegersohn|trauzeuge|patenonkel|nachbar|exchef|ex-chef|steuerberater|anwalt|" +
			"kunde|mandant|lieferant|mieter|vermieter)",
		"(zuordnung|paarung|vorschlag|tandem) (ändern|überdenken|überprüfen|noch einmal)",
		"(nicht|keine) (die beste|optimale|gute|glückliche|passende) (wahl|paarung|zuordnung|kombination)",
		"(zerstritten|verkracht|überworfen|über kreuz)",
		"(bitte|lieber|besser) .. (anders|neu) (zuordnen|besetzen|zuteilen|vermitteln|paaren)",
		"zu weit (weg|entfernt|auseinander)",
		"(jemand|jemanden|wen) (in meiner nähe|in der nähe|näher|vor ort|hier)",
		"(passen|passten|passt) .. nicht (zusammen|zueinander|zu mir)",
		"(glaube|denke|fürchte) (ich|) nicht dass .. (zusammenpassen|passt|harmonieren|passen)",
	},
}
