package replies

import (
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// prose are the asks whose answers are free words about anything: about help and pauses too.
func prose(kind mentoring.Kind) bool {
	switch kind {
	case mentoring.Survey, mentoring.Agreement, mentoring.Goals, mentoring.Practice, mentoring.Confidence, mentoring.Reflection, mentoring.Closing,
		mentoring.Forum, mentoring.Notes, mentoring.Naming, mentoring.Hopes, mentoring.SponsorNote, mentoring.PartnerFit:
		return true
	}
	return false
}

// fewWords is as long as a plain wish to end a pairing is.
const fewWords = 14

// atAnyTime reads what may be said in any reply. A concern always wins.
func atAnyTime(s *speech, ask Ask) Reading {
	if h, ok := s.said(concern); ok && !s.theLimit(h) {
		r := answerTo(s, ask)
		r.Answer.Intent, r.Certainty, r.Because = mentoring.Concern, plain, append(r.Because, s.because("a concern", h))
		r.Decision = mentoring.ToHand
		return r
	}
	if ask.Kind == mentoring.CheckIn && s.breach() {
		return Reading{Answer: mentoring.Answer{Intent: mentoring.Concern}, Certainty: plain, Decision: mentoring.ToHand, Because: []Reason{{Rule: BrokenPledge}}}
	}
	if s.tellsOfThemselves(ask) {
		return Reading{}
	}
	if r, ok := asksMany(s.text); ok {
		return r
	}
	if r, ok := asksWhoNeedsThem(s.text, ask); ok {
		return r
	}
	if r, ok := saysToSummary(s.text, ask); ok {
		return r
	}
	if r, ok := leavesManagerOut(s, ask); ok {
		return r
	}
	if r, ok := putsMotion(s.text); ok {
		return r
	}
	if r, ok := nominates(s.text); ok {
		return r
	}
	if h, ok := s.said(forget); ok {
		r := s.doubted(reading(mentoring.Forget, plain, s.because("erase me", h)), ask)
		if s.asksHow(h) {
			r.Certainty = mixed
		}
		if d, ok := s.said(death); ok { // somebody writes for somebody else
			r.Decision, r.Because = mentoring.ToHand, append(r.Because, s.because("a death", d))
		}
		return r
	}
	if r := s.newAddress(); r.Answer.Intent != "" && (r.Answer.Email != "" || !s.has(stop) && ask.Kind != mentoring.ConfirmAddress) {
		return r
	}
	if h, ok := s.said(stop); ok && !s.endsReminders(h) {
		if _, yesToo := s.said(yes); yesToo && ask.Kind == mentoring.Invitation {
			return reading(mentoring.Unclear, mixed, s.because("yes and stop at once", h))
		}
		if ask.Kind == mentoring.Invitation && s.leaving(h) {
			return reading(mentoring.Decline, likely, s.because("not taking part", h))
		}
		if _, noToo := s.said(no); noToo && ask.Kind == mentoring.Guest {
			return reading(mentoring.Decline, likely, s.because("rather not go on", h))
		}
		r := s.doubted(reading(mentoring.Stop, plain, s.because("stop", h)), ask)
		r.Answer.Everything = s.ofEverything(h)
		if s.asksHow(h) {
			r.Certainty = mixed
		}
		return r
	}
	if h, ok := s.said(back); ok && (len(s.tokens) <= fewWords && !prose(ask.Kind) || h.to-h.from == len(s.tokens)) && ask.Kind != mentoring.Invitation && ask.Kind != mentoring.Guest {
		return s.doubted(reading(mentoring.Resume, plain, s.because("back again", h)), ask)
	}
	if h, ok := s.said(pause); ok && !(prose(ask.Kind) && len(s.tokens) > 25) {
		r := s.doubted(reading(mentoring.Pause, plain, s.because("pause", h)), ask)
		r.Answer.When = s.pauseEnd()
		return r
	}
	if h, ok := s.said(endPair); ok {
		r := s.doubted(reading(mentoring.EndPair, plain, s.because("end the pairing", h)), ask)
		if s.asksHow(h) {
			r.Certainty = mixed
		}
		if len(s.tokens) > fewWords {
			r.Decision = mentoring.ToHand // a story, not a word: somebody should read it first
		}
		return r
	}
	if r := lessMail(s, ask); r.Answer.Intent != "" {
		return r
	}
	if h, ok := s.asked(partner); ok {
		return reading(mentoring.WhoIsPartner, plain, s.because("who is my partner", h))
	}
	if h, ok := s.asked(hold); ok {
		return reading(mentoring.WhatYouHold, plain, s.because("what do you hold", h))
	}
	if h, ok := s.said(help); ok && prose(ask.Kind) && h.to-h.from == len(s.tokens) { // the one word that our mails offer
		return reading(mentoring.Help, plain, s.because("help", h))
	}
	if h, ok := s.said(help); ok && slices.Contains(sessions, ask.Kind) {
		if s.wantsReminded() {
			return Reading{}
		}
		report := session(s, ask)
		if report.Answer.Rating > 0 || s.tokens[h.from].word == "help" && !report.Answer.HeldOn.IsZero() {
			return Reading{} // a report that speaks of help
		}
		r := reading(mentoring.Help, likely, s.because("help", h))
		r.Answer = report.Answer
		r.Answer.Intent = mentoring.Help
		return r
	}
	return Reading{}
}

// tellsOfThemselves reports whether words that are kept as they stand begin by saying who may read them: what comes behind that
// is told, and asks nothing of us, unless it is as short as a request.
func (s *speech) tellsOfThemselves(ask Ask) bool {
	if !keepsWords(ask.Kind) {
		return false
	}
	if h, ok := s.said(stop); ok && s.nearly(h) {
		return true
	}
	for _, h := range s.hits {
		if _, chooses := visibilities[h.means]; chooses && h.from == 0 && s.tokens[h.to-1].clause && len(s.tokens)-h.to > fewestWords {
			return true
		}
	}
	return false
}

// nearly reports whether something was only near to being done: "I almost quit".
func (s *speech) nearly(h hit) bool {
	for i := h.from - 1; i >= 0 && !s.tokens[i].clause; i-- {
		if almost[s.tokens[i].word] {
			return true
		}
	}
	return false
}

var almost = setOf("almost nearly fast beinahe bijna haast presque failli casi")

// leaving reports whether words of stopping only speak of taking part, which nobody invited does yet: "I must bow out".
func (s *speech) leaving(h hit) bool {
	for _, t := range s.tokens {
		if ofMails[t.word] {
			return false
		}
	}
	return slices.ContainsFunc(s.tokens[h.from:h.to], func(t token) bool { return stepsOut[t.word] })
}

// ofMails are words of mails and lists, stepsOut those of taking part no more.
var (
	ofMails = setOf("email emails mail mails list lists mailing mailings contact unsubscribe address subscription newsletter verteiler liste listen kontakt " +
		"adresse abmelden abbestellen austragen courriel courriels désinscrire désabonner correo correos lista suscripción baja boletín lijst mailinglijst " +
		"uitschrijven afmelden nieuwsbrief adres")
	stepsOut = setOf("bow bowing withdraw withdrawing pull pulling resign step drop dropping retire retiring hang hanging " +
		"ziehe ziehen zurückziehen zurückzuziehen trete zurücktreten zurückzutreten steige aussteigen auszusteigen klinke ausklinken auszuklinken " +
		"retirer désiste désister renonce renoncer retiro retirarme bajo bajarme renuncio renunciar desisto " +
		"trek terugtrekken haak afhaken stap uitstappen")
)

// asksHow reports whether somebody asks by what means to do a thing, and does not say that it shall be done: "how do I unsubscribe?".
func (s *speech) asksHow(h hit) bool {
	said := 0
	for _, t := range s.tokens {
		if !t.asked {
			said++
		}
	}
	if said > fewestWords {
		return false // a demand, put as a question
	}
	for i := h.from; i >= 0 && (i == h.from || !s.tokens[i].clause); i-- {
		word, next := s.tokens[i].word, s.wordAt(i+1)
		if how[word] && (s.tokens[i].asked || word == "how" || word == "comment" || word == "hoe") {
			return !containsWord("many often oft oftmals viele vaak veel long lange de gesagt besprochen", next)
		}
	}
	return false
}

// fewestWords is how many words beside a question may be a greeting or a name.
const fewestWords = 3

// how are the words that ask by what means or where.
var how = setOf("how wie wo comment où cómo dónde hoe waar")

// doubted lowers the certainty of a request that comes with a doubt or a condition, or among the answers to a survey or
// goals, which may speak of stopping anything.
func (s *speech) doubted(r Reading, ask Ask) Reading {
	if ask.Kind == mentoring.Practice && len(s.tokens) > caseWords { // what they would say to somebody, perhaps
		r.Certainty = mixed
	}
	if s.has(unsure, onlyIf) || prose(ask.Kind) && (len(s.numbered) > 0 || len(s.tokens) > 30) {
		r.Certainty = mixed
	}
	return r
}

// newAddress reads a change of address: the words for it, or a mail address with words that point to it.
func (s *speech) newAddress() Reading {
	h, said := s.said(address)
	if !said {
		return Reading{}
	}
	r := reading(mentoring.ChangeAddress, likely, s.because("a new address", h))
	if s.tokens[h.from].asked && !strings.Contains(s.words(0, len(s.tokens)), "@") {
		r.Certainty = mixed
	}
	var found []string
	for i, t := range s.tokens {
		if strings.Contains(t.word, "@") && strings.Contains(t.word, ".") && !s.isOldAddress(i) {
			found = append(found, t.word)
		}
	}
	found = slices.Compact(found)
	switch len(found) {
	case 1:
		r.Answer.Email, r.Certainty = found[0], plain
	case 0:
		if !namesAddress(s.words(h.from, h.to)) {
			return Reading{}
		}
	default:
		r.Answer.Email, r.Certainty = found[len(found)-1], mixed
	}
	return r
}

// isOldAddress reports whether the address at token i is the one that is left: "instead of ann@example.org".
func (s *speech) isOldAddress(i int) bool {
	for j := i - 1; j >= max(0, i-2); j-- {
		if containsWord("instead than old from not lieu statt anstatt vez plaats", s.tokens[j].word) {
			return true
		}
	}
	return false
}

// namesAddress reports whether words speak of a mail address at all.
func namesAddress(words string) bool {
	return containsAny(fold(words), []string{"mail", "addres", "adres", "correo", "courriel", "direccion"})
}

// shortestQuestion is how many words, or fewer, with a question mark ask nothing: "Hello??".
const shortestQuestion = 1

// otherwise reads a speech that did not answer its ask: a question, a call for help, a word of thanks.
func otherwise(s *speech, ask Ask) Reading {
	if h, ok := s.said(away); ok {
		r := reading(mentoring.Pause, likely, s.because("away", h))
		if r.Answer.When = s.pauseEnd(); r.Answer.When.IsZero() {
			r.Certainty = mixed
		}
		return r
	}
	if s.wantsReminded() {
		return reading(mentoring.Question, likely, Reason{Rule: string(remindThem)})
	}
	for _, m := range []meaning{help, silent} {
		if h, ok := s.said(m); ok && (!prose(ask.Kind) || len(s.tokens) <= 2) {
			return reading(mentoring.Help, likely, s.because(string(m), h))
		}
	}
	if h, ok := s.said(wrong); ok {
		return reading(mentoring.WhoIs, likely, s.because("wrong person", h))
	}
	if s.asks() && (len(s.tokens) > shortestQuestion || s.has(asking)) {
		return reading(mentoring.Question, likely, Reason{Rule: "a question"})
	}
	if ask.Kind == "" {
		for _, courtesy := range []meaning{nothing, thanks, yes} {
			if h, ok := s.said(courtesy); ok {
				return reading(mentoring.Nothing, likely, s.because("nothing is asked", h))
			}
		}
	}
	return Reading{}
}
