package rights

// Reaches says in a few words how far an action goes for a role, "" when it is not for it.
func (r Rule) Reaches(role Role) string {
	switch {
	case r.Reach == Free || role == Operator:
		return "yes"
	case !r.For(role):
		return ""
	case r.Reach == Joint:
		return "together"
	case r.Reach == Whole:
		return "the lead"
	case role == Coordinator:
		return "own people"
	default:
		return "own organisation"
	}
}
