package replies

// The words that mail programs and gateways write around a reply, in the languages in which they write them. They are
// kept folded: lower case, without accents.

// wroteWords end the line above a quote: "On Monday Ann wrote:".
var wroteWords = foldAll(
	"wrote", "writes", "schrieb", "geschrieben", "schreef", "geschreven", "a ecrit", "ecrit", "escribio", "ha escrit",
	"ha scritto", "scritto", "escreveu", "napisal", "napisal(a)", "napisala", "pisze", "skrev", "kirjoitti", "irta",
	"rta", "yazdi", "napsal", "napsal(a)", "napisao", "je napisao", "написал", "написав", "написал(а)", "пише", "пишет",
	"写道", "寫道", "작성", "のメッセージ",
)

// headerRole is what a copied header field tells.
type headerRole int

const (
	fromRole headerRole = 1 << iota
	toRole
	dateRole
	subjectRole
	ccRole
)

// headerNames are the names of the fields that mail programs copy above a quote.
var headerNames = map[string]headerRole{
	"from": fromRole, "de": fromRole, "von": fromRole, "van": fromRole, "da": fromRole, "fra": fromRole,
	"fran": fromRole, "od": fromRole, "от": fromRole, "发件人": fromRole, "寄件者": fromRole, "差出人": fromRole,
	"mittente": fromRole, "lahettaja": fromRole, "kimden": fromRole, "reply-to": fromRole,
	"to": toRole, "a": toRole, "an": toRole, "aan": toRole, "para": toRole, "til": toRole, "till": toRole, "do": toRole,
	"кому": toRole, "收件人": toRole, "宛先": toRole, "destinataire": toRole, "vastaanottaja": toRole, "kime": toRole,
	"sent": dateRole, "date": dateRole, "gesendet": dateRole, "datum": dateRole, "envoye": dateRole, "envoye le": dateRole,
	"verzonden": dateRole, "enviado": dateRole, "enviado el": dateRole, "enviada em": dateRole, "fecha": dateRole,
	"inviato": dateRole, "data": dateRole, "dato": dateRole, "sendt": dateRole, "skickat": dateRole, "wyslano": dateRole,
	"дата": dateRole, "发送时间": dateRole, "日時": dateRole, "message du": dateRole, "lahetetty": dateRole,
	"subject": subjectRole, "betreff": subjectRole, "objet": subjectRole, "sujet": subjectRole, "onderwerp": subjectRole,
	"asunto": subjectRole, "oggetto": subjectRole, "assunto": subjectRole, "emne": subjectRole, "amne": subjectRole,
	"temat": subjectRole, "тема": subjectRole, "主题": subjectRole, "件名": subjectRole, "aihe": subjectRole, "konu": subjectRole,
	"cc": ccRole, "copie a": ccRole, "kopie": ccRole, "cc:": ccRole, "bcc": ccRole, "copia": ccRole,
}

// quoteMarkers stand alone, between dashes or not, on the line above a copied or forwarded mail.
var quoteMarkers = []string{
	"original message", "original appointment", "forwarded message", "begin forwarded message", "reply message",
	"ursprungliche nachricht", "weitergeleitete nachricht", "anfang der weitergeleiteten nachricht", "originalnachricht",
	"originele bericht", "oorspronkelijk bericht", "oorspronkelijke bericht", "begin doorgestuurd bericht",
	"doorgestuurd bericht", "origineel bericht", "message d'origine", "message original", "message initial",
	"message transfere", "debut du message reexpedie", "debut du message transfere", "mensaje original",
	"mensaje reenviado", "inicio del mensaje reenviado", "mensagem original", "messaggio originale",
	"messaggio inoltrato", "oprindelig besked", "oprindelig meddelelse", "ursprungligt meddelande", "opprinnelig melding",
	"wiadomosc oryginalna", "alkuperainen viesti", "исходное сообщение", "пересылаемое сообщение", "原始邮件",
	"reply above this line", "please reply above this line", "please type your reply above this line",
	"antworten sie oberhalb dieser zeile", "repondez au-dessus de cette ligne", "antwoord boven deze regel",
	"responda por encima de esta linea", "write your reply above this line",
}

// clientFooters begin the lines that mail programs add beneath what a person wrote.
var clientFooters = []string{
	"sent from my ", "sent from mail", "sent from outlook", "sent from yahoo", "sent from the all-new aol",
	"sent from typeapp", "sent from samsung", "sent from proton", "sent from gmail", "sent from bluemail", "sent from a ",
	"sent via ", "sent with [", "sent with proton", "sent with spark", "sent with secure", "sent using ", "get outlook for ",
	"download outlook for", "gesendet von ", "gesendet mit ", "gesendet aus ", "von meinem ", "diese nachricht wurde von mein",
	"holen sie sich outlook", "verstuurd vanaf ", "verzonden vanaf ", "verzonden met ", "verstuurd met ", "outlook voor ",
	"envoye de mon ", "envoye depuis ", "envoye a partir d", "envoye avec ", "telecharger outlook", "obtenez outlook",
	"enviado desde ", "enviado con ", "enviado do meu ", "enviado de ", "obtener outlook", "obtenga outlook",
	"inviato da ", "inviato dal ", "skickat fran ", "sendt fra ", "lahetetty ", "wyslane z ", "отправлено с ", "отправлено из ",
	"enviado a partir d", "envoye par ", "scarica outlook", "ottieni outlook",
}

// signOffs end a mail. The second group are thanks too: they end a mail only when something stands above them.
var (
	signOffs = []string{
		"best regards", "kind regards", "kindest regards", "warm regards", "warmest regards", "with regards", "regards",
		"with kind regards", "with best regards", "best wishes", "with best wishes", "warm wishes", "all the best", "all best",
		"yours sincerely", "yours faithfully", "yours truly", "yours", "sincerely", "sincerely yours", "rgds", "kr", "br",
		"take care", "warmly", "cordially", "respectfully", "best", "mit freundlichen grussen", "mit freundlichem gruss",
		"mit besten grussen", "freundliche grusse", "viele grusse", "beste grusse", "liebe grusse", "herzliche grusse",
		"schone grusse", "mfg", "lg", "vg", "gruss", "grusse", "hochachtungsvoll", "met vriendelijke groet",
		"met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten", "hartelijke groet", "hartelijke groeten",
		"met hartelijke groet", "groet", "groeten", "groetjes", "mvg", "hoogachtend", "cordialement", "bien cordialement",
		"bien a vous", "sinceres salutations", "salutations", "salutations distinguees", "amicalement", "bonne journee",
		"bonne soiree", "bien amicalement", "respectueusement", "cdlt", "un saludo", "saludos", "saludos cordiales",
		"un cordial saludo", "cordiales saludos", "un abrazo", "atentamente", "atte",
	}
	thanksOffs = []string{
		"thanks", "many thanks", "thank you", "thanks again", "thanks in advance", "thanks and regards", "thanks & regards",
		"with thanks", "thx", "ta", "cheers", "danke", "vielen dank", "besten dank", "merci", "merci d'avance",
		"merci beaucoup", "gracias", "muchas gracias", "bedankt", "dank", "alvast bedankt", "dank u", "dank u wel",
	}
)

// disclaimers begin the paragraphs that organisations add beneath every mail.
var disclaimers = []string{
	"disclaimer", "confidentiality notice", "confidential:", "confidentiality:", "this e-mail and any", "this email and any",
	"this message and any", "this email is confidential", "this e-mail is confidential", "this message is confidential",
	"this email message", "this message is intended", "this email is intended", "this e-mail is intended",
	"the content of this email", "the contents of this email", "the contents of this e-mail",
	"the information contained in this", "the information in this", "if you are not the intended", "if you received this",
	"if you have received this", "please consider the environment", "please think of the environment", "think before you print",
	"este mensaje", "este correo", "aviso legal", "ce message", "ce courriel", "ce mail", "pensez a l'environnement",
	"diese e-mail", "diese nachricht enth", "der inhalt dieser", "dit bericht", "deze e-mail", "deze mail is",
	"de inhoud van dit", "de informatie in", "avant d'imprimer", "antes de imprimir", "registered in england",
	"registered office", "registered charity", "virus-free", "this email has been scanned", "scanned by",
	"you received this message because you are subscribed", "you are receiving this because", "to unsubscribe from",
	"internet communications are not", "le contenu de ce", "les informations contenues",
}

// bannerStarts are words that only the banner of a mail gateway carries; bannerMore are words that a banner goes on with.
var (
	bannerStarts = []string{
		"[external]", "[ext]", "[extern]", "[externe]", "external email", "external e-mail", "external sender",
		"external message", "originated from outside", "originates from outside", "came from outside", "sent from outside",
		"from outside of", "from outside the organi", "outside your organi", "outside of your organi", "outside our organi",
		"don't often get email from", "don’t often get email from", "do not often get email from", "caution:", "warning: this",
		"externe e-mail", "externe mail", "e-mail extern", "email externe", "courriel externe", "message externe",
		"correo externo", "mensaje externo", "absender ausserhalb", "von ausserhalb", "buiten de organisatie",
		"buiten onze organisatie", "buiten uw organisatie", "van buiten", "exterieur de votre organisation",
		"exterieur de l'organisation", "fuera de la organizacion", "fuera de su organizacion",
		"sie erhalten nicht oft", "vous n'obtenez pas souvent", "vous ne recevez pas souvent", "no suele recibir correo",
		"u ontvangt niet vaak", "unverified sender", "this message was identified as",
	}
	bannerMore = []string{
		"do not click", "don't click", "don’t click", "open attachments", "opening attachments", "recognise the sender",
		"recognize the sender", "content is safe", "learn why this is important", "think before", "exercise caution",
		"be cautious", "be careful", "report suspicious", "links or attachments", "clicking links", "links oder anh",
		"klicken sie", "weitere informationen", "ne cliquez pas", "pieces jointes", "decouvrez pourquoi", "klik niet",
		"klik op geen", "bijlagen", "meer informatie over waarom", "no haga clic", "archivos adjuntos", "por que esto es importante",
		"wees voorzichtig", "aka.ms/learnaboutsenderidentification", "verify the sender", "unless you",
	}
)
