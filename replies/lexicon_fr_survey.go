package replies

// frenchSurvey tells what a piece of a survey's answer is about.
var frenchSurvey = phrasebook{
	grows: {
		"(progresser|m'améliorer|améliorer|apprendre|développer|grandir|gagner)", "(devenir|être) plus", "devenir (un|une)", "travailler (sur|ma|mon|mes)", "(du mal|des difficultés) (à|avec)",
		"^ (mon |mes |) (objectif|objectifs|but|buts) (est|sont|serait|$)", "(besoin d'|) aide (sur|pour|avec)",
	},
	offers:   {"(peux|pourrais|peut) .. (aider|accompagner|transmettre|partager|apporter)", "mes (points forts|forces|compétences)", "ma force", "(je suis |) (fort|forte|doué|douée) (en|dans)"},
	matters:  {"(compte|comptent) .. (plus|pour moi)", "(important|importante|essentiel|essentielle|primordial|primordiale)", "^ (mes |) (valeurs|valeur) (est|sont|$)", "(j'apprécie|je valorise|je tiens à|j'attache)", "avant tout"},
	sortOf:   {"(quelqu'un|mentor|une personne) (qui|de|avec|du|d'|hors)", "^ (quelqu'un|un mentor|une mentore|mentor|mon mentor)", "m'aiderait", "m'aiderait le plus"},
	standing: {"(je me |) (donne|note|mets|mettrais|donnerais|situe|évalue)", "(ma |) confiance (en moi|$)", "(auto-évaluation|autoévaluation)", "je dirais", "^ un _ $", "^ (note|ma note)"},
	ledFor:   {"jamais (dirigé|encadré|managé)", "(aucune|pas d') expérience", "_ mois", "depuis", "(nouveau|nouvelle) (dans|à)"},
	unshared: {"(ne |) (partagez|partager|dites|répétez|transmettez|mentionnez|mentionner) (pas|rien)", "(pas|rien) (partager|dire|répéter|mentionner|transmettre)", "(gardez|garder|reste|restent) .. (pour vous|privé|confidentiel|entre nous|confidentiels)", "(est|sont) (confidentiel|confidentiels|privé|privés)"},
	easier: {
		"(je parle|langues|langue)", "(matin|matins|après-midi|soir|soirs|soirée|vendredis|lundis|week-end)", "(fuseau|fauteuil roulant|sous-titres|malentendant|malentendante|sourd|sourde|aveugle|interprète|langue des signes)",
		"(de préférence|plutôt|je préfère|idéalement)", "^ (préférences|préférence|souhaits)",
	},
	otherField: {"(un autre|d'un autre) (service|département|métier|domaine|secteur|équipe)", "(une autre|d'une autre) (fonction|équipe|direction|spécialité)", "hors (de |du |) (mon|ma|la|le|_) (service|équipe|département|)", "pas (de|dans) (mon|ma) (service|équipe|département)"},
	sameField:  {"(le même|du même) (service|département|métier|domaine)", "(la même|de la même) (fonction|équipe|direction)"},
	otherHouse: {"(une autre|d'une autre) (entreprise|organisation|société|maison)", "hors de (mon|notre|l') (entreprise|organisation|société)"},
	sameHouse:  {"(la même|de la même) (entreprise|organisation|société)"},
}
