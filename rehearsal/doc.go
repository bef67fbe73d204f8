// Package rehearsal plays a whole cohort in seconds, before a single real mail goes out: the true workflows, the true rules
// on a true PostgreSQL and the true mails, with made-up answers of the people on the list. What comes of it is a gallery
// of every mail in the order of its day, a calendar, the load on each person and warnings in words.
//
// The workflows of a cohort, of its enrolments, pairs and errands run side by side in the time-skipping environment of
// Temporal's SDK, as children of one director, and share its clock: nobody waits for the wall (stage.go). Mail passes the
// outbox and the intake as it does in service; in place of the servers stands a post that carries it to and from the
// people (post.go). They answer as the steady people of package demo do, or as a script says (script.go).
//
// # Invariants
//
//   - Nothing leaves the process: there is no relay and no mailbox. Only a Gate sends, and only to one address. Whoever rehearses
//     may play some people from their own mailbox (live.go).
//   - Nothing here names a workflow, a step or a kind of mail of the programme. What is added to it is rehearsed as well.
//   - Equal cohorts, people, scripts and seeds give equal mails.
package rehearsal
