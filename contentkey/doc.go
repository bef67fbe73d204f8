// Package contentkey keeps what people wrote, and what was written to them, under keys that can be destroyed.
//
// Each person has a data key, drawn at random. The database holds it wrapped by the root key, which lies in a file outside
// the database. A value is sealed under the keys of everybody whom it is about: relayed words under those of both. When one of these keys
// is destroyed, nothing in the database, its log or its backups can be opened any more that was sealed under it.
//
// A sealed value is AES-256-GCM (NIST SP 800-38D) under a key derived by HKDF (RFC 5869) from the data keys, bound to its place: table,
// column and row. Moved to another row it does not open. It names the keys that it needs, and nothing else of what it holds but its
// length.
package contentkey
