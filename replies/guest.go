package replies

import "github.com/rapport-mentoring/rapport/mentoring"

// onTogether reads whether somebody would like to finish a pair whose other half's organisation, or whose own, has left.
func onTogether(s *speech) Reading {
	v := s.verdict(map[meaning]meaning{yes: yes, no: no, stillOn: yes, back: yes, letGo: no})
	switch v.means {
	case yes:
		return reading(mentoring.Accept, v.certainty, s.because("they go on", v.because))
	case no:
		return reading(mentoring.Decline, v.certainty, s.because("it may end", v.because))
	}
	return Reading{}
}
