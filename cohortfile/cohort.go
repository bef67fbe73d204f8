package cohortfile

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// What holds when a cohort file does not say otherwise.
const (
	defaultMonths            = 6
	defaultLanguage          = "en"
	defaultZone              = "UTC"
	defaultMailsPerMonth     = 8
	defaultQuestionsPerMonth = 6
)

// maxText is far more than a purpose or the words of confidentiality need, in bytes.
const maxText = 2000

// ReadCohort reads a cohort file, and who must never be paired by it; name is what problems call it. The error is Problems,
// all of them at once, or the reader's own error. With Problems, the cohort holds what could be read, so that a people file
// can be checked as well.
func ReadCohort(name string, r io.Reader) (mentoring.Cohort, []NeverPair, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return mentoring.Cohort{}, nil, fmt.Errorf("read %s: %w", name, err)
	}
	var problems form.Problems
	var never []NeverPair
	file := form.Parse(name, data, &problems)
	c := cohort(file)
	c.Pairing, c.SponsorSeesPairs, never = matchingSection(file.Key("matching"))
	file.Done()
	return c, never, problems.Err()
}

func cohort(file *form.Field) mentoring.Cohort {
	c := mentoring.Cohort{
		Name:              line(file.Key("name")),
		Purpose:           text(file.Key("purpose")),
		Capabilities:      file.Key("capabilities").Texts(),
		Audience:          text(file.Key("audience")),
		Organisations:     organisations(file.Key("organisations")),
		Months:            file.Key("months").Number(defaultMonths, 3, 12),
		Start:             day(file.Key("start")),
		Language:          languageOr(file.Key("language"), defaultLanguage),
		Zone:              zoneOr(file.Key("timezone"), defaultZone),
		Hours:             workingHours(file.Key("working-hours")),
		Confidentiality:   text(file.Key("confidentiality")),
		Crossing:          crossing(file.Key("crossing")),
		MailsPerMonth:     file.Key("limits").Key("mails-per-month").Number(defaultMailsPerMonth, 4, 60),
		QuestionsPerMonth: file.Key("limits").Key("questions-per-month").Number(defaultQuestionsPerMonth, 2, 30),
	}
	c.PurposeLines = purposeLines(file.Key("purpose-lines"))
	c.Holidays, c.HolidaysOf = holidaysOf(file.Key("holidays"))
	c.Gatherings = gatherings(file.Key("gatherings"), c.Months)
	c.Forum = forum(file.Key("forum"), c.Months)
	c.Between, c.Allotments = between(file.Key("between")), allotments(file.Key("quotas"))
	c.Eligibility = eligibility(file.Key("eligibility"))
	c.TellManagers = yesOrNo(file.Key("tell-managers"))
	c.Steering, c.Charter, c.Pledge = steering(file.Key("steering")), charter(file.Key("charter")), pledge(file.Key("pledge"))
	c.Concerns = concerns(file.Key("concerns"), c.Organisations)
	required(file, c)
	return c
}

// required notes what a cohort cannot start without.
func required(file *form.Field, c mentoring.Cohort) {
	if c.Name == "" {
		file.Key("name").Missing("the cohort has no name: write one that people will recognise in a subject line, such as %q", "name: Leading Together 2027")
	}
	if c.Purpose == "" {
		file.Key("purpose").Missing("the purpose is missing: say in one or two sentences why this programme exists. " +
			"It stands in the first mail that everybody gets, and people who know what it is for say yes more often and stay longer")
	}
	if len(c.Capabilities) == 0 {
		file.Key("capabilities").Missing("the capabilities are missing: list the two to five leadership capabilities that should grow, " +
			"such as \"giving feedback\" or \"leading change\". Pairs are matched and goals are set by them")
	}
	if c.Start.IsZero() && !file.Key("start").Given() {
		file.Key("start").Missing("the start is missing: write the day on which the invitations go out, such as %q", "start: 2027-03-01")
	}
	if len(c.Organisations) == 0 {
		file.Key("organisations").Missing("no organisation is named: list at least one under organisations, with a name and a coordinator")
	}
}

// purposeLines reads how the purpose is put in the mails of each stage; nil when the file has none of its own.
func purposeLines(f *form.Field) map[mentoring.Stage]string {
	var lines map[mentoring.Stage]string
	for _, stage := range mentoring.Stages {
		words := strings.Join(strings.Fields(f.Key(string(stage)).Text()), " ")
		switch {
		case words == "":
			continue
		case len(words) > maxPurposeLine:
			f.Key(string(stage)).Problem("this line has %d characters: keep it under %d, one sentence that fits the moment", len(words), maxPurposeLine)
		case lines == nil:
			lines = map[mentoring.Stage]string{}
		}
		if lines != nil {
			lines[stage] = words
		}
	}
	return lines
}

// maxPurposeLine is how long a line on the purpose may be, in bytes.
const maxPurposeLine = 240

func organisations(f *form.Field) []mentoring.Organisation {
	var all []mentoring.Organisation
	byName, byDomain := map[string]int{}, map[string]string{}
	for _, item := range f.List() {
		o := organisation(item)
		if o.Name == "" {
			item.Missing("the organisation has no name: write %q", "name: Northwind")
			continue
		}
		if first, twice := byName[strings.ToLower(o.Name)]; twice {
			item.Problem("%s is listed twice, first on line %d: keep one", o.Name, first)
			continue
		}
		byName[strings.ToLower(o.Name)] = item.Line()
		for _, d := range o.Domains {
			if owner, taken := byDomain[d]; taken {
				item.Problem("the domain %s is listed for %s and for %s: keep it where its people are", d, owner, o.Name)
			}
			byDomain[d] = o.Name
		}
		all = append(all, o)
	}
	return all
}

func organisation(f *form.Field) mentoring.Organisation {
	o := mentoring.Organisation{Name: line(f.Key("name")), Domains: domains(f.Key("domains"))}
	coordinators := f.Key("coordinators")
	o.Coordinators = people(coordinators)
	o.Sponsors = people(f.Key("sponsors"))
	o.Holidays, o.HolidaysOf = holidaysOf(f.Key("holidays"))
	o.Eligibility = eligibility(f.Key("eligibility"))
	o.NamedInFigures = yesOrNo(f.Key("named-in-figures"))
	switch n := len(coordinators.List()); {
	case n == 0:
		coordinators.Missing("%s has no coordinator: name one or two people who answer questions and approve pairs, such as %q",
			or(o.Name, "the organisation"), "coordinators: [Anna Berg <anna@northwind.example>]")
	case n > 2:
		coordinators.Problem("%s has %d coordinators: keep one or two, so that everybody knows whom to ask", or(o.Name, "the organisation"), n)
	}
	return o
}

func domains(f *form.Field) []string {
	var all []string
	for _, text := range f.Texts() {
		d := strings.TrimPrefix(strings.ToLower(text), "@")
		if _, addr, err := form.Mailbox("someone@" + d); err == nil {
			all = append(all, addr.Domain())
		} else {
			f.Problem("%q is not a mail domain: write the part after the @, such as northwind.example", text)
		}
	}
	return all
}

// people reads a list of persons, each a section or "Anna Berg <anna@example.org>".
func people(f *form.Field) []mentoring.NamedPerson {
	var all []mentoring.NamedPerson
	for _, item := range f.List() {
		p, ok := person(item)
		if !ok {
			continue
		}
		if slices.ContainsFunc(all, func(q mentoring.NamedPerson) bool { return q.Email == p.Email }) {
			item.Problem("%s is listed twice: keep one", p.Email)
			continue
		}
		all = append(all, p)
	}
	return all
}

func person(f *form.Field) (mentoring.NamedPerson, bool) {
	email, p := f, mentoring.NamedPerson{}
	if !f.IsText() {
		email = f.Key("email")
		p.Name = line(f.Key("name"))
		p.Language = languageOr(f.Key("language"), "")
	}
	written := email.Text()
	if written == "" {
		email.Missing("an email address is missing: write %q", "Anna Berg <anna@example.org>")
		return p, false
	}
	name, addr, err := form.Mailbox(written)
	if err != nil {
		email.Problem("%q %v", written, err)
		return p, false
	}
	p.Name, p.Email = or(p.Name, name), addr
	if p.Name == "" {
		email.Problem("%s has no name: write %q", addr, "Anna Berg <"+string(addr)+">")
		return p, false
	}
	return p, true
}

// concerns returns the person for concerns. Without one it is the first coordinator; Warnings tells.
func concerns(f *form.Field, all []mentoring.Organisation) mentoring.NamedPerson {
	if f.Given() {
		p, _ := person(f)
		return p
	}
	for _, o := range all {
		if len(o.Coordinators) > 0 {
			return o.Coordinators[0]
		}
	}
	return mentoring.NamedPerson{}
}

func crossing(f *form.Field) mentoring.Crossing {
	return mentoring.Crossing(f.Choice(
		string(mentoring.ShouldCross), string(mentoring.MustCross), string(mentoring.MayCross), string(mentoring.NeverCross)))
}

// yesOrNo reads a switch that is off when it is left out.
func yesOrNo(f *form.Field) bool {
	said := f.Choice("no", "yes", "true", "false")
	return said == "yes" || said == "true"
}

func day(f *form.Field) mentoring.Day {
	text := f.Text()
	d, ok := dayOf(text)
	if text != "" && !ok {
		f.Problem("%q is not a day: write year, month and day, such as 2027-03-01", text)
	}
	return d
}

// dayOf reads a calendar day. Days with their month in figures and the year last are refused: half of the world would
// read them differently.
func dayOf(text string) (mentoring.Day, bool) {
	for _, layout := range []string{time.DateOnly, "2 January 2006", "2 Jan 2006"} {
		if t, err := time.Parse(layout, text); err == nil && t.Year() >= 2000 && t.Year() < 2200 {
			return mentoring.DayOf(t), true
		}
	}
	return mentoring.Day{}, false
}

// text reads words that may run over several lines.
func text(f *form.Field) string {
	t := f.Text()
	if len(t) > maxText {
		f.Problem("this text has %d characters: keep it under %d, people read it in a mail", len(t), maxText)
	}
	return t
}

// line reads a name, which stands in subjects and greetings and so has no line breaks.
func line(f *form.Field) string {
	t := strings.Join(strings.Fields(f.Text()), " ")
	if len(t) > maxName || strings.ContainsFunc(t, unprintable) {
		f.Problem("%q is not a name that a mail can show: write up to %d ordinary characters", clip(t), maxName)
		return ""
	}
	return t
}

func or(s, fallback string) string {
	if s == "" {
		return fallback
	}
	return s
}
