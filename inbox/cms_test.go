package inbox

import (
	"bytes"
	"encoding/base64"
	"slices"
	"strings"
	"testing"
)

// element writes an element with a definite length; a tag with its end marked has an indefinite one.
func element(tag byte, content ...[]byte) []byte {
	b := slices.Concat(content...)
	return slices.Concat([]byte{tag, 0x84, byte(len(b) >> 24), byte(len(b) >> 16), byte(len(b) >> 8), byte(len(b))}, b)
}

func unended(tag byte, content ...[]byte) []byte {
	return slices.Concat([]byte{tag, 0x80}, slices.Concat(content...), []byte{0, 0})
}

// cms writes what openssl and Outlook write around a mail, with either form of length.
func cms(kind []byte, write func(tag byte, content ...[]byte) []byte, content []byte) []byte {
	data := element(berObjectID, []byte("\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01"))
	algorithms := write(0x31, write(berSequence, element(berObjectID, []byte("\x60\x86\x48\x01\x65\x03\x04\x02\x01")), element(0x05)))
	return write(berSequence, element(berObjectID, kind), write(berExplicit, write(berSequence,
		element(0x02, []byte{1}), algorithms, write(berSequence, data, write(berExplicit, content)), write(0x31, element(berSequence, []byte("x"))))))
}

func cutAfter(b []byte, words string) []byte {
	return b[:bytes.Index(b, []byte(words))+len(words)]
}

func TestSignedContent(t *testing.T) {
	t.Parallel()
	inner := multipart("mixed", plain("Yes, we met."), "Content-Type: application/pdf; name=a.pdf\n\nx")
	whole := element(berOctets, []byte(inner))
	half := len(inner) / 2
	pieces := unended(berOctets|berConstructed, element(berOctets, []byte(inner[:half])), unended(berOctets|berConstructed, element(berOctets, []byte(inner[half:]))))
	definite := element(berOctets|berConstructed, element(berOctets, []byte(inner[:half])), element(berOctets, []byte(inner[half:])))
	mail := func(kind string, b []byte) string {
		return "Content-Type: application/pkcs7-mime; name=smime.p7m" + kind + "\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString(b)
	}
	signed := "; smime-type=signed-data"
	for name, tc := range map[string]struct {
		raw               string
		text              string
		encrypted, sealed bool
	}{
		"definite lengths":   {raw: mail(signed, cms(oidSignedData, element, whole)), text: "Yes, we met."},
		"indefinite lengths": {raw: mail(signed, cms(oidSignedData, unended, pieces)), text: "Yes, we met."},
		"definite pieces":    {raw: mail("", cms(oidSignedData, element, definite)), text: "Yes, we met."},
		"signed twice":       {raw: mail(signed, cms(oidSignedData, element, element(berOctets, []byte(mail(signed, cms(oidSignedData, element, whole)))))), text: "Yes, we met."},
		"cut off":            {raw: mail(signed, cutAfter(cms(oidSignedData, element, whole), "Yes, we")), text: "Yes, we"},
		"signed, encrypted":  {raw: mail(signed, cms(oidSignedData, element, element(berOctets, []byte(mail("", cms(oidEnvelopedData, element, nil)))))), encrypted: true},
		"encrypted":          {raw: mail("", cms(oidEnvelopedData, unended, nil)), encrypted: true},
		"encrypted, newer":   {raw: mail("", cms(oidAuthEnvelopedData, element, nil)), encrypted: true},
		"nothing in it":      {raw: mail(signed, cms(oidSignedData, element, nil)), sealed: true},
		"compressed":         {raw: mail("; smime-type=compressed-data", cms([]byte("\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x09"), element, whole)), sealed: true},
		"not a signature":    {raw: mail(signed, []byte("hello")), sealed: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m, err := Parse([]byte(tc.raw))
			if err != nil || !strings.HasPrefix(m.Text, tc.text) || tc.text == "" && m.Text != "" || m.Encrypted != tc.encrypted || m.Sealed != tc.sealed {
				t.Errorf("text %q, encrypted %v, sealed %v (%v)", m.Text, m.Encrypted, m.Sealed, err)
			}
			if tc.text == "Yes, we met." && (!slices.Equal(m.Attachments, []string{"a.pdf"}) || !slices.Contains(m.Types, "application/pdf")) {
				t.Errorf("attachments %q of %q", m.Attachments, m.Types)
			}
		})
	}
	deep := inner
	for range maxSeals + 1 {
		deep = mail(signed, cms(oidSignedData, element, element(berOctets, []byte(deep))))
	}
	if m := read(t, deep); m.Text != "" || !m.Sealed {
		t.Errorf("too many signatures: %q, sealed %v", m.Text, m.Sealed)
	}
}

func FuzzSigned(f *testing.F) {
	f.Add(cms(oidSignedData, element, element(berOctets, []byte("\nYes"))))
	f.Add(cms(oidSignedData, unended, unended(berOctets|berConstructed, element(berOctets, []byte("\nYes")))))
	f.Fuzz(func(t *testing.T, b []byte) {
		if content, _ := signedContent(b); len(content) > len(b) {
			t.Errorf("%d bytes out of %d", len(content), len(b))
		}
	})
}
