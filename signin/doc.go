// Package signin signs in to mailboxes without a password, by OAuth 2.0 (RFC 6749), as Google Workspace and Microsoft 365
// ask for.
//
// Once, somebody who looks after the mailbox signs in with their browser: by a code that they type at an address (the
// device grant, RFC 8628), or by an address that leads back to this machine (RFC 8252, with PKCE, RFC 7636). What comes of
// it is a grant, with a refresh token that lasts. A Store keeps it in a file that only Rapport may read. A Source makes
// access tokens of it, which last an hour or so, and Login hands one to a mail server in the words of OAUTHBEARER
// (RFC 7628) or of XOAUTH2, its forerunner.
//
// Invariants:
//
//   - A refresh token that the provider exchanges for another is written to the disk before the access token that came with
//     it is used.
//   - A sign-in that has ended is asked for once a minute at the most, and by nobody as long as the file stays as it is
//     within that minute. A new sign-in is found in the file without a restart.
//   - No error and no log line holds a token, an address or the provider's own words.
package signin
