package programme

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// Somebody who telephones says what others write. A coordinator enters it, and it becomes a mail of that person's: kept, understood
// and applied by the same path as a reply, and read back to them with who told it. What cannot be undone is asked back at their own
// address first, as for a mail that a coordinator says is theirs.

// Spoken is what somebody said on the telephone.
type Spoken struct {
	Cohort string // a name or an id
	Person string // a participant, by whole name or address
	Ask    string // the id of the open question that they answered; "" for the only one
	Words  string // what they said
	By     string // the coordinator whom they told, by name or address; "" for whoever looks after them
}

// What came of words that were entered.
const (
	SpokenApplied   = "applied"    // done, and read back to the person
	SpokenAskedBack = "asked back" // it cannot be undone, so the person is asked at their own address
	SpokenUnclear   = "unclear"    // nothing was changed
	SpokenWhich     = "which"      // several questions are open and none was named: nothing was changed
)

// Entered is what comes of entering what somebody said.
type Entered struct {
	Person     string            `json:"person"`
	Outcome    string            `json:"outcome"`
	Open       []OpenQuestion    `json:"open"` // what they have been asked and not yet answered
	Ask        string            `json:"ask,omitempty"`
	Understood *mentoring.Answer `json:"understood,omitempty"`
	Unclear    string            `json:"unclear,omitempty"` // why nothing was changed
	Mails      []Following       `json:"mails"`
}

// OpenQuestion is something that somebody was asked and has not answered.
type OpenQuestion struct {
	Ask   string    `json:"ask"`
	About string    `json:"about"`
	With  string    `json:"with,omitempty"` // the other half of the pair
	Since time.Time `json:"since"`
}

// Following is a mail that an answer brings about.
type Following struct {
	Reader  string `json:"reader"`
	Kind    string `json:"mail"`
	Subject string `json:"subject"`
	Text    string `json:"text,omitempty"` // of what goes to the person themselves
}

// Enter applies what somebody said on the telephone as the answer to their open question. What is not plain changes nothing. With
// dryRun nothing is changed in any case.
func (p *Programme) Enter(ctx context.Context, said Spoken, dryRun bool) (out Entered, err error) {
	err = p.do(ctx, func(s step) error {
		cohort, err := s.CohortNamed(ctx, said.Cohort)
		if err != nil {
			return err
		}
		who, err := s.participantNamed(ctx, cohort.ID, said.Person)
		if err != nil {
			return err
		}
		if err := s.authoriseAbout(ctx, rights.AskAnswer, who.Participant); err != nil {
			return err
		}
		by, err := s.listenerNamed(ctx, cohort.ID, who.Organisation, said.By)
		if err != nil {
			return err
		}
		out = Entered{Person: who.person.Name, Open: []OpenQuestion{}, Mails: []Following{}}
		ask, err := s.questionFor(ctx, who, said.Ask, &out)
		if err != nil || ask == nil {
			return err
		}
		before, err := s.LastMail(ctx, cohort.ID)
		if err != nil {
			return err
		}
		in, err := s.enter(ctx, who, *ask, by, said)
		if err != nil {
			return err
		}
		out.Ask, out.Understood = ask.ID, &in.reading.Answer
		if out.Outcome = outcomeOf(in); out.Outcome == SpokenUnclear {
			out.Unclear, err = s.whatIsUnclear(ctx, in, *ask)
			return cmp.Or(err, errDryRun)
		}
		if out.Mails, err = s.following(ctx, *ask, before); err != nil {
			return err
		}
		return dryOr(dryRun)
	})
	return out, kept(err)
}

// listenerNamed returns the coordinator whom somebody of an organisation telephoned.
func (s step) listenerNamed(ctx context.Context, cohort, organisation, name string) (store.Person, error) {
	if name == "" {
		return s.coordinatorOf(ctx, cohort, organisation)
	}
	all, err := s.Coordinators(ctx, cohort, organisation)
	if err != nil {
		return store.Person{}, err
	}
	for _, c := range all {
		theirs := c.Organisation == organisation || c.Organisation == ""
		if theirs && (c.Email == mentoring.CanonicalAddress(name) || strings.EqualFold(c.Name, strings.TrimSpace(name))) {
			return c.Person, nil
		}
	}
	return store.Person{}, &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("no coordinator who looks after them is called %s; write the whole name or the address", name)}
}

// questionFor returns the open question that somebody answers, nil when they have to be chosen from. An answer that is for its
// writer's eyes alone is not given through somebody else, and neither is the word that a mail is theirs.
func (s step) questionFor(ctx context.Context, who member, id string, out *Entered) (*store.Ask, error) {
	open, err := s.OpenAsksOf(ctx, who.PersonID)
	if err != nil {
		return nil, err
	}
	open = slices.DeleteFunc(open, func(a store.Ask) bool { return deref(a.ParticipantID) != who.ID || !maySay(a) })
	for _, a := range open {
		sc, err := s.sceneOf(ctx, a)
		if err != nil {
			return nil, err
		}
		about, err := s.Letters.Say("en", stepOf(a.Kind))
		if err != nil {
			return nil, err
		}
		question := OpenQuestion{Ask: a.ID, About: about, Since: a.Since}
		if sc.partner != nil {
			question.With = sc.partner.person.Name
		}
		out.Open = append(out.Open, question)
	}
	if id == "" && len(open) > 1 {
		out.Outcome = SpokenWhich
		return nil, nil
	}
	for _, a := range open {
		if id == "" || a.ID == id {
			locked, err := s.LockAsk(ctx, a.ID)
			return &locked, err
		}
	}
	if id != "" {
		return nil, &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("%s has no open question %s that can be answered on the telephone", who.person.Name, id)}
	}
	return nil, &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("%s has no open question that can be answered on the telephone", who.person.Name)}
}

// maySay reports whether an ask may be answered through a coordinator.
func maySay(a store.Ask) bool {
	switch a.Kind {
	case mentoring.Reflection, mentoring.Practice, mentoring.Forum, mentoring.ConfirmAddress:
		return false
	}
	return a.Name.To == mentoring.TheParticipant || a.Name.To == mentoring.TheMentor || a.Name.To == mentoring.TheMentee
}

// enter keeps what somebody said as a mail of theirs and applies it.
func (s step) enter(ctx context.Context, who member, ask store.Ask, by store.Person, said Spoken) (*incoming, error) {
	if strings.TrimSpace(said.Words) == "" {
		return nil, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "write what they said, as in \"yes, we met on 3 May\""}
	}
	answered, found, err := s.NewestMailOn(ctx, ask.ID, who.PersonID)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf("%s has not been asked this yet; try again in a minute", who.person.Name)}
	}
	in, err := s.keepSaid(ctx, who, &answered, said.Words, by)
	if err != nil {
		return nil, err
	}
	id := in.id
	if err := s.Note(ctx, store.JournalEntry{
		At: s.now, CohortID: &ask.CohortID, PairID: ask.PairID, ParticipantID: &who.ID, AskID: &ask.ID, RawID: &id, What: "entered on the telephone",
	}); err != nil {
		return nil, err
	}
	if err := s.apply(ctx, in, who.person, onTelephone); err != nil {
		return nil, err
	}
	return in, nil
}

// sumOf is the digest by which the bytes of a mail are known.
func sumOf(raw []byte) []byte {
	sum := sha256.Sum256(raw)
	return sum[:]
}

// asMail writes words that were said as the plainest mail that could have brought them.
func (s step) asMail(person store.Person, answers store.Mail, words string) []byte {
	var b bytes.Buffer
	reference := ""
	if answers.MessageID != "" {
		reference = "<" + answers.MessageID + ">"
	}
	for _, header := range [][2]string{
		{"From", string(person.Email)}, {"To", string(s.From.Address)}, {"Date", s.now.UTC().Format(time.RFC1123Z)},
		{"In-Reply-To", reference}, {"MIME-Version", "1.0"}, {"Content-Type", "text/plain; charset=utf-8"}, {"Content-Transfer-Encoding", "8bit"},
	} {
		if header[1] != "" {
			fmt.Fprintf(&b, "%s: %s\r\n", header[0], header[1])
		}
	}
	fmt.Fprintf(&b, "\r\n%s\r\n", strings.ReplaceAll(strings.ToValidUTF8(words, "\uFFFD"), "\n", "\r\n"))
	return b.Bytes()
}

// outcomeOf says what came of words that were entered. Only what was plain stays, and a concern, which always reaches a person.
func outcomeOf(in *incoming) string {
	plain := in.reading.Decision == mentoring.Act || in.reading.Answer.Intent == mentoring.Concern
	switch {
	case plain && in.event.Disposition == applied:
		return SpokenApplied
	case plain && in.event.Disposition == held:
		return SpokenAskedBack
	}
	return SpokenUnclear
}

// whatIsUnclear says why words were not applied, in English as commands print it.
func (s step) whatIsUnclear(ctx context.Context, in *incoming, ask store.Ask) (string, error) {
	ask, err := s.LockAsk(ctx, ask.ID)
	if err != nil {
		return "", err
	}
	switch open := missing(ask); {
	case in.reading.Doubt != replies.NoDoubt:
		return string(in.reading.Doubt), nil
	case in.event.Disposition == askedBack && len(open) > 0:
		return fmt.Sprintf("what do they say to the questions %s?", strings.Trim(fmt.Sprint(open), "[]")), nil
	case in.event.Disposition == askedBack:
		return "the question cannot take that as its answer: what is it?", nil
	case in.event.Disposition == handedOver:
		return "it is for a coordinator to decide, and nothing that the programme can do", nil
	}
	return "it cannot be done any more, or not in this way: " + in.event.Why, nil
}

// following returns the mails made after another that the answer to an ask brought about, with the words of those to the person
// who answered.
func (s step) following(ctx context.Context, ask store.Ask, after int64) ([]Following, error) {
	mails, err := s.MailsAfter(ctx, ask.CohortID, after)
	out := []Following{}
	if err != nil {
		return out, err
	}
	for _, m := range mails {
		theirs := m.PersonID == ask.PersonID
		if !theirs && deref(m.ParticipantID) != deref(ask.ParticipantID) && (m.PairID == nil || deref(m.PairID) != deref(ask.PairID)) {
			continue
		}
		reader, err := s.Person(ctx, m.PersonID)
		if err != nil {
			return out, err
		}
		f := Following{Reader: reader.Name, Kind: m.Step, Subject: m.Subject}
		if theirs {
			f.Text = m.Body
		}
		out = append(out, f)
	}
	return out, nil
}

// onTelephone is how words that were entered came, as their event keeps it.
const onTelephone = "said on the telephone"

// mostOfANo is how many words a reply has at most that only says no.
const mostOfANo = 4

// misheard reads a bare “no” to what was noted from the telephone as what the mail offers it for: that it is wrong. A yes that was
// noted is taken back by the no itself.
func (s step) misheard(ctx context.Context, in *incoming, ask *store.Ask, sc scene) (replies.Reading, error) {
	r := in.reading
	if in.heard != "" {
		r.Language = "" // it is the coordinator's
		return r, nil
	}
	if in.mail == nil || len(strings.Fields(r.Text)) > mostOfANo || ask != nil && ask.Answer != nil && ask.Answer.Intent == mentoring.Accept {
		return r, nil
	}
	no := replies.Read(replies.Message{Text: r.Text}, replies.Ask{Kind: mentoring.Invitation, Language: sc.language()})
	if no.Decision != mentoring.Act || no.Answer.Intent != mentoring.Decline {
		return r, nil
	}
	spoken, err := s.ReadsBackSpoken(ctx, in.mail.ID)
	if err != nil || !spoken {
		return r, err
	}
	r.Answer, r.Decision, r.Certainty, r.Because = mentoring.Answer{Intent: mentoring.Undo, Text: r.Answer.Text}, mentoring.Act, no.Certainty, no.Because
	return r, nil
}
