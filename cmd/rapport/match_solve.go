package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/cohortfile"
	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/internal/spreadsheet"
	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/templates"
)

// solving is what match solve is told to do.
type solving struct {
	people, rules, exclusions string
	csv, account              bool
}

func newMatchSolve(a *app) *cobra.Command {
	var s solving
	cmd := &cobra.Command{
		Use:         "solve --people FILE --rules FILE",
		Annotations: does(rights.Prepare),
		Short:       "Find the best pairs for a spreadsheet of people, without a server",
		Long: `Reads people from a CSV and rules from a YAML file, and finds the best pairs there are: as many people matched as the rules
allow, then the greatest total fit, then the fairest among equals. It says why each pair was matched, who is left and
what would help them. It sends nothing and changes nothing. Examples of both files are in cohortfile/example/matching.

Ctrl-C ends it with the best pairs so far, which keep all rules but are not proved to be the best.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return matchSolve(cmd.Context(), a, s) },
	}
	matchFileFlags(cmd, &s.people, &s.rules, &s.exclusions)
	cmd.MarkFlagRequired("people")
	cmd.MarkFlagRequired("rules")
	cmd.Flags().BoolVar(&s.csv, "csv", false, "print the pairs as CSV")
	cmd.Flags().BoolVar(&s.account, "account", false, "take each score apart and name the next candidates, for coordinators only")
	return cmd
}

// matchFileFlags are the flags that name the files of a matching.
func matchFileFlags(cmd *cobra.Command, people, rules, exclusions *string) {
	cmd.Flags().StringVar(people, "people", "", "the people `CSV`")
	cmd.Flags().StringVar(rules, "rules", "", "the rules `FILE`")
	cmd.Flags().StringVar(exclusions, "exclusions", "", exclusionsHelp)
}

const exclusionsHelp = "a `CSV` of people who must not be paired: person,other,reason,decided by"

func matchSolve(ctx context.Context, a *app, s solving) error {
	files, err := readMatchFiles(s.people, s.rules, s.exclusions)
	if err != nil {
		return err
	}
	if len(files.Problems) > 0 {
		tellProblems(&app{out: a.errOut}, files.Problems)
		return afterTelling(mentoring.FaultInvalid)
	}
	for _, w := range files.Warnings {
		a.tell("! %s", w)
	}
	for _, contradiction := range matching.Contradictions(files.People, files.Rules) {
		a.tell("! %s", contradiction)
	}
	bar := newProgressBar(a)
	began := time.Now()
	result := matching.MatchWatched(files.People, files.Rules, func(p matching.Progress) bool {
		bar.show(p)
		return ctx.Err() == nil
	})
	told, err := newSolution(files.People, result)
	if err != nil {
		return err
	}
	told.seconds, told.stopped = time.Since(began).Seconds(), ctx.Err() != nil && !result.Proven
	bar.clear()
	switch {
	case a.json:
		err = a.printJSON(told.report())
	case s.csv:
		err = told.writeCSV(a.out)
	default:
		told.tell(a, s.account)
	}
	if err == nil && told.stopped {
		a.tell("Stopped. These are the best pairs so far: they keep all rules, but are not proved to be the best.")
		return errStopped
	}
	return err
}

// matchFiles are the files of a matching, read.
type matchFiles struct {
	People   []matching.Candidate
	Rules    matching.Rules
	Problems form.Problems
	Warnings form.Problems
}

// readMatchFiles reads the files of a matching; exclusions may be "". What is wrong inside of them is in Problems.
func readMatchFiles(people, rules, exclusions string) (matchFiles, error) {
	var files matchFiles
	var never []cohortfile.NeverPair
	collect := func(err error) error {
		both := cohortFiles{Problems: files.Problems}
		err = both.keep(err)
		files.Problems = both.Problems
		return err
	}
	err := withFile(rules, func(r io.Reader) error {
		read, err := cohortfile.ReadRules(rules, r)
		files.Rules, never = read.Rules, read.Never
		return collect(err)
	})
	if err != nil {
		return files, err
	}
	err = withFile(people, func(r io.Reader) error {
		read, err := cohortfile.ReadCandidates(people, r)
		files.People, files.Warnings = read.People, read.Warnings
		return collect(err)
	})
	if err != nil {
		return files, err
	}
	if exclusions != "" {
		err = withFile(exclusions, func(r io.Reader) error {
			more, err := cohortfile.ReadExclusions(exclusions, r)
			never = append(never, more...)
			return collect(err)
		})
	}
	if err != nil || len(files.Problems) > 0 {
		return files, err
	}
	files.Rules.Never, err = cohortfile.KeepApart(never, files.People)
	return files, collect(err)
}

func withFile(path string, read func(io.Reader) error) error {
	file, err := openFile(path)
	if err != nil {
		return err
	}
	defer file.Close()
	return read(file)
}

// solution is a matching to be told.
type solution struct {
	names     map[string]string // by id
	result    matching.Result
	pairs     []solvedPair
	accounts  [][]string // of the pairs
	unmatched []solvedUnmatched
	seconds   float64
	stopped   bool
}

func newSolution(people []matching.Candidate, result matching.Result) (solution, error) {
	s := solution{names: map[string]string{}, result: result, pairs: []solvedPair{}, unmatched: []solvedUnmatched{}}
	for _, p := range people {
		s.names[p.ID] = p.Name
	}
	letters, err := templates.New()
	if err != nil {
		return s, err
	}
	for _, p := range result.Pairs {
		reasons, err := letters.SayAll("en", p.Reasons)
		if err != nil {
			return s, err
		}
		account, err := letters.SayAll("en", p.Account(s.name))
		if err != nil {
			return s, err
		}
		s.accounts = append(s.accounts, account)
		s.pairs = append(s.pairs, solvedPair{
			p.MenteeID, p.MentorID, s.name(p.MenteeID), s.name(p.MentorID), p.Score, reasons, p.Parts,
			append([]matching.Other{}, p.OtherMentors...), append([]matching.Other{}, p.OtherMentees...),
		})
	}
	for _, u := range result.Unmatched {
		said, err := letters.SayAll("en", []mentoring.Sentence{u.Cause, u.Change})
		if err != nil {
			return s, err
		}
		s.unmatched = append(s.unmatched, solvedUnmatched{u.ID, s.name(u.ID), u.Role, said[0], said[1]})
	}
	return s, nil
}

// name returns a person as a table should show them.
func (s solution) name(id string) string { return s.names[id] }

// proof says in words how sure it is that nothing better exists.
func (s solution) proof() string {
	switch {
	case s.result.Certified:
		return "proved: no other choice matches more people or fits better in total"
	case s.result.Proven:
		return "proved by trying every way"
	default:
		return "not proved: a better choice may exist"
	}
}

func (s solution) tell(a *app, account bool) {
	t := table{columns: []string{"mentee", "mentor", "fit", "reasons"}, empty: "The rules leave no pair."}
	for _, p := range s.pairs {
		t.add(p.MenteeName, p.MentorName, p.Score, strings.Join(p.Reasons, " "))
	}
	_ = a.print(t) // to people, which cannot fail
	if account {
		for _, lines := range s.accounts {
			a.printf("")
			for _, line := range lines {
				a.printf("%s", oneLine(line))
			}
		}
	}
	if len(s.unmatched) > 0 {
		a.printf("\n%s", a.paint(bold, "Without a partner"))
	}
	for _, u := range s.unmatched {
		a.printf("%s, %s: %s", oneLine(u.Name), u.Role, oneLine(u.Cause))
		if u.Change != "" {
			a.printf("  would help: %s", oneLine(u.Change))
		}
	}
	if len(s.result.Exchange) > 0 {
		a.printf("\n%s", a.paint(bold, "Given and received across organisations"))
		for _, e := range s.result.Exchange {
			a.printf("%s: %d given, %d received", oneLine(e.Organisation), e.Given, e.Received)
		}
	}
	a.printf("\n%s, total fit %d of %d, %s (%.3f s).", many(len(s.result.Pairs), "pair"), s.result.Total, 1000*len(s.result.Pairs), s.proof(), s.seconds)
}

// solvedPair and the others are what match solve prints with --json.
type solvedPair struct {
	Mentee       string           `json:"mentee"`
	Mentor       string           `json:"mentor"`
	MenteeName   string           `json:"mentee_name"`
	MentorName   string           `json:"mentor_name"`
	Score        int              `json:"score"`
	Reasons      []string         `json:"reasons"`
	Parts        []matching.Part  `json:"parts"`
	OtherMentors []matching.Other `json:"other_mentors"`
	OtherMentees []matching.Other `json:"other_mentees"`
}

type solvedUnmatched struct {
	Person string         `json:"person"`
	Name   string         `json:"name"`
	Role   mentoring.Role `json:"role"`
	Cause  string         `json:"cause"`
	Change string         `json:"change"`
}

type solvedReport struct {
	Pairs     []solvedPair        `json:"pairs"`
	Unmatched []solvedUnmatched   `json:"unmatched"`
	Exchange  []matching.Exchange `json:"exchange"`
	Total     int                 `json:"total"`
	Optimal   bool                `json:"optimal"`
	Certified bool                `json:"certificate_ok"`
	Stopped   bool                `json:"stopped"`
	Seconds   float64             `json:"seconds"`
}

func (s solution) report() solvedReport {
	return solvedReport{
		Pairs: s.pairs, Unmatched: s.unmatched, Exchange: append([]matching.Exchange{}, s.result.Exchange...),
		Total: s.result.Total, Optimal: s.result.Proven, Certified: s.result.Certified, Stopped: s.stopped, Seconds: s.seconds,
	}
}

// writeCSV writes the pairs, and then those without a partner with the cause in place of reasons (RFC 4180).
func (s solution) writeCSV(out io.Writer) error {
	rows := [][]string{{"mentee", "mentor", "score", "reasons"}}
	for _, p := range s.pairs {
		rows = append(rows, []string{p.MenteeName, p.MentorName, fmt.Sprint(p.Score), strings.Join(p.Reasons, " ")})
	}
	for _, u := range s.unmatched {
		mentee, mentor := u.Name, ""
		if u.Role == mentoring.Mentor {
			mentee, mentor = mentor, mentee
		}
		rows = append(rows, []string{mentee, mentor, "", strings.TrimSpace(u.Cause + " " + u.Change)})
	}
	return spreadsheet.Write(out, rows)
}
