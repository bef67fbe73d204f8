// Solves a problem with LEMON as a minimum cost flow: from each row by its cells to columns and on to the sink, or past
// them at a cost above all others together.
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <vector>

using Graph = lemon::SmartDigraph;
using Cost = int64_t;

template <typename Solver>
double solve(const Graph& g, const Graph::ArcMap<int>& capacity, const Graph::ArcMap<Cost>& cost,
             const Graph::NodeMap<int>& supply, Graph::ArcMap<int>& flow) {
  const clock_t began = clock();
  Solver solver(g);
  solver.upperMap(capacity).costMap(cost).supplyMap(supply).run();
  const double seconds = double(clock() - began) / CLOCKS_PER_SEC;
  solver.flowMap(flow);
  return seconds;
}

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  FILE* file = fopen(argv[2], "rb");
  if (file == nullptr) return 3;
  int32_t head[4];
  if (fread(head, 4, 4, file) != 4) return 4;
  const int rows = head[0], columns = head[1], cells = head[2];
  const Cost alone = Cost(rows) * head[3];
  std::vector<int32_t> places(columns), cell(3 * size_t(cells));
  if (fread(places.data(), 4, columns, file) != size_t(columns)) return 4;
  if (fread(cell.data(), 4, cell.size(), file) != cell.size()) return 4;

  Graph g;
  g.reserveNode(rows + columns + 1);
  g.reserveArc(cells + rows + columns);
  for (int i = 0; i < rows + columns + 1; i++) g.addNode();
  const auto sink = g.nodeFromId(rows + columns);
  Graph::ArcMap<int> capacity(g), flow(g);
  Graph::ArcMap<Cost> cost(g);
  Graph::NodeMap<int> supply(g, 0);
  auto add = [&](Graph::Node from, Graph::Node to, int most, Cost each) {
    const auto arc = g.addArc(from, to);
    capacity[arc] = most;
    cost[arc] = each;
  };
  for (size_t k = 0; k < size_t(cells); k++)
    add(g.nodeFromId(cell[3 * k]), g.nodeFromId(rows + cell[3 * k + 1]), 1, cell[3 * k + 2]);
  for (int j = 0; j < columns; j++) add(g.nodeFromId(rows + j), sink, places[j], 0);
  for (int i = 0; i < rows; i++) {
    add(g.nodeFromId(i), sink, 1, alone);
    supply[g.nodeFromId(i)] = 1;
  }
  supply[sink] = -rows;

  double seconds;
  if (strcmp(argv[1], "simplex") == 0)
    seconds = solve<lemon::NetworkSimplex<Graph, int, Cost>>(g, capacity, cost, supply, flow);
  else
    seconds = solve<lemon::CostScaling<Graph, int, Cost>>(g, capacity, cost, supply, flow);
  int matched = 0;
  Cost total = 0;
  for (int k = 0; k < cells; k++) {
    const auto arc = g.arcFromId(k);
    matched += flow[arc];
    total += flow[arc] * cost[arc];
  }
  printf("{\"seconds\": %.6f, \"matched\": %d, \"total\": %lld}\n", seconds, matched, (long long)total);
}
