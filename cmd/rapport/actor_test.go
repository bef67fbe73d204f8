package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/internal/account"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
)

// Row 79: a command that does not say what it does is refused, and none is like that.
func TestRow79EveryCommandSaysWhatItDoes(t *testing.T) {
	t.Parallel()
	a := newApp(strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{})
	root := newRoot(a)
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	var visit func(cmd *cobra.Command)
	visit = func(cmd *cobra.Command) {
		if _, ok := actionOf(cmd); !ok {
			t.Errorf("“%s” names no action: add Annotations: does(rights.…)", cmd.CommandPath())
		}
		if cmd.HasParent() && (cmd.PersistentPreRunE != nil || cmd.PersistentPreRun != nil) {
			t.Errorf("“%s” would run before the question whether it may", cmd.CommandPath())
		}
		for _, sub := range cmd.Commands() {
			visit(sub)
		}
	}
	visit(root)
	for action, want := range map[string]bool{"": false, "no.such.action": false, string(rights.Learn): true} {
		ran := false
		again := newRoot(a)
		cmd := &cobra.Command{Use: "wild", RunE: func(*cobra.Command, []string) error { ran = true; return nil }}
		if action != "" {
			cmd.Annotations = map[string]string{actionKey: action}
		}
		again.AddCommand(cmd)
		again.SetArgs([]string{"wild"})
		if err := again.ExecuteContext(t.Context()); (err == nil) != want || ran != want {
			t.Errorf("with the action %q: ran %v, %v", action, ran, err)
		}
	}
}

// Row 79: what an account may do, with and without a list of accounts.
func TestRow79WhoAnAccountIs(t *testing.T) {
	t.Parallel()
	owned := t.TempDir()
	none := config.Config{Data: filepath.Join(owned, "nowhere")}
	some := config.Config{Data: none.Data, Accounts: config.Accounts{"carla": {Email: "carla@north.test"}, "sam": {Operator: true, Email: "sam@north.test"}}}
	own := some
	own.Data = owned
	me, err := account.Current()
	if err != nil {
		t.Fatal(err)
	}
	me.Root, me.Login, me.Name = false, "", "rapport" // the installation's own account
	switched := me
	switched.Login = "carla"
	unlisted := me
	unlisted.Login = "mallory"
	for name, test := range map[string]struct {
		account account.Account
		cfg     config.Config
		want    rights.Actor
	}{
		"nothing is set up":               {account.Account{Name: "anna"}, none, rights.Actor{Account: "anna", Operator: true}},
		"listed":                          {account.Account{Name: "carla"}, some, rights.Actor{Account: "carla", Address: "carla@north.test"}},
		"listed as operator":              {account.Account{Name: "sam"}, some, rights.Actor{Account: "sam", Address: "sam@north.test", Operator: true}},
		"not listed":                      {account.Account{Name: "mallory"}, some, rights.Actor{Account: "mallory"}},
		"root":                            {account.Account{Name: "root", Root: true}, some, rights.Actor{Account: "root", Operator: true}},
		"the owner of the data":           {me, own, rights.Actor{Account: "rapport", Operator: true}},
		"a coordinator through sudo":      {switched, own, rights.Actor{Account: "carla", Address: "carla@north.test"}},
		"somebody through sudo":           {unlisted, own, rights.Actor{Account: "mallory"}},
		"somebody who claims another":     {account.Account{Name: "mallory", Login: "sam"}, some, rights.Actor{Account: "mallory"}},
		"through sudo, nothing is set up": {switched, config.Config{Data: owned}, rights.Actor{Account: "carla", Operator: true}},
	} {
		if got := actorFor(test.account, test.cfg); !sameActor(got, test.want) {
			t.Errorf("%s: got %+v, want %+v", name, got, test.want)
		}
	}
}

func sameActor(a, b rights.Actor) bool {
	return a.Account == b.Account && a.Operator == b.Operator && a.Address == b.Address && a.Dry == b.Dry
}

// Row 79: what is the machine's is refused before anything is opened, with the exit status that says so.
func TestRow79TheMachineIsForOperators(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "rapport.yaml")
	text := "data: " + filepath.Join(folder, "nowhere") + "\nsmtp: {host: localhost, tls: none, from: a@north.test, reply: '{token}@reply.north.test'}\n" +
		"imap: {host: localhost, tls: none, username: me, password-file: p}\naccounts: {carla: carla@north.test}\n"
	for name, content := range map[string]string{"rapport.yaml": text, "p": "secret"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{{"serve"}, {"doctor"}, {"config", "print"}, {"sending", "pause"}, {"mailbox", "sign-in"}, {"cohort", "start", "c.yaml", "--people", "p.csv"}} {
		var out, errOut bytes.Buffer
		a := newApp(strings.NewReader(""), &out, &errOut)
		a.account = func() (account.Account, error) { return account.Account{Name: "carla"}, nil }
		status := run(t.Context(), append(args, "--config", path), a)
		if status != exitStatus(&mentoring.Error{Fault: mentoring.FaultForbidden}) || out.Len() > 0 || !strings.Contains(errOut.String(), "the account carla may not") {
			t.Errorf("%v: status %d, %q, %q", args, status, out.String(), errOut.String())
		}
	}
}
