"""One-sided exact tests by scipy: `python exact.py > exact.json`. scipy 1.17.1, numpy 2.4.6.

Shares: the binomial test. Pairs: McNemar's mid-p, and its bound by a root of the tail, which is another way than ours.
"""

import json
import sys

import numpy as np
import scipy
from scipy import optimize, stats

rng = np.random.default_rng(11)


def shares():
    table = [(0, 10), (10, 10), (81, 100), (1, 1000), (3, 7), (0, 1), (1, 1), (999, 1000)]
    while len(table) < 30:
        n = int(rng.integers(1, 3000))
        table.append((int(rng.integers(0, n + 1)), n))
    rows = []
    for x, n in table:
        at = round(float(np.clip(x / n + rng.normal() * 1.5 / np.sqrt(n), 0.01, 0.99)), 6)
        more = stats.binomtest(x, n, at, alternative='greater').pvalue
        fewer = stats.binomtest(x, n, at, alternative='less').pvalue
        rows.append([x, n, at, more, fewer])
    return rows


def pairs():
    table = [(100, 12, 5), (100, 5, 12), (1000, 30, 30), (50, 0, 6), (70, 7, 0), (5000, 120, 80), (1, 1, 0), (9, 1, 1)]
    while len(table) < 30:
        gained, lost = (int(count) for count in rng.integers(0, 150, 2))
        if gained + lost:
            table.append((gained + lost + int(rng.integers(0, 3000)), gained, lost))
    rows = []
    for n, gained, lost in table:
        m = gained + lost
        tail = lambda p: stats.binom.sf(gained, m, p) + stats.binom.pmf(gained, m, p) / 2
        share = 0.0 if tail(0) > 0.05 else optimize.brentq(lambda p: tail(p) - 0.05, 0, 1, xtol=1e-16, rtol=1e-14)
        rows.append([n, gained, lost, tail(0.5), (2 * share - 1) * m / n])
    return rows


versions = {'python': sys.version.split()[0], 'numpy': np.__version__, 'scipy': scipy.__version__}
json.dump({'script': 'exact.py', 'versions': versions, 'shares': shares(), 'pairs': pairs()}, sys.stdout, indent=1)
print()
