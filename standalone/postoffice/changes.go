package postoffice

import "errors"

// errStopped is returned for a change that comes when the office is closing.
var errStopped = errors.New("the post office is closing")

// change is a request to the journal: all of its events happen, or none does.
type change struct {
	events []event
	done   chan changed
}

// changed is the answer to a change.
type changed struct {
	outcomes []outcome // one for each event
	err      error
}

// maxBatch is how many changes share one sync of the disk at most.
const maxBatch = 256

// record writes events to the journal and then makes them happen. Changes that come at the same time share one sync.
func (o *Office) record(events ...event) ([]outcome, error) {
	c := change{events, make(chan changed, 1)}
	select {
	case o.changes <- c:
		r := <-c.done
		return r.outcomes, r.err
	case <-o.stopping:
		return nil, errStopped
	}
}

// keepJournal carries out changes, one batch after the other, until the office closes. Nothing else changes the state.
func (o *Office) keepJournal() {
	for {
		select {
		case first := <-o.changes:
			o.carryOut(o.batch(first))
		case <-o.stopping:
			return
		}
	}
}

// batch returns the changes that wait at this moment.
func (o *Office) batch(first change) []change {
	batch := []change{first}
	for len(batch) < maxBatch {
		select {
		case c := <-o.changes:
			batch = append(batch, c)
		default:
			return batch
		}
	}
	return batch
}

func (o *Office) carryOut(batch []change) {
	var events []event
	for _, c := range batch {
		events = append(events, c.events...)
	}
	if err := o.journal.write(events); err != nil {
		o.options.Log.Error("post office: a change could not be written", "err", err)
		for _, c := range batch {
			c.done <- changed{err: err}
		}
		return
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, c := range batch {
		var r changed
		for _, e := range c.events {
			r.outcomes = append(r.outcomes, o.state.apply(e))
		}
		c.done <- r
	}
}
