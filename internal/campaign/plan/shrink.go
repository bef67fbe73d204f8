package plan

import "fmt"

// Shrink returns a part of the faults that still breaks something, from which no single fault can be left out without
// healing it, and how often it tried. Halves are left out first, then quarters, and in the end one fault at a time. It
// stops early when more is false. What broke nothing once is not tried again: who tries often enough has luck once.
func Shrink(faults []Fault, breaks func([]Fault) bool, more func() bool) (least []Fault, tries int) {
	least = faults
	sound := map[string]bool{}
	for size := max(len(least)/2, 1); len(least) > 0 && more(); {
		smaller := false
		for at := 0; at < len(least) && more(); {
			rest := append(append([]Fault(nil), least[:at]...), least[min(at+size, len(least)):]...)
			if !sound[numbers(rest)] {
				tries++
				if breaks(rest) {
					least, smaller = rest, true
					continue
				}
				sound[numbers(rest)] = true
			}
			at += size
		}
		switch {
		case size > 1:
			size = max(size/2, 1)
		case !smaller:
			return least, tries
		}
	}
	return least, tries
}

// numbers tells parts of a plan apart.
func numbers(faults []Fault) string {
	var all []int
	for _, f := range faults {
		all = append(all, f.N)
	}
	return fmt.Sprint(all)
}
