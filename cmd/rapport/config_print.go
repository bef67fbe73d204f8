package main

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/rights"
)

func newConfigPrint(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "print",
		Annotations: does(rights.Inspect),
		Short:       "Print the configuration that is in effect, defaults included, with masked secrets",
		Args:        cobra.NoArgs,
		RunE:        func(*cobra.Command, []string) error { return configPrint(a) },
	}
}

func configPrint(a *app) error {
	cfg, err := a.config()
	if err != nil {
		return err
	}
	if !a.json {
		return config.Print(a.out, cfg)
	}
	var text strings.Builder
	if err := config.Print(&text, cfg); err != nil {
		return err
	}
	json, err := yaml.YAMLToJSON([]byte(text.String()))
	if err != nil {
		return fmt.Errorf("print the configuration as JSON: %w", err)
	}
	_, err = a.out.Write(json)
	return err
}
