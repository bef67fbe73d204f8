// Package architecture holds the rules of who may import whom, and of who may read a clock, as a test. There is no code
// in it: rules_test.go has the rules as tables with their reasons.
package architecture
