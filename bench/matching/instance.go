package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"

	"github.com/rapport-mentoring/rapport/matching/assignment"
)

// instance is a problem to be measured: rows by columns of which a share of the cells is missing.
type instance struct {
	name          string
	rows, columns int
	capacity      int     // of a column, at most; each has between one and this many places
	missing       float64 // share of the cells
	most          int     // costs are below it
	kind          kind
}

// kind is how costs are drawn.
type kind int

const (
	evenly   kind = iota // each for itself
	products             // row times column, known to be hard for shortest paths (Machol and Wien 1976)
	places               // distances of points in a square: what is near for one is near for others
)

// instances grow up to a size. Costs below 1001 are those of Rapport's scores.
func instances(size int) []instance {
	all := []instance{
		{"dense", 2000, 2000, 1, 0, 1001, evenly},
		{"dense, costs to a million", 2000, 2000, 1, 0, 1_000_000, evenly},
		{"dense, costs of 20 levels", 2000, 2000, 1, 0, 20, evenly},
		{"too few places", 2000, 800, 3, 1. / 3, 1001, evenly},
		{"distances in a square", 2000, 2000, 1, 0, 1500, places},
		{"products of numbers", 1000, 1000, 1, 0, 1_000_001, products},
		{"nine of ten forbidden", 2000, 1000, 3, 0.9, 1001, evenly},
	}
	for _, n := range []int{50, 200, 1000, 2000, 5000} {
		all = append(all, instance{"a third forbidden", n, n / 2, 3, 1. / 3, 1001, evenly})
	}
	all = append(all, instance{"dense", 5000, 5000, 1, 0, 1001, evenly})
	kept := all[:0]
	for _, i := range all {
		if i.rows <= size {
			kept = append(kept, i)
		}
	}
	return kept
}

func (i instance) String() string {
	return fmt.Sprintf("%d × %d, %s", i.rows, i.columns, i.name)
}

// draw makes the problem. To be left alone costs more than all else together.
func (i instance) draw() *assignment.Problem {
	r := rand.New(rand.NewPCG(uint64(i.rows), uint64(i.columns)))
	p := &assignment.Problem{First: make([]int, 1, i.rows+1)}
	for row := range i.rows {
		for j := range i.columns {
			if i.missing > 0 && r.Float64() < i.missing {
				continue
			}
			p.Column = append(p.Column, int32(j))
			p.Cost = append(p.Cost, i.cost(r, row, j))
		}
		p.First = append(p.First, len(p.Column))
		p.Alone = append(p.Alone, int64(i.rows)*int64(i.most))
	}
	for range i.columns {
		p.Capacity = append(p.Capacity, int32(1+r.IntN(i.capacity)))
	}
	return p
}

func (i instance) cost(r *rand.Rand, row, column int) int64 {
	switch i.kind {
	case products:
		return int64(row+1) * int64(column+1)
	case places:
		x, y := point(row, 1)
		u, v := point(column, 2)
		return int64(math.Hypot(x-u, y-v))
	}
	return int64(r.IntN(i.most))
}

// point draws a point in a square of a thousand by a thousand.
func point(n int, seed uint64) (x, y float64) {
	r := rand.New(rand.NewPCG(uint64(n), seed))
	return 1000 * r.Float64(), 1000 * r.Float64()
}

// write writes a problem as little-endian int32: rows, columns, cells, most; the capacities; and of each cell its row,
// column and cost.
func write(path string, p *assignment.Problem, most int) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	w := bufio.NewWriterSize(file, 1<<20)
	var word [4]byte
	put := func(n int32) {
		binary.LittleEndian.PutUint32(word[:], uint32(n))
		_, _ = w.Write(word[:]) // a writer keeps its first error until Flush
	}
	for _, n := range []int{p.Rows(), p.Columns(), len(p.Column), most} {
		put(int32(n))
	}
	for _, c := range p.Capacity {
		put(c)
	}
	for i := range p.Rows() {
		for k := p.First[i]; k < p.First[i+1]; k++ {
			put(int32(i))
			put(p.Column[k])
			put(int32(p.Cost[k]))
		}
	}
	return w.Flush()
}

// read reads what write wrote.
func read(path string) (*assignment.Problem, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	r := bufio.NewReaderSize(file, 1<<20)
	var word [4]byte
	var failed error
	get := func() int32 {
		if _, err := io.ReadFull(r, word[:]); err != nil {
			failed = err
		}
		return int32(binary.LittleEndian.Uint32(word[:]))
	}
	rows, columns, cells, most := int(get()), int(get()), int(get()), int64(get())
	p := &assignment.Problem{First: make([]int, rows+1), Column: make([]int32, cells), Cost: make([]int64, cells)}
	for range columns {
		p.Capacity = append(p.Capacity, get())
	}
	for k := range cells {
		p.First[get()+1]++
		p.Column[k], p.Cost[k] = get(), int64(get())
	}
	for i := range rows {
		p.First[i+1] += p.First[i]
		p.Alone = append(p.Alone, int64(rows)*most)
	}
	return p, failed
}
