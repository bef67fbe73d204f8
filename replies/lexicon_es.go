package replies

import "time"

// spanish returns the Spanish lexicon, of Spain and of Latin America.
func spanish() *lexicon {
	return &lexicon{
		tag: "es",
		common: "el la los las un una unos de del que y o pero no si yo me mi mis tu su sus nos se es son soy esta estoy estamos con en por " +
			"para al lo le les muy mas gracias hola buenos dias como cuando donde quiero puedo he ha hemos este esta favor ya bien ayer " +
			"hasta fue nos vimos ahora tengo desde todo sin vale",
		respell: spanishSpellings,
		sets: map[string]string{
			"partner":   "mentor|mentora|mentorado|mentorada|mentorizado|mentorizada|pareja|compañero|compañera|mentee|tutor|tutora|tutorado|tutorada|pupilo|pupila|coach|contraparte|dupla",
			"programme": "programa|mentoría|mentorías|proyecto|mentoring|iniciativa|tutoría",
			"want":      "quiero|quisiera|querría|deseo|desearía|me gustaría|prefiero|preferiría|voy a|tengo que|debo|he decidido|decidí|hemos decidido|decidimos|pienso|necesito|tendré que|me veo obligado a|me veo obligada a|toca",
			"cannot":    "no puedo|no podré|no podría|no quiero|no deseo|no voy a|no voy a poder|no pienso|no me veo|no podemos|no queremos|no podremos|no me animo a|no estoy en condiciones de|no estaré en condiciones de|no me es posible|no me será posible|no me va a ser posible|no me resulta posible|no creo que pueda|no creo poder|no llego a|no alcanzo a|no logro",
			"do":        "participar|aceptar|unirme|hacerlo|comprometerme|sumarme|apuntarme|formar parte|asumir|asumirlo|inscribirme|con todo|con más|con esto|atenderlo|ser mentor|ser mentora|colaborar|dedicarle|estar|ayudar|ayudarles|dedicar|anotarme|este año|esta vez|encargarme|acompañar|incorporarme|cumplir|comprometer",
			"pueden":    "pueden|puede|podrían|podría|podéis|podríais|puedes|podrías|alguien puede|alguien podría|alguien me puede",
			"erase":     "borren|borrar|eliminen|eliminar|borre|elimine|borrad|eliminad|borra|elimina|supriman|suprimir|suprima|supresión de|eliminación de|borrado de|destruyan|cancelación de|retiren|quiten",
			"mails":     "correos|correo|comunicaciones|avisos|notificaciones|recordatorios|boletines|newsletters|publicidad",
			"soon":      "la próxima vez|la próxima ronda|la próxima edición|la próxima convocatoria|el próximo año|el próximo curso|el próximo mes|el próximo semestre|el próximo trimestre|el año que viene|el curso que viene|el mes que viene|la edición que viene|la siguiente edición|la siguiente ronda|la siguiente convocatoria|el año próximo|el siguiente ciclo|el próximo ciclo|otra ocasión|otra oportunidad|otro momento|otra edición",
			"askme":     "pregúnteme|pregúntenme|pregúntame|preguntadme|escríbanme|escríbame|escríbeme|escribidme|contáctenme|contácteme|contáctame|contactadme|avísenme|avíseme|avísame|avisadme|búsquenme|recuérdenme|recuérdame|recuérdeme|recordadme|consúltenme|llámenme",
		},
		phrases: joinBooks(spanishPhrases(), spanishSurvey),
		numbers: smallNumbers("cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho "+
			"diecinueve veinte veintiuno|veintiun|veintiuna veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve", map[string]int{
			"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
		}),
		units: "minuto minutos min hora horas h hrs dia dias semana semanas mes meses ano anos vez veces persona personas reunion reuniones sesion sesiones encuentro " +
			"encuentros otra otro otras otros cosa cosas poco mentor mentora mentores mentorados mentees hijo hijos hija hijas nietos cafe cafes pregunta preguntas " +
			"punto puntos idea ideas tema temas objetivo objetivos correo correos euros km amigo amiga companero compañeros buen buena gran charla conversacion rato " +
			"placer honor abrazo saludo par poquito viaje experiencia pausa parentesis descanso empresa equipo proyecto llamada detalle duda dudas",
		dates: spanishDates(),
	}
}

// spanishSpellings are what phones and hurry make of words.
var spanishSpellings = map[string]string{
	"q": "que", "k": "que", "ke": "que", "xq": "por que", "pq": "por que", "porq": "por que", "xk": "por que", "porque": "por que", "x": "por", "xfa": "por favor",
	"xfavor": "por favor", "porfa": "por favor", "porfavor": "por favor", "porfis": "por favor", "tb": "tambien", "tmb": "tambien", "tbn": "tambien", "tmbn": "tambien",
	"bn": "bien", "dnd": "donde", "kiero": "quiero", "qiero": "quiero", "kien": "quien", "qien": "quien", "kisiera": "quisiera", "toy": "estoy", "tngo": "tengo", "asta": "hasta",
	"haora": "ahora", "aora": "ahora", "ahorita": "ahora", "pa": "para", "d": "de", "grax": "gracias", "gcias": "gracias", "grcs": "gracias",

	"sii": "si", "siii": "si", "siiii": "si", "sip": "si", "sipi": "si", "yes": "si", "sep": "si", "simon": "si", "nop": "no", "nope": "no", "noo": "no", "nooo": "no",
	"oki": "ok", "okay": "ok", "okey": "ok", "okei": "ok", "oka": "ok", "okis": "ok", "oks": "ok", "bale": "vale", "deacuerdo": "de acuerdo", "acuedo": "acuerdo", "aseptar": "aceptar", "asepto": "acepto", "aceto": "acepto",
	"encatada": "encantada", "encatado": "encantado", "encantadisimo": "encantado", "encantadisima": "encantada", "perfec": "perfecto", "perfe": "perfecto",
	"imposibe": "imposible", "nesesito": "necesito", "necesitaria": "necesito", "ayudeme": "ayudenme",

	"email": "correo", "emails": "correos", "mail": "correo", "mails": "correos", "mensaje": "correo", "mensajes": "correos", "direcion": "direccion", "dirrecion": "direccion",
	"mentorizada": "mentorada", "mentorizado": "mentorado", "mentoring": "mentoria", "mentorias": "mentoria", "setiembre": "septiembre", "setienbre": "septiembre", "nobiembre": "noviembre",
	"pospusimos": "aplazamos", "postergamos": "aplazamos", "postergado": "aplazado", "pospuesto": "aplazado", "postergada": "aplazada", "pospuesta": "aplazada", "posponer": "aplazar", "postergar": "aplazar",
	"reprogramamos": "aplazamos", "reprogramado": "aplazado", "reprogramada": "aplazada", "reprogramar": "aplazar", "reagendamos": "aplazamos", "reagendado": "aplazado", "reagendada": "aplazada", "reagendar": "aplazar",
	"movimos": "aplazamos", "trasladamos": "aplazamos", "movido": "aplazado", "trasladado": "aplazado", "retrasado": "aplazado", "movida": "aplazada", "retrasada": "aplazada",
}

func spanishDates() dateWords {
	return dateWords{
		months:   []string{"enero ene", "febrero feb", "marzo", "abril abr", "mayo", "junio jun", "julio jul", "agosto ago", "septiembre sept", "octubre oct", "noviembre nov", "diciembre dic"},
		weekdays: []string{"domingo", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado"},
		days:     "dia dias", weeks: "semana semanas", monthsOf: "mes meses", yearsOf: "ano anos",
		next: "proximo proxima siguiente entrante", last: "pasado pasada ultimo ultima anterior", this: "este esta", agoFirst: "hace", in: "dentro en",
		plans: "veremos reuniremos previsto prevista quedado quedamos agendado agendada programado programada fijado fijada cita aplazado aplazada aplazamos cambiado sera tendremos veo hablaremos",
		until: "hasta",
		relative: map[string]int{
			"hoy": 0, "hoy mismo": 0, "hoy por la manana": 0, "esta manana": 0, "esta tarde": 0, "esta noche": 0, "este mediodia": 0, "ayer": -1, "ayer por la manana": -1, "ayer por la tarde": -1, "ayer en la manana": -1,
			"ayer a la manana": -1, "anoche": -1, "anteayer": -2, "antier": -2, "antes de ayer": -2, "antesdeayer": -2, "anteanoche": -2, "manana": 1, "manana por la manana": 1, "manana por la tarde": 1,
			"pasado manana": 2, "hace un par de dias": -2, "hace una quincena": -15, "dentro de una quincena": 15, "hace unos dias": -3, "hace una semanita": -7, "hace como una semana": -7, "hace mas o menos una semana": -7,
			"hace cosa de una semana": -7, "dentro de un par de dias": 2,
		},
		named: map[string]feast{
			"navidad": {month: time.December, day: 25}, "navidades": {month: time.December, day: 25}, "nochebuena": {month: time.December, day: 24}, "nochevieja": {month: time.December, day: 31}, "fin de ano": {month: time.December, day: 31},
			"ano nuevo": {month: time.January, day: 1}, "las fiestas": {month: time.January, day: 6}, "reyes": {month: time.January, day: 6}, "dia de reyes": {month: time.January, day: 6}, "san valentin": {month: time.February, day: 14},
			"carnaval": {easter: true, day: -47}, "miercoles de ceniza": {easter: true, day: -46}, "domingo de ramos": {easter: true, day: -7}, "jueves santo": {easter: true, day: -3}, "viernes santo": {easter: true, day: -2},
			"semana santa": {easter: true}, "pascua": {easter: true}, "domingo de resurreccion": {easter: true}, "lunes de pascua": {easter: true, day: 1}, "san jose": {month: time.March, day: 19}, "sant jordi": {month: time.April, day: 23},
			"san juan": {month: time.June, day: 24}, "la vuelta del verano": {month: time.September, day: 1}, "la vuelta de vacaciones": {month: time.September, day: 1}, "la vuelta de las vacaciones": {month: time.September, day: 1},
			"el pilar": {month: time.October, day: 12}, "todos los santos": {month: time.November, day: 1}, "dia de muertos": {month: time.November, day: 2}, "la constitucion": {month: time.December, day: 6},
			"la inmaculada": {month: time.December, day: 8}, "puente de diciembre": {month: time.December, day: 6},
		},
		seasons: map[string]time.Month{"primavera": time.March, "verano": time.June, "otono": time.September, "invierno": time.December},
	}
}
