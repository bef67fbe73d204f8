// Package diary writes entries for people's calendars.
//
// An entry goes out in a mail (RFC 6047) as an event (RFC 5545) that asks for an answer or takes an earlier one back (RFC 5546).
// Times are written in UTC, so that no calendar has to know our zones: each shows them in its reader's own.
//
// Invariants: the same entry gives the same bytes; no value can begin a line or a property, whoever wrote it; an entry keeps its
// UID for life, and a later version of it has a higher sequence.
package diary
