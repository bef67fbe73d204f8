package replies

// dutchShields are the Dutch and Flemish sentences that look like an answer and are none, or that say the opposite of the
// words in them; and, beside them, the answers that would otherwise be taken for one of these.
var dutchShields = phrasebook{
	yes: {
		"(neem|neemt) (ik|we|) (graag|zeker|weer|met plezier|) deel",
		"(neem|nemen) (ik|we|) (uw|de|jullie|deze|je|het) (uitnodiging|aanbod|voorstel|uitdaging) .. aan",
		"(zou|is|wordt|was) (het|) (me|mij|ons) (een|) (waar|groot|) (genoegen|plezier|eer|vreugde)",
		"(steun|ondersteun|help) (ik|we|) (het <programme>|jullie|dit|het project) .. graag",
		"(<partner>|mevrouw _|meneer _|dat|dit|het|hij|ze) (klinkt|lijkt me) " +
			"(super|heel goed|goed|prima|perfect|uitstekend|geweldig|leuk)",
		"^ (mevrouw|meneer) _ (klinkt|past|lijkt me|bevalt me) (heel|erg|) " +
			"(super|goed|prima|perfect|uitstekend|geweldig|leuk)",
		"op (me|mij|ons) (kan|kun|kunt|kunnen|mag|mogen) (u|je|jullie) .. rekenen",
		"^ (ben|zijn) (er|er graag|er zeker|weer|) bij", "^ (ben|ik ben) (graag|zeker|weer|natuurlijk|) erbij",
		"lijkt (me|mij|ons) (hartstikke|heel|erg|echt|super|ontzettend|enorm|wel|bijzonder|zeer) " +
			"(leuk|goed|prima|fijn|mooi|tof|waardevol)",
		"geef (me|mij) .. op", "(stel|stellen) (ik|) (me|mij|ons) (graag|) .. beschikbaar",
		"(ben|ik ben) (daar|er|hier|daar graag|er graag|graag) (graag|) toe bereid", "graag toe bereid",
		"(noteer|schrijf|zet) (me|mij) .. (erbij|op)",
		"^ (super|prima|perfect|top|geweldig|uitstekend|fantastisch|mooi|leuk|fijn|goed|natuurlijk|zeker|tof) " +
			"(bedankt|dank|ja|graag|doe ik|doen we|ik doe mee|akkoord)",
		"(graag|gaarne) (zou|wil) (ik|we) .. .. (meedoen|deelnemen|meewerken)",
	},
	no: {
		"(moet|wil|zal|ga) (ik|) (er|daar|hier|helaas|dus|) (helaas|dus|) (van|ervan|daarvan|hiervan) " +
			"(afzien|af zien)",
		"(ervan|daarvan|hiervan) (afzien|af te zien)",
		"(ik|me|mij) (mis|missen|ontbreekt) (de|het|) (energie|tijd|kracht|ruimte|motivatie|zin)",
		"(de|het|) (energie|tijd|kracht|ruimte|motivatie) (ontbreekt|ontbreken|mis ik|heb ik niet)",
		"(wordt|is|zou) (me|mij|ons) .. te veel",
		"(wordt|is) (het|dat|dit) (me|mij|ons) (allemaal|wat|) te veel",
		"(alleen|maar) heb ik .. geen (tijd|ruimte|zin|energie|capaciteit)",
		"(aan|bij|met) geen (enkel|enkele|een) .. (meedoen|deelnemen|mee)", "(begin|waag) ik .. niet aan",
		"(begin|beginnen) (ik|we) (er|) (niet|liever niet) aan",
		"(maar|) (het|dat) gaat (helaas|gewoon|nu eenmaal|echt|) niet $", "zit er .. niet in",
		"zit er (bij|voor) (mij|me|ons) .. niet in",
	},
	later: {
		"(graag|liever|misschien|eventueel) pas (volgend jaar|in|vanaf|na|later|over)",
		"^ later (graag|liever|misschien|wel|eens)", "(daarna|nadien|dan) (weer|wel|heel|erg|) graag",
		"(kunnen|kan|mogen) (we|ik) .. (uitstellen|verschuiven|verplaatsen|opschuiven)",
		"uitstellen (tot|naar)", "(zet|noteer|schrijf) (me|mij) .. (op de wachtlijst|op de reservelijst)",
		"(een|op een) (later|ander|beter|gunstiger) (tijdstip|moment|tijd)",
		"na (mijn|de|het|onze) _ (graag|heel graag|weer|doe ik mee|doe ik graag mee)",
		"(de|bij de|in de|voor de|) (volgende|komende|latere) (lichting|ronde|keer|editie|groep|jaargang|cyclus) " +
			"(doe|ben|wil) (ik|we) .. (mee|bij|erbij|meedoen|deelnemen)",
		"(de|bij de|in de|) (volgende|komende|latere) (lichting|editie|jaargang|cyclus)",
	},
	unsure: {
		"(moet|wil|zal|ga) (ik|) (dit|het|dat|) (eerst|nog|nog even|even|) (met|aan) (mijn|de) " +
			"(vrouw|man|baas|chef|partner|leidinggevende|werkgever|gezin|team|directie) " +
			"(overleggen|bespreken|vragen|afstemmen|voorleggen)",
		"(denk|denken) (er|erover|ik er|ik erover) .. (na|over na)",
		"(kan|wil) (ik|) (nog|) niets (beloven|toezeggen|garanderen)",
		"of ik .. (meedoe|mee kan doen|kan meedoen|tijd heb)",
		"(mijn|de) (baas|chef|werkgever|leidinggevende|vrouw|man) (zei|zegt) (nee|ja)",
	},
	onlyIf: {
		"^ (als|indien|wanneer) (het|dat|dit|de|ik|we|er) _",
		"(als|indien|wanneer) (mijn|de) (baas|chef|leidinggevende|werkgever|directie|vrouw|man|gezondheid|" +
			"partner)",
		"(als|indien) .. (akkoord gaat|instemt|toestemt|het goedvindt|goed vindt)",
	},
	neutral: {
		// courtesy
		"(heb|hebben) (ik|we|) .. graag",
		"graag (een|uw|jullie|nog een) (bevestiging|reactie|antwoord|berichtje|seintje|toelichting|voorbeeld|" +
			"link|uitleg)",
		"als ik eerlijk ben", "alles (gewist|verwijderd) (en|nu|omdat|maar)",
		"^ graag (bel|schrijf|stuur|mail|kijk|denk|spreek) (ik|we)",
		"(hoor|verneem|ontvang|krijg|lees|zie|help|weet|bespreek|bel|praat|spreek|luister) (ik|we|u|) .. graag",
		"graag (van u|van jullie|van je|uw reactie|jullie reactie|je reactie|meer|wat meer|nadere|bereikbaar|" +
			"beschikbaar voor vragen)",
		"(graag|gaarne) (zou|wil|had|hoor|ontvang|verneem|weet|krijg) (ik|we)",
		"graag (meer|wat meer|nadere|extra) (info|informatie|uitleg|details|weten)",
		"(wil|zou|had) (ik|we|u|) .. graag .. (weten|vragen|horen|zien|lezen|overleggen|bespreken|laten zien|" +
			"bellen|spreken|gehad|gewild)",
		"(wil|zou|had) (u|je|jullie|het|ik|ik u) graag (iets|wat|eerst|nog|een vraag|aan mijn|met mijn)",
		"(graag|vaak|altijd) (meegedaan|deelgenomen|gedaan|geholpen)",
		"(toen|al|eerder|vorig jaar|destijds) (ja|nee) (gezegd|geantwoord)", "(ja|nee) gezegd", "^ nou ja",
		"nou ja", "^ ja .. .. (ontvangen|gelezen|gezien|gekregen|begrepen|binnen)",
		"^ ja ik heb .. .. (ontvangen|gelezen|gezien|gekregen|begrepen)",
		"(oke|ok|prima|goed|mooi|top|super) (bedankt|dank|dank je|dank u|dankjewel) voor",
		"(goed|mooi|fijn|leuk|geweldig|prima|super|top|fantastisch) (dat|om|van|nieuws|initiatief|programma|" +
			"plan van|bedoeld|geregeld|werk|gedaan|wat|hoe|voor (wie|jullie|u|de|hen))",
		"is (goed|prima|fijn|mooi|super|leuk|geweldig) (nieuws|om|dat|voor jullie|geregeld|werk|gedaan)",
		"(natuurlijk|uiteraard|zeker) (begrijp|snap|weet|is het|interessant|niet|een optie|begrijpelijk)",
		"(kijk|zie) (ik|) (al|) uit naar (uw|jullie|je|een|jouw) (antwoord|reactie|bericht|mail|terugkoppeling)",
		"waarom niet (eerder|meteen|meer|al|nu|vroeger)", "afgesproken (was|is|had|dat|werd)",
		"(absoluut|echt|totaal) geen idee", "(nog|) geen tijd gehad (om|er)",
		"nog geen tijd (gehad|gevonden) .. (na te denken|denken|kijken|lezen|antwoorden|reageren|erover)",
		"voor (vragen|verdere vragen) .. (graag|altijd|) (bereikbaar|beschikbaar)",
		"bij (vragen|verdere vragen)",
		// what others do
		"(doet|neemt|komt|is) .. (mee|deel|erbij)",
		"(collega|vrouw|man|baas|vriend|vriendin|zoon|dochter|hij|zij|ze) (doet|neemt|wil|zou|gaat|is) .. .. " +
			"(mee|deel|meedoen|deelnemen|erbij)",
		"voor wie (meedoet|mee wil doen|deelneemt)",
		"(hij|zij|ze|mentee|mentor|collega|zoon|dochter|baas|vrouw|man) (wil|gaat|overweegt|denkt|moet|zou|" +
			"raadde|adviseerde) .. .. (stoppen|ophouden|vertrekken|te stoppen|opzeggen|pauzeren|pauze)",
		"(stoppen|te stoppen|ophouden|gestopt) (met|bij) (zijn|haar|roken|werken|het werk|ruzie|de zaak|hun|" +
			"mijn (baan|werk|bedrijf|zaak))",
		"stop (ik|) (de|het|een|mijn) (brief|kaart|formulier|kaartje|pakje|papieren|documenten)",
		"(programma|project|traject|cursus) stopt", "over stoppen",
		// asked in general, or not meant
		"(kun|kan) (je|men|jij|u) (eigenlijk|ook|tussendoor|tijdelijk|) (pauzeren|stoppen|uitstappen|afmelden|" +
			"uitschrijven|een pauze|even pauze)",
		"(ik|) (wil|zal|ga|hoef|moet) (ik|me|mij|) (me|mij|) (zeker|helemaal|nog|) niet " +
			"(uitschrijven|afmelden|stoppen|pauzeren|opzeggen)",
		"(wil|zou) .. niet dat (jullie|u|je|ze) .. (afmelden|uitschrijven|verwijderen|stoppen|wissen)",
		"(meld|schrijf|haal|verwijder) (me|mij) (nog|aub|alsjeblieft|zeker|) niet (af|uit|van)",
		"(heb|hebben) (ik|we|) (de|alle|jullie|uw|mijn|oude) (gegevens|bestanden|data|documenten) .. " +
			"(gewist|verwijderd|vernietigd)",
		"in de (pauze|lunchpauze|koffiepauze)", "na de (pauze|lunchpauze)",
		"(hebben|hadden|heb|had) (we|ik|) (even|een|een korte|kort|samen|tussendoor|) pauze " +
			"(gehouden|gehad|genomen|ingelast|gemaakt)",
		"(heb|hebben) (ik|we|) (nu|echt|verder|nog|op dit moment|momenteel|) geen " +
			"(hulp|ondersteuning|advies|pauze|onderbreking) nodig",
		"geen (klachten|klacht|intimidatie)",
	},
	other: {
		"^ (graag|liever) (een|iemand) (ander|anders|andere)", "(graag|liever) een ander $",
		"(graag|liever) iemand anders",
		"(had|heb|wil|zou) (ik|) .. liever (een|iemand) (vrouw|man|ander|andere|uit|met|van|die)",
	},
	noHelp: {
		"(heb|hebben) (ik|we|) (nu|echt|verder|nog|op dit moment|momenteel|) geen " +
			"(hulp|ondersteuning|advies|pauze|onderbreking) nodig",
	},
	stop: {
		"(ga|gaan|wil|kan) (ik|we|) (hier|hiermee|zo|helaas|) niet (meer|) (verder|doorgaan|door)",
		"ik (breek|stop|beëindig) (het|dit|mijn|de) <programme> (af|)",
		"(breek|beëindig) ik (het|dit|mijn|de) <programme> (af|)",
	},
	pause: {
		"(in|tot|tot eind|tot begin|tot half) <maand> (graag|aub|) geen (mails|mail|berichten|e-mails)",
		"geen (mails|mail|berichten|e-mails) (in|tot) (eind|begin|half|) <maand>",
		"(ik|we) (las|lassen) .. pauze in", "(las|lassen) (ik|we) .. pauze in",
		"(las|lassen) (ik|we) .. .. in (tot|voor)",
	},
	notMet: {
		"(we|ik) (hebben|heb) (elkaar|hem|haar|mekaar) .. (nog niet|nog nooit|nooit|niet|niet meer) .. " +
			"(gezien|gesproken|ontmoet|gebeld|getroffen)",
		"(zien|spreken|ontmoeten) (we|elkaar) (elkaar|mekaar|) (pas|volgende week|morgen)",
	},
}
