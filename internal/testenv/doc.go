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
// Every test gets a fresh schema, and nothing else is on its search path, so tests run in parallel and cannot see each
// other. Unless RAPPORT_TEST_DSN names a database to use, one private PostgreSQL is started per test process, at the
// first DB, and stopped by Main.
package testenv
