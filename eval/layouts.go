package main

import (
	"fmt"
	"hash/fnv"
	"strings"
)

// layout is the mail that a mail program makes of somebody's words and our mail.
type layout struct {
	name string
	page func(words, ours, writer string) string
}

// laidOut puts rows that hold words alone into the mails of mail programs: each row into one, chosen by its id, so that
// every program meets every sort of words.
func laidOut(rows []replyRow) []replyRow {
	out := make([]replyRow, 0, len(rows))
	for _, r := range rows {
		if r.Words == nil {
			words := r.Body
			hash := fnv.New32a()
			hash.Write([]byte(r.ID))
			l := layouts[hash.Sum32()%uint32(len(layouts))]
			r.Question = strings.TrimSpace(r.Question)
			r.Words, r.Layout, r.signed = &words, l.name, true
			r.Body = l.page(words, ourMail(r.Question), "Robin Example")
		}
		out = append(out, r)
	}
	return out
}

// ourMail is the mail that a question stood in.
func ourMail(question string) string {
	return "Dear Robin,\n\n" + wrapped(question, 72) + "\n\nThe mentoring team\nNo link, no login: just reply. Reply STOP to leave."
}

const attribution = "On Tue, 4 Mar 2025 at 09:12, Mentoring <mentoring@programme.example> wrote:"

var layouts = []layout{
	{"no quote", func(words, _, _ string) string { return words + "\n" }},
	{"webmail", func(words, ours, _ string) string { return words + "\n\n" + attribution + "\n\n" + marked(ours) }},
	{"wrapped attribution", func(words, ours, _ string) string {
		return words + "\n\nOn Tue, 4 Mar 2025 at 09:12, Mentoring\n<mentoring@programme.example> wrote:\n" + marked(ours)
	}},
	{"phone", func(words, ours, _ string) string {
		return words + "\n\nSent from my iPhone\n\n> On 4 Mar 2025, at 09:12, Mentoring <mentoring@programme.example> wrote:\n> \n" + marked(ours)
	}},
	{"phone, unmarked", func(words, ours, writer string) string {
		return words + "\n\n" + first(writer) + "\n\nOn 4 Mar 2025, at 09:12, Mentoring <mentoring@programme.example> wrote:\n\n" + ours
	}},
	{"header block", func(words, ours, writer string) string {
		return words + "\n\n________________________________\nFrom: Mentoring <mentoring@programme.example>\nSent: Tuesday, March 4, 2025 9:12 AM\nTo: " +
			writer + "\nSubject: Mentoring\n\n" + ours
	}},
	{"header block, signature", func(words, ours, writer string) string {
		return words + "\r\n\r\nKind regards\r\n" + first(writer) + "\r\n\r\n" + writer + "\r\nHead of Finance\r\nTel. 020 7946 0000\r\n\r\nFrom: Mentoring <mentoring@programme.example>\r\n" +
			"Sent: 04 March 2025 09:12\r\nTo: " + writer + "\r\nSubject: Mentoring\r\n\r\n" + strings.ReplaceAll(ours, "\n", "\r\n")
	}},
	{"original message", func(words, ours, writer string) string {
		return words + "\n\n-----Original Message-----\nFrom: Mentoring [mailto:mentoring@programme.example]\nSent: Tuesday 4 March 2025 09:12\nTo: " + writer +
			"\nSubject: Mentoring\n\n" + ours
	}},
	{"banner", func(words, ours, _ string) string {
		return "CAUTION: This email originated from outside of the organisation. Do not click links or open\nattachments unless you recognise the sender and know the content is safe.\n\n" +
			words + "\n\n" + attribution + "\n" + marked(ours)
	}},
	{"bottom", func(words, ours, _ string) string { return attribution + "\n" + marked(ours) + "\n" + words + "\n" }},
	{"bottom, signature", func(words, ours, writer string) string {
		return "* Mentoring <mentoring@programme.example> [2025-03-04 09:12]:\n" + marked(ours) + "\n" + words + "\n\n-- \n" + writer + "\nHead of Finance\n"
	}},
	{"German program", func(words, ours, writer string) string {
		return words + "\n\nVon: Mentoring <mentoring@programme.example>\nGesendet: Dienstag, 4. März 2025 09:12\nAn: " + writer + "\nBetreff: Mentoring\n\n" + ours
	}},
	{"French program", func(words, ours, _ string) string {
		return words + "\n\nEnvoyé de mon iPhone\n\nLe 4 mars 2025 à 09:12, Mentoring <mentoring@programme.example> a écrit :\n\n" + marked(ours)
	}},
	{"Dutch program", func(words, ours, _ string) string {
		return words + "\n\nOp di 4 mrt 2025 om 09:12 schreef Mentoring <mentoring@programme.example>:\n\n" + marked(ours)
	}},
	{"disclaimer", func(words, ours, writer string) string {
		return words + "\n\nRegards,\n" + writer + "\n\nThis e-mail and any attachments are confidential and intended solely for the addressee. If you are not the\n" +
			"intended recipient, do not read, copy or forward it, and delete it. Please consider the environment.\n\n" + attribution + "\n" + marked(ours)
	}},
}

func first(name string) string { return strings.Fields(name)[0] }

func marked(text string) string {
	return "> " + strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n> ") + "\n"
}

// wrapped breaks every line of text at that width.
func wrapped(text string, width int) string {
	var b strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		used := 0
		for _, word := range strings.Fields(line) {
			if used > 0 && used+1+len(word) > width {
				b.WriteByte('\n')
				used = 0
			}
			if used > 0 {
				b.WriteByte(' ')
				used++
			}
			fmt.Fprint(&b, word)
			used += len(word)
		}
		b.WriteByte('\n')
	}
	return strings.TrimRight(b.String(), "\n")
}
