package replies

// clientFooters begin the lines that mail programs add beneath what a person wrote.
var clientFooters = newWordList(
	// English
	"sent from my ", "sent from mail", "sent from outlook", "sent from yahoo", "sent from the all-new aol",
	"sent from the aol", "sent from aol", "sent from typeapp", "sent from samsung", "sent from proton", "sent from gmail",
	"sent from bluemail", "sent from a ", "sent from an ", "sent from windows", "sent from iphone", "sent from ipad",
	"sent from android", "sent from huawei", "sent from nine", "sent from newton", "sent from spike", "sent from workspace",
	"sent from canary", "sent from edison", "sent from fastmail", "sent from hey", "sent from tutanota", "sent from tuta",
	"sent from mobile", "sent from zoho", "sent from k-9", "sent from front", "sent from xfinity", "sent from the road",
	"sent from cloudmagic", "sent from polymail", "sent from alto", "sent from boxer", "sent from surface", "sent on the go",
	"sent wirelessly", "sent via ", "sent with [", "sent with proton", "sent with spark", "sent with secure",
	"sent with tutanota", "sent with mailtrack", "sent with airmail", "sent with mailspring", "sent with aquamail",
	"sent using ", "sent by my ", "sent in transit", "sent through ", "get outlook for ", "get aol", "get the outlook app",
	"download outlook for", "get bluemail", "typed with thumbs", "typed on my phone", "typed on a phone", "yahoo mail: search", "yahoo mail: zoeken", "excuse my brevity", "please excuse my brevity",
	"please excuse any typos", "please excuse typos", "please excuse brevity", "apologies for typos", "sent by phone",
	"do you yahoo", "express yourself instantly", "join the world's largest", "this message was sent from my ",
	"this email was sent from my ", "this email has been sent from", "on the go with",
	// German
	"gesendet von ", "gesendet mit ", "gesendet aus ", "gesendet über ", "gesendet via ", "diese nachricht wurde von mein", "diese e-mail wurde von mein", "diese mail wurde von mein",
	"holen sie sich outlook", "hol dir outlook", "laden sie outlook", "versendet mit ", "mobil gesendet",
	"verschickt mit ", "geschrieben auf mein", "vom smartphone gesendet", "vom handy gesendet", "via app gesendet",
	// Dutch
	"verstuurd vanaf ", "verzonden vanaf ", "verzonden met ", "verstuurd met ", "verstuurd via ", "verzonden via ",
	"verzonden door ", "verstuurd vanuit ", "verzonden vanuit ", "download outlook voor", "outlook downloaden",
	// French
	"envoyé de mon ", "envoyé depuis ", "envoyé à partir d", "envoyé avec ", "envoyé par ", "envoyé via ", "envoyé du ",
	"envoyé sans fil", "télécharger outlook", "obtenez outlook", "obtenir outlook", "téléchargez outlook", "provenance : courrier", "provenance: courrier", "courrier pour windows", "nouvelle version de yahoo", "envoyé d'",
	// Spanish, Catalan, Galician, Basque
	"enviado desde ", "enviado con ", "enviado de ", "enviado por ", "enviado a través ", "enviado vía ", "mandado desde ",
	"obtener outlook", "obtenga outlook", "descarga outlook", "consigue outlook", "enviat des ", "enviat amb ", "enviat per ",
	"enviat del meu", "nire iphone", "nire android", "este mensaje ha sido enviado desde", // Portuguese
	"enviado do ", "enviado a partir d", "enviado através ", "enviado via ", "enviada do ", "obter o outlook", "baixar outlook",
	"transferir o outlook", "obtenha o outlook", // Italian, Romanian
	"inviato da ", "inviato dal ", "inviato con ", "inviato tramite ", "inviata da ", "inviato via ", "scarica outlook",
	"ottieni outlook", "trimis de pe ", "trimis din ", "trimis cu ", "trimis de la ", "obțineți outlook",
	"descărcați outlook", "yahoo mail: cerca",
	// Nordic
	"skickat från ", "skickat via ", "skickat med ", "skickad från ", "hämta outlook", "skaffa outlook", "sendt fra ",
	"sendt med ", "sendt via ", "hent outlook", "skaff deg outlook", "få outlook", "last ned outlook", "lähetetty ",
	"hanki outlook", "lataa outlook", "sent úr ", "sent með ", "sótt outlook",
	// Slavic
	"wysłane z ", "wysłano z ", "wysłane przez ", "wysłane za ", "wysłane przy", "pobierz outlook", "pobierz aplikację outlook",
	"uzyskaj aplikację outlook", "odesláno z ", "odesláno ze ", "odesláno přes ", "odoslané z ", "odoslané zo ", "poslané z ",
	"získejte outlook", "získať outlook", "stáhnout outlook", "poslano z ", "poslano s ", "poslano sa ", "poslano putem ",
	"preuzmi outlook", "preuzmite outlook", "nabavi outlook", "отправлено с ", "отправлено из ", "отправлено от ",
	"отправлено через ", "отправлено при помощи", "скачать outlook", "получить outlook", "послано с ", "надіслано з ",
	"надіслано із ", "відправлено з ", "отримати outlook", "завантажити outlook", "изпратено от ", "изпратено с ",
	"изтеглете outlook", "послато са ", "послато из ", "испратено од ", "адпраўлена з ",
	// Hungarian, Greek, Turkish, Baltic
	"elküldve a", "küldve a", "elküldve: ", "töltse le az outlook", "στάλθηκε από ",
	"εστάλη από ", "λήψη του outlook", "λήψη outlook", "αποκτήστε το outlook", "gönderen: iphone", "gönderildi: ",
	"android için outlook", "ios için outlook", "saadetud minu ", "saadetud ", "nosūtīts no ", "sūtīts no ", "išsiųsta iš ",
	"siųsta iš ", "hankige outlook", "iegūstiet outlook", "gaukite outlook",
	// Asia and the Middle East
	"נשלח מ", "קבל את outlook", "השג את outlook", "أرسلت من ", "أرسل من ", "تم الإرسال من ", "مرسل من ", "مرسلة من ",
	"الحصول على outlook", "احصل على outlook", "ارسال شده از ", "मेरे iphone", "मेरे आई", "ส่งจาก", "ส่งผ่าน", "รับ outlook",
	"đã gửi từ ", "được gửi từ ", "gửi từ ", "tải outlook", "lấy outlook", "dikirim dari ", "dikirim melalui ",
	"terkirim dari ", "dapatkan outlook", "dihantar daripada ", "dihantar dari ", "ipinadala mula sa", "ipinadala mula",
	"发自我的", "發自我的", "发自", "從我的", "从我的", "来自我的", "发送自", "傳送自", "寄自", "由我的", "通过我的", "获取 outlook",
	"取得 outlook", "下载 outlook", "获取适用于", "取得適用於", "outlook for ios を入手", "ios 版 outlook", "android 版 outlook",
)

// sentWords are in any line that a program writes on its own account beneath a mail; they count beside a device's name.
var sentWords = newWordList(
	"von meinem", "von meiner", "von unterwegs", "depuis mon", "vanaf mijn", "vanaf m'n", "desde mi", "desde el móvil", "나의", "내", "제",
	"from my iphone", "from my ipad", "from my android", "outlook for", "outlook für", "outlook voor", "outlook pour", "outlook para",
	"outlook per", "outlook til", "outlook dla", "beziehen", "gesendet", "verzonden", "verstuurd", "envoyé", "enviado", "enviat", "enviada", "inviato", "inviata", "trimis",
	"skickat", "sendt", "lähetetty", "wysłane", "wysłano", "odesláno", "odoslané", "poslano", "отправлено", "надіслано",
	"відправлено", "изпратено", "elküldve", "küldve", "στάλθηκε", "εστάλη", "gönderildi", "gönderilmiştir", "saadetud",
	"nosūtīts", "išsiųsta", "נשלח", "أرسلت", "أرسل", "ارسال", "भेजा", "ส่ง", "gửi", "dikirim", "terkirim", "dihantar", "送信",
	"发送", "發送", "傳送", "发自", "發自", "보냄", "보낸", "발송", "bidalia", "https", "aka.ms",
)

// deviceNames are what such lines boast of.
var deviceNames = newWordList(
	"iphone", "ipad", "ipod", "android", "samsung", "galaxy", "blackberry", "huawei", "xiaomi", "windows phone", "outlook",
	"yahoo", "gmail", "proton", "smartphone", "aol", "spark", "스마트폰", "スマートフォン", "手机",
	"айфон", "айфона", "smartphonu", "telefonu", "telefonimdan", "bluemail", "k-9 mail",
)

// advertisements begin the lines with which free mail, virus scanners and the like speak of themselves; they hold one of
// these wherever they stand.
var advertisements = newWordList(
	"information from eset", "informationen von eset", "message was checked by eset", "message a été vérifié par eset",
	"mail is certified virus free", "no virus found in this", "no viruses found", "avast! antivirus", "do you yahoo!",
	"virus-free", "virenfrei", "virusvrij", "sans virus", "libre de virus", "livre de vírus", "sin virus", "privo di virus",
	"garantito privo di virus", "l'absence de virus", "does not contain viruses", "ist frei von viren", "bez virů",
	"wolna od wirusów", "нет вирусов", "checked by avg", "checked for viruses", "scanned for viruses", "auf viren geprüft",
	"auf viren untersucht", "gecontroleerd op virussen", "avast antivirus", "www.avast.com", "www.avg.com", "avast software",
	"windows live hotmail", "yahoo! messenger", "get the new yahoo", "hotmail.com/", "explore.live.com", "web.de/", "gmx.net/",
	"freemail von web.de", "kostenlos downloaden", "search, organize, conquer", "mail.ru/", "incredimail", "mailtrack",
)

// workingHours begin the notices about the days on which somebody works. What a person says of their days is not meant.
var workingHours = newWordList(
	"my working hours may", "my working days may", "my working day may", "my work hours may", "my working pattern may",
	"i work flexibly", "i am working flexibly", "working pattern:", "please don't feel obliged", "please do not feel obliged",
	"please do not feel pressured", "meine arbeitszeiten müssen", "meine arbeitszeiten können", "mijn werkdagen zijn mogelijk",
	"mes horaires de travail peuvent", "mi horario puede",
)

// disclaimers begin the paragraphs that organisations add beneath every mail.
var disclaimers = newWordList(
	// English
	"disclaimer", "confidentiality notice", "confidential:", "confidentiality:", "confidentiality note", "privileged and confidential",
	"private and confidential", "legal notice", "legal disclaimer", "important notice", "notice:", "notice of confidentiality",
	"this e-mail and any", "this email and any", "this message and any", "this mail and any", "this email and all", "this e-mail and all",
	"this email is confidential", "this e-mail is confidential", "this message is confidential", "this transmission",
	"this communication", "this electronic ", "this email message", "this e-mail message", "this message is intended",
	"this message is for", "this email is intended", "this e-mail is intended", "this email is for", "this e-mail is for",
	"this email contains", "this e-mail contains", "this message contains", "this message may contain", "this email may contain",
	"this e-mail may contain", "this e-mail (", "this email (", "this message (", "this email, including", "this e-mail, including",
	"this message, including", "this message, together", "this email was sent by", "this e-mail was sent by",
	"this e-mail transmission", "this email transmission", "this correspondence", "this document is", "any views or opinions",
	"any unauthorised", "any unauthorized", "any opinions expressed", "the views expressed in this", "the content of this email",
	"the contents of this email", "the contents of this e-mail", "the content of this e-mail", "the content of this message",
	"the contents of this message", "the information contained in", "the information in this", "the information transmitted",
	"information in this email", "information contained in this", "e-mail communications are not", "email communications are not",
	"e-mail transmission cannot", "if you are not the intended", "if you received this", "if you have received this",
	"if you are not an intended", "please consider the environment", "please think of the environment", "think before you print",
	"please don't print this e", "please do not print this e", "consider the environment",
	"registered in england", "registered office", "registered charity", "registered address", "company registration",
	"company number", "company no.", "registered company", "authorised and regulated", "a company registered", "a limited liability",
	"virus-free", "this email has been scanned", "this e-mail has been scanned", "this message has been scanned", "scanned by",
	"this email has been checked", "this e-mail has been checked", "this message was scanned", "this email was scanned",
	"no virus found", "outgoing mail is certified", "you received this message because you are subscribed",
	"you are receiving this because", "you are receiving this email because", "to unsubscribe", "to view this discussion",
	"for more options, visit", "to post to this group", "unsubscribe:", "internet communications are not",
	"we may monitor", "all emails sent to", "all e-mails sent to", "copyright ©", "© 20",
	// German
	"diese e-mail", "diese email", "diese mail ", "diese nachricht ist", "diese nachricht kann", "diese nachricht enth",
	"diese nachricht und", "der inhalt dieser", "die in dieser e-mail", "die informationen in dieser", "der austausch von nachrichten",
	"vertraulichkeitshinweis", "vertraulichkeit:", "haftungsausschluss", "wichtiger hinweis", "rechtlicher hinweis",
	"hinweis zum datenschutz", "datenschutzhinweis", "informationen zum datenschutz", "wenn sie nicht der richtige",
	"wenn sie nicht der beabsichtigte", "sollten sie nicht der", "sollten sie diese", "falls sie nicht der", "bitte denken sie an die umwelt",
	"bitte prüfen sie, ob", "denken sie an die umwelt", "bevor sie diese", "sitz der gesellschaft", "geschäftsführer:", "geschäftsführung:",
	"geschäftsführerin:", "vorstand:", "registergericht", "amtsgericht ", "handelsregister", "hrb ", "aufsichtsrat", "ust-id", "firmenbuch",
	"vorsitzender des aufsichtsrat", "vorsitzende des aufsichtsrat",
	// French
	"ce message", "ce courriel", "ce mail", "cet e-mail", "cet email", "ce courrier électronique", "avis de confidentialité",
	"avertissement", "confidentialité", "clause de confidentialité", "le contenu de ce", "le présent message", "les informations contenues",
	"l'intégrité de ce message", "si vous n'êtes pas", "si vous avez reçu ce", "si vous recevez ce", "avant d'imprimer",
	"pensez à l'environnement", "pensez a l'environnement", "n'imprimez", "afin de respecter l'environnement", "merci de n'imprimer",
	"adoptons l'éco", "devez-vous vraiment imprimer", "mentions légales", "internet ne permettant pas",
	// Spanish
	"este mensaje", "este correo", "este e-mail", "aviso legal", "aviso de confidencialidad", "la información contenida", "la informacion incluida",
	"el contenido de este", "antes de imprimir", "le informamos", "de conformidad con", "en cumplimiento de", "si usted no es el",
	"si no es usted", "si ha recibido este", "si ud. no es", "cláusula de confidencialidad", "información básica sobre protección",
	"por favor, no imprima", "piense en el medio ambiente", "el medio ambiente es", "confidencialidad:",
	// Portuguese
	"esta mensagem", "este email", "aviso de confidencialidade", "aviso legal:", "a informação contida", "as informações contidas",
	"o conteúdo desta", "se você não é", "se não for o destinatário", "antes de imprimir", "pense no ambiente", "pense no meio ambiente",
	"se recebeu esta", "declaração de confidencialidade", "confidencialidade:",
	// Italian
	"questo messaggio", "questa e-mail", "questa email", "il presente messaggio", "la presente e-mail", "la presente comunicazione",
	"le informazioni contenute", "le informazioni trasmesse", "il contenuto di quest", "avviso di riservatezza",
	"riservatezza", "se avete ricevuto", "se ha ricevuto", "se non siete", "prima di stampare", "rispetta l'ambiente", "nota di riservatezza",
	// Dutch
	"dit bericht", "deze e-mail", "deze email", "deze mail is", "dit e-mailbericht", "dit e-mail", "de inhoud van dit", "de inhoud van deze",
	"de informatie in", "de informatie verzonden", "indien u niet", "als u niet de", "vertrouwelijkheid", "denk aan het milieu",
	"denk om het milieu", "aan dit bericht kunnen", "op al onze", "op dit bericht",
	// Nordic
	"detta meddelande", "detta e-post", "det här meddelandet", "denna e-post", "informationen i detta", "innehållet i detta", "tänk på miljön",
	"denne e-mail", "denne mail", "denne meddelelse", "denne besked", "denne e-post", "denne e-posten", "denne meldingen", "indholdet af denne",
	"innholdet i denne", "tænk på miljøet", "tenk på miljøet", "tämä viesti", "tämä sähköposti", "tämän viestin", "ajattele ympäristöä",
	"viesti on tarkoitettu",
	// Slavic, Hungarian, Greek, Turkish
	"ta wiadomość", "niniejsza wiadomość", "niniejszy e-mail", "treść tej wiadomości", "treść niniejszej", "wiadomość ta", "informacje zawarte",
	"zanim wydrukujesz", "klauzula poufności", "administratorem danych", "tato zpráva", "tento e-mail", "tento email", "obsah tohoto", "obsah této",
	"informace obsažené", "táto správa", "obsah tejto", "то sporočilo", "to sporočilo", "ova poruka", "ovaj e-mail", "sadržaj ove",
	"это сообщение", "данное сообщение", "настоящее сообщение", "это электронное", "информация, содержащаяся", "данное письмо", "настоящее письмо",
	"содержание этого", "содержание данного", "це повідомлення", "цей лист", "інформація, що містить", "това съобщение", "този имейл",
	"съдържанието на", "ez az e-mail", "ez az üzenet", "ezen üzenet", "jelen üzenet", "az e-mail", "jelen e-mail", "αυτό το μήνυμα",
	"το παρόν μήνυμα", "το παρόν ηλεκτρονικό", "το μήνυμα αυτό", "οι πληροφορίες", "bu e-posta", "bu mesaj", "bu ileti", "bu elektronik",
	"yasal uyarı", "acest mesaj", "acest e-mail", "acest email", "conținutul acestui", "informațiile conținute",
	// Asia and the Middle East
	"本邮件", "此邮件", "本郵件", "此郵件", "本电子邮件", "免责声明", "免責聲明", "保密声明", "本信件", "このメールは", "このメールに", "本メールは", "本メールに",
	"本電子メール", "이 메일은", "이 메일에", "본 메일은", "본 메일에", "이 전자우편", "본 이메일", "이 이메일", "هذه الرسالة", "هذا البريد", "إخلاء مسؤولية",
	"הודעה זו", "דואר אלקטרוני זה", "מסר זה", "thư điện tử này", "email này", "pesan ini", "email ini", "e-mel ini", "mesej ini",
	"อีเมลนี้", "ข้อความนี้",
)

// disclaimerWords are in every disclaimer, somewhere in its first lines; a person who begins likewise goes on otherwise.
var disclaimerWords = newWordList(
	"disclaimer", "confiden", "privileged", "intended", "recipient", "unauthori", "monitor", "virus", "scanned", "certified", "legal",
	"environment", "print", "registered", "registration", "regulated", "subscribed",
	"unsubscribe", "receiving this", "visit http", "view this discussion", "copyright", "©", "opinions", "views", "disclos",
	"vertraul", "empfänger", "adressat", "irrtüm", "haftung", "rechtlich", "datenschutz", "umwelt", "ausdruck", "geschäftsführ", "vorstand",
	"registergericht", "amtsgericht", "handelsregister", "hrb", "aufsichtsrat", "firmenbuch", "ust-id", "sitz der", "unbefugt", "destinat",
	"imprim", "environnement", "avertissement", "erreur", "légal", "légales", "intégrité", "altér", "privileg", "legal", "protección de datos",
	"medio ambiente", "lopd", "rgpd", "reglamento", "ambiente", "riservat", "privacy", "stampa", "d.lgs", "196/2003", "errore", "erro ",
	"geadresseerde", "bestemd", "vertrouwelijk", "milieu", "rechten", "ontvanger", "afdrukken", "mottagare", "avsedd", "konfidentiel",
	"modtager", "fortrolig", "mottaker", "miljö", "miljø", "luottamuksel", "vastaanottaja", "tarkoitettu", "poufn", "adresat", "wydruk",
	"administrator", "odbiorc", "důvěrn", "příjemc", "adresát", "dôvern", "zaupn", "prejemnik", "povjerljiv", "poverljiv", "primatelj",
	"namijenjen", "конфиденц", "адресат", "получател", "предназнач", "конфіденц", "одержувач", "поверител", "bizalmas", "címzett",
	"εμπιστευτικ", "παραλήπτη", "αποδέκτη", "gizli", "alıcı", "gönderilen", "yasal", "confidențial", "destinatar", "保密", "机密", "機密",
	"收件人", "责任", "責任", "声明", "聲明", "機密情報", "宛先", "受信者", "誤って", "비밀", "기밀", "수신인", "수신자", "سرية", "المرسل إليه", "مسؤولية",
	"חסוי", "סודי", "נמען", "המיועד", "bảo mật", "người nhận", "rahasia", "penerima", "sulit", "ความลับ", "ผู้รับ", "dest.",
)
