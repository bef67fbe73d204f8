package replies

// dutchDoubt are the words by which they put off, hesitate, set conditions, turn round and regret, and those that
// only look like an answer.
var dutchDoubt = phrasebook{
	later: {
		"^ later", "later $", "misschien later", "nu (even|) niet", "op dit moment niet", "nog niet",
		"volgende (keer|ronde)", "bij de volgende", "volgend jaar", "een andere keer",
		"vraag het (me|) .. (nog eens|later|opnieuw|weer)", "vraag (me|mij) later", "kom er later",
		"ik laat het .. weten", "na de zomer", "uitstellen",
		"(nu|momenteel|vandaag|thans|voorlopig|op het moment|op dit ogenblik|dit moment|even|deze maand|" +
			"dit kwartaal) (niet|nog niet|even niet|lukt het niet|lukt niet|gaat het niet|kan ik niet|" +
			"past het niet|komt het niet uit|geen tijd|heb ik geen tijd|te druk|is het te druk|nee|liever niet|" +
			"geen ruimte)",
		"(komt|past|lukt|schikt|kan|gaat) .. (nu|momenteel|even|op dit moment|nu even|mij nu|me nu) " +
			"(niet|slecht|niet uit|niet goed uit|slecht uit)",
		"(heb|heb ik) (nu|momenteel|op dit moment|nu even|even) (geen tijd|het te druk|te weinig tijd|" +
			"geen ruimte)",
		"(liever|misschien|graag|pas|wel|iets|ooit|dan|eventueel) (later|volgend jaar|volgende keer|" +
			"een andere keer|volgende ronde|wat later)",
		"(liever|pas|begin|starten|weer|graag|dan) .. (in|na|vanaf|per|rond|begin|eind) <maand>",
		"(in|vanaf|per|na) <maand> (graag|wel|weer|pas|vul|doe|kan|heb|ben|lukt|past|misschien|opnieuw)",
		"(pas|eerst) (in|na|vanaf|volgende|volgend|over|begin|eind|half|per|weer)",
		"(na|over) (de|een paar|mijn|enkele|drie|twee|zes) (zomer|vakantie|zomervakantie|maanden|weken|kerst|" +
			"verbouwing|reorganisatie|verhuizing|feestdagen|verlof|fusie|jaarwisseling)",
		"(vraag|probeer|mail|contacteer|benader|bel|herinner|stuur|kom|laat) .. " +
			"(nog eens|nog een keer|opnieuw|weer|later|in|na|bij me terug|terug|volgend|volgende|over een)",
		"(volgend|volgende|komend|komende) (jaar|keer|ronde|editie|najaar|voorjaar|seizoen|maand|kwartaal)",
		"(te|nog te) vroeg", "(kom|kom ik|neem) .. (op terug|bij u terug|bij jullie terug|later contact op)",
		"(heb|hebben) .. meer tijd nodig", "(niet|geen tijd|niets) voor (<maand>|de zomer|kerst|de vakantie)",
		"een andere (keer|ronde|datum)", "vul (ik|) (het|dit|hem) (later|morgen|volgende|dit weekend|in)",
		"(tot|t m) .. (geen tijd|niet beschikbaar|bezet|volgeboekt|geen ruimte)",
		"(wachtlijst|in de wacht|te zijner tijd|tzt|een later moment|later moment)",
		"(kan|mag|kunnen|zullen) (het|dit|dat|we|dat nog|het nog) (even|nog even|misschien|) " +
			"(wachten|uitstellen|doorschuiven|later) (tot|na|naar|met|$)",
		"wacht (liever|even|nog|graag|nog even) (tot|met|op)",
		"(schuif|schuiven) (het|dit|dat) (even|nog|liever|) (door|vooruit|op)",
		"(stel|stellen) (het|dit|dat) (nog|even|liever|) uit",
		"(hou|houd|houden) (me|mij) (in gedachten|op de reservelijst|in beeld|in het achterhoofd)",
		"(ga|gaan|moet|wil) (ik|) eerst (nog|even|) (op|met|naar|verhuizen|bevallen|herstellen|bijkomen|" +
			"revalideren|afstuderen)",
		"(als|wanneer|zodra) .. (rustiger|achter de rug|voorbij|hersteld)",
		"(geef|gun) (me|mij) (nog|even|nog even|wat|nog wat|een paar|nog een paar) " +
			"(tijd|weken|maanden|dagen|maandjes)",
		"laat (ik|) (het|) (u|je|jullie|) (nog|later|morgen|volgende week|tijdig|nog even) weten",
		"(over|na) .. (weken|maanden|maand|jaar|week) (graag|wel|weer|opnieuw|nog eens|misschien|kan ik|ben ik|" +
			"heb ik|past het|lukt het)",
		"(bel|mail|vraag|schrijf|herinner|contacteer|app|pols) (me|mij) (over|na|rond|tegen|begin|eind|half|" +
			"vanaf)",
		"(bel|mail|vraag|schrijf|pols) (me|mij) (maar|dan|gerust|weer|eens|) in <maand>",
		"(zit|zitten) (nu|momenteel|op dit moment|even) (in|met|midden|tot|te) .. " +
			"(verbouwing|verhuizing|reorganisatie|piek|drukte|deadline|fusie|jaarafsluiting|examens)",
		"(komt|is|valt) (nu|momenteel|even) (slecht|niet goed|ongelegen|ongelukkig) (uit|)",
		"mijn hoofd staat er (nu|momenteel|even) niet naar",
		"(nu|momenteel) (even|) (geen|weinig) (gaatje|tijd|ruimte|lucht|puf)",
		"(mag|kan|kunnen|zou) (het|dat|we|ik|dit) .. pas .. (vanaf|in|na|over|eind|begin|half)",
		"tot dan (zit|ben|heb|werk) ik",
		"(eerst|eerst nog|eerst even) (de|het|mijn|een|die|dat|onze) _ .. " +
			"(afronden|afmaken|afwerken|verwerken|overleven|herstellen|verhuizen|verbouwen)",
		"(probeer|vraag|mail|pols|klop) .. (in|na|over) (januari|februari|maart|april|mei|juni|juli|augustus|" +
			"september|oktober|november|december|de zomer|een paar maanden|drie weken|een maand)",
		"(voor|vóór) (eind|begin|half|de|het|<maand>) .. (kom|lukt|kan|heb|geraak|raak|zit) .. " +
			"(niet|geen|er niet)",
		"(kom|geraak|raak) (ik|) er .. .. niet (aan toe|toe|aan) .. (voor|vóór)",
		"(kom|geraak|raak) (ik|) er (nu|voorlopig|momenteel|deze week|deze maand|even) niet (aan toe|toe)",
		"(zit|zitten) (ik|we|) (nog|) (tot|t m) .. .. (in|op|met)",
		"(tot|tot en met) .. .. (volgepland|in beslag|geen gaatje|onder water|bezet|druk met|volgeboekt|" +
			"ondergedompeld)",
		"(schrijf|mail|stuur|contacteer) (me|mij) (in|na|vanaf|eind|begin|rond) .. " +
			"(nog eens|opnieuw|weer|nogmaals|terug)",
		"(over|binnen) (een half jaar|een jaar|enkele maanden|een paar maanden|enige tijd|drie maanden|" +
			"zes maanden) (wel|weer|graag|misschien|opnieuw|nog eens|zie ik|kan ik)",
		"(momenteel|nu|thans|op dit ogenblik|voorlopig) .. (niet gelegen|ongelegen|te druk|onmogelijk|" +
			"geen ruimte|geen tijd|tot over mijn oren|niet opportuun)",
		"(het jaar|jaartje) (daarop|erna|nadien) (wel|graag|weer)",
		"(schuif|zet) (me|mij) .. (door|op) .. (volgend|volgende|komende)",
		"(momenteel|nu|thans|op dit moment|even|op dit ogenblik) .. (lastig|moeilijk|hectisch|zwaar|turbulent|" +
			"krap|heel druk)",
		"vanaf <maand> (wordt|is|gaat|ziet|kan|heb) .. (beter|rustiger|makkelijker|weer|tijd|ruimte)",
		"(de komende|komende|de volgende) (weken|maanden) .. (lastig|vol|geen|niet|druk|volgeboekt)",
		"(moet|zal|kan|mag) (helaas|nog|even|nog even|) wachten (tot|op)", "(moet|zal) .. wachten tot",
		"(ben|is) .. (net|pas) (vader|moeder|opa|oma|verhuisd|geopereerd|bevallen)",
		"volgend jaar (weer|graag|wel|zeker)",
		"(mag|kan|kunnen|zou|zullen) (het|dat|we|ik|dit) .. (pas|vanaf|eind|begin|half|in|na) " +
			"(<maand>|de zomer|de vakantie|de kerst|pasen|kerst) .. (starten|beginnen|aanvangen|instappen|" +
			"aansluiten|aanhaken)",
		"(kunt|kunnen|kan|wilt|zou|zouden|willen|wil) (u|je|jullie|ge) (mij|me|het mij|het me|het|dit) .. " +
			"(later|nog eens|nogmaals|opnieuw|weer) .. (benaderen|vragen|contacteren|polsen|herinneren|aankloppen|" +
			"proberen)",
		"(kunt|kunnen|kan|wilt|zou|zouden|willen|wil) (u|je|jullie|ge) (mij|me|het mij|het me|het) .. " +
			"(in|na|over|rond|vanaf) (<maand>|de zomer|een maand|een paar maanden|_ weken|_ maanden|de vakantie|" +
			"kerst|pasen) .. .. (benaderen|vragen|contacteren|mailen|bellen|polsen|herinneren|proberen)",
		"(me|mij) (na|rond|in|later|begin|volgend|nog eens|opnieuw) .. (vragen|mailen|herinneren|contacteren|" +
			"benaderen|polsen)",
		"(me|mij) over (een|_) (week|weken|maand|maanden|jaar|tijdje) .. " +
			"(vragen|mailen|herinneren|contacteren|benaderen|polsen)",
	},
	unsure: {
		"weet (ik|) (het|) (nog|) niet", "ik weet het (nog|) niet", "niet zeker", "^ misschien",
		"denk er (nog|) over na", "nadenken", "hangt ervan af", "twijfel", "eens kijken",
		"(weet|wist) (ik|) (het|) (nog|eigenlijk|eerlijk gezegd|echt|even|nog even|) niet",
		"(nog|ben) (niet|er nog niet) (uit|zeker|beslist|overtuigd|besloten|over uit)",
		"(misschien|wellicht|mogelijk|eventueel|waarschijnlijk|vermoedelijk|in principe|eigenlijk wel|" +
			"ik denk het|denk van wel|ik denk van niet|ja en nee|geen idee|mwah|tja|hmm|hm|tsja|mja|pff|" +
			"twijfelgeval|lastig te zeggen|moeilijk te zeggen|nog te bezien|we zien wel|we zullen zien|" +
			"even aankijken)",
		"(moet|wil|ga|laat me) (ik|er|hier|daar|) .. (over nadenken|nadenken|bedenken|overleggen|bespreken|" +
			"afstemmen|uitzoeken|checken|nagaan|slapen)",
		"(twijfel|aarzel|weifel|overweeg|dubben|dub)",
		"(hangt|ligt) (ervan|er van|eraan|er aan|erg|er nog) (af|aan|)", "(bedenktijd|voor en tegen)",
		"(kan|durf) .. (nog|) niets? (beloven|toezeggen|zeggen)", "🤔", "🤷",
		"nog geen (beslissing|besluit|keuze|antwoord|definitief antwoord)",
		"(moet|wil|ga) (het|dit|dat|er) (eerst|nog|even|) (met|aan) mijn",
		"(even|eerst|nog even|eerst even|eerst nog) (overleggen|nadenken|afstemmen|afwachten|laten bezinken|" +
			"aankijken|navragen|slapen over)",
		"(kan|durf) (ik|) (nog|het|dit|er|het nog|) (niet|niets|nog niets) " +
			"(zeggen|beloven|toezeggen|garanderen|overzien|bevestigen)",
		"(half half|fifty fifty|fiftyfifty|ik neig|geneigd|ja nee|ja maar ook nee|min of meer|een beetje ja|" +
			"denk ik wel|denk ik niet|ik denk van|zou kunnen|kan zijn|wie weet)",
		"(sta|staan) (ik|) in dubio", "(met|in) twijfel", "voor(- | |)en nadelen", "geen nee maar",
		"geen nee alleen", "(nachtje|nacht) (over|erover)", "(nachtje|nacht) .. slapen",
		"(slaap|slapen) er .. over", "niet nee maar",
		"(laat|laten) (het|ik het|dit|we het) .. (bezinken|rusten|in het midden|open)",
		"(wik|wikken) en (weeg|wegen)", "(enerzijds|aan de ene kant)",
		"(moet|wil|ga|zal) (ik|het|dit|er|) .. .. (overleggen|overwegen|nadenken|bekijken|bespreken|afwegen|" +
			"voorleggen|aftoetsen|uitzoeken)",
		"(hou|houd) (ik|) .. (in beraad|open|nog af)", "in beraad", "(geef|gun) (me|mij) .. bedenktijd",
		"(ben|zijn) (er|het|ik er|) nog niet (over|) uit", "(zou|kan) (best|wel|goed) (kunnen|zijn)",
		"niet onwelwillend", "(bekijken|bezie|bezien|bekijk) (het|ik het|we het) nog",
		"moet ik (opzoeken|nakijken|checken|navragen|overleggen|bekijken|nagaan|even|nog|eerst)",
	},
	onlyIf: {
		"ja als", "ja mits", "alleen als", "op voorwaarde", "mits",
		"(ja|graag|akkoord|oke|prima) (als|mits|indien|tenzij|op voorwaarde)",
		"(alleen|enkel|slechts|uitsluitend) (als|wanneer|indien|met|op|voor)",
		"(op|onder) (voorwaarde|één voorwaarde|de voorwaarde|voorbehoud)",
		"(mits|tenzij|indien mijn|als mijn baas|als mijn werkgever|als mijn gezondheid|afhankelijk van|" +
			"onder voorbehoud)",
		"(als|zolang|wanneer) (het|dit|er|mijn baas|mijn werkgever|mijn vrouw|mijn man|mijn agenda) .. " +
			"(mag|toelaat|toestaat|goedkeurt|goedvindt|akkoord)",
		"(onder|met) (één|de|een) (voorwaarde|voorbehoud|beperking)",
	},
	neutral: {
		"niet alleen", "geen vragen", "geen haast",
		"(fijne|prettige|goede|mooie) (dag|avond|vakantie|week|feestdagen|weekend|kerst)",
		"(fijn|prettig|goed) weekend",
		"(dank|bedankt|merci) (voor|om) (het|de|uw|jullie|je) .. (vragen|uitnodiging|moeite|mail|bericht|reactie|" +
			"begrip|geduld|begeleiding)",
		"(had|hadden|zou) (ik|het|dit|) .. graag (gedaan|willen|meegedaan|gewild|deelgenomen|hebben)",
		"(had|zou) (het|dit|) graag .. maar", "(veel|heel veel) (succes|plezier)", "ja of nee",
		"nee (sorry|wacht|momentje|ik bedoel)", "ach nee", "nee zeggen", "ja zeggen",
		"(wil|ga|hoef) (ik |er |)(nog |zeker |)niet (mee |ermee |er mee |)(stoppen|ophouden|afhaken|pauzeren|weg)",
		"er nog niet mee stoppen",
		"(leuk|fijn|goed|mooi|wat leuk) (dat|om te|initiatief|te horen) (jullie|u|je|horen|) ",
		"mooi initiatief",
		"(graag|gaarne) (gedaan|uitschrijven|afmelden|verwijderen|stoppen|pauze|een pauze|alles)",
		"(niet alleen|geen antwoord|geen vragen|geen haast|niet erg|geen zorgen)",
		"(niet|nooit) (vergeten|spijt)",
		"(vaker|meer|genoeg|regelmatig|geregeld|voldoende|af en toe|eens) (een|) (pauze|pauzes) " +
			"(nemen|houden|inlassen)",
		"(leren|geleerd|durven|vaker) (om|) nee (te|) zeggen",
		"(zou|had) (ik|het|) (dolgraag|heel graag|met plezier) .. (gedaan|willen|meegedaan|gewild)",
		"(neem|nemen) (ik|we) (snel|morgen|nog|zelf|) contact op",
		"(gegevens|data|info|alles|profiel|account) .. niet (wissen|verwijderen|weggooien|vernietigen)",
		"(verwijder|wis|vernietig|gooi) (mijn|de|al mijn|alle|) (gegevens|data|profiel|account) " +
			"(aub|alsjeblieft|nog|) niet",
		"(verwijder|wis|vernietig) niet",
		"(geen|niet|nooit) (een|) (pauze|pauzeren) (nodig|nemen|graag|hoeft|)",
		"(niet|nooit|geen) (van plan|zin|reden) (om|) (te|ermee te|) (stoppen|kappen)",
		"(wil|ga|zal) (ik|) (nog|zeker|absoluut|helemaal|) niet (stoppen|ermee stoppen|afhaken|uitstappen)",
		"(roken|werken|solliciteren) (stoppen|te stoppen)",
		"(stoppen|gestopt) met (roken|werken|piekeren|vergaderen|uitstellen|micromanagen)",
		"^ ja (ik weet|weet ik|inderdaad ik weet)", "^ ja ik had .. (toegezegd|gezegd|beloofd|aangekondigd)",
		"^ ja (het|dat|dit|jullie|uw) .. (<programme>|idee|initiatief) (is|was|blijft|klinkt|lijkt)",
		"(eigenlijk|oorspronkelijk) .. (wou|wilde|zou|had) ik .. .. (stoppen|afzeggen|passen|bedanken|overslaan|" +
			"weigeren|pauzeren|afhaken)",
		"(wou|wilde|zou) ik eigenlijk .. (stoppen|afzeggen|passen|bedanken|overslaan|weigeren|pauzeren|afhaken)",
		"(vorig|verleden) jaar .. (af|nee|gestopt|afgezegd|geweigerd|ja|meegedaan|overgeslagen|bij|erbij)",
		"(vroeger|destijds|jarenlang|altijd|toen) .. (meegedaan|deelgenomen|afgezegd|bij|erbij)",
		"(benieuwd|nieuwsgierig) naar (uw|jullie|je|het|de) (antwoord|reactie|info|informatie|plannen|resultaten)",
		"daarom vraag ik",
		"(videobellen|zoom|teams|online|telefoon|techniek|beeldbellen) (is|zijn) .. (niets|niks|niet) voor mij",
		"(kijk|zie|kijken) (ik|) (al|) uit naar (het vervolg|nieuws|meer nieuws)",
		"(geen|zonder) (zorgen|paniek|probleem hoor|haast)",
		"(bedankt|dank|merci) voor (alles|het|uw|jullie|je|de)", "graag gedaan",
		"(mentee|mentor|hij|zij|ze|collega) (is|heeft|was) .. en wil .. .. " +
			"(kappen|stoppen|ermee ophouden|opgeven|afhaken|pauzeren)",
		"(wil|wilt) met alles (kappen|stoppen|ophouden)",
		"(met plezier|met veel plezier|met genoegen|met veel genoegen|met interesse|met veel interesse) " +
			"(meegedaan|gedaan|deelgenomen|gewerkt|geleerd|gelezen|vernomen|ontvangen)",
		"komt (goed|in orde|voor elkaar)", "(ja|ok|oke|prima|goed) komt (goed|in orde|voor elkaar)",
		"doe ik .. (morgen|later|straks|vanavond|dit weekend|volgende week|zo snel|asap|zodra)",
		"(ja|ok|oke|prima|goed|graag) doe ik .. (morgen|later|straks|vanavond|dit weekend|volgende week|zo snel|" +
			"zodra)",
		"(arts|dokter|vrouw|man|baas|chef|werkgever|gezin|partner) (heeft|had|hebben) .. (niets|geen bezwaar) .. " +
			"tegen",
		"(arts|dokter|vrouw|man|baas|chef|werkgever|gezin|partner) (heeft|had|hebben) .. geen bezwaar",
		"(ken|kennen) (ik|we) .. niet (persoonlijk|goed|$)",
		"(zoon|dochter|hij|zij|ze|vrouw|man|collega) (houdt|hield) .. .. (op|mee op)",
		"(leuk|mooi|fijn|tof|sympathiek|prachtig|goed) (initiatief|programma|project)",
		"(uw|jullie|het|dit|een) (idee|voorstel|programma|initiatief) (bevalt|klinkt|lijkt|is) .. " +
			"(leuk|mooi|prachtig|fijn|sympathiek)",
		"(uw|jullie|het|dit) programma bevalt (me|mij)",
		"(bel|schrijf|contacteer|ontmoet|mail) (ik|) (hem|haar|meneer _|mevrouw _|de heer _) .. " +
			"(volgende|deze|komende) week",
		"(bel|schrijf|contacteer|ontmoet|mail) (ik|) (hem|haar|meneer _|mevrouw _|de heer _) " +
			"(morgen|vandaag|later|binnenkort)",
		"ik (bel|schrijf|contacteer|ontmoet|mail) (hem|haar|meneer _|mevrouw _|de heer _) .. " +
			"(volgende|deze|komende) week",
		"(gedachten|ervaringen|ideeën|kennis|meningen) .. (wisselen|uitwisselen|te wisselen|uit te wisselen)",
		"tot (nu toe|nu|vandaag|gisteren|op heden|dusver) .. geen (mails|mail|berichten|post|herinneringen|" +
			"e-mails)",
		"(neem|neemt|nam) (ik|) .. .. ontslag (bij|als|uit)",
		"(stap|treed|trek) (ik|) (me|) .. .. (uit|bij) (de|het|mijn|onze) " +
			"(directie|bestuur|bedrijf|firma|raad|politiek|partij|zaak|maatschap|baan)",
		"ik (stap|treed|ga) .. uit (de|het|mijn|onze) (directie|bestuur|bedrijf|firma|raad|politiek|partij|zaak|" +
			"maatschap|baan|dienst)",
	},
	but: {"maar", "echter", "doch", "toch", "daarentegen", "alleen ben ik"},
	correction: {
		"nee sorry", "sorry nee", "ach nee", "nee wacht", "wacht nee", "correctie", "ik bedoel", "ik bedoelde",
		"of nee", "toch niet", "bij nader inzien",
		"(ben|heb) (me|mij) (vergist|bedacht|van gedachten veranderd)", "van gedachten veranderd", "vergissing",
		"foutje",
		"vergeet (mijn|dat|die) (vorige|eerdere|laatste|) (mailtje|mail|bericht|antwoord|nee|ja|afmelding|" +
			"reactie|afwijzing|bericht van gisteren)",
		"(negeer|schrap) (mijn|dat|die) (vorige|eerdere|laatste) (mail|bericht|antwoord|reactie)",
		"(toch maar|bij nader inzien|achteraf bekeken|ik herroep|ik kom terug op)",
	},
	although: {"hoewel", "ook al", "ondanks", "alhoewel", "ofschoon", "weliswaar"},
	regret: {
		"helaas", "jammer", "jammer genoeg", "tot mijn spijt", "tot onze spijt", "spijtig", "spijtig genoeg",
		"het spijt me", "spijt me", "sorry", "met pijn in het hart", "jammerlijk", "wat jammer", "niet toe",
	},
	wrong: {
		"verkeerde persoon", "verkeerd adres", "wie bent u", "niet de juiste persoon", "werk hier niet meer",
		"niet voor mij bestemd",
		"(verkeerde|niet de juiste|foute) (persoon|adres|mailadres|geadresseerde|contactpersoon)",
		"wie (bent|zijn|ben) (u|jullie|je|jij)", "(werk|ben) (ik|) (hier|daar|er|al jaren|) niet meer",
		"(ken|kent) (ik|) (u|jullie|dit programma|deze) niet",
		"(nooit|niet) (aangemeld|ingeschreven|opgegeven|van gehoord)",
		"(is dit|dit is|lijkt) (spam|phishing|oplichting|een vergissing)",
		"(hoe|waar) (komen|komt|hebben) (jullie|u|je) aan mijn", "waar gaat dit over",
		"niet meer (werkzaam|in dienst)",
	},
}
