package replies

// notThem are more words for a mail that has come to the wrong person: who writes for somebody that has left, or has somebody
// who opens their mail.
var notThem = map[string]phrasebook{
	"en": {wrong: {
		"(has|have|she|he|they) left (the company|us|our company|the organisation|the organization|the firm|the business)", "no longer (works|work|employed) (here|for us|with us|at)",
		"not (with us|here|at the company) (any more|anymore|any longer)", "(ask|contact|write to|talk to|speak to|check with) (my|her|his|their) (assistant|secretary|pa|office)",
	}},
	"de": {wrong: {
		"(hat|haben) (das unternehmen|die firma|uns|das haus) verlassen", "(ist|arbeitet) nicht mehr (bei uns|im unternehmen|im haus|hier)",
		"(fragen|wenden) sie (sich an |sich bitte an |bitte |)(meine|ihre|seine|mein|ihr|sein) (assistentin|assistenz|assistenten|sekretärin|sekretariat|büro)",
	}},
	"nl": {wrong: {
		"werkt (hier|bij ons) niet (meer|langer)", "werkt niet (meer|langer) (hier|bij ons|bij)", "heeft (het bedrijf|ons|de organisatie|ons bedrijf) verlaten",
		"(vraag|mail|bel|schrijf) (het |)(aan |)(mijn|haar|zijn) (assistent|assistente|secretaresse|secretariaat)",
	}},
	"fr": {wrong: {"(demandez|adressez vous|voyez|écrivez|adressez) (à |avec |cela à |)(mon|ma|son|sa) (assistant|assistante|secrétaire|secrétariat)"}},
	"es": {wrong: {
		"ha dejado (la empresa|la compañía|la organización)", "(pregunte|pregunta|pregunten|hable|escriba|contacte) (a|con) (mi|su) (asistente|secretaria|secretario|secretaría)",
	}},
}
