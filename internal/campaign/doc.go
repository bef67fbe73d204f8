// Command campaign plays a mentoring programme on real servers while everything goes wrong, and counts what was lost or
// doubled.
//
//	go run ./internal/campaign --length 2m --seed 1 --report campaign.md
//
// It starts a private PostgreSQL, Temporal, Postfix and Dovecot (or the project's own post office where those are not
// installed), builds “rapport” with its failpoints in and runs “rapport serve” as a process of its own, behind a proxy for
// each server. Made-up people read their mail and answer it, months pass in seconds, and a plan made up from the seed kills
// and cuts and delays. In the end everything is healed, and what the campaign itself saw on the wire and on the disk is
// held against the database: see package ledger for the promises.
//
// With --replies it is a flood: people and machines write as fast as their mail is sorted. The mails themselves are in files of
// the run's folder, and a few numbers of each in memory, so that a run can last a week.
//
// A run that finds something prints its seed; --shrink then finds the least part of the plan that still breaks it. The
// plan is the same for the same seed. What happens between its faults is up to the machine, as in life.
//
// Nothing that a report says is estimated: a number that was not counted is not in it.
package main
