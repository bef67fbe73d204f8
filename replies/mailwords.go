package replies

// The words that mail programs and gateways write around a reply, in the languages in which they write them. They are
// folded when they are listed: lower case, without accents. Those of headers, of footers and disclaimers, of banners and
// of sign-offs stand in files of their own.

// wroteWords end the line above a quote: "On Monday Ann wrote:". Some languages put them before the name.
var wroteWords = newWordList(
	// Germanic
	"wrote", "writes", "has written", "schrieb", "geschrieben", "schreibt", "schreef", "geschreven", "schrijft", "skrev",
	"skriver", "skreiv", "skrifaði", "het geskryf", "skryf", "schreiwt",
	// Romance
	"a écrit", "écrit", "écrivait", "a envoyé", "escribió", "ha escrito", "escribe", "va escriure", "ha escrit", "escriu",
	"escribiu", "escreveu", "escreve", "ha scritto", "scritto", "scrive", "scriveva", "a scris", "scris",
	// Slavic
	"napisał", "napisała", "napisał(a)", "pisze", "napsal", "napsala", "napsal(a)", "píše", "napísal", "napísala",
	"napísal(a)", "je napisal", "je napisala", "napisal/a", "napisao", "napisao/la", "je napisao", "je napisala",
	"написао", "је написао", "написала", "пише", "написал", "написал(а)", "пишет", "писал", "писал(а)", "писала",
	"написав", "написав(ла)", "написав(-ла)", "написа", "напиша", "напісаў", "піша",
	// other languages of Europe
	"kirjoitti", "kirjutas", "írta", "ezt írta", "a következőt írta", "rakstīja", "raksta", "rašė", "parašė", "έγραψε",
	"έγραψαν", "idatzi zuen", "idatzi du", "shkroi", "scríobh", "ysgrifennodd", "skribis",
	// further east and south
	"yazdı", "şunu yazdı", "şunları yazdı", "yazmış", "yazıb", "жазды", "כתב", "כתבה", "כתב/ה", "كتب", "كتبت", "كتابة",
	"نوشت", "نوشته است", "لکھا", "लिखा", "লিখেছেন", "எழுதியது", "เขียนว่า", "เขียน", "đã viết", "viết", "menulis",
	"menuliskan", "aliandika", "დაწერა", "գրել է",
	"写道", "寫道", "写到", "寫到", "来信", "作成", "のメッセージ", "のメール", "書きました", "は書きました", "さんが書きました",
	"작성", "썼습니다", "님의 말", "쓴 글",
	// as they come when their accents were lost on the way
	"rta", "a crit", "a ?crit", "a \ufffdcrit", "escribi", "escribi?", "escribi\ufffd", "napisa", "napisa?", "napisa\ufffd", "yazd",
)

// saidWords lead in a quote too, but people use them as well: they count above a marked quote only.
var saidWords = newWordList(
	"said", "says", "asked", "asks", "replied", "responded", "quoting", "quoth", "according to", "laut", "d'après", "según", "zitat von", "selon", "citando a", "citat", "cytowanie", "citace", "sagte", "antwortete", "meinte", "dit", "répond",
	"a dit", "a répondu", "dijo", "respondió", "disse", "zei", "vroeg", "sa", "sanoi", "powiedział", "řekl", "сказал",
	"сказала", "说", "說", "말했습니다",
)

// dateLeads lead in the date of an attribution.
var dateLeads = map[string]bool{
	"on": true, "le": true, "am": true, "el": true, "op": true, "il": true, "em": true, "w": true, "dnia": true,
	"den": true, "in": true, "at": true, "pa": true, "dne": true, "dana": true, "dna": true, "pe": true, "tir": true,
	"vao": true, "luc": true, "pada": true, "в": true, "у": true, "на": true, "στις": true,
	"στισ": true, "mon": true, "tue": true, "wed": true, "thu": true, "fri": true, "sat": true, "sun": true, "в:": true,
	"في": true, "בתאריך": true, "ב": true, "เมื่อ": true, "du": true, "vom": true,
	"quoting": true, "zitat": true,
}

// leftOut tells in place of a quote's words that they were left out. It stands between brackets or dashes.
var leftOut = wordSet(
	"...", "snip", "snipped", "snap", "schnipp", "schnipp schnapp", "cut", "gekürzt", "trimmed", "omitted", "omissis",
	"deleted", "text deleted", "quoted text", "quoted text hidden", "message clipped", "previous message hidden",
	"abgeschnitten", "zitierter text ausgeblendet", "zitat", "zitat gekürzt", "texte des messages précédents masqué",
	"texte cité masqué", "coupé", "recorte", "recortado", "texto citado oculto", "el texto citado está oculto",
	"testo citato nascosto", "tagliato", "knip", "geknipt", "tekst uit oorspronkelijke bericht is verborgen", "klipp",
	"ukryty cytowany tekst", "ciach", "сокращено", "скрыто", "省略", "中略", "略", "생략",
)

// quoteMarkers stand alone, between dashes or not, on the line above a copied or forwarded mail.
var quoteMarkers = newWordList(
	"original message", "original appointment", "original email", "forwarded message", "begin forwarded message",
	"reply message", "forwarded by", "reply separator", "forward header", "original text", "message from", "start of quote",
	"ursprüngliche nachricht", "weitergeleitete nachricht", "anfang der weitergeleiteten nachricht", "originalnachricht",
	"original-nachricht", "ursprünglicher termin", "weitergeleitet von", "beginn der weitergeleiteten nachricht",
	"originele bericht", "oorspronkelijk bericht", "oorspronkelijke bericht", "begin doorgestuurd bericht",
	"doorgestuurd bericht", "origineel bericht", "oorspronkelijke afspraak", "begin van doorgestuurd bericht",
	"message d'origine", "message original", "message initial", "message transféré", "début du message réexpédié",
	"début du message transféré", "e-mail d'origine", "courriel original", "message de départ", "rendez-vous d'origine",
	"mensaje original", "mensaje reenviado", "inicio del mensaje reenviado", "correo original", "missatge original",
	"mensagem original", "mensagem encaminhada", "início da mensagem reenviada", "mensagem reencaminhada",
	"início da mensagem encaminhada", "messaggio originale", "messaggio inoltrato", "inizio messaggio inoltrato",
	"messaggio originario", "mesaj original", "mesajul original", "mesaj redirecționat",
	"oprindelig besked", "oprindelig meddelelse", "videresendt besked", "videresendt meddelelse", "start på videresendt besked",
	"ursprungligt meddelande", "ursprungsmeddelande", "vidarebefordrat meddelande", "vidarebefordrat brev", "originalmeddelande",
	"opprinnelig melding", "videresendt melding", "begynn videresendt melding", "alkuperäinen viesti", "välitetty viesti",
	"välitetty viesti alkaa", "edelleenlähetetty viesti", "upprunaleg skilaboð",
	"wiadomość oryginalna", "oryginalna wiadomość", "przekazana wiadomość", "wiadomość przekazana dalej",
	"początek przekazywanej wiadomości", "původní zpráva", "původní e-mail", "přeposlaná zpráva", "začátek přeposílané zprávy",
	"pôvodná správa", "pôvodný e-mail", "preposlaná správa", "izvirno sporočilo", "prvotno sporočilo", "posredovano sporočilo",
	"izvorna poruka", "originalna poruka", "proslijeđena poruka", "prosleđena poruka", "изворна порука", "оригинална порука",
	"eredeti üzenet", "továbbított üzenet", "továbbított levél kezdete", "algne kiri", "algne sõnum", "edastatud kiri",
	"sākotnējais ziņojums", "oriģinālais ziņojums", "pārsūtītā ziņa", "pradinis laiškas", "originalus laiškas",
	"persiųstas laiškas", "jatorrizko mezua", "mensaxe orixinal", "исходное сообщение", "пересылаемое сообщение",
	"оригинальное сообщение", "пересылаемое письмо", "начало переадресованного сообщения", "перенаправленное сообщение",
	"вихідне повідомлення", "оригінальне повідомлення", "переслане повідомлення", "оригинално съобщение",
	"препратено съобщение", "първоначално съобщение", "αρχικό μήνυμα", "προωθημένο μήνυμα", "προωθημένο μήνυμα από",
	"özgün ileti", "orijinal mesaj", "özgün mesaj", "iletilmiş mesaj", "yönlendirilen ileti", "iletilen ileti",
	"הודעה מקורית", "הודעה שהועברה", "ההודעה המקורית", "الرسالة الأصلية", "رسالة معاد توجيهها", "پیام اصلی", "मूल संदेश",
	"ข้อความต้นฉบับ", "thư gốc", "tin nhắn gốc", "thư chuyển tiếp", "pesan asli", "pesan terusan", "mesej asal",
	"元のメッセージ", "転送されたメッセージ", "オリジナルメッセージ", "原始邮件", "原始郵件", "邮件原件", "转发邮件信息", "转发的邮件",
	"回复的原邮件", "下面是被转发的邮件", "轉寄郵件", "原始訊息", "원본 메시지", "원본 메일", "전달된 메시지", "원본메시지",
	"reply above this line", "please reply above this line", "please type your reply above this line",
	"type your reply above this line", "write your reply above this line", "antworten sie oberhalb dieser zeile",
	"bitte antworten sie oberhalb dieser zeile", "bitte über dieser zeile antworten", "répondez au-dessus de cette ligne",
	"répondre au-dessus de cette ligne", "antwoord boven deze regel", "reageer boven deze regel",
	"responda por encima de esta línea", "responda acima desta linha", "rispondi sopra questa riga",
)

// replyLines are the markers that a line may hold among other words.
var replyLines = newWordList(
	"reply above this line", "type your reply above this line", "reply above the line", "write above this line",
	"oberhalb dieser zeile", "au-dessus de cette ligne", "boven deze regel", "por encima de esta línea", "acima desta linha",
	"sopra questa riga",
)

// hiddenDetails begin the line that Notes leaves above a quote whose header can be folded away.
var hiddenDetails = newWordList("inactive hide details for", "hide details for", "active hide details for")

// framedWords are in the title of a line such as "---- Original mail ----" in any wording.
var framedWords = newWordList(
	"message", "mail", "e-mail", "email", "nachricht", "bericht", "messaggio", "mensaje", "mensagem", "missatge", "mensaxe",
	"besked", "meddelelse", "meddelande", "melding", "viesti", "wiadomość", "wiadomości", "zpráva", "správa", "sporočilo",
	"poruka", "üzenet", "levél", "mesaj", "mesajul", "ileti", "kiri", "sõnum", "ziņojums", "laiškas", "mezua", "сообщение",
	"письмо", "повідомлення", "лист", "съобщение", "порука", "μήνυμα", "הודעה", "رسالة", "الرسالة", "پیام", "संदेश",
	"ข้อความ", "pesan", "mesej", "thư", "メッセージ", "メール", "邮件", "郵件", "메시지", "메일", "separator", "forwarded",
	"weitergeleitet", "réponse", "reply",
)

// wordSet returns the folded words as a set.
func wordSet(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range foldAll(words...) {
		set[w] = true
	}
	return set
}
