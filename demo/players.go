package demo

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"sync"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// mostLines is how many connections the players open at the same moment.
const mostLines = 16

// Players are the people of a cast at their mailboxes.
type Players struct {
	office  Office
	cast    Cast
	clock   mentoring.Clock
	dir     string
	log     *slog.Logger
	lines   chan struct{}
	ctx     context.Context // of all that play; ended by Stop
	cancel  context.CancelFunc
	playing sync.WaitGroup
}

// StartPlayers lets everybody in the cast read and answer their mail, except the person with the address as, "" for none,
// who is played by somebody else. Their journals are kept under the folder keep; started again on it, everybody carries
// on where they were. The players play until Stop, or until ctx ends.
func StartPlayers(
	ctx context.Context, office Office, cast Cast, clock mentoring.Clock, keep string, as mentoring.Address, log *slog.Logger,
) (*Players, error) {
	ctx, cancel := context.WithCancel(ctx)
	p := &Players{
		office: office, cast: cast, clock: clock, dir: journals(keep), log: log, lines: make(chan struct{}, mostLines),
		ctx: ctx, cancel: cancel,
	}
	for _, actor := range cast.Actors {
		if actor.Email == as || !actor.Reads() {
			continue
		}
		if err := p.Join(actor.Email); err != nil {
			p.Stop()
			return nil, err
		}
	}
	return p, nil
}

func journals(keep string) string { return filepath.Join(keep, "players") }

// Join lets one more person of the cast play, such as the one whose seat at the terminal was left. It must not be called
// for somebody who plays already, or after Stop.
func (p *Players) Join(address mentoring.Address) error {
	i := slices.IndexFunc(p.cast.Actors, func(a Actor) bool { return a.Email == address })
	if i < 0 {
		return unknownActor(p.cast)
	}
	actor := p.cast.Actors[i]
	d, err := newDesk(actor, p.office, p.dir, p.lines, p.log.With("player", i))
	if err != nil {
		return err
	}
	one := &person{
		desk: d, mind: newMind(actor, p.cast.Seed), clock: p.clock, seen: map[string]bool{},
	}
	p.playing.Go(func() { one.play(p.ctx) })
	return nil
}

// Stop ends the play and returns when everybody has left.
func (p *Players) Stop() {
	p.cancel()
	p.playing.Wait()
}

func unknownActor(cast Cast) error {
	return &mentoring.Error{
		Fault: mentoring.FaultNotFound,
		Message: fmt.Sprintf("nobody in this demo has that address; take one of the people of the cast, such as %s",
			cast.Actors[0].Email),
	}
}
