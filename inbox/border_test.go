package inbox

import (
	"fmt"
	"strings"
	"testing"
)

var testBorder = Border{AuthservID: "mx.own.test", ReceivedBy: "mx.own.test"}

const (
	received = "Received: from a.test (a.test [192.0.2.1])\r\n\tby mx.own.test (Postfix) with ESMTPS id 1; Mon, 2 Mar 2026 10:00:00 +0000\r\n"
	inside   = "Return-Path: <x@north.test>\r\nDelivered-To: box@own.test\r\nReceived: from mx.own.test by store.own.test with LMTP id 2\r\n"
)

func results(what string) string { return "Authentication-Results: mx.own.test; " + what + "\r\n" }

// TestVerdict holds A3: only what the border wrote above its own Received counts, and of that the worst.
func TestVerdict(t *testing.T) {
	t.Parallel()
	pass := results("dmarc=pass header.from=north.test")
	for name, row := range map[string]struct {
		header string
		want   Verdict
	}{
		"passed":                                {inside + pass + received, Authentic},
		"folded, with comments and a version":   {"Authentication-Results: mx.own.test (why; dmarc=fail) 1;\r\n\tspf=fail smtp.mailfrom=x.test;\r\n\tdmarc=pass (p=reject (sp=none)) header.from=North.Test\r\n" + received, Authentic},
		"failed":                                {results("dmarc=fail header.from=north.test") + received, Forged},
		"the worst of two":                      {pass + results("dmarc=fail header.from=north.test") + received, Forged},
		"the worst of two, the other way":       {results("dmarc=fail header.from=north.test") + pass + received, Forged},
		"passed and not known":                  {pass + results("dmarc=none header.from=north.test") + received, NoVerdict},
		"for another domain":                    {results("dmarc=pass header.from=else.test") + received, NoVerdict},
		"for no domain":                         {results("dmarc=pass") + received, NoVerdict},
		"two domains in one result":             {results("dmarc=pass header.from=else.test header.from=north.test") + received, NoVerdict},
		"by another server":                     {"Authentication-Results: mx.else.test; dmarc=pass header.from=north.test\r\n" + received, NoVerdict},
		"by a server whose name begins so":      {"Authentication-Results: mx.own.test.evil; dmarc=pass header.from=north.test\r\n" + received, NoVerdict},
		"below the border":                      {received + pass, NoVerdict},
		"below, with a second border":           {received + pass + received, NoVerdict},
		"below another hop":                     {inside + received + "Received: from x by mx.own.test; x\r\n" + pass, NoVerdict},
		"without the border":                    {pass + "Received: from a by mx.else.test; x\r\n", NoVerdict},
		"without any hop":                       {pass, NoVerdict},
		"a border by its greeting":              {"Received: from by mx.own.test by mx.else.test; x\r\n" + pass, NoVerdict},
		"a border in a comment":                 {"Received: from a (x by mx.own.test ) by mx.else.test; x\r\n" + pass + received, Authentic},
		"none at all":                           {results("none") + received, NoVerdict},
		"DKIM of that domain alone":             {results("dkim=pass header.d=north.test") + received, Authentic},
		"DKIM of another domain":                {results("dkim=pass header.d=else.test") + received, NoVerdict},
		"SPF of that domain alone":              {results("spf=pass smtp.mailfrom=x@north.test") + received, Authentic},
		"SPF of another domain":                 {results("spf=pass smtp.mailfrom=else.test") + received, NoVerdict},
		"DKIM passed where DMARC was not known": {results("dkim=pass header.d=north.test; dmarc=temperror header.from=north.test") + received, NoVerdict},
		"a result inside of a quotation":        {results(`spf=none reason="; dmarc=pass header.from=north.test"`) + received, NoVerdict},
		"a result inside of a comment":          {results("spf=none (; dmarc=pass header.from=north.test)") + received, NoVerdict},
		"an open quotation":                     {results(`spf=none reason="; dmarc=pass header.from=north.test`) + received, NoVerdict},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m, err := Parse([]byte(row.header + "From: anna@north.test\r\n\r\nx\r\n"))
			if err != nil {
				t.Fatal(err)
			}
			if got := testBorder.Verdict(m, "anna@north.test"); got != row.want {
				t.Errorf("verdict %d, want %d", got, row.want)
			}
			if got := (Border{}).Verdict(m, "anna@north.test"); got != NoVerdict {
				t.Errorf("without a border the verdict is %d", got)
			}
		})
	}
}

// TestNoForgedResultIsBelieved writes two hundred forgeries below the border's Received (A3).
func TestNoForgedResultIsBelieved(t *testing.T) {
	t.Parallel()
	ids := []string{"mx.own.test", "MX.OWN.TEST", `"mx.own.test"`, "mx.own.test 1", "(x) mx.own.test"}
	said := []string{"dmarc=pass header.from=north.test", "DMARC = pass header.from=north.test", "dkim=pass header.d=north.test", "spf=pass smtp.mailfrom=north.test", "dmarc=pass (ok) header.from=\"north.test\""}
	hops := []string{"", received, "Received: from mx.own.test by mx.own.test; x\r\n", "received: by mx.own.test\r\n"}
	names := []string{"Authentication-Results", "AUTHENTICATION-RESULTS"}
	n := 0
	for _, id := range ids {
		for _, what := range said {
			for _, hop := range hops {
				for _, name := range names {
					n++
					header := inside + received + hop + fmt.Sprintf("%s: %s; %s\r\n", name, id, what) + hop
					m, err := Parse([]byte(header + "From: anna@north.test\r\n\r\nx\r\n"))
					if err != nil {
						t.Fatal(err)
					}
					if got := testBorder.Verdict(m, "anna@north.test"); got != NoVerdict {
						t.Errorf("%d for\n%s", got, header)
					}
				}
			}
		}
	}
	if n < 200 {
		t.Errorf("%d forgeries", n)
	}
}

// TestPeer finds who handed a mail over, for A8.
func TestPeer(t *testing.T) {
	t.Parallel()
	for header, want := range map[string]string{
		received: "192.0.2.1", "Received: from x ([IPv6:2001:DB8::1]) by mx.own.test; x\r\n": "2001:db8::1",
		"Received: from x (x [192.0.2.9]) by store.own.test; x\r\n" + received: "192.0.2.1", "": "",
		"Received: from [not.an.ip] by mx.own.test; x\r\n": "",
	} {
		m, err := Parse([]byte(header + "From: anna@north.test\r\n\r\nx\r\n"))
		if err != nil {
			t.Fatal(err)
		}
		if got := testBorder.Peer(m); got != want {
			t.Errorf("%q came from %q, want %q", header, got, want)
		}
	}
}

// FuzzVerdict holds that nothing below the border's Received is believed, whatever it says.
func FuzzVerdict(f *testing.F) {
	f.Add(results("dmarc=pass header.from=north.test"))
	f.Add(received + results("dmarc=pass header.from=north.test"))
	f.Fuzz(func(t *testing.T, below string) {
		if strings.Contains(below, "\n\n") || strings.Contains(below, "\r\n\r\n") {
			return
		}
		m, err := Parse([]byte(received + below + "\r\nFrom: anna@north.test\r\n\r\nx\r\n"))
		if err != nil {
			return
		}
		if got := testBorder.Verdict(m, "anna@north.test"); got != NoVerdict {
			t.Errorf("verdict %d", got)
		}
	})
}
