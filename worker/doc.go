// Package worker runs the workflows: it registers them and their activities with Temporal, and brings news that was
// committed in PostgreSQL to the workflows that wait for it.
//
// Nothing but row ids and enumerated outcomes passes through here into Temporal: no name, no address, no sentence.
package worker
