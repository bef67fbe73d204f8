// Package account says whose account of the operating system this process acts for, as the kernel knows it. It never asks the
// environment, which anybody may set.
package account

import (
	"os"
	"os/user"
	"strconv"
)

// Account is an account of the operating system.
type Account struct {
	Name  string // that the process runs under; its number when it has no name
	Login string // under which its user once logged in, when the kernel kept that and it is another
	Root  bool
	uid   *int // nil where accounts have no numbers
}

// Current returns the account of this process.
func Current() (Account, error) {
	uid := os.Geteuid()
	if uid < 0 { // where accounts have no numbers, the system names them itself
		u, err := user.Current()
		if err != nil {
			return Account{}, err
		}
		return Account{Name: u.Username}, nil
	}
	a := Account{Name: nameOf(uid), Root: uid == 0, uid: &uid}
	if login, kept := loginUID(); kept && login != uid {
		a.Login = nameOf(login)
	}
	return a, nil
}

// nameOf returns the name of an account, its number when it has none. user.Current would take a nameless one's from USER.
func nameOf(uid int) string {
	u, err := user.LookupId(strconv.Itoa(uid))
	if err != nil {
		return strconv.Itoa(uid)
	}
	return u.Username
}

// Switched returns the account that its user logged in under before they took this one on, as with sudo, and whether they did.
// Only what root and the owner of a folder do is done in somebody else's name: everybody else is who they are.
func (a Account) Switched(folder string) (login string, switched bool) {
	return a.Login, a.Login != "" && (a.Root || a.Owns(folder))
}

// Owns reports whether a folder belongs to the account.
func (a Account) Owns(folder string) bool {
	owner, known := ownerOf(folder)
	return known && a.uid != nil && owner == *a.uid
}
