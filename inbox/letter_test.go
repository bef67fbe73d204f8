package inbox

import (
	"slices"
	"strings"
	"testing"
)

// multipart writes parts of that kind; each is its fields, an empty line and its body.
func multipart(kind string, parts ...string) string {
	boundary := "b" + kind[:3]
	return "Content-Type: multipart/" + kind + "; boundary=" + boundary + "\n\n--" + boundary + "\n" +
		strings.Join(parts, "\n--"+boundary+"\n") + "\n--" + boundary + "--\n"
}

func plain(text string) string { return "Content-Type: text/plain; charset=utf-8\n\n" + text }
func page(html string) string  { return "Content-Type: text/html; charset=utf-8\n\n" + html }

func TestWhichPartIsTheLetter(t *testing.T) {
	t.Parallel()
	letter := "<p>Yes, we met on Tuesday, and it went well.</p>"
	for name, tc := range map[string]struct {
		raw, text, html string
		attachments     []string
	}{
		"HTML only":                 {page(letter), "", letter, nil},
		"HTML that says plain":      {plain("<!DOCTYPE html>\n" + letter), "", "<!DOCTYPE html>\n" + letter, nil},
		"both say the same":         {multipart("alternative", plain("Yes, we met."), page("<p>Yes, we met.</p>")), "Yes, we met.", "<p>Yes, we met.</p>", nil},
		"an empty text":             {multipart("alternative", plain(" \u200b\n"), page(letter)), "", letter, nil},
		"a notice":                  {multipart("alternative", plain("This message is in HTML format.\nPlease use another program."), page(letter)), "", letter, nil},
		"a notice in German":        {multipart("alternative", plain("Ihr Programm kann diese HTML-Nachricht nicht anzeigen."), page(letter)), "", letter, nil},
		"a link":                    {multipart("alternative", plain("https://mail.example.org/m/1\n"), page(letter)), "", letter, nil},
		"a line of something else":  {multipart("alternative", plain("Sent from a phone"), page(letter)), "", letter, nil},
		"one line and its quote":    {multipart("alternative", plain("Yes!"), page("<p>Yes!</p><blockquote>Did you meet this week, and how was it?</blockquote>")), "Yes!", "<p>Yes!</p><blockquote>Did you meet this week, and how was it?</blockquote>", nil},
		"one line with a link":      {multipart("alternative", plain("Yes, see https://example.org/notes"), page("<p>Yes, <a href=x>see</a></p>")), "Yes, see https://example.org/notes", "<p>Yes, <a href=x>see</a></p>", nil},
		"a person speaks of HTML":   {plain("Please send no HTML format."), "Please send no HTML format.", "", nil},
		"an empty HTML":             {multipart("alternative", plain("Yes"), page("<html><body></body></html>")), "Yes", "<html><body></body></html>", nil},
		"two plain alternatives":    {multipart("alternative", plain("Yes, really"), plain("Yes, really"), page("<p>Yes, really</p>")), "Yes, really", "<p>Yes, really</p>", nil},
		"pictures in the HTML":      {multipart("alternative", plain("Yes, really"), multipart("related", page("<p>Yes, really</p>"), "Content-Type: image/png; name=a.png\n\nx")), "Yes, really", "<p>Yes, really</p>", []string{"a.png"}},
		"alternatives in a mixture": {multipart("mixed", multipart("related", multipart("alternative", plain("Yes, really"), page("<p>Yes, really</p>"))), "Content-Type: application/pdf; name=a.pdf\n\nx"), "Yes, really", "<p>Yes, really</p>", []string{"a.pdf"}},
		"text around pictures":      {multipart("mixed", plain("one\n"), "Content-Type: image/jpeg; name=a.jpg\nContent-Disposition: inline; filename=a.jpg\n\nx", plain("two\n")), "one\n\ntwo\n", "", []string{"a.jpg"}},
		"Apple's HTML alternative": {multipart("alternative", plain("one\n\ntwo"), multipart("mixed", page("<p>one</p>"), "Content-Type: image/jpeg; name=a.jpg\n\nx", page("<p>two</p>"))),
			"one\n\ntwo", "<p>one</p>\n\n<p>two</p>", []string{"a.jpg"}},
		"an empty HTML follows":   {multipart("mixed", plain("Yes"), "Content-Type: image/png; name=a.png\n\nx", page("<html><body> </body></html>")), "Yes", "", []string{"a.png"}},
		"HTML and a list's words": {multipart("mixed", page(letter), plain("____\nlist & more\n")), "", letter + "\n\n<div>____<br>\nlist &amp; more<br>\n</div>", nil},
		"a letter and a footer":   {multipart("mixed", multipart("alternative", plain("Yes, really"), page("<p>Yes, really</p>")), plain("list")), "Yes, really\n\nlist", "<p>Yes, really</p>\n\n<div>list</div>", nil},
		"an attached text":        {multipart("mixed", plain("Yes"), "Content-Type: text/plain\nContent-Disposition: attachment; filename=no.txt\n\nNo"), "Yes", "", []string{"no.txt"}},
		"an attached page":        {multipart("mixed", plain("Yes"), "Content-Type: text/html\nContent-Disposition: attachment; filename=no.html\n\nNo"), "Yes", "", []string{"no.html"}},
		"a text file shown":       {multipart("mixed", plain("Yes"), "Content-Type: text/plain; name=no.txt\nContent-Disposition: inline; filename=no.txt\n\nNo"), "Yes", "", []string{"no.txt"}},
		"an inline text, no name": {multipart("mixed", plain("Yes"), "Content-Type: text/plain\nContent-Disposition: inline\n\nreally"), "Yes\n\nreally", "", nil},
		"a letter with a name":    {multipart("alternative", "Content-Type: text/plain; name=body.txt\nContent-Disposition: inline; filename=body.txt\n\nYes", page("<p>Yes</p>")), "Yes", "<p>Yes</p>", nil},
		"enriched":                {"Content-Type: text/enriched\n\n<bold>Yes</bold>, we\nmet.\n\nPat", "Yes, we met.\nPat", "", nil},
		"enriched as a choice":    {multipart("alternative", plain("Yes"), "Content-Type: text/enriched\n\n<bold>Yes</bold>"), "Yes", "", nil},
		"RTF as a text":           {"Content-Type: text/rtf\n\n{\\rtf1 Yes\\par}", "Yes\n", "", nil},
		"a type of nobody's":      {multipart("alternative", plain("Yes"), "Content-Type: text/x-amp-html\n\n<html amp4email>"), "Yes", "", nil},
		"no words, a picture":     {multipart("related", page("<img src=cid:a>"), "Content-Type: image/png\n\nx"), "", "<img src=cid:a>", []string{"image/png"}},
		"a voice":                 {"Content-Type: audio/mp4; name=voice.m4a\n\nx", "", "", []string{"voice.m4a"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m, err := Parse([]byte(tc.raw))
			if err != nil {
				t.Fatal(err)
			}
			if m.Text != tc.text || m.HTML != tc.html || !slices.Equal(m.Attachments, tc.attachments) {
				t.Errorf("text %q, HTML %q, attachments %q", m.Text, m.HTML, m.Attachments)
			}
		})
	}
}

func TestSignedAndEncryptedLetters(t *testing.T) {
	t.Parallel()
	clear := "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nYes, we met.\n- -- \nPat\n- - a dash\n-----BEGIN PGP SIGNATURE-----\n\niQ=\n-----END PGP SIGNATURE-----\nfooter\n"
	for name, tc := range map[string]struct {
		raw, text         string
		attachments       []string
		encrypted, sealed bool
	}{
		"PGP, signed beside": {raw: multipart("signed", plain("Yes"), "Content-Type: application/pgp-signature; name=signature.asc\n\nx"), text: "Yes"},
		"S/MIME, signed beside": {raw: multipart("signed", multipart("mixed", plain("Yes"), "Content-Type: application/pdf; name=a.pdf\n\nx"),
			"Content-Type: application/octet-stream; name=smime.p7s\n\nx"), text: "Yes", attachments: []string{"a.pdf"}},
		"PGP, signed around":        {raw: plain(clear), text: "Yes, we met.\n-- \nPat\n- a dash\nfooter\n"},
		"PGP, a quoted signature":   {raw: plain("Yes\n> -----BEGIN PGP SIGNED MESSAGE-----\n> x\n"), text: "Yes\n> -----BEGIN PGP SIGNED MESSAGE-----\n> x\n"},
		"PGP, encrypted in a text":  {raw: plain("-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----\n"), text: "-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----\n", encrypted: true},
		"PGP, encrypted in HTML":    {raw: page("<pre>-----BEGIN PGP MESSAGE-----\n\nhQ</pre>"), encrypted: true},
		"PGP/MIME, and a footer":    {raw: multipart("mixed", multipart("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1", "Content-Type: application/octet-stream\n\nx"), plain("list")), text: "list", attachments: []string{"application/octet-stream"}, encrypted: true},
		"PGP/MIME after Exchange":   {raw: multipart("mixed", plain("\n"), "Content-Type: application/pgp-encrypted\n\nVersion: 1", "Content-Type: application/octet-stream; name=encrypted.asc\n\nx"), attachments: []string{"encrypted.asc"}, encrypted: true},
		"S/MIME, encrypted":         {raw: "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nMIAG", encrypted: true},
		"S/MIME, nobody says what":  {raw: "Content-Type: application/x-pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAG", encrypted: true},
		"S/MIME, signed and broken": {raw: "Content-Type: application/pkcs7-mime; smime-type=signed-data\nContent-Transfer-Encoding: base64\n\nMIAG", sealed: true},
		"a certificate":             {raw: multipart("mixed", plain("Yes"), "Content-Type: application/pkcs7-mime; smime-type=certs-only; name=smime.p7c\n\nx"), text: "Yes", attachments: []string{"smime.p7c"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m, err := Parse([]byte(tc.raw))
			if err != nil {
				t.Fatal(err)
			}
			if m.Text != tc.text || m.Encrypted != tc.encrypted || m.Sealed != tc.sealed || !slices.Equal(m.Attachments, tc.attachments) {
				t.Errorf("text %q, attachments %q, encrypted %v, sealed %v", m.Text, m.Attachments, m.Encrypted, m.Sealed)
			}
		})
	}
}

func TestEnrichedText(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		raw      string
		richtext bool
		want     string
	}{
		{"one\ntwo\n\nthree\n\n\nfour", false, "one two\nthree\n\nfour"},
		{"<color><param>red</param>Yes</color> << 5", false, "Yes < 5"},
		{"<excerpt>Did you\nmeet?</excerpt>Yes", false, "> Did you meet?\nYes"},
		{"<nofill>a\nb</nofill>", false, "a\nb"},
		{"a < b and <", false, "a < b and <"},
		{"one<nl>two\nthree<comment>no</comment><lt>", true, "one\ntwo three<"},
	} {
		if got := enrichedText(tc.raw, tc.richtext); got != tc.want {
			t.Errorf("%q: got %q, want %q", tc.raw, got, tc.want)
		}
	}
}

func FuzzEnriched(f *testing.F) {
	f.Add("<excerpt><nofill>a\n\nb<param>x</param></nofill><<", false)
	f.Fuzz(func(t *testing.T, text string, richtext bool) {
		if got := enrichedText(text, richtext); len(got) > 12*len(text) {
			t.Errorf("%d bytes out of %d", len(got), len(text))
		}
	})
}

func FuzzClearsigned(f *testing.F) {
	f.Add("-----BEGIN PGP SIGNED MESSAGE-----\n\n- -\n-----BEGIN PGP SIGNATURE-----\n")
	f.Fuzz(func(t *testing.T, text string) {
		if got := clearsigned(text); len(got) > len(text) {
			t.Errorf("%q became %q", text, got)
		}
	})
}

func FuzzStandsIn(f *testing.F) {
	f.Add("Yes https://example.org", "<p>Yes<style>x</style><img alt=\"👍\">")
	f.Fuzz(func(t *testing.T, text, page string) {
		if standsIn(text, page) && isBlank(page) && !isBlank(text) {
			t.Errorf("%q gives way to nothing", text)
		}
	})
}
