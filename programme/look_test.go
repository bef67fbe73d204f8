package programme_test

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/templates"
)

// TestMailsComeInTheLookOfTheReadersOrganisation writes the same mail to people of two organisations, of which one has a
// name and a logo of its own.
func TestMailsComeInTheLookOfTheReadersOrganisation(t *testing.T) {
	t.Parallel()
	var logo bytes.Buffer
	if err := png.Encode(&logo, image.NewGray(image.Rect(0, 0, 40, 20))); err != nil {
		t.Fatal(err)
	}
	w := newWorld(t)
	h, err := templates.Load(fstest.MapFS{
		"organisations/south/brand.yaml": {Data: []byte("name: South Academy\nlogo: logo.png\n")},
		"organisations/south/logo.png":   {Data: logo.Bytes()},
	}, "house", nil)
	if err != nil {
		t.Fatal(err)
	}
	w.Letters = h.Set
	two := spec
	two.Organisations = append(two.Organisations[:1:1], mentoring.Organisation{
		Name: "South", Coordinators: []mentoring.NamedPerson{{Name: "Sally Coord", Email: "sally@south.test"}},
	})
	id, err := w.Start(t.Context(), two, []mentoring.Person{
		people[0], {Name: "Ines Mentee", Email: "ines@south.test", Organisation: "South", Role: mentoring.Mentee, Function: "Care", Capacity: 1},
	})
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = id
	for address, theirs := range map[string]bool{"ines@south.test": true, "maria@north.test": false} {
		w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(address)})
		mail := w.last(address, "invitation")
		for what, has := range map[string]bool{
			"a signature":   strings.Contains(mail.Body, "\nSouth Academy, for "),
			"a sender":      bytes.Contains(mail.Raw, []byte("From: \"South Academy\" <mentoring@rapport.test>")),
			"the logo":      bytes.Contains(mail.Raw, []byte(base64.StdEncoding.EncodeToString(logo.Bytes())[:60])),
			"its place":     bytes.Contains(mail.Raw, []byte("multipart/related")),
			"a coordinator": strings.Contains(mail.Body, "Sally Coord"),
		} {
			if has != theirs {
				t.Errorf("the mail to %s with %s of South: %v", address, what, has)
			}
		}
	}
}
