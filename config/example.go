package config

import _ "embed"

// Example is a commented rapport.yaml, to be changed into one's own.
//
//go:embed example/rapport.yaml
var Example string
