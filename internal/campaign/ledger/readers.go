package ledger

import (
	"bytes"
	"strings"
	"unique"
)

// readers holds every mail that went out against the person it was written for.
type readers struct {
	*judge
	byAddress map[string]Person
	partners  set[[2]string]
	canaries  map[string]Person // by the word that only this person's mail may hold
	lengths   set[int]          // of those words
	begins    [256]bool         // bytes that those words begin with
}

func (j *judge) readers() *readers {
	r := &readers{judge: j, byAddress: map[string]Person{}, partners: set[[2]string]{}, canaries: map[string]Person{}, lengths: set[int]{}}
	j.persons = map[name]Person{}
	for _, p := range j.Persons {
		j.persons[unique.Make(p.ID)] = p
		for _, address := range p.Emails {
			r.byAddress[strings.ToLower(address)] = p
		}
		if p.Canary != "" {
			r.canaries[p.Canary] = p
			r.lengths.add(len(p.Canary))
			r.begins[p.Canary[0]] = true
		}
	}
	for _, p := range j.Pairs {
		r.partners.add([2]string{p.One, p.Other})
		r.partners.add([2]string{p.Other, p.One})
	}
	return r
}

// check holds one mail against its reader.
func (r *readers) check(h Handed, d departure) {
	if len(h.Recipients) != 1 {
		r.broken(WrongPerson, "the mail %d had %d recipients", d.id, len(h.Recipients))
		return
	}
	reader, found := r.byAddress[strings.ToLower(h.Recipients[0])]
	if !found || reader.ID != d.person.Value() {
		r.broken(WrongPerson, "the mail %d of person %s went to person %q", d.id, d.person.Value(), reader.ID)
		return
	}
	if reader.Officer {
		return
	}
	// Lines are folded by quoted-printable (RFC 2045, 6.7).
	for id := range r.named(bytes.ReplaceAll(h.Raw, []byte("=\r\n"), nil)) {
		if id != reader.ID && !r.partners.has([2]string{reader.ID, id}) {
			r.broken(WrongPerson, "the mail %d to person %s names person %s", d.id, reader.ID, id)
		}
	}
}

// named returns the persons whose words are in a text, but for those of whom everybody may read.
func (r *readers) named(text []byte) set[string] {
	found := set[string]{}
	for i, b := range text {
		if !r.begins[b] {
			continue
		}
		for n := range r.lengths {
			if i+n > len(text) {
				continue
			}
			if other, ok := r.canaries[string(text[i:i+n])]; ok && !other.Officer {
				found.add(other.ID)
			}
		}
	}
	return found
}
