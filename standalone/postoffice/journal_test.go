package postoffice

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"reflect"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
)

func encoded(tb testing.TB, events ...event) []byte {
	tb.Helper()
	var b bytes.Buffer
	for _, e := range events {
		if err := e.encode(&b); err != nil {
			tb.Fatal(err)
		}
	}
	return b.Bytes()
}

func someEvents() []event {
	at := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	return []event{
		{Kind: opened, UIDValidity: 7},
		event{Kind: delivered, At: at, Mailbox: "a@b", EnvelopeFrom: "c@d", Recipient: "A@b", MessageID: "<x@y>"}.withBody([]byte("A: b\r\n\r\n{}\n")),
		event{Kind: appended, At: at, Mailbox: "a@b", Folder: junk}.withBody([]byte{}),
		{Kind: flagged, Mailbox: "a@b", Folder: inbox, UIDs: []imap.UID{1}, FlagOp: imap.StoreFlagsDel, Flags: []imap.Flag{imap.FlagSeen}},
		{Kind: moved, Mailbox: "a@b", Folder: inbox, To: processed, UIDs: []imap.UID{1}},
	}
}

// A record that was cut off anywhere is torn, and what was before it is read.
func TestEveryTornEndIsNoticed(t *testing.T) {
	t.Parallel()
	events := someEvents()
	data := encoded(t, events...)
	ends := map[int]int{0: 0} // length of the journal → number of records in it
	for i := range events {
		ends[len(encoded(t, events[:i+1]...))] = i + 1
	}
	for cut := range len(data) + 1 {
		read, err := decodeAll(data[:cut])
		if n, whole := ends[cut]; whole {
			if err != nil || len(read) != n {
				t.Fatalf("cut at %d: %d records, %v", cut, len(read), err)
			}
		} else if !errors.Is(err, errTorn) {
			t.Fatalf("cut at %d: %d records, %v", cut, len(read), err)
		}
	}
	read, err := decodeAll(data)
	if err != nil {
		t.Fatal(err)
	}
	for i := range events {
		if !reflect.DeepEqual(read[i], events[i]) {
			t.Errorf("record %d is %+v, want %+v", i, read[i], events[i])
		}
	}
}

func decodeAll(data []byte) ([]event, error) {
	var events []event
	r := bufio.NewReader(bytes.NewReader(data))
	for {
		e, _, err := decode(r)
		if errors.Is(err, io.EOF) {
			return events, nil
		}
		if err != nil {
			return events, err
		}
		events = append(events, e)
	}
}

// Whatever is in a journal, reading it ends, its lengths add up, and replaying it breaks nothing.
func FuzzJournal(f *testing.F) {
	f.Add(encoded(f, someEvents()...))
	f.Add(encoded(f, someEvents()...)[:150])
	f.Add([]byte("{\"kind\":\"delivered\",\"sha256\":\"x\",\"size\":-1}\n"))
	f.Add([]byte("{\"kind\":\"moved\",\"mailbox\":\"a\",\"folder\":\"INBOX\",\"to\":\"INBOX\",\"uids\":[0,1,1]}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		s := newState()
		r := bufio.NewReader(bytes.NewReader(data))
		var total int64
		for {
			e, n, err := decode(r)
			if err != nil {
				break
			}
			total += n
			s.apply(e)
		}
		if total > int64(len(data)) {
			t.Errorf("read %d bytes of %d", total, len(data))
		}
	})
}
