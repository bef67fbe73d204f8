package assignment

import "fmt"

// Check verifies a solution without solving: that it keeps to the cells and places there are, that its cost is what they
// cost, and that its prices allow nothing cheaper. It returns what is wrong first, or nil.
func (p *Problem) Check(s Solution) error {
	if len(s.Column) != p.Rows() {
		return fmt.Errorf("%d rows have a column, of %d", len(s.Column), p.Rows())
	}
	load := make([]int32, p.Columns())
	primal := int64(0)
	for i, column := range s.Column {
		if column == Alone {
			primal += p.Alone[i]
			continue
		}
		cost, found := p.cell(i, column)
		if !found {
			return fmt.Errorf("row %d has column %d, and there is no such cell", i, column)
		}
		primal += cost + p.place(column, load[column])
		if load[column]++; load[column] > p.Capacity[column] {
			return fmt.Errorf("column %d has %d rows and %d places", column, load[column], p.Capacity[column])
		}
	}
	if primal != s.Cost {
		return fmt.Errorf("the cost is said to be %d and is %d", s.Cost, primal)
	}
	return p.checkPrices(s)
}

// checkPrices verifies that every price is allowed and that prices add up to the cost.
func (p *Problem) checkPrices(s Solution) error {
	if !s.Proved || len(s.RowPrice) != p.Rows() || len(s.ColumnPrice) != p.Columns() {
		return fmt.Errorf("the solution carries no certificate")
	}
	dual := int64(0)
	for i, price := range s.RowPrice {
		if price > p.Alone[i] {
			return fmt.Errorf("row %d is priced at %d, above the %d of leaving it alone", i, price, p.Alone[i])
		}
		for k := p.First[i]; k < p.First[i+1]; k++ {
			if sum := price + s.ColumnPrice[p.Column[k]]; sum > p.Cost[k] {
				return fmt.Errorf("cell %d,%d costs %d, below its prices of %d", i, p.Column[k], p.Cost[k], sum)
			}
		}
		dual += price
	}
	for j, price := range s.ColumnPrice {
		for nth := range p.Capacity[j] {
			gain := -price - p.place(int32(j), nth)
			if gain <= 0 {
				break // later places gain even less
			}
			dual -= gain
		}
	}
	if dual != s.Cost {
		return fmt.Errorf("prices add up to %d, not to the cost of %d", dual, s.Cost)
	}
	return nil
}

// cell returns what it costs to place a row in a column: the least, should there be several cells for the two.
func (p *Problem) cell(row int, column int32) (cost int64, found bool) {
	for k := p.First[row]; k < p.First[row+1]; k++ {
		if p.Column[k] == column && (!found || p.Cost[k] < cost) {
			cost, found = p.Cost[k], true
		}
	}
	return cost, found
}
