package interop

import (
	"slices"
	"strings"
	"testing"
	"time"
)

const people = `name,email,role,department
Anna Berg,anna@northwind.example,mentor,Operations
Pieter de Vries,pieter@northwind.example,mentor,Finance
Tomás Herrera,tomas@northwind.example,mentee,Engineering
Mei Tanaka,mei@northwind.example,mentee,Sales
Lars Jensen,lars@northwind.example,mentee,Design
Gone Person,gone@northwind.example,mentee,Sales
`

const answers = "1. Delegating\n2. 12\n3. patience\n4. 1\n5. 4"

// TestCohortOverPostfixAndDovecot has people answer the invitation and the survey. In between the service is stopped and
// started again with other kinds of connections, and finds what came meanwhile.
func TestCohortOverPostfixAndDovecot(t *testing.T) {
	t.Parallel()
	needServers(t)
	host := startMailHost(t, "mentoring", "ingrid", "martin", "anna", "pieter", "tomas", "mei", "lars") // nobody is at gone@
	rapport := install(t, host, people)
	with := func(name string) correspondent { return correspondent{host, name} }
	joining := []string{"anna", "pieter", "tomas", "mei"}

	rapport.configure(t, connections{smtp: "starttls", imap: "implicit"})
	rapport.run(t, "config", "check")
	stop := rapport.serve(t)
	rapport.run(t, "cohort", "start", "cohort.yaml", "--people", "people.csv")
	for _, name := range joining {
		with(name).reply(t, with(name).await(t, "invitation"), "Yes, with pleasure!")
	}
	with("lars").outOfOffice(t, with("lars").await(t, "invitation"), time.Now().AddDate(0, 0, 10))
	for _, name := range joining {
		with(name).await(t, "invitation.noted")
		with(name).await(t, "survey")
	}
	eventually(t, "word that an address does not exist", func() bool {
		address, _ := rapport.status(t).waitsFor("Gone Person", "invitation")
		return address == "bounced"
	})
	checkInvited(t, rapport.status(t), len(joining))
	stop()

	for _, name := range joining[:2] { // while nobody reads the mailbox
		with(name).reply(t, with(name).await(t, "survey"), answers)
	}
	rapport.configure(t, connections{smtp: "implicit", imap: "starttls"})
	rapport.run(t, "config", "check")
	stop = rapport.serve(t)
	for _, name := range joining[2:] {
		with(name).reply(t, with(name).await(t, "survey"), answers)
	}
	for _, name := range joining {
		with(name).await(t, "survey.noted")
	}
	stop()

	rapport.configure(t, connections{smtp: "none", imap: "none"})
	rapport.run(t, "config", "check")
	stop = rapport.serve(t)
	with("lars").reply(t, with("lars").await(t, "invitation"), "No, thank you.")
	with("lars").await(t, "invitation.noted")
	with("ingrid").await(t, "match.proposal") // everybody who can be reached has decided
	eventually(t, "the end of the queues", func() bool {
		return rapport.counted(t, "mails_waiting") == 0 && rapport.counted(t, "received_unsorted") == 0
	})
	if s := rapport.status(t); s.at("people ready") != len(joining) || s.at("people declined") != 1 {
		t.Errorf("stages are %v", s.Stages)
	}
	sent := rapport.counted(t, "mails_sent")
	stop()

	arrived := 1 // at the relay, which sent it back
	for name, want := range map[string][]string{
		"anna":   {"invitation", "invitation.noted", "survey", "survey.noted"},
		"pieter": {"invitation", "invitation.noted", "survey", "survey.noted"},
		"tomas":  {"invitation", "invitation.noted", "survey", "survey.noted"},
		"mei":    {"invitation", "invitation.noted", "survey", "survey.noted"},
		"lars":   {"invitation", "invitation.noted"},        // his machine got no answer
		"ingrid": {"coordinator.started", "match.proposal"}, // and of the bounce in the morning
		"martin": {"sponsor.hopes"},
	} {
		arrived += checkMailbox(t, with(name), want)
	}
	if sent != arrived {
		t.Errorf("%d mails were sent and %d arrived", sent, arrived)
	}
}

// checkInvited checks what is known when all but two have said yes: one is away, and one does not exist.
func checkInvited(t *testing.T, s status, joined int) {
	t.Helper()
	if s.at("people joined") != joined || s.at("people invited") != 2 {
		t.Errorf("stages are %v", s.Stages)
	}
	if address, waits := s.waitsFor("Gone Person", "invitation"); !waits || address != "bounced" {
		t.Errorf("mail to the address that does not exist is %q, waits %v", address, waits)
	}
	if address, waits := s.waitsFor("Lars Jensen", "invitation"); !waits || address != "open" {
		t.Errorf("mail to somebody out of office is %q, waits %v", address, waits)
	}
}

// checkMailbox checks that a mailbox holds a mail about each of the steps and nothing twice, and that the first of them
// went over an encrypted connection with a log-in. It returns how many there are.
func checkMailbox(t *testing.T, c correspondent, want []string) int {
	t.Helper()
	var steps []string
	all := 0
	ids := map[string]bool{}
	for _, m := range c.mails(t) {
		if all++; step(m) != "coordinator.bounce" { // which comes when a morning does
			steps = append(steps, step(m))
		}
		if ids[m.MessageID] {
			t.Errorf("%s got the mail %s twice", c.name, m.MessageID)
		}
		ids[m.MessageID] = true
		if received := m.Header.Get("Received"); step(m) == "invitation" && !strings.Contains(received, "ESMTPSA") {
			t.Errorf("the invitation to %s came by %q", c.name, received)
		}
	}
	slices.Sort(steps)
	if !slices.Equal(steps, want) {
		t.Errorf("%s got %v, want %v", c.name, steps, want)
	}
	return all
}
