package cohortfile

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 14: what a colleague said is carried only where they let it be told; else a warning says what to do.
func TestRow14NominationNeedsConsent(t *testing.T) {
	t.Parallel()
	c := readCohort(t, minimal)
	const people = "name,email,role,named by,why,why shared\n" +
		"Mia Lee,mia@northwind.example,mentor,Nora Peer,She listens before she speaks,yes\n" +
		"Max Roe,max@northwind.example,mentor,Nora Peer,He stayed calm,no\n" +
		"Eve Fay,eve@northwind.example,mentee,,Somebody saw her lead,yes\n" +
		"Jon Day,jon@northwind.example,mentee,,,\n" +
		"Ann Kay,ann@northwind.example,mentor,Nora Peer,,ja\n"
	read, warnings, err := ReadPeople("people.csv", strings.NewReader(people), c)
	if err != nil {
		t.Fatal(err)
	}
	want := []mentoring.Nomination{{By: "Nora Peer", For: "She listens before she speaks"}, {}, {}, {}, {By: "Nora Peer"}}
	for i, w := range want {
		if read[i].Named != w {
			t.Errorf("%s is named %+v, want %+v", read[i].Name, read[i].Named, w)
		}
	}
	told := 0
	for _, w := range warnings {
		if strings.Contains(w.Message, "left out of the invitation") {
			told++
		}
	}
	if told != 2 {
		t.Errorf("%d warnings, want 2: %v", told, warnings)
	}
}

// Row 1: nothing starts without a purpose and the capabilities that should grow.
func TestRow1NoStartWithoutPurposeAndCapabilities(t *testing.T) {
	t.Parallel()
	for _, key := range []string{"purpose", "capabilities"} {
		lines := strings.Split(minimal, "\n")
		for i, l := range lines {
			if strings.HasPrefix(l, key+":") {
				lines[i] = ""
			}
		}
		_, _, err := ReadCohort("cohort.yaml", strings.NewReader(strings.Join(lines, "\n")))
		if err == nil || !strings.Contains(err.Error(), "missing") {
			t.Errorf("without %s: %v", key, err)
		}
	}
}

// Rows 1 and 3: who it is for, and a line of the purpose for each stage, are read; what is none is a mistake with its line.
func TestRow3AudienceAndPurposeLinesAreRead(t *testing.T) {
	t.Parallel()
	c := readCohort(t, minimal+"audience: new managers\npurpose-lines:\n  goals: Choose what makes leading lighter.\n  check-in: Half-way there.\n")
	if c.Audience != "new managers" || len(c.PurposeLines) != 2 || c.PurposeLines[mentoring.StageGoals] != "Choose what makes leading lighter." {
		t.Errorf("read %q, %v", c.Audience, c.PurposeLines)
	}
	_, _, err := ReadCohort("cohort.yaml", strings.NewReader(minimal+"purpose-lines:\n  lunch: Eat.\n  goals: "+strings.Repeat("long ", 60)+"\n"))
	if err == nil || !strings.Contains(err.Error(), "lunch") || !strings.Contains(err.Error(), "one sentence") {
		t.Errorf("a stage that there is not, and a line too long: %v", err)
	}
}
