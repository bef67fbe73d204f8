package replies

// germanDoubt are the words by which they put off, hesitate, set conditions, turn round and regret, and those that
// only look like an answer.
var germanDoubt = phrasebook{
	later: {
		"(fragen|fragt|frag|klopfen|rufen) (sie|ihr|) (gerne|doch|bitte|) " +
			"(später|wieder|nochmal|erneut|nächstes jahr|im herbst) an",
		"^ später", "später $",
		"(vielleicht|lieber|eventuell|erst|eher|gerne|gern|bitte|doch|frühestens|etwas|ein bisschen|dann|" +
			"vielleicht dann) später",
		"später (gern|gerne|vielleicht|wieder|bitte|einmal|mal|nochmal|im|noch einmal|dann|ja)",
		"(nicht|noch nicht|nein nicht|leider nicht) (jetzt|sofort|gleich|heute|momentan|gerade|im moment|aktuell|" +
			"derzeit|vor|in diesem jahr aber)",
		"(jetzt|momentan|derzeit|aktuell|zurzeit|gerade|grad|im moment|im augenblick|augenblicklich|vorerst|" +
			"vorläufig|fürs erste|zunächst|diesen monat|diese woche|dieses quartal|dieses halbjahr|" +
			"heuer nicht aber|gegenwärtig|vor dem sommer) (nicht|leider nicht|nein|noch nicht|gar nicht|" +
			"lieber nicht|eher nicht|schlecht|ungünstig|keine zeit|leider keine zeit|nicht möglich|passt es nicht|" +
			"geht es nicht|klappt es nicht|überhaupt nicht|wirklich nicht|gar keine zeit|zu viel|ist schlecht|" +
			"ist es schlecht|ist es ungünstig|leider schlecht)",
		"(habe|hab|hätte|finde) .. (jetzt|momentan|derzeit|aktuell|zurzeit|gerade|grad|im moment|bis dahin) .. " +
			"(keine zeit|keine kapazität|keine kapazitäten|zu viel|viel zu viel|den kopf nicht|keinen kopf)",
		"(kann|möchte|will|schaffe|passt|geht|klappt|habe) .. (jetzt|momentan|derzeit|aktuell|zurzeit|gerade|" +
			"grad|im moment|im augenblick|vorerst) .. nicht",
		"(passt|geht|klappt|ist) .. (jetzt|momentan|derzeit|aktuell|zurzeit|gerade|grad|im moment) .. " +
			"(nicht|schlecht|ungünstig|nicht so gut|gar nicht|eher schlecht)",
		"(gerade|grad|momentan|derzeit|aktuell|zurzeit|im moment) .. (zu viel|viel los|land unter|keine zeit|" +
			"keine luft|keine kapazitäten|ausgelastet|eingespannt|überlastet|stressig|unpassend|ungünstig|schlecht|" +
			"zuviel)",
		"noch (nicht|zu früh)", "(zu|etwas|ein bisschen|ein wenig|noch zu) früh",
		"(nächstes|kommendes|das nächste|beim nächsten|zum nächsten|im nächsten|im kommenden) " +
			"(mal|jahr|quartal|halbjahr|durchgang|semester|programm|monat|zyklus|frühjahr|herbst)",
		"(nächste|kommende|die nächste|der nächsten|der kommenden|zur nächsten|eine spätere|einer späteren|" +
			"einer der nächsten) (runde|gelegenheit|staffel|saison|ausgabe|kohorte|woche|auflage|jahrgang)",
		"(nächsten|kommenden) (monat|sommer|herbst|winter|frühling|durchgang|jahrgang)",
		"(im|zu einem|auf einen|zum|einem|einen) (späteren|anderen|besseren|günstigeren) " +
			"(zeitpunkt|termin|mal|moment|durchgang)",
		"(in|nach) (ein paar|einigen|zwei|drei|sechs|vier|wenigen|einem halben) " +
			"(monaten|wochen|monat|jahr|jahren|tagen) (gern|gerne|wieder|nochmal|noch einmal|vielleicht|dann|" +
			"erneut|bin|kann|passt|geht|könnte)",
		"(ein|nächstes|anderes|das nächste|ein anderes) andermal",
		"(ein|beim) (andermal|anderes mal|anderen mal|nächsten mal)", "irgendwann (später|einmal|mal|anders)",
		"(fragen|frag|fragt|melden|melde|meldet|meld|kontaktieren|kontaktiert|kontaktiere|schreiben|schreib|" +
			"schreibt|kommen|komm|kommt|anfragen|versuchen|versuchts|versucht|erinnern|erinnert|erinnere|probieren|" +
			"probiert|klopfen|klopft) .. (nochmal|nochmals|noch einmal|noch mal|wieder|erneut|später|auf mich zu|" +
			"im|in|ab|nach|dann|ende|anfang|mitte|daran)",
		"(melde|meld) (ich|) mich (dann|wieder|später|im|in|nach|bei|noch|sobald|wenn|selbst|von|ende|anfang|" +
			"mitte|demnächst|nächste|morgen|gerne|gern|sonst|nochmal|danach)",
		"(ich melde|melde ich) mich", "melde mich ab <monat>",
		"(komme|komm) (ich|) .. (auf sie|auf euch|auf dich|darauf|drauf) .. (zu|zurück)",
		"(wieder|nochmal|erneut|noch einmal|nochmals) (melden|fragen|anfragen|nachfragen|anklopfen|nachhaken|" +
			"kontaktieren|versuchen|anschreiben|auf mich zukommen|auf mich zu)",
		"(bitte|gerne) (wieder|nochmal|erneut|noch einmal|nochmals|später) .. (melden|fragen|nachfragen|anfragen)",
		"(erst|frühestens|erst wieder|nicht vor|nicht vor dem|aber erst|lieber erst|dann erst|lieber ab|" +
			"wieder ab) (im|ab|in|nach|am|ende|anfang|mitte|wieder|zum|nächstes|nächsten|nächste|dem|den|der|" +
			"kommendes|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|ostern|" +
			"weihnachten|sommer|herbst|später|zu|dann|morgen)",
		"frühestens", "(im|ab) <monat> (gern|gerne|wieder|dann|sehr gerne|passt|kann)",
		"(gerne|aber|dann|lieber|wieder) (im|ab) <monat>",
		"(nach|im|ab) .. (sommerferien|ferien|urlaub|umzug|sommer|elternzeit|jahreswechsel|sommerpause|" +
			"sommerurlaub|messe|umbau|jahresabschluss|projekt|weihnachten|ostern|reorganisation|mutterschutz|reha|" +
			"operation|fusion|quartalsende) (gern|gerne|wieder|dann|passt|geht|kann|bin|könnte|habe|sieht|wäre|" +
			"hätte)",
		"danach (gern|gerne|sehr gern|sehr gerne|wieder|bin ich|kann ich|stehe ich|passt|geht|sieht|klappt|ja|" +
			"mache ich|habe ich|jederzeit)",
		"ab (dem|) _ stehe ich (wieder|) zur verfügung", "nur bin ich bis",
		"vor (dem|der|) .. (geht|kann|klappt|passt|schaffe|wird|habe|komme) .. (nichts|nicht|nix|kaum|keine)",
		"ab .. (stehe|bin|kann|habe|hätte|wäre|könnte|passt|geht|klappt) .. " +
			"(zur verfügung|verfügbar|frei|bereit|dabei|zeit|wieder|einsteigen|starten|anfangen|luft|kapazität|" +
			"kapazitäten|gut|besser|gerne|gern|los)",
		"(bin|ich bin|stehe) .. (erst|frühestens) .. (verfügbar|frei|zurück|wieder|da|zur verfügung|bereit)",
		"(bis|bis zum|bis ende|bis mitte|bis anfang) .. (keine zeit|nicht verfügbar|ausgebucht|verplant|" +
			"keine kapazität|keine kapazitäten|unterwegs|im ausland|nicht möglich|nicht)",
		"(verschieben|verschieben wir|vertagen|vertagen wir|aufschieben|zurückstellen|verschiebe|vertage) ",
		"(verschieben|vertagen|zurückstellen|aufschieben) (wir|auf|bitte|das|es|würde|möchte|können|$)",
		"(brauche|brauch|bräuchte|benötige) (ich|) (noch|) (etwas|ein bisschen|ein wenig|mehr|noch etwas|" +
			"noch mehr) zeit",
		"(sobald|wenn) .. (ruhiger|zeit|luft|vorbei|zurück) .. (gern|gerne|melde|wieder|dabei)",
		"(warteliste|auf die warteliste|vormerken|merken sie mich|vorgemerkt)",
		"(fülle|mache|erledige|beantworte|schicke|sende|antworte|schaue|schau) .. " +
			"(später|morgen|nächste woche|am wochenende|heute abend|im|nach|demnächst|bald|in)",
		"(stecke|stecken|hänge|sitze) (ich|wir|) .. .. bis",
		"(geben|gebt|gib|lasst|lassen|lass) (sie|) mir (bitte|noch|bitte noch|) " +
			"(zeit|luft|ein paar wochen|ein paar monate|einige wochen|einen monat|zwei wochen)",
		"(gerne|gern|lieber|wieder|erst|passt|besser|dann|ok) (nach|ab) (ostern|pfingsten|weihnachten|neujahr|" +
			"silvester|dem sommer|den ferien|dem urlaub|den sommerferien|den feiertagen|der sommerpause|karneval|" +
			"fasching|dem jahreswechsel|jahresende|jahresbeginn)",
		"(nach|ab) (ostern|pfingsten|weihnachten|neujahr|dem sommer|den ferien|dem urlaub|den feiertagen|" +
			"karneval|fasching|jahresbeginn) (gern|gerne|wieder|lieber|ja|bin|kann|hätte|habe|passt|geht|wäre|" +
			"sieht)",
		"wiedervorlage",
		"(stellen|stellt|legen|legt|schieben|schiebt|halten|haltet) (sie|wir|) " +
			"(es|das|mich|die sache|meine zusage|bitte|) .. (zurück|auf die lange bank|auf später)",
		"(gerade|derzeit|jetzt|im moment|momentan|zurzeit|grad) .. (nicht recht|unrecht|ungelegen|nicht gelegen|" +
			"nicht drin|mitten im|mitten in|bis über beide ohren|bis zum hals)",
		"(bis|mindestens bis) .. .. (kein land|unter wasser|land unter|im tunnel|am anschlag|voll ausgelastet|" +
			"zugeschüttet|dicht|gebunden|blockiert|verplant|im ausland|nicht zu gebrauchen)",
		"(kommt|käme|trifft|erwischt) (mich|mir|für mich|) .. (ungelegen|zur unzeit|zu früh|" +
			"zum falschen zeitpunkt|auf dem falschen fuß)",
		"(zuerst|erst|vorher|zunächst) (muss|will|möchte|kommt|steht|gilt) (ich|das|die|der|es|noch|) .. " +
			"(umzug|umbau|abschluss|jahresabschluss|fusion|operation|reha|hochzeit|prüfung|projekt|baby|geburt|" +
			"übergabe|messe|ernte|saison|inventur)",
		"(fragen|fragt|frag|probieren|probiert|versuchen|versucht) (sie|ihr|es|) .. (in|nach) _ " +
			"(wochen|monaten|jahren|tagen)",
		"(in|nach) _ (wochen|monaten) (nochmal|noch einmal|wieder|erneut|gerne|gern)",
		"(komme|komm) (ich|) (vorher|davor|derzeit|zurzeit|gerade|im moment|diese woche) .. nicht .. dazu",
		"(melde|meld) (ich|) mich .. (sobald|wenn)",
		"(dieses jahr|heuer) .. (nicht|nein) .. nächstes .. (gern|gerne|wieder|dabei|ja)",
		"(setze|setzen|setz) (ich|) .. (ein jahr|eine runde|einen durchgang) aus",
		"(momentan|derzeit|aktuell|zurzeit|gerade|grad|im moment|im augenblick) .. " +
			"(schwierig|eng|heftig|turbulent|hektisch|wild|knapp|ganz schlecht|viel zu tun)",
		"ab <monat> (sieht|wird|geht|ist|habe|kann) .. (besser|ruhiger|leichter|gut|entspannter|luft|wieder)",
		"(die nächsten|die kommenden|diese|in den nächsten) (wochen|monate|monaten) .. " +
			"(schwierig|dicht|voll|eng|keine zeit|nicht|turbulent|ausgebucht)",
		"(muss|soll|müsste|sollte|kann) (leider|noch|bitte|erst|einmal|noch etwas|) warten (bis|auf)",
		"(muss|soll|müsste) .. warten bis",
		"(bin|ist) .. (gerade|eben|soeben|frisch) (vater|mutter|opa|oma|umgezogen|operiert)",
		"(nächstes|kommendes) jahr (wieder|gern|gerne|dann|bestimmt|sicher)",
		"(können|könnten|könnt|kann|ginge|geht|wäre|dürfen|würde) (wir|ich|es|das|man|) .. " +
			"(erst|im|ab|nach|anfang|ende|mitte) (im|ab|nach|) (<monat>|ostern|weihnachten|dem sommer|den ferien|" +
			"dem urlaub|der sommerpause|nächsten jahr|nächstes jahr) .. (starten|beginnen|anfangen|loslegen|" +
			"einsteigen|dazukommen|dazustoßen|losgehen|anlaufen)",
		"(können|könnten|könnt|könntet|würden) (sie|ihr) (mich|mir|es) .. " +
			"(später|nächstes jahr|im <monat>|nach ostern|nach weihnachten|nach dem sommer|nach den ferien|" +
			"in _ wochen|in _ monaten) .. (fragen|anschreiben|kontaktieren|anfragen|anrufen|ansprechen|erinnern|" +
			"schreiben|versuchen|probieren)",
		"(können|könnten|könnt|könntet|würden) (sie|ihr) mich .. (noch einmal|nochmal|nochmals|wieder|erneut) " +
			"(fragen|kontaktieren|anfragen|ansprechen|erinnern)",
	},
	unsure: {
		"(weiß|weis|wüsste) (ich|es|wir|) (noch|es|es noch|leider noch|ehrlich gesagt|ehrlich gesagt noch|" +
			"es ehrlich gesagt|das|das noch|leider|auch|auch noch|wirklich|gerade|) nicht",
		"(weiß|weis) (ich|) (nicht|noch nicht) (recht|so recht|genau|so genau|ob|wie|was|sicher)",
		"keine ahnung",
		"(nicht|noch nicht|bin mir nicht|nicht ganz|nicht so|nicht wirklich) " +
			"(sicher|schlüssig|entschieden|ganz sicher|so sicher|überzeugt|entschlossen|im klaren|ganz überzeugt|" +
			"festlegen|absehbar|entscheiden|sagen|beurteilen|einschätzen|abschätzen|zusagen aber)",
		"(unsicher|unentschlossen|unschlüssig|unentschieden|zwiegespalten|hin und hergerissen|" +
			"hin- und hergerissen|hin und her gerissen|skeptisch)",
		"^ (vielleicht|eventuell|evtl|ev|möglicherweise|womöglich|unter umständen|mal sehen|mal schauen|" +
			"schau ma mal|schaun mer mal|schauen wir mal|schauen wir|schaumamal|jein|hm|hmm|naja|na ja|tja|puh|uff|" +
			"äh|ähm|wahrscheinlich|vermutlich|eigentlich|eher ja|im prinzip|grundsätzlich|prinzipiell|theoretisch|" +
			"könnte sein|kann sein|ich denke schon|ich glaube schon|ich glaub schon|denke schon|glaube schon|" +
			"schon irgendwie|irgendwie|weiß nicht|teils teils|fifty fifty|sowohl als auch)",
		"vielleicht", "eventuell", "möglicherweise",
		"(grundsätzlich|prinzipiell|im prinzip|eigentlich|theoretisch|tendenziell|wahrscheinlich|vermutlich|" +
			"wohl eher|ich denke|ich glaube|wohl|eher) (ja|schon|gerne|gern|nein|nicht|interessiert|dabei|dafür|" +
			"offen)",
		"(überlege|überleg|grüble|zögere|schwanke|zaudere|hadere) (ich|noch|es|mir|gerade|aber|$)",
		"(muss|müsste|möchte|will) .. (überlegen|nachdenken|schlafen|klären|abklären|abstimmen|besprechen|" +
			"absprechen|prüfen|beraten|nachsehen)",
		"(muss|müsste) .. erst .. (fragen|schauen)", "(lassen sie|lasst|lass) mich .. (überlegen|nachdenken)",
		"durch den kopf gehen",
		"(muss|müsste) .. (meine|meinen|mit meiner|mit meinem) _ .. (fragen|abstimmen|besprechen|klären|" +
			"absprechen|reden|sprechen|abklären)",
		"(bedenkzeit|bedenken muss)", "(darüber|drüber) .. (nachdenken|schlafen|nachzudenken)",
		"(kommt|käme) (darauf|drauf|ganz darauf|immer darauf) an",
		"hängt (davon|von|stark davon|ganz davon) (ab|)",
		"(je nachdem|mal sehen|mal schauen|mal gucken|schauen wir mal|schaun wir mal|abwarten|schaun mer mal|" +
			"schau ma mal|wir werden sehen|schwer zu sagen|schwierig zu sagen|kann sein|könnte sein)",
		"(noch|steht noch) (offen|unklar|ungewiss|in den sternen|nicht fest)",
		"(kann|könnte|möchte|will) .. (noch|) (nichts|nicht) (sagen|versprechen|zusagen aber|garantieren|" +
			"festlegen|entscheiden)",
		"ohne gewähr", "ja und nein", "weder ja noch nein",
		"entscheide (ich|mich) .. (später|noch|erst|nächste|morgen)",
		"(bevor|ehe) ich (mich|zusage|entscheide|ja sage|ja oder nein|etwas zusage)", "🤔", "🤷", "tendiere",
		"neige (dazu|eher|zu)", "(habe|hab|hätte) .. (bedenken|zweifel|vorbehalte)", "zweifle",
		"(nicht|kein|weder|kein klares) nein aber", "(sage|sag) (ich|) (mal|) weder ja noch nein",
		"(mit mir|noch|selbst) (am|beim) (hadern|ringen|überlegen|abwägen)", "(ringe|hadere) (ich|) (noch|mit)",
		"(nacht|nächte|nächtlein) .. (darüber|drüber) .. schlafen", "(eine|die) nacht (darüber|drüber)",
		"(muss|müsste|möchte|will|sollte) (ich|das|es|mir|mich|) .. .. (überlegen|besprechen|klären|absprechen|" +
			"überschlafen|abklären|abstimmen|durchdenken|rücksprache halten|abwägen|sacken lassen|setzen lassen)",
		"(halte|lasse|lass) (ich|) (es|das|mir das|mir) (noch|) .. offen",
		"(geben|gebt|gib|lasst|lassen) (sie|) mir .. bedenkzeit", "(nicht|keineswegs) abgeneigt",
		"(könnte|wäre) (ich|) mir .. vorstellen", "(einerseits|auf der einen seite)",
		"(ob|wie) (sich das|das|es) .. (ausgeht|klappt|vereinbaren lässt|zeitlich)", "wackelkandidat",
		"mit fragezeichen", "(frage|fragen) (ich|) .. (erst|zuerst|vorher|noch) .. (meine|meinen|die|den) _",
		"weder (zu|ja|zusagen) noch (ab|nein|absagen)", "(sage|sag) (ich|) weder zu noch ab",
		"muss ich (nachschauen|nachsehen|prüfen|schauen|klären|überlegen|fragen|besprechen|nachfragen)",
	},
	onlyIf: {
		"(ja|gerne|gern|ok|okay|einverstanden|dabei|aber|zusage|und zwar) (nur|) " +
			"(wenn|falls|sofern|vorausgesetzt)",
		"(nur|aber nur|höchstens|allenfalls|lediglich|ausschließlich|allein|einzig) " +
			"(wenn|falls|dann|unter|sofern|dann wenn|mit|bei|für)",
		"(unter|mit) (der|einer|folgender|einigen|gewissen|bestimmten) (bedingung|bedingungen|voraussetzung|" +
			"voraussetzungen|einschränkung|auflage|auflagen|vorbehalt)",
		"unter (vorbehalt|umständen|vorbehaltlich)",
		"(vorausgesetzt|sofern|vorbehaltlich|es sei denn|außer wenn|außer es|falls mein|falls meine|falls ich|" +
			"falls es|falls das|falls die|falls der|wenn mein chef|wenn meine chefin|wenn mein arbeitgeber|" +
			"wenn meine frau|wenn mein mann|wenn meine gesundheit|wenn es die zeit|wenn es zeitlich|" +
			"wenn die chemie|wenn es sich|wenn ich darf|wenn ich wieder)",
		"(vorausgesetzt dass|unter der prämisse|nur sofern|gesetzt den fall|wenn überhaupt|wenn dann nur)",
		"(hängt|steht und fällt) .. (davon|mit)",
		"(ja|gerne|gern|dabei|einverstanden) (es sei denn|außer|unter der)",
	},
	neutral: {
		"(möchte|will|wollte|werde|soll) (ich |)(noch |gar |bitte |)nicht " +
			"(aufhören|aussteigen|austreten|abbrechen|beenden|pausieren|absagen)",
		"(finde|finden|habe|hab|sehe) .. (mail|e-mail|email|nachricht) (nicht mehr|nicht)",
		"(keine|keinerlei|ohne|nie eine) (pause|auszeit|unterbrechung)",
		"(brauche|brauch|mache|nehme|möchte|will) (ich|wir|) keine (pause|auszeit|unterbrechung)",
		"(möchte|will|werde) (ich|wir|) (noch|auf keinen fall|gar|) nicht " +
			"(aufhören|aussteigen|austreten|abbrechen|pausieren)",
		"(löschen|löscht|lösche) (sie|) (meine|die|alle|) (daten|angaben) (bitte|noch|) nicht",
		"(löschen|löscht) (sie|) (bitte|) nicht", "ja (gerne|gern|) aber",
		"(würde|wäre|hätte|hätten|würden) (ich|) (ja|wirklich|so|sehr|) (gerne|gern) .. aber",
		"ich (würde|wäre|hätte) ja",
		"(hätte|hätten|wäre) .. (gerne|gern) (mitgemacht|teilgenommen|zugesagt|dabei gewesen|angenommen|" +
			"ja gesagt|geholfen|gemacht|weitergemacht|unterstützt)",
		"nicht (nur|zuletzt|selten|schlecht|unbedingt|vergessen|ganz|weiter schlimm|schlimm)",
		"keine (fragen|eile|sorge|ursache|weiteren fragen|weitere frage|frage|umstände|rückfragen)",
		"(keine|kein) antwort", "ja oder nein",
		"(mit|ein|auf|zu|wegen) (ja|nein) (oder|antworten|zu antworten)",
		"(danke|dank|merci|besten dank|vielen dank|herzlichen dank) (für|fürs) " +
			"(die|ihre|eure|deine|das|ihr|euer|dein|den|nachfragen|melden|fragen|anfragen|erinnern|nachhaken|" +
			"vorschlagen|angebot|verständnis|interesse)",
		"(freue|freut|freuen|gefreut|freute) (mich|uns|mich sehr) (über ihre|über eure|über die|über das|" +
			"über deine|von ihnen|von euch|von dir|wenn|dass|über ihr)",
		"(freue|freuen) (mich|uns) (über|auf) (ihre|eure|eine|deine) (antwort|rückmeldung|nachricht|rückruf)",
		"(habe|hab) mich (sehr|) (gefreut|geehrt)", "(gefreut|geehrt|geschmeichelt)",
		"(ehrt|schmeichelt) (mich|mir)",
		"(gute|super|tolle|schöne|spannende|interessante) (sache|idee|initiative) aber",
		"(klingt|hört sich) .. (an|) aber", "(gut|schön|toll|super) (dass|zu|wenn|gemacht)",
		"(ist|wird|war) (ok|gut|super|prima|perfekt|toll) aber",
		"(viel|viele|guten|gutes|alles) (erfolg|glück|spaß|gute|grüße|gelingen)",
		"(passt|pass) (auf|gut auf) (euch|dich|sich)", "alles (gute|klar|liebe)",
		"(schönen|schönes|schöne) (tag|abend|wochenende|woche|urlaub|feiertage|ferien|sommer|gruß|grüße)",
		"(gutes|frohes) (neues|neues jahr|gelingen)", "(sonst|im übrigen|ansonsten) (alles|geht) (gut|ok)",
		"(erst|noch) (einmal|mal) (danke|vielen dank)", "(tut|es tut) mir leid (dass|für die|wegen|die späte)",
		"(sorry|entschuldigung|entschuldigen sie|entschuldige|verzeihung|pardon) (für|dass|wegen|die)",
		"(ja|gerne|gern|natürlich|selbstverständlich) (beim nächsten|nächstes|das nächste|ein andermal|später|" +
			"im nächsten)",
		"(nicht|nie|niemals) (bereut|bereue)", "nicht (abgesagt|abgelehnt|vergessen)", "so ist es nicht",
		"ja mei", "na ja", "ja eben", "ja doch nicht",
		"(ob|wenn|falls|dass) ich (zusage|teilnehme|mitmache|absage|ablehne|dabei bin)",
		"(gestellte|offene) fragen", "(gern|gerne) geschehen", "wenn ja", "wenn nein",
		"(falls|sollte) (ja|nein)", "nein sagen", "nein zu sagen", "ja sagen", "ja zu sagen", "lernen nein",
		"nicht zu (viel|früh|oft|lange)", "nicht (so|ganz|allzu) (schlimm|wichtig|eilig|dringend)",
		"nein (moment|warte|halt|quatsch|stimmt nicht|pardon|sorry es war|es war)",
		"^ (nein|nee|ach nein|nicht) sondern", "nicht sondern", "ohne (sie|ihn) (fragen|zögern zu)",
		"ich will nicht (stören|drängen|unhöflich|lange|zu viel)",
		"(gut|super|schön) (aufgehoben|geklappt|gelaufen)",
		"gut (getan|gegangen|vorbereitet|verstanden|zu wissen|gemeint)", "(ganz|sehr) gut $", "^ ja ich weiß",
		"^ ja ich (hatte|habe) .. (zugesagt|gesagt|versprochen|angekündigt)",
		"(halb|fast|beinahe|schon fast|bereits mündlich|schon halb) zugesagt",
		"(darum|deshalb|deswegen|daher) frage ich",
		"(telefon|videotelefonie|zoom|teams|online|video|videocalls|videokonferenzen|bildschirm|technik|whatsapp|" +
			"skype) (ist|sind|wäre|wären) .. nichts für mich",
		"eigentlich .. (wollte|wollt) ich .. .. (aussetzen|absagen|aufhören|pausieren|passen|verzichten|ablehnen|" +
			"aussteigen)",
		"(wollte|wollt|hatte) (ich|) eigentlich .. .. (aussetzen|absagen|aufhören|pausieren|passen|verzichten|" +
			"ablehnen|aussteigen|schluss machen|abzusagen|aufzuhören)",
		"^ ja (das|ihr|euer|so ein|ein) .. (<programme>|idee|sache|initiative) (ist|war|bleibt|klingt|wäre)",
		"(gespannt|neugierig) auf (ihre|eure|deine|die) (antwort|rückmeldung|reaktion|infos|informationen|" +
			"unterlagen|details|erklärung)",
		"(freue|freu|freuen) (ich|) (mich|uns) (auf|über) (ihre|eure|deine|die|eine|jede) " +
			"(antwort|rückmeldung|reaktion|nachricht|mail|einladung|post|anfrage)",
		"(ja|nein) sagen (wollte|würde|zu|lernen)",
		"(letztes|voriges|vergangenes) jahr .. (abgesagt|zugesagt|nein|ja|dabei|mitgemacht|teilgenommen)",
		"(früher|damals|jahrelang|bisher|immer|letztes jahr) .. (dabei|mitgemacht|teilgenommen)",
		"keine (sorge|angst|bange|eile|hektik)",
		"(mentee|mentor|mentorin|er|sie|kollege) (ist|hat|war) .. und (will|möchte|wird) .. .. " +
			"(aufhören|aussteigen|hinwerfen|hinschmeißen|kündigen|abbrechen|pausieren|beenden)",
		"(arzt|ärztin|chef|chefin|frau|mann|familie|arbeitgeber|partner|vorgesetzter|firma|gatte|gattin) " +
			"(hat|hätte|haben) .. (nichts|nix) (dagegen|einzuwenden)",
		"(kenne|kennen|kenn) (ich|wir) .. nicht (persönlich|näher|gut|wirklich|$)",
		"(sohn|tochter|er|sie|mann|frau|mentee|mentor|kollege|kollegin|chef|enkel|enkelin) hört .. .. auf",
		"(wird|werde) .. (erledigt|nachgereicht|nachgeholt|umgehend erledigt)",
		"(mache|mach|erledige|berichte) ich .. (morgen|später|gleich|nachher|heute abend|am wochenende|" +
			"nächste woche|demnächst|sobald)",
		"(ok|gut|ja|gerne|gern|klar) (mache|mach|erledige|tue) ich .. (morgen|später|gleich|nachher|heute abend|" +
			"am wochenende|nächste woche|demnächst|sobald)",
		"(ok|gut|ja) (wird|werde) .. erledigt",
		"mit (freude|vergnügen|begeisterung|großer freude|interesse|großem interesse) " +
			"(gelesen|teilgenommen|mitgemacht|gehört|vernommen|erhalten|gewesen)",
		"(ist|so|wirklich|für) eine (tolle|schöne|super|nette|großartige|gute) (idee|sache|initiative)",
		"(tolle|schöne|super|nette|großartige) idee (von|für|und|aber|dieses|das|ihr|euer|mit)",
		"(rufe|schreibe|kontaktiere|treffe|maile) (ich|) (ihn|sie|ihm|ihr|herrn _|frau _) .. " +
			"(nächste|kommende|diese) woche",
		"(rufe|schreibe|kontaktiere|treffe|maile) (ich|) (ihn|sie|ihm|ihr|herrn _|frau _) " +
			"(morgen|heute|später|demnächst|bald|nächste woche)",
		"(reicht|langt|genügt) (es|mir|es mir) .. (wenn|dass|völlig|vollkommen|vollauf)",
		"mir (reicht|langt|genügt) es .. (wenn|dass|völlig|vollkommen)",
		"(uns|gut|offen|regelmäßig|miteinander|rege) .. austauschen",
		"(scheide|trete|steige|gehe|ziehe) (ich|) (mich|) .. .. (aus|bei|vom) " +
			"(der|dem|meiner|meinem|unserem|unserer) (firma|unternehmen|job|vorstand|konzern|projekt|betrieb|" +
			"verein|kanzlei|berufsleben|beruf|aufsichtsrat|partei|geschäftsführung|dienst|bank|amt|gemeinderat|" +
			"kirche) .. (aus|ab|zurück|)",
		"(scheide|trete|steige) ich .. als (vorstand|geschäftsführer|geschäftsführerin|vorsitzender|vorsitzende|" +
			"chef|ceo|bürgermeister|partner) .. (aus|ab|zurück)",
		"(habe|hab|haben|hatte) (ich|wir|) .. bis (gestern|heute|jetzt|dato|dahin) .. keine <mails> (mehr|) " +
			"(bekommen|erhalten|)",
		"bis (gestern|heute|jetzt|dato|dahin) .. keine <mails> (bekommen|erhalten|)",
		"(liest|lese|lesen|checke|checkt|schreibt|schreibe|beantwortet) .. keine <mails>",
	},
	but: {
		"aber", "jedoch", "allerdings", "dennoch", "trotzdem", "nur bin ich", "nur habe ich", "doch leider",
		"andererseits", "dagegen spricht", "einzig", "wobei", "nichtsdestotrotz",
	},
	correction: {
		"(vergessen|vergesst|vergiss|ignorieren|ignoriert) (sie|) (bitte|) (meine|mein|die) " +
			"(letzte|vorige|gestrige|) (absage|zusage|antwort|mail|nachricht|nein|abmeldung)",
		"nein moment", "moment nein", "halt nein", "nein halt", "ach nein", "ach was", "ach quatsch", "quatsch",
		"nein doch nicht", "doch nicht", "korrektur", "korrigiere", "berichtige", "ich meinte",
		"ich meine natürlich", "vielmehr", "beziehungsweise nein", "oder nein", "oder doch", "oder besser",
		"pardon nein", "sorry nein",
		"(habe|hab) mich (vertan|verschrieben|vertippt|geirrt|umentschieden|anders entschieden)",
		"(meine|unsere) (meinung|entscheidung) geändert",
		"(es mir|mir das|es mir noch einmal|mich) anders überlegt", "nehme (ich|) (meine|das|alles) .. zurück",
		"ziehe .. (zusage|zustimmung|anmeldung) .. zurück", "vergesst .. letzte",
		"vergessen sie (meine|was|die) ..", "irrtum", "mein fehler",
	},
	although: {
		"obwohl", "obgleich", "obschon", "auch wenn", "wenn auch", "selbst wenn", "trotz", "ungeachtet", "zwar",
	},
	regret: {
		"leider", "bedauerlicherweise", "schade", "sehr schade", "zu schade", "unglücklicherweise",
		"dummerweise", "bedaure", "bedauere", "zu meinem bedauern", "mit bedauern", "so leid es mir tut",
		"tut mir (leid|sehr leid|wirklich leid|echt leid|furchtbar leid)", "es tut mir (leid|sehr leid)",
		"schweren herzens", "blöderweise", "ärgerlicherweise",
	},
	wrong: {
		"(falsche|nicht die richtige|andere|verkehrte) (person|adresse|mailadresse|e-mail-adresse)",
		"(falscher|falschen|nicht der richtige) (empfänger|adressat|ansprechpartner|adressaten|ansprechpartner|" +
			"verteiler)",
		"(wer|was) (sind|seid|bist) (sie|ihr|du) (überhaupt|eigentlich|denn|nochmal|bitte|$)", "wer sind sie",
		"wer seid ihr", "wer schreibt mir",
		"nicht (der|die) richtige (ansprechpartner|ansprechpartnerin|adressat|person)",
		"(arbeite|bin|arbeitet|ist) .. nicht mehr (bei|im unternehmen|in der firma|dort|hier|da|für|im haus|" +
			"angestellt|beschäftigt|tätig|in dieser)",
		"nicht mehr (bei|im unternehmen|in der firma|im hause|im haus|beschäftigt|angestellt|für diese firma)",
		"verwechslung", "verwechseln (sie|) mich", "verwechselt", "ich bin nicht (herr|frau|der|die)",
		"(heiße|heiss) (ich|) nicht",
		"(kenne|kenn) (ich|) (sie|euch|dieses programm|dieses|das programm|niemanden|keinen|ihr programm|diese) " +
			"nicht",
		"(nie|noch nie|niemals) (davon|von ihnen|von diesem|etwas) gehört",
		"(nie|nicht) (angemeldet|beworben|eingetragen|registriert)",
		"(irrtümlich|versehentlich|fälschlicherweise|irrtümlicherweise|fehlgeleitet)",
		"(woher|wie|wo) (haben|habt|hast) (sie|ihr|du) .. (adresse|mailadresse|kontakt|daten|namen)",
		"(ist|das|handelt) .. (spam|betrug|phishing|scam|fake|abzocke)", "nicht an mich (gerichtet|adressiert)",
		"nicht für mich (bestimmt|gedacht)", "was soll (das|diese mail)",
		"worum (geht es|gehts) (hier|eigentlich|überhaupt|denn)", "in (rente|pension) (gegangen|seit)",
		"namensvetter", "das (muss|wird) (ein irrtum|eine verwechslung|wohl ein irrtum) sein",
	},
}
