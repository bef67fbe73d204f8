package templates

import "github.com/rapport-mentoring/rapport/mentoring"

// standingChanges are the variants of what a coordinator asked for, or wanted done.
func standingChanges(kind string) []change {
	switch kind {
	case "coordinator.done":
		return []change{
			{"refused", func(l *Letter) { l.Ordered = Ordered{Refused: "I know nobody called Waldo among your people"} }},
			{"back", func(l *Letter) {
				l.Ordered = Ordered{Said: "I write to Grace Okafor again from now on", Undo: Undoing{Pause: "Grace Okafor"}}
			}},
			{"reminded", func(l *Letter) { l.Ordered = Ordered{Said: "I ask Grace Okafor once more"} }},
		}
	case "order":
		return []change{{"successor", func(l *Letter) { l.Ordered.By = "Ruth Adler" }}}
	case "coordinator.welcome":
		return []change{{"nothing open", func(l *Letter) { l.Morning.Asked = nil }}}
	case "coordinator.thanks":
		return []change{{"nothing open", func(l *Letter) { l.Ordered.Open = 0 }}}
	case "order.noted":
		return []change{{"no", func(l *Letter) { l.Answer.Intent = mentoring.Decline }}}
	}
	return []change{
		{"stuck", func(l *Letter) { l.Standing.Stuck = true }},
		{"nobody stuck", func(l *Letter) { l.Standing = Standing{Stuck: true} }},
		{"all well", func(l *Letter) {
			l.Standing.Waiting, l.Standing.More, l.Standing.Elsewhere, l.Standing.Invited, l.Standing.Decisions = nil, 0, 0, 0, 0
		}},
	}
}

// sampleStanding fills how a coordinator's people stand, and what they wanted done.
func sampleStanding(kind string, l *Letter) {
	switch kind {
	case "coordinator.welcome":
		sampleMorning("morning", l)
		l.Partner, l.Matter, l.Morning.Told, l.Morning.Elsewhere, l.Ordered.By = Partner{}, Matter{}, nil, 0, "Ruth Adler"
	case "coordinator.thanks":
		l.Partner, l.Matter, l.Ordered = Partner{}, Matter{}, Ordered{By: "Jana Weiss", Open: 3}
	case "coordinator.status":
		l.Partner, l.Matter = Partner{}, Matter{}
		l.Standing = Standing{
			All: 24, In: 21, Invited: 2, Pairs: 9, Held: 31, Due: 36, Decisions: 2, More: 3, Elsewhere: 4,
			Waiting: []string{"Grace Okafor: the five questions, since 4 March", "Tom Birch: this month’s session, since 20 March (I asked you what to do)", "Elif Demir: my mail does not arrive"},
		}
	case "coordinator.person":
		l.Standing.About = []string{
			"Grace Okafor takes part", "Grace is in pair 4 with Martin Vos, since 3 March. They have held two talks", "I wait for Grace about this month’s session, since 20 March", "Grace last wrote on 18 March",
		}
	case "coordinator.commands":
		l.Partner, l.Matter = Partner{}, Matter{}
	case "coordinator.done":
		l.Ordered = Ordered{Said: "Grace Okafor gets no mail from me before 3 June", Undo: Undoing{Resume: "Grace Okafor"}}
	case "order", "order.clarify", "order.noted":
		l.Answer = mentoring.Answer{Intent: mentoring.Accept}
		l.Ordered = Ordered{Said: "The pairing of Grace Okafor and Martin Vos ends today", Lines: []string{"Both get the same short note, and no reason"}}
	}
}
