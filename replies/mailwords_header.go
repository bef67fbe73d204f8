package replies

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
var headerNames = func() map[string]headerRole {
	names := map[string]headerRole{}
	for role, words := range map[headerRole][]string{
		fromRole: {
			"from", "reply-to", "author", "sender", "de", "von", "absender", "van", "afzender", "da", "mittente", "fra",
			"från", "avsändare", "afsender", "avsender", "sendandi", "expéditeur", "émetteur", "remitente", "remetente",
			"lähettäjä", "od", "nadawca", "odesílatel", "odosielateľ", "pošiljatelj", "šalje", "feladó", "küldő", "de la",
			"от", "от кого", "від", "від кого", "ад", "од", "από", "kimden", "gönderen", "kellelt", "saatja",
			"nosūtītājs", "nuo", "siuntėjas", "nork", "מאת", "من", "از", "प्रेषक", "จาก", "từ", "người gửi", "dari",
			"daripada", "差出人", "送信者", "发件人", "寄件者", "寄件人", "發件人", "보낸 사람", "보낸사람", "발신",
		},
		toRole: {
			"to", "sent to", "an", "empfänger", "a", "à", "destinataire", "destinataires", "pour", "para", "destinatario",
			"destinatário", "aan", "ontvanger", "till", "mottagare", "til", "modtager", "vastaanottaja", "do", "dla",
			"komu", "adresat", "za", "kome", "prima", "primatelj", "címzett", "către", "catre", "до", "кому", "каму", "за",
			"προς", "kime", "alıcı", "kellele", "saaja", "kam", "adresāts", "gavėjas", "nori", "hartzailea", "per a", "אל",
			"إلى", "به", "प्रति", "ถึง", "đến", "tới", "người nhận", "kepada", "untuk", "宛先", "收件人", "收件者",
			"받는 사람", "받는사람", "수신",
		},
		dateRole: {
			"sent", "date", "sent on", "date sent", "received", "gesendet", "gesendet am", "datum", "envoyé", "envoyé le",
			"date d'envoi", "message du", "verzonden", "verzonden op", "enviado", "enviado el", "enviado em", "enviada",
			"enviada em", "fecha", "data", "data de envio", "inviato", "inviato il", "dato", "sendt", "skickat", "sent",
			"lähetetty", "päivämäärä", "päiväys", "wysłano", "data wysłania", "odesláno", "odeslané", "odoslané", "dátum",
			"poslano", "послато", "poslato", "küldve", "elküldve", "trimis", "изпратено", "отправлено", "дата", "надіслано",
			"даслана", "στάλθηκε", "αποστολή", "εστάλη", "ημερομηνία", "gönderildi", "gönderilme", "gönderme tarihi",
			"tarih", "saadetud", "kuupäev", "nosūtīts", "datums", "išsiųsta", "bidalia", "enviat", "enviat el", "נשלח",
			"תאריך", "تاريخ الإرسال", "أرسلت", "تم الإرسال", "التاريخ", "تاريخ", "تاریخ", "ارسال شده", "भेजा गया", "दिनांक",
			"तारीख", "ส่ง", "ส่งเมื่อ", "วันที่", "đã gửi", "gửi", "ngày", "terkirim", "dikirim", "tanggal", "dihantar",
			"tarikh", "送信日時", "日時", "日付", "发送时间", "发件时间", "发送日期", "日期", "寄件日期", "傳送日期", "時間", "时间",
			"보낸 날짜", "날짜", "보낸날짜", "전송", "일시", "posted at", "posted",
		},
		subjectRole: {
			"subject", "betreff", "betrifft", "objet", "sujet", "onderwerp", "asunto", "oggetto", "assunto", "emne", "ämne",
			"efni", "temat", "předmět", "predmet", "vec", "zadeva", "naslov", "tárgy", "subiect", "относно", "тема", "тэма",
			"предмет", "наслов", "θέμα", "aihe", "konu", "teema", "temats", "tema", "gaia", "assumpte", "נושא", "הנדון",
			"الموضوع", "موضوع", "विषय", "เรื่อง", "หัวข้อ", "chủ đề", "tiêu đề", "subjek", "perihal", "件名", "主题", "主題",
			"主旨", "제목", "thema", "re",
		},
		ccRole: {
			"cc", "bcc", "kopie", "copie", "copie à", "cópia", "copia", "copia a", "kopi", "kopia", "kopija", "kopio",
			"måsolat", "másolatot kap", "másolat", "копия", "копія", "копие", "κοιν", "κοινοποίηση", "bilgi", "עותק", "نسخة",
			"สำเนา", "抄送", "副本", "참조", "importance", "priority", "attachments", "anlagen", "pièces jointes", "wichtigkeit",
			"priorität", "organization", "priorité", "message-id", "newsgroups", "bijlagen",
		},
	} {
		for _, w := range words {
			names[fold(w)] = role
		}
	}
	return names
}()
