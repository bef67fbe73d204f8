//go:build race

package inbox

// slowness is how much slower the race detector makes this package.
const slowness = 20
