package cohortfile

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// column is what a column of a people file is about.
type column string

const (
	nameColumn         column = "name"
	givenColumn        column = "first name"
	familyColumn       column = "last name"
	emailColumn        column = "email"
	organisationColumn column = "organisation"
	roleColumn         column = "role"
	functionColumn     column = "department"
	titleColumn        column = "title"
	managerColumn      column = "manager"
	languageColumn     column = "language"
	zoneColumn         column = "timezone"
	holidaysColumn     column = "holidays"
	capacityColumn     column = "capacity"
	namedByColumn      column = "named by"
	whyColumn          column = "why"
	whySharedColumn    column = "why shared"
	idColumn           column = "id" // read only where people are matched without a server
)

// headings are the names of columns, plain, in the languages of the people who export them.
var headings = map[column][]string{
	nameColumn:   {"name", "fullname", "displayname", "person", "participant", "naam", "volledigenaam", "nom", "nomcomplet", "nometprenom"},
	givenColumn:  {"firstname", "givenname", "forename", "voornaam", "prenom", "vorname"},
	familyColumn: {"lastname", "surname", "familyname", "achternaam", "nomdefamille", "nachname"},
	emailColumn: {"email", "mail", "emailaddress", "mailaddress", "workemail", "emailadres", "mailadres", "adresseemail", "adressemail",
		"courriel", "emailadresse"},
	organisationColumn: {"organisation", "organization", "company", "employer", "org", "organisatie", "bedrijf", "entreprise", "societe",
		"unternehmen", "firma", "partner"},
	roleColumn:     {"role", "mentormentee", "mentorormentee", "participatesas", "rol", "rolle"},
	functionColumn: {"department", "function", "team", "businessunit", "division", "afdeling", "departement", "service", "abteilung"},
	titleColumn:    {"title", "jobtitle", "job", "position", "functie", "poste", "fonction", "titre", "stelle"},
	managerColumn: {"manager", "manageremail", "linemanager", "linemanageremail", "linemanagersemail", "managersemail", "supervisor",
		"reportsto", "boss", "leidinggevende", "superieur", "vorgesetzter", "vorgesetzte"},
	languageColumn: {"language", "lang", "preferredlanguage", "taal", "langue", "sprache"},
	zoneColumn:     {"timezone", "zone", "tz", "tijdzone", "fuseauhoraire", "zeitzone"},
	holidaysColumn: {"holidays", "publicholidays", "country", "countrycode", "countryregion", "feestdagen", "land", "joursferies", "pays", "feiertage",
		"festivos", "pais"},
	namedByColumn:   {"namedby", "nominatedby", "nominator", "proposedby", "voorgedragendoor", "proposepar", "vorgeschlagenvon", "propuestopor"},
	whyColumn:       {"why", "reason", "whynamed", "example", "waarom", "pourquoi", "warum", "porque"},
	whySharedColumn: {"whyshared", "maytell", "consent", "reasonshared"},
	capacityColumn: {"capacity", "maxmentees", "mentees", "maximummentees", "numberofmentees", "maxnumberofmentees", "capaciteit",
		"capacite", "kapazitat"},
}

// roles are the words for a role, plain.
var roles = map[string]mentoring.Role{
	"mentor": mentoring.Mentor, "mentors": mentoring.Mentor, "mentorin": mentoring.Mentor,
	"mentee": mentoring.Mentee, "mentees": mentoring.Mentee, "mentore": mentoring.Mentee, "protege": mentoring.Mentee, "protegee": mentoring.Mentee,
	"both": mentoring.Both, "mentorandmentee": mentoring.Both, "menteeandmentor": mentoring.Both, "mentormentee": mentoring.Both,
	"menteementor": mentoring.Both, "beide": mentoring.Both, "beides": mentoring.Both, "lesdeux": mentoring.Both,
}

// plain leaves the letters and digits of a text, in lower case and without accents.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFD.String(text))
}

// header finds the columns in the first line. It reports whether the lines below can be read by it.
func (l *list) header(r record) (map[column]int, bool) {
	columns := map[column]int{}
	first := row{line: r.line}
	before := len(l.problems)
	if !slices.ContainsFunc(r.cells, func(heading string) bool { _, known := l.columnOf(heading); return known }) {
		l.problem(first, "the first line should name the columns, such as name,email,organisation,role")
		return nil, false
	}
	for i, heading := range r.cells {
		if strings.TrimSpace(heading) == "" {
			continue
		}
		c, known := l.columnOf(heading)
		switch at, taken := columns[c]; {
		case !known:
			l.warn(r.line, "the column %q is not read%s", clip(heading), form.DidYouMean(heading, columnNames()))
		case taken:
			l.problem(first, "the columns %q and %q both hold the %s: keep one", r.cells[at], heading, c)
		default:
			columns[c] = i
		}
	}
	_, name := columns[nameColumn]
	_, given := columns[givenColumn]
	if !name && !given {
		l.problem(first, "there is no column with names: call it \"name\"")
	}
	for _, c := range []column{emailColumn, roleColumn} {
		if _, ok := columns[c]; !ok && (c != emailColumn || !l.offline) {
			l.problem(first, "there is no column for the %s: call it %q", c, c)
		}
	}
	return columns, len(l.problems) == before
}

func (l *list) columnOf(heading string) (column, bool) {
	word := plain(heading)
	for c, names := range headings {
		if slices.Contains(names, word) {
			return c, true
		}
	}
	for c, names := range surveyHeadings {
		if slices.Contains(names, word) {
			return c, true
		}
	}
	if l.offline && slices.Contains([]string{"id", "personid", "participantid", "employeeid"}, word) {
		return idColumn, true
	}
	return "", false
}

func columnNames() []string {
	names := make([]string, 0, len(headings)+len(surveyHeadings))
	for _, known := range []map[column][]string{headings, surveyHeadings} {
		for c := range known {
			names = append(names, string(c))
		}
	}
	slices.Sort(names)
	return names
}
