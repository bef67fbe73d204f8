package check

import (
	"context"
	"fmt"
	"time"

	"github.com/rapport-mentoring/rapport/config"
)

// patience is how long one server may take to answer.
const patience = 15 * time.Second

// Result is what came of trying one thing.
type Result struct {
	Part   string `json:"part"` // postgresql, temporal, smtp, imap
	OK     bool   `json:"ok"`
	Found  string `json:"found"`            // what is there, or what went wrong
	Advice string `json:"advice,omitempty"` // what to do, also when it works but could be better
}

// Run tries everything and calls report with each result as it comes, in the order of the configuration. It returns
// whether all went well.
func Run(ctx context.Context, cfg config.Config, report func(Result)) bool {
	ok := true
	for _, try := range []func(context.Context, config.Config) Result{postgreSQL, temporal, smtp, imap} {
		limited, cancel := context.WithTimeout(ctx, patience)
		result := try(limited, cfg)
		cancel()
		report(result)
		ok = ok && result.OK
	}
	return ok
}

func good(part, format string, args ...any) Result {
	return Result{Part: part, OK: true, Found: fmt.Sprintf(format, args...)}
}

func bad(part string, err error, advice string) Result {
	return Result{Part: part, Found: err.Error(), Advice: advice}
}
