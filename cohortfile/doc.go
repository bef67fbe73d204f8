// Package cohortfile reads the files with which a cohort starts: one YAML file that describes it, one CSV file with its
// people and what is known of them, and if there is one, a CSV list of people who must not be paired. The same people and
// rules can be matched without a server; rules mean the same in both.
//
// Reading changes nothing. Every mistake in a file is found in one reading and becomes a Problem with its line and with
// what to write instead. What is merely unwise becomes a warning: the cohort may start with it.
//
// The CSV (RFC 4180) may come from any spreadsheet: separated by commas, semicolons or tabs, in UTF-8, UTF-16 or
// Windows-1252, with its columns in any order, under their names in English, Dutch, French or German.
package cohortfile
