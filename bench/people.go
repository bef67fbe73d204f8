package main

import (
	"fmt"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// cohortOf returns a cohort with that many people, half of them mentors.
func cohortOf(name string, people int) (mentoring.Cohort, []mentoring.Person) {
	const organisation = "Northwind Care"
	cohort := mentoring.Cohort{
		Name:         name,
		Purpose:      "People who have just begun to lead others learn from someone who has done it for years.",
		Capabilities: []string{"giving feedback", "leading change", "delegating with trust"},
		Audience:     "people in their first three years of leading others",
		Organisations: []mentoring.Organisation{{
			Name: organisation, Domains: []string{"northwind.test"},
			Coordinators: []mentoring.NamedPerson{{Name: "Anna Lind", Email: "anna.lind@northwind.test"}},
			Sponsors:     []mentoring.NamedPerson{{Name: "Martin Achterberg", Email: "martin.achterberg@northwind.test"}},
		}},
		Months: 6, Start: openingDay, Language: "en", Zone: time.UTC.String(), Hours: mentoring.OfficeHours,
		Confidentiality: "What is said in a session stays between the two of you.",
		Concerns:        mentoring.NamedPerson{Name: "Ruth Adler", Email: "ruth.adler@listening.test"},
		Crossing:        mentoring.MayCross, MailsPerMonth: 8,
	}
	var list []mentoring.Person
	for i := range people {
		role := mentoring.Mentee
		if i%2 == 0 {
			role = mentoring.Mentor
		}
		list = append(list, mentoring.Person{
			Name: fmt.Sprintf("Robin Berg %d", i), Email: mentoring.Address(fmt.Sprintf("%s%d@northwind.test", name, i)),
			Organisation: organisation, Role: role, Function: "Operations", Title: "Team lead", Capacity: 1,
		})
	}
	return cohort, list
}

// wordsFor is what everybody answers to an ask, by the step of its mail.
var wordsFor = map[string]string{
	string(mentoring.Invitation): "Yes, I would love to take part.",
	string(mentoring.Survey):     "1. giving feedback\n2. 4 years\n3. plain speaking\n4. no, nobody\n5. 3",
}
