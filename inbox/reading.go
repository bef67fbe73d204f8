package inbox

import (
	"cmp"
	"slices"
	"strings"

	"github.com/emersion/go-message"
)

const (
	// maxSealed is how much of a winmail.dat or a signature is decoded: the letter stands before the attachments.
	maxSealed = 4 << 20
	// maxSeals is how many signatures around each other are opened; RFC 2634 knows two around an encryption.
	maxSeals = 3
)

// reading is a mail whose parts are being read.
type reading struct {
	*Message
	letter    letter
	first     int   // the place in Types of the first part that is being read
	tnef      *Part // the first winmail.dat, opened only when nothing else holds the letter
	seals     int   // signatures that are open
	encrypted bool  // a part needs a key, and may be the letter
}

// readParts reads the parts that Scan found.
func (r *reading) readParts(shape Shape) {
	r.first = len(r.Types)
	for i, part := range shape.Parts {
		r.Types = append(r.Types, part.Type)
		if shape.within(i, isMail) {
			continue
		}
		switch {
		case part.Type == "multipart/encrypted" && shape.hasParts(i):
			r.Encrypted = true
		case strings.HasPrefix(part.Type, "multipart/") && shape.hasParts(i):
		case isSignature(shape, i):
		default:
			if strings.HasPrefix(part.Type, "multipart/") {
				part.Type = "text/plain" // its boundary never comes, so its text is all that there is
			}
			r.readPart(shape, i, part, readHeader(part.Header))
		}
	}
}

// isSignature tells the signature in multipart/signed (RFC 1847), which is no attachment to anybody.
func isSignature(shape Shape, i int) bool {
	switch part := shape.Parts[i]; part.Type {
	case "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature":
		return true
	default:
		return part.Parent >= 0 && shape.Parts[part.Parent].Type == "multipart/signed" && i != part.Parent+1 &&
			strings.HasPrefix(part.Type, "application/")
	}
}

// readPart takes what is readable in a part that is not within an attached mail.
func (r *reading) readPart(shape Shape, i int, part Part, h message.Header) {
	name := fileName(h)
	isText := strings.HasPrefix(part.Type, "text/")
	switch {
	case part.Type == "text/calendar" && r.Calendar == "":
		r.Calendar = decodePart(part, h)
		r.Event = calendarEvent(r.Calendar, parameter(h.Get("Content-Type"), "method"))
	case isCMS(part.Type, name):
		r.open(part, h, name)
	case part.Type == "application/ms-tnef" || part.Type == "application/vnd.ms-tnef" || strings.EqualFold(name, "winmail.dat"):
		if r.tnef == nil {
			r.tnef = &part
		}
		r.Attachments = append(r.Attachments, cmp.Or(name, part.Type))
	case part.Parent >= 0 && isAttached(shape, i, h, name) || isMail(part.Type):
		r.Attachments = append(r.Attachments, cmp.Or(name, part.Type))
	case isLetter(part.Type) || part.Parent < 0 && isText:
		if !r.letter.full() {
			kind, text := decodeLetter(part, h)
			root, branch := shape.alternative(i)
			r.letter.add(r.first+root, r.first+branch, kind, text)
		}
	case name != "":
		r.Attachments = append(r.Attachments, name)
	case !strings.Contains(part.Type, "/delivery-status") && part.Type != "application/pgp-encrypted" && !isText:
		r.Attachments = append(r.Attachments, part.Type)
	}
}

// isLetter tells the types that people write in.
func isLetter(kind string) bool {
	switch kind {
	case "text/plain", "text/html", "text/enriched", "text/richtext", "text/rtf":
		return true
	}
	return false
}

// isAttached tells a part that was added to a letter. A text with a name is a file when it is shown in its place, but
// one of several forms of a letter is never a file.
func isAttached(shape Shape, i int, h message.Header, name string) bool {
	part := shape.Parts[i]
	disposition, _, _ := strings.Cut(h.Get("Content-Disposition"), ";")
	disposition = strings.ToLower(strings.TrimSpace(disposition))
	switch {
	case disposition == "attachment":
		return true
	case name == "":
		return false
	case !strings.HasPrefix(part.Type, "text/"):
		return true
	}
	return disposition == "inline" && shape.Parts[part.Parent].Type != "multipart/alternative"
}

// isCMS tells a signed or encrypted S/MIME mail (RFC 8551), by its name where a gateway has lost its type.
func isCMS(kind, name string) bool {
	return kind == "application/pkcs7-mime" || kind == "application/x-pkcs7-mime" ||
		kind == "application/octet-stream" && strings.HasSuffix(strings.ToLower(name), ".p7m")
}

// open reads the mail within an S/MIME signature.
func (r *reading) open(part Part, h message.Header, name string) {
	kind := strings.ToLower(parameter(h.Get("Content-Type"), "smime-type"))
	if kind == "certs-only" {
		r.Attachments = append(r.Attachments, cmp.Or(name, part.Type))
		return
	}
	content, encrypted := signedContent(decodeTransfer(part.Body[:min(len(part.Body), maxSealed)], h.Get("Content-Transfer-Encoding")))
	switch {
	case encrypted || strings.HasSuffix(kind, "enveloped-data") || kind == "" && content == nil:
		r.encrypted = true
		r.Encrypted = r.Encrypted || part.Parent < 0
		return
	case content == nil || r.seals == maxSeals:
		r.Sealed = true
		return
	}
	shape, err := Scan(content)
	if err != nil || len(r.Types)+len(shape.Parts) > MaxParts {
		r.Sealed = true
		return
	}
	first := r.first
	r.seals++
	r.readParts(shape)
	r.seals--
	r.first = first
}

// finish makes the letter out of what was read.
func (r *reading) finish() {
	r.Text, r.HTML = r.letter.read()
	blank := r.isBlank()
	if blank && r.tnef != nil {
		r.openTNEF(*r.tnef)
		blank = r.isBlank()
	}
	r.Sealed = r.Sealed && blank
	r.Encrypted = r.Encrypted || r.encrypted && blank || isPGPMessage(r.Text) ||
		strings.Contains(r.HTML, pgpMessage) && isBlank(r.Text) && isPGPMessage(visibleText(r.HTML)) ||
		blank && slices.ContainsFunc(r.Types, func(kind string) bool {
			return kind == "multipart/encrypted" || kind == "application/pgp-encrypted"
		})
}

// isBlank reports that no letter was found.
func (r *reading) isBlank() bool { return isBlank(r.Text) && isBlank(visibleText(r.HTML)) }

// isPGPMessage tells an encrypted text.
func isPGPMessage(text string) bool { return strings.HasPrefix(strings.TrimSpace(text), pgpMessage) }

// openTNEF reads the letter in a winmail.dat.
func (r *reading) openTNEF(part Part) {
	h := readHeader(part.Header)
	found := readTNEF(decodeTransfer(part.Body[:min(len(part.Body), maxSealed)], h.Get("Content-Transfer-Encoding")))
	r.Attachments = append(r.Attachments, found.attachments...)
	r.Text, r.HTML = found.text, found.html
}
