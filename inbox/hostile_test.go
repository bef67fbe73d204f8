package inbox

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// hostile are mails made to cost more than they are long, each of a size that n sets.
var hostile = map[string]func(n int) []byte{
	"encoded words":         func(n int) []byte { return []byte("Subject: " + strings.Repeat("=?a?q?b?=", n/9) + "\n\nhi") },
	"encoded words, open":   func(n int) []byte { return []byte("Subject: " + strings.Repeat("=?a?q?", n/6) + "\n\nhi") },
	"encoded words, base64": func(n int) []byte { return []byte("Subject: " + strings.Repeat("=?a?b?YQ?= ", n/11) + "\n\nhi") },
	"question marks":        func(n int) []byte { return []byte("Subject: =?a?q?" + strings.Repeat("?=20", n/4) + "\n\nhi") },
	"parameters": func(n int) []byte {
		return []byte("Content-Type: text/plain" + strings.Repeat("; name*1*=x'y'z", n/15) + "\n\nhi")
	},
	"equals signs":         func(n int) []byte { return []byte("Content-Type: text/plain;" + strings.Repeat("=", n) + "\n\nhi") },
	"addresses":            func(n int) []byte { return []byte("To: " + strings.Repeat("a@b.example,", n/12) + "\n\nhi") },
	"address comments":     func(n int) []byte { return []byte("To: " + strings.Repeat("(", n) + "\n\nhi") },
	"address groups":       func(n int) []byte { return []byte("To: " + strings.Repeat("g:a@b.example;,", n/15) + "\n\nhi") },
	"address quotes":       func(n int) []byte { return []byte("To: " + strings.Repeat(`"\\"`, n/4) + "\n\nhi") },
	"address literals":     func(n int) []byte { return []byte("To: a@" + strings.Repeat("[", n) + "\n\nhi") },
	"address dots":         func(n int) []byte { return []byte("To: a" + strings.Repeat(".a", n/2) + "@b.example\n\nhi") },
	"dates":                func(n int) []byte { return []byte("Date: Mon, " + strings.Repeat("(", n) + "\n\nhi") },
	"angle brackets":       func(n int) []byte { return []byte("References: " + strings.Repeat("<", n) + "\n\nhi") },
	"quoted-printable":     body("quoted-printable", "text/plain", "=C3=\n"),
	"soft line breaks":     body("quoted-printable", "text/plain", "=\n"),
	"base64":               body("base64", "text/plain", "eWVz"),
	"base64, padding":      body("base64", "text/plain", "=\n"),
	"spaces":               body("quoted-printable", "text/plain", " "),
	"flowed":               body("7bit", "text/plain; format=flowed", "> a \n"),
	"flowed, deep":         body("7bit", "text/plain; format=flowed", ">"),
	"flowed, deeper":       body("7bit", "text/plain; format=flowed; delsp=yes", "> \n>> \n"),
	"UTF-7":                body("7bit", "text/plain; charset=utf-7", "+AA-"),
	"UTF-7, open":          body("7bit", "text/plain; charset=utf-7", "+"),
	"shifts":               body("7bit", "text/plain; charset=iso-2022-jp", "\x1b$B\x1b(B"),
	"Korean shifts":        body("7bit", "text/plain; charset=iso-2022-kr", "\x0e\x0f"),
	"enriched":             body("7bit", "text/enriched", "<excerpt>\n\n"),
	"enriched, open":       body("7bit", "text/enriched", "<"),
	"tags":                 body("7bit", "text/html", "<div>"),
	"tags, open":           body("7bit", "text/html", "<"),
	"comments":             body("7bit", "text/html", "<!--"),
	"calendar":             body("7bit", "text/calendar", "BEGIN:VEVENT\n"),
	"calendar, folded":     body("7bit", "text/calendar", "\n "),
	"calendar, people":     body("7bit", "text/calendar", "BEGIN:VEVENT\nATTENDEE;CN=\"a:b\";X=1:mailto:a@b.example\n"),
	"calendar, parameters": body("7bit", "text/calendar", ";A=b"),
	"clear signatures":     body("7bit", "text/plain", pgpSigned+"\n\n"+pgpSignature+"\n"),
	"RTF, deep":            body("7bit", "text/rtf", "{", `{\rtf1 `),
	"RTF, words":           body("7bit", "text/rtf", `\u1?\'e4\f1`, `{\rtf1 `),
	"RTF, fonts":           body("7bit", "text/rtf", `\f1\fcharset204`, `{\rtf1{\fonttbl`),
	"signature, nested":    sealed("application/pkcs7-mime", func(n int) []byte { return bytes.Repeat([]byte{0x24, 0x80}, n/2) }),
	"signature, pieces": sealed("application/pkcs7-mime", func(n int) []byte {
		return cms(oidSignedData, unended, unended(berOctets|berConstructed, bytes.Repeat(element(berOctets, []byte("a")), n/7)))
	}),
	"signature, skipped": sealed("application/pkcs7-mime", func(n int) []byte {
		return slices.Concat([]byte{0x30, 0x80}, element(berObjectID, oidSignedData), []byte{0xA0, 0x80, 0x30, 0x80}, bytes.Repeat([]byte{0x30, 0x80}, n/2))
	}),
	"TNEF, attributes": sealed("application/ms-tnef", func(n int) []byte {
		return winmail(bytes.Repeat(tnefAttribute(1, tnefBody, []byte("a")), n/12))
	}),
	"TNEF, properties": sealed("application/ms-tnef", func(n int) []byte {
		return winmail(bytes.Repeat(tnefAttribute(1, tnefMessage, mapiList(bytes.Repeat(mapiNumber(1, 1), 20))), n/180))
	}),
	"TNEF, values": sealed("application/ms-tnef", func(n int) []byte {
		return winmail(tnefAttribute(1, tnefMessage, slices.Concat(little32(1<<31), bytes.Repeat([]byte{2, 0x10, 1, 0, 0xFF, 0xFF, 0, 0}, n/8))))
	}),
	"TNEF, names": sealed("application/ms-tnef", func(n int) []byte {
		return winmail(bytes.Repeat(tnefAttribute(2, tnefAttachTitle, []byte("a")), n/12))
	}),
	"TNEF, compressed": sealed("application/ms-tnef", func(n int) []byte {
		bomb := slices.Concat(make([]byte, 8), little32(lzfuCompressed), little32(0), bytes.Repeat(append([]byte{0xFF}, bytes.Repeat([]byte{0x00, 0x0F}, 8)...), n/17))
		return winmail(tnefAttribute(1, tnefMessage, mapiList(mapiProperty(0x102, mapiCompressedRTF, bomb))))
	}),
	"alternatives": func(n int) []byte {
		part := "\n--balt\nContent-Type: text/html\n\n" + strings.Repeat("<p>a", n/400)
		return []byte("Content-Type: multipart/alternative; boundary=balt\n" + strings.Repeat(part, 100))
	},
	"small texts": func(n int) []byte {
		return []byte("Content-Type: multipart/mixed; boundary=b\n" + strings.Repeat("\n--b\n\n"+strings.Repeat("a", n/190), 190))
	},
	"headers": func(n int) []byte {
		return []byte(strings.Repeat("X: "+strings.Repeat("y", 997)+"\n", n/1001) + "\nhi")
	},
	"boundaries": func(n int) []byte {
		return append(nested(MaxDepth-1), bytes.Repeat([]byte("--b"), n/3)...)
	},
	"boundary lines": func(n int) []byte {
		return append(nested(MaxDepth-1), bytes.Repeat([]byte("--bx\n"), n/5)...)
	},
}

// body makes mails of one part that repeats something.
func body(encoding, kind, unit string, before ...string) func(n int) []byte {
	return func(n int) []byte {
		return []byte("Content-Type: " + kind + "\nContent-Transfer-Encoding: " + encoding + "\n\n" + strings.Join(before, "") + strings.Repeat(unit, n/len(unit)))
	}
}

// sealed makes mails of one container.
func sealed(kind string, content func(n int) []byte) func(n int) []byte {
	return func(n int) []byte {
		return []byte("Content-Type: " + kind + "\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString(content(n)))
	}
}

// cost is the least time that reading a mail took.
func cost(t *testing.T, raw []byte) time.Duration {
	least := time.Hour
	for range 5 {
		started := time.Now()
		if _, err := Parse(raw); err != nil {
			t.Fatal(err)
		}
		least = min(least, time.Since(started))
	}
	return least
}

// Twice as much costs about twice as much. Other work on the machine can only make a time longer, so one round that is
// fast enough is proof, and sizes are such that a square would show.
func TestCostIsLinear(t *testing.T) {
	for name, mail := range hostile {
		t.Run(name, func(t *testing.T) {
			size := 100 << 10
			if small := mail(size); bytes.Index(small, []byte("\n\n")) > MaxFieldBytes && name != "headers" {
				size = 7 << 10 // a field may not be longer
			}
			once, twice := mail(size), mail(2*size)
			var ratio float64
			for range 20 {
				small, large := cost(t, once), cost(t, twice)
				ratio = float64(large) / float64(max(small, 20*time.Microsecond))
				if ratio <= 2.6 {
					return
				}
			}
			t.Errorf("twice as much costs %.1f times as much", ratio)
		})
	}
}

// The largest mail of each kind that is let in.
func TestCostIsBounded(t *testing.T) {
	for name, mail := range hostile {
		raw := mail(8 << 20)
		if _, err := Scan(raw); err != nil {
			continue
		}
		started := time.Now()
		if _, err := Parse(raw); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(started); took > slowness*500*time.Millisecond && cost(t, raw) > slowness*500*time.Millisecond {
			t.Errorf("%s: %v", name, took)
		}
	}
}

// withAttachment is a mail of that many bytes, nearly all of them in an attachment.
func withAttachment(kind string, size int) []byte {
	line := strings.Repeat("QUJD", 19) + "\r\n"
	return []byte("From: pat@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nYes, we met.\r\n--b\r\nContent-Type: " + kind +
		"; name=film.bin\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n" + strings.Repeat(line, size/len(line)) + "--b--\r\n")
}

func TestAttachmentIsNotCopied(t *testing.T) {
	for _, kind := range []string{"video/mp4", "application/ms-tnef", "text/plain"} {
		raw := withAttachment(kind, 25<<20)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		m, err := Parse(raw)
		runtime.ReadMemStats(&after)
		if err != nil || m.Text != "Yes, we met." || !slices.Equal(m.Attachments, []string{"film.bin"}) {
			t.Fatalf("%q with %q (%v)", m.Text, m.Attachments, err)
		}
		if grown := after.TotalAlloc - before.TotalAlloc; grown > 1<<20 {
			t.Errorf("%s: %d bytes were allocated", kind, grown)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, size := range []int{0, 1 << 20, 25 << 20} {
		raw := withAttachment("video/mp4", size)
		b.Run(fmt.Sprintf("attachment of %d MB", size>>20), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(raw); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
