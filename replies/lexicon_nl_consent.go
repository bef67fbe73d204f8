package replies

// dutchConsent are the words by which Dutch and Flemish people agree and refuse.
var dutchConsent = phrasebook{
	yes: {
		"^ ja", "ja $", "ja graag", "^ graag", "graag $", "heel graag", "^ ok", "^ oke", "^ akkoord",
		"akkoord $", "ga akkoord", "ik ga akkoord", "ik doe (graag|) mee", "doe (graag|) mee", "ik ben erbij",
		"wil graag (meedoen|deelnemen)", "ik wil (graag|) (meedoen|deelnemen)", "schrijf me in", "meld me aan",
		"lijkt me (leuk|goed|prima|fijn|mooi)", "klinkt (goed|leuk|prima)", "^ prima", "^ natuurlijk $",
		"^ natuurlijk (graag|ja|wel|doe ik|doen we)", "^ zeker $",
		"^ zeker (wel|weten|graag|ja|doe ik|doen we)", "^ uiteraard $",
		"^ uiteraard (graag|ja|wel|doe ik|doen we)", "geen probleem", "geen bezwaar",
		"breng ons maar in contact", "is goed", "^ goed $", "^ perfect", "waarom niet", "met plezier",
		"ik bevestig", "goedgekeurd", "^ keur goed $", "(keur|keuren) (ze|het|dit|de lijst|alles|alle) .. goed", "👍", "✅", "👌", "past (mij|goed)", "^ top", "^ leuk $", "^ doen",
		"(doe|doen) (ik|we|wij) (graag|zeker|met plezier|natuurlijk)",
		"(doe|doen) (ik|we|wij) (het|dat|dit|) $", "^ doe ik", "ik doe (het|dit|dat)",
		"(doe|doen) (ik|) (van harte|zeker|natuurlijk|met plezier|heel graag|weer|dit jaar|ook|dus|volgaarne|" +
			"gewoon) mee",
		"(graag|gaarne|zeker) (mee|meedoen|deelnemen|aan|bij|akkoord|doen)",
		"(wil|zou|wens) (ik|) (heel|) graag (meedoen|deelnemen|helpen|mee doen|aansluiten|mentor worden|" +
			"mentor zijn|meewerken|erbij zijn)",
		"(ben|zijn) (ik|we|er|) (graag|weer|zeker|ook|helemaal|er graag|er weer|er zeker) " +
			"(van de partij|bij|erbij|voor)",
		"van de partij", "(tel|reken) (maar|) op mij", "(u|jullie|je) (kan|kunt|kunnen) op mij rekenen",
		"(schrijf|zet|noteer|teken|meld) (me|mij) (maar|dan|gerust|alvast|graag) (in|op|aan|op de lijst)",
		"(helemaal|heel|dik|meer dan|allemaal) (goed|prima|akkoord|oke|ok|mee eens|in orde)",
		"(mee eens|akkoord met|jazeker|goedgekeurd)",
		"^ (in orde|afgesproken|deal|geregeld|absoluut|jawel|tuurlijk|vanzelfsprekend|uitstekend|fantastisch|" +
			"geweldig|super|tof|mooi|bij deze|allright|helemaal mooi|voor elkaar) $",
		"in orde $", "(absoluut|vanzelfsprekend|tuurlijk|zeker|natuurlijk) (doe|wil|ben|graag|wel|ja) (ik|we|)",
		"ja (hoor|zeker|natuurlijk|leuk|prima|ik|we|dat|met|doe|dank|heel|absoluut|uiteraard|top|super)",
		"(zeg|zeggen) (ik|we|) (hier|daar|) (geen|zeker geen|natuurlijk geen|nooit) nee (tegen|)", "geen nee",
		"(geen|heb geen|heb ik geen) (bezwaar|bezwaren|probleem|enkel probleem|bezwaar tegen|enkel bezwaar|" +
			"twijfel|reden om nee)",
		"(niets|niks) (op tegen|tegen|in te brengen|mis mee)",
		"(ga|gaan) (ik|) graag (met hem|met haar|ermee|de uitdaging|met deze|) .. (aan|aan de slag|in zee|op in)",
		"(aan de slag|in zee) met (hem|haar|deze)",
		"(stem|stemmen) (ik|) (er|hiermee|graag|van harte) (mee|) in",
		"(aanvaard|accepteer|aanvaarden|bevestig|onderschrijf) (ik|de|het|deze|graag|uw|jullie|mijn|dit)",
		"(heb|heb ik) (er|) (veel|ontzettend|erg|enorm|heel veel|) zin in",
		"kijk (er|ernaar|uit|ik|al) (naar|uit|al|ernaar) ..",
		"(met|het is me een|een waar) (alle plezier|veel plezier|groot plezier|genoegen|veel genoegen|eer|" +
			"alle liefde)",
		"het (lijkt|klinkt) (mij|me) .. (leuk|goed|prima|fijn|mooi|fantastisch|interessant)",
		"(goede|prima|mooie|leuke|uitstekende|perfecte) (match|keuze|keus|voorstel|koppeling|kandidaat|" +
			"combinatie|idee)",
		"(goed|prima|uitstekend) (voorstel|plan|idee)", "(ga|laten we) (ervoor|er voor|het doen|beginnen|maar)",
		"(past|schikt) (mij|me|) (prima|goed|perfect|uitstekend)",
		"komt (mij|me) (prima|goed|perfect|uitstekend) (uit|)",
		"is (prima|akkoord|oke|ok|in orde|helemaal goed|een goed idee|wat mij betreft akkoord)",
		"wat mij betreft (akkoord|prima|ja|goed|oke|graag|wel)", "dat was ik", "🙋", "🎉", "💪",
		"^ mij (best|goed|prima|ook goed|ok)", "(voor|bij) mij (ok|oke|goed|prima|akkoord|in orde)",
		"(is|lijkt) (het|dat|dit|) (voor mij|wat mij betreft) (ok|oke|goed|prima|akkoord|in orde)",
		"^ (zeker en vast|dolgraag|hartstikke (leuk|graag|goed)|enorm graag|ontzettend graag|bijzonder graag|" +
			"liefst wel|zonder twijfel|reken maar|nou en of|en of|sowieso|ga je gang|gaat uw gang|doe maar|" +
			"kom maar op|laat maar komen|yes please|hoppa|allez vooruit|het is goed|jawel hoor|altijd goed|" +
			"van harte)",
		"^ (maar|) vooruit", "(maar|nou|goed|oke) vooruit",
		"(we|ik) (gaan|ga|zullen|zal) het (gewoon|maar|wel|graag|) (proberen|doen|aan|beleven|wagen)",
		"(ik|we) (probeer|proberen|waag|wagen) (het|de gok|het erop|het gewoon|het maar|het graag)",
		"(wil|zou) (ik|) (toch|wel|weer|opnieuw|ook|zeker|natuurlijk|absoluut|alsnog) (weer|ook|wel|graag|) " +
			"(meedoen|deelnemen|meewerken)",
		"(natuurlijk|zeker|uiteraard|absoluut) (wil|doe) ik (dat|het|mee|graag)",
		"dat wil ik (wel|graag|zeker|heel graag|natuurlijk)",
		"(doe|doen) (ik|we|) (toch|alsnog|nu toch|dan toch|wel weer|opnieuw|nog een keer|nog een jaar|" +
			"met veel plezier|dolgraag|voluit) mee",
		"(ben|zijn) (ik|we|er|) (toch|alsnog|dan toch|wel) (bij|erbij|van de partij)",
		"ik neem (het|dit|de uitnodiging|dit voorstel|het voorstel|het aanbod|de uitdaging|de uitdaging graag|" +
			"deze uitnodiging|graag|hem|haar) (graag|met plezier|van harte|) aan",
		"(zie|zien) (ik|we) (helemaal|wel|zeker|absoluut|) zitten",
		"ik zie (het|dit|dat) (wel|helemaal|zeker|absoluut|) zitten",
		"(laat|laten) (het|we het|dit|) maar (doorgaan|komen|beginnen|starten|gebeuren)",
		"(stemt|maakt) (mij|me) (zeer|heel|erg|) (tevreden|blij|gelukkig)",
		"(mag|mogen|kan|kunt|kunnen) mijn (nummer|gegevens|telefoonnummer|mailadres|contactgegevens|adres) " +
			"(gerust|aan hem|aan haar|) (doorgeven|geven|delen)",
		"(geef|geven) (hem|haar) (gerust|maar) mijn (nummer|gegevens|telefoonnummer|mailadres)",
		"(hebben|heeft|heb je|krijgt|krijgen) (van mij|) mijn (zegen|akkoord|fiat|toestemming|instemming|" +
			"goedkeuring)",
		"groen licht", "(antwoord|reactie) (is|luidt|blijft) (dus|volmondig|gewoon|) (ja|positief)",
		"een (dikke|volmondige|volmondig|duidelijke|duidelijk|grote|dik|hartelijk) ja",
		"(zeg|zeggen) (ik|we) (graag|volmondig|van harte|dus|) ja",
		"ik zeg (graag|volmondig|van harte|dus|) ja",
		"(kan|kon) ik (hier|daar|) (geen|moeilijk|onmogelijk) nee (op|tegen|) zeggen",
		"(wie|hoe) (kan|zou) (ik|) (hier|daar|) nee (op|tegen|) zeggen",
		"(ik|) sluit (me|mij) (graag|weer|ook|met plezier|) aan",
		"(teken|tekenen) (ik|we|) (graag|meteen|onmiddellijk|) (ervoor|voor|bij)",
		"(blij|vereerd|verheugd|trots) (om mee te|om deel te|mee te mogen|te mogen meedoen|om te mogen|" +
			"dat ik mag|dat ik mee mag)",
		"(ben|zijn) (ik|we|) (graag|zeker|weer|gaarne|) bereid",
		"(breng|brengen) ons (maar|gerust|graag|) (samen|in contact|met elkaar in contact|in verbinding)",
		"(leg|legt) (het contact|maar contact)", "(ik|we) (maak|maken) (graag|met plezier) kennis",
		"(hem|haar) (leer|leren) (ik|we) graag kennen",
		"(ga|gaan) (ik|we) (hier|hiermee|daarmee|er|volledig|graag|van harte) (mee|) akkoord",
		"(kan|kunnen) (ik|we|) (me|mij|ons) (hierin|daarin|er|helemaal|hier) " +
			"(vinden|in vinden|goed in vinden|helemaal in vinden)",
		"(u|jullie|je|ge|gij|gullie) (kunt|kan|kunnen|mag|mogen|moogt|kun|meugt) (mij|me|ons) .. " +
			"(noteren|inschrijven|opschrijven|aanmelden|meetellen|opgeven|toevoegen|inplannen|strikken|inboeken|" +
			"meerekenen|optekenen|registreren|inzetten|indelen)",
		"(noteer|boek|plan|tel|reken|schrijf|zet|teken|schrijft|noteert|zet|telt) (u|) (me|mij|ons) (er|) " +
			"(maar|gerust|zeker|alvast|dus|weer|graag|ook|) .. (in|op|mee|erbij|bij|als mentor)",
		"(noteert|noteer|noteren) (u|jullie|) (me|mij) (maar|gerust|als|dus|alvast)",
		"^ (vooruit dan maar|vooruit maar|nou vooruit|goed dan|allee dan|allez dan|allee vooruit|komaan dan|" +
			"van ganser harte|met heel mijn hart|kan niet wachten|tuurlijk wel|zeker dat|bwa ja|waarom ook niet|" +
			"graag gedaan mee|volgaarne|heel erg graag|jazeker)",
		"(neem|neemt|nemen) (ik|we|wij) .. .. deel", "(doe|doen) (ik|we|wij) .. .. mee",
		"(werk|werken) (ik|we|) .. mee (aan|$)", "(zeg|zeggen) (ik|we) .. .. toe",
		"(spreekt|staat) (me|mij|ons) (zeer|erg|enorm|wel|bijzonder|bovenmatig|heel erg|) (aan)",
		"(stap|spring) (ik|) .. (in|mee in|aan boord|op de kar|op de trein)", "(draai|doe) (ik|) .. mee",
		"weer van de partij",
		"(ben|ik ben) .. (van de partij|er klaar voor|er weer bij|erbij|paraat|aan boord|uw man|jullie man|" +
			"uw vrouw|jullie mentor|beschikbaar voor)",
		"(stem|stemmen) (ik|we|) .. in (met|$)", "(ga|gaan) (ik|we) .. (akkoord|mee in|op in)",
		"(mijn|m'n) (ja|jawoord|akkoord|zegen|fiat|toezegging|medewerking) " +
			"(heeft u|hebt u|heb je|hebben jullie|krijgt u|krijgen jullie|heb je dus|staat)",
		"(hierbij|bij dezen|bij deze) (aangemeld|bevestigd|toegezegd|ingeschreven|akkoord|mijn akkoord|" +
			"mijn toezegging|meld ik me aan|schrijf ik me in)",
		"(meld|schrijf|geef) (ik|) (me|mij) .. (aan|in|op)",
		"ik (meld|schrijf|geef) (me|mij) (hierbij|graag|bij deze|weer|dus|) (aan|in|op)",
		"(is|lijkt|zou zijn) (me|mij) .. (een eer|een genoegen|een waar genoegen|een plezier)",
		"ga (gerust|maar) (verder|door|je gang|uw gang)",
		"(helemaal|volledig|volmondig|honderd procent|compleet) (akkoord|erbij|voor|mee eens)",
		"(ben|ik ben) (helemaal|volledig|honderd procent|) (voor|vóór) $",
		"(deel|geef) (ik|) .. (ervaring|kennis) (graag|met plezier|weer)",
		"(steek|steken) (ik|we) .. (handen uit de mouwen|de hand op)",
		"(geef|geeft|geven) (ik|) (graag|gaarne|van harte|hierbij|) .. (gevolg|gehoor) aan",
		"(ga|gaan) (ik|we) (graag|met plezier|van harte) in op",
		"(voorstel|match|koppeling|kandidaat|keuze|profiel) .. (bevalt|aanspreekt|spreekt me aan|past me)",
		"(bevalt|past|ligt) (me|mij) (uitstekend|prima|wel|heel goed|goed|perfect|helemaal)",
		"(zin in|goesting in|ik heb er zin|heb er goesting|veel goesting)",
		"(stel|stellen) (ik|) (me|mij|ons) .. .. (ter beschikking|beschikbaar|kandidaat)",
		"ik stel (me|mij) .. .. (ter beschikking|beschikbaar|kandidaat)",
		"(kan|kunnen) (ik|we) (me|mij|ons) .. in vinden",
		"(komt als geroepen|op het lijf geschreven|kan niet beter|dat treft|precies wie ik zocht|" +
			"precies wat ik zocht|schot in de roos)",
		"als <partner> (beschikbaar|inschrijven|noteren|ter beschikking|aan boord|erbij|meedoen)",
		"(bevestig|herbevestig) (ik|) .. (deelname|toezegging|inschrijving)", "kom maar (op|door|maar op)",
		"(u|jullie|je) (hebt|hebben|heeft|heb) (me|mij) (overtuigd|overgehaald|omgepraat|te pakken|" +
			"over de streep|over de streep getrokken)",
		"(u|jullie|je) (hebt|hebben|heeft|heb) (me|mij) (weer|binnen|erbij) $",
		"(hij|zij|ze) mag (mij|me) (gerust|altijd|) (bellen|contacteren|mailen|opbellen|schrijven)",
		"mag (mij|me) (gerust|zeker|) inschrijven",
	},
	no: {
		"^ nee", "nee $", "nee (dank|bedankt|sorry|helaas)", "helaas niet", "ik kan (helaas|) niet",
		"kan (helaas|) niet (meedoen|deelnemen)", "ik wil niet", "ik doe niet mee", "geen (interesse|tijd|zin)",
		"niet geïnteresseerd", "niets voor mij", "niet voor mij", "niet mogelijk", "lukt (mij|me|) niet",
		"ik zeg nee", "ik bedank", "moet .. (afzeggen|bedanken|weigeren)", "liever niet", "voelt niet goed",
		"zonder mij", "👎", "niet akkoord", "(dank|bedankt|merci) maar nee",
		"(nee|neen) (dank|bedankt|sorry|helaas|merci|liever|ik|dat|dit|het|dank u|geen)",
		"^ (neen|nope|njet|absoluut niet|zeker niet|geenszins|in geen geval)",
		"(dit jaar|deze keer|ditmaal|helaas|dit keer) (niet|sla ik over|even niet|pas ik|geen|liever niet|nee)",
		"(ik|dan) pas (deze keer|dit jaar|even|helaas|$|ervoor|liever)", "^ pas",
		"(sla|sla ik) (dit jaar|deze keer|een keer|dit|deze|een beurt|een jaar|ditmaal|het) .. over",
		"(niks|niets|niet iets|niet) voor mij",
		"(zie|ziet) (ik|) (er|) .. (van af|af van deelname|van deelname af)",
		"(doe|neem|ga|zal|wil|kan|kom|zie|wens) .. niet (mee|deel|aan|meedoen|deelnemen|zitten|doen|op in|" +
			"aannemen|gebeuren|lukken|inpassen|$)",
		"(kan|wil|zal|ga|mag) (ik|) (dit|het|dat|helaas|er|) niet",
		"niet (meedoen|deelnemen|mee doen|beschikbaar|haalbaar|mee|erbij|doen|op ingaan|geschikt|handig|" +
			"te combineren|combineerbaar|aan mij besteed|mijn ding|mijn kopje thee|zitten|mogelijk)",
		"(moet|wil|zal|ga) .. (bedanken|afslaan|afzeggen|weigeren|passen|overslaan|verstek laten gaan|nee zeggen|" +
			"afhaken|teleurstellen|afwijzen|laten schieten|aan me voorbij laten gaan)",
		"(sla|wijs|zeg) (ik|) (het|dit|uw|jullie|de|deze|helaas|dit voorstel|de uitnodiging|het aanbod) .. " +
			"(af|nee)",
		"ik haak (af|helaas af)", "(te|veel te|erg|heel|zo) druk",
		"(geen|onvoldoende|te weinig|nul|weinig|niet genoeg|te weinig|niet de) " +
			"(tijd|ruimte|interesse|zin|energie|behoefte|capaciteit|trek|puf|fut|plek in mijn agenda|plaats)",
		"(agenda|planning) .. (vol|overvol|toe|niet)",
		"(staat|laat|laten) (het|mij|me|dit|dat|mij dat|het me|) niet toe",
		"(past|lukt|gaat|kan|schikt|komt) (mij|me|het|dit|dat|bij mij|er|mij helaas|me helaas|helaas|niet|zo) .. " +
			"niet",
		"(gaat|gaat het|zal) .. niet (lukken|worden|gaan)",
		"(lijkt) (me|mij) (geen goed idee|niet handig|niet verstandig|niets|niks|geen goede|niet wat|niet zo)",
		"(besloten|gekozen|voorkeur) (om|) (niet|ervan af|het niet) .. (doen|te doen|mee te doen|deel te nemen|" +
			"zien|)",
		"(spijt|betreur) (me|mij|het) (maar|dat ik niet|ik kan niet)", "(geen|weinig) (heil|brood) in",
		"(vul|vulde) (ik|) (dit|het|dat|deze|zoiets) (liever|) niet in",
		"(niet|liever niet) (invullen|beantwoorden)", "dat was ik niet", "ik was het niet", "🙅",
		"(doe|neem|ga|kom) (ik|we|wij) (dit jaar|deze keer|helaas|dus|dat|het|dit|) niet", "doe maar niet",
		"(nee|neen) (laat|doe) maar",
		"^ (die|deze|hem|haar|met hem|met haar|deze persoon) (liever|graag|) niet $",
		"(voor|van) mij hoeft (het|dit|dat|zoiets) niet", "hoeft (voor|van) mij niet",
		"(heb|hebben|ben) (ik|) .. (afgesloten|klaar mee|helemaal klaar mee)",
		"dat hoofdstuk (is|heb ik) (voor mij|) afgesloten",
		"(reken|tel|rekent) (deze keer|dit jaar|ditmaal|voorlopig|alsjeblieft|maar|dus|) niet op (mij|me|ons)",
		"(kan|kunt|kunnen) (dit jaar|deze keer|ditmaal|helaas|) niet op (mij|me) rekenen",
		"(ben|zit|zitten) (ik|) (helemaal|al|echt|compleet|) (overbelast|overwerkt|overbevraagd|volgeboekt|" +
			"volzet|bomvol|overwerkt|opgebrand|uitgeblust)",
		"(te oud|de leeftijd) (voor|om|voorbij)",
		"(bord|agenda|planning|hoofd|week|dagen) (is|ligt|zit|zijn|staat) (al|te|echt|helemaal|veel te|) " +
			"(vol|overvol|bomvol|propvol)",
		"(mijn|de|m'n) handen (al|meer dan|) vol",
		"(tot over mijn oren|tot aan mijn nek|tot over de oren) in (het|de)",
		"kan (dit|het|dat) er (echt|gewoon|helaas|) niet bij (hebben|nemen)",
		"er niet (bij hebben|bij nemen|bijnemen)",
		"(andere|eerst andere|te veel andere|genoeg andere|al genoeg|te veel|al te veel) " +
			"(prioriteiten|verplichtingen|plannen|engagementen|besognes|projecten|dingen) (op|aan|lopen|$)",
		"(geen|weinig|totaal geen|absoluut geen) (animo|goesting|belangstelling|ambitie|nood|mogelijkheid|gat)",
		"mag niet van mijn",
		"(baas|werkgever|directie|dokter|arts|manager|gezondheid) (wil|vindt|staat|laat|keurt) (het|dit|dat|) " +
			"(helaas|) niet (toe|goed|$)",
		"(dit|dat|het) (wordt|gaat) (hem|m|het) (helaas|dus|) niet (worden|)",
		"(geef|laat) mijn (plaats|plek) (graag|liever|) (aan|over)",
		"ik laat (het|dit|deze kans|deze beurt|de kans|dit) (schieten|lopen|passeren|voorbijgaan|" +
			"aan me voorbijgaan|aan mij voorbijgaan)",
		"(antwoord|reactie) (is|luidt|blijft) (helaas|dus|) (nee|neen|negatief)",
		"een (dikke|volmondige|duidelijke|) (nee|neen) (van|voor|$)", "(ik|) onthoud (me|mij)",
		"(zie|zien) (ik|we|er|hiervan|ervan|daarvan) (liever|helaas|graag|) (van|) af",
		"mijn hoofd staat er (echt|helaas|) niet naar",
		"(dit|het|dat) (spreekt|trekt|interesseert|boeit|lokt) (me|mij) (helaas|echt|totaal|) " +
			"(niet|niet aan|geenszins)",
		"geen (ja|akkoord|toestemming|goedkeuring) van (mij|mijn)",
		"(zie|zien) (ik|we|wij|) .. (ervan|daarvan|hiervan|van deelname|van deze ronde) af",
		"(zie|zien) (ik|we) .. van (deelname|deze|dit|uw|de|het) .. af",
		"(dit jaar|deze keer|ditmaal|dit keer|deze ronde|dit seizoen) (dus|maar|even|helaas|jammer genoeg|" +
			"spijtig genoeg|wel|toch|liever|ook|zeker|) (niet|zonder mij|geen)",
		"(moet|zal|ga|wil|mag) (ik|) .. .. (teleurstellen|bedanken|afzeggen|verstek|passen|afhaken|weigeren|" +
			"afwijzen|ontgoochelen)",
		"(mij|me) .. .. (verboden|afgeraden|ontraden|ontzegd)",
		"(bedank|pas|feliciteer) (ik|) (voor de eer|vriendelijk|hartelijk|feestelijk)",
		"(pas|passen|bedank|bedanken) (ik|we) (deze keer|dit jaar|ditmaal|feestelijk|vriendelijk|helaas)",
		"(moet|zal|zullen) (u|jullie|je) .. zonder (mij|me) (doen|stellen|verder)",
		"zonder (mij|me) (doen|stellen|verder|redden|starten)", "(zeg|zeggen) (ik|we) .. .. af",
		"(sla|slaan|wijs|wimpel) (ik|we) .. .. (af|over)",
		"(agenda|planning|gezondheid|gestel|leeftijd|werk|job|functie|gezin|situatie|rooster) .. " +
			"(laat|laten|staat|maakt) .. (niet|niet toe|geen|onmogelijk)",
		"(laat|staat) (mijn|de|het) (agenda|planning|gezondheid|werk|job|gezin|situatie|rooster) .. niet .. toe",
		"(ontbreekt|ontbreken|mankeert) (me|mij|het me|het mij|het mij aan|het me aan) .. " +
			"(tijd|kracht|energie|fut|ruimte|moed|zin|goesting|puf|lust)",
		"(ben|voel) (ik|) (me|) .. (niet|te weinig) (fit|gezond|geroepen|geschikt|in staat|bij machte|" +
			"sterk genoeg|opgewassen)",
		"(kan|kunnen) (ik|we) .. .. niet (opbrengen|bolwerken|waarmaken|combineren|bieden|vrijmaken|rijmen|" +
			"missen)",
		"(kan|kon) .. niet (opbrengen|bolwerken|waarmaken|vrijmaken|verantwoorden)",
		"(laat|geef) (ik|) .. (de eer|voorrang|plaats) aan (anderen|een ander|jongeren|jongere)",
		"(een|dit) (jaar|jaartje|rondje|beurt|beurtje) (over|overslaan|niet)", "geen sprake van",
		"(zit|heb) (ik|) .. niet (op te wachten|behoefte aan|meer op te wachten)",
		"(is|was|wordt) (hem|het|m|'m) niet (geworden|voor mij|dit jaar)",
		"(staat|ligt) (me|mij) niet (aan|zo)",
		"(andere|te veel|al) (katten te geselen|hooi op mijn vork|hooi op de vork|ijzers in het vuur)",
		"(hooi|teveel hooi) op (mijn|de) vork", "andere katten",
		"(reeds|al) (elders|anderweitig|te zwaar|zwaar) (geëngageerd|belast|bezet|gebonden|actief)",
		"(trek|hou|houd) (ik|) .. de boot af",
		"(schrap|vergeet) (me|mij) (maar|) (dit jaar|deze keer|voor dit jaar)",
		"(moet|kan|mag) (ik|) mezelf .. niet (aandoen|overbelasten|meer aandoen)",
		"(reken|tel) (dan|er|) .. niet op (mij|me)",
		"(heb|hebben) (ik|we|) (er|daar|daarvoor|hier|hiervoor|) (de|het|mijn|) " +
			"(tijd|ruimte|energie|kracht|puf|rust|hoofd|capaciteit|moed|fut) (nu|gewoon|echt|helaas|) niet " +
			"(voor|meer|toe|naar)",
		"ik heb (er|daar|hier) (de|het|) (tijd|ruimte|energie|kracht|puf|rust|hoofd|capaciteit|moed|fut) niet",
		"(is|wordt|zou) .. (er te veel aan|te veel van het goede|teveel van het goede|de druppel)",
		"(kan|gaat|past) er .. niet (meer|) bij", "vul (ik|) .. .. niet in",
		"(hoofdstuk|fase|periode|tijd) .. (voorbij|afgesloten|afgelopen|achter me|achter mij)",
		"met de beste wil .. (niet|geen)",
		"(ontbreekt|ontbreken) (me|mij|ons|het me|het mij|het ons) .. .. " +
			"(geduld|tijd|kracht|energie|fut|ruimte|moed|zin|goesting|puf|lust|rust)",
		"(wil|wens|verdien|geniet) (ik|) .. (mijn|van mijn|van m'n) (rust|pensioen|oude dag|welverdiende rust)",
		"(werkgever|baas|bedrijf|contract|directie|arts|dokter) (staat|laat) .. (geen|niet) .. .. toe",
		"(werkgever|baas|bedrijf|contract|directie) .. (verbiedt|verboden|verbood)",
		"(plaatsmaken|plaats maken|ruimte maken|plaats ruimen) (voor|aan|$)",
		"niet (meer|) (tegen|) opgewassen", "(er|hier) niet (meer|) tegen opgewassen",
		"(ben|voel) (ik|me) .. (niet meer de jongste|te oud|te moe|te ziek|te zwak|uitgeput)",
		"(jongeren|jongere|anderen|de jeugd) .. (aan zet|voorlaten|voor laten gaan|aan de beurt|overlaten)",
		"(arts|dokter|cardioloog|huisarts|specialist|neuroloog|therapeut|bedrijfsarts) .. .. " +
			"(verboden|verbiedt|afgeraden|ontraden|raadt af|verbood)",
	},
	other: {
		"(iemand|een) anders", "iemand anders", "een andere (mentor|mentee|match|persoon|partner)",
		"ander voorstel", "zelfde bedrijf", "andere mentor zoeken",
		"(iemand|liever iemand|graag iemand|wel iemand) (anders|uit|van|met|buiten|die|zonder)",
		"(een|liever een|graag een|om een) (ander|andere|nieuwe) (mentor|mentee|match|persoon|partner|kandidaat|" +
			"koppeling|voorstel|naam|optie)",
		"(alternatief|alternatieven|andere opties|belangenconflict|belangenverstrengeling)",
		"(mijn|een|onze) (zwager|schoonbroer|zwagerin|schoonzus|broer|neef|nicht|buurman|oude baas|oud-collega|" +
			"ex-collega|ex|voormalige baas|baas|leidinggevende|concurrent|directe concurrent|klant|vroegere chef)",
		"(ken|kennen) .. (te goed|al te goed|privé)", "(niet|liever niet) met (hem|haar|deze|die)",
		"niet de juiste (match|mentor|keuze|combinatie)",
		"(zelfde|hetzelfde|eigen) (bedrijf|afdeling|team|organisatie|firma|sector)",
		"(praten|spreken|werken) (we|ik|) .. niet meer (met elkaar|samen|met hem|met haar)",
		"(ruzie|onenigheid|aanvaring|rechtszaak|conflict) (met|gehad)",
		"(oude|voormalige|vroegere|directe|huidige) (baas|chef|collega|leidinggevende|concurrent|zakenpartner|" +
			"werknemer|medewerker)",
		"(te dichtbij|niet onafhankelijk|niet neutraal|belangen verstrengeld)",
		"(geen|niet) (de|een|mijn) (goede|juiste|ideale|geschikte) (match|koppeling|klik|persoon|partner)",
		"(kan|kunnen) .. (niet opschieten|niet door één deur|niet overweg) (met|)",
		"(hebben|heeft) (jullie|u) (nog|ook|) iemand",
		"(zit|zat|zetelt|zetelde) .. (raad van toezicht|raad van bestuur|raad van commissarissen|bestuur|" +
			"directie|or) .. (van mijn|bij mijn|waar ik)",
		"(rapporteer|rapporteert) .. (aan mij|aan hem|aan haar)",
		"(mijn|onze) (accountant|advocaat|notaris|klant|opdrachtgever|leverancier|huisarts|ex-man|ex-vrouw|exman|" +
			"exvrouw|schoonzoon|getuige|huurder|verhuurder)",
		"(in de clinch|in onmin|gebrouilleerd|overhoop)",
		"zoek (liever|aub|alsjeblieft|maar|) (iemand|een ander)",
		"(voelt|is) .. niet (vrij|neutraal|onafhankelijk|comfortabel)",
		"(koppeling|match|voorstel) (aanpassen|herbekijken|herzien|wijzigen)",
		"(zit|zetelt|zat|zetelde) .. .. (raad van bestuur|raad van toezicht|raad van commissarissen|bestuur)",
		"(ligt|is) .. (gevoelig|te gevoelig|delicaat|ongemakkelijk|pijnlijk)",
		"te ver (weg|uit elkaar|van mij|rijden)",
		"iemand (in de buurt|dichterbij|hier|uit de buurt|uit mijn buurt)",
		"(denk|vrees|geloof) (ik|) niet dat .. (bij elkaar|passen|klikt|past|matchen)",
		"(passen|past) .. niet (bij elkaar|bij mij|samen)",
	},
}
