package replies
import ("testing";"time";"fmt";"strings")
func TestZZ(t *testing.T){
 for _, f := range []func() *lexicon{german, dutch, french} {
 s:=time.Now(); l:=f(); compile(l.phrases,l.sets,l.respell); fmt.Println(l.tag, time.Since(s))
 n:=0
 for m, ps := range l.phrases { for _, p := range ps { e:=len(expand(p,l.sets)); n+=e; if e>420 && l.tag!="fr" {q:=strings.TrimSpace(p); fmt.Println(m,e,q[:min(len(q),90)])} } }
 fmt.Println("patterns", n)
 }
}
