package config

import (
	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Account is what somebody with an account of the operating system may do.
type Account struct {
	Operator bool              `json:"operator,omitempty" yaml:"operator,omitempty"` // runs the machine, and acts for everybody
	Email    mentoring.Address `json:"email,omitempty" yaml:"email,omitempty"`       // whose offices it has; "" for none
}

// Accounts are those that have rights here, by their names. Without any, whoever can read the configuration is the operator.
type Accounts map[string]Account

// operator is the word for who runs the machine.
const operator = "operator"

func accounts(f *form.Field) Accounts {
	var all Accounts
	for _, entry := range f.Entries() {
		var a Account
		words := entry.Texts()
		if len(words) == 0 {
			entry.Missing("%s may do nothing: write %s, or an address", entry.Name(), operator)
		}
		for _, word := range words {
			if word == operator {
				a.Operator = true
				continue
			}
			_, address, err := form.Mailbox(word)
			switch {
			case err != nil:
				entry.Problem("%q: write %s, or the address of a coordinator, a sponsor or a member of the steering group", word, operator)
			case a.Email != "":
				entry.Problem("%s has two addresses: keep one", entry.Name())
			default:
				a.Email = address
			}
		}
		if all == nil {
			all = Accounts{}
		}
		all[entry.Name()] = a
	}
	return all
}
