package replies

import "time"

// dutch returns the Dutch lexicon.
func dutch() *lexicon {
	return &lexicon{
		tag: "nl",
		common: "de het een en of maar niet ik je jij u hij zij ze we wij mij me mijn uw is ben zijn was waren heb " +
			"hebben heeft had met op voor naar van in aan te dat die dit er om bij ook nog al wel geen ja nee dank " +
			"bedankt graag hoe wat wanneer wie als kan wil zal zou hallo beste goed heel erg gisteren ontmoet",
		respell: dutchSpellings,
		sets: map[string]string{
			"partner":   "mentor|mentee|partner|maatje|koppel",
			"programme": "programma|mentorprogramma|traject|mentoraat|mentorschap|mentoring",
			"maand": "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|het " +
				"najaar|het voorjaar",
		},
		phrases: joinBooks(dutchConsent, dutchDoubt, dutchAnytime, dutchReports, dutchShields, dutchSurvey),
		numbers: compounds(smallNumbers("nul een|één|eentje twee drie vier vijf zes zeven acht negen tien elf twaalf "+
			"dertien veertien vijftien zestien zeventien achttien negentien", map[string]int{
			"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
			"negentig": 90,
		}), "en", "ën"),
		units: "minuut minuten min uur dag dagen week weken maand maanden jaar jaren keer mensen personen afspraken " +
			"vraag andere nieuwe mentor pauze beetje paar",
		dates: dateWords{
			months: []string{
				"januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun", "juli jul",
				"augustus aug", "september sept sep", "oktober okt", "november nov", "december dec",
			},
			weekdays: withHours(
				[]string{"zondag", "maandag ma", "dinsdag di", "woensdag wo", "donderdag do", "vrijdag vr vrij", "zaterdag za"},
				"ochtend", "morgen", "middag", "namiddag", "avond",
			),
			days: "dag dagen", weeks: "week weken", monthsOf: "maand maanden", yearsOf: "jaar jaren",
			next: "volgende volgend komende aanstaande", last: "vorige vorig afgelopen laatste voorbije verleden",
			this: "deze dit", ago: "geleden", in: "over binnen",
			plans: "gaan afgesproken gepland zullen zien spreken ontmoeten prikken vastgelegd", until: "tot naar t/m",
			relative: map[string]int{
				"vandaag": 0, "vanochtend": 0, "vanmorgen": 0, "vanmiddag": 0, "gisteren": -1, "gisteravond": -1,
				"eergisteravond": -2, "een paar dagen geleden": -3, "vanavond": 0, "zonet": 0, "gistermiddag": -1,
				"gisterochtend": -1, "gistermorgen": -1, "morgenochtend": 1, "morgenavond": 1, "eergisteren": -2,
				"morgen": 1, "overmorgen": 2,
			},
			named: map[string]feast{
				"kerstavond": {month: time.December, day: 24}, "sinterklaas": {month: time.December, day: 5},
				"koningsdag": {month: time.April, day: 27}, "hemelvaart": {easter: true, day: 39},
				"carnaval": {easter: true, day: -47}, "paasmaandag": {easter: true, day: 1},
				"goede vrijdag": {easter: true, day: -2}, "allerheiligen": {month: time.November, day: 1},
				"de feestdagen": {month: time.January, day: 1}, "de jaarwisseling": {month: time.January, day: 1},
				"kerst": {month: time.December, day: 25}, "kerstmis": {month: time.December, day: 25},
				"pasen": {easter: true}, "pinksteren": {easter: true, day: 49},
				"nieuwjaar": {month: time.January, day: 1}, "oudjaar": {month: time.December, day: 31},
			},
			seasons: map[string]time.Month{
				"lente": time.March, "voorjaar": time.March, "zomer": time.June, "herfst": time.September,
				"najaar": time.September, "winter": time.December,
			},
			ordinal: "e ste de",
		},
	}
}

// dutchSpellings are what phones and hurry make of words.
var dutchSpellings = variants(map[string]string{
	"ja": "jaa jaaa jep jup yep yes jawel jahoor", "nee": "neen nee nope neuh nah nop neeee", "ik": "k ikke",
	"het": "t", "niet": "nie nt neit niett", "oke": "okay okee okey okido", "ok": "oki",
	"graag": "grag graaag gaarne", "even": "effe effen ff", "misschien": "mischien misschein msch", "dank": "thx",
	"bedankt": "bedakt bedank bdnkt", "maar": "mar", "aub": "svp alstublieft alsjeblieft",
	"mails": "emails mailtjes e-mailtjes", "mail": "email mailtje", "niets": "niks", "helaas": "hellaas",
	"interesse": "intresse", "meedoen": "medoen meedoe", "een": "n 'n", "mijn": "m'n mn", "weet": "weed",
	"natuurlijk": "natuulijk natuurlik natuurljk tuulijk natuurlk", "vijf": "vijfje", "vier": "viertje",
	"drie": "drietje", "twee": "tweetje",
})
