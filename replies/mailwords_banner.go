package replies

// bannerStarts are words that only the banner of a mail gateway carries; bannerMore are words that a banner goes on with.
var (
	bannerStarts = newWordList(
		"[external]", "[ext]", "[extern]", "[externe]", "[external", "*external*", "originated from outside", "originates from outside",
		"originated outside", "originating from outside", "came from outside", "comes from outside", "sent from outside",
		"from outside of", "from outside the organi", "from outside your organi", "from outside our organi", "from an external",
		"outside your organi", "outside of your organi", "outside our organi", "from someone outside",
		"don't often get email from", "do not often get email from", "warning: this", "be careful with this",
		"first time you received", "you don't often", "this sender might be", "unverified sender", "this message was identified as",
		"this message needs your attention", "this message was sent from outside", "sender is not verified",
		"externe e-mail", "externe mail", "externe nachricht", "e-mail extern", "mail extern",
		"absender außerhalb", "von außerhalb", "außerhalb ihrer organisation", "außerhalb der organisation", "außerhalb unserer",
		"außerhalb des unternehmens", "sie erhalten nicht oft", "sie erhalten nicht häufig", "achtung: diese", "achtung: externe",
		"vorsicht: diese", "vorsicht: externe", "warnung: diese", "diese e-mail kommt von", "diese nachricht kommt von",
		"email externe", "e-mail externe", "courriel externe", "courrier externe", "message externe", "mail externe",
		"extérieur de votre organisation", "extérieur de l'organisation", "extérieur de l'entreprise", "externe à l'organisation",
		"externe à l'entreprise", "provient de l'extérieur", "vient de l'extérieur", "provenant de l'extérieur", "attention : ce message",
		"attention: ce message", "attention : ce mail", "attention : cet e", "vous n'obtenez pas souvent", "vous ne recevez pas souvent",
		"correo externo", "mensaje externo", "fuera de la organización", "fuera de su organización",
		"fuera de nuestra organización", "fuera de la empresa", "no suele recibir correo", "atención: este",
		"email externo", "e-mail externo", "mensagem externa", "fora da organização", "fora da sua organização",
		"fora da empresa", "não recebe e-mails com frequência", "não costuma receber", "atenção: este", "atenção: esta",
		"email esterna", "e-mail esterna", "messaggio esterno", "esterno all'organizzazione", "esterna all'organizzazione",
		"dall'esterno dell", "non si ricevono spesso", "non ricevi spesso", "attenzione: questa", "attenzione: questo",
		"buiten de organisatie", "buiten onze organisatie", "buiten uw organisatie", "buiten je organisatie",
		"extern bericht", "u ontvangt niet vaak", "je ontvangt niet vaak", "let op: deze", "let op: dit", "waarschuwing: deze",
		"externt mejl", "externt meddelande", "utanför organisationen", "utanför din organisation", "får inte ofta e-post",
		"ekstern e-mail", "ekstern mail", "uden for organisationen", "udenfor organisationen", "uden for din organisation",
		"får ikke ofte", "ekstern e-post", "utenfor organisasjonen", "utenfor din organisasjon", "organisaation ulkopuolelta",
		"ulkoinen sähköposti", "ulkoinen viesti", "wiadomość zewnętrzna", "spoza organizacji", "nieczęsto otrzymujesz",
		"z zewnątrz organizacji", "externí e-mail", "externí zpráva", "mimo organizaci", "внешнее письмо",
		"от внешнего отправителя", "kuruluşunuzun dışından", "kurum dışından", "şirket dışından", "harici e-posta",
		"外部寄件", "来自外部", "來自外部", "社外から", "組織外", "外部からの", "외부에서",
	)
	bannerMore = newWordList(
		"do not click", "don't click", "never click", "open attachments", "opening attachments", "open any attachments", "recognise the sender",
		"recognize the sender", "know the sender", "trust the sender", "expecting this", "content is safe", "contents are safe",
		"learn why this is important", "learnaboutsenderidentification", "think before", "exercise caution", "use caution", "please be cautious",
		"be cautious", "be careful", "be vigilant", "stay alert", "report suspicious", "report phishing", "links or attachments", "attachments or links",
		"attachments or click", "clicking links", "clicking on links", "click on links", "click links", "verify the sender", "unless you",
		"unless the sender", "this email originated", "this e-mail originated", "this message originated", "this email is from", "treat with",
		"links oder anh", "anhänge oder links", "klicken sie", "öffnen sie keine", "weitere informationen", "seien sie vorsichtig", "den absender kennen",
		"erfahren sie, warum", "ne cliquez pas", "n'ouvrez pas", "n'ouvrez aucune", "pièces jointes", "pièce jointe", "découvrez pourquoi",
		"soyez vigilant", "soyez prudent", "l'expéditeur", "klik niet", "klik op geen", "open geen", "bijlagen", "meer informatie over waarom",
		"wees voorzichtig", "wees alert", "de afzender", "no haga clic", "no abra", "archivos adjuntos", "por qué esto es importante",
		"reconozca al remitente", "conozca al remitente", "não clique", "não abra", "anexos", "saiba por que", "reconheça o remetente",
		"non fare clic", "non cliccare", "non aprire", "allegati", "scopri perché", "klicka inte", "öppna inte", "bilagor", "läs om varför",
		"klik ikke", "åbn ikke", "vedhæft", "få mere at vide om", "klikk ikke", "ikke klikk", "ikke åpne", "vedlegg", "älä napsauta", "liitteitä",
		"nie klikaj", "nie otwieraj", "załączników", "dowiedz się", "neklikejte", "neotvírejte", "не переходите", "не открывайте", "вложени",
		"tıklamayın", "ekleri", "请勿点击", "請勿點擊", "附件", "クリックし", "添付ファイル", "클릭하지", "첨부파일",
		"aka.ms/",
	)
)

// bannerTitles begin a banner of few words.
var bannerTitles = newWordList(
	"[ext", "external", "extern", "caution", "email extern", "e-mail extern", "mail extern", "message externe", "courriel externe", "ekstern",
	"correo externo", "mensaje externo", "messaggio esterno", "mensagem externa", "wiadomość zewn", "внешн", "外部", "社外", "외부", "harici",
	"ulkoinen", "phishing", "security notice", "think before you click",
)

// labels begin the lines with which organisations say how secret a mail is.
var labels = newWordList(
	"classification:", "classification :", "sensitivity:", "security classification", "data classification", "information classification",
	"internal use only", "for internal use", "company confidential", "klassifizierung:", "klassifikation:", "vertraulichkeitsstufe",
	"clasificación:", "classificação:", "classificazione:", "classificatie:", "klassning:", "klassifisering:", "tlp:", "c1 - ", "c2 - ", "c3 - ",
)

// bannerHints are words of a banner that people use too: they count beside another of its words.
var bannerHints = newWordList(
	"external email", "external e-mail", "external mail", "external sender", "external message", "outside the company",
	"outside our company", "outside your company", "outside of the", "from an unknown sender",
	"could not verify", "think before you click", "phishing", "security notice", "untrusted sender", "new sender",
	"suspicious sender", "externer absender", "expéditeur externe", "remitente externo", "origen externo",
	"remetente externo", "mittente esterno", "van buiten", "externe afzender", "extern avsändare",
	"ekstern afsender", "ekstern avsender", "nadawca zewnętrzny", "внешний отправитель", "外部邮件", "外部郵件", "외부 메일",
)
