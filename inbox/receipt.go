package inbox

import "slices"

// isReceipt tells a notice that a mail was displayed, or deleted unread (RFC 8098), and those of programs which write to
// people only.
func isReceipt(m *Message) bool {
	if slices.Contains(m.Types, "message/disposition-notification") || slices.Contains(m.Types, "message/global-disposition-notification") ||
		m.reportType() == "disposition-notification" {
		return true
	}
	if hasReplyMark(m.Subject) {
		return false
	}
	_, ok := receiptSubjects.begin(fold(bareSubject(m.Subject)))
	return ok && receiptNotices.in(fold(beginning(ownWords(m), maxNotice)))
}

var (
	receiptSubjects = newPhrases(
		"return receipt", "read receipt", "read:", "not read:", "delivered:", "relayed:", "delivery receipt", "receipt:", "opened:", "displayed:", "disposition notification", "successful mail delivery", "successful delivery", "message delivered", "delivery status notification (success", "delivery notification: delivery has been successful", "gelesen:", "ungelesen gelöscht", "lesebestätigung", "zugestellt:", "übermittelt:", "empfangsbestätigung", "gelezen:", "leesbevestiging", "afgeleverd:", "bezorgd:", "lu :", "lu:", "accusé de lecture", "accusé de réception (affiché)", "confirmation de lecture", "remis :", "remis:", "leído:", "acuse de lectura", "confirmación de lectura", "entregado:", "letto:", "conferma di lettura", "ricevuta di ritorno", "ricevuta di lettura", "recapitato:", "consegnato:", "lida:", "lido:", "recibo de leitura", "confirmação de leitura", "entregue:", "przeczytano:", "potwierdzenie przeczytania", "dostarczono:", "läst:", "läskvitto", "læst:", "lest:", "luettu:", "přečteno:", "doručeno:", "olvasva:", "citit:", "okundu:", "прочитано:", "прочтено:", "доставлено:", "διαβάστηκε:", "開封済み", "開封確認", "开封", "已读:", "已讀", "已送达:", "읽음:", "تمت القراءة", "נקרא:",
	)
	receiptNotices = newPhrases(
		"was read", "was received by", "was displayed", "has been displayed", "has been read", "was opened", "return receipt", "read receipt", "no guarantee that", "has been delivered", "was successfully delivered", "successfully relayed", "delivered to", "deleted without", "deleted unread", "wurde gelesen", "wurde am", "gelesen am", "lesebestätigung", "angezeigt", "wurde zugestellt", "is gelezen", "gelezen op", "leesbevestiging", "is weergegeven", "is bezorgd", "a été lu", "accusé de", "a été affiché", "lu le", "a été remis", "ha sido leído", "se leyó", "fue leído", "leído el", "acuse", "mostrado", "se ha entregado", "è stato letto", "letto il", "visualizzato", "ricevuta", "è stato recapitato", "foi lida", "foi lido", "lida em", "foi entregue", "została przeczytana", "przeczytano", "lästes", "blev læst", "ble lest", "luettiin", "byla přečtena", "was gelezen", "elolvas", "okundu", "было прочитано", "прочитано", "開封", "읽", "已读", "已阅读", "已讀", "قرئت", "נקראה",
	)
	// successNotices are subjects of reports that all is well.
	successNotices = newPhrases("success", "delivered:", "return receipt", "delivery receipt", "relayed:")
)
