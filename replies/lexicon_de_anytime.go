package replies

// germanAnytime are the words that mean something in any reply: questions, courtesy, leaving, pausing, help.
var germanAnytime = phrasebook{
	asking: {
		"^ (wie|was|wann|wo|wer|welche|welcher|welches|wieviel|wieviele|warum|wozu|woher|wofür|wohin|womit|" +
			"worauf|wem|wen|weshalb|wieso|bis wann|ab wann|in welchem|mit wem|an wen) " +
			"(viel|viele|lange|oft|ist|sind|kostet|genau|muss|kann|wird|geht|läuft|soll|hat|haben|passiert|macht|" +
			"machen|war|würde|wäre|bedeutet|heißt|findet|erwartet|erwarten|bekomme|darf|sieht|aufwendig|" +
			"funktioniert|komme|gibt|beginnt|startet|werden|zeit|stunden|aufwand|müssen|könnte|sollte|hoch|groß|" +
			"weit|dauert|trägt|zahlt|beteiligt)",
		"^ (muss|kann|darf|soll|müsste|könnte|dürfte|bekomme|brauche|kriege|werde|wird|gibt|ist|sind|hat|haben|" +
			"habt|geht|findet|kostet|gilt|zählt|müssen|können|dürfen|sollen|wäre|würde|bekommt) " +
			"(ich|man|es|das|der|die|wir|sie|ihr|er|dafür|denn|hierfür)",
		"(habe|hätte|hab) .. (eine|noch eine|ein paar|einige|mehrere|zwei|drei|ne|mal ne|mal eine) " +
			"(frage|fragen|kurze frage|rückfrage|rückfragen|verständnisfrage)",
		"(eine|kurze|noch eine|vorab eine|eine kurze|kleine) (frage|rückfrage|verständnisfrage)",
		"(mehr|weitere|nähere|genauere|zusätzliche) (informationen|infos|details|auskünfte|angaben|information|" +
			"erklärungen)",
		"(können|könnten|könnt|kannst|könntet|könntest|würden) (sie|ihr|du) (mir|uns) .. " +
			"(sagen|erklären|mitteilen|erläutern|verraten|schicken|senden|beschreiben|aufklären|auskunft)",
		"(wüsste|würde|möchte|hätte|wollte) .. (gerne|gern|noch|vorher|vorab|zuerst|erst|nur|noch gerne) .. " +
			"(wissen|erfahren|verstehen|fragen|nachfragen|klären)",
		"(wüsste|wissen) (ich|) (gern|gerne|möchte|noch|ob|wie)", "^ (frage|rückfrage|verständnisfrage)",
		"(verstehe|verstanden|kapiere) .. nicht (ganz|was|wie|warum|worum|wozu)",
		"interessieren (würde|wie|ob)", "(würde|täte) mich interessieren", "frage mich",
		"soll (ich|er|sie) .. (anrufen|melden|schreiben)",
	},
	thanks: {
		"danke", "dank", "merci", "dankeschön", "vielen dank", "besten dank", "herzlichen dank", "lieben dank",
		"dankend", "alles klar", "verstanden", "zur kenntnis genommen",
		"(habe|hab) es (erhalten|gelesen|notiert|bekommen)", "erhalten", "notiert", "vermerkt", "eingetragen",
		"gelesen", "(weiß|weis) bescheid",
		"(gute|schöne|ruhige|angenehme|frohe|besinnliche) (zeit|woche|feiertage|ferien|reise|weihnachten|ostern|" +
			"festtage)",
		"(frohe|schöne) (weihnachten|ostern|pfingsten)", "(guten|gutes) (rutsch|neues)",
		"(schönes|schönen) (wochenende|tag|abend|feierabend|sommer|urlaub)", "(viel|viele) (erfolg|spaß|grüße)",
		"alles gute", "glückwunsch", "gratuliere", "gratulation", "(tolle|gute|super|großartige) arbeit",
		"(super|toll|gut) gemacht", "weiter so", "vergelts gott", "bis (bald|dann|später|demnächst)", "lg",
		"vg", "mfg", "(herzliche|liebe|beste|freundliche|schöne|viele) grüße",
		"(danke|dank) für (die|das|den|ihre|eure|alles|deine)",
		"(passt so|alles paletti|alles roger|geht in ordnung|wird erledigt|ist notiert|zur kenntnis|" +
			"habe verstanden|hab verstanden|vergelt es gott|schönen tag|gruß und dank)",
	},
	nothing: {
		"keine (antwort|rückmeldung|aktion|reaktion) (nötig|notwendig|erforderlich|erwartet)",
		"(nichts|nix) (zu berichten|neues|weiter|besonderes|zu tun)",
		"alles (in ordnung|gut|bestens|paletti|im grünen bereich|läuft|okay|ok|roger)",
		"läuft (gut|alles|bestens|rund|prima)", "nur (zur|zu ihrer|zu eurer) (info|information|kenntnis)",
		"zur (info|information|kenntnis)", "keine ursache", "hat sich erledigt", "bereits erledigt",
		"schon erledigt", "siehe oben", "test",
		"(hat sich|das hat sich|es hat sich) (erledigt|geklärt|von selbst erledigt|in luft aufgelöst)",
		"(nur|bloß) .. (grüßen|hallo sagen|danke sagen|bescheid geben|info)",
		"(sie|ihr|du) (müssen|müsst|brauchen|braucht|musst|brauchst) (nicht|nichts) .. " +
			"(antworten|tun|machen|unternehmen)",
	},
	stop: {
		"^ (stop|stopp|halt|schluss|aufhören|abmelden|abmeldung|abbestellen|kündigung|austragen|unsubscribe|" +
			"ausstieg|austritt|abbruch|rücktritt|löscht mich|raus aus dem programm)",
		"(stop|stopp) $", "^ (stop|stopp) (bitte|alles|sofort|mails|mail|damit|jetzt|das)",
		"(stoppen|stoppt|beenden|beendet|unterlassen|unterlasst|einstellen) .. " +
			"(bitte|sofort|umgehend|diese|die|alle|den|das|dies|mit) .. (mails|nachrichten|versand|zusendung|" +
			"zusendungen|mail|emails|kontaktaufnahme|anschreiben)",
		"(keine|keinerlei|nie wieder|keine einzige) (weiteren|weitere|mehr|solchen|künftigen|) <mails>",
		"keine .. <mails> (mehr|erhalten|bekommen|senden|schicken|zusenden)",
		"(nichts|nie wieder etwas|nie mehr etwas|niemals wieder etwas) (mehr|) (von ihnen|von euch|) .. " +
			"(hören|erhalten|bekommen|schicken|senden)",
		"(bitte|möchte|will|hiermit|mich|würde mich gerne|würde mich gern|kann ich mich|wie kann ich mich) .. " +
			"(abmelden|austragen|ausklinken|abbestellen|löschen lassen)",
		"(bitte|möchte|will|hiermit) (abmelden|abbestellen|austragen|kündigen|austreten|aussteigen)",
		"(melde|meldet|melden|trage|tragt|tragen|klinke) (sie|ich|) mich (bitte|hiermit|daher|wieder|) (ab|aus) $",
		"(streiche|streicht|streichen|werfen|werft|löscht|löschen|entfernen|entfernt|nehmt|nehmen|nimm) (sie|) " +
			"mich .. (verteiler|liste|listen|kartei|datenbank|mailingliste|programm)",
		"(melde|melden|meldet) (sie|ich|) mich (bitte|hiermit|daher|) (vom|von diesem|vom ganzen) <programme> ab",
		"(melden|meldet) (sie|) mich (bitte|umgehend|sofort) ab",
		"(streiche|streicht|streichen|entfernen|entfernt) (sie|) mich", "mich hiermit ab",
		"(nehme|nehmt|nehmen|nimm|werft) (sie|ich|) mich (bitte|hiermit|daher|) " +
			"(raus|heraus|aus dem programm|aus der liste|aus dem mentoring)",
		"mich (hiermit|daher|) aus dem <programme>",
		"(aus|von) (dem|der|ihrem|ihrer|eurem|eurer|diesem|dieser|allen|den) " +
			"(verteiler|liste|mailingliste|verteilerliste|adressliste|kartei|verteilern|listen|mailverteiler|" +
			"emailverteiler|e-mail-verteiler)",
		"vom verteiler",
		"(nicht|nie|bitte nicht|bitte nie) (mehr|länger|wieder|weiter|weiterhin|noch einmal) .. " +
			"(schreiben|anschreiben|kontaktieren|mailen|anmailen|belästigen|behelligen|kontaktiert|angeschrieben|" +
			"teilnehmen|mitmachen|dabei sein|weitermachen|fortfahren|fortsetzen|dabeisein|am programm teilnehmen|" +
			"am mentoring teilnehmen|daran teilnehmen|im programm sein|im programm bleiben|teil des programms)",
		"(möchte|will|werde|kann) .. nicht (mehr|länger|weiter) (am programm|am mentoring|) " +
			"(teilnehmen|mitmachen|weitermachen|dabei sein|fortfahren|fortsetzen)",
		"(schreiben|schreibt|kontaktieren|kontaktiert|schreib|senden|schickt|schicken|sendet|mailt|mailen) .. " +
			"(nicht|nichts|nie|keine mails|keine) (mehr|wieder|an)",
		"(hören|hört|hör) (sie|) (bitte|endlich|damit|sofort|) .. auf",
		"(lassen|lasst|lass) (sie|) mich (bitte|endlich|damit|doch|) in (ruhe|frieden)", "in ruhe lassen",
		"(möchte|will|werde|würde|muss|wollen|möchten) .. (aufhören|aussteigen|austreten|ausscheiden|" +
			"zurücktreten|abbrechen|abspringen|hinschmeißen|ausklinken)",
		"(möchte|will|muss|werde|würde|möchten|wollen|müssen) (ich|wir|) .. " +
			"(aussteigen|austreten|ausscheiden|abbrechen|aufhören|das programm verlassen|mein engagement beenden|" +
			"meine teilnahme beenden|das programm beenden|das mentoring beenden)",
		"(aus|von|vom) .. <programme> (aussteigen|austreten|ausscheiden|zurückziehen|abmelden|zurücktreten|" +
			"verabschieden|aus|zurück|abzumelden|auszusteigen|ausgestiegen|raus)",
		"<programme> (verlassen|verlasse|abbrechen|beenden|zu beenden|kündigen|abzubrechen|zu verlassen|" +
			"vorzeitig beenden|hiermit beenden)",
		"(steige|trete|scheide|springe|klinke|klink|steig) (ich|wir|mich|) .. (aus|ab|zurück)",
		"(ich|wir) (steige|steigen|trete|treten|scheide) .. aus",
		"(ich|wir|dann) (höre|hör|hören) (hiermit|damit|lieber|jetzt|daher|) auf",
		"(höre|hör) ich (lieber|damit|jetzt|daher|) auf",
		"(ziehe|nehme|zieh|nehm) (ich|) mich .. (zurück|raus|heraus|aus dem programm|vom programm|" +
			"aus dem mentoring|aus dem <programme> zurück)",
		"(nehme|ziehe) ich mich .. aus (dem|diesem) <programme>",
		"(beende|breche|kündige|storniere|widerrufe) .. (das|die|mein|meine|unser|den) " +
			"(programm|mentoring|teilnahme|mitgliedschaft|engagement|anmeldung|einwilligung|patenschaft)",
		"(meine|die|unsere) (teilnahme|mitarbeit|mitwirkung|anmeldung|mitgliedschaft|einwilligung) " +
			"(beenden|zurückziehen|widerrufen|kündigen|stornieren|zurück|abbrechen|einstellen|hiermit beenden|" +
			"ist beendet|endet|hiermit)",
		"(das war es|das wars|war es das|schluss) (für mich|für uns|von meiner seite|mit dem programm|" +
			"mit dem mentoring|jetzt|dann)",
		"^ (das war es|das wars) $", "(für mich|bei mir|hier) ist (hier|jetzt|damit|dann|) (schluss|ende)",
		"(werfe|schmeiße|werf|schmeiß) .. (handtuch|hin)", "(handtuch werfen|hinschmeißen)",
		"(mentoring|programm) .. (beenden|zu beenden|abbrechen|beendet|abgebrochen|abzubrechen|aufzulösen|" +
			"einzustellen)",
		"(beschlossen|entschieden|entschlossen) .. (aufzuhören|auszusteigen|abzubrechen|zu beenden|auszutreten)",
		"(aufzuhören|auszusteigen|auszutreten)",
		"(bin|ich bin) (dann|damit|ab jetzt|ab sofort|) (nicht mehr dabei|draußen|weg)",
		"(habe|hab) (die nase|die schnauze|genug von) .. (voll|programm|mails|ihnen)",
		"newsletter (abbestellen|abmelden|kündigen)", "nicht (mehr|länger) (bekommen|erhalten|empfangen)",
		"(widerspruch|widerspreche) .. (werbung|zusendung|kontaktaufnahme|nutzung)",
		"(verschonen|verschont|verschone) (sie|) mich",
		"(nehmen|nehmt|nimm|streichen|streicht|löschen|löscht|entfernen|entfernt|tragen|tragt|werfen|werft|" +
			"schmeißt) (sie|) (diese|meine|die|dieses|meinen|mein) (adresse|mailadresse|mail|namen|anschrift|" +
			"postfach|mailadresse endlich|adresse endlich|namen endlich) .. .. (aus|raus|heraus|von|vom|weg)",
		"(möchte|will|werde|kann|mag|wollen|können|möchten) (ich|wir|) (das|dieses|mein|unser|dem|den|am) " +
			"(<programme>|engagement|teilnahme) .. nicht (mehr|länger|weiter|) " +
			"(fortführen|weiterführen|fortsetzen|weitermachen|weiter|fort)",
		"(das|dieses|mein) (<programme>|engagement) .. nicht (mehr|länger|weiter|) " +
			"(fortführen|weiterführen|fortsetzen|fortzuführen|fortzusetzen|weiterzuführen)",
		"(schlussstrich|reißleine|notbremse) .. (ziehen|gezogen|unter)",
		"(ziehe|zieh) .. (schlussstrich|reißleine|notbremse)",
		"(mache|mach) (ich|) (hiermit|hier|jetzt|nun|damit|) schluss",
		"mit dem <programme> (aufhören|schluss|aufzuhören|schluss machen|ist schluss|bin ich durch)",
		"(stellen|stellt) (sie|) .. (zusendungen|<mails>|anschreiben|rundschreiben|versand) .. ein",
		"(keinen|keine|keinerlei) .. (kontakt|kontaktaufnahme|zusendung|zusendungen|werbung|rundschreiben) mehr",
		"(wünsche|möchte|will) (ich|) .. (keinen|keine) (weiteren|weitere) " +
			"(kontakt|kontaktaufnahme|zusendungen|nachrichten|einladungen)",
		"(bin|ich bin) .. raus aus (dem|der|diesem) (<programme>|nummer|sache)",
		"(aus|von) (ihrem|eurem|dem|diesem|der|ihrer|eurer) (system|datenbank|systemen|kreis|pool|mentorenpool) " +
			"(nehmen|streichen|löschen|austragen|abmelden|entfernen)",
		"(keine lust|keinen bock|kein interesse) mehr (auf|am|an) (das|dieses|) (<programme>|ganze|mentoring)",
		"(zieht|ziehen) .. nicht mehr mit", "(beenden|beende) wir (es|das) (hier|hiermit|jetzt|bitte)",
		"(genug|schluss) (mit|von) (euren|ihren|den|diesen|dem) (<mails>|programm|mentoring)",
		"<mails> .. (einstellen|stoppen|unterlassen|abstellen|abbestellen|unterbinden)",
		"(adresse|namen|kontakt) .. (sperren|blockieren|auf die sperrliste)",
		"(möchte|will|kann|werde|mag|wollen) (ich|wir|) .. (nicht länger|nicht mehr|nicht weiter|kein|keine) " +
			"(als|) (mentor|mentorin|mentee|teilnehmer|teilnehmerin|teil) .. " +
			"(sein|bleiben|mehr sein|wirken|mitwirken|tätig sein|zur verfügung stehen|fungieren)",
		"(beenden|beendet|stornieren|storniert|widerrufen|annullieren) (sie|) (bitte|) (meine|meinen|unsere) " +
			"(teilnahme|mitgliedschaft|anmeldung|vertrag|mentorschaft|mitwirkung)",
		"(zeit|zeitpunkt) (aufzuhören|auszusteigen|abschied zu nehmen|schluss zu machen)",
		"^ mir (reicht es|langt es) $",
		"(tätigkeit|arbeit|rolle|aufgabe|amt|ehrenamt|dienst) als <partner> .. " +
			"(beenden|aufgeben|niederlegen|abgeben|einstellen|beende|auf|nieder|ab)",
		"(ausscheiden|austritt|rückzug|rücktritt|ausstieg|kündigung) (aus dem|aus diesem|vom|als|aus) " +
			"(<programme>|<partner>)",
		"(mentoring|mentorenhut|mentorenamt|mentorat) .. an den nagel",
		"(verabschiede|scheide) (ich|) (mich|) .. (als <partner>|vom <programme>|aus dem <programme>)",
		"(mentorenamt|mentorat|mentorenschaft) .. (niederlegen|nieder|aufgeben|zurückgeben|abgeben)",
	},
	endPair: {
		"(tandem|partnerschaft|zusammenarbeit|paarung|mentorat|mentoring-beziehung|mentoringbeziehung|beziehung|" +
			"mentorschaft|patenschaft) .. (beenden|auflösen|aufzulösen|zu beenden|beendet|aufgelöst|lösen|" +
			"abbrechen)",
		"^ (ende|tandem beenden|paar beenden|auflösen) $",
		"(nicht|nicht mehr|nicht länger) .. (ihm|ihr|meinem <partner>|meiner <partner>|meinem|meiner) " +
			"(weitermachen|zusammenarbeiten|fortsetzen|treffen|arbeiten|weiterarbeiten)",
		"(treffen|zusammenarbeit|gespräche) .. nicht (mehr|weiter) (fortsetzen|fortführen|weiterführen|" +
			"stattfinden)",
		"(unsere|die) (treffen|gespräche|sitzungen) (beenden|einstellen)",
		"(gehen|trennen) .. (getrennte wege|unsere wege)",
		"(auseinander|getrennt) .. (gegangen|gehen) .. (tandem|<partner>)",
		"(mit|bei) (ihm|ihr|uns beiden) (ist|wird das|hat das) .. (schluss|keinen sinn|keine zukunft|nichts mehr)",
		"(tandem|paar|zusammenarbeit) (bitte|) (auflösen|beenden|trennen|aufheben)",
	},
	back: {
		"(bin|sind|melde mich|melden uns) .. (zurück|zurückgemeldet)",
		"(bin|sind|wäre|melde mich|melden uns) .. wieder .. (da|verfügbar|einsatzbereit|im einsatz|fit|gesund|" +
			"erreichbar|im dienst|belastbar|genesen|der alte|die alte)",
		"(ab|seit) (heute|sofort|jetzt|morgen|montag|dieser woche) .. wieder " +
			"(da|zurück|dabei|an bord|am start|fit|verfügbar|einsatzbereit|erreichbar)",
		"(wieder auf dem damm|wieder auf den beinen|wieder auf der höhe|wieder im lande)",
		"^ (wieder da|zurück|weiter|weiter geht es|weiter gehts|fortsetzen|es geht weiter|weitermachen|" +
			"wieder dabei|bin zurück|wieder am start)",
		"(pause|auszeit) (ist|) (beenden|beendet|vorbei|zu ende|aufheben|vorüber|um)",
		"(können|kann|könnten|möchte|will|würde) .. (weitermachen|fortsetzen|weiter gehen|weitergehen|" +
			"wiederaufnehmen)",
		"(können|kann|könnten|möchte|will|würde) .. wieder (einsteigen|loslegen|aufnehmen|starten|anfangen|" +
			"mitmachen)",
		"(wieder|erneut) (aktivieren|aufnehmen|einsteigen|loslegen)",
	},
	pause: {
		"bis <monat> (eine|) (pause|auszeit)", "bis (ende|mitte|anfang) <monat> (eine|) (pause|auszeit)",
		"^ (pause|auszeit|pausieren|unterbrechung|pausiere)", "pausieren", "pausiere",
		"(eine|kurze|kleine|längere|ne|einer|kreative) (pause|auszeit|unterbrechung|verschnaufpause|denkpause|" +
			"babypause)",
		"pause (bis|machen|einlegen|bitte|nehmen|gönnen|brauche|brauchen|einschieben|für|von|im|einrichten|" +
			"drücken|schalten)",
		"(brauche|brauch|bräuchte|benötige|nehme|mache|möchte|will|lege|wünsche) (ich|mir|wir|) " +
			"(eine|mal eine|etwas|jetzt eine|eine kurze|eine längere|dringend eine|erst mal eine|) " +
			"(pause|auszeit|unterbrechung|abstand)",
		"(pausetaste|pauseknopf|pausentaste)",
		"(auf|in) (pause|eis|stand-by|standby|wartestellung|hold) (setzen|legen|stellen|gelegt|gesetzt|liegen|" +
			"bis|bitte|schalten)",
		"auf (eis|pause)",
		"bis .. (aussetzen|pausieren|unterbrechen|ruhen|ruhen lassen|stilllegen|rausnehmen|herausnehmen|" +
			"zurückstellen|verschieben|still legen)",
		"aussetzen",
		"(unterbrechen|unterbreche|unterbrochen|ruhen lassen|ruhen|stilllegen|stillzulegen|einfrieren|aussetze) " +
			"(wir|bitte|bis|für|ich|möchte|können|das|lassen|$)",
		"(setze|setzen) (ich|wir|) .. (aus|ab)",
		"(vorübergehend|zeitweise|zeitweilig|vorläufig|eine weile|eine zeit lang|für eine weile|einige wochen|" +
			"ein paar wochen|einige monate|ein paar monate) (aussetzen|pausieren|aussteigen|unterbrechen|" +
			"stilllegen|raus|abmelden|keine mails|zurückziehen|nicht teilnehmen|auf eis)",
		"(nehmen|nehmt|nimm|könnt ihr|können sie|könntet ihr|kannst du|setzt|setzen sie) .. mich .. " +
			"(bis|vorübergehend|für) .. (rausnehmen|raus|herausnehmen|heraus|aussetzen|pausieren|aus|auf pause)",
		"(rausnehmen|herausnehmen)",
		"mich bis .. (rausnehmen|raus|herausnehmen|heraus|pausieren|zurückstellen)",
		"(auf die bremse treten|auf die bremse|kürzer treten|kürzertreten|zurückschrauben|leiser treten)",
		"bis auf weiteres", "(sabbatical|sabbatjahr)", "vorerst keine (mails|nachrichten|treffen|termine)",
		"(lasst|lassen|lass|haltet|halten|nehmt|nehmen) (sie|) mich .. .. " +
			"(außen vor|aus dem spiel|aus der rotation|draußen|pausieren)",
		"(lasst|lassen|lass) (sie|) mich bis .. .. (in ruhe|in frieden|raus|heraus|weg)",
		"(brauche|brauch|benötige|gönne mir|gönn mir|bräuchte) .. (verschnaufpause|luft zum atmen|ruhe|erholung|" +
			"atempause|auszeit)",
		"(schalten|schaltet|stellen|stellt|setzen|setzt) (sie|) mich .. (stumm|ruhend|inaktiv|auf pause|" +
			"auf inaktiv|auf ruhend|auf eis)",
		"(ruhend|inaktiv) (stellen|gestellt|setzen|schalten|geführt)",
		"(pause|auszeit|ruhe) (verordnet|verschrieben)",
		"(einen gang|paar gänge|zwei gänge) (runterschalten|zurückschalten|herunterschalten|runter|zurück)",
		"(meine|die) (teilnahme|mitwirkung|mentorentätigkeit) .. (ruhen|ruhen lassen|aussetzen|unterbrechen|" +
			"pausieren)",
		"(pausiert|pausieren sie|unterbrecht|unterbrechen sie) (mich|mein|meine|uns|unser)",
		"(klinke|ziehe) (ich|) mich (bis|für|vorübergehend)",
		"(klinke|ziehe|nehme|steige) (ich|) mich .. (vorübergehend|bis|für) .. .. (aus|zurück|raus|heraus)",
		"(melde|meld) (ich|) mich .. (vorübergehend|bis) .. .. ab $",
		"(nächsten|kommenden) (wochen|monate) (bitte|) (keine <mails>|ruhe|pausieren|aussetzen)",
		"(ein paar|einige|zwei|drei|vier|sechs|acht|zehn) (wochen|monate) (ruhe|pause|auszeit|durchatmen)",
		"bis .. .. (außen vor|verschonen|verschont|ausklinken|ausgeklinkt|abtauchen|stummschalten|" +
			"nicht anschreiben|nicht kontaktieren|inaktiv)",
		"bis .. .. keine <mails> (mehr|) (bekommen|erhalten|schicken|senden|empfangen|bitte|zusenden)",
		"(bitte|) bis .. .. keine <mails> $",
	},
	away: {
		"(bin|ich bin|bin ich|befinde mich|bin derzeit|bin gerade|bin aktuell|bin noch) .. " +
			"(im urlaub|in elternzeit|in mutterschutz|in karenz|auf kur|in kur|auf reha|in reha|im krankenhaus|" +
			"im spital|im ausland|auf dienstreise|auf reisen|in den ferien|krank|krankgeschrieben|im krankenstand|" +
			"außer haus|abwesend|in der klinik|auf geschäftsreise|nicht erreichbar|im sabbatical|im militär|im wk|" +
			"auf weltreise|außer gefecht)",
		"im (urlaub|krankenstand|mutterschutz|sabbatical|spital|krankenhaus) (bis|von|ab|und|vom|$)",
		"in (elternzeit|karenz|mutterschutz|kur|reha|den ferien) (bis|von|ab|und|vom|$)",
		"(in elternzeit|in mutterschutz|beurlaubt|in karenz)",
		"bis .. (weg|abwesend|im urlaub|unterwegs|verreist|in elternzeit|krank|krankgeschrieben|nicht da|" +
			"im ausland|auf kur|auf reha|nicht im büro|nicht erreichbar|außer haus|in kur|ausgeknockt)",
		"krankgeschrieben",
		"(gehe|geh) (ich|) .. (in elternzeit|in mutterschutz|in karenz|auf kur|in reha|auf weltreise|" +
			"ins sabbatical)",
		"(muss|komme|gehe|geh|liege|lieg|fahre|bin) (ich|) .. (ins krankenhaus|ins spital|in die klinik|" +
			"unters messer|in reha|in die reha|auf kur|zur kur|in der reha|im spital|im krankenhaus)",
		"(werde|wurde) (ich|) .. operiert",
		"in (vaterschaftsurlaub|militärdienst|bildungskarenz|elternurlaub|papamonat|altersteilzeitpause)",
		"(zurück|wieder da|wieder im büro|wieder im lande|wieder erreichbar) (bin ich|) (erst|ab|am|im)",
		"(bin|ich bin) (bis|vom|von|ab) .. .. (weg|verreist|unterwegs|abwesend|nicht da|fort|offline)",
	},
	fewer: {
		"(weniger|nicht so viele|zu viele|so viele|viel zu viele|etwas weniger|seltener) <mails>",
		"(nicht so|weniger|zu) (oft|häufig) (schreiben|mailen|erinnern|melden|mails|anschreiben|anmailen)",
		"(schreiben|schreibt|schickt|schicken|mailt) (sie|ihr|) (mir|) (bitte|) " +
			"(weniger|seltener|nicht so oft|nicht so viel)",
		"(mailflut|flut an mails|mails reduzieren|seltener mails|einmal im monat reicht|erinnerungen reduzieren|" +
			"zugespamt|spammt)",
	},
	help: {
		"(gespräch|treffen|termin) zu dritt",
		"(knirscht|kracht|kriselt|hakt) es (gewaltig|ordentlich|zwischen|mit|bei|leider)",
		"(moderieren|schlichten|mediation|vermittlungsgespräch)", "^ (hilfe|helft|sos|help)",
		"(können|könnten|könnt|könntet|kannst|könntest|würden|würdet) (sie|ihr|du) .. " +
			"(helfen|unterstützen|weiterhelfen|beistehen|vermitteln|einschalten|nachhaken|eingreifen|anrufen|" +
			"beraten|rat geben|mitdenken|nachfragen|unter die arme|anstupsen|kontaktieren|kontakt aufnehmen)",
		"(kann|könnte|mag) .. (jemand|wer|einer) .. (helfen|einschalten|weiterhelfen|anrufen|vermitteln|" +
			"unterstützen|melden|kümmern|eingreifen|reden)",
		"(könnte|kann) sich jemand",
		"(kann|könnte) (jemand|wer|bitte jemand|einer) .. (helfen|einschalten|weiterhelfen|anrufen|vermitteln|" +
			"unterstützen|nachhaken|eingreifen|reden|melden)",
		"(brauche|bräuchte|benötige|brauch|brauchen|bräuchten|hätte gerne|hätte gern|möchte|suche) .. " +
			"(hilfe|unterstützung|rat|beratung|ratschlag|tipp|hilfestellung|beistand|jemanden zum reden)",
		"(bitte|bitten|bitte dringend|ersuche) um (ihre|eure|dringende|deine|) " +
			"(hilfe|unterstützung|rat|rückruf|beratung|vermittlung|anruf|kontaktaufnahme|hilfestellung|gespräch|" +
			"ein gespräch)",
		"(rückruf|anruf) (erbeten|erwünscht|bitte)", "(helfen|helft|hilf|unterstützen) (sie|) (mir|uns|bitte)",
		"wer (kann|könnte) (mir|uns|) (hier|da|) helfen", "an wen (kann|soll|muss|könnte|wende|darf) ich",
		"an wen (wende|wenden)",
		"(rufen|ruft|ruf|kontaktieren|rufts) (sie|) mich (bitte|mal|doch|dringend|kurz|) (an|zurück|)",
		"ich (komme|komm) (da|hier|einfach|allein|alleine|) nicht (weiter|hinein|rein|klar|zurecht|ins)",
		"(kommen|komme) (wir|ich|) .. nicht (in die gänge|weiter|zusammen|voran|klar|zurecht|vom fleck|" +
			"zueinander|miteinander klar|auf einen nenner)",
		"nicht in die gänge", "(funktioniert|geht|öffnet|lädt|klappt) .. (nicht|gar nicht) (link|richtig|auf)",
		"(link|login|passwort|anmeldung|seite|anhang|formular|button|dokument) " +
			"(funktioniert|geht|öffnet|lädt|klappt|ist) .. (nicht|leider nicht|defekt|kaputt|abgelaufen|tot)",
		"funktioniert nicht", "(passwort|kennwort) (vergessen|zurücksetzen)",
		"mit (jemandem|jemanden|ihnen|euch|der koordination|einem koordinator) " +
			"(sprechen|reden|telefonieren|sprechen über)",
		"(weiß|weis) .. (nicht mehr|keinen|nicht) (weiter|rat|was ich tun|wie ich|was tun|was ich machen)",
		"(überfordert|ratlos|verzweifelt|verzweifle|aufgeschmissen|am ende meiner)",
		"was (soll|kann|muss) ich (tun|machen|jetzt|da|denn)", "was (tun|mache ich|tue ich|machen)",
		"(bitte|würde gerne|würde gern|möchte) .. (gespräch|telefonat|telefonieren|sprechen) " +
			"(mit|führen|vereinbaren)",
		"(gibt es|haben) .. (probleme|schwierigkeiten|ärger|konflikte|spannungen) (mit|zwischen|bei)",
		"(läuft|klappt) .. (gar nicht|überhaupt nicht|schlecht) (mit|zwischen)",
		"(chemie|harmonie) (stimmt|passt) nicht",
		"wer (kann|könnte|mag) (mir|mich|uns) .. (beraten|helfen|weiterhelfen|raten|unterstützen|sagen was)",
		"(weiß|wusste|gewusst) (ich|) (nicht|nicht mehr|gar nicht) was (ich|wir) (tun|machen|sagen|antworten|da)",
		"(nicht|keine ahnung) (gewusst|mehr|) was (ich|wir) .. (tun|machen|sagen|antworten) " +
			"(soll|sollen|sollte|kann)",
		"(stehe|steh) (ich|) (da|hier|) .. (auf dem schlauch|am berg|vor einem problem|wie der ochs)",
		"latein am ende", "(bin|ich bin) (mit meinem latein|mit meiner weisheit) am ende",
		"(komme|kommen) .. nicht (mehr|) (ran|heran|rein)",
		"(bräuchte|brauche|brauch) .. (jemanden|jemand|wen) .. (der|zum|die|mit dem)",
		"(könntet|könnten|könnt|können) (ihr|sie) .. (reden|sprechen|nachhaken|durchklingeln|zurückrufen|" +
			"ein wort|dazwischengehen|vermittelnd)",
		"(wäre|bin|wär) .. (dankbar|froh) .. (hilfe|rat|rückruf|unterstützung|tipp|anruf)",
		"(melden|meldet) (sie|euch) (sich|) (bitte|mal|kurz|dringend|umgehend|bitte mal|) bei mir",
		"(zoff|krach|knatsch|streit|reibereien|spannungen) (mit|zwischen|im tandem|bei uns)",
		"(klemmt|hapert|hängt|hakt|harzt) (es|) .. (zwischen|bei uns|mit|im tandem)",
		"(anhang|link|formular|seite|video) .. (lässt sich nicht|geht nicht|nicht öffnen|kaputt)",
		"(könntet|könnten|könnt|können|würden) (ihr|sie) .. (mit ihm|mit ihr|mit beiden|mit uns) .. " +
			"(reden|sprechen|klären)",
		"(in tränen|unter tränen|heulkrampf|zusammengebrochen|nervenzusammenbruch)",
	},
	partner: {
		"mit wem (bin|wurde|war) ich (nochmal|noch mal|gleich|eigentlich|denn|) " +
			"(zusammengebracht|zusammen|gematcht|verbunden|zugeteilt)",
		"(wer|wie) (ist|war|heißt|hieß|wird|heisst) .. (mein|meine|mir|unser|unsere) .. <partner>",
		"(name|namen|kontakt|kontaktdaten|mailadresse|telefonnummer|nummer|adresse|kontaktdetails) " +
			"(meines|meiner|von meinem|von meiner|zu meinem|des|der) .. <partner>",
		"(wer|wen|welcher) (ist|wurde|habe|bekomme|wird) .. (mir zugeteilt|zugeteilt|zugeordnet|zugewiesen)",
		"mit wem (bin|wurde|werde|bilde|soll) ich",
		"(wie|wo) (erreiche|kontaktiere|finde|kann) ich .. (meinen|meine) <partner>",
		"(weiß|kenne|habe) .. (nicht|nie) wer (mein|meine) <partner>",
		"wer (mein|meine) <partner> (ist|wird|war|sein)",
		"(wie|wer) (heißt|hieß|heisst|war|ist) (doch|nun|jetzt|noch|) (die|der) " +
			"(dame|herr|person|kollegin|kollege|mensch|mann|frau) (nochmals|nochmal|gleich|noch|noch mal|" +
			"noch einmal|doch|noch gleich|wieder|eigentlich|denn|mit|den|die|der)",
		"mit wem (ihr|sie|man|das programm) mich .. (zusammengespannt|zusammengebracht|gepaart|verkuppelt|" +
			"verbunden|gematcht)",
		"(namen|name|kontaktdaten|nummer|adresse) (meines|meiner|von meinem|von meiner) <partner> .. " +
			"(vergessen|verlegt|verloren|entfallen|gelöscht|verschlampt)",
		"wer mir (zugeteilt|zugewiesen|zugeordnet)", "(wen|wer) .. (betreue|begleite|coache) ich",
		"wen (ich|soll ich|habe ich|hab ich|treffe ich) .. (betreue|begleite|bekommen|treffen|coache|betreuen|" +
			"begleiten|anrufen|zugeteilt)",
		"wie (mein|meine) <partner> (heißt|hieß|heisst|hiess)",
		"wer (denn|noch|noch gleich|gleich|nochmal|nochmals|eigentlich) (mein|meine) <partner>",
		"(wer|mit wem) (begleitet|coacht|betreut) mich", "(wem|welchem|welcher) (bin|wurde|war|werde) ich",
		"(wem|wer) .. (zugeteilt|zugeordnet|zugewiesen)",
	},
	hold: {
		"welche .. (daten|informationen|angaben) .. (gespeichert|haben|speichern|speichert|habt|vorliegen|" +
			"über mich|verarbeitet|liegen|von mir)",
		"was (haben|habt|speichern|speichert|wissen|wisst|ist|weiß) (sie|ihr|man|das system|) .. " +
			"(über mich|von mir|zu mir|gespeichert)",
		"(auskunft|einsicht|auszug) (über|in|zu|nach|meiner|gemäß|aus) .. " +
			"(daten|dsgvo|gespeicherten|artikel|art|gespeichert|datenschutz)",
		"(kopie|auszug|export|übersicht|auskunft) .. (meiner|meine|aller|aller meiner|der) .. daten",
		"(welche|meine) daten",
		"(auskunftsanspruch|auskunftsersuchen|auskunftsrecht|datenauskunft|selbstauskunft|datenkopie)",
		"art(ikel|) 15", "(daten|infos) (haben|habt|speichern|speichert) (sie|ihr) (über|von|zu) (mich|mir)",
		"was (liegt|ist) .. (über mich|zu meiner person|von mir) .. (gespeichert|vor|hinterlegt|bekannt|abgelegt)",
		"(was|welche daten) .. (abgelegt|hinterlegt|archiviert|notiert) .. " +
			"(über mich|von mir|zu mir|zu meiner person)",
	},
	forget: {
		"(vergiss|vergesst) mich",
		"(löschen|löscht|lösche|entfernen|entfernt|vernichten|vernichtet|lösch|tilgen|tilgt) .. " +
			"(daten|angaben|informationen|konto|account|profil|personenbezogenen|alles|über mich|von mir|datensatz|" +
			"unterlagen|eintrag)",
		"(meine|meiner|aller|alle|mein|mich betreffenden|persönlichen|personenbezogenen|sämtliche) .. " +
			"(daten|angaben|informationen|konto|account|profil|datensätze|datensatz) .. " +
			"(löschen|zu löschen|gelöscht|entfernen|zu entfernen|löscht|vernichten|entfernt|tilgen|löschung|" +
			"löschst|werden gelöscht)",
		"daten (löschen|entfernen|gelöscht|löscht|vernichten|vollständig löschen|komplett löschen|restlos|" +
			"unwiderruflich)",
		"(löschung|vernichtung) (meiner|aller|sämtlicher|der|meines|von allem|beantragen) .. " +
			"(daten|angaben|informationen|account|kontos|konto|profils|accounts)",
		"(löschung|datenlöschung|löschantrag|löschbegehren|löschungsantrag)",
		"(alles|alles was sie|sämtliches) .. (löschen|gelöscht|vernichten|von mir löschen|über mich löschen)",
		"löschen sie (alles|mich|alle|mein konto|meinen account)",
		"(lösche|löscht|lösch) (alles|mich|alle|mein konto|meinen account|bitte alles|bitte alle)",
		"vergessen sie mich", "(recht|anspruch) auf (vergessen|vergessenwerden|löschung)", "art(ikel|) 17",
		"dsgvo .. (löschen|löschung|entfernen|zu löschen)", "(spurlos|restlos) (löschen|entfernen)",
		"(aus allen|aus ihren) (systemen|datenbanken|unterlagen) (löschen|entfernen|zu löschen|tilgen)",
		"(nichts|keine daten|keinerlei daten|kein datensatz) (mehr|) (über|von|zu) (mich|mir) .. " +
			"(speichern|aufbewahren|behalten|gespeichert|übrig|zurückbleiben)",
		"(alles|sämtliches|alle daten|alle angaben) .. (über|von|zu) (mich|mir) .. " +
			"(löschen|gelöscht|vernichten|löscht|entfernen|tilgen)",
		"(weg|raus) mit (meinen|allen|den) daten",
		"(meine|meiner|alle|sämtliche|aller|persönlichen) daten .. .. (löschen|gelöscht|entfernen|zu löschen|" +
			"vernichten|entfernt|tilgen)",
		"(schmeißt|werft|werfen|schmeißen) (sie|) .. (daten|angaben) .. (weg|raus|in den müll)",
		"(jede|alle|sämtliche) (spur|spuren) von mir",
		"(akte|profil|datensatz|kartei|karteikarte|konto) .. (vernichten|löschen|schreddern|tilgen|auflösen)",
		"(vernichten|schreddern|löschen|löscht|vernichtet) (sie|) .. (akte|profil|datensatz|karteikarte)",
	},
	address: {
		"(meine|mein|unsere|habe eine|hab eine|hab ne|habe) (neue|neues|geänderte|aktuelle|andere|private|" +
			"künftige) (adresse|mailadresse|e-mail-adresse|email|mail|e-mail|emailadresse|kontaktadresse|" +
			"email-adresse|mail-adresse|e-mailadresse|postfach|anschrift)",
		"(neue|neuer|geänderte|aktualisierte|andere|private) (adresse|mailadresse|e-mail-adresse|mail|email|" +
			"emailadresse|e-mail|e-mailadresse|mail-adresse|email-adresse|account|mailaccount)",
		"(meine|die|unsere) (adresse|mailadresse|e-mail-adresse|e-mail|email|emailadresse|mail|e-mailadresse) .. " +
			"(geändert|ändert|gewechselt|lautet|wechselt|aktualisieren|ändern|nicht mehr|jetzt|neu|umstellen|" +
			"umgestellt|abgeschaltet|ist jetzt)",
		"(adressänderung|adresswechsel|mailwechsel|adressaktualisierung|adresskorrektur)",
		"(ab|von) (sofort|heute|nun an|jetzt|jetzt an|morgen|dem|montag|nächster woche|kommender woche) .. " +
			"(unter|an|über|nur noch unter|nur noch an|auf|bitte an|erreichbar unter)",
		"(künftig|zukünftig|bitte|fortan|nun) .. (an|unter) (diese|meine|die|folgende) .. " +
			"(adresse|mailadresse|mail)",
		"(künftig|zukünftig|in zukunft|fortan) (bitte|nur noch|) (an|unter|auf)",
		"(erreichbar|erreichen|erreicht|schreiben|schreibt|mailen|mailt) .. " +
			"(jetzt|künftig|bitte|ab sofort|nun|nur noch|besser|ab jetzt) (unter|an|über|auf)",
		"(verwenden|verwendet|nutzen|nutzt|benutzen|benutzt|nehmt|nehmen|nimm) .. " +
			"(adresse|mailadresse|e-mail-adresse|mail|email|emailadresse|e-mail)",
		"(alte|bisherige|alter|firmenadresse|dienstliche) (adresse|mailadresse|e-mail-adresse|account|mail|" +
			"e-mail|email|postfach) (ist|wird|gilt|existiert|läuft|funktioniert)",
		"(ändern|ändert|aktualisieren|aktualisiert|ersetzen|ersetzt|korrigieren|umstellen) .. (bitte|) " +
			"(meine|die) (adresse|mailadresse|e-mail-adresse|mail|email|e-mail|emailadresse)",
		"(künftig|zukünftig|ab sofort|ab jetzt|fortan|von nun an|in zukunft|ab heute|ab morgen|ab montag|nunmehr|" +
			"nun|neu|von jetzt an|ab dem ersten) (bitte|) (alles|alle mails|alle nachrichten|die post|" +
			"sämtliche post|mails|nur|nur noch|die mails|nachrichten|meine post|lieber|besser|schreiben|schreibt|" +
			"mailen) (bitte|nur|nur noch|lieber|) (an|auf|unter|über)",
		"(künftig|zukünftig|ab sofort|ab jetzt|fortan|in zukunft|nunmehr) .. (an|unter) _ " +
			"(schicken|senden|richten|schreiben|mailen|erreichbar|zu erreichen)",
		"(diese|die alte|die bisherige|meine alte|die dienstliche|die geschäftliche|meine dienstliche|" +
			"meine bisherige) (adresse|mailadresse|mail|email) (lese|nutze|verwende|rufe|checke|kontrolliere|" +
			"brauche|gebe|verliere|schließe|erlischt|stirbt|verfällt|läuft|geht|entfällt)",
		"(adresse|mailadresse|postfach|mailkonto|firmenadresse|firmenmail|dienstadresse|geschäftsadresse|" +
			"dienstmail|konto) .. (erlischt|stillgelegt|abgeschaltet|eingestellt|aufgelöst|geschlossen|deaktiviert|" +
			"läuft aus|ausgelaufen|verfällt|fällt weg|abgedreht|gesperrt|nicht mehr)",
		"^ neu (lautet|ist|unter|an|jetzt|lautet sie)", "^ neu $",
		"(schreiben|schreibt|mailen|mailt|schickt|schicken|senden|sendet|melden|meldet) (sie|) (mir|sich|) " +
			"(bitte|doch|) (künftig|ab sofort|lieber|besser|ab jetzt|in zukunft|nur noch|fortan|von nun an) " +
			"(an|unter|auf|über)",
		"(bin|sind) (ich|wir|) (ab sofort|künftig|nun|jetzt|neu|ab montag|ab morgen|nur noch|von nun an) " +
			"(unter|per|über)",
		"(stellen|stellt|stelle) .. (adresse|mailadresse|mail) .. um",
		"(habe|hab) (den|meinen|meine|die) (provider|anbieter|mailanbieter|mailadresse|adresse|mail) gewechselt",
		"(adresse|mailadresse) (austauschen|auswechseln|anpassen|aktualisieren|ändern)",
		"(dienstliche|geschäftliche|berufliche|alte|bisherige) (adresse|mailadresse|mail|email) .. " +
			"(erlischt|nicht mehr|weg|verfällt|gilt|ab|passé|gesperrt)",
		"(ab jetzt|künftig|ab sofort|in zukunft|nunmehr|bitte|neu) _ (verwenden|benutzen|nutzen|nehmen|" +
			"gebrauchen|notieren|eintragen|hinterlegen)",
		"(adresse|mailadresse) .. (ändern|umändern|anpassen|austauschen|ersetzen|aktualisieren|umstellen)",
	},
	silent: {
		"(<partner>|er|sie|herr _|frau _) (meldet|rührt|meldete|äußert) sich " +
			"(seit|nicht|einfach|leider|gar|nie|überhaupt|kaum)",
		"(antwortet|antwortete|reagiert|reagierte|ruft) .. (nicht|nie|kaum|nicht mehr|nicht zurück|gar nicht)",
		"(antwortet|reagiert) (nicht|nie)",
		"(nichts|nie etwas|noch nichts|lange nichts|seit wochen nichts|nie wieder etwas|seither nichts) .. " +
			"(gehört|mehr gehört)",
		"(meldet|rührt) sich (einfach|leider|seit|auch|immer noch|gar|überhaupt|) .. nicht",
		"(hat|habe) .. (nie|nicht|noch nicht|noch nie|bisher nicht) (geantwortet|reagiert|gemeldet|zurückgerufen|" +
			"zurückgemeldet)",
		"(keine|noch keine|immer noch keine|bisher keine) (antwort|reaktion|rückmeldung) " +
			"(von|meines|meiner|auf|bekommen|erhalten)",
		"(funkstille|sendepause|abgetaucht|wie vom erdboden|ghostet|nicht erreichbar|unerreichbar|totenstille)",
		"nicht (erreichen|zu erreichen|aufzutreiben|ans telefon)",
		"(erreiche|erreich) (ich|) (ihn|sie|meinen|meine|niemanden) .. nicht",
		"(hat|haben) mich .. (versetzt|sitzen gelassen|sitzen lassen|hängen lassen|im stich gelassen|" +
			"stehen lassen)",
		"(lässt|ließ) .. nichts (von sich|) .. hören",
		"kein (lebenszeichen|mucks|ton|wort|sterbenswörtchen|piep)", "(hebt|geht|nimmt) .. nicht (ab|ran|dran)",
		"(lässt mich|lässt uns) .. (hängen|sitzen|warten|im regen stehen)",
		"(seit|schon) .. .. (stille|schweigen|ruhe im|nichts mehr gehört|keine antwort|kein kontakt)",
		"(vergeblich|erfolglos|umsonst) (angerufen|gemailt|geschrieben|versucht|kontaktiert)",
		"(wie vom|vom) erdboden verschluckt", "(taucht|meldet|rührt) .. nicht (auf|mehr|zurück)",
		"(erreiche|erreich|erwische|bekomme|kriege) (ich|) .. .. nicht (mehr|ans telefon|zu fassen|" +
			"an die strippe|an den apparat)",
		"(erreiche|erreich|erwische) (ich|) .. .. nicht",
		"(lässt|lassen) (mich|uns) (im stich|hängen|sitzen|warten)",
	},
	concern: {
		"^ (sorge|bedenken|anliegen) $",
		"(belästigt|belästigung|übergriff|übergriffig|übergriffe|mobbing|gemobbt|mobbt|belästigt|belästigen|" +
			"begrapscht|angefasst|angetatscht|bedrängt|bedrängte|stalking|stalkt|gestalkt|erpresst|erpressung|" +
			"nötigung|genötigt)",
		"(beschwerde|beschweren|bedroht|bedrohung|droht mir|drohte mir|eingeschüchtert|einschüchterung|angst vor|" +
			"beleidigt|beleidigung|beleidigend|beschimpft|erniedrigt|erniedrigend|gedemütigt|demütigend|" +
			"diskriminiert|diskriminierung|diskriminierend|herabgewürdigt|herablassend)",
		"(rassistisch|rassistische|rassistischer|rassistischen|rassismus|sexistisch|sexistische|sexistischer|" +
			"sexistischen|sexismus|sexuell|sexuelle|sexueller|sexuellen|anzüglich|anzügliche|anzüglichen|" +
			"anzügliches|frauenfeindlich|homophob|antisemitisch|schlüpfrig|schlüpfrige)",
		"(unsicher gefühlt|unwohl mit|unwohl gefühlt|fühle mich unwohl|fühlte mich unwohl|unwohl in seiner|" +
			"unwohl in ihrer|unangemessen|unangemessene|unangemessenes|unangemessener|unangemessenen|unangebracht|" +
			"grenzüberschreitend|grenzverletzend|zu nahe getreten|zu nahe gekommen|zudringlich|angemacht|anmache|" +
			"aufdringlich)",
		"(in gefahr|missbrauch|missbraucht|misshandelt|gewalt|gewalttätig|angeschrien|angebrüllt|handgreiflich|" +
			"geschlagen worden|suizid|suizidgedanken|selbstmord|mir etwas anzutun|das leben zu nehmen|" +
			"nicht mehr leben)",
		"(vertraulichkeit|schweigepflicht) (verletzt|gebrochen|missachtet)",
		"(vertrauliches|vertrauliche) .. (weitererzählt|ausgeplaudert|weitergegeben)",
		"(geld|darlehen) (von mir|) (verlangt|gefordert|leihen)",
		"(machtmissbrauch|vertrauensbruch|hausverbot)",
		"(mache|mach|machen) (ich|wir|) (mir|uns) .. sorgen um (ihn|sie|meinen|meine|herrn|frau|den|die|ihren|" +
			"seinen)",
		"(sorge|sorgen) (ich|wir|) (mich|uns) um (ihn|sie|meinen|meine|herrn|frau|den|die) <partner>",
		"(sorge|sorgen) (ich|wir|) (mich|uns) .. um (ihn|meinen|meine|herrn|frau)",
		"(will|möchte|wollte|mag) .. nicht mehr leben",
		"(lebensmüde|selbstverletzung|selbstverletzend|ritzt sich|umbringen|das leben nehmen|sich etwas antun|" +
			"etwas anzutun)",
		"(angst|furcht) (um|vor) (ihn|ihm|ihr|sie|meinen|meinem|meiner|meine)",
		"(komische|seltsame|unpassende) (avancen|annäherungsversuche|angebote)",
		"(avancen|annäherungsversuche|annäherungsversuch)",
		"(mitternacht|mitten in der nacht) .. (nachrichten|anrufe|mails|schreibt)",
		"(hat|haben) (mich|ihn|sie) geschlagen",
		"(intime|zweideutige|schmierige|anzügliche) (fragen|bemerkungen|nachrichten|fotos|bilder|sprüche|" +
			"kommentare)",
		"(küsste|streichelte|begrapschte) (mich|mir|meine)",
	},
}
