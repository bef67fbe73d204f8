package house

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/templates"
)

// write makes a house of these files.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// ourSource is the source of one of our mails.
func ourSource(t *testing.T, name string) string {
	t.Helper()
	source, err := os.ReadFile(filepath.Join("..", "templates", "messages", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}

func logo(t *testing.T, width, height int) string {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	img.Set(3, 3, color.RGBA{200, 16, 46, 255})
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const invitation = "messages/en/invitation.txt"

func TestWhatIsWrongIsSaidByFileAndLine(t *testing.T) {
	t.Parallel()
	ours := ourSource(t, "en/invitation.txt")
	lineWith := func(words string) int { return strings.Count(ours[:strings.Index(ours, words)], "\n") + 1 }
	swap := func(old, fresh string) string {
		if !strings.Contains(ours, old) {
			t.Fatalf("our invitation has no %q", old)
		}
		return strings.Replace(ours, old, fresh, 1)
	}
	tests := map[string]struct {
		files map[string]string
		file  string
		line  int
		say   string
	}{
		"unknown mail":       {map[string]string{"messages/en/invitatoin.txt": ours}, "messages/en/invitatoin.txt", 1, "did you mean invitation?"},
		"template error":     {map[string]string{invitation: swap("\n=> no", "\n{{if}}\n=> no")}, invitation, lineWith("\n=> no") + 1, "if"},
		"unknown function":   {map[string]string{invitation: swap("\n=> no", "\n{{shout .Words}}\n=> no")}, invitation, lineWith("\n=> no") + 1, "no function"},
		"unknown field":      {map[string]string{invitation: swap("\n=> no", "\n{{.Reader.Fist}}\n=> no")}, invitation, lineWith("\n=> no") + 1, "did you mean First?"},
		"field in a subject": {map[string]string{invitation: swap("{{.Reader.First}}", "{{.Reader.Fist}}")}, invitation, lineWith("{{.Reader.First}}"), "did you mean First?"},
		"field in a branch":  {map[string]string{invitation: swap("\n=> no", "\n{{if eq .ReaderRole \"nobody\"}}{{.Partner.Nick}}{{end}}\n=> no")}, invitation, lineWith("\n=> no") + 1, "no .Partner.Nick"},
		"field in a range":   {map[string]string{"messages/en/_pairs.txt": "{{range .Pairs}}{{.Number}}. {{.Mentor.Nmae}}{{end}}"}, "messages/en/_pairs.txt", 1, "did you mean Name?"},
		"no header":          {map[string]string{invitation: "\n" + ours}, invitation, 1, "begins with a subject"},
		"unknown header":     {map[string]string{invitation: "betreff: x\n" + ours}, invitation, 1, "betreff"},
		"two asks":           {map[string]string{invitation: swap("\n=> no", "\n? Or will you?\n\n=> no")}, invitation, lineWith("\n? ") + 1, "asks 2 things"},
		"no ask":             {map[string]string{invitation: swap("\n? ", "\n")}, invitation, 1, "asks 0 things"},
		"button broken":      {map[string]string{invitation: swap("\n=> yes", "\n=> let it snow")}, invitation, lineWith("\n=> yes") + 1, "“let it snow” would not be understood"},
		"reply unexplained":  {map[string]string{invitation: cutLine(ours, "\n=> yes", "=> yes")}, invitation, lineWith("\n=> yes") + 1, "does not say what follows"},
		"reply missing":      {map[string]string{invitation: cutLine(ours, "\n=> no", "")}, invitation, 0, "of ours is missing"},
		"no replies":         {map[string]string{invitation: ours[:strings.Index(ours, "\n=> ")+1]}, invitation, 0, "offers 0 replies"},
		"question dropped":   {map[string]string{"messages/en/survey.txt": strings.Replace(ourSource(t, "en/survey.txt"), `{{template "_survey" .}}`, "1. What would you like?\n", 1)}, "messages/en/survey.txt", 0, "keep them all"},
		"new language":       {map[string]string{"messages/it/invitation.txt": ours}, "messages/it", 0, "needs a _words.txt"},
		"own sentences":      {map[string]string{"messages/en/_sentences.txt": "a: b\n"}, "messages/en/_sentences.txt", 0, "take the file away"},
		"stray file":         {map[string]string{"invitation.txt": ours}, "invitation.txt", 0, "nothing would read this"},
		"stray format":       {map[string]string{"messages/en/invitation.html": ours}, "messages/en/invitation.html", 0, "nothing would read this"},
		"pale accent":        {map[string]string{"brand.yaml": "name: Harbour\ncolours:\n  accent: \"#ffcc00\"\n"}, "brand.yaml", 3, "their contrast is 1."},
		"pale dark text":     {map[string]string{"brand.yaml": "dark-colours:\n  text: \"#444444\"\n"}, "brand.yaml", 2, "on dark screens, text #444444"},
		"colour unquoted":    {map[string]string{"brand.yaml": "colours:\n  accent: #2a6b5b\n"}, "brand.yaml", 2, "in quotes"},
		"unknown colour":     {map[string]string{"brand.yaml": "colours:\n  acent: \"#2a6b5b\"\n"}, "brand.yaml", 2, "accent"},
		"no logo":            {map[string]string{"brand.yaml": "name: Harbour\nlogo: logo.png\n"}, "brand.yaml", 2, "there is no logo"},
		"logo elsewhere":     {map[string]string{"brand.yaml": "logo: ../../etc/passwd\n"}, "brand.yaml", 1, "there is no logo"},
		"not a picture":      {map[string]string{"brand.yaml": "logo: logo.svg\n", "logo.svg": "<svg/>"}, "brand.yaml", 1, "save it as one of gif, jpeg, png"},
		"huge logo":          {map[string]string{"brand.yaml": "logo: logo.png\n", "logo.png": logo(t, 2000, 100)}, "brand.yaml", 1, "2000 × 100 pixels"},
		"damaged logo":       {map[string]string{"brand.yaml": "logo: logo.png\n", "logo.png": logo(t, 200, 100)[:60]}, "brand.yaml", 1, "damaged"},
		"name as a header":   {map[string]string{"brand.yaml": "name: Eve <eve@x.example>\n"}, "brand.yaml", 1, "cannot stand before an address"},
		"one organisation": {map[string]string{"organisations/Tidewater Logistics/" + invitation: swap("\n? ", "\n")},
			"organisations/Tidewater Logistics/" + invitation, 1, "asks 0 things"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := write(t, test.files)
			_, err := Open(dir)
			problems, ok := errors.AsType[form.Problems](err)
			if !ok || mentoring.FaultOf(err) != mentoring.FaultInvalid {
				t.Fatalf("got %v", err)
			}
			for _, p := range problems {
				if p.File == filepath.Join(dir, test.file) && (test.line == 0 || p.Line == test.line) && strings.Contains(p.Message, test.say) {
					return
				}
			}
			t.Errorf("want %s:%d with %q, got\n%v", test.file, test.line, test.say, err)
		})
	}
}

// cutLine puts other words in place of the line that begins so.
func cutLine(source, begins, fresh string) string {
	i := strings.Index(source, begins) + 1
	end := i + strings.Index(source[i:], "\n")
	return source[:i] + fresh + source[end:]
}

// TestOwnMailsAreWrittenForTheirReaders renders one mail for readers of two organisations and of a language that has no
// wording of its own.
func TestOwnMailsAreWrittenForTheirReaders(t *testing.T) {
	t.Parallel()
	fresh := func(name, words string) string {
		return cutLine(ourSource(t, name), "\npreview:", "preview: "+words)
	}
	h, err := Open(write(t, map[string]string{
		"brand.yaml":      "name: Harbour Academy\ncolours:\n  accent: \"#8a1538\"\n",
		invitation:        fresh("en/invitation.txt", "From the house."),
		"messages/README": "", ".DS_Store": "",
		"organisations/tidewater-logistics/brand.yaml":    "name: Tidewater Talent\nlogo: logo.png\n",
		"organisations/tidewater-logistics/logo.png":      logo(t, 320, 80),
		"organisations/tidewater-logistics/" + invitation: fresh("en/invitation.txt", "From the tide."),
	}))
	if err != nil {
		t.Fatal(err)
	}
	render := func(organisation, language string) templates.Message {
		l := templates.Sample("invitation")
		l.ReaderOrganisation, l.Language = organisation, language
		m, err := h.Set.Render(l)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	house, tide, german := render("Harbour Foods", "en"), render("Tidewater Logistics", "en"), render("Tidewater Logistics", "de")
	if house.Preview != "From the house." || house.Sender != "Harbour Academy" || house.Logo != nil || !strings.Contains(house.HTML, "#8a1538") {
		t.Errorf("the house's: %q from %q", house.Preview, house.Sender)
	}
	if tide.Preview != "From the tide." || tide.Sender != "Tidewater Talent" || !strings.Contains(tide.HTML, "#8a1538") {
		t.Errorf("one organisation's: %q from %q", tide.Preview, tide.Sender)
	}
	if tide.Logo == nil || tide.Logo.Width != 200 || tide.Logo.Height != 50 || !strings.Contains(tide.HTML, `src="cid:`+tide.Logo.ID+`"`) {
		t.Errorf("the logo: %+v", tide.Logo)
	}
	if !strings.Contains(tide.Text, "Tidewater Talent, for Anna Lind") || !strings.Contains(tide.HTML, "Tidewater Talent · Harbour Mentoring") {
		t.Errorf("not signed by its house:\n%s", tide.Text)
	}
	if german.Preview == "From the tide." || !strings.Contains(german.HTML, `lang="de"`) || german.Sender != "Tidewater Talent" {
		t.Errorf("the German one: %q", german.Preview)
	}
	var warned []string
	for _, w := range h.Warnings {
		warned = append(warned, w.String())
	}
	if all := strings.Join(warned, "\n"); !strings.Contains(all, "readers of de, es, fr, nl get the usual words") {
		t.Errorf("no warning of other languages: %s", all)
	}
}

// TestANewLanguageFallsBackToEnglish has one mail in a language that is not ours, and warns of all others.
func TestANewLanguageFallsBackToEnglish(t *testing.T) {
	t.Parallel()
	h, err := Open(write(t, map[string]string{
		"messages/it/_words.txt": ourSource(t, "en/_words.txt"),
		"messages/it/_frame.txt": "Buongiorno,\n\n{{template \"body\" .}}\n\nGrazie,\\\n{{.House}}\n",
		"messages/it/fit.txt":    "subject: Va bene?\npreview: Basta una parola.\n\n? Va bene così?\n\n=> yes — e tutto continua\n=> not sure — e qualcuno chiama\n=> no — un cambio\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	for kind, want := range map[string]string{"fit": "it", "invitation": "en"} {
		l := templates.Sample(kind)
		l.Language = "it"
		m, err := h.Set.Render(l)
		if err != nil || !strings.Contains(m.HTML, `lang="`+want+`"`) {
			t.Errorf("%s is not in %s: %v", kind, want, err)
		}
	}
	if len(h.Warnings) == 0 || !strings.Contains(h.Warnings[0].String(), "go out in English") {
		t.Errorf("no warning: %v", h.Warnings)
	}
}

// TestOurOwnWordsAreInOrder takes all our mails as if an organisation had written them.
func TestOurOwnWordsAreInOrder(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "messages"), os.DirFS(filepath.Join("..", "templates", "messages"))); err != nil {
		t.Fatal(err)
	}
	for _, language := range []string{"en", "de", "es", "fr", "nl"} {
		for _, chosen := range []string{"_sentences.txt", "_talks.txt"} { // by the program
			if err := os.Remove(filepath.Join(dir, "messages", language, chosen)); err != nil {
				t.Fatal(err)
			}
		}
	}
	h, err := Open(dir)
	if err != nil {
		t.Error(err)
	}
	for _, w := range h.Warnings {
		if !strings.Contains(w.Message, "the usual words") { // translations that are pending
			t.Error(w)
		}
	}
}

func TestNoFolder(t *testing.T) {
	t.Parallel()
	if h, err := Open(""); err != nil || h.Set == nil {
		t.Errorf("without a folder: %v", err)
	}
	if _, err := Open(filepath.Join(t.TempDir(), "none")); mentoring.FaultOf(err) != mentoring.FaultNotFound {
		t.Errorf("with one that is not there: %v", err)
	}
}
