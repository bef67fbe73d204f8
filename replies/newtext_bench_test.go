package replies

import (
	"strings"
	"testing"
)

// The mails that the benchmark reads: a short reply over a long quote, a long thread of many programs, an HTML mail.
var (
	shortReply = "Thank you for the reminder.\n\nWe met on Tuesday and I would give it a 4. The next talk is in May.\n\nBest wishes\nAnn Field\n" +
		"Director of Works\n01632 960123\n\nOn Mon, 3 Mar 2025 at 10:11, Riverside <hello@riverside.example> wrote:\n\n" +
		strings.Repeat(quotedMail+"\n>\n", 8)
	longThread = "Agreed, from June then.\n\nAnn\n\n" + strings.Repeat("-----Original Message-----\nFrom: Riverside <hello@riverside.example>\n"+
		"Sent: Monday, 3 March 2025 10:11\nTo: Ann Field\nSubject: Mentoring\n\n"+ourMail+"\n\nThis email is confidential and intended for its recipient.\n\n"+
		"Am 03.03.2025 um 10:11 schrieb Jürgen Weiß <juergen@weiss.example>:\n"+strings.ReplaceAll(quotedMail, "hour", "Stunde für Übung")+"\n\n", 38)
	ownProse  = strings.Repeat("We talked about the budget round, about two people who want to leave, and how to say no.\nHe listens well; I would go on.\n\n", 20)
	htmlReply = "<html><head><style>p{margin:0}</style></head><body><p>Yes, gladly.</p><p>Thursday suits me best.</p><div>Ann</div>" +
		"<div class=\"gmail_quote\"><div>On Mon, 3 Mar 2025 at 10:11, Riverside &lt;hello@riverside.example&gt; wrote:</div><blockquote>" +
		strings.Repeat("<p>Would you like to take part in this year's programme? It takes about one hour a month.</p>", 20) + "</blockquote></div></body></html>"
)

func BenchmarkNewText(b *testing.B) {
	for _, c := range []struct {
		name string
		said Message
	}{
		{"short", Message{Text: shortReply}},
		{"short, ours known", Message{Text: shortReply, Sent: ourMail}},
		{"prose", Message{Text: ownProse}},
		{"thread", Message{Text: longThread}},
		{"html", Message{HTML: htmlReply}},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.said.Text) + len(c.said.HTML)))
			b.ReportAllocs()
			for b.Loop() {
				NewText(c.said)
			}
		})
	}
}
