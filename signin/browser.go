package signin

import (
	"bufio"
	"context"
	"crypto/rand"
	"crypto/subtle"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"golang.org/x/oauth2"
)

// callbackPath is where the provider sends the browser back to.
const callbackPath = "/signed-in"

// ByBrowser signs in with an address that leads back to this machine. It calls invite with the address to open. When the
// browser runs on another machine it ends at a page that is not there: whoever signs in then copies the address of that
// page, and it is read from a line of pasted.
func (a App) ByBrowser(ctx context.Context, invite func(Invitation), pasted io.Reader) (Grant, error) {
	ctx = context.WithValue(ctx, oauth2.HTTPClient, a.http())
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return Grant{}, fmt.Errorf("wait for the browser: %w", err)
	}
	config := a.config()
	config.RedirectURL = "http://" + listener.Addr().String() + callbackPath
	state, verifier := rand.Text(), oauth2.GenerateVerifier()
	options := []oauth2.AuthCodeOption{oauth2.S256ChallengeOption(verifier)}
	for key, value := range a.Lasting {
		options = append(options, oauth2.SetAuthURLParam(key, value))
	}
	back := make(chan url.Values, 1)
	server := &http.Server{Handler: callback(state, back), ReadHeaderTimeout: 5 * time.Second}
	go server.Serve(listener)
	defer func() { // after the browser has its page
		stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
		defer cancel()
		_ = server.Shutdown(stopping)
	}()
	invite(Invitation{Address: config.AuthCodeURL(state, options...)})
	go readPasted(pasted, state, back)
	var answer url.Values
	select {
	case <-ctx.Done():
		return Grant{}, a.refused(ctx.Err())
	case answer = <-back:
	}
	if answer.Get("code") == "" {
		return Grant{}, a.refused(&oauth2.RetrieveError{ErrorCode: answer.Get("error")})
	}
	token, err := config.Exchange(ctx, answer.Get("code"), oauth2.VerifierOption(verifier))
	if err != nil {
		return Grant{}, a.refused(err)
	}
	return a.granted(token)
}

// callback takes the one answer that belongs to this sign-in: state is known to nobody else.
func callback(state string, back chan<- url.Values) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+callbackPath, func(w http.ResponseWriter, r *http.Request) {
		if !belongs(r.URL.Query(), state) {
			http.Error(w, "This page belongs to another sign-in. Go back to the window in which you began.", http.StatusBadRequest)
			return
		}
		fmt.Fprintln(w, "Thank you. You may close this page and go back to the window in which you began.")
		offer(back, r.URL.Query())
	})
	return mux
}

// readPasted waits for a line with the address at which the browser ended.
func readPasted(pasted io.Reader, state string, back chan<- url.Values) {
	lines := bufio.NewScanner(pasted)
	for lines.Scan() {
		address, err := url.Parse(strings.TrimSpace(lines.Text()))
		if err == nil && belongs(address.Query(), state) {
			offer(back, address.Query())
			return
		}
	}
}

func belongs(answer url.Values, state string) bool {
	return subtle.ConstantTimeCompare([]byte(answer.Get("state")), []byte(state)) == 1
}

// offer hands over an answer unless there is one already.
func offer(back chan<- url.Values, answer url.Values) {
	select {
	case back <- answer:
	default:
	}
}
