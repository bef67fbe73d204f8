package replies

import "time"

// french returns the French lexicon. Words are folded when they are compiled, so accents may be written or left out.
func french() *lexicon {
	return &lexicon{
		tag: "fr",
		common: "le la les un une des du de je j tu il elle nous vous ils c est et ou mais pas ne n que qui pour dans sur avec au aux ce " +
			"cette mon ma mes votre vos bonjour merci oui non suis avons ai etes sont plus tres moi se s d l qu si bien hier peux",
		sets: map[string]string{"partner": "mentor|mentore|mentoré|partenaire|binôme|binome|mentee", "programme": "programme|mentorat"},
		phrases: phrasebook{
			yes: {
				"^ oui", "oui $", "^ ok", "^ okay", "^ d'accord", "d'accord (pour|avec)", "c'est d'accord", "je suis d'accord", "^ volontiers", "avec plaisir", "avec joie", "j'accepte", "je (confirme|valide|participe|m'inscris|veux bien|suis partant|suis partante|suis pour|suis intéressé|suis intéressée)", "inscrivez-moi", "inscrivez moi", "comptez sur moi", "compter sur (moi|ma)", "pas de problème", "aucun problème", "bien sûr", "bien entendu", "entendu", "parfait", "ça (me|) (va|convient)", "cela me convient", "pourquoi pas", "tout à fait", "^ absolument", "ravi de", "ravie de", "je serais (ravi|ravie|heureux|heureuse)", "ce sera avec plaisir", "sans hésiter", "👍", "✅", "👌", "allons-y", "tous d'accord", "je suis des vôtres", "marché conclu", "très bien",
			},
			no: {
				"^ non", "non merci", "non $", "je (ne|) (peux|pourrai|souhaite|veux|suis|désire) pas", "je ne (peux|pourrai|souhaite|veux|désire) (pas|plus)", "ne pourrai pas", "pas intéressé", "pas intéressée", "pas pour moi", "pas possible", "pas le temps", "je n'ai pas (le temps|assez)", "pas disponible", "je décline", "je refuse", "je dois (décliner|refuser|renoncer)", "malheureusement (non|je)", "impossible", "je préfère ne pas", "je passe mon tour", "trop occupé", "trop occupée", "sans moi", "👎",
			},
			later:      {"^ plus tard", "plus tard $", "pas maintenant", "pas pour l'instant", "pas pour le moment", "pas tout de suite", "pas encore", "recontactez-moi", "recontactez moi", "la prochaine fois", "prochaine session", "prochaine édition", "l'année prochaine", "l'an prochain", "à la rentrée", "une autre fois", "redemandez-moi", "relancez-moi", "dans quelques mois", "peut-être plus tard", "reporter", "rappelez-moi"},
			unsure:     {"je ne sais pas", "pas sûr", "pas sûre", "peut-être", "peut etre", "je vais (y|) réfléchir", "y réfléchir", "à voir", "ça dépend", "cela dépend", "j'hésite", "je dois réfléchir"},
			onlyIf:     {"oui si", "à condition", "seulement si", "sous réserve", "si mon (manager|chef|responsable)"},
			other:      {"quelqu'un d'autre", "une autre personne", "un autre mentor", "une autre mentor", "un autre (binôme|profil|partenaire)", "je préférerais un", "je préférerais une", "dans mon secteur", "même (entreprise|service|société)"},
			neutral:    {"pas de souci pour", "non plus", "merci d'avance", "même si", "pas très à l'aise", "d'accord mais"},
			but:        {"mais", "cependant", "toutefois", "par contre"},
			although:   {"même si", "bien que", "malgré"},
			wrong:      {"mauvaise personne", "qui êtes-vous", "qui êtes vous", "vous vous trompez", "pas la bonne personne", "j'ai quitté (l'entreprise|la société)", "je ne travaille plus", "erreur de destinataire"},
			asking:     {"^ (combien|comment|quand|quel|quelle|quels|où|pourquoi|qui) (de|d'heures|est|sont|faut|puis|dois)", "^ est-ce (que|qu)", "est ce que", "j'ai une question", "plus d'informations", "en savoir plus", "pouvez-vous (m'expliquer|préciser|me dire)", "je voudrais savoir", "j'aimerais savoir"},
			thanks:     {"merci", "bien reçu", "c'est noté", "noté", "bonne journée"},
			nothing:    {"pas besoin de répondre", "rien à signaler", "tout va bien"},
			stop:       {"^ stop", "arrêtez", "(veuillez|merci de) (me|) (désinscrire|arrêter|retirer)", "désinscrivez-moi", "désinscrire", "désabonner", "désabonnez-moi", "retirez-moi", "ne (m'écrivez|m'envoyez|me contactez) plus", "ne plus (recevoir|être contacté)", "plus de (mails|messages|courriels|mails de votre part)", "(quitter|arrêter|abandonner) (le|ce) <programme>", "je (souhaite|veux|voudrais|désire) (quitter|arrêter|me retirer|me désinscrire|me désabonner)", "je (quitte|me retire|me désiste)", "j'arrête", "je ne veux plus (participer|continuer|recevoir)"},
			endPair:    {"mettre fin à (notre|ce) (binôme|mentorat)", "^ fin $", "arrêter notre binôme"},
			pause:      {"^ pause", "(suspendre|suspendez|mettre en pause|mettez en pause|interrompre) .. (ma|mon|notre|la|le|participation|tout)", "suspendre", "en pause", "faire une pause", "une pause"},
			away:       {"en (congé|congés|vacances)", "(absent|absente) (jusqu'au|du|pendant)", "congé maternité"},
			help:       {"^ aide", "(pouvez-vous|pourriez-vous) m'aider", "pouvez vous m'aider", "j'ai besoin d'aide", "besoin d'aide", "m'aider", "aidez-moi", "je n'arrive pas", "appelez-moi", "parler à quelqu'un", "ne répond pas à mes", "je suis perdu", "je suis perdue"},
			partner:    {"qui est mon <partner>", "qui est ma <partner>", "le nom de (mon|ma) <partner>"},
			hold:       {"quelles (données|informations) (avez|détenez|conservez)", "données (vous|) (avez|détenez|conservez)", "accès à mes données", "copie de mes données"},
			forget:     {"(supprimez|effacez|supprimer|effacer) .. (mes|toutes mes) .. données", "(supprimez|effacez|supprimer|effacer) tout", "supprimer mes données", "effacer mes données", "oubliez-moi", "droit à l'oubli", "supprimez mon compte"},
			address:    {"(ma|mon) (nouvelle|nouveau) (adresse|mail|email|courriel|adresse mail)", "changement d'adresse", "nouvelle adresse", "mon adresse (change|a changé)", "utilisez (plutôt|désormais)", "mon mail a changé", "écrivez-moi (à|désormais)"},
			concern:    {"harcèlement", "harcelé", "harcelée", "harcèle", "signaler un (problème|incident|comportement)", "mal à l'aise avec", "agression", "agressé", "agressée", "déplacé", "déplacée", "déplacés", "menace", "menacé", "menacée", "raciste", "sexiste", "en danger", "attouchements", "sexuel", "sexuelle"},
			met:        {"nous nous sommes (vus|vues|rencontrés|rencontrées|parlé|appelés)", "nous avons (parlé|échangé|discuté|déjeuné|eu|pris|fait)", "on s'est (vu|vus|parlé|rencontrés|appelés)", "j'ai (vu|rencontré)", "je l'ai (vu|vue|rencontré|rencontrée)", "^ rencontré", "rencontre (faite|hier|le)", "a eu lieu"},
			notMet:     {"pas encore", "nous ne nous sommes pas", "on ne s'est pas", "n'avons pas", "pas (vus|rencontrés|pu)", "n'a pas (eu|pu)", "annulé", "annulée", "j'ai oublié", "pas eu le temps", "il est malade", "elle est malade", "il n'est pas venu", "elle n'est pas venue"},
			moved:      {"(décalé|reporté|déplacé|repoussé|décalée|reportée|remis) (à|au)", "avons (décalé|reporté|déplacé|repoussé)", "nouvelle date"},
			skip:       {"sauter ce mois", "passer ce mois", "pas ce mois-ci", "on saute"},
			fullMark:   {"note maximale", "la note maximum", "tout est parfait"},
			wantsHelp:  {"(oui|) (j'aimerais|je voudrais|je veux|besoin) (de l'aide|d'aide|d'un coup de main|parler)", "besoin d'aide", "volontiers de l'aide", "aidez-moi", "m'aider"},
			noHelp:     {"pas besoin (d'aide|de rien|d'autre|de vous)", "(aucune|pas d') aide", "besoin de rien", "sans aide", "aucun besoin", "rien besoin"},
			rematch:    {"(un autre|une autre|changer de|nouveau|nouvelle) (mentor|mentore|mentoré|binôme|partenaire|personne)"},
			noRematch:  {"(garder|pas changer de|pas d'autre|ne pas changer) (mon|de|) (mentor|binôme|partenaire)", "pas changer"},
			recommends: {"je (le|la|vous|) recommande", "(recommanderais|recommanderai|recommande|conseille|conseillerais)"}, notRecommends: {"ne (le|la|vous|) (recommanderais|recommande|recommanderai) pas", "recommande pas"},
			share:   {"(pouvez|peut|pourrez) (la|le|) (partager|utiliser|publier|citer)", "(oui|ok|d'accord) (pour|) (partager|le partage|partage)", "(partagez|partage ok|d'accord pour le partage)", "oui vous pouvez", "sans mon nom", "si c'est anonyme", "anonymement oui"},
			noShare: {"(ne|) pas (partager|publier|diffuser|utiliser)", "ne (partagez|publiez|diffusez) pas", "(rester|reste|garder) (privé|confidentiel|entre nous)", "^ privé", "pas de partage"},
			learned: {"j'ai (appris|compris|découvert|retenu|réalisé)", "je retiens", "^ appris"},
			onlyMe:  {"^ privé", "^ privée", "(que|seulement|uniquement|juste) (pour|) moi", "moi seul", "moi seule", "moi uniquement"}, toPartner: {"(à|avec|pour) (mon|ma) <partner>", "^ (mon|ma) <partner>", "^ <partner>", "partager avec mon"}, toAll: {"^ programme", "le programme", "sans mon nom", "anonymement", "tout le monde", "^ tous"},
			allOf: {"^ tous", "^ toutes", "tout est bon", "tous sauf"}, exceptOf: {"(tous|toutes|tout) sauf", "^ sauf", "^ pas", "à part", "excepté"},
			leaveIt: {"laissez", "ne rien faire", "laisser"}, guessed: {"vous avez raison", "faites (cela|ça|ainsi)"}, goOn: {"continuez", "sans réponse"}, notWith: {"pas avec"},
			yearsOf: {"ans", "années", "an"}, capacity: {"mentorés", "mentees", "personnes", "au maximum", "au plus", "maximum"}, ratingOf: {"note", "je mets"}, markOf: {"recommandation"},
		},
		numbers: smallNumbers("zero un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", map[string]int{"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50}),
		units:   "minutes minute min heures heure h jours jour semaines semaine mois an ans annees fois personnes sessions rencontres autre autres mentor peu",
		dates: dateWords{
			months:   []string{"janvier janv", "fevrier fevr", "mars", "avril avr", "mai", "juin", "juillet juil", "aout", "septembre sept", "octobre oct", "novembre nov", "decembre dec"},
			weekdays: []string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"},
			days:     "jour jours", weeks: "semaine semaines", monthsOf: "mois", yearsOf: "an ans annee",
			next: "prochain prochaine", last: "dernier derniere passe passee", this: "ce cette", agoFirst: "il y a", in: "dans", plans: "prevu prevue verrons rencontrerons fixe", until: "jusqu'au jusqu'en jusque au en",
			relative: map[string]int{"aujourd hui": 0, "ce matin": 0, "ce soir": 0, "hier": -1, "hier soir": -1, "avant hier": -2, "avant-hier": -2, "demain": 1, "apres demain": 2, "apres-demain": 2},
			named:    map[string]feast{"noel": {month: time.December, day: 25}, "paques": {easter: true}, "la rentree": {month: time.September, day: 1}, "nouvel an": {month: time.January, day: 1}},
			seasons:  map[string]time.Month{"printemps": time.March, "ete": time.June, "automne": time.September, "hiver": time.December},
			ordinal:  "er",
		},
	}
}
