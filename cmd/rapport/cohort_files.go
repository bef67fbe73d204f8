package main

import (
	"errors"
	"io/fs"
	"os"

	"github.com/rapport-mentoring/rapport/cohortfile"
	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// cohortFiles are a cohort file and its people file, read.
type cohortFiles struct {
	Cohort   mentoring.Cohort
	People   []mentoring.Person // none without a people file
	Problems form.Problems      // of both files
	Warnings form.Problems
}

// readCohortFiles reads a cohort file and, unless its path is empty, a people file. The error is for files that cannot
// be read at all; what is wrong inside of them is in Problems.
func readCohortFiles(cohortPath, peoplePath string) (cohortFiles, error) {
	var files cohortFiles
	file, err := openFile(cohortPath)
	if err != nil {
		return files, err
	}
	defer file.Close()
	files.Cohort, err = cohortfile.ReadCohort(cohortPath, file)
	if err := files.keep(err); err != nil {
		return files, err
	}
	if peoplePath != "" {
		list, err := openFile(peoplePath)
		if err != nil {
			return files, err
		}
		defer list.Close()
		files.People, files.Warnings, err = cohortfile.ReadPeople(peoplePath, list, files.Cohort)
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
