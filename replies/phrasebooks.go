package replies

// joinBooks returns one phrasebook of several, whose meanings differ or add up.
func joinBooks(books ...phrasebook) phrasebook {
	all := phrasebook{}
	for _, book := range books {
		for means, phrases := range book {
			all[means] = append(all[means], phrases...)
		}
	}
	return all
}
