"""Solves a problem with SciPy: every place is a column, and a cell that is not there costs more than all others together."""
import json
import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment

data = np.fromfile(sys.argv[1], dtype="<i4")
rows, columns, cells, most = data[:4]
capacity = data[4 : 4 + columns]
cell = data[4 + columns :].reshape(cells, 3)
forbidden = float(rows) * float(most)
first = np.concatenate(([0], np.cumsum(capacity)))
cost = np.full((rows, first[-1]), forbidden)
for place in range(capacity.max()):
    here = capacity[cell[:, 1]] > place
    cost[cell[here, 0], first[cell[here, 1]] + place] = cell[here, 2]
began = time.process_time()
row, column = linear_sum_assignment(cost)
seconds = time.process_time() - began
chosen = cost[row, column]
matched = chosen < forbidden
print(json.dumps({"seconds": seconds, "matched": int(matched.sum()), "total": int(chosen[matched].sum())}))
