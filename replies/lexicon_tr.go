package replies

// turkish returns the Turkish lexicon.
func turkish() *lexicon {
	return &lexicon{
		tag: "tr",
		common: "bir bu şu o ben sen biz siz onlar ile için de mi mı mu mü ne kim nasıl zaman nerede kadar çok iyi evet hayır " +
			"teşekkürler teşekkür ederim merhaba değil var yok ama veya gibi daha sonra şimdi bugün dün yarın yıl ay maalesef " +
			"istiyorum isterim katılmak memnuniyetle görüştük buluştuk lütfen",
		sets: map[string]string{
			"join": "katılmak|katılmayı|yer almak|devam etmek",
			"met":  "görüştük|buluştuk|konuştuk|tanıştık",
		},
		phrases: phrasebook{
			yes:     {"^ evet", "evet $", "^ (elbette|tabii|tabi|tabii ki|kesinlikle)", "^ memnuniyetle", "(memnuniyetle|seve seve) (katılırım|kabul ediyorum|)", "<join> (istiyorum|isterim|çok isterim)", "^ katılıyorum", "katılıyorum $", "kabul ediyorum", "onaylıyorum", "^ (tamam|olur|peki|harika|mükemmel|ok)", "bana uyar", "ben varım", "👍", "✅"},
			no:      {"^ hayır", "hayır $", "(katılmak|devam etmek) istemiyorum", "(katılamıyorum|katılamayacağım|katılamam|katılmıyorum|kabul etmiyorum|onaylamıyorum|ilgilenmiyorum)", "maalesef (hayır|katılamayacağım|mümkün değil)", "(vaktim|zamanım) yok", "mümkün değil", "👎"},
			later:   {"(şimdi|şu an|şu anda) değil", "(şimdilik|şu anda) (hayır|olmaz)", "henüz değil", "^ (daha sonra|sonra)", "sonra $", "(gelecek|önümüzdeki) (yıl|sene|sefer)", "başka zaman", "(tekrar|yeniden) (sorun|yazın|arayın)"},
			unsure:  {"bilmiyorum", "emin değilim", "^ belki", "(düşüneceğim|düşünmem gerek|düşünmem lazım)"},
			onlyIf:  {"(ancak|sadece) eğer", "şartıyla"},
			other:   {"başka (biri|birini|birisi|bir kişi|bir mentor)", "farklı (biri|bir mentor)"},
			neutral: {"sadece değil"},
			but:     {"ama", "ancak", "fakat"},
			asking:  {"^ (ne kadar|kaç saat|kaç kez)", "(bir sorum|sorum|sorularım) var"},
			thanks:  {"teşekkürler", "teşekkür ederim", "sağ olun"},
			stop:    {"^ (stop|dur|durdur|çık) $", "(bırakmak|ayrılmak|çıkmak|sonlandırmak|üyelikten çıkmak|abonelikten çıkmak) istiyorum", "(listeden|listenizden) (çıkarın|çıkarılmak|silin)", "beni (listeden|listenizden) (çıkarın|silin)", "(artık|bir daha) (e-posta|eposta|mail|mesaj) (istemiyorum|almak istemiyorum|göndermeyin|atmayın)", "bana (bir daha|artık) yazmayın"},
			pause:   {"^ (ara|mola)", "ara (vermek|verelim)"},
			help:    {"^ (yardım|imdat)", "yardıma ihtiyacım var", "yardım (eder misiniz|edebilir misiniz)"},
			partner: {"(mentorum|mentörüm|eşim) kim"},
			met:     {"<met>", "(görüştüm|buluştum)"},
			notMet:  {"(görüşemedik|buluşamadık|konuşamadık|görüşmedik|buluşmadık|tanışmadık|tanışamadık|görüşemedim)", "(toplantı|görüşme) (olmadı|iptal edildi|iptal)", "henüz (görüşmedik|görüşemedik)"},
		},
		numbers: smallNumbers("sıfır - iki üç dört beş altı yedi sekiz dokuz", map[string]int{"yirmi": 20}),
		units:   "dakika saat gün hafta ay yıl kez kere kişi",
		dates: folded(dateWords{
			months:   []string{"ocak ocakta", "şubat şubatta", "mart", "nisan nisanda", "mayıs mayısta", "haziran haziranda", "temmuz temmuzda", "ağustos ağustosta", "eylül eylülde", "ekim ekimde", "kasım kasımda", "aralık aralıkta"},
			weekdays: []string{"pazar", "pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi"},
			days:     "gün", weeks: "hafta", monthsOf: "ay", yearsOf: "yıl sene",
			next: "gelecek önümüzdeki", last: "geçen", ago: "önce",
			relative: map[string]int{"bugün": 0, "dün": -1, "yarın": 1},
		}),
	}
}
