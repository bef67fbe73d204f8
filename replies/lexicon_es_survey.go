package replies

// spanishSurvey tells what a piece of a survey's answer is about.
var spanishSurvey = phrasebook{
	grows: {
		"(mejorar|aprender|desarrollar|crecer|progresar)", "(ser|sentirme) más", "(trabajar|trabajar en) (mi|mis)", "me cuesta", "^ (mi |mis |) (objetivo|objetivos|meta|metas) (es|son|sería|$)", "(ayuda|apoyo) (con|para|en)",
	},
	offers:   {"(puedo|podría) .. (ayudar|aportar|ofrecer|compartir|enseñar)", "mis (fortalezas|puntos fuertes)", "mi (fuerte|punto fuerte|fortaleza)", "(soy |) (bueno|buena) en"},
	matters:  {"(importante|importantes|importa|importan|esencial|fundamental)", "^ (mis |) (valores|valor) (es|son|$)", "(valoro|aprecio)", "ante todo", "lo primero"},
	sortOf:   {"(alguien|mentor|mentora|una persona) (que|de|con|fuera|como)", "^ (alguien|un mentor|una mentora|mentor|mi mentor)", "me ayudaría"},
	standing: {"(me |) (pongo|doy|pondría|daría|califico|valoro en|calificaría|situaría) (un|una|con|en|$)", "(mi |) confianza", "autoevaluación", "(yo |) diría", "^ un _ $", "^ (nota|mi nota)"},
	ledFor:   {"nunca (he |) (dirigido|liderado|gestionado)", "sin experiencia", "(ninguna|no tengo) experiencia", "_ meses", "desde"},
	unshared: {"no (compartan|compartas|compartir|digan|digas|mencionen|menciones|cuenten|compartáis)", "(guarden|guardad|mantengan|queda|quede) .. (privado|confidencial|entre nosotros|para ustedes)", "(es|son) (privado|confidencial|confidenciales|privados)"},
	easier: {
		"(hablo|idiomas|idioma)", "(por la mañana|mañanas|tardes|por la tarde|noches|viernes|lunes|fin de semana)", "(zona horaria|huso horario|silla de ruedas|subtítulos|sordo|sorda|ciego|ciega|intérprete|lengua de signos)",
		"(preferiblemente|preferentemente|mejor si|prefiero)", "^ (preferencias|preferencia|deseos)",
	},
	otherField: {"(otro|otra|distinto|distinta) (departamento|función|área|equipo|sector)", "fuera de (mi|la|el) (departamento|área|equipo|función)", "(alguien|mentor) fuera de _", "no .. de mi (departamento|área|equipo)"},
	sameField:  {"(el mismo|mi mismo|del mismo) (departamento|sector|equipo)", "(la misma|mi misma|de la misma) (función|área)"},
	otherHouse: {"(otra|distinta) (empresa|organización|compañía)", "fuera de (mi|la|nuestra) (empresa|organización|compañía)"},
	sameHouse:  {"(la misma|mi misma|de la misma) (empresa|organización|compañía)"},
}
