package main

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/rapport-mentoring/rapport/cohortfile"
	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// cohortPaths name the files of a cohort. All but the first may be "".
type cohortPaths struct{ cohort, people, exclusions string }

// cohortFiles are the files of a cohort, read.
type cohortFiles struct {
	Cohort     mentoring.Cohort
	People     []mentoring.Person    // none without a people file
	Exclusions []mentoring.Exclusion // of the cohort file and the list; none without a people file
	Problems   form.Problems         // of all files
	Warnings   form.Problems
}

// readCohortFiles reads the files of a cohort. The error is for files that cannot be read at all; what is wrong inside of
// them is in Problems.
func readCohortFiles(paths cohortPaths) (cohortFiles, error) {
	var files cohortFiles
	var never []cohortfile.NeverPair
	err := withFile(paths.cohort, func(r io.Reader) (err error) {
		files.Cohort, never, err = cohortfile.ReadCohort(paths.cohort, r)
		return files.keep(err)
	})
	if err == nil && paths.people != "" {
		err = withFile(paths.people, func(r io.Reader) (err error) {
			files.People, files.Warnings, err = cohortfile.ReadPeople(paths.people, r, files.Cohort)
			return files.keep(err)
		})
	}
	if err == nil && paths.exclusions != "" {
		err = withFile(paths.exclusions, func(r io.Reader) error {
			more, err := cohortfile.ReadExclusions(paths.exclusions, r)
			never = append(never, more...)
			return files.keep(err)
		})
	}
	if err != nil || len(files.Problems) > 0 {
		return files, err
	}
	if paths.people != "" {
		files.Exclusions, err = cohortfile.Exclusions(never, files.People)
		if err := files.keep(err); err != nil {
			return files, err
		}
	}
	if len(files.Problems) == 0 {
		files.Warnings = append(files.Warnings, cohortfile.Warnings(files.Cohort, files.People)...)
	}
	return files, nil
}

// keep collects problems and passes on every other error.
func (f *cohortFiles) keep(err error) error {
	if problems, ok := errors.AsType[cohortfile.Problems](err); ok {
		f.Problems = append(f.Problems, problems...)
		return nil
	}
	return err
}

func openFile(path string) (*os.File, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &mentoring.Error{Fault: mentoring.FaultNotFound, Message: "there is no file " + path + ": correct the path, or write one with \"rapport init\""}
	}
	if err != nil {
		return nil, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the file cannot be read", Err: err}
	}
	if info, err := file.Stat(); err != nil || info.IsDir() {
		return nil, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: path + " is not a file: name the file itself", Err: errors.Join(err, file.Close())}
	}
	return file, nil
}
