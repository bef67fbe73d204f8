package replies

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Somebody may name a colleague as a mentor at any time: "nominate Jana Weiss: she asked me three questions before she said a
// word". The words must open the mail, so that whoever only speaks of it names nobody.

// naming is how people of a language begin, in lower case; the words behind it are the name. Suggesting is naming only with the
// word mentor behind the name: people suggest days as well.
var naming = []*regexp.Regexp{
	regexp.MustCompile(`^(?:(?:please|could|can|would|you|i|we|i'd|like|want|to) )*(?:nominate|nominating)[: ]+`),
	regexp.MustCompile(`^(?:(?:graag|ik|wij|we|wil|zou|willen) )*(?:nomineer|nomineren)[: ]+`),
	regexp.MustCompile(`^(?:(?:bitte|ich|wir|möchte|würde|gerne|gern) )*(?:nominiere|nominieren)[: ]+`),
	regexp.MustCompile(`^(?:(?:je|j'aimerais|voudrais|souhaite|souhaiterais|nous) )*(?:nommer|nomme|proposer comme mentore?|propose comme mentore?)(?: ?:)? +`),
	regexp.MustCompile(`^(?:(?:quiero|quisiera|me|gustaría|yo) )*(?:nominar|nomino|nominad)[: ]+`),
}

// suggesting are the same with a verb that needs the word mentor behind the name.
var suggesting = []*regexp.Regexp{
	regexp.MustCompile(`^(?:(?:i|we|i'd|would|like|want|to|can) )*(?:suggest|recommend|propose)(?: that)? (.+?) (?:as|to be|would make|becomes?) (?:a |an? good |a great )?mentor\b`),
	regexp.MustCompile(`^(?:ik |we )?(?:stel|draag|wil|zou)(?: graag)? (.+?) (?:(?:graag )?(?:willen )?(?:voordragen|voorstellen|voor|nomineren) als mentor|als mentor (?:willen )?(?:voordragen|voorstellen|voor|nomineren))\b`),
	regexp.MustCompile(`^(?:ich |wir )?(?:schlage|möchte|würde)(?: gerne?)? (.+?) als mentor(?:in)? (?:vor|vorschlagen|nominieren)\b`),
	regexp.MustCompile(`^(?:je |nous )?(?:propose|proposer|suggère|recommande|voudrais proposer|aimerais proposer) (.+?) comme mentore?\b`),
	regexp.MustCompile(`^(?:(?:yo|quiero|quisiera|me|gustaría) )*(?:propongo|proponer|sugiero|sugerir|recomiendo|recomendar)(?: a)? (.+?) (?:como|para) mentora?\b`),
}

// nameEnds is what follows a name: an address, the word mentor, a mark, or a reason.
var nameEnds = regexp.MustCompile(`(?i) ?(?:[<(:;,\n]|\. |\.$| [–—-] | as (?:a )?mentor| als mentor| comme mentor| como mentor| because | since | omdat | want | weil | denn | parce qu| car | porque )`)

// mostOfAName is how many words a name has at most.
const mostOfAName = 5

// nominates reads that somebody names a colleague as a mentor: whom, and what they saw, where they say so at once.
func nominates(text string) (Reading, bool) {
	text = withoutGreeting(text)
	plainly := strings.ToLower(strings.ReplaceAll(text, "’", "'"))
	if len(plainly) != len(strings.ReplaceAll(text, "’", "'")) {
		return Reading{}, false // a letter whose capital takes more room: the places would not fit
	}
	text = strings.ReplaceAll(text, "’", "'")
	name, rest := "", ""
	for i := range naming {
		if found := naming[i].FindStringIndex(plainly); found != nil {
			name, rest = text[found[1]:], ""
			if end := nameEnds.FindStringIndex(name); end != nil {
				name, rest = name[:end[0]], name[end[0]:]
			}
			break
		}
		if found := suggesting[i].FindStringSubmatchIndex(plainly); found != nil {
			name, rest = text[found[2]:found[3]], text[found[1]:]
			if first, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(first) { // "a woman", "myself": nobody's name
				return Reading{}, false
			}
			break
		}
	}
	name = strings.Join(strings.Fields(strings.Trim(name, ` "'“”.:`)), " ")
	if n := len(strings.Fields(name)); n == 0 || n > mostOfAName || strings.Contains(name, "?") || noNames[strings.ToLower(name)] {
		return Reading{}, false
	}
	r := reading(mentoring.Nominate, plain, Reason{Rule: "a colleague as a mentor", Words: name})
	r.Answer.Nominee, r.Decision = name, mentoring.Act
	if seen := afterTheName.ReplaceAllString(rest, ""); len(strings.Fields(seen)) >= fewestSeen {
		r.Answer.Question = strings.TrimSpace(seen)
	}
	r.Answer.Share = mayBeTold(text)
	return r, true
}

// noNames are what stands in the place of a name and is none.
var noNames = setOf("a an the somebody someone colleague a\u00a0colleague mentor iemand jemand jemanden quelqu'un alguien me myself mijzelf mich")

// afterTheName is what stands between a name and what was seen of them.
var afterTheName = regexp.MustCompile(`(?i)^[\s:;,.–—-]*(?:[<(][^>)]*[>)])?[\s:;,.–—-]*(?:(?:as|als|comme|como) (?:a )?mentor(?:in|e|a)?)?[\s:;,.–—-]*(?:because|since|omdat|want|weil|denn|parce qu['e]|car|porque)?[\s:;,.–—-]*`)

// fewestSeen is how many words an observed example has at least.
const fewestSeen = 4

// nomination reads what somebody saw in a colleague whom they named, and whether it may be told.
func nomination(s *speech) Reading {
	if r, ok := s.skipped(); ok {
		return r
	}
	r := reading(mentoring.Answered, plain, Reason{Rule: "what they saw"})
	r.Answer.Share = mayBeTold(s.text)
	r.Answer.Question = strings.TrimSpace(sayItWho.ReplaceAllString(strings.TrimSpace(s.text), ""))
	if questionWords[s.wordAt(0)] || s.asksThroughout() || s.courtesy() || len(strings.Fields(r.Answer.Question)) < fewestSeen {
		return Reading{}
	}
	return r
}

// sayItWho is the choice of who may read it, where it opens a reply.
var sayItWho = regexp.MustCompile(`(?i)^(?:tell them|between us|vertel het|onder ons|sagen sie es|unter uns|dites-le|entre nous|cuéntalo|entre nosotros)\s*[:,.–—-]+\s*`)

var (
	maySay = regexp.MustCompile(`(?i)\b(?:(?:you (?:may|can) )?tell (?:them|her|him)|may be told|je mag het (?:vertellen|zeggen)|vertel het|sie dürfen es (?:sagen|erzählen)|sagen sie es|vous pouvez le dire|dites-le|puedes (?:decirlo|decírselo|contarlo|contárselo)|cuéntalo)`)
	notSay = regexp.MustCompile(`(?i)(?:do not|don't|not to|please don't|never) tell|between us|in confidence|confidential|onder ons|vertrouwelijk|niet (?:door)?vertellen|vertel het niet|unter uns|vertraulich|nicht (?:weiter)?sagen|sagen sie es (?:bitte )?nicht|entre nous|confidentiel|ne (?:le )?dites pas|entre nosotros|confidencial|no (?:se )?lo (?:digas|cuentes)`)
)

// mayBeTold reports whether the nominee may hear what was said of them, and from whom; nil when it was not said.
func mayBeTold(text string) *bool {
	text = strings.ReplaceAll(text, "’", "'")
	switch {
	case notSay.MatchString(text):
		return ptr(false)
	case maySay.MatchString(text):
		return ptr(true)
	}
	return nil
}
