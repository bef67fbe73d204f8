package replies

// dutchConsent are the further ways in which Dutch and Flemish people agree, refuse and put off.
var dutchConsent = phrasebook{
	yes: {
		"^ mij (best|goed|prima|ook goed|ok)", "(voor|bij) mij (ok|oke|goed|prima|akkoord|in orde)", "(is|lijkt) (het|dat|dit|) (voor mij|wat mij betreft) (ok|oke|goed|prima|akkoord|in orde)",
		"^ (zeker en vast|dolgraag|hartstikke (leuk|graag|goed)|enorm graag|ontzettend graag|bijzonder graag|liefst wel|zonder twijfel|reken maar|nou en of|en of|sowieso|ga je gang|gaat uw gang|doe maar|kom maar op|laat maar komen|yes please|hoppa|allez vooruit|het is goed|jawel hoor|altijd goed|van harte)",
		"^ (maar|) vooruit", "(maar|nou|goed|oke) vooruit", "(we|ik) (gaan|ga|zullen|zal) het (gewoon|maar|wel|graag|) (proberen|doen|aan|beleven|wagen)", "(ik|we) (probeer|proberen|waag|wagen) (het|de gok|het erop|het gewoon|het maar|het graag)",
		"(wil|zou) (ik|) (toch|wel|weer|opnieuw|ook|zeker|natuurlijk|absoluut|alsnog) (weer|ook|wel|graag|) (meedoen|deelnemen|meewerken)", "(natuurlijk|zeker|uiteraard|absoluut) (wil|doe) ik (dat|het|mee|graag)", "dat wil ik (wel|graag|zeker|heel graag|natuurlijk)",
		"(doe|doen) (ik|we|) (toch|alsnog|nu toch|dan toch|wel weer|opnieuw|nog een keer|nog een jaar|met veel plezier|dolgraag|voluit) mee", "(ben|zijn) (ik|we|er|) (toch|alsnog|dan toch|wel) (bij|erbij|van de partij)",
		"ik neem (het|dit|de uitnodiging|dit voorstel|het voorstel|het aanbod|de uitdaging|de uitdaging graag|deze uitnodiging|graag|hem|haar) (graag|met plezier|van harte|) aan",
		"(zie|zien) (ik|we) (helemaal|wel|zeker|absoluut|) zitten", "ik zie (het|dit|dat) (wel|helemaal|zeker|absoluut|) zitten", "(laat|laten) (het|we het|dit|) maar (doorgaan|komen|beginnen|starten|gebeuren)", "(stemt|maakt) (mij|me) (zeer|heel|erg|) (tevreden|blij|gelukkig)",
		"(mag|mogen|kan|kunt|kunnen) mijn (nummer|gegevens|telefoonnummer|mailadres|contactgegevens|adres) (gerust|aan hem|aan haar|) (doorgeven|geven|delen)", "(geef|geven) (hem|haar) (gerust|maar) mijn (nummer|gegevens|telefoonnummer|mailadres)",
		"(hebben|heeft|heb je|krijgt|krijgen) (van mij|) mijn (zegen|akkoord|fiat|toestemming|instemming|goedkeuring)", "groen licht", "(antwoord|reactie) (is|luidt|blijft) (dus|volmondig|gewoon|) (ja|positief)", "een (dikke|volmondige|volmondig|duidelijke|duidelijk|grote|dik|hartelijk) ja",
		"(zeg|zeggen) (ik|we) (graag|volmondig|van harte|dus|) ja", "ik zeg (graag|volmondig|van harte|dus|) ja", "(kan|kon) ik (hier|daar|) (geen|moeilijk|onmogelijk) nee (op|tegen|) zeggen", "(wie|hoe) (kan|zou) (ik|) (hier|daar|) nee (op|tegen|) zeggen",
		"(ik|) sluit (me|mij) (graag|weer|ook|met plezier|) aan", "(teken|tekenen) (ik|we|) (graag|meteen|onmiddellijk|) (ervoor|voor|bij)", "(blij|vereerd|verheugd|trots) (om mee te|om deel te|mee te mogen|te mogen meedoen|om te mogen|dat ik mag|dat ik mee mag)",
		"(ben|zijn) (ik|we|) (graag|zeker|weer|gaarne|) bereid", "(breng|brengen) ons (maar|gerust|graag|) (samen|in contact|met elkaar in contact|in verbinding)", "(leg|legt) (het contact|maar contact)", "(ik|we) (maak|maken) (graag|met plezier) kennis", "(hem|haar) (leer|leren) (ik|we) graag kennen",
		"(ga|gaan) (ik|we) (hier|hiermee|daarmee|er|volledig|graag|van harte) (mee|) akkoord", "(kan|kunnen) (ik|we|) (me|mij|ons) (hierin|daarin|er|helemaal|hier) (vinden|in vinden|goed in vinden|helemaal in vinden)",
	},
	no: {
		"(doe|neem|ga|kom) (ik|we|wij) (dit jaar|deze keer|helaas|dus|dat|het|dit|) niet", "doe maar niet", "(nee|neen) (laat|doe) maar", "^ (die|deze|hem|haar|met hem|met haar|deze persoon) (liever|graag|) niet $",
		"(voor|van) mij hoeft (het|dit|dat|zoiets) niet", "hoeft (voor|van) mij niet", "(heb|hebben|ben) (ik|) .. (afgesloten|klaar mee|helemaal klaar mee)", "dat hoofdstuk (is|heb ik) (voor mij|) afgesloten",
		"(reken|tel|rekent) (deze keer|dit jaar|ditmaal|voorlopig|alsjeblieft|maar|dus|) niet op (mij|me|ons)", "(kan|kunt|kunnen) (dit jaar|deze keer|ditmaal|helaas|) niet op (mij|me) rekenen",
		"(ben|zit|zitten) (ik|) (helemaal|al|echt|compleet|) (overbelast|overwerkt|overbevraagd|volgeboekt|volzet|bomvol|overwerkt|opgebrand|uitgeblust)", "(te oud|de leeftijd) (voor|om|voorbij)", "(bord|agenda|planning|hoofd|week|dagen) (is|ligt|zit|zijn|staat) (al|te|echt|helemaal|veel te|) (vol|overvol|bomvol|propvol)",
		"(mijn|de|m'n) handen (al|meer dan|) vol", "(tot over mijn oren|tot aan mijn nek|tot over de oren) in (het|de)", "kan (dit|het|dat) er (echt|gewoon|helaas|) niet bij (hebben|nemen)", "er niet (bij hebben|bij nemen|bijnemen)",
		"(andere|eerst andere|te veel andere|genoeg andere|al genoeg|te veel|al te veel) (prioriteiten|verplichtingen|plannen|engagementen|besognes|projecten|dingen) (op|aan|lopen|$)", "(geen|weinig|totaal geen|absoluut geen) (animo|goesting|belangstelling|ambitie|nood|mogelijkheid|gat)",
		"mag niet van mijn", "(baas|werkgever|directie|dokter|arts|manager|gezondheid) (wil|vindt|staat|laat|keurt) (het|dit|dat|) (helaas|) niet (toe|goed|$)", "(dit|dat|het) (wordt|gaat) (hem|m|het) (helaas|dus|) niet (worden|)", "(geef|laat) mijn (plaats|plek) (graag|liever|) (aan|over)",
		"ik laat (het|dit|deze kans|deze beurt|de kans|dit) (schieten|lopen|passeren|voorbijgaan|aan me voorbijgaan|aan mij voorbijgaan)", "(antwoord|reactie) (is|luidt|blijft) (helaas|dus|) (nee|neen|negatief)", "een (dikke|volmondige|duidelijke|) (nee|neen) (van|voor|$)", "(ik|) onthoud (me|mij)",
		"(zie|zien) (ik|we|er|hiervan|ervan|daarvan) (liever|helaas|graag|) (van|) af", "mijn hoofd staat er (echt|helaas|) niet naar", "(dit|het|dat) (spreekt|trekt|interesseert|boeit|lokt) (me|mij) (helaas|echt|totaal|) (niet|niet aan|geenszins)", "geen (ja|akkoord|toestemming|goedkeuring) van (mij|mijn)",
	},
	later: {
		"(kan|mag|kunnen|zullen) (het|dit|dat|we|dat nog|het nog) (even|nog even|misschien|) (wachten|uitstellen|doorschuiven|later) (tot|na|naar|met|$)", "wacht (liever|even|nog|graag|nog even) (tot|met|op)", "(schuif|schuiven) (het|dit|dat) (even|nog|liever|) (door|vooruit|op)", "(stel|stellen) (het|dit|dat) (nog|even|liever|) uit",
		"(hou|houd|houden) (me|mij) (in gedachten|op de reservelijst|in beeld|in het achterhoofd)", "(ga|gaan|moet|wil) (ik|) eerst (nog|even|) (op|met|naar|verhuizen|bevallen|herstellen|bijkomen|revalideren|afstuderen)", "(als|wanneer|zodra) .. (rustiger|achter de rug|voorbij|hersteld)",
		"(geef|gun) (me|mij) (nog|even|nog even|wat|nog wat|een paar|nog een paar) (tijd|weken|maanden|dagen|maandjes)", "laat (ik|) (het|) (u|je|jullie|) (nog|later|morgen|volgende week|tijdig|nog even) weten", "(over|na) .. (weken|maanden|maand|jaar|week) (graag|wel|weer|opnieuw|nog eens|misschien|kan ik|ben ik|heb ik|past het|lukt het)",
		"(bel|mail|vraag|schrijf|herinner|contacteer|app|pols) (me|mij) (over|na|rond|tegen|begin|eind|half|vanaf)", "(bel|mail|vraag|schrijf|pols) (me|mij) (maar|dan|gerust|weer|eens|) in <maand>", "(me|mij) (over|na|rond|in|later|begin|volgend|nog eens|opnieuw) .. (vragen|mailen|herinneren|contacteren|benaderen|polsen)",
		"(zit|zitten) (nu|momenteel|op dit moment|even) (in|met|midden|tot|te) .. (verbouwing|verhuizing|reorganisatie|piek|drukte|deadline|fusie|jaarafsluiting|examens)", "(komt|is|valt) (nu|momenteel|even) (slecht|niet goed|ongelegen|ongelukkig) (uit|)", "mijn hoofd staat er (nu|momenteel|even) niet naar", "(nu|momenteel) (even|) (geen|weinig) (gaatje|tijd|ruimte|lucht|puf)",
	},
	unsure: {
		"nog geen (beslissing|besluit|keuze|antwoord|definitief antwoord)", "(moet|wil|ga) (het|dit|dat|er) (eerst|nog|even|) (met|aan) mijn", "(even|eerst|nog even|eerst even|eerst nog) (overleggen|nadenken|afstemmen|afwachten|laten bezinken|aankijken|navragen|slapen over)", "(kan|durf) (ik|) (nog|het|dit|er|het nog|) (niet|niets|nog niets) (zeggen|beloven|toezeggen|garanderen|overzien|bevestigen)",
		"(half half|fifty fifty|fiftyfifty|ik neig|geneigd|ja nee|ja maar ook nee|min of meer|een beetje ja|denk ik wel|denk ik niet|ik denk van|zou kunnen|kan zijn|wie weet)", "(sta|staan) (ik|) in dubio", "(met|in) twijfel", "voor(- | |)en nadelen",
	},
	onlyIf: {
		"(als|zolang|wanneer) (het|dit|er|mijn baas|mijn werkgever|mijn vrouw|mijn man|mijn agenda) .. (mag|toelaat|toestaat|goedkeurt|goedvindt|akkoord)", "(onder|met) (één|de|een) (voorwaarde|voorbehoud|beperking)",
	},
	correction: {"vergeet (mijn|dat|die) (vorige|eerdere|laatste|) (mailtje|mail|bericht|antwoord|nee|ja|afmelding|reactie|afwijzing|bericht van gisteren)", "(negeer|schrap) (mijn|dat|die) (vorige|eerdere|laatste) (mail|bericht|antwoord|reactie)", "(toch maar|bij nader inzien|achteraf bekeken|ik herroep|ik kom terug op)"},
	neutral: {
		"(vaker|meer|genoeg|regelmatig|geregeld|voldoende|af en toe|eens) (een|) (pauze|pauzes) (nemen|houden|inlassen)", "(leren|geleerd|durven|vaker) (om|) nee (te|) zeggen", "(zou|had) (ik|het|) (dolgraag|heel graag|met plezier) .. (gedaan|willen|meegedaan|gewild)", "(neem|nemen) (ik|we) (snel|morgen|nog|zelf|) contact op",
		"(gegevens|data|info|alles|profiel|account) .. niet (wissen|verwijderen|weggooien|vernietigen)", "(verwijder|wis|vernietig|gooi) (mijn|de|al mijn|alle|) (gegevens|data|profiel|account) (aub|alsjeblieft|nog|) niet", "(verwijder|wis|vernietig) niet", "(geen|niet|nooit) (een|) (pauze|pauzeren) (nodig|nemen|graag|hoeft|)",
		"(niet|nooit|geen) (van plan|zin|reden) (om|) (te|ermee te|) (stoppen|kappen)", "(wil|ga|zal) (ik|) (nog|zeker|absoluut|helemaal|) niet (stoppen|ermee stoppen|afhaken|uitstappen)", "(roken|werken|solliciteren) (stoppen|te stoppen)", "(stoppen|gestopt) met (roken|werken|piekeren|vergaderen|uitstellen|micromanagen)",
	},
	other: {
		"(praten|spreken|werken) (we|ik|) .. niet meer (met elkaar|samen|met hem|met haar)", "(ruzie|onenigheid|aanvaring|rechtszaak|conflict) (met|gehad)", "(oude|voormalige|vroegere|directe|huidige) (baas|chef|collega|leidinggevende|concurrent|zakenpartner|werknemer|medewerker)", "(te dichtbij|niet onafhankelijk|niet neutraal|belangen verstrengeld)",
		"(geen|niet) (de|een|mijn) (goede|juiste|ideale|geschikte) (match|koppeling|klik|persoon|partner)", "(kan|kunnen) .. (niet opschieten|niet door één deur|niet overweg) (met|)", "(hebben|heeft) (jullie|u) (nog|ook|) iemand",
	},
}
