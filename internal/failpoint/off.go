//go:build !failpoints

package failpoint

// Enabled reports whether this program was built with the tag failpoints.
const Enabled = false

// Reach does nothing.
func Reach(Point) {}

// Fail does nothing.
func Fail(Point) error { return nil }
