package explain

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
)

// answers sends lines and returns the answers.
func answers(t *testing.T, in string) []map[string]any {
	t.Helper()
	var out bytes.Buffer
	if err := Lines(strings.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	var all []map[string]any
	for line := range strings.Lines(out.String()) {
		var a map[string]any
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		all = append(all, a)
	}
	return all
}

func TestEachLineIsAnsweredInOrder(t *testing.T) {
	t.Parallel()
	raw := base64.StdEncoding.EncodeToString([]byte("From: Ann <ann@example.org>\nSubject: Re: hello\n\nYes, gladly.\n\n> Will you join?\n"))
	got := answers(t, `{"id":"a","input_text":"Count me in!\n\nOn Tue, 4 Mar 2025 at 09:12, Team <team@example.org> wrote:\n> Will you join?"}
{"id":"b","raw_base64":"`+raw+`"}

{"id":"c","step":"session","lang":"en","ref_date":"2025-03-12","question":"1. Did you meet?\n2. On what date?\n3. How would you rate it?","body":"1. yes\n2. yesterday\n3. 4"}
no JSON at all
{"id":"d","step":"party"}
{"id":"e","input_text":""}`)
	if len(got) != 6 {
		t.Fatalf("%d answers: %v", len(got), got)
	}
	if got[0]["id"] != "a" || got[0]["text"] != "Count me in!" {
		t.Errorf("the new text: %v", got[0])
	}
	if b := got[1]; b["kind"] != "reply" || b["text"] != "Yes, gladly." || b["from_email"] != "ann@example.org" || b["subject"] != "Re: hello" {
		t.Errorf("a message: %v", b)
	}
	fields, _ := got[2]["fields"].(map[string]any)
	if c := got[2]; c["intent"] != "session_report" || c["decision"] != "act" || fields["met"] != true || fields["date"] != "2025-03-11" || fields["rating"] != 4.0 {
		t.Errorf("a reply: %v", c)
	}
	for _, i := range []int{3, 4} {
		if got[i]["error"] == nil {
			t.Errorf("a bad line: %v", got[i])
		}
	}
	if text, ok := got[5]["text"]; !ok || text != "" {
		t.Errorf("an empty text: %v", got[5])
	}
}

// What was not said plainly is never given as a decision for somebody.
func TestDoubtIsNoDecision(t *testing.T) {
	t.Parallel()
	for body, step := range map[string]string{
		"Yes, if my boss agrees": "invitation", "Yes and no": "invitation", "I would love to, but my board has other ideas": "invitation",
		"Not sure about this": "match",
	} {
		line, err := json.Marshal(map[string]string{"id": "x", "step": step, "lang": "en", "ref_date": "2025-03-12", "body": body})
		if err != nil {
			t.Fatal(err)
		}
		got := answers(t, string(line))[0]
		if got["intent"] != "unclear" || got["decision"] != "ask" || got["would_ask"] == nil {
			t.Errorf("%q: %v", body, got)
		}
	}
}

func TestBounceTellsWhomAndWhy(t *testing.T) {
	t.Parallel()
	raw := "From: MAILER-DAEMON@mx.example.org\nReturn-Path: <>\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n" +
		"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt could not be delivered.\n" +
		"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; pat@example.org\nAction: failed\nStatus: 5.1.1\n\n--b--\n"
	line, err := json.Marshal(map[string]any{"id": "x", "raw_base64": []byte(raw)})
	if err != nil {
		t.Fatal(err)
	}
	got := answers(t, string(line))[0]
	if got["kind"] != "bounce" || got["recipient"] != "pat@example.org" || got["status"] != "5.1.1" || got["hard"] != true {
		t.Errorf("got %v", got)
	}
}

func TestLineThatIsTooLongIsToldAndPassed(t *testing.T) {
	t.Parallel()
	in := io.MultiReader(strings.NewReader(`{"id":"long","input_text":"`), io.LimitReader(as{}, MaxLine+1), strings.NewReader("\"}\n"+`{"id":"next","input_text":"Yes"}`))
	var out bytes.Buffer
	if err := Lines(in, &out); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); !strings.Contains(got, "longer than") || !strings.Contains(got, `{"id":"next","text":"Yes"}`) {
		t.Errorf("got %s", got)
	}
}

// as is an endless run of the letter a.
type as struct{}

func (as) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

func TestBrokenInputIsTold(t *testing.T) {
	t.Parallel()
	if err := Lines(iotest.ErrReader(io.ErrUnexpectedEOF), io.Discard); err == nil {
		t.Error("a broken input went unnoticed")
	}
}

func TestAccountTellsWhatWasCutAndWhy(t *testing.T) {
	t.Parallel()
	raw := "From: Ann <ann@example.org>\n\nYes, on Tuesday. 5\n\nKind regards\nAnn\n\nOn Tue, 4 Mar 2025 at 09:12, Team <team@example.org> wrote:\n> Did you meet?\n"
	got := Message([]byte(raw), replies.Ask{Kind: mentoring.Session, Language: "en"}, "")
	if got.Class != inbox.Human || got.Answer == nil || got.Answer.Rating != 5 || got.Text != "Yes, on Tuesday. 5" {
		t.Fatalf("got %+v", got)
	}
	cuts := map[string]string{}
	for _, l := range got.Lines {
		cuts[l.Text] = l.Cut
	}
	for text, cut := range map[string]bool{"Yes, on Tuesday. 5": false, "Kind regards": true, "> Did you meet?": true} {
		if (cuts[text] != "") != cut {
			t.Errorf("%q is cut because of %q", text, cuts[text])
		}
	}
}
