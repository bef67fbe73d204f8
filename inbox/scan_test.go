package inbox

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

// nested is a mail of that many multiparts within each other.
func nested(depth int) []byte {
	var b bytes.Buffer
	for i := range depth {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=\"b%d\"\r\n\r\n--b%d\r\n", i, i)
	}
	b.WriteString("\r\nhello\r\n")
	return b.Bytes()
}

// flat is a mail of that many empty parts.
func flat(parts int) []byte {
	return []byte("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + strings.Repeat("--b\r\n\r\n", parts) + "--b--\r\n")
}

func TestLimits(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		raw []byte
		cap string // "" fits
	}{
		"deep enough":     {nested(MaxDepth), ""},
		"too deep":        {nested(MaxDepth + 1), "levels"},
		"much too deep":   {nested(100_000), "levels"},
		"mails in mails":  {bytes.Repeat([]byte("Content-Type: message/rfc822\r\n\r\n"), 100_000), "levels"},
		"many parts":      {flat(MaxParts - 1), ""},
		"too many parts":  {flat(MaxParts), "parts"},
		"a million parts": {flat(1_000_000), "parts"},
		"many fields":     {append(bytes.Repeat([]byte("X: y\r\n"), MaxFields), "\r\nhi"...), ""},
		"too many fields": {append(bytes.Repeat([]byte("X: y\r\n"), MaxFields+1), "\r\nhi"...), "header fields"},
		"a long field":    {[]byte("X: " + strings.Repeat("y", MaxFieldBytes-3) + "\r\n\r\nhi"), ""},
		"too long":        {[]byte("X: " + strings.Repeat("y", MaxFieldBytes) + "\r\n\r\nhi"), "bytes in a header field"},
		"folded too long": {[]byte("X: y\r\n" + strings.Repeat(" y\r\n", MaxFieldBytes) + "\r\nhi"), "bytes in a header field"},
		"a long header":   {[]byte(strings.Repeat("X: "+strings.Repeat("y", 1000)+"\r\n", 300) + "\r\nhi"), "bytes in a header"},
		"long From":       {[]byte("From: " + strings.Repeat("y", MaxFromBytes) + "@example.org\r\n\r\nhi"), "bytes in From"},
		"too many bytes":  {make([]byte, MaxSize+1), "bytes"},
		"50 MB of line":   {append([]byte("Subject: "), bytes.Repeat([]byte("a"), 30<<20)...), "bytes in a header field"},
		"no end of lines": {bytes.Repeat([]byte("\n"), 1<<20), ""},
		"dashes":          {append([]byte("Content-Type: multipart/mixed; boundary=\""+strings.Repeat("-", 1000)+"\"\r\n\r\n"), bytes.Repeat([]byte("---------------------\n"), 1<<16)...), ""},
		"nothing":         {nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			started := time.Now()
			shape, err := Scan(tc.raw)
			if took := time.Since(started); took > 2*time.Second {
				t.Errorf("took %v", took)
			}
			unfit, _ := errors.AsType[*Unfit](err)
			if tc.cap == "" && (err != nil || len(shape.Parts) == 0) || tc.cap != "" && (unfit == nil || unfit.Cap != tc.cap) {
				t.Errorf("got %v with %d parts, want %q", err, len(shape.Parts), tc.cap)
			}
		})
	}
}

// P1, P2, P3: what is beyond a limit costs no more than finding that out, however far beyond it is.
func TestRefusalIsCheap(t *testing.T) {
	for name, mail := range map[string]func(n int) []byte{
		"levels":        nested,
		"parts":         flat,
		"fields":        func(n int) []byte { return bytes.Repeat([]byte("X: y\r\n"), n) },
		"a field":       func(n int) []byte { return append([]byte("X: "), bytes.Repeat([]byte("y"), 30*n)...) },
		"a folded one":  func(n int) []byte { return append([]byte("X: y"), bytes.Repeat([]byte("\r\n y"), 5*n)...) },
		"mails in mail": func(n int) []byte { return bytes.Repeat([]byte("Content-Type: message/rfc822\r\n\r\n"), n) },
	} {
		for _, n := range []int{10_000, 100_000, 1_000_000} {
			raw := mail(n)
			least := time.Hour
			for range 5 {
				started := time.Now()
				if _, err := Scan(raw); err == nil {
					t.Fatalf("%s: %d fit", name, n)
				}
				if least = min(least, time.Since(started)); least < 50*time.Millisecond {
					break
				}
			}
			if least > slowness*50*time.Millisecond {
				t.Errorf("%s: %d took %s", name, n, least)
			}
		}
	}
}

func TestShape(t *testing.T) {
	t.Parallel()
	raw := strings.ReplaceAll(`From someone Wed Mar 12 10:22:00 2025
Subject: a mail within a mail
Content-Type: multipart/mixed;
	boundary="outer"

preamble
--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: Text/Plain

plain
--inner
Content-Type: text/html

html
--inner--
between
--outer
Content-Type: message/rfc822

Subject: within

--outer is not the boundary here
body
--outer--
epilogue
`, "\n", "\r\n")
	shape, err := Scan([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		kind, body    string // of a container the body is not compared
		parent, depth int
	}{
		{"multipart/mixed", "", -1, 0}, {"multipart/alternative", "", 0, 1}, {"text/plain", "plain", 1, 2}, {"text/html", "html", 1, 2},
		{"message/rfc822", "", 0, 1}, {"text/plain", "--outer is not the boundary here\r\nbody", 4, 2},
	}
	if len(shape.Parts) != len(want) {
		t.Fatalf("%d parts, want %d", len(shape.Parts), len(want))
	}
	for i, w := range want {
		got := shape.Parts[i]
		if got.Type != w.kind || got.Parent != w.parent || got.Depth != w.depth || w.body != "" && string(got.Body) != w.body {
			t.Errorf("part %d is %s in %d at %d with %q", i, got.Type, got.Parent, got.Depth, got.Body)
		}
	}
}

func FuzzScan(f *testing.F) {
	f.Add(nested(3))
	f.Add(flat(3))
	f.Add([]byte("Content-Type: message/rfc822\n\nContent-Type: multipart/x; boundary=\n\n--\n----\n"))
	f.Add([]byte("--b\r\nContent-Type: multipart/mixed; boundary=\"b\\\"\r\n\r\n--b"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		shape, err := Scan(raw)
		if err != nil {
			if _, ok := errors.AsType[*Unfit](err); !ok {
				t.Errorf("untyped error %v", err)
			}
			return
		}
		if len(shape.Parts) == 0 || len(shape.Parts) > MaxParts {
			t.Fatalf("%d parts", len(shape.Parts))
		}
		leaves := 0
		for i, p := range shape.Parts {
			if p.Parent >= i || p.Parent < 0 && i > 0 || p.Depth > MaxDepth || p.Type == "" {
				t.Errorf("part %d: %+v", i, p)
			}
			if i > 0 && p.Depth != shape.Parts[p.Parent].Depth+1 {
				t.Errorf("part %d is at depth %d", i, p.Depth)
			}
			if !shape.hasParts(i) {
				leaves += len(p.Header) + len(p.Body)
			}
		}
		if leaves > len(raw) {
			t.Errorf("%d bytes were made out of %d", leaves, len(raw))
		}
	})
}
