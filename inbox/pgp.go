package inbox

import "strings"

const (
	pgpSigned    = "-----BEGIN PGP SIGNED MESSAGE-----"
	pgpSignature = "-----BEGIN PGP SIGNATURE-----"
	pgpEnd       = "-----END PGP SIGNATURE-----"
	pgpMessage   = "-----BEGIN PGP MESSAGE-----"
)

// clearsigned returns a text without the armour of a clear signature (RFC 9580, 7): its marks, its headers, the
// signature and the dashes that escape dashes. The signature is not checked: who may speak is decided by the address.
func clearsigned(text string) string {
	if !strings.Contains(text, pgpSigned) {
		return text
	}
	const (
		outside = iota
		inHeaders
		inText
		inSignature
	)
	var out strings.Builder
	state := outside
	for line := range strings.Lines(text) {
		mark := strings.TrimRight(line, " \t\n")
		switch {
		case state == outside && mark == pgpSigned:
			state = inHeaders
		case state == inHeaders:
			if mark == "" {
				state = inText
			}
		case state == inText && mark == pgpSignature:
			state = inSignature
		case state == inSignature:
			if mark == pgpEnd {
				state = outside
			}
		case state == inText:
			out.WriteString(strings.TrimPrefix(line, "- "))
		default:
			out.WriteString(line)
		}
	}
	return out.String()
}
