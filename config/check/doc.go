// Package check tries everything that a configuration names: it connects to PostgreSQL, Temporal and the two mail
// servers, logs in, and looks for what Rapport will need there. It changes nothing and sends no mail.
package check
