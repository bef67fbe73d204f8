package doctor

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	protocol "github.com/emersion/go-imap/v2"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/inbox"
)

const imapPart = "imap"

// nearlyFull is from how many percent on mail may be refused any moment.
const nearlyFull = 95

// imap looks at the mailbox in which replies arrive.
func imap(ctx context.Context, s Subject) []Finding {
	var findings []Finding
	err := s.Mailbox.Look(ctx, func(look inbox.Look) error {
		cfg := s.Config.IMAP
		findings = append(findings, fine(imapPart, "%s gives mail out, %s, %s", cfg.Endpoint().Address(), encrypted(cfg.TLS, look.TLS), loggedIn(cfg.Server)))
		findings = append(findings, certificate(imapPart, cfg.Server, look.TLS, time.Now())...)
		folders, err := foldersOf(look)
		if err != nil {
			return err
		}
		findings = append(findings, folderFindings(cfg, folders)...)
		findings = append(findings, skills(cfg, look.Client.Caps())...)
		findings = append(findings, storage(look.Full))
		others, err := neighbours(look, s.Config)
		if err != nil {
			return err
		}
		findings = append(findings, others...)
		_ = look.Client.Logout().Wait() // it has told all it should
		return nil
	})
	if err != nil {
		findings = append(findings, mailFault(imapPart, s.Config.IMAP.Server, err))
	}
	return findings
}

// folder is one folder of the account.
type folder struct {
	name string
	junk bool // the server says that it puts there what it takes for spam
}

func foldersOf(look inbox.Look) ([]folder, error) {
	listed, err := look.Client.List("", "*", nil).Collect()
	if err != nil {
		return nil, fmt.Errorf("list the folders: %w", err)
	}
	var folders []folder
	for _, l := range listed {
		if !slices.Contains(l.Attrs, protocol.MailboxAttrNoSelect) && !slices.Contains(l.Attrs, protocol.MailboxAttrNonExistent) {
			folders = append(folders, folder{name: l.Mailbox, junk: slices.Contains(l.Attrs, protocol.MailboxAttrJunk)})
		}
	}
	return folders, nil
}

// folderFindings holds the folders that the configuration names against those that there are. INBOX is the one whose case
// does not matter (RFC 3501, 5.1).
func folderFindings(cfg config.IMAP, folders []folder) []Finding {
	there := func(name string) bool {
		return slices.ContainsFunc(folders, func(f folder) bool {
			return f.name == name || strings.EqualFold(name, "INBOX") && strings.EqualFold(f.name, "INBOX")
		})
	}
	var findings []Finding
	var read []string
	for i, name := range cfg.Mailboxes {
		switch {
		case there(name):
			read = append(read, name)
		case i == 0:
			findings = append(findings, wrong(imapPart, fmt.Sprintf("there is no folder %s, in which replies should arrive", name), "write first under mailboxes one of: "+names(folders)))
		default:
			findings = append(findings, warning(imapPart, fmt.Sprintf("there is no folder %s to be read", name), "write its name as this server has it, or take it off mailboxes; there are: "+names(folders)))
		}
	}
	if len(read) > 0 {
		findings = append(findings, fine(imapPart, "the folders %s are read", strings.Join(read, ", ")))
	}
	for _, f := range folders {
		if f.junk && !slices.Contains(cfg.Mailboxes, f.name) {
			findings = append(findings, warning(imapPart, fmt.Sprintf("what the server takes for spam goes to %s, which is not read", f.name),
				fmt.Sprintf("write mailboxes: [%s] under imap, so that no reply is overlooked there", strings.Join(append(slices.Clone(read), f.name), ", "))))
		}
	}
	if cfg.Processed != "" && !there(cfg.Processed) {
		findings = append(findings, wrong(imapPart, fmt.Sprintf("there is no folder %s, to which read mails should go", cfg.Processed), "make it in the mailbox, or leave processed out"))
	}
	return findings
}

func names(folders []folder) string {
	var all []string
	for _, f := range folders {
		all = append(all, f.name)
	}
	return strings.Join(all, ", ")
}

// skills looks at what the server can do beyond the least. IMAP4rev2 has IDLE, MOVE and UIDPLUS in it (RFC 9051, appendix E).
func skills(cfg config.IMAP, caps protocol.CapSet) []Finding {
	has := func(c protocol.Cap) bool { return caps.Has(c) || caps.Has(protocol.CapIMAP4rev2) }
	var findings []Finding
	if has(protocol.CapIdle) {
		findings = append(findings, fine(imapPart, "it tells of new mail at once"))
	} else {
		findings = append(findings, warning(imapPart, fmt.Sprintf("it does not tell of new mail by itself (IDLE), so replies wait up to %s", min(cfg.Poll, 5*time.Minute)),
			"nothing needs doing; a smaller poll under imap makes answers quicker"))
	}
	if cfg.Processed != "" && !has(protocol.CapMove) {
		findings = append(findings, warning(imapPart, "it cannot move mails (MOVE), so read ones stay where they are", "leave processed out under imap; nothing is lost"))
	}
	return findings
}

// storage looks at how full the mailbox is: a full one sends replies back to people.
func storage(full int) Finding {
	const advice = "make room in the mailbox, or ask its provider for more; a full mailbox sends replies back to people"
	switch {
	case full == 0:
		return fine(imapPart, "the server names no limit of the mailbox")
	case full >= nearlyFull:
		return wrong(imapPart, fmt.Sprintf("the mailbox is %d%% full", full), advice)
	case full >= inbox.FillingUp:
		return warning(imapPart, fmt.Sprintf("the mailbox is %d%% full", full), advice)
	default:
		return fine(imapPart, "the mailbox is %d%% full", full)
	}
}

// isRefusal tells a NO of the server.
func isRefusal(err error) bool {
	said, ok := errors.AsType[*protocol.Error](err)
	return ok && said.Type == protocol.StatusResponseTypeNo
}
