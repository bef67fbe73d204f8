package replies

import "time"

// french returns the French lexicon. Words are folded when they are compiled, so accents may be written or left out.
func french() *lexicon {
	return &lexicon{
		tag: "fr",
		common: "le la les un une des du de je j tu il elle nous vous ils on c est et ou mais pas ne n que qui pour dans sur avec au aux ce " +
			"cette ca mon ma mes votre vos bonjour merci oui non suis avons ai etes sont plus tres moi se s d l qu si bien hier peux " +
			"fait faire tout svp jusque voir vu vus ok stp desole malheureusement prochain dernier",
		respell: frenchSpellings,
		sets: map[string]string{
			"partner":   "mentor|mentore|mentoré|mentorée|partenaire|binôme|mentee|parrain|marraine|filleul|filleule|tuteur|tutrice|coach|duo",
			"programme": "programme|mentorat|dispositif|parcours|parrainage|projet|réseau",
			"svp":       "|svp|merci|merci de|veuillez|prière de",
			"join": "participer|y participer|prendre part|en être|en faire partie|faire partie|rejoindre|vous rejoindre|m'inscrire|" +
				"contribuer|accompagner|être mentor|être mentore|devenir mentor|le faire|commencer|me lancer|essayer|tenter|m'engager|" +
				"aider|travailler|faire sa connaissance|le rencontrer|la rencontrer|rencontrer|échanger|y aller|démarrer|transmettre|accepter",
			"cannot": "ne peux pas|ne peux plus|ne pourrai pas|ne pourrai plus|ne pourrais pas|ne puis|ne souhaite pas|ne souhaiterais pas|" +
				"ne veux pas|ne voudrais pas|ne désire pas|ne vais pas|ne vais plus|ne compte pas|ne saurais|ne pense pas|ne préfère pas|peux pas|pourrai pas|" +
				"pourrais pas|veux pas|vais pas|souhaite pas|pense pas|compte pas|ne pouvons pas|ne souhaitons pas|ne pourrons pas|ne suis pas en mesure de|" +
				"ne serai pas en mesure de|ne me vois pas|n'ai pas envie de|n'ai pas l'intention de|ne me sens pas de",
			"doit":   "participer|y participer|prendre part|accepter|m'engager|m'inscrire|me libérer|assumer|assurer|donner suite|prendre|ajouter|le faire|faire|y aller|rejoindre",
			"want":   "souhaite|souhaiterais|veux|voudrais|désire|aimerais|préfère|préférerais|dois|vais|vais devoir|compte|ai décidé de|ai choisi de|ai envie de|avons décidé de|suis obligé de|suis obligée de|suis contraint de|suis contrainte de",
			"leave":  "quitter|arrêter|abandonner|cesser|interrompre définitivement|mettre un terme à|mettre fin à|sortir de|me retirer de|me désengager de",
			"mails":  "mail|mails|messages|courrier|courriers|newsletter|newsletters|sollicitations|relances|rappels|notifications",
			"erase":  "supprimez|effacez|supprimer|effacer|suppression|effacement|détruire|détruisez|supprimiez|effaciez|supprime|efface|retirer|retirez",
			"soon":   "la prochaine fois|la prochaine session|la prochaine édition|la prochaine promotion|la prochaine cohorte|la prochaine vague|la prochaine rentrée|l'année prochaine|l'an prochain|le mois prochain|le trimestre prochain|le semestre prochain|la saison prochaine|l'édition suivante|l'année suivante|la session suivante|plus tard",
			"askme":  "recontactez|redemandez|relancez|rappelez|réécrivez|recontacter|relancer|redemander|réécrire|recontacte|relance|redemande|rappelle|resollicitez|resolliciter|reposez|reposer",
			"gone":   "vus|vues|rencontrés|rencontrées|parlé|appelés|appelées|retrouvés|retrouvées|entretenus|entretenues|réunis|réunies|revus|revues|téléphoné|croisés|vu|rencontré|appelé|retrouvé|réuni",
			"talked": "parlé|échangé|discuté|déjeuné|dîné|eu|pris|fait|bavardé|travaillé|passé|tenu|organisé|abordé|conversé|marché|bu",
		},
		phrases: joinBooks(frenchPhrases(), frenchSurvey),
		numbers: smallNumbers("zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", map[string]int{
			"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
		}),
		units: "minutes minute min mn minutes heures heure h jours jour semaines semaine mois an ans annee annees fois personnes personne sessions session " +
			"seances seance rencontres rencontre reunions reunion rendez autre autres mentor mentors mentores mentees peu enfants enfant km euros questions " +
			"question points point choses chose mails objectifs objectif sujets sujet pistes piste projets projet conseils conseil idees idee cafes cafe " +
			"petits petites belle beau bon bonne tres vrai vraie super peu demi bonnes",
		dates: frenchDates(),
	}
}

// frenchSpellings are what phones and hurry make of words; all spellings of "jusqu'à" become the one that the date reader
// knows in every language.
var frenchSpellings = map[string]string{
	"jusqu'au": "until", "jusqu'aux": "until", "jusqu'a": "until", "jusqu'en": "until", "jusqu'apres": "until apres", "jusque": "until", "jusquau": "until",
	"jusqua": "until", "jusquen": "until", "jusqu": "until",

	"jai": "j ai", "jsuis": "je suis", "chuis": "je suis", "chui": "je suis", "jss": "je suis", "jesuis": "je suis", "jpeux": "je peux", "jveux": "je veux",
	"jsais": "je sais", "jpense": "je pense", "jaccepte": "j accepte", "jaccepterai": "j accepte", "jaimerais": "j aimerais", "jarrete": "j arrete", "jadore": "j adore",
	"jhesite": "j hesite", "jvais": "je vais", "jserai": "je serai", "jserais": "je serais", "jsouhaite": "je souhaite", "jcrois": "je crois",
	"accepterai": "accepte", "accepterais": "accepte", "accepterons": "accepte", "acceptes": "accepte", "nai": "n ai", "nest": "n est", "cest": "c est", "cetait": "c etait", "ct": "c etait", "quil": "qu il",
	"daccord": "d accord", "dacord": "d accord", "dac": "d accord", "dacc": "d accord", "dak": "d accord", "accor": "accord", "d'acord": "d accord", "d'acc": "d accord",

	"oki": "ok", "okay": "ok", "okey": "ok", "okk": "ok", "oke": "ok", "okidoki": "ok", "okok": "ok",
	"ouais": "oui", "oue": "oui", "ui": "oui", "voui": "oui", "ouep": "oui", "ouaip": "oui", "yep": "oui", "yes": "oui", "oiu": "oui", "ouii": "oui", "ouiii": "oui",
	"nan": "non", "nn": "non", "nope": "non", "nonn": "non", "nonnn": "non",
	"sa": "ca", "cela": "ca", "ceci": "ca", "pk": "pourquoi", "pq": "pourquoi", "pkoi": "pourquoi", "prkoi": "pourquoi", "prquoi": "pourquoi", "pr": "pour", "ds": "dans",
	"tjs": "toujours", "tjrs": "toujours", "bcp": "beaucoup", "qd": "quand", "qqn": "quelqu un", "qqun": "quelqu un", "quelquun": "quelqu un", "tt": "tout",
	"ns": "nous", "vs": "vous", "mtn": "maintenant", "mnt": "maintenant", "maintenent": "maintenant", "pb": "probleme", "pbm": "probleme", "prob": "probleme", "pbs": "probleme", "problemes": "probleme",
	"soucis": "souci", "soucy": "souci", "rdv": "rendez vous", "stp": "svp", "dsl": "desole", "desolee": "desole", "malheuresement": "malheureusement",
	"malheureusment": "malheureusement", "malheuresment": "malheureusement", "malhereusement": "malheureusement", "malheureusemnt": "malheureusement",
	"interessee": "interesse", "interressee": "interesse", "interresse": "interesse", "interesser": "interesse", "intersse": "interesse",
	"particper": "participer", "partciper": "participer", "participerai": "participe", "participerais": "participe", "aceptte": "accepte", "acepte": "accepte", "j'acepte": "j accepte",
	"volontier": "volontiers", "volontie": "volontiers", "parfais": "parfait", "plaisr": "plaisir", "plaisire": "plaisir", "biensur": "bien sur", "evidement": "evidemment", "evidamment": "evidemment",
	"aujourdhui": "aujourd hui", "auj": "aujourd hui", "ajd": "aujourd hui", "apremidi": "apres midi",
	"courriel": "mail", "courriels": "mails", "email": "mail", "emails": "mails", "mel": "mail",
	"mentora": "mentorat", "programe": "programme", "prog": "programme", "mentorer": "mentore", "adress": "adresse", "addresse": "adresse", "desabonement": "desabonnement",
	"desinscire": "desinscrire", "voulai": "voulais", "reportee": "reporte", "reportes": "reporte",
	"decalee": "decale", "repoussee": "repousse", "annulee": "annule", "annules": "annule", "annulees": "annule",
	"absente": "absent", "dispos": "dispo", "disponibles": "disponible", "occupee": "occupe", "debordee": "deborde", "surchargee": "surcharge", "prise": "pris",
}

func frenchDates() dateWords {
	return dateWords{
		months:   []string{"janvier janv jan", "fevrier fevr fev", "mars", "avril avr", "mai", "juin", "juillet juil", "aout", "septembre sept septembe", "octobre oct", "novembre nov", "decembre dec"},
		weekdays: []string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"},
		days:     "jour jours", weeks: "semaine semaines", monthsOf: "mois", yearsOf: "an ans annee annees",
		next: "prochain prochaine prochains suivant suivante", last: "dernier derniere passe passee precedent", this: "ce cette", agoFirst: "il y a", in: "dans ici sous",
		plans: "prevu prevue prevus prevoyons verrons verra voyons voit rencontrerons rencontrons fixe fixee cale calee programme programmee planifie planifiee retrouvons retrouverons " +
			"reporte repousse decale remis rendez parlerons aura",
		until: "until",
		relative: map[string]int{
			"aujourd hui": 0, "ce jour": 0, "ce matin": 0, "ce midi": 0, "cet apres midi": 0, "cette apres midi": 0, "ce soir": 0, "tout a l heure": 0,
			"hier": -1, "hier soir": -1, "hier matin": -1, "hier midi": -1, "hier apres midi": -1, "avant hier": -2, "avant hier soir": -2, "avanthier": -2, "avant avant hier": -3,
			"demain": 1, "demain matin": 1, "demain soir": 1, "apres demain": 2,
			"y a deux jours": -2, "y a 2 jours": -2, "y a trois jours": -3, "y a 3 jours": -3, "y a une semaine": -7, "y a quinze jours": -15, "y a 15 jours": -15,
			"il y a quelques jours": -3, "il y a une huitaine": -7, "il y a une huitaine de jours": -7, "il y a une quinzaine": -15, "il y a une quinzaine de jours": -15, "il y a une dizaine de jours": -10,
			"il y a tout juste une semaine": -7, "il y a juste une semaine": -7, "il y a environ une semaine": -7, "dans une quinzaine": 15, "dans une quinzaine de jours": 15,
			"dans une huitaine": 7, "dans une huitaine de jours": 7, "dans une dizaine de jours": 10,
		},
		named: map[string]feast{
			"noel": {month: time.December, day: 25}, "reveillon de noel": {month: time.December, day: 24}, "saint sylvestre": {month: time.December, day: 31}, "les fetes": {month: time.January, day: 1},
			"les fetes de fin d annee": {month: time.January, day: 1}, "nouvel an": {month: time.January, day: 1}, "le jour de l an": {month: time.January, day: 1}, "jour de l an": {month: time.January, day: 1},
			"la nouvelle annee": {month: time.January, day: 1}, "epiphanie": {month: time.January, day: 6}, "chandeleur": {month: time.February, day: 2}, "saint valentin": {month: time.February, day: 14},
			"mardi gras": {easter: true, day: -47}, "carnaval": {easter: true, day: -47}, "mercredi des cendres": {easter: true, day: -46}, "rameaux": {easter: true, day: -7}, "jeudi saint": {easter: true, day: -3},
			"vendredi saint": {easter: true, day: -2}, "paques": {easter: true}, "dimanche de paques": {easter: true}, "lundi de paques": {easter: true, day: 1}, "ascension": {easter: true, day: 39},
			"pentecote": {easter: true, day: 49}, "lundi de pentecote": {easter: true, day: 50}, "fete du travail": {month: time.May, day: 1}, "saint jean": {month: time.June, day: 24},
			"assomption": {month: time.August, day: 15}, "la rentree": {month: time.September, day: 1}, "rentree scolaire": {month: time.September, day: 1}, "toussaint": {month: time.November, day: 1},
			"armistice": {month: time.November, day: 11}, "saint nicolas": {month: time.December, day: 6},
		},
		seasons: map[string]time.Month{"printemps": time.March, "ete": time.June, "automne": time.September, "hiver": time.December},
		ordinal: "er ere",
	}
}
