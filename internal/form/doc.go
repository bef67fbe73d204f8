// Package form reads the YAML files that people write by hand: the cohort file and rapport.yaml.
//
// A file is read as a form with known keys. Every mistake in it becomes a Problem that names the line and says what to
// write instead, and all problems are found in one reading. The known keys are the ones that the reader asks for, so
// no list of them is kept anywhere else: what nobody asked for is an unknown key.
//
// Keys may be written in kebab-case, snake_case or with spaces, in any letter case. Anchors, aliases, merge keys and
// several documents in one file are refused (YAML 1.2, sections 6.9.2, 7.1 and 9): a form means what it shows.
package form
