package replies

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 78: votes in words, in five languages; a condition is asked about and never counted.
func TestRow78Votes(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string]map[string]string{
		"en": {
			"yes": "yes", "Agreed": "yes", "In favour.": "yes", "I vote yes": "yes", "For!": "yes", "It has my support": "yes", "Yes, good idea, one month more is just right.": "yes", "Aye": "yes",
			"approve": "yes", "ok": "yes", "We support this. Best, Helen": "yes", "Yes please": "yes",
			"no": "no", "Against": "no", "Against, because we cannot free our people any longer.": "no", "I vote against this motion.": "no", "We are opposed": "no", "I can't support this": "no",
			"No. The summer is a bad time for us, it was good while it lasted.": "no",
			"abstain": "abstain", "I abstain": "abstain", "I'll sit this one out": "abstain", "No strong view, I leave it to the others": "abstain",
			"Let's talk first": "talk", "Could we talk about it before we vote?": "talk", "I'd rather discuss this in a call first": "talk", "This needs a conversation": "talk",
			"fine by me if Anna agrees": "ask", "Yes, if it does not cost more": "ask", "probably": "ask", "I'm not sure": "ask", "Yes. No.": "ask", "yes, but we should talk first": "ask", "Depends on the budget": "ask",
			"I would vote yes, provided that Harbour pays": "ask", "Hmm": "ask",
		},
		"de": {
			"ja": "yes", "dafür": "yes", "Ich bin dafür.": "yes", "Ich stimme mit Ja": "yes", "einverstanden": "yes",
			"nein": "no", "dagegen": "no", "Ich stimme dagegen, weil uns die Zeit fehlt.": "no", "Dem kann ich leider nicht zustimmen": "no",
			"Enthaltung": "abstain", "Ich enthalte mich": "abstain", "Lassen Sie uns zuerst darüber reden": "talk", "Da habe ich Gesprächsbedarf": "talk",
			"Ja, wenn Anna zustimmt": "ask", "Weiß noch nicht": "ask",
		},
		"nl": {
			"ja": "yes", "voor": "yes", "Ik stem voor": "yes", "akkoord": "yes", "nee": "no", "tegen": "no", "Ik ben tegen, want het wordt te druk.": "no",
			"Ik onthoud me": "abstain", "onthouding": "abstain", "Laten we eerst praten": "talk", "Ja, als Anna het ook goed vindt": "ask",
		},
		"fr": {
			"oui": "yes", "pour": "yes", "Je vote pour": "yes", "Favorable.": "yes", "non": "no", "contre": "no", "Je suis contre, car nous n'avons pas le temps.": "no",
			"Je m’abstiens": "abstain", "abstention": "abstain", "Parlons-en d'abord": "talk", "J'aimerais en discuter avant": "talk", "Oui, si Anna est d'accord": "ask",
		},
		"es": {
			"sí": "yes", "a favor": "yes", "Estoy a favor": "yes", "Voto a favor": "yes", "no": "no", "en contra": "no", "Voto en contra porque no tenemos tiempo.": "no",
			"Me abstengo": "abstain", "abstención": "abstain", "Hablemos primero": "talk", "Prefiero hablarlo antes": "talk", "Sí, si Anna está de acuerdo": "ask",
		},
	} {
		for text, want := range texts {
			got := heardAs(mentoring.MotionAsk, language, text, Ask{})
			is := string(got.Answer.Voted)
			if got.Decision != mentoring.Act || is == "" {
				is = "ask"
			}
			if is != want {
				t.Errorf("%s %q: %s (%s %s %v), want %s", language, text, is, got.Decision, got.Answer.Intent, got.Because, want)
			}
		}
	}
}

// Row 78: a motion is put in any mail, and only by words that open it.
func TestRow78MotionsAreHeard(t *testing.T) {
	t.Parallel()
	for language, texts := range map[string]map[string]string{
		"en": {
			"Motion: extend by one month":                                       "extend by one month",
			"I move that Harbour Foods joins":                                   "Harbour Foods joins",
			"Hello,\n\nmotion: pause the programme until 1 September\n\nThanks": "pause the programme until 1 September",
			"We hereby move that the programme is extended by 2 months.":        "the programme is extended by 2 months.",
			"A motion to the steering group: no pairs between North and South":  "no pairs between North and South",
			"I move to London in May":                                           "",
			"In a slow motion: nothing happened":                                "",
			"What is a motion?":                                                 "",
			"Motion: shall we extend?":                                          "",
		},
		"de": {"Antrag: um einen Monat verlängern": "um einen Monat verlängern", "Ich beantrage, dass wir das Programm um zwei Monate verlängern.": "wir das Programm um zwei Monate verlängern."},
		"nl": {"Motie: met een maand verlengen": "met een maand verlengen", "Ik dien een motie in: pauzeren tot september": "pauzeren tot september"},
		"fr": {"Motion : prolonger d'un mois": "prolonger d'un mois", "Je dépose une motion : accueillir Harbour Foods": "accueillir Harbour Foods"},
		"es": {"Moción: prolongar un mes": "prolongar un mes", "Presento una moción: admitir a Harbour Foods": "admitir a Harbour Foods"},
	} {
		for text, want := range texts {
			for _, kind := range []mentoring.Kind{"", mentoring.Hopes, mentoring.Proposal} {
				got := heardAs(kind, language, text, Ask{})
				put := ""
				if got.Answer.Intent == mentoring.Move {
					put = got.Answer.Question
				}
				if put != want {
					t.Errorf("%s %q as an answer to %q: %q, want %q", language, text, kind, put, want)
				}
			}
		}
	}
}

// Row 78: what a motion would do is read from its words; what is not beyond doubt is a resolution.
func TestRow78MotionsAreUnderstood(t *testing.T) {
	t.Parallel()
	partners := []string{"Northwind Care", "Tidewater"}
	for language, texts := range map[string]map[string]mentoring.Motion{
		"en": {
			"extend by one month":                                  {Do: mentoring.DoExtend, Months: 1},
			"extend the programme by 2 months":                     {Do: mentoring.DoExtend, Months: 2},
			"we go on longer, by another month":                    {Do: mentoring.DoExtend, Months: 1},
			"pause the programme until 1 September":                {Do: mentoring.DoPause, Until: mentoring.Day{Year: 2026, Month: 9, Day: 1}},
			"pause everything":                                     {Do: mentoring.DoPause},
			"resume the programme":                                 {Do: mentoring.DoResume},
			"wind down the programme":                              {Do: mentoring.DoWindDown},
			"Harbour Foods joins":                                  {Do: mentoring.DoAdmit, Organisation: "Harbour Foods"},
			"admit Harbour Foods as a partner":                     {Do: mentoring.DoAdmit, Organisation: "Harbour Foods"},
			"Tidewater leaves the programme":                       {Do: mentoring.DoLetGo, Organisation: "Tidewater"},
			"keep Northwind Care and Tidewater apart":              {Do: mentoring.DoApart, Organisation: "Northwind Care", Other: "Tidewater"},
			"do not match people of Tidewater with Northwind Care": {Do: mentoring.DoApart, Organisation: "Tidewater", Other: "Northwind Care"},
			"match Tidewater with Northwind Care again":            {Do: mentoring.DoTogether, Organisation: "Tidewater", Other: "Northwind Care"},
			"Tidewater brings at most 5 mentees and 3 mentors":     {Do: mentoring.DoQuota, Organisation: "Tidewater", Mentors: 3, Mentees: 5},
			"do not extend the programme":                          {Do: mentoring.DoResolve},
			"extend":                                               {Do: mentoring.DoResolve},
			"let us thank Maria for her work":                      {Do: mentoring.DoResolve},
			"Tidewater joins":                                      {Do: mentoring.DoResolve},
			"the gathering is in Lisbon":                           {Do: mentoring.DoResolve},
		},
		"de": {
			"um einen Monat verlängern": {Do: mentoring.DoExtend, Months: 1}, "das Programm um zwei Monate verlängern": {Do: mentoring.DoExtend, Months: 2},
			"Harbour Foods tritt dem Programm bei": {Do: mentoring.DoAdmit, Organisation: "Harbour Foods"}, "Tidewater scheidet aus: Tidewater verlässt das Programm": {Do: mentoring.DoLetGo, Organisation: "Tidewater"},
			"das Programm beenden": {Do: mentoring.DoWindDown},
		},
		"nl": {"met een maand verlengen": {Do: mentoring.DoExtend, Months: 1}, "Harbour Foods sluit zich aan": {Do: mentoring.DoAdmit, Organisation: "Harbour Foods"}, "het programma pauzeren": {Do: mentoring.DoPause}},
		"fr": {"prolonger d'un mois": {Do: mentoring.DoExtend, Months: 1}, "accueillir Harbour Foods": {Do: mentoring.DoAdmit, Organisation: "Harbour Foods"}, "Tidewater quitte le programme": {Do: mentoring.DoLetGo, Organisation: "Tidewater"}},
		"es": {"prolongar un mes": {Do: mentoring.DoExtend, Months: 1}, "Harbour Foods se une al programa": {Do: mentoring.DoAdmit, Organisation: "Harbour Foods"}, "ampliar el programa dos meses": {Do: mentoring.DoExtend, Months: 2}},
	} {
		for text, want := range texts {
			if got := ReadMotion(text, language, partners, day(2026, 5, 14)); got != want {
				t.Errorf("%s %q: %+v, want %+v", language, text, got, want)
			}
		}
	}
}
