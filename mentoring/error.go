package mentoring

import "errors"

// Fault says what sort of thing went wrong, for machines: exit statuses, retries, dispositions.
type Fault string

// The faults a command or an activity can end with.
const (
	FaultInvalid   Fault = "invalid"   // what was handed in is wrong; the message says what to write instead
	FaultNotFound  Fault = "notfound"  // no such cohort, pair, person or mail
	FaultConflict  Fault = "conflict"  // it exists already, or is in a state that forbids this
	FaultAway      Fault = "away"      // a server that is needed does not answer; trying again later helps
	FaultForbidden Fault = "forbidden" // whoever asks for it may not; the message says who could
	FaultInternal  Fault = "internal"  // our own mistake
)

// Error is an error with a message fit for a person: it says what is wrong and what to do next.
type Error struct {
	Fault   Fault
	Message string
	Err     error
}

// Error returns the message for people, followed by the cause when there is one.
func (e *Error) Error() string {
	if e.Err == nil {
		return e.Message
	}
	return e.Message + ": " + e.Err.Error()
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// FaultOf returns the fault of the first Error in err's chain, or FaultInternal when there is none.
func FaultOf(err error) Fault {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Fault
	}
	return FaultInternal
}
