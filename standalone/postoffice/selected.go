package postoffice

import (
	"bufio"
	"bytes"
	"slices"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-message/textproto"
)

// listed is a message of the selected folder as it was at one moment, under the number that the client knows it by.
type listed struct {
	message
	number uint32 // 0 while the client has not been told of it
}

// pick returns the messages of a set. Those that the client has not been told of can be meant by their UIDs only.
func (s *session) pick(set imap.NumSet) []listed {
	s.office.mu.RLock()
	defer s.office.mu.RUnlock()
	set = s.fixed(set)
	var picked []listed
	for i, m := range s.folder.messages {
		number := s.tracker.EncodeSeqNum(uint32(i + 1))
		var wanted bool
		switch set := set.(type) {
		case imap.SeqSet:
			wanted = number != 0 && set.Contains(number)
		case imap.UIDSet:
			wanted = set.Contains(m.uid)
		}
		if wanted {
			picked = append(picked, listed{*m, number})
		}
	}
	return picked
}

// pickUIDs returns the UIDs of the messages of a set.
func (s *session) pickUIDs(set imap.NumSet) []imap.UID {
	var uids []imap.UID
	for _, m := range s.pick(set) {
		uids = append(uids, m.uid)
	}
	return uids
}

// fixed returns a set without "*", which stands for the last message, and "$", which stands for what was found last.
// Office.mu must be held.
func (s *session) fixed(set imap.NumSet) imap.NumSet {
	switch set := set.(type) {
	case imap.SeqSet:
		fixed := slices.Clone(set)
		last := uint32(len(s.folder.messages))
		for i := range fixed {
			fixed[i].Start, fixed[i].Stop = fixRange(fixed[i].Start, fixed[i].Stop, last)
		}
		return fixed
	case imap.UIDSet:
		if imap.IsSearchRes(set) {
			return s.found
		}
		fixed := slices.Clone(set)
		last := s.folder.uidNext - 1
		for i := range fixed {
			start, stop := fixRange(uint32(fixed[i].Start), uint32(fixed[i].Stop), uint32(last))
			fixed[i].Start, fixed[i].Stop = imap.UID(start), imap.UID(stop)
		}
		return fixed
	}
	return set
}

// fixRange replaces "*", which is written as 0, by the last number; "9:*" means the last message even when there are fewer.
func fixRange(start, stop, last uint32) (uint32, uint32) {
	if start != 0 && stop != 0 {
		return start, stop
	}
	if start == 0 {
		start = last
	}
	if stop == 0 {
		stop = last
	}
	return min(start, stop), max(start, stop)
}

// Fetch gives messages out, and marks those read whose text is fetched without PEEK.
func (s *session) Fetch(w *imapserver.FetchWriter, set imap.NumSet, options *imap.FetchOptions) error {
	picked := s.pick(set)
	reads := slices.ContainsFunc(options.BodySection, func(b *imap.FetchItemBodySection) bool { return !b.Peek }) ||
		slices.ContainsFunc(options.BinarySection, func(b *imap.FetchItemBinarySection) bool { return !b.Peek })
	if reads {
		var unread []imap.UID
		for _, m := range picked {
			if !m.has(imap.FlagSeen) {
				unread = append(unread, m.uid)
			}
		}
		if err := s.flag(unread, imap.StoreFlagsAdd, []imap.Flag{imap.FlagSeen}); err != nil {
			return err
		}
	}
	for _, m := range picked {
		// A response about a message needs its number. The client asks again when it has been told.
		if m.number == 0 {
			continue
		}
		if err := m.write(w.CreateMessage(m.number), options); err != nil {
			return err
		}
	}
	return nil
}

func (m *message) write(w *imapserver.FetchResponseWriter, options *imap.FetchOptions) error {
	w.WriteUID(m.uid)
	if options.Flags {
		w.WriteFlags(m.flags)
	}
	if options.InternalDate {
		w.WriteInternalDate(m.at)
	}
	if options.RFC822Size {
		w.WriteRFC822Size(int64(len(m.body)))
	}
	if options.Envelope {
		// A header that cannot be read has an empty envelope.
		header, _ := textproto.ReadHeader(bufio.NewReader(bytes.NewReader(m.body)))
		w.WriteEnvelope(imapserver.ExtractEnvelope(header))
	}
	if options.BodyStructure != nil {
		w.WriteBodyStructure(imapserver.ExtractBodyStructure(bytes.NewReader(m.body)))
	}
	for _, section := range options.BodySection {
		part := m.body
		if !isWhole(section) {
			part = imapserver.ExtractBodySection(bytes.NewReader(m.body), section)
		}
		wc := w.WriteBodySection(section, int64(len(part)))
		if _, err := wc.Write(part); err != nil {
			return err
		}
		if err := wc.Close(); err != nil {
			return err
		}
	}
	for _, section := range options.BinarySection {
		part := imapserver.ExtractBinarySection(bytes.NewReader(m.body), section)
		wc := w.WriteBinarySection(section, int64(len(part)))
		if _, err := wc.Write(part); err != nil {
			return err
		}
		if err := wc.Close(); err != nil {
			return err
		}
	}
	for _, section := range options.BinarySectionSize {
		w.WriteBinarySectionSize(section, imapserver.ExtractBinarySectionSize(bytes.NewReader(m.body), section))
	}
	return w.Close()
}

// isWhole tells whether a section is BODY[]. It is given out as it is, byte for byte and without being parsed.
func isWhole(s *imap.FetchItemBodySection) bool {
	return s.Specifier == imap.PartSpecifierNone && len(s.Part) == 0 && s.Partial == nil
}

// Store changes flags.
func (s *session) Store(w *imapserver.FetchWriter, set imap.NumSet, flags *imap.StoreFlags, _ *imap.StoreOptions) error {
	uids := s.pickUIDs(set)
	if err := s.flag(uids, flags.Op, flags.Flags); err != nil {
		return err
	}
	if flags.Silent {
		return nil
	}
	var changed imap.UIDSet
	changed.AddNum(uids...)
	return s.Fetch(w, changed, &imap.FetchOptions{Flags: true})
}

func (s *session) flag(uids []imap.UID, op imap.StoreFlagsOp, flags []imap.Flag) error {
	if len(uids) == 0 {
		return nil
	}
	_, err := s.office.record(event{
		Kind: flagged, Mailbox: s.address, Folder: s.folder.name, UIDs: uids, FlagOp: op, Flags: flags,
	})
	return err
}

// Expunge removes messages with the flag \Deleted: all, or those of a set. The client is told of them by Poll.
func (s *session) Expunge(_ *imapserver.ExpungeWriter, only *imap.UIDSet) error {
	all := imap.UIDSet{{Start: 1, Stop: 0}}
	if only != nil {
		all = *only
	}
	var uids []imap.UID
	for _, m := range s.pick(all) {
		if m.has(imap.FlagDeleted) {
			uids = append(uids, m.uid)
		}
	}
	if len(uids) == 0 {
		return nil
	}
	_, err := s.office.record(event{Kind: expunged, Mailbox: s.address, Folder: s.folder.name, UIDs: uids})
	return err
}

// Copy copies messages into another folder.
func (s *session) Copy(set imap.NumSet, dest string) (*imap.CopyData, error) {
	return s.transfer(copied, set, dest)
}

// Move moves messages into another folder. The client is told that they are gone by Poll.
func (s *session) Move(w *imapserver.MoveWriter, set imap.NumSet, dest string) error {
	data, err := s.transfer(moved, set, dest)
	if err != nil || data == nil {
		return err
	}
	return w.WriteCopyData(data)
}

// transfer copies or moves, and returns nil when there was nothing to transfer.
func (s *session) transfer(what kind, set imap.NumSet, dest string) (*imap.CopyData, error) {
	s.office.mu.Lock()
	to, err := s.lookUp(dest, imap.ResponseCodeTryCreate)
	s.office.mu.Unlock()
	if err != nil {
		return nil, err
	}
	if to == s.folder {
		return nil, refusal("", "Source and destination are the same mailbox")
	}
	uids := s.pickUIDs(set)
	if len(uids) == 0 {
		return nil, nil
	}
	outcomes, err := s.office.record(event{Kind: what, Mailbox: s.address, Folder: s.folder.name, To: dest, UIDs: uids})
	if err != nil || len(outcomes[0].source) == 0 {
		return nil, err
	}
	data := &imap.CopyData{UIDValidity: s.office.state.uidValidity}
	data.SourceUIDs.AddNum(outcomes[0].source...)
	data.DestUIDs.AddNum(outcomes[0].dest...)
	return data, nil
}
