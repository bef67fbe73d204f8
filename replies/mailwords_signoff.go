package replies

// signOffs end a mail. thanksOffs are thanks too: they end a mail only when something stands above them.
var (
	signOffs = newWordList(
		// English
		"best regards", "kind regards", "kindest regards", "warm regards", "warmest regards", "with regards", "regards",
		"with kind regards", "with best regards", "with warm regards", "with kindest regards", "best personal regards", "my best regards",
		"very best regards", "very best", "very best wishes", "many regards", "sincere regards", "good regards", "best rgds", "kind rgds",
		"best wishes", "with best wishes", "with all good wishes", "all good wishes", "good wishes", "warm wishes", "warmest wishes",
		"kind wishes", "all the best", "all best", "all my best", "my best", "with best", "yours sincerely", "yours faithfully",
		"yours truly", "yours", "yours ever", "yours aye", "as ever", "sincerely", "sincerely yours", "very truly yours", "faithfully",
		"faithfully yours", "respectfully yours", "cordially yours", "rgds", "rgrds", "kr", "br", "bw", "brgds", "b. rgds", "take care",
		"take good care", "warmly", "cordially", "respectfully", "best", "bests", "with love", "love", "lots of love", "much love", "hugs",
		"talk soon", "speak soon", "see you soon", "until soon", "have a great day", "have a nice day", "have a good day", "have a lovely day",
		"have a great week", "have a good week", "have a great weekend", "have a good weekend", "have a nice weekend", "in haste",
		"with appreciation", "with gratitude", "gratefully", "with respect", "kindly", "peace", "onwards",
		// German
		"mit freundlichen grüßen", "mit freundlichem gruß", "mit freundl. grüßen", "mit freundlichen gruessen", "freundliche gruesse",
		"viele gruesse", "beste gruesse", "liebe gruesse", "herzliche gruesse", "mit den besten grüßen", "mit besten grüßen",
		"mit herzlichen grüßen", "mit lieben grüßen", "mit vielen grüßen", "mit bestem gruß", "mit herzlichem gruß", "mit kollegialen grüßen",
		"freundliche grüße", "freundlicher gruß", "freundlichst", "viele grüße", "beste grüße", "liebe grüße", "herzliche grüße",
		"schöne grüße", "sonnige grüße", "ganz liebe grüße", "ganz herzliche grüße", "lieben gruß", "lieber gruß", "vielen gruß",
		"herzlichen gruß", "schönen gruß", "besten gruß", "es grüßt", "es grüßt sie", "herzlichst", "herzlich", "ihr", "ihre", "dein",
		"deine", "euer", "eure", "mfg", "mit fg", "lg", "vg", "bg", "hg", "mbg", "sg", "vlg", "glg", "gruß", "grüße", "gruesse", "grüsse",
		"schöne grüsse", "hochachtungsvoll", "bis bald", "bis dann", "bis dahin", "alles gute", "alles liebe", "schönen tag", "einen schönen tag",
		"schönes wochenende", "schönen abend", "schönen feierabend", "grüessli", "liebi grüess", "gruss", "freundliche grüsse", "beste grüsse",
		"servus und liebe grüße", "baba",
		// Dutch, Afrikaans
		"met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten", "hartelijke groet",
		"hartelijke groeten", "met hartelijke groet", "met hartelijke groeten", "met groet", "met groeten", "met de beste groeten",
		"beste groeten", "warme groet", "veel groeten", "lieve groet", "lieve groetjes", "groet", "groeten", "groetjes", "gr", "grt", "vr gr",
		"vr. gr", "mvg", "m.v.g", "mvrgr", "hoogachtend", "tot snel", "tot gauw", "tot ziens", "fijne dag", "fijn weekend", "nog een fijne dag",
		"vriendelike groete", "groete",
		// French
		"cordialement", "bien cordialement", "très cordialement", "cordialement vôtre", "bien à vous", "bien à toi", "bien sincèrement",
		"sincèrement", "sincères salutations", "salutations", "salutations distinguées", "salutations cordiales", "meilleures salutations",
		"avec mes meilleures salutations", "mes salutations", "mes sincères salutations", "amicalement", "bien amicalement", "amitiés",
		"chaleureusement", "bonne journée", "belle journée", "très bonne journée", "bonne soirée", "belle soirée", "bon week-end", "bonne fin de journée",
		"bonne continuation", "respectueusement", "à bientôt", "a bientot", "au plaisir", "bises", "bisous", "je t'embrasse", "cdlt", "cdt", "bav",
		"bien respectueusement", "avec mes salutations", "veuillez agréer", "je vous prie d'agréer", "je vous prie de croire", "veuillez recevoir",
		// Spanish, Catalan, Galician, Basque
		"un saludo", "saludos", "saludos cordiales", "un cordial saludo", "cordial saludo", "cordiales saludos", "saludos afectuosos",
		"un fuerte saludo", "un afectuoso saludo", "muchos saludos", "un abrazo", "un fuerte abrazo", "abrazos", "abrazo", "atentamente", "muy atentamente",
		"atte", "le saluda", "le saluda atentamente", "reciba un cordial saludo", "quedo atento", "quedo atenta", "cordialmente", "afectuosamente", "besos",
		"hasta pronto", "buen día", "que tenga un buen día", "slds", "sldos", "salutacions", "salutacions cordials", "una salutació", "una abraçada",
		"atentament", "salutacions cordiais", "un saúdo", "saúdos", "agur", "agur bero bat", "ondo izan",
		// Portuguese
		"atenciosamente", "atenciosamente seu", "att", "cumprimentos", "com os melhores cumprimentos", "melhores cumprimentos", "com os meus cumprimentos",
		"meus cumprimentos", "abraço", "um abraço", "abraços", "grande abraço", "forte abraço", "cordiais cumprimentos", "saudações", "beijos", "beijinhos",
		"respeitosamente", "até breve", "até logo", "bom dia", "tenha um bom dia", "mcpts", "cpts", "cumpts",
		// Italian, Romanian
		"cordiali saluti", "distinti saluti", "cordialmente", "un cordiale saluto", "un caro saluto", "cari saluti", "tanti saluti", "saluti",
		"saluti cordiali", "i migliori saluti", "con i migliori saluti", "migliori saluti", "un saluto", "a presto", "buona giornata",
		"buona serata", "buon lavoro", "con cordialità", "in fede", "un abbraccio", "baci", "sinceri saluti", "cu stimă", "cu respect",
		"cu considerație", "cu drag", "toate cele bune", "salutări", "cele bune", "o zi bună", "numai bine", "cu prietenie",
		// Nordic
		"vänliga hälsningar", "med vänliga hälsningar", "med vänlig hälsning", "vänlig hälsning", "bästa hälsningar", "varma hälsningar", "hälsningar",
		"hälsning", "mvh", "m v h", "mvh.", "hjärtliga hälsningar", "allt gott", "ha det bra", "ha det fint", "kram", "hej då", "venlig hilsen",
		"med venlig hilsen", "med venlige hilsner", "venlige hilsner", "de bedste hilsner", "bedste hilsner", "mange hilsner", "kærlig hilsen",
		"kærlige hilsner", "hilsen", "hilsner", "vh", "kh", "dbh", "vennlig hilsen", "med vennlig hilsen", "med vennlige hilsner", "beste hilsen",
		"mange hilsener", "hilsener", "mvh,", "ha en fin dag", "god dag videre", "ystävällisin terveisin", "parhain terveisin", "terveisin", "terveiset",
		"terv", "yst. terv", "yst terv", "lämpimin terveisin", "kunnioittavasti", "t", "hyvää päivänjatkoa", "mukavaa päivää", "kveðja", "bestu kveðjur",
		"með kveðju", "með bestu kveðju", "með bestu kveðjum", "kær kveðja",
		// Polish, Czech, Slovak, Slovene, Croatian, Serbian
		"pozdrawiam", "pozdrawiam serdecznie", "serdecznie pozdrawiam", "z poważaniem", "z wyrazami szacunku", "z pozdrowieniami", "pozdrowienia",
		"serdeczności", "łączę pozdrowienia", "łączę wyrazy szacunku", "ukłony", "miłego dnia", "pozdr", "s pozdravem", "s přátelským pozdravem",
		"se srdečným pozdravem", "s úctou", "zdravím", "hezký den", "přeji hezký den", "pěkný den", "s pozdravom", "s priateľským pozdravom", "pekný deň",
		"pozdravujem", "lep pozdrav", "lepo pozdravljeni", "lepe pozdrave", "s spoštovanjem", "s pozdravi", "prijazen pozdrav", "lp", "srdačan pozdrav", "srdačno",
		"lijep pozdrav", "lijepi pozdravi", "s poštovanjem", "sa poštovanjem", "pozdrav", "pozdravi", "puno pozdrava", "srdačni pozdravi", "поздрав", "срдачан поздрав",
		"с поштовањем", "со почит",
		// Cyrillic
		"с уважением", "с наилучшими пожеланиями", "всего доброго", "всего хорошего", "всего наилучшего", "наилучшие пожелания", "с приветом",
		"с благодарностью", "искренне ваш", "искренне ваша", "с теплом", "до свидания", "хорошего дня", "з повагою", "з найкращими побажаннями",
		"усього найкращого", "всього найкращого", "гарного дня", "щиро ваш", "з пошаною", "с уважение", "поздрави", "сърдечни поздрави", "с най-добри пожелания",
		"хубав ден", "лек ден", "всичко добро", "з павагай",
		// Hungarian, Greek, Turkish, Baltic, Albanian
		"üdvözlettel", "szívélyes üdvözlettel", "tisztelettel", "baráti üdvözlettel", "üdvözlet", "üdv", "köszönettel", "szép napot", "legjobbakat",
		"με εκτίμηση", "με εκτιμηση", "φιλικά", "φιλικούς χαιρετισμούς", "με φιλικούς χαιρετισμούς", "θερμούς χαιρετισμούς", "χαιρετισμούς", "χαιρετίσματα",
		"καλή συνέχεια", "καλημέρα σας", "με τιμή", "μετά τιμής", "saygılarımla", "saygılarımızla", "saygılar", "sevgiler", "sevgilerimle", "iyi çalışmalar",
		"iyi günler dilerim", "iyi günler", "iyi dileklerimle", "en iyi dileklerimle", "selamlar", "kolay gelsin", "hürmetler", "lugupidamisega", "parimate soovidega",
		"tervitades", "tervitustega", "parimat", "ar cieņu", "ar sveicieniem", "cieņā", "pagarbiai", "su pagarba", "geriausi linkėjimai", "linkėjimai", "me respekt",
		"hörmətlə", "құрметпен",
		// Asia, Africa and the Middle East
		"בברכה", "בברכת", "בכבוד רב", "בידידות", "כל טוב", "שבוע טוב", "יום טוב", "בהוקרה", "תודה וברכה", "מע التحية", "مع التحية", "مع تحياتي", "تحياتي",
		"مع خالص التحية", "مع خالص تحياتي", "مع أطيب التحيات", "أطيب التحيات", "مع فائق الاحترام", "وتفضلوا بقبول", "والسلام عليكم", "مع الشكر", "با احترام",
		"با تشکر", "با سپاس", "ارادتمند", "सादर", "धन्यवाद सहित", "भवदीय", "आपका", "आपकी", "शुभकामनाओं सहित", "ขอแสดงความนับถือ", "ด้วยความเคารพ", "ด้วยความนับถือ",
		"trân trọng", "trân trọng kính chào", "thân mến", "thân ái", "kính thư", "kính chào", "hormat saya", "hormat kami", "salam hangat", "salam hormat", "salam",
		"dengan hormat", "yang benar", "sekian", "sekian terima kasih", "lubos na gumagalang", "wako", "wasalaam",
		"此致", "祝好", "顺祝商祺", "順祝商祺", "祝商祺", "敬礼", "谨启", "敬上", "敬啟", "顺颂商祺", "順頌商祺", "祝您", "祝工作顺利", "此致敬礼",
		"敬具", "草々", "以上、よろしくお願い", "드림", "올림", "배상", "감사드리며",
	)
	thanksOffs = newWordList(
		"thanks", "many thanks", "thank you", "thank you so much", "thank you very much", "thank you in advance", "thank you again", "thanks again",
		"thanks so much", "thanks very much", "thanks a lot", "thanks in advance", "thanks for everything", "thanks and regards", "thanks & regards",
		"thanks and best regards", "thanks & best regards", "thanks and kind regards", "thanks and best", "with thanks", "with many thanks", "thx", "tx",
		"tks", "ta", "cheers", "danke", "danke schön", "danke dir", "danke euch", "danke ihnen", "danke und gruß", "danke und viele grüße", "danke und lg",
		"vielen dank", "vielen dank und", "besten dank", "herzlichen dank", "tausend dank", "mit bestem dank", "merci", "merci d'avance", "merci beaucoup",
		"merci bien", "merci à vous", "merci et bonne journée", "avec mes remerciements", "en vous remerciant", "gracias", "muchas gracias", "mil gracias",
		"gracias de antemano", "gracias y saludos", "gràcies", "moltes gràcies", "grazas", "eskerrik asko", "bedankt", "hartelijk dank", "hartelijk bedankt",
		"dank", "dank je", "dank je wel", "alvast bedankt", "alvast dank", "bij voorbaat dank", "dank u", "dank u wel", "met dank", "obrigado", "obrigada",
		"muito obrigado", "muito obrigada", "grato", "grata", "desde já agradeço", "grazie", "grazie mille", "molte grazie", "grazie in anticipo", "ringrazio",
		"mulțumesc", "mulțumesc frumos", "vă mulțumesc", "tack", "tack så mycket", "tack på förhand", "stort tack", "tak", "mange tak", "på forhånd tak",
		"takk", "tusen takk", "på forhånd takk", "kiitos", "kiitoksia", "kiittäen", "kiitos etukäteen", "dziękuję", "dzięki", "z góry dziękuję", "děkuji", "díky",
		"děkuji předem", "ďakujem", "vďaka", "hvala", "hvala lepa", "hvala unaprijed", "хвала", "спасибо", "большое спасибо", "заранее спасибо", "дякую",
		"щиро дякую", "благодаря", "köszönöm", "köszi", "előre is köszönöm", "ευχαριστώ", "σας ευχαριστώ", "teşekkürler", "teşekkür ederim", "aitäh", "tänan",
		"paldies", "ačiū", "תודה", "תודה רבה", "شكرا", "شكرا لك", "شكرا جزيلا", "متشکرم", "धन्यवाद", "ขอบคุณ", "ขอบคุณครับ", "ขอบคุณค่ะ", "cảm ơn", "xin cảm ơn",
		"terima kasih", "谢谢", "谢谢！", "謝謝", "多谢", "よろしくお願いします", "よろしくお願いいたします", "宜しくお願いします", "宜しくお願いいたします",
		"よろしくお願い申し上げます", "宜しくお願い致します", "ありがとうございます", "感謝いたします", "감사합니다", "고맙습니다", "감사합니다.",
	)
)

// joints stand between thanks and greetings.
var joints = wordSet("and", "&", "+", "und", "u.", "et", "y", "e", "en", "og", "och", "i", "a", "ja", "и", "та", "și", "ve", "και")

// postscripts begin what is added beneath a sign-off.
var postscripts = newWordList(
	"ps ", "ps:", "p.s", "ps.", "ps,", "ps-", "p.s.", "pps", "nb ", "nb:", "n.b.", "pd:", "p.d.", "pd.", "p.-s", "ps –", "ps -", "zp:",
	"upd:", "з.и.", "p.d ", "n.b ", "edit:", "one more thing", "nachtrag:", "追伸", "追记", "又及",
)

// contactWords begin a line that tells how to reach somebody, before a number or an address.
var contactWords = newWordList(
	"tel", "t:", "t ", "m:", "m ", "mob", "phone", "fax", "e:", "w:", "http", "www.", "mobile", "office hours", "secretary:", "iban", "kvk", "btw", "vat ", "ust", "web ", "web:", "siret", "nif ",
	"cell:", "ph:", "ph ", "tél", "téléphone", "portable :", "handy:", "móvil", "teléfono", "tlf", "mob:", "gsm", "skype",
	"linkedin", "twitter", "fon:", "telefon", "internet:", "тел", "моб", "☎", "📞", "電話", "電話:", "전화", "手机", "电话",
)

// pictures begin what stands in the place of a picture.
var pictures = newWordList("[cid:", "[image", "[logo", "[photo", "[signature", "[picture", "[bild", "[afbeelding", "[icon", "[inline",
	"<image", "![", "[data:", "[banner", "[facebook", "[linkedin", "[twitter", "[instagram", "[xing", "[youtube", "[http")
