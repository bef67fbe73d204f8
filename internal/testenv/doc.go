// Package testenv gives tests real servers. It is imported by tests only.
//
// A package whose tests use a database hands its TestMain to Main, and each test asks DB for a pool:
//
//	func TestMain(m *testing.M) { testenv.Main(m) }
//
//	func TestSomething(t *testing.T) {
//		t.Parallel()
//		db := testenv.DB(t, store.Migrate)
//		…
//	}
//
// Every test gets a database of its own, so tests run in parallel and cannot see each other. What prepares it, as store.Migrate does, is
// run once and its tables are copied: a fifth of the time that making them again takes, and no test waits for another one's lock. One
// private PostgreSQL is started per test process, at the first DB, and stopped by Main.
package testenv
