package account

import (
	"os"
	"os/user"
	"strconv"
	"testing"
)

// Row 79: the account is the kernel's word, whatever the environment says.
func TestRow79TheEnvironmentIsNotAsked(t *testing.T) {
	for _, name := range []string{"USER", "LOGNAME", "SUDO_USER", "USERNAME", "SUDO_UID"} {
		t.Setenv(name, "somebody.else")
	}
	got, err := Current()
	if err != nil {
		t.Fatal(err)
	}
	want := strconv.Itoa(os.Geteuid())
	if u, err := user.LookupId(want); err == nil {
		want = u.Username
	}
	if got.Name != want || got.Login == "somebody.else" {
		t.Errorf("got %+v, want %s", got, want)
	}
	if got := nameOf(4100100); got != "4100100" {
		t.Errorf("an account without a name is called %q", got)
	}
}

func TestOnlyTheOwnerOfTheFolderActsInAnothersName(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	uid := os.Geteuid()
	other := uid + 1
	for _, test := range []struct {
		account Account
		want    bool
	}{
		{Account{Name: "rapport", Login: "carla", uid: &uid}, true},
		{Account{Name: "rapport", uid: &uid}, false},
		{Account{Name: "anna", Login: "carla", uid: &other}, false},
		{Account{Name: "nobody", Login: "carla"}, false},
		{Account{Name: "root", Login: "carla", Root: true, uid: &other}, true},
	} {
		if login, switched := test.account.Switched(folder); switched != test.want || switched && login != "carla" {
			t.Errorf("%+v: %q, %v", test.account, login, switched)
		}
	}
	if (Account{uid: &uid}).Owns(folder + "/nowhere") {
		t.Error("a folder that is not there has an owner")
	}
}
