package demo

import (
	"math/rand/v2"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

var firstNames = strings.Fields(`Amara Ben Carla Dev Elena Farid Grace Hassan Imogen Jonas Keiko Leo Mina Noah Olive Priya
	Quentin Rosa Samir Tessa Uma Victor Wanda Xavier Yara Zoe Aisha Bruno Chloe Dario Esme Felix Gita Hugo Ivy Jamal Kira
	Liam Maya Nils Orla Pavel Ruth Stefan Tariq Una Vera Will Yusuf Zara André Zoë José Renée Björn Chiara Mateo Nadia`)

var lastNames = strings.Fields(`Abbott Banerjee Costa Dunn Eriksen Fofana Gallagher Haddad Ito Jansen Kowalski Lind Mbeki
	Novak Okafor Petrov Quinn Rahman Silva Tanaka Usman Varga Weber Yilmaz Zhang Archer Birch Clarke Dawson Ellis Foster
	Grant Harper Irwin Jarvis Keller Lawson Mercer Norris Osborne Palmer Reid Sharma Turner Underhill Vaughan Walsh Young
	Müller García Lefèvre Sørensen Nowak Rossi Moreau`)

var functions = []string{"Operations", "Finance", "Sales", "Engineering", "Quality", "Care", "Supply", "Marketing", "People", "IT"}

var mentorTitles = []string{"Head of %s", "Director of %s", "Vice President %s", "Regional Director, %s", "Chief of Staff, %s"}

var menteeTitles = []string{"Team Lead, %s", "%s Manager", "Shift Lead, %s", "Project Lead, %s", "Deputy Head of %s"}

// names draws full names without repeating one.
type names struct {
	chance *rand.Rand
	used   map[string]bool
}

func (n *names) draw() string {
	for {
		name := pick(n.chance, firstNames) + " " + pick(n.chance, lastNames)
		if !n.used[mailboxName(name)] {
			n.used[mailboxName(name)] = true
			return name
		}
	}
}

// mailboxName turns a name into the local part of an address: "José García" into "jose.garcia".
func mailboxName(name string) string {
	bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), strings.ToLower(name))
	if err != nil {
		bare = strings.ToLower(name)
	}
	return strings.Join(strings.Fields(strings.NewReplacer("ø", "o", "ß", "ss").Replace(bare)), ".")
}

// pick draws one of a list that is not empty.
func pick[T any](chance *rand.Rand, list []T) T { return list[chance.IntN(len(list))] }
