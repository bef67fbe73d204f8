package replies

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// PledgeQuestion is the number of the half-way question whether the pledge is kept, where there is one.
const PledgeQuestion = 4

// BrokenPledge is the reason of a reading of words that tell of a pledge which was not kept, wherever in a half-way answer they stand.
const BrokenPledge = string(broken)

// OfPledge is the reason of what was read of the pledge by the number of its question.
const OfPledge = "the pledge"

// What is said of the pledge: that nobody here recruits or sells, and that what is heard stays here.
const (
	upheld meaning = "the pledge is kept"
	broken meaning = "the pledge is not kept"
)

// pledges are the words for it.
var pledges = map[string]phrasebook{
	"en": {
		upheld: {
			"(kept|honoured|honored|respected|upheld|observed)", "(no|not any|without) (problem|problems|issue|issues|breach|breaches|trouble|incident|incidents|complaint|complaints)",
			"nothing (of the kind|of the sort|like that|to report|happened|to add)", "(nobody|no one) (has|did|tried|ever|asked|does|would)", "^ (always|entirely|fully|absolutely|fine|ok|okay|naturally|certainly|completely) $", "all (good|fine|well|in order)", "as far as i (know|can tell|can see|am aware)",
		},
		broken: {
			"(tried|tries|try|trying|wants|wanted|attempted) to (recruit|poach|hire|headhunt|lure) (me|us|my|our|one|somebody|someone|people|his|her)", "(recruited|poached|headhunted) (me|us|my|our|one|somebody|someone|people|two|three)",
			"(tried|tries|try|trying|wants|wanted|attempted) to sell (me|us|my|our|his|her|it|something|a|an|insurance|software)", "(sold|sells|pitched) (me|us|my team) (a|an|his|her|their|something|insurance|software)",
			"(offered|offers|offering) (me|us|one of my|my) .. (job|position|post|role at)", "pledge (was|is|has been) (broken|not kept|ignored)", "broke (the|his|her|their|this) (pledge|promise|rule)", "not (kept|keep|honoured|respected)",
		},
	},
	"de": {
		upheld: {
			"(eingehalten|gehalten|gewahrt|beachtet|respektiert)", "(keine|keinerlei|ohne) (probleme|verstöße|vorfälle|beschwerden|klagen)", "nichts (dergleichen|vorgefallen|passiert|zu melden|bekannt)", "niemand (hat|versucht)",
			"^ (immer|vollständig|absolut|natürlich|selbstverständlich|durchaus) $", "alles (gut|bestens|in ordnung|prima)", "soweit ich (weiß|weiss|sehe|das sehe|das weiß)",
		},
		broken: {
			"(abgeworben|abwerben|abzuwerben)", "(job|stelle|posten|position) .. angeboten", "(etwas|versicherung|versicherungen|software|produkt|produkte|mir was) .. (verkaufen|verkauft|angedreht)", "zu verkaufen versucht", "(zusage|versprechen) .. (gebrochen|verletzt)", "nicht (eingehalten|gehalten|gewahrt|respektiert)",
		},
	},
	"nl": {
		upheld: {
			"(gehouden|nagekomen|nageleefd|gerespecteerd)", "(geen|zonder) (problemen|probleem|klachten|incidenten|voorvallen)", "niets (van dien aard|gebeurd|te melden|bekend)", "niemand (heeft|probeerde)",
			"^ (altijd|helemaal|absoluut|natuurlijk|zeker) $", "alles (goed|prima|in orde)", "voor zover ik (weet|zie|kan zien)",
		},
		broken: {
			"(weggekaapt|wegkapen|weg te kapen|geworven|te werven|abgeworben|ronselen|geronseld)", "(baan|functie|positie) .. aangeboden", "(iets|verzekering|verzekeringen|software|product|producten) .. (verkopen|verkocht|aangesmeerd|aangeboden)", "(belofte|afspraak) .. (gebroken|geschonden)", "niet (nagekomen|nageleefd|gehouden|gerespecteerd)",
		},
	},
	"fr": {
		upheld: {
			"(tenu|tenue|respecté|respectée|honoré)", "(aucun|pas de|sans) (problème|problèmes|souci|incident|plainte|manquement)", "rien (de tel|à signaler|de ce genre|à dire)", "personne (n'a|n a|ne)",
			"^ (toujours|entièrement|absolument|certainement|tout à fait|bien sûr) $", "tout (va bien|est en ordre|est bien)", "à ma connaissance", "autant que je sache",
		},
		broken: {
			"(débaucher|débauché|débauchée|recruter|recruté|recrutée)", "(poste|emploi|place) .. proposé", "(proposé|offert) .. (poste|emploi)", "(vendre|vendu) (quelque|une|un|son|sa|ses|des|le)", "(engagement|promesse) .. (rompu|rompue|trahi|trahie)", "pas (tenu|tenue|été tenu|été tenue|respecté|respectée|été respecté)",
		},
	},
	"es": {
		upheld: {
			"(cumplido|cumplida|cumple|respetado|respetada|mantenido)", "(ningún|sin) (problema|problemas|incidente|incidentes|queja|quejas)", "nada (de eso|que decir|que señalar|así|parecido)", "nadie (ha|lo|me|intentó)",
			"^ (siempre|totalmente|absolutamente|claro|por supuesto|desde luego) $", "todo (bien|en orden|perfecto)", "que yo sepa", "hasta donde sé",
		},
		broken: {
			"(fichar|fichado|ficharme|reclutar|reclutarme|contratarme)", "(ofreció|ofrecido|ofrecieron) .. (puesto|trabajo|empleo)", "(vender|venderme|vendernos|vendió) (algo|un|una|su|sus|seguros)", "(compromiso|promesa) .. (roto|rota)", "no (se ha|se|ha sido|fue) (cumplido|cumple|cumplió|respetado|mantenido)",
		},
	},
}

// deniers are the words for nobody: what nobody did has not been done.
var deniers = setOf("nobody noone none niemand keiner personne aucun nadie ninguno")

// ofPledge takes what was said of the pledge from a half-way answer by its number. Rest is the answer without it. It reports false
// where nothing was said of it by number, or what was said is a matter of safety or conduct, which takes the whole mail with it.
func (s *speech) ofPledge(ask Ask) (rest, words string, found bool) {
	if ask.Kind != mentoring.CheckIn || !ask.Pledge {
		return "", "", false
	}
	if s.putInOrder(PledgeQuestion) && !s.fourInOrder() {
		clear(s.numbered)
	}
	words = strings.TrimSpace(s.numbered[PledgeQuestion])
	if words == "" || s.has(concern) {
		return "", "", false
	}
	sign := "."
	if len(s.numbered) == 2 { // a single number needs the plain one
		sign = ")"
	}
	var others []string
	for _, n := range slices.Sorted(maps.Keys(s.numbered)) {
		if n != PledgeQuestion {
			others = append(others, fmt.Sprintf("%d%s %s", n, sign, s.numbered[n]))
		}
	}
	return strings.Join(others, "\n"), words, true
}

// fourInOrder reports whether four parts can be the answers to our four questions: a mark first, and a few words last.
func (s *speech) fourInOrder() bool {
	mark, _, _ := listen(s.numbered[1], nil, s.lex, s.now, s.kind).rating()
	return mark > 0 && len(strings.Fields(s.numbered[1])) <= 4 && len(strings.Fields(s.numbered[3])) <= 4
}

// withPledge reads a half-way answer without what was said of the pledge, and that beside it.
func (s *speech) withPledge(ask Ask, rest, words string) Reading {
	ask.Pledge = false
	r := Reading{Answer: mentoring.Answer{Intent: mentoring.Nothing}, Decision: mentoring.AskOne, Doubt: NoWords}
	if rest != "" {
		r = understand(listen(rest, nil, s.lex, s.now, s.kind), ask)
	}
	r.Besides = rest
	kept := s.keeps(words)
	if kept == nil {
		return r
	}
	r.Answer.Kept, r.Answer.Lines = kept, map[int]string{PledgeQuestion: words}
	r.Because = append(r.Because, Reason{Rule: OfPledge, Words: words})
	return r
}

// keeps reads whether the pledge is kept: yes; nil for who leaves it open; and no for everything else, as whatever else somebody has
// to say of it is for the person to read who hears concerns.
func (s *speech) keeps(words string) *bool {
	part := listen(words, nil, s.lex, s.now, s.kind)
	if _, skipped := listen(words, nil, s.lex, s.now, mentoring.Agreement).skipped(); skipped || len(part.tokens) == 0 {
		return nil
	}
	if part.breach() {
		return ptr(false)
	}
	v := part.verdict(map[meaning]meaning{yes: yes, no: no, upheld: yes})
	switch _, held := part.said(upheld); {
	case part.has(but):
	case held, part.has(broken), v.means == yes && !part.has(unsure): // a breach that is denied is none
		return ptr(true)
	case part.has(unsure) && len(part.tokens) <= fewWords/2:
		return nil
	}
	return ptr(false)
}

// breach reports whether somebody tells that the pledge was not kept.
func (s *speech) breach() bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool {
		if h.means != broken || s.denied(h) || s.supposed(h) {
			return false
		}
		for i := h.from - 1; i >= 0 && i >= h.from-3 && !s.tokens[i].clause; i-- {
			if deniers[s.tokens[i].word] {
				return false
			}
		}
		return true
	})
}
