package mailhost

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"

	"github.com/rapport-mentoring/rapport/standalone/postoffice"
)

// office is the project's own post office. It takes mail for every address; what can happen to it is little.
type office struct {
	options postoffice.Options

	mu     sync.Mutex
	office *postoffice.Office
}

func startOffice(ctx context.Context, o Options) (*office, error) {
	h := &office{options: postoffice.Options{Dir: filepath.Join(o.Dir, "post"), Password: o.Password, Log: o.Log, Domain: "rapport.test"}}
	var err error
	if h.office, err = postoffice.Start(ctx, h.options); err != nil {
		return nil, err
	}
	h.options.SMTPAddr, h.options.IMAPAddr = h.office.SMTPAddr(), h.office.IMAPAddr()
	return h, nil
}

func (h *office) Name() string         { return "the project's own post office" }
func (h *office) SMTPAddr() string     { return h.options.SMTPAddr }
func (h *office) IMAPAddr() string     { return h.options.IMAPAddr }
func (h *office) Admit([]string) error { return nil }

func (h *office) Break(ctx context.Context, what Breakage) error {
	switch what {
	case RestartSMTP, RestartIMAP, KillSMTP, KillIMAP: // both are one, and it has no process of its own to kill
		return h.restart(ctx)
	default:
		return errors.ErrUnsupported
	}
}

func (h *office) restart(ctx context.Context) (err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	stopErr := h.office.Stop(ctx)
	return errors.Join(stopErr, again(ctx, func() error {
		h.office, err = postoffice.Start(ctx, h.options)
		return err
	}))
}

func (h *office) Heal(context.Context) error { return nil }

func (h *office) Mails(address string, known func(string) bool, see func(Kept) error) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, entry := range h.office.Ledger() {
		name := fmt.Sprint(entry.Seq)
		if !strings.EqualFold(entry.Mailbox, address) || known(name) {
			continue
		}
		raw, err := h.office.Message(entry.Seq)
		if err != nil {
			return err
		}
		if err := see(Kept{Folder: "INBOX", Name: name, Raw: raw}); err != nil {
			return err
		}
	}
	return nil
}

func (h *office) Remove(Kept) error { return errors.ErrUnsupported }

func (h *office) Stop(ctx context.Context) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.office.Stop(ctx)
}
