// Package service is the running service: it puts the parts together, starts them in order, keeps each going while a
// server that it needs is away, and stops them in two phases.
//
// Any number of services may run on one database. Each runs workflows and sends mail; the mailbox is read by one at a
// time, and the others stand by.
package service
