package replies

// dutchAnytime are the words that mean something in any reply: questions, courtesy, leaving, pausing, help.
var dutchAnytime = phrasebook{
	asking: {
		"^ (hoe|wat|wanneer|wie|waar|welke|hoeveel) (veel|lang|vaak|is|zijn|houdt|kost|moet|kan|tijd)",
		"^ (kan|moet|mag|woont|heeft|is) (ik|hij|zij|er|het)", "ik heb (een|nog een|wat) (vraag|vragen)",
		"een vraag", "meer informatie", "ik wil graag weten", "kunt u (uitleggen|vertellen)",
		"^ (hoe|wat|wanneer|wie|waar|welke|hoeveel|waarom|waarvoor|hoelang) " +
			"(veel|lang|vaak|is|zijn|houdt|kost|moet|kan|tijd|gebeurt|wordt|heeft|doet|zit|verwachten|verwacht|" +
			"werkt|gaat|begint)",
		"^ (kan|moet|mag|krijg|wordt|zijn|moeten|mogen|kunnen|zit|bestaat|komt|hoef|telt) " +
			"(ik|we|er|het|dit|dat|hier|men|je)",
		"(nog|wel|even|vooraf|eerst) (een|wat|enkele|een paar) (vraag|vragen|vraagje)",
		"(meer|nadere|extra) (info|informatie|details|uitleg)",
		"(ik vraag me af|vraagje|vraag me af|zou graag weten|benieuwd of|benieuwd hoe)",
	},
	thanks: {
		"dank", "bedankt", "dank u", "dank je", "dank u wel", "ontvangen", "begrepen", "genoteerd",
		"(dankjewel|dank je wel|hartelijk dank|veel dank|merci|thanks|gelezen|duidelijk|helder|waarvan akte|" +
			"tot snel|tot ziens|fijne dag|prettige dag|fijne feestdagen|fijne vakantie|prettige vakantie|" +
			"goede vakantie|prettig weekend|fijn weekend|mooi werk|proficiat|gefeliciteerd|veel succes)",
		"(vriendelijke|hartelijke|lieve|warme|beste) (groet|groeten|groetjes)",
		"(groetjes|salut|dikke merci|nogmaals dank|dank alvast|alvast dank|alvast bedankt|chapeau|hoedje af|" +
			"veel dank|vriendelijk bedankt)",
	},
	nothing: {
		"geen antwoord nodig", "niets te melden", "alles goed",
		"(ter info|ter informatie|ter kennisgeving|niets bijzonders|alles (goed|prima|oke|in orde)|" +
			"geen reactie nodig|hoeft niet te antwoorden|al geregeld|gaat goed)",
		"(heeft zich|is|zijn) (vanzelf|al|inmiddels|ondertussen) (opgelost|geregeld|in orde|uitgeklaard)",
		"(wilde|wou) (alleen|gewoon|enkel|maar) (even|) .. (bedanken|groeten|laten weten|zeggen)",
		"(u|jullie|je) (hoeft|hoeven|moet|moeten) .. (niets|niet|niks) (te doen|te antwoorden|doen|antwoorden)",
	},
	stop: {
		"^ stop", "geen (mails|mail|e-mails|berichten) meer", "(wil|graag|mij|me) (afmelden|uitschrijven)",
		"schrijf me uit", "meld me af", "afmelden", "uitschrijven", "haal me (van|uit) de lijst",
		"van de lijst", "ik (wil|ga) (stoppen|ermee stoppen|eruit)", "wil (graag|) stoppen", "stoppen met",
		"ik stop", "niet meer (mailen|schrijven|benaderen)", "hou op", "programma verlaten",
		"^ (stop|stoppen|uitschrijven|afmelden|opzeggen|unsubscribe|einde deelname)",
		"(stop|stopt) (maar|aub|alsjeblieft|ermee|hiermee|alles|nu|met mailen|met deze|met het sturen|" +
			"mijn deelname|de mails)",
		"(stuur|zend|mail|schrijf) (me|mij) .. (geen|niet|niets) .. (mails|mail|berichten|meer|herinneringen)",
		"(geen|niets|nooit) .. (mails|mail|berichten|e-mails|post|nieuwsbrieven) (meer|meer ontvangen|meer van)",
		"(wil|wens|hoef) .. (niet meer|geen) .. (ontvangen|krijgen|mails|berichten|benaderd|meedoen|deelnemen)",
		"(verwijder|haal|schrap|schrijf|meld|gooi) (me|mij|mijn naam|mijn adres) .. " +
			"(mailinglijst|lijst|lijsten|uit|af|verzendlijst|maillijst|mailing|bestand|programma)",
		"(van|uit) (de|jullie|uw|deze) (mailinglijst|lijst|verzendlijst|maillijst|mailing|lijsten|bestand)",
		"(wil|ga|moet|zou|besloten) (ik|we|) .. (stoppen|ermee ophouden|eruit stappen|uitstappen|" +
			"uit het programma stappen|afhaken|opzeggen|mijn deelname beëindigen|ermee te stoppen|te stoppen|" +
			"kappen)",
		"(ermee|met het <programme>|met dit <programme>|met het programma) (stoppen|te stoppen|ophouden|kappen)",
		"(stop|stap|haak|treed|trek|kap) (ik|) (ermee|er mee|eruit|er uit|uit|af|me terug|mij terug|hiermee|" +
			"met het|uit het|me bij deze terug)",
		"ik (stap|trek|haak|treed) .. (eruit|terug uit|uit het|uit het programma|terug|uit)",
		"ik (stop|kap) (ermee|er mee|hiermee|met)", "(hou|houd) (ik|) het voor gezien",
		"(het is|dit was|is) mooi geweest", "<programme> (verlaten|verlaat|stopzetten|beëindigen)",
		"(deelname|inschrijving|aanmelding|medewerking) (beëindigen|stopzetten|intrekken|opzeggen|stop|" +
			"te beëindigen|stoppen)",
		"(beëindig|zeg|trek) (ik|) .. (deelname|op|aanmelding in|inschrijving in)", "laat me met rust",
		"niet meer (mailen|schrijven|benaderen|contacteren|meedoen|deelnemen|lastigvallen)",
		"(ik|we) (stop|stoppen|kap|hou) er (nu|helaas|definitief|hier|dus|) mee (op|)",
		"(hou|houd) (ik|) (ermee|er mee|er nu mee) op",
		"wil er (graag|nu|helaas|definitief|) (uit $|mee stoppen|mee ophouden|mee kappen|uitstappen)",
		"val (me|mij) niet (meer|langer|verder) lastig", "laat (me|mij) (nu|alsjeblieft|verder|toch) met rust",
		"(gelieve|wilt u|wil je|willen jullie|kunt u|kunnen jullie|kan je|graag) (me|mij) " +
			"(uit te schrijven|te schrappen|te verwijderen|uitschrijven|afmelden|schrappen)",
		"(schrap|haal) (me|mij) (er|) (maar|) (uit|af)",
		"(wil|wens|zou) (ik|) (graag|) (uitgeschreven|geschrapt|afgemeld) worden",
		"(geen prijs|geen behoefte) meer (op|aan) (mails|berichten|deze|jullie|de)",
		"(zet|zetten) (ik|we|er|hier) (nu|graag|) (een|) punt (achter|)", "er een punt achter",
		"handdoek in de ring", "bijltje erbij neer",
		"voor mij (is|zit) (het|het hier|hier|het er) (klaar|gedaan|afgelopen|over|op $)",
		"(wil|ga|moet) (ik|) (het <programme>|dit <programme>|mijn deelname|ons <programme>) " +
			"(stoppen|stopzetten|beëindigen|verlaten|afbreken|opzeggen)",
		"(schrijf|meld|schrijven|melden) (u|jullie|) (me|mij) (aub|alsjeblieft|maar|graag|direct|) (uit|af)",
		"ik (schrijf|meld) (me|mij) (hiermee|hierbij|graag|bij deze|) (uit|af)",
		"(trek|trekken) (ik|) (me|mij) (hierbij|helaas|nu|) terug",
		"(stop|staak) (met|het) (mailen|sturen|versturen|schrijven)",
		"graag .. (uitschrijven|afmelden|verwijderen|schrappen|uitgeschreven|afgemeld|geschrapt)",
		"(haal|schrap|verwijder|gooi|neem|streep|wis) (u|) (dit|mijn|deze|ons|het) " +
			"(adres|mailadres|e-mailadres|naam|emailadres) .. .. (uit|van|door|weg)",
		"(bespaar|bespaart) (me|mij|u mij)", "(trek|trekken) (ik|we|) (me|mij|ons) .. terug",
		"(ik|we) trek (me|mij) .. terug",
		"(het is|is het|is) (nu|) (welletjes|welletjes geweest|mooi geweest|genoeg geweest|klaar voor mij)",
		"(wens|wil|zal|kan|ga) (ik|we) .. (het|dit|mijn|de) (<programme>|deelname|engagement|medewerking) .. " +
			"niet (verder|langer|meer|) (voortzetten|verderzetten|voort te zetten|verder te zetten|door|" +
			"continueren)",
		"(voortzetten|verderzetten|continueren) (wil|ga|zal|kan) ik .. niet",
		"niet (verder|langer|meer|) (voortzetten|verderzetten|voort te zetten)",
		"(ben|ik ben) .. (klaar|weg|gestopt) (mee|hier|met het <programme>|met jullie)",
		"(geef|gooi) (ik|) .. (er de brui aan|de handdoek|er het bijltje)", "(brui|pijp) aan",
		"(verlaat|verlaten) (ik|we|) (het|dit|jullie) <programme>",
		"(wil|wens) (ik|) .. (geen|niet) .. (contact|mailings|uitnodigingen|berichten|bericht) (meer|langer)",
		"(geen|nooit) (uitnodigingen|mailings|reclame|oproepen|nieuwsbrief|nieuwsbrieven|rondzendmails|mailing) " +
			"(meer|aub|alstublieft)",
		"(stop|stopt|staak) (u|jullie|) .. (mij te|me te|met mij|lastigvallen|spammen)",
		"(moet|wil|zal) (ik|) .. .. (afhaken|stoppen|uitstappen|ermee ophouden) als (mentor|mentee)",
		"(hou|houd|houden) (ik|we|) het (hierbij|voor bekeken|voor gezien|verder voor bekeken)",
		"(afmelden|uitschrijven|verwijderen|schrappen) (graag|aub|svp|alstublieft)",
		"(wil|wens|kan|zal) (ik|) .. (niet langer|niet meer|niet verder|geen) (als|) (mentor|mentee|deelnemer) " +
			".. (zijn|blijven|meer zijn|optreden|beschikbaar zijn|fungeren)",
		"(tijd|moment) .. (te stoppen|ermee te stoppen|afscheid te nemen|ermee op te houden)",
		"(taak|functie|rol|mandaat|werk|engagement|vrijwilligerswerk) als <partner> .. " +
			"(beëindigen|neerleggen|opgeven|stopzetten|neer|op|te beëindigen|neer te leggen|stop te zetten)",
		"(mentorschap|mentoraat|mentorenpet) .. (neerleggen|neer|opgeven|aan de wilgen|aan de haak)",
		"(afscheid|ontslag) (als <partner>|van het <programme>|uit het <programme>|van jullie programma)",
		"ik neem afscheid $",
		"(voor mij|wat mij betreft|hier) (is|was|houdt|stopt) (het|dit) .. " +
			"(welletjes|genoeg geweest|afgelopen|einde verhaal)",
		"(voor mij|wat mij betreft|hier) (houdt|stopt) het (hier|) (op|) $",
	},
	endPair: {
		"(koppel|koppeling|samenwerking) (beëindigen|stoppen)", "^ einde $",
		"(koppel|koppeling|samenwerking|match|duo) (beëindigen|stoppen|stopzetten|ontbinden|te beëindigen|" +
			"te stoppen)",
		"niet (verder|meer verder) met (hem|haar|mijn <partner>)",
		"(onze|de|deze) (koppeling|samenwerking|match|gesprekken|afspraken|mentorrelatie|ontmoetingen) " +
			"(beëindigen|stoppen|stopzetten|ontbinden|afronden)",
		"niet (langer|meer) (samenwerken|afspreken|doorgaan|verdergaan) met (hem|haar|mijn <partner>)",
		"(gaan|gaan we|gaan wij) (elk|ieder) onze (eigen|) weg", "(gaan|ga|gaat|wij|we) .. uit elkaar", "onze wegen scheiden",
		"(met|tussen) (hem|haar|ons) .. (geen zin meer|heeft het geen zin|is het afgelopen|stopt het)",
		"(duo|koppel|koppeling|samenwerking) (ontbinden|opheffen|stopzetten|uit elkaar halen)",
	},
	back: {
		"(ben|ik ben|we zijn) (er|) (weer|terug) (terug|beschikbaar|bij|er|in het land|van verlof|aan het werk|$)",
		"^ (hervatten|weer terug|ik ben terug|weer verder|terug van)",
		"(kan|wil|kunnen) (ik|we|) (weer|) (verder|hervatten|beginnen|oppakken|weer aan de slag)",
		"pauze (voorbij|opheffen|beëindigen|is voorbij)",
		"(ben|we zijn|daar ben ik) (weer|terug) (helemaal|) (fit|gezond|beschikbaar|paraat|op de been|" +
			"aan de slag|thuis|operationeel|de oude|inzetbaar|hersteld)",
		"(pauze|verlof|vakantie) (is|zit) (voorbij|erop|er op|afgelopen|over)",
		"(activeer|heractiveer) (me|mij|mijn deelname|mijn account)",
		"(mag|kan) (weer|) (worden hervat|hervat worden)", "weer (aan boord|meedraaien|instappen)",
	},
	pause: {
		"^ pauze", "^ pauzeren", "pauzeren", "een pauze", "op pauze", "even pauze", "in de wacht",
		"(on|op) (hold|pauze|stand-by|standby|ijs|een laag pitje)", "in de (wacht|wachtstand|ijskast|koelkast)",
		"(een|korte|kleine|even een|adem) (pauze|time-out|timeout|adempauze|break)",
		"(stilzetten|stil te zetten|stilleggen|stil te leggen|opschorten|onderbreken|pauzeer|bevriezen|" +
			"tijdelijk stoppen|tijdelijk niet|tijdelijk stilleggen|tijdelijk stopzetten|even stoppen tot|" +
			"even afstand)",
		"pauze (tot|inlassen|nemen|graag|aub|nodig)",
		"(even|tijdelijk) (pauze|pauzeren|stoppen|eruit|geen mails|stilzetten|niet mee)",
		"(zet|zetten) (me|mij|alles|het|ons) .. (pauze|hold|stil|wacht)", "gas terug",
		"er .. (even|tijdje|poosje|maandje) tussenuit", "tussenuit",
		"(zet|zetten) (me|mij|ons|alles) (maar|even|tijdelijk|graag|voorlopig|) (op|on|in) " +
			"(pauze|hold|de wacht|stand-by|non-actief)",
		"een (korte|kleine|tijdelijke|langere) (pauze|break|rustpauze|rustperiode)",
		"(neem|las|hou|houd|maak) (ik|) (even|nu|graag|) pauze",
		"(even|tijdelijk|voorlopig) (parkeren|on hold|op non-actief|in de ijskast|in de koelkast|stilleggen)",
		"in de (ijskast|koelkast|vrieskast)",
		"(me|mij|ons|alles) (even|tijdelijk|voorlopig) (stilzetten|stopzetten|parkeren|uitzetten)",
		"(stapje|stap) terug (doen|nemen|zetten)", "tot <maand> (even|een|) (pauze|rust)",
		"(tijdelijk|voorlopig|even) geen (mails|berichten|herinneringen|mail)",
		"(stop|stoppen|stopzetten) (even|tijdelijk|voorlopig) (tot|met|$)",
		"(even|een tijdje|tijdelijk) (eruit|uitstappen|rust nodig|rust nemen|stoom afblazen)",
		"(laat|laten|hou|houd|haal|neem) (u|jullie|) (me|mij) .. .. (met rust tot|buiten|eruit tot|er even uit|" +
			"buiten beschouwing|buiten schot)",
		"(laat|laten) (me|mij) tot .. .. (met rust|buiten|gerust)",
		"tot .. .. (buiten beschouwing|met rust|geen <programme>|inactief|offline|op non-actief|op inactief|" +
			"pauzeren|on hold)",
		"(een paar|enkele|twee|drie|vier|zes|acht) (weken|maanden) (rust|pauze|afstand|stilte|vrijaf|ertussenuit|" +
			"niets)",
		"(zet|zetten|plaats) (me|mij|mijn deelname|mijn account|mijn profiel) .. " +
			"(inactief|op inactief|op stil|even uit|op sluimerstand|in de wacht)",
		"(in|op) (de sluimerstand|sluimerstand|winterslaap)",
		"(moet|ga|wil) (ik|) .. (gas terugnemen|rust houden|rust nemen|op adem komen|rustiger aan)",
		"(arts|dokter|bedrijfsarts|huisarts) .. (rust|pauze) .. (voorgeschreven|opgelegd|bevolen)",
		"(schort|leg) (ik|) .. (op|stil)",
		"mijn (deelname|mentorschap|traject) .. (opschorten|onderbreken|stilleggen|pauzeren|even stil)",
		"tot .. geen (mails|mail|berichten|post|herinneringen|e-mails)",
		"tot .. .. geen (mails|mail|berichten|post|herinneringen|e-mails)",
		"(stilliggen|stil liggen|laten rusten|even laten liggen|even parkeren|tijdje stil)",
		"(mag|kan|laat) (het|dit|alles) (een|even|) (poosje|tijdje|tijd|eventjes|) " +
			"(rusten|stilliggen|liggen|stil)",
		"(weken|maanden) (verplichte|volledige|absolute|) rust",
		"(rust|pauze) (voorgeschreven|opgelegd|bevolen|nodig)",
		"tot .. .. geen afspraken (graag|aub|alstublieft)",
	},
	away: {
		"(met|op) (verlof|vakantie|zwangerschapsverlof)", "(afwezig|weg) tot",
		"(ben|zit|ik ben) .. (op vakantie|met vakantie|met verlof|op verlof|in het buitenland|ziek thuis|afwezig|" +
			"met zwangerschapsverlof|met ouderschapsverlof|op reis|in het ziekenhuis)",
		"(ziekteverlof|zwangerschapsverlof|ouderschapsverlof|bevallingsverlof|loopbaanonderbreking)",
		"tot .. (afwezig|weg|op vakantie|met verlof|in het buitenland)",
		"(afwezig|weg|onbereikbaar|met verlof|op reis|in het buitenland|buiten strijd|ziek thuis|opgenomen) " +
			"(tot|t m|van|vanaf)",
		"(ga|ben) (ik|) (met|op|in) (zwangerschapsverlof|ouderschapsverlof|vaderschapsverlof|bevallingsrust|" +
			"sabbatical|wereldreis|revalidatie|ziekteverlof)",
		"(lig|ligt) (ik|) in het (ziekenhuis|hospitaal)",
		"(word|ben|moet) (ik|) .. (geopereerd|opgenomen|onder het mes|naar het ziekenhuis|bevallen)",
		"(ga|vertrek|ben) (ik|) .. (op wereldreis|op sabbat|naar het buitenland|in bevallingsverlof|op missie|" +
			"in revalidatie|op kuur)",
		"(terug|weer) (op kantoor|aan het werk|thuis|bereikbaar|in het land) (vanaf|op|in|na)",
	},
	fewer: {
		"(minder|te veel|teveel|niet zoveel|zo veel|zoveel|wat minder) (mails|mail|berichten|e-mails|" +
			"herinneringen)",
		"(minder|niet zo|te) (vaak|veel) (mailen|schrijven|mails|herinneren)",
		"(mails|berichten|herinneringen) (beperken|verminderen|minderen|doseren)",
		"(iets|wat|graag|liever|veel) minder (mails|berichten|post|vaak|herinneringen)",
		"(eens|een keer) per maand (is genoeg|volstaat|is voldoende|mailen)",
		"(overspoeld|bedolven|gek|overstelpt) (met|door|onder|van) (de|al die|jullie|) (mails|berichten)",
		"(mailbox|inbox) (loopt|zit|stroomt) (over|vol)",
	},
	help: {
		"^ hulp", "^ help", "(kan|kunt|kunnen) (iemand|u|jullie) (mij|me) helpen", "ik heb hulp nodig",
		"hulp nodig", "help me", "ik kom niet in", "werkt niet", "wie kan (ik|mij)", "bel (mij|me)",
		"reageert niet", "antwoordt niet", "iemand spreken",
		"(kan|kunt|kunnen|zou|zouden|wil|willen|kun) (iemand|u|jullie|je|er iemand) .. " +
			"(helpen|meedenken|bemiddelen|contact opnemen|contact met hem opnemen|contact met haar opnemen|" +
			"bijspringen|bellen|ingrijpen|adviseren|meekijken|aansporen)",
		"(contact|contact met hem|contact met haar) opnemen", "(loop|zit) (ik|) .. vast",
		"(heb|hebben|zoek) (ik|we|) .. (hulp|advies|raad|steun|ondersteuning) nodig",
		"(weet|weten) .. niet (meer|) (wat te doen|hoe verder|wat ik moet|hoe ik)",
		"(wachtwoord|link|pagina|bijlage|formulier) .. (niet|vergeten|kwijt)",
		"(help|hulp|noodkreet|radeloos|ten einde raad|overvraagd|komen er niet uit|kom er niet uit|" +
			"wat moet ik doen|wat nu|bel me|bel mij|terugbellen)",
		"(iemand|graag) .. (spreken|bellen|terugbellen)",
		"(kunt|kunnen|kan|zou|wilt|willen) (u|jullie|iemand|je) .. (tussenkomen|bijstaan|polsen|aanporren|" +
			"aanspreken|modereren|terugbellen|raad geven)",
		"(botert|klikt|botst) (het|) (niet|totaal niet|helemaal niet|voor geen meter|enorm|flink) (tussen|met)",
		"(schuurt|wringt|knettert|botst|rommelt) (het|) (tussen|flink|enorm|behoorlijk)",
		"(ruzie|conflict|spanningen|problemen|strubbelingen|wrijving) (met|tussen) (mijn|hem|haar|ons|mij|de)",
		"gesprek (met z'n drieën|met zijn drieën|met drieën|met ons drieën)",
		"(driegesprek|bemiddeling|bemiddelaar)",
		"(bij wie|met wie|aan wie|tot wie) (kan|moet|mag) ik (terecht|spreken|me wenden|mij wenden|het vragen|" +
			"vragen|hierover)",
		"met de handen in het haar",
		"(link|wachtwoord|formulier|pagina|knop|bijlage|website) (werkt|doet|opent|gaat|laadt) (het|) niet",
		"(krijg|kom|raak|geraak) .. niet (open|ingelogd|binnen|verder)",
		"(raak|kom|geraak) er niet (wijs uit|aan uit|uit wijs)",
		"(bel|contacteer|help) (me|mij) (eens|even|aub|alsjeblieft|dringend|zo snel mogelijk)",
		"(graag|liefst) (een|even|) (telefoontje|gesprek|belletje) (met|van) (jullie|u|de|iemand)",
		"(zou|wil) (ik|) (graag|) (iemand|met iemand|jullie|met jullie) (even|) (spreken|bellen|praten)",
		"(kan|kunnen|wil|zou) (jij|u|jullie|iemand|er iemand) .. .. (helpen|raad geven|bemiddelen|raadgeven|" +
			"tussenkomen)",
		"wie (kan|kon|zou|mag) .. (adviseren|raad geven|helpen|bijstaan|raadgeven)",
		"(weet|wist) (ik|) .. niet (meer|) (wat|hoe) .. (doen|moest|moet|aanpakken|verder|aan moet|reageren)",
		"(wist|weet) niet wat (te doen|doen|ik moest)",
		"(in tranen|barstte in huilen|huilbui|ingestort|overstuur)",
		"(zit|zitten) (ik|we|) met (een probleem|een ei|de handen|een vraagstuk|een situatie)",
		"(raad|goede raad) (nodig|gevraagd|welkom|is welkom)",
		"(neem|nemen|neemt) (u|jullie|) .. contact (met mij|met me|op met)",
		"(kortsluiting|wringt|stroef|moeizaam|frictie) (tussen|met mijn|met hem|met haar)",
		"(loopt|verloopt|gaat) .. (stroef|moeizaam|mank|spaak|helemaal niet goed|niet lekker)",
		"(app|site|portaal|link|formulier|bestand) .. (kapot|stuk|niet open|foutmelding|blijft hangen)",
		"(kan|zou|kunnen) (ik|we|wel|) .. .. (hulp|advies|raad|steun) .. gebruiken",
		"(kunnen|kan|kunt|willen|wil) (jullie|u|iemand) .. (met hem|met haar|met ons) .. " +
			"(praten|spreken|bellen|overleggen)",
	},
	partner: {
		"wie is .. mijn <partner>", "hoe heet mijn <partner>", "naam van mijn <partner>",
		"(wie|hoe) (is|was|wordt|heet|heette) .. (mijn|m'n) <partner>",
		"(naam|gegevens|mailadres|nummer) van mijn <partner>",
		"(aan wie|met wie) ben ik (gekoppeld|gematcht|ingedeeld)",
		"(wie|hoe) (was|is|heet|heette) (ook alweer|nu|nou|eigenlijk|alweer|ook weer|weer|nu weer) (mijn|de|m'n) " +
			"<partner>",
		"(aan|met) wie (ben|was|werd|zit|zou) (ik|) (ook alweer|nu|nu weer|eigenlijk|) " +
			"(gekoppeld|gematcht|ingedeeld|verbonden|samengebracht)",
		"(aan|met) wie (jullie|je|u|men) (me|mij) (ook alweer|) (gekoppeld|gematcht|ingedeeld|samengebracht)",
		"(aan|met) wie ik (gekoppeld|gematcht|ingedeeld|samengebracht|verbonden) (ben|was|werd)",
		"(gekoppeld|gematcht) aan wie",
		"(naam|gegevens|nummer|contactgegevens) (kwijt|vergeten) van (mijn|degene|de persoon|die)",
		"(naam|gegevens|nummer|contactgegevens) van (mijn|m'n|de|die) <partner>",
		"wie mijn <partner> (is|was|wordt|ook alweer)", "hoe mijn <partner> (heet|heette)",
		"(welke|wat voor) <partner> (heb|kreeg|krijg) ik",
		"(wie|welke) hebben jullie (me|mij|aan mij|voor mij) (gekoppeld|gekozen|toegewezen|gegeven)",
		"wie (begeleidt|coacht) (mij|me)", "wie (begeleid|coach|mentor) ik",
		"(hoe|waar) (bereik|contacteer|vind) ik mijn <partner>",
		"(hoe|wie) (heet|heette|was|is) (die|de) (dame|heer|meneer|mevrouw|persoon|man|vrouw) " +
			"(ook|nu|nou|alweer|weer|toch|waaraan|aan wie|die|met wie|waarmee)",
		"(naam|nummer|gegevens|mailadres) van .. (<partner>|persoon|dame|heer) .. " +
			"(kwijt|vergeten|ontschoten|verloren|kwijtgeraakt)",
		"(aan wie|met wie|waaraan) (hangen|hangt|vorm|zit|hebben) (ik|jullie me|jullie mij|mijn)",
		"wie (mij|me) .. (toegewezen|toebedeeld|begeleidt)",
		"(aan|met) wie (ben|was|werd|zit) ik (ook alweer|ook weer|nu weer|alweer|weer|eigenlijk|nu|)",
		"wie (jullie|u|je) .. (aan mij|mij|me) .. (toegewezen|gekoppeld)",
		"(wie|welke persoon) (moet|mag|ga|zou) ik .. (begeleiden|coachen)",
		"wie mijn <partner> (ook alweer|ook weer|nu weer)", "naam (kwijt|ontschoten|verloren|kwijtgeraakt)",
		"wie mijn <partner> is",
	},
	hold: {
		"welke gegevens", "wat (heeft|weten|weet) (u|jullie) over mij", "inzage in mijn gegevens", "wat (weet|heb|bewaar|bewaar je|weet je) (je|jij|) (allemaal |)(over|van) (mij|me)",
		"kopie van mijn gegevens",
		"(welke|wat voor) (gegevens|data|persoonsgegevens|informatie) .. (jullie|u|over mij|van mij|bewaard)",
		"(inzage|inzagerecht|inzageverzoek|kopie van mijn|overzicht van mijn|recht op inzage)",
		"wat (heeft|hebben|weten|weet|bewaren|bewaart) (u|jullie|men) .. (van|over) (mij|me)",
		"(mijn|de|alle|al mijn) (gegevens|data|persoonsgegevens|dossier) " +
			"(inzien|inkijken|opvragen|bekijken|raadplegen)",
		"(overzicht|afschrift|kopie|uittreksel) van (al|alle|) (mijn|de) (gegevens|data|persoonsgegevens)",
		"wat (slaan|slaat|houden|houdt|bewaren|bewaart|registreren) (jullie|u|je) .. (over|van) (mij|me)",
		"wat (staat|is) er (over|van) (mij|me) (opgeslagen|bewaard|geregistreerd)", "(artikel|art) 15",
		"(avg|gdpr) (verzoek|inzage)",
		"(wat|welke info|welke gegevens) .. (bewaard|opgeslagen|geregistreerd|bijgehouden|vastgelegd) .. " +
			"(over mij|van mij|over me)",
		"(wat|welke) .. (over mij|van mij) .. (bewaard|opgeslagen|geregistreerd|bijgehouden)",
	},
	forget: {
		"(verwijder|wis|verwijderen|wissen) .. gegevens", "gegevens .. (verwijderen|wissen)",
		"(verwijder|wis) alles", "vergeet mij", "recht om vergeten",
		"(verwijder|wis|vernietig|verwijderen|wissen) .. (gegevens|persoonsgegevens|data|account|profiel|alles)",
		"(gegevens|persoonsgegevens|data|account|profiel|alles) .. (verwijderen|wissen|te wissen|te verwijderen|" +
			"verwijderd|gewist|vernietigen|te vernietigen)",
		"(recht op|verzoek tot|verzoek om) (vergetelheid|gegevenswissing|verwijdering|wissing|vergeten)",
		"(vergeet me|gegevenswissing|vergetelheid)", "avg .. (wissen|verwijderen)",
		"(gooi|kieper|smijt) (al|) (mijn|m'n|alle|de) (gegevens|data|info|informatie) " +
			"(maar|gerust|aub|allemaal|) weg",
		"(wis|verwijder|vernietig|schrap|delete|wissen|verwijderen|vernietigen) " +
			"(alles|al wat|alle info|alle informatie|elk spoor|alle sporen|al mijn info|mijn profiel|mijn account|" +
			"mijn dossier)",
		"(alles|informatie|info|gegevens|data) (wat|die|dat) (jullie|u|je) .. " +
			"(wissen|verwijderen|vernietigen|verwijderd|gewist|schrappen)",
		"(trek|intrekken) .. toestemming (in|intrekken)", "toestemming (in|intrekken|in te trekken)",
		"(artikel|art) 17",
		"(niets|niks|geen gegevens) (meer|) (over|van) (mij|me) (bewaren|bijhouden|opslaan)",
		"(niets|geen spoor|geen gegevens|geen data) (meer|) .. (van|over) (mij|me) .. " +
			"(overblijft|achterblijft|bewaart|bewaren|in uw|in jullie)",
		"(elk|ieder|alle) (spoor|sporen) van (mij|me)",
		"(mijn|m'n) (dossier|profiel|account|fiche|gegevens|data) .. .. (wissen|vernietigen|verwijderen|" +
			"schrappen)",
		"(alles|al wat|alle gegevens|alle info) .. (over mij|van mij|over me) .. " +
			"(wissen|verwijderen|gewist|vernietigen)",
		"(verwijder|wis|vernietig|schrap) .. .. (gegevens|data|dossier|fiche|persoonsgegevens)",
		"(gegevens|data|persoonsgegevens) .. (worden gewist|gewist worden|worden verwijderd|verwijderd worden|" +
			"worden vernietigd)",
	},
	address: {
		"(mijn|een|nieuw) (nieuwe|nieuw) (adres|mailadres|e-mailadres|e-mail|mail|email)",
		"nieuw (adres|mailadres|e-mailadres)", "adreswijziging",
		"mijn (mailadres|adres|e-mailadres) .. (gewijzigd|veranderd|is)", "voortaan (naar|op)",
		"gebruik (voortaan|vanaf nu)",
		"(mijn|het|ons) (mailadres|e-mailadres|adres|emailadres|e-mail|mail) .. " +
			"(gewijzigd|veranderd|is|wijzigt|verandert|nu|wordt)",
		"(nieuw|nieuwe|ander|gewijzigd) (mailadres|e-mailadres|adres|emailadres|mail|e-mail)",
		"(vanaf nu|voortaan|in het vervolg|vanaf vandaag|vanaf maandag) .. (op|naar|via|bereikbaar)",
		"(gebruik|mail|schrijf|bereik) .. (voortaan|vanaf nu|graag|liever|in het vervolg|aub) " +
			"(op|naar|via|dit|mijn|het)",
		"(te bereiken|bereikbaar) (op|via|onder)", "(wijzig|verander|pas) .. (mailadres|adres|e-mailadres)",
		"(adres|mailadres|e-mailadres|mailbox) .. (verloopt|vervalt|stopt|vervallen|opgeheven|niet meer|" +
			"bestaat niet meer|afgesloten|sluit)",
		"(verander|wissel|wijzig) (ik|) (binnenkort|morgen|) van (mailadres|adres|e-mailadres|provider)",
		"(dit|mijn oude|het oude) (adres|mailadres) (gebruik|lees|bekijk|verlies) ik",
		"(stuur|mail|schrijf) (me|mij|alles|het|) (voortaan|vanaf nu|liever|beter|in het vervolg) (naar|op)",
		"(werkadres|werkmail|werkmailadres|bedrijfsmail|zakelijk adres|zakelijke mail|kantooradres|mailbox|" +
			"account|mailadres|adres|bedrijfsadres|zakelijke adres) .. (vervalt|verdwijnt|stopt|verloopt|" +
			"wordt afgesloten|wordt opgeheven|gaat dicht|niet meer|ophoudt|eindigt|afgesloten|gedeactiveerd)",
		"^ nieuw $", "^ nieuw (is|wordt|adres|op|luidt)",
		"(vanaf nu|voortaan|in het vervolg|vanaf morgen|vanaf maandag|vanaf vandaag|voortaan graag|vanaf heden|" +
			"vanaf volgende week|vanaf volgende maand|vanaf <maand>) (graag|aub|liever|) " +
			"(alles|alle mails|alle post|alle berichten|enkel|alleen|alleen nog|enkel nog|mijn mails|mails|mail|" +
			"bereikbaar|post) (graag|aub|nog|) (naar|op|via|aan)",
		"(alles|alle mails|alle post|alle berichten|mails|post) (voortaan|vanaf nu|in het vervolg|vanaf heden) " +
			"(graag|aub|) (naar|op|via|aan)",
		"(dit|mijn oude|het oude|mijn vorige|mijn huidige) (adres|mailadres|e-mailadres|account) " +
			"(gebruik|lees|bekijk|verlies|check|open|vervalt|verdwijnt|mag|sluit|heb)",
		"(ben|ik ben) (voortaan|vanaf nu|nu|enkel|alleen|vanaf maandag|in het vervolg) (nog|) " +
			"(te bereiken|bereikbaar)",
		"(vervang|pas|wijzig|verander|update) .. (mailadres|adres|e-mailadres|emailadres)",
		"(ben|ik ben|heb) .. (van mailadres|van adres|van provider) (veranderd|gewijzigd|gewisseld|verhuisd)",
		"(voortaan|vanaf nu|in het vervolg|nieuw) _ (gebruiken|noteren|nemen)",
		"(mailadres|adres|e-mailadres|emailadres) .. (wijzigen|te wijzigen|veranderen|aanpassen|vervangen|" +
			"omzetten|bijwerken|updaten)",
		"(schrijf|mail|stuur|zend|contacteer) (u|jullie|) (me|mij) (voortaan|vanaf nu|in het vervolg|vanaf heden|" +
			"vanaf maandag) (op|naar|via)",
	},
	silent: {
		"(<partner>|hij|zij|ze) (reageert|antwoordt|belt|laat) .. (niet|nergens|niets|nooit)",
		"(reageert|antwoordt) (niet|nergens|nooit|al weken|al maanden|helemaal) .. (op|meer|niet|)",
		"(niets|niks) .. (gehoord|vernomen) .. (van|sinds|meer)",
		"(geen|nog geen) (antwoord|reactie) .. (van|gekregen|op)",
		"(onbereikbaar|radiostilte|niet te bereiken|krijg geen contact|ghost)",
		"(mijn <partner>|hij|zij|ze) (geeft|gaf) (geen|nooit|nog altijd geen) (antwoord|gehoor|reactie|teken)",
		"(taal noch teken|geen teken van leven|in het niets verdwenen|van de aardbodem verdwenen|" +
			"niets meer laten horen|laat niets van zich horen)",
		"(al|reeds) (weken|maanden|drie keer|twee keer|meermaals|dagen) (geen antwoord|geen reactie|" +
			"niets gehoord|niets)",
		"(laat|liet|geeft|gaf) .. (niets|niks) .. (van zich horen|weten|horen)",
		"(neemt|nam|pakt) .. niet .. (op|af)", "(kwam|komt|is) niet opdagen",
		"(heeft|had) (mij|me) .. (laten zitten|laten stikken|in de steek gelaten|laten staan)",
		"(tevergeefs|vergeefs|zonder succes) .. (gebeld|gemaild|geschreven|geprobeerd|gecontacteerd)",
		"(sinds|al) .. .. (stilte|stil|geen teken|radiostilte|niets meer gehoord|niets van gehoord)",
		"(krijg|kan|kon) (ik|) .. .. niet (te pakken|aan de lijn|te spreken|te bereiken|bereiken|aan de telefoon|" +
			"bereikt)",
		"(laat|liet) (me|mij|ons) (in de steek|zitten|stikken|hangen|staan)",
	},
	concern: {
		"^ (klacht|melding|bezorgd) $",
		"lastiggevallen", "intimidatie", "geïntimideerd", "seksueel", "seksuele", "pesten", "gepest",
		"bedreigd", "bedreiging", "racistisch", "seksistisch", "misbruik", "klacht indienen", "onveilig",
		"ongepast", "ongepaste", "in gevaar", "grensoverschrijdend",
		"(aangerand|betast|handtastelijk|stalkt|gestalkt|gediscrimineerd|discriminatie|discriminerend|vernederd|" +
			"vernederend|beledigd|beledigend|uitgescholden|bang voor|bang van|chantage|gechanteerd|geweld|" +
			"gewelddadig|zelfmoord|suïcide|machtsmisbruik|opdringerig|seksistische|racistische|racisme|seksisme|" +
			"intimiderend|intimideert|intimiderende|ongewenst gedrag|ongewenste|pest mij|onveilig|klacht over|" +
			"een klacht|vertrouwensbreuk|niet oké gedrag|lastig gevallen|valt me lastig)",
		"(seksuele|racistische|dubbelzinnige|schuine|vieze) (opmerkingen|opmerking|grappen|voorstellen|berichten|" +
			"avances|aanrakingen)",
		"(schreeuwt|schreeuwde|roept|riep|tierde|tiert|scheldt|schold) (tegen|naar) (me|mij)",
		"(dreigt|dreigde|stalkte|betastte|kuste|zoende|sloeg|duwde) (me|mij)",
		"(vertrouwelijke|vertrouwelijk) .. (doorverteld|rondverteld|gelekt|doorgegeven)",
		"geld (van me|van mij) (lenen|gevraagd|geleend|geëist)",
		"(voel|voelde) (me|mij) (niet veilig|bedreigd|niet op mijn gemak bij|ongemakkelijk bij|onveilig)",
		"(zat|zit) (met zijn handen|met zijn hand|aan me|aan mij)",
		"(te ver gegaan|over de schreef|over mijn grens|over mijn grenzen)",
		"(maak|maken|maakt) (ik|we|) (me|mij|ons) .. (zorgen|ongerust) .. (over|om) " +
			"(hem|haar|mijn|de|onze|mevrouw|meneer)",
		"(bezorgd|ongerust|zorgen) (over|om) (hem|haar|mijn <partner>|mevrouw|meneer|pieter)",
		"(wil|wilde|wou|zou) .. niet meer leven",
		"(levensmoe|zelfdoding|zelfverwonding|een einde maken|van het leven beroven|iets aandoen|zichzelf iets|" +
			"snijdt zichzelf)",
		"(bang|angst) (om|voor|van) (hem|haar|mijn <partner>)",
		"(midden in de nacht|'s nachts|s nachts|nachtelijke) .. (berichten|telefoontjes|appjes|mails|foto's)",
		"(mishandelt|mishandeld)", "(heeft|hebben) (mij|me|haar|hem) geslagen",
		"(intieme|suggestieve|seksueel getinte|dubbelzinnige|vunzige|schunnige) " +
			"(vragen|foto's|berichten|opmerkingen|voorstellen|appjes)",
		"(avances|toenaderingspogingen|klef|kleffe)",
	},
}
