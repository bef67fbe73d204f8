package replies

import (
	"strings"
	"testing"
)

// checkNewText reads each text, with both kinds of line ends.
func checkNewText(t *testing.T, cases [][3]string) {
	t.Helper()
	for _, c := range cases {
		for _, ends := range []string{"\n", "\r\n"} {
			if got := NewText(Message{Text: strings.ReplaceAll(c[1], "\n", ends)}); got != c[2] {
				t.Errorf("%s: got %q, want %q", c[0], got, c[2])
			}
		}
	}
}

// TestAttributions reads the lines that programs write above a quote, each above a quote with marks and one without.
func TestAttributions(t *testing.T) {
	t.Parallel()
	for name, line := range map[string]string{
		"Outlook for Mac":     "On 03.03.25, 10:11, \"Riverside\" <hello@riverside.example> wrote:",
		"Apple, wrapped":      "On Mar 3, 2025, at 10:11\u202fAM, Riverside Mentoring Office\n<hello@riverside.example> wrote:",
		"in four lines":       "On Monday, the third of March\n2025 at 10:11 in the morning, the Riverside\nMentoring Office\n<hello@riverside.example> wrote:",
		"news":                "In article <4711@news.riverside.example>, Riverside <hello@riverside.example> writes:",
		"no verb":             "2025-03-03 10:11 GMT+01:00 Riverside <hello@riverside.example>:",
		"date and address":    "2025/3/3 Riverside <hello@riverside.example>",
		"dashes":              "--- On Mon, 3/3/25, Riverside <hello@riverside.example> wrote:",
		"iNotes":              "-----Riverside <hello@riverside.example> wrote: -----",
		"stars":               "*On Mon, 3 Mar 2025 at 10:11, Riverside <hello@riverside.example> wrote:*",
		"German, verb first":  "Am 03.03.2025 um 10:11 schrieb Riverside <hello@riverside.example>:",
		"German, name first":  "Riverside <hello@riverside.example> schrieb am Mo., 3. März 2025, 10:11:",
		"Swiss":               "hello@riverside.example schrieb am 3. März 2025 um 10:11 Uhr:",
		"French":              "Le lun. 3 mars 2025 à 10:11, Riverside <hello@riverside.example> a écrit\u00a0:",
		"Spanish":             "El lun., 3 de marzo de 2025 10:11, Riverside <hello@riverside.example> escribió:",
		"Catalan":             "Missatge de Riverside <hello@riverside.example> del dia dl., 3 de març 2025 a les 10:11:",
		"Portuguese":          "Em seg., 3 de mar. de 2025 às 10:11, Riverside <hello@riverside.example> escreveu:",
		"Italian":             "Il giorno lun 3 mar 2025 alle ore 10:11 Riverside <hello@riverside.example> ha scritto:",
		"Romanian":            "Pe lun., 3 mar. 2025 la 10:11, Riverside <hello@riverside.example> a scris:",
		"Dutch":               "Riverside <hello@riverside.example> schreef op 3 maart 2025 om 10:11:",
		"Swedish":             "Den mån 3 mars 2025 kl 10:11 skrev Riverside <hello@riverside.example>:",
		"Danish":              "Den man. 3. mar. 2025 kl. 10.11 skrev Riverside <hello@riverside.example>:",
		"Norwegian":           "man. 3. mars 2025 kl. 10:11 skrev Riverside <hello@riverside.example>:",
		"Finnish":             "Riverside <hello@riverside.example> kirjoitti 3.3.2025 kello 10.11:",
		"Icelandic":           "Þann mán., 3. mar. 2025 kl. 10:11 skrifaði Riverside <hello@riverside.example>:",
		"Polish":              "pon., 3 mar 2025 o 10:11 Riverside <hello@riverside.example> napisał(a):",
		"Polish, Thunderbird": "W dniu 3.03.2025 o 10:11, Riverside pisze:",
		"Czech":               "po 3. 3. 2025 v 10:11 odesílatel Riverside <hello@riverside.example> napsal:",
		"Slovak":              "Dňa po 3. 3. 2025 o 10:11 Riverside <hello@riverside.example> napísal(a):",
		"Slovene":             "V V pon., 3. mar. 2025 ob 10:11 je oseba Riverside <hello@riverside.example> napisala:",
		"Croatian":            "pon, 3. ožu 2025. u 10:11 Riverside <hello@riverside.example> napisao je:",
		"Serbian":             "пон, 3. мар 2025. у 10:11 Riverside <hello@riverside.example> је написао/ла:",
		"Hungarian":           "Riverside <hello@riverside.example> ezt írta (időpont: 2025. márc. 3., H, 10:11):",
		"Russian":             "пн, 3 мар. 2025 г. в 10:11, Riverside <hello@riverside.example>:",
		"Russian, mail.ru":    "Понедельник, 3 марта 2025, 10:11 +03:00 от Riverside <hello@riverside.example>:",
		"Ukrainian":           "пн, 3 бер. 2025 р. о 10:11 Riverside <hello@riverside.example> пише:",
		"Bulgarian":           "На пн, 3.03.2025 г. в 10:11 Riverside <hello@riverside.example> написа:",
		"Greek":               "Στις Δευ 3 Μαρ 2025 στις 10:11 π.μ., ο χρήστης Riverside <hello@riverside.example> έγραψε:",
		"Turkish":             "Riverside <hello@riverside.example>, 3 Mar 2025 Pzt, 10:11 tarihinde şunu yazdı:",
		"Estonian":            "Kontakt Riverside (<hello@riverside.example>) kirjutas kuupäeval E, 3. märts 2025 kell 10:11:",
		"Latvian":             "Pirmd., 2025. g. 3. marts, plkst. 10:11 — lietotājs Riverside (<hello@riverside.example>) rakstīja:",
		"Lithuanian":          "2025-03-03, pr, 10:11 Riverside <hello@riverside.example> rašė:",
		"Hebrew":              "\u200fבתאריך יום ב׳, 3 במרץ 2025 ב-10:11 מאת \u202aRiverside\u202c <\u202ahello@riverside.example\u202c>:",
		"Arabic":              "في الاثنين، ٣ مارس ٢٠٢٥ في ١٠:١١ ص تمت كتابة ما يلي بواسطة Riverside <hello@riverside.example>:",
		"Hindi":               "सोम, 3 मार्च 2025 को 10:11 am बजे Riverside <hello@riverside.example> ने लिखा:",
		"Thai":                "ในวันที่ จ. 3 มี.ค. 2025 เวลา 10:11 Riverside <hello@riverside.example> เขียนว่า:",
		"Vietnamese":          "Vào Th 2, 3 thg 3, 2025 vào lúc 10:11 Riverside <hello@riverside.example> đã viết:",
		"Indonesian":          "Pada tanggal Sen, 3 Mar 2025 pukul 10.11 Riverside <hello@riverside.example> menulis:",
		"Chinese":             "Riverside <hello@riverside.example> 于2025年3月3日周一 10:11写道：",
		"Chinese, Taiwan":     "Riverside <hello@riverside.example> 於 2025年3月3日 週一 上午10:11寫道：",
		"Japanese":            "2025年3月3日(月) 10:11 Riverside <hello@riverside.example>:",
		"Japanese, Apple":     "2025/03/03 10:11、Riverside <hello@riverside.example>のメール:",
		"Korean":              "2025년 3월 3일 (월) 오전 10:11, Riverside <hello@riverside.example>님이 작성:",
		"accents lost":        "Le 03/03/2025 10:11, Riverside <hello@riverside.example> a ?crit :",
	} {
		for _, quote := range []string{quotedMail, ourMail} {
			if got := NewText(Message{Text: "Gladly, in May\n\n" + line + "\n\n" + quote}); got != "Gladly, in May" {
				t.Errorf("%s: got %q", name, got)
			}
		}
	}
}

// TestCopiedHeaders reads the headers that programs copy above a quote without marks.
func TestCopiedHeaders(t *testing.T) {
	t.Parallel()
	for name, head := range map[string]string{
		"bold":              "*From:* Riverside <hello@riverside.example>\n*Sent:* 3 March 2025 10:11\n*To:* Ann Field\n*Subject:* Mentoring",
		"Markdown":          "**From:** Riverside <hello@riverside.example>\n**Date:** 3 March 2025 10:11\n**To:** Ann Field\n**Subject:** Mentoring",
		"Outlook for Mac":   "From: Riverside <hello@riverside.example>\nDate: Monday, 3 March 2025 at 10:11\nTo: Ann Field\nSubject: Mentoring",
		"one line":          "From: Riverside <hello@riverside.example> Sent: Monday, 3 March 2025 10:11 To: Ann Field Subject: Mentoring",
		"underscores":       "_______________\nFrom: Riverside\nSent: Monday, 3 March 2025 10:11\nTo: Ann Field\nSubject: Mentoring",
		"reply separator":   "_____ Reply Separator _____\nSubject: Mentoring\nAuthor: hello@riverside.example at Internet\nDate: 3/3/2025 10:11",
		"any title":         "-------- Der alte Brief per E-Mail --------\nBetreff: Mentoring\nVon: Riverside",
		"French":            "De : Riverside <hello@riverside.example>\nEnvoyé : lundi 3 mars 2025 10:11\nÀ : Ann Field\nObjet : Mentoring",
		"Italian":           "Da: Riverside <hello@riverside.example>\nInviato: lunedì 3 marzo 2025 10:11\nA: Ann Field\nOggetto: Mentoring",
		"Finnish":           "Lähettäjä: Riverside <hello@riverside.example>\nLähetetty: maanantai 3. maaliskuuta 2025 10.11\nVastaanottaja: Ann Field\nAihe: Mentoring",
		"Czech":             "Od: Riverside <hello@riverside.example>\nOdesláno: pondělí 3. března 2025 10:11\nKomu: Ann Field\nPředmět: Mentoring",
		"Hungarian":         "Feladó: Riverside <hello@riverside.example>\nKüldve: 2025. március 3. 10:11\nCímzett: Ann Field\nTárgy: Mentoring",
		"Romanian":          "De la: Riverside <hello@riverside.example>\nTrimis: luni, 3 martie 2025 10:11\nCătre: Ann Field\nSubiect: Mentoring",
		"Russian":           "От: Riverside <hello@riverside.example>\nОтправлено: 3 марта 2025 г. 10:11\nКому: Ann Field\nТема: Mentoring",
		"Greek":             "Από: Riverside <hello@riverside.example>\nΣτάλθηκε: Δευτέρα, 3 Μαρτίου 2025 10:11 πμ\nΠρος: Ann Field\nΘέμα: Mentoring",
		"Turkish":           "Kimden: Riverside <hello@riverside.example>\nGönderildi: 3 Mart 2025 Pazartesi 10:11\nKime: Ann Field\nKonu: Mentoring",
		"Chinese":           "发件人： Riverside <hello@riverside.example>\n发送时间： 2025年3月3日 10:11\n收件人： Ann Field\n主题： Mentoring",
		"Japanese":          "差出人: Riverside <hello@riverside.example>\n送信日時: 2025年3月3日 10:11\n宛先: Ann Field\n件名: Mentoring",
		"Korean":            "보낸 사람: Riverside <hello@riverside.example>\n보낸 날짜: 2025년 3월 3일 월요일 오전 10:11\n받는 사람: Ann Field\n제목: Mentoring",
		"Hebrew":            "מאת: Riverside <hello@riverside.example>\nנשלח: יום שני 03 מרץ 2025 10:11\nאל: Ann Field\nנושא: Mentoring",
		"no known language": "Ngirën: Riverside <hello@riverside.example>\nMelrin: 3 tirmar 2025 10:11\nYelto: Ann Field\nOrve: Mentoring",
		"Notes":             "Riverside <hello@riverside.example>\n03.03.2025 10:11\n\nTo\nAnn Field/Works/Field\ncc\n\nSubject\nMentoring",
		"Notes, a table": "                    Riverside\n                    <hello@riverside        To:     Ann Field/Works\n                    .example>               cc:\n" +
			"                                            Subject:     Mentoring\n                    03/03/2005 10:11",
		"Notes, fields with their values": "Ann Field@Works\n03/03/2005 10:11 AM\nTo: River Side/Office@Office\ncc:\nSubject: Mentoring",
		"Notes, no sender":                "To: Ann Field@Works\ncc:\nSubject: Mentoring",
		"Notes, forwarded":                "---------------------- Forwarded by River Side/Office on 03/03/2005 10:11 AM ---------------------------",
		"GroupWise":                       ">>> Riverside <hello@riverside.example> 03/03/2005 10:11 >>>",
		"forwarded":                       "---------- Forwarded message ---------\nFrom: Riverside <hello@riverside.example>\nDate: Mon, 3 Mar 2025 at 10:11\nSubject: Mentoring",
		"Apple":                           "Anfang der weitergeleiteten Nachricht:\n\nVon: Riverside <hello@riverside.example>\nBetreff: Mentoring",
		"Danish":                          "-----Oprindelig meddelelse-----\nFra: Riverside\nSendt: 3. marts 2025 10:11\nTil: Ann Field\nEmne: Mentoring",
	} {
		if got := NewText(Message{Text: "Gladly, in May\n\n" + head + "\n\n" + ourMail}); got != "Gladly, in May" {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestOldQuotes(t *testing.T) {
	t.Parallel()
	checkNewText(t, [][3]string{
		{"initials", "RM> When would you begin?\nIn June.\nRM> And where?\nIn town.", "In June.\n\nIn town."},
		{"initials, twice quoted", "Yes.\n\nRM>> Would you?\nRM> Or rather not?", "Yes."},
		{"a name", "    River> Would you come\n    River> to town?\n\nGladly.", "Gladly."},
		{"bars", "| When would you begin?\n| And where?\n\nIn June, in town.", "In June, in town."},
		{"bars beneath an attribution", "Riverside wrote:\n| When?\nIn June.", "In June."},
		{"a table", "| day | hour |\n| Mon | 10 |", "| day | hour |\n| Mon | 10 |"},
		{"escaped marks", "Yes\n\n&gt; Would you like to\n&gt; take part?", "Yes"},
		{"wide marks", "Yes\n\n＞ Would you like to", "Yes"},
		{"left out", "On 3/3/2025 10:11, Riverside wrote:\n[...]\n> When?\n[...]\n\nIn June.", "In June."},
		{"snip", "Riverside wrote on 3 March 2025:\n<snip>\n> When?\nIn June.", "In June."},
		{"The Bat!", "Hello Riverside,\n\nMonday, March 3, 2003, 10:11:12 AM, you wrote:\n\nR> When?\n\nIn June.", "Hello Riverside,\n\nIn June."},
		{"double-spaced", "Yes\n\nOn Mon, 3 Mar 2025 at 10:11, Riverside <hello@riverside.example>\n\nwrote:\n\n> When?", "Yes"},
		{"webmail", "Yes\n\nQuoting Riverside <hello@riverside.example>:\n\n> When?", "Yes"},
		{"copied header above answers", "----- Original Message -----\nFrom: Riverside\nSubject: Mentoring\n\n> When?\n\nIn June.\n\n> Where?\n\nIn town.", "In June.\n\nIn town."},
		{"message number", "Yes.\n\nRiverside <hello@riverside.example> wrote in message news:4711@example...\n> When?", "Yes."},
		{"Notes, folded", "Yes.\n\nInactive hide details for Riverside ---03/03/2014 10:11:12 AM---Dear Ann\n\nDear Ann,", "Yes."},
		{"indented, unmarked", "Yes.\nAnn\n\n    On 3 Mar 2025 at 10:11, Riverside <hello@riverside.example> wrote:\n\n Dear Ann,\n\nWhen?", "Yes."},
		{"thanks and a name", "Yes.\n\nCheers Ann\n\nOn 3 Mar 2025 at 10:11, Riverside wrote:\n> When?", "Yes."},
		{"thanks alone", "Could you ring me?\n\nThanks!\n\nOn 3 Mar 2025 at 10:11, Riverside wrote:\n> When?", "Could you ring me?\n\nThanks!"},
		{"said", "Riverside said:\n> When?\nIn June.", "In June."},
		{"flattened", "Yes please. From: Riverside <hello@riverside.example> Sent: 3 March 2025 To: Ann Subject: Mentoring Would you", "Yes please."},
		{"flattened, French", "Oui merci. Le 3 mars 2025 à 10:11, Riverside <hello@riverside.example> a écrit : Voulez-vous", "Oui merci."},
		{"line quoted", "Yes.\n\n> -- Reply above this line --\n\nWould you take part?", "Yes."},
	})
}

func TestFooters(t *testing.T) {
	t.Parallel()
	for _, footer := range []string{
		"Sent from my iPhone", "Sent from my Galaxy", "Sent from Outlook for iOS", "Get Outlook for Android<https://aka.ms/x>",
		"Sent wirelessly from my BlackBerry device on the Example network.", "Von meinem iPhone gesendet", "Gesendet mit der GMX Mail App",
		"Outlook für Android beziehen", "Envoyé de mon iPad", "Envoyé sans fil par mon terminal BlackBerry", "Télécharger Outlook pour iOS",
		"Enviado desde mi iPhone", "Obtener Outlook para Android", "Enviado do meu iPhone", "Inviato da iPhone", "Verzonden vanaf mijn Samsung",
		"Outlook voor iOS downloaden", "Skickat från min iPhone", "Hämta Outlook för iOS", "Sendt fra min iPhone", "Hent Outlook til Android",
		"Lähetetty iPhonesta", "Wysłane z iPhone’a", "Pobierz aplikację Outlook dla systemu iOS", "Odesláno z iPhonu", "Odoslané z iPhonu",
		"Poslano z mojega iPhona", "Отправлено с iPhone", "Надіслано з iPhone", "Изпратено от моя iPhone", "Az iPhone készülékemről küldve",
		"Στάλθηκε από το iPhone μου", "iPhone'umdan gönderildi", "Trimis de pe iPhone-ul meu", "Saadetud minu iPhone'ist", "Nosūtīts no mana iPhone",
		"Išsiųsta iš mano iPhone", "נשלח מה-iPhone שלי", "أرسلت من iPhone الخاص بي", "ส่งจาก iPhone ของฉัน", "Đã gửi từ iPhone của tôi",
		"Dikirim dari iPhone saya", "iPhoneから送信", "发自我的iPhone", "從我的 iPhone 傳送", "나의 iPhone에서 보냄", "Virus-free. www.avast.com",
		"Yahoo Mail: Search, Organize, Conquer",
	} {
		if got := NewText(Message{Text: "Gladly, in May\n\n" + footer}); got != "Gladly, in May" {
			t.Errorf("%s: got %q", footer, got)
		}
	}
}

func TestSignatures(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]string{
		"title behind a bar":  "Best,\nAnn | CEO",
		"picture":             "Kind regards\nAnn Field\n[cid:image001.png@01D9]",
		"short rule":          "----\nDr Ann Field\nDept of Works",
		"Portuguese":          "Com os melhores cumprimentos,\nAna Campos",
		"Swedish":             "Med vänliga hälsningar\nAnna Fält",
		"Polish":              "Z poważaniem,\nAnna Pole",
		"Greek":               "Με εκτίμηση,\nΆννα Αγρού",
		"Russian":             "С уважением,\nАнна Полева",
		"Turkish":             "Saygılarımla,\nAyşe Tarla",
		"Hungarian":           "Üdvözlettel,\nMező Anna",
		"Hebrew":              "בברכה,\nחנה שדה",
		"Chinese":             "此致\n敬礼\n田安",
		"disclaimer, German":  "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie bitte.",
		"disclaimer, French":  "Ce message et ses pièces jointes sont confidentiels et destinés à leur seul destinataire.",
		"disclaimer, Italian": "Le informazioni contenute in questo messaggio sono riservate al destinatario.",
		"disclaimer, Polish":  "Niniejsza wiadomość jest poufna i przeznaczona tylko dla adresata.",
		"disclaimer, Chinese": "本邮件及其附件含有保密信息，仅限于收件人使用。",
		"hours":               "My working hours may not be your working hours. Please do not feel obliged to reply outside yours.",
	} {
		if got := NewText(Message{Text: "Gladly, in May.\n\n" + end}); got != "Gladly, in May." {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

func TestBanners(t *testing.T) {
	t.Parallel()
	for _, banner := range []string{
		"[EXTERNAL]", "EXTERNAL EMAIL", "CAUTION: External email. Be careful.", "*** External sender ***\nThink before you click on links.", "Classification: Internal",
		"You don't often get email from hello@riverside.example. Learn why this is important<https://aka.ms/x>",
		"Sie erhalten nicht häufig E-Mails von hello@riverside.example. Erfahren Sie, warum dies wichtig ist",
		"ACHTUNG: Diese E-Mail kommt von außerhalb der Organisation. Klicken Sie nicht auf Links.",
		"Vous n'obtenez pas souvent d'e-mail à partir de hello@riverside.example. Découvrez pourquoi cela est important",
		"ATENCIÓN: este correo externo procede de fuera de la organización. No haga clic en enlaces.",
		"Attenzione: questa e-mail proviene dall'esterno dell'organizzazione. Non aprire allegati.",
		"Let op: deze e-mail komt van buiten de organisatie. Klik niet op links.",
		"UWAGA: wiadomość spoza organizacji. Nie klikaj w linki i nie otwieraj załączników.",
		"注意：此邮件来自外部，请勿点击链接或打开附件，除非您认识发件人并确认内容安全。",
	} {
		if got := NewText(Message{Text: banner + "\n\nGladly, in May"}); got != "Gladly, in May" {
			t.Errorf("%s: got %q", banner, got)
		}
	}
}

// TestLookalikes reads texts that resemble what is cut, and stay.
func TestLookalikes(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"On Monday we wrote down three goals:\n1. listen\n2. ask\n3. wait",
		"From: my point of view it went well.\nI would go on.",
		"Our rule:\n> 5 people: ask first\n< 5 people: decide",
		"He sent me a saying.\n\n> \"No is a whole sentence.\"\n\nI kept it.",
		"I read it on the train.\nSent from home to the office it took an hour, by the way.",
		"Best of all was the walk.\nBest, too, was the coffee afterwards, which I had not expected to be any good.",
		"Day: Tuesday\nHour: 10:30\nPlace: the library",
		"Name: Ann Field\nMail: ann@example.org\nPhone: 01632 960123, mornings",
		"My manager told me what he wrote: nothing",
		"We met twice.\n\n-----\n\nFirst the budget. Then my team.\n\n-----\n\nBoth were useful.",
		"-> ask on Fridays\n=> lead the move\n\n>> and take a holiday <<",
		"This message is for Jo too: I shall be late.",
		"Ce message me touche beaucoup, merci !",
		"Von meinem Chef habe ich das Ja.",
		"Yes, you may use my words.\nPlease don't print them anywhere.",
		"Caution: I can only do Mondays.",
		"The external sender field on the form was empty. I put in May.",
		"Our talk lasted 10:00 - 11:30 @ the library:\nit was fine",
		"I asked ann@field.example on 3 March 2025 at 10:11:\nno answer so far",
		"I told him:\n\n  Best,\n  but not good enough.\n\nHe laughed.",
		"I work part-time, on Mondays and Tuesdays.\nMy working days are full in May.",
		"Salam,\n\nYa, saya bisa.",
		"Das hat mir mein Mentor gesendet, per Handy.",
		"I wrote to him on 3 March 2025 at 10:11 and he answered at once.",
		"- one\n- two\n  - three\n* four",
		"A: yes\nB: no\nC: 4",
		"It was 5 > 4 and a > b.",
		"Please call me: 01632 960123 before 10:30.",
	} {
		if got := NewText(Message{Text: text}); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}

func TestNewTextKnowsOurMailInOtherForms(t *testing.T) {
	t.Parallel()
	for name, quote := range map[string]string{
		"wrapped narrowly":  "Would you like to take part in\nthis year's\nprogramme? It takes about one hour\na month. Reply yes, no or\nlater. If you want no more mail from\nus, reply\nstop.",
		"escaped":           "Would you like to take part in this year&#39;s programme? It takes about one\nhour a month. Reply yes, no or later. If you want no more mail from us,\nreply stop.",
		"marked with stars": "* Would you like to take part in this year's programme?\n* It takes about one hour a month.",
	} {
		if got := NewText(Message{Text: "Gladly, in May\n\n" + quote, Sent: ourMail}); got != "Gladly, in May" {
			t.Errorf("%s: got %q", name, got)
		}
	}
}
