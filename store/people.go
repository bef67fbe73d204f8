package store

import "context"

// SetPersonal records a person's name, and the zone and the country that they live in.
func (tx Tx) SetPersonal(ctx context.Context, p Person) error {
	return tx.later(ctx, `update person set name = $2, zone = $3, country = $4 where id = $1`, p.ID, p.Name, p.Zone, p.Country)
}

// SetPlace records what a participant is in their organisation, and the part that they take.
func (tx Tx) SetPlace(ctx context.Context, p Participant) error {
	return tx.later(ctx, `update participant set organisation = $2, role = $3, function = $4, title = $5, capacity = $6 where id = $1`,
		p.ID, p.Organisation, p.Role, p.Function, p.Title, p.Capacity)
}
