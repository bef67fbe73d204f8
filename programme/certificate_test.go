package programme_test

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/internal/pdftext"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// pages returns the PDF files that come with a mail.
func pages(t *testing.T, m store.Mail) (files [][]byte) { return attached(t, m, "application/pdf") }

// attached returns the files of a type that come with a mail.
func attached(t *testing.T, m store.Mail, wanted string) (files [][]byte) {
	t.Helper()
	read, err := mail.ReadMessage(bytes.NewReader(m.Raw))
	if err != nil {
		t.Fatal(err)
	}
	kind, with, err := mime.ParseMediaType(read.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	if kind != "multipart/mixed" {
		return nil
	}
	for parts := multipart.NewReader(read.Body, with["boundary"]); ; {
		part, err := parts.NextPart()
		if err == io.EOF {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		if kind, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type")); kind != wanted {
			continue
		}
		content, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, part))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, content)
	}
}

// Row 67: at the planned end each half gets a certificate with their closing mail, in their own language, once.
func TestRow67CertificateAtTheClose(t *testing.T) {
	t.Parallel()
	for language, want := range map[string][]string{
		"en": {"Certificate", "for", "has been a mentee in Spring.", "March 2026 – March 2026, one talk", "2 March 2026"},
		"de": {"Urkunde", "für", "hat in Spring als Mentee mitgewirkt.", "März 2026 – März 2026, ein Gespräch", "2. März 2026"},
		"fr": {"Attestation", "pour", "a suivi son chemin comme mentee dans Spring.", "Mars 2026 – mars 2026, une rencontre", "2 mars 2026"},
		"es": {"Certificado", "para", "ha hecho su camino como mentee en Spring.", "Marzo de 2026 – marzo de 2026, una conversación", "2 de marzo de 2026"},
		"nl": {"Certificaat", "voor", "was mentee in Spring.", "Maart 2026 – maart 2026, één gesprek", "2 maart 2026"},
	} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t).start().join()
			ref := workflows.PairRef{Cohort: w.cohort, Pair: w.introduce()}
			w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: ref.Pair, Occurrence: 1})
			w.reply(w.latest(ines, "session"), ines, "yes, today, 4 of 5")
			if _, err := w.DB.Pool.Exec(t.Context(), `update person set language = $1, name = 'Inés Łukasiewicz-Папаδопούλου' where email = $2`, language, ines); err != nil {
				t.Fatal(err)
			}
			if err := w.Finish(t.Context(), ref); err != nil {
				t.Fatal(err)
			}
			for range 2 {
				for _, to := range []mentoring.Party{mentoring.TheMentor, mentoring.TheMentee} {
					if err := w.Notify(t.Context(), mentoring.Notice{Mail: "closed", To: to, Cohort: w.cohort, Pair: ref.Pair}); err != nil {
						t.Fatal(err)
					}
				}
			}
			files := pages(t, w.latest(ines, "closed"))
			if len(files) != 1 {
				t.Fatalf("%d certificates come with the closing mail", len(files))
			}
			words := strings.Split(pdftext.Read(files[0]), "\n")
			for _, line := range append(want, "North", "Inés Łukasiewicz-Папаδопούλου", "Carla Coord", "Spring") {
				if !slices.Contains(words, line) {
					t.Errorf("the page lacks %q:\n%s", line, strings.Join(words, "\n"))
				}
			}
			with := 0
			for _, m := range w.mails(ines) {
				with += len(pages(t, m))
			}
			if with != 1 {
				t.Errorf("%d mails bring a certificate", with)
			}
			if theirs := pages(t, w.latest(maria, "closed")); len(theirs) != 1 || !strings.Contains(pdftext.Read(theirs[0]), "has been a mentor in Spring.\n") {
				t.Error("the mentor gets none")
			}
		})
	}
}

// Row 67: a pair that never met, or that ended early, gets none, neither of them; the mail does not speak of it.
func TestRow67NoCertificateWithoutATalkOrForAnEarlyEnd(t *testing.T) {
	t.Parallel()
	w, pair := dated(t)
	if err := w.Notify(t.Context(), mentoring.Notice{Mail: "closed", To: mentoring.TheMentee, Cohort: w.cohort, Pair: pair}); err != nil {
		t.Fatal(err)
	}
	if m := w.last(ines, "closed"); len(pages(t, m)) > 0 || strings.Contains(m.Body, "ertificate") {
		t.Errorf("who never met reads\n%s", m.Body)
	}
	w.reply(w.latest(ines, "meeting.first"), ines, "end the pairing")
	for _, to := range []mentoring.Party{mentoring.TheMentor, mentoring.TheMentee} {
		if err := w.Notify(t.Context(), mentoring.Notice{Mail: "pair.ended", To: to, Cohort: w.cohort, Pair: pair}); err != nil {
			t.Fatal(err)
		}
	}
	for _, m := range append(w.mails(ines), w.mails(maria)...) {
		if len(pages(t, m)) > 0 {
			t.Errorf("%s brings a certificate", m.Step)
		}
	}
}

// Row 67: a name that the letters cannot show leaves a line for it, and the mail says so.
func TestRow67ANameThatCannotBeSet(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	if _, err := w.DB.Pool.Exec(t.Context(), `update person set name = '王 小明' where email = $1`, ines); err != nil {
		t.Fatal(err)
	}
	w.closeThePair("1. 4\n2. 9", "1. 4\n2. 10")
	m := w.latest(ines, "closed")
	if files := pages(t, m); len(files) != 1 || !strings.Contains(pdftext.Read(files[0]), "has been a mentee in Spring.") || !strings.Contains(m.Body, "a line to write it on") {
		t.Errorf("%d certificates with\n%s", len(files), m.Body)
	}
}
