package inbox

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// mimic is an IMAP server of a few lines, which can do what no honest one does: count anew without saying so, lie about
// sizes, drip, have a quota, and lack whatever the tests want it to lack.
type mimic struct {
	mu       sync.Mutex
	address  string
	caps     string // beside IMAP4rev1
	validity uint32
	next     uint32 // 0: one after the last
	boxes    map[string][]mimicMail
	quota    int           // percent
	size     int64         // that is announced of every mail, 0 for the truth
	drip     time.Duration // between any two bytes of mails
	commands []string      // what was asked for, without the tags
	most     int           // connections there were at once
	open     int
	refuse   bool // the log-in
}

type mimicMail struct {
	uid  uint32
	text string
	date string
}

const (
	firstOfMarch  = "01-Mar-2026 10:00:00 +0000"
	secondOfMarch = "02-Mar-2026 10:00:00 +0000"
)

func newMimic(t testing.TB, caps string, mails ...mimicMail) *mimic {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	m := &mimic{address: listener.Addr().String(), caps: caps, validity: 1, boxes: map[string][]mimicMail{"INBOX": mails}}
	var all sync.WaitGroup
	var conns sync.Map
	all.Go(func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			conns.Store(conn, nil)
			all.Go(func() { defer conn.Close(); m.serve(conn) })
		}
	})
	t.Cleanup(func() {
		_ = listener.Close()
		conns.Range(func(conn, _ any) bool { _ = conn.(net.Conn).Close(); return true })
		all.Wait()
	})
	return m
}

func (m *mimic) change(f func()) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f()
}

// asked counts the commands that began so.
func (m *mimic) asked(prefix string) (n int) {
	m.change(func() {
		for _, c := range m.commands {
			if strings.HasPrefix(c, prefix) {
				n++
			}
		}
	})
	return n
}

func (m *mimic) serve(conn net.Conn) {
	m.change(func() { m.open++; m.most = max(m.most, m.open) })
	defer m.change(func() { m.open-- })
	lines, box := bufio.NewReader(conn), ""
	fmt.Fprintf(conn, "* OK [CAPABILITY IMAP4rev1%s] hello\r\n", m.caps)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return
		}
		tag, command, _ := strings.Cut(strings.TrimSpace(line), " ")
		m.change(func() { m.commands = append(m.commands, command) })
		words := strings.Fields(command)
		end := "OK done"
		switch words[0] {
		case "LOGIN":
			m.change(func() {
				if m.refuse {
					end = "NO [AUTHENTICATIONFAILED] who are you?"
				}
			})
		case "CAPABILITY":
			fmt.Fprintf(conn, "* CAPABILITY IMAP4rev1%s\r\n", m.caps)
		case "LIST":
			if name := strings.Trim(words[2], `"`); m.boxes[name] != nil {
				fmt.Fprintf(conn, "* LIST () \"/\" %s\r\n", name)
			}
		case "SELECT", "EXAMINE":
			box = strings.Trim(words[1], `"`)
			m.change(func() { end = m.opened(conn, box) })
		case "GETQUOTAROOT":
			m.change(func() {
				fmt.Fprintf(conn, "* QUOTAROOT INBOX all\r\n* QUOTA all (STORAGE %d 1000)\r\n", m.quota*10)
			})
		case "UID":
			m.fetch(conn, box, words)
		case "IDLE":
			fmt.Fprint(conn, "+ go on\r\n")
			if _, err := lines.ReadString('\n'); err != nil {
				return
			}
		}
		if _, err := fmt.Fprintf(conn, "%s %s\r\n", tag, end); err != nil {
			return
		}
	}
}

func (m *mimic) opened(w io.Writer, box string) string {
	mails, ok := m.boxes[box]
	if !ok {
		return "NO [NONEXISTENT] no such mailbox"
	}
	next := m.next
	if next == 0 {
		next = 1
		if len(mails) > 0 {
			next = mails[len(mails)-1].uid + 1
		}
	}
	fmt.Fprintf(w, "* %d EXISTS\r\n* FLAGS ()\r\n* OK [UIDVALIDITY %d] x\r\n* OK [UIDNEXT %d] x\r\n", len(mails), m.validity, next)
	return "OK [READ-ONLY] done"
}

// fetch lists mails, or gives them out.
func (m *mimic) fetch(w io.Writer, box string, words []string) {
	m.mu.Lock()
	mails, size, drip := slices.Clone(m.boxes[box]), m.size, m.drip
	m.mu.Unlock()
	whole := strings.Contains(strings.Join(words, " "), "BODY")
	for i, mail := range mails {
		if !inSet(words[2], mail.uid) {
			continue
		}
		if !whole {
			announced := size
			if announced == 0 {
				announced = int64(len(mail.text))
			}
			fmt.Fprintf(w, "* %d FETCH (UID %d RFC822.SIZE %d INTERNALDATE %q)\r\n", i+1, mail.uid, announced, mail.date)
			continue
		}
		section := "BODY[]"
		if strings.Contains(words[len(words)-1], "<") {
			section = "BODY[]<0>"
		}
		fmt.Fprintf(w, "* %d FETCH (UID %d %s {%d}\r\n", i+1, mail.uid, section, len(mail.text))
		if drip == 0 {
			fmt.Fprintf(w, "%s)\r\n", mail.text)
			continue
		}
		for i := range mail.text {
			time.Sleep(drip)
			if _, err := io.WriteString(w, mail.text[i:i+1]); err != nil {
				return
			}
		}
		fmt.Fprint(w, ")\r\n")
	}
}

// inSet reads the sets that the reader writes: "1:*", "3", "1:2,5".
func inSet(set string, uid uint32) bool {
	for part := range strings.SplitSeq(set, ",") {
		from, to, isRange := strings.Cut(part, ":")
		first, _ := strconv.ParseUint(from, 10, 32)
		last := first
		if to == "*" {
			last = 1 << 32
		} else if isRange {
			last, _ = strconv.ParseUint(to, 10, 32)
		}
		if uint64(uid) >= first && uint64(uid) <= last {
			return true
		}
	}
	return false
}

// talker says what it has to say to the first who comes, and hangs up.
func talker(t testing.TB, says []byte) (address string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		_, _ = conn.Write(says)
		_ = conn.(*net.TCPConn).CloseWrite()
		_ = conn.SetReadDeadline(time.Now().Add(time.Second))
		_, _ = io.Copy(io.Discard, conn)
	}()
	t.Cleanup(func() { _ = listener.Close(); <-done })
	return listener.Addr().String()
}

// syncBuffer is a log that is read while it is written.
type syncBuffer struct {
	mu   sync.Mutex
	text strings.Builder
}

func (b *syncBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.Write(p)
}

func (b *syncBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.String()
}
