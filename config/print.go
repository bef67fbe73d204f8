package config

import (
	"fmt"
	"io"

	"github.com/goccy/go-yaml"
)

// Print writes the configuration as it is in effect, defaults included, as YAML with masked secrets.
func Print(w io.Writer, cfg Config) error {
	text, err := yaml.Marshal(cfg)
	if err != nil {
		return fmt.Errorf("print the configuration: %w", err)
	}
	_, err = w.Write(text)
	return err
}
