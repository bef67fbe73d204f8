package mentoring

import (
	"slices"
	"strings"
)

// Steering is how the organisations of a cohort decide together: a small group, a quorum, and what is theirs to decide.
type Steering struct {
	Members []NamedPerson `json:"members,omitempty"` // none: one of each organisation; see SteeringSeats
	Quorum  int           `json:"quorum,omitempty"`  // votes that a decision needs; 0: more than half of the members
	Decides []Do          `json:"decides,omitempty"` // what a coordinator does not decide alone
}

// Do is what a motion would have done.
type Do string

// What a motion may have done. A resolution changes nothing by itself: it is kept, and a coordinator sees to it.
const (
	DoResolve  Do = "resolution"
	DoExtend   Do = "extend"
	DoPause    Do = "pause"
	DoResume   Do = "resume"
	DoWindDown Do = "wind-down"
	DoAdmit    Do = "admit"  // an organisation joins
	DoLetGo    Do = "let-go" // an organisation leaves
	DoApart    Do = "rule"   // two organisations are kept apart
	DoTogether Do = "unrule" // they are no longer
	DoQuota    Do = "quota"  // how many an organisation brings
)

// Dos lists everything that a motion may have done, a resolution last.
var Dos = []Do{DoExtend, DoPause, DoResume, DoWindDown, DoAdmit, DoLetGo, DoApart, DoTogether, DoQuota, DoResolve}

// Motion is what the members of a steering group vote on, as it was understood. Beside Do it holds what that needs.
type Motion struct {
	Do           Do     `json:"do"`
	Months       int    `json:"months,omitempty"`       // extend: by so many
	Until        Day    `json:"until,omitzero"`         // pause; zero: until it is resumed
	Organisation string `json:"organisation,omitempty"` // admit, let go, quota, and the first of a rule
	Other        string `json:"other,omitempty"`        // the second of a rule
	Mentors      int    `json:"mentors,omitempty"`      // quota: at most
	Mentees      int    `json:"mentees,omitempty"`      // quota: at most
}

// Complete reports whether a motion holds what it needs to be carried out. One that does not is put as a resolution.
func (m Motion) Complete() bool {
	switch m.Do {
	case DoExtend:
		return m.Months > 0
	case DoAdmit, DoLetGo:
		return m.Organisation != ""
	case DoApart, DoTogether:
		return m.Organisation != "" && m.Other != "" && m.Organisation != m.Other
	case DoQuota:
		return m.Organisation != "" && (m.Mentors > 0 || m.Mentees > 0)
	}
	return slices.Contains(Dos, m.Do)
}

// Vote is what a member of a steering group says to a motion.
type Vote string

// The votes. A wish for a talk is none: it waits for one.
const (
	VoteYes     Vote = "yes"
	VoteNo      Vote = "no"
	VoteAbstain Vote = "abstain"
	VoteTalk    Vote = "talk"
)

// Tally counts votes.
type Tally struct {
	Members int `json:"members"`
	Quorum  int `json:"quorum"`
	Yes     int `json:"yes"`
	No      int `json:"no"`
	Abstain int `json:"abstain"`
}

// Cast is how many have voted: who abstains has, and who wants to talk first has not.
func (t Tally) Cast() int { return t.Yes + t.No + t.Abstain }

// Reached reports whether enough have voted for a decision.
func (t Tally) Reached() bool { return t.Cast() >= t.Quorum }

// Certain reports whether no vote that is still out could change the decision: everybody has voted, or one side has more than
// half of all members.
func (t Tally) Certain() bool {
	return t.Reached() && (t.Cast() == t.Members || 2*t.Yes > t.Members || 2*t.No > t.Members)
}

// Carried reports whether more have voted for it than against it.
func (t Tally) Carried() bool { return t.Yes > t.No }

// Seat is somebody's place in a steering group.
type Seat struct {
	NamedPerson
	Organisation string // "" for somebody of none
}

// Steered reports whether a cohort has a steering group: it has several organisations, or its file names members.
func (c *Cohort) Steered() bool {
	return c.Steering != nil && len(c.Steering.Members) > 0 || len(c.Organisations) > 1
}

// SteeringSeats returns who decides for the organisations of a cohort. Where the file names nobody it is one of each: its first
// sponsor, who answers for its people and their time, or, without one, its first coordinator. So no organisation outvotes another,
// and whoever carries a decision out is mostly not the one who takes it.
func (c *Cohort) SteeringSeats() []Seat {
	if !c.Steered() {
		return nil
	}
	var seats []Seat
	if c.Steering != nil && len(c.Steering.Members) > 0 {
		for _, m := range c.Steering.Members {
			seats = append(seats, Seat{m, c.organisationAt(m.Email)})
		}
		return seats
	}
	for _, o := range c.Organisations {
		if all := slices.Concat(o.Sponsors, o.Coordinators); len(all) > 0 {
			seats = append(seats, Seat{all[0], o.Name})
		}
	}
	return seats
}

// organisationAt returns the organisation that has somebody with that address as an officer, or whose domain it has.
func (c *Cohort) organisationAt(address Address) string {
	if name := c.OrganisationOf(address); name != "" {
		return name
	}
	for _, o := range c.Organisations {
		if slices.ContainsFunc(o.Domains, func(d string) bool { return strings.EqualFold(d, address.Domain()) }) {
			return o.Name
		}
	}
	return ""
}

// QuorumOf returns how many of so many members have to vote for a decision.
func (c *Cohort) QuorumOf(members int) int {
	if c.Steering != nil && c.Steering.Quorum > 0 {
		return min(c.Steering.Quorum, members)
	}
	return members/2 + 1
}

// LeftToSteering reports whether something is the steering group's to decide, and not a coordinator's alone.
func (c *Cohort) LeftToSteering(do Do) bool {
	return c.Steered() && c.Steering != nil && slices.Contains(c.Steering.Decides, do)
}
