package mailhost

import (
	"context"
	"errors"
	"fmt"
	"net/smtp"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/internal/testenv/folder"
)

const service = "mentoring@rapport.test"

// TestHosts has everything happen to each kind of host that it knows, hands it mail after each, and finds the mail again.
func TestHosts(t *testing.T) {
	t.Parallel()
	for name, start := range map[string]func(context.Context, Options) (Host, error){
		"post office": func(ctx context.Context, o Options) (Host, error) { return startOffice(ctx, o) },
		"debian":      func(ctx context.Context, o Options) (Host, error) { return startDebian(ctx, o) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if err := fit(); name == "debian" && err != nil {
				if os.Getenv("CI") == "true" {
					t.Fatal(err)
				}
				t.Skip(err)
			}
			h, err := start(t.Context(), Options{Dir: folder.Short(t, "mailhost-"), Domains: []string{"rapport.test", "here.test"}, Service: service, Password: "x"})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() {
				if err := h.Stop(context.WithoutCancel(t.Context())); err != nil {
					t.Error(err)
				}
			})
			if err := h.Admit([]string{"ann@here.test"}); err != nil {
				t.Fatal(err)
			}
			done := 0
			for i, what := range []Breakage{
				RestartSMTP, KillSMTP, RestartIMAP, KillIMAP, KickReaders, NewValidity, NextUID, DropIndexes, FillSpool, "no such thing",
			} {
				err := h.Break(t.Context(), what)
				if err == nil {
					done++
				} else if !errors.Is(err, errors.ErrUnsupported) {
					t.Errorf("%s: %v", what, err)
				}
				// Behind the breakage: whether a killed Postfix keeps what it had in hand is not ours to test.
				to := []string{"mentoring+r-token@rapport.test", "ann@here.test"}[i%2]
				if err := deliver(h, fmt.Sprintf("%d@here.test", i), to); err != nil {
					t.Fatalf("%s: %v", what, err)
				}
			}
			if name == "debian" && done < 8 || done < 4 {
				t.Errorf("%d things could be done to it", done)
			}
			for _, address := range []string{service, "ann@here.test"} {
				// Healing also makes Postfix look for mail of which nobody told its queue manager, killed as it was.
				found := func() bool { return h.Heal(t.Context()) == nil && len(ids(t, h, address)) == 5 }
				if !eventually(t, found) {
					t.Errorf("%s has the mails %v", address, ids(t, h, address))
				}
			}
		})
	}
}

// deliver hands a mail over, and tries until a server that is about to be there again is.
func deliver(h Host, id, to string) error {
	raw := fmt.Sprintf("Message-ID: <%s>\r\nSubject: x\r\n\r\nHello\r\n", id)
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	return again(ctx, func() error { return smtp.SendMail(h.SMTPAddr(), nil, "me@here.test", []string{to}, []byte(raw)) })
}

// ids returns the Message-IDs in a mailbox.
func ids(t *testing.T, h Host, address string) []string {
	t.Helper()
	var out []string
	if err := h.Mails(address, func(string) bool { return false }, func(k Kept) error {
		_, rest, _ := strings.Cut(string(k.Raw), "Message-ID: <")
		id, _, _ := strings.Cut(rest, ">")
		out = append(out, id)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// eventually looks until something is so, for a minute and a half at most.
func eventually(t *testing.T, so func() bool) bool {
	t.Helper()
	for range 3 {
		err := again(t.Context(), func() error {
			if so() {
				return nil
			}
			return errors.New("not yet")
		})
		if err == nil {
			return true
		}
	}
	return false
}
