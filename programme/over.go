package programme

import (
	"context"
	"fmt"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
)

// over reports whether a mail comes after the end of its programme. Closing words and reflections are their writer's,
// and may be said later than that; and some questions come only then.
func over(sc scene, ask *store.Ask) bool {
	return sc.cohort.State == "closed" && (ask == nil || ask.Kind != mentoring.Closing && ask.Kind != mentoring.Reflection && !afterTheProgramme(ask.Kind))
}

// afterTheEnd answers a mail that comes when everything is over, once and neutrally, and keeps nothing of what it says.
// A concern is still brought to a person.
func (s step) afterTheEnd(ctx context.Context, in *incoming, sc scene) error {
	if in.reading.Answer.Intent == mentoring.Concern {
		if err := s.concern(ctx, in, sc); err != nil {
			return err
		}
		return s.dispose(ctx, in, applied, "a concern, after the end")
	}
	in.reading.Text = ""
	if err := s.ForgetRaw(ctx, in.id); err != nil {
		return err
	}
	letter, err := s.letter(ctx, sc, "anytime.over")
	if err != nil {
		return err
	}
	if in.claim.proof() >= vouched {
		key := fmt.Sprintf("over|%s|%s", sc.cohort.ID, sc.reader.ID)
		if err := s.post(ctx, sc, parcel{letter: letter, class: reply, answers: in.message, key: key}); err != nil {
			return err
		}
	}
	return s.dispose(ctx, in, closedAsk, "the programme is over")
}

// ofTheirs reports whether somebody asks for what is kept of them, or to have it erased: that holds as long as anything is kept.
func ofTheirs(r replies.Reading) bool {
	return r.Decision == mentoring.Act && (r.Answer.Intent == mentoring.Forget || r.Answer.Intent == mentoring.WhatYouHold)
}
