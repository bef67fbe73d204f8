package replies

import "time"

// polish returns the Polish lexicon.
func polish() *lexicon {
	return &lexicon{
		tag: "pl",
		common: "i w we z ze do od po za o u a ale czy tak to te jest są był była było być mam ma mamy się mnie mi mój moja nas " +
			"nam co kto kiedy gdzie jak ile dlaczego bardzo już jeszcze tylko teraz dziś wczoraj jutro roku tym proszę " +
			"dziękuję dzień dobry chętnie niestety mogę chcę chciałbym chciałabym zgadzam oczywiście państwa pani pan ocena " +
			"czasu zajmuje spotkaliśmy spotkałyśmy widzieliśmy miesiącu wolałbym wolałabym innego kogoś",
		sets: map[string]string{
			"partner": "mentor|mentorem|mentorka|mentorką|mentee|partner|partnerem",
			"join":    "wziąć udział|wziąć udziału|wziąć w tym udział|uczestniczyć|dołączyć|brać udział|udziału|przyłączyć się|się przyłączyć|zostać mentorem|zostać mentorką|kontynuować",
			"want":    "chcę|chciałbym|chciałabym|mogę|pragnę|chętnie",
			"met":     "spotkaliśmy|spotkałyśmy|widzieliśmy|widziałyśmy|rozmawialiśmy|rozmawiałyśmy|poznaliśmy",
			"ask":     "(proszę|) (napisać|odezwać|zapytać|pytać|wrócić|skontaktować)|odezwijcie się|wróćmy|napiszcie|zapytajcie|odezwę się",
		},
		phrases: phrasebook{
			yes: {
				"^ tak", "tak $", "^ (bardzo|z|) chętnie", "chętnie $", "^ jasne", "^ oczywiście", "^ zgadzam się", "zgadzam się $", "^ zgoda", "^ akceptuję", "^ potwierdzam", "^ pewnie", "z (wielką|) (przyjemnością|radością|miłą chęcią)", "<want> <join>", "chętnie (dołączę|wezmę udział|się przyłączę|pomogę|przyjmę)", "^ (wezmę|biorę) udział", "^ dołączam", "(proszę|) (mnie|o) (zapisać|wpisać|zgłosić)", "(możecie|może) (państwo|) (na mnie|) liczyć", "bardzo się cieszę", "^ cieszę się $", "pasuje mi", "^ (mi|) pasuje", "^ (świetnie|super|doskonale|wspaniale|znakomicie|dobrze|ok|okej|okay)", "brzmi (dobrze|świetnie|super)", "nie mam nic przeciwko", "^ czemu nie", "^ wchodzę w to", "👍", "✅", "👌",
			},
			no: {
				"^ nie $", "^ nie (dziękuję|dzięki|tym razem|w tym roku)", "nie dziękuję", "niestety nie", "nie <want> <join>", "nie (mogę|mogłabym|mógłbym|będę mógł|będę mogła|dam rady) (<join>|$)", "nie (wezmę|biorę) udziału", "nie (dołączę|dołączam|zgadzam się|akceptuję|jestem zainteresowany|jestem zainteresowana|interesuje mnie|pasuje|dam rady|cieszę się)", "nie mam (czasu|możliwości|ochoty)", "(muszę|wolę) (odmówić|zrezygnować|podziękować)", "^ (odmawiam|rezygnuję|podziękuję)", "(nie|) (jest|) (to|) (niemożliwe|nie dla mnie)", "nie jest możliwe", "wolałbym nie", "wolałabym nie", "👎",
			},
			later:    {"(teraz|obecnie|na razie|w tej chwili|chwilowo|dziś) nie", "(teraz|obecnie|na razie|w tej chwili) nie (mogę|mam czasu|dam rady|jestem w stanie)", "nie (teraz|w tej chwili|na razie|jeszcze|obecnie)", "jeszcze nie", "^ (później|może później|kiedy indziej)", "później $", "(w|) (przyszłym|następnym|kolejnym) (roku|razem|edycji)", "(następnym|innym) razem", "<ask> (ponownie|później|we|w|po|za|jeszcze raz)"},
			unsure:   {"nie wiem", "nie jestem (pewien|pewna|pewny)", "^ może", "^ być może", "(muszę|) (się|) (zastanowić|zastanowię|przemyśleć)", "(zastanowię|zastanawiam) się", "to zależy", "zobaczymy"},
			onlyIf:   {"(tylko|tak) (jeśli|jeżeli)", "pod warunkiem"},
			other:    {"(kogoś|ktoś) (innego|inny)", "(inna|innej|inną) (osoba|osobę|osoby|mentorkę)", "(innego|inny) (mentora|mentor|partnera|mentee)", "inną propozycję"},
			neutral:  {"nie tylko", "nie ma (pośpiechu|problemu|sprawy)", "nie mam (pytań|uwag|zastrzeżeń)", "nie mogę się (doczekać)", "nie mogę narzekać", "tak czy (inaczej|nie)"},
			but:      {"ale", "jednak", "lecz"},
			although: {"chociaż", "choć", "mimo że"},
			wrong:    {"(zła|niewłaściwa) osoba", "(zły|błędny|niewłaściwy) adres", "pomyłka", "kim (jesteście|państwo są)", "nie jestem (tą osobą|właściwą osobą)", "już (tu|tam) nie pracuję"},
			asking:   {"^ (ile|jak długo|jak często) (czasu|to|godzin|trwa|razy|_)", "mam (pytanie|pytania|kilka pytań)", "^ pytanie", "(chciałbym|chciałabym) (wiedzieć|się dowiedzieć)", "więcej informacji"},
			thanks:   {"dziękuję", "dzięki", "dziekujemy", "otrzymałem", "otrzymałam"},
			stop:     {"^ (stop|koniec|wypisz) $", "(proszę|) (o|) (mnie|) (wypisać|wypisanie|usunąć mnie|skreślić) (mnie|) (z|ze)", "(wypisać|wypisz|wypiszcie|usuńcie|usuń|skreślcie) (mnie|się)", "mnie (wypisać|usunąć|skreślić)", "(proszę|) (usunąć|usunięcie) mnie", "nie chcę (już|więcej|dłużej|kontynuować|dostawać|otrzymywać)", "(proszę|) (więcej|już) (do mnie|) nie (pisać|wysyłać|przysyłać)", "(proszę|) nie (pisać|wysyłać|przysyłać|kontaktować) (do mnie|mi|) (więcej|już)", "nie (piszcie|wysyłajcie|przysyłajcie) (do mnie|mi|) (więcej|już)", "(chcę|chciałbym|chciałabym|wolę|postanowiłem|postanowiłam) (zakończyć|zrezygnować|skończyć|wycofać się|odejść|przestać|się wycofać|przerwać|opuścić program)", "rezygnuję z (programu|mentoringu|udziału)"},
			pause:    {"^ (pauza|przerwa)", "(przerwę|przerwy|pauzę)", "(zawiesić|wstrzymać) (udział|program|mentoring|na)", "(chcę|chciałbym|chciałabym) (przerwać|zawiesić|wstrzymać) (na|do)"},
			away:     {"(jestem|będę) (na urlopie|na zwolnieniu|nieobecny|nieobecna|poza biurem)", "na urlopie (do|od)"},
			help:     {"^ (pomocy|pomoc)", "(potrzebuję|potrzebna) (pomocy|pomoc|wsparcia)", "(czy|) (może|możecie|mogą|mógłby) (ktoś|mi|państwo|) (mi|) pomóc", "nie działa", "nie (odpowiada|odpisuje|odpowiedział|odpowiedziała)", "porozmawiać z kimś"},
			partner:  {"kto jest moim <partner>", "kto jest moją <partner>", "kim jest (mój|moja) <partner>", "jak (się|) nazywa (się|) (mój|moja) <partner>"},
			hold:     {"jakie (dane|informacje) (o mnie|macie|posiadacie|przechowujecie|państwo)", "co o mnie wiecie", "kopię moich danych"},
			forget:   {"(usunąć|usuńcie|usunięcie|skasować|usuń) (wszystkie|wszystkich|) (moje|moich) (dane|danych)", "prawo do bycia zapomnianym"},
			concern:  {"molestowanie", "molestował", "molestowała", "molestowana", "molestowany", "nękanie", "nęka", "nękał", "groził", "groziła", "groźby", "rasistowskie", "rasistowski", "seksistowskie", "seksualne", "dyskryminacja", "mobbing", "niestosowne", "niestosowny", "czuję się zagrożona", "czuję się zagrożony", "skargę"},
			met:      {"<met> (się|)", "(spotkałem|spotkałam|widziałem|widziałam) się", "(rozmawiałem|rozmawiałam) z", "spotkanie (się|) odbyło (się|)", "(odbyło|odbyło się) spotkanie", "(mieliśmy|miałyśmy) (spotkanie|rozmowę)", "udało (nam|) się spotkać"},
			notMet:   {"nie <met>", "(jeszcze|) (się|) nie <met>", "nie (się|) (spotkałem|spotkałam|widziałem|widziałam|rozmawiałem|rozmawiałam)", "nie udało (nam|) się", "nie (mieliśmy|odbyło|doszło)", "(jeszcze nie|nie było spotkania)", "spotkanie (odwołane|odwołano|nie odbyło się|się nie odbyło)", "(odwołane|odwołaliśmy|odwołał|odwołała)", "nie (przyszedł|przyszła)"},
			moved:    {"(przełożone|przełożyliśmy|przesunęliśmy|przesunięte|przełożono|przełożyłyśmy)"},
			skip:     {"(pomijam|pomińmy|pominąć)"},
			fullMark: {"najwyższa ocena", "maksymalna ocena"},
			rematch:  {"(zmienić|inny|nowy) (mentora|mentor|partnera)"}, wantsHelp: {"(chciałbym|chciałabym|proszę o) (pomoc|wsparcie|porozmawiać)"}, noHelp: {"nie potrzebuję (pomocy|niczego|wsparcia)"},
			recommends: {"(polecam|poleciłbym|poleciłabym)"}, notRecommends: {"nie (polecam|poleciłbym|poleciłabym)"},
			share: {"(można|możecie) (udostępnić|opublikować|wykorzystać)", "anonimowo"}, noShare: {"(nie|proszę nie) (udostępniać|udostępniajcie|publikować|publikujcie|wolno)"},
			onlyMe: {"tylko (ja|dla mnie)"}, toPartner: {"^ (mój|mojemu|moja|dla mojego) (mentor|mentorowi|mentora|partner|partnera)"}, toAll: {"^ wszyscy", "^ dla wszystkich", "anonimowo"},
			inPerson: {"osobiście", "na żywo", "stacjonarnie"}, online: {"online", "zdalnie"}, either: {"obojętne", "wszystko jedno", "oba"},
			yearsOf: {"lat", "lata", "rok"}, capacity: {"osoby", "osób", "maksymalnie"}, ratingOf: {"ocena", "ocenę"},
		},
		numbers: smallNumbers("zero - dwa|dwie|dwóch|dwoje trzy cztery pięć sześć siedem osiem dziewięć dziesięć", map[string]int{"pietnascie": 15, "dwadziescia": 20, "trzydziesci": 30}),
		units:   "minut minuty minutę godzin godziny godzinę dni dzień tygodni tygodnie tydzień miesięcy miesiące miesiąc lat lata rok razy osoby osób spotkania pytania",
		dates: folded(dateWords{
			months: []string{
				"styczeń stycznia styczniu", "luty lutego lutym", "marzec marca marcu", "kwiecień kwietnia kwietniu", "maj maja maju", "czerwiec czerwca czerwcu",
				"lipiec lipca lipcu", "sierpień sierpnia sierpniu", "wrzesień września wrześniu", "październik października październiku", "listopad listopada listopadzie", "grudzień grudnia grudniu",
			},
			weekdays: []string{"niedziela niedzielę niedzieli", "poniedziałek poniedziałku", "wtorek wtorku", "środa środę środy", "czwartek czwartku", "piątek piątku", "sobota sobotę soboty"},
			days:     "dzień dni dniu", weeks: "tydzień tygodnie tygodni tygodniu", monthsOf: "miesiąc miesiące miesięcy miesiącu", yearsOf: "rok lata lat roku",
			next: "przyszły przyszłym przyszłą następny następnym następną najbliższy", last: "ostatni ostatnią ubiegły zeszły zeszłą ubiegłą", this: "ten tym tę", ago: "temu", in: "za", plans: "spotkamy spotkanie umówieni umówiliśmy planujemy", until: "do",
			relative: map[string]int{"dzisiaj": 0, "dziś": 0, "dziś rano": 0, "wczoraj": -1, "przedwczoraj": -2, "jutro": 1, "pojutrze": 2},
			named:    map[string]feast{"boże narodzenie": {month: time.December, day: 25}, "wielkanoc": {easter: true}, "nowy rok": {month: time.January, day: 1}},
			ordinal:  "go", dotted: true,
		}),
	}
}
