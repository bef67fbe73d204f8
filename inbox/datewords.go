package inbox

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

// The words around a day and within it, in folded form: lower case, without accents.

// Between a cue and its day there may be small words, but no other sentence. Go's \b knows ASCII letters only, so the
// edges are spelled out.
const (
	edge   = `(?:^|[^\pL])(?:`
	filler = `)(?:[ ,:(]+[\pL']{1,14}){0,6}[ ,:(]*(?:\pL+')?$`
	near   = `)(?:[ ,:(]+(?:the|on|and|including|am|dem|den|der|zum|zu|het|de|le|la|les|el|al|il|lo|a|o|dia|dne|den|dnia|och|og|med|` + weekdayWords + `)\pL*){0,4}[ ,:(.]*$`
)

var (
	// backCue: the day named is the first day back.
	backCue = regexp.MustCompile(edge +
		`back|again|reopen|reopens|reopening|return|returning|returns|available again|resume|resuming|(?:reply|respond|answer|be in touch|in the office) (?:to you )?(?:again )?on|` +
		`terug|weer|hervat|heropent|` +
		`zuruck|wieder|kehre|kehrt|ruckkehr|` +
		`retour|reviens|reviendrai|rentre|rentrerai|reprends|reprendrai|joignable|repondrai|repondrons|rouvrira|rouvre|rouvrirons|de nouveau|a nouveau|` +
		`vuelvo|volvere|regreso|regresare|vuelta|incorporo|incorporare|reincorporo|reincorporare|reincorporacion|retorno|respondere|responderemos|reabre|reabrira|reabrimos|reabriremos|de nuevo|` +
		`torno|tornero|rientro|rientrero|ritorno|ritornero|nuovamente|di nuovo|raggiungibile|rispondero|riapre|riaprira|riapriremo|` +
		`volto|voltarei|regresso|regressarei|regressando|retornarei|retornando|de volta|responderei|novamente|reabrira|reabrimos|reabriremos|` +
		`tillbaka|ater|tilbage|tilbake|ater pa plats|igen|palaan|takaisin|jalleen|tavoitettavissa|` +
		`wracam|wroce|ponownie|znovu|opet|powrot|powrocie|vratim|vracim|zpet|spat|vissza|revin|reveni|intorc|vracam|vrnem|nazaj|natrag|` +
		`επιστρεψω|επιστρεφω|επιστροφη|вернусь|возвращаюсь|вернемся|выйду|буду|повернусь|повернуся|върна|ще се върна|donecegim|donuyorum|` +
		`سأعود|وسأعود|أعود|العودة|اعود|وساعود|ساعود|אחזור|ואחזור|אשוב|ואשוב|נחזור|ונחזור|חוזר|חוזרת|返回|恢复|回来|回到` + filler)
	// throughCue: the day named is the last day away.
	throughCue = regexp.MustCompile(edge +
		`through|thru|up to and including|until and including|from [^.!?]{0,14}\d[^!?]{0,30} (?:to|till|until|-|–)|` +
		`t/m|tot en met|bis|bis einschließlich|bis einschl\.|bis inkl\.|` +
		`jusqu'au|jusqu'a|du [^.!?]{0,14}\d[^!?]{0,30} au|hasta|del [^.!?]{0,14}\d[^!?]{0,30} al|fino al|fino a|fino all'|sino al|dal [^.!?]{0,14}\d[^!?]{0,30} al|ate|de [^.!?]{0,14}\d[^!?]{0,30} a|` +
		`till och med|t\.o\.m\.?|tom|til og med|t\.o\.m|do|od [^.!?]{0,14}\d[^!?]{0,30} do|pana la|pana pe|pana in|до конца|по|μεχρι|εως|حتى|عד|עד` + near + `|(?:至|到|截至) ?$`)
	// untilCue: people who are away until Monday are back on Monday.
	untilCue = regexp.MustCompile(edge + `until|till|til|tot|fram till|frem til|indtil|до` + near)
	// rangeCue stands between the two days of an absence.
	rangeCue = regexp.MustCompile(`^[ ,.)]*(?:to|till|until|til|through|thru|-|–|—|~|〜|～|bis|bis zum|bis einschließlich|au|al|ao|a|ate|a la|tot|t/m|tot en met|do|och|till och med|til og med|по|до|から|至|到|부터|ile|έως|εως|μεχρι|och med)(?: (?:and including|the|den|dem|le|el|il|(?:` + weekdayWords + `)\pL*))*[ ,.]*$`)
	// inclusiveCue stands behind a last day.
	inclusiveCue = regexp.MustCompile(`^[ ,.(]*(?:20\d\d)? ?(?:r\.)?[ ,(]*(?:inclu|einschl|inkl|compres|wlacznie|vcetne|vratane|dahil|включительно|bezarolag|zarolag)`)
	// throughBehind and backBehind stand behind a day in the languages that say so, and in those that may.
	throughBehind = regexp.MustCompile(`^[^\pL\d]*(?:-?ig\b|(?:tarihine |gunune )?(?:'?\pL{1,3} )?kadar|saakka|asti|まで|까지|(?:\([^)]*\))? ?(?:まで|까지))`)
	backBehind    = regexp.MustCompile(`^[^\d]{0,50}?(?:^|[^\pL])(?:wieder|zuruck|weer|terug|back|again|de nouveau|a nouveau|de vuelta|de regreso|nuovamente|di nuovo|novamente|de volta|igen|tillbaka|tilbage|tilbake|takaisin|zpet|vissza|erek|donecegim|donuyorum|ofiste)|` +
		`^[^\d]{0,30}?(?:出社|復帰|戻り|戻る|帰社|業務再開|以降|より通常|返回|回来|回到|恢复|上班|復工|복귀|출근|돌아|부터 근무)`)
)

// weekdayWords are what the names of the days begin with, folded.
const weekdayWords = `monday|tuesday|wednesday|thursday|friday|saturday|sunday|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|` +
	`lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|` +
	`segunda|terca|quarta|quinta|sexta|segunda-feira|terca-feira|quarta-feira|quinta-feira|sexta-feira|mandag|tirsdag|onsdag|torsdag|fredag|lordag|sondag|lørdag|søndag|tisdag|` +
	`maanantai|tiistai|keskiviikko|torstai|perjantai|poniedzial|wtor|srod|czwart|piat|pondel|uter|streda|stredu|ctvrt|patek|hetfo|kedd|szerda|csutortok|pentek|marti|miercuri|joi|vineri|luni|` +
	`понедельник|вторник|сред|четверг|пятниц|δευτερα|τριτη|τεταρτη|πεμπτη|παρασκευη|pazartesi|sali|carsamba|persembe|cuma`

// weekdays are those whose name alone may be a day, by language.
var weekdays = map[time.Weekday]string{
	time.Monday:    "monday maandag montag lundi lunes lunedi segunda-feira mandag maanantaina poniedzialek pondeli pondelok hetfon понедельник δευτερα pazartesi",
	time.Tuesday:   "tuesday dinsdag dienstag mardi martes martedi terca-feira tisdag tirsdag tiistaina wtorek utery utorok kedden вторник τριτη",
	time.Wednesday: "wednesday woensdag mittwoch mercredi miercoles mercoledi quarta-feira onsdag keskiviikkona srode stredu szerdan среду τεταρτη carsamba",
	time.Thursday:  "thursday donderdag donnerstag jeudi jueves giovedi quinta-feira torsdag torstaina czwartek ctvrtek stvrtok csutortokon четверг πεμπτη persembe",
	time.Friday:    "friday vrijdag freitag vendredi viernes venerdi sexta-feira fredag perjantaina piatek patek piatok penteken пятницу παρασκευη",
}

func weekdayOf(name string) (time.Weekday, bool) {
	for weekday, names := range weekdays {
		if slices.Contains(strings.Fields(names), name) {
			return weekday, true
		}
	}
	return 0, false
}

// months are the names of each month, folded. Names in Latin letters are whole, the others may go on.
var months = [12]string{
	"january jan januari januar janner janvier janv enero ene gennaio gen janeiro tammikuuta tammikuun stycznia ledna januara januar ianuarie ocak sijecnja января січня ιανουαριου يناير כונון ינואר",
	"february feb februari februar fevrier fevr febrero febbraio fevereiro fev helmikuuta lutego unora februara februarie subat veljace февраля лютого φεβρουαριου فبراير פברואר",
	"march mar maart mrt marz marts mars marzo marco maaliskuuta marca brezna marcius martie mart ozujka марта березня μαρτιου مارس מרץ",
	"april apr avril abril abr aprile huhtikuuta kwietnia dubna aprila aprilis aprilie nisan travnja апреля квітня απριλιου ابريل أبريل אפריל",
	"may mei mai mayo maggio mag maio maj toukokuuta maja kvetna maja majus mayis svibnja мая травня μαιου مايو מאי",
	"june jun juni juin junio giugno giu junho kesakuuta czerwca cervna juna junius iunie haziran lipnja июня червня ιουνιου يونيو יוני",
	"july jul juli juillet juil julio luglio lug julho heinakuuta lipca cervence jula julius iulie temmuz srpnja июля липня ιουλιου يوليو יולי",
	"august aug augustus aout agosto augusti elokuuta sierpnia srpna augusta augusztus agustos kolovoza августа серпня αυγουστου أغسطس اغسطس אוגוסט",
	"september sept sep septembre septiembre settembre setembro syyskuuta wrzesnia zari septembra szeptember septembrie eylul rujna сентября вересня σεπτεμβριου سبتمبر ספטמבר",
	"october oct oktober okt octobre octubre ottobre ott outubro lokakuuta pazdziernika rijna oktobra octombrie ekim октября жовтня οκτωβριου أكتوبر اكتوبر אוקטובר",
	"november nov novembre noviembre novembro marraskuuta listopada listopadu novembra noiembrie kasim studenoga ноября листопада νοεμβριου نوفمبر נובמבר",
	"december dec dezember dez decembre diciembre dic dicembre dezembro desember joulukuuta grudnia prosince decembra decembrie aralik prosinca декабря грудня δεκεμβριου ديسمبر דצמבר",
}

// tomorrows are the names of the next day, folded. In some languages they are the morning too, which greetings name.
const tomorrows = `\b(?:tomorrow|morgen|demain|manana|domani|amanha|imorgon|i morgon|i morgen|huomenna|jutro|zitra|zajtra|holnap|maine|sutra|yarin)\b|завтра|αυριο|明日|明天|내일|غدا|מחר`

// monthOf returns the month with that folded name, 0 when there is none.
func monthOf(name string) int {
	for i, names := range months {
		for known := range strings.FieldsSeq(names) {
			if string(fold(known)) == name {
				return i + 1
			}
		}
	}
	return 0
}

// nameAlternatives makes an expression of names: the longest first, with an edge that other scripts need not have.
func nameAlternatives(lists ...string) string {
	var names []string
	for _, list := range lists {
		for name := range strings.FieldsSeq(list) {
			names = append(names, regexp.QuoteMeta(string(fold(name))))
		}
	}
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) })
	return strings.Join(slices.Compact(names), "|")
}

var (
	monthNames   = nameAlternatives(months[:]...)
	weekdayNames = nameAlternatives(weekdays[time.Monday], weekdays[time.Tuesday], weekdays[time.Wednesday], weekdays[time.Thursday], weekdays[time.Friday])

	// anyDate are the forms of a day at the beginning of a text, the surest first.
	anyDate = regexp.MustCompile(`^(?:(?:(?:` + weekdayNames + `)(?:en)?\.?,? ?(?:(?:the|den|dem|le|el|il|dia|dne|dnia) )?)?(?:` + strings.Join([]string{
		`\b(?P<isoyear>20\d\d)-(?P<isomonth>\d\d)-(?P<isoday>\d\d)\b`,
		`(?:(?P<asianyear>20\d\d) ?[年년] ?)?\b(?P<asianmonth>\d{1,2}) ?[月월] ?(?P<asianday>\d{1,2}) ?[日号號일]`,
		`\b(?P<bigyear>20\d\d)[./] ?(?P<bigmonth>\d{1,2})[./] ?(?P<bigday>\d{1,2})\b`,
		`\b(?P<huyear>20\d\d)\. (?P<humonth>` + monthNames + `) (?P<huday>\d{1,2})\b`,
		`\b(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°|ª|\.|-го|-е)? ?(?:of |de |d'|ta |ב)?(?P<month>` + monthNames + `)(?:\b|[^\pL]|$)\.?(?:,? ?(?:de |del )?(?P<year>20\d\d)\b)?`,
		`\b(?P<usmonth>` + monthNames + `)\.? (?P<usday>\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?P<usyear>20\d\d)\b)?`,
		`\b(?P<first>\d{1,2})(?P<sign>[./-]) ?(?P<second>\d{1,2})(?:[./-] ?(?P<numyear>(?:20)?\d\d)\b)?`,
		`\bthe (?P<only>\d{1,2})(?:st|nd|rd|th)\b`,
		`\b(?:dia|giorno) (?P<soleday>\d{1,2})(?:[.,;!)]|$)`,
	}, "|") + `)|(?P<weekdayof>` + weekdayNames + `),? (?:(?:the|den|dem|le|el|il|dia|dne|dnia) )?(?P<number>\d{1,2})(?:st|nd|rd|th)?(?:[. ,!)]|$)|(?P<weekday>` + weekdayNames + `)(?: (?:morgen|manana)\b)?|(?:guten|schonen|goede|god|am|la|fruhen) (?:morgen|manana)\b|(?P<tomorrow>` + tomorrows + `))`)

	// betweenParts stands between a day and the name of its weekday.
	betweenParts = regexp.MustCompile(`^(?:-?\pL{1,3})?[ ,(]*$`)

	// americanDate is a date that can only have the month first.
	americanDate = regexp.MustCompile(`\b\d{1,2}/(?:1[3-9]|2\d|3[01])/(?:20)?\d\d\b`)
)
