package evidence

import "github.com/rapport-mentoring/rapport/mentoring"

// training sorts what speaks for the second standard.
func (f Facts) training() Standard {
	roles := Section{Asks: "Everybody understands what mentoring is, and their own part in it."}
	roles.did("Mentors and mentees get a short guide in three mails after they are introduced: what a mentor is and is not, what stays private, who drives the talks. Two of them end with a small case to answer.")
	roles.did("Coordinators get a mail of welcome that says what is theirs to do; sponsors are told what they will read and when; line managers can be told what their people take part in, and that nothing of the talks is reported.")
	f.reached(&roles, "briefing", "People who were briefed, and answered", []reach{
		{Asked(mentoring.Invitation), "were invited, told what it takes, and answered", "Nobody has been invited so far."},
		{Asked(mentoring.Practice), "answered a practice case", "No practice case was asked so far."},
		{Asked(mentoring.Confidence), "said in their own words what stays private", "Nobody was asked so far to say in their own words what stays private."},
	})

	skills := Section{Asks: "People know what skills and behaviour their part needs, and can see what they lack."}
	skills.did("Each talk has an aim by its stage and by the mentee's goals, and comes with questions to bring along. What a practice case is answered with is answered in turn with how an experienced mentor might see it.")
	f.reached(&skills, "skills", "People who looked at where they stand", []reach{
		{Asked(mentoring.SelfRating), "rated themselves on one sentence, as mentees", "Nobody was asked so far to rate where they see themselves."},
		{Asked(mentoring.CheckIn), "were asked half-way how it goes", "No mid-point was asked so far."},
	})
	skills.gap("Rapport keeps no record of training in rooms, of qualifications, or of supervision of mentors. Bring those from elsewhere.")

	along := Section{Asks: "Help with learning is there throughout the first twelve months."}
	along.did("Before each talk both get what to bring along; anybody can write “help” or a question at any time, and gets an answer.")
	along.events("gatherings", "Meetings of many, such as the mentors' circle", f.Gatherings)
	along.events("questions-to-many", "Questions to many, whose answers came back together and unnamed", f.Forums)
	if len(f.Gatherings) == 0 {
		along.gap("No meeting of many, such as a mentors' circle, was planned.")
	}
	f.reached(&along, "learning-along", "People who were reached along the way", []reach{
		{Asked(mentoring.Session), "were asked whether they met, and answered", "Nobody was asked about a talk so far."},
		{Asked(mentoring.Invite), "answered an invitation to a meeting", ""},
		{AtGathering, "came to a meeting, as its host said", ""},
		{Asked(mentoring.Forum), "answered a question to many", ""},
		{HalfAYear, "looked back half a year after the close", "Nobody was asked half a year after the close so far."},
		{AYear, "looked back a year after the close", "Nobody was asked a year after the close so far."},
	})
	return Standard{
		2, "Stakeholder training and briefing", []Section{roles, skills, along},
		[]string{"practice", "confidence", "coordinator.welcome", "manager.told", "session.prepare", "gathering"},
	}
}
