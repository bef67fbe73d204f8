package replies

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// surveyReply is how somebody answers our own five questions, and what it says: a line or a word that must be there (~), or
// a value (=). What is not named must be absent.
type surveyReply struct {
	language string
	role     mentoring.Role
	text     string
	want     string
}

// TestSurveyReplies reads answers to our own survey on Wednesday 4 March 2026 (S20, S22, S23, S24, S25).
func TestSurveyReplies(t *testing.T) {
	t.Parallel()
	for _, c := range []surveyReply{
		{"en", mentoring.Mentee, "1. delegating\n2. 8\n3. patience\n4. someone who listens\n5. 3",
			"1~delegating | 2~8 | 3~patience | 4~listens | 5~3 | years=8 | rating=3"},
		{"en", mentoring.Mentor, "1) running a plant, budgets\n2) 22 years\n3) plain speaking\n4) two at most, after May\n5) 4",
			"1~plant | 2~22 | 3~plain | 4~two at most | 5~4 | years=22 | capacity=2 | rating=4 | from=2026-06"},
		{"en", mentoring.Mentee, "1 - giving feedback\n2 - none yet\n3 - honesty\n4 - a person who pushes me\n5 - 2\n\nEnglish or Dutch, online please. Someone outside finance if possible.\nNot with Tom Berger",
			"1~giving feedback | 2~none | 3~honesty | 4~pushes | 5~2 | rating=2 | languages=en,nl | mode=online | function=other | not~Tom Berger | wishes~outside finance"},
		{"en", mentoring.Both, "1. I want to grow in public speaking; I can help with negotiation\n2. 5\n3. courage\n4. one\n5. 3",
			"1~public speaking | 2~5 | 3~courage | 4~one | 5~3 | years=5 | capacity=1 | rating=3 | offers~negotiation"},
		{"en", mentoring.Mentor, "1: change programmes\n2: since 2010\n3: humour\n4: 1\n5: 5\nNot with: Ann Lee and Bob Stone",
			"1~change | 2~since 2010 | 3~humour | 4~1 | 5~5 | years=16 | capacity=1 | rating=5 | not~Ann Lee and Bob Stone"},
		{"en", mentoring.Mentee, "Q1 saying no\nQ2 2 yrs\nQ3 kindness\nQ4 been in my shoes\nQ5 2",
			"1~saying no | 2~2 | 3~kindness | 4~shoes | 5~2 | years=2 | rating=2"},
		{"en", mentoring.Mentee, "a) strategy b) 6 c) trust d) a challenger e) 4",
			"1~strategy | 2~6 | 3~trust | 4~challenger | 5~4 | years=6 | rating=4"},
		{"en", mentoring.Mentee, "1. managing up\n3. fairness\n5. three",
			"1~managing up | 3~fairness | 5~three | rating=3"},
		{"en", mentoring.Mentor, "1. hiring\n2. 9\n3. calm\n4. 2\n5. 4\n6. mornings, English only, in person at the London office\n7. not with my manager, Dana Fox",
			"1~hiring | 2~9 | 3~calm | 4~2 | 5~4 | years=9 | capacity=2 | rating=4 | mode=in_person | languages=en | not~Dana Fox | wishes~mornings"},
		{"en", mentoring.Mentee, "1. leading change. Please don't share 1.\n2. 4\n3. openness\n4. a good listener\n5. 3",
			"1~leading change | 2~4 | 3~openness | 4~listener | 5~3 | years=4 | rating=3 | private=1"},
		{"en", mentoring.Mentee, "2. 7 years\n1. conflict\n5. 3\n4. somebody from another department\n3. respect",
			"1~conflict | 2~7 | 3~respect | 4~another department | 5~3 | years=7 | rating=3 | function=other"},
		{"en", mentoring.Mentee, "Goals: delegating, running meetings\nYears: 3\nValues: directness\nMentor: someone a step or two ahead of me\nRating: 2\nLanguages: English, German",
			"1~delegating | 2~3 | 3~directness | 4~ahead | 5~2 | years=3 | rating=2 | languages=en,de | wishes~German"},
		{"en", mentoring.Mentor, "Can help with: budgeting, restructuring\nExperience: 15 years\nWhat matters: integrity\nMentees: 2 max\nConfidence: 4/5",
			"1~budgeting | 2~15 | 3~integrity | 4~2 max | 5~4 | years=15 | capacity=2 | rating=4"},
		{"en", mentoring.Mentor, "I'd like to get better at delegating. I've led people for about 8 years, patience matters most to me. I could take two mentees at most, after May, and I'd rate myself a 3. Please not with Tom Berger.",
			"1~delegating | 2~8 years | 3~patience | 4~two mentees | 5~3 | years=8 | capacity=2 | rating=3 | from=2026-06 | not~Tom Berger"},
		{"en", mentoring.Mentee, "Hi,\n\nI would most like to learn how to give difficult feedback. I have been a team lead for three years. What I value is honesty. A mentor who asks good questions would help me most. On confidence I'm a 2.\n\nThanks\nMia",
			"1~difficult feedback | 2~three years | 3~honesty | 4~good questions | 5~2 | years=3 | rating=2"},
		{"en", mentoring.Mentee, "Eight years leading people, I'd call my confidence a 4. I want to work on presenting to the board. Courage is what I look for in a leader. Somebody who has sat on a board would be ideal.",
			"1~presenting | 2~eight years | 3~courage | 4~sat on a board | 5~4 | years=8 | rating=4"},
		{"en", mentoring.Mentor, "I can help with first-time management and hiring. 20 years of it. Integrity matters most. One mentee is enough for now. 4 out of 5.",
			"1~first-time | 2~20 years | 3~integrity | 4~one mentee | 5~4 | years=20 | capacity=1 | rating=4"},
		{"en", mentoring.Mentor, "Happy to help others with strategy and with difficult boards. I've managed teams since 2006. For me it's all about trust. Max two. I'd give myself a 5. English or French, by video, and rather somebody from another company.",
			"1~strategy | 2~2006 | 3~trust | 4~two | 5~5 | years=20 | capacity=2 | rating=5 | languages=en,fr | mode=online | organisation=other | wishes~another company"},
		{"en", mentoring.Mentee, "Delegation. 5 years. Kindness. Someone patient. 3.",
			"1~delegation | 2~5 | 3~kindness | 4~patient | 5~3 | years=5 | rating=3"},
		{"en", mentoring.Mentee, "delegation\n5\nkindness\nsomeone patient\n3",
			"1~delegation | 2~5 | 3~kindness | 4~patient | 5~3 | years=5 | rating=3"},
		{"en", mentoring.Mentee, "delegation; 5 years; kindness; someone patient; 3",
			"1~delegation | 2~5 | 3~kindness | 4~patient | 5~3 | years=5 | rating=3"},
		{"en", mentoring.Mentee, "I've never led anyone yet. I hope to become more confident when speaking to groups. I'd rate myself 1.",
			"1~confident | 2~never led | 5~1 | rating=1"},
		{"en", mentoring.Mentee, "Mostly I struggle with prioritising and with saying no to my boss.",
			"1~prioritising"},
		{"en", mentoring.Mentee, "My goal is to become a better listener and to run shorter meetings.",
			"1~better listener"},
		{"en", mentoring.Mentor, "I could take one mentee.",
			"4~one mentee | capacity=1"},
		{"en", mentoring.Mentor, "Two at most, after May",
			"4~two at most | capacity=2 | from=2026-06"},
		{"en", mentoring.Mentor, "I have 12 years behind me and could take up to three people, from September. Happy to share what I know about supply chains and running plants.",
			"1~supply chains | 2~12 years | 4~three people | years=12 | capacity=3 | from=2026-09"},
		{"en", mentoring.Mentee, "I'd rate myself a three, led a team for 18 months, and want to learn to let go.",
			"1~let go | 2~18 months | 5~three | years=1 | rating=3"},
		{"en", mentoring.Mentee, "Honesty and humour matter most to me in a leader.",
			"3~honesty"},
		{"en", mentoring.Mentee, "Would like to improve how I handle conflict. Led people for 6 years. Fairness is important to me. Prefer a mentor who challenges me. Self-rating: 3. I use a wheelchair, so step-free rooms please. Evenings don't work.",
			"1~conflict | 2~6 years | 3~fairness | 4~challenges | 5~3 | years=6 | rating=3 | wishes~wheelchair"},
		{"en", mentoring.Mentee, "Growing into a director role is my goal. Please keep my goals private. 10 years as a manager. I value clarity. I'd want someone who's been a director. 4/5.",
			"1~director role | 2~10 years | 3~clarity | 4~been a director | 5~4 | years=10 | rating=4 | private=1"},
		{"en", mentoring.Mentor, "Coaching new managers is what I do best. Led teams for a decade. I care about respect. I can take 2 people at a time. About a 4. I speak English, Spanish and a little Portuguese. Face to face would be better than online.",
			"1~coaching | 2~decade | 3~respect | 4~2 people | 5~4 | years=10 | capacity=2 | rating=4 | languages=en,es,pt | mode=in_person | wishes~Portuguese"},
		{"en", mentoring.Mentee, "please not with Ann Lee or with Piet de Vries, we used to work together",
			"not~Ann Lee or with Piet de Vries"},
		{"en", mentoring.Mentee, "I'd rather not be paired with Jo Marsh. Otherwise: get better at delegating, 4 years, patience, somebody calm, 3",
			"1~delegating | 2~4 years | 3~patience | 4~calm | 5~3 | years=4 | rating=3 | not~Jo Marsh"},
		{"en", mentoring.Both, "I'd like to grow in strategic thinking and could help somebody else with project planning. 7 years of leading. Loyalty. One mentee. 3.",
			"1~strategic | 2~7 years | 3~loyalty | 4~one mentee | 5~3 | years=7 | capacity=1 | rating=3 | offers~project planning"},
		{"en", mentoring.Mentee, "On my phone so short: better at saying no, 2 yrs, honesty, s.o. who listens, 2",
			"1~saying no | 2~2 yrs | 3~honesty | 4~listens | 5~2 | years=2 | rating=2"},
		{"en", mentoring.Mentee, "Feedback, I avoid it. Leading for 1 year. Being fair. Someone from a different function, who tells me straight. I'd say 2 out of 5.",
			"1~feedback | 2~1 year | 3~fair | 4~tells me straight | 5~2 | years=1 | rating=2 | function=other"},
		{"en", mentoring.Mentor, "My strengths are finance and turnarounds, happy to pass that on. 30+ years. Straight talking. 2 mentees, not before October. 5",
			"1~finance | 2~30 | 3~straight talking | 4~2 mentees | 5~5 | years=30 | capacity=2 | rating=5 | from=2026-10"},
		{"en", mentoring.Mentee, "I want to improve my English and my presentations. 3 years as supervisor. Respect. A native speaker would help me most. 2",
			"1~improve my english | 2~3 years | 3~respect | 4~native speaker | 5~2 | years=3 | rating=2"},
		{"en", mentoring.Mentee, "Leading remote teams. 4 years. Trust. Somebody who leads remotely too. 3. Online only, CET time zone, same company is fine",
			"1~remote teams | 2~4 years | 3~trust | 4~leads remotely | 5~3 | years=4 | rating=3 | mode=online | zone=Europe/Berlin | wishes~CET"},
		{"en", mentoring.Mentee, "1. networking 2. 3 3. warmth 4. someone senior 5. 2",
			"1~networking | 2~3 | 3~warmth | 4~senior | 5~2 | years=3 | rating=2"},
		{"en", mentoring.Mentee, "Number 3: patience\nNumber 5: a 4",
			"3~patience | 5~4 | rating=4"},
		{"en", mentoring.Mentee, "My mentor should be from the same department and speak Dutch.",
			"4~same department | function=same | languages=nl | wishes~Dutch"},
		{"en", mentoring.Mentee, "I am hard of hearing, so captions please. Goal: leading meetings.",
			"1~leading meetings | wishes~hearing"},
		{"en", mentoring.Mentor, "Two mentees max please. And nobody from my own department.",
			"4~two mentees | capacity=2 | function=other | wishes~department"},
		{"nl", mentoring.Mentee, "1. delegeren\n2. 6 jaar\n3. eerlijkheid\n4. iemand die luistert\n5. 3\nNiet met Tom Berger",
			"1~delegeren | 2~6 jaar | 3~eerlijkheid | 4~luistert | 5~3 | years=6 | rating=3 | not~Tom Berger"},
		{"nl", mentoring.Mentee, "Ik wil graag beter worden in feedback geven. Ik geef al 8 jaar leiding, geduld vind ik het belangrijkst. Iemand die goed luistert zou me helpen. Ik geef mezelf een 3.",
			"1~feedback | 2~8 jaar | 3~geduld | 4~luistert | 5~3 | years=8 | rating=3"},
		{"nl", mentoring.Mentor, "Ik kan helpen met onderhandelen. 15 jaar leidinggevend. Eerlijkheid staat voorop. Hooguit twee mentees, na mei. Een 4. Nederlands of Engels, liefst online.",
			"1~onderhandelen | 2~15 jaar | 3~eerlijkheid | 4~twee mentees | 5~4 | years=15 | capacity=2 | rating=4 | from=2026-06 | languages=nl,en | mode=online | wishes~Engels"},
		{"nl", mentoring.Mentor, "Eén mentee is genoeg.",
			"4~mentee | capacity=1"},
		{"de", mentoring.Mentee, "1. Delegieren\n2. 5 Jahre\n3. Ehrlichkeit\n4. jemand, der zuhört\n5. 3",
			"1~delegieren | 2~5 jahre | 3~ehrlichkeit | 4~zuhört | 5~3 | years=5 | rating=3"},
		{"de", mentoring.Mentee, "Ich möchte besser delegieren lernen. Ich führe seit acht Jahren Menschen, Geduld ist mir am wichtigsten. Jemand, der gut zuhört, würde mir helfen. Ich würde mir eine 3 geben. Bitte nicht mit Tom Berger.",
			"1~delegieren | 2~acht Jahren | 3~geduld | 4~zuhört | 5~3 | years=8 | rating=3 | not~Tom Berger"},
		{"de", mentoring.Mentor, "Helfen kann ich bei Verhandlungen und Budgets. 20 Jahre Führung. Verlässlichkeit zählt für mich. Höchstens zwei Mentees, ab September. Eine 4. Deutsch oder Englisch, am liebsten persönlich.",
			"1~verhandlungen | 2~20 jahre | 3~verlässlichkeit | 4~zwei mentees | 5~4 | years=20 | capacity=2 | rating=4 | from=2026-09 | languages=de,en | mode=in_person | wishes~Englisch"},
		{"de", mentoring.Mentee, "Ziele: Feedback geben\nJahre: 2\nWerte: Offenheit\nMentor: jemand mit Erfahrung\nEinschätzung: 2",
			"1~feedback | 2~2 | 3~offenheit | 4~erfahrung | 5~2 | years=2 | rating=2"},
		{"fr", mentoring.Mentee, "1. déléguer\n2. 4 ans\n3. la franchise\n4. quelqu'un qui écoute\n5. 3\nPas avec Tom Berger",
			"1~déléguer | 2~4 ans | 3~franchise | 4~écoute | 5~3 | years=4 | rating=3 | not~Tom Berger"},
		{"fr", mentoring.Mentee, "J'aimerais progresser dans la prise de parole. Je dirige une équipe depuis six ans, la patience compte le plus pour moi. Quelqu'un qui écoute m'aiderait. Je me donne 3.",
			"1~prise de parole | 2~six ans | 3~patience | 4~écoute | 5~3 | years=6 | rating=3"},
		{"fr", mentoring.Mentor, "Je peux aider sur la négociation. 12 ans d'encadrement. L'honnêteté est essentielle pour moi. Deux personnes au maximum, après mai. Je dirais 4. Français ou anglais, en visio.",
			"1~négociation | 2~12 ans | 3~honnêteté | 4~deux personnes | 5~4 | years=12 | capacity=2 | rating=4 | from=2026-06 | languages=fr,en | mode=online | wishes~anglais"},
		{"es", mentoring.Mentee, "1. delegar\n2. 7 años\n3. la paciencia\n4. alguien que escuche\n5. 3\nNo con Tom Berger",
			"1~delegar | 2~7 años | 3~paciencia | 4~escuche | 5~3 | years=7 | rating=3 | not~Tom Berger"},
		{"es", mentoring.Mentee, "Me gustaría mejorar en delegar. Llevo ocho años dirigiendo equipos, la paciencia es lo más importante para mí. Alguien que escuche me ayudaría. Me pongo un 3.",
			"1~delegar | 2~ocho años | 3~paciencia | 4~escuche | 5~3 | years=8 | rating=3"},
		{"es", mentoring.Mentor, "Puedo ayudar con la negociación. 10 años de experiencia. Valoro la honestidad. Dos personas como máximo, después de mayo. Un 4. Español o inglés, en línea.",
			"1~negociación | 2~10 años | 3~honestidad | 4~dos personas | 5~4 | years=10 | capacity=2 | rating=4 | from=2026-06 | languages=es,en | mode=online | wishes~inglés"},
		{"en", mentoring.Mentee, "Hello, thanks for the mail. I mainly want to stop micromanaging my team. I've been a manager for two and a half years. Loyalty is what counts for me. My mentor should be someone with patience. I feel like a 3 today.",
			"1~micromanaging | 2~two and a half | 3~loyalty | 4~patience | 5~3 | years=2 | rating=3"},
		{"en", mentoring.Mentor, "Stakeholder management, that's where I'm strong. 11 yrs. Fairness above all. Could do 2 at a push. 4.",
			"1~stakeholder | 2~11 | 3~fairness | 4~2 | 5~4 | years=11 | capacity=2 | rating=4"},
		{"en", mentoring.Mentee, "1. Speaking up in meetings\n2. Zero\n3. Kindness\n4. No idea\n5. 1",
			"1~speaking up | 2~zero | 3~kindness | 4~no idea | 5~1 | rating=1"},
		{"en", mentoring.Mentee, "My biggest wish is to handle conflict better. Been leading a small team for four years now. I appreciate straightforwardness. A woman who made it to the top would be inspiring. Confidence: 2.",
			"1~conflict | 2~four years | 3~straightforwardness | 4~woman | 5~2 | years=4 | rating=2"},
		{"en", mentoring.Mentor, "I can offer experience with mergers. I have led teams for 17 years. Above all I value candour. I'd take one, maximum two. My confidence is 5. Please not with Karl Voss, he reports to my wife.",
			"1~mergers | 2~17 | 3~candour | 4~one | 5~5 | years=17 | capacity=2 | rating=5 | not~Karl Voss"},
		{"en", mentoring.Mentee, "delegating / 3 / honesty / a sparring partner / 3",
			"1~delegating | 2~3 | 3~honesty | 4~sparring | 5~3 | years=3 | rating=3"},
		{"en", mentoring.Mentee, "* delegating\n* three years\n* honesty\n* a sparring partner\n* 3",
			"1~delegating | 2~three | 3~honesty | 4~sparring | 5~3 | years=3 | rating=3"},
		{"en", mentoring.Mentee, "Answer 1: time management\nAnswer 2: 1 year\nAnswer 3: humility\nAnswer 4: somebody senior\nAnswer 5: 3",
			"1~time management | 2~1 year | 3~humility | 4~senior | 5~3 | years=1 | rating=3"},
		{"en", mentoring.Mentee, "I'd love to learn how to run a budget. I lead since 2022. Openness. Anyone outside marketing. 3 out of 5. Afternoons suit me best, I have small kids.",
			"1~budget | 2~2022 | 3~openness | 4~outside marketing | 5~3 | years=4 | rating=3 | function=other | wishes~Afternoons"},
		{"en", mentoring.Mentor, "Only one mentee please, and not before the summer. I can help with career changes. 25 years in charge of people.",
			"4~one mentee | 1~career | 2~25 | years=25 | capacity=1 | from=2026-06"},
		{"en", mentoring.Mentee, "I need captions on calls. Prefer online. 1) strategy 2) 9 3) integrity 4) a coach 5) 4",
			"1~strategy | 2~9 | 3~integrity | 4~coach | 5~4 | years=9 | rating=4 | mode=online | wishes~captions"},
		{"en", mentoring.Mentee, "Goal: strategic thinking. Experience: 6 years. Values: curiosity. Mentor: somebody from sales. Self-rating: 3.",
			"1~strategic | 2~6 | 3~curiosity | 4~sales | 5~3 | years=6 | rating=3"},
		{"en", mentoring.Mentor, "Sure. Public speaking, crisis communication. About twelve years. Respect. 1. 4.",
			"1~public speaking | 2~twelve | 3~respect | 4~1 | 5~4 | years=12 | capacity=1 | rating=4"},
		{"en", mentoring.Mentee, "It is important to me that leaders admit mistakes. I'm at 2. I hope to find my own style of leading. Two years so far. Someone calm.",
			"1~own style | 2~two years | 3~admit mistakes | 4~calm | 5~2 | years=2 | rating=2"},
		{"en", mentoring.Mentee, "don't share my goals with anyone please: I want to become head of department. 5 years. trust. someone discreet. 3",
			"1~head of department | 2~5 years | 3~trust | 4~discreet | 5~3 | years=5 | rating=3 | private=1"},
		{"en", mentoring.Mentor, "Not with anyone from my team. I can help with negotiation.",
			"1~negotiation | not~anyone from my team"},
		{"nl", mentoring.Mentee, "Ik wil leren loslaten. 4 jaar. Vertrouwen. Iemand van een andere afdeling. 3",
			"1~loslaten | 2~4 jaar | 3~vertrouwen | 4~andere afdeling | 5~3 | years=4 | rating=3 | function=other"},
		{"nl", mentoring.Mentor, "Ik help graag met presenteren. Twintig jaar ervaring als manager. Respect. Maximaal 1 mentee. Ik geef mezelf een 4. Liever niet met Piet Jansen.",
			"1~presenteren | 2~twintig | 3~respect | 4~1 mentee | 5~4 | years=20 | capacity=1 | rating=4 | not~Piet Jansen"},
		{"de", mentoring.Mentee, "Mein Ziel ist es, schwierige Gespräche ruhiger zu führen. Seit 2021 leite ich ein Team. Respekt ist mir wichtig. Jemand aus einer anderen Abteilung. Eine 2 würde ich sagen.",
			"1~schwierige | 2~2021 | 3~respekt | 4~anderen abteilung | 5~2 | years=5 | rating=2 | function=other"},
		{"de", mentoring.Mentor, "Ich kann bei Konflikten helfen. 14 Jahre. Fairness. Einen Mentee. 4.",
			"1~konflikten | 2~14 | 3~fairness | 4~einen mentee | 5~4 | years=14 | capacity=1 | rating=4"},
		{"fr", mentoring.Mentee, "Je voudrais apprendre à déléguer. 3 ans. L'humilité. Quelqu'un d'un autre service. 2 sur 5.",
			"1~déléguer | 2~3 ans | 3~humilité | 4~autre service | 5~2 | years=3 | rating=2 | function=other"},
		{"es", mentoring.Mentee, "Quiero aprender a delegar. 2 años. La honestidad. Alguien de otro departamento. Un 3.",
			"1~delegar | 2~2 años | 3~honestidad | 4~otro departamento | 5~3 | years=2 | rating=3 | function=other"},
		{"en", mentoring.Both, "Grow in: finance. Can help with: hiring. 10 years. Transparency. Two. 4.",
			"1~finance | 2~10 | 3~transparency | 4~two | 5~4 | years=10 | capacity=2 | rating=4 | offers~hiring"},
	} {
		r := Read(Message{Text: c.text, Date: day(2026, time.March, 4)}, Ask{Kind: mentoring.Survey, Language: c.language, Role: c.role})
		if r.Answer.Intent != mentoring.Answered || r.Decision != mentoring.Act {
			t.Errorf("%q: %s %s, because %v", c.text, r.Decision, r.Answer.Intent, r.Because)
			continue
		}
		if wrong := surveyMisses(r.Answer, c.want); len(wrong) > 0 {
			t.Errorf("%q: %s", c.text, strings.Join(wrong, "; "))
		}
	}
}

// surveyMisses compares an answer with what is wanted.
func surveyMisses(a mentoring.Answer, want string) []string {
	said := map[string]string{}
	put := func(name, value string) {
		if value != "" && value != "0" {
			said[name] = value
		}
	}
	for n, words := range a.Lines {
		put(fmt.Sprint(n), words)
	}
	w := a.Wishes
	if w == nil {
		w = &mentoring.Wishes{}
	}
	put("years", fmt.Sprint(a.Years))
	put("capacity", fmt.Sprint(a.Capacity))
	put("rating", fmt.Sprint(a.Rating))
	put("mode", string(a.Mode))
	put("offers", a.Offers)
	put("not", strings.Join(a.NotWith, " / "))
	put("private", strings.Trim(fmt.Sprint(a.Private), "[]"))
	put("wishes", w.Words)
	put("languages", strings.Join(w.Languages, ","))
	put("function", string(w.Function))
	put("organisation", string(w.Organisation))
	put("zone", w.Zone)
	if !w.From.IsZero() {
		put("from", w.From.String())
	}
	var wrong []string
	for part := range strings.SplitSeq(want, " | ") {
		i := strings.IndexAny(part, "~=")
		name, value := part[:i], part[i+1:]
		is := said[name]
		delete(said, name)
		if part[i] == '=' && is != value || part[i] == '~' && !strings.Contains(fold(is), fold(value)) {
			wrong = append(wrong, fmt.Sprintf("%s is %q, want %q", name, is, value))
		}
	}
	for name, is := range said {
		wrong = append(wrong, fmt.Sprintf("%s is given as %q", name, is))
	}
	slices.Sort(wrong)
	return wrong
}
