package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/internal/account"
	"github.com/rapport-mentoring/rapport/internal/testenv/partners"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
)

// partner is what somebody would act on: the people and things of one organisation of the test's programme.
type partner struct {
	organisation string
	pair         string
	mentor       mentoring.Person
	mentee       mentoring.Person
	mail         int64 // that came from one of them
	file, people string
}

// given are the arguments for each placeholder that a command's usage may have. A command with another one has to say here what it is.
func (h partner) given(parent, placeholder string) ([]string, bool) {
	switch strings.Trim(placeholder, "[].") {
	case "COHORT", "{COHORT":
		return []string{"Spring"}, true
	case "PAIR":
		return []string{h.pair}, true
	case "COHORT|ID":
		return nil, true // all of them
	case "PERSON", "NAME", "ADDRESS":
		return []string{string(h.mentee.Email)}, true
	case "OTHER":
		return []string{string(h.mentor.Email)}, true
	case "NUMBER", "NUMBER|FILE.eml":
		if parent == "inbox" {
			return []string{fmt.Sprint(h.mail)}, true
		}
		return []string{"1"}, true
	case "QUESTION", "WORDS":
		return []string{"yes"}, true
	case "CHANGE":
		return []string{"change the length to 8 months"}, true
	case "CSV":
		return []string{h.people}, true
	case "ORGANISATION":
		return []string{h.organisation}, true
	case "FILE", "FOLDER", "FILE.eml":
		return []string{h.file}, true
	case "MAIL":
		return []string{"invitation"}, true
	}
	return nil, false
}

// flagged are the values for flags that a command cannot do without, or that take the place of somebody who types.
func (h partner) flagged() map[string]string {
	return map[string]string{
		"people": h.people, "rules": h.file, "until": "2027-05-13", "months": "1", "on": "2027-05-13", "at": "10:00", "confirm": "Spring",
		"because": "she asked me to", "out": filepath.Join(filepath.Dir(h.file), "out"),
	}
}

// notRun are commands that are not run where they are allowed, since they do not end, wait for servers, or leave a trace by what they are.
var notRun = []string{"serve", "mailbox sign-in", "doctor", "config check", "inbox explain", "people export", "erasure prove"}

// leaves are all commands that do something, by their path without the program's name.
func leaves(root *cobra.Command) map[string]*cobra.Command {
	all := map[string]*cobra.Command{}
	var visit func(cmd *cobra.Command)
	visit = func(cmd *cobra.Command) {
		if ofCobra(cmd) && cmd.HasParent() {
			return
		}
		if !cmd.HasSubCommands() {
			all[strings.TrimPrefix(cmd.CommandPath(), "rapport ")] = cmd
		}
		for _, sub := range cmd.Commands() {
			visit(sub)
		}
	}
	visit(root)
	return all
}

var placeholders = regexp.MustCompile(`\[?\{?[A-Z][A-Z|]*(\.eml)?\]?\.*`)

// line is what somebody types to have a command act on a house.
func line(cmd *cobra.Command, h partner) ([]string, error) {
	args := strings.Fields(strings.TrimPrefix(cmd.CommandPath(), "rapport "))
	usage := strings.TrimPrefix(cmd.Use, cmd.Name())
	if before, _, flags := strings.Cut(usage, "--"); flags {
		usage = before
	}
	for _, placeholder := range placeholders.FindAllString(usage, -1) {
		words, known := h.given(cmd.Parent().Name(), placeholder)
		if !known {
			return nil, fmt.Errorf("“%s” wants %s: say in partner.given what that is for each organisation", cmd.CommandPath(), placeholder)
		}
		args = append(args, words...)
	}
	for name, value := range h.flagged() {
		flag := cmd.Flags().Lookup(name)
		if flag == nil {
			continue
		}
		named := strings.Contains(cmd.Use, "--"+name) && !strings.Contains(cmd.Use, "{")
		if flag.Annotations[cobra.BashCompOneRequiredFlag] != nil || named || name == "confirm" || name == "because" {
			args = append(args, "--"+name, value)
		}
	}
	switch strings.TrimPrefix(cmd.CommandPath(), "rapport ") { // what no flag is required for, and something has to be said
	case "people move":
		args = append(args, "--organisation", h.organisation)
	case "people add":
		args = append(args, "--organisation", h.organisation, "--name", "New Comer", "--address", "new@example.test", "--role", "mentee")
	case "people change":
		args = append(args, "--title", "Head")
	case "partner ask":
		args = []string{"partner", "ask", "North: Nina Nord <nina@north.example>", "South: Sam Sud <sam@south.example>"}
	case "handover":
		args = append(args, "--from", map[string]string{"North": "carla@north.test", "South": "yusuf@south.test"}[h.organisation], "--to", "New Comer <new@example.test>")
	}
	if cmd.Flags().Lookup("dry-run") != nil {
		args = append(args, "--dry-run")
	}
	return args, nil
}

// standing is a clock that stands still.
type standing time.Time

func (c standing) Now() time.Time                     { return time.Time(c) }
func (c standing) Wall(programme time.Time) time.Time { return programme }

// somebody is an account of the matrix.
type somebody struct {
	account string
	actor   rights.Actor
}

// Row 79, M3: every command, by everybody, on their own organisation and on another one, on a real database. Nothing is refused that the
// table of rights allows, and nothing works that it does not; whatever is refused changes nothing, and shows nobody else's people.
func TestRow79M3TheMatrix(t *testing.T) {
	t.Parallel()
	folder, path, dsn := installation(t)
	cfg, err := config.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	p, err := newProgramme(t.Context(), cfg, dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.DB.Close)
	p.Clock = standing(time.Date(2026, time.November, 2, 10, 0, 0, 0, time.UTC))
	filled, err := partners.Fill(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	north := partner{"North", filled.WithinNorth, partners.North[0], partners.North[1], filled.OfNorth, filepath.Join(folder, "nothing.yaml"), ""}
	south := partner{"South", filled.WithinSouth, partners.South[0], partners.South[1], filled.OfSouth, north.file, ""}
	for _, h := range []*partner{&north, &south} {
		h.people = filepath.Join(folder, h.organisation+".csv")
		csv := fmt.Sprintf("name,email,organisation,role\nNew Comer,new@%[1]s.test,%[2]s,mentee\nOld Hand,old@%[1]s.test,%[2]s,mentor\n", strings.ToLower(h.organisation), h.organisation)
		if err := os.WriteFile(h.people, []byte(csv), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	everybody := []somebody{
		{"root", rights.Actor{Operator: true}},
		{"carla", rights.Actor{Offices: []rights.Office{{Role: rights.Coordinator, Organisation: "North", Lead: true}}}},
		{"yusuf", rights.Actor{Offices: []rights.Office{{Role: rights.Coordinator, Organisation: "South"}}}},
		{"sven", rights.Actor{Offices: []rights.Office{{Role: rights.Sponsor, Organisation: "North", Lead: true}}}},
		{"nils", rights.Actor{}}, // takes part
		{"mallory", rights.Actor{}},
	}
	if _, err := p.DB.Pool.Exec(t.Context(), `alter table officer drop constraint officer_office_check`); err != nil {
		t.Fatal(err)
	}
	if _, err := p.DB.Pool.Exec(t.Context(), `insert into officer (cohort_id, person_id, organisation, office) select $1, id, 'North', 'steering' from person where email = 'olive@care.test'`, filled.Cohort); err != nil {
		t.Fatal(err)
	}
	everybody = append(everybody, somebody{"olive", rights.Actor{Offices: []rights.Office{{Role: rights.Steering, Organisation: "North", Lead: true}, {Role: rights.Listener}}}})
	for i := range everybody {
		everybody[i].actor.Account = everybody[i].account
		for n := range everybody[i].actor.Offices {
			everybody[i].actor.Offices[n].Cohort = filled.Cohort
		}
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	text = append(text, "accounts: {root: operator, carla: carla@north.test, yusuf: yusuf@south.test, sven: sven@north.test, nils: nils@north.test, olive: olive@care.test}\n"...)
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}

	commands, tried, refused := leaves(newRoot(newApp(strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{}))), 0, 0
	before := dump(t, p.DB.Pool)
	for _, name := range sortedKeys(commands) {
		cmd := commands[name]
		action, _ := actionOf(cmd)
		rule, _ := rights.Of(action)
		if rule.Reach == rights.Free { // nobody's rights are asked, and no programme is opened: see mustAct
			continue
		}
		for _, who := range everybody {
			for _, on := range []partner{north, south} {
				args, err := line(cmd, on)
				if err != nil {
					t.Error(err)
					continue
				}
				if on.organisation == "South" && !pointsAt(args, on) { // it is about neither, and was run for North
					continue
				}
				allowed := false
				for _, organisation := range []string{on.organisation, ""} {
					if pointsAt(args, on) == (organisation != "") {
						allowed = rights.Allowed(who.actor, action, rights.Place{Cohort: filled.Cohort, Organisation: organisation}) == nil
					}
				}
				if allowed && slices.Contains(notRun, name) {
					continue
				}
				tried++
				out, status := asAccount(t, who.account, append(args, "--config", path))
				where := fmt.Sprintf("%s runs “rapport %s”", who.account, strings.Join(args, " "))
				switch {
				case allowed && (status == 6 || status == 1):
					t.Errorf("%s and is refused with status %d: %s", where, status, out)
				case !allowed && status != 6 && status != 3:
					t.Errorf("%s, and may not; status %d: %s", where, status, out)
				case !allowed:
					refused++
				}
				if name == "pair rematch" && rights.Allowed(who.actor, rights.MatchShow, rights.Place{Cohort: filled.Cohort}) == nil {
					continue // they see whoever is proposed
				}
				for _, person := range beyond(who, rule, allowed) {
					if strings.Contains(out, person.Name) || strings.Contains(strings.ReplaceAll(out, strings.Join(args, " "), ""), string(person.Email)) && string(person.Email) != string(on.mentee.Email) {
						t.Errorf("%s and reads of %s of %s: %s", where, person.Name, person.Organisation, out)
					}
				}
			}
		}
		if after := dump(t, p.DB.Pool); after != before {
			t.Fatalf("“rapport %s” changed something in the matrix:\n%s", name, firstDifference(before, after))
		}
	}
	if refused == 0 || refused == tried {
		t.Errorf("%d of %d were refused: nothing is shown by that", refused, tried)
	}
	t.Logf("%d commands run, %d of them refused", tried, refused)
}

// pointsAt reports whether arguments name somebody or something of a partner, and not a cohort as a whole.
func pointsAt(args []string, h partner) bool {
	if len(args) > 1 && args[0] == "people" && args[1] == "add" {
		return true
	}
	for _, of := range []string{h.pair, string(h.mentee.Email), string(h.mentor.Email), h.people} {
		if slices.Contains(args, of) {
			return true
		}
	}
	return len(args) > 0 && args[0] == "inbox" && slices.Contains(args, fmt.Sprint(h.mail))
}

// beyond are the people whom somebody must not read of.
func beyond(who somebody, rule rights.Rule, allowed bool) []mentoring.Person {
	if who.actor.Operator || allowed && rule.Reach == rights.Whole {
		return nil
	}
	var people []mentoring.Person
	for _, h := range [][]mentoring.Person{partners.North, partners.South} {
		mine := slices.ContainsFunc(who.actor.Offices, func(o rights.Office) bool { return o.Role == rights.Coordinator && o.Organisation == h[0].Organisation })
		if !mine {
			people = append(people, h...)
		}
	}
	return people
}

// asAccount runs a command as an account of the operating system.
func asAccount(t *testing.T, name string, args []string) (string, int) {
	t.Helper()
	var out bytes.Buffer
	a := newApp(strings.NewReader(""), &out, &out)
	a.account = func() (account.Account, error) { return account.Account{Name: name}, nil }
	status := run(t.Context(), args, a)
	return out.String(), status
}

// dump is every row of every table, in an order of its own.
func dump(t *testing.T, pool interface {
	Query(context.Context, string, ...any) (pgx.Rows, error)
}) string {
	t.Helper()
	texts := func(sql string) []string {
		rows, err := pool.Query(t.Context(), sql)
		if err != nil {
			t.Fatal(err)
		}
		all, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	var union []string
	for _, table := range texts(`select tablename from pg_tables where schemaname = current_schema() order by 1`) {
		quoted := pgx.Identifier{table}.Sanitize()
		union = append(union, fmt.Sprintf(`select '%s ' || t::text from %s t`, table, quoted))
	}
	return strings.Join(texts(strings.Join(union, " union all ")+" order by 1"), "\n")
}

func firstDifference(a, b string) string {
	before := strings.Split(a, "\n")
	for _, row := range strings.Split(b, "\n") {
		if !slices.Contains(before, row) {
			return row
		}
	}
	return "rows are gone"
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
