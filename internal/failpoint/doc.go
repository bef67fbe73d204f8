// Package failpoint marks the places at which a crash, an error or a delay would hurt most, so that a campaign can bring
// them about there and nowhere else.
//
// A place calls Reach, or Fail where an error can be returned. Both do nothing and cost nothing, unless the program was
// built with the tag failpoints: then what happens there is told by the variable of the environment EnvPoints and, while
// the program runs, by whoever listens on the unix socket that EnvControl names. An order is
//
//	NAME:kill        end this process at once with SIGKILL
//	NAME:err         return ErrInjected from Fail; Reach has nobody to tell and goes on
//	NAME:sleep=50ms  wait
//
// and may end with :N, to happen when the point is reached for the Nth time from then on. An order is carried out once.
//
// Every name is a constant of points.go; a test holds that each is called somewhere, and that nothing else is.
package failpoint
