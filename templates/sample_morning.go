package templates

import "slices"

// morningChanges are the variants of the mail at the start of a coordinator's day, and of what came of the reply.
func morningChanges(kind string) []change {
	if kind == "morning.noted" {
		return []change{
			{"all", func(l *Letter) { l.Morning.Asked, l.Morning.Unread = nil, nil }},
			{"one unclear", func(l *Letter) { l.Morning.Done, l.Morning.Unread = l.Morning.Done[:1], []int{2} }},
		}
	}
	return []change{
		{"nothing else", func(l *Letter) { l.Morning.Told, l.Morning.Elsewhere = nil, 0 }},
		{"many", func(l *Letter) {
			l.Morning.Asked = append(slices.Clone(l.Morning.Asked), l.Morning.Asked[0])
			l.Morning.Asked[3].Number, l.Morning.Asked[3].Title = 4, "Ivo Castillo: the invitation"
		}},
		{"one", func(l *Letter) { l.Morning.Asked, l.Morning.Elsewhere = l.Morning.Asked[:1], 1 }},
	}
}

// sampleMorning fills what a coordinator is asked and told at the start of a day.
func sampleMorning(kind string, l *Letter) {
	matters := []MorningMatter{
		{
			Number: 1, Title: "Grace Okafor: the five questions", Story: "I could not make out what Grace Okafor answered about the five questions", Words: "will do!!",
			Ways: []string{"Ask Grace once more (my guess)", "You speak to Grace, and I leave it with you", "I go on without an answer"},
		},
		{
			Number: 2, Title: "Tom Birch and Nadia Haddad: two months without a talk",
			Lines: []string{"They were introduced on 3 March", "They have held one talk", "Tom last wrote on 2 April", "Nadia is away until 4 May"},
			Ways:  []string{"I ask both, each alone, whether to go on", "You speak to them, and I go on as usual", "I end it kindly, the same for both"},
		},
		{Number: 3, Title: "My mail to Elif Demir does not arrive", Story: "It comes back from elif@demir.example. Write the number and the right address", Again: true},
	}
	switch kind {
	case "morning":
		l.Morning = Morning{Asked: matters, Elsewhere: 4, Told: []string{"The pairing of Paul Stein and Ruth Adler has ended early. A short line to each is welcome"}}
	case "coordinator.told":
		l.Partner, l.Matter = Partner{}, Matter{}
		l.Morning.Told = []string{"Grace Okafor (grace@okafor.example) would be a mentor in the next round: “Gladly, from autumn on.”", "The pairing of Paul Stein and Ruth Adler has ended early. A short line to each is welcome"}
	case "morning.clarify":
		l.Morning.Asked, l.Words = matters, "Yes, that sounds right to me."
	case "morning.noted":
		l.Morning = Morning{Asked: matters[2:], Done: []string{"1: I ask Grace Okafor once more", "2: You speak to Tom Birch and Nadia Haddad"}}
	}
}
