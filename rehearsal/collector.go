package rehearsal

import "runtime/debug"

// SpareCollector has the garbage collector of this process run seldom. A rehearsal lives for seconds, and memory that is used
// again is cheaper than time; a very long one stays within two gigabytes all the same.
func SpareCollector() {
	debug.SetGCPercent(1600)
	debug.SetMemoryLimit(2 << 30)
}
