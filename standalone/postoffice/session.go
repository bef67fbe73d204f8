package postoffice

import (
	"io"
	"maps"
	"slices"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// delimiter stands between the names of nested folders.
const delimiter = '/'

// session is one IMAP connection: everything that is not about the messages of the selected folder, for which see
// selected.go.
type session struct {
	office  *Office
	address mentoring.Address
	wake    chan struct{} // receives when the selected folder has changed

	folder  *folder // nil while none is selected
	tracker *imapserver.SessionTracker
	found   imap.UIDSet // the result that a client saved with SEARCH RETURN (SAVE)
}

var _ imapserver.SessionIMAP4rev2 = (*session)(nil)

// Close ends the session. Its fields stay, because an IDLE that was cut off may still look at them.
func (s *session) Close() error {
	if s.folder != nil {
		s.unwatch()
	}
	return nil
}

// Login opens the mailbox of an address, which is made when it is new.
func (s *session) Login(username, password string) error {
	if !s.office.isPassword(password) {
		return imapserver.ErrAuthFailed
	}
	s.address = mentoring.CanonicalAddress(username)
	return nil
}

// mailbox returns the session's mailbox. Office.mu must be held for writing, because this may be its first use.
func (s *session) mailbox() *mailbox { return s.office.state.mailbox(s.address) }

// lookUp returns a folder. Office.mu must be held for writing.
func (s *session) lookUp(name string, code imap.ResponseCode) (*folder, error) {
	f := s.mailbox().folders[name]
	if f == nil {
		return nil, refusal(code, "No such mailbox")
	}
	return f, nil
}

// Select makes a folder the one that commands about messages work on.
func (s *session) Select(name string, _ *imap.SelectOptions) (*imap.SelectData, error) {
	s.office.mu.Lock()
	defer s.office.mu.Unlock()
	f, err := s.lookUp(name, imap.ResponseCodeNonExistent)
	if err != nil {
		return nil, err
	}
	f.watchers[s] = struct{}{}
	s.folder, s.tracker, s.found = f, f.tracker.NewSession(), nil

	flags := []imap.Flag{imap.FlagSeen, imap.FlagAnswered, imap.FlagFlagged, imap.FlagDeleted, imap.FlagDraft}
	data := &imap.SelectData{
		Flags:          flags,
		PermanentFlags: append(slices.Clone(flags), imap.FlagWildcard),
		NumMessages:    uint32(len(f.messages)),
		UIDNext:        f.uidNext,
		UIDValidity:    s.office.state.uidValidity,
	}
	if i := slices.IndexFunc(f.messages, func(m *message) bool { return !m.has(imap.FlagSeen) }); i >= 0 {
		data.FirstUnseenSeqNum = uint32(i + 1)
	}
	return data, nil
}

// Unselect leaves the selected folder.
func (s *session) Unselect() error {
	s.unwatch()
	s.folder, s.tracker, s.found = nil, nil, nil
	return nil
}

func (s *session) unwatch() {
	s.office.mu.Lock()
	delete(s.folder.watchers, s)
	s.office.mu.Unlock()
	s.tracker.Close()
}

// Create makes a folder.
func (s *session) Create(name string, _ *imap.CreateOptions) error {
	s.office.mu.Lock()
	exists := s.mailbox().folders[name] != nil
	s.office.mu.Unlock()
	if exists {
		return refusal(imap.ResponseCodeAlreadyExists, "Mailbox already exists")
	}
	_, err := s.office.record(event{Kind: created, Mailbox: s.address, Folder: name})
	return err
}

// Delete is refused: a folder that came back under its old name would need a UIDVALIDITY of its own.
func (s *session) Delete(string) error {
	return refusal(imap.ResponseCodeCannot, "This post office keeps its mailboxes")
}

// Rename is refused, as Delete is.
func (s *session) Rename(string, string, *imap.RenameOptions) error {
	return refusal(imap.ResponseCodeCannot, "This post office keeps its mailboxes")
}

// Subscribe does nothing: all folders are subscribed.
func (s *session) Subscribe(name string) error {
	s.office.mu.Lock()
	defer s.office.mu.Unlock()
	_, err := s.lookUp(name, imap.ResponseCodeNonExistent)
	return err
}

// Unsubscribe is refused: all folders are subscribed.
func (s *session) Unsubscribe(string) error {
	return refusal(imap.ResponseCodeCannot, "All mailboxes are subscribed")
}

// Namespace says that all folders are the person's own.
func (s *session) Namespace() (*imap.NamespaceData, error) {
	return &imap.NamespaceData{Personal: []imap.NamespaceDescriptor{{Delim: delimiter}}}, nil
}

// List lists folders.
func (s *session) List(w *imapserver.ListWriter, ref string, patterns []string, options *imap.ListOptions) error {
	if len(patterns) == 0 { // a question for the delimiter
		return w.WriteList(&imap.ListData{Attrs: []imap.MailboxAttr{imap.MailboxAttrNoSelect}, Delim: delimiter})
	}
	for _, data := range s.listing(ref, patterns, options) {
		if err := w.WriteList(&data); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) listing(ref string, patterns []string, options *imap.ListOptions) []imap.ListData {
	s.office.mu.Lock()
	defer s.office.mu.Unlock()
	var list []imap.ListData
	folders := s.mailbox().folders
	for _, name := range slices.Sorted(maps.Keys(folders)) {
		if !slices.ContainsFunc(patterns, func(p string) bool { return imapserver.MatchList(name, delimiter, ref, p) }) {
			continue
		}
		data := imap.ListData{Mailbox: name, Delim: delimiter, Attrs: []imap.MailboxAttr{imap.MailboxAttrSubscribed}}
		if name == junk {
			data.Attrs = append(data.Attrs, imap.MailboxAttrJunk)
		} else if options.SelectSpecialUse {
			continue
		}
		if options.ReturnStatus != nil {
			data.Status = s.status(folders[name], options.ReturnStatus)
		}
		list = append(list, data)
	}
	return list
}

// Status counts what is in a folder.
func (s *session) Status(name string, options *imap.StatusOptions) (*imap.StatusData, error) {
	s.office.mu.Lock()
	defer s.office.mu.Unlock()
	f, err := s.lookUp(name, imap.ResponseCodeNonExistent)
	if err != nil {
		return nil, err
	}
	return s.status(f, options), nil
}

func (s *session) status(f *folder, options *imap.StatusOptions) *imap.StatusData {
	var unseen, deleted, recent uint32
	var size int64
	for _, m := range f.messages {
		if !m.has(imap.FlagSeen) {
			unseen++
		}
		if m.has(imap.FlagDeleted) {
			deleted++
		}
		size += int64(len(m.body))
	}
	number := uint32(len(f.messages))
	data := &imap.StatusData{Mailbox: f.name}
	if options.NumMessages {
		data.NumMessages = &number
	}
	if options.UIDNext {
		data.UIDNext = f.uidNext
	}
	if options.UIDValidity {
		data.UIDValidity = s.office.state.uidValidity
	}
	if options.NumUnseen {
		data.NumUnseen = &unseen
	}
	if options.NumDeleted {
		data.NumDeleted = &deleted
	}
	if options.NumRecent {
		data.NumRecent = &recent
	}
	if options.Size {
		data.Size = &size
	}
	return data
}

// Append puts a mail into a folder.
func (s *session) Append(name string, r imap.LiteralReader, options *imap.AppendOptions) (*imap.AppendData, error) {
	if r.Size() > maxMessage {
		return nil, refusal(imap.ResponseCodeTooBig, "The message is too big")
	}
	body, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	s.office.mu.Lock()
	_, err = s.lookUp(name, imap.ResponseCodeTryCreate)
	s.office.mu.Unlock()
	if err != nil {
		return nil, err
	}
	at := options.Time
	if at.IsZero() {
		at = s.office.options.Now()
	}
	outcomes, err := s.office.record(event{
		Kind: appended, At: at, Mailbox: s.address, Folder: name, Flags: options.Flags,
	}.withBody(body))
	if err != nil {
		return nil, err
	}
	return &imap.AppendData{UID: outcomes[0].dest[0], UIDValidity: s.office.state.uidValidity}, nil
}

// Poll tells the client what has changed in the selected folder.
func (s *session) Poll(w *imapserver.UpdateWriter, allowExpunge bool) error {
	if s.tracker == nil {
		return nil
	}
	return s.tracker.Poll(w, allowExpunge)
}

// Idle tells the client at once what changes in the selected folder. It does not use the tracker's own way to wait, which
// would miss what changed between the last command and this one.
func (s *session) Idle(w *imapserver.UpdateWriter, stop <-chan struct{}) error {
	tracker := s.tracker
	for {
		if tracker != nil {
			if err := tracker.Poll(w, true); err != nil {
				return err
			}
		}
		select {
		case <-s.wake:
		case <-stop:
			return nil
		}
	}
}
