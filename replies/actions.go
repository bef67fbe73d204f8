package replies

import "strings"

// openings are how people begin to say what they will do, in the five languages alike.
var openings = []string{
	"next:", "next step:", "i will ", "i'll ", "i am going to ", "i'm going to ", "nachster schritt:", "als nachstes:", "ich werde ", "ich nehme mir vor",
	"prochaine etape:", "ensuite:", "je vais ", "siguiente paso:", "voy a ", "volgende stap:", "ik ga ", "ik zal ",
}

// Actions returns what somebody says that they will do until they next meet, word for word, a line for each sentence; "" when they
// say nothing of it.
func Actions(text string) string {
	var out []string
	for line := range strings.Lines(text) {
		for sentence := range strings.FieldsFuncSeq(line, func(r rune) bool { return r == '.' || r == '!' || r == '\n' || r == ';' }) {
			sentence = strings.TrimLeft(strings.TrimSpace(sentence), "-*•– ")
			begins := strings.ReplaceAll(fold(sentence), " :", ":")
			for _, visibility := range []string{"private", "privat", "prive", "privado", "partner", "programme"} { // the word for who may read it
				begins = strings.TrimLeft(strings.TrimPrefix(begins, visibility), ":,- ")
			}
			for _, opening := range openings {
				if strings.HasPrefix(begins, opening) && len(begins) > len(opening) {
					out = append(out, sentence)
					break
				}
			}
		}
	}
	return strings.Join(out, "\n")
}
