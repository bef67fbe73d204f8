package signin_test

import (
	"testing"

	"github.com/emersion/go-sasl"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/signin"
)

func TestLogin(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		offered   []string
		mechanism string
		words     string
	}{
		"the standard first": {[]string{"PLAIN", signin.XOAuth2, sasl.OAuthBearer}, sasl.OAuthBearer, "n,a=me@northwind.example,\x01host=imap.northwind.example\x01port=993\x01auth=Bearer t0ken\x01\x01"},
		"Microsoft 365":      {[]string{"PLAIN", signin.XOAuth2}, signin.XOAuth2, "user=me@northwind.example\x01auth=Bearer t0ken\x01\x01"},
		"neither":            {[]string{"PLAIN", "LOGIN"}, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			offers := func(mechanism string) bool {
				for _, o := range test.offered {
					if o == mechanism {
						return true
					}
				}
				return false
			}
			client, err := signin.Login(offers, "me@northwind.example", "t0ken", "imap.northwind.example", 993)
			if test.mechanism == "" {
				if mentoring.FaultOf(err) != mentoring.FaultInvalid {
					t.Errorf("error is %v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			mechanism, words, err := client.Start()
			if err != nil || mechanism != test.mechanism || string(words) != test.words {
				t.Errorf("%s %q, %v", mechanism, words, err)
			}
			if answer, err := client.Next([]byte(`{"status":"401"}`)); err != nil || len(answer) == 0 {
				t.Errorf("to a refusal it answers %q, %v; go-imap makes = of an empty answer, which is no base64", answer, err)
			}
		})
	}
}
