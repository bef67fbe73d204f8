// Package wire stands between a service and one of its servers: a TCP proxy that can be told to break connections where
// it hurts, and a reader of SMTP that keeps count of what passed.
//
// A fault is one of
//
//	Cut     every connection is reset at once
//	Refuse  for a while nobody gets through, as when the server is away
//	Hole    for a while connections stay open and nothing passes: a half-open link; then they are reset
//	Delay   for a while every piece of data is held back
//	Trip    the next time the client sends something, the connection is reset: before the server gets it (the request is
//	        lost), after the server has answered (the answer is lost), or in the middle of that answer
//
// Nothing but the bytes of the client decides where a Trip is: it is found by a pattern in them, in the clear.
package wire
