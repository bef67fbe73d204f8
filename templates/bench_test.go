package templates

import "testing"

// BenchmarkRender writes every mail in everything that it can say; an operation is one mail.
func BenchmarkRender(b *testing.B) {
	set := mustNew(b)
	var letters []Letter
	for _, kind := range set.Kinds() {
		for _, v := range Variants(kind) {
			letters = append(letters, v.Letter)
		}
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := set.Render(letters[i%len(letters)]); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkNew parses every mail in every language, as a start does.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		mustNew(b)
	}
}
