package replies

// dutchRequests are the further ways in which Dutch and Flemish people ask for something and report on their pair.
var dutchRequests = phrasebook{
	stop: {
		"(ik|we) (stop|stoppen|kap|hou) er (nu|helaas|definitief|hier|dus|) mee (op|)", "(hou|houd) (ik|) (ermee|er mee|er nu mee) op", "wil er (graag|nu|helaas|definitief|) (uit $|mee stoppen|mee ophouden|mee kappen|uitstappen)", "val (me|mij) niet (meer|langer|verder) lastig", "laat (me|mij) (nu|alsjeblieft|verder|toch) met rust",
		"(gelieve|wilt u|wil je|willen jullie|kunt u|kunnen jullie|kan je|graag) (me|mij) (uit te schrijven|te schrappen|te verwijderen|uitschrijven|afmelden|schrappen)", "(schrap|haal) (me|mij) (er|) (maar|) (uit|af)", "(wil|wens|zou) (ik|) (graag|) (uitgeschreven|geschrapt|afgemeld) worden", "(geen prijs|geen behoefte) meer (op|aan) (mails|berichten|deze|jullie|de)",
		"(zet|zetten) (ik|we|er|hier) (nu|graag|) (een|) punt (achter|)", "er een punt achter", "handdoek in de ring", "bijltje erbij neer", "voor mij (is|zit) (het|het hier|hier|het er) (klaar|gedaan|afgelopen|over|op $)", "(wil|ga|moet) (ik|) (het <programme>|dit <programme>|mijn deelname|ons <programme>) (stoppen|stopzetten|beëindigen|verlaten|afbreken|opzeggen)",
		"(schrijf|meld|schrijven|melden) (u|jullie|) (me|mij) (aub|alsjeblieft|maar|graag|direct|) (uit|af)", "ik (schrijf|meld) (me|mij) (hiermee|hierbij|graag|bij deze|) (uit|af)", "(trek|trekken) (ik|) (me|mij) (hierbij|helaas|nu|) terug", "(stop|staak) (met|het) (mailen|sturen|versturen|schrijven)",
	},
	endPair: {
		"(onze|de|deze) (koppeling|samenwerking|match|gesprekken|afspraken|mentorrelatie|ontmoetingen) (beëindigen|stoppen|stopzetten|ontbinden|afronden)", "niet (langer|meer) (samenwerken|afspreken|doorgaan|verdergaan) met (hem|haar|mijn <partner>)", "(gaan|gaan we|gaan wij) (elk|ieder) onze (eigen|) weg", "(uit elkaar|onze wegen scheiden)",
	},
	back: {
		"(ben|we zijn|daar ben ik) (weer|terug) (helemaal|) (fit|gezond|beschikbaar|paraat|op de been|aan de slag|thuis|operationeel|de oude|inzetbaar|hersteld)", "(pauze|verlof|vakantie) (is|zit) (voorbij|erop|er op|afgelopen|over)", "(activeer|heractiveer) (me|mij|mijn deelname|mijn account)", "(mag|kan) (weer|) (worden hervat|hervat worden)", "weer (aan boord|meedraaien|instappen)",
	},
	pause: {
		"er .. (even|tijdje|poosje|maandje) tussenuit", "tussenuit", "(zet|zetten) (me|mij|ons|alles) (maar|even|tijdelijk|graag|voorlopig|) (op|on|in) (pauze|hold|de wacht|stand-by|non-actief)", "een (korte|kleine|tijdelijke|langere) (pauze|break|rustpauze|rustperiode)", "(neem|las|hou|houd|maak) (ik|) (even|nu|graag|) pauze", "(even|tijdelijk|voorlopig) (parkeren|on hold|op non-actief|in de ijskast|in de koelkast|stilleggen)",
		"in de (ijskast|koelkast|vrieskast)", "(me|mij|ons|alles) (even|tijdelijk|voorlopig) (stilzetten|stopzetten|parkeren|uitzetten)", "(stapje|stap) terug (doen|nemen|zetten)", "tot <maand> (even|een|) (pauze|rust)", "(tijdelijk|voorlopig|even) geen (mails|berichten|herinneringen|mail)", "(stop|stoppen|stopzetten) (even|tijdelijk|voorlopig) (tot|met|$)", "(even|een tijdje|tijdelijk) (eruit|uitstappen|rust nodig|rust nemen|stoom afblazen)",
	},
	away: {"(afwezig|weg|onbereikbaar|met verlof|op reis|in het buitenland|buiten strijd|ziek thuis|opgenomen) (tot|t m|van|vanaf)", "(ga|ben) (ik|) (met|op|in) (zwangerschapsverlof|ouderschapsverlof|vaderschapsverlof|bevallingsrust|sabbatical|wereldreis|revalidatie|ziekteverlof)", "(lig|ligt) (ik|) in het (ziekenhuis|hospitaal)"},
	fewer: {
		"(mails|berichten|herinneringen) (beperken|verminderen|minderen|doseren)", "(iets|wat|graag|liever|veel) minder (mails|berichten|post|vaak|herinneringen)", "(eens|een keer) per maand (is genoeg|volstaat|is voldoende|mailen)", "(overspoeld|bedolven|gek|overstelpt) (met|door|onder|van) (de|al die|jullie|) (mails|berichten)", "(mailbox|inbox) (loopt|zit|stroomt) (over|vol)",
	},
	help: {
		"(kunt|kunnen|kan|zou|wilt|willen) (u|jullie|iemand|je) .. (tussenkomen|bijstaan|polsen|aanporren|aanspreken|modereren|terugbellen|raad geven)", "(botert|klikt|botst) (het|) (niet|totaal niet|helemaal niet|voor geen meter|enorm|flink) (tussen|met)", "(schuurt|wringt|knettert|botst|rommelt) (het|) (tussen|flink|enorm|behoorlijk)", "(ruzie|conflict|spanningen|problemen|strubbelingen|wrijving) (met|tussen) (mijn|hem|haar|ons|mij|de)",
		"gesprek (met z'n drieën|met zijn drieën|met drieën|met ons drieën)", "(driegesprek|bemiddeling|bemiddelaar)", "(bij wie|met wie|aan wie|tot wie) (kan|moet|mag) ik (terecht|spreken|me wenden|mij wenden|het vragen|vragen|hierover)", "met de handen in het haar", "(link|wachtwoord|formulier|pagina|knop|bijlage|website) (werkt|doet|opent|gaat|laadt) (het|) niet",
		"(krijg|kom|raak|geraak) .. niet (open|ingelogd|binnen|verder)", "(raak|kom|geraak) er niet (wijs uit|aan uit|uit wijs)", "(bel|contacteer|help) (me|mij) (eens|even|aub|alsjeblieft|dringend|zo snel mogelijk)", "(graag|liefst) (een|even|) (telefoontje|gesprek|belletje) (met|van) (jullie|u|de|iemand)", "(zou|wil) (ik|) (graag|) (iemand|met iemand|jullie|met jullie) (even|) (spreken|bellen|praten)",
	},
	partner: {
		"(wie|hoe) (was|is|heet|heette) (ook alweer|nu|nou|eigenlijk|alweer|ook weer|weer|nu weer) (mijn|de|m'n) <partner>", "(aan|met) wie (ben|was|werd|zit|zou) (ik|) (ook alweer|nu|nu weer|eigenlijk|) (gekoppeld|gematcht|ingedeeld|verbonden|samengebracht)", "(aan|met) wie (jullie|je|u|men) (me|mij) (ook alweer|) (gekoppeld|gematcht|ingedeeld|samengebracht)", "(aan|met) wie ik (gekoppeld|gematcht|ingedeeld|samengebracht|verbonden) (ben|was|werd)", "(gekoppeld|gematcht) aan wie",
		"(naam|gegevens|nummer|contactgegevens) (kwijt|vergeten) van (mijn|degene|de persoon|die)", "(naam|gegevens|nummer|contactgegevens) van (mijn|m'n|de|die) <partner>", "wie mijn <partner> (is|was|wordt|ook alweer)", "hoe mijn <partner> (heet|heette)", "(welke|wat voor) <partner> (heb|kreeg|krijg) ik", "(wie|welke) hebben jullie (me|mij|aan mij|voor mij) (gekoppeld|gekozen|toegewezen|gegeven)", "wie (begeleidt|coacht) (mij|me)", "wie (begeleid|coach|mentor) ik",
		"(hoe|waar) (bereik|contacteer|vind) ik mijn <partner>",
	},
	hold: {
		"(mijn|de|alle|al mijn) (gegevens|data|persoonsgegevens|dossier) (inzien|inkijken|opvragen|bekijken|raadplegen)", "(overzicht|afschrift|kopie|uittreksel) van (al|alle|) (mijn|de) (gegevens|data|persoonsgegevens)", "wat (slaan|slaat|houden|houdt|bewaren|bewaart|registreren) (jullie|u|je) .. (over|van) (mij|me)", "wat (staat|is) er (over|van) (mij|me) (opgeslagen|bewaard|geregistreerd)", "(artikel|art) 15", "(avg|gdpr) (verzoek|inzage)",
	},
	forget: {
		"(gooi|kieper|smijt) (al|) (mijn|m'n|alle|de) (gegevens|data|info|informatie) (maar|gerust|aub|allemaal|) weg", "(wis|verwijder|vernietig|schrap|delete|wissen|verwijderen|vernietigen) (alles|al wat|alle info|alle informatie|elk spoor|alle sporen|al mijn info|mijn profiel|mijn account|mijn dossier)", "(alles|informatie|info|gegevens|data) (wat|die|dat) (jullie|u|je) .. (wissen|verwijderen|vernietigen|verwijderd|gewist|schrappen)",
		"(trek|intrekken) .. toestemming (in|intrekken)", "toestemming (in|intrekken|in te trekken)", "(artikel|art) 17", "(niets|niks|geen gegevens) (meer|) (over|van) (mij|me) (bewaren|bijhouden|opslaan)",
	},
	address: {
		"(adres|mailadres|e-mailadres|mailbox) .. (verloopt|vervalt|stopt|vervallen|opgeheven|niet meer|bestaat niet meer|afgesloten|sluit)", "(verander|wissel|wijzig) (ik|) (binnenkort|morgen|) van (mailadres|adres|e-mailadres|provider)", "(dit|mijn oude|het oude) (adres|mailadres) (gebruik|lees|bekijk|verlies) ik", "(stuur|mail|schrijf) (me|mij|alles|het|) (voortaan|vanaf nu|liever|beter|in het vervolg) (naar|op)",
	},
	silent: {"(mijn <partner>|hij|zij|ze) (geeft|gaf) (geen|nooit|nog altijd geen) (antwoord|gehoor|reactie|teken)", "(taal noch teken|geen teken van leven|in het niets verdwenen|van de aardbodem verdwenen|niets meer laten horen|laat niets van zich horen)", "(al|reeds) (weken|maanden|drie keer|twee keer|meermaals|dagen) (geen antwoord|geen reactie|niets gehoord|niets)"},
	concern: {
		"(seksuele|racistische|dubbelzinnige|schuine|vieze) (opmerkingen|opmerking|grappen|voorstellen|berichten|avances|aanrakingen)", "(schreeuwt|schreeuwde|roept|riep|tierde|tiert|scheldt|schold) (tegen|naar) (me|mij)", "(dreigt|dreigde|stalkte|betastte|kuste|zoende|sloeg|duwde) (me|mij)", "(vertrouwelijke|vertrouwelijk) .. (doorverteld|rondverteld|gelekt|doorgegeven)", "geld (van me|van mij) (lenen|gevraagd|geleend|geëist)", "(voel|voelde) (me|mij) (niet veilig|bedreigd|niet op mijn gemak bij|ongemakkelijk bij|onveilig)", "(zat|zit) (met zijn handen|met zijn hand|aan me|aan mij)", "(te ver gegaan|over de schreef|over mijn grens|over mijn grenzen)",
	},
	met: {
		"elkaar (gezien|gesproken|ontmoet|getroffen|gehoord|gebeld)", "(hebben|zijn) (we|wij) .. (samengekomen|bijeengekomen|gaan wandelen|gaan eten|koffie gedronken|gaan lunchen|samengezeten|afgesproken)", "(goed|fijn|leuk|mooi|prima|boeiend|interessant|open|lang) (gesprek|overleg|telefoongesprek|etentje|babbel)", "(samen|gezellig) (geluncht|gegeten|gewandeld|koffie gedronken|gefietst|gebabbeld|bijgepraat)",
	},
	notMet: {
		"elkaar (gezien|gesproken|ontmoet|getroffen) (hebben|heb) (we|wij|ik) .. (niet|nog niet|nooit)", "(gezien|gesproken|ontmoet|getroffen) (hebben|heb) (we|wij|ik) (elkaar|hem|haar|) .. (niet|nooit)", "(hebben|heb) (we|ik|elkaar|hem|haar) .. (niet|nooit|nog niet) (ontmoet|gezien|gesproken|gebeld|getroffen)", "we hebben .. (niet|nooit|geen) .. (ontmoet|gezien|gesproken|gebeld|gehad|afspraak|gesprek|contact)",
		"(misgelopen|mislukt|gemist|elkaar gemist|langs elkaar heen|niet tot stand gekomen|bij ingeschoten|erbij ingeschoten)", "(niets|niks) van (terechtgekomen|gekomen|in huis gekomen)", "(konden|kon|kunnen|vonden|vinden) .. (geen datum|geen moment|geen gaatje|niet afspreken|niet komen|geen tijd)", "(was|waren|lag) .. (verhinderd|op vakantie|met vakantie|geveld|in het buitenland)", "elkaar (pas|volgende|morgen|binnenkort) ..", "(moest|moesten|hebben|heeft|heb) .. (afzeggen|afbellen|annuleren|afgezegd|afgebeld)",
	},
	wantsHelp: {"(hulp|advies|steun|ondersteuning) (kan ik|kunnen we|zou ik|kunnen wij) (wel|best|goed|zeker|) gebruiken", "(kan|kunnen|zou) .. (hulp|advies|steun|duwtje|zetje) (wel|best|goed|zeker|) gebruiken", "(hulp|steun|een gesprek|een duwtje|een zetje) (is|zou|was|zijn) .. (welkom|fijn|prettig|nuttig|wenselijk|gewenst)"},
	noHelp:    {"(hulp noch|noch hulp|hulp nee|zonder hulp)", "(hulp|advies|ondersteuning) (hoeft|heb ik|hebben we|is) .. niet", "(red|redden|lukt) (ik|we|het) (me|het|ons|zelf|) wel"}, noRematch: {"(hulp noch wissel|noch wissel|alles blijft zo|zo houden|zo laten)", "(wisselen|ruilen|veranderen) (wil|hoef|moet|willen|hoeven) (ik|we) .. niet", "wisselen hoeft .. niet"},
	share: {"(ga je|gaat uw) gang", "^ doe maar", "(vind|is) (ik|) (prima|goed|ok|oke|best)", "mag (best|gerust|hoor|wel|allemaal|zeker)"}, noShare: {"doe maar niet", "mag (liever|) niet", "(heb|heb ik) (liever|) (van niet|niet)"},
	capacity: {"(mensen|personen) is mijn (grens|maximum|limiet)", "(mijn grens|niet meer dan|max)"},
}
