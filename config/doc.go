// Package config reads rapport.yaml: where the data is, and how to reach PostgreSQL, Temporal and the two mail servers.
//
// Every mistake is found in one reading, with its line. Secrets never stand in the file: they come from files of their
// own, named by keys ending in -file, or from environment variables, which win. They are held in the type Secret, which
// shows itself to nobody. Relative paths are relative to the folder of rapport.yaml.
package config
