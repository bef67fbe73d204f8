package mailer

import (
	"bytes"
	"crypto"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/emersion/go-msgauth/dkim"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// keyFile writes a private key in PEM.
func keyFile(t *testing.T, kind string, der []byte, mode os.FileMode) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "dkim.pem")
	if err := os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	return path
}

func pkcs8(t *testing.T, key crypto.Signer) []byte {
	t.Helper()
	der, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	return der
}

func rsaKey(t *testing.T) *rsa.PrivateKey {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// S24: what we sign is verified by whoever asks the DNS, as it arrives through a server.
func TestASignatureHoldsThroughTheWire(t *testing.T) {
	t.Parallel()
	key := rsaKey(t)
	_, edwards, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string]string{
		"rsa": keyFile(t, "RSA PRIVATE KEY", x509.MarshalPKCS1PrivateKey(key), 0o600), "rsa in PKCS 8": keyFile(t, "PRIVATE KEY", pkcs8(t, key), 0o640),
		"ed25519": keyFile(t, "PRIVATE KEY", pkcs8(t, edwards), 0o400),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, err := LoadDKIM("rapport.example", "s1", file)
			if err != nil {
				t.Fatal(err)
			}
			raw, err := Compose(example())
			if err != nil {
				t.Fatal(err)
			}
			signed, err := d.Sign(raw)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.HasSuffix(signed, raw) || !Sealed(string(example().To), signed) {
				t.Error("signing changed more than the first field")
			}
			office := open(t, dial.None)
			var n dots
			env := Envelope{From: envelope.From, To: string(example().To)}
			if got := office.transport(t, dial.None).Send(t.Context(), env, signed, n.handOver); got.State != Accepted {
				t.Fatal(got)
			}
			verify := func(mail []byte) error {
				found, err := dkim.VerifyWithOptions(bytes.NewReader(mail), &dkim.VerifyOptions{LookupTXT: zone(t, d)})
				if err != nil || len(found) != 1 || found[0].Domain != "rapport.example" {
					t.Fatalf("%d signatures, %v", len(found), err)
				}
				return found[0].Err
			}
			arrived := office.mails()[0]
			if err := verify(arrived); err != nil {
				t.Errorf("the signature does not hold: %v", err)
			}
			for what, change := range map[string][2]string{
				"subject": {"id_you_meet", "id_we_meet"}, "body": {"From here on", "From there on"}, "recipient": {"MIME-Version: 1.0", "MIME-Version: 1.0\r\nCc: eve@example.net"},
				"second subject": {"MIME-Version: 1.0", "MIME-Version: 1.0\r\nSubject: hello"},
			} {
				changed := bytes.Replace(arrived, []byte(change[0]), []byte(change[1]), 1)
				if bytes.Equal(changed, arrived) || verify(changed) == nil {
					t.Errorf("the signature holds although the %s was changed", what)
				}
			}
		})
	}
}

// zone answers as the DNS of the signing domain would.
func zone(t *testing.T, d *DKIM) func(string) ([]string, error) {
	return func(name string) ([]string, error) {
		public, err := d.Public()
		if err != nil {
			t.Fatal(err)
		}
		if strings.TrimSuffix(name, ".")+"." != d.DNSName() {
			return nil, errors.New("no such name")
		}
		kind := "rsa"
		if len(public) == ed25519.PublicKeySize {
			kind = "ed25519"
		}
		return []string{"v=DKIM1; k=" + kind + "; p=" + base64.StdEncoding.EncodeToString(public)}, nil
	}
}

func TestAKeyFileThatWillNotDo(t *testing.T) {
	t.Parallel()
	key := rsaKey(t)
	short := keyFile(t, "RSA PRIVATE KEY", []byte("no key"), 0o600)
	for name, tc := range map[string]struct{ path, told string }{
		"missing":          {filepath.Join(t.TempDir(), "nothing"), "cannot be read"},
		"a folder":         {t.TempDir(), "others may read"},
		"read by everyone": {keyFile(t, "PRIVATE KEY", pkcs8(t, key), 0o644), "chmod 600"},
		"written by group": {keyFile(t, "PRIVATE KEY", pkcs8(t, key), 0o660), "chmod 600"},
		"no key":           {short, "no usable DKIM key"},
		"a certificate":    {keyFile(t, "CERTIFICATE", pkcs8(t, key)[:20], 0o600), "no usable DKIM key"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := LoadDKIM("rapport.example", "s1", tc.path)
			if err == nil || mentoring.FaultOf(err) != mentoring.FaultInvalid || !strings.Contains(err.Error(), tc.told) {
				t.Errorf("got %v", err)
			}
		})
	}
}
