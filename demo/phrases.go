package demo

// say names something that a person wants to say.
type say string

const (
	sayJoin        say = "join"
	sayNotJoin     say = "not join"
	sayAskLater    say = "ask later"
	sayVague       say = "vague"
	sayWouldDo     say = "what they would do"
	sayKeepPrivate say = "keep it private"
	sayWelcome     say = "welcome match"
	sayOtherMatch  say = "decline match"
	sayMet         say = "met"
	sayMoved       say = "moved"
	sayNotYet      say = "not yet"
	saySkipMonth   say = "skip month"
	sayVagueMet    say = "vague about meeting"
	sayFirstDate   say = "first date"
	sayOnDate      say = "a day and a time"
	sayEither      say = "two times"
	sayItSuits     say = "the time suits"
	sayOtherTime   say = "another time"
	sayNoDate      say = "no first date"
	sayPrivate     say = "private thought"
	sayToPartner   say = "thought for the partner"
	sayToProgramme say = "thought for the programme"
	sayOpenThought say = "thought without a word on who may read it"
	sayOnlyPrivate say = "just private"
	sayFits        say = "the right pairing"
	sayUnsureFits  say = "not sure of the pairing"
	sayAskBoth     say = "ask both whether to go on"
	sayKeepOpen    say = "keep the pair open"
	sayGoTogether  say = "go on together"
	sayPartKindly  say = "rather not go on"
	sayLetThemIn   say = "let them in"
	sayKeepLooking say = "keep looking"
	sayGoing       say = "half-way"
	sayLonger      say = "one month longer"
	sayAsItIs      say = "as planned"
	sayInTurn      say = "mentor in turn"
	sayStillDoing  say = "still doing it"
	sayVagueGoing  say = "vague about half-way"
	sayGoingNumber say = "half-way as a number"
	sayCallMe      say = "call me"
	sayClosing     say = "closing"
	sayQuoteMe     say = "closing, may be quoted"
	sayRecommend   say = "recommendation as a number"
	sayApprove     say = "approve"
	sayChangePairs say = "approve, with changes"
	sayToTheOthers say = "words to a forum"
	sayRelease     say = "release a digest"
	sayAskThem     say = "ask them"
	sayComing      say = "whether they come"
	sayAllCame     say = "who came"
	sayTakeAway    say = "notes of a meeting"
	sayAsGuessed   say = "do as guessed"
	sayGoOn        say = "go on without"
	sayItWasMe     say = "it was me"
	sayNotMe       say = "it was not me"
	sayAgreeToIt   say = "agree to the charter"
	sayForIt       say = "vote for a motion"
	sayStop        say = "stop"
	sayAway        say = "away"
	sayOneGoal     say = "one goal"
	sayWish        say = "what a mentee wishes"
	sayOffer       say = "what a mentor offers"
)

// phrasebook is the ordinary words in which people say things. {date}, {to}, {back} and {rating} are filled in.
var phrasebook = map[say][]string{
	sayJoin: {
		"Yes, gladly.",
		"Count me in!",
		"Yes please, I would love to take part.",
		"I'm in. Thanks for thinking of me.",
		"Yes",
		"Happy to join, thank you.",
		"Sure, I'll do it.",
		"Thank you for the invitation. I accept with pleasure.",
		"Yes, I'd like to join. Looking forward to it.",
		"ok yes",
	},
	sayWouldDo: {
		"2",
		"3",
		"1, I think",
		"2, and then see what happens.",
		"3 - that has worked for me before",
		"I would ask a few questions first and say little.",
		"Say what I think, kindly, and early.",
		"First listen. Then one good question.",
		"I'd sleep on it and then write two lines.",
		"Something between 1 and 3, it depends on the person",
	},
	sayKeepPrivate: {
		"I agree",
		"I agree.",
		"Yes, of course.",
		"What we say stays with us, unless somebody is in danger.",
		"Nothing leaves the room without the other one knowing.",
		"I keep it all to myself. If I am ever in doubt, I ask first.",
		"I won't tell anyone, not even at home.",
		"Names, cases and feelings stay between us.",
		"Agreed!",
	},
	sayComing:  {"yes", "Yes, 2", "I'll be there", "no, sorry", "maybe", "Count me in, 1 please", "Sorry, I can't make it", "Yes please, topic 2", "yes, 1", "I will try"},
	sayAllCame: {"all", "All of them came", "all but 1", "everyone", "all, and it was lovely", "all but 2", "1 and 2", "everybody came"},
	sayTakeAway: {
		"We talked about saying less. Wait, ask once more, and thank.", "Three things to try: a walk, a question, a pause.",
		"Most of us give advice too soon. Count to ten first.", "We tried to listen for five minutes without a word. It is harder than it sounds.",
		"Ending well begins half-way. Say early what you hope for.", "What helps: one topic a talk, and one thing to try.",
		"We shared what had gone wrong. That was the best part.", "Ask what they have tried already. Then ask what else.",
	},
	sayToTheOthers: {
		"I block the first hour of the day. Nobody books me before nine.",
		"I stopped giving answers in meetings. I ask what they would do.",
		"Private: to be honest, I have not found my way yet.",
		"I walk. The best talks I have are on the way to lunch.",
		"Saying thank you on the day, not in the yearly review.",
		"I leave my door open on Thursdays, and that is it.",
		"skip",
		"Each Friday I write down one thing that I will not do next week.",
		"I let my deputy run the Monday round. It runs better.",
		"Fewer slides, more silence.",
	},
	sayRelease:   {"approve", "Approve, thank you.", "leave out 2", "all but 1", "Yes, please send it.", "ok, approved", "send it", "Approve all but 3"},
	sayAskThem:   {"yes", "Yes please", "send it", "Yes, go ahead.", "ok", "please do", "Yes, thanks", "go ahead"},
	sayAgreeToIt: {"agree", "Agreed.", "Yes, I agree.", "Agreed, thank you.", "I agree", "We agree, happy with it all.", "ok", "Looks good to me, agreed."},
	sayForIt:     {"yes", "Yes", "In favour.", "Agreed", "I vote yes", "yes, good idea", "For it.", "Yes please"},
	sayNotJoin: {
		"No thank you, I have too much on this year.",
		"Thanks for asking, but no. My calendar is full.",
		"I'd rather not this time.",
		"Sorry, I can't take part this year.",
		"No, thanks.",
		"I have to decline, I am afraid. I start a new job soon.",
		"Not for me, thank you.",
		"Thank you, but I will pass.",
	},
	sayAskLater: {
		"Not right now, please ask me again in three weeks.",
		"Later, in three weeks. We are in the middle of an audit.",
		"This is a bad moment. Could you ask me again in 3 weeks?",
		"Can you come back to me in three weeks?",
		"Later please, in three weeks or so.",
		"In three weeks, I can't decide now.",
		"Please ask again in three weeks, when the year-end is done.",
		"Not now, later. In three weeks would be good.",
	},
	sayVague: {
		"Sounds interesting, let me think about it.",
		"Hmm, maybe.",
		"Perhaps. I am not sure yet.",
		"Interesting! I need to think about it.",
		"Let me sleep on it.",
		"Possibly, it depends a bit on my workload.",
		"Not sure. Maybe.",
		"I don't know yet, let me see how the week goes.",
	},
	sayWelcome: {
		"Yes, please introduce us.",
		"Yes, that sounds like a good match.",
		"Sounds great, go ahead.",
		"Yes",
		"Happy with that. Please go ahead.",
		"Yes please!",
		"I would be glad to meet. Yes.",
		"Yes, gladly. Thank you for choosing so well.",
		"Perfect, yes.",
	},
	sayOtherMatch: {
		"No, we worked together before and I'd rather meet somebody new.",
		"No thank you, not this one please.",
		"I'd rather not, we know each other too well.",
		"No. We sit in the same steering group.",
		"Sorry, no. I would prefer somebody else.",
		"No, please find me somebody else.",
		"I must say no to this one.",
		"No thanks, we are friends outside of work.",
	},
	sayMet: {
		"Yes, on {date}. {rating}",
		"We met on {date}, {rating} out of 5.",
		"Yes, we met on {date}. I'd give it a {rating}.",
		"We had our talk on {date}. {rating}/5",
		"Yes, {date}, {rating}",
		"Met on {date}. Very useful, {rating} out of 5.",
		"We met {date}. Rating: {rating}",
		"Yes we did, on {date}. A {rating} from me.",
		"We spoke on {date}. {rating} out of 5, and I went home with a plan.",
		"yes, {date}\n{rating}",
	},
	sayMoved: {
		"Not yet, we moved it to {to}.",
		"Moved to {to}.",
		"We had to move it to {to}, sorry.",
		"No, it has been moved to {to}.",
		"Postponed to {to}, my partner was ill.",
		"Not yet. We moved our talk to {to}.",
		"We postponed it to {to}.",
		"moved to {to}, a customer came in between",
	},
	sayNotYet: {
		"Not yet.",
		"Not yet, sorry.",
		"No, not yet. It has been a full month.",
		"We haven't met yet.",
		"Not yet, but we will.",
		"Not so far.",
		"no, not yet",
		"We have not met yet.",
	},
	saySkipMonth: {
		"Skip this month please, audit season.",
		"Skip, we are both on leave.",
		"Please skip this month.",
		"We skip this one.",
		"Skip this month, there is too much going on.",
		"Let's skip this month.",
		"skip",
		"We'd like to skip this month, please. It is stocktaking.",
	},
	sayVagueMet: {
		"It was quite all right I think.",
		"Well, sort of.",
		"Busy month here!",
		"Hm, depends on what you call meeting.",
		"Perhaps, let me see how the week goes.",
		"We tried.",
		"More or less.",
		"Kind of.",
	},
	sayFirstDate: {
		"We meet on {to}.",
		"On {to}.",
		"On {to} at ten.",
		"We have agreed on {to}.",
		"{to}, over lunch.",
		"It will be {to}.",
		"Our first talk is on {to}.",
		"Found a date: {to}.",
		"{to} it is.",
	},
	sayOnDate: {
		"We meet on {to} at {hour}.",
		"On {to} at {hour}",
		"{to}, {hour}, in the canteen.",
		"It will be {to} at {hour}.",
		"Our talk is on {to} at {hour}, by video.",
		"{to} at {hour}. Thank you for asking.",
		"We have agreed on {to} at {hour}.",
		"On {to} at {hour}, if nothing comes in between.",
	},
	sayEither: {
		"{to} at {hour} or {date} at {other}",
		"I could do {to} at {hour} or {date} at {other}.",
		"Either {to} at {hour} or {date} at {other} would be good.",
		"{to} at {hour}, or {date} at {other}.",
		"{to} at {hour} or, if that is no good, {date} at {other}.",
		"Two suggestions: {to} at {hour}, {date} at {other}.",
		"{to} at {hour}\n{date} at {other}",
		"Could be {to} at {hour} or {date} at {other}.",
	},
	sayItSuits: {
		"Yes, that works.", "yes", "That suits me, thank you.", "Yes, perfect.", "Fine with me.", "Yes, see you then.", "Works for me!", "Yes please",
	},
	sayOtherTime: {
		"No, I can't make that. {to} at {hour} would work.",
		"Sorry, no. Would {to} at {hour} do?",
		"I can't, sorry. {to} at {hour}?",
		"No, I am travelling then. {to} at {hour} is fine.",
		"Not possible, I'm afraid. {to} at {hour}?",
		"No. {to} at {hour} suits me better.",
		"I am away that day. Could we do {to} at {hour}?",
		"No, sorry, a customer comes in. {to} at {hour} is good.",
	},
	sayNoDate: {
		"Not yet, we are still looking for a date.",
		"Not yet.",
		"No date yet.",
		"Not yet, I have written to my mentor.",
		"not yet, sorry",
		"We don't have a date yet.",
		"Not yet, both calendars are full.",
		"No, not yet.",
	},
	sayPrivate: {
		"Private. I talk more than I listen, and I want to change that.",
		"Only for me: I was afraid of that conversation for weeks, and it took ten minutes.",
		"private - I should have handed this over a year ago.",
		"Only me: ask one question more before I answer.",
		"Private please. I noticed how often I say sorry.",
		"Keep this private. I am not sure that I want the next job.",
		"Private: I avoid the one person I most need to talk to.",
		"Only me please. The silence helped more than the advice.",
	},
	sayToPartner: {
		"Partner: your question about what I would stop doing has stayed with me.",
		"Please share with my partner: thank you for being so open about your own mistake.",
		"My partner may read this. I tried what we talked about, and it worked.",
		"partner - the sketch on the napkin is on my wall now.",
		"For my partner: I will hold the difficult talk before we meet again.",
		"Share it with my partner. I felt heard.",
		"Partner. I would like to come back to the point about trust.",
		"You can pass this on to my partner: next time I bring a real case.",
	},
	sayToProgramme: {
		"Programme: ask your team what you should stop doing.",
		"Programme, without my name: delegating begins with saying why.",
		"programme - feedback gets easier when you ask for it first.",
		"Programme. Ten quiet minutes before a hard talk are worth an hour afterwards.",
		"For the programme: somebody from another company sees what we no longer see.",
		"Share with the programme, without my name: let people finish.",
		"Programme: say what you are not going to do.",
		"Programme: a walk is better than a meeting room.",
	},
	sayOpenThought: {
		"That I need to let my team finish their sentences.",
		"Delegating is not the same as disappearing.",
		"I take with me that nobody expects me to know everything.",
		"To prepare feedback with one example, not three.",
		"How much calmer a decision gets when I say it out loud.",
		"That I can say no to the Monday meeting.",
		"One thing at a time.",
		"To ask for help earlier.",
	},
	sayOnlyPrivate: {
		"Private.", "private please", "Only me.", "Private, thanks.", "Just me please.", "Keep it private.", "Private", "Only for me.",
	},
	sayFits: {
		"yes",
		"Yes, very much.",
		"Yes, we got on well from the first minute.",
		"Yes, a good match.",
		"Definitely, yes.",
		"Yes please, all is well.",
		"yes, thank you for asking",
		"It is the right one for me, yes.",
	},
	sayUnsureFits: {
		"Not sure yet.",
		"I'm not sure.",
		"Too early to say.",
		"Hard to tell after one talk.",
		"not sure",
		"I don't know yet, ask me after the next one.",
		"Maybe. It is too soon to tell.",
		"Not sure. Could you call me?",
	},
	sayAskBoth: {"1", "1 please", "1.", "2, I call them", "2", "1, thank you", "2 - leave it to me", "Number 1 please."},
	sayGoTogether: {
		"yes", "Yes, gladly.", "Yes, I would like to go on.", "Yes please, we have only just begun.", "Of course!", "Yes, let us carry on.", "Absolutely, yes.", "Yes, happy to.",
	},
	sayPartKindly: {"no", "No, thank you.", "No, I would rather not.", "No thanks.", "Not for me, sorry.", "I'd rather not.", "No, it is a good moment to end.", "No, let it end."},
	sayLetThemIn:  {"yes", "Yes, let them in.", "Yes, that is fine.", "Yes please", "Of course.", "Yes, go ahead.", "ok", "Yes, gladly."},
	sayKeepOpen: {
		"keep",
		"Keep it open, please.",
		"Yes, keep it open. It has been a full spring.",
		"yes",
		"Oh, please keep us together.",
		"We are still in touch. Please keep it open.",
		"Yes please, we carry on.",
		"keep it open",
	},
	sayKeepLooking: {
		"yes",
		"Yes please, keep looking.",
		"Keep looking, thank you for telling me.",
		"Yes, I am happy to wait.",
		"yes, go on looking",
		"Please go on looking for me.",
		"Yes. Thanks for being honest.",
		"Yes, of course.",
	},
	sayLonger: {
		"one month longer", "One more month please.", "extend by one month", "another month would be good", "1 month longer", "We would like one more month.",
		"a month longer", "Monthly, and one month longer", "1. yes\n2. monthly\n3. one month longer",
	},
	sayAsItIs: {
		"all as it is", "As planned, thank you.", "no changes", "Keep it as it is.", "as agreed", "Everything stays the same.", "Nothing to change, it works well.",
		"1. yes\n2. once a month\n3. as planned",
	},
	sayInTurn: {
		"yes", "Yes, gladly.", "I would love to.", "Yes please, somebody did it for me.", "yes, count me in", "Happy to.", "Yes, with pleasure!", "Yes. I have waited for this mail.",
	},
	sayStillDoing: {
		"yes", "Yes, still doing it.", "partly", "Yes. I ask before I tell.", "More or less, on good weeks.", "yes, every week", "Partly. The Monday meeting stayed.", "no",
	},
	sayGoing: {
		"{rating}. The talks go deep, and I try things out in between.",
		"{rating}, I am glad that we do this.",
		"A {rating} from me. We could use a bit more structure.",
		"{rating} - very good conversations.",
		"{rating}. What helps most is that it is not my boss.",
		"I'd say {rating}. Finding dates is the hardest part.",
		"{rating} out of 5. We laugh a lot and get things done.",
		"{rating}\nMore time would be nice.",
	},
	sayVagueGoing: {
		"Going quite alright I suppose.",
		"It is what it is.",
		"Could be better, could be worse.",
		"Hard to say.",
		"We are getting there.",
		"Depends on the month.",
		"Up and down.",
		"Not sure what to say.",
	},
	sayGoingNumber: {
		"{rating}", "A {rating}.", "{rating} please", "I'd say {rating}.", "{rating} out of 5", "Make it a {rating}.", "{rating}.", "{rating}/5",
	},
	sayCallMe: {
		"Call me please.",
		"Call me, I would like to talk it over.",
		"Could you call me?",
		"Please call me when you have a moment.",
		"I'd like a call, please.",
		"call me",
		"Please give me a call.",
		"Can someone call me about this?",
	},
	sayClosing: {
		"{rating}. I take with me that good questions beat good answers.",
		"{rating}, I have learned to hand things over and to mean it.",
		"{rating} - more courage, and a friend in another company.",
		"{rating}. A calmer way of saying hard things.",
		"{rating} out of 10. I lead my Monday meeting differently now.",
		"A {rating}. I know better what I want next.",
		"{rating}. Somebody believed in me before I did.",
		"{rating}/10. I learned at least as much as I gave.",
	},
	sayQuoteMe: {
		"{rating}, quote me. Everybody who leads people should have an hour like this.",
		"{rating}. Quote me: it changed how I listen.",
		"{rating}, quote me. I came for advice and left with better questions.",
		"{rating}. You may quote me: best hour of my month.",
		"{rating}, and quote me if you like. I dared a conversation that I had put off for a year.",
		"{rating} - quote me. Somebody from outside sees what we no longer see.",
		"{rating} out of 10, quote me. It made me a braver manager.",
		"{rating}, quote me: no slides, no forms, just two people talking.",
	},
	sayRecommend: {
		"{rating}", "A {rating}.", "{rating} out of 10", "I'd say {rating}.", "{rating}/10", "{rating}.", "Make it {rating}.", "{rating}, gladly.",
	},
	sayApprove: {
		"Approve", "approve", "Approved, go ahead.", "I approve all of them.", "Approve. Nicely done.", "Yes, approve please.",
		"These look right. Approve.", "Approved.",
	},
	sayChangePairs: {
		"approve all but 2, swap 3 and 5", "Approve all but 2, swap 3 and 5.", "Approve all but 2 please, and swap 3 and 5",
		"all but 2, and swap 3 and 5", "Swap 3 and 5. Approve all but 2.", "Approve all but number 2. Swap 3 and 5.",
		"swap 3 with 5, approve all but 2", "Fine, all but 2. And swap 3 and 5.",
	},
	sayAsGuessed: {"1", "1, please.", "1.", "Do 1.", "1 please", "1, thanks", "Option 1.", "1 is fine."},
	sayGoOn:      {"3", "3, please.", "3.", "Do 3.", "3 please", "3, thanks", "Option 3.", "3 is fine."},
	sayItWasMe: {
		"Yes, that was me.", "yes, that was me", "Yes, it was me, from my phone.", "Yes. I wrote from home.", "Yes, sorry, wrong account.",
		"Yes, that is my private address.", "Yes", "That was me, yes.",
	},
	sayNotMe: {
		"No, that was not me.", "No", "No, I did not write that.", "That wasn't me.", "no, not me", "No, I don't know that address.",
		"No, it was not me.", "No. Please forget it.",
	},
	sayStop: {
		"Stop", "Please stop.", "I have to stop, please take me out.", "Stop please. I am changing jobs.", "I want to leave the programme.",
		"stop, thank you for everything so far", "Please take me off the programme.", "I would like to stop here.",
	},
	sayAway: {
		"Thank you for your message. I am out of the office until {back} and will answer when I am back.",
		"I am on leave and back on {back}. I will not read mail until then.",
		"I'm away until {back}. In urgent cases please write to the team.",
		"Out of office: I return on {back}.",
		"I am out of the office until {back} with no access to my mail.",
		"Thanks for your mail. I am on holiday until {back}.",
		"Away until {back}.",
		"I am currently out of the office, returning {back}.",
	},
	sayOneGoal: {
		"By the end of June I hand over the Monday meeting. I will notice when nobody asks me for the agenda.",
		"Within three months I give every person in my team one honest piece of feedback a month. They will tell me so.",
		"By summer I run the shift plan without checking it twice. I will notice that I leave on time.",
		"By May I hold the talk about roles that I keep putting off. I will notice because it is in my diary.",
		"In two months I say no to one project and stand by it. My team will have Fridays back.",
		"By the end of the programme I can present to the board without slides. I will ask two members how it was.",
		"By July my deputy leads the budget round alone. I will notice when the finance team writes to her.",
		"Within six weeks I ask one question before I give an answer in every team meeting. Two colleagues will count.",
	},
	sayWish: {
		"I would like to get better at giving feedback. I have led people for 2 years. What matters most to me is patience. What would help " +
			"me most is somebody who listens. I would give myself a 3 today.",
		"Delegating is what I want to learn. I have been leading for one year, and honesty matters most to me. Somebody who pushes me, please.",
		"Leading change. 3 years. Plain speaking. Somebody who has been where I am.",
		"Mostly feedback, I put it off too long. I have led a team for two years and value calm people. A good listener would be best.",
		"I'd like to learn to let go. Two years of leading. I value trust, and a mentor who asks hard questions.",
		"What I want to grow in is leading change, after three years with my team. I look for courage, and for somebody direct.",
		"Delegating with trust, after a year of doing everything myself. I value humour. Somebody patient.",
		"To give honest feedback. I started leading people last year. Fairness matters to me. Somebody from another field would be good.",
	},
	sayOffer: {
		"I can help with giving feedback. I have led people for 12 years. What matters most to me is plain speaking. I can take one mentee.",
		"Leading change is what I know best, after 15 years and three mergers. I value courage. One mentee is right for me.",
		"Delegating with trust. 9 years. Patience. One.",
		"I have led teams for 20 years, mostly through change. Honesty matters most to me. One mentee, please.",
		"Feedback that lands, I would say. Ten years of leading. Calm. I would take one.",
		"I could help somebody to delegate. I have done it for 8 years and still learn. Trust. One mentee.",
		"Change and feedback, after 18 years. I value fairness. Just one mentee this year.",
		"Building teams that run without you. 25 years. Humour and honesty. One mentee at most.",
	},
}
