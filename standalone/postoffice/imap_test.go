package postoffice

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

func TestIdleClientIsTold(t *testing.T) {
	t.Parallel()
	o := open(t, Options{})
	exists := make(chan uint32, 100)
	c, _ := read(t, o, "anna@example.test", "INBOX", &imapclient.Options{
		UnilateralDataHandler: &imapclient.UnilateralDataHandler{
			Mailbox: func(data *imapclient.UnilateralDataMailbox) {
				if data.NumMessages != nil {
					exists <- *data.NumMessages
				}
			},
		},
	})
	for round := range uint32(20) {
		idle, err := c.Idle()
		if err != nil {
			t.Fatal(err)
		}
		mustSend(t, o, "a@example.org", letter("x@y", "x"), "anna@example.test")
		select {
		case n := <-exists:
			if n != round+1 {
				t.Errorf("told of %d messages, want %d", n, round+1)
			}
		case <-time.After(5 * time.Second):
			t.Fatal("not told of the mail")
		}
		if err := errors.Join(idle.Close(), idle.Wait()); err != nil {
			t.Fatal(err)
		}
		if got := len(fetch(t, c)); got != int(round+1) {
			t.Fatalf("fetched %d messages after %d", got, round+1)
		}
	}
}

func TestMoveFlagAndSearch(t *testing.T) {
	t.Parallel()
	o := open(t, Options{})
	for i := range 5 {
		mustSend(t, o, "a@example.org", letter(fmt.Sprintf("%d@y", i), fmt.Sprintf("number %d", i)), "anna@example.test")
	}
	c, _ := read(t, o, "anna@example.test", "INBOX", nil)
	if err := c.Store(imap.UIDSetNum(2), &imap.StoreFlags{Op: imap.StoreFlagsAdd, Flags: []imap.Flag{imap.FlagAnswered, "$Seen2"}}, nil).Close(); err != nil {
		t.Fatal(err)
	}
	data, err := c.Move(imap.UIDSetNum(1, 3), "Processed").Wait()
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(data.SourceUIDs, data.DestUIDs); got != "1,3 1:2" {
		t.Errorf("moved %s", got)
	}
	if err := c.Store(imap.UIDSetNum(4), &imap.StoreFlags{Op: imap.StoreFlagsAdd, Flags: []imap.Flag{imap.FlagDeleted}}, nil).Close(); err != nil {
		t.Fatal(err)
	}
	if err := c.Expunge().Close(); err != nil {
		t.Fatal(err)
	}
	for criteria, want := range map[*imap.SearchCriteria]string{
		{}: "2,5",
		{NotFlag: []imap.Flag{imap.FlagAnswered}}:                                       "5",
		{Flag: []imap.Flag{"$seen2"}}:                                                   "2",
		{UID: []imap.UIDSet{{{Start: 3, Stop: 0}}}}:                                     "5",
		{SeqNum: []imap.SeqSet{imap.SeqSetNum(2)}}:                                      "5",
		{Header: []imap.SearchCriteriaHeaderField{{Key: "Subject", Value: "Number 4"}}}: "5",
		{Header: []imap.SearchCriteriaHeaderField{{Key: "X-None"}}}:                     "",
		{Body: []string{"hello"}}:                                                       "2,5",
		{Body: []string{"number"}}:                                                      "",
		{Text: []string{"number 1"}}:                                                    "2",
		{SentSince: time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC)}:                        "",
		{SentBefore: time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC)}:                       "2,5",
		{Larger: 1 << 20}:                                                               "",
		{Not: []imap.SearchCriteria{{UID: []imap.UIDSet{imap.UIDSetNum(5)}}}}:           "2",
		{Or: [][2]imap.SearchCriteria{{{UID: []imap.UIDSet{imap.UIDSetNum(5)}}, {Flag: []imap.Flag{imap.FlagAnswered}}}}}: "2,5",
	} {
		found, err := c.UIDSearch(criteria, nil).Wait()
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(found.All); got != want && !(want == "" && len(found.AllUIDs()) == 0) {
			t.Errorf("search %+v found %s, want %s", criteria, got, want)
		}
	}

	list, err := c.List("", "*", nil).Collect()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, l := range list {
		names = append(names, l.Mailbox)
	}
	if !slices.Equal(names, []string{"INBOX", "Junk", "Processed"}) {
		t.Errorf("folders %v", names)
	}
	if err := c.Create("Processed", nil).Wait(); !strings.Contains(fmt.Sprint(err), "ALREADYEXISTS") {
		t.Errorf("create: %v", err)
	}
	if err := c.Create("Rapport/Done", nil).Wait(); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Move(imap.UIDSetNum(2), "Nowhere").Wait(); !strings.Contains(fmt.Sprint(err), "TRYCREATE") {
		t.Errorf("move to nowhere: %v", err)
	}
	status, err := c.Status("Processed", &imap.StatusOptions{NumMessages: true, UIDNext: true, NumUnseen: true}).Wait()
	if err != nil || *status.NumMessages != 2 || status.UIDNext != 3 || *status.NumUnseen != 2 {
		t.Errorf("status %+v, %v", status, err)
	}
	// Reading without PEEK marks as read.
	if err := c.Fetch(imap.UIDSetNum(5), &imap.FetchOptions{BodySection: []*imap.FetchItemBodySection{{}}}).Close(); err != nil {
		t.Fatal(err)
	}
	if got := contents(t, o, "anna@example.test", "INBOX"); !strings.HasSuffix(got, `; 5 number 4 [\Seen]`) {
		t.Errorf("after reading: %s", got)
	}
}
