package cohortfile

import _ "embed"

// ExampleCohort is a commented cohort file of two organisations, to be changed into one's own.
//
//go:embed example/cohort.yaml
var ExampleCohort string

// ExamplePeople is the people file that belongs to ExampleCohort.
//
//go:embed example/people.csv
var ExamplePeople string
