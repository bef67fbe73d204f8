package cohortfile

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// What holds for a gathering when the file does not say otherwise.
const (
	defaultGatheringMinutes = 60
	mostTopics              = 9
	longestTopic            = 120
)

// onDay is a date and time, onMonth a month of the cohort and a time: 2027-05-12 16:00, month 2 16:00.
var (
	onDay   = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2}|\d{1,2} [A-Za-z]+ \d{4}),?\s+(?:at\s+)?(\d{1,2})[:.h](\d{2})$`)
	onMonth = regexp.MustCompile(`^(?i:month)\s+(\d{1,2}),?\s+(?:at\s+)?(\d{1,2})[:.h](\d{2})$`)
)

// gatherings reads the meetings of many.
func gatherings(f *form.Field, months int) []mentoring.Gathering {
	var all []mentoring.Gathering
	for _, item := range f.List() {
		g := mentoring.Gathering{
			Name: line(item.Key("name")), For: audience(item.Key("for")), Minutes: item.Key("minutes").Number(defaultGatheringMinutes, 15, 480),
			Where: line(item.Key("where")), Places: item.Key("places").Number(0, 2, 1000),
		}
		if g.Name == "" {
			item.Missing("the gathering has no name: write %q", "name: The mentors' circle")
		}
		if g.Where == "" {
			item.Missing("it is not said where the gathering is: write a room, or how to join by video, such as %q", "where: by video; the link comes in a mail of its own")
		}
		if host := item.Key("host"); host.Given() {
			g.Host, _ = person(host)
		}
		topics := item.Key("topics")
		g.Topics = topics.Texts()
		if len(g.Topics) == 1 || len(g.Topics) > mostTopics {
			topics.Problem("there are %d topics to choose from: name two to %d, or none", len(g.Topics), mostTopics)
		}
		for _, topic := range g.Topics {
			if len(topic) > longestTopic {
				topics.Problem("the topic %q is too long for a list in a mail: keep it under %d characters", clip(topic), longestTopic)
			}
		}
		when(item.Key("on"), &g, months)
		all = append(all, g)
	}
	return all
}

// when reads the day and the hour of a gathering.
func when(f *form.Field, g *mentoring.Gathering, months int) {
	text := f.Text()
	var hour, minute string
	if m := onDay.FindStringSubmatch(text); m != nil {
		day, ok := dayOf(m[1])
		if !ok {
			f.Problem("%q is not a day: write year, month and day, such as 2027-05-12 16:00", m[1])
			return
		}
		g.On, hour, minute = day, m[2], m[3]
	} else if m := onMonth.FindStringSubmatch(text); m != nil {
		n, _ := strconv.Atoi(m[1])
		if n < 1 || n > months {
			f.Problem("month %d is not within the cohort, which has %d months", n, months)
			return
		}
		g.Month, hour, minute = n, m[2], m[3]
	} else {
		f.Problem("%q does not say when the gathering is: write a day and a time, such as %q, or %q", text, "on: 2027-05-12 16:00", "on: month 2 16:00")
		return
	}
	h, _ := strconv.Atoi(hour)
	m, _ := strconv.Atoi(minute)
	if g.At = h*60 + m; h > 23 || m > 59 {
		f.Problem("%s:%s is not a time of day: write it as 16:00", hour, minute)
	}
}

// forum reads the questions to many that are planned.
func forum(f *form.Field, months int) []mentoring.ForumQuestion {
	var all []mentoring.ForumQuestion
	for _, item := range f.List() {
		q := mentoring.ForumQuestion{Question: text(item.Key("question")), To: audience(item.Key("to")), Month: item.Key("month").Number(0, 1, months)}
		if strings.TrimSpace(q.Question) == "" {
			item.Missing("the question is missing: write %q", "question: What did you stop doing when you began to lead?")
		}
		if q.Month == 0 && !item.Key("month").Given() {
			item.Missing("the month is missing: write in which month of the cohort the question goes out, such as %q", "month: 3")
		}
		all = append(all, q)
	}
	return all
}

func audience(f *form.Field) mentoring.Audience {
	return mentoring.Audience(f.Choice(string(mentoring.Everybody), string(mentoring.OnlyMentors), string(mentoring.OnlyMentees)))
}
