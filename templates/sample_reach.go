package templates

// sampleTables say who mentors whom: the columns of the first are the organisations, those of the second whether it crosses.
func sampleTables() []Table {
	const signs = "“<5” is fewer than five, “≥” at least. A dash is not shown, as it would point at people."
	return []Table{
		{
			Key: "cross.org", Title: "Who mentors whom, across organisations", Corner: "Mentees of", Note: "64 pairs. " + signs, Counted: 64, Month: 2,
			Columns: []string{"mentors of Harbour Group", "mentors of Northwind Trust", "mentors of other organisations"},
			Rows: []Row{
				{"Harbour Group", []string{"–", "11", "8"}}, {"Northwind Trust", []string{"9", "<5", "≥7"}}, {"other organisations", []string{"10", "7", "–"}},
			},
		},
		{
			Key: "cross.func", Title: "Who mentors whom, across functions", Corner: "Mentees of", Counted: 60, Asked: 64, Month: 2,
			Note:    "60 pairs of 64; the others are not known yet. " + signs,
			Columns: []string{"mentors of the same", "mentors of another"},
			Rows: []Row{
				{"Care", []string{"5", "12"}}, {"Finance", []string{"<5", "14"}}, {"other functions", []string{"9", "16"}},
			},
		},
	}
}
