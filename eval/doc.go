// Command eval measures how well mail is understood, on mail whose meaning is known.
//
// It sends every row of a corpus through the contract of “rapport reply explain --jsonl” and compares the answers with
// what the row expects: the new text, the meaning of a reply, the kind of a message. The project's own corpus is in
// eval/corpus and always measured; others are measured where they are found. Every figure that is better when higher is
// kept in figures.json, and a figure below the kept one is an error.
//
//	go run ./eval              the tables
//	go run ./eval -misses 20   and what was misunderstood
//	go run ./eval -keep        keep these figures as the ones to hold
//
// Corpora are JSON lines. Their rows:
//
//	newtext  {id, source, input_text, expected_text, expected_text_nosig} or {…, checks}
//	replies  {id, step, lang, ref_date, question, body, expected{intent, fields}, reply_text}; without reply_text the body is
//	         the person's words alone, and is measured inside of the mail that each of several mail programs makes of it
//	mail     {id, source, raw_base64, expect{kind, …}}
//	hostile  {id, raw_base64}: nothing is expected but an answer, in bounded time
package main
