package programme

import (
	"context"
	"time"
)

// The limits of guessing. Over them a mail with a reply address that we did not sign is kept without a word in the log:
// the codes cannot be guessed, and nobody gets to fill a disk by trying. A mail with an address that we signed is never
// counted, so a guesser cannot shut anybody out.
const (
	guessesOfPeer = 20  // an hour
	guessesInAll  = 200 // an hour
)

// guessed keeps a mail that came to a reply address which we did not sign. Nothing answers it.
func (s step) guessed(ctx context.Context, in *incoming) error {
	peer := s.Border.Peer(in.message)
	if peer == "" {
		peer = in.sender.Domain()
	}
	fromPeer, inAll, err := s.Guesses(ctx, peer, s.now.Add(-time.Hour))
	if err != nil {
		return err
	}
	if err := s.KeepGuess(ctx, in.id, peer, s.now); err != nil {
		return err
	}
	switch {
	case fromPeer >= guessesOfPeer || inAll >= guessesInAll:
		return s.dispose(ctx, in, badToken, "guessed too often")
	case inAll+1 == guessesInAll:
		s.Log.Error("somebody is guessing reply addresses; none was right, and nothing was answered", "guesses", guessesInAll)
	default:
		s.Log.Warn("a reply carries a token that this reply key did not sign; does another programme use the mailbox, or is the key not the one it was?", "mail", in.id)
	}
	return s.dispose(ctx, in, badToken, "token not ours")
}
