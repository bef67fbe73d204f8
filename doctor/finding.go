package doctor

import "fmt"

// State says whether somebody has to do something.
type State string

// Whether somebody has to do something.
const (
	Fine    State = "fine"
	Warning State = "warning" // it works, and could be better or is not known
	Wrong   State = "wrong"   // it does not work
)

// Finding is what came of looking at one thing.
type Finding struct {
	Part   string `json:"part"` // what was looked at, such as smtp
	State  State  `json:"state"`
	Found  string `json:"found"`            // what is there, or what is wrong
	Advice string `json:"advice,omitempty"` // what to do; of everything that is not fine
}

func fine(part, format string, args ...any) Finding {
	return Finding{Part: part, State: Fine, Found: fmt.Sprintf(format, args...)}
}

func warning(part, found, advice string) Finding {
	return Finding{Part: part, State: Warning, Found: found, Advice: advice}
}

func wrong(part, found, advice string) Finding {
	return Finding{Part: part, State: Wrong, Found: found, Advice: advice}
}
