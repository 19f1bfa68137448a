"""Intervals, tests, corrections and power by scipy and statsmodels: `python inference.py > inference.json`.

scipy 1.17.1, statsmodels 0.15.0, numpy 2.4.6. Random, tied, extreme and degenerate cases. Where a library has no
function, the formula's own definition is solved numerically another way than ours; the comment there says so.
"""

import json
import sys
import warnings

import numpy as np
import scipy
import statsmodels
from scipy import optimize, stats
from statsmodels.stats import contingency_tables, multitest, power, proportion

warnings.simplefilter('ignore')
rng = np.random.default_rng(5)
LEVELS = [0.8, 0.9, 0.95, 0.99]


def shares(count, largest=2000):
    result = [(0, 10), (10, 10), (81, 100), (1, 1000), (3, 7), (0, 1), (1, 1), (1, 2), (999, 1000), (5, 20000)]
    while len(result) < count:
        n = int(rng.integers(1, largest))
        result.append((int(rng.integers(0, n + 1)), n))
    return result


def proportions():
    rows = []
    for i, (x, n) in enumerate(shares(40)):
        level = LEVELS[i % 4]
        wilson = stats.binomtest(x, n).proportion_ci(level, 'wilson')
        # scipy's own 'exact' stops at 2e-12, too early for small shares
        exact = proportion.proportion_confint(x, n, 1 - level, 'beta')
        at = float(rng.uniform(0.01, 0.99))
        score, p = proportion.proportions_ztest(x, n, value=at, alternative='larger', prop_var=at)
        rows.append([x, n, level, wilson.low, wilson.high, *exact, at, score, p])
    return rows


def pairs_of_shares():
    rows = []
    for i, ((x, n), (y, m)) in enumerate(zip(shares(40), [(81, 100), *shares(39)[::-1]])):
        level = LEVELS[i % 4]
        low, high = proportion.confint_proportions_2indep(x, n, y, m, method='newcomb', compare='diff', alpha=1 - level)
        fisher = stats.fisher_exact([[x, n - x], [y, m - y]]).pvalue
        rows.append([x, n, y, m, level, low, high, fisher])
    return rows


def restricted(n, c, b, difference):
    """The most likely shares (only candidate, only baseline, rest) where the first two differ by `difference`.

    By a root of the slope of the trinomial log-likelihood, not by its closed form; s is the smaller of the two shares.
    """
    more, less = (c, b) if difference > 0 else (b, c)
    apart = abs(difference)
    high = (1 - apart) / 2

    def slope(s):
        return (more / (s + apart) if more else 0) + (less / s if less else 0) - (n - b - c) / (high - s)

    start, end = high * 1e-14, high * (1 - 1e-14)
    s = 0.0 if slope(start) <= 0 else high if slope(end) >= 0 else optimize.brentq(slope, start, end, xtol=1e-17, rtol=1e-15)
    pair = (s + apart, s) if difference > 0 else (s, s + apart)
    return (*pair, 2 * (high - s))


def tango_score(n, c, b, difference):
    apart = c - b - n * difference
    if apart == 0:
        return 0.0
    p, q, rest = restricted(n, c, b, difference)
    variance = n * (p + q - difference**2)
    score = apart / np.sqrt(variance) if variance > 0 else np.inf * np.sign(apart)
    if min(p, q, rest) > 1e-4:
        # Rao's efficient score of the same likelihood, from its gradient and information
        gradient = c / p - (n - b - c) / rest
        information = n * np.array([[1 / p + 1 / rest, 1 / p + 2 / rest], [1 / p + 2 / rest, 1 / p + 1 / q + 4 / rest]])
        rao = gradient * np.sqrt(np.linalg.inv(information)[0, 0])
        assert abs(rao - score) < 1e-7 * max(1, abs(score)), (n, c, b, difference, rao, score)
    return score


def tango(n, c, b, level):
    z = stats.norm.ppf(level)
    d = (c - b) / n
    ends = []
    for sign, end in ((1, -1), (-1, 1)):
        f = lambda difference: tango_score(n, c, b, difference) - sign * z
        inside = end + (d - end) * 1e-9
        ends.append(float(end) if d == end or f(inside) * sign < 0 else optimize.brentq(f, inside, d, xtol=1e-16, rtol=1e-14))
    return ends


def paired():
    table = [(1000, 30, 45), (1000, 45, 30), (1000, 20, 20), (5000, 100, 100), (1000, 60, 20), (200, 0, 0), (300, 0, 0)]
    table += [(200, 10, 4), (10000, 500, 480), (35, 10, 25), (10, 5, 5), (6, 0, 6), (10, 1, 9), (100000, 3000, 3200), (20, 0, 3)]
    while len(table) < 45:
        n = int(rng.integers(5, 3000))
        b = int(rng.integers(0, n // 3 + 1))
        table.append((n, b, int(rng.integers(0, min(n - b, n // 2) + 1))))
    rows = []
    for n, b, c in table:
        lower, upper = tango(n, c, b, 0.95)
        two_by_two = np.array([[n - b - c, b], [c, 0]])
        exact = contingency_tables.mcnemar(two_by_two, exact=True).pvalue
        point = stats.binom.pmf(min(b, c), b + c, 0.5)
        # Fagerland, Lydersen and Laake 2013: half the point where both are equal
        mid = 1 - point / 2 if b == c else 2 * stats.binom.cdf(min(b, c), b + c, 0.5) - point
        plain = contingency_tables.mcnemar(two_by_two, exact=False, correction=False).pvalue if b + c else 1
        corrected = contingency_tables.mcnemar(two_by_two, exact=False, correction=True).pvalue if b + c else 1
        at = float(rng.uniform(-0.05, 0.05))
        p = stats.norm.sf(tango_score(n, c, b, at))
        rows.append([n, b, c, lower, upper, exact, mid if b + c else 1, plain, corrected, at, p])
    return rows


def samples(size):
    kind = rng.integers(0, 4)
    if kind == 0:
        return rng.normal(0.8, 0.1, size)
    if kind == 1:
        return rng.integers(0, 2, size).astype(float)
    return rng.normal(1e6, 1, size) if kind == 2 else np.exp(rng.normal(0, 1, size))


def means():
    rows = []
    for i in range(24):
        n, m = (int(v) for v in rng.integers(3, 14, 2))
        kind = rng.bit_generator.state
        x = samples(n)
        rng.bit_generator.state = kind
        y = samples(m)
        y = y + rng.normal(0, 0.01, m)
        level = LEVELS[i % 4]
        welch = stats.ttest_ind(x, y, equal_var=False)
        between = welch.confidence_interval(level)
        k = min(n, m)
        pair = stats.ttest_rel(x[:k], y[:k])
        mean = pair.confidence_interval(level)
        corrected = (x[:k] - y[:k]).mean() / np.sqrt((x[:k] - y[:k]).var(ddof=1) * (1 / k + 0.25))
        rows.append({
            'candidate': x.tolist(), 'baseline': y.tolist(), 'level': level, 'degrees': welch.df,
            'welch': [between.low, between.high, welch.pvalue], 'paired': [mean.low, mean.high, pair.pvalue],
            'corrected': [corrected, 2 * stats.t.sf(abs(corrected), k - 1)],
        })
    return rows


def replicates():
    rows = []
    for i in range(30):
        values = np.sort(np.round(rng.normal(0, 1, int(rng.integers(1, 40))), int(rng.integers(0, 6))))
        level = LEVELS[i % 4]
        rows.append([values.tolist(), level, *np.quantile(values, [1 - level, level]).tolist()])
    return rows


def corrections():
    rows = [[0.01, 0.04, 0.03, 0.005, 0.5, 0.03], [0.5], [0, 0, 1, 1], [0.02] * 5]
    while len(rows) < 24:
        rows.append(np.round(rng.uniform(0, 1, int(rng.integers(1, 40))) ** 3, int(rng.integers(2, 9))).tolist())
    methods = ('holm', 'fdr_bh', 'fdr_by')
    return [[p, *(multitest.multipletests(p, method=method)[1].tolist() for method in methods)] for p in rows]


def powers():
    """The power of each plan: kind, its numbers, margin, level, rows, power. By statsmodels' normal_power_het."""
    rows = []

    def row(plan, level, n, effect, null, alternative):
        # both are standard deviations per row; the difference is to exceed −margin
        p = power.normal_power_het(effect, n, 1 - level, std_null=null, std_alternative=alternative, alternative='larger')
        rows.append([plan, level, n, float(p)])

    for i in range(24):
        level, n, margin = LEVELS[i % 4], int(rng.integers(40, 9000)), float(rng.uniform(0.005, 0.1))
        rate, other = rng.uniform(0.2, 0.95, 2).tolist()
        at = rate - margin
        row({'kind': 'proportion', 'rate': rate, 'margin': margin}, level, n, margin, np.sqrt(at * (1 - at)), np.sqrt(rate * (1 - rate)))
        discordant, difference = float(rng.uniform(0.02, 0.3)), float(rng.uniform(-0.01, 0.01))
        sd = np.sqrt(discordant - difference**2)
        plan = {'kind': 'paired-proportions', 'discordant': discordant, 'difference': difference, 'margin': margin}
        row(plan, level, n, difference + margin, sd, sd)
        close = other + 0.02
        sd = np.sqrt(other * (1 - other) + close * (1 - close))
        plan = {'kind': 'two-proportions', 'candidate': close, 'baseline': other, 'margin': margin}
        row(plan, level, n, close - other + margin, sd, sd)
        sd = float(rng.uniform(0.1, 4))
        row({'kind': 'mean', 'standardDeviation': sd, 'difference': difference, 'margin': margin}, level, n, difference + margin, sd, sd)
        auc, positives = float(rng.uniform(0.55, 0.99)), float(rng.uniform(0.05, 0.9))
        one, zero = n * positives, n - n * positives
        q1, q2 = auc / (2 - auc), 2 * auc**2 / (1 + auc)
        se = np.sqrt((auc * (1 - auc) + (one - 1) * (q1 - auc**2) + (zero - 1) * (q2 - auc**2)) / (one * zero))
        correlation = [None, 0.0, 0.6][i % 3]
        sd = se * np.sqrt(n) * (1 if correlation is None else np.sqrt(2 * (1 - correlation)))
        plan = {'kind': 'auc', 'auc': auc, 'positives': positives, 'correlation': correlation, 'margin': margin}
        row(plan, level, n, margin, sd, sd)
    return rows


def plain(value):
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value.item() if isinstance(value, np.generic) else value


document = {
    'by': f'scipy {scipy.__version__}, statsmodels {statsmodels.__version__}, numpy {np.__version__}, python {sys.version.split()[0]}',
    'proportions': proportions(),
    'pairsOfShares': pairs_of_shares(),
    'paired': paired(),
    'means': means(),
    'replicates': replicates(),
    'corrections': corrections(),
    'powers': powers(),
}
json.dump(plain(document), sys.stdout, separators=(',', ':'), allow_nan=False)
print()
