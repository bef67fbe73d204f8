package replies

import (
	"strings"
	"testing"
	"time"
)

const ourMail = `Dear Ann,

Would you like to take part in this year's programme? It takes about one
hour a month. Reply yes, no or later. If you want no more mail from us,
reply stop.

The Riverside programme`

// quotedMail is our mail as a program with quote marks copies it.
var quotedMail = "> " + strings.ReplaceAll(ourMail, "\n", "\n> ")

func TestNewText(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"nothing around it", "Yes please", "Yes please"},
		{"blank", " \r\n\r\n", ""},
		{"gmail", "Yes\n\nOn Mon, 3 Mar 2025 at 10:11, Riverside <hello@riverside.example>\nwrote:\n\n" + quotedMail, "Yes"},
		{"no blank line above", "I would say 4\nOn 3 Mar 2025, at 10:11, Riverside <hello@riverside.example> wrote:\n\n" + ourMail, "I would say 4"},
		{"outlook", "Yes\n\n________________________________\nFrom: Riverside <hello@riverside.example>\nSent: Monday, 3 March 2025 10:11\nTo: Ann Field\nSubject: Mentoring\n\n" + ourMail, "Yes"},
		{"outlook, Dutch", "Ja\n\nVan: Riverside <hello@riverside.example>\nVerzonden: maandag 3 maart 2025\nAan: Ann Field\nOnderwerp: Mentoring\n\n" + ourMail, "Ja"},
		{"original message", "Yes\n\n-----Original Message-----\nFrom: Riverside\n\n" + ourMail, "Yes"},
		{"German attribution", "Gerne\n\nAm 03.03.2025 um 10:11 schrieb Riverside <hello@riverside.example>:\n\n" + ourMail, "Gerne"},
		{"French attribution", "Oui\n\nLe lun. 3 mars 2025 à 10:11, Riverside <hello@riverside.example>\na écrit :\n\n" + quotedMail, "Oui"},
		{"Spanish attribution", "Vale\n\nEl lun, 3 mar 2025 a las 10:11, Riverside (<hello@riverside.example>)\nescribió:\n\n" + quotedMail, "Vale"},
		{"Dutch attribution", "Prima\n\nOp ma 3 mrt 2025 om 10:11 schreef Riverside <hello@riverside.example>:\n\n" + quotedMail, "Prima"},
		{"forward", "Yes\nBegin forwarded message:\n\n> From: Riverside\n> Subject: Mentoring\n>\n" + quotedMail, "Yes"},
		{"bottom", "On Mon, 3 Mar 2025 at 10:11, Riverside <hello@riverside.example> wrote:\n" + quotedMail + "\n\nNo, sorry", "No, sorry"},
		{"marker", "Yes\n\n-- Please reply above this line --\n\n" + ourMail, "Yes"},
		{"a date of their own", "On 3 March 2025 we met, at 10:30 in town.\nIt went well.", "On 3 March 2025 we met, at 10:30 in town.\nIt went well."},
		{"signature mark", "Yes\n\n-- \nAnn Field\nTel 01632 960 123", "Yes"},
		{"sign-off", "Yes\n\nKind regards,\nAnn Field\nDirector of Works\n01632 960123", "Yes"},
		{"sign-off and postscript", "Yes\n\nBest wishes\nAnn\n\nPS only from June", "Yes\n\nPS only from June"},
		{"thanks alone", "Thanks", "Thanks"},
		{"telephone in a sentence", "Something is wrong, could somebody ring me? 01632 960123", "Something is wrong, could somebody ring me? 01632 960123"},
		{"contact block", "We met on Friday.\n\nAnn Field\nDirector of Works\nMob 07700 900123", "We met on Friday."},
		{"footer", "Yes\n\nSent from my iPhone", "Yes"},
		{"footer above the quote", "Sent with [Proton Mail](https://proton.example/) secure email.\n\nOn Mon, 3 Mar 2025 at 10:11, Riverside <hello@riverside.example> wrote:\n\n" + quotedMail + "\n\nLater please", "Later please"},
		{"banner", "CAUTION: This email originated from outside of the organisation. Do not click links\nor open attachments unless you recognise the sender.\n\nYes", "Yes"},
		{"banner in brackets", "[EXTERNAL EMAIL] stop and think before clicking links\n\nYes", "Yes"},
		{"disclaimer", "Yes\n\nThis email is confidential. If you are not the intended recipient please delete it. Do not reply.", "Yes"},
		{"name known from the quote", "Yes\n\nAnn\n\nOn Mon, 3 Mar 2025 at 10:11, Riverside <hello@riverside.example> wrote:\n" + quotedMail, "Yes"},
		{"one line", "Hello. On 01/12/13, Ann Field <ann@example.com> wrote: -- REPLY ABOVE THIS LINE --", "Hello."},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			for _, ends := range []string{"\n", "\r\n"} {
				if got := NewText(Message{Text: strings.ReplaceAll(c.text, "\n", ends)}); got != c.want {
					t.Errorf("got %q, want %q", got, c.want)
				}
			}
		})
	}
}

func TestNewTextKnowsOurMail(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"no mark at all", "Yes\n\n" + ourMail, "Yes"},
		{"beneath an unmarked quote", "From: Riverside <hello@riverside.example>\nSent: Monday\nTo: Ann\nSubject: Mentoring\n\n" + ourMail + "\n\nNot this year, sorry", "Not this year, sorry"},
		{"rewrapped", "Yes\n\nWould you like to take part in this year's programme? It\ntakes about one hour a month. Reply yes, no or later. If you\nwant no more mail from us, reply stop.", "Yes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := NewText(Message{Text: c.text, Sent: ourMail}); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// The last numbered answers are no part of the attribution beneath them, though that has no date.
func TestNumberedAnswersAboveAnAttributionWithoutADate(t *testing.T) {
	t.Parallel()
	const answers = "1. Delegating\n2. 12\n3. patience\n4. 1\n5. 4"
	if got := NewText(Message{Text: answers + "\n\nOn Monday, Mentoring wrote:\n> 1. What would help?\n> 2. How many years?\n"}); got != answers {
		t.Errorf("got %q", got)
	}
}

func TestNewTextOfHTML(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, html, want string }{
		{"paragraphs", "<p>Yes,</p><p>gladly &amp; soon</p>", "Yes,\n\ngladly & soon"},
		{"line breaks", "<div>1. One<br>2. Two</div>", "1. One\n2. Two"},
		{"block quote", `<div>Yes</div><div>On Mon, 3 Mar 2025 at 10:11, Riverside &lt;a@b.example&gt; wrote:</div><blockquote>reply <b>stop</b></blockquote>`, "Yes"},
		{"signature", `<div>Yes</div><div class="gmail_signature"><div>Ann, who likes long walks</div></div>`, "Yes"},
		{"style and script", "<style>p{}</style><script>stop()</script>No", "No"},
		{"emoji picture", `<p><img alt="👍" src="x"></p>`, "👍"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := NewText(Message{HTML: c.html}); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	if got := NewText(Message{Text: "text", HTML: "<p>html</p>"}); got != "text" {
		t.Errorf("the text part does not win: %q", got)
	}
}

// TestTimeIsLinear reads hostile texts of the greatest length: each would take minutes if any step were quadratic.
func TestTimeIsLinear(t *testing.T) {
	t.Parallel()
	for name, piece := range map[string]string{
		"quotes": "> a\n", "deep": ">", "dates": "On 3 Mar 2025 10:11 a@b.c ", "words": "yes no later ", "digits": "1 2 3 4 ",
		"lines": "1. a\n", "angle": "<", "at": "@", "blank": "\n", "from": "From: a\n", "one": "a", "dash": "-\n",
		"sign": "regards\n", "stop": "not please stop ", "sentences": "a. ", "on": " On ", "address": "a.a.a.a@", "number": "1 a 2 a 3 a ", "turns": "but yes ", "denials": "not not yes ",
		"bars": "| a\n", "initials": "AB> x\n", "titles": "----mail----\n", "stamps": ">>> a@b 1/1/2001 10:10\n\n", "left out": "[...]\n3 a@b\n",
		"notes": "a          To: 10:10 2001\n", "fields": "From: a@b To: a Sent: 1\n", "wide": "           a\n", "sayings": "> \"a.\"\n\na\n", "wrote": "a wrote:\n",
		"flat": " On a@b: From: ", "disclaimers": "This e-mail and any\n", "accents": "é wrote\n",
	} {
		text := strings.Repeat(piece, MaxText/len(piece)+1)
		start := time.Now()
		Read(Message{Text: text, Sent: text, Date: day(2025, 3, 3)}, Ask{Kind: "survey", Language: "en"})
		Read(Message{HTML: text, Date: day(2025, 3, 3)}, Ask{Kind: "session", Language: "nl"})
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%s: %v", name, took)
		}
	}
}

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 12, 0, 0, 0, time.UTC) }

func FuzzNewText(f *testing.F) {
	f.Add("Yes\n\nOn Mon, 3 Mar 2025 at 10:11, A <a@b.example> wrote:\n> No", "", ourMail)
	f.Add("", "<blockquote>x<p>y", "")
	f.Add("[EXTERNAL] do not click\n-- \nKind regards\nAnn", "<td>", "Dear Ann,")
	f.Fuzz(func(t *testing.T, text, html, sent string) {
		got := NewText(Message{Text: text, HTML: html, Sent: sent})
		if again := NewText(Message{Text: text, HTML: html, Sent: sent}); again != got {
			t.Fatalf("two readings differ: %q and %q", got, again)
		}
		if len(got) > 4*MaxText {
			t.Fatalf("%d bytes", len(got))
		}
	})
}
