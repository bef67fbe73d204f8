package mentoring

import "testing"

func TestOrganisationOf(t *testing.T) {
	t.Parallel()
	c := Cohort{Organisations: []Organisation{
		{Name: "Harbour Foods", Coordinators: []NamedPerson{{Email: "anna@harbour.example"}}},
		{Name: "Tidewater", Coordinators: []NamedPerson{{Email: "bo@tidewater.example"}}, Sponsors: []NamedPerson{{Email: "helen@tidewater.example"}}},
	}}
	for address, want := range map[Address]string{"anna@harbour.example": "Harbour Foods", "helen@tidewater.example": "Tidewater", "x@y.example": ""} {
		if got := c.OrganisationOf(address); got != want {
			t.Errorf("%s is of %q, want %q", address, got, want)
		}
	}
}
