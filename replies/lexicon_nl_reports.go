package replies

// dutchReports are the words of reports: on meetings, at half-time, at the end, and of coordinators.
var dutchReports = phrasebook{
	met: {
		"(hebben|heb) (we|wij|elkaar|hem|haar|ik) .. (ontmoet|gesproken|gezien|gebeld)",
		"we hebben .. (ontmoet|gesproken|gezien|gebeld|gehad)",
		"(gewandeld|gesproken|ontmoet|gebeld|gezien|gedronken|afgesproken)", "samen (geluncht|gegeten|koffie)",
		"is doorgegaan",
		"(ontmoet|gesproken|gezien|gebeld|geluncht|gewandeld|gegeten|bijgepraat|gezeten|afgesproken geweest|" +
			"overlegd|gezoomd|gefietst|gekoffied|elkaar getroffen|samengezeten|gesprek gehad)",
		"(zaten|spraken|zagen|troffen|hadden) (we|wij|elkaar|samen|een) .. " +
			"(samen|elkaar|gesprek|afspraak|overleg|gisteren|)",
		"(gesprek|afspraak|ontmoeting|overleg|sessie|bijeenkomst) (was|ging|verliep|vond) " +
			"(goed|prima|fijn|leuk|super|top|heel|erg|plaats|nuttig|gisteren)",
		"(is|heeft) (doorgegaan|plaatsgevonden)", "^ (gezien|gedaan|gesproken|gelukt)",
		"elkaar (gezien|gesproken|ontmoet|getroffen|gehoord|gebeld)",
		"(hebben|zijn) (we|wij) .. (samengekomen|bijeengekomen|gaan wandelen|gaan eten|koffie gedronken|" +
			"gaan lunchen|samengezeten|afgesproken)",
		"(goed|fijn|leuk|mooi|prima|boeiend|interessant|open|lang) (gesprek|overleg|telefoongesprek|etentje|" +
			"babbel)",
		"(samen|gezellig) (geluncht|gegeten|gewandeld|koffie gedronken|gefietst|gebabbeld|bijgepraat)",
		"(hebben|hadden) (we|wij|elkaar) .. .. (gesproken|gezien|ontmoet|gebeld|geluncht|gewandeld|getroffen|" +
			"bijgepraat|geskypet|gezoomd)",
		"(zijn|waren) (we|wij) .. (gaan lunchen|gaan wandelen|uit eten|bij elkaar geweest|samen geweest|" +
			"afgesproken geweest|op restaurant geweest)",
		"(was|waren) (hij|zij|ze|we|ik) .. (bij mij thuis|op bezoek|langs geweest|te gast)",
	},
	notMet: {
		"nog niet", "niet (ontmoet|gezien|gesproken|doorgegaan|gelukt)", "ging niet door", "afgezegd",
		"geannuleerd", "vergeten", "verhinderd", "was ziek", "kwam niet", "niet gekomen",
		"(nog|helaas|helaas nog) (niet|niets|geen|nooit)",
		"(niet|nooit|nog niet) (ontmoet|gezien|gesproken|doorgegaan|gelukt|gekomen|getroffen|plaatsgevonden|" +
			"afgesproken|gehaald)",
		"(niet|er niet) van gekomen",
		"(geen|nog geen) (afspraak|gesprek|contact|ontmoeting|sessie|gelegenheid|tijd gehad)",
		"(ging|gaat|is) .. niet (door|doorgegaan|gelukt)",
		"(afgezegd|afgelast|geannuleerd|gecanceld|verhinderd|ziek|vergeten|in het water gevallen|weggevallen|" +
			"niet komen opdagen|kwam niet opdagen|vastgelopen|griep)",
		"(zien|spreken|ontmoeten) (we|elkaar|) (elkaar|) (pas|volgende|morgen|over)",
		"(moeten|moet) (nog|) .. (afspreken|plannen|prikken)", "(ik|hij|zij|pieter) (zat|stond) vast",
		"elkaar (gezien|gesproken|ontmoet|getroffen) (hebben|heb) (we|wij|ik) .. (niet|nog niet|nooit)",
		"(gezien|gesproken|ontmoet|getroffen) (hebben|heb) (we|wij|ik) (elkaar|hem|haar|) .. (niet|nooit)",
		"(hebben|heb) (we|ik|elkaar|hem|haar) .. (niet|nooit|nog niet) (ontmoet|gezien|gesproken|gebeld|" +
			"getroffen)",
		"we hebben .. (niet|nooit|geen) .. (ontmoet|gezien|gesproken|gebeld|gehad|afspraak|gesprek|contact)",
		"(misgelopen|mislukt|gemist|elkaar gemist|langs elkaar heen|niet tot stand gekomen|bij ingeschoten|" +
			"erbij ingeschoten)",
		"(niets|niks) van (terechtgekomen|gekomen|in huis gekomen)",
		"(konden|kon|kunnen|vonden|vinden) .. (geen datum|geen moment|geen gaatje|niet afspreken|niet komen|" +
			"geen tijd)",
		"(was|waren|lag) .. (verhinderd|op vakantie|met vakantie|geveld|in het buitenland)",
		"elkaar (pas|volgende|morgen|binnenkort) ..",
		"(moest|moesten|hebben|heeft|heb) .. (afzeggen|afbellen|annuleren|afgezegd|afgebeld)",
		"(deze maand|vorige maand|in <maand>|heel de maand) (was|is|bleef) (het|er|) .. " +
			"(stil|radiostilte|windstil)",
		"(waren|zijn) (we|wij|) (allebei|beiden|alle twee|beide) (weg|op reis|met vakantie|ziek|verhinderd|" +
			"op vakantie|in het buitenland|afwezig|bezet)",
		"(was|waren) (ff|even|gewoon|veel|allemaal|) te druk",
		"(niet|nog niet) (gelukt|gered|gehaald|gevonden|rondgekregen|voor elkaar gekregen|van gekomen)",
		"(vielen|viel) .. (weg|uit|in het water)", "(langs elkaar|naast elkaar) (gepraat|gelopen|heen)",
	},
	moved: {
		"(verzet|verplaatst|verschoven|uitgesteld) (naar|tot|)", "nieuwe datum", "verzetten naar",
		"(verzet|verplaatst|verschoven|uitgesteld|opgeschoven|verschuiven|verzetten|verplaatsen|doorgeschoven) " +
			"(naar|tot|met|op)",
		"(nieuwe|andere) (datum|afspraak) (is|staat|op|wordt|geprikt|:)",
		"(halen|haal|inhalen) .. (het|hem|) in op",
		"(staat|staan|ligt) (nu|nieuw|al|wel|intussen|inmiddels|ondertussen|nu wel|nu al) .. " +
			"(in de agenda|gepland|vast|genoteerd|ingepland|op de agenda)",
		"(in plaats daarvan|nu|dan) (op|in) .. (afgesproken|gepland|geprikt|vastgelegd)",
		"(nieuwe|andere) (datum|afspraak|poging)",
		"(geprikt|vastgelegd|ingepland|verzet|herpland) (op|voor|naar)",
	},
	skip: {
		"deze maand overslaan", "sla .. over", "overslaan", "(sla|slaan) .. over",
		"^ (overslaan|volgende|skip|geen antwoord|geen commentaar|nvt)",
	},
	fullMark: {
		"volle punten", "hoogste cijfer", "topcijfer",
		"(volle|maximale|maximaal|hoogste) (punten|score|cijfer|aantal punten|waardering|sterren)",
		"(vijf sterren|5 sterren|beter kan niet|kan niet beter|100 procent|honderd procent|de volle mep)",
		"⭐⭐⭐⭐⭐", "💯",
	},
	topTen: {
		"(tien van de tien|10 op 10|tien op tien|10/10|zonder meer|volmondig|zonder twijfel)",
	},
	wantsHelp: {
		"(wil|graag|heb) .. (hulp|advies|steun|ondersteuning)", "ja hulp", "hulp graag", "iemand spreken",
		"(wat|beetje|graag|wil|zou graag|wel|heb) .. (hulp|advies|ondersteuning|begeleiding|tips)",
		"(hulp|advies|ondersteuning) (graag|ja|welkom|is welkom|gewenst|nodig|zou)",
		"(bel|contacteer) (me|mij)",
		"(hulp|advies|steun|ondersteuning) (kan ik|kunnen we|zou ik|kunnen wij) (wel|best|goed|zeker|) gebruiken",
		"(kan|kunnen|zou) .. (hulp|advies|steun|duwtje|zetje) (wel|best|goed|zeker|) gebruiken",
		"(hulp|steun|een gesprek|een duwtje|een zetje) (is|zou|was|zijn) .. " +
			"(welkom|fijn|prettig|nuttig|wenselijk|gewenst)",
		"(begeleiding|hulp|steun|advies|raad|een gesprek|coaching|een telefoontje|een duwtje) " +
			"(zou|is|was|zou wel) .. (fijn|welkom|prettig|handig|goed|leuk|nuttig|tof|prima)",
		"(bel|contacteer|mail) (me|mij|mij maar|me maar|eens)",
		"(kunnen|kan|kunt) (jullie|u|iemand) .. (bemiddelen|bijsturen|helpen|meedenken|advies geven)",
		"(wat|een beetje|wat extra) (begeleiding|hulp|coaching|bijsturing)",
	},
	noHelp: {
		"geen (hulp|ondersteuning) (nodig|)", "niets nodig", "(heb|) (niets|geen hulp) nodig",
		"hulp niet nodig", "(geen|zonder) (hulp|ondersteuning|advies|behoefte|hulp of)",
		"(niet|niets|niks|allebei niet|beide niet) (nodig|nodig hoor|van dat)",
		"(geen van beide|geen van beiden|allebei nee|beide nee|twee keer nee|hoeft niet|hoeven niet|redden ons|" +
			"red me|gaat prima)",
		"(hulp noch|noch hulp|hulp nee|zonder hulp)",
		"(hulp|advies|ondersteuning) (hoeft|heb ik|hebben we|is) .. niet",
		"(red|redden|lukt) (ik|we|het) (me|het|ons|zelf|) wel",
		"(redden|lukken|beredderen) (we|wij|ons) .. (wel|zelf|prima)", "(noch|geen) (hulp|begeleiding|steun)",
		"(hulp|begeleiding|steun|ondersteuning) (is|hoeft|heb ik|hebben we|lijkt|vind ik) .. " +
			"(niet|overbodig|onnodig|geen)",
		"(hulp|begeleiding) noch",
	},
	rematch: {
		"(andere|nieuwe) (mentor|mentee|partner|match)", "wisselen van",
		"(andere|nieuwe|een ander|liefst een andere|een andere) (mentor|mentee|partner|match|koppeling|maatje)",
		"(wisselen|ruilen|veranderen) (van|met)", "(wissel|wisselen) (graag|ja|aub)", "iemand anders",
		"geen klik",
		"(toe aan|nood aan|behoefte aan|voorkeur voor) .. (iemand anders|een ander|andere|nieuwe|wissel)",
		"(kan|kunnen|mag|zou) .. .. (ruilen|een ander|iemand anders|omwisselen)",
		"(liever|graag) (een|iemand) (ander|anders)",
	},
	noRematch: {
		"geen (andere|nieuwe|wissel)", "niet wisselen", "(houden|blijven)",
		"(geen|niet) (andere|nieuwe|wissel|wisselen|ander|wijziging|nieuwe mentor|andere mentor|nodig)",
		"(hou|houd|behoud|blijf|wil) .. (mijn <partner>|bij mijn|houden|behouden)",
		"(tevreden|blij) met (mijn|hem|haar)", "(niet nodig|geen van beide|hoeft niet|allebei nee)",
		"(hulp noch wissel|noch wissel|alles blijft zo|zo houden|zo laten)",
		"(wisselen|ruilen|veranderen) (wil|hoef|moet|willen|hoeven) (ik|we) .. niet", "wisselen hoeft .. niet",
		"(een ander|iemand anders|andere match|wisselen|wissel|ruilen) (hoeft|is|wil|moet|hoef) .. " +
			"(niet|geen|onnodig|overbodig)",
		"(hou|houd|houden|behoud|blijf|blijven) (ik|we|) .. (hem|haar|bij hem|bij haar|samen|<partner>|" +
			"dit koppel)",
		"(voor geen goud|voor geen geld) .. (ruilen|wisselen|kwijt|missen)",
		"(kwijt|ruilen|wisselen) wil ik (hem|haar|) (zeker|) niet",
		"(noch|geen) (wissel|wisseling|ruil|andere)",
	},
	recommends: {
		"(zou|zal|kan) .. aanbevelen", "aanbevelen", "aanraden", "beveel .. aan", "raad .. aan",
		"(zou|zal|kan) (ik|jullie|het|dit|) .. (aanbevelen|aanraden|aanprijzen)",
		"(aanrader|aan te raden|aan te bevelen|aangeraden|aanbevolen)",
		"(raad|beveel) (ik|het|dit|jullie|je|) .. (aan|iedereen)",
		"(iedereen|collega's|vrienden) .. (aanraden|aanbevelen|warm maken|overtuigen)",
	},
	notRecommends: {
		"niet (aanbevelen|aanraden)", "(niet|nooit|niemand) (aanbevelen|aanraden|aan te raden|aan te bevelen)",
		"(raad|beveel) (ik|het|) .. niet aan", "(afraden|geen aanrader)",
	},
	share: {
		"(mag|mogen|kunt|kan) .. (delen|gebruiken|publiceren)", "delen (mag|is goed|prima|ja)",
		"ja (delen|anoniem)", "(geen|vind het) (bezwaar|goed|prima)", "zonder (mijn|) naam",
		"anoniem (mag|ja|prima)",
		"(dat|mag|mogen|het) (mag|best|gerust|zeker|wel|anoniem|gedeeld|worden gedeeld|gebruikt worden)",
		"(ja|graag|prima|oke|wel|mits|alleen|maar) (anoniem|delen|zonder naam|zonder mijn naam|met naam|dat mag|" +
			"hoor)",
		"(geen|heb geen) (bezwaar|probleem)",
		"(deel|gebruik|citeer|publiceer) (het|dit|maar|gerust|ze) (maar|gerust|)", "geanonimiseerd",
		"toestemming", "(ga je|gaat uw) gang", "^ doe maar", "(vind|is) (ik|) (prima|goed|ok|oke|best)",
		"mag (best|gerust|hoor|wel|allemaal|zeker)",
		"(deel|gebruik|citeer|verspreid|publiceer) (gerust|maar|rustig|het gerust|wat u wilt|wat jullie willen)",
		"(mag|kan|mogen) (gerust|best|wel|allemaal|van mij|wat mij betreft) .. " +
			"(gedeeld|gepubliceerd|gebruikt|geciteerd|op de site|verspreid|anoniem)",
		"(wat mij betreft|van mij|voor mij) (mag|mogen|ok|prima|geen probleem|geen bezwaar)",
	},
	noShare: {
		"(citeer|citeert|deel|deelt|gebruik|publiceer|noem) (u |) .. niet",
		"niet (delen|publiceren|gebruiken)", "liever (niet|privé)", "^ privé",
		"(hou|houd) .. (privé|onder ons)", "niets delen",
		"(niet|liever niet|niets|nooit) (delen|publiceren|gebruiken|gedeeld|citeren|openbaar|doorgeven|" +
			"voor publicatie)",
		"(vertrouwelijk|onder ons|intern|privé|geheim) (houden|blijven|aub|graag|$|a u b)",
		"(geen|zonder) (toestemming|publicatie|citaat)", "liever niet", "doe maar niet", "mag (liever|) niet",
		"(heb|heb ik) (liever|) (van niet|niet)",
		"(hou|houd|houden|bewaar) (dit|het|dat|mijn antwoord|deze) .. (voor uzelf|voor jullie|voor u|" +
			"binnenskamers|intern|onder ons|tussen ons|bij jullie)",
		"(binnenskamers|tussen ons|niet publiek|niet openbaar|niet naar buiten)",
		"(liever|graag|best|beter) (niet|niets) (delen|doorgeven|publiceren|verspreiden|gebruiken|naar buiten)",
	},
	shareUnsure: {
		"(eerst|vooraf) .. (zien|lezen|overleggen|goedkeuren|voorleggen)", "hangt (ervan|er van) af",
	},
	learned: {
		"(heb|) .. geleerd", "geleerd", "neem .. mee",
		"(heb|hebben) .. (geleerd|ingezien|ontdekt|meegenomen|gemerkt)",
		"(les|inzicht|leerpunt|eyeopener|eye-opener|meegenomen|geleerd|wat ik meeneem|bijgebleven)", "dat ik",
		"(nuttigste|leerrijkste|waardevolste|belangrijkste|mooiste) (was|is|les|inzicht|blijft)",
		"(opgestoken|bijgeleerd|afgekeken|meegekregen|onthouden|ingezien)",
	},
	onlyMe: {
		"^ privé", "alleen (voor|) (mij|ik|mijzelf|mezelf)",
		"(alleen|enkel|slechts|uitsluitend) (ik|mij|voor mij|mezelf|voor mezelf|mijzelf)",
		"(voor|bij) (mezelf|mijzelf|mij houden)", "(niemand anders|niet delen|vertrouwelijk)",
	},
	toPartner: {
		"(met|voor|aan) mijn <partner>", "^ <partner>", "^ mijn <partner>",
		"(met|voor|aan|ook) (mijn|de) <partner>", "mijn <partner> (mag|kan|ook)",
		"(wij|ons) (beiden|tweeën|beide)", "(met|aan) (hem|haar)",
	},
	toAll: {
		"^ programma", "zonder (mijn|) naam", "anoniem", "^ iedereen", "het programma",
		"(met|aan|voor) (iedereen|allen|het hele programma|de groep|het programma|alle deelnemers)",
		"(geanonimiseerd|openbaar|zonder naamsvermelding|hele programma|iedereen mag)",
	},
	allOf: {
		"^ alle", "^ allemaal", "alles (goed|akkoord)",
		"(alle|alles|allemaal|alle koppels|allen) (goed|akkoord|prima|oke|in orde|goedgekeurd|zo|prima zo|" +
			"goedkeuren)",
		"(akkoord|goed|prima|ja) (met|voor|op) (alle|alles|allemaal|de lijst|de hele)",
		"(lijst|voorstellen|koppels|koppelingen) (is|zijn|klopt|kloppen) (goed|akkoord|prima|oke|in orde|)",
	},
	exceptOf: {
		"(alle|alles|allemaal) (behalve|op)", "^ behalve", "^ niet", "maar niet", "uitgezonderd",
		"(alle|alles|allemaal|akkoord|ja|prima|goed) .. (behalve|uitgezonderd|op|maar niet|zonder|" +
			"met uitzondering)",
		"(behalve|uitgezonderd|met uitzondering|maar niet|niet akkoord met|op nummer)",
	},
	leaveIt: {
		"laat (het|ze|hem|haar)", "niets doen", "(laat|laten) (maar|het|zo|rusten|zitten|zoals|we het)",
		"(niets|niks) (doen|ondernemen|te doen)", "(regel|doe|bel|spreek|mail) (ik|) (het|hem|haar|) zelf",
	},
	guessed: {
		"doe dat", "dat klopt", "(doe|doen) (dat|het|maar|zo) (maar|zo|)",
		"(klopt|dat klopt|inderdaad|goed begrepen|goed gezien|zoals voorgesteld|zoals je zegt|zoals u zegt|" +
			"zoals vermoed|juist)",
	},
	goOn: {
		"ga (verder|door)", "zonder antwoord", "(ga|gaan) (maar|gewoon|we|) (verder|door)",
		"(verder|doorgaan) (zonder|maar)", "niet (wachten|afwachten)",
	},
	notWith: {
		"niet met", "(niet|liever niet|zeker niet|absoluut niet) (met|bij|gekoppeld aan|samen met)",
		"(iedereen|alles) (behalve|maar niet)",
	},
	inPerson: {"in het echt", "persoonlijk", "face to face", "live", "fysiek", "op locatie"},
	online:   {"online", "zoom", "teams", "videobellen", "op afstand", "digitaal"},
	either:   {"maakt niet uit", "allebei", "beide", "geen voorkeur", "om het even"},
	yearsOf:  {"jaar", "jaren"},
	capacity: {
		"mentees", "personen", "hooguit", "maximaal", "hoogstens",
		"(mensen|personen) is mijn (grens|maximum|limiet)", "(mijn grens|niet meer dan|max)",
		"(eentje|één|twee|drie) (is|zijn|lukt|volstaat|vind ik|kan ik|trek ik)",
		"(meer dan _|hoogstens|ten hoogste|één tegelijk|tegelijk)",
	},
	ratingOf: {"cijfer", "geef"},
	markOf:   {"aanbeveling"},
}
