package evidence

// support sorts what speaks for the sixth standard.
func (f Facts) support() Standard {
	run := Section{Asks: "Somebody runs the programme, and it goes on when they cannot."}
	for _, o := range f.Offices {
		if o.Name == Coordinators {
			run.did("People are looked after by %s. When something needs a coordinator, a mail says so in the morning: who is stuck, what is unclear, what did not arrive.", many(o.People, "coordinator"))
		}
	}
	run.did("An office is handed on with every open matter in one mail to the successor.")
	handed := 0
	for _, a := range f.Acts {
		if a.What == HandedOn {
			handed++
		}
	}
	if handed > 0 {
		run.did("That happened %s.", times(handed))
	}

	people := Section{Asks: "People are supported from the first mail to the last."}
	people.did("Everybody takes part by replying in ordinary words, in their own language. Whoever telephones can have an answer entered, and gets it read back.")
	people.did("Anybody can pause, ask for less mail, or stop, with one word.")
	people.pairs("load", "How much mail people get, and when", "Rule", "Says", f.Load)
	f.reached(&people, "support", "People who were looked after", []reach{
		{Reminded, "were reminded of something at least once", ""},
		{LookedAfter, "had a question that a coordinator was asked to see to", ""},
	})

	records := Section{Asks: "Records are kept, and what is done can be followed."}
	if f.Kept.IsZero() {
		records.gap("Nothing has been written down so far.")
	} else {
		records.did("Since %s every mail, answer, decision and command is written down with when and why, and by which account. PostgreSQL lets nobody change an entry, and takes in no words of anybody's. A coordinator can show any part of it (“rapport trail”).", day(f.Kept))
	}
	if f.Pauses > 0 {
		records.did("The whole programme rested %s; all dates moved along.", times(f.Pauses))
	}
	records.gap("Assessors also hear people. Interviews with participants, sponsors and coordinators are not part of this folder.")
	return Standard{
		6, "Administration and support", []Section{run, people, records},
		[]string{"morning", "handover", "anytime.help", "anytime.paused", "entered", "closed"},
	}
}

// What is told apart by its words.
const (
	Coordinators = "Coordinators"                                    // an Office
	HandedOn     = "handed a coordinator's office on to a successor" // an Act
)

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return many(n, "time")
}
