package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/rapport-mentoring/rapport/explain"
)

// corpus is one file of rows, and how they are measured.
type corpus struct {
	name    string
	path    string
	measure func(corpus) (result, error)
}

// corporaIn returns the corpora that a folder may hold.
func corporaIn(owner, folder string) []corpus {
	var all []corpus
	for _, c := range []struct {
		file    string
		measure func(corpus) (result, error)
	}{
		{"newtext.jsonl", measureNewText}, {"trim.jsonl", measureNewText}, {"trim_checks.jsonl", measureNewText},
		{"replies.jsonl", measureReplies}, {"intent.jsonl", measureReplies},
		{"mail.jsonl", measureMail}, {"inbound.jsonl", measureMail}, {"autoreply.jsonl", measureMail},
		{"torture.jsonl", measureHostile},
	} {
		own := c.file == "newtext.jsonl" || c.file == "replies.jsonl" || c.file == "mail.jsonl"
		if own != (owner == "own") {
			continue
		}
		all = append(all, corpus{name: owner + "/" + c.file[:len(c.file)-len(filepath.Ext(c.file))], path: filepath.Join(folder, c.file), measure: c.measure})
	}
	return all
}

// maxRow is the longest row in bytes.
const maxRow = 64 << 20

// readRows reads a file of JSON lines.
func readRows[T any](path string) ([]T, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var rows []T
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, maxRow)
	for lines.Scan() {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var row T
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("line %d: %w", len(rows)+1, err)
		}
		rows = append(rows, row)
	}
	return rows, lines.Err()
}

// ask sends questions through the contract and returns its answers, in order.
func ask[Q, A any](questions []Q) ([]A, error) {
	var in, out bytes.Buffer
	encoder := json.NewEncoder(&in)
	for _, q := range questions {
		if err := encoder.Encode(q); err != nil {
			return nil, err
		}
	}
	if err := explain.Lines(&in, &out); err != nil {
		return nil, err
	}
	answers := make([]A, 0, len(questions))
	decoder := json.NewDecoder(&out)
	for range questions {
		var a A
		if err := decoder.Decode(&a); err != nil {
			return nil, err
		}
		answers = append(answers, a)
	}
	return answers, nil
}
