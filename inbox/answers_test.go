package inbox

import (
	"errors"
	"log/slog"
	"strings"
	"testing"
)

// I12: what go-imap would read for ever never reaches it, and whatever people write in their mails does.
func TestAnswersThatCannotBeRead(t *testing.T) {
	t.Parallel()
	const bad = "* CAPABILITY IMAP4rev1 (IDLE)\r\n"
	for says, garbled := range map[string]bool{
		bad:                      true,
		"* capability (":         true,
		"* CAPABILITY(":          true,
		"* 7 ENABLED A  (":       true,
		"* OK [CAPABILITY (":     true,
		"* OK [CAPABILITY A(B)]": true,
		"T1 OK [CAPABILITY A (]": true,
		"* OK hello\r\n" + bad:   true,
		"* OK {99}\r\n" + bad:    true,
		"* OK  [A\r\n" + bad:     true,
		"* OK [A \r\n* 1 FETCH (BODY[] {99}\r\n" + bad: true,
		"* 1 FETCH (BODY[] {3}\r\nabc)\r\n" + bad:      true,
		"* 1 FETCH (BODY[] {0}\r\n)\r\n" + bad:         true,
		"* 1 FETCH (BODY[] {3 }\r\n" + bad:             true,
		"* 1 FETCH (A \"\\\"{99}\r\n\")\r\n" + bad:     true,
		"+ {99}\r\n" + bad:                             true,

		"* CAPABILITY IMAP4rev1 IDLE\r\n* OK (of course)\r\n":                                false,
		"* OK [CAPABILITY IMAP4rev1 IDLE] ready (at last)\r\n":                               false,
		"T1 OK [READ-WRITE] done (0.001 secs)\r\n* FLAGS (\\Seen)\r\n":                       false,
		"* OK [PERMANENTFLAGS (\\Seen \\*)] limited\r\n":                                     false,
		"* 1 FETCH (BODY[] {33}\r\n\r\n" + bad + ")\r\n":                                     false,
		"* 1 FETCH (BODY[] {33} \n\r\n" + bad + " UID 1)\r\n":                                false,
		"* 1 FETCH (ENVELOPE (\"\r\n" + bad + "\"))\r\n":                                     false,
		"* 1 FETCH (ENVELOPE (\"\\\"\r\n" + bad + "\"))\r\n* OK\r\n":                         false,
		"* LIST () \"/\" {33}\r\n\r\n" + bad + "\r\n* QUOTA \"\" (STORAGE 1 2)\r\nT2 OK\r\n": false,
		"+ CAPABILITY (\r\n": false,
	} {
		var whole answers
		if err := whole.read([]byte(says)); errors.Is(err, errGarbled) != garbled {
			t.Errorf("%q is %v", says, err)
		}
		var inPieces answers
		var err error
		for _, c := range []byte(says) {
			err = errors.Join(err, inPieces.read([]byte{c}))
		}
		if errors.Is(err, errGarbled) != garbled {
			t.Errorf("%q byte by byte is %v", says, err)
		}
	}
}

// I12: a session with such a server ends at once and says why.
func TestServerThatCannotBeRead(t *testing.T) {
	t.Parallel()
	server, kept := newMimic(t, " IDLE (", mimicMail{1, "one", firstOfMarch}), newLedger()
	_, err := NewReader(accountAt(t, server.address), kept, slog.New(slog.DiscardHandler)).session(t.Context())
	if !errors.Is(err, errGarbled) || !strings.Contains(err.Error(), "cannot be read") {
		t.Errorf("got %v", err)
	}
}
