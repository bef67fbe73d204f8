package doctor

import (
	"context"
	"crypto/ed25519"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"net"
	"os"
	"path/filepath"
	"testing"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// zone is what the DNS knows, by "kind name".
type zone map[string][]string

func (z zone) look(kind, name string) ([]string, error) {
	if found, ok := z[kind+" "+name]; ok && found == nil {
		return nil, &net.DNSError{Err: "server misbehaving", Name: name, IsTemporary: true}
	} else if ok {
		return found, nil
	}
	return nil, &net.DNSError{Err: "no such host", Name: name, IsNotFound: true}
}

func (z zone) LookupMX(_ context.Context, name string) (servers []*net.MX, err error) {
	hosts, err := z.look("MX", name)
	for _, h := range hosts {
		servers = append(servers, &net.MX{Host: h})
	}
	return servers, err
}

func (z zone) LookupTXT(_ context.Context, name string) ([]string, error)  { return z.look("TXT", name) }
func (z zone) LookupHost(_ context.Context, name string) ([]string, error) { return z.look("A", name) }

// S24: what other servers will find when they ask about us.
func TestDomains(t *testing.T) {
	t.Parallel()
	public, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	der, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "dkim.pem")
	if err := os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}), 0o600); err != nil {
		t.Fatal(err)
	}
	signed := config.DKIM{Domain: "northwind.org", Selector: "rapport", KeyFile: path}
	record := "v=DKIM1; k=ed25519; p=" + base64.StdEncoding.EncodeToString(public)
	good := func(change func(zone)) zone {
		z := zone{
			"MX northwind.org": {"mx.northwind.org."}, "MX reply.northwind.org": {"mx.northwind.org."},
			"TXT northwind.org":                    {"google-site-verification=x", "v=spf1 include:_spf.example.net -all"},
			"TXT _dmarc.northwind.org":             {"v=DMARC1; p=reject; rua=mailto:x@northwind.org"},
			"TXT rapport._domainkey.northwind.org": {record},
		}
		change(z)
		return z
	}
	for name, test := range map[string]struct {
		zone          zone
		reply         string
		dkim          config.DKIM
		state         State
		found, advice string
	}{
		"all there":                  {good(func(zone) {}), "m+{token}@northwind.org", signed, Fine, "taken by mx.northwind.org", ""},
		"signed by the provider":     {good(func(zone) {}), "m+{token}@northwind.org", config.DKIM{}, Fine, "signed by your mail provider", ""},
		"a domain for replies":       {good(func(zone) {}), "{token}@reply.northwind.org", signed, Fine, "reply.northwind.org are taken by", ""},
		"no server for replies":      {good(func(z zone) { delete(z, "MX reply.northwind.org") }), "{token}@reply.northwind.org", signed, Wrong, "so replies cannot arrive", "add an MX record"},
		"only an address":            {good(func(z zone) { delete(z, "MX northwind.org"); z["A northwind.org"] = []string{"192.0.2.1"} }), "m+{token}@northwind.org", signed, Warning, "try northwind.org itself", "MX record"},
		"takes no mail (RFC 7505)":   {good(func(z zone) { z["MX northwind.org"] = []string{"."} }), "m+{token}@northwind.org", signed, Wrong, "takes no mail", "MX record"},
		"no SPF":                     {good(func(z zone) { z["TXT northwind.org"] = []string{"x=y"} }), "m+{token}@northwind.org", signed, Warning, "which servers may send", "TXT record"},
		"two SPF":                    {good(func(z zone) { z["TXT northwind.org"] = []string{"v=spf1 -all", "v=spf1 mx -all"} }), "m+{token}@northwind.org", signed, Wrong, "only one counts", "one TXT record"},
		"everybody may send":         {good(func(z zone) { z["TXT northwind.org"] = []string{"v=spf1 mx +all"} }), "m+{token}@northwind.org", signed, Warning, "everybody may send", "-all"},
		"no key":                     {good(func(z zone) { delete(z, "TXT rapport._domainkey.northwind.org") }), "m+{token}@northwind.org", signed, Wrong, "the DNS does not know", record[19:]},
		"another key":                {good(func(z zone) { z["TXT rapport._domainkey.northwind.org"] = []string{"v=DKIM1; p=AAAA"} }), "m+{token}@northwind.org", signed, Wrong, "another key", "rapport._domainkey.northwind.org"},
		"no policy":                  {good(func(z zone) { delete(z, "TXT _dmarc.northwind.org") }), "m+{token}@northwind.org", signed, Warning, "(DMARC)", "v=DMARC1; p=none"},
		"no network":                 {zone{"MX northwind.org": nil, "TXT northwind.org": nil, "TXT _dmarc.northwind.org": nil, "TXT rapport._domainkey.northwind.org": nil}, "m+{token}@northwind.org", signed, Warning, "northwind.org could not be looked up", "network"},
		"the DNS answers half of it": {good(func(z zone) { z["TXT northwind.org"] = nil }), "m+{token}@northwind.org", signed, Warning, "could not be looked up", "network"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cfg := config.Config{SMTP: config.SMTP{From: config.Sender{Email: "m@northwind.org"}, Reply: test.reply, Bounce: "m+{token}@northwind.org", DKIM: test.dkim}}
			findings := domains(t.Context(), Subject{Config: cfg, Resolver: test.zone})
			if !has(findings, test.found, test.advice) || worst(findings) != test.state {
				t.Errorf("findings are %+v", findings)
			}
			plain(t, findings)
		})
	}
}

func TestAPolicyHoldsForDomainsBelow(t *testing.T) {
	t.Parallel()
	z := zone{"TXT _dmarc.northwind.org": {"v=DMARC1; p=quarantine"}}
	if f := policy(t.Context(), z, "mentoring.eu.northwind.org"); f.State != Fine {
		t.Errorf("finding is %+v", f)
	}
}

func TestNamesForTrialsAreNotAskedFor(t *testing.T) {
	t.Parallel()
	for _, address := range []mentoring.Address{"m@northwind.example", "m@rapport.test"} {
		cfg := config.Config{SMTP: config.SMTP{From: config.Sender{Email: address}, Reply: string(address), Bounce: string(address)}}
		if findings := domains(t.Context(), Subject{Config: cfg}); len(findings) != 1 || findings[0].State != Fine {
			t.Errorf("findings are %+v", findings)
		}
	}
}
