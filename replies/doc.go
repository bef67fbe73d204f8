// Package replies turns the words of a mail into an answer.
//
// It works in two stages. The first finds the new text: what this person wrote now, without quotes, forwards,
// signatures, disclaimers, the footers of mail programs and the banners of gateways. The second reads that text against
// the ask it answers: a lexicon per language says which phrases carry which meaning, a small grammar finds numbers and
// dates, and one file per group of asks turns meanings into a typed answer.
//
// Invariants: the package is pure (no I/O, no clock, no state that changes but the memory for words, which readings at the
// same time never share); only the person's own new words count;
// a field that was not stated is absent; when words contradict each other, hedge or set a condition, the decision is to
// ask. Time is linear in the length of the mail, and no more than MaxText bytes of it are looked at.
//
// The forms it knows: RFC 3676 (quote marks, "-- "), RFC 5322 (the header fields that mail programs copy above a quote).
package replies
