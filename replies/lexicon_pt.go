package replies

import "time"

// portuguese returns the Portuguese lexicon, of Europe and of Brazil.
func portuguese() *lexicon {
	return &lexicon{
		tag: "pt",
		common: "ainda o a uma de do das em no nos nas ou mas não que quem como quando onde quanto eu me mim nós se foi são está estou " +
			"estamos tenho tem temos ter meu minha este esta isso isto também mais muito bem obrigado obrigada olá bom sim " +
			"por para pelo pela posso quero gostaria infelizmente ontem hoje amanhã você vocês encontrámo encontramos falámos " +
			"falamos mês tempo vou pode favor vossa agora outra contar",
		respell: variants(map[string]string{"not": "não"}), // what is denied is known by this word
		sets: map[string]string{
			"partner": "mentor|mentora|mentorado|mentorada|mentorando|mentoranda|mentee|parceiro|parceira",
			"join":    "participar|aceitar|entrar|inscrever-me|me inscrever|fazer parte|colaborar|aderir|estar presente",
			"want":    "quero|gostaria de|gostava de|posso|poderei|desejo|vou|tenho interesse em|queria",
			"met":     "encontrámo|encontramo|encontrámos|encontramos|reunimo|reunimos|vimos|vimo|falámos|falamos|conversámos|conversamos|conhecemo|conhecemos",
			"write":   "contactem|contacte|contatem|contate|escrevam|escreva|perguntem|pergunte|falem|fale|voltem a|volte a",
			"remove":  "removam|remova|retirem|retire|tirem|tire|apaguem|excluam|exclua|cancelem|descadastrem",
		},
		phrases: phrasebook{
			yes: {
				"^ sim", "sim $", "^ claro", "com (certeza|todo o|muito|) (gosto|prazer|certeza)", "^ com certeza", "^ de acordo", "estou de acordo", "^ aceito", "aceito (o convite|com|a proposta)", "^ concordo", "^ confirmo", "^ combinado", "pode contar comigo", "(podem|pode|) contar comigo", "(conte|contem) comigo", "<want> (muito|) <join>", "(estou|fico|ficaria) (muito|) (dentro|interessado|interessada|disponível|feliz)", "^ ok", "^ okay", "^ perfeito", "^ ótimo", "^ óptimo", "^ excelente", "^ certo", "^ (podem|pode) avançar", "(podem|pode|vamos) (avançar|prosseguir|seguir|seguir em frente)", "^ vamos (lá|a isso|nessa|em frente)", "^ topo", "^ bora", "por mim (tudo|está) bem", "^ (por mim|) tudo bem", "^ está bem", "^ participo", "parece-me (bem|ótimo|óptimo|perfeito)", "me parece (bem|ótimo)", "inscrevam-me", "sem problema", "^ porque não", "👍", "✅", "👌",
			},
			no: {
				"^ não $", "não $", "não obrigado", "não obrigada", "infelizmente não", "não <want> (muito|) <join>", "não (vou|irei) (poder|conseguir) (<join>|)", "não (posso|consigo|poderei|vai dar|dá|quero) $", "não (consigo|poderei|quero|vou) <join>", "não (aceito|concordo|participo|confirmo|topo|podem avançar|pode avançar|contem|conte|está bem)", "não (estou|fico) (interessado|interessada|disponível|feliz|de acordo|dentro)", "não (tenho|vou ter|terei) (tempo|disponibilidade|condições|interesse)", "não (me|) é possível", "não me interessa", "não é para mim", "(tenho de|tenho que|vou|prefiro) (recusar|declinar|desistir)", "^ (recuso|declino|dispenso)", "prefiro não", "não vai ser possível", "👎",
			},
			later:    {"(agora|de momento|neste momento|por agora|por enquanto|este ano) não", "agora não (posso|consigo|dá|tenho tempo)", "não (agora|já|neste momento|de momento|por agora|por enquanto)", "^ mais (tarde|para a frente|adiante)", "mais tarde $", "(para o|no) (próximo|) ano (que vem|)", "(ano|mês) que vem", "(na|numa|para a) próxima (vez|edição|oportunidade)", "<write> (me|-me|) (em|no|na|depois|mais tarde|daqui|novamente|de novo|outra vez)", "noutra altura", "outra hora"},
			unsure:   {"não sei", "não tenho (a|) certeza", "^ talvez", "vou pensar", "(preciso de|tenho de|vou) (pensar|refletir)", "depende", "logo se vê", "não estou (certo|certa|seguro|segura)"},
			onlyIf:   {"(só|sim|apenas) se", "desde que", "com a condição"},
			other:    {"(outra|uma outra) (pessoa|proposta|mentora|mentee)", "(outro|um outro) (mentor|mentorado|par|parceiro)", "outra pessoa", "alguém diferente"},
			neutral:  {"<met> (nos|) (depois|amanhã|em breve|na próxima|no próximo|para a semana)", "não só", "não há pressa", "não há problema", "não se preocupe", "sem dúvidas", "não (tenho|há) (dúvidas|perguntas)"},
			but:      {"mas", "porém", "no entanto"},
			although: {"embora", "apesar de", "mesmo que"},
			wrong:    {"pessoa errada", "endereço errado", "quem (são|é) (vocês|você|o senhor)", "não sou a pessoa", "já não trabalho", "não trabalho mais"},
			asking:   {"^ (quanto tempo|quantas horas|quantas vezes|quantos encontros|quanto custa)", "(tenho|tinha) (uma|algumas) (dúvida|dúvidas|pergunta|perguntas)", "^ uma (dúvida|pergunta)", "(gostaria|queria|gostava) de (saber|mais informações)", "mais informações"},
			thanks:   {"obrigado", "obrigada", "recebido", "agradeço", "grato", "grata"},
			stop:     {"^ (parar|pare|parem|chega|stop|sair) $", "não (quero|desejo|pretendo) (mais|continuar|receber)", "(já|) não quero (mais|continuar|receber mais|participar mais)", "<remove> (me|-me|o meu (nome|email|mail|e-mail)) (da|do|desta|dessa|das)", "(por favor|favor) <remove> (me|-me)", "me <remove>", "(cancelar|anular) a (minha|) (inscrição|subscrição|assinatura)", "(parem|deixem|pare) de (me|) (enviar|escrever|mandar|contactar)", "não me (escrevam|enviem|mandem|contactem|contatem) mais", "(quero|gostaria de|gostava de|prefiro|desejo|vou) (parar|desistir|sair|terminar|abandonar|deixar o programa)", "(sair|desistir) do (programa|projeto)"},
			pause:    {"^ pausa", "(em|uma) pausa", "(parar|suspender|interromper) (por|durante|até)", "(quero|gostaria de|gostava de|vou) (parar|suspender|interromper|pausar) (por|durante|até)", "(quero|gostaria de|preciso de) pausar", "suspender (o programa|a mentoria)"},
			away:     {"(de|em) férias (até|de)", "(estou|estarei) (de férias|fora|ausente|de licença)"},
			help:     {"^ (ajuda|socorro)", "(preciso|precisava|precisaria) de ajuda", "(podem|pode|poderiam) (me ajudar|ajudar-me|ajudar)", "não funciona", "não (me|) (responde|respondeu)", "falar com alguém"},
			partner:  {"quem é (o|a|) (meu|minha) <partner>", "(qual é o|qual o) nome (do|da) (meu|minha) <partner>", "como se chama (o|a) (meu|minha) <partner>"},
			hold:     {"(que|quais) (dados|informações) (têm|guardam|vocês têm|possuem)", "o que (sabem|têm) sobre mim", "cópia dos meus dados"},
			forget:   {"(apaguem|apagar|eliminem|eliminar|excluam|excluir|removam|remover|apague|exclua) (todos|) (os|) meus dados", "direito (ao|a ser) esquecimento"},
			concern:  {"assédio", "assediado", "assediada", "ameaçado", "ameaçada", "ameaça", "racista", "sexista", "machista", "abuso", "discriminação", "comportamento (inapropriado|inadequado|impróprio)", "comentários (inapropriados|impróprios)", "apresentar uma queixa", "sinto-me (insegura|inseguro)"},
			met:      {"<met>", "(nos|) (encontrámos|encontramos|vimos|reunimos)", "(tivemos|fizemos) (a|uma|o|um) (reunião|sessão|encontro|conversa|chamada)"},
			notMet:   {"não (nos|) <met>", "não nos (chegámos|chegamos|conseguimos)", "(ainda|) não (conseguimos|foi possível|tivemos|houve|aconteceu|chegámos|chegamos)", "não (me|) (encontrei|reuni|falei|vi)", "ainda não", "(foi|) (cancelada|cancelado|desmarcada|desmarcado)", "não apareceu"},
			moved:    {"(adiámos|adiamos|remarcámos|remarcamos|adiada|adiado|adiou)", "(foi|ficou) (adiada|adiado|remarcada|remarcado)"},
			skip:     {"(saltar|pular) (esta|este|essa)"},
			fullMark: {"nota máxima"},
			rematch:  {"(mudar de|outro|outra|novo|nova) <partner>"}, wantsHelp: {"(gostaria|queria) (de|) (ajuda|apoio|falar)"}, noHelp: {"não preciso de (ajuda|nada|apoio)", "sem ajuda"},
			recommends: {"(recomendaria|recomendo|aconselharia)"}, notRecommends: {"não (recomendaria|recomendo)"},
			share: {"(podem|pode) (partilhar|compartilhar|publicar|usar)", "de forma anónima"}, noShare: {"não (podem|pode|quero) (partilhar|compartilhar|publicar|usar)", "não (partilhem|compartilhem|publiquem)"},
			onlyMe: {"(só|apenas|somente) (eu|para mim)"}, toPartner: {"^ (o|a|com o|com a|para o|para a|) (meu|minha) <partner>"}, toAll: {"^ todos", "^ programa", "de forma anónima"},
			inPerson: {"presencial", "presencialmente", "pessoalmente"}, online: {"online", "à distância", "remoto"}, either: {"tanto faz", "indiferente", "ambos"},
			yearsOf: {"anos", "ano"}, capacity: {"mentorados", "mentees", "pessoas", "no máximo"}, ratingOf: {"nota", "avaliação"},
		},
		numbers: smallNumbers("zero - dois|duas três quatro cinco seis sete oito nove dez onze doze", map[string]int{"quinze": 15, "vinte": 20, "trinta": 30}),
		units:   "minuto minutos hora horas dia dias semana semanas mês meses ano anos vez vezes pessoas reuniões sessões perguntas",
		dates: folded(dateWords{
			months: []string{"janeiro jan", "fevereiro fev", "março", "abril abr", "maio", "junho jun", "julho jul", "agosto ago", "setembro set", "outubro out", "novembro nov", "dezembro dez"},
			// "segunda" is not among them: far more often than Monday it is the second meeting
			weekdays: []string{"domingo", "", "terça", "quarta", "quinta", "sexta", "sábado"},
			days:     "dia dias", weeks: "semana semanas", monthsOf: "mês meses", yearsOf: "ano anos",
			next: "próximo próxima", last: "passado passada último última", this: "este esta", ago: "atrás", agoFirst: "há", in: "daqui", plans: "vamos marcado marcada agendado agendada", until: "até",
			relative: map[string]int{"hoje": 0, "ontem": -1, "anteontem": -2, "amanhã": 1, "depois de amanhã": 2},
			named:    map[string]feast{"natal": {month: time.December, day: 25}, "páscoa": {easter: true}, "ano novo": {month: time.January, day: 1}},
			seasons:  map[string]time.Month{"primavera": time.March, "verão": time.June, "outono": time.September, "inverno": time.December},
			ordinal:  "o",
		}),
	}
}
