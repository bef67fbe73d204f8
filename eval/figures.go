package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
)

// figures are what was measured, by corpus and name. A higher figure is a better one.
type figures map[string]map[string]float64

func readFigures(path string) (figures, error) {
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return figures{}, nil
	}
	if err != nil {
		return nil, err
	}
	f := figures{}
	if err := json.Unmarshal(raw, &f); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return f, nil
}

func (f figures) add(name string, measured map[string]float64) { f[name] = measured }

// with returns the figures with newer ones in their place.
func (f figures) with(newer figures) figures {
	all := maps.Clone(f)
	maps.Copy(all, newer)
	return all
}

func (f figures) write(path string) error {
	raw, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(raw, '\n'), 0o644)
}

// rounding is what figures may differ by: they are kept with one decimal.
const rounding = 0.051

// hold fails when a figure is below the kept one.
func (f figures) hold(found figures) error {
	var fallen []error
	for _, name := range slices.Sorted(maps.Keys(found)) {
		for _, figure := range slices.Sorted(maps.Keys(f[name])) {
			kept, now := f[name][figure], found[name][figure]
			if now < kept-rounding {
				fallen = append(fallen, fmt.Errorf("%s: %s fell from %.1f to %.1f", name, figure, kept, now))
			}
		}
	}
	return errors.Join(fallen...)
}
