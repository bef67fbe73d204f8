// Package templates writes the mails of a programme.
//
// Every mail has one source per language, messages/LANGUAGE/KIND.txt, from which both its plain text and its HTML are
// made, so that the two always say the same. A mail that a language does not have is sent in English. A new language is
// a new folder with the same files. A new mail is written in all of them; until it is, TestEveryLanguageHasEveryMail knows
// it as pending.
//
// # How a mail is written
//
// A source begins with header lines and an empty line:
//
//	subject: Did you and {{.Partner.Name.First}} meet?
//	preview: One word is enough.
//	to: coordinator          (participant when left out, or sponsor: who signs, and how)
//
// The rest is first run as a text/template on the Letter and is then read as markup, line by line:
//
//	running text             lines up to an empty line are one paragraph; a \ at a line's end keeps the line end
//	? Will you join?         the one thing that the mail asks
//	## Why the two of you    a small heading
//	- an item                a list; a line behind it that is indented by two spaces is its second line
//	1. A question            a numbered list, with second lines as well
//	| {{.Words}}             somebody's own words; a paragraph right above is their caption
//	@ Talks | 31 of 36 | 3 not known       a figure: label, value, note
//	% March | 31 of 36       a figure by month, which HTML shows as a chart
//	%% Talks by month        what they are, right above them
//	++ Mentees of | North | South          a table: what its rows are called, and its columns
//	+ North | 6 | <5         a row of it, with its name
//	=> yes — and you are in  a reply that would work; words that end in … are for the reader to complete
//	=# your answers         the reply that opens with the numbers of the questions above
//	~ small print
//
// Files whose names begin with _ are parts: _words.txt holds the words that code needs, such as the names of months;
// _sentences.txt the sentences that code chooses, each under the name by which code does (mentoring.Sentence); _talks.txt those of
// them that are questions for a talk, by what the mentee wants to grow in (mentoring.Aim);
// _frame.txt is what stands around every mail; the others are called with {{template "_name" .}}.
//
// Templates can call first, list (of its arguments), join, andList, orList, date (a day or a moment, and the letter's date), moment (with the time of day), clock (the time of day), ordinal, number,
// count (a number and its noun), numerals, place (of what stands at an index), int (of a pointer), marks (as a row of them may
// look), mark (at an index), role, yes and no (what an optional answer says), wanted (whether a question is open), capital and
// lower (the first letter), sentence (ends it), phrase (takes the full stop off), quoted (each of a list) and spoken (the names
// of languages).
//
// # House style
//
// The mail says I and means Rapport; you is the reader. Sentences have at most twenty words. One mail asks one thing.
// What stands behind a reply says what follows from it, in Rapport's voice: a reader's own sentence must never be found
// in our text, or it would be taken for a quotation of it.
//
// A translation says what the English mail says as somebody would who writes in that language, not word for word. German
// says Sie, French vous, Dutch je and Spanish tú, throughout. Nobody's gender is known, so that no sentence may need it.
// Replies are words that replies understands in that language. A space before a French mark is one that holds (U+00A0).
//
// # Invariants
//
// What a template prints is a value and never becomes markup, a header line or HTML, whoever wrote it: New rewrites each
// printing action so, and html/template escapes what is shown. A mail holds no link to the web and no remote part; its
// buttons are mailto links (RFC 6068) that open a ready-made reply. The subject is one line. Rendering reads no clock
// and changes nothing: the same letter gives the same bytes.
package templates
