// Package evidence sorts what a programme did by the six standards of EMCC Global's International Standards for Mentoring and
// Coaching Programmes (ISMCP), as a folder that an assessor can read: a start page as plain text and as one page of HTML, a text and
// tables (CSV) for each standard, and the mails of the programme with made-up people.
//
// It is pure: facts in, files out. An assessor is an outsider, so Facts has no field for a participant's name, address or words.
// Figures about people come in as they may be told (package disclosure). What is not evidenced is said as plainly as what is.
package evidence
