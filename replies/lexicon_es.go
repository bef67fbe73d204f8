package replies

import "time"

// spanish returns the Spanish lexicon.
func spanish() *lexicon {
	return &lexicon{
		tag: "es",
		common: "el la los las un una unos de del que y o pero no si yo me mi mis tu su sus nos se es son soy esta estoy estamos con en por " +
			"para al lo le les muy mas gracias hola buenos dias como cuando donde quiero puedo he ha hemos este esta favor ya bien ayer",
		sets: map[string]string{"partner": "mentor|mentora|mentorado|mentorada|pareja|companero|compañero|compañera|mentee", "programme": "programa|mentoria|mentoría"},
		phrases: phrasebook{
			yes: {
				"^ sí", "^ si $", "^ sí (gracias|quiero|por favor|acepto|claro|me)", "^ ok", "^ okay", "^ vale", "de acuerdo", "estoy de acuerdo", "^ claro", "claro que sí", "por supuesto", "^ acepto", "acepto $", "acepto (la|el|con|encantado|encantada)", "con (mucho|) gusto", "encantado", "encantada", "me apunto", "cuenten conmigo", "cuente conmigo", "quiero participar", "me gustaría participar", "participaré", "apúntame", "apúnteme", "inscríbanme", "inscríbame", "me parece (bien|perfecto|estupendo|genial)", "^ perfecto", "^ genial", "^ estupendo", "^ adelante", "sin problema", "ningún problema", "no hay problema", "confirmo", "apruebo", "aprobado", "por qué no", "👍", "✅", "👌", "será un placer",
			},
			no: {
				"^ no $", "no gracias", "^ no (puedo|quiero|podré|me|tengo|estoy|es|gracias|lo|voy|hay)", "no (puedo|podré|quiero|deseo|voy a) (participar|aceptar|unirme|hacerlo|este)", "no me interesa", "no estoy interesado", "no estoy interesada", "no tengo tiempo", "no es para mí", "no es posible", "me es imposible", "imposible", "rechazo", "declino", "lamentablemente no", "prefiero no", "paso $", "👎",
			},
			later:      {"^ más tarde", "más tarde $", "más adelante", "ahora no", "no ahora", "de momento no", "por ahora no", "en este momento no", "todavía no", "aún no", "la próxima (vez|ronda|edición|convocatoria)", "el próximo (año|curso|mes)", "el año que viene", "en otra ocasión", "otra vez será", "pregúnteme", "pregúntenme", "vuelvan a (preguntar|escribir|contactar)", "después del verano", "recuérdenme", "aplazar"},
			unsure:     {"no sé", "no lo sé", "no estoy (seguro|segura)", "quizás", "quizá", "tal vez", "lo pensaré", "tengo que pensarlo", "voy a pensarlo", "depende", "ya veré"},
			onlyIf:     {"sí si", "solo si", "siempre que", "con la condición", "a condición"},
			other:      {"otra persona", "alguien más", "otro (mentor|compañero|candidato)", "otra (mentora|compañera|pareja)", "preferiría (otra|otro|a otra|alguien)", "misma empresa"},
			neutral:    {"no solo", "no sólo", "no te preocupes", "no se preocupe", "no necesito nada", "si es posible"},
			but:        {"pero", "sin embargo", "aunque no"},
			although:   {"aunque", "a pesar de"},
			wrong:      {"persona equivocada", "quién es usted", "quiénes son", "se equivocan de persona", "se ha equivocado", "no soy la persona", "ya no trabajo"},
			asking:     {"^ (cuánto|cuántas|cómo|cuándo|qué|quién|dónde|hay que|es por)", "tengo (una|alguna) (pregunta|duda)", "más información", "me gustaría saber", "quisiera saber", "pueden explicarme"},
			thanks:     {"gracias", "recibido", "muchas gracias", "entendido", "anotado"},
			nothing:    {"no hace falta (responder|contestar)", "todo bien", "sin novedades"},
			stop:       {"^ stop", "^ baja", "darme de baja", "denme de baja", "deme de baja", "quiero (darme|la) .. baja", "no (me|) (manden|envíen|escriban|mande|envíe|escriba) más", "no quiero (recibir|más|seguir)", "no más (correos|mensajes|emails)", "dejen de (escribir|enviar|mandar)", "(quiero|deseo|me gustaría|quisiera) (dejar|abandonar|salir|cancelar|dejarlo)", "(dejar|abandonar) el <programme>", "elimínenme de la lista", "bórrenme de la lista", "quítenme"},
			endPair:    {"(terminar|acabar|finalizar) (nuestra|la|esta) (relación|pareja|mentoría)", "^ fin $"},
			pause:      {"^ pausa", "(hacer|tomar|necesito|quiero) una pausa", "en pausa", "pausar", "suspender", "suspendan"},
			away:       {"de (vacaciones|permiso)", "estoy de baja", "(fuera|ausente) hasta"},
			help:       {"^ ayuda", "necesito (ayuda|apoyo|hablar)", "(pueden|puede|podrían|podría) .. ayudarme", "me (pueden|puede|podrían) ayudar", "ayúdenme", "no puedo (entrar|abrir|conectarme)", "no funciona", "con quién (puedo|debo) hablar", "no (me|) (responde|contesta)", "llámenme"},
			partner:    {"quién es mi <partner>", "cómo se llama mi <partner>", "el nombre de mi <partner>"},
			hold:       {"qué (datos|información) (tienen|guardan|conservan)", "acceso a mis datos", "copia de mis datos"},
			forget:     {"(borren|borrar|eliminen|eliminar|borre|elimine) .. mis datos", "(borren|eliminen|borre|elimine) todo", "olvídenme", "derecho al olvido"},
			address:    {"(mi|nueva|nuevo) (nueva|nuevo|) (dirección|correo|email)", "cambio de (correo|dirección|email)", "he cambiado de (correo|dirección)", "mi correo (ahora|nuevo|es|ha)", "escríbanme a", "a partir de ahora"},
			concern:    {"acoso", "acosado", "acosada", "acosa", "abuso", "amenaza", "amenazado", "amenazada", "racista", "sexista", "sexual", "inapropiado", "inapropiada", "denunciar", "queja formal", "me siento (insegura|inseguro|incómoda|incómodo)", "en peligro"},
			met:        {"nos (vimos|reunimos|encontramos|hemos visto|hemos reunido|conocimos)", "hemos (hablado|quedado|tenido|comido)", "hablamos", "quedamos el", "(lo|la|le) (vi|he visto)", "me reuní", "tuvimos"},
			notMet:     {"todavía no", "aún no", "no nos hemos (visto|reunido)", "no nos (vimos|reunimos)", "no hemos (podido|quedado|hablado)", "no pudimos", "cancelado", "canceló", "cancelada", "se me olvidó", "me olvidé", "no vino", "no apareció"},
			moved:      {"(aplazado|cambiado|movido|pospuesto|trasladado|aplazamos|cambiamos|movimos|aplazada) .. (al|para|a)", "nueva fecha", "lo hemos (aplazado|cambiado|pasado)"},
			skip:       {"saltar este mes", "este mes no", "saltamos"},
			fullMark:   {"la máxima nota", "nota máxima", "la máxima puntuación", "matrícula de honor"},
			wantsHelp:  {"(necesito|quiero|quisiera|me gustaría|agradecería) .. (ayuda|apoyo|hablar)", "sí ayuda", "ayuda por favor"},
			noHelp:     {"no necesito (nada|ayuda|apoyo)", "sin ayuda", "no hace falta (ayuda|nada)", "ninguna ayuda"},
			rematch:    {"(otro|otra|cambiar de|nuevo|nueva) (mentor|mentora|pareja|compañero|compañera|persona)"},
			noRematch:  {"no (quiero|deseo|necesito) (cambiar|otro|otra)", "(seguir|continuar) con (mi|el mismo|la misma)"},
			recommends: {"(lo|la|los|) (recomiendo|recomendaría|recomendaré)", "recomendaría", "recomiendo", "sí lo recomendaría"}, notRecommends: {"no (lo|la|los|) (recomiendo|recomendaría|recomendaré)"},
			share:   {"(pueden|puede|podéis) (compartir|usar|publicar|utilizar)", "(compartan|compártanlo)", "sí (pueden|compartir|compartan)", "no me importa", "sin mi nombre", "de forma anónima sí", "compartir sí", "si es anónimo"},
			noShare: {"no (compartan|lo compartan|publiquen|compartir|quiero que)", "prefiero que no", "(que quede|mantener|manténganlo) (privado|entre nosotros)", "^ privado", "compartir no"},
			learned: {"(he|) (aprendido|descubierto|entendido)", "aprendí", "me llevo", "descubrí"},
			onlyMe:  {"^ privado", "(solo|sólo|solamente) (para mí|yo|mí)"}, toPartner: {"(con|para|a) mi <partner>", "^ <partner>", "^ mi <partner>"}, toAll: {"^ programa", "el programa", "sin mi nombre", "anónimo", "de forma anónima", "^ todos"},
			allOf: {"^ todos", "^ todas", "todo bien"}, exceptOf: {"(todos|todas|todo) (menos|excepto|salvo)", "^ (menos|excepto|salvo)", "^ no", "pero no"},
			leaveIt: {"déjelo", "dejarlo", "no hacer nada"}, guessed: {"hágalo", "tiene razón"}, goOn: {"continúe", "sin respuesta"}, notWith: {"no con"},
			yearsOf: {"años", "año"}, capacity: {"mentorados", "mentees", "personas", "como máximo", "máximo", "hasta"}, ratingOf: {"nota", "le pongo", "le doy"}, markOf: {"recomendación"},
		},
		numbers: smallNumbers("cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince", map[string]int{"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50}),
		units:   "minuto minutos hora horas dia dias semana semanas mes meses ano anos vez veces personas reuniones sesiones otra otro cosa poco mentor",
		dates: dateWords{
			months:   []string{"enero ene", "febrero feb", "marzo", "abril abr", "mayo", "junio jun", "julio jul", "agosto ago", "septiembre sept setiembre", "octubre oct", "noviembre nov", "diciembre dic"},
			weekdays: []string{"domingo", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado"},
			days:     "dia dias", weeks: "semana semanas", monthsOf: "mes meses", yearsOf: "ano anos",
			next: "proximo proxima", last: "pasado pasada ultimo ultima", this: "este esta", agoFirst: "hace", in: "dentro en", plans: "veremos reuniremos previsto quedado", until: "hasta al para el",
			relative: map[string]int{"hoy": 0, "esta manana": 0, "ayer": -1, "anteayer": -2, "antes de ayer": -2, "anoche": -1, "manana": 1, "pasado manana": 2},
			named:    map[string]feast{"navidad": {month: time.December, day: 25}, "semana santa": {easter: true}, "pascua": {easter: true}, "ano nuevo": {month: time.January, day: 1}},
			seasons:  map[string]time.Month{"primavera": time.March, "verano": time.June, "otono": time.September, "invierno": time.December},
		},
	}
}
