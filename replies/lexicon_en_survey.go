package replies

// englishSurvey tells what a piece of a survey's answer is about.
var englishSurvey = phrasebook{
	grows: {
		"(get|getting|become|becoming|grow|growing|feel|feeling) (a |much |far |) (better|stronger|more confident|more assertive|calmer|clearer)",
		"(be|being) (a better|more confident|more assertive|calmer|clearer)",
		"better at", "grow (in|into|as|my|as a)", "growing (in|into|as|as a)", "(learn|learning) (how|to|about|more)", "(improve|improving)", "(work|working) on",
		"(develop|developing|strengthen|strengthening)", "struggle (with|to)", "struggling (with|to)", "find it hard to", "^ (my |main |my main |the |) (goal|goals|aim|aims|objective|objectives|focus|topic|topics) (is|are|would be|$)",
		"(is|are) my (main |) (goal|goals|aim|aims|objective|focus)", "(like|want|need|love|hope for|some|appreciate) (help|support|advice) (with|on|in)",
		"(want|wanting|like|love|hope|wish|aim) to _", "get to grips with", "(become|becoming) a",
	},
	offers: {
		"(i |) (can|could|would) (mostly |best |also |certainly |) help (with|others|other|another|people|new|somebody|someone|mentees|leaders|on|$)",
		"(help|helping|support|supporting|coach|coaching|guide|guiding) (others|other leaders|new|somebody else|someone else|mentees|young|first-time)",
		"(my|main) (strength|strengths|strong suit|strong point|strong points|expertise) (is|are|$)", "(is|are) my (strength|strengths|strong suit|strong point|forte)",
		"happy to (help|share|pass|talk|support)", "(can|could) offer", "what i do best", "(pass|hand) (that|this|it) on", "share (what|my)", "i am (good|best|strong) (at|in)",
	},
	matters: {
		"(matter|matters|mattering)", "(is|are|being) (most |very |) important", "important to me", "(what |) i (value|most value)", "^ (my |) (values|value) (is|are|$)", "(care|caring) about",
		"look for in a (leader|boss|manager)", "all about", "(come|comes) first", "(is|are) essential", "i (admire|respect)", "(stand|stands) for", "i believe in", "(counts|count) (most|for me)",
	},
	sortOf: {
		"(mentor|someone|somebody|a person|people|anyone|one) (who|that|with|from|like|in|of|ahead|whom|patient|senior|calm|experienced|kind|honest)",
		"(someone|somebody|mentor|mentee|anyone|person) (from |) outside (of |) _",
		"^ (someone|somebody|s.o.|a mentor|a person|mentor|my mentor|the mentor|an experienced|a native)", "(my|an|the) (ideal|perfect|best) mentor",
		"would help me", "help me (most|best)", "would be (ideal|perfect|best|great)", "(sort|kind|type) of mentor", "(i would |) (want|like|prefer) (a mentor|someone|somebody)",
		"^ a (good |critical |real |) (challenger|listener|friend|sparring partner|sounding board|role model)",
	},
	standing: {
		"(rate|give|score|mark|put|place|see|grade|rank) myself", "(my |) (confidence|self-confidence)", "(self-rating|self-assessment|self rating|self assessment)", "(sure|confident) of myself",
		"^ (my |) (rating|score|mark|level)", "i am (a|an|about a|probably a|at|at a)", "(feel|feeling) like (a|an)", "(i would |) say (a |)", "(on|from) .. (scale|one to five|1 to 5)",
	},
	ledFor: {
		"(led|lead|leading|managed|managing|manage|supervised|supervising|leader|manager) .. since", "(never|not) (led|lead|managed|supervised)", "no (leadership |management |) experience",
		"new to (leading|leadership|managing|management|it|this|the role)", "(a|one|two|three) (decade|decades)", "_ months", "since",
	},
	unshared: {
		"(not|never) (share|tell|mention|pass|disclose|repeat|reveal|show)", "keep .. (private|confidential|secret|to yourself|between us|to yourselves|quiet)",
		"(is|are|stays|stay) (private|confidential|between us)", "^ (private|confidential) $", "(private|confidential) please", "not for (sharing|others|my mentor|my mentee)",
	},
	easier: {
		"i (also |only |) (speak|can speak)", "(languages|language)", "(morning|mornings|afternoon|afternoons|evening|evenings|lunchtime|lunchtimes|weekends|fridays|mondays|tuesdays|wednesdays|thursdays)",
		"(time zone|timezone|time-zone)", "(wheelchair|step-free|step free|captions|subtitles|captioning|interpreter|sign language|screen reader|large print|childcare|school run|hearing|deaf|blind|dyslexia|dyslexic|autistic|adhd)",
		"(prefer|like|rather|easier|best|better) (to |) (meet|meeting|calls)", "(would be |makes it |) easier", "^ (preferences|preference|wishes|access|access needs)",
	},
	otherField: {
		"(another|a different|other|different) (department|departments|function|functions|team|area|field|discipline|line of work|part of the business)",
		"outside (of |) (my|our) (department|function|team|area|field|line of work)", "(someone|somebody|mentor|mentee|anyone|person) (from |) outside (of |) _",
		"(nobody|no one|not|not someone) (from|in) my (own |) (department|function|team|area|field)",
	},
	sameField: {"(the |my |) (same|own) (department|function|area|field|discipline|line of work)"},
	otherHouse: {
		"(another|a different|other|different) (company|organisation|organization|firm|employer|business)", "(someone |somebody |mentor |mentee |) (from |) outside (of |) (my|our|the) (own |) (company|organisation|organization|firm|business)",
		"(nobody|no one|not|not someone) (from|in) my (own |) (company|organisation|organization|firm|business)",
	},
	sameHouse: {"(the |my |) (same|own) (company|organisation|organization|firm|employer)"},
	noMatter:  {"(department|function|company|organisation|organization|firm|employer|field) (is|are|would be) (fine|okay|good|no problem)"},
}
