package demo

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// quick is a month in which nobody waits for long.
const quick = 200 * time.Millisecond

func start(t *testing.T, s *service, cast Cast, clock mentoring.Clock, keep string, as mentoring.Address) *Players {
	t.Helper()
	p, err := StartPlayers(t.Context(), s.Office, cast, clock, keep, as, quietly())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Stop)
	return p
}

func TestPlayersReadAndAnswer(t *testing.T) {
	t.Parallel()
	cast := NewCast(10, 6, 5)
	clock := NewClock(cast.Opening(), quick)
	s := startService(t, "", "", "", clock.Now)
	as := cast.People[3].Email
	p := start(t, s, cast, clock, t.TempDir(), as)

	invited := map[string]mentoring.Address{}
	wanted := 0
	for i, person := range cast.People {
		actor, _ := cast.Find(person.Email)
		if actor.Temper == Unreachable {
			continue
		}
		invited[rapportID(i)] = person.Email
		s.mail(rapportID(i), "invitation", "Would you like a mentor?", person.Email, clock.Now(), "")
		if actor.Reads() && actor.Temper != Silent && person.Email != as {
			wanted++
		}
	}
	eventually(t, "everybody answers", func() bool { return len(s.replies()) >= wanted })
	p.Stop()
	if got := len(s.replies()); got != wanted {
		t.Errorf("%d replies, want %d", got, wanted)
	}
	for _, e := range s.replies() {
		in := s.letter(e)
		if len(in.inReplyTo) != 1 || string(invited[in.inReplyTo[0]]) != in.from.Address || e.Recipient != "r-"+in.inReplyTo[0] {
			t.Errorf("a reply to %v from %s went to %s", in.inReplyTo, in.from.Address, e.Recipient)
		}
		if in.from.Address == string(as) {
			t.Error("somebody plays the part of the user")
		}
		if in.date.Before(cast.Opening()) {
			t.Errorf("a reply of %v", in.date)
		}
	}

	box, err := openMailbox(t.Context(), s.Office, cast.People[0].Email)
	if err != nil {
		t.Fatal(err)
	}
	defer box.close()
	flags, err := box.client.Fetch(imap.SeqSetNum(1), &imap.FetchOptions{Flags: true}).Collect()
	if err != nil || len(flags) != 1 || !slices.Contains(flags[0].Flags, imap.FlagAnswered) || !slices.Contains(flags[0].Flags, imap.FlagSeen) {
		t.Errorf("the mail that was answered has the flags %+v (%v)", flags, err)
	}
}

func TestPlayersCarryOn(t *testing.T) {
	t.Parallel()
	cast := NewCast(1, 6, 5)
	clock := NewClock(cast.Opening(), quick)
	s := startService(t, "", "", "", clock.Now)
	keep, who := t.TempDir(), cast.People[0].Email

	p := start(t, s, cast, clock, keep, "")
	s.mail(rapportID(1), "invitation", "Would you?", who, clock.Now(), "")
	eventually(t, "the first answer", func() bool { return len(s.replies()) == 1 })
	p.Stop()

	p = start(t, s, cast, clock, keep, "")
	s.mail(rapportID(2), "match.confirmation", "A mentor for you", who, clock.Now(), "")
	eventually(t, "the second answer", func() bool { return len(s.replies()) == 2 })
	p.Stop()
	if first, second := s.letter(s.replies()[0]), s.letter(s.replies()[1]); first.inReplyTo[0] != rapportID(1) || second.inReplyTo[0] != rapportID(2) {
		t.Errorf("the answers are to %v and %v", first.inReplyTo, second.inReplyTo)
	}

	// A kill after the post office took the mail and before the journal knew.
	path := filepath.Join(journals(keep), string(who)+".jsonl")
	lines, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	kept := bytes.SplitAfter(lines, []byte("\n"))
	if err := os.WriteFile(path, bytes.Join(kept[:3], nil), 0o600); err != nil {
		t.Fatal(err)
	}
	start(t, s, cast, NewClock(clock.Now().AddDate(1, 0, 0), quick), keep, "")
	eventually(t, "the second answer once more", func() bool { return len(s.replies()) == 3 })
	one, other := s.replies()[1], s.replies()[2]
	if one.MessageID != other.MessageID || !bytes.Equal(bare(t, s, one.Seq), bare(t, s, other.Seq)) {
		t.Errorf("the same answer went out as two mails, %s and %s", one.MessageID, other.MessageID)
	}
}

// bare returns a stored message without what the post office put on top.
func bare(t *testing.T, s *service, seq int64) []byte {
	t.Helper()
	raw, err := s.office.Message(seq)
	if err != nil {
		t.Fatal(err)
	}
	i := bytes.Index(raw, []byte("MIME-Version:"))
	if i < 0 {
		i = bytes.Index(raw, []byte("Date:"))
	}
	if i < 0 {
		t.Fatalf("no header of a mail program in %.300q", raw)
	}
	return raw[i:]
}

func TestPlayersWaitForThePostOffice(t *testing.T) {
	t.Parallel()
	cast := NewCast(1, 6, 5)
	clock := NewClock(cast.Opening(), quick)
	dir := t.TempDir()
	s := startService(t, dir, "", "", clock.Now)
	start(t, s, cast, clock, t.TempDir(), "")
	s.mail(rapportID(1), "invitation", "Would you?", cast.People[0].Email, clock.Now(), "")
	eventually(t, "the first answer", func() bool { return len(s.replies()) == 1 })

	s.stop()
	again := startService(t, dir, s.SMTPAddr, s.IMAPAddr, clock.Now)
	again.mail(rapportID(2), "match.confirmation", "A mentor for you", cast.People[0].Email, clock.Now(), "")
	eventually(t, "an answer after the post office came back", func() bool { return len(again.replies()) == 2 })
}

func TestPlayersWaitForProgrammeTime(t *testing.T) {
	t.Parallel()
	cast := NewCast(1, 6, 5)
	clock := NewClock(cast.Opening(), quick)
	clock.Pause()
	s := startService(t, "", "", "", clock.Now)
	start(t, s, cast, clock, t.TempDir(), "")
	who := cast.People[0].Email
	s.mail(rapportID(1), "invitation", "Would you?", who, clock.Now(), "")
	box, err := openMailbox(t.Context(), s.Office, who)
	if err != nil {
		t.Fatal(err)
	}
	defer box.close()
	eventually(t, "the mail is read", func() bool {
		f, err := box.client.Fetch(imap.SeqSetNum(1), &imap.FetchOptions{Flags: true}).Collect()
		return err == nil && len(f) == 1 && slices.Contains(f[0].Flags, imap.FlagSeen)
	})
	if n := len(s.replies()); n != 0 {
		t.Errorf("%d answers while time stands still", n)
	}
	clock.Resume()
	eventually(t, "an answer", func() bool { return len(s.replies()) == 1 })
}

func TestPlayersOnHolidaySaySo(t *testing.T) {
	t.Parallel()
	cast := NewCast(6, 6, 5)
	i := slices.IndexFunc(cast.Actors, func(a Actor) bool { return a.Temper == Away })
	clock := NewClock(cast.Opening(), quick)
	s := startService(t, "", "", "", clock.Now)
	start(t, s, cast, clock, t.TempDir(), "")
	s.mail(rapportID(1), "session", "Talk 2 of 6 with Martin", cast.Actors[i].Email, clock.Now(), "")
	eventually(t, "both answers", func() bool { return len(s.replies()) == 2 })
	auto, real := s.replies()[0], s.replies()[1]
	if auto.EnvelopeFrom != "" || auto.Recipient != "b-"+rapportID(1) || !strings.HasPrefix(s.letter(auto).subject, "Automatic reply: ") {
		t.Errorf("the automatic reply is %+v", auto)
	}
	if real.EnvelopeFrom != string(cast.Actors[i].Email) || s.letter(real).date.Sub(s.letter(auto).date) < 7*24*time.Hour {
		t.Errorf("the real answer is %+v", real)
	}
}

func TestNobodyOfThatAddress(t *testing.T) {
	t.Parallel()
	cast := NewCast(1, 6, 5)
	clock := NewClock(cast.Opening(), quick)
	s := startService(t, "", "", "", clock.Now)
	if err := start(t, s, cast, clock, t.TempDir(), "").Join("stranger@elsewhere.test"); mentoring.FaultOf(err) != mentoring.FaultNotFound {
		t.Errorf("got %v", err)
	}
	if _, err := NewTerminal(s.Office, cast, "stranger@elsewhere.test", clock, t.TempDir(), Seat{}, quietly()); mentoring.FaultOf(err) != mentoring.FaultNotFound {
		t.Errorf("got %v", err)
	}
}
