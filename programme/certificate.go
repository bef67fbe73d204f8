package programme

import (
	"cmp"
	"time"

	"github.com/rapport-mentoring/rapport/certificate"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/templates"
)

// certify says in a letter whether a certificate comes with it: whoever has come to the planned end and has met at least once gets
// one. A pair that ends early gets none, and neither of its halves more than the other (docs/decisions/0016).
func certify(sc scene, year *templates.Year) {
	year.Certificate = len(year.Talks) > 0
	year.Unnamed = !certificate.Settable(sc.reader.Name)
}

// certificate writes the certificate that goes with a letter, in the reader's language and their organisation's look.
func (s step) certificate(sc scene, l templates.Letter, look templates.Message) (mailer.Attachment, error) {
	programme := ""
	if certificate.Settable(l.Cohort.Name) {
		programme = l.Cohort.Name
	}
	began, ended := sc.pair.IntroducedAt.In(sc.zone()), l.Date
	with := mentoring.With{
		"Programme": programme, "Talks": len(l.Year.Talks), "On": mentoring.DayOf(ended), "Never": time.Time{},
		"Began": mentoring.Day{Year: began.Year(), Month: began.Month()}, "Ended": mentoring.Day{Year: ended.Year(), Month: ended.Month()},
	}
	role := string(l.ReaderRole)
	said, err := s.Letters.SayAll(l.Language, []mentoring.Sentence{
		mentoring.Say("certificate.title", nil), mentoring.Say("certificate.for", nil), mentoring.Say("certificate."+role, with),
		mentoring.Say("certificate.span", with), mentoring.Say("certificate.thanks."+role, nil), mentoring.Say("certificate.day", with),
	})
	if err != nil {
		return mailer.Attachment{}, err
	}
	c := certificate.Certificate{
		House: cmp.Or(look.Sender, l.ReaderOrganisation, programme), Accent: look.Accent, Language: l.Language, Name: sc.reader.Name,
		Title: said[0], For: said[1], Deed: said[2], Span: said[3], Thanks: said[4], Day: said[5],
		Signed: l.Cohort.Coordinator.Full, Office: programme, Made: s.now,
	}
	if look.Logo != nil {
		c.Logo = look.Logo.Content
	}
	content, err := c.PDF()
	return mailer.Attachment{Name: c.Title + ".pdf", Type: "application/pdf", Content: content}, err
}
