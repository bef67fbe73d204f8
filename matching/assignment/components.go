package assignment

// components returns the strongly connected component of each of n nodes (Tarjan 1972). Numbers of components mean
// nothing but the same or another.
func components(n int, next func(node int32, yield func(int32))) []int32 {
	const unseen = 0
	part := make([]int32, n)
	order, low := make([]int32, n), make([]int32, n)
	onStack := make([]bool, n)
	var stack []int32
	seen, parts := int32(unseen), int32(0)
	var visit func(node int32)
	visit = func(node int32) {
		seen++
		order[node], low[node] = seen, seen
		stack = append(stack, node)
		onStack[node] = true
		next(node, func(to int32) {
			switch {
			case order[to] == unseen:
				visit(to)
				low[node] = min(low[node], low[to])
			case onStack[to]:
				low[node] = min(low[node], order[to])
			}
		})
		if low[node] != order[node] {
			return
		}
		for {
			member := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			onStack[member] = false
			part[member] = parts
			if member == node {
				break
			}
		}
		parts++
	}
	for node := range int32(n) {
		if order[node] == unseen {
			visit(node)
		}
	}
	return part
}
