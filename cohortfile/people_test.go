package cohortfile

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/rapport-mentoring/rapport/mentoring"
)

const list3 = "name,email,organisation,role\nJosé Peña,jose@northwind.example,Northwind,mentor\nZoë,zoe@harbour.example,harbour,Mentee\n"

func TestPeopleFromAnySpreadsheet(t *testing.T) {
	t.Parallel()
	latin, err := charmap.Windows1252.NewEncoder().String(list3)
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(strings.ReplaceAll(list3, ",", "\t"))
	if err != nil {
		t.Fatal(err)
	}
	want := []mentoring.Person{
		{Name: "José Peña", Email: "jose@northwind.example", Organisation: "Northwind", Role: mentoring.Mentor, Capacity: 1},
		{Name: "Zoë", Email: "zoe@harbour.example", Organisation: "Harbour", Role: mentoring.Mentee},
	}
	for name, text := range map[string]string{
		"plain":                list3,
		"byte order mark":      "\uFEFF" + list3,
		"semicolons":           strings.ReplaceAll(list3, ",", ";"),
		"tabs":                 strings.ReplaceAll(list3, ",", "\t"),
		"windows-1252":         latin,
		"utf-16":               wide,
		"carriage returns":     strings.ReplaceAll(list3, "\n", "\r"),
		"dos line ends":        strings.ReplaceAll(list3, "\n", "\r\n"),
		"sep line":             "sep=;\r\n" + strings.ReplaceAll(list3, ",", ";"),
		"empty lines":          "\n,,,\n" + strings.ReplaceAll(list3, "\n", "\n\n , ,\n"),
		"trailing columns":     strings.ReplaceAll(list3, "\n", ",,,\n"),
		"no last line feed":    strings.TrimSuffix(list3, "\n"),
		"Dutch columns":        strings.Replace(list3, "name,email,organisation,role", "Naam,E-mailadres,Organisatie,Rol", 1),
		"French columns":       strings.Replace(list3, "name,email,organisation,role", "Nom,Courriel,Société,Role", 1),
		"shouting columns":     strings.Replace(list3, "name,email,organisation,role", "FULL_NAME,E-Mail Address,Company,ROLE", 1),
		"quoted line breaks":   strings.Replace(list3, "José Peña", "\"José\n Peña\"", 1),
		"name with address":    strings.Replace(list3, "José Peña,jose@northwind.example", ",José Peña <JOSE@northwind.example>", 1),
		"organisation unknown": strings.NewReplacer("Northwind,", ",", "harbour,", ",").Replace(list3),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, _, err := ReadPeople("people.csv", strings.NewReader(text), twoOrganisations())
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
		})
	}
}

func TestPeopleColumns(t *testing.T) {
	t.Parallel()
	text := "Capacity;Line manager's e-mail;Time zone;Lang;Job title;Department;Voornaam;Achternaam;Mail;Role\n" +
		"3;zoe@northwind.example;Europe/Lisbon;pt-PT;CEO;Ops;Ana;Sá;ana@northwind.example;mentor & mentee\n" +
		";Ana Sá;;Dutch;;;Zoë;;zoe@mail.northwind.example;Protégée\n"
	c := twoOrganisations()
	got, warnings, err := ReadPeople("people.csv", strings.NewReader(text), c)
	if err != nil || len(warnings) > 0 {
		t.Fatal(err, warnings)
	}
	want := []mentoring.Person{
		{Name: "Ana Sá", Email: "ana@northwind.example", Organisation: "Northwind", Role: mentoring.Both, Function: "Ops", Title: "CEO",
			Manager: "zoe@northwind.example", Language: "pt", Zone: "Europe/Lisbon", Capacity: 3},
		{Name: "Zoë", Email: "zoe@mail.northwind.example", Organisation: "Northwind", Role: mentoring.Mentee,
			Manager: "ana@northwind.example", Language: "nl"},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestLinesAfterQuotedLineBreaks(t *testing.T) {
	t.Parallel()
	text := "sep=,\nname,email,role\n\"A\nB\",a@northwind.example,mentor\nC,c@northwind.example,boss\n"
	_, _, err := ReadPeople("people.csv", strings.NewReader(text), twoOrganisations())
	if err == nil || !strings.HasPrefix(err.Error(), "people.csv:5: ") {
		t.Errorf("problem is %v, want one on line 5", err)
	}
}

func TestHeadingsAreUnambiguous(t *testing.T) {
	t.Parallel()
	owner := map[string]column{}
	for _, known := range []map[column][]string{headings, surveyHeadings} {
		for c, names := range known {
			for _, name := range names {
				if other, taken := owner[name]; taken {
					t.Errorf("%q is both %s and %s", name, c, other)
				}
				if plain(name) != name {
					t.Errorf("%q is never matched: its plain form is %q", name, plain(name))
				}
				owner[name] = c
			}
		}
	}
}

func FuzzReadPeople(f *testing.F) {
	f.Add([]byte(ExamplePeople))
	f.Add([]byte(list3))
	for _, seed := range []string{"", "sep=;\n", "\xff\xfea\x00", "name,email,role\n\"", "name;email;role\n\xe9;a@b.nl;both\n", "email,role,first name\n<a@b.nl>,mentor,\n", "\"\"\n\n,,"} {
		f.Add([]byte(seed))
	}
	c := twoOrganisations()
	f.Fuzz(func(t *testing.T, data []byte) {
		people, warnings, err := ReadPeople("people.csv", bytes.NewReader(data), c)
		lines := bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r")) + 1
		problems, _ := err.(Problems)
		for _, p := range append(problems, warnings...) {
			if p.Line < 0 || p.Line > lines || !utf8.ValidString(p.Message) {
				t.Errorf("problem %q in a file of %d lines", p, lines)
			}
		}
		if err != nil {
			if len(people) > 0 || mentoring.FaultOf(err) != mentoring.FaultInvalid {
				t.Errorf("%d people with %v", len(people), err)
			}
			return
		}
		seen := map[mentoring.Address]bool{}
		for _, p := range people {
			if seen[p.Email] || p.Name == "" || strings.ContainsAny(p.Name+string(p.Email), "\r\n") || p.Role == "" {
				t.Errorf("accepted %+v", p)
			}
			if _, ok := c.Organisation(p.Organisation); !ok {
				t.Errorf("accepted %+v", p)
			}
			seen[p.Email] = true
		}
	})
}
