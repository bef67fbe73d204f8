package rights

// Role is what somebody is to a cohort or to the machine.
type Role string

// The roles. Participant and Stranger hold no office: by command they may do nothing, by mail only answer what they were asked.
const (
	Operator    Role = "operator" // runs the machine
	Coordinator Role = "coordinator"
	Sponsor     Role = "sponsor"
	Steering    Role = "steering"
	Listener    Role = "concerns" // hears concerns
	Participant Role = "participant"
	Stranger    Role = "stranger"
)

// Roles lists every role, the widest first.
var Roles = []Role{Operator, Coordinator, Sponsor, Steering, Listener, Participant, Stranger}

// Office is a role in a cohort, as PostgreSQL has it now.
type Office struct {
	Role         Role
	Cohort       string // its id
	Organisation string // "" for those of the whole cohort
	Lead         bool   // of the organisation that leads the cohort
}

// Actor is whoever does something: an account of the machine, a person who writes, or both.
type Actor struct {
	Account  string // of the operating system; "" for somebody who writes
	Operator bool
	Address  string   // whose offices the account has; "" for none
	Person   string   // the id of who has that address, "" when nobody has
	Offices  []Office // that they hold now
	Dry      bool     // only asks what would happen
}

// Role is the widest that an actor has, for what people are told.
func (a Actor) Role() Role {
	if a.Operator {
		return Operator
	}
	for _, role := range Roles {
		for _, o := range a.Offices {
			if o.Role == role {
				return role
			}
		}
	}
	if a.Person != "" {
		return Participant
	}
	return Stranger
}
