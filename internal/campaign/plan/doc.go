// Package plan makes up what goes wrong in a campaign, from a seed, and finds the least of it that still breaks something.
package plan
