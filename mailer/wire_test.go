package mailer

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/emersion/go-smtp"
	gomail "github.com/wneessen/go-mail/smtp"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// editor is a proxy in front of a server that changes what the server says, and keeps what the client says.
type editor struct {
	port int

	mu    sync.Mutex
	heard bytes.Buffer
}

func newEditor(t *testing.T, to int, change func(string) string) *editor {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	e := &editor{port: listener.Addr().(*net.TCPAddr).Port}
	var all sync.WaitGroup
	all.Go(func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			server, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", to))
			if err != nil {
				client.Close()
				return
			}
			all.Go(func() { defer server.Close(); _, _ = io.Copy(io.MultiWriter(server, e), client) })
			all.Go(func() {
				defer client.Close()
				said := make([]byte, 4096)
				for {
					n, err := server.Read(said)
					if err != nil {
						return
					}
					if _, err := io.WriteString(client, change(string(said[:n]))); err != nil {
						return
					}
				}
			})
		}
	})
	t.Cleanup(func() { _ = listener.Close(); all.Wait() })
	return e
}

func (e *editor) Write(p []byte) (int, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.heard.Write(p)
}

// S10: whoever takes STARTTLS out of what the server offers, or answers in its place, hears no name, no password and no mail.
func TestNothingIsSaidInTheClear(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(string) string{
		"stripped": func(s string) string { return strings.ReplaceAll(s, "STARTTLS", "XXXXXXXX") },
		"refused": func(s string) string {
			return strings.ReplaceAll(s, "220 2.0.0 Ready to start TLS", "454 4.7.0 TLS is not available")
		},
		"answered in its place": func(s string) string {
			if strings.HasPrefix(s, "220 2.0.0") {
				return s + "250 OK\r\n250 OK\r\n354 go on\r\n"
			}
			return s
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			office := open(t, dial.StartTLS)
			office.password = "open sesame"
			proxy := newEditor(t, office.port, change)
			tr := office.transport(t, dial.StartTLS)
			tr.server.Port, tr.server.Username, tr.server.Password = proxy.port, "rapport", "open sesame"
			var d dots
			got := tr.Send(t.Context(), envelope, mailRaw, d.handOver)
			tr.Close()
			proxy.mu.Lock()
			defer proxy.mu.Unlock()
			heard := proxy.heard.String()
			// What was said in the server's place before TLS is forgotten with it, so that attempt may well succeed.
			if sent := len(office.mails()); got.State != Unsent && !(name == "answered in its place" && sent == 1) || sent == 0 && (d.n != 0 || !got.ChannelFault) {
				t.Errorf("got %+v with %d dots and %d mails", got, d.n, sent)
			}
			for _, secret := range []string{"AUTH", "MAIL", "RCPT", "rapport", "pat@example.org", "hello", "open sesame"} {
				if strings.Contains(heard, secret) {
					t.Errorf("%q was said in the clear: %q", secret, heard)
				}
			}
		})
	}
}

// S12, S13: whatever a text holds, one mail goes in and one comes out, the same.
func TestEndOfDataVariantsStayOneMail(t *testing.T) {
	t.Parallel()
	var texts []string
	for _, before := range []string{"\n", "\r", "\r\n", "\x00"} {
		for _, after := range []string{"\n", "\r", "\r\n", "\x00"} {
			for _, dot := range []string{".", ".."} {
				texts = append(texts, "before"+before+dot+after+"MAIL FROM:<eve@example.net>"+after+"RCPT TO:<eve@example.net>"+after+"DATA"+after+"Subject: smuggled"+after+after+"x"+before+dot+after)
			}
		}
	}
	if len(texts) != 32 {
		t.Fatal(len(texts))
	}
	office := open(t, dial.None)
	tr := office.transport(t, dial.None)
	for i, text := range texts {
		m := example()
		text += "\n"
		m.Text, m.HTML = text, ""
		raw, err := Compose(m)
		if err != nil {
			t.Fatal(err)
		}
		var d dots
		if got := tr.Send(t.Context(), Envelope{From: envelope.From, To: string(m.To)}, raw, d.handOver); got.State != Accepted {
			t.Fatalf("%q: %+v", text, got)
		}
		mails := office.mails()
		if len(mails) != i+1 || !bytes.Equal(mails[i], raw) {
			t.Fatalf("%q: %d mails after %d", text, len(mails), i+1)
		}
		fit(t, raw)
		want := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
		if _, got, _, _ := read(t, mails[i]); got != want {
			t.Errorf("%q came back as %q", want, got)
		}
	}
}

// fit checks that bytes may go over the wire as they are: RFC 5321, 2.3.8 and 4.5.3.1.6.
func fit(t *testing.T, raw []byte) {
	t.Helper()
	for i, b := range raw {
		switch {
		case b == '\n' && (i == 0 || raw[i-1] != '\r'), b == '\r' && (i+1 == len(raw) || raw[i+1] != '\n'):
			t.Fatalf("a bare line end at byte %d of %q", i, raw)
		case b == 0 || b > '~':
			t.Fatalf("byte %d is %#x in %q", i, b, raw)
		}
	}
	for line := range bytes.Lines(raw) {
		if len(line) > maxLine+2 {
			t.Fatalf("a line of %d bytes", len(line))
		}
	}
}

// S11, S12: what is composed is what is read, for texts made of what breaks mail programs.
func TestComposedIsWhatIsRead(t *testing.T) {
	t.Parallel()
	pieces := []string{
		".", "\n.\n", "\n", "\r\n", " ", "\t", "=", "=20", "=\n", "=?utf-8?q?a?=", "From ", "\nFrom x", "--", "\n--rapport-", "ü", "日本語", "🎉", "e\u0301", "\u200b",
		"Bcc: eve@example.net", "\n\n", strings.Repeat("x", 80), strings.Repeat("word ", 210), "\x1b[31m", "\u2028", "a", "Z", "0", ",", ";", "<", ">", "\"", "\\", "(", ")", "\xff", "\u0000",
	}
	random := rand.New(rand.NewPCG(11, 12))
	text := func(most int) string {
		var b strings.Builder
		for range random.IntN(most) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		return b.String()
	}
	n := 5000
	if testing.Short() {
		n = 500
	}
	refused := 0
	for range n {
		m := example()
		m.ToName, m.Subject, m.Text, m.HTML = text(4), text(5), text(30), "<p>"+text(10)
		raw, err := Compose(m)
		if err != nil {
			refused++
			m.ToName, m.Subject = "Zoë", "Hello"
			if raw, err = Compose(m); err != nil {
				t.Fatalf("%+v: %v", m, err)
			}
		}
		fit(t, raw)
		if !Sealed(string(m.To), raw) {
			t.Fatalf("the mail is to somebody else:\n%s", raw)
		}
		h, gotText, gotHTML, _ := read(t, raw)
		subject, _ := h.Subject()
		to, err := h.AddressList("To")
		lines := strings.NewReplacer("\r\n", "\n", "\r", "\n")
		if gotText != lines.Replace(strings.ToValidUTF8(m.Text, "\uFFFD")) || gotHTML != lines.Replace(strings.ToValidUTF8(m.HTML, "\uFFFD")) ||
			subject != strings.Join(strings.Fields(m.Subject), " ") || err != nil || len(to) != 1 || to[0].Address != string(m.To) {
			t.Fatalf("%+v came back as %q, %q, %q, %v (%v)", m, subject, gotText, gotHTML, to, err)
		}
		for _, key := range []string{"Bcc", "Cc"} {
			if h.Has(key) {
				t.Fatalf("a header was injected:\n%s", raw)
			}
		}
	}
	if refused == n || refused == 0 {
		t.Errorf("%d of %d were refused", refused, n)
	}
}

// S17: whichever of a mail's parts is swapped for another person's, it does not go out, and an honest one does.
func TestAMixUpIsNoticed(t *testing.T) {
	t.Parallel()
	n := 10_000
	if testing.Short() {
		n = 1000
	}
	random := rand.New(rand.NewPCG(17, 17))
	write := func(i int) Parcel {
		m := example()
		m.MessageID = fmt.Sprintf("%d@rapport.example", i)
		m.To = mentoring.Address(fmt.Sprintf("p%d@example.org", i))
		m.ToName = fmt.Sprintf("Person %d", i)
		m.Text, m.HTML = fmt.Sprintf("canary-%d-%x\n", i, sha256.Sum256([]byte(m.To))), ""
		raw, err := Compose(m)
		if err != nil {
			t.Fatal(err)
		}
		return Parcel{ID: int64(i), From: "b@rapport.example", To: string(m.To), Raw: raw, Seal: Seal(m.To, raw)}
	}
	previous := write(0)
	for i := 1; i <= n; i++ {
		p := write(i)
		if !p.sealed() {
			t.Fatalf("an honest mail is held: %s", p.Raw)
		}
		mixed := p
		switch random.IntN(5) {
		case 0:
			mixed.To = previous.To
		case 1:
			mixed.Raw = previous.Raw
		case 2:
			mixed.Seal = previous.Seal
		case 3: // the whole mail is another person's, sealed for the wrong one
			mixed.Raw = previous.Raw
			mixed.Seal = Seal(mentoring.Address(mixed.To), mixed.Raw)
		case 4: // one letter was changed on the way
			mixed.Raw = bytes.Clone(p.Raw)
			mixed.Raw[random.IntN(len(mixed.Raw))] ^= 1
		}
		if mixed.sealed() {
			t.Fatalf("a mixed-up mail goes out: to %s\n%s", mixed.To, mixed.Raw)
		}
		previous = p
	}
}

// S17: a sender names nobody to the server for a mail that is not theirs.
func TestAMixedUpMailIsNotSent(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	d := newDesk(0)
	p := parcel(1)
	p.To = "eve@example.net"
	d.parcels[1], d.ready = p, []Parcel{p}
	employ(t, d, brisk, office.transport(t, dial.None))
	eventually(t, "it is settled", func() bool { return d.last(1) == MixedUp })
	if office.sessions() != 0 {
		t.Error("the server was asked")
	}
}

// S1: the server takes the mail and its answer is lost, a thousand times: whoever sends it again sends the same bytes, and
// each attempt ends in doubt and never as failed.
func TestALostAnswerIsADoubtAThousandTimes(t *testing.T) {
	t.Parallel()
	n := 1000
	if testing.Short() {
		n = 100
	}
	office := open(t, dial.None)
	var mu sync.Mutex
	copies := map[[32]byte]int{}
	office.onData = func(c *smtp.Conn, r io.Reader) error {
		body, err := io.ReadAll(r)
		if err != nil {
			return err
		}
		mu.Lock()
		copies[sha256.Sum256(body)]++
		mu.Unlock()
		_ = c.Conn().Close() // the 250 never arrives
		return errors.New("cut")
	}
	tr := office.transport(t, dial.None)
	for i := range n {
		raw := fmt.Appendf(nil, "To: pat@example.org\r\nMessage-ID: <%d@rapport.example>\r\n\r\nhello\r\n", i)
		for range 2 {
			var d dots
			if got := tr.Send(t.Context(), envelope, raw, d.handOver); got.State != Ambiguous || d.n != 1 {
				t.Fatalf("trial %d: %+v with %d dots", i, got, d.n)
			}
		}
	}
	mu.Lock()
	defer mu.Unlock()
	if len(copies) != n {
		t.Errorf("%d kinds of mail arrived, want %d", len(copies), n)
	}
	for _, count := range copies {
		if count != 2 {
			t.Errorf("a mail arrived %d times, want both copies with equal bytes", count)
		}
	}
}

// S2: the answer to the dot is waited for for ten minutes, and not much longer.
func TestALateAnswerIsWaitedFor(t *testing.T) {
	t.Parallel()
	for after, want := range map[time.Duration]State{
		time.Minute: Accepted, 5 * time.Minute: Accepted, 9 * time.Minute: Accepted, 10*time.Minute - time.Second: Accepted,
		11 * time.Minute: Ambiguous, 15 * time.Minute: Ambiguous,
	} {
		t.Run(after.String(), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				ours, theirs := net.Pipe()
				defer ours.Close()
				defer theirs.Close()
				tr := NewTransport(Server{Host: "127.0.0.1", Port: 25, TLS: dial.None}, slog.New(slog.DiscardHandler))
				served := make(chan struct{})
				go func() { // a server that takes the mail and thinks about it
					defer close(served)
					talk(theirs, after)
				}()
				client, err := gomail.NewClient(ours, "127.0.0.1")
				if err == nil {
					err = client.Hello("localhost")
				}
				if err != nil {
					t.Fatal(err)
				}
				tr.kept = &connection{client: client, conn: ours}
				began := time.Now()
				got := tr.Send(t.Context(), envelope, mailRaw, func(context.Context) error { return nil })
				if took := time.Since(began); got.State != want || took > 10*time.Minute+time.Second {
					t.Errorf("got %+v after %s, want %s", got, took, want)
				}
				tr.drop()
				_ = theirs.Close()
				<-served
			})
		})
	}
}

// talk answers one client as a server would, and the final dot after a while.
func talk(conn net.Conn, after time.Duration) {
	_, _ = io.WriteString(conn, "220 hello\r\n")
	var line []byte
	inData := false
	one := make([]byte, 1)
	for {
		if _, err := conn.Read(one); err != nil {
			return
		}
		if line = append(line, one[0]); one[0] != '\n' {
			continue
		}
		said := string(line)
		line = nil
		answer := "250 ok\r\n"
		switch {
		case inData && said != ".\r\n":
			continue
		case inData:
			inData = false
			time.Sleep(after) // a fake clock's
		case said == "DATA\r\n":
			inData, answer = true, "354 go on\r\n"
		}
		if _, err := io.WriteString(conn, answer); err != nil {
			return
		}
	}
}
