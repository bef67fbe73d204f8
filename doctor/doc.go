// Package doctor examines an installation and says in plain words what is right, what is wrong and what to do about it, to
// somebody who looks after it and may never have heard of an MX record.
//
// One file holds one check. Each tries what the service will do, by the service's own code where there is some: it connects
// to PostgreSQL, Temporal and the two mail servers, logs in, and looks for what Rapport needs there; it asks the DNS what
// other mail servers will ask it, and looks at clocks, folders and files. Nothing is changed and no mail is sent, but for a
// probe, which somebody has to ask for: it mails Rapport's own addresses, waits for the mails in the mailbox, and takes them
// out again.
//
// A finding shows no secret. It may name the account and its servers: it is for the eyes of who runs them, and is not logged.
package doctor
