"""One-sided exact tests by scipy: `python exact.py > exact.json`. scipy 1.17.1, numpy 2.4.6.

Shares: the binomial test. Pairs: McNemar's mid-p, and its bound by a root of the tail, which is another way than ours; then
the same of his exact test. Samples: Fisher's test, and the difference expected at the lower bound of the conditional odds
ratio. Equivalence: statsmodels' two one-sided t-tests of a mean within +-margin. Planned: the power of
two one-sided z-tests. statsmodels 0.15.0.
"""

import json
import sys

import numpy as np
import scipy
import statsmodels
from scipy import optimize, stats
from statsmodels.stats.proportion import power_ztost_prop
from statsmodels.stats.weightstats import DescrStatsW

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


def exact_pairs(table):
    rows = []
    for n, gained, lost in table:
        test = stats.binomtest(gained, gained + lost, 0.5, alternative='greater')
        share = test.proportion_ci(0.95, method='exact').low
        rows.append([n, gained, lost, test.pvalue, (2 * share - 1) * (gained + lost) / n])
    return rows


def samples():
    table = [(81, 100, 90, 100), (90, 100, 81, 100), (5, 5, 1, 7), (1, 9, 0, 4), (300, 1000, 2100, 7000), (40, 80, 40, 80)]
    while len(table) < 30:
        n, m = (int(count) for count in rng.integers(2, 1500, 2))
        x, y = int(rng.integers(0, n + 1)), int(rng.integers(0, m + 1))
        if 0 < x + y < n + m:
            table.append((x, n, y, m))
    rows = []
    for x, n, y, m in table:
        cells = [[x, n - x], [y, m - y]]
        p = stats.fisher_exact(cells, alternative='greater').pvalue
        odds = stats.contingency.odds_ratio(cells).confidence_interval(0.95, alternative='greater').low
        expected = max(0, x + y - m) if odds == 0 else stats.nchypergeom_fisher(n + m, x + y, n, odds).mean()
        rows.append([x, n, y, m, p, expected / n - (x + y - expected) / m])
    return rows


def equivalence():
    rows = []
    while len(rows) < 30:
        n, margin = int(rng.integers(5, 300)), round(float(rng.uniform(0.05, 1)), 3)
        values = rng.normal(rng.uniform(-0.5, 0.5), 1, n)
        described = DescrStatsW(values)
        p = described.ttost_mean(-margin, margin)[0]
        rows.append([described.mean, described.std_mean, n - 1, margin, p])
    return rows


def planned():
    rows = []
    while len(rows) < 30:
        n, margin = int(rng.integers(20, 5000)), round(float(rng.uniform(0.01, 0.2)), 3)
        difference = round(float(rng.uniform(-0.05, 0.05)), 3)
        share = 0.5 + difference
        # with one variance throughout, a share is a normal mean with this deviation
        asked = {'alpha': 0.05, 'variance_prop': share, 'discrete': False}
        power = power_ztost_prop(0.5 - margin, 0.5 + margin, n, share, **asked)[0]
        rows.append([margin, difference, float(np.sqrt(share * (1 - share))), n, float(power)])
    return rows


versions = {'python': sys.version.split()[0], 'numpy': np.__version__, 'scipy': scipy.__version__}
versions['statsmodels'] = statsmodels.__version__
found = {'script': 'exact.py', 'versions': versions, 'shares': shares(), 'pairs': pairs()}
found['exactPairs'] = exact_pairs([row[:3] for row in found['pairs']])
found |= {'samples': samples(), 'equivalence': equivalence(), 'planned': planned()}
json.dump(found, sys.stdout, indent=1)
print()
