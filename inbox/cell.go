package inbox

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"time"
)

// The limits of a cell. No honest mail comes near them: the largest takes a tenth of a second and 80 MB.
const (
	cellMemory  = 384 << 20 // bytes of data in the cell's process; the program itself takes 150 MB, mostly unused
	cellSeconds = 2         // of processor time for one mail
	cellLimit   = 10 * time.Second
)

// Parser reads one mail.
type Parser interface {
	// Parse returns what a mail says. Of a mail that is beyond the limits the error is an *Unfit, of one that ended the
	// process it was read in a *Died; any other error is not the mail's fault, unless it is Unreadable.
	Parse(ctx context.Context, raw []byte) (*Message, error)
	// Apart reports whether it parses in a process of its own, so that the end of this one is hardly ever the mail's fault.
	Apart() bool
}

// Here parses in this process, where a mail that ends the process ends everything.
type Here struct{}

// Parse implements Parser.
func (Here) Parse(_ context.Context, raw []byte) (*Message, error) {
	m, err := Parse(raw)
	if _, unfit := errors.AsType[*Unfit](err); err != nil && !unfit {
		return nil, &Unreadable{err}
	}
	return m, err
}

// Apart implements Parser.
func (Here) Apart() bool { return false }

// Died is a mail whose parsing ended the process that did it.
type Died struct{ How string }

// Error says how the process ended.
func (d *Died) Error() string { return "the process that read this mail ended: " + d.How }

// Unreadable is a mail that a mistake of ours keeps us from reading.
type Unreadable struct{ Err error }

// Error says what went wrong.
func (u *Unreadable) Error() string { return u.Err.Error() }

// Unwrap returns what went wrong.
func (u *Unreadable) Unwrap() error { return u.Err }

// Cell parses mails in a process of its own, which knows no secret, opens nothing, and has little memory and time. The
// process serves many mails; when it ends, the next mail gets a new one. A mail is blamed only for the end of a process
// that it had to itself. A Cell is used by one goroutine at a time.
type Cell struct {
	command []string
	limit   time.Duration
	running *inmate // nil when no process runs
}

// inmate is a process that parses.
type inmate struct {
	command *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Reader
	mails   int // that it has read
}

// NewCell returns a cell whose process is this program with these arguments, by which it is to call Serve. The process
// starts with the first mail.
func NewCell(args ...string) (*Cell, error) {
	program := "/proc/self/exe" // the program that runs, even when another has been installed in its place
	if runtime.GOOS != "linux" {
		var err error
		if program, err = os.Executable(); err != nil {
			return nil, fmt.Errorf("find this program: %w", err)
		}
	}
	return &Cell{command: append([]string{program}, args...), limit: cellLimit}, nil
}

// Apart implements Parser.
func (c *Cell) Apart() bool { return true }

// Parse implements Parser.
func (c *Cell) Parse(ctx context.Context, raw []byte) (*Message, error) {
	shared := c.running != nil && c.running.mails > 0
	m, err := c.parse(ctx, raw)
	if _, died := errors.AsType[*Died](err); died && shared {
		return c.parse(ctx, raw)
	}
	return m, err
}

func (c *Cell) parse(ctx context.Context, raw []byte) (*Message, error) {
	if c.running == nil {
		if err := c.start(); err != nil {
			return nil, fmt.Errorf("start a process to read mail in: %w", err)
		}
	}
	limited, cancel := context.WithTimeout(ctx, c.limit)
	defer cancel()
	i := c.running
	release := context.AfterFunc(limited, func() { _ = i.command.Process.Kill() })
	m, answered, err := i.ask(raw)
	if answered && release() {
		i.mails++
		return m, err
	}
	how := c.end()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case limited.Err() != nil:
		how = "it took too long"
	}
	return nil, &Died{How: how}
}

// Close ends the process.
func (c *Cell) Close() {
	if c.running != nil {
		c.end()
	}
}

func (c *Cell) start() error {
	command := exec.Command(c.command[0], c.command[1:]...)
	command.Dir = "/"
	command.Env = []string{"GOMAXPROCS=1"} // and nothing of ours
	in, err := command.StdinPipe()
	if err != nil {
		return err
	}
	out, err := command.StdoutPipe()
	if err != nil {
		return errors.Join(err, in.Close())
	}
	if err := command.Start(); err != nil {
		return err
	}
	c.running = &inmate{command: command, in: in, out: bufio.NewReaderSize(out, 64<<10)}
	return nil
}

// end ends the process and says how it ended.
func (c *Cell) end() string {
	i := c.running
	c.running = nil
	_ = i.in.Close()
	_ = i.command.Process.Kill()
	_ = i.command.Wait()
	return i.command.ProcessState.String()
}

// ask has one mail read. It reports whether there was an answer.
func (i *inmate) ask(raw []byte) (m *Message, answered bool, err error) {
	if err := writeFrame(i.in, raw); err != nil {
		return nil, false, err
	}
	m, err = hear(i.out)
	_, unfit := errors.AsType[*Unfit](err)
	_, unreadable := errors.AsType[*Unreadable](err)
	return m, err == nil || unfit || unreadable, err
}

// Serve is a cell from within: it reads mails from one stream and writes what they say to the other, until the first ends.
// It gives up for good what this process could use to do harm: memory, processor time, files and connections.
func Serve(in io.Reader, out io.Writer) error {
	if err := confine(); err != nil {
		return fmt.Errorf("confine the process that reads mail: %w", err)
	}
	return serve(in, out, Parse)
}

func serve(in io.Reader, out io.Writer, parse func([]byte) (*Message, error)) error {
	mails := bufio.NewReaderSize(in, 64<<10)
	for {
		raw, err := readFrame(mails, MaxSize+1)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := grantTime(); err != nil {
			return err
		}
		m, err := parse(raw)
		if err := tell(out, m, err); err != nil {
			return err
		}
	}
}
