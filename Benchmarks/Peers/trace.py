"""Where goods went and came from, over a graph in memory: trace.py REGISTRY.gpkg ROOT LEAF"""
import sqlite3
import sys

import networkx

store = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
graph = networkx.DiGraph()
graph.add_edges_from(
    store.execute(
        """
        SELECT i.lot, o.lot FROM ledger_event e JOIN ledger_portion i ON i.event = e.number AND i.side = 'in'
        JOIN ledger_portion o ON o.event = e.number AND o.side = 'out'
        WHERE e.kind IN ('process', 'split', 'merge')
          AND NOT EXISTS (SELECT 1 FROM ledger_event c WHERE c.corrects = e.number AND c.kind = 'correction')
        """
    )
)


def number(code):
    return store.execute("SELECT fid FROM lot WHERE code = ?", (code,)).fetchone()[0]


for lots in networkx.descendants(graph, number(sys.argv[2])), networkx.ancestors(graph, number(sys.argv[3])):
    print(len(lots) + 1)
