package mentoring

// Apart returns of an answer what is counted and looked up, and what is in people's own words: their text, their lines, names and
// colleagues whom they named. Together they are the answer. Own is nil when there are no such words.
func (a Answer) Apart() (typed Answer, own *Answer) {
	typed, own = a, &Answer{
		Contract: a.Contract, Thanks: a.Thanks, Lines: a.Lines, Offers: a.Offers, NotWith: a.NotWith, Wishes: a.Wishes,
		Changes: a.Changes, Amend: a.Amend, Nominee: a.Nominee, Question: a.Question, Text: a.Text, Intent: a.Intent,
		Addresses: a.Addresses, Order: a.Order, Kept: a.Kept,
	}
	typed.Contract, typed.Thanks, typed.Lines, typed.Offers, typed.NotWith, typed.Wishes = nil, "", nil, "", nil, nil
	typed.Changes, typed.Nominee, typed.Question, typed.Text = nil, "", "", ""
	typed.Addresses, typed.Order, typed.Amend, typed.Kept = nil, nil, nil, nil
	if a.Contract == nil && a.Thanks == "" && a.Lines == nil && a.Offers == "" && a.NotWith == nil && a.Wishes == nil &&
		a.Changes == nil && a.Amend == nil && a.Nominee == "" && a.Question == "" && a.Text == "" && a.Addresses == nil && a.Order == nil && a.Kept == nil {
		return typed, nil
	}
	return typed, own
}
