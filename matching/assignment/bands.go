package assignment

import (
	"math"
	"slices"
)

// bands divide the cells of each row by cost, the cheapest cells first, so that a look at a row can end where nothing can
// be near enough any more. Prices of columns only fall, so what a band costs at least holds until the end.
type bands struct {
	bandOf []int32 // where a row's bands begin; one longer than there are rows
	band   []band
	// ceiling is no less than any column's price above that of its first place; highest is the column that had it.
	ceiling int64
	highest int32
}

type band struct {
	end   int   // of its cells; they begin where those of the band before it end
	least int64 // that one of its cells costs, with the first place of its column
}

const (
	narrowest = 24 // cells that are not divided further
	share     = 5  // of 31 sampled cells, by which a row is divided
	samples   = 31
)

func newBands(p *Problem) bands {
	b := bands{bandOf: make([]int32, 1, p.Rows()+1)}
	var first []int64 // what the first place of each column costs, unless that is nothing
	if p.Must != nil {
		first = make([]int64, p.Columns())
		for j := range first {
			first[j] = p.place(int32(j), 0)
		}
	}
	for i := range p.Rows() {
		b.divide(p, first, p.First[i], p.First[i+1])
		b.bandOf = append(b.bandOf, int32(len(b.band)))
	}
	return b
}

func (b *bands) bandsOf(row int32) []band { return b.band[b.bandOf[row]:b.bandOf[row+1]] }

// divide appends the bands of the cells between from and to.
func (b *bands) divide(p *Problem, first []int64, from, to int) {
	key := func(k int) int64 {
		if first == nil {
			return p.Cost[k]
		}
		return p.Cost[k] + first[p.Column[k]]
	}
	if to-from > narrowest {
		var sample [samples]int64
		for n := range sample {
			sample[n] = key(from + n*(to-from)/samples)
		}
		slices.Sort(sample[:])
		limit, near := sample[share], from
		for k := from; k < to; k++ {
			if key(k) < limit {
				p.Column[k], p.Column[near] = p.Column[near], p.Column[k]
				p.Cost[k], p.Cost[near] = p.Cost[near], p.Cost[k]
				near++
			}
		}
		if near > from {
			b.divide(p, first, from, near)
			b.append(near, to, limit)
			return
		}
	}
	least := int64(math.MaxInt64)
	for k := from; k < to; k++ {
		least = min(least, key(k))
	}
	b.append(from, to, least)
}

func (b *bands) append(from, to int, least int64) {
	if from < to {
		b.band = append(b.band, band{to, least})
	}
}

// lowerCeiling finds the ceiling anew when the column that had it became cheaper.
func (s *solver) lowerCeiling() {
	if s.Columns() == 0 || s.column[s.highest]+s.place(s.highest, 0) == s.ceiling {
		return
	}
	s.ceiling = math.MinInt64
	for j, price := range s.column {
		if height := price + s.place(int32(j), 0); height > s.ceiling {
			s.ceiling, s.highest = height, int32(j)
		}
	}
}
