package mailer

import (
	"bytes"
	"crypto"
	"crypto/ed25519"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/emersion/go-msgauth/dkim"
)

// DKIM signs mails with the key of a domain (RFC 6376), so that those who get them can tell that they come from it. A
// mail is signed when it is made: what is stored is what goes out, at every attempt.
type DKIM struct {
	Domain   string
	Selector string // the key's name: its public half stands in the DNS at <selector>._domainkey.<domain>
	key      crypto.Signer
}

// signedHeaders are the fields that a signature covers, once more than a mail has them: one that is added on the way breaks
// it (RFC 6376, 5.4.2).
var signedHeaders = []string{
	"From", "From", "To", "To", "Cc", "Subject", "Subject", "Reply-To", "Reply-To", "Date", "Date", "Message-ID", "In-Reply-To", "References",
	"MIME-Version", "Content-Type", "Content-Type", "Content-Transfer-Encoding", "Auto-Submitted", "List-Unsubscribe",
}

const (
	// looseKey are the permissions that no key file may have; a group may read it, as with other secrets.
	looseKey fs.FileMode = 0o037
	// leastRSA is the shortest RSA key that verifiers have to take, in bits (RFC 8301, 3.2).
	leastRSA = 1024
	maxKey   = 1 << 16
)

// LoadDKIM reads a private key in PEM, RSA (PKCS #1 or #8) or Ed25519 (PKCS #8, RFC 8463). The error is a *mentoring.Error
// when the file is not there, is no such key, or may be read by others.
func LoadDKIM(domain, selector, path string) (*DKIM, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, refuse("the DKIM key cannot be read: put the private key into "+path+", or correct smtp.dkim.key-file", err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, fmt.Errorf("look at the DKIM key: %w", err)
	}
	if info.Mode().Perm()&looseKey != 0 {
		return nil, refuse("others may read the DKIM key: run “chmod 600 "+path+"”", nil)
	}
	text, err := io.ReadAll(io.LimitReader(file, maxKey))
	if err != nil {
		return nil, refuse("the DKIM key cannot be read: see that "+path+" is a file", err)
	}
	key, err := parseKey(text)
	if err != nil {
		return nil, refuse("there is no usable DKIM key in "+path+": it should be a private RSA key of 1024 bits or more, or an Ed25519 key, in PEM", err)
	}
	return &DKIM{Domain: domain, Selector: selector, key: key}, nil
}

func parseKey(text []byte) (crypto.Signer, error) {
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, errors.New("no PEM")
	}
	var key any
	var err error
	if block.Type == "RSA PRIVATE KEY" {
		key, err = x509.ParsePKCS1PrivateKey(block.Bytes)
	} else {
		key, err = x509.ParsePKCS8PrivateKey(block.Bytes)
	}
	if err != nil {
		return nil, err
	}
	switch key := key.(type) {
	case *rsa.PrivateKey:
		if key.N.BitLen() < leastRSA {
			return nil, errors.New("too short")
		}
		return key, nil
	case ed25519.PrivateKey:
		return key, nil
	default:
		return nil, fmt.Errorf("a key of type %T", key)
	}
}

// Public returns the public half of the key as it stands in the DNS under p= (RFC 6376, 3.6.1), in DER.
func (d *DKIM) Public() ([]byte, error) {
	if public, ok := d.key.Public().(ed25519.PublicKey); ok {
		return public, nil // RFC 8463, 4.2: the bare key
	}
	return x509.MarshalPKIXPublicKey(d.key.Public())
}

// Sign returns raw with a DKIM-Signature in front.
func (d *DKIM) Sign(raw []byte) ([]byte, error) {
	var signed bytes.Buffer
	err := dkim.Sign(&signed, bytes.NewReader(raw), &dkim.SignOptions{
		Domain: d.Domain, Selector: d.Selector, Signer: d.key, HeaderKeys: signedHeaders,
		HeaderCanonicalization: dkim.CanonicalizationRelaxed, BodyCanonicalization: dkim.CanonicalizationRelaxed,
	})
	if err != nil {
		return nil, fmt.Errorf("sign a mail: %w", err)
	}
	return signed.Bytes(), nil
}

// DNSName is where the public half of the key stands in the DNS.
func (d *DKIM) DNSName() string {
	return strings.TrimSuffix(d.Selector+"._domainkey."+d.Domain, ".") + "."
}
