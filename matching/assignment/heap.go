package assignment

// reached is a column and how far away it is.
type reached struct {
	distance int64
	column   int32
}

// queue is a binary heap of columns, the nearest first. A column may be in it twice; only its nearest entry counts.
// container/heap would box every entry.
type queue []reached

func (q *queue) push(r reached) {
	h := append(*q, r)
	i := len(h) - 1
	for i > 0 {
		parent := (i - 1) / 2
		if h[parent].distance <= r.distance {
			break
		}
		h[i] = h[parent]
		i = parent
	}
	h[i] = r
	*q = h
}

func (q *queue) pop() reached {
	h := *q
	first, last := h[0], h[len(h)-1]
	h = h[:len(h)-1]
	*q = h
	if len(h) == 0 {
		return first
	}
	i := 0
	for {
		child := 2*i + 1
		if child >= len(h) {
			break
		}
		if child+1 < len(h) && h[child+1].distance < h[child].distance {
			child++
		}
		if last.distance <= h[child].distance {
			break
		}
		h[i] = h[child]
		i = child
	}
	h[i] = last
	return first
}
