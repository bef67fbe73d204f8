//go:build failpoints

package failpoint_test

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

// asVictim is set in a process of this test that is to be ended at a point.
const asVictim = "RAPPORT_TEST_AS_VICTIM"

func TestMain(m *testing.M) {
	if os.Getenv(asVictim) != "" {
		for range 2 {
			failpoint.Reach(failpoint.OutboxClaim)
			if err := failpoint.Fail(failpoint.OutboxClaiming); errors.Is(err, failpoint.ErrInjected) {
				fmt.Println("failed")
			}
			failpoint.Reach(failpoint.OutboxClaimed)
			fmt.Println("passed")
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// TestOrdersOfTheEnvironmentAndOfAControl has one process fail by the one and die, at the second pass, by the other.
func TestOrdersOfTheEnvironmentAndOfAControl(t *testing.T) {
	t.Parallel()
	dir, err := os.MkdirTemp("", "fp") // a socket's path is short
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	listener, err := net.Listen("unix", filepath.Join(dir, "s"))
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	told := make(chan string, 10)
	go func() {
		defer close(told)
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		fmt.Fprint(conn, "outbox.claimed:kill:2\n\n")
		for lines := bufio.NewScanner(conn); lines.Scan(); {
			told <- lines.Text()
		}
	}()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), asVictim+"=1", failpoint.EnvPoints+"=outbox.claimed.uncommitted:err",
		failpoint.EnvControl+"="+filepath.Join(dir, "s"))
	out, err := cmd.Output()
	exit, ok := errors.AsType[*exec.ExitError](err)
	if !ok || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL {
		t.Errorf("it ended with %v", err)
	}
	if string(out) != "failed\npassed\n" {
		t.Errorf("it said %q", out)
	}
	var lines []string
	for line := range told {
		lines = append(lines, line)
	}
	if got := strings.Join(lines, ", "); got != "err outbox.claimed.uncommitted, kill outbox.claimed" {
		t.Errorf("the control heard %q", got)
	}
}
