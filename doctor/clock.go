package doctor

import (
	"context"
	"fmt"
	"net/http"
	"time"
)

// What two clocks may differ. Beyond the first, waits and limits are off by as much; beyond the second, log-ins by token and
// encryption begin to fail.
const (
	someDrift = 2 * time.Second
	muchDrift = time.Minute
)

const clockPart = "clock"

// clocks holds this machine's clock against those of others: no time server is needed for that.
func clocks(ctx context.Context, s Subject) []Finding {
	var findings []Finding
	if s.DSN != "" {
		if ahead, took, err := databaseClock(ctx, s.DSN); err == nil {
			findings = append(findings, drift("PostgreSQL", ahead, took/2))
		}
	}
	if s.Config.OAuth.Used() {
		if ahead, took, err := webClock(ctx, s.Config.OAuth.App().Endpoint.TokenURL, s.Config.OAuth.App().HTTP); err == nil {
			findings = append(findings, drift(s.Config.OAuth.App().Name, ahead, took/2+time.Second)) // HTTP has no fractions
		}
	}
	return findings
}

// drift judges by how much another clock is ahead of this one, give or take.
func drift(whose string, ahead, giveOrTake time.Duration) Finding {
	off := max(ahead.Abs()-giveOrTake, 0)
	found := fmt.Sprintf("the clock of %s is %s ahead of this machine's", whose, off.Round(time.Second))
	if ahead < 0 {
		found = fmt.Sprintf("the clock of %s is %s behind this machine's", whose, off.Round(time.Second))
	}
	const advice = "switch on automatic time on both machines"
	switch {
	case off >= muchDrift:
		return wrong(clockPart, found, advice)
	case off >= someDrift:
		return warning(clockPart, found, advice)
	default:
		return fine(clockPart, "this machine's clock agrees with that of %s", whose)
	}
}

// webClock reads the clock of a web server from the Date of its answer (RFC 9110, 6.6.1).
func webClock(ctx context.Context, url string, client *http.Client) (ahead, took time.Duration, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodHead, url, nil)
	if err != nil {
		return 0, 0, err
	}
	if client == nil {
		client = http.DefaultClient
	}
	asked := time.Now()
	response, err := client.Do(request)
	if err != nil {
		return 0, 0, err
	}
	defer response.Body.Close()
	took = time.Since(asked)
	there, err := http.ParseTime(response.Header.Get("Date"))
	return there.Sub(asked.Add(took / 2)), took, err
}
