package replies

import "time"

func fixedDay(month time.Month, day int) feast { return feast{month: month, day: day} }

func fromEaster(days int) feast { return feast{easter: true, day: days} }

// moreRelative are ways to say a day by its distance from today, beside those of the lexicons.
var moreRelative = map[string]map[string]int{
	"en": {
		"just now": 0, "just hung up": 0, "just got off the phone": 0, "just off the phone": 0, "just put the phone down": 0, "a moment ago": 0, "earlier today": 0,
		"an hour ago": 0, "half an hour ago": 0, "this lunchtime": 0, "yesterday morning": -1, "yesterday afternoon": -1, "tomorrow morning": 1, "tomorrow afternoon": 1,
		"a week ago today": -7, "a week today": 7, "a week tomorrow": 8, "this time next week": 7,
	},
	"fr": {"a l instant": 0, "il y a une heure": 0, "tout juste raccroche": 0, "viens de raccrocher": 0},
	"de": {"gerade eben": 0, "gerade aufgelegt": 0, "vor einer stunde": 0},
	"es": {"ahora mismo": 0, "acabo de colgar": 0, "hace una hora": 0, "hace un rato": 0, "hace un momento": 0},
	"it": {"poco fa": 0, "un'ora fa": 0, "altro ieri": -2, "avantieri": -2, "domani mattina": 1, "ieri mattina": -1},
	"nl": {"zojuist": 0, "daarnet": 0, "een uur geleden": 0, "vanavond": 0, "gistermiddag": -1, "gisterochtend": -1, "gisterenavond": -1, "morgenochtend": 1, "morgenmiddag": 1},
	"pt": {"agora mesmo": 0, "hoje de manhã": 0, "ontem à tarde": -1, "ontem à noite": -1, "antes de ontem": -2, "amanhã de manhã": 1},
}

// moreNamed are days with a name beside those of the lexicons.
var moreNamed = map[string]map[string]feast{
	"en": {
		"st patrick is day": fixedDay(time.March, 17), "st patricks day": fixedDay(time.March, 17), "saint patrick is day": fixedDay(time.March, 17), "paddy is day": fixedDay(time.March, 17),
		"st george is day": fixedDay(time.April, 23), "st david is day": fixedDay(time.March, 1), "st andrew is day": fixedDay(time.November, 30), "burns night": fixedDay(time.January, 25),
		"armistice day": fixedDay(time.November, 11), "remembrance day": fixedDay(time.November, 11), "veterans day": fixedDay(time.November, 11),
		"all saints day": fixedDay(time.November, 1), "may day": fixedDay(time.May, 1), "anzac day": fixedDay(time.April, 25), "australia day": fixedDay(time.January, 26), "canada day": fixedDay(time.July, 1),
		"independence day": fixedDay(time.July, 4), "bastille day": fixedDay(time.July, 14), "king is day": fixedDay(time.April, 27), "epiphany": fixedDay(time.January, 6), "twelfth night": fixedDay(time.January, 5),
		"midsummer": fixedDay(time.June, 24), "midsummer is day": fixedDay(time.June, 24), "hogmanay": fixedDay(time.December, 31), "st stephen is day": fixedDay(time.December, 26),
		"mothering sunday": fromEaster(-21), "ash wednesday": fromEaster(-46), "palm sunday": fromEaster(-7), "maundy thursday": fromEaster(-3),
		"ascension": fromEaster(39), "ascension day": fromEaster(39), "whitsun": fromEaster(49), "pentecost": fromEaster(49), "corpus christi": fromEaster(60),
	},
	"fr": {"fete nationale": fixedDay(time.July, 14), "jour de noel": fixedDay(time.December, 25), "fete dieu": fromEaster(60), "fete des rois": fixedDay(time.January, 6), "saint silvestre": fixedDay(time.December, 31)},
	"de": {"sankt martin": fixedDay(time.November, 11), "dreikönigstag": fixedDay(time.January, 6), "nikolaustag": fixedDay(time.December, 6), "johannistag": fixedDay(time.June, 24), "bundesfeiertag": fixedDay(time.August, 1), "palmsonntag": fromEaster(-7)},
	"es": {"corpus": fromEaster(60), "corpus christi": fromEaster(60), "dia de la hispanidad": fixedDay(time.October, 12), "san patricio": fixedDay(time.March, 17), "dia de los reyes": fixedDay(time.January, 6), "la candelaria": fixedDay(time.February, 2)},
	"nl": {
		"sinterklaas": fixedDay(time.December, 5), "pakjesavond": fixedDay(time.December, 5), "koningsdag": fixedDay(time.April, 27), "bevrijdingsdag": fixedDay(time.May, 5), "sint maarten": fixedDay(time.November, 11),
		"driekoningen": fixedDay(time.January, 6), "oudejaarsavond": fixedDay(time.December, 31), "kerstavond": fixedDay(time.December, 24), "eerste kerstdag": fixedDay(time.December, 25), "tweede kerstdag": fixedDay(time.December, 26),
		"carnaval": fromEaster(-47), "goede vrijdag": fromEaster(-2), "tweede paasdag": fromEaster(1), "paasmaandag": fromEaster(1), "hemelvaart": fromEaster(39), "hemelvaartsdag": fromEaster(39), "tweede pinksterdag": fromEaster(50),
	},
	"it": {
		"epifania": fixedDay(time.January, 6), "befana": fixedDay(time.January, 6), "vigilia di natale": fixedDay(time.December, 24), "santo stefano": fixedDay(time.December, 26), "ognissanti": fixedDay(time.November, 1),
		"immacolata": fixedDay(time.December, 8), "festa del lavoro": fixedDay(time.May, 1), "san silvestro": fixedDay(time.December, 31), "carnevale": fromEaster(-47), "pasquetta": fromEaster(1), "pentecoste": fromEaster(49),
	},
	"pt": {
		"dia de reis": fixedDay(time.January, 6), "véspera de natal": fixedDay(time.December, 24), "dia do trabalho": fixedDay(time.May, 1), "todos os santos": fixedDay(time.November, 1), "são joão": fixedDay(time.June, 24),
		"carnaval": fromEaster(-47), "sexta feira santa": fromEaster(-2), "pentecostes": fromEaster(49), "corpo de deus": fromEaster(60), "corpus christi": fromEaster(60),
	},
	"sv": {"julafton": fixedDay(time.December, 24), "nyårsafton": fixedDay(time.December, 31), "trettondagen": fixedDay(time.January, 6), "långfredag": fromEaster(-2), "annandag påsk": fromEaster(1), "kristi himmelsfärd": fromEaster(39)},
	"da": {"juleaften": fixedDay(time.December, 24), "nytårsaften": fixedDay(time.December, 31), "sankt hans": fixedDay(time.June, 23), "langfredag": fromEaster(-2), "kristi himmelfart": fromEaster(39), "pinse": fromEaster(49)},
	"no": {"julaften": fixedDay(time.December, 24), "nyttårsaften": fixedDay(time.December, 31), "sankthans": fixedDay(time.June, 23), "langfredag": fromEaster(-2), "kristi himmelfart": fromEaster(39), "pinse": fromEaster(49)},
	"pl": {"wigilia": fixedDay(time.December, 24), "wigilię": fixedDay(time.December, 24), "trzech króli": fixedDay(time.January, 6), "mikołajki": fixedDay(time.December, 6), "boże ciało": fromEaster(60)},
	"hu": {"karácsony": fixedDay(time.December, 25), "karácsonykor": fixedDay(time.December, 25), "húsvét": fromEaster(0), "húsvétkor": fromEaster(0), "szilveszter": fixedDay(time.December, 31), "mikulás": fixedDay(time.December, 6)},
}
