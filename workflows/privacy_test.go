package workflows_test

import (
	"encoding/json"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	commonpb "go.temporal.io/api/common/v1"
	historypb "go.temporal.io/api/history/v1"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protopath"
	"google.golang.org/protobuf/reflect/protorange"
	"google.golang.org/protobuf/reflect/protoreflect"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// idPattern is the ids of the recorded scenarios: of rows, of workflows that are named after rows, and the numbers that
// the SDK gives to local activities.
var idPattern = regexp.MustCompile(`^([a-z-]+\.)?((cohort|enrolment|pair|errand)-)?[acpt]\d+$|^\d+$`)

// words are what else may stand in a payload.
var words = slices.Concat(
	wordsOf(mentoring.Kinds...),
	wordsOf(mentoring.TheParticipant, mentoring.TheMentor, mentoring.TheMentee, mentoring.TheCoordinator),
	wordsOf(mentoring.Open, mentoring.Settled, mentoring.Silent, mentoring.Withdrawn),
	wordsOf(mentoring.First, mentoring.Prepare, mentoring.Remind, mentoring.Partner, mentoring.Coordinator, mentoring.GiveUp),
	wordsOf(mentoring.Accept, mentoring.Decline, mentoring.Later, mentoring.Answered),
	wordsOf(mentoring.Begun, mentoring.Recruited, mentoring.Confirmed, mentoring.SessionDue, mentoring.ClosingDue, mentoring.MonthPassed, mentoring.NextRound, mentoring.TakesEffect),
	wordsOf("introduction", "agreement.shared", "coordinator.missed", "closing.ahead", "pair.ended", "closed"), // letters
	stepNames(),
	wordsOf("AwaitWithTimeout"), // the SDK's own label of a timer
	wordsOf("fit-1", "next-candidates", "next-candidates-1", "whole-programme", "whole-programme-1", "orientation", "orientation-1"), // what was changed, by version
)

func wordsOf[T ~string](words ...T) []string {
	var texts []string
	for _, word := range words {
		texts = append(texts, string(word))
	}
	return texts
}

// stepNames are the names of the steps, which stand in the markers of local activities.
func stepNames() []string {
	var names []string
	steps := reflect.TypeFor[workflows.Steps]()
	for i := range steps.NumMethod() {
		names = append(names, steps.Method(i).Name)
	}
	return names
}

// No recorded history holds a name, an address or a sentence, in a payload or anywhere else.
func TestHistoriesHoldIdsAndWordsOnly(t *testing.T) {
	t.Parallel()
	for name, history := range histories(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			payloads := payloadsOf(t, history)
			if len(payloads) < 3 {
				t.Fatalf("%d payloads; a run has more", len(payloads))
			}
			for _, payload := range payloads {
				if len(payload.Data) == 0 {
					continue // a signal carries nothing
				}
				var value any
				if err := json.Unmarshal(payload.Data, &value); err != nil {
					t.Fatalf("%q: %v", payload.Data, err)
				}
				if bad := foreign(value); len(bad) > 0 {
					t.Errorf("%s holds %q", payload.Data, bad)
				}
			}
			text, err := protojson.Marshal(history)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(text), "@") {
				t.Error("there is an @ in it")
			}
		})
	}
}

// payloadsOf returns every payload in a history, wherever it is.
func payloadsOf(t *testing.T, history *historypb.History) []*commonpb.Payload {
	t.Helper()
	var payloads []*commonpb.Payload
	err := protorange.Range(history.ProtoReflect(), func(v protopath.Values) error {
		if m, ok := v.Index(-1).Value.Interface().(protoreflect.Message); ok {
			if payload, ok := m.Interface().(*commonpb.Payload); ok {
				payloads = append(payloads, proto.CloneOf(payload))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return payloads
}

// foreign returns the strings in a value that are no id, enumerated word or time.
func foreign(value any) []string {
	var bad []string
	switch v := value.(type) {
	case string:
		if _, err := time.Parse(time.RFC3339Nano, v); err != nil && v != "" && !idPattern.MatchString(v) && !slices.Contains(words, v) {
			bad = append(bad, v)
		}
	case []any:
		for _, e := range v {
			bad = append(bad, foreign(e)...)
		}
	case map[string]any:
		for _, e := range v {
			bad = append(bad, foreign(e)...)
		}
	}
	return bad
}

// idFields are the fields of a contract that are plain strings: each holds the id of a row or of a workflow, or, for
// mail, the kind of a letter.
var idFields = []string{"cohort", "participant", "pair", "about", "workflow", "ask", "mail", "person"}

// What passes between a workflow and its steps has no field that a person's words would fit into.
func TestContractsHaveNoFieldForWords(t *testing.T) {
	t.Parallel()
	for _, contract := range []reflect.Type{reflect.TypeFor[workflows.Steps](), reflect.TypeFor[workflows.Works]()} {
		for i := range contract.NumMethod() {
			method := contract.Method(i)
			for in := 1; in < method.Type.NumIn(); in++ { // the first is the context
				expectNoWords(t, method.Name, method.Type.In(in))
			}
			for out := range method.Type.NumOut() - 1 { // the last is the error
				expectNoWords(t, method.Name, method.Type.Out(out))
			}
		}
	}
	expectNoWords(t, "Enrolment", reflect.TypeFor[workflows.EnrolmentRef]())
}

func expectNoWords(t *testing.T, where string, of reflect.Type) {
	t.Helper()
	for i := range of.NumField() {
		field := of.Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		enumerated := field.Type.Kind() == reflect.String && field.Type.PkgPath() == reflect.TypeFor[mentoring.Kind]().PkgPath() &&
			field.Type != reflect.TypeFor[mentoring.Address]()
		plain := field.Type.Kind() == reflect.Int || field.Type.Kind() == reflect.Bool || field.Type == reflect.TypeFor[time.Time]()
		id := field.Type == reflect.TypeFor[string]() && slices.Contains(idFields, name)
		if !enumerated && !plain && !id {
			t.Errorf("%s: %s.%s is a %s, which may hold what a history must not", where, of, field.Name, field.Type)
		}
	}
}
