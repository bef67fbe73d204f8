package inbox

import "slices"

// isChallenge tells mail that asks its reader to prove to be human before our mail is let through: TMDA, BoxTrapper and
// their like. Nobody has read our mail.
func isChallenge(m *Message) bool {
	if slices.ContainsFunc(challengeFields, m.Header.Has) {
		return true
	}
	if m.ReturnPath != "<>" && hasReplyMark(m.Subject) && len(ownWords(m)) > 3000 {
		return false
	}
	words := fold(beginning(ownWords(m), maxNotice))
	if provesHuman.in(words) {
		return true
	}
	return isHeldBack.in(words) && (asksToConfirm.in(words) || challengeSubjects.in(fold(m.Subject)))
}

var challengeFields = []string{"X-Boxtrapper", "X-Tmda-Fingerprint", "X-Askversion", "X-Challengeresponse", "X-Spamarrest", "X-Sa-Challenge", "X-Cr-Hashedpuzzle-Challenge", "X-Mailblocks-Challenge", "X-Choicemail-Registration"}

var (
	challengeSubjects = newPhrases(
		"please confirm", "confirm your", "confirmation required", "confirmation needed", "requires verification", "verification required", "verify your", "please verify", "verify#", "verify that you", "spamblocker", "spam blocker", "challenge", "are you human", "not a robot", "spamarrest", "spam arrest", "action required", "unconfirmed", "authenticat", "your message to", "registration request", "bitte bestätigen", "bestätigung", "veuillez confirmer", "confirmez", "confirmation", "confirme", "confirmar", "verifi", "conferma", "bevestig", "potwierd", "подтверд", "確認", "验证", "認証", "확인",
	)
	// provesHuman are what no mail asks but these.
	provesHuman = newPhrases(
		"real live human", "prove that you are human", "prove you are human", "prove that you are a person", "prove that you are a real", "verify that you are a real", "verify that you are human", "verify you are human", "confirm that you are human", "confirm you are human", "confirm that you are a human", "confirm that you're human", "confirm you are a real", "prove you're human", "that you are a human being", "you are a real person", "you are not a spammer", "you're not a spammer", "you are not a robot", "you're not a robot", "confirm that you are not a", "are not an automated", "not a spam source", "click to prove", "sender address verification", "sender verification request", "one-time verification", "one time verification", "one-time confirmation", "add yourself to my guest list", "a human sent", "was sent by a human", "sent by a person",
		"dass sie ein mensch sind", "dass sie kein roboter", "dass sie kein spammer", "que vous êtes humain", "que vous êtes un humain", "que vous êtes une personne", "absender-verifizierung", "absenderverifizierung", "absenderbestätigung", "verificación de remitente", "verificación del remitente", "vérification de l'expéditeur", "authentification de l'expéditeur", "verifica del mittente", "verificação de remetente", "verificação do remetente", "verificatie van de afzender", "afzenderverificatie", "weryfikacja nadawcy", "que vous n'êtes pas un robot", "que es una persona", "que eres una persona", "que es humano", "que eres humano", "que no es un robot", "que no eres un robot", "che sei umano", "di essere umano", "di essere una persona", "di non essere un robot", "che non sei un robot", "que é humano", "que você é humano", "que é uma pessoa", "que não é um robô", "que não é um robot", "dat u een mens bent", "dat je een mens bent", "dat u geen robot", "dat je geen robot", "że jesteś człowiekiem", "że nie jesteś robotem", "att du är människa", "att du inte är en robot", "at du er et menneske", "at du ikke er en robot", "že nejste robot", "hogy ön ember", "robot olmadığınızı", "что вы не робот", "что вы человек", "您不是机器人", "你不是机器人", "ロボットではない", "로봇이 아님",
	)
	isHeldBack = newPhrases(
		"being held", "been held", "is held", "on hold", "held in", "held until", "held for", "has been quarantined", "in quarantine", "suspect email", "not been delivered yet", "has not been delivered", "not yet been delivered", "will not be delivered until", "before your message", "before your email", "before your e-mail", "to be delivered", "released", "release your", "protected by", "uses a service", "use a service", "only accept", "only see mail from", "list of allowed senders", "approved senders", "allowed senders", "confirmed senders", "whitelist", "unknown sender", "first message", "first time", "control spam", "block spam", "stop spam", "against spam", "reduce spam", "junk mail", "junk e-mail", "otherwise it will be", "waitlisted", "waiting list", "guest list", "ensure delivery of your", "pending delivery", "awaiting approval", "awaiting verification",
		"zurückgehalten", "warteschlange", "damit ihre nachricht zugestellt", "damit ihre e-mail zugestellt", "in de wacht", "para que su mensaje", "affinché il suo messaggio", "para que a sua mensagem", "zatrzyman", "wird gehalten", "vor spam", "bestätigten absendern", "quarantäne", "mis en attente", "est retenu", "bloqué en attente", "contre le spam", "contre les spams", "indésirable", "retenido", "en espera", "contra el correo no deseado", "correo no deseado", "contra el spam", "trattenut", "in attesa", "contro lo spam", "retida", "retido", "em espera", "contra spam", "vastgehouden", "tegengehouden", "tegen spam", "wstrzyman", "przed spamem", "от спама", "задержан", "迷惑メール", "保留", "垃圾邮件", "스팸",
	)
	asksToConfirm = newPhrases(
		"please confirm", "confirm your", "to confirm", "confirm that", "confirm this", "have to confirm", "must confirm", "this confirmation", "verify your", "verification", "to verify", "please verify", "simply reply", "just reply", "reply to this message", "replying to this", "reply to this e-mail", "reply to this email", "click the link", "click on the link", "click here", "click below", "follow this link", "following link", "visit the", "type the", "enter the code", "captcha", "bitte bestätigen", "bitte klicken", "klicken sie", "auf diesen link", "antworten sie", "veuillez confirmer", "cliquez", "confirmer", "confirme", "cliquant", "vous authentifier", "vous identifier", "haga clic", "haciendo clic", "pulsando", "pulse", "verificar", "responda a este", "risponda a questo", "cliccando", "verificare", "clicando", "responda a esta", "durch klick", "anklicken", "beantwoord dit", "confermare", "conferma", "clicca", "cliccare", "confirmar", "clique", "bevestig", "klik", "potwierd", "kliknij", "bekräfta", "bekræft", "bekreft", "vahvista", "potvrďte", "подтверд", "перейдите", "クリック", "返信して", "点击", "回复此邮件", "클릭",
	)
)
