package replies

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// three are the matters of a morning: two that are silent, and one whose mail does not arrive.
var three = []Matter{
	{Number: 1, Kind: mentoring.HandOver, Names: []string{"Anna Berg"}, Again: true},
	{Number: 2, Kind: mentoring.Missed, Names: []string{"Grace Okafor", "Martin Vos"}, Again: true},
	{Number: 3, Kind: mentoring.HandOver, Names: []string{"Tom Birch"}},
	{Number: 4, Names: []string{"Elif Demir"}},
}

// Row 84: a coordinator decides several matters in one reply, in whatever way people number things.
func TestRow84SeveralMattersInOneReply(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]struct {
		choices map[int]int
		address string
		unread  []int
	}{
		"1: yes, 2: I'll call her, 3 remind": {choices: map[int]int{1: 1, 2: 2}, unread: []int{3}},
		"1 1, 2 3":                           {choices: map[int]int{1: 1, 2: 3}},
		"1 1\n2 3\n3 2":                      {choices: map[int]int{1: 1, 2: 3, 3: 2}},
		"1-1, 2-3, 3-2":                      {choices: map[int]int{1: 1, 2: 3, 3: 2}},
		"1=1; 2=3; 3=2":                      {choices: map[int]int{1: 1, 2: 3, 3: 2}},
		"1) remind again 2) leave that to me 3) yes":  {choices: map[int]int{1: 1, 2: 2, 3: 1}},
		"1. yes 2. I'll call them 3. go on without":   {choices: map[int]int{1: 1, 2: 2, 3: 3}},
		"1 yes\n2 end it kindly\n3 skip it":           {choices: map[int]int{1: 1, 2: 3, 3: 3}},
		"1 and 3: yes, 2: I'll speak to both of them": {choices: map[int]int{1: 1, 2: 2, 3: 1}},
		"1 & 3: 1, 2: 2": {choices: map[int]int{1: 1, 2: 2, 3: 1}},
		"1-3: 2":         {choices: map[int]int{1: 2, 2: 2, 3: 2}},
		"Hi,\n\n1: I'll call her on 2 May. 2: 1. Thanks!\n\nBest, Carla": {choices: map[int]int{1: 2, 2: 1}},
		"Anna: remind her once more. Tom: I am on it.":                   {choices: map[int]int{1: 1, 3: 2}},
		"Grace: I have spoken with them both":                            {choices: map[int]int{2: 2}},
		"all 2":                                                          {choices: map[int]int{1: 2, 2: 2, 3: 2, 4: 2}},
		"all: leave it to me":                                            {choices: map[int]int{1: 2, 2: 2, 3: 2, 4: 2}},
		"I'll call, for all of them":                                     {choices: map[int]int{1: 2, 2: 2, 3: 2, 4: 2}},
		"1 for all of them, please":                                      {choices: map[int]int{1: 1, 2: 1, 3: 1}, unread: []int{4}},
		"2 for all":                                                      {choices: map[int]int{1: 2, 2: 2, 3: 2, 4: 2}},
		"4: elif@demir.example":                                          {address: "elif@demir.example"},
		"1 1. 4 the new address is elif@demir.example":                   {choices: map[int]int{1: 1}, address: "elif@demir.example"},
		"1: 2, I'll call her tomorrow. 3: 3":                             {choices: map[int]int{1: 2, 3: 3}},
		"Number 1 please remind, number 2 I'll handle":                   {choices: map[int]int{1: 1, 2: 2}},
		"1: no idea, 2: 3":                                               {choices: map[int]int{2: 3}, unread: []int{1}},
		"1: not sure yet, 3: 2":                                          {choices: map[int]int{3: 2}, unread: []int{1}},
		"1: 1, 1: 3, 2: 2":                                               {choices: map[int]int{2: 2}, unread: []int{1}},
		"Yes":                                                            {},
		"1":                                                              {},
		"2":                                                              {},
		"Thanks, I will look at it later this week.":                     {},
		"de|1: ja, 2: ich rufe sie an, 3: ohne weitermachen": {choices: map[int]int{1: 1, 2: 2, 3: 3}},
		"de|1: bitte nochmal erinnern, 2: beenden":           {choices: map[int]int{1: 1, 2: 3}},
		"de|1: ich rufe sie am 2. Mai an, 3: ja":             {choices: map[int]int{1: 2, 3: 1}},
		"de|Alle 2":                                          {choices: map[int]int{1: 2, 2: 2, 3: 2, 4: 2}},
		"fr|1 : oui, 2 : je les appelle, 3 : continuez sans": {choices: map[int]int{1: 1, 2: 2, 3: 3}},
		"fr|1: relancez-la, 2: terminez":                     {choices: map[int]int{1: 1, 2: 3}},
		"es|1: sí, 2: los llamo yo, 3: seguir sin respuesta": {choices: map[int]int{1: 1, 2: 2, 3: 3}},
		"es|1: recuérdale otra vez, 2: termina":              {choices: map[int]int{1: 1, 2: 3}},
		"nl|1: ja, 2: ik bel ze, 3: verder zonder":           {choices: map[int]int{1: 1, 2: 2, 3: 3}},
		"nl|1: nog een keer herinneren, 2: beëindigen":       {choices: map[int]int{1: 1, 2: 3}},
	} {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			language, words, ok := strings.Cut(text, "|")
			if !ok {
				language, words = "en", text
			}
			got := Read(Message{Text: words, Date: time.Date(2026, 4, 20, 9, 0, 0, 0, time.UTC)}, Ask{Kind: mentoring.Morning, Language: language, Matters: three})
			if !maps.Equal(got.Answer.Choices, want.choices) || got.Answer.Addresses[4] != want.address || !slices.Equal(got.Answer.Unread, want.unread) ||
				(len(want.choices)+len(want.address) > 0) != (got.Answer.Intent == mentoring.Answered && got.Decision == mentoring.Act) {
				t.Errorf("read %s %v %v, unread %v (%v), because %v", got.Answer.Intent, got.Answer.Choices, got.Answer.Addresses, got.Answer.Unread, got.Decision, got.Because)
			}
		})
	}
}
