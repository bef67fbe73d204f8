package doctor

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/config"
)

// endsSoon is how long before its end a certificate is worth a word: time for a person to renew it.
const endsSoon = 14 * 24 * time.Hour

const day = "2 January 2006"

// certificate looks at the end of the certificate by which a server has proved its name.
func certificate(part string, s config.Server, state *tls.ConnectionState, now time.Time) []Finding {
	if state == nil || len(state.PeerCertificates) == 0 {
		return nil
	}
	ends := state.PeerCertificates[0].NotAfter
	if left := ends.Sub(now); left < endsSoon {
		return []Finding{warning(part, fmt.Sprintf("the server's certificate ends soon, on %s", ends.Format(day)),
			"ask who runs the mail server to renew it; after that day no mail goes through")}
	}
	return []Finding{fine(part, "the server proves that it is %s, until %s", s.Host, ends.Format(day))}
}

// certificateFault says why a certificate proves nothing.
func certificateFault(part string, s config.Server, err *tls.CertificateVerificationError) Finding {
	leaf := err.UnverifiedCertificates[0]
	if _, other := errors.AsType[x509.HostnameError](err.Err); other {
		names := namesOf(leaf)
		return wrong(part, fmt.Sprintf("the server at %s proves to be %s and not %s", s.Endpoint().Address(), strings.Join(names, " or "), s.Host),
			fmt.Sprintf("write host: %s under %s if that is the server you mean; if not, ask who runs it", names[0], part))
	}
	if invalid, ok := errors.AsType[x509.CertificateInvalidError](err.Err); ok && invalid.Reason == x509.Expired {
		if time.Now().Before(leaf.NotBefore) {
			return wrong(part, fmt.Sprintf("the server's certificate begins only on %s", leaf.NotBefore.Format(day)), "set this machine's clock; if it is right, ask who runs the mail server")
		}
		return wrong(part, fmt.Sprintf("the server's certificate ended on %s", leaf.NotAfter.Format(day)), "ask who runs the mail server to renew it; if the clock of this machine is wrong, set it")
	}
	return wrong(part, fmt.Sprintf("nobody that this machine trusts vouches for %s (its certificate is from %q)", s.Host, leaf.Issuer.CommonName),
		"when your organisation has an authority of its own, name its certificate with ca-file under "+part+"; else ask who runs the mail server")
}

// namesOf returns the names that a certificate proves.
func namesOf(leaf *x509.Certificate) []string {
	names := slices.Clone(leaf.DNSNames)
	for _, ip := range leaf.IPAddresses {
		names = append(names, ip.String())
	}
	if len(names) == 0 {
		names = []string{leaf.Subject.CommonName}
	}
	return names
}
