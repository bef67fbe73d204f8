package wire

import (
	"bytes"
	"net/mail"
	"strings"
	"sync"
	"time"
)

// smtpWatcher follows one SMTP session (RFC 5321, and 2920: several commands may come at once).
type smtpWatcher struct {
	journal *Journal
	mu      sync.Mutex
	from    string
	to      []string
	asked   []bool // commands without a reply yet, whether each is DATA
	inData  bool
	lines   bytes.Buffer // what has not been understood yet
	body    bytes.Buffer
	pending *Handed // the dot was written and the answer is awaited
	reply   bytes.Buffer
}

// Ended keeps a mail whose answer never came.
func (w *smtpWatcher) Ended() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.pending != nil {
		w.journal.keep(*w.pending)
		w.pending = nil
	}
}

func (w *smtpWatcher) Sent(data []byte) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.inData {
		w.bodyBytes(data)
		return
	}
	w.lines.Write(data)
	for !w.inData {
		line, rest, whole := bytes.Cut(w.lines.Bytes(), []byte("\r\n"))
		if !whole {
			return
		}
		w.command(string(line))
		left := bytes.Clone(rest)
		w.lines.Reset()
		w.lines.Write(left)
	}
}

func (w *smtpWatcher) command(line string) {
	upper := strings.ToUpper(line)
	switch {
	case strings.HasPrefix(upper, "MAIL FROM:"):
		w.from, w.to = angled(line), nil
	case strings.HasPrefix(upper, "RCPT TO:"):
		w.to = append(w.to, angled(line))
	}
	w.asked = append(w.asked, upper == "DATA")
}

// angled returns what stands between the first angle brackets.
func angled(line string) string {
	_, rest, _ := strings.Cut(line, "<")
	address, _, _ := strings.Cut(rest, ">")
	return address
}

func (w *smtpWatcher) bodyBytes(data []byte) {
	w.body.Write(data)
	if !bytes.HasSuffix(w.body.Bytes(), []byte(Dot)) {
		return
	}
	raw := bytes.TrimSuffix(w.body.Bytes(), []byte(".\r\n"))
	raw = bytes.ReplaceAll(raw, []byte("\r\n.."), []byte("\r\n."))
	h := &Handed{At: time.Now(), From: w.from, Recipients: w.to, Raw: bytes.Clone(raw), MessageID: messageID(raw)}
	w.inData, w.to, w.pending = false, nil, h
	w.body.Reset()
}

func (w *smtpWatcher) Answered(data []byte, passed bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.reply.Write(data)
	for {
		line, rest, whole := bytes.Cut(w.reply.Bytes(), []byte("\r\n"))
		if !whole {
			return
		}
		if len(line) < 4 || line[3] != '-' { // the last line of a reply
			w.replied(string(line), passed)
		}
		left := bytes.Clone(rest)
		w.reply.Reset()
		w.reply.Write(left)
	}
}

func (w *smtpWatcher) replied(line string, passed bool) {
	switch {
	case len(w.asked) > 0:
		if w.asked[0] {
			w.inData = strings.HasPrefix(line, "354")
			w.body.Reset()
		}
		w.asked = w.asked[1:]
	case w.pending != nil:
		w.pending.Accepted, w.pending.Heard, w.pending.Answered = strings.HasPrefix(line, "2"), passed, time.Now()
		w.journal.keep(*w.pending)
		w.pending = nil
	}
}

// messageID returns the Message-ID of a mail without its angle brackets, "" when there is none.
func messageID(raw []byte) string {
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return ""
	}
	return strings.Trim(strings.TrimSpace(m.Header.Get("Message-ID")), "<>")
}
