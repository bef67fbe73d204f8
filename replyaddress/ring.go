package replyaddress

import (
	"crypto/hmac"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// maxKeys is how many keys are live at a time: the one that mints, and the one before it.
const maxKeys = 2

// Ring holds the live keys. The zero Ring verifies nothing and cannot mint.
type Ring struct {
	keys []Key // newest first
}

// NewRing returns the ring of these keys, newest first: the first mints, all of them verify. It takes one key or two.
func NewRing(keys ...Key) (Ring, error) {
	if len(keys) == 0 || len(keys) > maxKeys {
		return Ring{}, &mentoring.Error{
			Fault:   mentoring.FaultInvalid,
			Message: "reply addresses need one key, or two while keys are changed: name the newest first",
		}
	}
	for _, k := range keys {
		if len(k.Secret) < secretSize || k.ID > 0x0f {
			return Ring{}, &mentoring.Error{
				Fault:   mentoring.FaultInvalid,
				Message: "a reply key is too short or has an impossible number: use a key file as it was created",
			}
		}
	}
	return Ring{keys: slices.Clone(keys)}, nil
}

// Mint returns the token for b: "r-" or "b-" and forty lower-case characters. The same binding gives the same token for
// as long as the key is the newest.
func (r Ring) Mint(b Bound) string {
	key := r.keys[0]
	return newToken(b.Purpose, key.ID, b.Ref, b.mac(key.Secret)).String()
}

// Signatures returns every token that verifies for b, that of the newest key first.
func (r Ring) Signatures(b Bound) []string {
	tokens := make([]string, len(r.keys))
	for i, key := range r.keys {
		tokens[i] = newToken(b.Purpose, key.ID, b.Ref, b.mac(key.Secret)).String()
	}
	return tokens
}

// Verify reports whether t was minted for exactly b by a key that is still live. It does the same work whatever is
// wrong; a caller who finds no row for t.Ref() calls it with an empty Bound all the same. It reads no clock: whether
// the binding is still Live is the caller's question.
func (r Ring) Verify(t Token, b Bound) bool {
	right := false
	for _, key := range r.keys {
		mac := b.mac(key.Secret)
		same := hmac.Equal(mac[:], t.mac())
		right = right || (same && t.keyID() == key.ID)
	}
	return right && t.version() == version && t.purpose == b.Purpose && t.Ref() == b.Ref
}

// Minted reports whether t bears the number of a live key. Tokens of other installations mostly do not, and nothing more
// is known of a token without its row.
func (r Ring) Minted(t Token) bool {
	return t.version() == version && slices.ContainsFunc(r.keys, func(k Key) bool { return k.ID == t.keyID() })
}
