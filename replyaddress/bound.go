package replyaddress

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

const (
	afterDeadline = 45 * 24 * time.Hour
	longestLife   = 400 * 24 * time.Hour
)

// Bound is everything that a token stands for. It lives in the row of the outgoing mail; the token carries only the
// row's number and a code over all of this.
type Bound struct {
	Purpose Purpose
	Ref     uint64            // row of the outgoing mail
	Step    string            // the step of the programme that the mail belongs to
	Person  string            // id of the person that it was written to
	Address mentoring.Address // the address that it went to
	Expires time.Time         // whole seconds; what is finer is not bound
}

// Live reports whether the address may still be used at now.
func (b Bound) Live(now time.Time) bool { return now.Before(b.Expires) }

// Expiry returns when the addresses of a mail end: 45 days after the deadline of its step, because people answer late
// and twice, and never more than 400 days after it was sent.
func Expiry(sent, deadline time.Time) time.Time {
	late, last := deadline.Add(afterDeadline), sent.Add(longestLife)
	if late.After(last) {
		late = last
	}
	return late.Truncate(time.Second)
}

// mac returns the code of b under secret. Every field is written with its length, so that no two bindings share their
// bytes; the address is hashed first, so that its length shows nowhere in the time taken.
func (b Bound) mac(secret []byte) [macSize]byte {
	h := hmac.New(sha256.New, secret)
	address := sha256.Sum256([]byte(mentoring.CanonicalAddress(string(b.Address))))
	for _, field := range [][]byte{
		[]byte("reply-v1"),
		{byte(b.Purpose)},
		binary.BigEndian.AppendUint64(nil, b.Ref),
		[]byte(b.Step),
		[]byte(b.Person),
		binary.BigEndian.AppendUint64(nil, uint64(b.Expires.Unix())),
		address[:],
	} {
		h.Write(binary.BigEndian.AppendUint32(nil, uint32(len(field))))
		h.Write(field)
	}
	return [macSize]byte(h.Sum(nil))
}
