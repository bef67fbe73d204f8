package main

import (
	"strings"
	"testing"
)

// Row 86, M5, M6: what concerns a whole cohort is shown first and wants its name; a list with a mistake changes nothing.
func TestRow86CommandsForPeopleAndCohorts(t *testing.T) {
	t.Parallel()
	_, config, dsn := installation(t)
	invite(t, config, dsn)
	path := files(t, map[string]string{
		"good.csv": "name;email;organisation;role;title\nInes Mentee;INES@north.test;North;mentee;+Head of Care\nNoor New;noor@north.test;North;mentor;\n",
		"bad.csv":  "name,email,organisation,role\nNoor New,noor@north.test,North,mentor\n=1+1,x@north.test,North,mentee\n",
		"like.csv": "name,email,organisation,role\nInes Menteé,ines.mentee@north.test,North,mentee\n",
	})
	for _, step := range []struct {
		args   string
		status int
		told   string
	}{
		{"people import Spring " + path("bad.csv"), 2, "bad.csv:3: \"=1+1\" is a spreadsheet formula"},
		{"people list Spring --json", 0, `"name": "Ines Mentee"`},
		{"people import Spring " + path("good.csv") + " --dry-run", 0, "1 new, 1 changed, 0 unchanged"},
		{"people import Spring " + path("good.csv"), 0, "title:  → Head of Care"},
		{"people import Spring " + path("good.csv"), 0, "0 new, 0 changed, 2 unchanged"},
		{"people import Spring " + path("like.csv") + " --dry-run", 0, "looks like Ines Mentee <ines@north.test>: the same name"},
		{"people import Spring " + path("like.csv"), 4, "look like somebody who is there already"},
		{"people add Spring --name Noor --address noor@north.test --role mentor", 4, "is or was in Spring already"},
		{"people change Spring noor@north.test --title Head --dry-run", 0, "title:  → Head"},
		{"people pause Spring noor@north.test --until soon", 2, "no day"},
		{"people stop Spring noor@north.test --dry-run", 0, "Nothing was changed"},
		{"people move Spring noor@north.test --organisation West", 3, "no organisation of this cohort"},
		{"pair list Spring", 0, "no pairs yet"},
		{"cohort extend Spring --months 2 --dry-run", 0, "runs for 8 months in place of 6"},
		{"cohort extend Spring --months 2", 2, "--confirm Spring"},
		{"cohort extend Spring --months 2 --confirm Summer", 2, "not the name of this cohort"},
		{"cohort extend Spring --months 2 --confirm Spring", 0, "It takes effect at"},
		{"cohort extend Spring --months 2 --confirm Spring", 4, "has decided the same already"},
		{"cohort undo Spring --dry-run", 0, "would be undone"},
		{"cohort undo Spring", 0, "is undone"},
		{"cohort undo Spring", 3, "nothing that was decided"},
		{"cohort resume Spring --confirm Spring", 4, "is not paused"},
		{"cohort pause Spring --until 2001-01-01 --dry-run", 4, "is not ahead"},
		{"trail Spring", 0, "undid what was decided for the whole cohort"},
	} {
		out, errOut, status := rapport(t, append(strings.Fields(step.args), "--config", config)...)
		if status != step.status || !strings.Contains(strings.Join(strings.Fields(out+" "+errOut), " "), strings.Join(strings.Fields(step.told), " ")) {
			t.Errorf("%s: status %d, out %q, err %q; want %d, %q", step.args, status, out, errOut, step.status, step.told)
		}
	}
}
