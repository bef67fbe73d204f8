package replies

import "time"

// english returns the English lexicon. It is the fullest one; a new language starts as a copy of its headings.
func english() *lexicon {
	return &lexicon{
		tag: "en",
		common: "the a an i you he she it we they my your his her our me him them is am are was were be been have has had do does " +
			"did will would can could should not and or but if so of to in on at for with from this that these those what when " +
			"how who which there here just please thanks thank yes no sorry about very more some any met meet mentor later never",
		respell: map[string]string{
			"let's": "let us", "lets": "let us", "cant": "can not", "cannot": "can not", "dont": "do not", "wont": "will not", "didnt": "did not", "wasnt": "was not",
			"isnt": "is not", "havent": "have not", "hasnt": "has not", "couldnt": "could not", "wouldnt": "would not",
			"doesnt": "does not", "arent": "are not", "shouldnt": "should not", "im": "i am", "ive": "i have", "thats": "that is",
			"whats": "what is", "whos": "who is", "hes": "he is", "shes": "she is", "theres": "there is", "weve": "we have",
			"youre": "you are", "gonna": "going to", "wanna": "want to", "pls": "please", "plz": "please", "u": "you", "ok": "okay",
			"k": "okay", "e-mail": "email", "e-mails": "emails", "mails": "emails", "mail": "email", "messages": "emails",
			"message": "email", "program": "programme", "scheme": "programme", "yeah": "yes", "yep": "yes", "yup": "yes",
			"yea": "yes", "aye": "yes", "nope": "no", "nah": "no", "learnt": "learned", "intrested": "interested",
			"interesting": "interesting", "realised": "realised", "realized": "realised", "unsubscibe": "unsubscribe", "definately": "definitely", "thx": "thanks", "thanx": "thanks", "ta": "thanks", "sry": "sorry", "honor": "honour", "honored": "honoured", "bandwith": "bandwidth", "gud": "good", "ya": "yes", "yess": "yes", "yesss": "yes", "sur": "sure", "okey": "okay", "oki": "okay", "till": "until", "til": "until", "canceled": "cancelled", "catchup": "catch up", "recieve": "receive", "adress": "address", "tmrw": "tomorrow", "tomorow": "tomorrow", "yrs": "years", "shan't": "shall not", "y'day": "yesterday", "coz": "because", "cos": "because", "defo": "definitely", "deffo": "definitely", "soz": "sorry", "ur": "your", "r": "are",
		},
		sets: map[string]string{
			"i":         "i|we",
			"please":    "|please|kindly",
			"partner":   "mentor|mentee|partner|match|pair|buddy",
			"programme": "programme|mentoring|mentoring programme|course|cohort|thing|group",
			"really":    "|really|just|simply|honestly|also|still|definitely|certainly|would",
			"very":      "|very|so|quite|more than|only too|most|really|absolutely|totally|far too|all too|too|extremely|rather|just too|always",
			"glad":      "happy|glad|delighted|pleased|honoured|honored|thrilled|keen|willing|ready|excited|eager|chuffed|prepared|game|proud",
			"able":      "able|free|available|in a position",
			"join": "join|join in|join you|take part|participate|be (a |)part|be involved|get involved|be included|(be|become|act as) (a |)(mentor|mentee)|mentor|sign up|enrol|" +
				"(come|be|get) on board|do (it|this|that|so|my bit)|(have|give it|give this) a (go|try|shot|whirl)|help|help out|contribute|be (there|in)|continue|carry on|go ahead|" +
				"proceed|accept|come along|jump in|play my part|support|say yes|serve|oblige|volunteer|step in|lend a hand|pass (it|something) on|give (something|it) back",
			"joining": "joining|taking part|participating|being (part|involved|included)|signing up|mentoring|(being|becoming) a (mentor|mentee)|helping|contributing|doing (it|this)|getting involved|coming on board",
			"again":   "(ask|contact|email|write to|call|ping|approach|invite|remind|nudge|chase|catch|get back to|come back to|check in with|check back with|check with|touch base with|get in touch with|drop|give)",
			"list":    "list|lists|mailing list|mailing|database|system|records|emails|roster|register|books|programme|pool|distribution list",
			"data":    "data|details|information|info|records|personal data|personal information|name|account|answers|photo|profile|file|everything",
			"soon": "next time|another time|some other time|next year|next term|next round|next cohort|next month|next spring|next autumn|the next one|the next round|" +
				"the next cohort|the next term|the future|future|the new year|a later cohort|a later round",
		},
		phrases: joinBooks(englishConsent, englishDoubt, englishAnytime, englishReports, englishSurvey),
		numbers: smallNumbers("zero one two three|tree four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", map[string]int{
			"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "nought": 0, "nil": 0,
		}),
		units: "minute minutes min mins hour hours hr hrs h day days week weeks month months year years times time people mentees mentee sessions session meetings meeting " +
			"emails deadlines miles km pounds euros percent questions things goals o'clock am pm of half thing person each kids children cups coffees calls other others friends days' weeks' time's things' issues",
		dates: dateWords{
			months:   []string{"january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"},
			weekdays: []string{"sunday sun", "monday mon", "tuesday tues tue tuesdy", "wednesday weds wed wensday", "thursday thurs thur thu", "friday fri", "saturday sat"},
			days:     "day days", weeks: "week weeks wk wks", monthsOf: "month months", yearsOf: "year years",
			next: "next coming", last: "last past", this: "this", ago: "ago back earlier", in: "in within", plans: "will meeting going booked arranged see planned", until: "until till til to by",
			relative: map[string]int{
				"today": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "tonight": 0, "yesterday": -1, "yday": -1, "last night": -1, "yesterday evening": -1,
				"the day before yesterday": -2, "day before yesterday": -2, "tomorrow": 1, "the day after tomorrow": 2, "day after tomorrow": 2,
			},
			named: map[string]feast{
				"christmas": {month: time.December, day: 25}, "christmas day": {month: time.December, day: 25}, "christmas eve": {month: time.December, day: 24}, "xmas": {month: time.December, day: 25}, "boxing day": {month: time.December, day: 26},
				"new year is eve": {month: time.December, day: 31}, "new years eve": {month: time.December, day: 31}, "new year is day": {month: time.January, day: 1}, "new years day": {month: time.January, day: 1}, "new year": {month: time.January, day: 1}, "the new year": {month: time.January, day: 1},
				"valentine is day": {month: time.February, day: 14}, "halloween": {month: time.October, day: 31}, "bonfire night": {month: time.November, day: 5},
				"easter": {easter: true}, "easter sunday": {easter: true}, "easter monday": {easter: true, day: 1}, "good friday": {easter: true, day: -2}, "pancake day": {easter: true, day: -47}, "shrove tuesday": {easter: true, day: -47}, "whit monday": {easter: true, day: 50},
			},
			seasons: map[string]time.Month{"spring": time.March, "summer": time.June, "autumn": time.September, "fall": time.September, "winter": time.December},
			ordinal: "st nd rd th",
		},
	}
}
