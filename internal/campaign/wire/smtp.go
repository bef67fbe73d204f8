package wire

import (
	"bytes"
	"net/mail"
	"strings"
	"sync"
	"time"
)

// Handed is one mail that was handed to an SMTP server: everything up to the final dot went through.
type Handed struct {
	At         time.Time // when the dot was written
	From       string    // the envelope's sender
	Recipients []string
	Raw        []byte // as it stood on the wire, dots unstuffed
	MessageID  string // without angle brackets
	Accepted   bool   // the server said 2xx
	Answered   time.Time
	Heard      bool // the client got the answer
}

// Journal keeps what was handed over on all connections of a proxy, in order.
type Journal struct {
	mu     sync.Mutex
	handed []*Handed
}

// Watch returns a watcher for one connection.
func (j *Journal) Watch() Watcher { return &smtpWatcher{journal: j} }

// Handed returns everything so far.
func (j *Journal) Handed() []Handed {
	j.mu.Lock()
	defer j.mu.Unlock()
	out := make([]Handed, len(j.handed))
	for i, h := range j.handed {
		out[i] = *h
	}
	return out
}

// smtpWatcher follows one SMTP session (RFC 5321). Clients here send one command at a time.
type smtpWatcher struct {
	journal *Journal
	mu      sync.Mutex
	from    string
	to      []string
	asked   bool // DATA was sent
	inData  bool
	lines   bytes.Buffer // what has not been understood yet
	body    bytes.Buffer
	pending *Handed // the dot was written and the answer is awaited
	reply   bytes.Buffer
}

func (w *smtpWatcher) Ended() {}

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
	case upper == "DATA":
		w.asked = true
	}
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
	w.journal.mu.Lock()
	w.journal.handed = append(w.journal.handed, h)
	w.journal.mu.Unlock()
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
	case w.asked:
		w.asked = false
		w.inData = strings.HasPrefix(line, "354")
		w.body.Reset()
	case w.pending != nil:
		w.journal.mu.Lock()
		w.pending.Accepted, w.pending.Heard, w.pending.Answered = strings.HasPrefix(line, "2"), passed, time.Now()
		w.journal.mu.Unlock()
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
