package ledger

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"iter"
	"net/mail"
	"strings"
	"time"
)

// Books is everything there is to compare. What there may be millions of is read from where it lies, one after the other,
// and more than once.
type Books struct {
	In      iter.Seq[Handed] // what people and machines handed to the mail server, for the service
	Mailbox iter.Seq[Kept]   // what is in the service's mailbox in the end, in all its folders, and what was cleared away
	Out     iter.Seq[Handed] // what the service handed to the relay

	Raw      iter.Seq[Raw]
	Events   iter.Seq[Event]
	Mails    iter.Seq[Mail]
	Persons  []Person
	Pairs    []Pair
	Troubles []Span // when an answer of the relay may have been lost on its way to the database: kills, and PostgreSQL away

	PerMinute int           // mails that may go out within a minute, 0 for any number
	Day       time.Duration // wall time of a day of the programme

	FailedWorkflows []string // workflow ids
	Unfinished      []string // what was still under way although everything was quiet
	Crashes         []string // ends of the service that nobody brought about
}

// Kept is one mail in the service's mailbox.
type Kept struct {
	MessageID string
	SHA256    [32]byte
}

// Keep returns what is compared of a mail that is in the mailbox.
func Keep(raw []byte) Kept {
	return Kept{MessageID: bare(header(raw, "Message-ID")), SHA256: sha256.Sum256(raw)}
}

// Handed is one mail that was handed to an SMTP server.
type Handed struct {
	At         time.Time // of the final dot
	Recipients []string
	Raw        []byte
	MessageID  string
	Accepted   bool // 2xx to the final dot
	Heard      bool // and the client got it
	Answered   time.Time
}

// Raw is a row of a mail that came.
type Raw struct {
	ID     int64
	Place  string // mailbox, UIDVALIDITY, UID, and some of the content: a server that lost its indexes may use a UID again
	SHA256 [32]byte
}

// Event is what came of one.
type Event struct {
	RawID       int64
	Class       string
	Disposition string
	Why         string
	MessageID   string
	Sender      string
	PersonID    string
	Intent      string
	At          time.Time // wall time
}

// Mail is a mail that the service made.
type Mail struct {
	ID        int64
	State     string
	Class     string
	Step      string
	Address   string
	PersonID  string
	MessageID string
	Made      time.Time // in wall time
	Claimed   time.Time // last, in wall time; zero when never
}

// Person is somebody whom the service knows.
type Person struct {
	ID      string
	Canary  string   // a word of their name that nobody else has
	Emails  []string // their address and their other ones
	State   string   // open, stopped or bounced
	Officer bool     // a coordinator or the person for concerns, who may read of everybody
	Sponsor bool     // who may read of nobody
}

// Pair is two people who may read of one another.
type Pair struct{ One, Other string }

// Span is a stretch of wall time.
type Span struct{ From, To time.Time }

// header returns a field of a mail, "" when it cannot be read.
func header(raw []byte, field string) string {
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(m.Header.Get(field))
}

func bare(id string) string { return strings.Trim(strings.TrimSpace(id), "<>") }

// mark stands for a text of which there may be millions. Two of two million are the same once in ten million campaigns.
type mark uint64

func markOf(text string) mark {
	sum := sha256.Sum256([]byte(text))
	return mark(binary.BigEndian.Uint64(sum[:]))
}

// content stands for the bytes of a mail.
type content [16]byte

func contentOf(sum [32]byte) content { return content(sum[:16]) }
