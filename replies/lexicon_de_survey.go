package replies

// germanSurvey tells what a piece of a survey's answer is about.
var germanSurvey = phrasebook{
	grows: {
		"(besser|sicherer|stärker|souveräner) .. (werden|lernen|können)", "(besser|sicherer) (in|im|bei|beim|darin)", "(lernen|verbessern|weiterentwickeln|entwickeln|wachsen)", "(arbeiten|arbeite) an",
		"(schwer|schwierigkeiten) (mit|damit)", "fällt mir schwer", "^ (meine |mein |) (ziel|ziele|lernziel|lernziele) (ist|sind|wäre|$)", "(hilfe|unterstützung) (bei|beim|mit)",
	},
	offers:   {"(helfen|unterstützen|weitergeben) (kann|könnte) ich", "(kann|könnte) .. (helfen|unterstützen|weitergeben)", "^ ich (kann|könnte) (helfen|bei|mit|beim)", "meine (stärke|stärken|stärksten)", "(ich bin |) gut (in|im|bei|darin)", "gebe ich .. weiter"},
	matters:  {"(wichtig|wichtigste|wichtigsten|am wichtigsten)", "(zählt|zählen) (für mich|am meisten)", "^ (meine |) (werte|wert) (ist|sind|$)", "(schätze|lege) ich", "ich (schätze|lege wert)", "(steht|kommt|stehen|kommen) .. (erster stelle|zuerst)"},
	sortOf:   {"(jemand|jemanden|mentor|mentorin|eine person) (der|die|mit|aus|von|wie|außerhalb)", "^ (jemand|jemanden|ein mentor|eine mentorin|mentor|mein mentor)", "würde mir .. helfen", "hilft mir"},
	standing: {"(gebe|geben|bewerte|bewerten|schätze|einschätzen|sehe|einstufen) (ich |) (mich|mir)", "(mir|mich) .. (geben|bewerten|einschätzen|einstufen)", "(selbsteinschätzung|selbstvertrauen|einschätzung|selbstbewertung)", "^ eine _ $", "ich bin eine"},
	ledFor:   {"(noch |) nie .. geführt", "(keine|ohne) (führungserfahrung|erfahrung)", "_ monate", "_ monaten", "seit", "neu in"},
	unshared: {"(nicht|nichts) (teilen|weitergeben|weitersagen|erwähnen|nennen|verraten)", "(bleibt|bleiben|behandeln|behandelt) .. (vertraulich|unter uns|privat)", "(ist|sind) (vertraulich|privat)", "für (sich|dich) behalten"},
	easier: {
		"(ich spreche|sprachen|sprache)", "(morgens|vormittags|nachmittags|abends|mittags|freitags|montags|wochenende)", "(zeitzone|rollstuhl|barrierefrei|untertitel|gebärdensprache|dolmetscher|schwerhörig|gehörlos|blind)",
		"(am liebsten|vorzugsweise|bevorzugt|lieber)", "^ (wünsche|wunsch|vorlieben)",
	},
	otherField: {"(einer anderen|eine andere|andere|anderen) (abteilung|funktion|bereich|fachrichtung)", "(einem anderen|ein anderer|anderer|anderen) (bereich|team|fachbereich|fachgebiet)", "außerhalb (meiner|der|von) (abteilung|_)", "nicht aus (meiner|meinem) (abteilung|team|bereich)"},
	sameField:  {"(derselben|dieselbe|der gleichen|meiner eigenen) (abteilung|funktion)", "(demselben|meinem eigenen) (bereich|fachgebiet|team)"},
	otherHouse: {"(einer anderen|eine andere|andere|anderen) (firma|organisation)", "(einem anderen|ein anderes|anderes|anderen) (unternehmen|haus|betrieb)", "außerhalb (meiner|unserer|meines|unseres) (firma|organisation|unternehmens|hauses)"},
	sameHouse:  {"(derselben|dieselbe|der gleichen|meiner eigenen) (firma|organisation)", "(demselben|meinem eigenen) (unternehmen|haus)"},
}
