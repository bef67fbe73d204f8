package mentoring

import "slices"

// Role is a participant's part in a cohort.
type Role string

// The roles of participants.
const (
	Mentor Role = "mentor"
	Mentee Role = "mentee"
	Both   Role = "both"
)

// Plays reports whether someone with role r may take the part of want in a pair.
func (r Role) Plays(want Role) bool { return r == want || r == Both }

// Crossing says how pairs relate to organisations.
type Crossing string

// How pairs relate to organisations.
const (
	MustCross   Crossing = "must"   // mentor and mentee are of different organisations
	ShouldCross Crossing = "should" // different organisations are preferred
	MayCross    Crossing = "may"    // it does not matter
	NeverCross  Crossing = "never"  // mentor and mentee are of the same organisation
)

// NamedPerson is somebody named in a cohort file: a coordinator, a sponsor, the person for concerns.
type NamedPerson struct {
	Name     string  `json:"name"`
	Email    Address `json:"email"`
	Language string  `json:"language,omitempty"` // a BCP 47 primary tag; "" means the cohort's
}

// Organisation is a partner in a programme.
type Organisation struct {
	Name           string        `json:"name"`
	Domains        []string      `json:"domains,omitempty"`
	Coordinators   []NamedPerson `json:"coordinators"` // one or two
	Sponsors       []NamedPerson `json:"sponsors,omitempty"`
	Holidays       []Day         `json:"holidays,omitempty"`         // days off of its people, besides the cohort's
	HolidaysOf     []string      `json:"holidays_of,omitempty"`      // the countries or regions whose public holidays its people have; none: the cohort's
	NamedInFigures bool          `json:"named_in_figures,omitempty"` // the sponsors of the others may see who of its people mentors whom, as counts
	Eligibility    *Eligibility  `json:"eligibility,omitempty"`      // for whom the cohort is among its people; nil: as the cohort says
}

// Cohort is one run of a programme, as its cohort file describes it.
type Cohort struct {
	Name              string           `json:"name"`
	Purpose           string           `json:"purpose"`                 // why the programme exists, in one or two sentences
	PurposeLines      map[Stage]string `json:"purpose_lines,omitempty"` // how the purpose is put in the mails of a stage; see Stage
	Capabilities      []string         `json:"capabilities"`            // the leadership capabilities that it is to grow
	Audience          string           `json:"audience"`                // who it is for
	Organisations     []Organisation   `json:"organisations"`
	Months            int              `json:"months"` // six to nine, one session a month
	Start             Day              `json:"start"`
	Language          string           `json:"language"`              // a BCP 47 primary tag; participants may differ
	Zone              string           `json:"zone"`                  // an IANA zone; participants may differ
	Hours             Hours            `json:"hours"`                 // working hours in which mail goes out
	Holidays          []Day            `json:"holidays,omitempty"`    // days off of everybody
	HolidaysOf        []string         `json:"holidays_of,omitempty"` // the countries or regions whose public holidays hold, as package holidays names them
	Confidentiality   string           `json:"confidentiality"`       // the words that bind everybody; "" for those of Rapport, in the reader's language
	Concerns          NamedPerson      `json:"concerns"`              // who hears a concern about safety or conduct
	Crossing          Crossing         `json:"crossing"`
	MailsPerMonth     int              `json:"mails_per_month"`               // that a person gets at most without having written; see programme/burden.go
	QuestionsPerMonth int              `json:"questions_per_month,omitempty"` // of them at most these ask something; 0, as of older cohorts, sets no limit

	Gatherings []Gathering     `json:"gatherings,omitempty"` // meetings of many
	Forum      []ForumQuestion `json:"forum,omitempty"`      // questions to many

	TellManagers bool `json:"tell_managers,omitempty"` // the line managers of who takes part get one mail, unless a person says no

	Pairing          *PairRules `json:"pairing,omitempty"`            // nil means the usual rules; see PairRules
	SponsorSeesPairs bool       `json:"sponsor_sees_pairs,omitempty"` // proposed pairs go to the sponsors as well as to the coordinators

	Between     []Between            `json:"between,omitempty"`     // rules between organisations
	Allotments  map[string]Allotment `json:"allotments,omitempty"`  // what each organisation brings and takes
	Eligibility *Eligibility         `json:"eligibility,omitempty"` // for whom it is; an organisation may say it otherwise for its own people

	Steering *Steering    `json:"steering,omitempty"` // nil: one member of each organisation, and nothing that needs a motion
	Charter  *CharterPlan `json:"charter,omitempty"`  // nil: worded by Rapport
	Pledge   string       `json:"pledge,omitempty"`   // what is not done, in the words of the file; "" for those of Rapport where several organisations take part
}

// Organisation returns the organisation with that name, and whether there is one.
func (c *Cohort) Organisation(name string) (Organisation, bool) {
	i := slices.IndexFunc(c.Organisations, func(o Organisation) bool { return o.Name == name })
	if i < 0 {
		return Organisation{}, false
	}
	return c.Organisations[i], true
}

// OrganisationNames returns the names of all organisations, in the order of the file.
func (c *Cohort) OrganisationNames() []string {
	var names []string
	for _, o := range c.Organisations {
		names = append(names, o.Name)
	}
	return names
}

// OrganisationOf returns the name of the organisation that has somebody with this address as its coordinator or sponsor, ""
// when none has.
func (c *Cohort) OrganisationOf(address Address) string {
	for _, o := range c.Organisations {
		for _, p := range slices.Concat(o.Coordinators, o.Sponsors) {
			if p.Email == address {
				return o.Name
			}
		}
	}
	return ""
}

// Stage is a part of the programme whose mails may put the purpose in a line of their own.
type Stage string

// The stages, in order.
const (
	StageInvitation   Stage = "invitation"
	StageIntroduction Stage = "introduction"
	StageGoals        Stage = "goals"
	StageCheckIn      Stage = "check-in"
	StageClosing      Stage = "closing"
	StageSummary      Stage = "summary"
)

// Stages lists every stage.
var Stages = []Stage{StageInvitation, StageIntroduction, StageGoals, StageCheckIn, StageClosing, StageSummary}

// Person is somebody on a cohort's people list, before anything is known from their own mouth.
type Person struct {
	Name         string  `json:"name"`
	Email        Address `json:"email"`
	Organisation string  `json:"organisation"`
	Role         Role    `json:"role"`
	Function     string  `json:"function,omitempty"` // department or function
	Title        string  `json:"title,omitempty"`
	Manager      Address `json:"manager,omitempty"` // the line manager's address
	Language     string  `json:"language,omitempty"`
	Zone         string  `json:"zone,omitempty"`
	HolidaysOf   string  `json:"holidays_of,omitempty"` // the country or region whose public holidays they have; "": the organisation's
	Capacity     int     `json:"capacity"`              // mentees at most, for mentors; 1 by default
	Facts        Facts   `json:"facts,omitzero"`

	Named Nomination `json:"named,omitzero"` // by a colleague who lets it be told
}

// Nomination is who named a person for the programme, and what they saw that person do. There is one only where whoever
// wrote it lets it be told.
type Nomination struct {
	By  string `json:"by"`
	For string `json:"for"` // in the colleague's own words
}
