package replies

// dutchSurvey tells what a piece of a survey's answer is about.
var dutchSurvey = phrasebook{
	grows: {
		"(beter|sterker|zelfverzekerder) (worden|leren)", "(beter|sterker) .. (worden|leren)", "groeien (in|als)", "(leren|verbeteren|ontwikkelen)", "werken aan", "moeite met", "^ (mijn |) (doel|doelen|leerdoel|leerdoelen) (is|zijn|$)",
		"hulp bij", "ik worstel met",
	},
	offers:   {"(kan|wil|zou) .. (helpen|meegeven|bijdragen)", "helpen (met|bij)", "mijn (kracht|sterke punt|sterke kant|expertise)", "(ik ben |) goed in", "^ ik kan helpen"},
	matters:  {"(belangrijk|belangrijkst|belangrijkste)", "(staat|staan|komt|komen) voorop", "^ (mijn |) (waarden|waarde) (is|zijn|$)", "hecht .. aan", "(telt|tellen) voor mij", "waardeer ik", "ik waardeer"},
	sortOf:   {"(iemand|een mentor|mentor|een persoon) (die|met|uit|van|zoals|buiten)", "^ (iemand|een mentor|mentor|mijn mentor)", "zou me helpen", "helpt me het meest"},
	standing: {"(geef|geef ik|beoordeel|schat) (mezelf|mijzelf|me)", "(zelfvertrouwen|zelfbeoordeling)", "^ (cijfer|mijn cijfer|score)", "^ een _ $", "ik ben een"},
	capacity: {"mentee"},
	ledFor:   {"(nog |) nooit (leiding gegeven|leidinggegeven)", "geen ervaring", "_ maanden", "sinds", "nieuw in"},
	unshared: {"(niet|niets) (delen|doorvertellen|vertellen|noemen|doorgeven)", "(deel|vertel|noem) .. niet", "(blijft|houd|hou) .. (privé|vertrouwelijk|onder ons|voor je|voor u)", "(is|zijn) (privé|vertrouwelijk)"},
	easier: {
		"(ik spreek|talen|taal)", "(ochtend|ochtenden|middag|middagen|avond|avonden|vrijdag|vrijdags|weekend)", "(tijdzone|rolstoel|ondertiteling|gebarentaal|tolk|slechthorend|doof|blind|dyslexie|drempelvrij)",
		"(liefst|liever|bij voorkeur)", "^ (voorkeur|voorkeuren|wensen)",
	},
	otherField: {"(een andere|andere) (afdeling|functie|vakgebied|team)", "(een ander|ander) (vakgebied|team|vak|werkveld)", "(iemand|mentor) (van |) buiten (de |mijn |) (afdeling|_)", "niet (van|uit) mijn (eigen |) (afdeling|team)"},
	sameField:  {"(dezelfde|mijn eigen) (afdeling|functie)", "hetzelfde (vakgebied|team|vak)"},
	otherHouse: {"(een ander|ander) (bedrijf|organisatie|werkgever)", "(een andere|andere) (organisatie|werkgever|onderneming)", "(van |) buiten (mijn|ons|onze|het|de) (eigen |) (bedrijf|organisatie)"},
	sameHouse:  {"(hetzelfde|mijn eigen|ons eigen) bedrijf", "dezelfde (organisatie|werkgever)"},
}
