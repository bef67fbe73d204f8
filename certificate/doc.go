// Package certificate writes the page that somebody gets at the end of a programme: one sheet of A4 as PDF (ISO 32000), to be printed
// and framed.
//
// Its words come from whoever calls, in the reader's language; the package knows how they stand on the sheet. The letters are
// Liberation Serif, of which what is used goes into the file, so that every printer has them.
//
// Invariants: the same certificate gives the same bytes; whatever the words are, a page comes of them. A name with letters that the
// font does not have, or whose script needs more than one letter behind the other, leaves a line to write it on by hand.
package certificate
