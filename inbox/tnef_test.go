package inbox

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func little32(n int) []byte { return binary.LittleEndian.AppendUint32(nil, uint32(n)) }

// tnefAttribute writes an attribute of a winmail.dat.
func tnefAttribute(level byte, id int, value []byte) []byte {
	return slices.Concat([]byte{level}, little32(id), little32(len(value)), value, []byte{0, 0})
}

// winmail writes a winmail.dat.
func winmail(attributes ...[]byte) []byte {
	return slices.Concat(little32(tnefSignature), []byte{1, 0}, bytes.Join(attributes, nil))
}

// mapiProperty writes a property of one value of variable length.
func mapiProperty(kind, id int, value []byte) []byte {
	padding := make([]byte, (4-len(value)%4)%4)
	return slices.Concat([]byte{byte(kind), byte(kind >> 8), byte(id), byte(id >> 8)}, little32(1), little32(len(value)), value, padding)
}

func mapiNumber(id, n int) []byte {
	return slices.Concat([]byte{3, 0, byte(id), byte(id >> 8)}, little32(n))
}

func mapiList(properties ...[]byte) []byte {
	return append(little32(len(properties)), bytes.Join(properties, nil)...)
}

func wide(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s + "\x00")) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

// compress writes RTF, up to 4 KB of it, as MAPI compresses it, with references to what has been.
func compress(rtf string) []byte {
	window := []byte(lzfuStart)
	var body []byte
	control := 0 // where the bits of the present run are
	for item := 0; ; item++ {
		if item%8 == 0 {
			control = len(body)
			body = append(body, 0)
		}
		from, length := len(window), 2 // a reference to what comes next is the end
		for n := min(17, len(rtf)); n > 0; n-- {
			if from, length = bytes.LastIndex(window, []byte(rtf[:n])), n; from >= 0 && n > 1 {
				break
			}
		}
		if length > 1 {
			body[control] |= 1 << (item % 8)
			body = append(body, byte(from>>4), byte(from<<4|(length-2)))
		} else {
			body = append(body, rtf[0])
		}
		if rtf == "" {
			return slices.Concat(little32(len(body)+12), little32(len(window)-len(lzfuStart)), little32(lzfuCompressed), little32(0), body)
		}
		window, rtf = append(window, rtf[:length]...), rtf[length:]
	}
}

func TestWinmail(t *testing.T) {
	t.Parallel()
	rtf := `{\rtf1\ansi\ansicpg1252\fromtext Yes, we met. Yes, we met again in M\'fcnchen.\par Pat}`
	named := slices.Concat([]byte{0x1F, 0, 1, 0x80}, make([]byte, 16), little32(1), little32(6), wide("ab"), []byte{0, 0}, little32(1), little32(2), []byte{0, 0, 0, 0})
	date := slices.Concat([]byte{0x40, 0, 0x39, 0}, make([]byte, 8))
	flags := slices.Concat([]byte{0x03, 0x10, 1, 0x10}, little32(2), little32(1), little32(2))
	for name, tc := range map[string]struct {
		raw         []byte
		text, html  string
		attachments []string
	}{
		"an old body":    {raw: winmail(tnefAttribute(1, tnefCodePage, little32(1251)), tnefAttribute(1, tnefBody, []byte("\xe4\xe0\x00"))), text: "да"},
		"a body":         {raw: winmail(tnefAttribute(1, tnefMessage, mapiList(date, named, flags, mapiProperty(0x1F, mapiBody, wide("Yes, grün"))))), text: "Yes, grün"},
		"a body, narrow": {raw: winmail(tnefAttribute(1, tnefCodePage, append(little32(1252), 0, 0, 0, 0)), tnefAttribute(1, tnefMessage, mapiList(mapiProperty(0x1E, mapiBody, []byte("gr\xfcn\x00"))))), text: "grün"},
		"a page":         {raw: winmail(tnefAttribute(1, tnefMessage, mapiList(mapiNumber(mapiInternetCharset, 20866), mapiProperty(0x102, mapiHTML, []byte("<p>\xc4\xc1</p>"))))), html: "<p>да</p>"},
		"compressed":     {raw: winmail(tnefAttribute(1, tnefMessage, mapiList(mapiProperty(0x102, mapiCompressedRTF, compress(rtf))))), text: "Yes, we met. Yes, we met again in München.\nPat"},
		"not compressed": {raw: winmail(tnefAttribute(1, tnefMessage, mapiList(mapiProperty(0x102, mapiCompressedRTF, slices.Concat(little32(0), little32(0), little32(lzfuUncompressed), little32(0), []byte(rtf)))))), text: "Yes, we met. Yes, we met again in München.\nPat"},
		"with files": {raw: winmail(tnefAttribute(1, tnefBody, []byte("Yes")), tnefAttribute(2, tnefAttachTitle, []byte("REPOR~1.PDF\x00")), tnefAttribute(2, tnefAttachment, mapiList(mapiProperty(0x1F, mapiLongName, wide("report, final.pdf")))),
			tnefAttribute(2, tnefAttachTitle, []byte("b.png\x00"))), text: "Yes", attachments: []string{"report, final.pdf", "b.png"}},
		"cut off":          {raw: winmail(tnefAttribute(1, tnefMessage, mapiList(mapiProperty(0x1F, mapiBody, wide("Yes, we met and it was good")))))[:60], text: "Yes, we met an"},
		"something else":   {raw: []byte("PK\x03\x04 and so on and so on")},
		"an unknown value": {raw: winmail(tnefAttribute(1, tnefMessage, mapiList([]byte{0x99, 0, 0, 0x10, 1, 2, 3})))},
		"nothing in it":    {raw: nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			mail := func(kind string) string {
				return multipart("mixed", plain("\n"), "Content-Type: "+kind+"; name=winmail.dat\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\n"+base64.StdEncoding.EncodeToString(tc.raw))
			}
			for _, kind := range []string{"application/ms-tnef", "application/octet-stream"} {
				m, err := Parse([]byte(mail(kind)))
				if err != nil || m.Text != tc.text || m.HTML != tc.html || !slices.Equal(m.Attachments, append([]string{"winmail.dat"}, tc.attachments...)) {
					t.Errorf("text %q, HTML %q, attachments %q (%v)", m.Text, m.HTML, m.Attachments, err)
				}
			}
			m, err := Parse([]byte(strings.Replace(mail("application/ms-tnef"), "\n\n\n", "\n\nMine", 1)))
			if err != nil || m.Text != "Mine" {
				t.Errorf("with a text of its own: %q (%v)", m.Text, err)
			}
		})
	}
}

func TestCompressionBomb(t *testing.T) {
	t.Parallel()
	// Each pair of bytes stands for seventeen.
	bomb := slices.Concat(little32(0), little32(1<<31-1), little32(lzfuCompressed), little32(0), bytes.Repeat(append([]byte{0xFF}, bytes.Repeat([]byte{0x00, 0x0F}, 8)...), 1<<17))
	if got := len(decompressRTF(bomb)); got > maxRTF+17 {
		t.Errorf("%d bytes", got)
	}
}

func FuzzTNEF(f *testing.F) {
	f.Add(winmail(tnefAttribute(1, tnefMessage, mapiList(mapiProperty(0x1F, mapiBody, wide("Yes")), mapiProperty(0x102, mapiCompressedRTF, compress(`{\rtf1 a}`))))))
	f.Add(winmail(tnefAttribute(1, tnefBody, []byte("Yes")), tnefAttribute(2, tnefAttachTitle, []byte("a"))))
	f.Fuzz(func(t *testing.T, b []byte) {
		found := readTNEF(b)
		for _, s := range append(found.attachments, found.text, found.html) {
			if !utf8.ValidString(s) || strings.Contains(s, "\x00") || len(s) > maxText {
				t.Errorf("%d bytes of no text", len(s))
			}
		}
		if len(found.attachments) > MaxParts {
			t.Errorf("%d names", len(found.attachments))
		}
	})
}

func FuzzLZFu(f *testing.F) {
	f.Add(compress(`{\rtf1\ansi abcabcabcabc\par}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		if got := decompressRTF(b); len(got) > min(9*len(b), maxRTF+17) {
			t.Errorf("%d bytes out of %d", len(got), len(b))
		}
	})
}
