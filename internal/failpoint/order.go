package failpoint

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// The variables of the environment that a program with the tag failpoints reads.
const (
	EnvPoints  = "RAPPORT_FAILPOINTS"         // orders, parted by commas
	EnvControl = "RAPPORT_FAILPOINTS_CONTROL" // a unix socket to ask for more
)

// ErrInjected is what Fail returns where an error was ordered.
var ErrInjected = errors.New("an error was injected here")

// Action is what happens at a point.
type Action string

// The actions.
const (
	Kill  Action = "kill"
	Err   Action = "err"
	Sleep Action = "sleep"
)

// Order is one thing that is to happen at a point, once.
type Order struct {
	Point  Point
	Action Action
	Pause  time.Duration // of a sleep
	Hit    int           // at which pass from now on, from 1
}

// String writes an order as ParseOrder reads it.
func (o Order) String() string {
	action := string(o.Action)
	if o.Action == Sleep {
		action += "=" + o.Pause.String()
	}
	return fmt.Sprintf("%s:%s:%d", o.Point, action, max(o.Hit, 1))
}

// ParseOrder reads NAME:ACTION[:HIT].
func ParseOrder(text string) (Order, error) {
	fields := strings.Split(strings.TrimSpace(text), ":")
	if len(fields) < 2 || len(fields) > 3 || fields[0] == "" {
		return Order{}, fmt.Errorf("the order %q is not NAME:kill, NAME:err or NAME:sleep=50ms, with :N at the end or without", text)
	}
	o := Order{Point: Point(fields[0]), Hit: 1}
	action, pause, _ := strings.Cut(fields[1], "=")
	o.Action = Action(action)
	var err error
	switch o.Action {
	case Kill, Err:
	case Sleep:
		o.Pause, err = time.ParseDuration(pause)
	default:
		err = fmt.Errorf("the order %q names no action: write kill, err or sleep=50ms", text)
	}
	if err == nil && len(fields) == 3 {
		o.Hit, err = strconv.Atoi(fields[2])
	}
	if err == nil && o.Hit < 1 {
		err = fmt.Errorf("the order %q counts passes from 1", text)
	}
	return o, err
}
