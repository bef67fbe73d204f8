package inbox

import (
	"strings"
	"unicode/utf8"

	"github.com/emersion/go-message"
	"golang.org/x/net/html/charset"
)

const (
	// maxText is how much text of a part is used, in bytes.
	maxText = 256 << 10
	// maxEncoded is how much of a part is decoded for that: enough for quoted-printable at its worst.
	maxEncoded = 4 * maxText
)

// decodePart returns the beginning of a part as text.
func decodePart(part Part, h message.Header) string {
	label := parameter(h.Get("Content-Type"), "charset")
	body := decodeTextTransfer(part.Body[:min(len(part.Body), maxEncoded)], h.Get("Content-Transfer-Encoding"), label)
	if part.Type == "text/html" && canonicalCharset(label) == "" {
		label = declaredCharset(body)
	}
	return beginning(toText(body, label), maxText)
}

// declaredCharset returns the charset that a page declares by itself, "" when it declares none that matters here.
func declaredCharset(page []byte) string {
	_, name, _ := charset.DetermineEncoding(page, "")
	if name == "utf-8" || name == "windows-1252" { // which are also what it guesses
		return ""
	}
	return name
}

// decodeLetter returns a part of a letter as a text of that kind. Quotation marks, paragraphs and signatures in it are
// those of a plain text.
func decodeLetter(part Part, h message.Header) (kind, text string) {
	text = decodePart(part, h)
	contentType := h.Get("Content-Type")
	switch {
	case part.Type == "text/html":
		return part.Type, text
	case part.Type == "text/enriched" || part.Type == "text/richtext":
		return "text/enriched", enrichedText(text, part.Type == "text/richtext")
	case part.Type == "text/rtf":
		return "text/enriched", clearsigned(rtfText([]byte(text)).text)
	case isPage(text):
		return "text/html", text
	case strings.EqualFold(parameter(contentType, "format"), "flowed"):
		text = unflow(text, strings.EqualFold(parameter(contentType, "delsp"), "yes"))
	}
	return "text/plain", clearsigned(text)
}

// isPage tells HTML that is labelled as a plain text.
func isPage(text string) bool {
	start := strings.ToLower(strings.TrimSpace(text[:min(len(text), 256)]))
	return strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html>") || strings.HasPrefix(start, "<html ")
}

// beginning cuts text to at most that many bytes, at a whole character.
func beginning(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	for limit > 0 && !utf8.RuneStart(text[limit]) {
		limit--
	}
	return text[:limit]
}
