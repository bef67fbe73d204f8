package replies

// germanReports are the words of reports: on meetings, at half-time, at the end, and of coordinators.
var germanReports = phrasebook{
	met: {
		"(getroffen|telefoniert|gesprochen|gesehen|zusammengesessen|zusammengesetzt|ausgetauscht|unterhalten|" +
			"geredet|geplaudert|zusammengekommen|videotelefoniert|gezoomt|gegessen|beisammen gesessen|" +
			"zusammen gesessen|gemittagt|besprochen|begegnet|zusammengefunden)",
		"(haben|haben wir|wir haben|habe) .. (getroffen|telefoniert|gesprochen|gesehen|ausgetauscht|unterhalten|" +
			"zusammengesetzt|kennengelernt)",
		"(waren|war) .. (zusammen|gemeinsam|miteinander|) .. (essen|spazieren|mittagessen|frühstücken|" +
			"kaffee trinken|wandern|auf einen kaffee|beim mittagessen|beim kaffee|beim essen|lunchen|im café|" +
			"im kaffeehaus|joggen|golfen|auf ein bier|laufen|segeln|unterwegs)",
		"(treffen|gespräch|termin|telefonat|meeting|austausch|erstgespräch) (war|lief|verlief|fand) " +
			"(sehr|wirklich|gut|super|toll|statt|prima|schön|ok|ganz|intensiv|spannend|gestern|am)",
		"hat (stattgefunden|geklappt|wunderbar geklappt|gut geklappt|funktioniert|prima geklappt|" +
			"bereits stattgefunden|wie geplant stattgefunden)",
		"(fand|haben) .. (statt|stattgefunden)", "stattgefunden",
		"(hatten|hatte|hatten wir|haben) .. (treffen|gespräch|termin|telefonat|austausch|call|meeting|sitzung|" +
			"session|videocall|kaffee|mittagessen) (gehabt|mit|am|im|geführt|gestern|und|$)",
		"(erledigt|erfolgt|gehabt|gelungen)",
		"(habe|hab) (ihn|sie) .. (getroffen|gesehen|gesprochen|angerufen|besucht|erreicht)",
		"(war|bin) .. bei (ihm|ihr) (im|in|zu|zuhause|gewesen)", "(saßen|sassen) .. (zusammen|beisammen)",
		"(trafen|sprachen|sahen|telefonierten|redeten|unterhielten) (uns|wir|wir uns|miteinander|lange|am|" +
			"gestern|heute|letzten|kurz|)",
		"^ (getroffen|gesprochen|erledigt|stattgefunden|gemacht|war gut|war super|war toll|lief gut|hat geklappt)",
		"kennengelernt",
		"(gemeinsam|zusammen) (gefrühstückt|gegessen|gearbeitet|gewandert|mittaggegessen|gekocht|gelaufen)",
	},
	notMet: {
		"(gesehen|getroffen|gesprochen|geredet|telefoniert) haben wir (uns|) .. (nicht|nie)",
		"(noch|bisher|bislang|immer noch|leider noch|noch immer|bis jetzt|bis heute) " +
			"(nicht|nichts|nie|kein|keine|keinen)",
		"(nicht|nie|noch nicht|leider nicht|diesmal nicht|diesen monat nicht|gar nicht) .. " +
			"(getroffen|gesehen|stattgefunden|geschafft|geklappt|gesprochen|telefoniert|gekommen|gefunden|" +
			"zustande gekommen|gelungen|hingekriegt|hinbekommen|erreicht|kennengelernt|möglich|zustande|erschienen|" +
			"aufgetaucht|geworden|gegangen)",
		"(konnten|konnte|können|haben) (wir|uns|wir uns|ich|) .. nicht (treffen|sehen|sprechen|wahrnehmen|kommen|" +
			"einrichten|zusammenkommen|geschafft|realisieren|getroffen|stattfinden|teilnehmen|dabei sein)",
		"(hat|haben) (es|das|uns|sich|diesmal|leider|das leider|es leider|diesmal leider|es diesmal|" +
			"es diesmal leider|) nicht (geklappt|stattgefunden|funktioniert|hingehauen|ergeben|sein sollen|" +
			"sollen sein)",
		"(ist|sind|war|fällt|fiel|musste|müssen) .. (leider|) (ausgefallen|aus|ins wasser gefallen|geplatzt|" +
			"gestrichen|flachgefallen|entfallen|abgesagt|ausfallen|entfallen|nicht zustande gekommen)",
		"(ausgefallen|fiel aus|fällt aus|ins wasser gefallen|ins wasser|geplatzt|entfallen|entfiel|abgesagt|" +
			"absagen|abgeblasen|flachgefallen|sitzen gelassen|sitzengelassen|versetzt worden|hat mich versetzt|" +
			"gecancelt|abgesprungen|storniert|nicht aufgetaucht|nicht erschienen)",
		"(kein|keine|keinen|ohne) (treffen|termin|gespräch|sitzung|zusammenkunft|meeting|telefonat|austausch|" +
			"gelegenheit|kontakt|zeit gefunden|zeit gehabt|gemeinsamen termin)",
		"(vergessen|verschwitzt|verpasst|verpennt|verschlafen|versäumt|versemmelt)",
		"(krank|erkrankt|krankgeschrieben|krankheitsbedingt|verhindert|grippe|corona|im urlaub|auf dienstreise|" +
			"krankenhaus|spital|verletzt|unpässlich)",
		"(kam|kamen|kommt|ist|erschien) .. (leider|) nicht (dazu|erschienen|gekommen|zustande|aufgetaucht|" +
			"zusammen|$)",
		"kam nicht", "kein(en|) einzig(es|er|en) mal",
		"(treffen|sehen|sprechen) (wir|) (uns|) (erst|am|nächste|nächsten|kommende|morgen|übermorgen|in|im|bald|" +
			"demnächst|nächsten monat|kommenden)",
		"(sind|ist) .. (am|für|nächste|nächsten|auf|im) .. (verabredet|geplant|vereinbart|angesetzt|terminiert|" +
			"fixiert)",
		"(suchen|sucht|suche|warte|warten|abwarten) (noch|auf|immer noch|wir|nach|) .. " +
			"(termin|antwort|rückmeldung|vorschlag|zeitpunkt)",
		"(steht|stehen|liegt) (noch|uns noch|) (aus|bevor|vor uns|in der zukunft)",
		"^ (nie|niemals|gar nicht|leider nein|leider nicht|noch nicht|diesmal nicht|nicht)",
		"aus (zeitgründen|termingründen|krankheitsgründen|zeitmangel) (nicht|ausgefallen|abgesagt)",
		"(im <monat>|diesen monat|in diesem monat|den ganzen monat|heuer|diesmal) (war|herrschte|gab es) .. " +
			"funkstille",
		"(waren|wir waren|sind) (wir|) beide (weg|verreist|im urlaub|krank|verhindert|unterwegs|ausgebucht|" +
			"in den ferien|auf reisen|beschäftigt|abwesend|dicht)",
		"(nix|nichts) (draus|daraus|geworden|zustande|zusammengegangen|zusammengekommen)",
		"(wurde|wird|ist) .. (leider|) (nix|nichts) (daraus|draus|)",
		"(haben|habe) (wir|ich|) .. nicht (geschafft|hinbekommen|hingekriegt|auf die reihe|unter einen hut)",
		"hat sich .. nicht (ergeben|ausgegangen)",
		"(keine|kein|keinen) (gemeinsame|gemeinsames|gemeinsamen|passenden|freien) " +
			"(zeit|zeitfenster|termin|datum|tag|nenner)",
		"(unter einen hut|auf einen nenner) .. (gebracht|bekommen)",
		"(aneinander vorbei|knapp verpasst|verfehlt)",
		"(verreist|bettlägerig|flachgelegen|lag flach|im bett|im stau|im streik)",
	},
	moved: {
		"(verschoben|verlegt|vertagt|geschoben|verschieben|verlegen|vertagen|umgelegt|umgeplant|neu angesetzt|" +
			"neu terminiert|aufgeschoben|nachgeholt|nachholen|vorverlegt|vorgezogen|verschiebt|umgebucht) .. " +
			"(auf|am|um|in|im|zu)",
		"(auf|um|in) (den|die|nächste|nächsten|kommende|kommenden|morgen|montag|dienstag|mittwoch|donnerstag|" +
			"freitag|samstag|anfang|ende|mitte|eine|einen|dem|übernächste) .. " +
			"(verschoben|verlegt|vertagt|geschoben|gelegt|umgelegt|verschieben|verlegen|vertagen|gelegt worden|" +
			"umgebucht|verlegt worden)",
		"^ (verschoben|verlegt|vertagt)", "verschoben", "vertagt", "verlegt",
		"(neuer|anderer|ersatz|nächster|neue|der neue) (termin|terminvorschlag|ersatztermin|versuch|anlauf) " +
			"(ist|am|steht|wäre|wird|im|)",
		"(ersatztermin|ausweichtermin|nachholtermin|neuer termin)",
		"(holen|hole|holten) (wir|es|das|ich) .. nach",
		"(treffen|sehen) (wir|) uns (stattdessen|dafür|nun|jetzt|erst|halt) " +
			"(am|nächste|nächsten|im|in|morgen|kommende|kommenden|dafür)",
		"stattdessen (am|im|nächste|nächsten)",
		"(stattdessen|dafür|nun|jetzt|neu) .. (am|auf|für) .. (eingetragen|ausgemacht|fixiert|vereinbart|" +
			"angesetzt|abgemacht|geplant)",
		"(steht|stehen) (jetzt|nun|neu|dafür|aber|schon|bereits|fix|) (im kalender|in der agenda|" +
			"im terminkalender)",
		"(neu|nun|jetzt|dafür) (angesetzt|eingeplant|vereinbart|ausgemacht|abgemacht|fixiert) (am|auf|für)",
		"(rutscht|gerutscht|rutschte) (auf|in)",
	},
	skip: {
		"(diesen|diesmal|dieses|diese) (monat|mal|frage|quartal|runde|woche|jahr) " +
			"(auslassen|überspringen|nicht|aussetzen|weglassen|entfällt)",
		"(auslassen|überspringen|überspringe|lasse ich aus|lass ich aus|weiter bitte|weglassen|ausgelassen|" +
			"setze diesmal aus)",
		"^ (auslassen|überspringen|weiter|skip|nächste|nächste frage|keine angabe|k a|ohne antwort|passe|" +
			"entfällt|kein kommentar)",
		"(keine|ohne) (angabe|angaben|kommentar|antwort)", "möchte .. nicht beantworten",
		"(setze|setzen) (ich|wir|) diesen monat aus",
	},
	fullMark: {
		"(volle|voller|die volle|volle fünf|mit voller) (punktzahl|punkte|punktezahl|sterne|zahl)",
		"(bestnote|höchstnote|bestwertung|höchstwertung|bestbewertung|höchstpunktzahl|maximalnote|maximum|" +
			"höchste punktzahl|höchste note|beste note|alle sterne|alle punkte)",
		"(besser geht es nicht|besser gehts nicht|könnte nicht besser|hätte nicht besser|mehr geht nicht|" +
			"geht nicht besser|5 sterne|fünf sterne|note eins plus|100 prozent|hundert prozent)",
		"⭐⭐⭐⭐⭐", "💯",
	},
	topTen: {
		"(zehn von zehn|10 von 10|10/10|hundertprozentig|hundert prozent|uneingeschränkt|ohne einschränkung|" +
			"jederzeit wieder|vorbehaltlos|wärmstens)",
	},
	wantsHelp: {
		"(brauche|bräuchte|brauchen|bräuchten|hätte gerne|hätte gern|hätten gerne|hätten gern|möchte|wünsche|" +
			"wünsche mir|könnte|benötige|nehme gerne|nehme) .. (hilfe|unterstützung|rat|tipps|beratung|" +
			"hilfestellung|ein gespräch|einen rat|einen tipp|input|gebrauchen|anleitung)",
		"ja (zu|zur|bitte|gerne|) (hilfe|unterstützung)",
		"(hilfe|unterstützung) (bitte|ja|gerne|gern|wäre|erwünscht|gewünscht|willkommen|brauche|benötigt|nötig)",
		"bitte um (hilfe|unterstützung|rückruf|anruf|rat|gespräch|ein gespräch)", "^ bitte (anrufen|zurückrufen) $",
		"mit (jemandem|ihnen|euch) (sprechen|reden)", "(rufen|ruft|ruf) (sie|) mich",
		"(unterstützung|hilfe) .. (gut|hilfreich|schön|toll|sinnvoll|nützlich|nicht schlecht|schadet nicht)",
		"(könnten|können|könnt) (sie|ihr) .. (helfen|unterstützen|vermitteln|beraten)",
		"(könnte|kann) (bitte|vielleicht|) jemand .. (vermitteln|helfen|unterstützen|anrufen|melden|reden|" +
			"moderieren)",
		"(wäre|bin|wär) .. (dankbar|froh) .. (hilfe|rat|rückruf|unterstützung|tipp|gespräch|anruf)",
		"(hilfe|unterstützung|ein gespräch|ein rat|ein anruf|ein tipp) (wäre|ist|täte) .. " +
			"(gut|schön|willkommen|fein|nett|toll|recht|hilfreich|super)",
		"(ruft|rufen) (mich|sie mich) .. an", "ein bisschen (hilfe|unterstützung|starthilfe|anschub)",
		"(anschub|starthilfe|schubs|coaching) .. (bitte|gerne|gern|wäre|brauchen|brauche)",
		"(gespräch|telefonat|austausch) mit (ihnen|euch|jemandem|der koordination|dem team) .. " +
			"(wäre|würde|täte|hilfreich|gut|bitte|gewünscht)",
	},
	noHelp: {
		"(keine|weder|nicht|ohne|keinerlei|ganz ohne) (hilfe|unterstützung|rat|unterstützung von|bedarf an hilfe|" +
			"hilfe und)",
		"(brauche|brauchen|benötige|benötigen|wünsche) .. (keine|nichts|weder|nicht|keine weitere|keinerlei)",
		"(hilfe|unterstützung) (brauche|brauchen|benötige|ist) (ich|wir|) " +
			"(nicht|keine|nicht nötig|derzeit nicht|nein)",
		"(hilfe|unterstützung) (nicht|nein|nicht nötig|unnötig|danke nein)",
		"(nicht|nichts|nix) (nötig|notwendig|erforderlich|gebraucht|von nöten|vonnöten)", "brauche ich nicht",
		"(weder noch|weder das eine|weder hilfe|beides nein|beides nicht|nichts von beidem|keins von beiden|" +
			"keines von beiden|nein beides|zweimal nein)",
		"(kein|keinen) (bedarf|handlungsbedarf|unterstützungsbedarf|wechsel)",
		"(kommen|komme) (wir|ich|) (gut|bestens|prima|alleine|allein|) (klar|zurecht)",
		"alles (gut|bestens|im griff|im lot|paletti|okay|in butter|in ordnung)",
		"(weder|keine) (hilfe|unterstützung|beistand) noch (tausch|wechsel|austausch|neue|neuer|neuen|andere|" +
			"anderen)",
		"noch (hilfe|unterstützung) (nötig|notwendig|gewünscht)",
		"(hilfe|unterstützung|beistand) (braucht es|brauchen wir|brauche ich|benötige ich|benötigen wir|ist|" +
			"wäre) .. (keine|nicht|unnötig|nicht nötig|keinesfalls)",
		"(kommen|komme) (wir|ich|) .. (allein|alleine|selbst|selber) (klar|zurecht|zu rande)",
	},
	rematch: {
		"(anderen|neuen|anderer|neuer|einen anderen|einen neuen|andern) (mentor|mentee|partner|tandempartner|" +
			"mentoren|match|tandem)",
		"(andere|neue|eine andere|eine neue) (mentorin|partnerin|mentee|zuordnung|zuteilung|person|" +
			"tandempartnerin|paarung)",
		"(jemand|jemanden|wen) (anderen|anders|anderes|neuen|neues)",
		"(wechseln|wechsel|tauschen|austauschen|umbesetzen|neu zuordnen|neuzuordnung|neue zuordnung|neu matchen)",
		"(mentorenwechsel|mentorwechsel|partnerwechsel|menteewechsel)",
		"(passen|harmonieren) .. nicht (zusammen|zueinander|so recht)",
		"(chemie|wellenlänge) (stimmt|passt) (nicht|leider nicht|einfach nicht|gar nicht|überhaupt nicht)",
		"(möchte|will|hätte|wünsche|bitte|bräuchte) .. (einen|um einen|um) (tausch|wechsel)",
		"(liegen|schwimmen|funken) .. nicht (auf einer|auf derselben|auf der gleichen) (wellenlänge|linie)",
		"(funkt|harmoniert|klickt) (es|) .. nicht",
		"(würden|würdet|könnten|könntet) (sie|ihr) .. (jemand|jemanden|wen) (anderen|anderes|anders|neuen)",
		"(zusammen|miteinander) .. nicht (warm|grün)", "(tausch|wechsel|neubesetzung|umbesetzung)",
	},
	noRematch: {
		"(weder|keine) (hilfe|unterstützung|beistand) noch (tausch|wechsel|austausch|neue|neuer|neuen|andere|" +
			"anderen)",
		"wechseln (will|möchte|muss|brauche) (ich|wir) .. nicht", "(weder noch)",
		"(keinen|kein|ohne|keine|nicht) (anderen|neuen|wechsel|andere|neue|neues|neuer|anderes|mentorenwechsel|" +
			"neuen mentor|anderen mentor|andere mentorin|neue mentorin|wechseln|tauschen|wechseln möchte|" +
			"wechseln will|austauschen)",
		"(möchte|will|mag|wollen|würde) .. (behalten|bleiben|nicht wechseln|nicht tauschen|nicht hergeben)",
		"(bei|mit) (meinem|meiner|ihm|ihr) .. (bleiben|weitermachen|weiter|zufrieden|glücklich)",
		"(behalten|behalte|bleiben|bleibe) (ich|wir|bei|gerne|gern|ihn|sie|meinen|meine|)",
		"(wechsel|wechseln) (nein|nicht|unnötig|nicht nötig|brauche ich nicht|kein thema|ist nicht)",
		"(weder noch|beides nein|nichts von beidem|keins von beiden)",
		"(mentor|mentorin|mentee|tandem|partner|partnerin) (passt|ist super|ist toll|ist prima|passt gut|" +
			"passt perfekt)",
		"(zufrieden|glücklich) mit (meinem|meiner|ihm|ihr|der zuordnung|unserem tandem|dem tandem)",
		"(bleiben|bleibe|bleib) (wir|ich|) .. (zusammen|dabei|bei ihm|bei ihr|ein team|ein tandem)",
		"(tauschen|wechseln) (würde|will|möchte|wollen) (ich|wir) .. (nicht|auf keinen fall|nie|niemals|" +
			"keinesfalls)",
		"(gebe|geb|gib) (ich|) (ihn|sie|meinen|meine) .. nicht .. her",
		"(noch|kein|keinen|ohne|nicht|keine) (tausch|partnerwechsel|tauschen|umbesetzung)",
		"(einen|den|) (wechsel|tausch) (möchte|will|brauche|wünsche|braucht|muss|wollen|brauchen) (ich|wir|es|) " +
			".. (nicht|keinen|nicht nötig)",
		"(wechsel|tausch) (nicht|unnötig|nein|ist nicht|braucht es nicht|kommt nicht|käme nicht)",
	},
	recommends: {
		"(weiterempfehlen|weiterempfehle|empfehle|empfehlen|weiterempfehlung|weitersagen|empfehlenswert|" +
			"empfohlen|ans herz legen|werbung machen|weiterzuempfehlen|zu empfehlen|weiterempfohlen)",
		"(würde|kann|werde) .. (weiterempfehlen|empfehlen)",
		"(empfehle|empfehl) (ich|es|euch|sie|das|) .. (weiter|gerne|gern|jedem|jeder|allen|wärmstens)",
		"(kollegen|freunden|bekannten|jedem|allen) .. (ans herz|schmackhaft|empfehlen|erzählen|" +
			"davon vorschwärmen)",
	},
	notRecommends: {
		"nicht (unbedingt|wirklich|weiter|uneingeschränkt|) (weiterempfehlen|empfehlen|empfehlenswert|" +
			"zu empfehlen|weiterempfohlen|weiter empfehlen)",
		"(empfehle|empfehle ich|weiterempfehle) (ich|es|das|das programm|es leider|) nicht (weiter|)",
		"(nicht|kaum|keine|niemandem|keinem) (empfehlen|weiterempfehlen|weiterempfehlung|empfehlung)",
		"(würde|kann) .. nicht (weiterempfehlen|empfehlen)", "(abraten|rate ab|davon abraten|finger weg)",
		"weiterempfehlung (nein|nicht|eher nicht)",
		"(eher|lieber|wohl|leider|nur bedingt|kaum) (nicht|kaum|keinem) .. (empfehlen|weiterempfehlen)",
		"(rate|riete) (ich|) .. ab",
	},
	share: {
		"(dürft|dürfen|könnt|können) (ihr|sie) (gerne|gern|ruhig|) $",
		"(dürfen|können|dürft|könnt|darf|kannst) (sie|ihr|das|es|gerne|man|du|alles|gern|mich|den|meine|mein) .. " +
			"(teilen|verwenden|nutzen|veröffentlichen|zitieren|zitiert|verwendet|geteilt|weitergeben|benutzen|" +
			"veröffentlicht|abdrucken|weitergegeben|publizieren|weitergeleitet|genutzt|zeigen)",
		"(teilen|verwenden|zitieren|veröffentlichen|veröffentlichung|zitat|weitergabe|nutzung) .. " +
			"(ok|okay|erlaubt|gerne|ja|gestattet|gern|in ordnung|möglich|erwünscht|kein problem|genehmigt|" +
			"mit namen|ohne namen|anonym)",
		"(habe|hab|hätte|spricht) (ich|) nichts (dagegen|einzuwenden)",
		"(dagegen habe ich nichts|nichts dagegen|keine einwände|kein problem|kein einwand|kein thema)",
		"(ja|gerne|gern|okay|ok|klar|natürlich|bitte|nur|aber|aber bitte|aber nur|am liebsten|lieber|wenn) " +
			"(anonym|anonymisiert|teilen|ohne namen|in anonymer form|ohne namensnennung|mit namen|verwenden|" +
			"zitieren|dürfen sie|dürft ihr|darf|können sie|könnt ihr|das dürfen)",
		"anonym (ja|ok|gerne|gern|okay|dürfen|darf|kein|bitte|in ordnung|bleiben|bleibe|teilen|$)",
		"anonymisiert",
		"(ohne|nicht mit|mit) (meinen|meinem|nennung meines|angabe meines|) (namen|namensnennung|name)",
		"(teilen|verwenden|zitieren|nutzen|veröffentlichen) (sie|) (es|das|gerne|gern|ruhig|das gerne|es gerne|" +
			"es ruhig|bitte)",
		"(zitiert|teilt|verwendet|nutzt) (mich|es|das|gerne|ruhig|mich gerne)",
		"(gebe|erteile) .. (einverständnis|zustimmung|einwilligung|erlaubnis|okay|freigabe)", "freigegeben",
		"(dürft|dürfen|könnt|können|darf|kann) (ihr|sie|das|es|man|gern|gerne) .. " +
			"(raus|öffentlich gemacht werden|rausgegeben werden|ins netz|auf die website|in den newsletter|" +
			"in die zeitung|gezeigt werden|verbreitet werden)",
		"(meinen segen|nur zu|von mir aus|meinetwegen|nichts dagegen|macht ruhig|immer gerne|tut das)",
		"(zitat|zitieren|teilen|veröffentlichen|verwenden) (gern|gerne|ja|ist ok|geht klar|erlaubt|kein problem|" +
			"in ordnung|ruhig)",
	},
	noShare: {
		"(zitieren|zitiert|zitiere|teilen|teilt|veröffentlichen|veröffentlicht|verwenden|verwendet|nutzen|nennen) (sie |ihr |) .. nicht",
		"nicht (teilen|weitergeben|veröffentlichen|verwenden|zitieren|nutzen|zitiert|geteilt|veröffentlicht|" +
			"weitergegeben|weiterleiten|verbreiten|publizieren|verwendet|öffentlich|namentlich|zum zitieren|" +
			"freigegeben|für die öffentlichkeit|einverstanden|zeigen)",
		"nichts (weitergeben|teilen|veröffentlichen|zitieren|verwenden|davon|veröffentlicht|öffentlich)",
		"(keine|kein|gegen|gegen eine) (veröffentlichung|weitergabe|zitat|zitate|freigabe|verwendung|nutzung|" +
			"teilen|zustimmung|einwilligung)",
		"(privat|vertraulich|diskret|intern|unter uns|geheim|persönlich) " +
			"(bleiben|behandeln|halten|bitte|bleibt|$)",
		"^ (privat|vertraulich|intern)",
		"(vertraulich|streng vertraulich|bitte vertraulich|bleibt unter uns|unter uns|bitte privat|soll privat|" +
			"nur intern|nur für sie|nur für euch)",
		"(lieber|bitte|besser|eher) nicht",
		"(möchte|will|mag) (ich|) .. nicht (dass|geteilt|veröffentlicht|zitiert|öffentlich)",
		"(möchte|will|mag|wünsche) (ich|) .. (nicht|keine) .. (veröffentlicht|geteilt|weitergegeben|zitiert|" +
			"verbreitet|öffentlich|im netz|veröffentlichung|weitergabe)",
		"(bleibt|bleibe|soll|sollte) .. (unter uns|bei ihnen|bei euch|intern|vertraulich|im haus|" +
			"in der schublade)",
		"bitte (nichts|nicht|keinesfalls) .. (weitergeben|veröffentlichen|teilen|zitieren|verwenden|rausgeben|" +
			"hinausgeben)",
		"(behalten|behaltet|behalt) (sie|) .. (für sich|für euch|für dich)",
	},
	shareUnsure: {
		"(vorher|zuerst|erst|vorab) .. (sehen|lesen|abstimmen|zeigen|gegenlesen|freigeben|fragen|prüfen|" +
			"absprechen|vorlegen)",
		"(fragen|fragt|zeigen|zeigt|schicken|schickt|legen) .. (bitte|) (vorher|zuerst|nochmal|erst|vor)",
		"(kommt|hängt) (darauf|drauf|davon) (an|ab) .. (was|wo|wie|wofür|welche)",
		"nach (rücksprache|absprache)", "weiß (ich|) (noch|) nicht ob",
	},
	learned: {
		"(habe|hab|haben|konnte|durfte|hat mich|hat mir) .. (gelernt|mitgenommen|erkannt|begriffen|erfahren|" +
			"beigebracht|gezeigt|gelehrt|verstanden|weitergebracht|eingesehen|mitnehmen|lernen)",
		"(gelernt|mitgenommen|erkenntnis|lehre|lektion|aha-moment|aha-erlebnis|dazugelernt|lernerfolg|learning|" +
			"learnings|aha|mitnehme|erkannt)",
		"(nehme|nehm) (ich|) .. mit",
		"(wichtigste|größte|beste|wertvollste|zentrale) (erkenntnis|lehre|lektion|einsicht|lernerfolg|learning|" +
			"erfahrung)",
		"verstanden dass", "(weiß|weis) (ich|) (jetzt|nun|heute)", "(hängen|haften) geblieben", "dass ich",
		"(mitgegeben|beigebracht|abgeschaut|abgeguckt|verinnerlicht|ins stammbuch|gelernt habe ich|" +
			"mitgenommen habe ich)",
		"(nützlichste|hilfreichste|lehrreichste|nachhaltigste) (war|ist|bleibt|erkenntnis|lektion)",
	},
	onlyMe: {
		"^ (privat|nur für mich|nur ich|persönlich|vertraulich|für mich)",
		"(nur|ausschließlich|allein|lediglich|bitte nur) (für mich|ich|mich|mir|für mich selbst|für mich selber|" +
			"ich selbst|privat)",
		"(für|bei) mich (behalten|allein|selbst|selber|persönlich)",
		"(behalte|behalt|bleibt) (ich|) .. (für mich|bei mir|privat)",
		"(niemand|keiner|niemandem|sonst niemand|mit niemandem) (anders|sonst|zeigen|teilen|anderes|sehen|$)",
		"(privat|vertraulich|geheim) (halten|bleiben|bitte|$)",
		"nicht (teilen|weitergeben|zeigen|weiterleiten)", "unter vier augen",
	},
	toPartner: {
		"(mit|für|an|auch|meinem|gerne) (meinem|meinen|meine|meiner|mein|dem|der|den) <partner>",
		"^ (mein|meine|meinem|meiner|) <partner>",
		"(mein|meine|meinem|meiner) <partner> (darf|kann|soll|auch|$|zeigen|sehen|mitlesen|teilen|schicken|gerne|" +
			"bitte)",
		"(mit|für|an) (ihm|ihr|uns beide|beide|uns)", "(wir|uns) beide",
		"(nur|) <partner> (und ich|$|darf|kann|sieht)",
		"(er|sie) (darf|kann|soll) (es|das|) (lesen|sehen|gerne|mitlesen|auch)",
	},
	toAll: {
		"^ (programm|alle|öffentlich|jeder|für alle|mit allen|an alle|allen|team|gruppe|das ganze programm)",
		"(ohne|nicht mit) (meinen|nennung|meinem|) (namen|namensnennung|name)", "anonym", "anonymisiert",
		"(mit|für|an|dem|im|das|ganzen|gesamten|ganze) (alle|allen|dem ganzen programm|programm|das programm|" +
			"dem programm|gruppe|der gruppe|community|runde|ganze gruppe|gesamte programm)",
		"(alle|jeder|jede|andere|die anderen|allen) (dürfen|dürfen es|darf|können|kann|teilnehmer|teilnehmenden|" +
			"sehen|lesen)",
		"öffentlich",
	},
	allOf: {
		"^ (alle|alles|sämtliche|allesamt|alle paare|alle tandems)",
		"(alle|alles|sämtliche|allesamt|alle vorschläge|alle paare|alle tandems) " +
			"(gut|ok|okay|passt|passen|genehmigt|freigegeben|einverstanden|in ordnung|bestätigt|so|prima|super|" +
			"bestens|perfekt|stimmig|akzeptiert|freigeben|bestätigen|übernehmen|klar|sehr gut)",
		"(mit allem|mit allen|mit der liste|mit allen vorschlägen|mit allen paaren) einverstanden",
		"(ja zu|passt|passen|genehmige|bestätige|nehme|nehmen wir|ok für) (alle|allen|alles|allem)",
		"(liste|zuordnung|zuordnungen|vorschläge|tandems|paare) (passt|passen|ist|sind) " +
			"(so|gut|ok|in ordnung|perfekt|prima|super|alle|stimmig|)",
		"so (übernehmen|freigeben|umsetzen|machen)",
	},
	exceptOf: {
		"(alle|alles|ja|passt|passen|ok|gut|einverstanden|allen|okay|genehmigt) .. " +
			"(außer|bis auf|ohne|ausgenommen|mit ausnahme|abgesehen|nur nicht|aber nicht|nicht aber)",
		"^ (außer|nicht|ohne|ausgenommen|bis auf|abgesehen)",
		"(bis auf|aber nicht|nur nicht|außer|mit ausnahme|ausgenommen|abgesehen von|exklusive|nicht jedoch|" +
			"jedoch nicht|nicht aber|nicht die|nicht das)",
		"(streichen|streicht|ändern|ersetzen|ablehnen|tauschen|entfernen) .. (das|die|nummer|paar|nr|den|tandem)",
	},
	leaveIt: {
		"(lassen|lass|lasst|belassen|belasst|lasse) .. (es|das|so|ruhen|bleiben|in ruhe|dabei|gut sein|bitte|)",
		"(nichts|nix) (tun|machen|unternehmen|weiter|zu tun|ändern)",
		"(tun|tut|machen|macht|unternehmen) (sie|ihr|) (bitte|) nichts",
		"(kümmere|kümmer) (ich|) mich (selbst|darum|persönlich|selber|)",
		"(rede|spreche|telefoniere|schreibe|antworte|melde|rufe) (ich|mich|) " +
			"(selbst|mit ihm|mit ihr|ihm|ihr|bei ihm|bei ihr|persönlich|ihn|sie|selber|dann selbst)",
		"(mache|übernehme|kläre|regle|erledige) ich (selbst|das|selber|persönlich|das selbst)", "ignorieren",
		"ignoriert",
	},
	guessed: {
		"(machen|mach|macht|tun) (sie|ihr|wir|) (das|es|so|bitte|mal|ruhig)",
		"(das|so|genau|ja) (stimmt|ist richtig|ist es|passt|war gemeint|ist gemeint|machen)",
		"(wie|so wie) (vorgeschlagen|vermutet|vorgesehen|beschrieben|angenommen|geplant|von ihnen|sie es|ihr es|" +
			"du es|sie)",
		"(richtig|gut|korrekt) (verstanden|vermutet|geraten|gedeutet|erkannt|interpretiert)",
		"(haben|habt|hast) (sie|ihr|du) recht",
		"(vermutung|annahme|vorschlag|deutung) (stimmt|ist richtig|passt|folgen|umsetzen)",
	},
	goOn: {
		"(weitermachen|weiter machen|fortfahren|fortsetzen|weitergehen|weiter geht es)",
		"(ohne|nicht auf) (antwort|seine|ihre|ihn|sie|eine antwort|ihn weiter|zu warten|warten)",
		"(machen|mach|macht|fahren|fahrt|gehen|geht) (sie|ihr|wir|) (bitte|einfach|) (weiter|fort|ohne)",
		"nicht (warten|abwarten|länger warten|mehr warten)",
	},
	notWith: {
		"(nicht|bitte nicht|auf keinen fall|keinesfalls|ungern|lieber nicht|niemals|bloß nicht|nur nicht) " +
			"(mit|zusammen mit|gemeinsam mit|im tandem mit|mit der|mit dem)",
		"(jeder|jeden|jede|alle|jedem|allen) (außer|nur nicht|bis auf)",
		"(außer|ausgenommen) (mit|herrn|frau|meinem|meiner)",
	},
	inPerson: {
		"(persönlich|vor ort|in präsenz|präsenz|face to face|von angesicht zu angesicht|live|physisch|" +
			"bei einem kaffee|beim kaffee|im büro|von mensch zu mensch|treffen in|direkt|offline|real|im café|" +
			"unter vier augen)",
		"(präsenztreffen|präsenzveranstaltung|persönliche treffen|persönliches treffen|persönlichem treffen)",
	},
	online: {
		"(online|virtuell|digital|zoom|teams|remote|videocall|video|per telefon|telefonisch|telefon|" +
			"videokonferenz|skype|webex|aus der ferne|fernmündlich|whatsapp|facetime|bildschirm|webcam|google meet|" +
			"per video)",
	},
	either: {
		"(egal|beides|gleich|einerlei|wurst|wurscht|gemischt|hybrid|flexibel|abwechselnd|sowohl als auch|" +
			"je nachdem|mischung|mal so mal so|nach absprache|keine präferenz|keine vorliebe|ganz gleich|" +
			"kombination|mix|spielt keine rolle|ist mir gleich|ist mir egal|beide varianten|im wechsel|" +
			"wie es passt)",
		"(online|persönlich|virtuell|präsenz|vor ort) (oder|und|wie|als auch) " +
			"(online|persönlich|virtuell|präsenz|vor ort)",
	},
	yearsOf: {"jahre", "jahren", "jahr", "jährige", "jähriger", "j"},
	capacity: {
		"(mentees|mentee|personen|person|leute|menschen|höchstens|maximal|max|bis zu|nicht mehr als|maximum|" +
			"allerhöchstens|zugleich|gleichzeitig)",
		"(mehr als _|einen|eine|zwei|drei) (schaffe|packe|nehme|traue|stemme) (ich|mir)",
		"(einen|eine|zwei|drei) .. (reicht|reichen|genügt|genügen|ist genug|sind genug)",
	},
	ratingOf: {
		"(note|bewertung|gebe|geb|sterne|punkte|punkt|vergebe|bewerte|schulnote|gesamt|insgesamt|gesamtnote|" +
			"benote|gesamtbewertung|würde sagen|mentoring|programm|alles in allem|unterm strich)",
	},
	markOf: {
		"(empfehlung|weiterempfehlung|empfehlungswahrscheinlichkeit|nps|wahrscheinlichkeit|" +
			"weiterempfehlungsquote)",
	},
}
